#include "providers/qvickly/lint.h"

#include "codec/php_json.h"
#include "providers/qvickly/messages.h"
#include "providers/qvickly/published.h"

#include <QByteArrayList>

namespace kassa::qvickly {

namespace {

using Severity = Verdict::Severity;

constexpr qsizetype longestText = 255;   // characters, section 4
constexpr std::size_t mostFindings = 50; // of one request
// Larger numbers are left to other findings, so that no sum here leaves 64 bits.
constexpr qint64 largestAmount = 999'999'999'999; // minor units
constexpr qint64 largestQuantity = 1'000'000;
constexpr int largestScale = 6;

struct Needed
{
    QByteArray function;
    std::vector<std::vector<QByteArray>> paths;
};

// Sections 4.1 to 4.4 and 9.
const std::vector<Needed> &neededMembers()
{
    static const std::vector<std::vector<QByteArray>> sums{{"Articles"},
                                                           {"Cart", "Total", "withouttax"},
                                                           {"Cart", "Total", "tax"},
                                                           {"Cart", "Total", "withtax"}};
    static const std::vector<std::vector<QByteArray>> payment{{"PaymentData", "currency"},
                                                              {"PaymentData", "language"},
                                                              {"PaymentData", "country"},
                                                              {"PaymentData", "orderid"}};
    const auto joined = [](std::vector<std::vector<QByteArray>> paths, const auto &...more) {
        (paths.insert(paths.end(), more.begin(), more.end()), ...);
        return paths;
    };
    static const std::vector<Needed> all{
        {"initCheckout", joined({{"CheckoutData", "terms"}}, payment, sums)},
        {"addPayment", joined({{"PaymentData", "method"}}, payment, sums)},
        {"updateCheckout", joined({{"PaymentData", "number"}}, sums)},
        {"getCheckout", {{"PaymentData", "hash"}}},
        {"getPaymentinfo", {{"number"}}},
        {"activatePayment", {{"number"}}},
        {"cancelPayment", {{"number"}}},
        {"creditPayment", {{"PaymentData", "number"}}},
        {"updatePayment", {{"PaymentData", "number"}}},
        {"duplicatePayment", {{"PaymentData", "number"}, {"PaymentData", "method"}}},
    };
    return all;
}

const Json &memberAt(const Json &data, const std::vector<QByteArray> &path)
{
    const Json *value = &data;
    for (const QByteArray &name : path)
        value = &(*value)[name];
    return *value;
}

bool isMissing(const Json &value)
{
    switch (value.type()) {
    case Json::Type::Null:
        return true;
    case Json::Type::Array:
        return value.items().empty();
    case Json::Type::Object:
        return value.members().empty();
    default:
        return value.text().isEmpty();
    }
}

QByteArray dotted(const std::vector<QByteArray> &path)
{
    QByteArrayList steps;
    for (const QByteArray &step : path)
        steps.append(step);
    return steps.join('.');
}

// An amount of whole minor units, written as a number or as a string.
std::optional<qint64> amountOf(const Json &value)
{
    bool whole = false;
    const qint64 amount = value.text().toLongLong(&whole);
    if (!whole || amount > largestAmount || amount < -largestAmount)
        return std::nullopt;
    return amount;
}

std::optional<Decimal> decimalOf(const Json &value)
{
    const auto decimal = Decimal::parse(value.text());
    if (!decimal || decimal->scale() > largestScale || *decimal > Decimal(largestQuantity) ||
        *decimal < Decimal(-largestQuantity))
        return std::nullopt;
    return *decimal;
}

std::optional<Decimal> percentageOf(const Json &value)
{
    const auto decimal = decimalOf(value);
    return decimal && isPercentage(*decimal) ? decimal : std::nullopt;
}

qint64 percentOf(qint64 amount, const Decimal &rate)
{
    return roundedQuotient(Int128(amount) * rate.units(), 100 * powerOfTen(rate.scale()));
}

// The öre by which rounding may differ: one for each begun unit of the row.
qint64 slackOf(const Json &row)
{
    const auto quantity = decimalOf(row["quantity"]);
    if (!quantity)
        return 1;
    return std::abs(static_cast<qint64>(quantity->units() / powerOfTen(quantity->scale()))) + 1;
}

// aprice * quantity * (1 - discount / 100); none when a part is missing or no number.
std::optional<qint64> computedRow(const Json &row)
{
    const auto price = amountOf(row["aprice"]);
    const auto quantity = decimalOf(row["quantity"]);
    const auto discount = row.contains("discount") ? percentageOf(row["discount"]) : std::optional(Decimal());
    if (!price || !quantity || !discount)
        return std::nullopt;
    const qint64 full = roundedQuotient(Int128(*price) * quantity->units(), powerOfTen(quantity->scale()));
    return full - percentOf(full, *discount);
}

class RequestLint
{
public:
    RequestLint(const QByteArray &function, const Json &data) : m_function(function), m_data(data) {}

