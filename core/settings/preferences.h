// How a person likes the program: kassa.ini in the user's config folder. Every value has a default, and what
// is stored but does not fit is read as that.
#pragma once

#include "settings/places.h"

#include <QSettings>
#include <QStringList>

namespace kassa {

class Preferences
{
public:
    explicit Preferences(const QString &folder = configFolder());

    QString file() const { return m_settings.fileName(); }

    QByteArray language() const; // "en", "ru"; empty: not chosen yet
    void setLanguage(const QByteArray &code);
    QByteArray theme() const; // "system", "light", "dark"
    void setTheme(const QByteArray &theme);
    int textPercent() const; // 80 to 200
    void setTextPercent(int percent);
    QByteArray lastProvider() const; // may be empty
    void setLastProvider(const QByteArray &provider);
    QStringList recentFiles() const; // of purchases, the last one first, at most ten
    void setRecentFiles(const QStringList &files);
    bool firstRunDone() const;
    void setFirstRunDone(bool done);
    // What QMainWindow::saveState() and the like give, by the name of the window.
    QByteArray layout(const QString &window) const;
    void setLayout(const QString &window, const QByteArray &state);

    // Storage ("preferences.write") when the file cannot be written.
    Done save();

private:
    QSettings m_settings;
};

} // namespace kassa
