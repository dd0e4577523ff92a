#include "providers/qenta/shop_view.h"

#include "providers/qenta/flow.h"
#include "providers/qenta/shop_after.h"
#include "providers/qenta/shop_pages.h"

#include <map>

namespace kassa::qenta::shop {

namespace {

Text nextOf(const Purchase &purchase)
{
    static const std::map<QByteArray, Text> words{
        {shopState::created, KASSA_TEXT("qenta", "The provider opens a data storage")},
        {shopState::collecting, KASSA_TEXT("qenta", "The buyer chooses a method and enters payment data")},
        {shopState::review, KASSA_TEXT("qenta", "The buyer reviews the order and commits")},
        {shopState::starting, KASSA_TEXT("qenta", "The provider starts the payment")},
        {shopState::paying, KASSA_TEXT("qenta", "The buyer pays at the provider, which then tells the shop")},
        {shopState::pending, KASSA_TEXT("qenta", "A second confirmation, within 14 days")},
        {shopState::approved, KASSA_TEXT("qenta", "The shop captures the payment, or reverses it")},
        {shopState::paid, KASSA_TEXT("qenta", "Nothing; after the day is closed the shop may refund")},
        {shopState::failed, KASSA_TEXT("qenta", "The buyer may try again, with a new data storage")},
        {shopState::cancelled, KASSA_TEXT("qenta", "The buyer may try again, with a new data storage")},
        {shopState::unknown, KASSA_TEXT("qenta", "A person has to look into the payment center")},
    };
    if (!purchase.problem.isEmpty())
        return purchase.problem;
    if (!storesData(purchase) && purchase.state == shopState::collecting)
        return KASSA_TEXT("qenta", "The buyer chooses a payment method");
    if (!storesData(purchase) && isOneOf(purchase.state, {shopState::failed, shopState::cancelled}))
        return KASSA_TEXT("qenta", "The buyer may try again");
    const auto found = words.find(purchase.state);
    return found == words.end() ? KASSA_TEXT("qenta", "Nothing, it is over") : found->second;
}

Text word(const QByteArray &text)
{
    return Text::verbatim(text);
}

Row purchaseRow(const Purchase &purchase)
{
    const auto money = [&](qint64 minor) { return Text::amount({minor, purchase.order.currency}); };
    return {word(purchase.ref),
            stateTitle(purchase.state),
            Text::amount(totalOf(purchase.order)),
            typeOf(purchase).title,
            word(purchase.orderNumber),
            money(purchase.deposited),
            money(purchase.refunded),
            word(QByteArray::number(purchase.fulfilled))};
}

// When the data storage dies unless it is used; none: there is none, or it is dead.
std::optional<Time> endOfStorage(const State &state, const Purchase &purchase)
{
    const bool alive = !purchase.storageId.isEmpty() && state.now - purchase.renewed <= storageLife;
    return alive ? std::optional<Time>(purchase.renewed + storageLife) : std::nullopt;
}

Row storageRow(const State &state, const Purchase &purchase)
{
    const auto end = endOfStorage(state, purchase);
    return {word(purchase.ref),
            word(purchase.orderIdent),
            word(purchase.storageId),
            word(fieldOf(purchase.stored, "maskedPan").left(19)),
            word(fieldOf(purchase.stored, "bankAccountIban").left(34)),
            word(end ? toIso(*end) : QByteArray())};
}

} // namespace

View viewOf(const State &state)
{
    View view;
    for (const Purchase &purchase : state.purchases) {
        view.purchases.push_back(
            {purchase.ref, purchase.state, totalOf(purchase.order), purchase.fulfilled, nextOf(purchase)});
        auto offers = offersOf(purchase);
        std::move(offers.begin(), offers.end(), std::back_inserter(view.operations));
        if (const auto end = endOfStorage(state, purchase); end && sendsStorage(purchase))
            view.deadlines.push_back({purchase.ref, "10",
                                      KASSA_TEXT("qenta", "The payment starts, or the data storage dies"),
                                      *end});
    }
    view.pages = pagesOf(state);
    return view;
}

std::vector<OpenPage> pagesOf(const State &state)
{
    std::vector<OpenPage> pages;
    for (const Purchase &purchase : state.purchases) {
        auto page = openPage(state, purchase);
        if (!page)
            continue;
        page->locked = bool(purchase.pressing); // what was pressed is under way
        pages.push_back({Party::ShopPage, purchase.ref, purchase.ref, std::move(*page)});
    }
    return pages;
}

Rows tableOf(const State &state, const TableId &table, qsizetype from, qsizetype count)
{
    std::vector<Row> rows;
    if (table == "purchases") {
        for (const Purchase &purchase : state.purchases)
            rows.push_back(purchaseRow(purchase));
        return selectedRows({KASSA_TEXT("qenta", "Order"), KASSA_TEXT("qenta", "State"),
                             KASSA_TEXT("qenta", "Sum"), KASSA_TEXT("qenta", "Payment method"),
                             KASSA_TEXT("qenta", "Provider's order number"), KASSA_TEXT("qenta", "Captured"),
                             KASSA_TEXT("qenta", "Refunded"), KASSA_TEXT("qenta", "Released")},
                            std::move(rows), from, count);
    }
    if (table == "storage") {
        for (const Purchase &purchase : state.purchases)
            rows.push_back(storageRow(state, purchase));
        return selectedRows({KASSA_TEXT("qenta", "Order"), KASSA_TEXT("qenta", "orderIdent"),
                             KASSA_TEXT("qenta", "Data storage"), KASSA_TEXT("qenta", "Card"),
                             KASSA_TEXT("qenta", "Account"), KASSA_TEXT("qenta", "Lives until")},
                            std::move(rows), from, count);
    }
    return table == "steps" ? state.steps.rows(descriptor().flow, from, count) : Rows();
}

} // namespace kassa::qenta::shop
