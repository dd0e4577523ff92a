// Where a window reads whole entries when it shows them: it keeps only a little of each itself.
#pragma once

#include "journal/journal.h"
#include "journal/store.h"

namespace kassa {

class EntrySource
{
public:
    virtual ~EntrySource() = default;
    // Entries that can be read now.
    virtual qint64 count() const = 0;
    // Entries at positions [from, from + count), counted from 0 in order of appending; fewer where the last
    // of them have not arrived. Errors as Reader::entries.
    virtual Result<std::vector<Entry>> entries(qint64 from, qint64 count) const = 0;
};

class MemorySource : public EntrySource
{
public:
    // `journal` outlives the source.
    explicit MemorySource(const MemoryJournal &journal) : m_journal(journal) {}
    qint64 count() const override { return static_cast<qint64>(m_journal.entries().size()); }
    Result<std::vector<Entry>> entries(qint64 from, qint64 count) const override;

private:
    const MemoryJournal &m_journal;
};

// A finished file, or one that a Store of this or another program is writing.
class ReaderSource : public EntrySource
{
public:
    explicit ReaderSource(std::unique_ptr<Reader> reader) : m_reader(std::move(reader)) {}
    qint64 count() const override { return m_reader->count(); }
    Result<std::vector<Entry>> entries(qint64 from, qint64 count) const override
    {
        return m_reader->entries(from, count);
    }

private:
    std::unique_ptr<Reader> m_reader;
};

} // namespace kassa
