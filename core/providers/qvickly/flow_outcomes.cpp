#include "providers/qvickly/flow_parts.h"
#include "providers/qvickly/ids.h"

namespace kassa::qvickly {

namespace {

using Buyer = std::vector<BuyerStep>;

OperationStep atShop(const char *operation, Fields fields)
{
    return {Side::Shop, operation, std::move(fields)};
}

OperationStep setShop(const char *operation, const char *value)
{
    return atShop(operation, {{"value", value}});
}

OperationStep setSandbox(const char *operation, const char *value)
{
    return {Side::Sandbox, operation, {{"value", value}}};
}

Outcome outcomeOf(const char *id, Text title, Text description, Buyer buyer, const char *state,
                  int fulfilled = 1)
{
    Outcome made;
    made.id = id;
    made.title = std::move(title);
    made.description = std::move(description);
    made.buyer = std::move(buyer);
    made.shopState = state;
    made.fulfilled = fulfilled;
    return made;
}

Outcome with(Outcome made, std::vector<OperationStep> before)
{
    made.before = std::move(before);
    return made;
}

Outcome then(Outcome made, std::vector<OperationStep> after)
{
    made.after = std::move(after);
    return made;
}

// --- what a buyer does; the test persons and cards of section 10 by the names that redaction gives them

BuyerStep identify(const char *person, const char *zip)
{
    return {page::step1,
            control::identify,
            {{"email", "tess@example.com"}, {"pno", person}, {"zip", zip}, {"phone", "0712345678"}}};
}

BuyerStep press(const char *page, const char *control, Fields fields = {})
{
    return {page, control, std::move(fields)};
}

BuyerStep decide(const char *page, const char *outcome)
{
    return {page, QByteArray(control::outcomePrefix) + outcome, {}};
}

BuyerStep approved()
{
    return identify("<<person:approved>>", "12345");
}

BuyerStep pick(const char *method)
{
    return press(page::step2, control::selectMethod, {{"method", method}});
}

BuyerStep buy()
{
    return press(page::step2, control::buy);
}

BuyerStep payCard(const char *card)
{
    return press(page::card, control::payCard,
                 {{"cardnumber", card},
                  {"expiry", "<<expiry:test>>"},
                  {"cvv", "<<cvv:test>>"},
                  {"cardholder", "<<cardholder:test>>"}});
}

Fields addressOf(const char *street, const char *zip, const char *city)
{
    return {{"firstname", "Tess T"}, {"lastname", "Person"},  {"street", street},           {"zip", zip},
            {"city", city},          {"phone", "0712345678"}, {"email", "tess@example.com"}};
}

Buyer deciding(const char *outcome)
{
    return {approved(), decide(page::step2, outcome)};
}

Buyer buying(const char *method)
{
    return {approved(), pick(method), buy()};
}

Buyer buying(const char *method, std::vector<BuyerStep> more)
{
    Buyer steps = buying(method);
    steps.insert(steps.end(), more.begin(), more.end());
    return steps;
}

Buyer approving()
{
    return deciding(outcome::approve);
}

// --- groups

std::vector<Outcome> decided()
{
    using namespace shopState;
    return {
        outcomeOf("approve", KASSA_TEXT("qvickly", "Approved"),
                  KASSA_TEXT("qvickly", "The payment is reserved and the shop may send the goods."),
                  approving(), reserved),
        outcomeOf("capture", KASSA_TEXT("qvickly", "Approved and charged"),
                  KASSA_TEXT("qvickly", "The payment is charged at once."), deciding(outcome::capture), paid),
        outcomeOf("pending-approved", KASSA_TEXT("qvickly", "Pending, then approved"),
                  KASSA_TEXT("qvickly", "The credit check is done by hand and says yes."),
                  deciding(outcome::pendingApproved), reserved),
        outcomeOf("pending-denied", KASSA_TEXT("qvickly", "Pending, then denied"),
                  KASSA_TEXT("qvickly", "The credit check is done by hand and says no."),
                  deciding(outcome::pendingDenied), denied, 0),
        outcomeOf("decline", KASSA_TEXT("qvickly", "Declined"),
                  KASSA_TEXT("qvickly", "The credit is denied on the page, the buyer goes away."),
                  deciding(outcome::decline), expired, 0),
        outcomeOf("user-cancels", KASSA_TEXT("qvickly", "The buyer cancels"),
                  KASSA_TEXT("qvickly", "The browser comes back to the shop's cancel address."),
                  deciding(outcome::userCancels), cancelled, 0),
        outcomeOf("user-closes", KASSA_TEXT("qvickly", "The buyer closes the page"),
                  KASSA_TEXT("qvickly", "Nobody is told; the shop asks for an hour and gives up."),
                  deciding(outcome::userCloses), expired, 0),
        with(outcomeOf("autocancel", KASSA_TEXT("qvickly", "Cancelled automatically"),
                       KASSA_TEXT("qvickly",
                                  "The buyer closes the page and after 30 minutes the provider cancels."),
                       deciding(outcome::userCloses), cancelled, 0),
             {setShop(shopOperation::autoCancel, "30")}),
        with(outcomeOf("checkout-expired", KASSA_TEXT("qvickly", "The checkout expires"),
                       KASSA_TEXT("qvickly",
                                  "The buyer never finishes and the checkout's address dies after an hour."),
                       {approved()}, expired, 0),
             {setSandbox(sandboxOperation::checkoutHours, "1")}),
    };
}

std::vector<Outcome> persons()
{
    using namespace shopState;
    return {
        outcomeOf("invoice", KASSA_TEXT("qvickly", "Invoice"),
                  KASSA_TEXT("qvickly", "The approved test person buys on invoice."), buying("1"), reserved),
        outcomeOf("part-payment", KASSA_TEXT("qvickly", "Part payment"),
                  KASSA_TEXT("qvickly", "The approved test person pays in parts."), buying("4"), reserved),
        outcomeOf("person-denied", KASSA_TEXT("qvickly", "Denied test person"),
                  KASSA_TEXT("qvickly", "A person who is always denied credit tries to buy on invoice."),
                  {identify("<<person:denied>>", "54321"), pick("1"), buy()}, expired, 0),
        outcomeOf("company", KASSA_TEXT("qvickly", "Company"),
                  KASSA_TEXT("qvickly", "The approved test company buys on invoice."),
                  {press(page::step1, control::companyMode), identify("<<company:approved>>", "54321"),
                   pick("1"), buy()},
                  reserved),
        with(outcomeOf("company-view", KASSA_TEXT("qvickly", "Company mode from the start"),
                       KASSA_TEXT("qvickly", "The shop opens the checkout in company mode."),
                       {identify("<<company:approved>>", "54321"), pick("1"), buy()}, reserved),
             {setShop(shopOperation::companyView, "on")}),
        outcomeOf("without-personal-number", KASSA_TEXT("qvickly", "Without personal number"),
                  KASSA_TEXT("qvickly", "The buyer types the address instead and pays."),
                  {press(page::step1, control::identifyWithoutPno,
                         {{"email", "tess@example.com"}, {"zip", "12345"}, {"phone", "0712345678"}}),
                   press(page::step2, control::editAddress, addressOf("Testgatan 1", "12345", "Teststad")),
                   decide(page::step2, outcome::approve)},
                  reserved),
    };
}

std::vector<Outcome> cards()
{
    using namespace shopState;
    return {
        outcomeOf("card-ok", KASSA_TEXT("qvickly", "Card without 3-D Secure"),
                  KASSA_TEXT("qvickly", "The test MasterCard is accepted at once."),
                  buying("8", {payCard("<<card:mastercard>>")}), reserved),
        outcomeOf("card-3ds-ok", KASSA_TEXT("qvickly", "Card with 3-D Secure"),
                  KASSA_TEXT("qvickly", "The test Visa asks for 3-D Secure, which passes."),
                  buying("8", {payCard("<<card:visa-3ds>>"), decide(page::threeDs, outcome::threeDsOk)}),
                  reserved),
        outcomeOf("card-3ds-refused", KASSA_TEXT("qvickly", "3-D Secure refused"),
                  KASSA_TEXT("qvickly", "The test Visa asks for 3-D Secure, which refuses."),
                  buying("8", {payCard("<<card:visa-3ds>>"), decide(page::threeDs, outcome::threeDsRefused)}),
                  failed, 0),
        outcomeOf("card-refused", KASSA_TEXT("qvickly", "Card refused"),
                  KASSA_TEXT("qvickly", "The second test Visa is refused by the bank."),
                  buying("8", {payCard("<<card:visa-refused>>")}), failed, 0),
        outcomeOf("card-abandoned", KASSA_TEXT("qvickly", "Card page left"),
                  KASSA_TEXT("qvickly", "The buyer goes back from the card page and buys nothing."),
                  buying("8", {decide(page::card, outcome::cardAbandoned)}), expired, 0),
        outcomeOf(
            "card-second-try", KASSA_TEXT("qvickly", "Card page left, then paid"),
            KASSA_TEXT("qvickly", "The buyer goes back from the card page, presses buy again and pays."),
            buying("8", {decide(page::card, outcome::cardAbandoned), buy(), payCard("<<card:mastercard>>")}),
            reserved),
    };
}

std::vector<Outcome> apps()
{
    using namespace shopState;
    const OperationStep bankid = setSandbox(sandboxOperation::identification, "on");
    return {
        outcomeOf("swish-paid", KASSA_TEXT("qvickly", "Swish by QR code"),
                  KASSA_TEXT("qvickly", "The buyer scans the code with a phone and pays."),
                  buying("1024", {decide(page::swish, outcome::swishPaid)}), paid),
        outcomeOf(
            "swish-go-to", KASSA_TEXT("qvickly", "Swish on this device"),
            KASSA_TEXT("qvickly", "The shop's page opens the Swish app, the buyer pays there."),
            buying("1024", {press(page::swish, control::openApp), decide(page::swish, outcome::swishPaid)}),
            paid),
        outcomeOf("swish-cancelled", KASSA_TEXT("qvickly", "Swish cancelled"),
                  KASSA_TEXT("qvickly", "The buyer says no in the Swish app."),
                  buying("1024", {decide(page::swish, outcome::swishCancelled)}), cancelled, 0),
        outcomeOf("swish-timeout", KASSA_TEXT("qvickly", "Swish timed out"),
                  KASSA_TEXT("qvickly", "The buyer does nothing in the Swish app for three minutes."),
                  buying("1024"), failed, 0),
        with(outcomeOf("bankid-ok", KASSA_TEXT("qvickly", "BankID signed"),
                       KASSA_TEXT("qvickly", "The invoice is signed with BankID."),
                       buying("1", {decide(page::bankid, outcome::bankidOk)}), reserved),
             {bankid}),
        with(outcomeOf("bankid-go-to", KASSA_TEXT("qvickly", "BankID on this device"),
                       KASSA_TEXT("qvickly", "The shop's page opens the BankID app, the buyer signs there."),
                       buying("1", {press(page::bankid, control::openApp),
                                    decide(page::bankid, outcome::bankidOk)}),
                       reserved),
             {bankid}),
        with(outcomeOf("bankid-cancelled", KASSA_TEXT("qvickly", "BankID cancelled"),
                       KASSA_TEXT("qvickly", "The buyer says no in BankID and is back at the checkout."),
                       buying("1", {decide(page::bankid, outcome::bankidCancelled)}), expired, 0),
             {bankid}),
        with(outcomeOf("bankid-failed", KASSA_TEXT("qvickly", "BankID failed"),
                       KASSA_TEXT("qvickly", "The signature fails and so does the payment."),
                       buying("1", {decide(page::bankid, outcome::bankidFailed)}), failed, 0),
             {bankid}),
        with(outcomeOf("bankid-expired", KASSA_TEXT("qvickly", "BankID code expired"),
                       KASSA_TEXT("qvickly", "The QR code expires, the buyer asks for a new one and signs."),
                       buying("1", {decide(page::bankid, outcome::bankidExpired),
                                    press(page::bankid, control::restart),
                                    decide(page::bankid, outcome::bankidOk)}),
                       reserved),
             {bankid}),
    };
}

std::vector<Outcome> notices()
{
    using namespace shopState;
    using namespace sandboxOperation;
    return {
        with(outcomeOf("callback-before", KASSA_TEXT("qvickly", "Callback before the redirect"),
                       KASSA_TEXT("qvickly", "The server is told first, then the browser comes back."),
                       approving(), reserved),
             {setSandbox(callbackOrder, "before")}),
        with(outcomeOf("callback-after", KASSA_TEXT("qvickly", "Callback after the redirect"),
                       KASSA_TEXT("qvickly", "The browser comes back first, then the server is told."),
                       approving(), reserved),
             {setSandbox(callbackOrder, "after")}),
        with(outcomeOf(
                 "callback-late", KASSA_TEXT("qvickly", "Callback a minute late"),
                 KASSA_TEXT("qvickly", "The purchase is finished long before the shop's server is told."),
                 approving(), reserved),
             {setSandbox(callbackOrder, "late")}),
        with(outcomeOf(
                 "callback-twice", KASSA_TEXT("qvickly", "Callback twice"),
                 KASSA_TEXT("qvickly", "The same callback comes two times; the goods are released once."),
                 approving(), reserved),
             {setSandbox(callbackOrder, "twice")}),
        with(outcomeOf("callback-lost", KASSA_TEXT("qvickly", "Callback lost"),
                       KASSA_TEXT("qvickly", "Only the browser comes back."), approving(), reserved),
             {setSandbox(callbackOrder, "lost")}),
        with(outcomeOf("callback-wrong-hash", KASSA_TEXT("qvickly", "Callback with a wrong signature"),
                       KASSA_TEXT("qvickly", "The shop refuses the callbacks, the redirect is genuine."),
                       approving(), reserved),
             {setSandbox(callbackHash, "wrong")}),
        with(outcomeOf("accept-get", KASSA_TEXT("qvickly", "Redirect by GET"),
                       KASSA_TEXT("qvickly", "The signed data is in the address."), approving(), reserved),
             {setShop(shopOperation::returnMethod, "GET")}),
        with(outcomeOf(
                 "accept-without-data", KASSA_TEXT("qvickly", "Redirect without data"),
                 KASSA_TEXT("qvickly",
                            "The callback is lost and the redirect says nothing: the shop asks getCheckout."),
                 approving(), reserved),
             {setSandbox(callbackOrder, "lost"), setSandbox(returnData, "none")}),
        with(outcomeOf("accept-wrong-hash", KASSA_TEXT("qvickly", "Redirect with a wrong signature"),
                       KASSA_TEXT("qvickly", "The shop ignores the redirect, the callback is genuine."),
                       approving(), reserved),
             {setSandbox(returnData, "wrong-hash")}),
        with(outcomeOf("nothing-genuine", KASSA_TEXT("qvickly", "Callback lost, redirect wrongly signed"),
                       KASSA_TEXT("qvickly", "After ten minutes the shop asks by itself."), approving(),
                       reserved),
             {setSandbox(callbackOrder, "lost"), setSandbox(returnData, "wrong-hash")}),
        with(outcomeOf("callback-503", KASSA_TEXT("qvickly", "The shop answers 503, then 200"),
                       KASSA_TEXT("qvickly", "The provider repeats its callback after a minute."),
                       approving(), reserved),
             {setShop(shopOperation::callbackAnswer, "503,200")}),
        with(outcomeOf("callback-404", KASSA_TEXT("qvickly", "The shop answers 404"),
                       KASSA_TEXT("qvickly", "The provider gives up its callback; the redirect is enough."),
                       approving(), reserved),
             {setShop(shopOperation::callbackAnswer, "404")}),
        with(outcomeOf("number-integer", KASSA_TEXT("qvickly", "Numbers as integers"),
                       KASSA_TEXT("qvickly", "The provider prints payment numbers without quotes."),
                       approving(), reserved),
             {setSandbox(numberType, "integer")}),
        then(with(outcomeOf(
                      "error-nested", KASSA_TEXT("qvickly", "Error inside data"),
                      KASSA_TEXT("qvickly",
                                 "An update above the original sum is refused with a signed, nested error."),
                      approving(), reserved),
                  {setSandbox(errorShape, "nested")}),
             {atShop(shopOperation::updatePayment, {{"sku", "KAFFE-1"}, {"quantity", "9"}})}),
        with(outcomeOf("slow-answers", KASSA_TEXT("qvickly", "Slow answers"),
                       KASSA_TEXT("qvickly", "Every answer of the API takes two seconds."), approving(),
                       reserved),
             {setSandbox(slowAnswers, "2000")}),
    };
}

std::vector<Outcome> shopSide()
{
    using namespace shopState;
    using namespace shopOperation;
    const BuyerStep elsewhere =
        press(page::step2, control::deliveryAddress, addressOf("Polcirkelgatan 5", "98139", "Kiruna"));
    return {
        with(outcomeOf("handshake-silent", KASSA_TEXT("qvickly", "The shop is silent"),
                       KASSA_TEXT("qvickly", "The shop never answers purchase_initialized."), buying("1"),
                       expired, 0),
             {setShop(handshake, "silent")}),
        with(outcomeOf("handshake-abort", KASSA_TEXT("qvickly", "The shop cannot make its order"),
                       KASSA_TEXT("qvickly", "The shop answers abort_waiting and the buyer goes away."),
                       buying("1"), expired, 0),
             {setShop(handshake, "abort")}),
        with(outcomeOf("no-handshake", KASSA_TEXT("qvickly", "Without handshake"),
                       KASSA_TEXT("qvickly", "The checkout does not wait for the shop."), buying("1"),
                       reserved),
             {setShop(jsEvents, "off")}),
        outcomeOf("other-delivery-address", KASSA_TEXT("qvickly", "Other delivery address"),
                  KASSA_TEXT("qvickly", "The goods go elsewhere; the sum stays."),
                  {approved(), elsewhere, decide(page::step2, outcome::approve)}, reserved),
        with(outcomeOf(
                 "shipping-by-address", KASSA_TEXT("qvickly", "Shipping by address"),
                 KASSA_TEXT("qvickly",
                            "The sum changes with the buyer's address and again with the delivery address."),
                 {approved(), elsewhere, decide(page::step2, outcome::approve)}, reserved),
             {setShop(shippingByAddress, "on")}),
        with(outcomeOf(
                 "no-redirect", KASSA_TEXT("qvickly", "Without redirect"),
                 KASSA_TEXT("qvickly", "The checkout posts checkout_success and the shop's page goes on."),
                 approving(), reserved),
             {setShop(redirectOnSuccess, "off")}),
        with(outcomeOf("auto-activate", KASSA_TEXT("qvickly", "Activated automatically"),
                       KASSA_TEXT("qvickly", "The invoice takes effect as soon as it is made."), buying("1"),
                       activated),
             {setShop(autoActivate, "on")}),
    };
}

std::vector<Outcome> afterwards()
{
    using namespace shopState;
    using namespace shopOperation;
    const Buyer invoiced = buying("1");
    const Buyer charged = deciding(outcome::capture);
    return {
        then(outcomeOf("activate", KASSA_TEXT("qvickly", "Activate"),
                       KASSA_TEXT("qvickly", "The shop activates the invoice when it sends the goods."),
                       invoiced, shopState::activated),
             {atShop(shopOperation::activate, {})}),
        then(outcomeOf("cancel", KASSA_TEXT("qvickly", "Cancel"),
                       KASSA_TEXT("qvickly", "The shop cancels the reserved payment."), invoiced, cancelled),
             {atShop(shopOperation::cancel, {})}),
        then(
            outcomeOf("cancelled-by-staff", KASSA_TEXT("qvickly", "Cancelled by the provider"),
                      KASSA_TEXT("qvickly", "Qvickly's staff cancel the reserved payment and call the shop."),
                      invoiced, cancelled),
            {{Side::Sandbox, sandboxOperation::staffCancel, {{"ref", "3600123"}}}}),
        then(outcomeOf("credit", KASSA_TEXT("qvickly", "Credit"),
                       KASSA_TEXT("qvickly", "The shop gives everything back."), charged, credited),
             {atShop(shopOperation::credit, {})}),
        then(outcomeOf("credit-part", KASSA_TEXT("qvickly", "Credit a part"),
                       KASSA_TEXT("qvickly", "The shop gives back one of two packets."), charged, paid),
             {atShop(creditPart, {{"sku", "KAFFE-1"}, {"quantity", "1"}})}),
        then(outcomeOf("update-payment", KASSA_TEXT("qvickly", "Update the payment"),
                       KASSA_TEXT("qvickly", "The shop sends one packet less and activates."), invoiced,
                       shopState::activated),
             {atShop(updatePayment, {{"sku", "KAFFE-1"}, {"quantity", "1"}}),
              atShop(shopOperation::activate, {})}),
        then(outcomeOf("duplicate", KASSA_TEXT("qvickly", "Duplicate"),
                       KASSA_TEXT("qvickly", "The shop makes a second payment like the first."), invoiced,
                       reserved),
             {atShop(duplicate, {})}),
        then(outcomeOf("look-ups", KASSA_TEXT("qvickly", "Look-ups"),
                       KASSA_TEXT("qvickly", "The shop asks everything that can be asked."), invoiced,
                       reserved),
             {atShop(paymentInfo, {}), atShop(getCheckout, {}), atShop(accountInfo, {}),
              atShop(paymentPlans, {}), atShop(terms, {}), atShop(duePayments, {})}),
    };
}

} // namespace

std::vector<Outcome> outcomes()
{
    std::vector<Outcome> all;
    for (auto &group : {decided(), persons(), cards(), apps(), notices(), shopSide(), afterwards()})
        all.insert(all.end(), group.begin(), group.end());
    return all;
}

} // namespace kassa::qvickly
