#include "providers/qvickly/flow_parts.h"
#include "providers/qvickly/shop_state.h"

namespace kassa::qvickly {

namespace {

using Next = std::vector<QByteArray>;

StateInfo shopRow(const char *id, Text description, bool final, Next next)
{
    return {id, Side::Shop, shop::stateTitle(id), std::move(description), final, std::move(next)};
}

// Section 8; the ids are the provider's own words.
StateInfo sandboxRow(const char *id, Text description, bool final, Next next)
{
    return {id,    Side::Sandbox,  Text::verbatim(QByteArray(id)), std::move(description),
            final, std::move(next)};
}

// What the sequence of section 1 leads to. A result is always checked first (step 11), unless none came in
// time.
std::vector<StateInfo> shopStates()
{
    using namespace shopState;
    return {
        shopRow(created, KASSA_TEXT("qvickly", "The order is made, initCheckout is under way."), false,
                {open, error}),
        shopRow(open, KASSA_TEXT("qvickly", "The checkout is shown, the buyer is not known."), false,
                {identified, created, verifying, expired}),
        shopRow(identified, KASSA_TEXT("qvickly", "The buyer's address is known."), false,
                {confirming, created, verifying, expired}),
        shopRow(confirming, KASSA_TEXT("qvickly", "The buyer has pressed the purchase button."), false,
                {identified, verifying, denied, expired}),
        shopRow(verifying, KASSA_TEXT("qvickly", "The shop was told of a result and asks getPaymentinfo."),
                false, {confirming, pending, reserved, paid, activated, cancelled, denied, failed}),
        shopRow(pending, KASSA_TEXT("qvickly", "The provider checks the buyer's credit by hand."), false,
                {reserved, activated, cancelled, denied}),
        shopRow(reserved, KASSA_TEXT("qvickly", "The sum is reserved, the goods may be sent."), false,
                {paid, activated, cancelled}),
        shopRow(paid, KASSA_TEXT("qvickly", "The sum is charged."), false, {credited}),
        shopRow(activated, KASSA_TEXT("qvickly", "The invoice or part payment is running."), false,
                {credited}),
        shopRow(cancelled, KASSA_TEXT("qvickly", "Nothing is charged."), true, {}),
        shopRow(denied, KASSA_TEXT("qvickly", "The credit check has said no; later notices are ignored."),
                true, {}),
        shopRow(failed, KASSA_TEXT("qvickly", "The attempt to pay failed."), true, {}),
        shopRow(credited, KASSA_TEXT("qvickly", "The buyer has everything back."), true, {}),
        shopRow(expired, KASSA_TEXT("qvickly", "No result came in time; a late one still counts."), true,
                {pending, reserved, paid, activated, cancelled, denied, failed}),
        shopRow(error, KASSA_TEXT("qvickly", "No checkout could be opened."), true, {}),
    };
}

// Section 8. A payment comes into being when the buyer confirms and goes on from where the checkout was; a
// refund goes on from its payment.
std::vector<StateInfo> sandboxStates()
{
    return {
        sandboxRow("WaitingForPurchase",
                   KASSA_TEXT("qvickly", "The checkout is made, or a card page is open."), false,
                   {"CheckoutLoaded", "Step2Loaded", "Created", "Paid", "Cancelled", "Failed", "Expired"}),
        sandboxRow("CheckoutLoaded", KASSA_TEXT("qvickly", "The page has been opened."), false,
                   {"Step2Loaded", "Cancelled", "Expired"}),
        sandboxRow("Step2Loaded", KASSA_TEXT("qvickly", "The buyer is identified, the address is known."),
                   false,
                   {"WaitingForPurchase", "WaitingForSwish", "WaitingForBankIDIdentification", "Created",
                    "Pending", "Paid", "Factoring", "PartPayment", "Cancelled", "Expired"}),
        sandboxRow("WaitingForSwish", KASSA_TEXT("qvickly", "The buyer has to confirm in the Swish app."),
                   false, {"Paid", "Cancelled", "Failed"}),
        sandboxRow("WaitingForBankIDIdentification",
                   KASSA_TEXT("qvickly", "The buyer has to sign with BankID."), false,
                   {"Created", "Factoring", "PartPayment", "Cancelled", "Failed", "Step2Loaded"}),
        sandboxRow("Created", KASSA_TEXT("qvickly", "Reserved, not activated."), false,
                   {"Paid", "Factoring", "Handling", "PartPayment", "Cancelled"}),
        sandboxRow("Pending", KASSA_TEXT("qvickly", "The credit check is done by hand."), false,
                   {"Created", "Factoring", "PartPayment", "Cancelled"}),
        sandboxRow("Paid", KASSA_TEXT("qvickly", "Charged."), false, {"Credited"}),
        sandboxRow("Factoring", KASSA_TEXT("qvickly", "Activated invoice, the debt is sold."), false,
                   {"Credited"}),
        sandboxRow("Handling", KASSA_TEXT("qvickly", "Activated invoice, the debt stays the shop's."), false,
                   {"Credited"}),
        sandboxRow("PartPayment", KASSA_TEXT("qvickly", "Activated part payment."), false, {"Credited"}),
        sandboxRow("Cancelled", KASSA_TEXT("qvickly", "Cancelled before activation."), true, {}),
        sandboxRow("Failed", KASSA_TEXT("qvickly", "The attempt failed."), true, {}),
        sandboxRow("Credited", KASSA_TEXT("qvickly", "A refund, with a number of its own."), true, {}),
        sandboxRow("Expired", KASSA_TEXT("qvickly", "The checkout's time is over."), true, {}),
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

} // namespace kassa::qvickly
