// Text + language -> words. Immutable after load, safe from any thread, any number of languages side by side.
#pragma once

#include "base/result.h"
#include "texts/text.h"

#include <memory>

namespace kassa {

class Catalogue
{
public:
    // Loads the compiled catalogues that are built in (en for plural forms, ru). Environment
    // ("texts.missing").
    static Result<std::shared_ptr<const Catalogue>> builtIn();
    // The same from kassa_en.qm and kassa_ru.qm of a folder.
    static Result<std::shared_ptr<const Catalogue>> fromFolder(const QString &folder);
    ~Catalogue();

    // `language`: "en", "ru", or "qps" (pseudo-locale: accented, 30 % longer, in brackets; place markers and
    // verbatim arguments intact). An unknown language or a missing translation gives the English text.
    QString text(const Text &text, const QByteArray &language) const;
    // The languages a person can choose: {"en", "ru", "qps"}.
    std::vector<QByteArray> languages() const;

private:
    Catalogue();
    struct State;
    std::unique_ptr<State> m_state;
};

// An amount for people: "1 234,50 kr" style is avoided because all purchases show ISO codes: "1,234.50 SEK"
// (en), "1 234,50 SEK" (ru and sv, with no-break spaces).
QString moneyText(const Money &money, const QByteArray &language);

} // namespace kassa
