// GraphQL on `kassa sandbox kronor`, a process of its own: requests over HTTP, and many open subscriptions.
#include "load.h"
#include "net/http_client.h"
#include "net/socket_client.h"
#include "order/samples.h"
#include "providers/kronor/messages.h"
#include "providers/kronor/test_data.h"
#include "providers/kronor/token.h"
#include "sandbox_process.h"

#include <QEventLoop>
#include <QTimer>

using namespace kassa;

namespace {

constexpr std::chrono::seconds longestWait{120};
constexpr int subscribers = 1000;
constexpr int changesAtOnce = 4; // below what one HttpClient sends to a host at a time

// All of one length, so that requests differ only in these bytes.
QByteArray orderId(int number)
{
    return "BENCH-" + QByteArray::number(number).rightJustified(8, '0');
}

kronor::Operation creation(const QByteArray &id)
{
    const SampleOrder *sample = findSample("coffee");
    Order order = sample ? sample->order : Order{};
    order.reference = id;
    order.customer = kronor::testCustomer("SE");
    const auto totals = totalsOf(order, Rounding::None, VatRule::Included);
    return kronor::request::createOrder(kronor::OrderVariant::Invoice,
                                        kronor::purchaseInput(order, totals.value_or(Totals{}), id));
}

QByteArray bytesOf(const SandboxProcess &sandbox, const QByteArray &token, const kronor::Operation &operation)
{
    return kronor::graphqlRequest(sandbox.api(), token, operation).raw.bytes();
}

// Purchase orders are created, each with an id of its own.
class Creations : public LoadRequests
{
public:
    Creations(const SandboxProcess &sandbox, int count)
        : m_sample(bytesOf(sandbox, sandbox.credential("token"), creation(orderId(0)))), m_count(count)
    {
    }
    bool isEmpty() const override { return m_next == m_count; }
    LoadRequest take() override
    {
        const QByteArray id = orderId(m_next++);
        LoadRequest request{m_sample, {"\"waitToken\"", '"' + id + '"'}};
        request.bytes.replace(orderId(0), id);
        return request;
    }

private:
    QByteArray m_sample;
    int m_count, m_next = 0;
};

// The token that the sandbox would give for that order.
QByteArray waitToken(const SandboxProcess &sandbox, int number)
{
    const auto seconds = [](qint64 count) { return Time(std::chrono::seconds(count)); };
    return kronor::makeToken(
        Secret(sandbox.credential("jwt-key")),
        kronor::claimsFor({kronor::TokenKind::PurchaseOrder, orderId(number), sandbox.credential("merchant"),
                           orderId(number), seconds(1'700'000'000), seconds(1'900'000'000)}));
}

// One order is looked at again and again, as a shop's page does.
class Polls : public LoadRequests
{
public:
    explicit Polls(const SandboxProcess &sandbox)
        : m_sample(bytesOf(sandbox, waitToken(sandbox, 0), kronor::request::watchOrder(false)))
    {
    }
    bool isEmpty() const override { return false; }
    LoadRequest take() override { return {m_sample, {"\"purchaseOrders\":[{", "\"status\":"}}; }

private:
    QByteArray m_sample;
};

bool created(benchmark::State &state, const SandboxProcess &sandbox, int count)
{
    Creations creations(sandbox, count);
    const auto done = load(sandbox.port(), creations, 16, longestWait);
    if (!done)
        state.SkipWithError(qPrintable(english(done.error().detail)));
    return bool(done);
}

void pollOrder(benchmark::State &state)
{
    while (state.KeepRunning()) {
        const auto sandbox = startedSandbox(state, "kronor", state.range(1) != 0);
        if (!sandbox || !created(state, *sandbox, 1))
            return;
        Polls polls(*sandbox);
        if (!underLoad(state, *sandbox, polls, static_cast<int>(state.range(0))))
            return;
    }
}

void createOrder(benchmark::State &state)
{
    constexpr int most = 15'000; // fewer than the sandbox keeps
    while (state.KeepRunning()) {
        const auto sandbox = startedSandbox(state, "kronor", state.range(1) != 0);
        if (!sandbox)
            return;
        Creations creations(*sandbox, most);
        if (!underLoad(state, *sandbox, creations, static_cast<int>(state.range(0))))
            return;
    }
}

// Each subscriber follows an order of its own. All see it wait for identification; then every order is
// cancelled, a few at a time, and each subscriber is told. The latency is from the cancelling request to
// that.
class Subscribers
{
public:
    explicit Subscribers(const SandboxProcess &sandbox) : m_sandbox(sandbox)
    {
        QObject::connect(&m_sockets, &SocketClient::opened, &m_loop, [this](SocketId id) { opened(id); });
        QObject::connect(&m_sockets, &SocketClient::text, &m_loop,
                         [this](SocketId id, const QByteArray &bytes) { heard(id, bytes); });
        QObject::connect(&m_sockets, &SocketClient::closed, &m_loop, [this] { m_loop.exit(1); });
        QObject::connect(&m_sockets, &SocketClient::failed, &m_loop, [this] { m_loop.exit(1); });
        QTimer::singleShot(longestWait, &m_loop, [this] { m_loop.exit(2); });
    }

