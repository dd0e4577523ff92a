#include "providers/seqr/sandbox_desk.h"

#include "providers/parts.h"
#include "providers/seqr/flow.h"
#include "providers/seqr/result_codes.h"
#include "providers/seqr/sandbox_certification.h"
#include "providers/seqr/sandbox_notices.h"
#include "providers/seqr/sandbox_payments.h"
#include "providers/seqr/sandbox_phone.h"

#include <algorithm>

namespace kassa::seqr::sandbox {

namespace {

constexpr std::size_t mostShownBills = 100, mostFaults = 100;
constexpr qsizetype mostWebshops = 100;

void refuse(Step &step, const QByteArray &operation, const QByteArray &code, Text why)
{
    report(step, kassa::Report::Kind::Refused, operation, code, std::move(why));
}

// --- switches

bool setFlag(bool &flag, const QByteArray &wanted)
{
    flag = wanted == "on" || (wanted != "off" && flag);
    return isOneOf(wanted, {"on", "off"});
}

bool setWord(QByteArray &word, const QByteArray &wanted, std::initializer_list<const char *> words)
{
    const bool known = isOneOf(wanted, words);
    word = known ? wanted : word;
    return known;
}

template <class Unit>
bool setDuration(Duration &duration, const QByteArray &wanted, int least, int most)
{
    bool isNumber = false;
    const int number = wanted.toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        return false;
    duration = Unit(number);
    return true;
}

bool setRowSum(Switches &switches, const QByteArray &wanted)
{
    switches.rowSum = wanted == "refuse"   ? RowSum::Refuse
                      : wanted == "ignore" ? RowSum::Ignore
                      : wanted == "warn"   ? RowSum::Warn
                                           : switches.rowSum;
    return isOneOf(wanted, {"warn", "ignore", "refuse"});
}

bool setCurrency(Switches &switches, const QByteArray &wanted)
{
    if (wanted != "any" && !Currency::fromCode(wanted))
        return false;
    switches.currency = wanted == "any" ? QByteArray() : wanted;
    return true;
}

bool setSwitch(Switches &switches, const QByteArray &operation, const QByteArray &wanted)
{
    using namespace sandboxOperation;
    using std::chrono::milliseconds, std::chrono::minutes, std::chrono::seconds;
    if (operation == notification)
        return setWord(switches.notification, wanted, {"normal", "lost", "late", "twice", "form"});
    if (operation == notifyOnCancel)
        return setFlag(switches.notifyOnCancel, wanted);
    if (operation == notifyAttempts) {
        switches.notifyAttempts = wanted == "3" ? 3 : wanted == "1" ? 1 : switches.notifyAttempts;
        return isOneOf(wanted, {"1", "3"});
    }
    if (operation == lateSeconds)
        return setDuration<seconds>(switches.late, wanted, 1, 100'000);
    if (operation == commitSeconds)
        return setDuration<seconds>(switches.commitWindow, wanted, 1, 100'000);
    if (operation == sandboxOperation::persona) {
        const Persona *found = findPersonaOfTheApp(wanted);
        switches.persona = found ? found->id : switches.persona;
        return found != nullptr;
    }
    if (operation == loyalty)
        return setFlag(switches.loyalty, wanted);
    if (operation == createPurchase)
        return setWord(switches.createPurchase, wanted,
                       {callVariant::normal, callVariant::twice, callVariant::unknownToken,
                        callVariant::missingFields, callVariant::noToken, callVariant::brokenJson,
                        callVariant::wrongType});
    if (operation == rowSum)
        return setRowSum(switches, wanted);
    if (operation == sandboxOperation::currency)
        return setCurrency(switches, wanted);
    if (operation == lifetime)
        return setDuration<minutes>(switches.lifetime, wanted, 0, 100'000);
    if (operation == answerDelay)
        return setDuration<milliseconds>(switches.answerDelay, wanted, 0, 600'000);
    return operation == reportSeconds && setDuration<seconds>(switches.reportDelay, wanted, 0, 100'000);
}

// --- what is done

bool isFaultKind(const QByteArray &kind)
{
    bool isNumber = false;
    const int number = kind.toInt(&isNumber);
    return (isNumber && isKnownResultCode(number)) ||
           isOneOf(kind, {faultKind::soapFault, faultKind::unavailable, faultKind::cut, faultKind::delay});
}

void addFault(Step &step, const Fields &fields)
{
    FaultOrder fault;
    fault.operation = value(fields, "operation");
    fault.kind = value(fields, "kind");
    fault.times = std::clamp(value(fields, "times").toInt(), 1, 1000);
    fault.delay = std::chrono::milliseconds(std::clamp(value(fields, "milliseconds").toInt(), 0, 3'600'000));
    const auto &known = operations();
    if (!fault.operation.isEmpty() && std::find(known.begin(), known.end(), fault.operation) == known.end())
        return refuse(step, sandboxOperation::fault, "value",
                      KASSA_TEXT("seqr.sandbox", "SEQR has no operation %1").with(fault.operation.left(60)));
    if (!isFaultKind(fault.kind))
        return refuse(step, sandboxOperation::fault, "value",
                      KASSA_TEXT("seqr.sandbox", "There is no fault %1").with(fault.kind.left(60)));
    auto &faults = step.state.faults;
    std::erase_if(faults, [](const FaultOrder &each) { return each.times == 0; });
    if (faults.size() >= mostFaults)
        faults.pop_front();
    report(step, kassa::Report::Kind::Info, sandboxOperation::fault, fault.kind,
           KASSA_TEXT_N("seqr.sandbox", "Fault on demand for the next %n call(s) of %1: %2")(fault.times)
               .with(fault.operation.isEmpty() ? KASSA_TEXT("seqr", "any operation")
                                               : Text::verbatim(fault.operation))
               .with(fault.kind));
    faults.push_back(std::move(fault));
}

void registerWebshop(Step &step, const Fields &fields)
{
    const QByteArray id = value(fields, "id");
    const QByteArray url = value(fields, "url");
    const QByteArray path = url.left(url.indexOf('?') < 0 ? url.size() : url.indexOf('?'));
    const QByteArray scheme = schemeOf(url);
    if (id.isEmpty() || (scheme != "http" && scheme != "https") || originOf(url).isEmpty() ||
        !path.endsWith("createPurchase") || step.state.webshops.size() >= mostWebshops)
        return refuse(step, sandboxOperation::registerWebshop, "value",
                      KASSA_TEXT("seqr.sandbox",
                                 "A web-shop needs an id, and an address whose path ends with "
                                 "createPurchase"));
    step.state.webshops.insert(id, {id, url});
    report(step, kassa::Report::Kind::Info, "webshop " + id, "registered",
           KASSA_TEXT("seqr.sandbox", "Instant Checkout knows the web-shop %1").with(id));
}

void blockTerminal(Step &step, const Fields &fields)
{
    const auto terminal = step.state.terminals.find(value(fields, "terminal"));
    if (terminal == step.state.terminals.end() || !setFlag(terminal->blocked, value(fields, "value")))
        return refuse(step, sandboxOperation::blockTerminal, "value",
                      KASSA_TEXT("seqr.sandbox", "There is no such terminal"));
    report(step, kassa::Report::Kind::Info, "terminal " + terminal->id,
           terminal->blocked ? "blocked" : "unblocked",
           terminal->blocked ? KASSA_TEXT("seqr.sandbox", "Terminal %1 is blocked").with(terminal->id)
                             : KASSA_TEXT("seqr.sandbox", "Terminal %1 is open").with(terminal->id));
}

void operateOnBill(Step &step, const QByteArray &operation, const QByteArray &ref)
{
    Bill *bill = findBill(step.state, ref);
    const bool uncommitted = bill && bill->status == status::paid && !bill->committed;
    if (!bill)
        refuse(step, operation, "ref.unknown",
               KASSA_TEXT("seqr.sandbox", "There is no invoice %1").with(ref.left(60)));
    else if (operation == sandboxOperation::notify)
        notify(step, *bill, KASSA_TEXT("seqr.sandbox", "A notification by hand"));
    else if (operation == sandboxOperation::expire && isOpen(*bill))
        expireBill(step, *bill);
    else if (operation == sandboxOperation::reverse && uncommitted)
        commitWindowOver(step, bill->reference);
    else
        refuse(step, operation, "state",
               KASSA_TEXT("seqr.sandbox", "Invoice %1 is not in the right state").with(bill->reference));
}

bool isBillOperation(const QByteArray &operation)
{
    using namespace sandboxOperation;
    return operation == sandboxOperation::notify || operation == sandboxOperation::expire ||
           operation == sandboxOperation::reverse;
}

// --- view

bool isUncommitted(const Bill &bill)
{
    return bill.status == status::paid && !bill.committed;
}

Text nextFor(const State &state, const Bill &bill)
{
    if (isUncommitted(bill))
        return KASSA_TEXT_N("seqr.sandbox",
                            "The shop must ask by %1 (%n second(s)), else the money goes back")(
                   secondsLeft(bill, state.now))
            .with(timeOfDay(bill.deadline));
    if (bill.status == status::pending)
        return KASSA_TEXT("seqr.sandbox", "The shop must update the invoice");
    if (bill.status == status::issued)
        return bill.atPin ? KASSA_TEXT("seqr.sandbox", "The buyer enters the PIN")
                          : KASSA_TEXT("seqr.sandbox", "The buyer scans and pays");
    return bill.status == status::reserved ? KASSA_TEXT("seqr.sandbox", "The shop commits the reservation")
                                           : KASSA_TEXT("seqr.sandbox", "Nothing more happens");
}

OperationOffer offer(const char *operation, const QByteArray &ref, Text label)
{
    return {operation, ref, std::move(label), {}};
}

void showBillIn(View &view, const State &state, const Bill &bill)
{
    const QByteArray &order = bill.invoice.clientInvoiceId;
    view.purchases.push_back(
        {order.isEmpty() ? bill.reference : order, stateOf(bill), bill.total, 0, nextFor(state, bill)});
    if (!bill.invoice.notificationUrl.isEmpty())
        view.operations.push_back(offer(sandboxOperation::notify, bill.reference,
                                        KASSA_TEXT("seqr.sandbox", "Send a notification now")));
    if (isOpen(bill))
        view.operations.push_back(
            offer(sandboxOperation::expire, bill.reference, KASSA_TEXT("seqr.sandbox", "Let it expire")));
    if (isUncommitted(bill))
        view.operations.push_back(offer(sandboxOperation::reverse, bill.reference,
                                        KASSA_TEXT("seqr.sandbox", "End the commit window now")));
}

// --- tables

Text plain(const QByteArray &text)
{
    return Text::verbatim(text);
}

Rows billRows(const State &state, qsizetype from, qsizetype count)
{
    std::vector<Row> rows;
    for (const Bill &bill : state.bills)
        rows.push_back(
            {plain(bill.reference), plain(bill.invoice.clientInvoiceId), plain(bill.terminal),
             plain(stateOf(bill)), plain(QByteArray::number(bill.version)), Text::amount(bill.total),
             bill.refunds.empty() ? Text() : Text::amount({refundedSum(bill), bill.total.currency}),
             plain(bill.ersReference)});
    return selectedRows({KASSA_TEXT("seqr.sandbox", "Invoice"), KASSA_TEXT("seqr.sandbox", "Order"),
                         KASSA_TEXT("seqr.sandbox", "Terminal"), KASSA_TEXT("seqr.sandbox", "Status"),
                         KASSA_TEXT("seqr.sandbox", "Version"), KASSA_TEXT("seqr.sandbox", "Sum"),
                         KASSA_TEXT("seqr.sandbox", "Refunded sum"),
                         KASSA_TEXT("seqr.sandbox", "ERS reference")},
                        std::move(rows), from, count);
}

// The commit window (section 1, step 9), whoever else has bills.
void addDeadlines(View &view, const State &state)
{
    for (const Bill &bill : state.bills) {
        if (isInCommitWindow(bill))
            view.deadlines.push_back(
                {bill.invoice.clientInvoiceId, "9",
                 KASSA_TEXT("seqr.sandbox", "The shop asks for the status, or the money goes back"),
                 bill.deadline});
    }
}

// How a notification went, or that it was answered; the ways are those of the switch.
Text noticeText(const QByteArray &why)
{
    static const QHash<QByteArray, Text> words{
        {"normal", KASSA_TEXT("seqr.sandbox", "sent")},
        {"sent", KASSA_TEXT("seqr.sandbox", "sent")},
        {"form", KASSA_TEXT("seqr.sandbox", "sent with a form")},
        {"lost", KASSA_TEXT("seqr.sandbox", "lost")},
        {"late", KASSA_TEXT("seqr.sandbox", "sent late")},
        {"twice", KASSA_TEXT("seqr.sandbox", "sent twice")},
        {"answered", KASSA_TEXT("seqr.sandbox", "answered")},
    };
    return words.value(why, Text::verbatim(why));
}

Rows noticeRows(const State &state, qsizetype from, qsizetype count)
{
    std::vector<Row> rows;
    for (const NoticeRow &row : state.noticeRows)
        rows.push_back({plain(toIso(row.at)), plain(row.bill), plain(row.url), noticeText(row.why),
                        answerTitle(row.answer)});
    return selectedRows({KASSA_TEXT("seqr.sandbox", "Time"), KASSA_TEXT("seqr.sandbox", "Invoice"),
                         KASSA_TEXT("seqr.sandbox", "Address"), KASSA_TEXT("seqr.sandbox", "What"),
                         KASSA_TEXT("seqr.sandbox", "Answer")},
                        std::move(rows), from, count);
}

Rows callRows(const State &state, qsizetype from, qsizetype count)
{
    std::vector<Row> rows;
    for (const Call &row : state.calls)
        rows.push_back({plain(toIso(row.at)), plain(row.operation), plain(row.principal),
                        plain(row.reference),
                        plain(QByteArray::number(row.resultCode) + ' ' + resultDescription(row.resultCode))});
    return selectedRows({KASSA_TEXT("seqr.sandbox", "Time"), KASSA_TEXT("seqr.sandbox", "Operation"),
                         KASSA_TEXT("seqr.sandbox", "Initiator"), KASSA_TEXT("seqr.sandbox", "Reference"),
                         KASSA_TEXT("seqr.sandbox", "Result")},
                        std::move(rows), from, count);
}

} // namespace

void operate(Step &step, const Operated &operated)
{
    using namespace sandboxOperation;
    const QByteArray &operation = operated.operation;
    const QByteArray wanted = value(operated.fields, "value");
    if (isSwitch(operation)) {
        if (setSwitch(step.state.switches, operation, wanted))
            report(step, kassa::Report::Kind::Info, operation, wanted,
                   switchIsNow(descriptor(), Side::Sandbox, operation, wanted));
        else
            refuse(step, operation.left(60), "value",
                   switchCannotBe(descriptor(), Side::Sandbox, operation, wanted));
    } else if (operation == fault) {
        addFault(step, operated.fields);
    } else if (isBillOperation(operation)) {
        operateOnBill(step, operation, value(operated.fields, "ref"));
    } else if (operation == sandboxOperation::scan) {
        if (!sandbox::scan(step, value(operated.fields, "payload"), false))
            refuse(step, operation, "value", KASSA_TEXT("seqr.sandbox", "That is not a SEQR code"));
    } else if (operation == sandboxOperation::registerWebshop) {
        sandbox::registerWebshop(step, operated.fields);
    } else if (operation == sandboxOperation::blockTerminal) {
        sandbox::blockTerminal(step, operated.fields);
    } else if (operation == certificationReport) {
        openCertification(step);
    } else if (operation == certificationAnew) {
        step.state.ticks.clear();
    } else {
        refuse(step, operation.left(60), "operation.unknown",
               KASSA_TEXT("seqr.sandbox", "The sandbox has no operation %1").with(operation.left(60)));
    }
}

View viewOf(const State &state)
{
    View view;
    for (auto each = state.bills.cend();
         each != state.bills.cbegin() && view.purchases.size() < mostShownBills;)
        showBillIn(view, state, *--each);
    addDeadlines(view, state);
    for (OperationOffer &offer : standingOffers(descriptor(), Side::Sandbox))
        view.operations.push_back(std::move(offer));
    view.pages = phonePages(state);
    return view;
}

Rows tableOf(const State &state, const TableId &table, qsizetype from, qsizetype count)
{
    if (table == "invoices")
        return billRows(state, from, count);
    if (table == "notifications")
        return noticeRows(state, from, count);
    if (table == "calls")
        return callRows(state, from, count);
    if (table == "certification")
        return certificationRows(state);
    return table == "steps" ? state.steps.rows(descriptor().flow, from, count) : Rows();
}

} // namespace kassa::seqr::sandbox
