#include "providers/seqr/shop_checkout.h"

#include "codec/json.h"
#include "providers/seqr/result_codes.h"
#include "providers/seqr/shop_after.h"
#include "providers/seqr/shop_invoice.h"
#include "providers/seqr/shop_stock.h"
#include "signing/mac.h"

#include <algorithm>

namespace kassa::seqr::shop {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype mostPurchases = 10'000;
constexpr qsizetype printGuideline = 50; // characters of a code (section 6.1)
constexpr Duration cancelAgainAfter = 5s;
constexpr Duration urgentPoll = 1s;
constexpr int secretDigits = 16;

// --- beginning

QByteArray newRef(State &state)
{
    QByteArray ref;
    do {
        ref = "SQ-" + QByteArray::number(1000 + state.ids.next("order"));
    } while (state.byRef.contains(ref));
    return ref;
}

Purchase &keepPurchase(Step &step, Purchase purchase)
{
    State &state = step.state;
    purchase.noticeSecret = state.ids.hex("notice", secretDigits);
    return addPurchase(state, std::move(purchase));
}

QByteArray refusalOf(const State &state, const QByteArray &ref, const Result<Totals> &totals)
{
    if (!totals)
        return totals.error().code;
    if (state.byRef.contains(ref))
        return "shop.reference-used";
    if (state.purchases.size() >= mostPurchases)
        return "shop.full";
    return totals->withVat > 0 ? QByteArray() : QByteArray("shop.zero-sum");
}

void warnOfLongCode(Step &step, const Purchase &purchase)
{
    const auto code =
        instantPayload(purchase.token, step.state.account.webshop, serviceOf(step.state.switches.mode));
    if (code && code->size() > printGuideline)
        report(step, purchase, kassa::Report::Kind::Info, "code.long",
               KASSA_TEXT("seqr", "The code has %1 characters; SEQR's guideline for print is at most %2")
                   .with(QByteArray::number(code->size()))
                   .with(QByteArray::number(printGuideline)));
}

bool sellsTheSame(const Order &a, const Order &b) // whoever buys it
{
    return a.currency == b.currency && a.items == b.items && a.shipping == b.shipping &&
           a.handling == b.handling;
}

void showCode(Step &step, Purchase &purchase)
{
    purchase.token = tokenFor(purchase.order, purchase.ref);
    const auto known = step.state.catalogue.constFind(purchase.token);
    if (known != step.state.catalogue.constEnd() && !sellsTheSame(*known, purchase.order))
        purchase.token = tokenFor({}, purchase.ref); // the same article at another price is another product
    step.state.catalogue.insert(purchase.token, purchase.order);
    setState(step, purchase, shopState::shown);
    mark(step, purchase, "1");
    warnOfLongCode(step, purchase);
    navigateTop(step, purchase, checkoutUrl(step.state, purchase));
}

// False: not enough in stock.
bool sendInvoiceOf(Step &step, Purchase &purchase)
{
    if (!takeStock(step, purchase))
        return false;
    setState(step, purchase, shopState::ordering);
    purchase.terminal = currentTerminal(step.state);
    Call call = callOf(step.state, purchase, Ask::Send, op::sendInvoice);
    call.request.invoice = invoiceOf(step.state, purchase, step.now);
    mark(step, purchase, "5");
    ask(step, std::move(call), purchase.terminal);
    return true;
}

// --- createPurchase

void answerPurchase(Step &step, Purchase &purchase, HttpResponse response)
{
    const ExchangeId exchange = std::exchange(purchase.purchaseExchange, ExchangeId());
    if (exchange)
        step.effects.emplace_back(Reply{exchange, std::move(response)});
}

void refusePurchase(Step &step, ExchangeId exchange, const QByteArray &why, Text text, int status = 200)
{
    reportShop(step, kassa::Report::Kind::Warning, why, std::move(text));
    step.effects.emplace_back(Reply{exchange, purchaseRefusal(purchaseError::system, status)});
}

// The newest purchase that shows the code and has no buyer yet, or another one: a code may be scanned many
// times.
Purchase &claim(Step &step, const QByteArray &token)
{
    auto &purchases = step.state.purchases;
    const auto showing = std::find_if(purchases.rbegin(), purchases.rend(), [&](const Purchase &each) {
        return each.token == token && !each.claimed && each.state == shopState::shown;
    });
    if (showing != purchases.rend())
        return *showing;
    Purchase fresh;
    fresh.kind = Kind::Instant;
    fresh.order = step.state.catalogue.value(token);
    fresh.ref = newRef(step.state);
    fresh.order.reference = fresh.ref;
    const auto totals = totalsOf(fresh.order, Rounding::None, VatRule::Included);
    fresh.total = {totals ? totals->withVat : 0, fresh.order.currency};
    fresh.token = token;
    return keepPurchase(step, std::move(fresh));
}

// --- results

bool mustAskAgain(const Purchase &purchase)
{
    return isWaiting(purchase) || purchase.capturing;
}

// Where money may have been taken the shop does not wait for its turn: the 20 seconds run.
void startPoll(Step &step, const Purchase &purchase)
{
    const bool urgent = purchase.capturing || purchase.state == shopState::noticed;
    const Duration chosen = step.state.switches.pollPause;
    const Duration pause =
        urgent && (chosen == Duration::zero() || chosen > urgentPoll) ? urgentPoll : chosen;
    if (mustAskAgain(purchase) && !purchase.shutOut && pause > Duration::zero())
        startTimer(step, "poll:" + purchase.ref, pause);
}

void stopWaiting(Step &step, const Purchase &purchase)
{
    stopTimer(step, "poll:" + purchase.ref);
    stopTimer(step, "patience:" + purchase.ref);
}

void goToResult(Step &step, Purchase &purchase)
{
    const QList<ExchangeId> returns = std::exchange(purchase.returns, {});
    for (const ExchangeId exchange : returns)
        step.effects.emplace_back(Reply{exchange, redirectTo(resultUrl(step.state, purchase), 303)});
    const bool waited = isResolved(purchase) && std::exchange(purchase.waits, false);
    if (waited && returns.isEmpty()) // else the window is on its way there
        navigateTop(step, purchase, resultUrl(step.state, purchase));
}

void settle(Step &step, Purchase &purchase, const char *state)
{
    setState(step, purchase, state);
    purchase.capturing = false;
    stopWaiting(step, purchase);
    if (!isGood(purchase) && purchase.state != shopState::mismatch) // there it may still be sold
        giveStockBack(step, purchase);
    goToResult(step, purchase);
}

void releaseGoods(Step &step, Purchase &purchase)
{
    if (purchase.fulfilled > 0)
        return;
    ++purchase.fulfilled;
    report(step, purchase, kassa::Report::Kind::Fulfilled, purchase.ersReference,
           KASSA_TEXT("seqr", "The goods of order %1 are released: payment %2 is committed")
               .with(purchase.ref)
               .with(purchase.ersReference));
    mark(step, purchase, "10");
    const QByteArray &address = purchase.buyer.email;
    if (address.isEmpty())
        return report(step, purchase, kassa::Report::Kind::Info, "confirmation",
                      KASSA_TEXT("seqr", "Order %1 has no e-mail address: no order confirmation goes out")
                          .with(purchase.ref));
    report(step, purchase, kassa::Report::Kind::Info, "confirmation",
           KASSA_TEXT("seqr", "Order confirmation to %1: order %2, %3, payment %4")
               .with(address)
               .with(purchase.ref)
               .with(Text::amount(purchase.total))
               .with(purchase.ersReference));
}

std::optional<Money> paidBy(const Answer &answer)
{
    return answer.receipt && answer.receipt->invoice ? moneyOf(answer.receipt->invoice->total) : std::nullopt;
}

struct Misfit
{
    Text what;
    bool isOurMoney = false; // of this invoice and in its currency: it can be given back
};

// The only proof of a payment (section 3): this invoice, this sum.
std::optional<Misfit> whatDoesNotFit(const Purchase &purchase, const Answer &answer)
{
    const auto paid = paidBy(answer);
    const QByteArray reference = answer.receipt ? answer.receipt->invoiceReference : QByteArray();
    if (!reference.isEmpty() && reference != purchase.invoiceReference)
        return Misfit{KASSA_TEXT("seqr", "The receipt belongs to another invoice"), false};
    const bool sameCurrency = paid && paid->currency.code == purchase.total.currency.code;
    if (paid && (!sameCurrency || paid->minor != purchase.total.minor))
        return Misfit{KASSA_TEXT("seqr", "The receipt says %1, the invoice %2")
                          .with(Text::amount(*paid))
                          .with(Text::amount(purchase.total)),
                      sameCurrency};
    return std::nullopt;
}

void paymentKnown(Step &step, Purchase &purchase, const Answer &answer)
{
    if (isOneOf(purchase.state, {shopState::paid, shopState::partlyRefunded, shopState::refunded}))
        return; // notification, poll and backURL arrive together (section 12, 21)
    const auto paid = paidBy(answer);
    if (paid && purchase.unheardTotals.contains(paid->minor))
        purchase.total.minor = paid->minor;
    if (auto misfit = whatDoesNotFit(purchase, answer)) {
        purchase.problem = std::move(misfit->what);
        report(step, purchase, kassa::Report::Kind::Warning, "receipt.misfit", purchase.problem);
        if (misfit->isOurMoney) {
            purchase.ersReference = answer.ersReference;
            purchase.paid = paid->minor;
        }
        settle(step, purchase, shopState::mismatch);
        return;
    }
    purchase.problem = {};
    purchase.ersReference = answer.ersReference;
    purchase.paid = purchase.total.minor;
    mark(step, purchase, "9");
    settle(step, purchase, shopState::paid);
    releaseGoods(step, purchase);
}

// SEQR raises the version with each status: two steps since it was seen last mean that it was paid in between
// (assumed). Loyalty raises it too, so there the notification must have come as well.
bool wasReversed(const State &state, const Purchase &purchase, const Answer &answer)
{
    const bool jumped = answer.version - std::max<qint64>(purchase.version, 1) - purchase.otherChanges >= 2;
    const bool loyal = state.switches.acknowledgment != "none";
    return jumped && !purchase.cancelledByUs && (purchase.noticed || !loyal);
}

void cancelKnown(Step &step, Purchase &purchase, const Answer &answer)
{
    if (wasReversed(step.state, purchase, answer)) {
        purchase.problem =
            KASSA_TEXT("seqr", "The buyer had paid, but the shop did not ask within 20 seconds");
        report(step, purchase, kassa::Report::Kind::Warning, "reversed", purchase.problem);
        mark(step, purchase, "9x");
        settle(step, purchase, shopState::reversed);
        return;
    }
    mark(step, purchase, "6x");
    settle(step, purchase, shopState::cancelled);
}

void stillOpen(Step &step, Purchase &purchase)
{
    if (std::exchange(purchase.noticed, false))
        report(step, purchase, kassa::Report::Kind::Warning, "notice.nothing",
               KASSA_TEXT("seqr", "A notification came for order %1, but nothing is paid: it changes nothing")
                   .with(purchase.ref));
    setState(step, purchase, shopState::issued);
}

void statusKnown(Step &step, Purchase &purchase, const Answer &answer)
{
    if (answer.status == status::paid)
        paymentKnown(step, purchase, answer);
    else if (isResolved(purchase) && purchase.state != shopState::reserved)
        return; // told again of an end that is known
    else if (answer.status == status::canceled)
        cancelKnown(step, purchase, answer);
    else if (answer.status == status::failed) {
        mark(step, purchase, "7b");
        settle(step, purchase, shopState::failed);
    } else if (answer.status == status::expired)
        settle(step, purchase, shopState::expired);
    else if (answer.status == status::reserved)
        settle(step, purchase, shopState::reserved);
    else if (answer.status == status::pending)
        acknowledge(step, purchase, answer.version);
    else if (answer.status == status::issued)
        stillOpen(step, purchase);
    else
        report(step, purchase, kassa::Report::Kind::Warning, "status.unknown",
               KASSA_TEXT("seqr", "The shop does not know the status %1").with(answer.status.left(60)));
}

void answerStatusUrl(Step &step, Purchase &purchase, const Result<Answer> &answer)
{
    Json body = Json::object();
    body.set("resultCode", Json::integer(answer ? answer->resultCode : 999));
    body.set("resultDescription", Json::string(answer ? answer->resultDescription : QByteArray("EXCEPTION")));
    body.set("status",
             Json::string(purchase.wireStatus.isEmpty() ? QByteArray(status::issued) : purchase.wireStatus));
    body.set("customerTokens", Json::object());
    body.set("version", Json::integer(purchase.version));
    for (const ExchangeId exchange : std::exchange(purchase.statusWaiters, {}))
        step.effects.emplace_back(Reply{
            exchange, httpResponse(200, "application/json;charset=UTF-8", body.toCompact(),
                                   {{"Access-Control-Allow-Origin", "*"}, {"Cache-Control", "no-store"}})});
}

void askAfterNotice(Step &step, Purchase &purchase)
{
    if (isWaiting(purchase)) {
        purchase.noticed = true;
        setState(step, purchase, shopState::noticed);
    }
    askStatus(step, purchase);
}

bool isAmong(int resultCode, std::initializer_list<int> codes)
{
    return std::find(codes.begin(), codes.end(), resultCode) != codes.end();
}

// It came to an end: the status says which.
bool saysOver(int resultCode)
{
    return isAmong(resultCode, {code::cannotCancelPaid, code::alreadyCancelled, code::paymentExpired});
}

// No question about this invoice will be answered either.
bool isShutOut(int resultCode)
{
    return isAmong(resultCode, {code::authenticationFailed, code::accessDenied, code::invalidInitiator,
                                code::invalidInitiatorState, code::invalidInvoiceReference});
}

void replyToNotice(Step &step, ExchangeId exchange)
{
    const QByteArray &how = step.state.switches.notifyAnswer;
    if (how != "silent")
        step.effects.emplace_back(
            Reply{exchange, httpResponse(how.toInt(), "text/plain; charset=utf-8", {})});
}

} // namespace

