// Rows of a journal into a file, in slices of a few milliseconds on the window's thread: there may be a
// million.
#pragma once

#include "journal/journal_rows.h"
#include "texts/catalogue.h"

#include <QSaveFile>
#include <QThread>
#include <QTimer>

namespace kassa {

enum class SaveFormat { Har, Text, Canonical };

class EntrySaver : public QObject
{
    Q_OBJECT

public:
    // Of rows at these positions, in order. Entries that a rewind left behind are part of the text only. The
    // file is readable by its owner only, and complete or not there; it is not before saved().
    EntrySaver(std::shared_ptr<JournalRows> rows, std::vector<qint32> positions, SaveFormat format,
               std::shared_ptr<const Catalogue> catalogue, QByteArray language, const QString &file,
               QObject *parent = nullptr);
    ~EntrySaver() override; // cancels; waits where an HTTP archive is being put together

    void start();  // once
    void cancel(); // there is no file then; failed() comes at once

Q_SIGNALS:
    void progressed(int percent); // when it is another
    // One of them, once. Environment ("export.write"), the source's error, State ("export.cancelled").
    void saved();
    void failed(const kassa::Error &error);

private:
    void goOn();
    bool readOne();
    void writePortion();
    void archive();
    void finish();
    void endUnwritten();
    void end(const Done &done);

    std::shared_ptr<JournalRows> m_rows;
    std::vector<qint32> m_positions;
    const SaveFormat m_format;
    std::shared_ptr<const Catalogue> m_catalogue;
    const QByteArray m_language;
    QSaveFile m_file;
    QTimer m_slices;
    std::size_t m_at = 0; // of m_positions, that is read next
    int m_percent = 0;
    std::vector<Entry> m_portion;       // read and not written
    std::unique_ptr<QThread> m_archive; // puts an HTTP archive together, which is one value
    QByteArray m_archived;              // by it
    bool m_isOver = false;
};

} // namespace kassa
