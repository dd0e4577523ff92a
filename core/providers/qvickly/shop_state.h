// All that the shop knows, as one value, and the small things every part of it needs. The rules are free
// functions over it: shop_host (the page with the iframe), shop_result (what came of it), shop_after (after
// purchase), shop_pages.
#pragma once

#include "base/id_source.h"
#include "providers/qvickly/ids.h"
#include "providers/qvickly/messages.h"
#include "providers/shop_parts.h"

#include <QHash>
#include <QMap>

namespace kassa::qvickly::shop {

// The tester's switches; the values are listed in ids.h, shopOperation.
struct Switches
{
    bool jsEvents = true;
    bool redirectOnSuccess = true;
    QByteArray returnMethod = "POST";
    QByteArray handshake = "complete";
    QList<int> callbackAnswers{200}; // never empty; the first is used, the last stays
    bool companyView = false;
    bool shippingByAddress = false;
    bool autoActivate = false;
    QByteArray autoCancel; // minutes
};

struct Purchase
{
    QByteArray ref;
    QByteArray state = shopState::created;
    Order order;  // as the shop wants it now
    Order sent;   // as the provider has accepted it last
    Text problem; // what a person should know; empty: nothing

    // The checkout of section 1, step 1. Its number is temporary and no payment's (section 12, 1).
    QByteArray checkoutNumber, checkoutUrl, checkoutHash;
    bool jsEvents = true; // the page announces the purchase and waits for the shop
    int inits = 0;        // checkouts made so far

    // The document that is open in the buyer's top window, and what its script remembers.
    QByteArray openUrl;
    bool waits = false;  // it goes to the result by itself as soon as there is one
    bool loaded = false; // checkout_loaded came
    bool overlay = false;
    bool locked = false;
    int height = 0;    // of the iframe, CSS pixels
    QByteArray method; // that the buyer has picked, later the payment's
    Address billing;
    std::optional<Address> delivery; // none: same as billing

    bool updating = false;  // updateCheckout under way
    bool handshake = false; // purchase_initialized is being answered

    // The result, step 11.
    QByteArray paymentNumber;   // final
    QByteArray paymentStatus;   // the provider's word, as confirmed last
    QList<QByteArray> heard;    // "number status" of genuine notices that were looked into
    bool asking = false;        // a look-up of the result is under way
    bool askAgain = false;      // something was heard meanwhile
    bool cancelSeen = false;    // the buyer came back by cancelurl
    bool returnRefused = false; // the buyer came back with data that is not genuine
    QList<ExchangeId> returns;  // buyers at accepturl or cancelurl who wait for the look-up
    int watches = 0;            // times that the shop asked unprompted, without news
    int fulfilled = 0;

    // After purchase, section 9.
    bool busy = false;         // something that changes the payment is under way
    qint64 credited = 0;       // minor units, VAT included
    QList<QByteArray> related; // numbers of credits and duplicates
};

enum class Ask {
    Init,
    Update,            // totals, step 4a
    HandshakeCheckout, // step 7: final addresses
    HandshakeUpdate,   // step 7: the order id
    ResultCheckout,    // the final number
    ResultPayment,     // step 11
    After,             // section 9 and look-ups
};

struct Call // an API call under way
{
    Ask ask = Ask::Init;
    qsizetype purchase = 0;
    QByteArray function;
    Json data;
    Order order;          // of Init and Update: what is accepted with it
    QByteArray operation; // of After
    qint64 amount = 0;    // of After: what is credited, minor units
    int attempt = 1;
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
    qsizetype shown = -1; // the purchase whose host page is open in the buyer's window
    quint64 lastCall = 0;
};

using Step = StepOn<State>;

// By order id, checkout number or payment number; the only purchase when `ref` is empty. Null when there is
// none.
Purchase *findPurchase(State &state, const QByteArray &ref);

// Changes the state and reports it, when it is another.
void setState(Step &step, Purchase &purchase, const char *state);
bool isOpen(const Purchase &purchase);     // the buyer is at the checkout: open, identified, confirming
bool isResolved(const Purchase &purchase); // a result is known, though it may change
Text stateTitle(const QByteArray &state);

// Makes the call, remembers it, and gives it the time-out of section 1.
void ask(Step &step, const Call &call);
void askAbout(Step &step, const Purchase &purchase, Ask what, const QByteArray &function, Json data);

// Sum with VAT, zero when the sums cannot be computed.
Money totalOf(const Order &order);
QByteArray checkoutPageUrl(const State &state, const Purchase &purchase);
QByteArray resultPageUrl(const State &state, const Purchase &purchase);

} // namespace kassa::qvickly::shop
