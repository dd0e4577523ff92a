#include "providers/qvickly/shop_view.h"

#include "providers/qvickly/flow.h"
#include "providers/qvickly/shop_after.h"
#include "providers/qvickly/shop_pages.h"

#include <algorithm>
#include <map>

namespace kassa::qvickly::shop {

namespace {

Text nextOf(const Purchase &purchase)
{
    static const std::map<QByteArray, Text> words{
        {shopState::created, KASSA_TEXT("qvickly", "The provider opens a checkout")},
        {shopState::open, KASSA_TEXT("qvickly", "The buyer says who they are")},
        {shopState::identified, KASSA_TEXT("qvickly", "The buyer picks a method and buys")},
        {shopState::confirming, KASSA_TEXT("qvickly", "The purchase is being confirmed")},
        {shopState::verifying, KASSA_TEXT("qvickly", "The shop asks for the payment")},
        {shopState::pending, KASSA_TEXT("qvickly", "The provider's staff decide")},
        {shopState::reserved, KASSA_TEXT("qvickly", "The shop sends the goods and activates, or cancels")},
        {shopState::paid, KASSA_TEXT("qvickly", "Nothing; the shop may credit")},
        {shopState::activated, KASSA_TEXT("qvickly", "Nothing; the shop may credit")},
    };
    if (!purchase.problem.isEmpty())
        return purchase.problem;
    const auto found = words.find(purchase.state);
    return found == words.end() ? KASSA_TEXT("qvickly", "Nothing, it is over") : found->second;
}

using Row = std::vector<Text>;

Row purchaseRow(const Purchase &purchase)
{
    return {Text::verbatim(purchase.ref),           stateTitle(purchase.state),
            Text::amount(totalOf(purchase.order)),  Text::verbatim(purchase.paymentNumber),
            Text::verbatim(purchase.paymentStatus), Text::verbatim(QByteArray::number(purchase.fulfilled))};
}

Row itemRow(const Purchase &purchase, const LineItem &item)
{
    return {Text::verbatim(purchase.ref),
            Text::verbatim(item.sku),
            Text::verbatim(item.title),
            Text::verbatim(item.quantity.toShortText()),
            Text::amount({item.unitPrice, purchase.order.currency}),
            Text::verbatim(item.vatRate.toShortText())};
}

Text flowTitle(const QByteArray &number)
{
    const auto &flow = descriptor().flow;
    const auto found =
        std::find_if(flow.begin(), flow.end(), [&](const FlowStep &each) { return each.number == number; });
    return found == flow.end() ? Text() : found->title;
}

Rows selected(std::vector<Text> columns, std::vector<Row> rows, qsizetype from, qsizetype count)
{
    const auto total = qsizetype(rows.size());
    const qsizetype begin = std::clamp<qsizetype>(from, 0, total);
    const qsizetype end = begin + std::clamp<qsizetype>(count, 0, total - begin);
    return {std::move(columns), {rows.begin() + begin, rows.begin() + end}, total};
}

Rows purchaseRows(const State &state, qsizetype from, qsizetype count)
{
    std::vector<Row> rows;
    std::transform(state.purchases.begin(), state.purchases.end(), std::back_inserter(rows), purchaseRow);
    return selected({KASSA_TEXT("qvickly", "Order"), KASSA_TEXT("qvickly", "State"),
                     KASSA_TEXT("qvickly", "Sum"), KASSA_TEXT("qvickly", "Payment number"),
                     KASSA_TEXT("qvickly", "Provider's status"), KASSA_TEXT("qvickly", "Released")},
                    std::move(rows), from, count);
}

Rows itemRows(const State &state, qsizetype from, qsizetype count)
{
    std::vector<Row> rows;
    for (const Purchase &purchase : state.purchases) {
        for (const LineItem &item : purchase.order.items)
            rows.push_back(itemRow(purchase, item));
    }
    return selected({KASSA_TEXT("qvickly", "Order"), KASSA_TEXT("qvickly", "Article"),
                     KASSA_TEXT("qvickly", "Title"), KASSA_TEXT("qvickly", "Quantity"),
                     KASSA_TEXT("qvickly", "Price without VAT"), KASSA_TEXT("qvickly", "VAT, percent")},
                    std::move(rows), from, count);
}

Rows stepRows(const State &state, qsizetype from, qsizetype count)
{
    std::vector<Row> rows;
    for (const StepRow &step : state.steps)
        rows.push_back({Text::verbatim(toIso(step.at)), Text::verbatim(step.ref), Text::verbatim(step.number),
                        flowTitle(step.number)});
    return selected({KASSA_TEXT("qvickly", "Time"), KASSA_TEXT("qvickly", "Order"),
                     KASSA_TEXT("qvickly", "Step"), KASSA_TEXT("qvickly", "What was done")},
                    std::move(rows), from, count);
}

void addTo(View &view, const State &state, const Purchase &purchase)
{
    view.purchases.push_back(
        {purchase.ref, purchase.state, totalOf(purchase.order), purchase.fulfilled, nextOf(purchase)});
    auto offers = offersOf(purchase);
    std::move(offers.begin(), offers.end(), std::back_inserter(view.operations));
    if (auto page = openPage(state, purchase))
        view.pages.push_back({Party::ShopPage, purchase.ref, purchase.ref, std::move(*page)});
}

} // namespace

View viewOf(const State &state)
{
    View view;
    for (const Purchase &purchase : state.purchases)
        addTo(view, state, purchase);
    return view;
}

Rows tableOf(const State &state, const TableId &table, qsizetype from, qsizetype count)
{
    if (table == "purchases")
        return purchaseRows(state, from, count);
    if (table == "items")
        return itemRows(state, from, count);
    return table == "steps" ? stepRows(state, from, count) : Rows();
}

} // namespace kassa::qvickly::shop
