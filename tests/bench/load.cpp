#include "load.h"

#include "codec/http.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace kassa {

namespace {

tl::unexpected<Error> loadError(const QString &detail)
{
    return fail(ErrorKind::Network, "bench.load", Text::verbatim(detail));
}

class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    operator int() const { return m_number; }

private:
    int m_number;
};

class LoadConnection
{
public:
    Done open(quint16 port)
    {
        const int on = 1;
        ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
            return loadError(QStringLiteral("no connection: %1").arg(qt_error_string(errno)));
        return {};
    }

    int socket() const { return m_socket; }
    SteadyClock::time_point began() const { return m_began; }

    Done send(LoadRequest request)
    {
        m_expected = std::move(request.expected);
        m_in.clear();
        m_began = SteadyClock::now();
        if (::send(m_socket, request.bytes.constData(), static_cast<size_t>(request.bytes.size()),
                   MSG_NOSIGNAL) != request.bytes.size())
            return loadError(QStringLiteral("not sent: %1").arg(qt_error_string(errno)));
        return {};
    }

    // True when the answer is complete and right.
    Result<bool> read()
    {
        std::array<char, 16'384> buffer; // more than an answer
        const ssize_t got = ::recv(m_socket, buffer.data(), buffer.size(), MSG_DONTWAIT);
        if (got <= 0)
            return loadError(QStringLiteral("closed by the sandbox"));
        m_in.append(buffer.data(), got);
        const qsizetype end = m_in.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        const auto head = parseResponseHead(m_in.first(end + 4));
        if (!head)
            return tl::unexpected(head.error());
        if (m_in.size() < end + 4 + header(head->headers, "Content-Length").toLongLong())
            return false;
        const bool isRight = std::all_of(m_expected.begin(), m_expected.end(),
                                         [this](const QByteArray &each) { return m_in.contains(each); });
        if (head->status / 100 != 2 || !isRight)
            return loadError(QStringLiteral("a wrong answer: %1").arg(QString::fromUtf8(m_in)));
        return true;
    }

private:
    Descriptor m_socket{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};
    QByteArray m_in;
    std::vector<QByteArray> m_expected;
    SteadyClock::time_point m_began;
};

class Load
{
public:
    Load(LoadRequests &requests, std::chrono::milliseconds time) : m_requests(requests), m_time(time) {}

    Result<LoadResult> run(quint16 port, int connections)
    {
        if (const Done opened = open(port, connections); !opened)
            return tl::unexpected(opened.error());
        m_began = SteadyClock::now();
        for (const auto &connection : m_connections) {
            if (const Done sent = sendNext(*connection); !sent)
                return tl::unexpected(sent.error());
        }
        while (!isOver()) {
            if (const Done went = goOn(); !went)
                return tl::unexpected(went.error());
        }
        m_result.seconds = std::chrono::duration<double>(SteadyClock::now() - m_began).count();
        return std::move(m_result);
    }

private:
    bool isOver() const { return m_waiting == 0 || SteadyClock::now() - m_began > m_time; }

    // If there is one.
    Done sendNext(LoadConnection &connection)
    {
        if (m_requests.isEmpty())
            return {};
        ++m_waiting;
        return connection.send(m_requests.take());
    }

    Done open(quint16 port, int connections)
    {
        for (int i = 0; i < connections; ++i) {
            LoadConnection &connection = *m_connections.emplace_back(std::make_unique<LoadConnection>());
            if (Done opened = connection.open(port); !opened)
                return opened;
            epoll_event event{};
            event.events = EPOLLIN;
            event.data.ptr = &connection;
            if (::epoll_ctl(m_poll, EPOLL_CTL_ADD, connection.socket(), &event) != 0)
                return loadError(qt_error_string(errno));
        }
        return {};
    }

    Done goOn()
    {
        constexpr int longestWait = 10'000; // milliseconds
        std::array<epoll_event, 64> events;
        const int count = ::epoll_wait(m_poll, events.data(), static_cast<int>(events.size()), longestWait);
        if (count <= 0)
            return loadError(QStringLiteral("no answer for ten seconds"));
        for (int i = 0; i < count; ++i) {
            auto &connection = *static_cast<LoadConnection *>(events[static_cast<size_t>(i)].data.ptr);
            const auto answered = connection.read();
            if (!answered)
                return tl::unexpected(answered.error());
            if (!*answered)
                continue;
            m_result.latencies.add(SteadyClock::now() - connection.began());
            ++m_result.answered;
            --m_waiting;
            if (Done sent = sendNext(connection); !sent)
                return sent;
        }
        return {};
    }

    LoadRequests &m_requests;
    std::chrono::milliseconds m_time;
    Descriptor m_poll{::epoll_create1(EPOLL_CLOEXEC)};
    std::vector<std::unique_ptr<LoadConnection>> m_connections;
    SteadyClock::time_point m_began;
    int m_waiting = 0; // requests that are not answered yet
    LoadResult m_result;
};

} // namespace

void LoadResult::report(benchmark::State &state)
{
    state.SetIterationTime(seconds);
    state.counters["requests_per_second"] = static_cast<double>(answered) / seconds;
    latencies.report(state);
}

Result<LoadResult> load(quint16 port, LoadRequests &requests, int connections, std::chrono::milliseconds time)
{
    return Load(requests, time).run(port, connections);
}

std::unique_ptr<SandboxProcess> startedSandbox(benchmark::State &state, const QByteArray &provider,
                                               bool journal)
{
    auto sandbox = SandboxProcess::start(provider, journal);
    if (!sandbox)
        state.SkipWithError(qPrintable(english(sandbox.error().detail)));
    return sandbox ? std::move(*sandbox) : nullptr;
}

bool underLoad(benchmark::State &state, const SandboxProcess &sandbox, LoadRequests &requests,
               int connections)
{
    const double before = sandbox.cpuSeconds();
    auto result = load(sandbox.port(), requests, connections, loadTime);
    if (!result) {
        state.SkipWithError(qPrintable(english(result.error().detail)));
        return false;
    }
    state.counters["cpu_us_per_request"] =
        (sandbox.cpuSeconds() - before) * 1e6 / static_cast<double>(result->answered);
    state.counters["peak_mb"] = sandbox.peakMegabytes();
    state.counters["journal_mb"] = sandbox.journalMegabytes();
    result->report(state);
    return true;
}

} // namespace kassa
