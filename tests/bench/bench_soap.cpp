// SOAP calls on `kassa sandbox seqr`, a process of its own, over loopback; and createPurchase without a port.
#include "bench/bench.h"
#include "bench/driver.h"
#include "load.h"
#include "order/samples.h"
#include "providers/seqr/ids.h"
#include "providers/seqr/messages.h"
#include "providers/seqr/provider.h"
#include "providers/seqr/test_data.h"
#include "sandbox_process.h"

using namespace kassa;

namespace {

seqr::Request soapRequest(const char *operation)
{
    const seqr::Account account = seqr::accountOf(seqr::sandboxAccount());
    seqr::Request request;
    request.operation = operation;
    seqr::Context context;
    context.channel = "WS";
    context.clientId = "Bench 1.0";
    context.clientReference = "bench";
    context.initiator = {account.terminal, seqr::terminalType, {}};
    context.password = account.terminalPassword;
    request.context = std::move(context);
    return request;
}

seqr::Request invoiceRequest()
{
    seqr::Request request = soapRequest(seqr::op::sendInvoice);
    seqr::Invoice invoice;
    invoice.paymentMode = "IMMEDIATE_DEBIT";
    invoice.acknowledgmentMode = "NO_ACKNOWLEDGMENT";
    invoice.issueDate = "2026-01-02T03:04:05";
    invoice.title = "Kokkaffe";
    invoice.clientInvoiceId = "WS-1";
    seqr::InvoiceRow row;
    row.description = "Kokkaffe 500 g";
    row.quantity = "2";
    row.total = seqr::Amount{"SEK", "200.00"};
    invoice.rows = {row};
    invoice.total = row.total;
    invoice.cashierId = "WEB";
    invoice.footer = QByteArray();
    invoice.notificationUrl = "http://127.0.0.1:8080/notify";
    request.invoice = std::move(invoice);
    return request;
}

// The same call again and again: there is no idempotency, so each sendInvoice is an invoice.
class SameCall final : public LoadRequests
{
public:
    SameCall(const QByteArray &api, const seqr::Request &request, std::vector<QByteArray> expected)
        : m_request{seqr::soapRequest(api + seqr::servicePath, request).raw.bytes(), std::move(expected)}
    {
    }
    bool isEmpty() const override { return false; }
    LoadRequest take() override { return m_request; }

private:
    LoadRequest m_request;
};

void soap(benchmark::State &state, const seqr::Request &request, const std::vector<QByteArray> &expected)
{
    while (state.KeepRunning()) {
        const auto sandbox = startedSandbox(state, "seqr", state.range(1) != 0);
        if (!sandbox)
            return;
        SameCall calls(sandbox->api(), request, expected);
        if (!underLoad(state, *sandbox, calls, static_cast<int>(state.range(0))))
            return;
    }
}

void sendInvoice(benchmark::State &state)
{
    soap(state, invoiceRequest(), {"<resultCode>0</resultCode>", "<invoiceReference>"});
}

void getPaymentStatus(benchmark::State &state)
{
    seqr::Request request = soapRequest(seqr::op::getPaymentStatus);
    request.invoiceReference = "20260102000000000";
    soap(state, request, {"<resultCode>54</resultCode>"}); // what a wrong reference costs
}

// From the buyer's Confirm to the bill on the phone: createPurchase, sendInvoice, both answers.
void createPurchase(benchmark::State &state)
{
    const auto provider = seqr::makeProvider();
    SessionInputs inputs;
    inputs.provider = "seqr";
    inputs.origins = fixedOrigins();
    const MachineSetup setup{inputs, provider->sandboxKeys()};
    BenchParts parts;
    parts.shop = provider->shop(setup);
    parts.sandbox = provider->sandbox(setup);
    Bench bench(inputs, std::move(parts), History::None);
    Driver driver(bench, Driver::Jumps::None);
    (void)bench.apply(step::Begin{findSample("coffee")->order, {}});
    (void)bench.apply(step::Operate{Side::Shop, seqr::shopOperation::stock, {{"value", "1000000"}}});
    (void)driver.run();
    const QByteArray path = "/000/wss-dev?t=bundle-SQ-1001&w=kassa_shop";
    Latencies latencies;
    while (state.KeepRunning()) {
        (void)bench.apply(step::Operate{
            Side::Sandbox, seqr::sandboxOperation::scan, {{"payload", "seqr://seqr.se" + path}}});
        const auto began = SteadyClock::now();
        const BuyerAction confirm{inputs.origins.page + path, seqr::control::confirm, {}};
        (void)bench.apply(step::Press{Party::App, confirm});
        (void)driver.run();
        latencies.add(SteadyClock::now() - began);
        const Page shown = bench.machine(Side::Sandbox)->pages().back().page;
        if (shown.id != seqr::page::bill) {
            state.SkipWithError("no bill");
            return;
        }
        (void)bench.apply(step::Press{Party::App, {shown.url, seqr::control::cancel, {}}});
        (void)driver.run();
    }
    latencies.report(state);
}

} // namespace

BENCHMARK(sendInvoice)
    ->ArgNames({"connections", "journal"})
    ->ArgsProduct({{1, 16, 64}, {0, 1}})
    ->UseManualTime()
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(getPaymentStatus)
    ->ArgNames({"connections", "journal"})
    ->ArgsProduct({{1, 16, 64}, {0, 1}})
    ->UseManualTime()
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(createPurchase)->Iterations(2000)->Unit(benchmark::kMicrosecond);
