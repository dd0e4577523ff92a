// What every message passes: HTTP, JSON, signature, redaction.
#include "codec/php_json.h"
#include "init_checkouts.h"
#include "journal/redactor.h"
#include "providers/qvickly/provider.h"
#include "wire/payload_json.h"

#include <benchmark/benchmark.h>

using namespace kassa;

namespace {

constexpr char origin[] = "http://127.0.0.1:8443";

QByteArray sampleBytes(const Provider &provider)
{
    InitCheckouts requests(origin, qvickly::accountOf(provider.sandboxKeys()), 1);
    return requests.take().bytes;
}

RawHttp readOne(const QByteArray &bytes)
{
    HttpReader reader(HttpReader::Role::Requests);
    return reader.feed(bytes) && reader.hasMessage() ? reader.take().raw : RawHttp{};
}

Event sampleEvent(const QByteArray &bytes)
{
    Message message;
    message.payload = HttpRequest{origin, readOne(bytes)};
    return {{0, 2}, {0, 1}, Time(), Sent{message}};
}

void count(benchmark::State &state, qsizetype bytes)
{
    state.SetItemsProcessed(state.iterations());
    state.SetBytesProcessed(state.iterations() * bytes);
}

void readHttp(benchmark::State &state)
{
    const QByteArray bytes = sampleBytes(*qvickly::makeProvider());
    HttpReader reader(HttpReader::Role::Requests);
    while (state.KeepRunning()) {
        if (!reader.feed(bytes) || !reader.hasMessage()) {
            state.SkipWithError("not read");
            return;
        }
        benchmark::DoNotOptimize(reader.take());
    }
    count(state, bytes.size());
}

void parseJson(benchmark::State &state)
{
    const QByteArray body = readOne(sampleBytes(*qvickly::makeProvider())).body;
    while (state.KeepRunning())
        benchmark::DoNotOptimize(Json::parse(body));
    count(state, body.size());
}

void canonicalAndSign(benchmark::State &state)
{
    const auto provider = qvickly::makeProvider();
    const qvickly::Account account = qvickly::accountOf(provider->sandboxKeys());
    const qvickly::ApiRequest request = qvickly::readApiRequest(readOne(sampleBytes(*provider)).body);
    while (state.KeepRunning())
        benchmark::DoNotOptimize(qvickly::sign(account.key, phpCanonical(request.data())));
    count(state, request.rawData.size());
}

void verifySignature(benchmark::State &state)
{
    const auto provider = qvickly::makeProvider();
    const qvickly::Account account = qvickly::accountOf(provider->sandboxKeys());
    const qvickly::ApiRequest request = qvickly::readApiRequest(readOne(sampleBytes(*provider)).body);
    while (state.KeepRunning()) {
        if (qvickly::verifyAsServer(account.key, request.hash, request.rawData) == qvickly::HashMatch::None) {
            state.SkipWithError("the signature does not fit");
            return;
        }
    }
    count(state, request.rawData.size());
}

void eventAsJson(benchmark::State &state)
{
    const QByteArray bytes = sampleBytes(*qvickly::makeProvider());
    const Event event = sampleEvent(bytes);
    while (state.KeepRunning())
        benchmark::DoNotOptimize(toJson(event).toCompact());
    count(state, bytes.size());
}

void redactedEntry(benchmark::State &state)
{
    const auto provider = qvickly::makeProvider();
    Redactor redactor(provider->sensitive(provider->sandboxKeys()));
    const QByteArray bytes = sampleBytes(*provider);
    const Event event = sampleEvent(bytes);
    while (state.KeepRunning())
        benchmark::DoNotOptimize(redactor.entry(event));
    count(state, bytes.size());
}

void verdicts(benchmark::State &state)
{
    const auto provider = qvickly::makeProvider();
    const auto inspector = provider->inspector({{}, provider->sandboxKeys()});
    const QByteArray bytes = sampleBytes(*provider);
    const Message message = std::get<Sent>(sampleEvent(bytes).happening).message;
    while (state.KeepRunning())
        benchmark::DoNotOptimize(inspector->inspect(message));
    count(state, bytes.size());
}

} // namespace

BENCHMARK(readHttp);
BENCHMARK(parseJson);
BENCHMARK(canonicalAndSign);
BENCHMARK(verifySignature);
BENCHMARK(eventAsJson);
BENCHMARK(redactedEntry);
BENCHMARK(verdicts);
