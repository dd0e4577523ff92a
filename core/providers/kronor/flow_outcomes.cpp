#include "providers/kronor/flow_parts.h"
#include "providers/kronor/ids.h"
#include "providers/kronor/methods.h"

namespace kassa::kronor {

namespace {

using Buyer = std::vector<BuyerStep>;

BuyerStep press(const char *pageId, const QByteArray &controlId)
{
    return {pageId, controlId, {}, false};
}

BuyerStep decide(const char *pageId, const QByteArray &outcomeId)
{
    return press(pageId, control::outcomePrefix + outcomeId);
}

Buyer atBankid(const QByteArray &outcomeId)
{
    return {decide(page::sca, outcomeId)};
}

OperationStep setSandbox(const char *operation, const char *value)
{
    return {Side::Sandbox, operation, {{"value", value}}};
}

OperationStep setShop(const char *operation, const char *value)
{
    return {Side::Shop, operation, {{"value", value}}};
}

OperationStep atShop(const char *operation, Fields fields = {})
{
    return {Side::Shop, operation, std::move(fields)};
}

OperationStep faultStep(const char *kind, const char *times, const char *milliseconds = "0")
{
    return {Side::Sandbox,
            sandboxOperation::fault,
            {{"kind", kind}, {"times", times}, {"milliseconds", milliseconds}}};
}

Outcome outcomeOf(const char *id, Text title, Text description, Buyer buyer, const char *state,
                  int fulfilled = 1, std::vector<OperationStep> before = {},
                  std::vector<OperationStep> after = {})
{
    return {id,
            std::move(title),
            std::move(description),
            std::move(before),
            std::move(buyer),
            std::move(after),
            state,
            fulfilled};
}

std::vector<Outcome> identification()
{
    using namespace shopState;
    const Buyer approving = atBankid(outcome::approve);
    return {
        outcomeOf("approve", KASSA_TEXT("kronor", "Approved"),
                  KASSA_TEXT("kronor", "The shopper scans the code with BankID and comes back."), approving,
                  reserved),
        outcomeOf("same-device", KASSA_TEXT("kronor", "BankID on this device"),
                  KASSA_TEXT("kronor", "The page opens the BankID app, the shopper approves there."),
                  {press(page::sca, control::openApp), decide(page::app, outcome::approve)}, reserved),
        outcomeOf("declined", KASSA_TEXT("kronor", "Identification declined"),
                  KASSA_TEXT("kronor", "The shopper says no in BankID."), atBankid(outcome::reject), rejected,
                  0),
        outcomeOf("back", KASSA_TEXT("kronor", "Back to the shop"),
                  KASSA_TEXT("kronor", "The shopper follows the link back to the shop."),
                  {press(page::sca, control::back)}, rejected, 0),
        outcomeOf("timeout", KASSA_TEXT("kronor", "Identification timed out"),
                  KASSA_TEXT("kronor", "The shopper does nothing for three minutes."), {}, rejected, 0),
        outcomeOf("wrong-person", KASSA_TEXT("kronor", "Another person signs"),
                  KASSA_TEXT("kronor", "The personal number in BankID differs from the order's."),
                  atBankid(outcome::wrongPerson), rejected, 0),
        outcomeOf("pending", KASSA_TEXT("kronor", "Slow identification"),
                  KASSA_TEXT("kronor", "BankID is under way for a while, then approved."),
                  {decide(page::sca, outcome::pending), decide(page::sca, outcome::approve)}, reserved),
        outcomeOf("closed", KASSA_TEXT("kronor", "Page closed"),
                  KASSA_TEXT("kronor", "The shopper goes away; after five minutes the shop cancels."),
                  atBankid("close"), cancelled, 0, {setShop(shopOperation::abandonMinutes, "5")}),
        outcomeOf("late-status", KASSA_TEXT("kronor", "Late status"),
                  KASSA_TEXT("kronor", "The browser is back before the status changes."), approving, reserved,
                  1, {setSandbox(sandboxOperation::late, "on")}),
        outcomeOf("no-success-url", KASSA_TEXT("kronor", "Without success_url"),
                  KASSA_TEXT("kronor", "The browser comes back to the merchant's own return address."),
                  approving, reserved, 1, {setShop(shopOperation::successUrl, "off")}),
    };
}

std::vector<Outcome> scoring()
{
    using namespace shopState;
    using sandboxOperation::persona;
    const Buyer approving = atBankid(outcome::approve);
    return {
        outcomeOf("rejected-at-once", KASSA_TEXT("kronor", "Rejected at once"),
                  KASSA_TEXT("kronor", "The preliminary check refuses the order."), {}, rejected, 0,
                  {setSandbox(persona, "01")}),
        outcomeOf("rejected-by-risk", KASSA_TEXT("kronor", "Rejected by risk"),
                  KASSA_TEXT("kronor", "The risk check refuses the customer."), {}, rejected, 0,
                  {setSandbox(persona, "02")}),
        outcomeOf("without-bankid", KASSA_TEXT("kronor", "Without identification"),
                  KASSA_TEXT("kronor", "The risk check is enough."), {}, reserved, 1,
                  {setSandbox(persona, "03")}),
        outcomeOf("stuck", KASSA_TEXT("kronor", "Risk check without end"),
                  KASSA_TEXT("kronor", "Nothing moves; after five minutes the shop cancels."), {}, cancelled,
                  0, {setSandbox(persona, "04"), setShop(shopOperation::abandonMinutes, "5")}),
        outcomeOf("two-states", KASSA_TEXT("kronor", "Two states at once"),
                  KASSA_TEXT("kronor", "RISK_SCORING and SCA_REQUIRED hold together."), approving, reserved,
                  1, {setSandbox(persona, "05")}),
        outcomeOf("risk-after-bankid", KASSA_TEXT("kronor", "Rejected after identification"),
                  KASSA_TEXT("kronor", "BankID succeeds, the risk check refuses."), approving, rejected, 0,
                  {setSandbox(persona, "09")}),
        outcomeOf("instalments", KASSA_TEXT("kronor", "Instalments"),
                  KASSA_TEXT("kronor", "The recurring payment is set up after BankID."), approving, reserved,
                  1, {setShop(shopOperation::variant, "instalments")}),
        outcomeOf("documented-name", KASSA_TEXT("kronor", "newPurchaseOrder"),
                  KASSA_TEXT("kronor", "The documented mutation that today's schema no longer has."),
                  approving, reserved, 1, {setShop(shopOperation::variant, "plain")}),
    };
}

std::vector<Outcome> idempotency()
{
    using namespace shopState;
    const Buyer approving = atBankid(outcome::approve);
    using sandboxOperation::persona;
    return {
        outcomeOf(
            "temporary-failure", KASSA_TEXT("kronor", "Temporary failure"),
            KASSA_TEXT("kronor", "Two attempts fail with TEMPORARY_FAILURE, the third has the same key."),
            approving, reserved, 1, {setSandbox(persona, "06")}),
        outcomeOf(
            "slow-answer", KASSA_TEXT("kronor", "Slow answer"),
            KASSA_TEXT("kronor", "The answer takes 12 seconds; the shop sends again with the same key."),
            approving, reserved, 1, {setSandbox(persona, "07")}),
        outcomeOf(
            "lost-answer", KASSA_TEXT("kronor", "Lost answer"),
            KASSA_TEXT("kronor",
                       "The order is made but the connection breaks; the same key gives the same order."),
            approving, reserved, 1, {faultStep(faultKind::cutAfter, "1")}),
        outcomeOf("http-503", KASSA_TEXT("kronor", "HTTP 503"),
                  KASSA_TEXT("kronor", "The first attempt meets an empty 503."), approving, reserved, 1,
                  {setSandbox(persona, "10")}),
        outcomeOf("cut-before", KASSA_TEXT("kronor", "Cut before processing"),
                  KASSA_TEXT("kronor", "Three attempts break off and nothing was done."), approving, reserved,
                  1, {faultStep(faultKind::cutBefore, "3")}),
        outcomeOf("given-up", KASSA_TEXT("kronor", "Given up"),
                  KASSA_TEXT("kronor", "Six attempts fail, then the shop gives up."), {}, error, 0,
                  {faultStep(faultKind::temporary, "6")}),
        outcomeOf(
            "send-again", KASSA_TEXT("kronor", "Sent again, same key"),
            KASSA_TEXT("kronor", "The same request gives the same answer, although the order has moved on."),
            approving, reserved, 1, {}, {atShop(shopOperation::sendAgain)}),
        outcomeOf("send-changed", KASSA_TEXT("kronor", "Other data, same key"),
                  KASSA_TEXT("kronor", "Refused; nothing changes."), approving, reserved, 1, {},
                  {atShop(shopOperation::sendChanged)}),
        outcomeOf("send-new-key", KASSA_TEXT("kronor", "Sent again, new key"),
                  KASSA_TEXT("kronor", "The mistake that makes a second order."), approving, reserved, 1, {},
                  {atShop(shopOperation::sendNewKey)}),
    };
}

std::vector<Outcome> following()
{
    using namespace shopState;
    using namespace shopOperation;
    const Buyer approving = atBankid(outcome::approve);
    return {
        outcomeOf("socket", KASSA_TEXT("kronor", "Subscription"),
                  KASSA_TEXT("kronor", "The shop follows the order with graphql-transport-ws."), approving,
                  reserved, 1, {setShop(watch, "socket")}),
        outcomeOf("socket-old", KASSA_TEXT("kronor", "Subscription, older protocol"),
                  KASSA_TEXT("kronor", "The same with graphql-ws, ka before connection_ack."), approving,
                  reserved, 1,
                  {setShop(watch, "socket-old"), setSandbox(sandboxOperation::keepAlive, "before-ack")}),
        outcomeOf("socket-refused", KASSA_TEXT("kronor", "Sockets blocked"),
                  KASSA_TEXT("kronor", "The socket cannot be opened, so the shop polls."), approving,
                  reserved, 1, {setShop(watch, "socket"), setSandbox(sandboxOperation::sockets, "refused")}),
        outcomeOf("double-push", KASSA_TEXT("kronor", "Double push"),
                  KASSA_TEXT("kronor", "Every result is pushed twice; the goods are released once."),
                  approving, reserved, 1,
                  {setShop(watch, "socket"), setSandbox(sandboxOperation::doublePush, "on")}),
        outcomeOf("bigint-strings", KASSA_TEXT("kronor", "Numbers as strings"),
                  KASSA_TEXT("kronor", "bigint values come as decimal strings."), approving, reserved, 1,
                  {setSandbox(sandboxOperation::bigints, "string")}),
        outcomeOf("webhooks", KASSA_TEXT("kronor", "Webhooks"),
                  KASSA_TEXT("kronor", "The shop sets its address and takes signed events."), approving,
                  reserved, 1, {setShop(webhooks, "on"), setSandbox(sandboxOperation::orderWebhooks, "on")}),
        outcomeOf("webhooks-retried", KASSA_TEXT("kronor", "Webhooks after failures"),
                  KASSA_TEXT("kronor", "The shop fails twice; the queue waits and keeps its order."),
                  approving, reserved, 1,
                  {setShop(webhooks, "on"), setShop(webhookAnswer, "500,silent,accepted")}),
        outcomeOf("webhooks-wrong", KASSA_TEXT("kronor", "Webhooks with a wrong signature"),
                  KASSA_TEXT("kronor", "The shop refuses them and needs none of them."), approving, reserved,
                  1, {setShop(webhooks, "on"), setSandbox(sandboxOperation::signatureForm, "wrong")}),
    };
}

std::vector<Outcome> afterwards()
{
    using namespace shopState;
    const Buyer approving = atBankid(outcome::approve);
    return {
        outcomeOf("capture", KASSA_TEXT("kronor", "Capture"),
                  KASSA_TEXT("kronor", "The goods are sent, everything is captured."), approving, captured, 1,
                  {}, {atShop(shopOperation::captureAll)}),
        outcomeOf("capture-part", KASSA_TEXT("kronor", "Capture by article"),
                  KASSA_TEXT("kronor", "One article is captured by its reference."), approving, captured, 1,
                  {}, {atShop(shopOperation::captureItems, {{"sku", "KAFFE-1"}})}),
        outcomeOf("return", KASSA_TEXT("kronor", "Return"), KASSA_TEXT("kronor", "Captured goods come back."),
                  approving, returned, 1, {},
                  {atShop(shopOperation::captureAll), atShop(shopOperation::returnAll)}),
        outcomeOf("cancel-purchase", KASSA_TEXT("kronor", "Cancel the purchase"),
                  KASSA_TEXT("kronor", "Nothing is captured and nothing will be."), approving, cancelled, 1,
                  {}, {atShop(shopOperation::cancelPurchase)}),
    };
}

Outcome paymentOutcome(const char *id, Text title, Text description, const char *method,
                       const char *outcomeId, const char *state, int fulfilled = 1,
                       std::vector<OperationStep> after = {})
{
    return outcomeOf(
        id, std::move(title), std::move(description),
        {press(page::shopMethods, control::payPrefix + QByteArray(method)), decide(page::payment, outcomeId)},
        state, fulfilled, {}, std::move(after));
}

Buyer payingInApp(const char *method, const QByteArray &outcomeId)
{
    return {press(page::shopMethods, control::payPrefix + QByteArray(method)),
            press(page::shopApp, control::openApp), decide(page::app, outcomeId)};
}

// The app on the shopper's phone is asked by itself.
Buyer payingAfterPush(const char *method)
{
    return {press(page::shopMethods, control::payPrefix + QByteArray(method)),
            decide(page::app, outcome::approve)};
}

std::vector<Outcome> payments()
{
    using namespace shopState;
    return {
        paymentOutcome("card", KASSA_TEXT("kronor", "Card"),
                       KASSA_TEXT("kronor", "Authorised on the payment page."), "creditCard",
                       outcome::approve, reserved),
        paymentOutcome("card-declined", KASSA_TEXT("kronor", "Card declined"),
                       KASSA_TEXT("kronor", "The payment page declines."), "creditCard", outcome::reject,
                       declined, 0),
        paymentOutcome("card-error", KASSA_TEXT("kronor", "Card error"),
                       KASSA_TEXT("kronor", "The payment fails."), "creditCard", outcome::error, failed, 0),
        outcomeOf("card-cancelled", KASSA_TEXT("kronor", "Card page left"),
                  KASSA_TEXT("kronor", "The shopper goes back; the browser says cancel."),
                  {press(page::shopMethods, control::payPrefix + QByteArray("creditCard")),
                   press(page::payment, control::back)},
                  cancelled, 0),
        paymentOutcome("card-captured", KASSA_TEXT("kronor", "Card, captured"),
                       KASSA_TEXT("kronor", "Authorised, then captured."), "creditCard", outcome::approve,
                       captured, 1, {atShop(shopOperation::capturePayment)}),
        paymentOutcome("card-released", KASSA_TEXT("kronor", "Card, released"),
                       KASSA_TEXT("kronor", "Authorised, then the reservation is given up."), "creditCard",
                       outcome::approve, released, 1, {atShop(shopOperation::release)}),
        outcomeOf("swish", KASSA_TEXT("kronor", "Swish"),
                  KASSA_TEXT("kronor", "The shopper opens the Swish app and pays."),
                  payingInApp("swish", outcome::approve), paid, 1),
        outcomeOf("swish-refunded", KASSA_TEXT("kronor", "Swish, refunded"),
                  KASSA_TEXT("kronor", "Paid, then the money goes back."),
                  payingInApp("swish", outcome::approve), refunded, 1, {}, {atShop(shopOperation::refund)}),
        outcomeOf("swish-declined", KASSA_TEXT("kronor", "Swish declined"),
                  KASSA_TEXT("kronor", "The shopper says no in Swish."),
                  payingInApp("swish", outcome::reject), declined, 0),
        outcomeOf("swish-push", KASSA_TEXT("kronor", "Swish to a number"),
                  KASSA_TEXT("kronor", "Flow ecom: the app on the shopper's phone is asked by itself."),
                  payingAfterPush("swish"), paid, 1, {setShop(shopOperation::payFlow, "push")}),
        paymentOutcome("vipps", Text::verbatim(QByteArray("Vipps")),
                       KASSA_TEXT("kronor", "Authorised on the payment page."), "vipps", outcome::approve,
                       reserved),
        outcomeOf("vipps-app", KASSA_TEXT("kronor", "Vipps in the app"),
                  KASSA_TEXT("kronor", "NativeRedirect: the shop's page opens the app."),
                  payingInApp("vipps", outcome::approve), reserved, 1,
                  {setShop(shopOperation::payFlow, "app")}),
        outcomeOf("vipps-push", KASSA_TEXT("kronor", "Vipps by a push"),
                  KASSA_TEXT("kronor", "PushMessage: the app on the shopper's phone is asked by itself."),
                  payingAfterPush("vipps"), reserved, 1, {setShop(shopOperation::payFlow, "push")}),
        paymentOutcome("mobilepay", Text::verbatim(QByteArray("MobilePay")),
                       KASSA_TEXT("kronor", "Authorised on the payment page."), "mobilePay", outcome::approve,
                       reserved),
        outcomeOf("mobilepay-qr", KASSA_TEXT("kronor", "MobilePay by a QR code"),
                  KASSA_TEXT("kronor", "The shop's page shows the code, and a link to the app."),
                  payingInApp("mobilePay", outcome::approve), reserved, 1,
                  {setShop(shopOperation::payFlow, "qr")}),
        paymentOutcome("p24", Text::verbatim(QByteArray("Przelewy24")),
                       KASSA_TEXT("kronor", "Paid on Kronor's own payment page."), "p24", outcome::approve,
                       paid),
        paymentOutcome("trustly", Text::verbatim(QByteArray("Trustly")),
                       KASSA_TEXT("kronor", "Paid at the bank."), "trustly", outcome::approve, paid),
        paymentOutcome("pointspay", Text::verbatim(QByteArray("Pointspay")),
                       KASSA_TEXT("kronor", "Paid on Kronor's own payment page."), "pointspay",
                       outcome::approve, paid),
        paymentOutcome("google-pay", Text::verbatim(QByteArray("Google Pay")),
                       KASSA_TEXT("kronor", "Authorised on the payment page."), "googlePay", outcome::approve,
                       reserved),
        paymentOutcome("apple-pay", Text::verbatim(QByteArray("Apple Pay")),
                       KASSA_TEXT("kronor", "Authorised on the payment page."), "applePay", outcome::approve,
                       reserved),
        paymentOutcome("paypal", Text::verbatim(QByteArray("PayPal")),
                       KASSA_TEXT("kronor", "Authorised at PayPal."), "paypal", outcome::approve, reserved),
        paymentOutcome("bank-transfer", KASSA_TEXT("kronor", "Bank transfer"),
                       KASSA_TEXT("kronor", "Paid at the bank."), "bankTransfer", outcome::approve, paid),
        paymentOutcome("buy-now-pay-later", KASSA_TEXT("kronor", "Buy now, pay later"),
                       KASSA_TEXT("kronor", "Authorised on Kronor's own payment page."), "buyNowPayLater",
                       outcome::approve, reserved),
        outcomeOf("card-by-socket", KASSA_TEXT("kronor", "Card, followed by socket"),
                  KASSA_TEXT("kronor", "The payment is followed with a subscription."),
                  {press(page::shopMethods, control::payPrefix + QByteArray("creditCard")),
                   decide(page::payment, outcome::approve)},
                  reserved, 1, {setShop(shopOperation::watch, "socket")}),
        outcomeOf(
            "card-checked", KASSA_TEXT("kronor", "Card, reference checked"),
            KASSA_TEXT("kronor",
                       "The session is made with a reference check: asked for once more, Kronor names the "
                       "payment instead."),
            {press(page::shopMethods, control::payPrefix + QByteArray("creditCard")),
             decide(page::payment, outcome::approve)},
            reserved, 1, {setShop(shopOperation::session, "reference-check")},
            {atShop(shopOperation::sendNewKey)}),
    };
}

// A method decides which orders can have the outcome.
Outcome limited(Outcome outcome)
{
    for (const BuyerStep &step : outcome.buyer) {
        if (!step.control.startsWith(control::payPrefix))
            continue;
        const PaymentMethod *method = findMethod(step.control.mid(qsizetype(qstrlen(control::payPrefix))));
        if (!method)
            continue;
        outcome.countries = method->countries;
        outcome.currencies = method->currencies;
    }
    return outcome;
}

std::vector<Outcome> identities()
{
    using namespace shopState;
    return {
        outcomeOf("identity", KASSA_TEXT("kronor", "Identified"),
                  KASSA_TEXT("kronor", "Nothing is bought; BankID says who it is."),
                  {decide(page::bankid, outcome::approve)}, identified, 0),
        outcomeOf("identity-declined", KASSA_TEXT("kronor", "Identity declined"),
                  KASSA_TEXT("kronor", "The shopper says no; nothing leads back to the shop."),
                  {decide(page::bankid, outcome::reject)}, rejected, 0),
    };
}

} // namespace

std::vector<Outcome> outcomes()
{
    std::vector<Outcome> all;
    const auto add = [&all](const char *entryId, std::vector<Outcome> group) {
        for (Outcome &each : group) {
            each.entry = entryId;
            all.push_back(limited(std::move(each)));
        }
    };
    for (auto &group : {identification(), scoring(), idempotency(), following(), afterwards()})
        add(entry::purchaseOrder, group);
    add(entry::paymentSession, payments());
    add(entry::identity, identities());
    return all;
}

} // namespace kassa::kronor
