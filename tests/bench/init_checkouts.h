// Signed initCheckout requests, made beforehand, each with an order id of its own.
#pragma once

#include "load.h"

#include "providers/qvickly/messages.h"

namespace kassa {

class InitCheckouts : public LoadRequests
{
public:
    // `origin`: of the sandbox's API.
    InitCheckouts(const QByteArray &origin, const qvickly::Account &account, int count);

    bool isEmpty() const override { return m_next == m_hashes.size(); }
    LoadRequest take() override;

private:
    QByteArray m_sample; // the whole request with the first order id
    qsizetype m_hashAt = 0, m_orderidAt = 0;
    std::vector<QByteArray> m_hashes;
    size_t m_next = 0;
};

} // namespace kassa
