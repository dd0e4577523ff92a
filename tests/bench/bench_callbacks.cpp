// Callbacks at the shop's own port, over loopback: verified, in the journal on disk, then answered with 200.
// The load has a thread of its own; the shop has the main thread, as in the workstation.
#include "load.h"

#include "journal/store.h"
#include "order/samples.h"
#include "providers/qvickly/messages.h"
#include "providers/qvickly/provider.h"
#include "session/provider_host.h"
#include "session/session.h"

#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>
#include <QUrl>

#include <future>

using namespace kassa;
using namespace std::chrono_literals;

namespace {

// The same signed callback again and again: the first is news to the shop, every other one a duplicate, which
// is verified, written and answered like any (qvickly.md section 7).
class Callbacks : public LoadRequests
{
public:
    Callbacks(const QByteArray &url, const QByteArray &orderid, const qvickly::Account &account)
        : m_bytes(qvickly::callbackRequest(url, account, qvickly::noticeData({{}, "Cancelled", orderid, url}))
                      .raw.bytes())
    {
    }
    bool isEmpty() const override { return false; }
    LoadRequest take() override { return {m_bytes, {"200 OK"}}; }

private:
    QByteArray m_bytes;
};

// A checkout that is open with a provider's system, which a sandbox of this process stands in for. Lives on
// the thread that waits for it.
class OpenCheckout
{
public:
    explicit OpenCheckout(bool isOnDisk)
    {
        const auto catalogue = Catalogue::builtIn();
        if (!catalogue || !openJournal(isOnDisk))
            return;
        auto host = ProviderHost::start(*m_provider, {}, std::make_unique<MemoryJournal>(), *catalogue);
        if (!host)
            return;
        m_host = std::move(*host);
        SessionOptions options;
        options.system = ProviderSystem{};
        options.system->environment = "bench";
        options.system->apiUrl = m_host->apiOrigin() + '/';
        options.system->pageUrls = {m_host->pageOrigin()};
        options.system->keys = m_host->keys();
        auto session = Session::create(*m_provider, options, *m_journal, *catalogue);
        if (session && begin(**session))
            m_session = std::move(*session);
    }

    bool isThere() const { return m_session != nullptr; }
    quint16 port() const { return static_cast<quint16>(QUrl(QString::fromUtf8(shop())).port()); }
    Callbacks callbacks() const
    {
        const QByteArray orderid = m_session->view(Side::Shop).purchases.front().reference;
        return {shop() + "/callback?purchase=" + orderid, orderid, qvickly::accountOf(m_session->keys())};
    }
    QByteArray state() const { return m_session->view(Side::Shop).purchases.front().state; }

private:
    bool openJournal(bool isOnDisk)
    {
        if (!isOnDisk) {
            m_journal = std::make_unique<MemoryJournal>();
            return true;
        }
        auto store = Store::open(m_folder.filePath(QStringLiteral("bench.kassa")));
        if (!store)
            return false;
        m_journal = std::move(*store);
        return true;
    }

    bool begin(Session &session) const
    {
        const Descriptor &descriptor = m_provider->descriptor();
        const SampleOrder *sample = findSample(descriptor.sampleOrder);
        if (!sample || !session.begin(adaptedTo(sample->order, descriptor.requirements), {}))
            return false;
        const auto isOpen = [&session] { return session.view(Side::Shop).purchases.front().state == "open"; };
        QEventLoop loop;
        QObject::connect(&session, &Session::changed, &loop, [&] {
            if (isOpen())
                loop.quit();
        });
        QTimer::singleShot(10s, &loop, &QEventLoop::quit);
        session.run();
        loop.exec();
        return isOpen();
    }

    QByteArray shop() const { return m_session->inputs().origins.shop; }

    QTemporaryDir m_folder;
    std::unique_ptr<Provider> m_provider = qvickly::makeProvider();
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<ProviderHost> m_host;
    std::unique_ptr<Session> m_session;
};

void callback(benchmark::State &state)
{
    const auto connections = static_cast<int>(state.range(0));
    while (state.KeepRunning()) {
        const OpenCheckout checkout(state.range(1) != 0);
        if (!checkout.isThere()) {
            state.SkipWithError("the checkout does not open");
            return;
        }
        Callbacks callbacks = checkout.callbacks();
        QEventLoop loop;
        auto answered =
            std::async(std::launch::async, [&callbacks, &loop, connections, port = checkout.port()] {
                auto result = load(port, callbacks, connections, loadTime);
                QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
                return result;
            });
        loop.exec();
        auto result = answered.get();
        if (!result || checkout.state() != "cancelled") {
            state.SkipWithError(result ? "the shop did not hear it"
                                       : qPrintable(english(result.error().detail)));
            return;
        }
        result->report(state);
    }
}

} // namespace

BENCHMARK(callback)
    ->ArgNames({"connections", "journal"})
    ->ArgsProduct({{1, 16, 64}, {0, 1}})
    ->UseManualTime()
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);
