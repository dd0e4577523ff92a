// All that the shop knows, as one value; and the small things every part of it needs. The rules are free
// functions over it: shop_checkout (createPurchase, invoice, notification, status), shop_after (operations),
// shop_invoice (the order as rows), shop_pages, shop_switches.
#pragma once

#include "base/id_source.h"
#include "order/totals.h"
#include "providers/seqr/ids.h"
#include "providers/seqr/messages.h"
#include "providers/seqr/test_data.h"
#include "providers/shop_parts.h"

#include <QHash>
#include <QList>
#include <QMap>

namespace kassa::seqr::shop {

enum class Kind { Instant, Invoice };

// The values are listed in ids.h, shopOperation.
struct Switches
{
    Duration pollPause = std::chrono::seconds(1); // zero: never
    Duration patience = std::chrono::seconds(120);
    QByteArray notifyAnswer = "200";
    bool asksAfterNotice = true;
    QByteArray paymentMode = "IMMEDIATE_DEBIT";
    QByteArray acknowledgment = "none";
    QByteArray mode = "demo";
    QByteArray endpoint = "v2";
    bool useRegistered = false;
    bool backUrl = true;
    bool badRows = false;
};

struct Credentials
{
    QByteArray id;
    Secret password;
};

struct Purchase
{
    QByteArray ref, state;
    Kind kind = Kind::Instant;
    Order order;
    QByteArray token;     // Instant Checkout: what the code says
    bool claimed = false; // somebody has scanned it and bought
    PurchaseCall buyer;
    QByteArray noticeSecret; // in the notification URL, unguessable
    Credentials terminal;    // the invoice belongs to it (code 54)
    Money total;             // of the invoice as it is now
    Text problem;            // what a person should know; empty: nothing

    QByteArray invoiceReference, qr, wireStatus, ersReference, paymentDate;
    std::vector<CustomerToken> customerTokens;
    qint64 version = 0;            // as heard last
    qint64 otherChanges = 0;       // that raised it since then: updates by the shop, cards of the buyer
    qint64 paid = 0, refunded = 0; // minor units
    QList<qint64> unheardTotals;   // of updates and commits that SEQR may have done: no answer yet
    std::optional<qint64> acknowledgedVersion; // of the PENDING that an update has answered
    bool discounted = false;                   // the loyal buyer's discount has been given
    bool capturing = false; // SEQR may have committed the reservation: only the status says so
    bool noticed = false;   // SEQR said that something happened
    bool cancelledByUs = false;
    bool shutOut = false; // SEQR tells this terminal nothing of the invoice: not asked again by itself
    bool asking = false, askAgain = false; // getPaymentStatus is under way; once more after it
    bool busy = false;                     // another operation is
    bool stockTaken = false;
    int fulfilled = 0;

    ExchangeId purchaseExchange;     // createPurchase, which waits for the invoice; zero: none
    QList<ExchangeId> statusWaiters; // of the status URL
    QList<ExchangeId> returns;       // of backURL
    QByteArray openUrl;              // of the document in the buyer's window
    bool waits = false;              // it goes on by itself as soon as there is a result
};

enum class Ask {
    Send,
    Update,
    Status,
    Cancel,
    Commit,
    Receipt,
    Refund,
    Register,
    Unregister,
    Assign,
    Mark,
    Report,
    Ping
};

struct Call // a SOAP request under way
{
    Ask ask = Ask::Status;
    qsizetype purchase = -1; // -1: of none
    qint64 amount = 0;       // minor units: of Refund, Commit, Update (the new total)
    Request request;
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
    QMap<QByteArray, Order> catalogue; // by purchase token
    int initialStock = 100;
    QMap<QByteArray, int> stock;    // by article number, once it was looked at
    QMap<QByteArray, Call> calls;   // by tag
    QMap<QByteArray, Call> retries; // by timer key
    Credentials registered;         // terminal of registerTerminal; empty id: none
    QByteArray periodId;            // of the last markTransactionPeriod
    StepLog steps;
    quint64 lastCall = 0;
};

using Step = StepOn<State>;

// By order id, invoice reference or ERS reference; the only purchase when `ref` is empty. Null when there is
// none.
Purchase *findPurchase(State &state, const QByteArray &ref);
void setState(Step &step, Purchase &purchase, const char *state);
bool isWaiting(const Purchase &purchase);  // for the buyer: polled, and cancelled in the end
bool isResolved(const Purchase &purchase); // a result is known, though it may change
bool isGood(const Purchase &purchase);     // paid or reserved
Text stateTitle(const QByteArray &state);

// Sends it with that terminal's or the reseller's principal.
void ask(Step &step, Call call, const Credentials &terminal);
void askReseller(Step &step, Call call);
Call callOf(const State &state, const Purchase &purchase, Ask what, const char *operation);
Credentials currentTerminal(const State &state);

QByteArray publicUrl(const State &state, const QByteArray &path); // for SEQR
QByteArray secretPath(const State &state); // "/seqr/5f1c…", before createPurchase and notify
QByteArray checkoutUrl(const State &state, const Purchase &purchase); // the page with the code
QByteArray resultUrl(const State &state, const Purchase &purchase);

} // namespace kassa::seqr::shop
