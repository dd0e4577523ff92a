// All that the shop knows, as one value, and the small things every part of it needs. The rules are free
// functions over it: shop_collect (the data storage), shop_start (review and frontend/init), shop_result (the
// confirmation and the way back), shop_after (backend operations), shop_pages.
//
// Card data passes through the shop's page only on its way to the provider, and never through its server.
#pragma once

#include "base/id_source.h"
#include "providers/qenta/ids.h"
#include "providers/qenta/payment_types.h"
#include "providers/shop_parts.h"

#include <QHash>
#include <QMap>

namespace kassa::qenta::shop {

using namespace std::chrono_literals;

inline constexpr Duration storageLife = 30min;
inline constexpr char frameName[] = "qenta_storage";
inline constexpr char windowName[] = "qenta_payment";

struct Switches
{
    QByteArray window = "redirect";
    bool frameStyle = false; // iframeCssUrl is sent
    QByteArray method = "CCARD";
    QByteArray currency; // empty: as the order says
    QByteArray backend = "seamless";
    bool pendingUrl = true;
    bool orderNumbers = false;
    bool autoDeposit = false;
    bool duplicateCheck = false;
    bool basket = true;
    bool readFirst = true;
    Duration wait = {};                     // before the payment is started
    QList<QByteArray> confirmAnswers{"ok"}; // never empty; the first is used, the last stays
};

struct Booking // a capture or a refund
{
    QByteArray number; // paymentNumber or creditNumber
    qint64 amount = 0; // minor units
};

struct Purchase
{
    QByteArray ref, state = shopState::created;
    Order order;
    bool couponUsed = false;
    QByteArray entry = entry::ownForm, method;
    Text problem;               // what a person should know
    std::vector<Text> messages; // the provider's consumerMessages, shown on the page

    // The data storage of this try (section 8). It dies at every successful start.
    QByteArray storageId, scriptUrl, orderIdent;
    Time renewed; // by our last init, read, or the browser's store
    bool scriptAsked = false;
    Fields stored;                        // anonymised; empty: nothing stored
    QByteArray paymentToken, browserData; // of Google Pay
    int tries = 0;

    // The payment.
    QByteArray wantedNumber; // from generateOrderNumber
    QByteArray redirectUrl;
    Money asked;                     // what was started
    Time started;                    // when
    bool autoDeposit = false;        // as was sent: the switch may have another value by now
    QByteArray window = "redirect";  // where the provider's page opens: "redirect", "popup", "iframe"
    QByteArray orderNumber;          // the provider's
    std::vector<Booking> deposits;   // in their order; a capture in part is a payment of its own
    std::vector<Booking> credits;    // refunds, in their order
    QByteArray institution, failure; // as confirmed
    int fulfilled = 0;
    qint64 authorised = 0, deposited = 0, refunded = 0; // minor units; authorised: not captured yet
    bool busy = false;                                  // a backend operation is under way

    // What the buyer's windows show, and who waits.
    QByteArray openUrl;
    ExchangeId pressing;  // of a buyer's action that is answered later
    ExchangeId returning; // of a page load that is answered later
    bool waits = false;   // the open page goes on as soon as there is a result
};

enum class Ask { Init, Store, Script, Read, Number, Start, Details, After };

struct Call // under way
{
    Ask ask = Ask::Init;
    qsizetype purchase = 0;
    QByteArray operation = {}; // of After
    Fields own = {};           // its fields
    qint64 amount = 0;         // minor units
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
    qsizetype shown = -1; // the purchase whose page with the provider's frame is open
    quint64 lastCall = 0;
    Time now;
};

using Step = StepOn<State>;

Purchase *findPurchase(State &state, const QByteArray &ref);
void setState(Step &step, Purchase &purchase, const char *state);
Text stateTitle(const QByteArray &state);
Text reasonText(const Error &error);       // with the code where it is the provider's
bool isResolved(const Purchase &purchase); // a result is known, though it may change
bool isBought(const Purchase &purchase);   // goods were or may be released

// To the provider's server: POST of the fields to base/endpoint.
void ask(Step &step, const Purchase &purchase, Call call, const QByteArray &endpoint, const Fields &fields);
// From the shop's page to the provider's: what the page's script calls.
void callFromPage(Step &step, const Purchase &purchase, Call call, HttpRequest request);

Money totalOf(const Order &order);
Customer customerOf(const Order &order); // of the order, or the shop's test consumer
QByteArray languageOf(const State &state);
QByteArray descriptionOf(const State &state, const Purchase &purchase); // goes to the provider as it is
QByteArray pageUrl(const State &state, const char *page, const Purchase &purchase); // "checkout"
const PaymentType &typeOf(const Purchase &purchase);
bool storesData(const Purchase &purchase);   // of this method by this entry
bool sendsStorage(const Purchase &purchase); // a start names the data storage

} // namespace kassa::qenta::shop
