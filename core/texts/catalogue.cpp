#include "texts/catalogue.h"

#include "base/text_pattern.h"
#include "texts/pseudo.h"

#include <QTranslator>

#include <algorithm>
#include <array>
#include <atomic>
#include <map>

// A static library's resources are only there when they are asked for; the macro must stand outside any
// namespace.
static void initTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace kassa {

struct Catalogue::State
{
    using Edited = std::map<QByteArray, std::shared_ptr<const TextTable>>;

    QTranslator en; // plural forms only
    QTranslator ru;
    std::atomic<std::shared_ptr<const Edited>> edited; // null: nothing

    QString found(const QByteArray &context, const QByteArray &source, const QByteArray &comment, int count,
                  const QByteArray &language) const
    {
        if (const auto tables = edited.load()) {
            if (const auto table = tables->find(language); table != tables->end())
                return table->second->words(context, source, comment, count);
        }
        if (language != "en" && language != "ru")
            return {};
        const QTranslator &translator = language == "ru" ? ru : en;
        return translator.translate(context.constData(), source.constData(),
                                    comment.isEmpty() ? nullptr : comment.constData(), count);
    }
};

Catalogue::Catalogue() : m_state(std::make_shared<State>()) {}
Catalogue::~Catalogue() = default;

Result<std::shared_ptr<Catalogue>> Catalogue::builtIn()
{
    initTranslations();
    return fromFolder(QStringLiteral(":/i18n"));
}

Result<std::shared_ptr<Catalogue>> Catalogue::fromFolder(const QString &folder)
{
    std::shared_ptr<Catalogue> catalogue(new Catalogue);
    State &state = *catalogue->m_state;
    const std::array wanted{std::pair{&state.en, QStringLiteral("kassa_en.qm")},
                            std::pair{&state.ru, QStringLiteral("kassa_ru.qm")}};
    for (const auto &[translator, name] : wanted) {
        if (!translator->load(name, folder)) {
            return fail(ErrorKind::Environment, "texts.missing",
                        KASSA_TEXT("error", "the catalogue %1 is missing from %2 or cannot be read")
                            .with(name)
                            .with(folder));
        }
    }
    return catalogue;
}

QString Catalogue::pattern(const QByteArray &context, const QByteArray &source, const QByteArray &comment,
                           int count, const QByteArray &language) const
{
    const bool isPseudo = language == pseudoLocale || (m_pseudoEnglish && language == "en");
    if (!isPseudo)
        return m_state->found(context, source, comment, count, language);
    const QString words = m_state->found(context, source, comment, count, "en");
    return pseudo(words.isEmpty() ? QString::fromUtf8(source) : words);
}

QString Catalogue::text(const Text &text, const QByteArray &language) const
{
    if (text.money)
        return moneyText(*text.money, language);
    if (text.context.isEmpty())
        return QString::fromUtf8(text.source);
    std::vector<QString> args;
    args.reserve(text.args.size());
    for (const Text &arg : text.args)
        args.push_back(this->text(arg, language));
    QString words = pattern(text.context, text.source, {}, text.count, language);
    if (words.isEmpty()) // English has its plural forms only
        words = pattern(text.context, text.source, {}, text.count, "en");
    return filled(words.isEmpty() ? QString::fromUtf8(text.source) : words, args, text.count);
}

std::vector<QByteArray> Catalogue::languages() const
{
    std::vector<QByteArray> all{"en", "ru"};
    if (const auto tables = m_state->edited.load()) {
        for (const auto &[language, table] : *tables) {
            if (std::find(all.begin(), all.end(), language) == all.end())
                all.push_back(language);
        }
    }
    all.push_back(pseudoLocale);
    return all;
}

void Catalogue::setWords(const QByteArray &language, std::shared_ptr<const TextTable> words)
{
    const auto before = m_state->edited.load();
    const auto after = std::make_shared<State::Edited>(before ? *before : State::Edited());
    if (words)
        after->insert_or_assign(language, std::move(words));
    else
        after->erase(language);
    m_state->edited.store(after->empty() ? nullptr : std::shared_ptr<const State::Edited>(after));
}

std::shared_ptr<const Catalogue> Catalogue::pseudoEnglish() const
{
    const std::shared_ptr<Catalogue> view(new Catalogue(*this));
    view->m_pseudoEnglish = true;
    return view;
}

} // namespace kassa
