#include "widgets/language.h"

#include "base/text_pattern.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QRegularExpression>

namespace kassa {

CatalogueTranslator::CatalogueTranslator(std::shared_ptr<const Catalogue> catalogue, QByteArray language)
    : m_catalogue(std::move(catalogue)), m_language(std::move(language))
{
}

QString CatalogueTranslator::translate(const char *context, const char *source, const char *comment,
                                       int count) const
{
    if (context && *context == 'Q') // Qt's own classes: names of keys must stay what they are
        return {};
    return m_catalogue->pattern(context, source, comment, count, m_language);
}

QString QtTranslator::translate(const char *context, const char *source, const char *comment, int count) const
{
    const bool ofIcon = QByteArrayView(context) == "QAbstractFileIconProvider";
    return QTranslator::translate(ofIcon ? "QFileDialog" : context, source, comment, count);
}

Language::Language(std::shared_ptr<Catalogue> catalogue, QObject *parent)
    : QObject(parent), m_catalogue(std::move(catalogue))
{
    set(m_code);
}

QString Language::nameOf(const QByteArray &code)
{
    if (code == pseudoLocale)
        return QStringLiteral("[Ƥşéûðö-ļöçåļé]");
    if (code == "en")
        return QStringLiteral("English"); // a QLocale's is "American English"
    const QString name = QLocale(QString::fromLatin1(code)).nativeLanguageName();
    return name.left(1).toUpper() + name.mid(1);
}

void Language::set(const QByteArray &code)
{
    const auto known = codes();
    if (std::find(known.begin(), known.end(), code) == known.end())
        return;
    m_code = code;
    const QString language = QString::fromLatin1(code);
    QLocale::setDefault(QLocale(language));
    QCoreApplication::removeTranslator(m_own.get());
    QCoreApplication::removeTranslator(&m_qt);
    if (m_qt.load(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    // The one that is installed last is asked first; also for English, whose plural forms are in its
    // catalogue.
    m_own = std::make_unique<CatalogueTranslator>(m_catalogue, code);
    QCoreApplication::installTranslator(m_own.get());
    Q_EMIT changed();
}

void Language::setWords(const QByteArray &code, std::shared_ptr<const TextTable> words)
{
    m_catalogue->setWords(code, std::move(words));
    if (code == m_code || (code == "en" && m_code == pseudoLocale))
        set(m_code);
    Q_EMIT wordsChanged(code);
}

QString Language::cell(const Text &text) const
{
    static const QRegularExpression time(QStringLiteral(R"((\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d\.\d{3})\d*Z$)"));
    return words(text).replace(time, QStringLiteral("\\1 \\2"));
}

QString textWords(const Text &text)
{
    if (text.money || text.context.isEmpty())
        return english(text);
    std::vector<QString> args;
    for (const Text &arg : text.args)
        args.push_back(textWords(arg));
    const QString pattern =
        QCoreApplication::translate(text.context.constData(), text.source.constData(), nullptr, text.count);
    return filled(pattern, args, text.count);
}

} // namespace kassa