void begin(Step &step, const Start &input)
{
    State &state = step.state;
    Purchase purchase;
    purchase.kind = input.entry == entry::invoice ? Kind::Invoice : Kind::Instant;
    purchase.order = input.order;
    if (purchase.order.reference.isEmpty())
        purchase.order.reference = newRef(state);
    purchase.ref = purchase.order.reference;
    const auto totals = totalsOf(purchase.order, Rounding::None, VatRule::Included);
    if (const QByteArray refused = refusalOf(state, purchase.ref, totals); !refused.isEmpty()) {
        refuseOrder(step, purchase.ref, refused);
        return;
    }
    purchase.total = {totals->withVat, purchase.order.currency};
    Purchase &kept = keepPurchase(step, std::move(purchase));
    if (kept.kind == Kind::Instant)
        showCode(step, kept);
    else if (!sendInvoiceOf(step, kept))
        settle(step, kept, shopState::error);
}

void purchaseCalled(Step &step, ExchangeId exchange, const HttpRequest &request, const RequestHead &head)
{
    if (head.method != "POST") {
        step.effects.emplace_back(Reply{exchange, httpResponse(405, "text/plain; charset=utf-8",
                                                               "Method not allowed\n", {{"Allow", "POST"}})});
        return;
    }
    const auto call = readPurchaseCall(request.raw.body);
    if (!call)
        return refusePurchase(
            step, exchange, call.error().code,
            KASSA_TEXT("seqr", "createPurchase cannot be read: %1").with(call.error().detail), 400);
    if (!step.state.catalogue.contains(call->purchaseToken))
        return refusePurchase(
            step, exchange, "purchase.token",
            KASSA_TEXT("seqr", "There is no product %1").with(call->purchaseToken.left(100)));
    if (step.state.purchases.size() >= mostPurchases)
        return refusePurchase(step, exchange, "shop.full",
                              KASSA_TEXT("seqr", "The shop takes no more orders"));
    Purchase &purchase = claim(step, call->purchaseToken);
    purchase.claimed = true;
    purchase.buyer = *call;
    mark(step, purchase, "4");
    if (!sendInvoiceOf(step, purchase)) {
        refusePurchase(step, exchange, "purchase.stock",
                       KASSA_TEXT("seqr", "Order %1 is out of stock").with(purchase.ref));
        settle(step, purchase, shopState::error);
        return;
    }
    purchase.purchaseExchange = exchange;
}

