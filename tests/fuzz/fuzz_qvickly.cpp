// What a peer outside can send to Qvickly's two machines: API bodies, ajax forms, page fields, window
// messages, callbacks and returns. The first byte chooses which. Nothing may crash, and every request is
// answered at most once.
#include "machines.h"

#include "bench/driver.h"
#include "order/samples.h"
#include "providers/qvickly/ids.h"
#include "providers/qvickly/provider.h"

using namespace kassa;

namespace {

// A purchase in its second step, so that every kind of message finds something to work on.
Bench openCheckout(EventSink &sink)
{
    const auto provider = qvickly::makeProvider();
    Bench bench = fuzzBench(*provider, sink);
    const SampleOrder *sample = findSample("coffee");
    mustHold(sample && bench.apply(step::Begin{sample->order, {}}));
    Driver driver(bench, Driver::Jumps::None);
    driver.setBuyer(BuyerScript(std::vector<BuyerStep>{
        {qvickly::page::step1,
         qvickly::control::identify,
         {{"email", "tess@example.com"}, {"pno", "195501011018"}, {"zip", "12345"}}}}));
    mustHold(driver.run().has_value());
    return bench;
}

QByteArray pageUrl(const Bench &bench, Side side)
{
    const View view = bench.machine(side)->view();
    return view.pages.empty() ? QByteArray() : view.pages.front().page.url;
}

Draft draftFor(char kind, const QByteArray &rest, const Bench &bench)
{
    const Origins origins = fixedOrigins();
    const Headers form{{"Content-Type", "application/x-www-form-urlencoded"}};
    switch (kind) {
    case 'P':
        return {Channel::PageCall,
                Party::ProviderPage,
                Party::ProviderServer,
                httpRequest("POST", origins.page + "/public/ajax.php?step1", form, rest),
                {},
                {}};
    case 'B': {
        const qsizetype line = rest.indexOf('\n');
        const auto fields = parseForm(rest.mid(line + 1));
        return {Channel::Buyer,
                Party::Buyer,
                Party::ProviderPage,
                BuyerAction{pageUrl(bench, Side::Sandbox), rest.left(line), fields.value_or(Fields())},
                {},
                {}};
    }
    case 'W':
        return {Channel::PageEvent,
                Party::ShopPage,
                Party::ProviderPage,
                PageEvent{"checkout_iframe", origins.shop, PageEvent::Kind::Text, rest},
                {},
                {}};
    case 'E':
        return {Channel::PageEvent,
                Party::ProviderPage,
                Party::ShopPage,
                PageEvent{"checkout_iframe", origins.page, PageEvent::Kind::Text, rest},
                {},
                {}};
    case 'C':
        return {Channel::Callback,
                Party::ProviderServer,
                Party::ShopServer,
                httpRequest("POST", origins.shop + "/callback", {{"Content-Type", "application/json"}}, rest),
                {},
                {}};
    case 'F':
        return {
            Channel::Return,
            Party::ProviderPage,
            Party::ShopServer,
            Navigation{Window::Top, {}, "POST", origins.shop + "/accept", parseForm(rest).value_or(Fields())},
            {},
            {}};
    case 'G':
        return {Channel::PageLoad,
                Party::ShopPage,
                Party::ProviderServer,
                Navigation{Window::Self, {}, "GET", origins.page + '/' + percentEncode(rest), {}},
                {},
                {}};
    default:
        return {Channel::Api,
                Party::ShopServer,
                Party::ProviderServer,
                httpRequest("POST", origins.api + "/", {{"Content-Type", "application/json"}}, rest),
                {},
                {}};
    }
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
    mustHold(bench.rewind(open).has_value());
    mustHold(bench.apply(step::Receive{draftFor(input[0], input.mid(1), bench)}).has_value());
    mustHold(Driver(bench, Driver::Jumps::None).run().has_value());
    return 0;
}
