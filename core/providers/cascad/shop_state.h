// All that the shop knows, as one value; and the small things every part of it needs. The parts are free
// functions over it: shop_entry (the four ways in), shop_result (what is known of an invoice,
// reconciliation), shop_callbacks, shop_after (refund, cancel, capture), shop_list, shop_pages, shop_view.
#pragma once

#include "base/id_source.h"
#include "providers/cascad/ids.h"
#include "providers/cascad/link.h"
#include "providers/cascad/messages.h"
#include "providers/cascad/services.h"
#include "providers/shop_parts.h"

#include <QByteArrayList>
#include <QHash>
#include <QMap>

namespace kassa::cascad::shop {

// The tester's switches; the values are listed in ids.h, shopOperation.
struct Switches
{
    QByteArray widget = "iframe";
    QByteArray ownPage = "json";
    QByteArray mode = "test";
    QByteArray flow = "charge";
    QByteArray confirm = "callback";
    QByteArray refundForm = "both";
    QByteArray payLabel = "pay";
    QByteArray service; // empty: the payer chooses
    QByteArray cancelPath = "/terminate", capturePath = "/capture";
    QByteArrayList callbackAnswers{"200"}; // never empty; the first is used, the last stays
};

struct Purchase
{
    QByteArray ref, state, entry;
    Order order;
    Money total;
    Text problem; // what a person should know; empty: nothing
    bool testMode = true;

    QByteArray invoice;               // "cpi_..."; empty: none known
    std::optional<InvoiceData> known; // the newest that was heard of it, from whomever
    bool sentAway = false;            // the payer was sent to the payment
    int creations = 0;                // attempts to make the invoice

    QByteArray link; // of the hosted page, as the payer gets it; empty: none, or the widget refuses
    Json widget;     // its configuration; null: there is no widget
    std::vector<WidgetComplaint> complaints; // of the widget about it
    Json prerequest;                         // own page: the answer; null: not yet
    QByteArray chosen;                       // own page: the service whose fields are asked for
    Fields entered;                          // own page: what the payer has entered
    bool tried = false;                      // own page: to go on with it
    ExchangeId pressing;                     // own page: the press that waits for the invoice; zero: none

    QByteArray openUrl;        // of the document in the payer's window
    bool waits = false;        // it goes on by itself as soon as there is a result
    QList<ExchangeId> returns; // browsers at /return that wait for a look
    int looks = 0;             // of the reconciliation's ladder
    bool looking = false;
    int fulfilled = 0;
    bool busy = false; // an operation afterwards is under way
};

enum class Ask { Create, Prerequest, PublicCreate, Look, Refund, Cancel, Capture, List, Details };

struct Listing // the account's invoices as asked for last
{
    Fields asked; // of shopOperation::list
    std::vector<InvoiceData> invoices;
    qint64 total = -1; // meta.total; -1: not told
    bool hasNext = false;
};

struct Call // a request under way
{
    Ask ask = Ask::Create;
    qsizetype purchase = -1; // -1: of no purchase
};

struct CallbackRow // for table("callbacks")
{
    Time at;
    QByteArray ref, status, updated, key, result;
};

struct State
{
    SessionInputs inputs;
    Account account;
    IdSource ids;
    Switches switches;
    QList<Purchase> purchases; // in the order they began; never removed
    QHash<QByteArray, qsizetype> byRef;
    QMap<QByteArray, Call> calls; // by tag
    StepLog steps;
    std::deque<CallbackRow> callbacks;
    Listing listing;
    Json details; // the invoice that was read in full; null: none
    quint64 lastCall = 0;
};

using Step = StepOn<State>;

// By order id or invoice; the only purchase when `ref` is empty. Null when there is none.
Purchase *findPurchase(State &state, const QByteArray &ref);
void setState(Step &step, Purchase &purchase, const char *state);
Currency currencyIn(const Purchase &purchase); // of its invoice, once that is known
bool isGood(const Purchase &purchase);         // something was paid, or the card is verified
bool isResolved(const Purchase &purchase);     // a result is known, though it may change
Text stateTitle(const QByteArray &state);

void ask(Step &step, Ask what, const Purchase *purchase, HttpRequest request, bool fromPage = false);

QByteArray checkoutUrl(const State &state, const Purchase &purchase);
QByteArray resultUrl(const State &state, const Purchase &purchase);
QByteArray hppUrl(const State &state); // "{pay}/hpp/"

} // namespace kassa::cascad::shop
