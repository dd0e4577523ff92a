#include "providers/seqr/sandbox_checkout.h"

#include "codec/json.h"
#include "providers/seqr/sandbox_phone.h"
#include "providers/seqr/sandbox_words.h"

namespace kassa::seqr::sandbox {

using namespace std::chrono_literals;

namespace {

constexpr Duration purchaseTimeout = 10s; // assumed (section 11)
constexpr char purchaseTag[] = "purchase:";
constexpr char unknownToken[] = "no-such-product";

QByteArray bodyFor(const QByteArray &variant, PurchaseCall call)
{
    if (variant == callVariant::unknownToken)
        call.purchaseToken = unknownToken;
    if (variant == callVariant::noToken)
        call.purchaseToken.clear();
    if (variant == callVariant::missingFields)
        return Json::object({{"purchaseToken", Json::string(call.purchaseToken)}}).toCompact();
    const QByteArray body = writePurchaseCall(call);
    return variant == callVariant::brokenJson ? body.chopped(1) : body;
}

void sendPurchase(Step &step, const Phone &phone, const QByteArray &url, const QByteArray &body,
                  const QByteArray &type)
{
    const QByteArray tag = purchaseTag + QByteArray::number(++step.state.lastTag);
    Send send;
    send.draft.channel = Channel::Callback;
    send.draft.from = Party::ProviderServer;
    send.draft.to = Party::ShopServer;
    send.draft.payload =
        httpRequest("POST", url, {{"Accept", "application/json"}, {"Content-Type", type}}, body);
    send.tag = tag;
    send.timeout = purchaseTimeout;
    step.effects.emplace_back(std::move(send));
    step.state.callers.insert(tag, phone.url);
}

} // namespace

void callShop(Step &step, Phone &phone)
{
    const QByteArray &variant = step.state.switches.createPurchase;
    const Webshop shop = step.state.webshops.value(phone.webshop);
    const QByteArray type =
        variant == callVariant::wrongType ? "text/plain" : "application/json;charset=UTF-8";
    const QByteArray body = bodyFor(variant, phone.details);
    phone.screen = Screen::Requesting;
    sendPurchase(step, phone, shop.url, body, type);
    if (variant == callVariant::twice)
        sendPurchase(step, phone, shop.url, body, type);
}

bool isPurchaseTag(const QByteArray &tag)
{
    return tag.startsWith(purchaseTag);
}

void shopAnswered(Step &step, const QByteArray &tag, const Payload &answer)
{
    const auto phone = step.state.phones.find(step.state.callers.take(tag));
    const auto reference = readPurchaseAnswer(answer);
    if (!reference)
        report(step, kassa::Report::Kind::Warning, "createPurchase", reference.error().code,
               KASSA_TEXT("seqr.sandbox", "The shop issued no invoice: %1 %2")
                   .with(reference.error().code)
                   .with(reference.error().detail));
    // Of a double scan the first invoice is shown; the other one stays unpaid.
    if (phone == step.state.phones.end() || phone->screen != Screen::Requesting || !phone->bill.isEmpty())
        return;
    if (!reference)
        return endPhone(step, *phone, word(Word::ShopRefuses, step.state.inputs.locale));
    showBill(step, *phone, *reference);
}

} // namespace kassa::seqr::sandbox
