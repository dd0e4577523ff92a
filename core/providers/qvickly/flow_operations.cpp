#include "providers/parts.h"
#include "providers/qvickly/flow_parts.h"
#include "providers/qvickly/ids.h"
#include "providers/qvickly/shop_after.h"

namespace kassa::qvickly {

namespace {

OperationInfo sandboxAction(const char *id, Text title, Text description)
{
    PageField ref;
    ref.name = "ref";
    ref.label = KASSA_TEXT("qvickly", "Order id or number");
    ref.required = true;
    return {id, Side::Sandbox, std::move(title), std::move(description), {std::move(ref)}};
}

// Named as the outcomes are; none: the method decides.
OperationInfo presetSwitch()
{
    using namespace outcome;
    const std::vector<QByteArray> ids{"",
                                      approve,
                                      capture,
                                      pendingApproved,
                                      pendingDenied,
                                      decline,
                                      cardOk,
                                      cardRefused,
                                      cardAbandoned,
                                      threeDsOk,
                                      threeDsRefused,
                                      swishPaid,
                                      swishCancelled,
                                      swishTimeout,
                                      bankidOk,
                                      bankidCancelled,
                                      bankidFailed,
                                      bankidExpired,
                                      userCancels,
                                      userCloses};
    OperationInfo made = sandboxSwitch(
        sandboxOperation::preset, KASSA_TEXT("qvickly", "What the purchase button leads to"),
        KASSA_TEXT("qvickly", "An outcome that needs no tester; empty: the method decides."), ids);
    for (const Outcome &each : outcomes()) {
        for (auto &[id, title] : made.fields.front().choices)
            title = id == each.id ? each.title : title;
    }
    return made;
}

std::vector<OperationInfo> sandboxOperations()
{
    using namespace sandboxOperation;
    return {
        sandboxSwitch(
            callbackOrder, KASSA_TEXT("qvickly", "Callback and redirect"),
            KASSA_TEXT("qvickly",
                       "When the callback comes: before the redirect, just after it, late, never or twice."),
            {"before", "after", "late", "lost", "twice"}),
        sandboxSwitch(callbackHash, KASSA_TEXT("qvickly", "Signature of callbacks"),
                      KASSA_TEXT("qvickly", "Callbacks are signed correctly or wrongly."),
                      {"right", "wrong"}),
        sandboxSwitch(
            returnData, KASSA_TEXT("qvickly", "Data of redirects"),
            KASSA_TEXT("qvickly",
                       "Accept and cancel redirects carry signed data, wrongly signed data or none."),
            {"right", "wrong-hash", "none"}),
        sandboxSwitch(returnMethod, KASSA_TEXT("qvickly", "Method of redirects"),
                      KASSA_TEXT("qvickly", "As initCheckout asked, or always one of the two."),
                      {"as-asked", "GET", "POST"}),
        sandboxSwitch(errorShape, KASSA_TEXT("qvickly", "Shape of errors"),
                      KASSA_TEXT("qvickly", "Errors are at the top level, or signed inside data."),
                      {"top-level", "nested"}),
        sandboxSwitch(numberType, KASSA_TEXT("qvickly", "Type of numbers"),
                      KASSA_TEXT("qvickly", "Payment numbers are printed as strings or as integers."),
                      {"string", "integer"}),
        sandboxSwitch(
            duplicateOrderid, KASSA_TEXT("qvickly", "Repeated order ids"),
            KASSA_TEXT("qvickly", "A second initCheckout for an order id is accepted or refused with 5199."),
            {"accept", "refuse"}),
        sandboxSwitch(identification, KASSA_TEXT("qvickly", "BankID"),
                      KASSA_TEXT("qvickly", "Invoice and part payment ask for BankID."), {"off", "on"}),
        presetSwitch(),
        sandboxSwitch(slowAnswers, KASSA_TEXT("qvickly", "Slow answers"),
                      KASSA_TEXT("qvickly", "Milliseconds that every answer of the API takes."), {}),
        sandboxSwitch(pendingSeconds, KASSA_TEXT("qvickly", "Credit check"),
                      KASSA_TEXT("qvickly", "Seconds until a pending payment is decided."), {}),
        sandboxSwitch(checkoutHours, KASSA_TEXT("qvickly", "Life of a checkout"),
                      KASSA_TEXT("qvickly", "Hours until an unused checkout expires."), {}),
        sandboxSwitch(
            retryScale, KASSA_TEXT("qvickly", "Retry intervals"),
            KASSA_TEXT("qvickly",
                       "Intervals between the attempts of a callback, in percent of the usual ones."),
            {}),
        sandboxAction(sandboxOperation::approve, KASSA_TEXT("qvickly", "Approve"),
                      KASSA_TEXT("qvickly", "Qvickly's staff approve a pending payment.")),
        sandboxAction(deny, KASSA_TEXT("qvickly", "Deny"),
                      KASSA_TEXT("qvickly", "Qvickly's staff deny a pending payment.")),
        sandboxAction(staffCancel, KASSA_TEXT("qvickly", "Cancel as staff"),
                      KASSA_TEXT("qvickly", "Qvickly's staff cancel a payment that is not activated.")),
        sandboxAction(autocancel, KASSA_TEXT("qvickly", "Let autocancel happen"),
                      KASSA_TEXT("qvickly", "The time for an unpaid payment is over now.")),
        sandboxAction(expireCheckout, KASSA_TEXT("qvickly", "Let the checkout expire"),
                      KASSA_TEXT("qvickly", "Its address leads nowhere any more.")),
        sandboxAction(sendCallback, KASSA_TEXT("qvickly", "Send the callback again"),
                      KASSA_TEXT("qvickly", "The last callback of a payment, once more.")),
    };
}

} // namespace

std::vector<OperationInfo> operations()
{
    std::vector<OperationInfo> all = shop::shopOperations();
    for (OperationInfo &each : sandboxOperations())
        all.push_back(std::move(each));
    return all;
}

} // namespace kassa::qvickly
