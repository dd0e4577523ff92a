// Pictures of a terminal: what the program `kassa` prints in each language, for right and for wrong commands.
#pragma once

#include "screen_book.h"
#include "session/text_files.h"
#include "spoilt_messages.h"
#include "texts/text_search.h"

#include <QTemporaryDir>

namespace kassa::app {

class TerminalCamera
{
public:
    // All outlive the camera.
    TerminalCamera(const Registry &registry, std::shared_ptr<const Catalogue> catalogue,
                   const TextFiles &texts, ScreenBook &book);

    // `what`: said of the pictures.
    void takeAll(const QByteArray &locale, const QString &what); // what is no provider's
    void takeProvider(const QByteArray &locale, const QString &what, const Provider &provider,
                      const std::vector<Story> &library);

private:
    struct Line
    {
        QString words;
        bool isTyped = false; // the command itself
    };

    QStringList outputOf(const QStringList &words, const QByteArray &locale) const;
    // One after the other; pictures of those lines that have what no other picture of the locale has.
    void take(const QString &name, const QString &what, const QByteArray &locale,
              const std::vector<QStringList> &commands);
    void takeActs(const QString &what, const QByteArray &locale, const QByteArray &provider);
    void keep(const QString &name, const QString &what, const QByteArray &locale,
              const std::vector<Line> &lines);
    void writeFiles();
    std::vector<QStringList> checksOfSpoilt(const QByteArray &locale, const Provider &provider,
                                            const std::vector<Story> &library);

    const Registry &m_registry;
    const std::shared_ptr<const Catalogue> m_catalogue;
    const TextFiles &m_texts;
    ScreenBook &m_book;
    QTemporaryDir m_folder;                                  // where the commands run
    std::map<QByteArray, TextFinder> m_finders;              // by locale
    std::map<QByteArray, std::vector<QStringList>> m_checks; // of messages with a mistake, by provider
};

} // namespace kassa::app
