#include "providers/kronor/checker.h"

#include "signing/mac.h"

#include <QString>

#include <algorithm>

namespace kassa::kronor {

namespace {

constexpr qint64 largestChecked = 2147483647; // Int of GraphQL

Text number(qint64 value)
{
    return Text::verbatim(QByteArray::number(value));
}

// An Int, also where it came as a decimal string.
std::optional<qint64> intOf(const Json &value)
{
    bool ok = false;
    const qint64 number = value.text().toLongLong(&ok);
    return ok && number >= -largestChecked && number <= largestChecked ? std::optional(number) : std::nullopt;
}

// numerator / denominator with four decimals, for people: "3980.0000".
QByteArray fourDecimals(qint64 tenThousandths)
{
    return toDecimalText({tenThousandths, {{}, 4}});
}

struct LineNumbers
{
    qint64 quantity = 0, price = 0, discount = 0, total = 0, tax = 0, rate = 0;
};

std::optional<LineNumbers> numbersOf(const Json &line)
{
    const auto quantity = intOf(line["quantity"]);
    const auto price = intOf(line["pricePerItem"]);
    const auto total = intOf(line["totalAmount"]);
    const auto tax = intOf(line["totalTaxAmount"]);
    const auto rate = intOf(line["taxRate"]);
    const auto discount =
        line["totalDiscountAmount"].isNull() ? std::optional<qint64>(0) : intOf(line["totalDiscountAmount"]);
    if (!quantity || !price || !total || !tax || !rate || !discount)
        return std::nullopt;
    return LineNumbers{*quantity, *price, *discount, *total, *tax, *rate};
}

CheckRow taxRow(const QByteArray &rule, const QByteArray &path, qint64 total, qint64 rate, qint64 tax)
{
    const TaxRange range = taxRange(total, rate);
    return {rule, path, tax >= range.low && tax <= range.high,
            KASSA_TEXT("kronor.check", "tax of %1 at %2 is %3; %4 to %5 are accepted, given %6")
                .with(number(total))
                .with(toDecimalText({rate, {{}, 2}}) + " %")
                .with(fourDecimals(range.exactTenThousandths))
                .with(number(range.low))
                .with(number(range.high))
                .with(number(tax))};
}

void checkLine(std::vector<CheckRow> &rows, const Json &line, const QByteArray &path)
{
    const auto numbers = numbersOf(line);
    if (!numbers) {
        rows.push_back({"line.numbers", path, false,
                        KASSA_TEXT("kronor.check", "an amount is missing or does not fit 32 bits")});
        return;
    }
    const auto &[quantity, price, discount, total, tax, rate] = *numbers;
    rows.push_back({"line.quantity", path + "/quantity", quantity > 0,
                    KASSA_TEXT("kronor.check", "quantity above 0, given %1").with(number(quantity))});
    rows.push_back({"line.rate", path + "/taxRate", rate >= 0,
                    KASSA_TEXT("kronor.check", "tax rate not negative, given %1").with(number(rate))});
    const qint64 expected = quantity * price - discount;
    rows.push_back({"line.total", path + "/totalAmount", expected == total,
                    KASSA_TEXT("kronor.check", "%1 x %2 - %3 = %4, given %5")
                        .with(number(quantity))
                        .with(number(price))
                        .with(number(discount))
                        .with(number(expected))
                        .with(number(total))});
    if (rate >= 0)
        rows.push_back(taxRow("line.tax", path + "/totalTaxAmount", total, rate, tax));
}

const std::vector<Longest> &lineLengths()
{
    static const std::vector<Longest> lengths{
        {"name", 100}, {"reference", 64}, {"imageUrl", 10000}, {"itemUrl", 10000}};
    return lengths;
}

const std::vector<Longest> &addressLengths()
{
    static const std::vector<Longest> lengths{
        {"firstName", 100},    {"lastName", 100},       {"streetAddress", 10000}, {"streetAddress2", 10000},
        {"streetName", 10000}, {"streetNumber", 10000}, {"postalCode", 100},      {"city", 100},
        {"careOf", 100},       {"region", 100},         {"email", 100},           {"phoneNumber", 100}};
    return lengths;
}

void append(std::vector<CheckRow> &rows, std::vector<CheckRow> more)
{
    std::move(more.begin(), more.end(), std::back_inserter(rows));
}

bool isAbsolute(const QByteArray &url)
{
    return (url.startsWith("http://") || url.startsWith("https://")) && !url.contains(' ');
}

void checkAddresses(std::vector<CheckRow> &rows, const Json &line, const QByteArray &path)
{
    for (const char *name : {"imageUrl", "itemUrl"})
        if (const QByteArray url = line[name].text(); !url.isEmpty() && !isAbsolute(url))
            rows.push_back({"line.url", path + '/' + name, false,
                            KASSA_TEXT("kronor.check", "an absolute address, given %1").with(url.left(100))});
}

// Totals of the order: sums over the lines; with one rate also the rule itself (section 4.2, inferred).
void checkSums(std::vector<CheckRow> &rows, const Json &purchase)
{
    const std::vector<Json> &lines = purchase["purchaseLines"].items();
    const auto total = intOf(purchase["purchaseTotalAmount"]);
    const auto tax = intOf(purchase["purchaseTaxAmount"]);
    qint64 sum = 0, taxSum = 0;
    std::vector<qint64> rates;
    for (const Json &line : lines) {
        const auto numbers = numbersOf(line);
        if (!numbers)
            return;
        sum += numbers->total;
        taxSum += numbers->tax;
        rates.push_back(numbers->rate);
    }
    if (!total || !tax || lines.empty()) {
        rows.push_back({"order.numbers", "purchaseTotalAmount", false,
                        lines.empty() ? KASSA_TEXT("kronor.check", "there are no lines")
                                      : KASSA_TEXT("kronor.check", "an amount is missing")});
        return;
    }
    rows.push_back({"order.total", "purchaseTotalAmount", sum == *total,
                    KASSA_TEXT("kronor.check", "the lines add up to %1, given %2")
                        .with(number(sum))
                        .with(number(*total))});
    const bool oneRate =
        std::all_of(rates.begin(), rates.end(), [&](qint64 rate) { return rate == rates.front(); });
    if (oneRate && rates.front() >= 0)
        rows.push_back(taxRow("order.tax", "purchaseTaxAmount", *total, rates.front(), *tax));
    else
        rows.push_back({"order.tax", "purchaseTaxAmount", taxSum - *tax <= 1 && *tax - taxSum <= 1,
                        KASSA_TEXT("kronor.check", "the lines' taxes add up to %1, given %2")
                            .with(number(taxSum))
                            .with(number(*tax))});
}

void checkAddress(std::vector<CheckRow> &rows, const Json &address, const QByteArray &path)
{
    append(rows, checkLengths(address, path, addressLengths()));
    if (address["streetAddress"].text().isEmpty())
        return;
    for (const char *name : {"streetName", "streetNumber"})
        if (!address[name].text().isEmpty())
            rows.push_back({"address.street", path, false,
                            KASSA_TEXT("kronor.check", "%1 is not given together with streetAddress")
                                .with(QByteArray(name))});
}

Json canonical(const Json &json)
{
    if (json.isArray()) {
        std::vector<Json> items;
        items.reserve(json.items().size());
        for (const Json &item : json.items())
            items.push_back(canonical(item));
        return Json::array(std::move(items));
    }
    if (!json.isObject())
        return json;
    std::vector<Json::Member> members;
    for (const auto &[name, value] : json.members()) {
        if (!value.isNull())
            members.emplace_back(name, canonical(value));
    }
    std::sort(members.begin(), members.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    return Json::object(std::move(members));
}

} // namespace

TaxRange taxRange(qint64 total, qint64 rate)
{
    // |tax - total * rate / (10000 + rate)| <= 1, in whole numbers: no rounding may decide.
    const Int128 numerator = Int128(total) * rate;
    const Int128 denominator = 10000 + rate;
    const auto floorOf = [&](Int128 top) {
        const Int128 quotient = top / denominator;
        return static_cast<qint64>(top % denominator != 0 && top < 0 ? quotient - 1 : quotient);
    };
    TaxRange range;
    range.high = floorOf(numerator + denominator);
    range.low = -floorOf(denominator - numerator);
    if (total >= 0)
        range.low = std::max<qint64>(range.low, 0); // a negative tax is refused
    range.exactTenThousandths = roundedQuotient(numerator * 10000, denominator);
    return range;
}

std::vector<CheckRow> checkLines(const Json &lines, const QByteArray &path)
{
    std::vector<CheckRow> rows;
    for (std::size_t i = 0; i < lines.items().size(); ++i) {
        const QByteArray here = path + '/' + QByteArray::number(quint64(i));
        checkLine(rows, lines.items()[i], here);
        append(rows, checkLengths(lines.items()[i], here, lineLengths()));
        checkAddresses(rows, lines.items()[i], here);
    }
    return rows;
}

std::vector<CheckRow> checkLengths(const Json &object, const QByteArray &path,
                                   const std::vector<Longest> &lengths)
{
    std::vector<CheckRow> rows;
    for (const Longest &each : lengths) {
        const qsizetype length = QString::fromUtf8(object[each.name].text()).size();
        if (length > each.characters)
            rows.push_back({"length", path.isEmpty() ? QByteArray(each.name) : path + '/' + each.name, false,
                            KASSA_TEXT("kronor.check", "at most %1 characters, given %2")
                                .with(number(each.characters))
                                .with(number(length))});
    }
    return rows;
}

std::optional<QByteArray> firstBroken(const std::vector<CheckRow> &rows)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [](const CheckRow &row) { return !row.holds; });
    return found == rows.end()
               ? std::nullopt
               : std::optional("invalid " + found->path + ": " + english(found->numbers).toUtf8());
}

