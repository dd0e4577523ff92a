// All that the sandbox knows, as one value; and the small things every part of it needs. The rules are free
// functions over it: sandbox_soap (the API's validation), sandbox_invoices, sandbox_terminals (terminals,
// periods, reports), sandbox_payments (PIN, commit window), sandbox_notices, sandbox_checkout
// (createPurchase), sandbox_phone, sandbox_desk.
#pragma once

#include "base/id_source.h"
#include "providers/machine_parts.h"
#include "providers/parts.h"
#include "providers/seqr/ids.h"
#include "providers/seqr/messages.h"
#include "providers/seqr/test_data.h"

#include <QMap>
#include <QSet>

#include <deque>

namespace kassa::seqr::sandbox {

enum class RowSum { Warn, Ignore, Refuse };

// The tester's switches; the values are listed in ids.h, sandboxOperation.
struct Switches
{
    QByteArray notification = "normal";
    bool notifyOnCancel = false;
    int notifyAttempts = 1;
    Duration late = std::chrono::seconds(10);
    Duration commitWindow = std::chrono::seconds(20);
    QByteArray persona = "asa";
    bool loyalty = false;
    QByteArray createPurchase = callVariant::normal;
    RowSum rowSum = RowSum::Warn;
    QByteArray currency; // empty: any
    Duration lifetime = {};
    Duration answerDelay = {};
    Duration reportDelay = std::chrono::seconds(4);
};

struct Terminal
{
    QByteArray id;
    Secret password;
    QByteArray externalId, name, seqrId;
    QByteArray newestBill;     // invoiceReference
    bool cashRegister = false; // one open invoice: a new one cancels it (section 4.4)
    bool blocked = false;
};

struct Refund
{
    QByteArray ersReference;
    qint64 amount = 0; // minor units
};

struct Bill // an invoice at SEQR
{
    QByteArray reference, terminal;
    Invoice invoice;
    Money total;
    std::vector<CustomerToken> tokens; // of the shop, then of the buyer
    bool hasBuyerToken = false;
    QByteArray status = seqr::status::issued;
    qint64 version = 1;
    bool acknowledged = false; // updateInvoice came while the phone showed "Waiting for Amount…"
    bool scanned = false;      // the buyer has seen it
    bool atPin = false;        // ... and is about to pay
    bool committed = false;
    bool reversed = false;
    bool cancelledByShop = false;
    QByteArray ersReference, paymentDate, payer;
    Time issued, paidAt, deadline; // deadline: of the commit
    qint64 reserved = 0, paid = 0; // minor units
    std::vector<Refund> refunds;
    int receipts = 0; // documents submitted
};

struct Webshop // known to Instant Checkout
{
    QByteArray id;
    QByteArray url; // of createPurchase, absolute
};

// Before there is a bill; afterwards the bill's status says what is shown.
enum class Screen { Address, Requesting, Ended };

struct Phone // what somebody scanned, until it is put away
{
    QByteArray url;        // of its page: the code's path at the page origin
    bool byLink = false;   // on the phone itself: afterwards the app opens backURL
    bool returned = false; // it has
    Screen screen = Screen::Requesting;
    QByteArray webshop; // Instant Checkout
    QByteArray persona;
    PurchaseCall details; // with the token
    QByteArray sticker;   // cash register: seqrId
    QByteArray bill;      // invoiceReference once there is one
    Text problem;
    bool wrongPin = false; // the PIN just entered
    quint64 number = 0;    // of the scan, for OpenPage::key
    quint64 front = 0;     // the highest lies in front: scanned last
};

struct FaultOrder // a fault on demand
{
    QByteArray operation, kind; // operation empty: any
    int times = 1;
    Duration delay = {};
};

struct HeldAnswer
{
    ExchangeId exchange;
    HttpResponse response;
};

struct Notice // a notification under way or waiting
{
    QByteArray bill, url, body;
    int attempt = 1;
};

struct Tick // a step of the certification that was done
{
    Time at;
    QByteArray what; // of the invoice, the payment or the period
};

struct NoticeRow // an attempt, for people
{
    Time at;
    QByteArray bill, url, why, answer;
};

struct Period
{
    QByteArray id, reseller, terminal; // terminal: of the parameter TERMINALID; empty: none
    Time marked;
    std::vector<QByteArray> bills; // committed payments in it
};

struct Call // a SOAP call, for people
{
    Time at;
    QByteArray operation, principal, reference;
    int resultCode = 0;
};

struct State
{
    SessionInputs inputs;
    Account account;
    IdSource ids;
    Switches switches;
    QMap<QByteArray, Terminal> terminals;
    QMap<QByteArray, Bill> bills;               // by reference, which sorts by time
    QMap<QByteArray, QByteArray> billOfPayment; // by ersReference
    QMap<QByteArray, Webshop> webshops;
    QMap<QByteArray, Phone> phones; // by url
    quint64 scans = 0;
    bool scannedNothing = false;          // what the phone scanned last is no code of SEQR
    std::deque<QByteArray> shownCodes;    // payloads that were drawn for a page, newest first
    QMap<QByteArray, QByteArray> callers; // tag of a createPurchase -> url of the phone
    QMap<QByteArray, Notice> notices;     // by tag or timer key
    std::deque<NoticeRow> noticeRows;
    std::deque<FaultOrder> faults;
    QMap<QByteArray, HeldAnswer> held; // by timer key
    QMap<QByteArray, Period> periods;
    std::vector<QByteArray> unreported; // committed payments in no period yet
    std::deque<Call> calls;
    QMap<QByteArray, Tick> ticks; // certification, by step
    StepLog steps;
    Time now; // of the last input: pages count down
    quint64 lastTag = 0;
};

using Step = StepOn<State>;

Bill *findBill(State &state,
               const QByteArray &ref); // by reference or the shop's order id; empty: the only one
bool isOpen(const Bill &bill);         // can still be paid
qint64 refundedSum(const Bill &bill);  // minor units
// Version grows by one, people are told, and what follows from the end of a bill is done.
void setStatus(Step &step, Bill &bill, const char *status);
void tellState(Step &step, const Bill &bill);
// The status on the wire, but PAID only once it is committed; before that uncommittedState.
QByteArray stateOf(const Bill &bill);
Text statusTitle(const QByteArray &status);
QByteArray newErsReference(Step &step); // 25 digits
QByteArray phoneUrl(const State &state, const QByteArray &path);
QByteArray timeOfDay(Time time);                               // "10:18:48", UTC
inline constexpr char uncommittedState[] = "PAID-uncommitted"; // what the wire calls PAID (section 8)

} // namespace kassa::seqr::sandbox