void noticeCame(Step &step, ExchangeId exchange, const QByteArray &ref, const QByteArray &secret)
{
    const auto found = step.state.byRef.constFind(ref);
    Purchase *purchase = found == step.state.byRef.constEnd() ? nullptr : &step.state.purchases[*found];
    if (!purchase || !equalInConstantTime(purchase->noticeSecret, secret)) {
        reportShop(step, kassa::Report::Kind::Warning, "notice.forged",
                   KASSA_TEXT("seqr", "A notification to an address that was given to nobody: ignored"));
        step.effects.emplace_back(Reply{exchange, httpResponse(404, "text/plain; charset=utf-8", {})});
        return;
    }
    replyToNotice(step, exchange);
    mark(step, *purchase, "8");
    if (!step.state.switches.asksAfterNotice) {
        purchase->noticed = true;
        return;
    }
    if (purchase->invoiceReference.isEmpty())
        purchase->noticed = true; // sendInvoice is under way
    else
        askAfterNotice(step, *purchase);
}

void statusAsked(Step &step, ExchangeId exchange, Purchase &purchase)
{
    purchase.statusWaiters.append(exchange);
    if (purchase.invoiceReference.isEmpty())
        answerStatusUrl(step, purchase, fail(ErrorKind::State, "shop.no-invoice", {}));
    else
        askStatus(step, purchase);
}

