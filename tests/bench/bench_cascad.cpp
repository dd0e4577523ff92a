// Cascad's sandbox: prerequests and invoices over loopback at a process of its own; 100,000 invoices listed
// and filtered.
#include "load.h"
#include "providers/cascad/messages.h"
#include "providers/cascad/provider.h"
#include "providers/cascad/test_data.h"
#include "sandbox_process.h"

using namespace kassa;

namespace {

constexpr int mostRequests = 150'000;
constexpr int manyInvoices = 100'000;

// All of one length, so that requests differ only in these bytes.
QByteArray referenceOf(int number)
{
    return "BENCH-" + QByteArray::number(number).rightJustified(8, '0');
}

class Prerequests : public LoadRequests
{
public:
    explicit Prerequests(const SandboxProcess &sandbox)
        : m_bytes(cascad::publicRequest(
                      sandbox.api(), cascad::prerequestPath,
                      cascad::prerequestBody(sandbox.credential("public-test"), {1234, {"USD", 2}}))
                      .raw.bytes())
    {
    }
    bool isEmpty() const override { return false; }
    LoadRequest take() override { return {m_bytes, {"payment_card_usd_hpp"}}; }

private:
    QByteArray m_bytes;
};

cascad::Wish wishFor(const QByteArray &reference)
{
    cascad::Wish wish;
    wish.reference = reference;
    wish.amount = {1234, {"USD", 2}};
    wish.service = "payment_card_usd_hpp";
    return wish;
}

// Each with a reference_id of its own.
class Creations : public LoadRequests
{
public:
    explicit Creations(const SandboxProcess &sandbox)
        : m_sample(cascad::publicRequest(
                       sandbox.api(), cascad::publicInvoicesPath,
                       cascad::publicCreateBody(wishFor(referenceOf(0)), sandbox.credential("public-test")))
                       .raw.bytes())
    {
    }
    bool isEmpty() const override { return m_next == mostRequests; }
    LoadRequest take() override
    {
        const QByteArray reference = referenceOf(m_next++);
        LoadRequest request{m_sample, {"process_pending", '"' + reference + '"'}};
        request.bytes.replace(referenceOf(0), reference);
        return request;
    }

private:
    QByteArray m_sample;
    int m_next = 0;
};

template <class Requests>
void loaded(benchmark::State &state)
{
    while (state.KeepRunning()) {
        const auto sandbox = startedSandbox(state, "cascad", false);
        if (!sandbox)
            return;
        Requests requests(*sandbox);
        if (!underLoad(state, *sandbox, requests, static_cast<int>(state.range(0))))
            return;
    }
}

void prerequest(benchmark::State &state)
{
    loaded<Prerequests>(state);
}

void createInvoice(benchmark::State &state)
{
    loaded<Creations>(state);
}

MachineSetup setup()
{
    SessionInputs inputs;
    inputs.provider = "cascad";
    return {inputs, cascad::sandboxAccount()};
}

Message requestMessage(HttpRequest request)
{
    Message message;
    message.exchange = ExchangeId{1};
    message.payload = std::move(request);
    return message;
}

// Every third one is paid.
std::unique_ptr<Machine> machineWithInvoices()
{
    auto machine = cascad::makeProvider()->sandbox(setup());
    const cascad::Account account = cascad::accountOf(cascad::sandboxAccount());
    for (int i = 0; i < manyInvoices; ++i) {
        const QByteArray reference = referenceOf(i);
        machine->handle(Received{requestMessage(cascad::privateRequest(
                                     "POST", "http://localhost:8081", cascad::invoicesPath, account,
                                     cascad::privateCreateBody(wishFor(reference)))),
                                 {}},
                        {});
        if (i % 3 == 0)
            machine->handle(Operated{"approve", {{"ref", reference}}}, {});
    }
    return machine;
}

void listInvoices(benchmark::State &state, const char *query)
{
    static const std::unique_ptr<Machine> machine = machineWithInvoices();
    const cascad::Account account = cascad::accountOf(cascad::sandboxAccount());
    const Message message = requestMessage(cascad::privateRequest(
        "GET", "http://localhost:8081", QByteArray(cascad::invoicesPath) + "/?" + query, account));
    for (auto _ : state)
        benchmark::DoNotOptimize(machine->handle(Received{message, {}}, {}));
}

} // namespace

BENCHMARK(prerequest)
    ->Arg(1)
    ->Arg(16)
    ->Arg(64)
    ->UseManualTime()
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(createInvoice)
    ->Arg(1)
    ->Arg(16)
    ->Arg(64)
    ->UseManualTime()
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(listInvoices, newest, "")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(listInvoices, filtered, "filter[status]=processed&filter[currency]=USD")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(listInvoices, lastPage, "sort=created&page[number]=1000&page[size]=100")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(listInvoices, byReference, "filter[reference_id]=BENCH-00050000")
    ->Unit(benchmark::kMillisecond);
