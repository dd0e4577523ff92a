#include "providers/qvickly/sandbox_calls.h"

#include "providers/qvickly/sandbox_api.h"
#include "providers/qvickly/sandbox_purchase.h"

namespace kassa::qvickly::sandbox {

namespace {

void startAutocancel(Step &step, const Checkout &checkout, const Json &data)
{
    const int minutes = data.at({"PaymentData", "autocancel"}).text().toInt();
    if (minutes > 0 && minutes <= 1'000'000)
        startTimer(step, "autocancel:" + QByteArray::number(checkout.number), std::chrono::minutes(minutes),
                   TimerWeight::Essential);
}

} // namespace

Json briefWith(const State &state, quint32 number, const QByteArray &status, const QByteArray &orderid,
               const QByteArray &url)
{
    return Json::object({{"number", numberJson(state, number)},
                         {"status", str(status)},
                         {"orderid", str(orderid)},
                         {"url", str(url)}});
}

Answer initCheckout(Step &step, const ApiRequest &request)
{
    if (auto refused = checkInit(request.data()))
        return *refused;
    State &state = step.state;
    const QByteArray orderid = request.data().at({"PaymentData", "orderid"}).text();
    if (state.switches.duplicateOrderid == "refuse" && state.checkoutByOrder.contains(orderid))
        return Refusal{"5199", KASSA_TEXT("qvickly.sandbox",
                                          "The order id %1 was used before, and the switch refuses that")
                                   .with(orderid.left(60))};
    const Checkout &checkout = addCheckout(step, request.rawData, orderid, request.test);
    startAutocancel(step, checkout, request.data());
    report(step, Report::Kind::State, subjectOf(checkout), "WaitingForPurchase",
           KASSA_TEXT("qvickly.sandbox", "Checkout %1 waits for a buyer")
               .with(QByteArray::number(checkout.number)));
    return briefWith(state, checkout.number, "WaitingForPurchase", orderid, checkoutUrl(state, checkout));
}

Answer updateCheckout(Step &step, const ApiRequest &request)
{
    const Json &wanted = request.data()["PaymentData"];
    Checkout *checkout = findCheckout(step, wanted["number"].text());
    if (checkout == nullptr || checkout->test != request.test)
        return Refusal{"50013", KASSA_TEXT("qvickly.sandbox",
                                           "There is no checkout %1: unknown, expired, or of the other mode")
                                    .with(wanted["number"].text().left(20))};
    if (auto refused = checkSums(request.data()))
        return *refused;
    const Payment *payment = findPayment(step.state, QByteArray::number(checkout->payment));
    if (payment != nullptr && !isWaiting(*payment)) {
        report(
            step, Report::Kind::Warning, subjectOf(*checkout), "update.too-late",
            KASSA_TEXT("qvickly.sandbox", "The purchase is over: updateCheckout changes nothing any more"));
        return checkoutBrief(step.state, *checkout);
    }
    Json data = dataOf(checkout->data);
    const QByteArray orderid = wanted["orderid"].text();
    if (!orderid.isEmpty()) {
        Json paymentData = data["PaymentData"];
        const QByteArray before = paymentData["orderid"].text();
        paymentData.set("orderid", str(orderid));
        data.set("PaymentData", std::move(paymentData));
        if (step.state.checkoutByOrder.value(before) == checkout->number)
            step.state.checkoutByOrder.remove(before);
        step.state.checkoutByOrder.insert(orderid, checkout->number);
    }
    data.set("Articles", request.data()["Articles"]);
    data.set("Cart", request.data()["Cart"]);
    checkout->data = data.toCompact();
    return checkoutBrief(step.state, *checkout);
}

Answer getCheckout(Step &step, const QByteArray &hash, bool test)
{
    if (hash.isEmpty())
        return Refusal{
            "50015",
            KASSA_TEXT("qvickly.sandbox", "The hash is empty: it is the path segment of the checkout's URL")};
    const Checkout *checkout = findCheckoutByHash(step, hash);
    if (checkout == nullptr || checkout->test != test)
        return Refusal{
            "50012",
            KASSA_TEXT("qvickly.sandbox",
                       "There is no checkout with that hash: unknown, expired, or of the other mode")};
    return checkoutObject(step.state, *checkout);
}

Answer addHostedCheckout(Step &step, const ApiRequest &request, bool paylink)
{
    State &state = step.state;
    const QByteArray orderid = request.data().at({"PaymentData", "orderid"}).text();
    const Checkout &checkout = addCheckout(step, request.rawData, orderid, request.test);
    startAutocancel(step, checkout, request.data());
    const QByteArray url = paylink
                               ? state.inputs.origins.page + "/pay/" + state.account.eid + '/' + checkout.hash
                               : checkoutUrl(state, checkout);
    return briefWith(state, checkout.number, "WaitingForPurchase", orderid, url);
}

Json checkoutBrief(const State &state, const Checkout &checkout)
{
    return Json::object({{"number", numberJson(state, checkout.number)},
                         {"orderid", str(orderidOf(checkout))},
                         {"status", str(statusOf(state, checkout))},
                         {"url", str(checkoutUrl(state, checkout))}});
}

Json checkoutObject(const State &state, const Checkout &checkout)
{
    const Json data = dataOf(checkout.data);
    const Json &source = data["PaymentData"];
    const Session *session = findSession(state, checkout.hash);
    const QByteArray method = session != nullptr ? session->method : QByteArray("8");
    Json payment = Json::object({{"method", str(method)},
                                 {"method_name", str(methodName(method))},
                                 {"number", numberJson(state, checkout.number)},
                                 {"status", str(statusOf(state, checkout))}});
    for (const char *name : {"orderid", "currency", "language", "country", "paymentplanid", "autoactivate",
                             "logo", "accepturl", "cancelurl", "returnmethod", "callbackurl"})
        payment.set(name, str(source[name].text()));
    payment.set("url", str(checkoutUrl(state, checkout)));
    const auto order = state.payments.constFind(checkout.payment);
    if (order != state.payments.constEnd())
        payment.set("order", paymentBrief(state, *order));
    const auto member = [&](const char *name) { return data.contains(name) ? data[name] : Json::array(); };
    return Json::object({{"PaymentData", std::move(payment)},
                         {"Customer", session != nullptr ? customerJson(*session) : customerJson({})},
                         {"PaymentInfo", member("PaymentInfo")},
                         {"Cart", member("Cart")},
                         {"Articles", member("Articles")},
                         {"CheckoutData", member("CheckoutData")}});
}

} // namespace kassa::qvickly::sandbox
