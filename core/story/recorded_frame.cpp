#include "story/recorded_frame.h"

#include "bench/order_json.h"
#include "order/samples.h"
#include "session/choices.h"
#include "session/demo.h"
#include "story/checks.h"

namespace kassa {

namespace {

void titled(YamlWriter &out, const char *key, const Text &text, const Catalogue &catalogue)
{
    Fields texts;
    for (const QByteArray language : {"en", "ru"})
        texts.emplace_back(language, catalogue.text(text, language).toUtf8());
    out.line(key, texts);
}

// Nothing for the sample that the outcome has by itself, the name of another.
void ordered(YamlWriter &out, const Json &detail, const Descriptor &descriptor, const QByteArray &outcome)
{
    DemoOptions options;
    options.outcome = outcome;
    const auto order = orderFromJson(detail);
    if (!order || order == demoOrder(descriptor, options))
        return;
    for (const SampleOrder &sample : sampleOrders()) {
        if (adaptedTo(sample.order, descriptor.requirements) == *order)
            return out.line("order", sample.id);
    }
    Json whole = detail;
    whole.remove("entry");
    out.block("order", whole);
}

} // namespace

void writeHead(YamlWriter &out, const SessionInputs &inputs, const std::vector<Act> &acts,
               const Descriptor &descriptor, const Catalogue &catalogue)
{
    const auto outcome = outcomeOf(descriptor, inputs.outcome);
    titled(out, "title", outcome ? outcome->title : KASSA_TEXT("story", "A recorded purchase"), catalogue);
    if (outcome && !outcome->description.isEmpty())
        titled(out, "description", outcome->description, catalogue);
    out.line("provider", descriptor.id);
    if (outcome)
        out.line("outcome", outcome->id);
    for (const Act &act : acts) {
        if (act.press || act.entry->core["operation"].text() != "start")
            continue;
        const Json &detail = act.entry->core["detail"];
        if (const QByteArray entry = detail["entry"].text();
            !entry.isEmpty() && !(outcome && outcome->entry == entry))
            out.line("entry", entry);
        ordered(out, detail, descriptor, inputs.outcome);
    }
    if (inputs.locale != "en")
        out.line("locale", inputs.locale);
    if (inputs.seed != 1)
        out.line("seed", QByteArray::number(inputs.seed));
    if (inputs.start != DemoOptions().start)
        out.line("start", toIso(inputs.start));
}

void writeEnd(YamlWriter &out, const SessionInputs &inputs, Session &session,
              const std::vector<Entry> &journal, const Catalogue &catalogue)
{
    const View shop = session.view(Side::Shop);
    out.key("expect");
    if (shop.purchases.empty()) {
        out.entry("released", "0");
        return;
    }
    const PurchaseView &purchase = shop.purchases.front();
    if (!outcomeOf(session.provider().descriptor(), inputs.outcome)) {
        out.entry("state", purchase.state);
        out.entry("released", QByteArray::number(purchase.fulfilled));
    }
    if (purchase.total != Money()) // else nothing is bought
        out.entry("total", toDecimalText(purchase.total) + ' ' + purchase.total.currency.code);
    Expectation told;
    told.of = Expectation::Of::Message;
    Match callback;
    callback.channel = Channel::Callback;
    callback.to = Party::ShopServer;
    callback.kind = "http-request";
    told.messages = {callback};
    const int times = look(told, SessionStage(session), journal, catalogue).count;
    out.entry("message", "{channel: callback, to: shop-server, kind: http-request}",
              {{"times", times == 0   ? "never"
                         : times == 1 ? "once"
                                      : QByteArray::number(times)}});
}

} // namespace kassa
