// The journal of a purchase at a provider's own system, on disk as long as the purchase is open: what has
// been acknowledged is not sent again, and must not be lost with the program or the power. And such journals
// as files: saved, copied, read.
#pragma once

#include "journal/store.h"
#include "wire/session_inputs.h"

#include <QDateTime>

namespace kassa {

inline const QString journalSuffix = QStringLiteral("kassa"); // of files

class KeptJournal : public MemoryJournal
{
public:
    // A new file in `folder`, which is made for its owner only. Storage ("journal.folder"), errors of
    // Store::open().
    static Result<std::unique_ptr<KeptJournal>> create(const QString &folder, const QByteArray &environment);
    // Removes the file: whoever closes a purchase has been asked whether it is to be saved.
    ~KeptJournal() override;

    void append(Entry entry) override;
    void whenDurable(std::function<void(Done)> durable) override;

private:
    KeptJournal(QString file, std::unique_ptr<Store> store);

    QString m_file;
    std::unique_ptr<Store> m_store;
};

// A file that such a journal has left behind, because its program ended otherwise than by being closed.
struct LeftJournal
{
    QString file;
    QDateTime changed;
    QByteArray provider, environment; // ids; empty when it cannot be read
    qint64 entries = 0;
    std::optional<Error> fault; // why it cannot be read
};

// Those in `folder` that no running program writes, the newest first. Reads little of each.
std::vector<LeftJournal> leftJournals(const QString &folder);
// With what lies beside it. Storage ("journal.remove").
Done removeJournal(const QString &file);

// These two write the whole file or nothing, for its owner only: what was there stays until then. State
// ("journal.in-use") when a program writes a journal there, Storage ("file.write").
Done saveJournal(const std::vector<Entry> &entries, const QString &file); // errors of writeJournal()
Done copyJournal(const QString &from, const QString &to);                 // State ("journal.itself")

struct ReadJournal
{
    SessionInputs inputs;
    std::vector<Entry> entries;
};

bool isJournal(const QString &file); // by how it begins
// Limit ("purchase.size" above 64 MB), Malformed ("purchase.format" when it does not begin as a purchase
// does), errors of Reader.
Result<ReadJournal> readJournal(const QString &file);

} // namespace kassa
