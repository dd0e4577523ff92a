#include "providers/seqr/shop_invoice.h"

namespace kassa::seqr::shop {

namespace {

constexpr char cashier[] = "WEB";

// The shop's words on the invoice, which the buyer's phone shows as they are.
QByteArray inLanguage(const State &state, const char *english, const char *russian)
{
    return state.inputs.locale == "ru" ? russian : english;
}

QByteArray acknowledgmentOf(const QByteArray &setting)
{
    static const std::map<QByteArray, QByteArray> modes{{"none", "NO_ACKNOWLEDGMENT"},
                                                        {"optional", "OPTIONAL_ACKNOWLEDGMENT"},
                                                        {"require", "REQUIRE_ACKNOWLEDGMENT"}};
    const auto found = modes.find(setting);
    return found == modes.end() ? QByteArray() : found->second; // "absent": the mistake of section 12, 1
}

InvoiceRow rowFor(const LineItem &item, const RowTotal &unit, const RowTotal &row, const Currency &currency)
{
    const bool whole = isWhole(item.quantity);
    InvoiceRow made;
    made.description = item.title.toUtf8();
    // Section 4.3: itemQuantity is at least 1, so a weighed article is one piece of that weight.
    if (!whole)
        made.description += " (" + item.quantity.toShortText() + ' ' + item.unit.toUtf8() + ')';
    made.quantity = whole ? item.quantity.toShortText() : QByteArray("1");
    made.sku = item.sku;
    made.taxRate = item.vatRate.toShortText();
    made.total = amountOf({row.withVat(), currency});
    made.unit = whole ? item.unit.toUtf8() : QByteArray();
    made.unitPrice = amountOf({unit.withVat(), currency});
    const qint64 pieces =
        whole ? roundedQuotient(item.quantity.units(), powerOfTen(item.quantity.scale())) : 1;
    const qint64 discount = unit.withVat() * pieces - row.withVat();
    if (!item.discount.isZero() && discount != 0)
        made.discount = amountOf({discount, currency});
    return made;
}

void addFee(std::vector<InvoiceRow> &rows, const std::optional<Fee> &fee, const RowTotal &total,
            const Currency &currency)
{
    if (!fee)
        return;
    InvoiceRow row;
    row.description = fee->title.toUtf8();
    row.quantity = "1";
    row.taxRate = fee->vatRate.toShortText();
    row.total = amountOf({total.withVat(), currency});
    rows.push_back(std::move(row));
}

std::vector<InvoiceRow> rowsOf(const Order &order, const Totals &totals)
{
    std::vector<InvoiceRow> rows;
    for (std::size_t i = 0; i < order.items.size(); ++i)
        rows.push_back(rowFor(order.items[i], totals.units[i], totals.rows[i], order.currency));
    addFee(rows, order.shipping, totals.shipping, order.currency);
    addFee(rows, order.handling, totals.handling, order.currency);
    return rows;
}

// The mistake of section 12, 19: rows without tax do not add up to the total.
Totals withoutVat(Totals totals)
{
    for (RowTotal &row : totals.rows)
        row.vat = 0;
    totals.shipping.vat = 0;
    totals.handling.vat = 0;
    return totals;
}

QByteArray titleFor(const Order &order)
{
    return order.items.size() == 1 ? order.items.front().title.toUtf8() : QByteArray("Kassa");
}

} // namespace

Invoice invoiceOf(const State &state, const Purchase &purchase, Time now)
{
    Invoice invoice;
    invoice.paymentMode = state.switches.paymentMode;
    invoice.acknowledgmentMode = acknowledgmentOf(state.switches.acknowledgment);
    invoice.issueDate = dateTimeText(now);
    invoice.title = titleFor(purchase.order);
    invoice.clientInvoiceId = purchase.ref;
    if (const auto totals = totalsOf(purchase.order, Rounding::None, VatRule::Included))
        invoice.rows = rowsOf(purchase.order, state.switches.badRows ? withoutVat(*totals) : *totals);
    invoice.total = amountOf(purchase.total);
    invoice.cashierId = cashier;
    invoice.footer = "Kassa";
    if (state.switches.backUrl)
        invoice.backUrl = publicUrl(state, "/return/" + percentEncode(purchase.ref));
    invoice.notificationUrl = publicUrl(state, secretPath(state) + "/notify/" + percentEncode(purchase.ref) +
                                                   "?t=" + purchase.noticeSecret);
    if (state.switches.paymentMode != "IMMEDIATE_DEBIT")
        invoice.commitReservationTimeout = "86400";
    return invoice;
}

Invoice discounted(const State &state, Invoice invoice, const Purchase &purchase, qint64 discount)
{
    const Money &total = purchase.total;
    const auto totals = totalsOf(purchase.order, Rounding::None, VatRule::Included);
    const qint64 earlier = totals ? totals->withVat - total.minor : 0; // of updates before this one
    InvoiceRow row;
    row.description = inLanguage(state, "Discount", "Скидка");
    row.quantity = "1";
    row.total = amountOf({-earlier - discount, total.currency});
    invoice.rows.push_back(std::move(row));
    invoice.total = amountOf({total.minor - discount, total.currency});
    return invoice;
}

Invoice refundInvoice(const State &state, const Money &amount)
{
    Invoice invoice;
    invoice.title = inLanguage(state, "Refund", "Возврат");
    invoice.total = amountOf(amount);
    invoice.cashierId = cashier;
    return invoice;
}

QByteArray tokenFor(const Order &order, const QByteArray &ref)
{
    const bool single = order.items.size() == 1 && order.items.front().quantity == Decimal(1);
    if (single && isPurchaseToken(order.items.front().sku))
        return order.items.front().sku;
    QByteArray token = "bundle-";
    for (const char c : ref)
        token += isPurchaseToken(QByteArray(1, c)) ? c : '_';
    return token;
}

} // namespace kassa::seqr::shop
