// Text + language -> words. Safe from any thread, any number of languages side by side.
#pragma once

#include "base/result.h"
#include "base/text.h"
#include "texts/text_table.h"

#include <memory>

namespace kassa {

// The pseudo-locale: English that is accented, 30 % longer and in brackets; place markers and verbatim
// arguments intact.
inline constexpr char pseudoLocale[] = "qps";

class Catalogue
{
public:
    // Loads the compiled catalogues that are built in (en for plural forms, ru). Environment
    // ("texts.missing").
    static Result<std::shared_ptr<Catalogue>> builtIn();
    // The same from kassa_en.qm and kassa_ru.qm of a folder.
    static Result<std::shared_ptr<Catalogue>> fromFolder(const QString &folder);
    ~Catalogue();

    // `language`: "en", "ru", or pseudoLocale. An unknown language or a missing translation gives the English
    // text.
    QString text(const Text &text, const QByteArray &language) const;
    // The same for a text by its parts, with its place markers; empty where there is no translation. What a
    // QTranslator asks.
    QString pattern(const QByteArray &context, const QByteArray &source, const QByteArray &comment, int count,
                    const QByteArray &language) const;
    // The languages a person can choose: {"en", "ru", "qps"} and those that have been begun.
    std::vector<QByteArray> languages() const;

    // From now on the words of that language are these, for everybody who holds this catalogue; null: the
    // built-in ones again. For a translator who wants to see what is being written; a new language can be
    // begun so.
    void setWords(const QByteArray &language, std::shared_ptr<const TextTable> words);

    // The same catalogue, which also says in pseudo-locale what is asked for in English: for pages, whose
    // language is a real one to the provider.
    std::shared_ptr<const Catalogue> pseudoEnglish() const;

private:
    Catalogue();
    Catalogue(const Catalogue &) = default;
    struct State;
    std::shared_ptr<State> m_state;
    bool m_pseudoEnglish = false;
};

} // namespace kassa