bool isMessageSign(QChar sign)
{
    const bool latin = sign.isLetter() && sign.unicode() <= 0xff;
    return latin || (sign >= u'0' && sign <= u'9') || QStringLiteral(":;.,?!()\u201D\" ").contains(sign);
}

std::vector<CheckRow> checkSession(const Json &session)
{
    const QString message = QString::fromUtf8(session["message"].text());
    const QByteArray reference = session["merchantReference"].text();
    const qint64 amount = session["amount"].text().toLongLong();
    std::vector<CheckRow> rows{
        {"session.message", "message",
         !message.isEmpty() && std::all_of(message.begin(), message.end(), isMessageSign),
         KASSA_TEXT("kronor.check", "Latin letters, digits, blanks and :;.,?!()\", given %1")
             .with(session["message"].text().left(100))},
        {"session.amount", "amount", amount > 0,
         KASSA_TEXT("kronor.check", "amount above 0, given %1").with(number(amount))},
        {"session.reference", "merchantReference", !reference.isEmpty(),
         KASSA_TEXT("kronor.check", "1 to %1 characters").with(number(64))}};
    append(rows, checkLengths(session, {},
                              {{"message", 50}, {"merchantReference", 64}, {"merchantReference2", 1000}}));
    const Json &data = session["additionalData"];
    append(rows, checkLengths(data, "additionalData", {{"name", 100}}));
    append(rows, checkLines(data["orderLines"], "additionalData/orderLines"));
    checkAddress(rows, data["shippingAddress"], "additionalData/shippingAddress");
    return rows;
}

