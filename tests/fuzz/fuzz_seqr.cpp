#include "machines.h"

#include "providers/seqr/explain.h"
#include "providers/seqr/instant_checkout.h"
#include "providers/seqr/messages.h"
#include "providers/seqr/provider.h"
#include "wire/browser.h"

using namespace kassa;

namespace {

struct Arrival
{
    Channel channel = Channel::Api;
    Party to = Party::ProviderServer;
    Payload payload;
};

Arrival arrivalOf(unsigned char kind, const QByteArray &text)
{
    const Origins origins = fixedOrigins();
    switch (kind % 7) {
    case 0:
        return {Channel::Api, Party::ProviderServer,
                httpRequest("POST", origins.api + seqr::servicePath, {{"Content-Type", "text/xml"}}, text)};
    case 1:
        return {Channel::Callback, Party::ShopServer,
                httpRequest("POST", origins.shop + "/seqr/5f1c9a27d3b8/createPurchase", {}, text)};
    case 2:
        return {
            Channel::Callback, Party::ShopServer,
            httpRequest("POST", origins.shop + "/seqr/5f1c9a27d3b8/notify/" + percentEncode(text), {}, text)};
    case 3:
        return {Channel::PageLoad, Party::ProviderServer,
                Navigation{Window::Top, {}, "GET", origins.page + '/' + text, {}}};
    case 4:
        return {Channel::Buyer, Party::App,
                BuyerAction{origins.page + "/phone", "scan", {{"payload", text}}}};
    case 5:
        return {Channel::App, Party::App, AppLink{text}};
    default:
        return {Channel::Api, Party::ShopServer, httpResponse(200, "text/xml", text)};
    }
}

// What was read and written is the same when it is read again.
void checkRoundTrip(const QByteArray &text)
{
    const auto body = readSoap(text);
    if (!body)
        return;
    const QByteArray once = seqr::writeRequest(seqr::readRequest(*body));
    if (const auto again = readSoap(once))
        mustHold(seqr::writeRequest(seqr::readRequest(*again)) == once);
    (void)seqr::writeAnswer(seqr::readAnswerElement(*body));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    if (size < 1)
        return 0;
    static const auto provider = seqr::makeProvider();
    static const MachineSetup setup = fuzzSetup(*provider);
    const QByteArray text = inputBytes(data + 1, size - 1);
    const Arrival arrival = arrivalOf(data[0], text);
    Message message = fuzzMessage(arrival.channel, arrival.payload);
    message.to = arrival.to;
    const auto machine = arrival.to == Party::ShopServer ? provider->shop(setup) : provider->sandbox(setup);
    mustAnswerAtMostOnce(machine->handle(Received{message, {}}, {}));
    machine->view();
    seqr::explainMessage(message);
    provider->inspector(setup)->inspect(message);
    checkRoundTrip(text);
    (void)seqr::readPayload(text);
    return 0;
}
