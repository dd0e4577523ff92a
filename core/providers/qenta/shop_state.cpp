#include "providers/qenta/shop_state.h"

#include "order/samples.h"

#include <algorithm>

namespace kassa::qenta::shop {

namespace {

constexpr Duration answerTimeout = 60s;

} // namespace

void report(Step &step, const Purchase &purchase, Report::Kind kind, const QByteArray &value, Text text)
{
    step.effects.emplace_back(Report{kind, "purchase " + purchase.ref, value, std::move(text)});
}

void warn(Step &step, const Purchase &purchase, const QByteArray &value, Text text)
{
    report(step, purchase, Report::Kind::Warning, value, std::move(text));
}

void reportShop(Step &step, Report::Kind kind, const QByteArray &value, Text text)
{
    step.effects.emplace_back(Report{kind, "shop", value, std::move(text)});
}

void startTimer(Step &step, const QByteArray &key, Duration after)
{
    step.effects.emplace_back(StartTimer{key, after, TimerWeight::Essential});
}

void stopTimer(Step &step, const QByteArray &key)
{
    step.effects.emplace_back(StopTimer{key});
}

void reply(Step &step, ExchangeId exchange, std::variant<HttpResponse, Page> answer)
{
    if (exchange)
        step.effects.emplace_back(Reply{exchange, std::move(answer)});
}

void mark(Step &step, const Purchase &purchase, const char *number)
{
    step.state.steps.mark(step.now, purchase.ref, number);
}

Purchase *findPurchase(State &state, const QByteArray &ref)
{
    if (const auto found = state.byRef.constFind(ref); found != state.byRef.constEnd())
        return &state.purchases[*found];
    if (ref.isEmpty())
        return state.purchases.size() == 1 ? &state.purchases.first() : nullptr;
    const auto found = std::find_if(state.purchases.cbegin(), state.purchases.cend(),
                                    [&](const Purchase &each) { return each.orderNumber == ref; });
    return found == state.purchases.cend() ? nullptr : &state.purchases[found - state.purchases.cbegin()];
}

qsizetype indexOf(const State &state, const Purchase &purchase)
{
    return state.byRef.value(purchase.ref, -1);
}

void setState(Step &step, Purchase &purchase, const char *state)
{
    if (purchase.state == state)
        return;
    purchase.state = state;
    report(step, purchase, Report::Kind::State, state,
           KASSA_TEXT("qenta", "Purchase %1: %2").with(purchase.ref).with(stateTitle(state)));
}

Text stateTitle(const QByteArray &state)
{
    static const std::vector<std::pair<const char *, Text>> titles{
        {shopState::created, KASSA_TEXT("qenta", "Order made")},
        {shopState::collecting, KASSA_TEXT("qenta", "Payment data being entered")},
        {shopState::review, KASSA_TEXT("qenta", "Order being reviewed")},
        {shopState::starting, KASSA_TEXT("qenta", "Payment being started")},
        {shopState::paying, KASSA_TEXT("qenta", "Buyer at the provider")},
        {shopState::pending, KASSA_TEXT("qenta", "Pending")},
        {shopState::approved, KASSA_TEXT("qenta", "Authorised")},
        {shopState::paid, KASSA_TEXT("qenta", "Paid")},
        {shopState::failed, KASSA_TEXT("qenta", "Failed")},
        {shopState::cancelled, KASSA_TEXT("qenta", "Cancelled")},
        {shopState::unknown, KASSA_TEXT("qenta", "No confirmation")},
        {shopState::reversed, KASSA_TEXT("qenta", "Authorisation reversed")},
        {shopState::refunded, KASSA_TEXT("qenta", "Refunded")},
        {shopState::error, KASSA_TEXT("qenta", "Not started")},
    };
    const auto found =
        std::find_if(titles.begin(), titles.end(), [&](const auto &each) { return state == each.first; });
    return found == titles.end() ? Text::verbatim(state) : found->second;
}

bool isResolved(const Purchase &purchase)
{
    return isBought(purchase) ||
           isOneOf(purchase.state, {shopState::pending, shopState::failed, shopState::cancelled,
                                    shopState::unknown, shopState::error});
}

bool isBought(const Purchase &purchase)
{
    return isOneOf(purchase.state,
                   {shopState::approved, shopState::paid, shopState::reversed, shopState::refunded});
}

void ask(Step &step, const Purchase &purchase, Call call, const QByteArray &endpoint, const Fields &fields)
{
    State &state = step.state;
    call.purchase = indexOf(state, purchase);
    const QByteArray tag = endpoint + ':' + purchase.ref + ':' + QByteArray::number(++state.lastCall);
    // The toolkit page is beside the product's folder (section 9).
    const QByteArray base =
        endpoint == endpoint::toolkit ? state.inputs.origins.api : state.inputs.origins.api + "/seamless";
    Send send;
    send.draft.payload = formRequest(endpointUrl(base, endpoint), state.inputs.userAgent, fields);
    send.tag = tag;
    send.timeout = answerTimeout;
    step.effects.emplace_back(std::move(send));
    state.calls.insert(tag, std::move(call));
}

void callFromPage(Step &step, const Purchase &purchase, Call call, HttpRequest request)
{
    State &state = step.state;
    call.purchase = indexOf(state, purchase);
    const QByteArray tag = "page:" + purchase.ref + ':' + QByteArray::number(++state.lastCall);
    Send send;
    send.draft.channel = Channel::PageCall;
    send.draft.from = Party::ShopPage;
    send.draft.to = Party::ProviderServer;
    send.draft.payload = std::move(request);
    send.tag = tag;
    send.timeout = answerTimeout;
    step.effects.emplace_back(std::move(send));
    state.calls.insert(tag, std::move(call));
}

Money totalOf(const Order &order)
{
    const auto totals = totalsOf(order, Rounding::None, VatRule::PerUnit);
    return {totals ? totals->withVat : 0, order.currency};
}

Customer customerOf(const Order &order)
{
    if (order.customer)
        return *order.customer;
    const Persona *consumer = findPersona("person-at");
    return consumer == nullptr ? Customer() : consumer->customer;
}

QByteArray languageOf(const State &state)
{
    return state.inputs.locale.isEmpty() ? QByteArray("en") : state.inputs.locale;
}

QByteArray shopUrl(const State &state, const QByteArray &path)
{
    return state.inputs.origins.shop + path;
}

QByteArray pageUrl(const State &state, const char *page, const Purchase &purchase)
{
    return shopUrl(state, QByteArray("/") + page + '/' + percentEncode(purchase.ref));
}

void navigateTop(Step &step, const Purchase &purchase, const QByteArray &url)
{
    const Navigation navigation{Window::Top, {}, "GET", url, {}};
    if (auto draft = navigate(Party::ShopPage, navigation, step.state.inputs.origins)) {
        step.effects.emplace_back(Send{std::move(*draft), {}, {}});
        return;
    }
    warn(step, purchase, "shop.address",
         KASSA_TEXT("qenta", "The page was asked to go to an address that belongs to nobody here: %1")
             .with(url.left(200)));
}

const PaymentType &typeOf(const Purchase &purchase)
{
    const PaymentType *type = findPaymentType(purchase.method);
    return type == nullptr ? paymentTypes().front() : *type;
}

bool storesData(const Purchase &purchase)
{
    const Storing storing = typeOf(purchase).storing;
    return storing == Storing::Account || storing == Storing::GooglePay ||
           (storing == Storing::Card && purchase.entry != entry::hosted);
}

} // namespace kassa::qenta::shop
