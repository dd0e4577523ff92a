// All that the shop knows, as one value, and the small things every part of it needs. The rules are free
// functions over it: shop_order (purchase order, identity), shop_payment (payment session), shop_watch
// (polling and sockets), shop_after (after the purchase, the idempotency lab), shop_webhooks, shop_switches,
// shop_pages.
#pragma once

#include "base/id_source.h"
#include "providers/kronor/ids.h"
#include "providers/kronor/messages.h"
#include "providers/shop_parts.h"

#include <QHash>
#include <QMap>

#include <deque>

namespace kassa::kronor::shop {

enum class WatchBy { Poll, Socket, OldSocket };
enum class Kind { Order, Session, Identity };

// The tester's switches; the values are listed in ids.h, shopOperation.
struct Switches
{
    WatchBy watch = WatchBy::Poll;
    OrderVariant variant = OrderVariant::Invoice;
    bool webhooks = false;
    QByteArrayList webhookAnswers{"accepted"}; // never empty; the first is used, the last stays
    Duration abandonAfter = std::chrono::minutes(30);
    bool freshKeys = false;
    bool successUrl = true;
    PayFlow payFlow = PayFlow::SameDevice;
    bool referenceCheck = false; // of payment sessions
};

struct Watch // how the shop follows what it waits for
{
    bool on = false;
    bool bySocket = false;
    bool older = false;     // graphql-ws
    ExchangeId socket;      // zero: not open
    int socketFailures = 0; // in a row
    int polls = 0;
    quint64 round = 0;  // answers of an earlier round are stale
    bool quiet = false; // the socket has said nothing for a long time
};

struct Purchase
{
    QByteArray ref, state;
    Kind kind = Kind::Order;
    Order order;
    Text problem;   // what a person should know; empty: nothing
    QByteArray key; // idempotency key of what creates it; kept over all attempts
    Operation creation;

    // What the provider gave. The id is stored as returned; the token lives as long as the purchase
    // (section 1.A).
    QByteArray id, token;
    QByteArrayList status;                           // as heard last; a set (section 8.1)
    QByteArray purchaseId;                           // resultingPurchaseId, or resultingPaymentId
    QByteArray method;                               // payment session: what the shopper picked
    QByteArray request;                              // payment session: UUID of the payment request
    PayFlow flow = PayFlow::SameDevice;              // of that method
    QByteArray payUrl, qr;                           // where the shopper pays
    bool inApp = false;                              // the shop's page leads to the method's app
    bool authorized = false;                         // payment: captured later
    qint64 captured = 0, refunded = 0, released = 0; // minor units; refunded: an order's goods that came back
    qint64 refunding = 0;                            // asked for, and not back yet
    int refundLooks = 0;                             // how often the shop has asked whether it is

    Watch watch;
    bool sentAway = false;  // the shopper was sent to Kronor's page
    bool verifying = false; // the shop is asking with its own token
    bool askAgain = false;
    bool refreshed = false;
    QList<ExchangeId> returns;    // browsers at /return that wait for the look-up
    std::optional<Fields> claims; // what the newest one brought, while it is compared with what Kronor says
    Text unproven;                // what of it Kronor does not confirm; empty: nothing
    Text toldSums;                // told in the journal last

    QByteArray openUrl; // of the document in the shopper's window
    bool waits = false; // it goes on by itself as soon as there is a result
    int fulfilled = 0;
    bool busy = false; // an operation afterwards is under way
    // Keys of operations afterwards that were not answered, by what is wanted: wanted again, it is the same.
    QMap<QByteArray, QByteArray> openKeys;
};

enum class Ask {
    Webhook,
    WebhookDelete,
    Create,
    Watch,
    VerifyOrder,
    VerifyPurchase,
    Pay,
    Refresh,
    VerifyPayment,
    VerifyIdentity,
    LookUp,
    CancelOrder,
    CancelPayment,
    After,
    Lab,
};

enum class As { Merchant, Own }; // whose token: the shop's API token, or the purchase's own

struct Call // a request under way
{
    Ask ask = Ask::Create;
    qsizetype purchase = 0;
    Operation request;
    As as = As::Merchant;
    bool fromPage = false;
    QByteArray operation; // of After and Lab
    qint64 amount = 0;    // of After
    quint64 round = 0;    // of Watch
    int attempt = 1;
};

struct KeyRow // a mutation that was sent, for table("keys")
{
    Time at;
    QByteArray ref, mutation, key;
    QByteArrayList findings; // of the lab's experiments with that key
    int attempts = 1;
};

struct State
{
    SessionInputs inputs;
    Account account;
    IdSource ids;
    Switches switches;
    QList<Purchase> purchases; // in the order they began; never removed
    QHash<QByteArray, qsizetype> byRef;
    QMap<QByteArray, Call> calls;   // by tag
    QMap<QByteArray, Call> retries; // by timer key
    StepLog steps;
    std::deque<KeyRow> keys;
    Secret webhookSecret;               // of setWebhookUrl; empty: none yet
    std::deque<QByteArray> heardEvents; // ids, for deduplication
    QList<qsizetype> waitingForWebhook; // purchases that begin when the address is set
    bool settingWebhook = false;
    bool deletedWebhook = false; // the address was known at Kronor; it is set anew
    quint64 lastCall = 0;
};

using Step = StepOn<State>;

// By order id or purchase number; the only purchase when `ref` is empty. Null when there is none.
Purchase *findPurchase(State &state, const QByteArray &ref);
void setState(Step &step, Purchase &purchase, const char *state);
bool isResolved(const Purchase &purchase); // a result is known, though it may change
bool isGood(const Purchase &purchase);     // goods were released, or the person is identified
Text stateTitle(const QByteArray &state);
// What was captured, released and given back, and what is left; empty: nothing of it.
Text sumsOf(const Purchase &purchase);
Money totalOf(const Order &order);

// Sends the request, remembers it, and gives it the time-out; a failed one is sent again with the same key.
void ask(Step &step, Call call);
Call callOf(const State &state, const Purchase &purchase, Ask what, Operation request, As as = As::Merchant);
// The key of a mutation's input; empty for queries and for mutations without one.
QByteArray keyOf(const Operation &request);
// What the only mutation of a document gave.
const Json &resultIn(const Json &data);
// Names of the keys of what follows a purchase: "KR-1001.capture".
QByteArray keyFor(const Purchase &purchase, const QByteArray &what);
// Of an operation that may be done more than once: another number each time.
QByteArray nextKey(Step &step, const Purchase &purchase, const QByteArray &operation);

QByteArray waitingUrl(const State &state, const Purchase &purchase);
QByteArray resultUrl(const State &state, const Purchase &purchase);
QByteArray returnUrl(const State &state, const Purchase &purchase);
// The shop's page is gone, and with it whoever could ask from there or be sent on.
void leavePage(Purchase &purchase);
// The top window goes there, as the shop page's script does it.
void navigateTop(Step &step, Purchase &purchase, const QByteArray &url);

// The purchase ends, or goes on, in that state: the watch stops where nothing more is to come, waiting
// browsers are answered.
void settle(Step &step, Purchase &purchase, const char *state);
void releaseGoods(Step &step, Purchase &purchase);
void answerReturns(Step &step, Purchase &purchase);

} // namespace kassa::kronor::shop
