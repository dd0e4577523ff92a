#include "providers/seqr/shop_stock.h"

#include <algorithm>

namespace kassa::seqr::shop {

namespace {

int piecesOf(const LineItem &item)
{
    const qint64 whole = roundedQuotient(item.quantity.units(), powerOfTen(item.quantity.scale()));
    return isWhole(item.quantity) ? int(std::clamp<qint64>(whole, 0, 1'000'000)) : 1;
}

bool isArticle(const LineItem &item)
{
    return !item.sku.isEmpty() && item.unitPrice >= 0;
}

int &stockOf(State &state, const QByteArray &sku)
{
    const auto known = state.stock.find(sku);
    return known != state.stock.end() ? *known : *state.stock.insert(sku, state.initialStock);
}

} // namespace

bool takeStock(Step &step, Purchase &purchase)
{
    const auto &items = purchase.order.items;
    const bool enough = std::all_of(items.begin(), items.end(), [&](const LineItem &item) {
        return !isArticle(item) || stockOf(step.state, item.sku) >= piecesOf(item);
    });
    if (!enough)
        return false;
    for (const LineItem &item : items) {
        if (isArticle(item))
            stockOf(step.state, item.sku) -= piecesOf(item);
    }
    purchase.stockTaken = true;
    return true;
}

void giveStockBack(Step &step, Purchase &purchase)
{
    if (!std::exchange(purchase.stockTaken, false))
        return;
    for (const LineItem &item : purchase.order.items) {
        if (isArticle(item))
            stockOf(step.state, item.sku) += piecesOf(item);
    }
    report(step, purchase, kassa::Report::Kind::Info, "stock.back",
           KASSA_TEXT("seqr", "The articles of order %1 are in stock again").with(purchase.ref));
}

} // namespace kassa::seqr::shop
