// A card as it is typed, at once or field by field (qenta.md sections 6.1, 6.2 and 10). The number is looked
// at once, to find the published test card that it is; what is kept is what is anonymised.
#pragma once

#include "providers/qenta/errors.h"
#include "providers/qenta/test_data.h"

namespace kassa::qenta::sandbox {

struct CardRules
{
    QByteArray paymentType;
    QByteArray language;   // of consumerMessage
    bool needsCode = true; // the security code of credit cards
    Time now;
};

struct FieldError
{
    QByteArray field; // of the form
    WireError error;
};

class TypedCard
{
public:
    // The fields that are there; the others stay as they were.
    void type(const Fields &data, Mode mode);
    // What is wrong with the whole card; with `typedOnly` nothing is said of what has not been typed yet.
    std::vector<FieldError> errors(const CardRules &rules, bool typedOnly = false) const;
    // Of section 4.2, as far as it is there.
    Fields entry(const QByteArray &paymentType) const;
    const QByteArray &maskedNumber() const { return m_masked; }
    const QByteArray &card() const { return m_card; } // name of the published test card

private:
    enum class Given { Nothing, Right, Wrong, NoTestCard };

    bool hasExpiry() const;
    bool isExpired(Time now) const;

    Given m_number = Given::Nothing, m_code = Given::Nothing, m_issue = Given::Nothing;
    QByteArray m_masked, m_card, m_holder;
    bool m_hasMonth = false, m_hasYear = false;
    int m_month = 0, m_year = 0;
};

} // namespace kassa::qenta::sandbox
