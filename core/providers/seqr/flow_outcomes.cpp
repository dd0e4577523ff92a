#include "providers/seqr/flow_parts.h"
#include "providers/seqr/ids.h"
#include "providers/seqr/messages.h"

namespace kassa::seqr {

namespace {

using Buyer = std::vector<BuyerStep>;

BuyerStep press(const char *pageId, const QByteArray &controlId, Fields fields = {})
{
    return {pageId, controlId, std::move(fields), false};
}

BuyerStep decide(const char *pageId, const char *chosen)
{
    return press(pageId, QByteArray(control::outcomePrefix) + chosen);
}

// The link on the shop's page. With somebody else's shop the phone's page is opened by other means, and this
// step is passed over.
BuyerStep followLink(const char *pageId)
{
    return {pageId, control::openApp, {}, true};
}

BuyerStep enterPin(const char *marker)
{
    return press(page::pin, control::confirm, {{"pin", marker}});
}

constexpr char rightPinMarker[] = "<<secret:seqr.pin-right>>";
constexpr char wrongPinMarker[] = "<<secret:seqr.pin-wrong>>";

Buyer upToBill()
{
    BuyerStep confirm = press(page::address, control::confirm);
    confirm.repeat = true; // an invoice that was scanned has no address: somebody else's ordinary checkout
    return {followLink(page::shopProduct), std::move(confirm)};
}

Buyer then(Buyer buyer, std::initializer_list<BuyerStep> more)
{
    buyer.insert(buyer.end(), more);
    return buyer;
}

Buyer atBill(const char *chosen)
{
    return then(upToBill(), {decide(page::bill, chosen)});
}

Buyer paying()
{
    return then(upToBill(), {press(page::bill, control::pay), enterPin(rightPinMarker)});
}

Buyer payingInvoice()
{
    return {followLink(page::shopPay), press(page::bill, control::pay), enterPin(rightPinMarker)};
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

OperationStep faultStep(const char *operation, const char *kind, const char *times = "1")
{
    return {
        Side::Sandbox, sandboxOperation::fault, {{"operation", operation}, {"kind", kind}, {"times", times}}};
}

Outcome outcomeOf(const char *id, Text title, Text description, Buyer buyer, const char *state, int fulfilled,
                  std::vector<OperationStep> before = {}, std::vector<OperationStep> after = {})
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

std::vector<Outcome> buying()
{
    using namespace shopState;
    return {
        outcomeOf(
            "approve", KASSA_TEXT("seqr", "Paid"),
            KASSA_TEXT("seqr", "Scan, address, bill, PIN; the shop is told, asks and releases the goods."),
            paying(), paid, 1),
        outcomeOf("many-languages", KASSA_TEXT("seqr", "Letters of many languages"),
                  KASSA_TEXT("seqr", "The buyer's name and address are not ASCII."), paying(), paid, 1,
                  {setSandbox(sandboxOperation::persona, "ivan")}),
        outcomeOf("long-address", KASSA_TEXT("seqr", "Long address"),
                  KASSA_TEXT("seqr", "255 characters in every field."), paying(), paid, 1,
                  {setSandbox(sandboxOperation::persona, "long")}),
        outcomeOf("no-phone", KASSA_TEXT("seqr", "No phone number"),
                  KASSA_TEXT("seqr", "msisdn is missing and the state is empty."), paying(), paid, 1,
                  {setSandbox(sandboxOperation::persona, "no-phone")}),
        outcomeOf("wrong-pin", KASSA_TEXT("seqr", "Wrong PIN first"),
                  KASSA_TEXT("seqr", "The app asks again, then the buyer pays."),
                  then(upToBill(),
                       {press(page::bill, control::pay), enterPin(wrongPinMarker), enterPin(rightPinMarker)}),
                  paid, 1),
        outcomeOf("back-at-address", KASSA_TEXT("seqr", "Back at the address"),
                  KASSA_TEXT("seqr", "Nothing reaches the shop."),
                  {followLink(page::shopProduct), press(page::address, control::back)}, shown, 0),
        outcomeOf("no-address", KASSA_TEXT("seqr", "No address stored"),
                  KASSA_TEXT("seqr", "The app goes no further; nothing reaches the shop."),
                  {followLink(page::shopProduct), press(page::address, control::confirm),
                   press(page::address, control::back)},
                  shown, 0, {setSandbox(sandboxOperation::persona, "no-address")}),
        outcomeOf("buyer-cancels", KASSA_TEXT("seqr", "Cancelled at the bill"),
                  KASSA_TEXT("seqr", "No notification: the shop learns it by asking."),
                  then(upToBill(), {press(page::bill, control::cancel)}), cancelled, 0),
        outcomeOf("cancel-at-pin", KASSA_TEXT("seqr", "Cancelled at the PIN"),
                  KASSA_TEXT("seqr", "The buyer goes back at the last moment."),
                  then(upToBill(), {press(page::bill, control::pay), press(page::pin, control::cancel)}),
                  cancelled, 0),
        outcomeOf("bank-declines", KASSA_TEXT("seqr", "Declined by the bank"),
                  KASSA_TEXT("seqr", "FAILED, found by asking; articles go back to stock."),
                  atBill(outcome::bankDeclines), failed, 0),
        outcomeOf("abandoned", KASSA_TEXT("seqr", "App closed"),
                  KASSA_TEXT("seqr", "The invoice stays open until the shop cancels it."),
                  atBill(outcome::abandon), cancelled, 0, {setShop(shopOperation::patience, "10")}),
        outcomeOf("expired", KASSA_TEXT("seqr", "Bill expired"),
                  KASSA_TEXT("seqr", "EXPIRED, found by asking."), atBill(outcome::expire), expired, 0),
    };
}

std::vector<Outcome> notices()
{
    using namespace shopState;
    using namespace shopOperation;
    return {
        outcomeOf("notify-lost", KASSA_TEXT("seqr", "Notification lost"),
                  KASSA_TEXT("seqr", "Polling commits the payment in time."), atBill(outcome::notifyLost),
                  paid, 1),
        outcomeOf("notify-late", KASSA_TEXT("seqr", "Notification late"),
                  KASSA_TEXT("seqr", "Polling was first; the late one changes nothing."),
                  atBill(outcome::notifyLate), paid, 1),
        outcomeOf("notify-twice", KASSA_TEXT("seqr", "Notification twice"),
                  KASSA_TEXT("seqr", "The goods are released once."), atBill(outcome::notifyTwice), paid, 1),
        outcomeOf("notify-form", KASSA_TEXT("seqr", "Notification with a form"),
                  KASSA_TEXT("seqr", "invoiceReference in the body, as a plug-in's description has it: the "
                                     "shop does not believe it."),
                  atBill(outcome::notifyForm), paid, 1),
        outcomeOf(
            "forged-then-paid", KASSA_TEXT("seqr", "Forged notification, then paid"),
            KASSA_TEXT("seqr", "The first changes nothing, the second leads to the commit."),
            then(upToBill(), {decide(page::bill, outcome::forged), decide(page::bill, outcome::approve)}),
            paid, 1),
        outcomeOf("forged-only", KASSA_TEXT("seqr", "Forged notification"),
                  KASSA_TEXT("seqr", "Nothing is paid and nothing is released."),
                  then(upToBill(), {decide(page::bill, outcome::forged), press(page::bill, control::cancel)}),
                  cancelled, 0),
        outcomeOf("notify-500", KASSA_TEXT("seqr", "Shop answers 500"),
                  KASSA_TEXT("seqr", "It asks all the same; SEQR tries three times."), paying(), paid, 1,
                  {setShop(notifyAnswer, "500"), setSandbox(sandboxOperation::notifyAttempts, "3")}),
        outcomeOf("notify-on-cancel", KASSA_TEXT("seqr", "Notified of a cancellation"),
                  KASSA_TEXT("seqr", "As a sibling product does: the shop asks and sees CANCELED."),
                  then(upToBill(), {press(page::bill, control::cancel)}), cancelled, 0,
                  {setSandbox(sandboxOperation::notifyOnCancel, "on")}),
        outcomeOf("reversed", KASSA_TEXT("seqr", "Reversed"),
                  KASSA_TEXT("seqr", "The shop answers the notification but does not ask within 20 seconds."),
                  paying(), shopState::reversed, 0, {setShop(asksAfterNotice, "off"), setShop(poll, "30")}),
        outcomeOf("reversed-lost", KASSA_TEXT("seqr", "Reversed without a notification"),
                  KASSA_TEXT("seqr", "The notification is lost and the shop polls too slowly."),
                  atBill(outcome::notifyLost), shopState::reversed, 0, {setShop(poll, "30")}),
        outcomeOf("notify-too-late", KASSA_TEXT("seqr", "Notification too late"),
                  KASSA_TEXT("seqr", "It comes after 25 seconds to a shop that does not poll."),
                  atBill(outcome::notifyLate), shopState::reversed, 0,
                  {setShop(poll, "0"), setSandbox(sandboxOperation::lateSeconds, "25")}),
    };
}

std::vector<Outcome> calls()
{
    using namespace shopState;
    using sandboxOperation::createPurchase;
    const Buyer toAddress = upToBill();
    return {
        outcomeOf(
            "double-scan", KASSA_TEXT("seqr", "Double scan"),
            KASSA_TEXT("seqr", "createPurchase twice at once: two invoices, one is paid, one cancelled."),
            paying(), paid, 1, {setSandbox(createPurchase, "twice"), setShop(shopOperation::patience, "10")}),
        outcomeOf("unknown-token", KASSA_TEXT("seqr", "Unknown product"),
                  KASSA_TEXT("seqr", "The shop answers SYSTEM_ERROR, the app shows an error."), toAddress,
                  shown, 0, {setSandbox(createPurchase, "unknown-token")}),
        outcomeOf("missing-fields", KASSA_TEXT("seqr", "Only the token"),
                  KASSA_TEXT("seqr", "createPurchase without name and address: enough for an invoice."),
                  paying(), paid, 1, {setSandbox(createPurchase, "missing-fields")}),
        outcomeOf("no-token", KASSA_TEXT("seqr", "No token"), KASSA_TEXT("seqr", "The shop answers 400."),
                  toAddress, shown, 0, {setSandbox(createPurchase, "no-token")}),
        outcomeOf("broken-json", KASSA_TEXT("seqr", "Broken JSON"),
                  KASSA_TEXT("seqr", "The shop answers 400."), toAddress, shown, 0,
                  {setSandbox(createPurchase, "broken-json")}),
        outcomeOf("wrong-type", KASSA_TEXT("seqr", "Wrong Content-Type"),
                  KASSA_TEXT("seqr", "createPurchase as text/plain: the shop reads it all the same."),
                  paying(), paid, 1, {setSandbox(createPurchase, "wrong-type")}),
        outcomeOf("out-of-stock", KASSA_TEXT("seqr", "Out of stock"),
                  KASSA_TEXT("seqr", "No invoice is made, the app shows an error."), toAddress, error, 0,
                  {setShop(shopOperation::stock, "1")}),
    };
}

std::vector<Outcome> troubles()
{
    using namespace shopState;
    const Buyer toAddress = upToBill();
    return {
        outcomeOf("invoice-refused", KASSA_TEXT("seqr", "Invoice refused"),
                  KASSA_TEXT("seqr", "sendInvoice answers SYSTEM_ERROR, createPurchase INVOICING_ERROR."),
                  toAddress, error, 0, {faultStep(op::sendInvoice, "90")}),
        outcomeOf("soap-fault", KASSA_TEXT("seqr", "SOAP fault"),
                  KASSA_TEXT("seqr", "sendInvoice is answered with a fault and HTTP 500."), toAddress, error,
                  0, {faultStep(op::sendInvoice, faultKind::soapFault)}),
        outcomeOf("http-503", Text::verbatim(QByteArray("HTTP 503")),
                  KASSA_TEXT("seqr", "sendInvoice meets a plain 503; it is not sent twice."), toAddress,
                  error, 0, {faultStep(op::sendInvoice, faultKind::unavailable)}),
        outcomeOf("cut", KASSA_TEXT("seqr", "Connection drops"),
                  KASSA_TEXT("seqr", "sendInvoice gets no answer; it is not sent twice."), toAddress, error,
                  0, {faultStep(op::sendInvoice, faultKind::cut)}),
        outcomeOf("too-slow", KASSA_TEXT("seqr", "Too slow"),
                  KASSA_TEXT("seqr", "SEQR's answer takes 9 seconds, the shop gives up after 8."), toAddress,
                  error, 0, {setSandbox(sandboxOperation::answerDelay, "9000")}),
        outcomeOf("slow", KASSA_TEXT("seqr", "Slow answers"),
                  KASSA_TEXT("seqr", "Every SOAP answer takes three seconds; the commit is still in time."),
                  paying(), paid, 1, {setSandbox(sandboxOperation::answerDelay, "3000")}),
        outcomeOf("status-busy", KASSA_TEXT("seqr", "SEQR busy"),
                  KASSA_TEXT("seqr", "Three status questions meet SYSTEM_BUSY; the fourth commits."),
                  paying(), paid, 1, {faultStep(op::getPaymentStatus, "93", "3")}),
        outcomeOf("rows-warned", KASSA_TEXT("seqr", "Rows do not add up"),
                  KASSA_TEXT("seqr", "SEQR takes the invoice, the journal warns."), paying(), paid, 1,
                  {setShop(shopOperation::badRows, "on")}),
        outcomeOf("rows-refused", KASSA_TEXT("seqr", "Rows refused"),
                  KASSA_TEXT("seqr", "The same with INVALID_INVOICE_DATA."), toAddress, error, 0,
                  {setShop(shopOperation::badRows, "on"), setSandbox(sandboxOperation::rowSum, "refuse")}),
        outcomeOf("other-currency", KASSA_TEXT("seqr", "Wrong currency"),
                  KASSA_TEXT("seqr", "The terminal takes EUR only."), toAddress, error, 0,
                  {setSandbox(sandboxOperation::currency, "EUR")}),
    };
}

std::vector<Outcome> modes()
{
    using namespace shopState;
    using namespace shopOperation;
    const OperationStep reserving = setShop(paymentMode, "RESERVATION_REQUIRED");
    return {
        outcomeOf("reserved", KASSA_TEXT("seqr", "Reserved"),
                  KASSA_TEXT("seqr", "The amount is set aside; nothing is taken yet."), paying(),
                  shopState::reserved, 0, {reserving}),
        outcomeOf("reserved-committed", KASSA_TEXT("seqr", "Reservation committed"),
                  KASSA_TEXT("seqr", "The shop takes all of it."), paying(), paid, 1, {reserving},
                  {atShop(commit)}),
        outcomeOf("reserved-part", KASSA_TEXT("seqr", "Part of a reservation"),
                  KASSA_TEXT("seqr", "The shop takes less than was reserved."), paying(), paid, 1,
                  {setShop(paymentMode, "RESERVATION_REQUIRED_PRELIMINARY_AMOUNT")},
                  {atShop(commit, {{"amount", "99.50"}})}),
        outcomeOf("reserved-cancelled", KASSA_TEXT("seqr", "Reservation given up"),
                  KASSA_TEXT("seqr", "The shop cancels; nothing is taken."), paying(), cancelled, 0,
                  {reserving}, {atShop(cancelInvoice)}),
        outcomeOf("loyalty", KASSA_TEXT("seqr", "Loyalty card"),
                  KASSA_TEXT("seqr", "The shop sees the card and takes 10 % off before the bill is shown."),
                  paying(), paid, 1,
                  {setShop(acknowledgment, "optional"), setSandbox(sandboxOperation::loyalty, "on")}),
        outcomeOf("loyalty-none", KASSA_TEXT("seqr", "No loyalty card"),
                  KASSA_TEXT("seqr", "Optional acknowledgment without a card: nothing to wait for."),
                  paying(), paid, 1, {setShop(acknowledgment, "optional")}),
        outcomeOf("acknowledged", KASSA_TEXT("seqr", "Acknowledgment required"),
                  KASSA_TEXT("seqr", "Every buyer waits for the shop's update."), paying(), paid, 1,
                  {setShop(acknowledgment, "require")}),
        outcomeOf(
            "acknowledgment-absent", KASSA_TEXT("seqr", "Acknowledgment forgotten"),
            KASSA_TEXT("seqr", "acknowledgmentMode is missing: the phone waits for the amount for ever."),
            upToBill(), cancelled, 0, {setShop(acknowledgment, "absent"), setShop(patience, "10")}),
    };
}

std::vector<Outcome> ordinary()
{
    using namespace shopState;
    using namespace shopOperation;
    return {
        outcomeOf("invoice", KASSA_TEXT("seqr", "Web-shop checkout"),
                  KASSA_TEXT("seqr", "Invoice first, then the code; the app leads back to the shop."),
                  payingInvoice(), paid, 1),
        outcomeOf("invoice-cancelled", KASSA_TEXT("seqr", "Web-shop checkout, cancelled"),
                  KASSA_TEXT("seqr", "The app leads back; the shop asks before it says anything."),
                  {followLink(page::shopPay), press(page::bill, control::cancel)}, cancelled, 0),
        outcomeOf("invoice-newest-path", KASSA_TEXT("seqr", "Newest address"),
                  KASSA_TEXT("seqr", "The same at cashregister-2, without a backURL."), payingInvoice(), paid,
                  1, {setShop(endpoint, "cashregister-2"), setShop(shopOperation::backUrl, "off")}),
        outcomeOf("cash-register", KASSA_TEXT("seqr", "Cash register"),
                  KASSA_TEXT("seqr", "A terminal is registered and gets a SEQR ID; its invoice is paid."),
                  payingInvoice(), paid, 1,
                  {atShop(registerTerminal, {{"name", "Kassa 1"}}),
                   atShop(assignSeqrId, {{"seqrId", "KASSA1"}}), setShop(terminal, "registered")}),
    };
}

std::vector<Outcome> afterwards()
{
    using namespace shopState;
    using namespace shopOperation;
    return {
        outcomeOf("refunded", KASSA_TEXT("seqr", "Refunded"), KASSA_TEXT("seqr", "All of it goes back."),
                  paying(), shopState::refunded, 1, {}, {atShop(refund)}),
        outcomeOf("refunded-in-parts", KASSA_TEXT("seqr", "Refunded in parts"),
                  KASSA_TEXT("seqr", "Twice a part; the rest stays."), paying(), partlyRefunded, 1, {},
                  {atShop(refund, {{"amount", "50"}}), atShop(refund, {{"amount", "29.90"}})}),
        outcomeOf("receipt", KASSA_TEXT("seqr", "Receipt"),
                  KASSA_TEXT("seqr", "The shop sends a document to the buyer's phone."), paying(), paid, 1,
                  {}, {atShop(shopOperation::receipt)}),
        outcomeOf(
            "reconciled", KASSA_TEXT("seqr", "Reconciled"),
            KASSA_TEXT("seqr", "The shop marks a period and fetches the report, which is not ready at once."),
            paying(), paid, 1, {}, {atShop(markPeriod), atShop(shopOperation::report)}),
    };
}

} // namespace

std::vector<Outcome> outcomes()
{
    std::vector<Outcome> all;
    const auto add = [&all](const char *entryId, std::vector<Outcome> group) {
        for (Outcome &each : group) {
            each.entry = entryId;
            all.push_back(std::move(each));
        }
    };
    for (auto &group : {buying(), notices(), calls(), troubles(), modes(), afterwards()})
        add(entry::instant, group);
    add(entry::invoice, ordinary());
    return all;
}

} // namespace kassa::seqr
