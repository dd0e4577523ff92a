#include "order/requirements.h"

#include <QStringList>

#include <algorithm>

namespace kassa {

namespace {

constexpr qint64 largestAmount = 999'999'999'999'999;

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

bool isTwoLetterCode(const QByteArray &text, bool (*isLetter)(char))
{
    return text.size() == 2 && std::ranges::all_of(text, isLetter);
}

bool isDomain(const QString &text)
{
    const QStringList labels = text.split(u'.');
    return labels.size() >= 2 && std::ranges::all_of(labels, [](const QString &label) {
               return !label.isEmpty() && !label.startsWith(u'-') && !label.endsWith(u'-') &&
                      std::ranges::all_of(label, [](QChar c) { return c.isLetterOrNumber() || c == u'-'; });
           });
}

// Plausible, not RFC 5322: the providers' own checks differ, this one catches slips of the hand.
bool isEmail(const QString &text)
{
    const QStringList parts = text.split(u'@');
    if (parts.size() != 2 || text.size() > 254)
        return false;
    const QString &mailbox = parts.first();
    const auto isPlain = [](QChar c) { return !c.isSpace() && !QStringView(u"\"(),:;<>[]\\").contains(c); };
    return !mailbox.isEmpty() && mailbox.size() <= 64 && !mailbox.startsWith(u'.') &&
           !mailbox.endsWith(u'.') && !mailbox.contains(u"..") && std::ranges::all_of(mailbox, isPlain) &&
           isDomain(parts.last());
}

bool isPhone(const QString &text)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const auto mayStand = [&](QChar c) { return isDigit(c) || QStringView(u" -()/").contains(c); };
    const QStringView number = QStringView(text).mid(text.startsWith(u'+') ? 1 : 0);
    const auto digits = std::ranges::count_if(number, isDigit);
    return digits >= 3 && digits <= 15 && std::ranges::all_of(number, mayStand);
}

QString codePoint(char32_t character)
{
    return QStringLiteral("U+%1").arg(static_cast<uint>(character), 4, 16, QLatin1Char('0')).toUpper();
}

class OrderCheck
{
public:
    OrderCheck(const Order &order, const Requirements &requirements)
        : m_order(order), m_requirements(requirements)
    {
    }

    std::vector<FieldError> errors();

private:
    enum class Presence { Optional, Required };

    static Presence requiredIf(bool condition) { return condition ? Presence::Required : Presence::Optional; }

    void add(const QByteArray &field, const char *code, const Text &detail);
    void reference();
    void currency();
    void country();
    void language();
    void items();
    void item(const QByteArray &path, const LineItem &item);
    void fee(const QByteArray &path, const std::optional<Fee> &fee);
    void customer();
    void address(const QByteArray &path, const Address &address, Presence presence);
    void contact(const QByteArray &path, const Address &address);
    void total();

    bool isPresent(const QByteArray &field, bool present, Presence presence);
    bool isText(const QByteArray &field, const QString &text, Presence presence = Presence::Optional);
    bool hasGoodLength(const QByteArray &field, const QString &text);
    bool hasGoodCharacters(const QByteArray &field, const QString &text);
    bool isCountry(const QByteArray &field, const QByteArray &country, Presence presence);
    void isListed(const QByteArray &field, const QByteArray &value, const std::vector<QByteArray> &allowed);
    void percentage(const QByteArray &field, const Decimal &value);
    void quantity(const QByteArray &field, const Decimal &quantity);
    void amount(const QByteArray &field, qint64 amount, bool negativeAllowed);