void buyerReturns(Step &step, ExchangeId exchange, Purchase &purchase)
{
    purchase.returns.append(exchange);
    if (isResolved(purchase) || purchase.invoiceReference.isEmpty())
        goToResult(step, purchase);
    else
        askStatus(step, purchase);
}

void askStatus(Step &step, Purchase &purchase)
{
    if (purchase.asking) { // what is under way may have been answered before this happened
        purchase.askAgain = true;
        return;
    }
    purchase.asking = true;
    if (!purchase.noticed) // step 9 is what follows the payment
        mark(step, purchase, "5a");
    Call call = callOf(step.state, purchase, Ask::Status, op::getPaymentStatus);
    call.request.invoiceReference = purchase.invoiceReference;
    call.request.invoiceVersion = purchase.version;
    ask(step, std::move(call), purchase.terminal);
}

void cancel(Step &step, Purchase &purchase)
{
    Call call = callOf(step.state, purchase, Ask::Cancel, op::cancelInvoice);
    call.request.invoiceReference = purchase.invoiceReference;
    purchase.cancelledByUs = true;
    ask(step, std::move(call), purchase.terminal);
}

void invoiceAnswered(Step &step, Purchase &purchase, const Result<Answer> &answer)
{
    if (!answer || answer->resultCode != code::success || answer->invoiceReference.isEmpty()) {
        // There is no idempotency here: sending it again could make a second invoice.
        const QByteArray why = answer ? answer->resultDescription : answer.error().code;
        purchase.problem = KASSA_TEXT("seqr", "sendInvoice failed: %1").with(why);
        report(step, purchase, kassa::Report::Kind::Warning, "invoice.refused", purchase.problem);
        mark(step, purchase, "5x");
        answerPurchase(step, purchase, purchaseRefusal(purchaseError::invoicing));
        settle(step, purchase, shopState::error);
        return;
    }
    purchase.invoiceReference = answer->invoiceReference;
    purchase.qr = answer->invoiceQRCode;
    setState(step, purchase, shopState::issued);
    answerPurchase(step, purchase, purchaseAnswer(purchase.invoiceReference));
    startPoll(step, purchase);
    startTimer(step, "patience:" + purchase.ref, step.state.switches.patience);
    if (purchase.kind == Kind::Invoice) {
        mark(step, purchase, "1"); // the code of the invoice, not of a product
        navigateTop(step, purchase, checkoutUrl(step.state, purchase));
    }
    if (purchase.noticed && step.state.switches.asksAfterNotice)
        askAfterNotice(step, purchase);
}

