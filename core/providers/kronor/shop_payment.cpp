#include "providers/kronor/shop_payment.h"

#include "providers/kronor/hosts.h"
#include "providers/kronor/methods.h"
#include "providers/kronor/shop_after.h"
#include "providers/kronor/shop_order.h"
#include "providers/kronor/shop_watch.h"

#include <algorithm>

namespace kassa::kronor::shop {

using namespace std::chrono_literals;

namespace {

constexpr Duration lateSuccess = 2s;

// The row of our payment request: matched by its UUID, which is not the later payment id (section 12, 2).
const Json *ourRow(const Purchase &purchase, const Json &rows)
{
    const auto &all = rows.items();
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const Json &row) { return row["waitToken"].text() == purchase.request; });
    return found == all.end() ? nullptr : &*found;
}

QByteArray addressIn(const Json &row)
{
    for (const auto &[name, details] : row.members()) {
        if (!details.isArray() || details.items().empty())
            continue;
        for (const char *member : {"sessionUrl", "redirectUrl", "paymentUrl", "payUrl", "returnUrl"}) {
            const QByteArray url = details.items().front()[member].text();
            if (!url.isEmpty())
                return url;
        }
    }
    return {};
}

// What a QR code has to say: Swish's own words, or the address of MobilePay's (section 4.7).
QByteArray codeIn(const Json &row)
{
    const auto first = [&](const char *details, const char *member) {
        const auto &rows = row[details].items();
        return rows.empty() ? QByteArray() : rows.front()[member].text();
    };
    const QByteArray code = first("transactionSwishDetails", "qrCode");
    return code.isEmpty() ? first("transactionMobilePayDetails", "qrCodeUrl") : code;
}

// What Kronor's payment page and its redirect pages are told (section 6.3).
QByteArray gatewayUrl(const State &state, const char *page, Fields fields)
{
    const Origins &origins = state.inputs.origins;
    fields.insert(fields.begin(), {"env", paymentEnvironment(origins)});
    return paymentGateway(origins) + page + '?' + buildForm(fields);
}

// Kronor's own payment page, for methods without an address of their own; it calls one of them otherwise.
QByteArray paymentPageUrl(const State &state, const Purchase &purchase)
{
    const bool avarda = purchase.method == "buyNowPayLater";
    return gatewayUrl(state, "/payment",
                      {{"paymentMethod", avarda ? QByteArray("avarda") : purchase.method},
                       {"token", purchase.token},
                       {"merchantReturnUrl", returnUrl(state, purchase)}});
}

QByteArray redirectPageUrl(const State &state, const Purchase &purchase, const QByteArray &method)
{
    const char *page = method == "swish"    ? "/swish-redirect"
                       : method == "paypal" ? "/paypal-redirect"
                       : method == "creditCard" || method == "mobilePay" || method == "vipps"
                           ? "/reepay-redirect"
                           : "/payment-redirect";
    return gatewayUrl(state, page,
                      {{"paymentMethod", method}, {"merchantReturnUrl", returnUrl(state, purchase)}});
}

void sendToPay(Step &step, Purchase &purchase, const Json &row)
{
    if (purchase.sentAway)
        return;
    purchase.sentAway = true;
    const bool isPushed = purchase.flow == PayFlow::Push;
    const QByteArray address = addressIn(row);
    purchase.qr = codeIn(row);
    purchase.payUrl = !address.isEmpty() || isPushed || !purchase.qr.isEmpty()
                          ? address
                          : paymentPageUrl(step.state, purchase);
    purchase.inApp = isPushed || !purchase.qr.isEmpty() || isAppUrl(purchase.payUrl);
    setState(step, purchase, shopState::paying);
    startTimer(step, "abandon:" + purchase.ref, step.state.switches.abandonAfter);
    mark(step, purchase, "4b");
    // To an app the shop's page leads: with a code, a link, or the words that it was asked already.
    navigateTop(step, purchase, purchase.inApp ? waitingUrl(step.state, purchase) : purchase.payUrl);
}

std::optional<Text> wrongIn(const Purchase &purchase, const Json &row, qint64 amount)
{
    const Money total = totalOf(purchase.order);
    if (amount == total.minor && row["currency"].text() == total.currency.code)
        return std::nullopt;
    return KASSA_TEXT("kronor", "The payment is %1 %2 in minor units, the order %3 %4.")
        .with(QByteArray::number(amount))
        .with(row["currency"].text().left(8))
        .with(QByteArray::number(total.minor))
        .with(total.currency.code);
}

} // namespace

void sessionCreated(Step &step, Purchase &purchase, const QByteArray &paidBy)
{
    startTimer(step, "abandon:" + purchase.ref, step.state.switches.abandonAfter);
    if (paidBy.isEmpty()) {
        setState(step, purchase, shopState::choosing);
    } else {
        setState(step, purchase, shopState::verifying);
        purchase.purchaseId = paidBy.left(32);
        purchase.status = {"PAID"};
        mark(step, purchase, "4a");
        verify(step, purchase);
    }
    navigateTop(step, purchase, waitingUrl(step.state, purchase));
}

