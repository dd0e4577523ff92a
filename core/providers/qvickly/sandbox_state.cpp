#include "providers/qvickly/sandbox_state.h"

#include "providers/qvickly/sandbox_pages.h"
#include "signing/mac.h"

#include <algorithm>

namespace kassa::qvickly::sandbox {

namespace {

constexpr int mostForgottenAtOnce = 1000; // a step stays short also when a day's checkouts are old

void forgetSession(Step &step, const QByteArray &hash)
{
    State &state = step.state;
    if (!state.sessions.contains(hash))
        return;
    const Session session = state.sessions.take(hash);
    if (session.waiting)
        reply(step, session.waiting, closedPage(state, session.url));
    for (const char *timer : {"return:", "handshake:", "qr:"})
        stopTimer(step, timer + session.hash);
    state.apps.remove(session.appLink);
    state.recent.remove(session.used);
}

void forgetCheckout(Step &step, quint32 number)
{
    State &state = step.state;
    const auto found = state.checkouts.constFind(number);
    if (found == state.checkouts.constEnd())
        return;
    const QByteArray hash = found->hash;
    const QByteArray orderid = orderidOf(*found);
    if (state.checkoutByOrder.value(orderid) == number)
        state.checkoutByOrder.remove(orderid);
    stopTimer(step, "autocancel:" + QByteArray::number(number));
    forgetSession(step, hash);
    state.checkoutByHash.remove(hash);
    state.checkouts.remove(number);
}

void forgetOldestPayment(Step &step)
{
    State &state = step.state;
    const Payment oldest = state.payments.first();
    stopTimer(step, "pending:" + QByteArray::number(oldest.number));
    stopTimer(step, "swish:" + oldest.hash);
    forgetSession(step, oldest.hash);
    forgetCheckout(step, oldest.checkout);
    state.paymentByHash.remove(oldest.hash);
    state.payments.remove(oldest.number);
}

bool isUnused(const Checkout &checkout)
{
    return checkout.payment == 0;
}

// Numbers rise with time, so one cursor passes every checkout once: used ones stay, the others go.
void forgetOldCheckouts(Step &step)
{
    State &state = step.state;
    for (int i = 0; i < mostForgottenAtOnce && state.oldestCheckout < state.nextCheckout; ++i) {
        const auto found = state.checkouts.constFind(state.oldestCheckout);
        if (found != state.checkouts.constEnd()) {
            const bool old = step.now - found->created >= state.switches.checkoutLife;
            if (!old && state.checkouts.size() < state.limits.checkouts)
                return;
            if (isUnused(*found) || !old)
                forgetCheckout(step, state.oldestCheckout);
        }
        ++state.oldestCheckout;
    }
}

bool isAlive(const State &state, const Checkout &checkout, Time now)
{
    return !checkout.expired && (!isUnused(checkout) || now - checkout.created < state.switches.checkoutLife);
}

Checkout *alive(Step &step, quint32 number)
{
    const auto found = step.state.checkouts.constFind(number);
    if (found == step.state.checkouts.constEnd() || !isAlive(step.state, *found, step.now))
        return nullptr;
    return &step.state.checkouts[number];
}

} // namespace

void send(Step &step, Channel channel, Party from, Party to, Payload payload, const QByteArray &tag,
          Duration timeout)
{
    Draft draft;
    draft.channel = channel;
    draft.from = from;
    draft.to = to;
    draft.payload = std::move(payload);
    step.effects.emplace_back(Send{std::move(draft), tag, timeout});
}

QByteArray subjectOf(const Checkout &checkout)
{
    return "checkout " + QByteArray::number(checkout.number);
}

QByteArray subjectOf(const Payment &payment)
{
    return "payment " + QByteArray::number(payment.number);
}

Checkout *findCheckout(Step &step, const QByteArray &number)
{
    return alive(step, number.toUInt());
}

Checkout *findCheckoutByHash(Step &step, const QByteArray &hash)
{
    return alive(step, step.state.checkoutByHash.value(hash));
}

Payment *findPayment(State &state, const QByteArray &number)
{
    const auto found = state.payments.find(number.toUInt());
    return found == state.payments.end() ? nullptr : &*found;
}

Payment *findPaymentByHash(State &state, const QByteArray &hash)
{
    const auto found = state.payments.find(state.paymentByHash.value(hash));
    return found == state.payments.end() ? nullptr : &*found;
}

Checkout *checkoutOfRef(Step &step, const QByteArray &ref)
{
    if (Checkout *byNumber = findCheckout(step, ref))
        return byNumber;
    return alive(step, step.state.checkoutByOrder.value(ref));
}

Payment *paymentOfRef(State &state, const QByteArray &ref)
{
    if (Payment *byNumber = findPayment(state, ref))
        return byNumber;
    const quint32 checkout = state.checkoutByOrder.value(ref, ref.toUInt());
    const auto found = state.checkouts.constFind(checkout);
    if (found != state.checkouts.constEnd() && found->payment != 0)
        return findPayment(state, QByteArray::number(found->payment));
    const auto byOrder = std::find_if(state.payments.begin(), state.payments.end(), [&](const Payment &each) {
        return each.orderid == ref && !ref.isEmpty();
    });
    return byOrder == state.payments.end() ? nullptr : &*byOrder;
}

void makeRoom(Step &step)
{
    State &state = step.state;
    forgetOldCheckouts(step);
    while (state.payments.size() >= state.limits.payments)
        forgetOldestPayment(step);
    while (state.sessions.size() >= state.limits.sessions)
        forgetSession(step, state.recent.first());
}

Checkout &addCheckout(Step &step, const QByteArray &data, const QByteArray &orderid, bool test)
{
    State &state = step.state;
    const quint32 number = state.nextCheckout++;
    Checkout &checkout = state.checkouts[number];
    checkout = {newHash(step), data, step.now, number, 0, test, false};
    state.checkoutByHash.insert(checkout.hash, number);
    state.checkoutByOrder.insert(orderid, number);
    return checkout;
}

Payment &addPayment(Step &step, Payment payment)
{
    State &state = step.state;
    payment.number = state.nextPayment++;
    payment.created = step.now;
    if (payment.hash.isEmpty())
        payment.hash = newHash(step);
    state.paymentByHash.insert(payment.hash, payment.number);
    return *state.payments.insert(payment.number, payment);
}

Session &sessionOf(State &state, const QByteArray &hash)
{
    Session &session = state.sessions[hash];
    if (session.used == 0) {
        session.hash = hash;
        touch(state, session);
    }
    return session;
}

void touch(State &state, Session &session)
{
    state.recent.remove(session.used);
    session.used = ++state.uses;
    state.recent.insert(session.used, session.hash);
}

const Session *findSession(const State &state, const QByteArray &hash)
{
    const auto found = state.sessions.constFind(hash);
    return found == state.sessions.constEnd() ? nullptr : &*found;
}

Json dataOf(const QByteArray &text)
{
    auto parsed = Json::parse(text);
    return parsed ? std::move(*parsed) : Json();
}

QByteArray orderidOf(const Checkout &checkout)
{
    return dataOf(checkout.data).at({"PaymentData", "orderid"}).text();
}

QByteArray statusOf(const State &state, const Checkout &checkout)
{
    if (checkout.expired)
        return "Expired";
    const auto payment = state.payments.constFind(checkout.payment);
    if (payment != state.payments.constEnd())
        return payment->status;
    const Session *session = findSession(state, checkout.hash);
    return session != nullptr ? session->status : QByteArray("WaitingForPurchase");
}

void setStatus(Step &step, const Checkout &checkout, Session &session, const QByteArray &status)
{
    if (session.status == status)
        return;
    session.status = status;
    report(step, Report::Kind::State, subjectOf(checkout), status,
           KASSA_TEXT("qvickly.sandbox", "Checkout %1 is now %2")
               .with(QByteArray::number(checkout.number))
               .with(status));
}

Money totalOf(const Json &data)
{
    const auto currency = Currency::fromCode(data.at({"PaymentData", "currency"}).text());
    return {data.at({"Cart", "Total", "withtax"}).text().toLongLong(),
            currency ? *currency : Currency{"SEK", 2}};
}

QByteArray checkoutUrl(const State &state, const Checkout &checkout)
{
    return state.inputs.origins.page + '/' + state.account.eid + '/' + checkout.hash +
           (checkout.test ? "/test" : "");
}

QByteArray invoiceUrl(const State &state, const QByteArray &hash)
{
    return state.inputs.origins.api + "/invoice/" + state.account.eid + '/' + hash;
}

QByteArray newHash(Step &step)
{
    const QByteArray day = toIso(step.now).left(10).replace("-", "");
    return day + step.state.ids.hex("checkout", 32);
}

BankidOrder newBankidOrder(State &state)
{
    return {.orderRef = state.ids.uuid("orderRef"),
            .autoStartToken = state.ids.uuid("autoStartToken"),
            .qrStartToken = state.ids.uuid("qrStartToken"),
            .qrStartSecret = state.ids.uuid("qrStartSecret")};
}

QByteArray bankidHash(const BankidOrder &order, int second)
{
    return hexHmac(QCryptographicHash::Sha256, Secret(order.qrStartSecret), QByteArray::number(second));
}

QByteArray bankidQr(const BankidOrder &order)
{
    return "bankid." + order.qrStartToken + '.' + QByteArray::number(order.second) + '.' +
           bankidHash(order, order.second);
}

Json numberJson(const State &state, quint32 number)
{
    return state.switches.numberType == "integer" ? Json::integer(number)
                                                  : Json::string(QByteArray::number(number));
}

Json str(QByteArray utf8)
{
    return Json::string(std::move(utf8));
}

bool redirectsOnSuccess(const Json &data)
{
    return truthy(data.at({"CheckoutData", "redirectOnSuccess"}));
}

} // namespace kassa::qvickly::sandbox