    // False: a socket broke or something never came.
    bool follow()
    {
        for (int number = 0; number < subscribers; ++number) {
            const SocketId id = m_sockets.open(
                {"ws" + m_sandbox.api().mid(4) + kronor::apiPath, {kronor::newProtocol}, {}}, longestWait);
            m_numbers.emplace(id, number);
        }
        return m_loop.exec() == 0;
    }

    bool changeAll()
    {
        for (int i = 0; i < changesAtOnce; ++i)
            changeNext();
        return m_loop.exec() == 0;
    }

    Latencies &latencies() { return m_latencies; }

private:
    void opened(SocketId id)
    {
        m_sockets.sendText(id, kronor::frameText(kronor::initFrame(waitToken(m_sandbox, m_numbers.at(id)))));
        const kronor::Operation watch = kronor::request::watchOrder(true);
        const Json payload = Json::object({{"query", Json::string(watch.document)},
                                           {"operationName", Json::string(watch.name)},
                                           {"variables", watch.variables}});
        m_sockets.sendText(id, kronor::frameText({"subscribe", "1", payload}));
    }

    void heard(SocketId id, const QByteArray &bytes)
    {
        if (bytes.contains("\"SCA_REQUIRED\"")) {
            if (++m_waiting == subscribers)
                m_loop.exit(0);
        } else if (bytes.contains("\"CANCELLED\"")) {
            m_latencies.add(SteadyClock::now() - m_asked.at(m_numbers.at(id)));
            if (++m_told == subscribers)
                m_loop.exit(0);
            else
                changeNext();
        }
    }

    void changeNext()
    {
        if (m_next == subscribers)
            return;
        const int number = m_next++;
        m_asked[number] = SteadyClock::now();
        m_client.send(kronor::graphqlRequest(m_sandbox.api(), m_sandbox.credential("token"),
                                             kronor::request::cancelOrder(orderId(number))),
                      longestWait, [](const HttpClient::Answer &) {});
    }

    const SandboxProcess &m_sandbox;
    QEventLoop m_loop;
    SocketClient m_sockets{{}};
    HttpClient m_client{{}};
    std::map<SocketId, int> m_numbers;
    std::map<int, SteadyClock::time_point> m_asked;
    Latencies m_latencies;
    int m_waiting = 0, m_told = 0, m_next = 0;
};

void subscriptions(benchmark::State &state)
{
    while (state.KeepRunning()) {
        const auto sandbox = startedSandbox(state, "kronor", state.range(0) != 0);
        if (!sandbox || !created(state, *sandbox, subscribers))
            return;
        const double before = sandbox->peakMegabytes();
        Subscribers all(*sandbox);
        if (!all.follow())
            return state.SkipWithError("not every subscriber was told that its order waits");
        state.counters["kb_per_subscriber"] = (sandbox->peakMegabytes() - before) * 1024 / subscribers;
        const auto began = SteadyClock::now();
        if (!all.changeAll())
            return state.SkipWithError("not every subscriber was told of the change");
        const double seconds = std::chrono::duration<double>(SteadyClock::now() - began).count();
        state.SetIterationTime(seconds);
        state.counters["pushes_per_second"] = subscribers / seconds;
        state.counters["peak_mb"] = sandbox->peakMegabytes();
        all.latencies().report(state);
    }
}

} // namespace

BENCHMARK(pollOrder)
    ->ArgNames({"connections", "journal"})
    ->ArgsProduct({{1, 16, 64}, {0, 1}})
    ->UseManualTime()
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(createOrder)
    ->ArgNames({"connections", "journal"})
    ->ArgsProduct({{1, 16, 64}, {0, 1}})
    ->UseManualTime()
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(subscriptions)
    ->ArgName("journal")
    ->Arg(0)
    ->Arg(1)
    ->UseManualTime()
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);
