#include "providers/qvickly/sandbox_api.h"

#include "codec/php_json.h"
#include "providers/qvickly/sandbox_calls.h"
#include "providers/qvickly/sandbox_purchase.h"
#include "providers/qvickly/sandbox_words.h"

namespace kassa::qvickly::sandbox {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype mostHeld = 10'000;
constexpr qsizetype mostAuthOrders = 1000;
constexpr Duration authTime = 5s; // until a BankID order of the Auth API is complete; not documented

std::optional<Answer> dispatch(Step &step, const ApiRequest &request)
{
    const QByteArray function = request.function.toLower();
    if (function == "initcheckout")
        return initCheckout(step, request);
    if (function == "updatecheckout")
        return updateCheckout(step, request);
    if (function == "getcheckout")
        return getCheckout(step, request.data().at({"PaymentData", "hash"}).text(), request.test);
    if (function == "addpayment")
        return addPaymentCall(step, request);
    if (function == "duplicatepayment")
        return duplicate(step, request.data());
    if (isOneOf(function,
                {"getpaymentinfo", "activatepayment", "cancelpayment", "creditpayment", "updatepayment"}))
        return afterPurchase(step, request, function);
    return lookUp(step, request, function);
}

bool isEmptyData(const ApiRequest &request)
{
    return request.data().isNull() || request.rawData.isEmpty() ||
           (request.data().members().empty() && request.data().items().empty());
}

Refusal wrongSignature(const State &state, const ApiRequest &request)
{
    if (!pathsOutsideLatin1(request.data()).empty())
        return {"9013",
                KASSA_TEXT(
                    "qvickly.sandbox",
                    "data holds characters above U+00FF (%1), which the server turns into ? before it hashes")
                    .with(pathsOutsideLatin1(request.data()).front())};
    const QByteArray cause = diagnoseSignature(state.account.key, request.hash, request.rawData).cause;
    if (cause.isEmpty())
        return {"9013", KASSA_TEXT("qvickly.sandbox",
                                   "The hash fits neither the raw bytes of data nor its canonical text")};
    return {"9013", KASSA_TEXT("qvickly.sandbox", "The hash is wrong; probable cause: %1").with(cause)};
}

Checked checkEnvelope(const State &state, const ApiRequest &request)
{
    if (request.body.isNull())
        return Refusal{"9005", KASSA_TEXT("qvickly.sandbox", "The body is not a JSON object")};
    if (request.function.isEmpty())
        return Refusal{"9003", KASSA_TEXT("qvickly.sandbox", "function is missing")};
    if (request.eid.isEmpty())
        return Refusal{"9011", KASSA_TEXT("qvickly.sandbox", "credentials.id is empty")};
    if (request.hash.isEmpty())
        return Refusal{"9010", KASSA_TEXT("qvickly.sandbox", "credentials.hash is missing")};
    if (request.eid != state.account.eid)
        return Refusal{"9011",
                       KASSA_TEXT("qvickly.sandbox", "The merchant id is not that of the sandbox account")};
    if (isEmptyData(request))
        return Refusal{
            "9004",
            KASSA_TEXT("qvickly.sandbox",
                       "data is missing or empty; when there is nothing to say, send a dummy member")};
    if (verifyAsServer(state.account.key, request.hash, request.rawData) == HashMatch::None)
        return wrongSignature(state, request);
    return {};
}

HttpResponse refuse(Step &step, const ApiRequest &request, const Refusal &refusal, quint64 logid)
{
    report(step, Report::Kind::Warning, "api " + request.function.left(60), refusal.code,
           KASSA_TEXT("qvickly.sandbox", "Refused with %1: %2").with(refusal.code).with(refusal.why));
    const ApiError error{refusal.code, errorMessage(refusal.code), QByteArray::number(logid)};
    const bool nestedShape = step.state.switches.errorShape == "nested";
    return errorAnswer(step.state.account, error, nestedShape ? ErrorShape::Nested : ErrorShape::TopLevel);
}

} // namespace

HttpResponse answerApi(Step &step, const QByteArray &body)
{
    const ApiRequest request = readApiRequest(body);
    const quint64 logid = ++step.state.logid;
    if (const auto refused = checkEnvelope(step.state, request))
        return refuse(step, request, *refused, logid);
    const auto answer = dispatch(step, request);
    if (!answer)
        return refuse(
            step, request,
            {"9001",
             KASSA_TEXT("qvickly.sandbox", "There is no function %1").with(request.function.left(60))},
            logid);
    if (const auto *refusal = std::get_if<Refusal>(&*answer))
        return refuse(step, request, *refusal, logid);
    if (const auto *html = std::get_if<QByteArray>(&*answer))
        return httpResponse(200, "text/html; charset=utf-8", *html);
    return signedAnswer(step.state.account, std::get<Json>(*answer), logid);
}

void replyApi(Step &step, ExchangeId exchange, HttpResponse response)
{
    State &state = step.state;
    if (state.switches.slow == Duration() || state.held.size() >= mostHeld) {
        reply(step, exchange, std::move(response));
        return;
    }
    const QByteArray key = "slow:" + QByteArray::number(state.ids.next("slow"));
    state.held.insert(key, {exchange, std::move(response)});
    startTimer(step, key, state.switches.slow, TimerWeight::Essential);
}

void slowAnswerDue(Step &step, const QByteArray &key)
{
    if (!step.state.held.contains(key))
        return;
    HeldAnswer due = step.state.held.take(key);
    reply(step, due.exchange, std::move(due.response));
}

HttpResponse answerAuth(Step &step, const QByteArray &method, const QByteArray &orderRef)
{
    State &state = step.state;
    const auto json = [](const Json &value) {
        return httpResponse(200, "application/json", phpEncode(value));
    };
    if (method == "POST" && orderRef.isEmpty()) {
        if (state.authOrders.size() >= mostAuthOrders)
            state.authOrders.erase(state.authOrders.begin());
        const BankidOrder order = newBankidOrder(state);
        state.authOrders.insert(order.orderRef, {order, step.now});
        Json hashes = Json::array();
        for (int second = 0; second < qrSeconds; ++second)
            hashes.append(str(bankidHash(order, second)));
        return json(Json::object({{"orderRef", str(order.orderRef)},
                                  {"autoStartToken", str(order.autoStartToken)},
                                  {"qrStartToken", str(order.qrStartToken)},
                                  {"hashes", std::move(hashes)}}));
    }
    const auto found = state.authOrders.constFind(orderRef);
    if (found == state.authOrders.constEnd())
        return httpResponse(404, {}, {});
    if (method == "DELETE") {
        state.authOrders.remove(orderRef);
        return json(Json::object({{"status", str("deleted")}}));
    }
    const bool complete = step.now - found->started >= authTime;
    return json(Json::object({{"orderRef", str(orderRef)},
                              {"status", str(complete ? "complete" : "pending")},
                              {"token", str(complete ? found->bankid.autoStartToken : QByteArray())}}));
}

Json pageError(Step &step, const Refusal &refusal)
{
    report(step, Report::Kind::Warning, "page", refusal.code,
           KASSA_TEXT("qvickly.sandbox", "Refused with %1: %2").with(refusal.code).with(refusal.why));
    return Json::object(
        {{"code", str(refusal.code)},
         {"message", str("Billmate Error Code: " + refusal.code + ". " + errorMessage(refusal.code))},
         {"logid", str(QByteArray::number(++step.state.logid))}});
}

} // namespace kassa::qvickly::sandbox
