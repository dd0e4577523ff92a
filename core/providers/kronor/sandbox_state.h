// All that the sandbox knows, as one value; and the small things every part of it needs. The rules are free
// functions over it: sandbox_api (GraphQL), sandbox_orders, sandbox_payments, sandbox_after, sandbox_pages,
// sandbox_sockets, sandbox_webhooks, sandbox_desk.
#pragma once

#include "base/id_source.h"
#include "codec/graphql_execute.h"
#include "providers/kronor/ids.h"
#include "providers/kronor/messages.h"
#include "providers/kronor/schema.h"
#include "providers/kronor/token.h"
#include "providers/machine_parts.h"
#include "wire/browser.h"

#include <QMap>
#include <QSet>

#include <deque>
#include <memory>

namespace kassa::kronor::sandbox {

// The tester's switches; the values are listed in ids.h, sandboxOperation.
struct Switches
{
    bool automatic = true;
    bool late = false;
    bool bigintsAsText = false;
    bool keepAliveFirst = false;
    bool doublePush = false;
    bool orderWebhooks = false;
    bool socketsRefused = false;
    bool capturesDeclined = false; // of payments
    bool pagesInOrdersLanguage = false;
    int persona = -1; // of section 10; -1: by the amount
    QByteArray webhookSignature = "hex";
    QByteArray returnAddress; // of the merchant; empty: the test shop's
    Duration bankidLife = std::chrono::seconds(180);
};

struct StatusRow
{
    QByteArray status;
    Time entered;
};

struct PurchaseOrder
{
    QByteArray id, reference, token, tokenId;
    Json input;
    bool instalments = false;
    std::vector<StatusRow> status; // all that hold at the moment
    quint64 purchase = 0;          // its number once there is one
    bool complete = false;         // resultingPurchaseId is visible
    int stepsDone = 0;             // of its plan
    int persona = 0;               // section 10
    Time created;
    QByteArray backUrl; // success_url of the SCA page as asked last
};

struct PurchasedItem
{
    Json line; // PurchaseOrderLineInput
    QByteArray reference;
    qint64 quantity = 0, captured = 0, returned = 0; // pieces
    qint64 capturedAmount = 0, returnedAmount = 0;   // minor units
};

struct Purchase
{
    quint64 id = 0;
    QByteArray order, reference;
    std::vector<PurchasedItem> items;
    qint64 total = 0, tax = 0;
    StatusRow status;
    std::vector<Json> captures, returns; // rows of the schema
    Time created, expires;               // expires: what is not captured by then will not be
};

struct BankId // an identification under way or over
{
    QByteArray id, status, hint, orderRef, order, session;
    QByteArray autoStartToken, qrStartToken, qrStartSecret;
    int second = 0; // of the animated QR code
    Time created, polled;
};

struct ScaSession
{
    QByteArray id, token, tokenId, returnUrl, nationalId;
    Time created, expires;
};

struct PaymentSession
{
    QByteArray reference, token, tokenId;
    Json input;
    qint64 amount = 0;
    QByteArray currency, country;
    Time created, expires;
};

struct PaymentRequest
{
    QByteArray waitToken, session, method; // method: id of messages.h, "swish"
    QByteArray flow;                       // of the method's app: ecom or mcom, or a MobilePayUserFlow
    QByteArray phone;
    QByteArray returnUrl, merchantReturnUrl, transaction, swishError;
    std::vector<StatusRow> history;
    quint64 payment = 0; // resultingPaymentId
    Time created;
};

struct Payment
{
    quint64 id = 0;
    QByteArray request; // waitToken
    StatusRow status;
    qint64 authorized = 0, paid = 0, released = 0, refunded = 0; // minor units
    std::vector<Json> captures, refunds, releases;               // rows of the schema
    QSet<QByteArray> refundReferences;                           // merchantReference of refunds
    Time created;
};

struct Logged // a successful mutation, section 4.2
{
    QByteArray mutation, key, fingerprint;
    Json input, response;
    Time at, due; // due: when its answer is given; a repetition waits for it
};

struct LedgerRow // what the provider really did: the tester's proof of one effect per key
{
    Time at;
    QByteArray mutation, key, effect, subject;
};

struct FaultOrder // a fault on demand
{
    QByteArray operation, kind; // a root field; empty: any mutation
    int times = 1;
    Duration delay = {};
};

enum class DocumentKind { Sca, Identity, Payment };

struct Document // a hosted page that is open, by its address
{
    DocumentKind kind = DocumentKind::Sca;
    QByteArray url, ref; // order id, SCA session id, waitToken of a payment request
    QByteArray bankid;   // id of the identification
    bool sameDevice = false;
    bool failed = false; // an identity page that has failed stays
    QByteArray appUrl;   // of the app that was opened from it
    QByteArray error;    // of a redirect
    quint64 used = 0;
};

struct Subscription
{
    std::shared_ptr<const graphql::Document> document; // shared by copies of the machine: it never changes
    QByteArray operation;
    Json variables;
    bool once = false; // a query: it ends with its first result
    Time silentUntil;  // a fault on demand: nothing is sent before
    QByteArray last;   // text of the result that was sent last
};

struct Scope // what a token may see
{
    Role role = Role::Merchant;
    QByteArray of; // order id, session reference; empty for the merchant
    QByteArray tokenId;
    std::optional<Time> expires;
};

struct Socket
{
    ExchangeId exchange;
    Party peer = Party::ShopServer;
    bool older = false; // graphql-ws
    std::optional<Scope> scope;
    QMap<QByteArray, Subscription> subscriptions;
};

struct QueuedEvent
{
    WebhookEvent event;
    Time queued;
    Json related; // {"purchaseId": 1}: columns of the stored notification
};

struct Hook
{
    QByteArray url;
    Secret secret;
    int setting = 0;
    QMap<QByteArray, bool> events;
    std::deque<QueuedEvent> queue;
    std::size_t batch =
        0; // events of the message that is not acknowledged yet: a repetition is the same again
    bool isUnderWay = false;
    int failures = 0;
    QByteArray status = "delivering";
    Time edited;
};

struct Delivery // an attempt of a webhook message, for people
{
    Time at;
    QByteArray url, events, answer; // answer: HTTP status; empty: none came
};

struct HeldAnswer
{
    ExchangeId exchange;
    HttpResponse response;
};

struct State
{
    SessionInputs inputs;
    Account account;
    IdSource ids;
    Switches switches;
    QMap<QByteArray, PurchaseOrder> orders; // by id
    QMap<quint64, Purchase> purchases;
    QMap<QByteArray, BankId> bankids;
    QMap<QByteArray, ScaSession> scaSessions;
    QMap<QByteArray, PaymentSession> sessions; // by merchantReference
    QMap<QByteArray, PaymentRequest> requests; // by waitToken
    QMap<quint64, Payment> payments;
    QMap<QByteArray, Logged> log;   // by mutation and key
    QMap<QByteArray, int> attempts; // by mutation and key, refused ones too
    std::vector<QByteArray> logOrder;
    std::deque<LedgerRow> ledger;
    QSet<QByteArray> blocked; // token ids
    std::deque<FaultOrder> faults;
    QMap<QByteArray, Document> documents; // by url
    quint64 documentsUsed = 0;
    QMap<quint64, Socket> sockets; // by exchange
    std::vector<Hook> hooks;
    std::deque<Delivery> deliveries;
    std::vector<Json> notifications;   // rows of successfulWebhookNotifications
    QMap<QByteArray, HeldAnswer> held; // by timer key
    quint64 lastEvent = 0;
    Time lastCreated;
};

// One call of handle().
struct Step : StepOn<State>
{
    Step(State &machine, Time at) : StepOn<State>{machine, at} {}

