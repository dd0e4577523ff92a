// What a peer outside can send to QENTA's two machines: API forms, store calls, page presses, window
// messages, confirmations, returns. The first byte chooses which. Nothing may crash, every request is
// answered at most once, and a form that was read and written again reads the same.
#include "machines.h"

#include "bench/driver.h"
#include "order/samples.h"
#include "providers/qenta/explain.h"
#include "providers/qenta/ids.h"
#include "providers/qenta/provider.h"

using namespace kassa;

namespace {

// A purchase with its data storage open, the buyer at the form.
Bench openCheckout(EventSink &sink)
{
    const auto provider = qenta::makeProvider();
    Bench bench = fuzzBench(*provider, sink);
    Order order = findSample("coffee")->order;
    order.currency = {"EUR", 2};
    mustHold(bench.apply(step::Begin{order, "iframe"}).has_value());
    mustHold(Driver(bench, Driver::Jumps::None).run().has_value());
    return bench;
}

QByteArray frameUrl(const Bench &bench)
{
    for (const OpenPage &open : bench.machine(Side::Sandbox)->view().pages)
        return open.page.url;
    return {};
}

Draft postTo(Channel channel, Party from, Party to, const QByteArray &url, const QByteArray &body)
{
    const Headers headers{{"Content-Type", qenta::formType}, {"User-Agent", "fuzz"}};
    return {channel, from, to, httpRequest("POST", url, headers, body), {}, {}};
}

Draft draftFor(char kind, const QByteArray &rest, const Bench &bench)
{
    const Origins origins = fixedOrigins();
    const QByteArray frame = frameUrl(bench);
    const qsizetype line = rest.indexOf('\n');
    const QByteArray first = rest.left(line);
    switch (kind) {
    case 'S':
        return postTo(Channel::PageCall, Party::ShopPage, Party::ProviderServer,
                      frame.left(frame.lastIndexOf('/')).replace("/frame/", "/js/") + "/store", rest);
    case 'C':
        return postTo(Channel::Callback, Party::ProviderServer, Party::ShopServer, origins.shop + "/confirm",
                      rest);
    case 'B':
        return {Channel::Buyer,
                Party::Buyer,
                Party::ProviderPage,
                BuyerAction{frame, first, qenta::readForm(rest.mid(line + 1))},
                {},
                {}};
    case 'H':
        return {Channel::Buyer,
                Party::Buyer,
                Party::ShopPage,
                BuyerAction{origins.shop + "/checkout/QS-1001", first, qenta::readForm(rest.mid(line + 1))},
                {},
                {}};
    case 'W':
        return {Channel::PageEvent,
                Party::ShopPage,
                Party::ProviderPage,
                PageEvent{"qenta_storage", origins.shop, PageEvent::Kind::Object, rest},
                {},
                {}};
    case 'E':
        return {Channel::PageEvent,
                Party::ProviderPage,
                Party::ShopPage,
                PageEvent{"qenta_storage", origins.page, PageEvent::Kind::Object, rest},
                {},
                {}};
    case 'G':
        return {Channel::PageLoad,
                Party::ShopPage,
                Party::ProviderServer,
                Navigation{Window::Self, {}, "GET", origins.page + '/' + rest, {}},
                {},
                {}};
    case 'R':
        return {Channel::Return,
                Party::ProviderPage,
                Party::ShopServer,
                Navigation{Window::Top, {}, "POST", origins.shop + "/stored/QS-1001", qenta::readForm(rest)},
                {},
                {}};
    default:
        return postTo(Channel::Api, Party::ShopServer, Party::ProviderServer,
                      origins.api + "/seamless/" + percentEncode(first).replace("%2F", "/"),
                      rest.mid(line + 1));
    }
}

void readsTheSame(const QByteArray &body)
{
    const Fields read = qenta::readForm(body);
    mustHold(qenta::readForm(buildForm(read)) == read || read.empty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static Watch watch;
    static Bench bench = openCheckout(watch);
    static const qsizetype open = bench.steps();
    const QByteArray input = inputBytes(data, size);
    if (input.isEmpty())
        return 0;
    readsTheSame(input.mid(1));
    mustHold(bench.rewind(open).has_value());
    const Draft draft = draftFor(input[0], input.mid(1), bench);
    Message message;
    message.channel = draft.channel;
    message.payload = draft.payload;
    qenta::explainMessage(message, qenta::makeProvider()->sandboxKeys());
    mustHold(bench.apply(step::Receive{draft}).has_value());
    mustHold(Driver(bench, Driver::Jumps::None).run().has_value());
    return 0;
}
