#include "providers/qenta/sandbox_payment_data.h"

#include <QDate>

#include <algorithm>

namespace kassa::qenta::sandbox {

namespace {

QByteArray digitsOf(const QByteArray &text)
{
    QByteArray digits;
    for (const char each : text) {
        if (each != ' ' && each != '-')
            digits += each;
    }
    return digits;
}

bool isAllDigits(const QByteArray &text, qsizetype least, qsizetype most)
{
    return text.size() >= least && isNumber(text, int(most));
}

struct Expiry
{
    int month = 0, year = 0;
    bool isValid() const { return month >= 1 && month <= 12 && year >= 2000 && year <= 2099; }
};

// The guide says two digits of the year, the official examples send four.
Expiry expiryOf(const Fields &data)
{
    const QByteArray year = fieldOf(data, "expirationYear");
    Expiry expiry{fieldOf(data, "expirationMonth").toInt(), year.toInt()};
    if (year.size() == 2)
        expiry.year += 2000;
    return expiry;
}

bool isExpired(const Expiry &expiry, Time now)
{
    const auto day = std::chrono::floor<std::chrono::days>(now);
    const QDate today = QDate(1970, 1, 1).addDays(day.time_since_epoch().count());
    return QDate(expiry.year, expiry.month, 1).addMonths(1) <= today;
}

class CardReader
{
public:
    CardReader(const State &state, const Typed &typed) : m_state(state), m_typed(typed) {}

    StoreResult read(const QByteArray &paymentType)
    {
        const QByteArray pan = digitsOf(fieldOf(m_typed.data, "pan"));
        const Expiry expiry = expiryOf(m_typed.data);
        checkShape(pan, expiry, paymentType);
        const TestCard *card = findCard(pan);
        if (m_result.errors.empty() && isExpired(expiry, m_state.now))
            m_result.errors.push_back(knownError(20004, m_typed.language));
        // Nothing but published test numbers, in any mode: this is no place for real cards.
        if (m_result.errors.empty() && (card == nullptr || card->mode != m_typed.mode))
            m_result.errors.push_back(knownError(30010, m_typed.language));
        if (m_result.errors.empty())
            keepAnonymised(*card, pan, expiry, paymentType);
        return std::move(m_result);
    }

private:
    void wrong(const char *kind, int number)
    {
        m_result.errors.push_back(composedError(kind, number, m_typed.language));
    }

    void checkShape(const QByteArray &pan, const Expiry &expiry, const QByteArray &paymentType)
    {
        if (pan.isEmpty())
            wrong(errorClass::missing, parameter::cardNumber);
        else if (!isAllDigits(pan, 13, 19))
            wrong(errorClass::invalid, parameter::cardNumber);
        if (!expiry.isValid())
            wrong(fieldOf(m_typed.data, "expirationMonth").isEmpty() ? errorClass::missing
                                                                     : errorClass::invalid,
                  parameter::expirationDate);
        const QByteArray code = fieldOf(m_typed.data, "cardverifycode"); // names count without regard to case
        if (code.isEmpty() && paymentType == "CCARD" && m_typed.needsCode)
            wrong(errorClass::missing, parameter::securityCode);
        else if (!code.isEmpty() && !isAllDigits(code, 1, 4))
            wrong(errorClass::invalid, parameter::securityCode);
        if (fieldOf(m_typed.data, "cardholdername").size() > 30)
            wrong(errorClass::wrongLength, parameter::cardholder);
        if (const QByteArray issue = fieldOf(m_typed.data, "issueNumber");
            !issue.isEmpty() && !isNumber(issue, 3))
            wrong(errorClass::invalid, parameter::issueNumber);
    }

    void keepAnonymised(const TestCard &card, const QByteArray &pan, const Expiry &expiry,
                        const QByteArray &paymentType)
    {
        const QByteArray masked = pan.left(6) + QByteArray(pan.size() - 10, '*') + pan.right(4);
        m_result.card = card.name;
        m_result.entry = {{"paymentType", paymentType},
                          {"anonymousPan", pan.right(4)},
                          {"maskedPan", masked},
                          {"financialInstitution", card.institution},
                          {"brand", card.brand}};
        addField(m_result.entry, "cardholdername", fieldOf(m_typed.data, "cardholdername"));
        m_result.entry.emplace_back("expiry", QByteArray::number(expiry.month).rightJustified(2, '0') + '/' +
                                                  QByteArray::number(expiry.year));
    }

    const State &m_state;
    const Typed &m_typed;
    StoreResult m_result;
};

// Stars in the middle, as of cards; how the provider anonymises an IBAN is not documented.
QByteArray maskedIban(const QByteArray &iban)
{
    return iban.left(4) + QByteArray(std::max<qsizetype>(iban.size() - 8, 0), '*') + iban.right(4);
}

StoreResult readAccount(const QByteArray &paymentType, const Typed &typed)
{
    const Fields &data = typed.data;
    StoreResult result;
    const auto wrong = [&](const char *kind, int number) {
        result.errors.push_back(composedError(kind, number, typed.language));
    };
    const QByteArray owner = fieldOf(data, "accountOwner");
    const QByteArray iban = digitsOf(fieldOf(data, "bankAccountIban"));
    const QByteArray bic = fieldOf(data, "bankBic");
    if (owner.isEmpty())
        wrong(errorClass::missing, parameter::accountOwner);
    if (iban.isEmpty())
        wrong(errorClass::missing, parameter::iban);
    else if (iban.size() < 16 || iban.size() > 34)
        wrong(errorClass::wrongLength, parameter::iban);
    if (!bic.isEmpty() && (bic.size() < 8 || bic.size() > 12))
        wrong(errorClass::wrongLength, parameter::bic);
    if (!result.errors.empty())
        return result;
    result.entry = {{"paymentType", paymentType}, {"accountOwner", owner}};
    addField(result.entry, "bankName", fieldOf(data, "bankName"));
    addField(result.entry, "bankBic", bic);
    result.entry.emplace_back("bankAccountIban", maskedIban(iban));
    return result;
}

StoreResult readGiropay(const Typed &typed)
{
    const Fields &data = typed.data;
    StoreResult result;
    if (!isNumber(fieldOf(data, "bankAccount"), 12))
        result.errors.push_back(composedError(errorClass::invalid, parameter::accountNumber, typed.language));
    if (!isAllDigits(fieldOf(data, "bankNumber"), 8, 8))
        result.errors.push_back(
            composedError(errorClass::invalid, parameter::bankSortingCode, typed.language));
    if (result.errors.empty()) {
        result.entry = {{"paymentType", "GIROPAY"}};
        addField(result.entry, "accountOwner", fieldOf(data, "accountOwner"));
        result.entry.emplace_back("bankNumber", fieldOf(data, "bankNumber"));
    }
    return result;
}

} // namespace

StoreResult anonymised(const State &state, const Typed &typed)
{
    const QByteArray typeName = fieldOf(typed.data, "paymentType");
    const PaymentType *type = findPaymentType(typeName.isEmpty() ? QByteArray("CCARD") : typeName);
    if (type != nullptr && type->id == "GIROPAY")
        return readGiropay(typed);
    if (type != nullptr && type->storing == Storing::Account)
        return readAccount(type->id, typed);
    if (type != nullptr && type->storing == Storing::Card)
        return CardReader(state, typed).read(type->id);
    StoreResult result;
    result.errors.push_back(composedError(errorClass::invalid, parameter::paymentType, typed.language));
    return result;
}

} // namespace kassa::qenta::sandbox
