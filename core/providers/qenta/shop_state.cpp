#include "providers/qenta/shop_state.h"

#include "order/samples.h"

#include <algorithm>

namespace kassa::qenta::shop {

namespace {

constexpr Duration answerTimeout = 60s;

} // namespace

Purchase *findPurchase(State &state, const QByteArray &ref)
{
    return purchaseOf(state, ref, [&](const Purchase &each) { return each.orderNumber == ref; });
}

void setState(Step &step, Purchase &purchase, const char *state)
{
    changeState(step, purchase, state, stateTitle(state));
}

Text stateTitle(const QByteArray &state)
{
    static const std::map<QByteArray, Text> titles{
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
    return titleIn(titles, state);
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

QByteArray descriptionOf(const State &state, const Purchase &purchase)
{
    return (languageOf(state) == "ru" ? QByteArray("Заказ ") : QByteArray("Order ")) + purchase.ref;
}

QByteArray pageUrl(const State &state, const char *page, const Purchase &purchase)
{
    return shopUrl(state, QByteArray("/") + page + '/' + percentEncode(purchase.ref));
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

bool sendsStorage(const Purchase &purchase)
{
    const Storing storing = typeOf(purchase).storing;
    return !purchase.storageId.isEmpty() && (storing == Storing::Card || storing == Storing::Account);
}

Text reasonText(const Error &error)
{
    const bool isProviders = error.code.toInt() > 0; // the others are ours
    return isProviders ? KASSA_TEXT("qenta", "%1 %2").with(error.code).with(error.detail) : error.detail;
}

} // namespace kassa::qenta::shop
