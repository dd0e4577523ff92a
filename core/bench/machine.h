// One side of a checkout as a plain value: handle(input, now) -> effects. No I/O, no clock, no randomness;
// never re-entered, because effects go to the wire only after handle() has returned.
#pragma once

#include "order/order.h"
#include "wire/event.h"

#include <memory>

namespace kassa {

// A purchase begins (shop machines).
struct Start
{
    Order order;
    QByteArray entry; // Descriptor::entries; empty: the first
};

struct Received
{
    Message message;
    QByteArray
        tag; // of the Send that opened the exchange this answers; empty for what the machine did not ask for
};

// An operation that View offers, or a tester's switch of the Descriptor, is performed.
struct Operated
{
    QByteArray operation;
    Fields fields; // "ref" names the purchase, payment or checkout where several exist
};

using Input = std::variant<Start, Received, Operated>;

// Puts a message on the wire. For a request the answer or failure arrives as Received with the same tag.
struct Send
{
    Draft draft;
    QByteArray tag;
    Duration timeout = {}; // of a request: ExchangeFailed{Timeout} after it; zero: waits for ever
};

// Answers an exchange, in this or any later step (SEQR's createPurchase, QENTA's 302).
struct Reply
{
    ExchangeId exchange;
    std::variant<HttpResponse, Page> answer;
};

// Sends only the first bytes of an answer and drops the connection; zero bytes: no answer at all.
struct Cut
{
    ExchangeId exchange;
    HttpResponse answer;
    qsizetype afterBytes = 0;
};

enum class TimerWeight {
    Essential,  // a demo jumps to it when nothing else is left
    Background, // poll, keep-alive, QR: never causes a jump, fires at most once per jump
};

// (Re)starts the timer of that key; it arrives as Received{TimerFired{key}}.
struct StartTimer
{
    QByteArray key;
    Duration after = {};
    TimerWeight weight = TimerWeight::Essential;
};

struct StopTimer
{
    QByteArray key;
};

using Effect = std::variant<Send, Reply, Cut, StartTimer, StopTimer, Report>;
using Effects = std::vector<Effect>;

struct OperationOffer
{
    QByteArray operation;
    QByteArray ref; // what it would be performed on
    Text label;
    std::vector<PageField> fields;
};

// A purchase as the shop sees it, or a payment as the sandbox sees it.
struct PurchaseView
{
    QByteArray reference; // the shop's order id
    QByteArray state;     // id of a Descriptor state of that side
    Money total;
    int fulfilled = 0; // how often goods were released: anything but 0 and 1 is a fault
    Text next;         // what happens next or who must act
};

struct OpenPage
{
    Party party = Party::ProviderPage; // who shows it
    QByteArray ref;                    // the shop's order id of the purchase it belongs to
    QByteArray key; // of the checkout it belongs to: a second try of the same order has another one
    Page page;
};

// Something has to be done by then, or something else happens by itself: a payment is reversed.
struct Deadline
{
    QByteArray ref;  // the shop's order id
    QByteArray step; // number of the FlowStep that has to be done; empty: none
    Text title;      // what has to be done, and what happens otherwise
    Time until;
};

// Small and cheap; for windows, buyers and tests.
struct View
{
    std::vector<PurchaseView> purchases;
    std::vector<OperationOffer> operations;
    std::vector<OpenPage> pages;
    std::vector<Deadline> deadlines; // that are running
};

using TableId = QByteArray;
struct Rows
{
    std::vector<Text> columns;
    std::vector<std::vector<Text>> rows;
    qsizetype total = 0;
};

class Machine
{
public:
    virtual ~Machine() = default;
    virtual Effects handle(const Input &input, Time now) = 0;
    virtual std::unique_ptr<Machine> clone() const = 0;
    virtual View view() const = 0;
    // view().pages alone, for those who ask after every message.
    virtual std::vector<OpenPage> pages() const { return view().pages; }
    // `from` and `count` select rows; an unknown table is empty.
    virtual Rows table(const TableId &table, qsizetype from, qsizetype count) const = 0;
};

// Looks at every delivered message, on raw bytes: signatures, request lint, protocol lint (which remembers).
class Inspector
{
public:
    virtual ~Inspector() = default;
    virtual std::vector<Verdict> inspect(const Message &message) = 0;
    virtual std::unique_ptr<Inspector> clone() const = 0;
};

} // namespace kassa
