// The pictures that have been taken so far: files in a folder, and what is seen in them.
#pragma once

#include "base/result.h"
#include "screen_index.h"

#include <QImage>

#include <set>

namespace kassa::app {

class ScreenBook
{
public:
    explicit ScreenBook(QString folder) : m_folder(std::move(folder)) {}

    // Of another size of texts only those are kept in which something does not fit.
    void keep(const QString &screen, const QString &what, const QByteArray &locale, int percent,
              const QImage &image, std::vector<SeenText> texts);
    bool shows(std::size_t text, const QByteArray &locale) const { return m_shown.contains({locale, text}); }

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
    Done m_written;
};

} // namespace kassa::app
