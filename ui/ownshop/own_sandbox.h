// A provider's sandbox that a window runs for somebody else's shop, and the journal of it, which stays to be
// read after the sandbox has ended.
#pragma once

#include "journal/entry_source.h"
#include "journal/live_journal.h"
#include "session/provider_host.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

namespace kassa {

class OwnSandbox : public QObject
{
    Q_OBJECT

public:
    explicit OwnSandbox(std::shared_ptr<const Catalogue> catalogue, QObject *parent = nullptr);
    ~OwnSandbox() override;

    // Errors of ProviderHost::start() and Store::open(), State ("ownshop.running"). `provider` outlives this.
    Done start(const Provider &provider, ProviderHostOptions options);
    void stop();

    ProviderHost *host() const { return m_host.get(); } // null: not running
    Origins origins() const;                            // empty when not running
    // Of the last start; null and empty before the first.
    const Provider *provider() const { return m_provider; }
    const Keys &keys() const { return m_keys; }
    LiveJournal *journal() const { return m_run ? m_run->journal.get() : nullptr; }
    std::shared_ptr<EntrySource> journalSource() const
    {
        return m_run ? m_run->source : std::shared_ptr<EntrySource>();
    }

Q_SIGNALS:
    void started();
    void stopped();
    // journal() is another one; the one before lives until this has been told.
    void journalChanged();
    // As ProviderHost::changed().
    void changed();

private:
    // Kept in a file, because a sandbox may run for days.
    struct Run
    {
        QTemporaryDir folder;
        std::unique_ptr<LiveJournal> journal;
        std::shared_ptr<EntrySource> source;
    };
    static Result<std::unique_ptr<Run>> newRun();

    std::shared_ptr<const Catalogue> m_catalogue;
    const Provider *m_provider = nullptr;
    Keys m_keys;
    std::unique_ptr<Run> m_run;
    std::unique_ptr<ProviderHost> m_host; // ends before its journal
};

} // namespace kassa
