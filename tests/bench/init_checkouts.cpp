#include "init_checkouts.h"

#include "order/samples.h"

namespace kassa {

namespace {

// All of one length, so that requests differ only in these bytes and in their hash.
QByteArray orderidOf(size_t number)
{
    return "WS-" + QByteArray::number(static_cast<qulonglong>(number)).rightJustified(8, '0');
}

HttpRequest sampleRequest(const QByteArray &origin, const qvickly::Account &account)
{
    const SampleOrder *sample = findSample("coffee");
    Order order = sample ? sample->order : Order{};
    order.reference = orderidOf(0);
    const QByteArray shop = "http://127.0.0.1:8081";
    const auto totals = totalsOf(order);
    const Json data = qvickly::initCheckoutData(
        order, totals ? *totals : Totals{},
        {shop + "/terms", shop + "/privacy", shop + "/accept", shop + "/cancel", shop + "/callback"}, {});
    return qvickly::apiRequest(origin, account, "initCheckout", data,
                               Time(std::chrono::seconds(1'767'312'000)));
}

} // namespace

InitCheckouts::InitCheckouts(const QByteArray &origin, const qvickly::Account &account, int count)
{
    const RawHttp raw = sampleRequest(origin, account).raw;
    m_sample = raw.bytes();
    const qvickly::ApiRequest request = qvickly::readApiRequest(raw.body);
    m_hashAt = m_sample.indexOf(request.hash);
    m_orderidAt = m_sample.indexOf(orderidOf(0));
    QByteArray data = request.rawData;
    const qsizetype inData = data.indexOf(orderidOf(0));
    for (size_t i = 0; i < static_cast<size_t>(count); ++i) {
        const QByteArray orderid = orderidOf(i);
        data.replace(inData, orderid.size(), orderid);
        m_hashes.push_back(qvickly::sign(account.key, data));
    }
}

LoadRequest InitCheckouts::take()
{
    const QByteArray orderid = orderidOf(m_next);
    LoadRequest request{m_sample, {"\"WaitingForPurchase\"", '"' + orderid + '"'}};
    request.bytes.replace(m_hashAt, m_hashes[m_next].size(), m_hashes[m_next]);
    request.bytes.replace(m_orderidAt, orderid.size(), orderid);
    ++m_next;
    return request;
}

} // namespace kassa
