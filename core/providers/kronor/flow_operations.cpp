#include "providers/kronor/flow_parts.h"
#include "providers/kronor/ids.h"
#include "providers/kronor/sandbox_orders.h"
#include "providers/kronor/shop_after.h"
#include "providers/parts.h"

namespace kassa::kronor {

namespace {

OperationInfo sandboxAction(const char *id, Text title, Text description, std::vector<PageField> fields = {})
{
    return {id, Side::Sandbox, std::move(title), std::move(description), std::move(fields)};
}

PageField refField()
{
    return plainField("ref", KASSA_TEXT("kronor", "Order id or reference"));
}

// Of the order; empty: the next one by itself.
PageField stateField()
{
    PageField field = plainField("state", KASSA_TEXT("kronor", "State"));
    field.kind = PageField::Kind::Choice;
    field.choices.emplace_back(QByteArray(), KASSA_TEXT("kronor", "the next one"));
    for (const QByteArray &name : sandbox::statesByHand())
        field.choices.emplace_back(name, Text::verbatim(name));
    return field;
}

PageField faultField()
{
    PageField field = plainField("kind", KASSA_TEXT("kronor", "Fault"));
    field.kind = PageField::Kind::Choice;
    field.value = faultKind::temporary;
    field.choices = {
        {faultKind::temporary, Text::verbatim(QByteArray("TEMPORARY_FAILURE"))},
        {faultKind::unavailable, Text::verbatim(QByteArray("HTTP 503"))},
        {faultKind::delay, KASSA_TEXT("kronor", "a late answer")},
        {faultKind::cutBefore, KASSA_TEXT("kronor", "cut off before it is processed")},
        {faultKind::cutAfter, KASSA_TEXT("kronor", "cut off after it is processed")},
    };
    return field;
}

// Section 10.
OperationInfo personaSwitch()
{
    OperationInfo made = sandboxSwitch(
        sandboxOperation::persona, KASSA_TEXT("kronor", "Behaviour"),
        KASSA_TEXT("kronor", "What happens to an order; else the last two digits of its sum decide."),
        {"by-amount"});
    for (auto &[id, title] : std::initializer_list<std::pair<const char *, Text>>{
             {"00", KASSA_TEXT("kronor", "BankID is asked for")},
             {"01", KASSA_TEXT("kronor", "rejected after PRE_FLIGHT_SCORING")},
             {"02", KASSA_TEXT("kronor", "rejected after RISK_SCORING")},
             {"03", KASSA_TEXT("kronor", "approved without BankID")},
             {"04", KASSA_TEXT("kronor", "stays in RISK_SCORING")},
             {"05", KASSA_TEXT("kronor", "RISK_SCORING and SCA_REQUIRED together")},
             {"06", KASSA_TEXT("kronor", "two attempts fail with TEMPORARY_FAILURE")},
             {"07", KASSA_TEXT("kronor", "the answer comes after 12 seconds")},
             {"08", KASSA_TEXT("kronor", "created, but cut off without an answer")},
             {"09", KASSA_TEXT("kronor", "rejected by risk after BankID")},
             {"10", KASSA_TEXT("kronor", "the first attempt gets HTTP 503")}})
        made.fields.front().choices.emplace_back(
            id, KASSA_TEXT("kronor", "%1: %2").with(QByteArray(id)).with(title));
    return made;
}

std::vector<OperationInfo> sandboxSwitches()
{
    using namespace sandboxOperation;
    return {
        sandboxSwitch(timing, KASSA_TEXT("kronor", "Automatic steps"),
                      KASSA_TEXT("kronor", "Kronor moves orders by itself, or only when the tester says so."),
                      {"automatic", "manual"}),
        personaSwitch(),
        sandboxSwitch(late, KASSA_TEXT("kronor", "Late status"),
                      KASSA_TEXT("kronor", "The status follows the redirect by three seconds."),
                      {"off", "on"}),
        sandboxSwitch(bigints, KASSA_TEXT("kronor", "Large numbers"),
                      KASSA_TEXT("kronor", "bigint values are printed as numbers or as strings."),
                      {"number", "string"}),
        sandboxSwitch(
            keepAlive, KASSA_TEXT("kronor", "Keep-alive"),
            KASSA_TEXT("kronor", "The older socket protocol sends ka after or before connection_ack."),
            {"after-ack", "before-ack"}),
        sandboxSwitch(doublePush, KASSA_TEXT("kronor", "Double push"),
                      KASSA_TEXT("kronor", "Every result is pushed twice."), {"off", "on"}),
        sandboxSwitch(sockets, KASSA_TEXT("kronor", "Sockets"),
                      KASSA_TEXT("kronor", "Sockets can be opened, or are refused as by a proxy."),
                      {"open", "refused"}),
        sandboxSwitch(
            orderWebhooks, KASSA_TEXT("kronor", "Webhooks of purchase orders"),
            KASSA_TEXT("kronor", "Purchase orders send events too; unknown whether the real ones do."),
            {"off", "on"}),
        sandboxSwitch(signatureForm, KASSA_TEXT("kronor", "Signature of webhooks"),
                      KASSA_TEXT("kronor", "Lower-case hex, base64, or wrong."), {"hex", "base64", "wrong"}),
        sandboxSwitch(captures, KASSA_TEXT("kronor", "Captures of payments"),
                      KASSA_TEXT("kronor", "They are carried out, or end as CAPTURE_DECLINED."),
                      {"done", "declined"}),
        sandboxSwitch(pageLanguage, KASSA_TEXT("kronor", "Language of the pages"),
                      KASSA_TEXT("kronor", "The one that was chosen for the purchase or the sandbox, or the "
                                           "order's own where the pages have it (EN, SV)."),
                      {"chosen", "order"}),
        sandboxSwitch(bankidSeconds, KASSA_TEXT("kronor", "Life of an identification"),
                      KASSA_TEXT("kronor", "Seconds until BankID gives up."), {}),
    };
}

std::vector<OperationInfo> sandboxActions()
{
    using namespace sandboxOperation;
    return {
        sandboxAction(
            fault, KASSA_TEXT("kronor", "Fault on demand"),
            KASSA_TEXT("kronor", "The next requests fail, are cut or delayed."),
            {faultField(), plainField("times", KASSA_TEXT("kronor", "How often")),
             plainField("milliseconds", KASSA_TEXT("kronor", "Delay, milliseconds; empty: 12000")),
             plainField("operation", KASSA_TEXT("kronor", "Mutation, or field of a query or subscription; "
                                                          "empty: any mutation"))}),
        sandboxAction(sandboxOperation::next, KASSA_TEXT("kronor", "Next state"),
                      KASSA_TEXT("kronor",
                                 "Moves an order to its next state, or to the one that is named; a payment "
                                 "or refund to its next one."),
                      {refField(), stateField()}),
        sandboxAction(killSockets, KASSA_TEXT("kronor", "Close all sockets"),
                      KASSA_TEXT("kronor", "As on a restart: close code 1012.")),
        sandboxAction(expireToken, KASSA_TEXT("kronor", "Let a token expire"),
                      KASSA_TEXT("kronor",
                                 "The token of that order or session is no longer valid; \"api\": the "
                                 "shop's own."),
                      {refField()}),
        sandboxAction(
            expireOrder, KASSA_TEXT("kronor", "Let an order expire"),
            KASSA_TEXT("kronor",
                       "Its time is over now; of a complete one, the time to capture the purchase."),
            {refField()}),
        sandboxAction(retryWebhooks, KASSA_TEXT("kronor", "Send webhooks now"),
                      KASSA_TEXT("kronor", "Without waiting for the next attempt.")),
        sandboxAction(
            returnAddress, KASSA_TEXT("kronor", "Return address of the shop"),
            KASSA_TEXT("kronor",
                       "As configured at Kronor; success_url of the SCA page overrides it. Empty: the "
                       "test shop's."),
            {plainField("url", KASSA_TEXT("kronor", "Address"))}),
    };
}

} // namespace

std::vector<OperationInfo> operations()
{
    std::vector<OperationInfo> all = shop::shopOperations();
    for (auto &group : {sandboxSwitches(), sandboxActions()})
        all.insert(all.end(), group.begin(), group.end());
    return all;
}

} // namespace kassa::kronor
