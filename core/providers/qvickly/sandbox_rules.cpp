#include "providers/qvickly/sandbox_rules.h"

#include "providers/qvickly/flow.h"

#include <algorithm>

namespace kassa::qvickly::sandbox {

namespace {

// Hundredths of an öre are enough for 1 öre of slack per unit and row (section 4.1).
constexpr int fine = 10'000;

struct Sum
{
    qint64 withoutTax = 0; // in 1/fine öre
    qint64 tax = 0;        // in 1/fine öre
    qint64 slack = 0;      // in 1/fine öre
};

struct Row
{
    Sum sum;
    Checked refusal;
};

std::optional<Decimal> decimal(const Json &value)
{
    const auto parsed = Decimal::parse(value.text());
    return parsed ? std::optional(*parsed) : std::nullopt;
}

qint64 scaled(const Decimal &value, qint64 by)
{
    return roundedQuotient(Int128(value.units()) * by, powerOfTen(value.scale()));
}

// a * b where both are in units of `unit`.
qint64 product(qint64 a, qint64 b, qint64 unit)
{
    return roundedQuotient(Int128(a) * b, unit);
}

// Bounds that keep every sum of a request within 64 bits.
constexpr qint64 largest = 100'000'000'000'000; // öre
constexpr qsizetype mostArticles = 5000;

bool isTooLarge(const Decimal &value)
{
    const qint64 whole = scaled(value, 1);
    return whole > largest / fine || whole < -largest / fine;
}

QByteArray amountText(qint64 hundredths)
{
    return QByteArray::number(roundedQuotient(hundredths, fine));
}

Row ruleBroken(const QByteArray &code, Text why)
{
    return {{}, Refusal{code, std::move(why)}};
}

Sum sumOf(const Decimal &withoutTax, const Decimal &taxRate, qint64 units)
{
    Sum sum;
    sum.withoutTax = scaled(withoutTax, fine);
    sum.tax = product(sum.withoutTax, scaled(taxRate, fine), qint64(100) * fine);
    sum.slack = (units + 1) * fine;
    return sum;
}

Row articleRow(const Json &article, qsizetype index)
{
    const QByteArray place = QByteArray::number(index + 1);
    if (article["artnr"].text() == "--freetext--")
        return {};
    const auto withoutTax = decimal(article["withouttax"]);
    if (!withoutTax || isTooLarge(*withoutTax))
        return ruleBroken(
            "9105", KASSA_TEXT("qvickly.sandbox", "withouttax of article %1 is not a number").with(place));
    const auto taxRate = decimal(article["taxrate"]);
    if (!taxRate || !isPercentage(*taxRate))
        return ruleBroken(
            "9112", KASSA_TEXT("qvickly.sandbox", "Article %1 has no percentage in taxrate").with(place));
    const Decimal quantity = decimal(article["quantity"]).value_or(Decimal(1));
    if (isTooLarge(quantity))
        return ruleBroken(
            "9105", KASSA_TEXT("qvickly.sandbox", "The quantity of article %1 is too large").with(place));
    const qint64 units = std::abs(scaled(quantity, 1)) + 1;
    const Sum sum = sumOf(*withoutTax, *taxRate, units);
    const auto price = decimal(article["aprice"]);
    if (!price || isTooLarge(*price))
        return {sum, {}};
    const Decimal discount = decimal(article["discount"]).value_or(Decimal(0));
    if (!isPercentage(discount))
        return ruleBroken(
            "9114",
            KASSA_TEXT("qvickly.sandbox", "The discount of article %1 is not a percentage").with(place));
    const Int128 share = Int128(100) * fine - scaled(discount, fine);
    const Int128 gross = Int128(scaled(*price, fine)) * scaled(quantity, fine) / fine;
    const Int128 exact = gross * share / (Int128(100) * fine);
    const qint64 expected =
        static_cast<qint64>(std::clamp<Int128>(exact, -Int128(largest) * fine, Int128(largest) * fine));
    if (std::abs(expected - sum.withoutTax) > sum.slack)
        return ruleBroken(
            "9114", KASSA_TEXT("qvickly.sandbox",
                               "Article %1: aprice x quantity less the discount is %2, but withouttax is %3")
                        .with(place)
                        .with(amountText(expected))
                        .with(amountText(sum.withoutTax)));
    return {sum, {}};
}

Row feeRow(const Json &cart, const QByteArray &name)
{
    if (!cart[name].isObject())
        return {};
    const auto withoutTax = decimal(cart[name]["withouttax"]);
    if (!withoutTax || isTooLarge(*withoutTax))
        return {};
    const auto taxRate = decimal(cart[name]["taxrate"]);
    if (!taxRate || !isPercentage(*taxRate))
        return ruleBroken("9112",
                          KASSA_TEXT("qvickly.sandbox", "Cart.%1 has no percentage in taxrate").with(name));
    return {sumOf(*withoutTax, *taxRate, 1), {}};
}

Checked addRow(Sum &sum, const Row &row)
{
    if (row.refusal)
        return row.refusal;
    sum.withoutTax += row.sum.withoutTax;
    sum.tax += row.sum.tax;
    sum.slack += row.sum.slack;
    return {};
}

struct CartTotal
{
    qint64 withoutTax = 0, tax = 0, rounding = 0, withTax = 0; // öre
};

std::optional<qint64> whole(const Json &value)
{
    bool ok = false;
    const qint64 number = value.text().toLongLong(&ok);
    return ok && number > -largest && number < largest ? std::optional(number) : std::nullopt;
}

Checked readTotal(const Json &total, CartTotal &read)
{
    for (const char *name : {"withouttax", "tax", "withtax"}) {
        if (total[name].text().isEmpty())
            return Refusal{"9106", KASSA_TEXT("qvickly.sandbox", "Cart.Total.%1 is missing").with(name)};
    }
    const Json rounding = total["rounding"].text().isEmpty() ? str("0") : total["rounding"];
    const auto withoutTax = whole(total["withouttax"]);
    const auto tax = whole(total["tax"]);
    const auto withTax = whole(total["withtax"]);
    const auto rounded = whole(rounding);
    if (!withoutTax || !tax || !withTax || !rounded)
        return Refusal{"9111", KASSA_TEXT("qvickly.sandbox",
                                          "Every amount in Cart.Total must be a whole number of öre")};
    read = {*withoutTax, *tax, *rounded, *withTax};
    return {};
}

Checked checkTotal(const CartTotal &total)
{
    if (total.withoutTax + total.tax + total.rounding != total.withTax)
        return Refusal{"9107",
                       KASSA_TEXT("qvickly.sandbox", "withouttax %1 + tax %2 + rounding %3 is not withtax %4")
                           .with(QByteArray::number(total.withoutTax))
                           .with(QByteArray::number(total.tax))
                           .with(QByteArray::number(total.rounding))
                           .with(QByteArray::number(total.withTax))};
    if (std::abs(total.rounding) > 50)
        return Refusal{"9113", KASSA_TEXT("qvickly.sandbox", "The rounding of %1 öre is more than 50 öre")
                                   .with(QByteArray::number(total.rounding))};
    return {};
}

Checked compare(const Sum &sum, const CartTotal &total)
{
    if (std::abs(sum.tax - total.tax * fine) > sum.slack)
        return Refusal{"9102", KASSA_TEXT("qvickly.sandbox",
                                          "The tax of the articles and fees is %1, but Cart.Total.tax is %2")
                                   .with(amountText(sum.tax))
                                   .with(QByteArray::number(total.tax))};
    if (std::abs(sum.withoutTax - total.withoutTax * fine) > sum.slack)
        return Refusal{"9114", KASSA_TEXT("qvickly.sandbox",
                                          "Articles and fees add up to %1, but Cart.Total.withouttax is %2")
                                   .with(amountText(sum.withoutTax))
                                   .with(QByteArray::number(total.withoutTax))};
    return {};
}

bool isWebAddress(const QByteArray &url)
{
    return (url.startsWith("http://") || url.startsWith("https://")) && !originOf(url).isEmpty() &&
           url.size() <= 2000;
}

Checked checkAddress(const QByteArray &code, const QByteArray &name, const QByteArray &url)
{
    if (url.isEmpty() || isWebAddress(url))
        return {};
    return Refusal{code, KASSA_TEXT("qvickly.sandbox", "%1 is not an http or https address").with(name)};
}

// 6024 to 6027 stand for accept, cancel, callback and return method: which is which is inferred (section 5).
Checked checkReturns(const Json &data)
{
    const Json &payment = data["PaymentData"];
    if (auto refused = checkAddress("6024", "accepturl", payment["accepturl"].text()))
        return refused;
    if (auto refused = checkAddress("6025", "cancelurl", payment["cancelurl"].text()))
        return refused;
    if (auto refused = checkAddress("6026", "callbackurl", payment["callbackurl"].text()))
        return refused;
    if (redirectsOnSuccess(data) && payment["accepturl"].text().isEmpty())
        return Refusal{"6027",
                       KASSA_TEXT("qvickly.sandbox", "redirectOnSuccess is set, but there is no accepturl")};
    return {};
}

Checked checkTerms(const Json &data)
{
    const Json &checkout = data["CheckoutData"];
    if (checkout["terms"].text().isEmpty())
        return Refusal{"50014", KASSA_TEXT("qvickly.sandbox", "CheckoutData.terms is missing")};
    if (auto refused = checkAddress("6028", "terms", checkout["terms"].text()))
        return refused;
    return checkAddress("6029", "privacyPolicy", checkout["privacyPolicy"].text());
}

} // namespace

Checked checkPaymentData(const Json &paymentData)
{
    for (const char *name : {"currency", "language", "country", "orderid"}) {
        if (paymentData[name].text().isEmpty())
            return Refusal{"9103", KASSA_TEXT("qvickly.sandbox", "PaymentData.%1 is missing").with(name)};
    }
    const QByteArray currency = paymentData["currency"].text().toUpper();
    const QByteArray country = paymentData["country"].text().toUpper();
    const QByteArray language = paymentData["language"].text().toLower();
    if (!isOneOf(currency, {"SEK", "NOK", "DKK", "EUR"}))
        return Refusal{"50016",
                       KASSA_TEXT("qvickly.sandbox", "The currency %1 is not SEK or another Nordic one")
                           .with(currency.left(20))};
    if (!isOneOf(country, {"SE", "NO", "DK", "FI"}))
        return Refusal{"50017",
                       KASSA_TEXT("qvickly.sandbox", "The country %1 is not SE or another Nordic one")
                           .with(country.left(20))};
    if (!isOneOf(language, {"sv", "en"}))
        return Refusal{
            "50018",
            KASSA_TEXT("qvickly.sandbox", "The language %1 is neither sv nor en").with(language.left(20))};
    return {};
}

Checked checkSums(const Json &data)
{
    if (!data["Articles"].isArray() || data["Articles"].items().empty())
        return Refusal{"9109", KASSA_TEXT("qvickly.sandbox", "Articles is missing or empty")};
    if (data["Articles"].items().size() > mostArticles)
        return Refusal{"9005", KASSA_TEXT("qvickly.sandbox", "There are more than %1 articles")
                                   .with(QByteArray::number(mostArticles))};
    Sum sum;
    qsizetype index = 0;
    Checked mismatch; // of a row; the totals' own rules win
    for (const Json &article : data["Articles"].items()) {
        const Row row = articleRow(article, index++);
        if (row.refusal && row.refusal->code == "9114")
            mismatch = mismatch ? mismatch : row.refusal;
        else if (auto refused = addRow(sum, row))
            return refused;
    }
    for (const char *fee : {"Shipping", "Handling"}) {
        if (auto refused = addRow(sum, feeRow(data["Cart"], fee)))
            return refused;
    }
    CartTotal total;
    if (auto refused = readTotal(data.at({"Cart", "Total"}), total))
        return refused;
    if (auto refused = checkTotal(total))
        return refused;
    return mismatch ? mismatch : compare(sum, total);
}

Checked checkInit(const Json &data)
{
    if (auto refused = checkTerms(data))
        return refused;
    if (auto refused = checkPaymentData(data["PaymentData"]))
        return refused;
    if (auto refused = checkReturns(data))
        return refused;
    if (auto refused = checkSums(data))
        return refused;
    if (totalOf(data).minor <= 0)
        return Refusal{
            "5008", KASSA_TEXT("qvickly.sandbox", "The sum is not above zero: the checkout cannot be used")};
    return {};
}

QByteArray errorMessage(const QByteArray &code)
{
    const auto &all = descriptor().errorCodes;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const WireSign &each) { return code == each.id; });
    return found == all.end() ? QByteArray("The request was refused") : english(found->title).toUtf8();
}

} // namespace kassa::qvickly::sandbox
