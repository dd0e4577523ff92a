// Kronor's own systems (kronor.md section 2). Its pages have hosts of their own, the sandbox has one for all.
#pragma once

#include "providers/provider.h"

namespace kassa::kronor {

std::vector<KnownHost> knownHosts();

// Without a query: "https://sca.staging.kronor.io/", "http://localhost:8082/sca/".
QByteArray scaPage(const Origins &origins);
// The host of the payment page and of the redirect pages: "https://payment-gateway.staging.kronor.io".
QByteArray paymentGateway(const Origins &origins);
// "env" of those pages: "staging", "prod".
QByteArray paymentEnvironment(const Origins &origins);

} // namespace kassa::kronor
