// All that the sandbox knows, as one value; and the small things every part of it needs. The rules are free
// functions over it in the other sandbox_*.h.
#pragma once

#include "base/id_source.h"
#include "providers/machine_parts.h"
#include "providers/parts.h"
#include "providers/qvickly/ids.h"
#include "providers/qvickly/messages.h"
#include "wire/browser.h"

#include <QHash>
#include <QMap>

#include <deque>

namespace kassa::qvickly::sandbox {

// The tester's switches; the values are listed in ids.h, sandboxOperation.
struct Switches
{
    QByteArray callbackOrder = "before";
    QByteArray callbackHash = "right";
    QByteArray returnData = "right";
    QByteArray returnMethod = "as-asked";
    QByteArray errorShape = "top-level";
    QByteArray numberType = "string";
    QByteArray duplicateOrderid = "accept";
    QByteArray identification = "off";
    QByteArray preset; // an outcome, or empty: the method decides
    Duration slow = {};
    Duration pending = std::chrono::seconds(5);
    Duration checkoutLife = std::chrono::hours(24);
    int retryPercent = 100;
};

// What initCheckout made. Hundreds of thousands may wait for a buyer, so this holds one text, not a tree.
struct Checkout
{
    QByteArray hash;
    QByteArray data; // `data` of initCheckout as received, with later updates merged in
    Time created;
    quint32 number = 0;  // temporary
    quint32 payment = 0; // final number, once there is one
    bool test = true;
    bool expired = false;
};

struct Payment
{
    quint32 number = 0;
    QByteArray hash; // in addresses of its pages and its PDF; of a checkout's payment that of the checkout
    quint32 checkout = 0;
    quint32 related = 0; // of a credit or a duplicate: the original
    QByteArray orderid, method, status, creditCheck;
    QByteArray data;     // text of PaymentData, Customer, Articles, Cart
    QByteArray decision; // what the pending credit check will say: Approved or Denied
    qint64 withTax = 0;  // minor units
    qint64 credited = 0; // minor units
    quint32 notices = 0; // how many callbacks were begun
    QByteArray noticed;  // status of the last one
    Time created;
    bool test = true;
    std::vector<QByteArray> log; // updateStatusLogOfInvoiceByHash
};

enum class Document { None, Checkout, Card, ThreeDs, Swish, Bankid };

enum class Stage {
    Identify,   // step 1
    Choose,     // step 2
    Handshake,  // purchase_initialized sent, the shop has not answered
    Confirming, // confirm under way, or a third party has to act
    Done,
    Closed,
};

constexpr int qrSeconds = 30; // of the animated QR per start, section 8

struct BankidOrder
{
    QByteArray orderRef, autoStartToken, qrStartToken, qrStartSecret;
    int second = 0; // 0..qrSeconds - 1; qrSeconds: expired
};

// What the buyer did and what is on screen. By the hash of a checkout or of a payment made without one.
struct Session
{
    QByteArray hash;
    quint64 used = 0; // its key in State::recent
    Document document = Document::None;
    QByteArray url;                           // of the open document
    QByteArray checkoutUrl;                   // with its query, to come back from a third party
    QByteArray status = "WaitingForPurchase"; // a word of qvickly.md section 8
    Stage stage = Stage::Identify;
    bool jsEvents = false; // ?activateJsEvents=1
    bool locked = false;   // by the host
    bool company = false;
    bool billingEdited = false;
    bool deliveryTouched = false;
    bool successPosted = false;
    bool secured = false;   // a card was accepted and 3-D Secure has to pass
    bool returning = false; // the timer of the way back to the shop runs
    QByteArray pno, plan;
    QByteArray method = "8";
    Address billing;
    std::optional<Address> delivery;
    QByteArray chosen;                      // outcome that the tester chose or the preset says
    ExchangeId waiting;                     // the buyer's action that is answered when a page call has been
    Text notice;                            // shown on the page as a warning until the next action
    std::map<QByteArray, Text> errors;      // by field, until the next action
    std::map<QByteArray, QByteArray> typed; // beside them on the card page: never its number or code
    BankidOrder bankid;
    QByteArray swishToken;
    QByteArray appLink; // the last one that the host was told
    QByteArray appUrl;  // of the app that is open; empty: none
    // Where the page went when the purchase ended: the next load leads there again, for a browser that was
    // not told. Only the next one: a shop that shows the checkout on its cancel page would never end.
    std::optional<Navigation> leaving;
    bool led = false; // a load has led there
};

struct CallbackJob
{
    quint32 payment = 0;
    QByteArray status;
    int attempt = 0; // made so far
};

struct CallbackAttempt // for people; the journal has the bytes
{
    Time at;
    quint32 payment = 0;
    QByteArray orderid, status, answer;
    int attempt = 0;
    std::optional<Time> next;
};

struct HeldAnswer
{
    ExchangeId exchange;
    HttpResponse response;
};

struct AuthOrder // of the Auth API, section 4.8
{
    BankidOrder bankid;
    Time started;
};

// How much is kept; makeRoom() sees to it.
struct Limits
{
    qsizetype checkouts = 600'000;
    qsizetype payments = 200'000;
    qsizetype sessions = 10'000;
};

struct State
{
    Limits limits;
    SessionInputs inputs;
    Account account;
    IdSource ids;
    Switches switches;
    QHash<quint32, Checkout> checkouts;
    QHash<QByteArray, quint32> checkoutByHash;
    QHash<QByteArray, quint32> checkoutByOrder;
    quint32 oldestCheckout = 111222; // the numbers of the dossier's examples
    quint32 nextCheckout = 111222;
    QMap<quint32, Payment> payments;
    QHash<QByteArray, quint32> paymentByHash;
    quint32 nextPayment = 3600123;
    QHash<QByteArray, Session> sessions;
    QMap<quint64, QByteArray> recent; // hashes of the sessions by their last use, the latest is last
    quint64 uses = 0;
    QHash<QByteArray, QByteArray> apps; // app link -> hash of the session
    QByteArray
        front; // session of the checkout page that was used last: host words do not say which page they mean
    QMap<QByteArray, CallbackJob> jobs; // by timer key
    std::deque<CallbackAttempt> attempts;
    QMap<QByteArray, HeldAnswer> held; // slow answers, by timer key
    QMap<QByteArray, AuthOrder> authOrders;
    quint64 logid = 1000000;
    StepLog steps;
};

using Step = StepOn<State>;

// `timeout` of a request; zero: none.
void send(Step &step, Channel channel, Party from, Party to, Payload payload, const QByteArray &tag = {},
          Duration timeout = {});

QByteArray subjectOf(const Checkout &checkout); // "checkout 111222"
QByteArray subjectOf(const Payment &payment);   // "payment 3600123"

// Null when unknown, expired or older than the lifetime of an unused checkout.
Checkout *findCheckout(Step &step, const QByteArray &number);
Checkout *findCheckoutByHash(Step &step, const QByteArray &hash);
Payment *findPayment(State &state, const QByteArray &number);
Payment *findPaymentByHash(State &state, const QByteArray &hash);
// By order id or by the number of a payment or checkout: what an operation's "ref" names.
Payment *paymentOfRef(State &state, const QByteArray &ref);
Checkout *checkoutOfRef(Step &step, const QByteArray &ref);

// Forgets what is too old or too much. At the beginning of a step only: nothing else erases a checkout, a
// payment or a session, so references to them stay good.
void makeRoom(Step &step);
Checkout &addCheckout(Step &step, const QByteArray &data, const QByteArray &orderid, bool test);
Payment &addPayment(Step &step, Payment payment);
// Makes the session when the buyer opens the page for the first time.
Session &sessionOf(State &state, const QByteArray &hash);
// The buyer uses it now: it is the last to be forgotten and the first to be shown.
void touch(State &state, Session &session);
const Session *findSession(const State &state, const QByteArray &hash);

Json dataOf(const QByteArray &text); // null when the text is no JSON
QByteArray orderidOf(const Checkout &checkout);
QByteArray statusOf(const State &state, const Checkout &checkout);
void setStatus(Step &step, const Checkout &checkout, Session &session, const QByteArray &status);
Money totalOf(const Json &data);

QByteArray checkoutUrl(const State &state, const Checkout &checkout);
QByteArray invoiceUrl(const State &state, const QByteArray &hash);
QByteArray newHash(Step &step); // YYYYMMDD and 32 hex digits
BankidOrder newBankidOrder(State &state);
QByteArray bankidQr(const BankidOrder &order); // of its second
QByteArray bankidHash(const BankidOrder &order, int second);

Json numberJson(const State &state, quint32 number); // string or integer, as the switch says
Json str(QByteArray utf8);
bool redirectsOnSuccess(const Json &data);

} // namespace kassa::qvickly::sandbox
