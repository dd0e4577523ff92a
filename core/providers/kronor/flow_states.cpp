#include "providers/kronor/flow_parts.h"
#include "providers/kronor/shop_state.h"

namespace kassa::kronor {

namespace {

using Next = std::vector<QByteArray>;

StateInfo shopRow(const char *id, Text description, bool final, Next next)
{
    return {id, Side::Shop, shop::stateTitle(id), std::move(description), final, std::move(next)};
}

std::vector<StateInfo> shopStates()
{
    using namespace shopState;
    return {
        shopRow(created,
                KASSA_TEXT("kronor", "The shop's request to create the order or session is under way."),
                false, {checking, identifying, choosing, error}),
        shopRow(checking, KASSA_TEXT("kronor", "Kronor checks order and customer."), false,
                {identifying, paying, verifying, rejected, cancelled}),
        shopRow(identifying, KASSA_TEXT("kronor", "The shopper is at Kronor's page with BankID."), false,
                {checking, paying, verifying, identified, rejected, cancelled}),
        shopRow(choosing, KASSA_TEXT("kronor", "A payment session is open."), false, {paying, cancelled}),
        shopRow(paying, KASSA_TEXT("kronor", "A payment is under way, or instalments are set up."), false,
                {choosing, verifying, reserved, paid, declined, failed, cancelled}),
        shopRow(verifying,
                KASSA_TEXT("kronor", "The shop asks with its own token before it believes anything."), false,
                {reserved}),
        shopRow(reserved, KASSA_TEXT("kronor", "The goods may be sent; the money is captured then."), false,
                {partly, captured, cancelled, released}),
        shopRow(partly, KASSA_TEXT("kronor", "A part is captured."), false, {captured, refunded, cancelled}),
        shopRow(captured, KASSA_TEXT("kronor", "Everything is captured."), false, {returned, refunded}),
        shopRow(paid, KASSA_TEXT("kronor", "The money was taken at once."), false, {refunded}),
        shopRow(returned, KASSA_TEXT("kronor", "The goods came back."), true, {}),
        shopRow(refunded, KASSA_TEXT("kronor", "The money went back."), true, {}),
        shopRow(released, KASSA_TEXT("kronor", "The reservation was given up."), true, {}),
        shopRow(identified, KASSA_TEXT("kronor", "BankID has told who the shopper is."), true, {}),
        shopRow(rejected, KASSA_TEXT("kronor", "Risk or a failed identification."), true, {}),
        shopRow(declined, KASSA_TEXT("kronor", "The shopper said no."), true, {}),
        shopRow(failed, KASSA_TEXT("kronor", "The payment failed."), true, {}),
        shopRow(cancelled, KASSA_TEXT("kronor", "Cancelled by the shop or the shopper."), true, {}),
        shopRow(error, KASSA_TEXT("kronor", "Kronor refused to create it."), true, {}),
    };
}

StateInfo sandboxRow(const char *id, Text description, bool final, Next next)
{
    return {id,    Side::Sandbox,  Text::verbatim(QByteArray(id)), std::move(description),
            final, std::move(next)};
}

// Sections 8.1 and 8.2; the ids are the provider's own words.
std::vector<StateInfo> sandboxStates()
{
    return {
        sandboxRow("PRE_FLIGHT_SCORING", KASSA_TEXT("kronor", "Order and customer are checked."), false,
                   {"RISK_SCORING", "SCA_REQUIRED", "REJECTED", "CANCELLED"}),
        sandboxRow("RISK_SCORING", KASSA_TEXT("kronor", "The customer is assessed."), false,
                   {"SCA_REQUIRED", "INSTALMENTS_AUTHORIZE", "WAITING_FOR_CAPTURE", "REJECTED", "CANCELLED"}),
        sandboxRow("SCA_REQUIRED", KASSA_TEXT("kronor", "The shopper must identify."), false,
                   {"WAITING_FOR_CAPTURE", "RISK_SCORING", "INSTALMENTS_AUTHORIZE", "REJECTED", "CANCELLED"}),
        sandboxRow("INSTALMENTS_AUTHORIZE", KASSA_TEXT("kronor", "The recurring payment is set up."), false,
                   {"INSTALMENT_PRE_PAYMENT", "WAITING_FOR_CAPTURE", "CANCELLED"}),
        sandboxRow("INSTALMENT_PRE_PAYMENT", KASSA_TEXT("kronor", "The first part is paid."), false,
                   {"WAITING_FOR_CAPTURE", "CANCELLED"}),
        sandboxRow("WAITING_FOR_CAPTURE", KASSA_TEXT("kronor", "Complete; there is a purchase."), false,
                   {"PARTIALLY_CAPTURED", "CAPTURE_DONE", "CANCELLED"}),
        sandboxRow("PARTIALLY_CAPTURED", KASSA_TEXT("kronor", "Captured in part."), false,
                   {"CAPTURE_DONE", "CANCELLED", "PAID", "CAPTURE_DECLINED"}),
        sandboxRow("CAPTURE_DECLINED",
                   KASSA_TEXT("kronor", "A capture of the payment was declined; what is reserved still is."),
                   false, {"PARTIALLY_CAPTURED", "PAID", "RELEASED"}),
        sandboxRow("CAPTURE_DONE", KASSA_TEXT("kronor", "Captured in full."), false, {"RETURNED"}),
        sandboxRow("RETURNED", KASSA_TEXT("kronor", "Everything came back."), true, {}),
        sandboxRow("REJECTED", KASSA_TEXT("kronor", "Refused."), true, {}),
        sandboxRow("CANCELLED", KASSA_TEXT("kronor", "Cancelled."), true, {}),
        sandboxRow("INITIALIZING", KASSA_TEXT("kronor", "A payment request was made."), false,
                   {"PRE_FLIGHT_CHECK", "CANCELLING"}),
        sandboxRow("PRE_FLIGHT_CHECK", KASSA_TEXT("kronor", "Kronor checks the payment request."), false,
                   {"WAITING_FOR_PAYMENT", "CANCELLING"}),
        sandboxRow(
            "WAITING_FOR_PAYMENT", KASSA_TEXT("kronor", "The shopper has to pay."), false,
            {"PROCESSING_REDIRECTED_WEB", "PROCESSING_REDIRECTED_APP", "AUTHORIZED", "PAID", "CANCELLING"}),
        sandboxRow("PROCESSING_REDIRECTED_WEB", KASSA_TEXT("kronor", "The shopper is at the payment page."),
                   false,
                   {"PROCESSING_REDIRECTED_APP", "AUTHORIZED", "PAID", "FLOW_COMPLETED", "DECLINED", "ERROR",
                    "CANCELLED", "CANCELLING"}),
        sandboxRow("PROCESSING_REDIRECTED_APP", KASSA_TEXT("kronor", "The shopper is in the app."), false,
                   {"AUTHORIZED", "PAID", "DECLINED", "ERROR", "CANCELLING"}),
        sandboxRow("CANCELLING", KASSA_TEXT("kronor", "The shop has cancelled the payment request."), false,
                   {"CANCELLED"}),
        sandboxRow("FLOW_COMPLETED",
                   KASSA_TEXT("kronor", "The shopper's part is done, the money is under way."), false,
                   {"PAID"}),
        sandboxRow("AUTHORIZED", KASSA_TEXT("kronor", "Reserved, captured later."), false,
                   {"PARTIALLY_CAPTURED", "PAID", "CAPTURE_DECLINED", "RELEASED"}),
        sandboxRow("PAID", KASSA_TEXT("kronor", "Paid."), true, {}),
        sandboxRow("RELEASED", KASSA_TEXT("kronor", "The reservation was given up."), true, {}),
        sandboxRow("DECLINED", KASSA_TEXT("kronor", "The shopper said no."), true, {}),
        sandboxRow("ERROR", KASSA_TEXT("kronor", "The payment failed."), true, {}),
    };
}

} // namespace

std::vector<StateInfo> states()
{
    std::vector<StateInfo> all = shopStates();
    for (StateInfo &each : sandboxStates())
        all.push_back(std::move(each));
    return all;
}

} // namespace kassa::kronor
