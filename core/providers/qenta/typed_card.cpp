#include "providers/qenta/typed_card.h"

#include "providers/qenta/sandbox_checks.h"

#include <QDate>

namespace kassa::qenta::sandbox {

namespace {

constexpr qsizetype longestHolder = 30;

} // namespace

void TypedCard::type(const Fields &data, Mode mode)
{
    if (hasField(data, "pan")) {
        const QByteArray number = withoutBlanks(fieldOf(data, "pan"));
        const TestCard *card = findCard(number);
        // Nothing but published test numbers, in any mode: this is no place for real cards.
        const bool isTestCard = card != nullptr && card->mode == mode;
        m_number = number.isEmpty()            ? Given::Nothing
                   : !isNumber(number, 19, 13) ? Given::Wrong
                   : isTestCard                ? Given::Right
                                               : Given::NoTestCard;
        m_card = m_number == Given::Right ? card->name : QByteArray();
        m_masked = m_number == Given::Right
                       ? number.left(6) + QByteArray(number.size() - 10, '*') + number.right(4)
                       : QByteArray();
    }
    if (hasField(data, "expirationMonth")) {
        const QByteArray month = fieldOf(data, "expirationMonth");
        m_hasMonth = !month.isEmpty();
        m_month = month.toInt();
    }
    if (hasField(data, "expirationYear")) {
        // The guide says two digits of the year, the official examples send four.
        const QByteArray year = fieldOf(data, "expirationYear");
        m_hasYear = !year.isEmpty();
        m_year = year.toInt() + (year.size() == 2 ? 2000 : 0);
    }
    if (hasField(data, "cardverifycode")) { // names count without regard to case
        const QByteArray code = fieldOf(data, "cardverifycode");
        m_code = code.isEmpty() ? Given::Nothing : isNumber(code, 4) ? Given::Right : Given::Wrong;
    }
    if (hasField(data, "cardholdername"))
        m_holder = fieldOf(data, "cardholdername").left(longestHolder + 1);
    if (hasField(data, "issueNumber")) {
        const QByteArray issue = fieldOf(data, "issueNumber");
        m_issue = issue.isEmpty() || isNumber(issue, 3) ? Given::Right : Given::Wrong;
    }
}

std::vector<FieldError> TypedCard::errors(const CardRules &rules, bool typedOnly) const
{
    std::vector<FieldError> found;
    const auto wrong = [&](const char *field, const char *kind, int number) {
        found.push_back({field, composedError(kind, number, rules.language)});
    };
    if (m_number == Given::Nothing && !typedOnly)
        wrong("pan", errorClass::missing, parameter::cardNumber);
    else if (m_number == Given::Wrong)
        wrong("pan", errorClass::invalid, parameter::cardNumber);
    if (!hasExpiry() && (!typedOnly || (m_hasMonth && m_hasYear)))
        wrong("expirationYear", m_hasMonth ? errorClass::invalid : errorClass::missing,
              parameter::expirationDate);
    if (m_code == Given::Nothing && rules.paymentType == "CCARD" && rules.needsCode && !typedOnly)
        wrong("cardverifycode", errorClass::missing, parameter::securityCode);
    else if (m_code == Given::Wrong)
        wrong("cardverifycode", errorClass::invalid, parameter::securityCode);
    if (m_holder.size() > longestHolder)
        wrong("cardholdername", errorClass::wrongLength, parameter::cardholder);
    if (m_issue == Given::Wrong)
        wrong("issueNumber", errorClass::invalid, parameter::issueNumber);
    if ((found.empty() || typedOnly) && hasExpiry() && isExpired(rules.now))
        found.push_back({"expirationYear", knownError(20004, rules.language)});
    if ((found.empty() || typedOnly) && m_number == Given::NoTestCard)
        found.push_back({"pan", knownError(30010, rules.language)});
    return found;
}

Fields TypedCard::entry(const QByteArray &paymentType) const
{
    Fields entry{{"paymentType", paymentType}};
    for (const TestCard &card : testCards()) {
        if (card.name == m_card)
            entry.insert(entry.end(), {{"anonymousPan", m_masked.right(4)},
                                       {"maskedPan", m_masked},
                                       {"financialInstitution", card.institution},
                                       {"brand", card.brand}});
    }
    if (m_holder.size() <= longestHolder)
        addField(entry, "cardholdername", m_holder);
    if (hasExpiry())
        entry.emplace_back("expiry", QByteArray::number(m_month).rightJustified(2, '0') + '/' +
                                         QByteArray::number(m_year));
    return entry;
}

bool TypedCard::hasExpiry() const
{
    return m_month >= 1 && m_month <= 12 && m_year >= 2000 && m_year <= 2099;
}

bool TypedCard::isExpired(Time now) const
{
    const auto day = std::chrono::floor<std::chrono::days>(now);
    const QDate today = QDate(1970, 1, 1).addDays(day.time_since_epoch().count());
    return QDate(m_year, m_month, 1).addMonths(1) <= today;
}

} // namespace kassa::qenta::sandbox
