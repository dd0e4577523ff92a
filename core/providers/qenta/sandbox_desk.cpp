#include "providers/qenta/sandbox_desk.h"

#include "providers/parts.h"
#include "providers/qenta/flow.h"
#include "providers/qenta/sandbox_confirm.h"
#include "providers/qenta/sandbox_frames.h"
#include "providers/qenta/sandbox_orders.h"
#include "providers/qenta/sandbox_pages.h"

#include <algorithm>
#include <array>

namespace kassa::qenta::sandbox {

namespace {

constexpr std::size_t mostShown = 100;
constexpr qsizetype mostRedeliveries = 50;
constexpr int mostMinutes = 99 * 60; // of redelivery (section 7.4)

void refuse(Step &step, const QByteArray &operation, const QByteArray &code, Text why)
{
    report(step, Report::Kind::Refused, operation, code, std::move(why));
}

bool setWord(QByteArray &word, const QByteArray &wanted, std::initializer_list<const char *> allowed)
{
    const bool known =
        std::any_of(allowed.begin(), allowed.end(), [&](const char *each) { return wanted == each; });
    word = known ? wanted : word;
    return known;
}

bool setMinutes(Duration &duration, const QByteArray &wanted)
{
    bool isNumber = false;
    const int minutes = wanted.toInt(&isNumber);
    const bool known = isNumber && minutes >= 0 && minutes <= mostPendingMinutes;
    duration = known ? Duration(std::chrono::minutes(minutes)) : duration;
    return known;
}

bool setIntervals(QList<int> &intervals, const QByteArray &wanted)
{
    QList<int> read;
    for (const QByteArray &each : wanted.split(',')) {
        if (wanted.isEmpty())
            break;
        const int minutes = each.trimmed().toInt();
        if (minutes < 1 || minutes > mostMinutes || read.size() >= mostRedeliveries)
            return false;
        read.append(minutes);
    }
    intervals = read;
    return true;
}

bool setSwitch(Switches &switches, const QByteArray &operation, const QByteArray &wanted)
{
    using namespace sandboxOperation;
    if (operation == confirmation)
        return setWord(switches.confirmation, wanted, {"before", "after", "late", "lost", "twice"});
    if (operation == sandboxOperation::forgery)
        return setWord(switches.forgery, wanted,
                       {forgery::none, forgery::alteredAmount, forgery::noFingerprint, forgery::noSecret,
                        forgery::legacyHash, forgery::foreignSecret, forgery::swappedOrder});
    if (operation == basket)
        return setWord(switches.basket, wanted, {"warn", "refuse"});
    if (operation == dayEnd)
        return setWord(switches.dayEnd, wanted, {"by-hand", "closes", "captures"});
    if (operation == confirmDelay)
        return setMinutes(switches.confirmDelay, wanted);
    if (operation == pendingMinutes)
        return setMinutes(switches.pending, wanted);
    if (operation == redelivery)
        return setIntervals(switches.redelivery, wanted);
    if (operation != sandboxOperation::hash)
        return false;
    const auto kind = hashFromWord(wanted);
    switches.hash = kind.value_or(switches.hash);
    return kind.has_value();
}

void orderFault(Step &step, const Fields &fields)
{
    Switches &switches = step.state.switches;
    const bool known =
        setWord(switches.fault, value(fields, "kind"),
                {faultKind::forbidden, faultKind::serverError, faultKind::maintenance, faultKind::empty,
                 faultKind::truncated, faultKind::slow, faultKind::extraNames, faultKind::shuffled});
    if (!known) {
        refuse(step, sandboxOperation::fault, "value",
               KASSA_TEXT("qenta.sandbox", "There is no fault %1").with(value(fields, "kind").left(60)));
        return;
    }
    switches.faults = std::clamp(value(fields, "times").toInt(), 1, 1000);
    report(step, Report::Kind::Info, sandboxOperation::fault, switches.fault,
           KASSA_TEXT_N("qenta.sandbox", "The next %n answer(s) go wrong: %1")(switches.faults)
               .with(switches.fault));
}

void addClient(Step &step, const Fields &fields)
{
    const Client client{value(fields, "customerId"), value(fields, "shopId"), Secret(value(fields, "secret")),
                        Secret(value(fields, "password")),
                        value(fields, "mode") == "test" ? Mode::Test : Mode::Demo};
    const bool right = client.customerId.size() == 7 && client.shopId.size() <= 16 &&
                       !client.secret.isEmpty() && step.state.clients.size() < 1000;
    if (!right || findClient(step.state, client.customerId, client.shopId) != nullptr) {
        refuse(
            step, sandboxOperation::addAccount, "value",
            KASSA_TEXT("qenta.sandbox",
                       "An account needs a customerId of 7 characters that is not there yet, and a secret"));
        return;
    }
    step.state.clients.push_back(client);
    report(step, Report::Kind::Info, "account " + client.customerId, "account.added",
           KASSA_TEXT("qenta.sandbox", "Account %1 is there now").with(client.customerId));
}

void expireStorageOf(Step &step, const QByteArray &ref)
{
    for (auto id = step.state.storageOrder.rbegin(); id != step.state.storageOrder.rend(); ++id) {
        Storage *storage = findStorage(step, *id);
        if (storage == nullptr || (storage->orderIdent != ref && storage->id != ref && !ref.isEmpty()))
            continue;
        if (isUsable(step, *storage))
            expireStorage(step, *storage);
        return;
    }
    refuse(step, sandboxOperation::expireStorage, "ref.unknown",
           KASSA_TEXT("qenta.sandbox", "There is no data storage of %1").with(ref.left(60)));
}

bool canOperate(const State &state, const Session &session, const QByteArray &operation)
{
    if (isOneOf(operation, {sandboxOperation::approvePending, sandboxOperation::declinePending}))
        return session.stage == Stage::Pending;
    if (isOneOf(operation, {sandboxOperation::sendAgain, sandboxOperation::forgeFailure}))
        return !session.confirmed.empty();
    return operation == sandboxOperation::deliverNow && canDeliverNow(state, session);
}

void operateOnSession(Step &step, const QByteArray &operation, const QByteArray &ref)
{
    using namespace sandboxOperation;
    Session *session = sessionOfRef(step.state, ref);
    if (session == nullptr) {
        refuse(step, operation, "ref.unknown",
               KASSA_TEXT("qenta.sandbox", "There is no checkout of %1").with(ref.left(60)));
    } else if (!canOperate(step.state, *session, operation)) {
        refuse(step, operation, "state",
               KASSA_TEXT("qenta.sandbox", "Checkout of order %1 is %2, which does not allow that")
                   .with(session->orderNumber)
                   .with(stateText(stageWord(session->stage))));
    } else if (operation == approvePending) {
        settlePending(step, *session, "SUCCESS");
    } else if (operation == declinePending) {
        settlePending(step, *session, "FAILURE");
    } else if (operation == sandboxOperation::sendAgain) {
        sandbox::sendAgain(step, *session);
    } else if (operation == sandboxOperation::forgeFailure) {
        sandbox::forgeFailure(step, *session);
    } else {
        sandbox::deliverNow(step, *session);
    }
}

// --- view

Text nextOf(const Session &session)
{
    switch (session.stage) {
    case Stage::Started:
        return KASSA_TEXT("qenta.sandbox", "The buyer has to pay");
    case Stage::AtBank:
        return KASSA_TEXT("qenta.sandbox", "The buyer has to confirm");
    case Stage::Pending:
        return KASSA_TEXT("qenta.sandbox", "The financial institution decides");
    case Stage::Abandoned:
    case Stage::Success:
    case Stage::Failure:
    case Stage::Cancel:
        break;
    }
    return KASSA_TEXT("qenta.sandbox", "Nothing more happens on the page");
}

void offer(View &view, const State &state, const Session &session, const char *operation, Text label)
{
    if (canOperate(state, session, operation))
        view.operations.push_back({operation, refOf(session), std::move(label), {}});
}

void showSession(View &view, const State &state, const Session &session)
{
    using namespace sandboxOperation;
    view.purchases.push_back({refOf(session), stageWord(session.stage), session.amount, 0, nextOf(session)});
    offer(view, state, session, approvePending, KASSA_TEXT("qenta.sandbox", "Approve the pending payment"));
    offer(view, state, session, declinePending, KASSA_TEXT("qenta.sandbox", "Decline the pending payment"));
    offer(view, state, session, sandboxOperation::deliverNow,
          KASSA_TEXT("qenta.sandbox", "Deliver the confirmation now"));
    offer(view, state, session, sandboxOperation::sendAgain,
          KASSA_TEXT("qenta.sandbox", "Send the confirmation again"));
    offer(view, state, session, sandboxOperation::forgeFailure,
          KASSA_TEXT("qenta.sandbox", "Forge an unsigned failure"));
}

// --- tables

Text cell(const QByteArray &text)
{
    return Text::verbatim(text);
}

template <class Range, class Make>
Rows rowsOf(std::vector<Text> columns, const Range &range, qsizetype from, qsizetype count, Make make)
{
    Rows rows;
    rows.columns = std::move(columns);
    rows.total = qsizetype(range.size());
    const qsizetype end = std::min(rows.total, from + count);
    for (qsizetype i = from; i < end; ++i)
        rows.rows.push_back(make(*std::next(range.begin(), i)));
    return rows;
}

// What renewed or ended a data storage.
Text useText(const QByteArray &word)
{
    static const std::map<QByteArray, Text> titles{{"init", KASSA_TEXT("qenta.sandbox", "Opened")},
                                                   {"store", KASSA_TEXT("qenta.sandbox", "Stored")},
                                                   {"read", KASSA_TEXT("qenta.sandbox", "Read")}};
    return titles.contains(word) ? titleIn(titles, word) : stateText(word);
}

Rows storageRows(const State &state, qsizetype from, qsizetype count)
{
    return rowsOf({KASSA_TEXT("qenta.sandbox", "Data storage"), KASSA_TEXT("qenta.sandbox", "orderIdent"),
                   KASSA_TEXT("qenta.sandbox", "State"), KASSA_TEXT("qenta.sandbox", "Renewed by"),
                   KASSA_TEXT("qenta.sandbox", "Lives until"), KASSA_TEXT("qenta.sandbox", "Holds")},
                  state.storageOrder, from, count, [&](const QByteArray &id) -> Row {
                      const Storage storage = state.storages.value(id);
                      const bool lives = isAlive(state, storage);
                      return {cell(id),
                              cell(storage.orderIdent),
                              stateText(stateWord(state, storage)),
                              useText(storage.usedBy),
                              cell(lives ? toIso(storage.used + storageLife) : QByteArray()),
                              cell(QByteArrayList(storage.entries.keys()).join(", "))};
                  });
}

Rows lifetimeRows(const State &state, qsizetype from, qsizetype count)
{
    return rowsOf({KASSA_TEXT("qenta.sandbox", "Time"), KASSA_TEXT("qenta.sandbox", "Data storage"),
                   KASSA_TEXT("qenta.sandbox", "orderIdent"), KASSA_TEXT("qenta.sandbox", "What"),
                   KASSA_TEXT("qenta.sandbox", "Lives until")},
                  state.storageEvents, from, count, [](const StorageEvent &each) -> Row {
                      return {cell(toIso(each.at)), cell(each.storage), cell(each.orderIdent),
                              useText(each.what), cell(each.until ? toIso(*each.until) : QByteArray())};
                  });
}

Rows checkoutRows(const State &state, qsizetype from, qsizetype count)
{
    return rowsOf({KASSA_TEXT("qenta.sandbox", "Order number"), KASSA_TEXT("qenta.sandbox", "Shop's order"),
                   KASSA_TEXT("qenta.sandbox", "Payment method"), KASSA_TEXT("qenta.sandbox", "Sum"),
                   KASSA_TEXT("qenta.sandbox", "State")},
                  state.sessionOrder, from, count, [&](const QByteArray &sid) -> Row {
                      const Session session = state.sessions.value(sid);
                      return {cell(session.orderNumber), cell(refOf(session)), methodTitle(session),
                              Text::amount(session.amount), stateText(stageWord(session.stage))};
                  });
}

Rows confirmationRows(const State &state, qsizetype from, qsizetype count)
{
    return rowsOf({KASSA_TEXT("qenta.sandbox", "Time"), KASSA_TEXT("qenta.sandbox", "Order number"),
                   KASSA_TEXT("qenta.sandbox", "State"), KASSA_TEXT("qenta.sandbox", "Attempt"),
                   KASSA_TEXT("qenta.sandbox", "Shop's answer"), KASSA_TEXT("qenta.sandbox", "Next attempt")},
                  state.attempts, from, count, [](const ConfirmAttempt &each) -> Row {
                      return {cell(toIso(each.at)), cell(each.orderNumber),
                              each.state,           cell(QByteArray::number(each.attempt)),
                              each.verdict,         cell(each.next ? toIso(*each.next) : QByteArray())};
                  });
}

Row orderRow(const Order &order)
{
    QByteArrayList states;
    for (const Payment &each : order.payments)
        states.append(each.state);
    for (const Credit &each : order.credits)
        states.append(each.state);
    return {cell(QByteArray::number(order.number)), cell(order.brand), Text::amount(order.amount),
            cell(order.refundable ? "REFUNDABLE" : "ORDERED"), cell(states.join(", "))};
}

Rows orderRows(const State &state, qsizetype from, qsizetype count)
{
    return rowsOf({KASSA_TEXT("qenta.sandbox", "Order number"), KASSA_TEXT("qenta.sandbox", "Brand"),
                   KASSA_TEXT("qenta.sandbox", "Sum"), KASSA_TEXT("qenta.sandbox", "State"),
                   KASSA_TEXT("qenta.sandbox", "Payments and credits")},
                  state.orders, from, count, orderRow);
}

Rows explainedRows(const State &state, qsizetype from, qsizetype count)
{
    return rowsOf({KASSA_TEXT("qenta.sandbox", "Time"), KASSA_TEXT("qenta.sandbox", "Request"),
                   KASSA_TEXT("qenta.sandbox", "What"), KASSA_TEXT("qenta.sandbox", "Signed text or remark"),
                   KASSA_TEXT("qenta.sandbox", "Expected"), KASSA_TEXT("qenta.sandbox", "Received"),
                   KASSA_TEXT("qenta.sandbox", "Cause")},
                  state.explained, from, count, [](const Explained &each) -> Row {
                      const Text cause = causeText(each.cause);
                      return {cell(toIso(each.at)),
                              cell(each.endpoint),
                              cell(each.code),
                              each.message,
                              cell(each.expected),
                              cell(each.received),
                              cause};
                  });
}

} // namespace

void operate(Step &step, const Operated &operated)
{
    using namespace sandboxOperation;
    const QByteArray &operation = operated.operation;
    const QByteArray ref = value(operated.fields, "ref");
    static constexpr std::array onSessions{approvePending, declinePending, sandboxOperation::deliverNow,
                                           sandboxOperation::sendAgain, sandboxOperation::forgeFailure};
    if (operation.startsWith("set.")) {
        const QByteArray wanted = value(operated.fields, "value");
        if (setSwitch(step.state.switches, operation, wanted)) {
            report(step, Report::Kind::Info, operation, wanted,
                   switchIsNow(descriptor(), Side::Sandbox, operation, wanted));
            if (operation == dayEnd)
                followDays(step);
        } else
            refuse(step, operation.left(60), "value",
                   switchCannotBe(descriptor(), Side::Sandbox, operation, wanted));
    } else if (operation == fault) {
        orderFault(step, operated.fields);
    } else if (operation == addAccount) {
        addClient(step, operated.fields);
    } else if (operation == sandboxOperation::closeDay) {
        sandbox::closeDay(step);
    } else if (operation == sandboxOperation::expireApprovals) {
        report(step, Report::Kind::Info, operation, "approvals.expired",
               KASSA_TEXT_N("qenta.sandbox", "%n approval(s) have expired")(sandbox::expireApprovals(step)));
    } else if (operation == sandboxOperation::expireStorage) {
        expireStorageOf(step, ref);
    } else if (std::any_of(onSessions.begin(), onSessions.end(),
                           [&](const char *each) { return operation == each; })) {
        operateOnSession(step, operation, ref);
    } else {
        refuse(step, operation.left(60), "operation.unknown",
               KASSA_TEXT("qenta.sandbox", "The sandbox has no operation %1").with(operation.left(60)));
    }
}

View viewOf(const State &state)
{
    View view;
    std::size_t shown = 0;
    for (auto sid = state.sessionOrder.rbegin(); sid != state.sessionOrder.rend() && shown < mostShown;
         ++sid) {
        const auto found = state.sessions.constFind(*sid);
        if (found == state.sessions.constEnd())
            continue;
        showSession(view, state, *found);
        ++shown;
    }
    for (OperationOffer &offer : standingOffers(descriptor(), Side::Sandbox))
        view.operations.push_back(std::move(offer));
    view.pages = pagesOf(state);
    return view;
}

std::vector<OpenPage> pagesOf(const State &state)
{
    std::vector<OpenPage> pages;
    std::size_t seen = 0;
    for (auto sid = state.sessionOrder.rbegin();
         sid != state.sessionOrder.rend() && pages.size() < mostShown && seen < 10 * mostShown;
         ++sid, ++seen) {
        const auto found = state.sessions.constFind(*sid);
        if (found != state.sessions.constEnd() && !found->url.isEmpty())
            pages.push_back({Party::ProviderPage, refOf(*found), found->sid, pageOf(state, *found)});
    }
    seen = 0;
    for (auto id = state.storageOrder.rbegin();
         id != state.storageOrder.rend() && pages.size() < mostShown && seen < 10 * mostShown; ++id, ++seen) {
        const auto found = state.storages.constFind(*id);
        if (found != state.storages.constEnd() && !found->frame.isEmpty())
            pages.push_back({Party::ProviderPage, found->orderIdent, found->id, framePage(state, *found)});
    }
    return pages;
}

Rows tableOf(const State &state, const TableId &table, qsizetype from, qsizetype count)
{
    from = std::max<qsizetype>(from, 0);
    count = std::clamp<qsizetype>(count, 0, 10'000);
    if (table == "storages")
        return storageRows(state, from, count);
    if (table == "lifetimes")
        return lifetimeRows(state, from, count);
    if (table == "checkouts")
        return checkoutRows(state, from, count);
    if (table == "confirmations")
        return confirmationRows(state, from, count);
    if (table == "orders")
        return orderRows(state, from, count);
    if (table == "explainer")
        return explainedRows(state, from, count);
    return table == "steps" ? state.steps.rows(descriptor().flow, from, count) : Rows();
}

} // namespace kassa::qenta::sandbox
