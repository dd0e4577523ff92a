#include "machines.h"

#include "providers/cascad/link.h"
#include "providers/cascad/provider.h"
#include "providers/cascad/services.h"
#include "providers/cascad/signature.h"
#include "wire/browser.h"

using namespace kassa;

namespace {

HttpRequest callbackWith(const QByteArray &body, const cascad::Account &account)
{
    return cascad::callbackRequest(fixedOrigins().shop + "/callback", body,
                                   cascad::signBody(account.privateTest, body), 1, 0);
}

Payload payloadOf(unsigned char kind, const QByteArray &text, const cascad::Account &account)
{
    const Origins origins = fixedOrigins();
    switch (kind % 8) {
    case 0:
        return httpRequest("POST", origins.api + cascad::invoicesPath,
                           {{"Authorization", cascad::basicAuth(account)}}, text);
    case 1:
        return httpRequest("POST", origins.page + cascad::publicInvoicesPath, {}, text);
    case 2:
        return httpRequest("GET", origins.api + cascad::invoicesPath + '?' + percentEncode(text),
                           {{"Authorization", cascad::basicAuth(account)}}, {});
    case 3:
        return Navigation{Window::Top, {}, "GET", origins.page + "/hpp/?" + text, {}};
    case 4:
        return Navigation{
            Window::Top, {}, "POST", origins.page + cascad::processPath, parseForm(text).value_or(Fields())};
    case 5:
        return callbackWith(text, account);
    case 6:
        return httpRequest("POST", origins.page + cascad::salePath,
                           {{"Authorization", "Bearer " + text.toHex()}}, text);
    default:
        return BuyerAction{text, "pay", {}};
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    if (size < 1)
        return 0;
    static const auto provider = cascad::makeProvider();
    static const MachineSetup setup = fuzzSetup(*provider);
    static const cascad::Account account = cascad::accountOf(setup.keys);
    const QByteArray text = inputBytes(data + 1, size - 1);
    const Message message = fuzzMessage(Channel::Api, payloadOf(data[0], text, account));
    for (auto &machine : {provider->sandbox(setup), provider->shop(setup)}) {
        mustAnswerAtMostOnce(machine->handle(Received{message, {}}, {}));
        machine->view();
    }
    provider->explain(message, setup.keys);
    provider->inspector(setup)->inspect(message);
    cascad::lintLink(parseForm(text).value_or(Fields()));
    if (const auto json = Json::parse(text)) {
        cascad::readWidgetConfig(*json);
        cascad::readPrerequest(*json);
        // Money keeps its value through the wire's spelling.
        const Currency currency{"USD", 2};
        if (const auto minor = cascad::minorOf(*json, currency))
            mustHold(cascad::minorOf(cascad::amountJson({*minor, currency}), currency) == minor);
    }
    return 0;
}
