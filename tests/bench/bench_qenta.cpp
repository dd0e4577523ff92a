// Signed frontend/init requests on `kassa sandbox qenta`, a process of its own, over loopback.
#include "load.h"
#include "providers/qenta/messages.h"
#include "sandbox_process.h"

using namespace kassa;

namespace {

constexpr int mostRequests = 120'000; // the goal's rate; the load ends early when they are used up

// All of one length, so that requests differ only in these bytes and in their fingerprint.
QByteArray orderOf(size_t number)
{
    return "QS-" + QByteArray::number(static_cast<qulonglong>(number)).rightJustified(8, '0');
}

Fields fieldsOf(const qenta::Account &account)
{
    const QByteArray shop = "http://127.0.0.1:8081";
    return {{"customerId", account.customerId},
            {"shopId", account.shopId},
            {"language", "en"},
            {"paymentType", "CCARD"},
            {"amount", "33.00"},
            {"currency", "EUR"},
            {"orderDescription", "Order of the benchmark"},
            {"successUrl", shop + "/success"},
            {"cancelUrl", shop + "/cancel"},
            {"failureUrl", shop + "/failure"},
            {"pendingUrl", shop + "/pending"},
            {"serviceUrl", shop + "/help"},
            {"confirmUrl", shop + "/confirm"},
            {"consumerIpAddress", "192.0.2.17"},
            {"consumerUserAgent", "Kassa"},
            {"orderReference", orderOf(0)}};
}

// Payments are started, each for an order of its own; the fingerprints are made beforehand.
class Starts : public LoadRequests
{
public:
    Starts(const QByteArray &origin, const qenta::Account &account, int count)
    {
        Fields fields = qenta::signedStart(account, fieldsOf(account));
        m_sample = qenta::formRequest(origin + "/seamless/frontend/init", "Kassa", fields).raw.bytes();
        m_sample.replace("Connection: close", "Connection: keep-alive");
        m_fingerprintAt = m_sample.indexOf(qenta::fieldOf(fields, "requestFingerprint"));
        m_orderAt = m_sample.indexOf(orderOf(0));
        const QByteArrayList order = qenta::splitOrder(qenta::fieldOf(fields, "requestFingerprintOrder"));
        for (size_t i = 0; i < static_cast<size_t>(count); ++i) {
            qenta::setField(fields, "orderReference", orderOf(i));
            m_fingerprints.push_back(qenta::fingerprintOf(account, fields, order));
        }
    }

    bool isEmpty() const override { return m_next == m_fingerprints.size(); }
    LoadRequest take() override
    {
        LoadRequest request{m_sample, {"redirectUrl=http%3A"}};
        const QByteArray order = orderOf(m_next);
        request.bytes.replace(m_fingerprintAt, m_fingerprints[m_next].size(), m_fingerprints[m_next]);
        request.bytes.replace(m_orderAt, order.size(), order);
        ++m_next;
        return request;
    }

private:
    QByteArray m_sample; // the whole request of the first order
    qsizetype m_fingerprintAt = 0, m_orderAt = 0;
    std::vector<QByteArray> m_fingerprints;
    size_t m_next = 0;
};

void frontendInit(benchmark::State &state)
{
    while (state.KeepRunning()) {
        const auto sandbox = startedSandbox(state, "qenta", state.range(1) != 0);
        if (!sandbox)
            return;
        const qenta::Account account{sandbox->credential("customerId"),
                                     sandbox->credential("shopId"),
                                     Secret(sandbox->credential("secret")),
                                     {},
                                     {}};
        Starts requests(sandbox->api(), account, mostRequests);
        if (!underLoad(state, *sandbox, requests, static_cast<int>(state.range(0))))
            return;
    }
}

} // namespace

BENCHMARK(frontendInit)
    ->ArgNames({"connections", "journal"})
    ->ArgsProduct({{1, 16, 64}, {0, 1}})
    ->UseManualTime()
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);
