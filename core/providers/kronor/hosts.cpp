#include "providers/kronor/hosts.h"

#include <algorithm>
#include <array>

namespace kassa::kronor {

namespace {

struct System
{
    const char *api, *sca, *gateway, *environment;
};

constexpr System staging{"https://staging.kronor.io", "https://sca.staging.kronor.io",
                         "https://payment-gateway.staging.kronor.io", "staging"};
// The host of the SCA page is inferred from staging's.
constexpr System production{"https://kronor.io", "https://sca.kronor.io", "https://payment-gateway.kronor.io",
                            "prod"};

// Null: the sandbox, or a stand-in of somebody's own that looks like it.
const System *systemOf(const Origins &origins)
{
    static constexpr std::array all{&staging, &production};
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const System *each) { return origins.api == each->api; });
    return found == all.end() ? nullptr : *found;
}

} // namespace

// A session follows one page host: orders have the SCA page, payments the payment page.
std::vector<KnownHost> knownHosts()
{
    return {
        {"staging-orders",
         KASSA_TEXT("kronor", "Kronor staging, purchase orders and identity"),
         staging.api,
         {staging.sca}},
        {"staging-payments",
         KASSA_TEXT("kronor", "Kronor staging, payment sessions"),
         staging.api,
         {staging.gateway}},
        {"orders",
         KASSA_TEXT("kronor", "Kronor, purchase orders and identity"),
         production.api,
         {production.sca}},
        {"payments", KASSA_TEXT("kronor", "Kronor, payment sessions"), production.api, {production.gateway}},
    };
}

QByteArray scaPage(const Origins &origins)
{
    const System *system = systemOf(origins);
    return system ? system->sca + QByteArray("/") : origins.page + "/sca/";
}

QByteArray paymentGateway(const Origins &origins)
{
    const System *system = systemOf(origins);
    return system ? QByteArray(system->gateway) : origins.page;
}

QByteArray paymentEnvironment(const Origins &origins)
{
    const System *system = systemOf(origins);
    return system ? system->environment : staging.environment;
}

} // namespace kassa::kronor
