#include "settings/preferences.h"

#include <algorithm>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostRecentFiles = 10;

QString layoutKey(const QString &window)
{
    return u"layout/"_s + window;
}

} // namespace

Preferences::Preferences(const QString &folder) : m_settings(folder + u"/kassa.ini"_s, QSettings::IniFormat)
{
}

QByteArray Preferences::language() const
{
    return m_settings.value("language"_L1).toByteArray();
}

void Preferences::setLanguage(const QByteArray &code)
{
    m_settings.setValue("language"_L1, QString::fromUtf8(code));
}

QByteArray Preferences::theme() const
{
    const QByteArray theme = m_settings.value("theme"_L1).toByteArray();
    return theme == "light" || theme == "dark" ? theme : "system"_ba;
}

void Preferences::setTheme(const QByteArray &theme)
{
    m_settings.setValue("theme"_L1, QString::fromUtf8(theme));
}

int Preferences::textPercent() const
{
    bool isNumber = false;
    const int percent = m_settings.value("textPercent"_L1).toInt(&isNumber);
    return isNumber ? std::clamp(percent, 80, 200) : 100;
}

void Preferences::setTextPercent(int percent)
{
    m_settings.setValue("textPercent"_L1, percent);
}

QByteArray Preferences::lastProvider() const
{
    return m_settings.value("lastProvider"_L1).toByteArray();
}

void Preferences::setLastProvider(const QByteArray &provider)
{
    m_settings.setValue("lastProvider"_L1, QString::fromUtf8(provider));
}

QStringList Preferences::recentFiles() const
{
    return m_settings.value("recentFiles"_L1).toStringList().mid(0, mostRecentFiles);
}

void Preferences::setRecentFiles(const QStringList &files)
{
    m_settings.setValue("recentFiles"_L1, files.mid(0, mostRecentFiles));
}

bool Preferences::firstRunDone() const
{
    return m_settings.value("firstRunDone"_L1).toBool();
}

void Preferences::setFirstRunDone(bool done)
{
    m_settings.setValue("firstRunDone"_L1, done);
}

QByteArray Preferences::layout(const QString &window) const
{
    return m_settings.value(layoutKey(window)).toByteArray();
}

void Preferences::setLayout(const QString &window, const QByteArray &state)
{
    m_settings.setValue(layoutKey(window), state);
}

Done Preferences::save()
{
    m_settings.sync();
    if (m_settings.status() != QSettings::NoError)
        return fail(ErrorKind::Storage, "preferences.write",
                    KASSA_TEXT("error", "\"%1\" cannot be written").with(file()));
    return {};
}

} // namespace kassa
