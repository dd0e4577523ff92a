// A journal file: SQLite, WAL, one worker thread. Appends are queued and written in groups; a group that
// somebody waits for is committed with synchronous=FULL (fsync), so what whenDurable() acknowledged survives
// kill -9 and power loss.
#pragma once

#include "journal/journal.h"

#include <QString>

namespace kassa {

class Store : public Journal
{
public:
    // Creates the file or migrates an older one. Storage ("journal.open", "journal.version" for a file of a
    // newer Kassa, "journal.locked" when another process writes it).
    static Result<std::unique_ptr<Store>> open(const QString &file);
    ~Store() override; // writes what is queued

    void append(Entry entry) override;
    // Called on the thread of open(), by its event loop; not any more once the Store is gone. After an error
    // nothing more is written: this and every later call reports it, Storage ("journal.write").
    void whenDurable(std::function<void(Done)> durable) override;
    // Blocks until everything appended is on disk.
    Done flush();
    // Entries in the file and on the way there.
    qint64 appended() const;

private:
    Store();
    struct State;
    std::unique_ptr<State> m_state;
};

// A whole journal as a new file that nobody else writes, without fsync: the caller syncs many of them at
// once, such as the runs of stories, hundreds of which end in a second. Errors as Store::open() and flush().
Done writeJournal(const QString &file, const std::vector<Entry> &entries);

// A view on a finished or growing file, read only.
class Reader
{
public:
    static Result<std::unique_ptr<Reader>> open(const QString &file);
    ~Reader();

    qint64 count() const;
    // Entries at positions [from, from + count), counted from 0 in order of appending. Storage
    // ("journal.hash" with the position when stored bytes do not match their hash).
    Result<std::vector<Entry>> entries(qint64 from, qint64 count) const;
    // Positions of the entries whose core contains each of the words (parts of words too, case-insensitive),
    // in order; at most `limit`. Reads through the file: about a second for a million entries.
    Result<std::vector<qint64>> search(const QString &words, qint64 limit) const;

private:
    Reader();
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace kassa
