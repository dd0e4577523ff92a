#include "providers/qvickly/sandbox_desk.h"

#include "providers/parts.h"
#include "providers/qvickly/flow.h"
#include "providers/qvickly/sandbox_callbacks.h"
#include "providers/qvickly/sandbox_pages.h"
#include "providers/qvickly/sandbox_purchase.h"

#include <algorithm>

namespace kassa::qvickly::sandbox {

using namespace std::chrono_literals;

namespace {

constexpr int mostShown = 100; // rows of view(); tables show all
constexpr std::size_t mostPages = 100;
constexpr quint32 mostScanned = 1000;

struct WordSwitch
{
    const char *operation;
    QByteArray Switches::*member;
    std::vector<QByteArray> values;
};

struct NumberSwitch
{
    const char *operation;
    int least, most;
    void (*set)(Switches &, int);
};

const std::vector<WordSwitch> &wordSwitches()
{
    static const std::vector<WordSwitch> table{
        {sandboxOperation::callbackOrder,
         &Switches::callbackOrder,
         {"before", "after", "late", "lost", "twice"}},
        {sandboxOperation::callbackHash, &Switches::callbackHash, {"right", "wrong"}},
        {sandboxOperation::returnData, &Switches::returnData, {"right", "wrong-hash", "none"}},
        {sandboxOperation::returnMethod, &Switches::returnMethod, {"as-asked", "GET", "POST"}},
        {sandboxOperation::errorShape, &Switches::errorShape, {"top-level", "nested"}},
        {sandboxOperation::numberType, &Switches::numberType, {"string", "integer"}},
        {sandboxOperation::duplicateOrderid, &Switches::duplicateOrderid, {"accept", "refuse"}},
        {sandboxOperation::identification, &Switches::identification, {"off", "on"}},
        {sandboxOperation::preset,
         &Switches::preset,
         {"",
          outcome::approve,
          outcome::capture,
          outcome::pendingApproved,
          outcome::pendingDenied,
          outcome::decline,
          outcome::cardOk,
          outcome::cardRefused,
          outcome::cardAbandoned,
          outcome::threeDsOk,
          outcome::threeDsRefused,
          outcome::swishPaid,
          outcome::swishCancelled,
          outcome::swishTimeout,
          outcome::bankidOk,
          outcome::bankidCancelled,
          outcome::bankidFailed,
          outcome::bankidExpired,
          outcome::userCancels,
          outcome::userCloses}}};
    return table;
}

constexpr NumberSwitch numberSwitches[] = {
    {sandboxOperation::slowAnswers, 0, 3'600'000,
     [](Switches &switches, int value) { switches.slow = std::chrono::milliseconds(value); }},
    {sandboxOperation::pendingSeconds, 0, 100'000'000,
     [](Switches &switches, int value) { switches.pending = std::chrono::seconds(value); }},
    {sandboxOperation::checkoutHours, 1, 100'000,
     [](Switches &switches, int value) { switches.checkoutLife = std::chrono::hours(value); }},
    {sandboxOperation::retryScale, 0, 10'000,
     [](Switches &switches, int value) { switches.retryPercent = value; }},
};

enum class Set { Done, BadValue, NoSwitch };

Set setWord(Switches &switches, const QByteArray &operation, const QByteArray &wanted)
{
    for (const WordSwitch &each : wordSwitches()) {
        if (operation != each.operation)
            continue;
        if (std::find(each.values.begin(), each.values.end(), wanted) == each.values.end())
            return Set::BadValue;
        switches.*each.member = wanted;
        return Set::Done;
    }
    return Set::NoSwitch;
}

Set setNumber(Switches &switches, const QByteArray &operation, const QByteArray &wanted)
{
    for (const NumberSwitch &each : numberSwitches) {
        if (operation != each.operation)
            continue;
        bool ok = false;
        const int number = wanted.toInt(&ok);
        if (!ok || number < each.least || number > each.most)
            return Set::BadValue;
        each.set(switches, number);
        return Set::Done;
    }
    return Set::NoSwitch;
}

void refuse(Step &step, const QByteArray &operation, const QByteArray &code, Text why)
{
    report(step, Report::Kind::Refused, operation, code, std::move(why));
}

void setSwitch(Step &step, const QByteArray &operation, const QByteArray &wanted)
{
    Set set = setWord(step.state.switches, operation, wanted);
    if (set == Set::NoSwitch)
        set = setNumber(step.state.switches, operation, wanted);
    if (set == Set::Done)
        report(step, Report::Kind::Info, operation, wanted,
               switchIsNow(descriptor(), Side::Sandbox, operation, wanted));
    else if (set == Set::BadValue)
        refuse(step, operation, "value", switchCannotBe(descriptor(), Side::Sandbox, operation, wanted));
    else
        refuse(step, operation, "operation.unknown",
               KASSA_TEXT("qvickly.sandbox", "The sandbox has no switch %1").with(operation.left(60)));
}

bool canOperate(const Payment &payment, const QByteArray &operation)
{
    if (operation == sandboxOperation::approve || operation == sandboxOperation::deny)
        return payment.status == "Pending";
    if (operation == sandboxOperation::staffCancel)
        return payment.status == "Created" || payment.status == "Pending" || isWaiting(payment);
    return operation == sandboxOperation::sendCallback && !payment.noticed.isEmpty();
}

void operateOnPayment(Step &step, const QByteArray &operation, const QByteArray &ref)
{
    Payment *payment = paymentOfRef(step.state, ref);
    if (payment == nullptr) {
        refuse(step, operation, "ref.unknown",
               KASSA_TEXT("qvickly.sandbox", "There is no payment %1").with(ref.left(60)));
        return;
    }
    if (!canOperate(*payment, operation)) {
        refuse(step, operation, "state",
               KASSA_TEXT("qvickly.sandbox", "Payment %1 is %2, which does not allow that")
                   .with(QByteArray::number(payment->number))
                   .with(payment->status));
        return;
    }
    if (operation == sandboxOperation::approve)
        decide(step, *payment, "Approved");
    else if (operation == sandboxOperation::deny)
        decide(step, *payment, "Denied");
    else if (operation == sandboxOperation::staffCancel)
        cancelByStaff(step, *payment);
    else
        notify(step, *payment, payment->noticed);
}

// Unpaid: nothing confirmed, a third party has not acted, or the credit check is open.
bool canCancelBySystem(const State &state, const Checkout &checkout)
{
    const auto payment = state.payments.constFind(checkout.payment);
    return payment == state.payments.constEnd() || isWaiting(*payment) || payment->status == "Pending";
}

void expire(Step &step, Checkout &checkout)
{
    checkout.expired = true;
    if (step.state.sessions.contains(checkout.hash))
        step.state.sessions[checkout.hash].stage = Stage::Closed;
    report(
        step, Report::Kind::State, subjectOf(checkout), "Expired",
        KASSA_TEXT("qvickly.sandbox", "Checkout %1 has expired").with(QByteArray::number(checkout.number)));
}

void operateOnCheckout(Step &step, const QByteArray &operation, const QByteArray &ref)
{
    Checkout *checkout = checkoutOfRef(step, ref);
    if (checkout == nullptr) {
        refuse(step, operation, "ref.unknown",
               KASSA_TEXT("qvickly.sandbox", "There is no checkout %1").with(ref.left(60)));
    } else if (!canCancelBySystem(step.state, *checkout)) {
        refuse(step, operation, "state",
               KASSA_TEXT("qvickly.sandbox", "Checkout %1 is %2, which does not allow that")
                   .with(QByteArray::number(checkout->number))
                   .with(statusOf(step.state, *checkout)));
    } else if (operation == sandboxOperation::autocancel) {
        cancelSilently(step, *checkout);
    } else {
        expire(step, *checkout);
    }
}

// --- view
// --------------------------------------------------------------------------------------------------------------

Text nextOf(const QByteArray &status)
{
    if (status == "Pending")
        return KASSA_TEXT("qvickly.sandbox", "The credit check is open");
    if (status == "Created")
        return KASSA_TEXT("qvickly.sandbox", "The shop may activate, update or cancel");
    if (isOneOf(status, {"Paid", "Factoring", "Handling", "PartPayment"}))
        return KASSA_TEXT("qvickly.sandbox", "The shop may credit");
    if (isOneOf(status, {"Cancelled", "Failed", "Credited", "Expired"}))
        return KASSA_TEXT("qvickly.sandbox", "Nothing more happens");
    return KASSA_TEXT("qvickly.sandbox", "The buyer has to act");
}

void offer(View &view, const char *operation, const QByteArray &ref, Text label)
{
    view.operations.push_back({operation, ref, std::move(label), {}});
}

void offerFor(View &view, const Payment &payment)
{
    const QByteArray ref = QByteArray::number(payment.number);
    if (canOperate(payment, sandboxOperation::approve)) {
        offer(view, sandboxOperation::approve, ref, KASSA_TEXT("qvickly.sandbox", "Approve the payment"));
        offer(view, sandboxOperation::deny, ref, KASSA_TEXT("qvickly.sandbox", "Deny the payment"));
    }
    if (canOperate(payment, sandboxOperation::staffCancel))
        offer(view, sandboxOperation::staffCancel, ref,
              KASSA_TEXT("qvickly.sandbox", "Cancel as Qvickly's staff"));
    if (canOperate(payment, sandboxOperation::sendCallback))
        offer(view, sandboxOperation::sendCallback, ref,
              KASSA_TEXT("qvickly.sandbox", "Send the callback again"));
}

void showPayment(View &view, const Payment &payment)
{
    const Money total{payment.withTax, totalOf(dataOf(payment.data)).currency};
    view.purchases.push_back({payment.orderid, payment.status, total, 0, nextOf(payment.status)});
    offerFor(view, payment);
}

void showCheckout(View &view, const State &state, const Checkout &checkout)
{
    const Json data = dataOf(checkout.data);
    const QByteArray status = statusOf(state, checkout);
    const QByteArray ref = QByteArray::number(checkout.number);
    view.purchases.push_back(
        {data.at({"PaymentData", "orderid"}).text(), status, totalOf(data), 0, nextOf(status)});
    if (checkout.expired)
        return;
    offer(view, sandboxOperation::autocancel, ref,
          KASSA_TEXT("qvickly.sandbox", "Cancel as autocancel does"));
    offer(view, sandboxOperation::expireCheckout, ref,
          KASSA_TEXT("qvickly.sandbox", "Let the checkout expire"));
}

QByteArray refOf(const State &state, const Session &session)
{
    const auto payment = state.payments.constFind(state.paymentByHash.value(session.hash));
    if (payment != state.payments.constEnd())
        return payment->orderid;
    const auto checkout = state.checkouts.constFind(state.checkoutByHash.value(session.hash));
    return checkout == state.checkouts.constEnd() ? QByteArray() : orderidOf(*checkout);
}

void showPages(std::vector<OpenPage> &pages, const State &state, const Session &session)
{
    const QByteArray ref = refOf(state, session);
    if (session.document != Document::None)
        pages.push_back({Party::ProviderPage, ref, session.hash, pageOf(state, session)});
    if (!session.appUrl.isEmpty() && pages.size() < mostPages)
        pages.push_back({Party::App, ref, session.hash, appPage(state, session)});
}

// --- tables
// ------------------------------------------------------------------------------------------------------------

Text cell(const QByteArray &text)
{
    return Text::verbatim(text);
}

Text cell(quint64 number)
{
    return Text::verbatim(QByteArray::number(number));
}

Rows checkoutRows(const State &state, qsizetype from, qsizetype count)
{
    Rows rows;
    rows.columns = {KASSA_TEXT("qvickly.sandbox", "Number"), KASSA_TEXT("qvickly.sandbox", "Order id"),
                    KASSA_TEXT("qvickly.sandbox", "Status"), KASSA_TEXT("qvickly.sandbox", "Sum"),
                    KASSA_TEXT("qvickly.sandbox", "Created")};
    rows.total = state.checkouts.size();
    QList<quint32> numbers = state.checkouts.keys();
    std::sort(numbers.begin(), numbers.end());
    for (const quint32 number : numbers.mid(from, count)) {
        const Checkout &checkout = *state.checkouts.constFind(number);
        const Json data = dataOf(checkout.data);
        rows.rows.push_back({cell(number), cell(data.at({"PaymentData", "orderid"}).text()),
                             cell(statusOf(state, checkout)), Text::amount(totalOf(data)),
                             cell(toIso(checkout.created))});
    }
    return rows;
}

Rows paymentRows(const State &state, qsizetype from, qsizetype count)
{
    Rows rows;
    rows.columns = {KASSA_TEXT("qvickly.sandbox", "Number"), KASSA_TEXT("qvickly.sandbox", "Order id"),
                    KASSA_TEXT("qvickly.sandbox", "Method"), KASSA_TEXT("qvickly.sandbox", "Status"),
                    KASSA_TEXT("qvickly.sandbox", "Sum"),    KASSA_TEXT("qvickly.sandbox", "Credited")};
    rows.total = state.payments.size();
    const QList<quint32> numbers = state.payments.keys();
    for (const quint32 number : numbers.mid(from, count)) {
        const Payment &payment = *state.payments.constFind(number);
        const Currency currency = totalOf(dataOf(payment.data)).currency;
        rows.rows.push_back({cell(number), cell(payment.orderid), cell(payment.method), cell(payment.status),
                             Text::amount({payment.withTax, currency}),
                             Text::amount({payment.credited, currency})});
    }
    return rows;
}

Rows callbackRows(const State &state, qsizetype from, qsizetype count)
{
    Rows rows;
    rows.columns = {KASSA_TEXT("qvickly.sandbox", "Time"),        KASSA_TEXT("qvickly.sandbox", "Payment"),
                    KASSA_TEXT("qvickly.sandbox", "Order id"),    KASSA_TEXT("qvickly.sandbox", "Status"),
                    KASSA_TEXT("qvickly.sandbox", "Attempt"),     KASSA_TEXT("qvickly.sandbox", "Answer"),
                    KASSA_TEXT("qvickly.sandbox", "Next attempt")};
    rows.total = static_cast<qsizetype>(state.attempts.size());
    for (qsizetype i = from; i < std::min(rows.total, from + count); ++i) {
        const CallbackAttempt &each = state.attempts[static_cast<std::size_t>(i)];
        rows.rows.push_back({cell(toIso(each.at)), cell(each.payment), cell(each.orderid), cell(each.status),
                             cell(static_cast<quint64>(each.attempt)), answerTitle(each.answer),
                             cell(each.next ? toIso(*each.next) : QByteArray())});
    }
    return rows;
}

} // namespace

void operate(Step &step, const Operated &operated)
{
    const QByteArray &operation = operated.operation;
    const QByteArray ref = value(operated.fields, "ref");
    if (operation.startsWith("set."))
        setSwitch(step, operation, value(operated.fields, "value"));
    else if (isOneOf(operation, {sandboxOperation::autocancel, sandboxOperation::expireCheckout}))
        operateOnCheckout(step, operation, ref);
    else if (isOneOf(operation, {sandboxOperation::approve, sandboxOperation::deny,
                                 sandboxOperation::staffCancel, sandboxOperation::sendCallback}))
        operateOnPayment(step, operation, ref);
    else
        refuse(step, operation.left(60), "operation.unknown",
               KASSA_TEXT("qvickly.sandbox", "The sandbox has no operation %1").with(operation.left(60)));
}

void autocancelDue(Step &step, const QByteArray &checkoutNumber)
{
    Checkout *checkout = findCheckout(step, checkoutNumber);
    if (checkout != nullptr && canCancelBySystem(step.state, *checkout))
        cancelSilently(step, *checkout);
}

void decisionDue(Step &step, const QByteArray &paymentNumber)
{
    if (Payment *payment = findPayment(step.state, paymentNumber))
        decide(step, *payment, payment->decision);
}

View viewOf(const State &state)
{
    View view;
    int shown = 0;
    const quint32 last = state.nextCheckout;
    const quint32 first = last - std::min(last, mostScanned);
    for (quint32 number = last; number-- > first && shown < mostShown;) {
        const auto checkout = state.checkouts.constFind(number);
        if (checkout == state.checkouts.constEnd() || checkout->payment != 0)
            continue;
        showCheckout(view, state, *checkout);
        ++shown;
    }
    shown = 0;
    for (auto payment = state.payments.constEnd();
         payment != state.payments.constBegin() && shown < mostShown; ++shown)
        showPayment(view, *--payment);
    view.pages = pagesOf(state);
    return view;
}

std::vector<OpenPage> pagesOf(const State &state)
{
    std::vector<OpenPage> pages;
    quint32 scanned = 0;
    for (auto recent = state.recent.constEnd();
         recent != state.recent.constBegin() && scanned < mostScanned && pages.size() < mostPages;
         ++scanned) {
        --recent;
        const Session &session = *state.sessions.constFind(*recent);
        if (session.document != Document::None || !session.appUrl.isEmpty())
            showPages(pages, state, session);
    }
    return pages;
}

Rows tableOf(const State &state, const TableId &table, qsizetype from, qsizetype count)
{
    from = std::max<qsizetype>(from, 0);
    count = std::clamp<qsizetype>(count, 0, 10'000);
    if (table == "checkouts")
        return checkoutRows(state, from, count);
    if (table == "payments")
        return paymentRows(state, from, count);
    if (table == "callbacks")
        return callbackRows(state, from, count);
    return table == "steps" ? state.steps.rows(descriptor().flow, from, count) : Rows{};
}

} // namespace kassa::qvickly::sandbox
