// Load on a sandbox: connections that are kept open, each with one request out at a time.
#pragma once

#include "figures.h"

#include "sandbox_process.h"

namespace kassa {

struct LoadRequest
{
    QByteArray bytes;
    std::vector<QByteArray> expected; // stand in the body of the right answer
};

class LoadRequests // made beforehand
{
public:
    virtual ~LoadRequests() = default;
    virtual bool isEmpty() const = 0;
    virtual LoadRequest take() = 0; // isEmpty() must not hold
};

struct LoadResult
{
    Latencies latencies; // from the first byte sent to the last one read
    qint64 answered = 0; // with 2xx and what is expected
    double seconds = 0;

    // requests_per_second, the latencies, and the time as the benchmark's.
    void report(benchmark::State &state);
};

// Until the time is over, or no request is left and all are answered. Network ("bench.load") when a
// connection fails, an answer takes ten seconds or is not what the request asks for.
Result<LoadResult> load(quint16 port, LoadRequests &requests, int connections,
                        std::chrono::milliseconds time);

constexpr std::chrono::milliseconds loadTime{3000}; // of a benchmark

// These two say in the benchmark what went wrong, and return null or false then.
std::unique_ptr<SandboxProcess> startedSandbox(benchmark::State &state, const QByteArray &provider,
                                               bool journal);
// Loads the sandbox from so many connections and reports; cpu_us_per_request, peak_mb and journal_mb too.
bool underLoad(benchmark::State &state, const SandboxProcess &sandbox, LoadRequests &requests,
               int connections);

} // namespace kassa
