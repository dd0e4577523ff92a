#include "providers/parts.h"
#include "providers/seqr/flow_parts.h"
#include "providers/seqr/ids.h"
#include "providers/seqr/messages.h"
#include "providers/seqr/result_codes.h"
#include "providers/seqr/shop_after.h"
#include "providers/seqr/test_data.h"

namespace kassa::seqr {

namespace {

OperationInfo sandboxAction(const char *id, Text title, Text description, std::vector<PageField> fields = {})
{
    return {id, Side::Sandbox, std::move(title), std::move(description), std::move(fields)};
}

OperationInfo personaSwitch()
{
    std::vector<QByteArray> ids;
    for (const Persona &each : personasOfTheApp())
        ids.push_back(each.id);
    OperationInfo made = sandboxSwitch(sandboxOperation::persona, KASSA_TEXT("seqr", "Buyer"),
                                       KASSA_TEXT("seqr", "Whose address the phone holds."), ids);
    made.fields.front().choices.clear();
    for (const Persona &each : personasOfTheApp())
        made.fields.front().choices.emplace_back(each.id, each.title);
    return made;
}

std::vector<OperationInfo> noticeSwitches()
{
    using namespace sandboxOperation;
    return {
        sandboxSwitch(notification, KASSA_TEXT("seqr", "Notification"),
                      KASSA_TEXT("seqr", "How the shop is told of a payment."),
                      {"normal", "lost", "late", "twice", "form"}),
        sandboxSwitch(lateSeconds, KASSA_TEXT("seqr", "Late by, seconds"),
                      KASSA_TEXT("seqr", "Seconds that a late notification takes."), {}),
        sandboxSwitch(notifyOnCancel, KASSA_TEXT("seqr", "Notification of cancellations"),
                      KASSA_TEXT("seqr", "A sibling product does this; the Payment API does not."),
                      {"off", "on"}),
        sandboxSwitch(
            notifyAttempts, KASSA_TEXT("seqr", "Attempts"),
            KASSA_TEXT("seqr", "How often a notification is tried that the shop does not answer with 200."),
            {"1", "3"}),
        sandboxSwitch(commitSeconds, KASSA_TEXT("seqr", "Commit window, seconds"),
                      KASSA_TEXT("seqr", "Seconds within which the shop must ask for the status."), {}),
    };
}

std::vector<OperationInfo> otherSwitches()
{
    using namespace sandboxOperation;
    return {
        personaSwitch(),
        sandboxSwitch(loyalty, KASSA_TEXT("seqr", "Loyalty card"),
                      KASSA_TEXT("seqr", "Whether the buyer has one in the app."), {"off", "on"}),
        sandboxSwitch(createPurchase, KASSA_TEXT("seqr", "Call of createPurchase"),
                      KASSA_TEXT("seqr", "As documented, twice at once, or with a fault."),
                      {callVariant::normal, callVariant::twice, callVariant::unknownToken,
                       callVariant::missingFields, callVariant::noToken, callVariant::brokenJson,
                       callVariant::wrongType}),
        sandboxSwitch(rowSum, KASSA_TEXT("seqr", "Rows that do not add up"),
                      KASSA_TEXT("seqr", "The rule is documented, a code for it is not."),
                      {"warn", "ignore", "refuse"}),
        sandboxSwitch(currency, KASSA_TEXT("seqr", "Currency of the terminals"),
                      KASSA_TEXT("seqr", "Other currencies are refused; any: all are accepted."),
                      {"any", "SEK", "EUR"}),
        sandboxSwitch(lifetime, KASSA_TEXT("seqr", "Life of an invoice, minutes"),
                      KASSA_TEXT("seqr", "Minutes until it expires; 0: never."), {}),
        sandboxSwitch(answerDelay, KASSA_TEXT("seqr", "Slow answers, milliseconds"),
                      KASSA_TEXT("seqr", "Milliseconds before each SOAP answer."), {}),
        sandboxSwitch(reportSeconds, KASSA_TEXT("seqr", "Reports ready after, seconds"),
                      KASSA_TEXT("seqr", "Seconds from the end of a period."), {}),
    };
}

PageField blockedField()
{
    PageField field = choiceField("value", KASSA_TEXT("seqr", "Blocked"), {"on", "off"});
    field.choices = {{"on", KASSA_TEXT("seqr", "yes")}, {"off", KASSA_TEXT("seqr", "no")}};
    return field;
}

PageField operationField()
{
    PageField field = plainField("operation", KASSA_TEXT("seqr", "Operation"));
    field.kind = PageField::Kind::Choice;
    field.choices.emplace_back(QByteArray(), KASSA_TEXT("seqr", "any"));
    for (const QByteArray &name : operations())
        field.choices.emplace_back(name, Text::verbatim(name));
    return field;
}

PageField faultField()
{
    PageField field = plainField("kind", KASSA_TEXT("seqr", "Fault"));
    field.kind = PageField::Kind::Choice;
    field.value = faultKind::soapFault;
    field.choices = {{faultKind::soapFault, KASSA_TEXT("seqr", "a SOAP fault")},
                     {faultKind::unavailable, Text::verbatim(QByteArray("HTTP 503"))},
                     {faultKind::cut, KASSA_TEXT("seqr", "cut off without an answer")},
                     {faultKind::delay, KASSA_TEXT("seqr", "a late answer")}};
    for (const int code : resultCodes()) {
        const QByteArray number = QByteArray::number(code);
        field.choices.emplace_back(number,
                                   Text::verbatim(QByteArray(number + ' ' + resultDescription(code))));
    }
    return field;
}

std::vector<OperationInfo> sandboxActions()
{
    using namespace sandboxOperation;
    const PageField ref = plainField("ref", KASSA_TEXT("seqr", "Invoice or order id"));
    return {
        sandboxAction(notify, KASSA_TEXT("seqr", "Send a notification"),
                      KASSA_TEXT("seqr", "Now, whatever the state: forged when nothing is paid."), {ref}),
        sandboxAction(expire, KASSA_TEXT("seqr", "Let an invoice expire"), {}, {ref}),
        sandboxAction(reverse, KASSA_TEXT("seqr", "End the commit window"),
                      KASSA_TEXT("seqr", "As if the 20 seconds had passed."), {ref}),
        sandboxAction(scan, KASSA_TEXT("seqr", "Scan a code"),
                      KASSA_TEXT("seqr", "The phone takes this code or link."),
                      {plainField("payload", KASSA_TEXT("seqr", "What the code says"))}),
        sandboxAction(
            fault, KASSA_TEXT("seqr", "Fault on demand"),
            KASSA_TEXT("seqr",
                       "The next SOAP calls fail: a result code, or soap-fault, http-503, cut, delay."),
            {operationField(), faultField(), numberField("times", KASSA_TEXT("seqr", "How often")),
             numberField("milliseconds", KASSA_TEXT("seqr", "Milliseconds of a late answer"))}),
        sandboxAction(registerWebshop, KASSA_TEXT("seqr", "Register a web-shop"),
                      KASSA_TEXT("seqr", "Tells Instant Checkout where a shop's createPurchase is."),
                      {plainField("id", Text::verbatim(QByteArray("webshopId"))),
                       plainField("url", KASSA_TEXT("seqr", "Address of createPurchase"))}),
        sandboxAction(blockTerminal, KASSA_TEXT("seqr", "Block a terminal"), {},
                      {plainField("terminal", KASSA_TEXT("seqr", "Terminal")), blockedField()}),
        sandboxAction(
            certificationReport, KASSA_TEXT("seqr", "Open the certification report"),
            KASSA_TEXT(
                "seqr",
                "The checklist as a page of its own; opened in your browser (↗) it is saved as the report.")),
        sandboxAction(certificationAnew, KASSA_TEXT("seqr", "Begin certification anew"),
                      KASSA_TEXT("seqr", "All steps of the checklist are open again.")),
    };
}

} // namespace

std::vector<OperationInfo> allOperations()
{
    std::vector<OperationInfo> all;
    for (auto &group : {noticeSwitches(), otherSwitches(), sandboxActions(), shop::shopOperations()})
        all.insert(all.end(), group.begin(), group.end());
    return all;
}

} // namespace kassa::seqr
