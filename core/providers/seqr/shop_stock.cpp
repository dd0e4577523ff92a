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

// By article: an order may have several rows of one.
QMap<QByteArray, int> piecesIn(const Order &order)
{
    QMap<QByteArray, int> pieces;
    for (const LineItem &item : order.items) {
        if (isArticle(item))
            pieces[item.sku] += piecesOf(item);
    }
    return pieces;
}

} // namespace

bool takeStock(Step &step, Purchase &purchase)
{
    const QMap<QByteArray, int> wanted = piecesIn(purchase.order);
    for (auto each = wanted.cbegin(); each != wanted.cend(); ++each) {
        if (stockOf(step.state, each.key()) < *each)
            return false;
    }
    for (auto each = wanted.cbegin(); each != wanted.cend(); ++each)
        stockOf(step.state, each.key()) -= *each;
    purchase.stockTaken = true;
    return true;
}

void giveStockBack(Step &step, Purchase &purchase)
{
    if (!std::exchange(purchase.stockTaken, false))
        return;
    const QMap<QByteArray, int> taken = piecesIn(purchase.order);
    for (auto each = taken.cbegin(); each != taken.cend(); ++each)
        stockOf(step.state, each.key()) += *each;
    report(step, purchase, kassa::Report::Kind::Info, "stock.back",
           KASSA_TEXT("seqr", "The articles of order %1 are in stock again").with(purchase.ref));
}

} // namespace kassa::seqr::shop
