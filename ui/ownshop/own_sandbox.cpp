#include "ownshop/own_sandbox.h"

#include "session/random_token.h"

namespace kassa {

namespace {

// The host owns its journal, but ours outlives it: what the host still waits for then concerns nobody.
class HostsJournal final : public Journal
{
public:
    explicit HostsJournal(LiveJournal &journal) : m_journal(journal) {}

    void append(Entry entry) override { m_journal.append(std::move(entry)); }
    void whenDurable(std::function<void(Done)> durable) override
    {
        m_journal.whenDurable(
            [alive = std::weak_ptr<int>(m_alive), durable = std::move(durable)](const Done &done) {
                if (alive.lock())
                    durable(done);
            });
    }

private:
    LiveJournal &m_journal;
    std::shared_ptr<int> m_alive = std::make_shared<int>();
};

} // namespace

OwnSandbox::OwnSandbox(std::shared_ptr<const Catalogue> catalogue, QObject *parent)
    : QObject(parent), m_catalogue(std::move(catalogue))
{
}

OwnSandbox::~OwnSandbox() = default;

Result<std::unique_ptr<OwnSandbox::Run>> OwnSandbox::newRun()
{
    auto run = std::make_unique<Run>();
    if (!run->folder.isValid())
        return fail(ErrorKind::Storage, "ownshop.folder", Text::verbatim(run->folder.errorString()));
    const QString file = run->folder.filePath(QStringLiteral("own-shop.kassa"));
    auto store = Store::open(file);
    if (!store)
        return tl::unexpected(store.error());
    auto reader = Reader::open(file);
    if (!reader)
        return tl::unexpected(reader.error());
    run->journal = std::make_unique<LiveJournal>(std::move(*store));
    run->source = std::make_shared<ReaderSource>(std::move(*reader));
    return run;
}

Done OwnSandbox::start(const Provider &provider, ProviderHostOptions options)
{
    if (m_host)
        return fail(ErrorKind::State, "ownshop.running", KASSA_TEXT("error", "the sandbox runs already"));
    auto run = newRun();
    if (!run)
        return tl::unexpected(run.error());
    options.seed = randomSeed();
    auto host =
        ProviderHost::start(provider, options, std::make_unique<HostsJournal>(*(*run)->journal), m_catalogue);
    if (!host)
        return tl::unexpected(host.error());
    m_host = std::move(*host);
    m_provider = &provider;
    m_keys = m_host->keys();
    connect(m_host.get(), &ProviderHost::changed, this, &OwnSandbox::changed);
    m_run.swap(*run);
    Q_EMIT journalChanged();
    Q_EMIT started();
    return {};
}

void OwnSandbox::stop()
{
    if (!m_host)
        return;
    m_host.reset();
    Q_EMIT stopped();
}

Origins OwnSandbox::origins() const
{
    Origins origins;
    if (m_host) {
        origins.api = m_host->apiOrigin();
        origins.page = m_host->pageOrigin();
    }
    return origins;
}

} // namespace kassa