    const Order &m_order;
    const Requirements &m_requirements;
    std::vector<FieldError> m_errors;
};

std::vector<FieldError> OrderCheck::errors()
{
    reference();
    currency();
    country();
    language();
    items();
    fee("shipping", m_order.shipping);
    fee("handling", m_order.handling);
    customer();
    total();
    return std::move(m_errors);
}

void OrderCheck::add(const QByteArray &field, const char *code, const Text &detail)
{
    m_errors.push_back({field, code, detail});
}

bool OrderCheck::isPresent(const QByteArray &field, bool present, Presence presence)
{
    if (!present && presence == Presence::Required)
        add(field, "required", KASSA_TEXT("error", "Must not be empty"));
    return present;
}

bool OrderCheck::hasGoodLength(const QByteArray &field, const QString &text)
{
    const auto own = m_requirements.maxTextOf.find(field.mid(field.lastIndexOf('/') + 1));
    const qsizetype limit = own == m_requirements.maxTextOf.end() ? m_requirements.maxText : own->second;
    const qsizetype length = m_requirements.lengthInBytes ? text.toUtf8().size() : text.toUcs4().size();
    if (length > limit)
        add(field, "length",
            (m_requirements.lengthInBytes ? KASSA_TEXT("error", "%1 bytes, at most %2 fit")
                                          : KASSA_TEXT("error", "%1 characters, at most %2 fit"))
                .with(length)
                .with(limit));
    return length <= limit;
}

bool OrderCheck::hasGoodCharacters(const QByteArray &field, const QString &text)
{
    const QList<uint> characters = text.toUcs4();
    const auto wide = std::ranges::find_if(characters, [](uint c) { return c > 0xFF; });
    if (m_requirements.latin1Only && wide != characters.end()) {
        add(field, "latin1",
            KASSA_TEXT("error", "Character %1 at position %2 is outside Latin-1")
                .with(codePoint(*wide))
                .with(wide - characters.begin() + 1));
        return false;
    }
    const auto control =
        std::ranges::find_if(characters, [](uint c) { return QChar::category(c) == QChar::Other_Control; });
    if (control != characters.end()) {
        add(field, "format",
            KASSA_TEXT("error", "Control character %1 at position %2")
                .with(codePoint(*control))
                .with(control - characters.begin() + 1));
        return false;
    }
    if (!text.isValidUtf16())
        add(field, "format", KASSA_TEXT("error", "Half of a surrogate pair"));
    return text.isValidUtf16();
}

// False when there is nothing further to check: empty, or an error was added.
bool OrderCheck::isText(const QByteArray &field, const QString &text, Presence presence)
{
    return isPresent(field, !text.trimmed().isEmpty(), presence) && hasGoodLength(field, text) &&
           hasGoodCharacters(field, text);
}

void OrderCheck::reference()
{
    const QByteArray &reference = m_order.reference;
    if (!isPresent("reference", !reference.isEmpty(), requiredIf(m_requirements.referenceRequired)))
        return;
    if (reference.size() > m_requirements.maxReference) {
        add("reference", "length",
            KASSA_TEXT("error", "%1 characters, at most %2 fit")
                .with(reference.size())
                .with(m_requirements.maxReference));
        return;
    }
    const QByteArray &allowed = m_requirements.referenceCharacters;
    const auto bad = std::ranges::find_if(
        reference, [&](char c) { return allowed.isEmpty() ? c < 0x20 || c > 0x7E : !allowed.contains(c); });
    if (bad != reference.end())
        add("reference", "format",
            KASSA_TEXT("error", "Byte 0x%1 at position %2 is not allowed")
                .with(QByteArray(1, *bad).toHex())
                .with(bad - reference.begin() + 1));
}

void OrderCheck::isListed(const QByteArray &field, const QByteArray &value,
                          const std::vector<QByteArray> &allowed)
{
    if (allowed.empty() || std::ranges::find(allowed, value) != allowed.end())
        return;
    QByteArrayList names(allowed.begin(), allowed.end());
    add(field, "unsupported", KASSA_TEXT("error", "Only %1").with(names.join(", ")));
}

void OrderCheck::currency()
{
    const Currency &currency = m_order.currency;
    if (!isPresent("currency", !currency.code.isEmpty(), Presence::Required))
        return;
    const Result<Currency> known = Currency::fromCode(currency.code);
    if (!known)
        add("currency", "unsupported", known.error().detail);
    else if (known->exponent != currency.exponent)
        add("currency", "format", KASSA_TEXT("error", "Has %1 decimals").with(known->exponent));
    else
        isListed("currency", currency.code, m_requirements.currencies);
}

bool OrderCheck::isCountry(const QByteArray &field, const QByteArray &country, Presence presence)
{
    if (!isPresent(field, !country.isEmpty(), presence))
        return false;
    const bool isCode = isTwoLetterCode(country, isUpper);
    if (!isCode)
        add(field, "format", KASSA_TEXT("error", "Two upper-case letters are wanted"));
    return isCode;
}

void OrderCheck::country()
{
    if (isCountry("country", m_order.country, requiredIf(!m_requirements.countries.empty())))
        isListed("country", m_order.country, m_requirements.countries);
}

void OrderCheck::language()
{
    const QByteArray &language = m_order.language;
    if (!isPresent("language", !language.isEmpty(), requiredIf(!m_requirements.languages.empty())))
        return;
    if (isTwoLetterCode(language, isLower))
        isListed("language", language, m_requirements.languages);
    else
        add("language", "format", KASSA_TEXT("error", "Two lower-case letters are wanted"));
}

void OrderCheck::items()
{
    const auto count = static_cast<qsizetype>(m_order.items.size());
    if (!isPresent("items", count > 0, Presence::Required))
        return;
    if (count > m_requirements.maxItems) {
        add("items", "length",
            KASSA_TEXT("error", "%1 rows, at most %2 fit").with(count).with(m_requirements.maxItems));
        return;
    }
    for (qsizetype i = 0; i < count; ++i)
        item("items/" + QByteArray::number(i) + '/', m_order.items[static_cast<std::size_t>(i)]);
}

void OrderCheck::item(const QByteArray &path, const LineItem &item)
{
    if (item.sku.isValidUtf8())
        isText(path + "sku", QString::fromUtf8(item.sku));
    else
        add(path + "sku", "format", KASSA_TEXT("error", "Not UTF-8"));
    isText(path + "title", item.title, Presence::Required);
    quantity(path + "quantity", item.quantity);
    amount(path + "unitPrice", item.unitPrice, m_requirements.negativeRowsAllowed);
    percentage(path + "vatRate", item.vatRate);
    percentage(path + "discount", item.discount);
    isText(path + "unit", item.unit);
}

void OrderCheck::quantity(const QByteArray &field, const Decimal &quantity)
{
    if (quantity <= Decimal(0) || quantity > m_requirements.maxQuantity)
        add(field, "range",
            KASSA_TEXT("error", "Must be above 0 and at most %1")
                .with(m_requirements.maxQuantity.toShortText()));
}

void OrderCheck::amount(const QByteArray &field, qint64 amount, bool negativeAllowed)
{
    if (amount < 0 && !negativeAllowed)
        add(field, "range", KASSA_TEXT("error", "Must not be negative"));
    else if (amount < -largestAmount || amount > largestAmount)
        add(field, "range", KASSA_TEXT("error", "At most 15 digits fit"));
}

void OrderCheck::percentage(const QByteArray &field, const Decimal &value)
{
    if (!isPercentage(value))
        add(field, "range", KASSA_TEXT("error", "Must be within 0 to 100 percent"));
}

void OrderCheck::fee(const QByteArray &path, const std::optional<Fee> &fee)
{
    if (!fee)
        return;
    isText(path + "/title", fee->title);
    amount(path + "/amount", fee->amount, false);
    percentage(path + "/vatRate", fee->vatRate);
}

void OrderCheck::customer()
{
    const bool isRequired = m_requirements.customerRequired || m_requirements.nationalIdRequired;
    if (!isPresent("customer", m_order.customer.has_value(), requiredIf(isRequired)))
        return;
    const Customer &customer = *m_order.customer;
    isText("customer/nationalId", customer.nationalId, requiredIf(m_requirements.nationalIdRequired));
    isText("customer/customerNumber", customer.customerNumber);
    const bool isCompany = customer.kind == CustomerKind::Company;
    if (isPresent("customer/billing", !customer.billing.isEmpty(),
                  requiredIf(m_requirements.customerRequired || isCompany)))
        address("customer/billing/", customer.billing, requiredIf(isCompany));
    if (customer.delivery)
        address("customer/delivery/", *customer.delivery, Presence::Optional);
}

// `company`: whether the company's name must be there; a person's name must be there when no company is
// named.
void OrderCheck::address(const QByteArray &path, const Address &address, Presence company)
{
    const Presence complete = requiredIf(m_requirements.customerRequired);
    const Presence person =
        address.company.isEmpty() && company == Presence::Optional ? complete : Presence::Optional;
    isText(path + "firstName", address.firstName, person);
    isText(path + "lastName", address.lastName, person);
    isText(path + "company", address.company, company);
    isText(path + "street", address.street, complete);
    isText(path + "street2", address.street2);
    isText(path + "postalCode", address.postalCode, Presence::Required);
    isText(path + "city", address.city, complete);
    isCountry(path + "country", address.country, Presence::Required);
    contact(path, address);
}

void OrderCheck::contact(const QByteArray &path, const Address &address)
{
    const Presence presence = requiredIf(m_requirements.contactRequired);
    if (isText(path + "phone", address.phone, presence) && !isPhone(address.phone))
        add(path + "phone", "format",
            KASSA_TEXT("error", "Not a phone number: 3 to 15 digits, perhaps after a plus"));
    if (isText(path + "email", address.email, presence) && !isEmail(address.email))
        add(path + "email", "format",
            KASSA_TEXT("error", "Not an e-mail address: name@domain.tld is wanted"));
}

void OrderCheck::total()
{
    const Result<Totals> totals = totalsOf(m_order, Rounding::None, m_requirements.vatRule);
    if (m_order.items.empty() || (!totals && totals.error().code == "order.range"))
        return; // has an error at its own field
    const qint64 limit = m_requirements.maxTotal;
    if (!totals)
        add("total", "sum", totals.error().detail);
    else if (totals->withVat < 0)
        add("total", "sum",
            KASSA_TEXT("error", "%1 minor units: must not be negative").with(totals->withVat));
    else if (totals->withVat == 0 && !m_requirements.zeroTotalAllowed)
        add("total", "sum", KASSA_TEXT("error", "0 minor units: must be above 0"));
    else if (limit > 0 && totals->withVat > limit)
        add("total", "sum",
            KASSA_TEXT("error", "%1 minor units, at most %2 fit").with(totals->withVat).with(limit));
}

} // namespace

std::vector<FieldError> check(const Order &order, const Requirements &requirements)
{
    return OrderCheck(order, requirements).errors();
}

} // namespace kassa