    // Scopes whose subscriptions have to be looked at: order ids, session references; empty: what the
    // merchant alone can see. The merchant's are looked at whatever it is.
    QSet<QByteArray> changed = {};
};

// What a mutation or query gives.
using Resolved = tl::expected<Json, graphql::FieldError>;
tl::unexpected<graphql::FieldError> refused(const QByteArray &message); // VALIDATION_FAILURE

void note(Step &step, const QByteArray &mutation, const QByteArray &key, const QByteArray &effect,
          const QByteArray &subject); // into the ledger

Json str(const QByteArray &text);
Json bigint(const State &state, qint64 number); // as the switch says: number or decimal string
Json timestamp(Time time);
Time uniqueTime(Step &step); // strictly increasing, so that clients can page by it
// 0.5 to 1.5 s, the pause before an automatic step.
Duration pause(Step &step);
// Section 10: by the last two digits of the amount, or as the switch says.
int personaFor(const State &state, const Json &amount);
bool isTokenId(const State &state, const QByteArray &id); // of a token that was given out here
QByteArray tokenFor(Step &step, TokenKind kind, const QByteArray &scope, Time expires, QByteArray &tokenId);
bool holds(const PurchaseOrder &order, const char *status);
bool isFinal(const PurchaseOrder &order); // REJECTED, CANCELLED, or complete

} // namespace kassa::kronor::sandbox
