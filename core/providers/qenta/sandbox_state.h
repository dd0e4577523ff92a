// All that the sandbox knows, as one value; and the small things every part of it needs. The rules are free
// functions over it: sandbox_api (checks and dispatch), sandbox_storage, sandbox_frontend, sandbox_buyer,
// sandbox_confirm, sandbox_backend, sandbox_orders, sandbox_pages, sandbox_desk.
//
// Card numbers and security codes are looked at once and not kept: what stays is what is anonymised.
#pragma once

#include "base/id_source.h"
#include "providers/machine_parts.h"
#include "providers/parts.h"
#include "providers/qenta/errors.h"
#include "providers/qenta/flow.h"
#include "providers/qenta/ids.h"
#include "providers/qenta/payment_types.h"
#include "providers/qenta/test_data.h"
#include "providers/qenta/typed_card.h"
#include "wire/browser.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <deque>

namespace kassa::qenta::sandbox {

using namespace std::chrono_literals;

inline constexpr Duration storageLife = 30min; // since the last init, store or read
inline constexpr Duration sessionLife = 30min; // without activity
inline constexpr int mostPendingMinutes = 60 * 24 * 30;

struct Switches
{
    QByteArray confirmation = "before";
    QByteArray forgery = qenta::forgery::none;
    QByteArray basket = "warn";
    QByteArray dayEnd = "by-hand";
    QList<int> redelivery; // minutes between attempts; empty: one attempt only
    Duration confirmDelay = 5min;
    Duration pending = 10min;
    HashKind hash = HashKind::HmacSha512;
    QByteArray fault; // of the next answers of the API
    int faults = 0;   // how many
};

struct Client // an account that may call
{
    QByteArray customerId, shopId;
    Secret secret, password;
    Mode mode = Mode::Demo;
};

struct Storage
{
    QByteArray id, customerId, shopId, orderIdent, returnUrl, language, scriptVersion, base;
    Mode mode = Mode::Demo;
    Time created, used; // used: by the last init, store or read
    QByteArray usedBy;  // "init", "store", "read"
    bool consumed = false;
    bool expired = false;              // by the tester
    QMap<QByteArray, Fields> entries;  // whole and anonymised, by payment type (section 4.2)
    QMap<QByteArray, TypedCard> typed; // into the provider's frame, field by field, by payment type
    QMap<QByteArray, QByteArray> card; // name of the published test card, by payment type
    QByteArray frame;                  // address of the provider's frame that is open; empty: none
    Text notice;                       // of that frame
    Fields frameOptions;               // of dataStorage/init: what the frame shows (section 4.1)
    QByteArray cssUrl;                 // of its style sheet; empty: none
};

struct StyleSheet // by its address
{
    QByteArray rules; // cleaned
    bool known = false;
    std::vector<ExchangeId> waiting; // for its fetching
};

struct StorageEvent // for the lifetime view
{
    Time at;
    QByteArray storage, orderIdent, what; // "init", "store", "read", "expired", "consumed"
    std::optional<Time> until;
};

enum class Stage { Started, AtBank, Abandoned, Pending, Success, Failure, Cancel };

struct Session // one redirectUrl
{
    QByteArray sid, customerId, shopId, base, orderNumber;
    QByteArray form; // of frontend/init as posted: tens of thousands may wait for a buyer
    Fields request() const { return readForm(form); }
    QByteArray paymentType, card;
    Fields stored; // anonymised; empty: the page asks for the card
    Fields typed;  // on that page, to be shown again: expiry and holder, never number or code
    Money amount;
    Stage stage = Stage::Started;
    Time started, used;
    QByteArray url; // of the open document; empty: none
    const char *document = page::select;
    bool closed = false;       // the buyer closed the window
    bool paidSilently = false; // … after paying
    bool timedOut = false;     // the page shows 99996
    ExchangeId waiting;        // the browser that is sent on when the confirmation has been answered
    QByteArray returnUrl;      // where to
    std::vector<Text> notices; // what was wrong, above the form
    QByteArray authenticated = "No";
    Fields confirmed;      // the last confirmation
    QByteArray finalState; // of a pending one: SUCCESS or FAILURE
    quint32 confirmations = 0;
};

struct ConfirmJob
{
    QByteArray sid;
    Fields fields;
    QByteArray state; // for people: paymentState
    int attempt = 0;  // made so far
    bool genuine = true;
    bool releases = false; // the browser waits for its answer
    bool underWay = false; // sent, and not answered yet
};

struct ConfirmAttempt // for people; the journal has the bytes
{
    Time at;
    QByteArray sid, orderNumber;
    Text state, verdict;
    int attempt = 0;
    std::optional<Time> next;
};

struct Payment
{
    quint32 number = 0;
    qint64 approved = 0, deposited = 0; // minor units
    QByteArray state;                   // "payment_approved", ...
    int batch = 0;
    Time created, modified;
};

struct Credit
{
    quint32 number = 0;
    qint64 amount = 0;
    QByteArray state; // "credit_refunded", "credit_closed"
    int batch = 0;
    Time created, modified;
};

struct Order // section 8
{
    quint32 number = 0, source = 0;
    QByteArray customerId, paymentType, brand, description, reference, statement;
    Money amount;
    std::vector<Payment> payments;
    std::vector<Credit> credits;
    Fields details;          // the method's own
    bool refundable = false; // the day was closed
    bool pending = false, rejected = false;
    Time created, modified;
};

struct Explained // what the real provider would not say (section 11)
{
    Time at;
    QByteArray endpoint, code;
    Text message; // the signed text, the secret masked, or a remark
    QByteArray expected, received, cause;
};

struct Limits
{
    qsizetype storages = 100'000;
    qsizetype sessions = 100'000;
    qsizetype orders = 100'000;
};

struct State
{
    Limits limits;
    SessionInputs inputs;
    IdSource ids;
    Switches switches;
    std::vector<Client> clients;
    QHash<QByteArray, Storage> storages;
    std::deque<QByteArray> storageOrder; // oldest first
    QHash<QByteArray, StyleSheet> styles;
    QByteArray frontStorage; // whose frame was shown last
    QHash<QByteArray, Session> sessions;
    std::deque<QByteArray> sessionOrder;
    QMap<quint32, Order> orders;
    QHash<QByteArray, QByteArray> sessionByNumber; // order number -> sid, of sessions under way
    QHash<QByteArray, Time> fingerprints;          // of starts with duplicateRequestCheck
    QMap<QByteArray, ConfirmJob> jobs;             // by tag
    QMap<QByteArray, HttpResponse> held;           // slow answers, by timer key
    std::deque<StorageEvent> storageEvents;
    std::deque<ConfirmAttempt> attempts;
    std::deque<Explained> explained;
    StepLog steps;
    QSet<QByteArray> remarks; // made so far
    Time now;                 // of the last input, for views
    quint32 lastNumber = 9'000'000;
    quint32 lastCredit = 14'000'000;
    int batch = 131;
};

using Step = StepOn<State>;

void send(Step &step, Draft draft, const QByteArray &tag, Duration timeout);

const Client *findClient(const State &state, const QByteArray &customerId, const QByteArray &shopId);
bool knowsCustomer(const State &state, const QByteArray &customerId);
Account accountOf(const State &state, const Client &client);

Storage &addStorage(Step &step, Storage storage); // with an id
Storage *findStorage(Step &step, const QByteArray &id);
bool isAlive(const State &state, const Storage &storage);
// The same; that its time is over is told when it is found out.
bool isUsable(Step &step, Storage &storage);
void useStorage(Step &step, Storage &storage, const QByteArray &by); // init, store or read renews it
// One entry per payment type: storing again replaces it.
void fillStorage(Step &step, Storage &storage, const Fields &entry, const QByteArray &card);
void consumeStorage(Step &step, Storage &storage);
void expireStorage(Step &step, Storage &storage);
QByteArray stateWord(const State &state, const Storage &storage); // "empty", "filled", "expired", "consumed"
QByteArray scriptUrl(const Storage &storage);

Session &addSession(Step &step, Session session); // with a sid
Session *findSession(State &state, const QByteArray &sid);
// By the shop's order (custom parameter or orderIdent), order number or sid; the only one when empty.
Session *sessionOfRef(State &state, const QByteArray &ref);
QByteArray refOf(const Session &session);
Fields methodFieldsOf(const Session &session, const PaymentType &type, Time now); // of its confirmation
void setStage(Step &step, Session &session, Stage stage);
QByteArray stageWord(Stage stage);
QByteArray frontendUrl(const Session &session, const QByteArray &script); // "select.php"
bool isOver(const Session &session);

quint32 newOrderNumber(State &state);
QByteArray dateText(Time time);     // "20.11.2026"
QByteArray dateTimeText(Time time); // "20.11.2026 14:05:09"

} // namespace kassa::qenta::sandbox
