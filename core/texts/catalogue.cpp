#include "texts/catalogue.h"

#include "texts/fill.h"

#include <QTranslator>

#include <array>

// A static library's resources are only there when they are asked for; the macro must stand outside any
// namespace.
static void initTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace kassa {

struct Catalogue::State
{
    QTranslator en; // plural forms only
    QTranslator ru;

    QString pattern(const Text &text, const QByteArray &language) const
    {
        const QTranslator &translator = language == "ru" ? ru : en;
        const QString words =
            translator.translate(text.context.constData(), text.source.constData(), nullptr, text.count);
        const QString found = words.isEmpty() ? QString::fromUtf8(text.source) : words;
        return language == "qps" ? pseudo(found) : found;
    }
};

Catalogue::Catalogue() : m_state(std::make_unique<State>()) {}
Catalogue::~Catalogue() = default;

Result<std::shared_ptr<const Catalogue>> Catalogue::builtIn()
{
    initTranslations();
    return fromFolder(QStringLiteral(":/i18n"));
}

Result<std::shared_ptr<const Catalogue>> Catalogue::fromFolder(const QString &folder)
{
    const std::shared_ptr<Catalogue> catalogue(new Catalogue);
    State &state = *catalogue->m_state;
    const std::array wanted{std::pair{&state.en, QStringLiteral("kassa_en.qm")},
                            std::pair{&state.ru, QStringLiteral("kassa_ru.qm")}};
    for (const auto &[translator, name] : wanted) {
        if (!translator->load(name, folder)) {
            return fail(
                ErrorKind::Environment, "texts.missing",
                QStringLiteral("the catalogue %1 is missing from %2 or cannot be read").arg(name, folder));
        }
    }
    return catalogue;
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
    return filled(m_state->pattern(text, language), args, text.count);
}

std::vector<QByteArray> Catalogue::languages() const
{
    return {"en", "ru", "qps"};
}

} // namespace kassa
