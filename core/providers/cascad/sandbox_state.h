// All that the sandbox knows, as one value; and the small things every part of it needs. The rules are free
// functions over it: sandbox_rules (validation), sandbox_invoices (life of an invoice), sandbox_api,
// sandbox_list, sandbox_hosted and sandbox_gateway (pages), sandbox_callbacks, sandbox_desk (cascad.md
// section 11).
#pragma once

#include "base/id_source.h"
#include "providers/cascad/ids.h"
#include "providers/cascad/messages.h"
#include "providers/cascad/services.h"
#include "providers/machine_parts.h"
#include "providers/parts.h"
#include "wire/browser.h"

#include <QByteArrayList>
#include <QHash>
#include <QMap>

namespace kassa::cascad::sandbox {

struct Options // of an account
{
    QByteArray publicCreation = "allowed";
    QByteArray status = "active";
    QByteArray onlyFinal = "off", autoReturn = "off", sendContext = "off";
    QByteArray fee = "none";
    QByteArray json = "php";
    QByteArray refunds = "new";
    QByteArray prerequest = "attributes";
    QByteArray capture = "off";
    QByteArray exchange = "off";
    QByteArray feeBadge = "off";
    QByteArray duplicate = "422";
    QByteArray callbackUrl;
    QByteArray returnUrl, returnSuccess, returnPending, returnFail;
    QByteArray currencies = "USD,EUR,UAH,RUB,BTC,XTS"; // that are active
    int lifetime = 2880;                               // minutes
    int attempts = 5;
    int interval = 60; // seconds
    int retries = 100;
    int feeRate = 30;              // per mille
    int feeFixed = 50;             // minor units
    int feeLeast = 0, feeMost = 0; // bounds of the fee, minor units; 0: none
    int rateLimit = 0;             // calls in a minute; 0: none
};

struct Merchant
{
    Account account;
    Options options;
    qint64 minute = 0; // of the last call, and how many there were in it
    int calls = 0;
};
bool hasCurrency(const Merchant &merchant, const QByteArray &code);

struct Switches // of the tester
{
    QByteArray callbacks = "normal";
    QByteArray threeDs = "post", threeDsWindow = "frame";
    QByteArray gateway = "get";
    QByteArray refundResult = "ok";
    QByteArray moderation = "off";
    QByteArray included = "off";
    int mergeSeconds = 0;
};

struct Refund
{
    QByteArray id, reference, description, status;
    qint64 amount = 0; // minor units
    qint64 created = 0;
};

struct SavedCard // by gateway_options.cardgate.tokenize
{
    qsizetype merchant = 0;
    bool test = true;
    Json payload; // as it was shown after the payment
};

struct CallbackLog
{
    Time at;
    QByteArray invoice, status, answer;
    int attempt = 1;
    qsizetype bytes = 0;
};

struct Invoice
{
    QByteArray id, reference, description, descriptor;
    qsizetype merchant = 0;
    bool test = true;
    QByteArray status = "created", resolution = "ok";
    QByteArray service; // empty: not chosen yet
    Fields serviceFields;
    QByteArray paymentFlow = "charge", source;
    Currency currency;
    qint64 amount = 0; // minor units, like all of these
    qint64 paymentAmount = 0, fee = 0, deposit = 0;
    std::optional<qint64> processedAmount, refundedAmount, chargedBackAmount;
    qint64 created = 0, updated = 0, expires = 0;         // UNIX seconds
    qint64 processedAt = 0, failedAt = 0, refundedAt = 0; // 0: not yet
    Json customer, metadata;
    ReturnUrls returns;
    QByteArray callbackUrl;
    bool tokenize = false;    // the card is to be saved
    bool authorized = false;  // flow "authorize": waits for capture
    int attempts = 0;         // that failed
    QByteArray gateway;       // "cgi_..." or "prq_..."; empty: not yet
    QByteArray token;         // of the card gateway
    bool challenged = false;  // 3-D Secure is under way
    bool moderated = false;   // waits for a human, or has been decided by one
    QByteArray challengePage; // the open page that has 3-D Secure in a frame; empty: none
    QByteArray issuerSays;    // of 3-D Secure: "Y", "N", or empty while it is asked
    QByteArray cardExpiry;    // MMYY of the card under way
    QByteArray cardName;      // of the test card under way: never its number
    Json payload;             // card data after payment, masked
    std::vector<Refund> refunds;
    std::deque<CallbackLog> callbacks;
    QByteArray visit;    // of the hosted page that it came from; empty: none
    QByteArray language; // of that page; empty: the sandbox's
    bool framed = false; // its pages are in a widget
    Json look;           // of its pages, as its link asks (sandbox_look); null: their own
};

enum class DocumentKind { Hosted, Gateway, Challenge, Acs, Status };

struct Document // a page that is open, by its address
{
    DocumentKind kind = DocumentKind::Hosted;
    QByteArray url, visit, language;
    QByteArray invoice; // empty: a link whose invoice has not been made
    qsizetype merchant = 0;
    bool test = true;
    Json link;       // of a payment link: the flat body that it stands for
    Json prerequest; // the answer that the list of methods is made from
    QByteArray chosen;
    bool tried = false;               // to go on with the fields as they are
    QByteArray group = "all", search; // which methods are listed
    bool localOnly = false;
    Fields entered;              // on the card page expiry and holder: never its number or code
    Time shown;                  // when the payer opened it or pressed something
    Text problem;                // shown until the next press
    std::optional<Time> checked; // when the payer pressed "check status" last
    ExchangeId pressing;         // a press that waits for a call of the page
    bool framed = false;
    Json look; // as the invoice's
    quint64 used = 0;
};

struct CallbackJob
{
    QByteArray invoice, status, url, body, signature;
    bool test = true;
    int attempt = 1;
};

struct FaultOrder
{
    QByteArray kind, on;
    int times = 1;
};

struct State
{
    SessionInputs inputs;
    IdSource ids;
    Switches switches;
    std::vector<Merchant> merchants;
    QHash<QByteArray, Invoice> invoices;
    QList<QByteArray> order;                   // ids in the order of their creation
    QHash<QByteArray, QByteArray> byReference; // merchant and reference_id -> id
    QHash<QByteArray, QByteArray> byGateway;   // cgi_, prq_ -> id
    QHash<QByteArray, QByteArray> byLink;      // a link that needed no page -> id
    QHash<QByteArray, SavedCard> savedCards;   // by token
    QMap<QByteArray, Document> documents;      // by url
    quint64 lastUsed = 0;
    QMap<quint64, CallbackJob> jobs; // under way or waiting
    quint64 lastJob = 0;
    QHash<QByteArray, CallbackJob> held; // by invoice: waits to be overtaken
    std::deque<CallbackLog> log;
    std::vector<FaultOrder> faults;
    StepLog steps;
};

using Step = StepOn<State>;

Invoice *findInvoice(State &state, const QByteArray &id);
// By id or reference_id; the only one when `ref` is empty.
Invoice *invoiceNamed(State &state, const QByteArray &ref);
const Merchant &merchantOf(const State &state, const Invoice &invoice);
Money moneyOf(const Invoice &invoice, qint64 minor);
// prefix + 16 of [A-Za-z0-9].
QByteArray newId(Step &step, const QByteArray &prefix);
QByteArray referenceKey(qsizetype merchant, const QByteArray &reference);

bool waitsForModeration(const Invoice &invoice); // by staff
bool isOpen(const Invoice &invoice);             // has no result yet
bool takesPayment(const Invoice &invoice);       // from the payer: nobody works on it, nothing is authorised
bool isWaiting(const Invoice &invoice);          // for the payer or the gateway: may expire or be terminated
bool isPaid(const Invoice &invoice);             // may be refunded or charged back
bool isFinal(const QByteArray &status);          // for "only final" callbacks

} // namespace kassa::cascad::sandbox
