// The pictures that have been taken so far: files in a folder, and what is seen in them.
#pragma once

#include "base/result.h"
#include "screen_index.h"

#include <QImage>

#include <map>
#include <set>

namespace kassa::app {

class ScreenBook
{
public:
    explicit ScreenBook(QString folder) : m_folder(std::move(folder)) {}

    // Of another size of texts only those are kept in which something does not fit.
    static bool keeps(int percent, const std::vector<SeenText> &texts);
    void keep(const QString &screen, const QString &what, const QByteArray &locale, int percent,
              const QImage &image, std::vector<SeenText> texts);
    bool shows(std::size_t text, const QByteArray &locale) const { return m_shown.contains({locale, text}); }

    bool has(const QString &screen, const QByteArray &locale, int percent) const
    {
        return m_taken.contains({screen, locale, percent});
    }

    const std::vector<Screen> &screens() const { return m_screens; }
    const Done &written() const
    {
        return m_written;
    } // Environment ("texts.file"): the first that could not be

private:
    Screen &screen(const QString &name, const QString &what);

    QString m_folder;
    std::vector<Screen> m_screens;
    std::set<std::pair<QByteArray, std::size_t>> m_shown;
    std::set<std::tuple<QString, QByteArray, int>> m_taken;
    std::map<QString, std::size_t> m_byName; // positions in m_screens
    Done m_written;
};

} // namespace kassa::app
