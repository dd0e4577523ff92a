// Where entries go and come from. Journal is the interface; MemoryJournal keeps a run in memory (demos,
// tests), Store (journal/store.h) on disk.
#pragma once

#include "journal/redactor.h"

#include <functional>

namespace kassa {

class Journal
{
public:
    virtual ~Journal() = default;
    // Entries are appended in the order of the calls. Never blocks on a disk.
    virtual void append(Entry entry) = 0;
    // `durable` is called once everything appended so far has reached the disk (at once where there is none),
    // on the caller's thread, or with the error that makes it impossible.
    virtual void whenDurable(std::function<void(Done)> durable) = 0;
};

class MemoryJournal : public Journal
{
public:
    void append(Entry entry) override { m_entries.push_back(std::move(entry)); }
    void whenDurable(std::function<void(Done)> durable) override { durable({}); }
    const std::vector<Entry> &entries() const { return m_entries; }

private:
    std::vector<Entry> m_entries;
};

} // namespace kassa
