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

Rows purchaseRows(const State &state, qsizetype from, qsizetype count)
{
    std::vector<Row> rows;
    std::transform(state.purchases.begin(), state.purchases.end(), std::back_inserter(rows), purchaseRow);
    return selectedRows({KASSA_TEXT("qvickly", "Order"), KASSA_TEXT("qvickly", "State"),
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
    return selectedRows({KASSA_TEXT("qvickly", "Order"), KASSA_TEXT("qvickly", "Article"),
                         KASSA_TEXT("qvickly", "Title"), KASSA_TEXT("qvickly", "Quantity"),
                         KASSA_TEXT("qvickly", "Price without VAT"), KASSA_TEXT("qvickly", "VAT, percent")},
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
    return table == "steps" ? state.steps.rows(descriptor().flow, from, count) : Rows();
}

} // namespace kassa::qvickly::shop
