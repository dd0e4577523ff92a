#include "machines.h"

#include "providers/kronor/explain.h"
#include "providers/kronor/provider.h"
#include "wire/browser.h"

using namespace kassa;

namespace {

Payload payloadOf(unsigned char kind, const QByteArray &text, const QByteArray &token)
{
    const Origins origins = fixedOrigins();
    switch (kind % 7) {
    case 0:
        return httpRequest("POST", origins.api + "/v1/graphql", {{"Authorization", "Bearer " + token}}, text);
    case 1:
        return httpRequest("POST", origins.api + "/v1/graphql",
                           {{"Authorization", "Bearer " + percentEncode(text)}}, "{}");
    case 2:
        return Navigation{Window::Top, {}, "GET", origins.page + "/sca/?" + text, {}};
    case 3:
        return SocketText{text};
    case 4:
        return BuyerAction{text, "outcome.approve", {}};
    case 5:
        return httpRequest("POST", origins.shop + "/webhook", {{"X-HMAC-SHA256-Signature", "00"}}, text);
    default:
        return AppLink{text};
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    if (size < 1)
        return 0;
    static const auto provider = kronor::makeProvider();
    static const MachineSetup setup = fuzzSetup(*provider);
    const QByteArray text = inputBytes(data + 1, size - 1);
    const Payload payload = payloadOf(data[0], text, setup.keys.secrets.at("token").expose());
    for (auto &machine : {provider->sandbox(setup), provider->shop(setup)}) {
        machine->handle(
            Received{fuzzMessage(Channel::Socket,
                                 SocketOpen{"ws://localhost:8081/v1/graphql", {"graphql-ws"}, {}}),
                     {}},
            {});
        mustAnswerAtMostOnce(machine->handle(Received{fuzzMessage(Channel::Api, payload), {}}, {}));
        machine->view();
    }
    kronor::explainMessage(fuzzMessage(Channel::Api, payload), setup.keys);
    provider->inspector(setup)->inspect(fuzzMessage(Channel::Api, payload));
    return 0;
}
