#include "providers/qenta/shop_result.h"

#include "providers/qenta/shop_collect.h"
#include "providers/qenta/shop_pages.h"

namespace kassa::qenta::shop {

namespace {

// The provider asks what became of a silent buyer not earlier than 30 minutes after the start (section 7.5).
constexpr Duration firstWatch = 45min;
constexpr Duration pendingWatch = 24h * 15; // pending ends within 14 days (section 1)
constexpr Duration nextWatch = 24h;         // after an answer that knows no end yet

QByteArray nextAnswer(Switches &switches)
{
    return switches.confirmAnswers.size() > 1 ? switches.confirmAnswers.takeFirst()
                                              : switches.confirmAnswers.first();
}

HttpResponse answerIn(const QByteArray &way, bool understood, const QByteArray &why)
{
    const bool ok = understood && way != "nok";
    const QByteArray message = why.isEmpty() ? QByteArray("not wanted") : why;
    if (way == "json")
        return httpResponse(200, "application/json", confirmationJson(ok, message));
    if (way == "comment")
        return httpResponse(200, "text/html; charset=utf-8",
                            "<html><!-- " + confirmationTag(ok, message) + " --></html>");
    if (way == "blank")
        return httpResponse(200, "text/html; charset=utf-8", "\n\n");
    if (way == "500")
        return httpResponse(500, "text/plain; charset=utf-8", "As the switch says\n");
    return httpResponse(200, "text/plain; charset=utf-8", confirmationTag(ok, message));
}

Text faultText(ConfirmationFault fault)
{
    switch (fault) {
    case ConfirmationFault::Unsigned:
        return KASSA_TEXT("qenta", "it is not signed");
    case ConfirmationFault::SecretMissing:
        return KASSA_TEXT("qenta", "the secret is not among the signed values");
    case ConfirmationFault::FieldsMissing:
        return KASSA_TEXT("qenta", "state, order number or payment type are not signed");
    case ConfirmationFault::WrongSignature:
        return KASSA_TEXT("qenta", "the fingerprint does not fit");
    case ConfirmationFault::UnknownState:
        return KASSA_TEXT("qenta", "the state is unknown");
    case ConfirmationFault::None:
        break;
    }
    return {};
}

// As faultText; of a wrong fingerprint also which values differ from our order, where that explains it.
Text faultText(const State &state, const Purchase &purchase, ConfirmationFault fault, const Fields &fields)
{
    if (fault != ConfirmationFault::WrongSignature)
        return faultText(fault);
    Fields known{{"amount", amountText(purchase.asked)},
                 {"currency", purchase.asked.currency.code},
                 {"paymentType", purchase.method},
                 {"language", languageOf(state)},
                 {"shopOrder", purchase.ref}};
    addField(known, "orderNumber",
             purchase.orderNumber.isEmpty() ? purchase.wantedNumber : purchase.orderNumber);
    const QByteArrayList altered =
        alteredValues(state.account,
                      {fields, splitOrder(fieldOf(fields, "responseFingerprintOrder")),
                       fieldOf(fields, "responseFingerprint")},
                      known);
    if (altered.isEmpty())
        return faultText(fault);
    QByteArrayList ours, theirs;
    for (const QByteArray &name : altered) {
        ours.append(name + '=' + fieldOf(known, name));
        theirs.append(name + '=' + fieldOf(fields, name).left(64));
    }
    return KASSA_TEXT(
               "qenta",
               "the fingerprint does not fit %1, but it fits the order's own %2: that was altered after "
               "signing")
        .with(theirs.join(", "))
        .with(ours.join(", "));
}

// Without separators amount=1, currency=0EUR and amount=10, currency=EUR sign alike (section 3).
std::optional<Text> mismatch(const Purchase &purchase, const Fields &fields)
{
    const auto currency = currencyOf(fieldOf(fields, "currency"));
    const auto minor = currency ? minorOf(fieldOf(fields, "amount"), *currency) : std::nullopt;
    if (!minor || *currency != purchase.asked.currency || *minor != purchase.asked.minor)
        return KASSA_TEXT("qenta", "confirmed are %1 %2, the order is %3")
            .with(fieldOf(fields, "amount").left(20))
            .with(fieldOf(fields, "currency").left(8))
            .with(Text::amount(purchase.asked));
    return std::nullopt;
}

void release(Step &step, Purchase &purchase)
{
    if (purchase.fulfilled > 0)
        return;
    ++purchase.fulfilled;
    report(step, purchase, Report::Kind::Fulfilled, purchase.orderNumber,
           KASSA_TEXT("qenta", "The goods of order %1 are released: payment %2 is confirmed")
               .with(purchase.ref)
               .with(purchase.orderNumber));
}

// Goes on in an open window that waits for the result, and answers whoever came back early.
void goOn(Step &step, Purchase &purchase)
{
    const QByteArray url = pageUrl(step.state, "result", purchase);
    if (const ExchangeId load = std::exchange(purchase.returning, {}))
        reply(step, load, redirectTo(url, 303));
    if (std::exchange(purchase.waits, false) && !purchase.openUrl.isEmpty())
        navigateTop(step, purchase, url);
}

void settle(Step &step, Purchase &purchase, const char *state)
{
    setState(step, purchase, state);
    stopTimer(step, "watch:" + purchase.ref);
    goOn(step, purchase);
}

void succeed(Step &step, Purchase &purchase, const Fields &fields)
{
    const bool deposited = typeOf(purchase).deposited || purchase.autoDeposit;
    purchase.orderNumber = fieldOf(fields, "orderNumber").left(9);
    purchase.institution = fieldOf(fields, "financialInstitution").left(64);
    purchase.deposited = deposited ? purchase.asked.minor : 0;
    purchase.authorised = purchase.asked.minor - purchase.deposited;
    purchase.deposits.clear();
    if (deposited)
        purchase.deposits.push_back({purchase.orderNumber, purchase.deposited});
    purchase.problem = {};
    settle(step, purchase, deposited ? shopState::paid : shopState::approved);
    release(step, purchase);
}

bool wasStarted(const Purchase &purchase)
{
    return !isOneOf(purchase.state,
                    {shopState::created, shopState::collecting, shopState::review, shopState::error});
}

// What is not signed may come from anybody: it never undoes what is signed (section 12, 14).
void hint(Step &step, Purchase &purchase, const QByteArray &state, const Fields &fields)
{
    if (isBought(purchase)) {
        warn(step, purchase, "confirm.after-success",
             KASSA_TEXT("qenta", "An unsigned %1 came for order %2, which is paid: it is ignored")
                 .with(state)
                 .with(purchase.ref));
        return;
    }
    if (!wasStarted(purchase)) {
        warn(step, purchase, "confirm.not-started",
             KASSA_TEXT("qenta", "An unsigned %1 came for order %2, which is not being paid: it is ignored")
                 .with(state)
                 .with(purchase.ref));
        return;
    }
    const auto errors = errorsIn(fields);
    purchase.failure = errors.empty() ? QByteArray() : errors.front().code.left(8);
    purchase.messages.clear();
    if (!errors.empty())
        purchase.messages.push_back(Text::verbatim(errors.front().consumerMessage.left(500)));
    settle(step, purchase, state == "CANCEL" ? shopState::cancelled : shopState::failed);
}

void pend(Step &step, Purchase &purchase, const Fields &fields)
{
    const QByteArray number = fieldOf(fields, "orderNumber").left(9);
    const bool isEnded = isOneOf(purchase.state, {shopState::failed, shopState::cancelled});
    if (isBought(purchase) || (isEnded && number == purchase.orderNumber))
        return; // an old one
    // An end that nobody signed may be forged: this is signed, so nobody shall pay once more.
    purchase.orderNumber = number;
    setState(step, purchase, shopState::pending);
    startTimer(step, "watch:" + purchase.ref, pendingWatch);
    goOn(step, purchase);
}

// The provider knows no end yet (30014): what is neither confirmed nor refused is pending.
void stillPending(Step &step, Purchase &purchase)
{
    if (!isOneOf(purchase.state, {shopState::paying, shopState::pending}))
        return; // ended while the question was under way
    if (step.now - purchase.started >= pendingWatch) {
        settle(step, purchase, shopState::unknown);
        return;
    }
    if (purchase.state != shopState::pending)
        setState(step, purchase, shopState::pending);
    startTimer(step, "watch:" + purchase.ref, nextWatch);
    goOn(step, purchase);
}

void take(Step &step, Purchase &purchase, const Fields &fields)
{
    const QByteArray state = fieldOf(fields, "paymentState");
    mark(step, purchase, "14");
    if (state == "FAILURE" || state == "CANCEL")
        return hint(step, purchase, state, fields);
    if (state == "PENDING")
        return pend(step, purchase, fields);
    const QByteArray number = fieldOf(fields, "orderNumber");
    if (isBought(purchase)) {
        const bool same = number == purchase.orderNumber;
        report(step, purchase, same ? Report::Kind::Info : Report::Kind::Warning,
               same ? "confirm.known" : "confirm.second-payment",
               same ? KASSA_TEXT("qenta", "The confirmation of order %1 is known already").with(purchase.ref)
                    : KASSA_TEXT("qenta", "A second payment %1 for order %2: a person has to look")
                          .with(number.left(9))
                          .with(purchase.ref));
        return;
    }
    if (const auto wrong = mismatch(purchase, fields)) {
        purchase.problem = *wrong;
        warn(step, purchase, "confirm.mismatch",
             KASSA_TEXT("qenta", "Order %1 is not released, a person has to look: %2")
                 .with(purchase.ref)
                 .with(*wrong));
        return;
    }
    succeed(step, purchase, fields);
}

Text returnText(const QByteArray &kind)
{
    static const std::map<QByteArray, Text> texts{
        {"success", KASSA_TEXT("qenta", "The buyer of order %1 came back to the page for success")},
        {"pending", KASSA_TEXT("qenta", "The buyer of order %1 came back to the page for pending payments")},
        {"failure", KASSA_TEXT("qenta", "The buyer of order %1 came back to the page for failures")},
        {"cancel", KASSA_TEXT("qenta", "The buyer of order %1 came back to the page for cancellations")},
    };
    const auto found = texts.find(kind);
    return found == texts.end() ? KASSA_TEXT("qenta", "The buyer of order %1 came back") : found->second;
}

} // namespace

void confirmationCame(Step &step, ExchangeId exchange, const HttpRequest &request)
{
    const Fields fields = readForm(request.raw.body); // of the raw bytes: section 3
    const QByteArray way = nextAnswer(step.state.switches);
    Purchase *purchase = step.state.byRef.contains(fieldOf(fields, "shopOrder"))
                             ? findPurchase(step.state, fieldOf(fields, "shopOrder"))
                             : nullptr;
    if (purchase == nullptr) {
        reportShop(step, Report::Kind::Warning, "shop.unknown-purchase",
                   KASSA_TEXT("qenta", "A confirmation names order %1, which is not ours")
                       .with(fieldOf(fields, "shopOrder").left(64)));
        reply(step, exchange, answerIn(way, false, "unknown order"));
        return;
    }
    mark(step, *purchase, "13");
    const ConfirmationFault fault = checkConfirmation(step.state.account, fields);
    if (fault != ConfirmationFault::None) {
        warn(step, *purchase, "confirm." + faultWord(fault),
             KASSA_TEXT("qenta", "A confirmation of order %1 is refused: %2")
                 .with(purchase->ref)
                 .with(faultText(step.state, *purchase, fault, fields)));
        reply(step, exchange, answerIn(way, false, faultWord(fault)));
        return;
    }
    // Understood, whatever it says (section 12, 13).
    reply(step, exchange, answerIn(way, true, {}));
    if (way == "ok" || way == "json" || way == "comment" || way == "blank")
        take(step, *purchase, fields);
}

void buyerReturned(Step &step, Purchase &purchase, ExchangeId exchange, const QByteArray &kind)
{
    mark(step, purchase, "15");
    report(step, purchase, Report::Kind::Info, "return." + kind, returnText(kind).with(purchase.ref));
    if (purchase.window == "redirect") {
        reply(step, exchange, redirectTo(pageUrl(step.state, "result", purchase), 303));
        return;
    }
    purchase.waits = false;
    reply(step, exchange, returnPage(step.state, purchase, kind));
}

void resultShown(Step &step, Purchase &purchase)
{
    mark(step, purchase, "16");
    if (isResolved(purchase))
        mark(step, purchase, "17");
    purchase.waits =
        !isResolved(purchase) || isOneOf(purchase.state, {shopState::pending, shopState::unknown});
}

void resultPressed(Step &step, Purchase &purchase, ExchangeId exchange, const BuyerAction &action)
{
    const bool mayTry = isOneOf(purchase.state, {shopState::failed, shopState::cancelled, shopState::error});
    if (action.control != control::again || !mayTry || purchase.pressing) {
        reply(step, exchange, resultPage(step.state, purchase));
        return;
    }
    purchase.pressing = exchange;
    purchase.messages.clear();
    purchase.problem = {};
    purchase.wantedNumber.clear();
    openCheckout(step, purchase);
}

bool isDecided(const Purchase &purchase)
{
    return isBought(purchase) || purchase.state == shopState::pending;
}

void leaveTry(Step &step, Purchase &purchase)
{
    const QByteArray url = pageUrl(step.state, "result", purchase);
    if (const ExchangeId waiting = std::exchange(purchase.pressing, {}))
        reply(step, waiting, redirectTo(url, 303));
    else if (purchase.openUrl != url)
        navigateTop(step, purchase, url);
}

void watch(Step &step, const Purchase &purchase)
{
    startTimer(step, "watch:" + purchase.ref, firstWatch);
}

void watchFired(Step &step, Purchase &purchase)
{
    const QByteArray number = purchase.orderNumber.isEmpty() ? purchase.wantedNumber : purchase.orderNumber;
    if (isBought(purchase))
        return;
    if (number.isEmpty()) {
        settle(step, purchase, shopState::unknown);
        warn(step, purchase, "shop.no-confirmation",
             KASSA_TEXT("qenta", "No confirmation of order %1 came, and there is no number to ask for")
                 .with(purchase.ref));
        return;
    }
    ask(step, purchase, {Ask::Details}, QByteArray(endpoint::backend) + "getOrderDetails",
        backendFields(step.state.account, "getOrderDetails", languageOf(step.state),
                      {{"orderNumber", number}}));
}

void detailsAnswered(Step &step, Purchase &purchase, const Result<Fields> &answer)
{
    if (isBought(purchase))
        return;
    if (!answer && answer.error().code == "30014") {
        stillPending(step, purchase);
        return;
    }
    if (!answer) {
        settle(step, purchase, answer.error().code == "20003" ? shopState::failed : shopState::unknown);
        return;
    }
    const Fields order = entryOf(*answer, "order.1.");
    if (fieldOf(order, "payments").toInt() < 1 || mismatch(purchase, order)) {
        settle(step, purchase, shopState::unknown);
        return;
    }
    succeed(step, purchase, order);
}

} // namespace kassa::qenta::shop
