#include "providers/cascad/flow_parts.h"
#include "providers/cascad/ids.h"
#include "providers/cascad/sandbox_switches.h"
#include "providers/cascad/shop_after.h"
#include "providers/cascad/shop_list.h"
#include "providers/cascad/shop_switches.h"
#include "providers/cascad/words.h"
#include "providers/parts.h"

namespace kassa::cascad {

namespace {

PageField refField()
{
    return plainField("ref", KASSA_TEXT("cascad", "Order id or invoice"));
}

PageField amountField()
{
    return numberField("amount", KASSA_TEXT("cascad", "Amount; empty: all that is left"));
}

PageField titled(const char *name, Text label, std::vector<std::pair<QByteArray, Text>> choices)
{
    PageField field = plainField(name, std::move(label));
    field.kind = PageField::Kind::Choice;
    field.value = choices.front().first;
    field.choices = std::move(choices);
    return field;
}

PageField resolutionField()
{
    PageField field = titled("resolution", KASSA_TEXT("cascad", "Resolution"), resolutionChoices());
    field.value = "insufficient_funds";
    return field;
}

PageField faultField()
{
    std::vector<std::pair<QByteArray, Text>> choices;
    for (const char *status : {"401", "403", "404", "422", "429", "500"})
        choices.emplace_back(status, Text::verbatim(QByteArray("HTTP ") + status));
    choices.emplace_back(faultKind::timeout, KASSA_TEXT("cascad", "no answer"));
    choices.emplace_back(faultKind::cut, KASSA_TEXT("cascad", "cut off in the middle"));
    choices.emplace_back(faultKind::invalidJson, KASSA_TEXT("cascad", "broken JSON"));
    return titled("kind", KASSA_TEXT("cascad", "Kind"), std::move(choices));
}

PageField callField()
{
    return titled("on", KASSA_TEXT("cascad", "Call"),
                  {{"create", KASSA_TEXT("cascad", "making an invoice")},
                   {"read", KASSA_TEXT("cascad", "reading invoices")},
                   {"refund", KASSA_TEXT("cascad", "refund")},
                   {"prerequest", KASSA_TEXT("cascad", "prerequest: the services")},
                   {"terminate", KASSA_TEXT("cascad", "cancellation")},
                   {"sale", KASSA_TEXT("cascad", "card data from the page")},
                   {"any", KASSA_TEXT("cascad", "any")}});
}

OperationInfo sandboxDeed(const char *id, Text title, Text description, std::vector<PageField> more = {})
{
    more.insert(more.begin(), refField());
    return {id, Side::Sandbox, std::move(title), std::move(description), std::move(more)};
}

std::vector<OperationInfo> sandboxDeeds()
{
    using namespace sandboxOperation;
    PageField hours = numberField("hours", KASSA_TEXT("cascad", "Hours back, 1 to 48"));
    hours.value = "1";
    return {
        sandboxDeed(approve, KASSA_TEXT("cascad", "Approve"),
                    KASSA_TEXT("cascad", "The gateway reports success; a smaller amount makes it partial."),
                    {amountField()}),
        sandboxDeed(decline, KASSA_TEXT("cascad", "Decline"),
                    KASSA_TEXT("cascad", "The gateway reports failure, for good."), {resolutionField()}),
        sandboxDeed(expire, KASSA_TEXT("cascad", "Let expire"),
                    KASSA_TEXT("cascad", "As if the invoice's lifetime were over.")),
        sandboxDeed(terminate, KASSA_TEXT("cascad", "Terminate"),
                    KASSA_TEXT("cascad", "A moderator stops it.")),
        sandboxDeed(chargeback, KASSA_TEXT("cascad", "Chargeback"),
                    KASSA_TEXT("cascad", "The cardholder's bank takes the money back, wholly or in part."),
                    {amountField()}),
        sandboxDeed(refundDone, KASSA_TEXT("cascad", "Refund succeeds"),
                    KASSA_TEXT("cascad", "A pending refund is carried out.")),
        sandboxDeed(refundFailed, KASSA_TEXT("cascad", "Refund fails"),
                    KASSA_TEXT("cascad", "A pending refund is not carried out.")),
        sandboxDeed(
            resend, KASSA_TEXT("cascad", "Resend callback"),
            KASSA_TEXT("cascad", "The callback about the present state, sent by hand from the portal.")),
        {resendBulk,
         Side::Sandbox,
         KASSA_TEXT("cascad", "Resend all callbacks"),
         KASSA_TEXT("cascad", "Of the last hours, about the present states, as from the portal."),
         {std::move(hours)}},
        {fault,
         Side::Sandbox,
         KASSA_TEXT("cascad", "Fault"),
         KASSA_TEXT("cascad", "The next calls of that kind fail."),
         {faultField(), callField(), numberField("times", KASSA_TEXT("cascad", "How often"))}},
    };
}

std::vector<OperationInfo> shopDeeds()
{
    using namespace shopOperation;
    const auto deed = [](const char *id, Text title, Text description, std::vector<PageField> fields) {
        return OperationInfo{id, Side::Shop, std::move(title), std::move(description), std::move(fields)};
    };
    return {
        deed(look, KASSA_TEXT("cascad", "Reconcile"),
             KASSA_TEXT("cascad", "Asks the Private API how the invoice stands."), {refField()}),
        deed(refund, KASSA_TEXT("cascad", "Refund"),
             KASSA_TEXT("cascad", "Wholly or in part, several times."), {refField(), amountField()}),
        deed(cancel, KASSA_TEXT("cascad", "Cancel"), KASSA_TEXT("cascad", "Before anything is paid."),
             {refField()}),
        deed(capture, KASSA_TEXT("cascad", "Capture"),
             KASSA_TEXT("cascad", "Of an authorised invoice; the address is nowhere published."),
             {refField(), amountField()}),
        deed(editWidget, KASSA_TEXT("cascad", "Edit the widget's configuration"),
             KASSA_TEXT("cascad", "The page shows at once what the widget makes of it, or why it refuses."),
             {refField(), shop::configField()}),
    };
}

} // namespace

std::vector<OperationInfo> operations()
{
    std::vector<OperationInfo> all;
    for (auto part : {sandboxDeeds(), shopDeeds(), shop::listOperations(), sandbox::switchOperations(),
                      shop::switchOperations()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace kassa::cascad