std::vector<CheckRow> checkPurchase(const Json &purchase)
{
    const QByteArray key = purchase["idempotencyKey"].text();
    const qsizetype reference = QString::fromUtf8(purchase["merchantReference"].text()).size();
    std::vector<CheckRow> rows{
        {"key", "idempotencyKey", isIdempotencyKey(key),
         KASSA_TEXT("kronor.check", "1 to 64 of letters, digits and -_.,[]+, given %1").with(key.left(100))},
        {"length", "merchantReference", reference <= 64,
         KASSA_TEXT("kronor.check", "at most %1 characters, given %2")
             .with(number(64))
             .with(number(reference))}};
    for (CheckRow &row : checkLines(purchase["purchaseLines"], "purchaseLines"))
        rows.push_back(std::move(row));
    checkSums(rows, purchase);
    checkAddress(rows, purchase["billingAddress"], "billingAddress");
    checkAddress(rows, purchase["shippingAddress"], "shippingAddress");
    return rows;
}

bool isIdempotencyKey(const QByteArray &key)
{
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               QByteArray("-_.,[]+").contains(c);
    };
    return !key.isEmpty() && key.size() <= 64 && std::all_of(key.begin(), key.end(), allowed);
}

QByteArray fingerprintOf(const Json &input)
{
    return hexHash(QCryptographicHash::Sha256, canonical(input).toCompact());
}

} // namespace kassa::kronor