void statusAnswered(Step &step, Purchase &purchase, const Result<Answer> &answer)
{
    purchase.asking = false;
    const bool again = std::exchange(purchase.askAgain, false);
    if (answer && answer->resultCode == code::success) {
        const qint64 version = answer->version;
        if (answer->customerTokens) { // an update that follows at once says that they are used
            if (answer->customerTokens->size() > purchase.customerTokens.size())
                ++purchase.otherChanges;
            purchase.customerTokens = *answer->customerTokens;
        }
        if (std::exchange(purchase.shutOut, false)) {
            purchase.problem = {};
            startTimer(step, "patience:" + purchase.ref, cancelAgainAfter);
        }
        statusKnown(step, purchase, *answer);
        purchase.wireStatus = answer->status;
        purchase.version = version;
        purchase.otherChanges = 0;
    } else {
        report(step, purchase, kassa::Report::Kind::Warning, "status.failed",
               KASSA_TEXT("seqr", "The status of order %1 is not known: %2")
                   .with(purchase.ref)
                   .with(answer ? answer->resultDescription : answer.error().code));
    }
    goToResult(step, purchase); // whatever it was: the browser that came back gets an answer
    answerStatusUrl(step, purchase, answer);
    if (again)
        askStatus(step, purchase);
    else
        startPoll(step, purchase);
}

