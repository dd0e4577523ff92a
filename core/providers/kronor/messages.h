// Kronor's messages: bytes <-> values. Documents, field names, socket frames, webhook bodies and return
// addresses appear here; the sandbox's side of field names is in schema.cpp and sandbox_*.cpp (kronor.md
// sections 4 to 7).
#pragma once

#include "order/totals.h"
#include "providers/kronor/signature.h"
#include "providers/provider.h"

#include <QByteArrayList>

namespace kassa::kronor {

inline constexpr char apiPath[] = "/v1/graphql";
inline constexpr char newProtocol[] = "graphql-transport-ws";
inline constexpr char oldProtocol[] = "graphql-ws";

struct Account
{
    QByteArray merchant;
    Secret token;  // API token
    Secret jwtKey; // the sandbox signs its tokens with it; a shop at the real provider has none
};
Account accountOf(const Keys &keys);

// --- operations

struct Operation
{
    QByteArray document;
    QByteArray name; // of the operation
    Json variables;  // an object
};

// The first field that the document asks for: what Kronor calls the operation.
QByteArray rootFieldOf(const Operation &operation);

// How the shopper comes to the method's own app, or to its page (section 4.7: flow, userFlow).
enum class PayFlow { SameDevice, Qr, Push, App };

enum class OrderVariant {
    Plain,
    Invoice,
    Instalments
}; // section 4.2: the documented name and its two successors

// `purchase` of section 4.2. Quantities that are not whole count as one; amounts in the currency's minor
// units.
Json purchaseInput(const Order &order, const Totals &totals, const QByteArray &key);
// Pieces of the line with that reference, as a capture or a return lists them (section 9); zero: all of its
// pieces. None: there is no such line, or it has fewer.
std::optional<Json> itemsOf(const Json &lines, const QByteArray &reference, qint64 quantity);

namespace request {

Operation createOrder(OrderVariant variant, const Json &purchase);
Operation watchOrder(bool subscription);             // with the order's own token: no filter is needed
Operation readOrder(const QByteArray &id);           // API token
Operation readPurchase(const QByteArray &reference); // API token
Operation cancelOrder(const QByteArray &id);
Operation captureAll(const QByteArray &purchaseId, const QByteArray &key);
Operation captureReferences(const QByteArray &purchaseId, const QByteArray &key,
                            const QByteArrayList &references);
// `items`: of itemsOf().
Operation captureItems(const QByteArray &purchaseId, const QByteArray &key, const Json &items);
Operation returnAll(const QByteArray &purchaseId, const QByteArray &key);
Operation returnItems(const QByteArray &purchaseId, const QByteArray &key, const Json &items);
Operation cancelPurchase(const QByteArray &purchaseId);
Operation setWebhook(const QByteArray &url);
Operation deleteWebhook(const QByteArray &url);

// Payment sessions, section 4.7.
Json sessionInput(const Order &order, const Totals &totals, const QByteArray &key, Time expires);
Operation createSession(const Json &session);
// newPaymentSessionWithReferenceCheck: against double payments.
Operation createCheckedSession(const Json &session);
struct PaymentWish
{
    QByteArray method; // "swish", "creditCard", "mobilePay", "vipps", "paypal", "p24", "trustly",
                       // "bankTransfer", ...
    QByteArray key, returnUrl, merchantReturnUrl;
    QByteArray nationalId; // buy now pay later
    PayFlow flow = PayFlow::SameDevice;
    QByteArray phone = {}; // of a push
};
// None for a method that is not known. The answer's id is in the member that paymentIdOf() reads.
std::optional<Operation> createPayment(const PaymentWish &wish);
QByteArray paymentIdOf(const Json &data);
Operation watchPayments(bool subscription);
Operation refreshPayments();
Operation readPayment(const QByteArray &reference);
Operation capturePayment(const QByteArray &paymentId, qint64 amount, const QByteArray &key);
Operation refundPayment(const QByteArray &paymentId, qint64 amount, const QByteArray &key);
// The API token's form: of the session with that merchantReference.
Operation cancelPayment(const QByteArray &reference, const QByteArray &key);
Operation releasePayment(const QByteArray &paymentId, qint64 amount, const QByteArray &key);

// Identity, section 4.6.
Operation createScaSession(const QByteArray &key, const QByteArray &returnUrl, const QByteArray &nationalId);
Operation readIdentity(const QByteArray &sessionId);

} // namespace request

// --- HTTP

HttpRequest graphqlRequest(const QByteArray &apiOrigin, const QByteArray &token, const Operation &operation);

struct GraphqlRequest // as the sandbox reads it
{
    QByteArray query, operationName;
    Json variables;
    bool hasQuery = false;
};
GraphqlRequest readGraphqlRequest(const Json &body);

// The `data` of an answer. Network: no answer, HTTP 5xx ("http.503"), TEMPORARY_FAILURE ("temporary"): to be
// sent again with the same key. Refused: the provider's code and message. Malformed: neither data nor errors.
Result<Json> readGraphqlAnswer(const Payload &payload);
Result<Json> dataOf(const Json &answer); // {"data":..} or {"errors":..}
// Pauses between the attempts of one logical request: 0.5 1 2 4 8 s, six attempts in all (section 5).
std::optional<Duration> retryPause(int attemptsMade);
HttpResponse graphqlAnswer(const Json &answer, const QByteArray &requestId);

// --- sockets, section 4.9

struct Frame
{
    QByteArray type, id;
    Json payload;
};
// None: not an object with a type.
std::optional<Frame> readFrame(const QByteArray &text);
// Members id, type, payload, as graphql-transport-ws prints them and every client does; what the older
// protocol says from the server's side has the type first (section 4.9). What is empty is left out.
enum class FrameOrder { IdFirst, TypeFirst };
QByteArray frameText(const Frame &frame, FrameOrder order = FrameOrder::IdFirst);
Frame initFrame(const QByteArray &token);
QByteArray tokenOfInit(const Json &payload); // the Authorization header inside "headers"; empty: none

// --- return and webhook

// Section 3.3: existing parameters first, equal names replaced, fragment kept.
QByteArray mergedUrl(const QByteArray &target, const Fields &more);

struct WebhookEvent
{
    QByteArray event, id, triggeredAt;
    Json data;
};
QByteArray webhookBody(const std::vector<WebhookEvent> &events);
HttpRequest webhookRequest(const QByteArray &url, const QByteArray &body, const QByteArray &signature);
// Malformed ("webhook.form").
Result<std::vector<WebhookEvent>> readWebhook(const QByteArray &body);

QByteArray timestampOf(Time time); // "2026-01-01T00:00:00.000000+00:00"
// ISO 8601 with Z or an offset; none for anything else.
std::optional<Time> timeFrom(const QByteArray &text);

} // namespace kassa::kronor
