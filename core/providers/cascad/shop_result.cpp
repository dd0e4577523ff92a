#include "providers/cascad/shop_result.h"

#include "providers/cascad/shop_entry.h"
#include "providers/cascad/words.h"

#include <array>

namespace kassa::cascad::shop {

using namespace std::chrono_literals;

namespace {

// After a purchase has begun the shop looks this often; later once a day, up to the 14 days for which
// callbacks are kept.
constexpr std::array<Duration, 8> ladder{1min, 5min, 30min, 2h, 6h, 15h, 24h, 2h};
constexpr int mostLooks = 20;

struct StatusRow
{
    const char *status;
    const char *state;
    int rank;
};

// In the order of an invoice's life (section 8).
constexpr StatusRow statusRows[] = {
    {"created", shopState::pending, 0},
    {"processing", shopState::pending, 1},
    {"process_pending", shopState::pending, 2},
    {"process_error", shopState::pending, 3},
    {"expired", shopState::expired, 5},
    {"terminated", shopState::cancelled, 5},
    {"process_failed", shopState::failed, 6},
    {"verify_failed", shopState::failed, 6},
    {"verified", shopState::verified, 6},
    {"partially_processed", shopState::partlyPaid, 7},
    {"processed", shopState::paid, 8},
    {"refunding", shopState::refunding, 9},
    {"refund_pending", shopState::refunding, 10},
    {"refund_error", shopState::refunding, 11},
    {"refund_failed", shopState::refundFailed, 12},
    {"partially_refunded", shopState::partlyRefunded, 13},
    {"refunded", shopState::refunded, 14},
    {"partially_charged_back", shopState::partlyChargedBack, 15},
    {"charged_back", shopState::chargedBack, 16},
};
constexpr int rankOfUnknown = 4; // after what is known to be pending, before every result

const StatusRow *rowOf(const QByteArray &status)
{
    const auto *found = std::find_if(std::begin(statusRows), std::end(statusRows),
                                     [&](const StatusRow &row) { return status == row.status; });
    return found == std::end(statusRows) ? nullptr : found;
}

qint64 minorOrZero(const Json &amount, const QByteArray &currency)
{
    const auto known = currencyOf(currency);
    return known ? minorOf(amount, *known).value_or(0) : 0;
}

bool isSame(const InvoiceData &a, const InvoiceData &b)
{
    return a.updated == b.updated && a.status == b.status;
}

Text differenceText(const Purchase &purchase, const InvoiceData &invoice, const QByteArray &difference)
{
    if (difference == "amount" || difference == "currency")
        return KASSA_TEXT("cascad", "The invoice is for %1, the order for %2")
            .with(invoiceAmount(invoice))
            .with(Text::amount(purchase.total));
    if (difference == "mode")
        return KASSA_TEXT("cascad", "The invoice is of the other mode: test_mode is %1")
            .with(invoice.testMode ? "true" : "false");
    if (difference == "invoice")
        return KASSA_TEXT("cascad", "The order already has another invoice than %1")
            .with(invoice.id.left(64));
    return KASSA_TEXT("cascad", "The invoice is of another order: %1").with(invoice.reference.left(64));
}

void releaseGoods(Step &step, Purchase &purchase)
{
    if (purchase.fulfilled > 0)
        return;
    ++purchase.fulfilled;
    report(step, purchase, Report::Kind::Fulfilled, purchase.invoice,
           KASSA_TEXT("cascad", "The goods of order %1 are released: invoice %2 is paid")
               .with(purchase.ref)
               .with(purchase.invoice));
}

void settle(Step &step, Purchase &purchase)
{
    const bool refunding = purchase.state == shopState::refunding;
    setState(step, purchase, stateFor(purchase.known->status));
    if (!refunding && purchase.state == shopState::refunding)
        purchase.looks = 0; // a refund is a wait of its own
    if (purchase.state == shopState::paid)
        releaseGoods(step, purchase);
    watch(step, purchase);
    if (!isResolved(purchase))
        return;
    answerReturns(step, purchase);
    if (std::exchange(purchase.waits, false))
        navigateTop(step, purchase, resultUrl(step.state, purchase));
}

Heard apply(Step &step, Purchase &purchase, const InvoiceData &invoice)
{
    purchase.invoice = invoice.id;
    const bool same = purchase.known && isSame(invoice, *purchase.known);
    // After a mismatch the same news counts once more: the answer may have been altered on its way.
    const bool fitsNow = same && purchase.state == shopState::mismatch;
    if (purchase.known && !fitsNow && !isNewer(invoice, *purchase.known))
        return same ? Heard::Duplicate : Heard::Older;
    purchase.known = invoice;
    purchase.problem = {};
    report(step, purchase, Report::Kind::Info, invoice.status,
           KASSA_TEXT("cascad", "Invoice %1: status %2, resolution %3")
               .with(invoice.id)
               .with(statusText(invoice.status))
               .with(resolutionText(invoice.resolution)));
    settle(step, purchase);
    return Heard::Applied;
}

// Of a list the order's own: a filter that is not known is ignored (section 4.6). Null when there is none.
const Json *ownIn(const Json &data, const QByteArray &ref)
{
    if (!data.isArray())
        return &data;
    const auto found = std::find_if(data.items().begin(), data.items().end(), [&](const Json &each) {
        return each.at({"attributes", "reference_id"}).text() == ref;
    });
    return found == data.items().end() ? nullptr : &*found;
}

QByteArray lookPath(const Purchase &purchase)
{
    if (!purchase.invoice.isEmpty())
        return QByteArray(invoicesPath) + '/' + purchase.invoice;
    // Adapters find an order this way, with the slash before the question mark (section 4.6).
    return QByteArray(invoicesPath) + "/?filter%5Breference_id%5D=" + percentEncode(purchase.ref);
}

} // namespace

int rankOf(const QByteArray &status)
{
    const StatusRow *row = rowOf(status);
    return row ? row->rank : rankOfUnknown;
}

bool isNewer(const InvoiceData &heard, const InvoiceData &known)
{
    const auto place = [](const InvoiceData &each) {
        return std::tuple(each.updated, rankOf(each.status), minorOrZero(each.refundedAmount, each.currency),
                          minorOrZero(each.chargedBackAmount, each.currency));
    };
    return place(heard) > place(known);
}

const char *stateFor(const QByteArray &status)
{
    const StatusRow *row = rowOf(status);
    return row ? row->state : shopState::pending;
}

QByteArray differenceFrom(const Purchase &purchase, const InvoiceData &invoice)
{
    if (invoice.reference != purchase.ref)
        return "reference";
    if (purchase.known && invoice.id != purchase.known->id)
        return "invoice"; // what is known is folded by data.id (section 7)
    if (invoice.currency != purchase.total.currency.code)
        return "currency";
    if (minorOf(invoice.amount, purchase.total.currency) != purchase.total.minor)
        return "amount";
    return invoice.testMode == purchase.testMode ? QByteArray() : QByteArray("mode");
}

Heard learn(Step &step, Purchase &purchase, const InvoiceData &invoice)
{
    const QByteArray difference = differenceFrom(purchase, invoice);
    if (difference.isEmpty())
        return apply(step, purchase, invoice);
    purchase.problem = differenceText(purchase, invoice, difference);
    warn(step, purchase, "differs." + difference, purchase.problem);
    if (difference == "reference" || difference == "invoice")
        return Heard::Differs; // somebody else's
    purchase.invoice = invoice.id;
    purchase.known = invoice;
    setState(step, purchase, shopState::mismatch);
    watch(step, purchase);
    answerReturns(step, purchase);
    if (std::exchange(purchase.waits, false))
        navigateTop(step, purchase, resultUrl(step.state, purchase));
    return Heard::Differs;
}

Heard hear(Step &step, Purchase &purchase, const InvoiceData &invoice)
{
    const QByteArray difference = differenceFrom(purchase, invoice);
    if (!difference.isEmpty()) {
        warn(step, purchase, "callback." + difference, differenceText(purchase, invoice, difference));
        look(step, purchase);
        return Heard::Differs;
    }
    const bool isNews = !purchase.known || isNewer(invoice, *purchase.known);
    if (isNews && step.state.switches.confirm == "ask" &&
        stateFor(invoice.status) != QByteArray(shopState::pending)) {
        if (purchase.invoice.isEmpty())
            purchase.invoice = invoice.id;
        look(step, purchase);
        return Heard::Asked;
    }
    return apply(step, purchase, invoice);
}

void look(Step &step, Purchase &purchase)
{
    if (std::exchange(purchase.looking, true))
        return;
    mark(step, purchase, "9");
    ask(step, Ask::Look, &purchase,
        privateRequest("GET", step.state.inputs.origins.api, lookPath(purchase), step.state.account));
}

void looked(Step &step, Purchase &purchase, const Json &answer)
{
    purchase.looking = false;
    const Json *own = ownIn(answer["data"], purchase.ref);
    const auto invoice = own ? readInvoice(*own) : fail(ErrorKind::NotFound, "none", {});
    if (invoice) {
        learn(step, purchase, *invoice);
        continueAfterLook(step, purchase);
    } else if (!own) {
        notFoundYet(step, purchase);
    } else {
        warn(step, purchase, invoice.error().code,
             KASSA_TEXT("cascad", "The answer about the invoice cannot be read: %1")
                 .with(invoice.error().detail));
    }
    answerReturns(step, purchase);
}

void lookFailed(Step &step, Purchase &purchase, const Error &error)
{
    purchase.looking = false;
    warn(step, purchase, error.code,
         KASSA_TEXT("cascad", "The invoice could not be looked up: %1").with(error.detail));
    answerReturns(step, purchase);
}

void lookDue(Step &step, Purchase &purchase)
{
    if (isResolved(purchase) && purchase.state != shopState::refunding)
        return;
    ++purchase.looks;
    watch(step, purchase);
    look(step, purchase);
}

void watch(Step &step, Purchase &purchase)
{
    const QByteArray key = "look:" + purchase.ref;
    const bool waits = !isResolved(purchase) || purchase.state == shopState::refunding;
    if (!waits || purchase.looks >= mostLooks) {
        stopTimer(step, key);
        return;
    }
    const auto rung = std::size_t(purchase.looks);
    startTimer(step, key, rung < ladder.size() ? ladder[rung] : Duration(24h));
}

bool isLastLook(const Purchase &purchase)
{
    return std::size_t(purchase.looks) >= ladder.size();
}

void answerReturns(Step &step, Purchase &purchase)
{
    for (const ExchangeId exchange : std::exchange(purchase.returns, {}))
        reply(step, exchange, redirectTo(resultUrl(step.state, purchase), 303));
}

void giveUp(Step &step, Purchase &purchase, const char *state, Text problem)
{
    purchase.problem = std::move(problem);
    warn(step, purchase, state, purchase.problem);
    setState(step, purchase, state);
    watch(step, purchase);
    answerReturns(step, purchase);
}

} // namespace kassa::cascad::shop
