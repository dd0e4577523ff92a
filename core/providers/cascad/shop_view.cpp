#include "providers/cascad/shop_view.h"

#include "providers/cascad/flow.h"
#include "providers/cascad/shop_after.h"
#include "providers/cascad/shop_list.h"
#include "providers/cascad/shop_pages.h"
#include "providers/cascad/words.h"

#include <algorithm>
#include <map>

namespace kassa::cascad::shop {

namespace {

Text nextOf(const Purchase &purchase)
{
    static const std::map<QByteArray, Text> words{
        {shopState::created, KASSA_TEXT("cascad", "The payer opens the payment page")},
        {shopState::pending, KASSA_TEXT("cascad", "The payer pays, then a callback comes")},
        {shopState::paid, KASSA_TEXT("cascad", "The shop sends the goods; it may refund")},
        {shopState::partlyPaid, KASSA_TEXT("cascad", "A person decides: less was paid than ordered")},
        {shopState::refunding, KASSA_TEXT("cascad", "The bank works on the refund")},
        {shopState::partlyRefunded, KASSA_TEXT("cascad", "Nothing; the rest may be refunded")},
        {shopState::partlyChargedBack,
         KASSA_TEXT("cascad", "Nothing; the bank may take the rest back as well")},
        {shopState::refundFailed, KASSA_TEXT("cascad", "The refund failed: the shop may try it again")},
        {shopState::mismatch, KASSA_TEXT("cascad", "A person decides: nothing is delivered")},
    };
    if (!purchase.problem.isEmpty())
        return purchase.problem;
    const auto found = words.find(purchase.state);
    return found == words.end() ? KASSA_TEXT("cascad", "Nothing, it is over") : found->second;
}

void addTo(View &view, const Purchase &purchase)
{
    view.purchases.push_back(
        {purchase.ref, purchase.state, purchase.total, purchase.fulfilled, nextOf(purchase)});
    auto offers = offersOf(purchase);
    std::move(offers.begin(), offers.end(), std::back_inserter(view.operations));
}

Text verbatim(const QByteArray &text)
{
    return Text::verbatim(text);
}

// Status and resolution stand apart: "ok" only says that a stage went as planned (section 12, 6).
Rows purchaseRows(const State &state, qsizetype from, qsizetype count)
{
    std::vector<Row> rows;
    for (const Purchase &purchase : state.purchases) {
        const InvoiceData known = purchase.known.value_or(InvoiceData());
        const auto sum = [&](const Json &amount) {
            const Currency currency = currencyIn(purchase);
            const qint64 minor = minorOf(amount, currency).value_or(0);
            return minor == 0 ? Text() : Text::amount({minor, currency});
        };
        rows.push_back({verbatim(purchase.ref), stateTitle(purchase.state), Text::amount(purchase.total),
                        sum(known.processedAmount), sum(known.refundedAmount), sum(known.chargedBackAmount),
                        verbatim(purchase.invoice), statusText(known.status),
                        resolutionText(known.resolution), verbatim(QByteArray::number(purchase.fulfilled))});
    }
    return selectedRows({KASSA_TEXT("cascad", "Order"), KASSA_TEXT("cascad", "State"),
                         KASSA_TEXT("cascad", "Amount"), KASSA_TEXT("cascad", "Paid"),
                         KASSA_TEXT("cascad", "Refunded"), KASSA_TEXT("cascad", "Charged back"),
                         KASSA_TEXT("cascad", "Invoice"), KASSA_TEXT("cascad", "Status"),
                         KASSA_TEXT("cascad", "Resolution"), KASSA_TEXT("cascad", "Released")},
                        std::move(rows), from, count);
}

Text resultText(const QByteArray &result)
{
    static const std::map<QByteArray, Text> words{
        {"applied", KASSA_TEXT("cascad", "applied")},
        {"older", KASSA_TEXT("cascad", "older than what is known")},
        {"duplicate", KASSA_TEXT("cascad", "duplicate")},
        {"differs", KASSA_TEXT("cascad", "does not match the order")},
        {"asked", KASSA_TEXT("cascad", "the shop asks")},
        {"unknown", KASSA_TEXT("cascad", "unknown order")},
        {"refused", KASSA_TEXT("cascad", "refused: wrong signature")},
        {"wrong-key", KASSA_TEXT("cascad", "signed with the key of the other mode")},
        {"unreadable", KASSA_TEXT("cascad", "cannot be read")},
        {"other-type", KASSA_TEXT("cascad", "of another type")},
    };
    const auto found = words.find(result);
    return found == words.end() ? verbatim(result) : found->second;
}

Text weightText(Verdict::Severity severity)
{
    switch (severity) {
    case Verdict::Severity::Good:
        return KASSA_TEXT("cascad", "good");
    case Verdict::Severity::Note:
        return KASSA_TEXT("cascad", "note");
    case Verdict::Severity::Warning:
        return KASSA_TEXT("cascad", "warning");
    case Verdict::Severity::Wrong:
        break;
    }
    return KASSA_TEXT("cascad", "wrong");
}

// Of a callback, which may be anybody's: what is no number stays as it came.
Text unixTime(const QByteArray &seconds)
{
    bool isNumber = false;
    const qint64 number = seconds.toLongLong(&isNumber);
    return verbatim(isNumber && number >= 0 && number < 100'000'000'000 ? toIso(fromUnix(number)) : seconds);
}

Rows callbackRows(const State &state, qsizetype from, qsizetype count)
{
    std::vector<Row> rows;
    for (const CallbackRow &row : state.callbacks)
        rows.push_back({verbatim(toIso(row.at)), verbatim(row.ref), statusText(row.status),
                        unixTime(row.updated), keyTitle(row.key), resultText(row.result)});
    return selectedRows({KASSA_TEXT("cascad", "Time"), KASSA_TEXT("cascad", "Order"),
                         KASSA_TEXT("cascad", "Status"), KASSA_TEXT("cascad", "Updated"),
                         KASSA_TEXT("cascad", "Signed with"), KASSA_TEXT("cascad", "What became of it")},
                        std::move(rows), from, count);
}

// What is wrong with the newest widget or payment link.
Rows linterRows(const State &state, qsizetype from, qsizetype count)
{
    std::vector<Row> rows;
    const auto newest =
        std::find_if(state.purchases.rbegin(), state.purchases.rend(),
                     [](const Purchase &each) { return !each.link.isEmpty() || !each.widget.isNull(); });
    const auto add = [&](const QByteArray &where, const std::vector<Verdict> &verdicts) {
        for (const Verdict &verdict : verdicts)
            rows.push_back({verbatim(where), verbatim(verdict.id), weightText(verdict.severity), verdict.what,
                            verdict.why});
    };
    if (newest != state.purchases.rend()) {
        WidgetResult result;
        result.complaints = newest->complaints;
        add(newest->ref, widgetVerdicts(result));
        const qsizetype mark = newest->link.indexOf('?');
        if (mark >= 0)
            add(newest->link, lintLink(parseForm(newest->link.mid(mark + 1)).value_or(Fields())));
    }
    return selectedRows({KASSA_TEXT("cascad", "Order or address"), KASSA_TEXT("cascad", "Check"),
                         KASSA_TEXT("cascad", "Weight"), KASSA_TEXT("cascad", "What"),
                         KASSA_TEXT("cascad", "Why")},
                        std::move(rows), from, count);
}

} // namespace

View viewOf(const State &state)
{
    View view;
    for (const Purchase &purchase : state.purchases)
        addTo(view, purchase);
    for (auto offers : {listOffers(state), offersOfListed(state)})
        std::move(offers.begin(), offers.end(), std::back_inserter(view.operations));
    view.pages = pagesOf(state);
    return view;
}

std::vector<OpenPage> pagesOf(const State &state)
{
    std::vector<OpenPage> pages;
    for (const Purchase &purchase : state.purchases) {
        if (auto page = openPage(state, purchase))
            pages.push_back({Party::ShopPage, purchase.ref, purchase.ref, std::move(*page)});
    }
    return pages;
}

Rows tableOf(const State &state, const TableId &table, qsizetype from, qsizetype count)
{
    if (table == "purchases")
        return purchaseRows(state, from, count);
    if (table == "invoices")
        return listedRows(state, from, count);
    if (table == "details")
        return detailRows(state, from, count);
    if (table == "history")
        return historyRows(state, from, count);
    if (table == "callbacks")
        return callbackRows(state, from, count);
    if (table == "linter")
        return linterRows(state, from, count);
    return table == "steps" ? state.steps.rows(descriptor().flow, from, count) : Rows();
}

} // namespace kassa::cascad::shop
