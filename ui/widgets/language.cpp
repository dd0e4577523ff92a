#include "widgets/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace kassa {

Language::Language(std::shared_ptr<const Catalogue> catalogue, QObject *parent)
    : QObject(parent), m_catalogue(std::move(catalogue))
{
    set(m_code);
}

QString Language::nameOf(const QByteArray &code)
{
    if (code == "qps")
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
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_qt.load(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    // The one that is installed last is asked first; also for English, whose plural forms are in its
    // catalogue.
    if (m_own.load(QStringLiteral(":/i18n/kassa_") + language))
        QCoreApplication::installTranslator(&m_own);
    Q_EMIT changed();
}

} // namespace kassa