bool methodChosen(Step &step, Purchase &purchase, const QByteArray &method)
{
    request::PaymentWish wish;
    wish.method = method;
    wish.key = keyFor(purchase, method);
    wish.returnUrl = redirectPageUrl(step.state, purchase, method);
    wish.merchantReturnUrl = returnUrl(step.state, purchase);
    const Customer customer = purchase.order.customer.value_or(Customer());
    wish.nationalId = customer.nationalId.toUtf8();
    wish.phone = customer.billing.phone.toUtf8();
    wish.flow = hasApp(method) ? step.state.switches.payFlow : PayFlow::SameDevice;
    auto request = request::createPayment(wish);
    if (!request || purchase.state != shopState::choosing)
        return false;
    purchase.method = method;
    purchase.problem = {};
    purchase.flow = wish.flow;
    setState(step, purchase, shopState::paying);
    mark(step, purchase, "2");
    Call call = callOf(step.state, purchase, Ask::Pay, std::move(*request), As::Own);
    call.fromPage = true;
    ask(step, std::move(call));
    return true;
}

void paymentCreated(Step &step, Purchase &purchase, const Json &data)
{
    purchase.request = request::paymentIdOf(data).left(64);
    if (purchase.request.isEmpty()) {
        paymentNotCreated(step, purchase,
                          {ErrorKind::Malformed, "answer", KASSA_TEXT("error", "no payment request"), {}});
        return;
    }
    mark(step, purchase, "3");
    startWatch(step, purchase);
}

// Another method may be tried in the same session.
void paymentNotCreated(Step &step, Purchase &purchase, const Error &error)
{
    purchase.problem = KASSA_TEXT("kronor", "The payment could not be started: %1").with(error.detail);
    warn(step, purchase, error.code, purchase.problem);
    setState(step, purchase, shopState::choosing);
}

void heardPayments(Step &step, Purchase &purchase, const Json &rows)
{
    const Json *row = ourRow(purchase, rows);
    if (!row || isResolved(purchase) || row->at({"status"}).items().empty())
        return;
    const QByteArray status = (*row)["status"].items().front()["status"].text();
    purchase.status = {status};
    // Clients ignore the row while it is INITIALIZING (section 8.2); before the shopper can pay there is
    // nowhere to go either.
    if (status == "INITIALIZING" || status == "PRE_FLIGHT_CHECK")
        return;
    if (isOneOf(status, {"PAID", "AUTHORIZED"})) {
        if (!purchase.verifying)
            mark(step, purchase, "4a");
        purchase.purchaseId = (*row)["resultingPaymentId"].text().left(32);
        verify(step, purchase);
    } else if (status == "DECLINED" || status == "ERROR") {
        mark(step, purchase, "4c");
        settle(step, purchase, status == "ERROR" ? shopState::failed : shopState::declined);
    } else if (status == "CANCELLED") {
        mark(step, purchase, "4f");
        settle(step, purchase, shopState::cancelled);
    } else if (status != "FLOW_COMPLETED") { // the shopper's part is done; the money is still under way
        sendToPay(step, purchase, *row);
    }
}

// Nothing can be read from the address but a cancel, and that is no proof either (section 12, 17): ask Kronor
// to look, then watch (section 6.3).
void paymentReturns(Step &step, Purchase &purchase, bool cancelled)
{
    if (!std::exchange(purchase.refreshed, true)) {
        Call call = callOf(step.state, purchase, Ask::Refresh, request::refreshPayments(), As::Own);
        call.fromPage = true;
        ask(step, std::move(call));
    }
    if (cancelled)
        startTimer(step, "late:" + purchase.ref, lateSuccess);
    pollNow(step, purchase);
    answerReturns(step, purchase);
}

void paymentVerified(Step &step, Purchase &purchase, const Json &data)
{
    for (const Json &row : data["payments"].items()) {
        if (row["id"].text() != purchase.purchaseId)
            continue;
        if (purchase.fulfilled > 0) {
            paymentFollowed(step, purchase, row);
            break;
        }
        purchase.authorized = row["currentStatus"].text() == "AUTHORIZED";
        const qint64 amount =
            (purchase.authorized ? row["amountAuthorized"] : row["amountPaid"]).text().toLongLong();
        if (const auto wrong = wrongIn(purchase, row, amount)) {
            purchase.problem = *wrong;
            warn(step, purchase, "shop.mismatch",
                 KASSA_TEXT("kronor", "Order %1 is not released, a person has to look: %2")
                     .with(purchase.ref)
                     .with(*wrong));
            stopWatch(step, purchase);
            break;
        }
        mark(step, purchase, "5");
        purchase.status = {row["currentStatus"].text()};
        settle(step, purchase, purchase.authorized ? shopState::reserved : shopState::paid);
        releaseGoods(step, purchase);
        break;
    }
    endVerification(step, purchase);
}

void cancelDue(Step &step, Purchase &purchase)
{
    if (isResolved(purchase))
        return;
    judgeReturn(step, purchase);
    pollNow(step, purchase);
}

std::vector<std::pair<QByteArray, Text>> methodsFor(const Order &order)
{
    std::vector<std::pair<QByteArray, Text>> methods;
    for (const PaymentMethod &each : paymentMethods()) {
        if (isOffered(each, order.country, order.currency.code))
            methods.emplace_back(each.id, each.title);
    }
    return methods;
}

} // namespace kassa::kronor::shop
