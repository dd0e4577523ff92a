// The SQLite file behind Store and Reader: one connection, used on one thread. Used inside this room.
#pragma once

#include "journal/entry.h"
#include "journal/sqlite.h"

#include <memory>
#include <optional>

namespace kassa {

class JournalFile
{
public:
    using Access = SqliteFile::Access;
    enum class Syncs { AsAsked, Never };
    // Access::Write creates the file or brings an older one up to date; errors as Store::open, but for the
    // lock. Syncs::Never: what is written may be lost with the machine's power, the file with it.
    static Result<std::unique_ptr<JournalFile>> open(const QString &path, Access access,
                                                     Syncs syncs = Syncs::AsAsked);
    // A writer that is the last to leave makes the file a plain one without WAL, which can be read from
    // anywhere.
    ~JournalFile();
    JournalFile(const JournalFile &) = delete;
    JournalFile &operator=(const JournalFile &) = delete;

    qint64 count() const { return m_count; } // entries when it was opened
    // Number of entries now.
    Result<qint64> currentCount() const;
    // Writes entries at positions m_count, ... in one transaction; nothing when it fails. `synced`: fsync
    // before it returns, also of what was committed without.
    Done append(const std::vector<Entry> &entries, bool synced);
    Result<std::vector<Entry>> entries(qint64 from, qint64 count) const;
    Result<std::vector<qint64>> search(const QString &words, qint64 limit) const;

private:
    JournalFile(QString path, Access access, Syncs syncs);
    Done openDatabase();
    Done checkWhose() const;
    Done checkEnd();
    Done chooseMode();
    Done migrate();
    Done prepareWriting();
    Done insert(const std::vector<Entry> &entries);
    Done insert(const Entry &entry, qint64 position);
    Done run(SqliteStatement &prepared) const;
    Done setSynced(bool synced);
    Done execute(const QByteArray &sql) const;
    Result<qint64> number(QByteArrayView sql) const;
    tl::unexpected<Error> failure(const QByteArray &code, const Error &error) const;

    QString m_path;
    Access m_access;
    Syncs m_syncs;
    std::optional<SqliteFile> m_file; // once it is open
    struct Writing;                   // statements prepared once
    std::unique_ptr<Writing> m_writing;
    qint64 m_count = 0;
    bool m_synced = false; // the connection's mode
};

} // namespace kassa
