// The journal of a real demo purchase.
#pragma once

#include "journal/entry_source.h"
#include "providers/qvickly/provider.h"
#include "session/demo.h"

namespace kassa {

class DemoJournal
{
public:
    // Null when the purchase did not end as promised.
    static std::unique_ptr<DemoJournal> of(const QByteArray &outcome)
    {
        std::unique_ptr<DemoJournal> made(new DemoJournal);
        DemoOptions options;
        options.outcome = outcome;
        auto demo = Demo::create(*made->m_provider, options, made->m_journal);
        if (!demo || !(*demo)->run().right)
            return nullptr;
        made->m_demo = std::move(*demo);
        return made;
    }

    const Provider *provider() const { return m_provider.get(); }
    const Keys *keys() const { return &m_keys; }
    Bench &bench() { return m_demo->bench(); }
    const std::vector<Entry> &entries() const { return m_journal.entries(); }
    std::shared_ptr<EntrySource> source() const { return std::make_shared<MemorySource>(m_journal); }
    // The first sent entry that holds these words; -1: none.
    qsizetype find(const QByteArray &words, const QByteArray &channel) const
    {
        for (std::size_t i = 0; i < entries().size(); ++i) {
            const Entry &entry = entries()[i];
            if (entry.kind == "sent" && entry.core["channel"].text() == channel &&
                entry.core.toCompact().contains(words))
                return static_cast<qsizetype>(i);
        }
        return -1;
    }

private:
    DemoJournal() : m_provider(qvickly::makeProvider()), m_keys(m_provider->sandboxKeys()) {}

    std::unique_ptr<Provider> m_provider;
    Keys m_keys;
    MemoryJournal m_journal;
    std::unique_ptr<Demo> m_demo;
};

} // namespace kassa