// 0 and 95 both mean that it is cancelled (section 12, 15); of 95 only the status says whether it was paid
// before.
void cancelAnswered(Step &step, Purchase &purchase, const Result<Answer> &answer)
{
    const int result = answer ? answer->resultCode : code::systemBusy;
    if (result == code::success) {
        mark(step, purchase, "6x");
        purchase.wireStatus = status::canceled;
        if (isWaiting(purchase) || purchase.state == shopState::reserved)
            settle(step, purchase, shopState::cancelled);
        return;
    }
    purchase.cancelledByUs = false;
    if (!saysOver(result))
        startTimer(step, "patience:" + purchase.ref, cancelAgainAfter); // should it still be open then
    if (isShutOut(result)) {
        purchase.shutOut = true;
        stopWaiting(step, purchase);
        purchase.problem = KASSA_TEXT("seqr", "SEQR tells the shop nothing of this invoice any more: %1")
                               .with(answer->resultDescription);
    } else if (!isAmong(result, {code::cannotCancelInProgress, code::paymentInProgress})) {
        askStatus(step, purchase);
    }
    if (result == code::invoiceAlreadyCanceled)
        return;
    report(step, purchase, kassa::Report::Kind::Warning, "cancel.refused",
           KASSA_TEXT("seqr", "The invoice of order %1 was not cancelled: %2")
               .with(purchase.ref)
               .with(answer ? answer->resultDescription : answer.error().code));
}

void pollDue(Step &step, Purchase &purchase)
{
    if (mustAskAgain(purchase) && !purchase.asking)
        askStatus(step, purchase);
}

void patienceOver(Step &step, Purchase &purchase)
{
    if (isWaiting(purchase))
        cancel(step, purchase);
}

} // namespace kassa::seqr::shop