    std::vector<Verdict> run()
    {
        if (isMissing(m_data)) {
            found(Severity::Wrong, "lint.data-empty", KASSA_TEXT("qvickly", "data is missing or empty."),
                  KASSA_TEXT("qvickly",
                             "The server refuses it (9004): send any member when there is nothing to say."),
                  publishedIn("3"));
            return std::move(m_found);
        }
        requireMembers();
        lintNumberPlace();
        lintLatin1();
        QByteArray path;
        lintTree(m_data, path);
        lintCart();
        lintUrls();
        return std::move(m_found);
    }

private:
    void found(Severity severity, const char *id, Text what, Text why, const QByteArray &source)
    {
        if (m_found.size() < mostFindings)
            m_found.push_back({severity, id, std::move(what), std::move(why), source});
    }

    bool is(const QByteArray &function) const { return sameFunction(m_function, function); }

    void requireMembers();
    void lintNumberPlace();
    void lintLatin1();
    void lintTree(const Json &value, QByteArray &path); // `path` is left as it was
    void lintCart();
    void lintRow(const Json &row, std::size_t index);
    void lintFee(const char *name);
    void lintTotal(const Json &total);
    void lintUrls();

    const QByteArray &m_function;
    const Json &m_data;
    std::vector<Verdict> m_found;
    qint64 m_withoutTax = 0; // computed from rows and fees
    qint64 m_tax = 0;
    qint64 m_slack = 0;
    bool m_summable = true;
};

void RequestLint::requireMembers()
{
    for (const auto &[function, paths] : neededMembers()) {
        if (!is(function))
            continue;
        for (const auto &path : paths) {
            if (isMissing(memberAt(m_data, path)))
                found(Severity::Wrong, "lint.required",
                      KASSA_TEXT("qvickly", "%1 is missing or empty.").with(dotted(path)),
                      KASSA_TEXT("qvickly", "%1 requires it.").with(m_function), publishedIn("4"));
        }
    }
}

void RequestLint::lintNumberPlace()
{
    if (is("creditPayment") && m_data.contains("number"))
        found(Severity::Wrong, "lint.credit-number",
              KASSA_TEXT("qvickly", "The number stands at the top of data."),
              KASSA_TEXT("qvickly", "creditPayment wants it inside PaymentData, unlike activatePayment and "
                                    "cancelPayment."),
              publishedIn("12, 18"));
}

void RequestLint::lintLatin1()
{
    for (const QByteArray &path : pathsOutsideLatin1(m_data))
        found(Severity::Wrong, "lint.latin1",
              KASSA_TEXT("qvickly", "%1 has characters outside ISO-8859-1.").with(path),
              KASSA_TEXT("qvickly",
                         "The server turns each of them into \"?\" before it computes the hash: error 9013."),
              publishedIn("3"));
}

void RequestLint::lintTree(const Json &value, QByteArray &path)
{
    // There are never more characters than bytes.
    if (value.isString() && value.text().size() > longestText &&
        QString::fromUtf8(value.text()).size() > longestText)
        found(Severity::Warning, "lint.length",
              KASSA_TEXT("qvickly", "%1 is longer than %2 characters.")
                  .with(path)
                  .with(QByteArray::number(longestText)),
              {}, publishedIn("4"));
    if (value.isObject() && value.members().empty())
        found(Severity::Note, "lint.empty-object", KASSA_TEXT("qvickly", "%1 is an empty object.").with(path),
              KASSA_TEXT("qvickly", "On the server it becomes an empty list: send [] or leave it out."),
              publishedIn("12, 6"));
    const qsizetype size = path.size();
    const auto lintBelow = [&](const QByteArray &step, const Json &below) {
        path.append('/').append(step);
        lintTree(below, path);
        path.truncate(size);
    };
    for (std::size_t i = 0; i < value.items().size(); ++i)
        lintBelow(QByteArray::number(static_cast<quint64>(i)), value.items()[i]);
    for (const auto &[name, member] : value.members())
        lintBelow(name, member);
}

void RequestLint::lintRow(const Json &row, std::size_t index)
{
    if (row["artnr"].text() == "--freetext--")
        return;
    const QByteArray place = "Articles." + QByteArray::number(static_cast<quint64>(index));
    for (const char *name : {"title", "taxrate", "withouttax"}) {
        if (isMissing(row[name]))
            found(Severity::Wrong, "lint.required",
                  KASSA_TEXT("qvickly", "%1 is missing or empty.").with(place + '.' + name),
                  KASSA_TEXT("qvickly",
                             "Every row needs it; only a row with the number --freetext-- is text alone."),
                  publishedIn("4.1"));
    }
    const auto withoutTax = amountOf(row["withouttax"]);
    const auto rate = percentageOf(row["taxrate"]);
    m_summable = m_summable && withoutTax && rate;
    if (!withoutTax || !rate)
        return;
    const qint64 slack = slackOf(row);
    const auto computed = computedRow(row);
    if (computed && std::abs(*computed - *withoutTax) > slack)
        found(Severity::Wrong, "lint.row-sum",
              KASSA_TEXT("qvickly", "%1.withouttax is %2, but price, quantity and discount give %3 (in öre).")
                  .with(place)
                  .with(QByteArray::number(*withoutTax))
                  .with(QByteArray::number(*computed)),
              KASSA_TEXT("qvickly", "withouttax = aprice * quantity * (1 - discount / 100)"),
              publishedIn("4.1"));
    m_withoutTax += *withoutTax;
    m_tax += percentOf(*withoutTax, *rate);
    m_slack += slack;
}

void RequestLint::lintFee(const char *name)
{
    const Json &fee = m_data["Cart"][name];
    if (isMissing(fee))
        return;
    const auto withoutTax = amountOf(fee["withouttax"]);
    const auto rate = fee.contains("taxrate") ? percentageOf(fee["taxrate"]) : std::optional(Decimal());
    m_summable = m_summable && withoutTax && rate;
    if (!withoutTax || !rate)
        return;
    m_withoutTax += *withoutTax;
    m_tax += percentOf(*withoutTax, *rate);
    m_slack += 1;
}

void RequestLint::lintTotal(const Json &total)
{
    const auto withoutTax = amountOf(total["withouttax"]);
    const auto tax = amountOf(total["tax"]);
    const auto withTax = amountOf(total["withtax"]);
    const auto rounding = total.contains("rounding") ? amountOf(total["rounding"]) : std::optional<qint64>(0);
    if (!withoutTax || !tax || !withTax || !rounding) {
        found(Severity::Wrong, "lint.whole-numbers",
              KASSA_TEXT("qvickly", "A total is not a whole number of öre."),
              KASSA_TEXT("qvickly", "The server refuses it (9111)."), publishedIn("5"));
        return;
    }
    if (m_summable && *withoutTax != m_withoutTax)
        found(Severity::Wrong, "lint.cart-sum",
              KASSA_TEXT("qvickly", "Cart.Total.withouttax is %1, but rows and fees add up to %2 (in öre).")
                  .with(QByteArray::number(*withoutTax))
                  .with(QByteArray::number(m_withoutTax)),
              KASSA_TEXT("qvickly", "The server refuses it (9114)."), publishedIn("4.1"));
    if (m_summable && std::abs(*tax - m_tax) > m_slack)
        found(Severity::Wrong, "lint.tax",
              KASSA_TEXT("qvickly", "Cart.Total.tax is %1, but the tax of rows and fees is %2 (in öre).")
                  .with(QByteArray::number(*tax))
                  .with(QByteArray::number(m_tax)),
              KASSA_TEXT("qvickly", "Rounding may differ by one öre for each unit and row, not more."),
              publishedIn("4.1"));
    if (*withoutTax + *tax + *rounding != *withTax)
        found(
            Severity::Wrong, "lint.total",
            KASSA_TEXT("qvickly", "Cart.Total.withtax is %1, but withouttax + tax + rounding is %2 (in öre).")
                .with(QByteArray::number(*withTax))
                .with(QByteArray::number(*withoutTax + *tax + *rounding)),
            KASSA_TEXT("qvickly",
                       "The server refuses it (9107). Compute tax as withtax - withouttax - rounding."),
            publishedIn("12, 19"));
    if (std::abs(*rounding) > 50)
        found(Severity::Wrong, "lint.rounding", KASSA_TEXT("qvickly", "The rounding is more than 50 öre."),
              KASSA_TEXT("qvickly", "The server refuses it (9113)."), publishedIn("4.1"));
    if (*withTax == 0 && is("initCheckout"))
        found(Severity::Warning, "lint.zero-total", KASSA_TEXT("qvickly", "The total is zero."),
              KASSA_TEXT("qvickly", "The checkout cannot be used when there is nothing to pay."),
              publishedIn("12, 26"));
}

void RequestLint::lintCart()
{
    const Json &total = m_data.at({"Cart", "Total"});
    if (!m_data["Articles"].isArray() || isMissing(total))
        return;
    const std::vector<Json> &rows = m_data["Articles"].items();
    for (std::size_t i = 0; i < rows.size(); ++i)
        lintRow(rows[i], i);
    for (const char *fee : {"Shipping", "Handling"})
        lintFee(fee);
    lintTotal(total);
}

void RequestLint::lintUrls()
{
    if (!is("initCheckout"))
        return;
    for (const char *name : {"accepturl", "cancelurl", "callbackurl"}) {
        if (isMissing(m_data["PaymentData"][name]))
            found(Severity::Warning, "lint.address-missing",
                  KASSA_TEXT("qvickly", "%1 is missing or empty.").with(QByteArray("PaymentData.") + name),
                  KASSA_TEXT("qvickly", "It may be left out, but then the shop does not hear of the result."),
                  publishedIn("4.1"));
    }
}

} // namespace

std::vector<Verdict> lintRequest(const QByteArray &function, const Json &data)
{
    return RequestLint(function, data).run();
}

} // namespace kassa::qvickly
