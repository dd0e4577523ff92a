#include "order/field_words.h"

#include <QStringList>

#include <functional>
#include <map>

namespace kassa {

namespace {

QByteArray lastPart(const QByteArray &path)
{
    return path.mid(path.lastIndexOf('/') + 1);
}

QString listed(const std::vector<QByteArray> &values)
{
    QStringList texts;
    for (const QByteArray &value : values)
        texts << QString::fromUtf8(value);
    return texts.join(QStringLiteral(", "));
}

} // namespace

QString FieldWords::name(const QByteArray &path)
{
    using Names = std::map<QByteArray, QString>;
    const Names names{
        {"reference", tr("Reference")},
        {"currency", tr("Currency")},
        {"country", tr("Country")},
        {"language", tr("Purchase language")},
        {"items", tr("Items")},
        {"sku", tr("Article")},
        {"title", tr("Title")},
        {"quantity", tr("Quantity")},
        {"unit", tr("Unit")},
        {"unitPrice", tr("Unit price")},
        {"vatRate", tr("VAT %")},
        {"discount", tr("Discount %")},
        {"amount", tr("Amount")},
        {"shipping", tr("Shipping")},
        {"handling", tr("Handling fee")},
        {"customer", tr("Customer")},
        {"nationalId", tr("National ID")},
        {"customerNumber", tr("Customer number")},
        {"billing", tr("Billing address")},
        {"delivery", tr("Delivery address")},
        {"firstName", tr("First name")},
        {"lastName", tr("Last name")},
        {"company", tr("Company name")},
        {"street", tr("Street")},
        {"street2", tr("Address line 2")},
        {"postalCode", tr("Postal code")},
        {"city", tr("City")},
        {"phone", tr("Phone")},
        {"email", tr("E-mail")},
        {"total", tr("Total")},
    };
    const auto found = names.find(lastPart(path));
    return found == names.end() ? QString::fromUtf8(path) : found->second;
}

QString FieldWords::place(const QByteArray &path)
{
    const QByteArrayList parts = path.split('/');
    if (parts.size() == 3 && parts.first() == "items")
        return tr("Row %1, %2").arg(parts[1].toInt() + 1).arg(name(path));
    if (parts.size() >= 2 && parts.first() != "customer")
        return tr("%1, %2").arg(name(parts.first()), name(path));
    if (parts.size() == 3)
        return tr("%1, %2").arg(name(parts[1]), name(path));
    return name(path);
}

QString FieldWords::problem(const FieldError &error, const Order &order, const Requirements &requirements)
{
    const QByteArray field = lastPart(error.field);
    const auto decimal = [](const Decimal &number) { return QString::fromLatin1(number.toShortText()); };
    const auto range = [&] {
        if (field == "quantity")
            return tr("The quantity is out of range. Enter more than 0 and at most %1.")
                .arg(decimal(requirements.maxQuantity));
        if (field == "vatRate" || field == "discount")
            return tr("This is not a percentage. Enter a number from 0 to 100.");
        if (field == "amount" || !requirements.negativeRowsAllowed)
            return tr("The amount is out of range. Enter one of at most 15 digits that is not negative.");
        return tr("The amount is out of range. Enter one of at most 15 digits.");
    };
    const auto length = [&] {
        if (field == "items")
            return tr("There are too many rows. Keep %n at most.", nullptr,
                      static_cast<int>(requirements.maxItems));
        const auto own = requirements.maxTextOf.find(field);
        const qsizetype limit = field == "reference"                  ? requirements.maxReference
                                : own == requirements.maxTextOf.end() ? requirements.maxText
                                                                      : own->second;
        if (requirements.lengthInBytes)
            return tr("The text is too long. Keep it to %n byte(s) of UTF-8.", nullptr,
                      static_cast<int>(limit));
        return tr("The text is too long. Keep it to %n character(s).", nullptr, static_cast<int>(limit));
    };
    const auto format = [&] {
        if (field == "email")
            return tr("This is not an e-mail address. Enter one like name@example.com.");
        if (field == "phone")
            return tr("This is not a phone number. Enter 3 to 15 digits, with a plus in front if you like.");
        if (field == "country")
            return tr("This is not a country code. Enter two upper-case letters, such as SE.");
        if (field == "language")
            return tr("This is not a language code. Enter two lower-case letters, such as sv.");
        if (field == "reference" && !requirements.referenceCharacters.isEmpty())
            return tr("A character is not allowed here. Use only: %1")
                .arg(QString::fromUtf8(requirements.referenceCharacters));
        if (field == "reference")
            return tr("A character is not allowed here. Use English letters, digits and signs.");
        return tr("There is a character in it that cannot be shown. Delete the text and type it again.");
    };
    const auto unsupported = [&] {
        const std::vector<QByteArray> &allowed = field == "currency"  ? requirements.currencies
                                                 : field == "country" ? requirements.countries
                                                                      : requirements.languages;
        if (allowed.empty())
            return tr("Kassa does not know this currency. Enter a code such as SEK or EUR.");
        return tr("The provider does not take this. Choose one of: %1").arg(listed(allowed));
    };
    const auto sum = [&] {
        const auto totals = totalsOf(order, Rounding::None, requirements.vatRule);
        if (!totals)
            return tr("A sum has more than 15 digits. Make quantities or prices smaller.");
        if (totals->withVat < 0)
            return tr("The total is negative. Make the discounts smaller.");
        if (totals->withVat == 0)
            return tr("The total is zero. Enter a price.");
        return tr("The total is larger than the provider takes. Make the order smaller.");
    };
    const auto required = [&] {
        if (field == "items")
            return tr("There are no items. Add a row.");
        return tr("This is empty, and the provider needs it. Fill it in.");
    };
    const auto decimals = [&] {
        return tr("%1 has %n decimal(s). Enter no more.", nullptr, order.currency.exponent)
            .arg(QString::fromUtf8(order.currency.code));
    };

    const std::map<QByteArray, std::function<QString()>> problems{
        {"required", required},
        {"length", length},
        {"latin1",
         [] {
             return tr(
                 "A letter in it is not Western European, and the provider takes no others. Replace it.");
         }},
        {"format", format},
        {"range", range},
        {"unsupported", unsupported},
        {"sum", sum},
        {"number",
         [] {
             return tr("This is not a number. Type digits, with a comma or a point before the decimals.");
         }},
        {"decimals", decimals},
    };
    const auto found = problems.find(error.code);
    return found == problems.end() ? textWords(error.detail) : found->second();
}

} // namespace kassa
