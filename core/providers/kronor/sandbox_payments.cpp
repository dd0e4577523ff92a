#include "providers/kronor/sandbox_payments.h"

#include "providers/kronor/checker.h"
#include "providers/kronor/methods.h"
#include "providers/kronor/sandbox_orders.h"
#include "providers/kronor/sandbox_pages.h"
#include "providers/kronor/sandbox_webhooks.h"

#include <algorithm>
#include <array>

namespace kassa::kronor::sandbox {

using namespace std::chrono_literals;

namespace {

constexpr Duration sessionLife = 24h;
constexpr qsizetype mostSessions = 20'000, mostRequests = 50'000;

struct MethodRow
{
    const char *mutation, *id, *provider;
    const char *details;   // the request's list of this method; null: none
    const char *urlMember; // where its page's address stands
    const char *resultId;  // member of the mutation's result
    bool authorizes;       // AUTHORIZED and captured later; else PAID at once
    bool byPage = false;   // the payment page makes the request itself (section 6.3)
};

constexpr std::array methodRows{
    MethodRow{"newSwishPayment", "swish", "SWISH", "transactionSwishDetails", "returnUrl", "waitToken",
              false},
    MethodRow{"newCreditCardPayment", "creditCard", "CREDIT_CARD", "transactionCreditCardDetails",
              "sessionUrl", "waitToken", true},
    MethodRow{"newMobilePayPayment", "mobilePay", "MOBILEPAY", "transactionMobilePayDetails", "redirectUrl",
              "waitToken", true},
    MethodRow{"newVippsPayment", "vipps", "VIPPS", "transactionVippsDetails", "sessionUrl", "waitToken",
              true},
    MethodRow{"newPayPalPayment", "paypal", "PAYPAL", "transactionPayPalDetails", "paymentUrl", "paymentId",
              true},
    MethodRow{"newP24Payment", "p24", "P24", "transactionP24Details", "sessionUrl", "paymentId", false, true},
    MethodRow{"newTrustlyPayment", "trustly", "BANK_TRANSFER", "transactionTrustlyDetails", "payUrl",
              "paymentId", false},
    MethodRow{"newPointspayPayment", "pointspay", "POINTSPAY", nullptr, nullptr, "paymentId", false, true},
    MethodRow{"newBankTransferPayment", "bankTransfer", "BANK_TRANSFER", "transactionBankTransferDetails",
              "payUrl", "paymentId", false},
    MethodRow{"newBuyNowPayLaterPayment", "buyNowPayLater", "BUY_NOW_PAY_LATER", nullptr, nullptr,
              "paymentId", true, true},
    MethodRow{"newGooglePayPayment", "googlePay", "GOOGLE_PAY", nullptr, nullptr, "waitToken", true},
    MethodRow{"newApplePayPayment", "applePay", "APPLE_PAY", nullptr, nullptr, "waitToken", true},
};

const MethodRow &rowOf(const QByteArray &method)
{
    const auto found = std::find_if(methodRows.begin(), methodRows.end(), [&](const MethodRow &row) {
        return method == row.id || method == row.mutation;
    });
    return found == methodRows.end() ? methodRows.front() : *found;
}

std::optional<QByteArray> problemOf(const Step &step, const Json &input)
{
    const auto expires = timeFrom(input["expiresAt"].text());
    if (!expires || *expires <= step.now || *expires > step.now + sessionLife)
        return QByteArray("expiresAt must be within the next 24 hours");
    if (!input["preferredGateway"].isNull() && input["preferredGateway"].text() != "KRONOR")
        return QByteArray("preferredGateway must be KRONOR");
    return firstBroken(checkSession(input));
}

Json openSession(Step &step, const Json &input)
{
    PaymentSession session;
    session.reference = input["merchantReference"].text();
    session.input = input;
    session.amount = input["amount"].text().toLongLong();
    session.currency = input["currency"].isNull() ? QByteArray("SEK") : input["currency"].text();
    session.country = input["country"].text();
    session.created = uniqueTime(step);
    session.expires = *timeFrom(input["expiresAt"].text());
    session.token =
        tokenFor(step, TokenKind::PaymentSession, session.reference, session.expires, session.tokenId);
    step.state.sessions.insert(session.reference, session);
    return Json::object({{"token", str(session.token)}});
}

const Payment *paymentOf(const State &state, const QByteArray &session)
{
    for (const Payment &payment : state.payments) {
        if (state.requests.value(payment.request).session == session)
            return &payment;
    }
    return nullptr;
}

void setRequest(Step &step, PaymentRequest &request, const QByteArray &status)
{
    request.history.push_back({status, uniqueTime(step)});
    step.changed.insert(request.session);
    report(step, Report::Kind::State, "request " + request.waitToken, status,
           KASSA_TEXT("kronor.sandbox", "The payment of %1 by %2 is now %3")
               .with(request.session)
               .with(methodTitle(request.method))
               .with(status));
    queueEvent(step, "paymentRequestStateUpdate",
               Json::object({{"paymentRequestId", str(request.waitToken)},
                             {"merchantReference", str(request.session)},
                             {"status", str(status)}}),
               Json::object({{"paymentRequestId", str(request.waitToken)}}));
}

// resultingPaymentId appears in the same update as the status (section 8.2).
void makePayment(Step &step, PaymentRequest &request, const QByteArray &status)
{
    Payment payment;
    payment.id = 9000 + step.state.ids.next("payment");
    payment.request = request.waitToken;
    payment.created = uniqueTime(step);
    const qint64 amount = step.state.sessions.value(request.session).amount;
    payment.authorized = status == "AUTHORIZED" ? amount : 0;
    payment.paid = status == "PAID" ? amount : 0;
    request.payment = payment.id;
    note(step, "payment", request.session, "payment " + status, QByteArray::number(payment.id));
    setRequest(step, request, status);
    setPayment(step, *step.state.payments.insert(payment.id, payment), status);
}

void succeed(Step &step, PaymentRequest &request)
{
    makePayment(step, request, rowOf(request.method).authorizes ? "AUTHORIZED" : "PAID");
}

// What a method asks for beyond the schema (section 4.7).
std::optional<QByteArray> wrongFlow(const MethodRow &row, const Json &input)
{
    const QByteArray method = row.id;
    const QByteArray flow = input["flow"].text();
    if (method == "swish" && flow != "ecom" && flow != "mcom")
        return QByteArray("flow must be ecom or mcom");
    if (method == "swish" && flow == "ecom" && input["customerSwishNumber"].text().isEmpty())
        return QByteArray("customerSwishNumber is required");
    if ((method == "mobilePay" || method == "vipps") && input["userFlow"].isNull())
        return QByteArray("userFlow is required");
    return std::nullopt;
}

Resolved newPayment(Step &step, const QByteArray &session, const MethodRow &row, const Json &input)
{
    State &state = step.state;
    const auto open = state.sessions.constFind(session);
    if (open == state.sessions.constEnd())
        return refused("payment session not found");
    if (paymentOf(state, session))
        return refused("payment session is already paid");
    if (const PaymentMethod *method = findMethod(row.id);
        method && !isOffered(*method, open->country, open->currency))
        return refused(QByteArray(row.provider) + " is not available in " + open->country + " with " +
                       open->currency);
    for (const char *url : {"returnUrl", "merchantReturnUrl"})
        if (!input[url].isNull() && schemeOf(input[url].text()).isEmpty())
            return refused(QByteArray(url) + " must be an absolute URL");
    if (const auto wrong = wrongFlow(row, input))
        return refused(*wrong);
    if (state.requests.size() >= mostRequests)
        return refused("the sandbox is full");
    PaymentRequest request;
    request.waitToken = state.ids.uuid("payment-request");
    request.session = session;
    request.method = row.id;
    request.flow = input[request.method == "swish" ? "flow" : "userFlow"].text();
    request.phone = input["customerSwishNumber"].isNull()
                        ? open->input.at({"additionalData", "phoneNumber"}).text()
                        : input["customerSwishNumber"].text();
    request.returnUrl = input["returnUrl"].text();
    request.merchantReturnUrl = input["merchantReturnUrl"].text();
    request.transaction = state.ids.hex("transaction", 32).toUpper();
    request.created = uniqueTime(step);
    const QByteArray waitToken = request.waitToken;
    PaymentRequest &kept = *state.requests.insert(waitToken, request);
    setRequest(step, kept, "INITIALIZING");
    if (state.switches.automatic)
        startTimer(step, "request:" + waitToken, pause(step));
    QByteArray ignored;
    const QByteArray auth = tokenFor(step, TokenKind::CardData, waitToken, step.now + 1h, ignored);
    return Json::object({{row.resultId, str(waitToken)},
                         {"paymentRequestId", str(waitToken)},
                         {"gateway", str("KRONOR")},
                         {"authToken", str(auth)},
                         {"gatewayMerchantId", str("kassa")},
                         {"googleMerchantId", str("kassa")},
                         {"googleMerchantName", str("Kassa")}});
}

// The newest of that session and method; null: there is none.
PaymentRequest *newestRequest(State &state, const QByteArray &session, const QByteArray &method)
{
    PaymentRequest *newest = nullptr;
    for (PaymentRequest &request : state.requests) {
        if (request.session == session && request.method == method &&
            (!newest || newest->created < request.created))
            newest = &request;
    }
    return newest;
}

// "paymentMethod" of the payment page's address; null: it is none. Only one differs from our ids.
const MethodRow *methodOfPage(const QByteArray &name)
{
    const QByteArray wanted = name == "avarda" ? QByteArray("buyNowPayLater") : name;
    const auto found = std::find_if(methodRows.begin(), methodRows.end(),
                                    [&](const MethodRow &row) { return wanted == row.id; });
    return found == methodRows.end() ? nullptr : &*found;
}

Resolved cancelRequest(Step &step, PaymentRequest &request)
{
    setRequest(step, request, "CANCELLING");
    setRequest(step, request, "CANCELLED");
    stopTimer(step, "request:" + request.waitToken);
    return Json::object({{"waitToken", str(request.waitToken)}});
}

PaymentRequest *openRequestOf(State &state, const QByteArray &session)
{
    const auto found =
        std::find_if(state.requests.begin(), state.requests.end(),
                     [&](const PaymentRequest &each) { return each.session == session && !isOver(each); });
    return found == state.requests.end() ? nullptr : &*found;
}

Resolved cancelOpenPayment(Step &step, const QByteArray &session)
{
    PaymentRequest *request = openRequestOf(step.state, session);
    return request ? cancelRequest(step, *request) : Json::object({{"waitToken", Json()}});
}

// The open request of that session; null: none with this UUID.
PaymentRequest *requestNamed(State &state, const QByteArray &session, const QByteArray &waitToken)
{
    const auto found = state.requests.find(waitToken);
    const bool known = found != state.requests.end() && found->session == session && !isOver(*found);
    return known ? &*found : nullptr;
}

Resolved redirectPayment(Step &step, const QByteArray &session, const Json &input)
{
    PaymentRequest *request = requestNamed(step.state, session, input["paymentRequestId"].text());
    if (!request)
        return refused("payment request not found");
    redirected(step, *request,
               input["redirectTarget"].text() == "APP" ? "PROCESSING_REDIRECTED_APP"
                                                       : "PROCESSING_REDIRECTED_WEB");
    return Json::object({{"waitToken", str(request->waitToken)}});
}

Resolved cancelSwishPayment(Step &step, const QByteArray &session, const Json &input)
{
    PaymentRequest *request = requestNamed(step.state, session, input["paymentId"].text());
    return request && request->method == "swish" ? cancelRequest(step, *request)
                                                 : Resolved(refused("payment request not found"));
}

// The shopper has said yes at PayPal; a second call finds it done.
Resolved capturePayPal(Step &step, const QByteArray &session, const Json &input)
{
    const auto request = step.state.requests.find(input["paymentId"].text());
    if (request == step.state.requests.end() || request->session != session || request->method != "paypal" ||
        (isOver(*request) && request->payment == 0))
        return refused("payment request not found");
    if (!isOver(*request))
        succeed(step, *request);
    return Json::object({{"paymentId", str(request->waitToken)}});
}

// The shopper's part is done, the money is under way (section 8.2).
Resolved finishBankTransfer(Step &step, const QByteArray &session, const Json &input)
{
    PaymentRequest *request = requestNamed(step.state, session, input["paymentRequestId"].text());
    if (!request || request->method != "bankTransfer")
        return refused("payment request not found");
    makePayment(step, *request, "FLOW_COMPLETED");
    if (step.state.switches.automatic)
        startTimer(step, "request:" + request->waitToken, pause(step));
    return Json::object({{"waitToken", str(request->waitToken)}});
}

Resolved noteDevice(const Json &input)
{
    const auto wrong = firstBroken(checkLengths(input, {},
                                                {{"browserName", 64},
                                                 {"browserVersion", 64},
                                                 {"fingerprint", 64},
                                                 {"osName", 64},
                                                 {"osVersion", 64},
                                                 {"userAgent", 512}}));
    return wrong ? Resolved(refused(*wrong)) : Json::object({{"result", Json::boolean(true)}});
}

// What the token may see of them, the oldest first.
std::vector<const PaymentRequest *> requestsOf(const State &state, const Scope &scope)
{
    std::vector<const PaymentRequest *> requests;
    for (const PaymentRequest &request : state.requests)
        if (scope.role == Role::Merchant || request.session == scope.of)
            requests.push_back(&request);
    std::sort(requests.begin(), requests.end(),
              [](const auto *a, const auto *b) { return a->created < b->created; });
    return requests;
}

// Where the shopper pays: in the app by a link or a code, after a push, or on the payment page. What a code
// of MobilePay says is ours.
Json detailsOf(const State &state, const PaymentRequest &request, const MethodRow &method)
{
    const Json app = isPushed(request) ? Json() : str(appLink(request));
    if (request.method == "swish")
        return Json::object({{"returnUrl", app},
                             {"qrCode", isPushed(request) ? Json() : str(swishCode(request))},
                             {"customerSwishNumber", isPushed(request) ? str(request.phone) : Json()},
                             {"amount", bigint(state, state.sessions.value(request.session).amount)},
                             {"dateCreated", timestamp(request.created)},
                             {"errorCode", request.swishError.isEmpty() ? Json() : str(request.swishError)}});
    const bool byCode = request.method == "mobilePay" && request.flow == "QR";
    const bool inApp = request.flow == "NativeRedirect" || isPushed(request) || byCode;
    const QByteArray id = request.transaction.left(16).toLower();
    Json details = Json::object({{method.urlMember, inApp ? app : str(paymentPageUrl(state, request))},
                                 {"sessionId", str(id)},
                                 {"orderId", str(id)}});
    if (!request.flow.isEmpty())
        details.set("userFlow", str(request.flow));
    if (byCode)
        details.set("qrCodeUrl", app);
    return details;
}

Json requestRow(const State &state, const PaymentRequest &request)
{
    const PaymentSession session = state.sessions.value(request.session);
    const MethodRow &method = rowOf(request.method);
    Json row = Json::object(
        {{"waitToken", str(request.waitToken)},
         {"amount", bigint(state, session.amount)},
         {"currency", str(session.currency)},
         {"createdAt", timestamp(request.created)},
         {"message", session.input["message"]},
         {"reference", str(request.session)},
         {"transactionId", str(request.transaction)},
         {"resultingPaymentId", request.payment == 0 ? Json() : bigint(state, qint64(request.payment))},
         {"paymentProvider", str(method.provider)},
         {"paymentFlow", request.method == "swish" ? str(request.flow) : Json()},
         {"merchantReturnUrl", request.merchantReturnUrl.isEmpty() ? Json() : str(request.merchantReturnUrl)},
         {"status", statusRows({request.history.back()})},
         {"latestStatus", statusRows({request.history.back()})},
         {"statusHistory", statusRows(request.history)},
         {"merchant", Json::object({{"id", bigint(state, state.account.merchant.toLongLong())},
                                    {"currency", str("SEK")}})},
         {"paymentMethodUsed", Json::object({{"country", str(session.country)},
                                             {"currency", str(session.currency)},
                                             {"gateway", str("KRONOR")},
                                             {"paymentMethod", str(method.provider)}})}});
    if (!method.details || isStarting(request))
        return row;
    row.set(method.details, Json::array({detailsOf(state, request, method)}));
    return row;
}

Json paymentRow(const State &state, const Payment &payment)
{
    const PaymentRequest request = state.requests.value(payment.request);
    const PaymentSession session = state.sessions.value(request.session);
    return Json::object({{"id", bigint(state, qint64(payment.id))},
                         {"amountAuthorized", bigint(state, payment.authorized)},
                         {"amountPaid", bigint(state, payment.paid)},
                         {"createdAt", timestamp(payment.created)},
                         {"currency", str(session.currency)},
                         {"currentStatus", str(payment.status.status)},
                         {"status", statusRows({payment.status})},
                         {"latestStatus", statusRows({payment.status})},
                         {"merchantReference", str(request.session)},
                         {"merchantReference2", session.input["merchantReference2"]},
                         {"paymentMethod", str(rowOf(request.method).provider)},
                         {"transactionId", str(request.transaction)},
                         {"captures", Json::array(payment.captures)},
                         {"refunds", Json::array(payment.refunds)}});
}

} // namespace

Resolved newPaymentSession(Step &step, const Json &input)
{
    if (const auto problem = problemOf(step, input))
        return refused(*problem);
    if (step.state.sessions.contains(input["merchantReference"].text()))
        return refused("merchantReference was already used");
    if (step.state.sessions.size() >= mostSessions)
        return refused("the sandbox is full");
    return openSession(step, input);
}

// An open session with equal references, amount and currency is given again (section 4.7).
Resolved newCheckedSession(Step &step, const Json &input)
{
    if (const auto problem = problemOf(step, input))
        return refused(*problem);
    const auto known = step.state.sessions.constFind(input["merchantReference"].text());
    const Payment *payment =
        known == step.state.sessions.constEnd() ? nullptr : paymentOf(step.state, known->reference);
    if (known == step.state.sessions.constEnd() || (!payment && known->expires <= step.now))
        return openSession(step, input);
    if (known->amount != amountOf(input) || known->currency != input["currency"].text())
        return refused("merchantReference was already used");
    Json result = Json::object({{"token", str(known->token)}});
    if (payment) {
        result.set("paymentId", str(QByteArray::number(payment->id)));
        result.set("paymentTransactionId", str(step.state.requests.value(payment->request).transaction));
    }
    return result;
}

Resolved sessionMutation(Step &step, const Scope &scope, const QByteArray &mutation, const Json &input)
{
    for (const MethodRow &row : methodRows) {
        if (mutation == row.mutation)
            return newPayment(step, scope.of, row, input);
    }
    if (mutation == "cancelPayment")
        return cancelOpenPayment(step,
                                 scope.role == Role::Merchant ? input["paymentReference"].text() : scope.of);
    if (mutation == "cancelSwishPayment")
        return cancelSwishPayment(step, scope.of, input);
    if (mutation == "capturePayPalPayment")
        return capturePayPal(step, scope.of, input);
    if (mutation == "updateBankTransferFlow")
        return finishBankTransfer(step, scope.of, input);
    if (mutation == "redirectPayment")
        return redirectPayment(step, scope.of, input);
    if (mutation == "addSessionDeviceInformation")
        return noteDevice(input);
    if (mutation == "log")
        return Json::object({{"status", str("")}}); // always empty, says the schema
    // refreshPaymentStatus: the sandbox's status is never behind.
    return Json::object({{"result", Json::boolean(true)}});
}

// The page makes the request where the client has made none, and another one where its own has failed
// (section 6.3).
PaymentRequest *requestForPage(Step &step, const QByteArray &session, const QByteArray &pageMethod,
                               const QByteArray &merchantReturnUrl)
{
    const MethodRow *method = methodOfPage(pageMethod);
    if (!method)
        return nullptr;
    PaymentRequest *newest = newestRequest(step.state, session, method->id);
    const bool failed = newest && isOver(*newest) && newest->payment == 0;
    if (newest && !(failed && method->byPage))
        return newest;
    Json input = Json::object({{"flow", str("mcom")}, {"userFlow", str("WebRedirect")}});
    if (!merchantReturnUrl.isEmpty())
        input.set("merchantReturnUrl", str(merchantReturnUrl));
    if (!newPayment(step, session, *method, input))
        return nullptr;
    return newestRequest(step.state, session, method->id);
}

bool settleRequest(Step &step, PaymentRequest &request, const QByteArray &outcome)
{
    if (isOver(request))
        return false;
    // Swish's simulator codes in the message (section 10).
    const QByteArray message = step.state.sessions.value(request.session).input["message"].text();
    static const std::map<QByteArray, QByteArray> codes{
        {"RF07", "DECLINED"}, {"TM01", "ERROR"}, {"BANKIDCL", "DECLINED"}, {"ACMT03", "ERROR"}};
    const auto simulated = codes.find(message);
    if (request.method == "swish" && simulated != codes.end() && outcome == outcome::approve) {
        request.swishError = simulated->first;
        setRequest(step, request, simulated->second);
    } else if (outcome == outcome::approve) {
        succeed(step, request);
    } else if (outcome == outcome::reject) {
        setRequest(step, request, "DECLINED");
    } else if (outcome == outcome::error || outcome == outcome::timeout) {
        if (request.method == "swish" && outcome == outcome::timeout)
            request.swishError = "TM01";
        setRequest(step, request, "ERROR");
    } else if (outcome == outcome::cancel) {
        setRequest(step, request, "CANCELLED");
    } else {
        return false;
    }
    return true;
}

void requestStepDue(Step &step, const QByteArray &waitToken)
{
    const auto found = step.state.requests.find(waitToken);
    if (found == step.state.requests.end())
        return;
    if (statusOf(*found) == "INITIALIZING") {
        setRequest(step, *found, "PRE_FLIGHT_CHECK");
        if (step.state.switches.automatic)
            startTimer(step, "request:" + waitToken, pause(step));
    } else if (statusOf(*found) == "PRE_FLIGHT_CHECK") {
        setRequest(step, *found, "WAITING_FOR_PAYMENT");
        if (isPushed(*found))
            askInApp(step, *found);
    } else if (statusOf(*found) == "FLOW_COMPLETED") { // the money has come
        Payment &payment = step.state.payments[found->payment];
        payment.paid = step.state.sessions.value(found->session).amount;
        note(step, "payment", found->session, "payment PAID", QByteArray::number(payment.id));
        setRequest(step, *found, "PAID");
        setPayment(step, payment, "PAID");
    }
}

void redirected(Step &step, PaymentRequest &request, const char *status)
{
    if (isOver(request) || statusOf(request) == status)
        return;
    stopTimer(step, "request:" + request.waitToken);
    while (isStarting(request)) // the page was opened before the checks were over
        setRequest(step, request,
                   statusOf(request) == "INITIALIZING" ? "PRE_FLIGHT_CHECK" : "WAITING_FOR_PAYMENT");
    setRequest(step, request, status);
}

bool isStarting(const PaymentRequest &request)
{
    return statusOf(request) == "INITIALIZING" || statusOf(request) == "PRE_FLIGHT_CHECK";
}

bool movesByItself(const PaymentRequest &request)
{
    return isStarting(request) || statusOf(request) == "FLOW_COMPLETED";
}

QByteArray paymentPageUrl(const State &state, const PaymentRequest &request)
{
    const PaymentSession session = state.sessions.value(request.session);
    return state.inputs.origins.page + "/payment?" +
           buildForm({{"env", "staging"},
                      {"paymentMethod", request.method == "buyNowPayLater" ? "avarda" : request.method},
                      {"token", session.token},
                      {"merchantReturnUrl", request.merchantReturnUrl}});
}

QByteArray appLink(const PaymentRequest &request)
{
    const QByteArray token = "?token=" + request.transaction.toLower();
    const QByteArray app = request.method == "swish"   ? "swish://paymentrequest" + token
                           : request.method == "vipps" ? "vipps://payment" + token
                                                       : "mobilepay://payment" + token;
    return app + "&callbackurl=" + percentEncode(request.returnUrl);
}

QByteArray swishCode(const PaymentRequest &request)
{
    return "D" + request.transaction.toLower();
}

bool isPushed(const PaymentRequest &request)
{
    return request.flow == "ecom" || request.flow == "PushMessage";
}

qint64 amountOf(const Json &input)
{
    return input["amount"].text().toLongLong();
}

void setPayment(Step &step, Payment &payment, const QByteArray &status)
{
    payment.status = {status, uniqueTime(step)};
    const auto request = step.state.requests.find(payment.request);
    step.changed.insert(request->session);
    if (statusOf(*request) != status) // what comes after it is a state of the request too (section 8.2)
        setRequest(step, *request, status);
    const QByteArray id = QByteArray::number(payment.id);
    report(step, Report::Kind::State, "payment " + id, status,
           KASSA_TEXT("kronor.sandbox", "Payment %1 is now %2").with(id).with(status));
    queueEvent(step, "paymentStateUpdate",
               Json::object({{"paymentId", bigint(step.state, qint64(payment.id))}, {"status", str(status)}}),
               Json::object({{"paymentId", bigint(step.state, qint64(payment.id))}}));
}

const QByteArray &statusOf(const PaymentRequest &request)
{
    return request.history.back().status;
}

bool isOver(const PaymentRequest &request)
{
    static const QByteArrayList over{"AUTHORIZED", "PARTIALLY_CAPTURED", "PAID",     "FLOW_COMPLETED",
                                     "DECLINED",   "CAPTURE_DECLINED",   "RELEASED", "ERROR",
                                     "CANCELLED"};
    return over.contains(statusOf(request));
}

Json paymentRows(const State &state, const Scope &scope, const QByteArray &field)
{
    Json rows = Json::array();
    if (field == "paymentRequests") {
        for (const PaymentRequest *request : requestsOf(state, scope))
            rows.append(requestRow(state, *request));
        return rows;
    }
    for (const Payment &payment : state.payments) {
        if (field == "payments")
            rows.append(paymentRow(state, payment));
        for (const Json &row : field == "refunds"               ? payment.refunds
                               : field == "paymentCaptures"     ? payment.captures
                               : field == "transactionReleases" ? payment.releases
                                                                : std::vector<Json>())
            rows.append(row);
    }
    return rows;
}

} // namespace kassa::kronor::sandbox
