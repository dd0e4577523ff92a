#include "providers/qenta/sandbox_state.h"

#include "providers/qenta/flow.h"

#include <QDateTime>

#include <algorithm>

namespace kassa::qenta::sandbox {

namespace {

void storageEvent(Step &step, const Storage &storage, const QByteArray &what, bool lives)
{
    keep(step.state.storageEvents, {step.now, storage.id, storage.orderIdent, what,
                                    lives ? std::optional(storage.used + storageLife) : std::nullopt});
}

void reportStorage(Step &step, const Storage &storage, const QByteArray &state, const Text &text)
{
    report(step, Report::Kind::State, "storage " + storage.id, state, text.with(storage.orderIdent));
}

void reportStage(Step &step, const Session &session)
{
    report(step, Report::Kind::State, "checkout " + session.orderNumber, stageWord(session.stage),
           KASSA_TEXT("qenta.sandbox", "Checkout of order %1 is now: %2")
               .with(session.orderNumber)
               .with(stateText(stageWord(session.stage))));
}

QDateTime dateTimeOf(Time time)
{
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count();
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

} // namespace

void send(Step &step, Draft draft, const QByteArray &tag, Duration timeout)
{
    step.effects.emplace_back(Send{std::move(draft), tag, timeout});
}

const Client *findClient(const State &state, const QByteArray &customerId, const QByteArray &shopId)
{
    const auto found = std::find_if(state.clients.begin(), state.clients.end(), [&](const Client &each) {
        return each.customerId == customerId && each.shopId == shopId;
    });
    return found == state.clients.end() ? nullptr : &*found;
}

bool knowsCustomer(const State &state, const QByteArray &customerId)
{
    return std::any_of(state.clients.begin(), state.clients.end(),
                       [&](const Client &each) { return each.customerId == customerId; });
}

Account accountOf(const State &state, const Client &client)
{
    return {client.customerId, client.shopId, client.secret, client.password, state.switches.hash};
}

Storage &addStorage(Step &step, Storage storage)
{
    State &state = step.state;
    while (state.storages.size() >= state.limits.storages) {
        state.storages.remove(state.storageOrder.front());
        state.storageOrder.pop_front();
    }
    storage.id = state.ids.hex("storage", 32);
    storage.created = storage.used = step.now;
    storage.usedBy = "init";
    state.storageOrder.push_back(storage.id);
    storageEvent(step, storage, "init", true);
    reportStorage(step, storage, "empty", KASSA_TEXT("qenta.sandbox", "The data storage of %1 is there"));
    return *state.storages.insert(storage.id, storage);
}

Storage *findStorage(Step &step, const QByteArray &id)
{
    const auto found = step.state.storages.find(id);
    return found == step.state.storages.end() ? nullptr : &*found;
}

bool isAlive(const State &state, const Storage &storage)
{
    return !storage.consumed && !storage.expired && state.now - storage.used <= storageLife;
}

bool isUsable(Step &step, Storage &storage)
{
    const bool alive = isAlive(step.state, storage);
    if (!alive && !storage.consumed && !storage.expired)
        expireStorage(step, storage);
    return alive;
}

void useStorage(Step &step, Storage &storage, const QByteArray &by)
{
    storage.used = step.now;
    storage.usedBy = by;
    storageEvent(step, storage, by, true);
}

void fillStorage(Step &step, Storage &storage, const Fields &entry, const QByteArray &card)
{
    const QByteArray type = fieldOf(entry, "paymentType");
    if (storage.entries.isEmpty())
        reportStorage(step, storage, "filled",
                      KASSA_TEXT("qenta.sandbox", "The data storage of %1 holds payment data"));
    storage.entries.insert(type, entry);
    storage.card.insert(type, card);
}

void consumeStorage(Step &step, Storage &storage)
{
    storage.consumed = true;
    storage.frame.clear();
    storageEvent(step, storage, "consumed", false);
    reportStorage(
        step, storage, "consumed",
        KASSA_TEXT("qenta.sandbox", "The data storage of %1 is used up: the next try needs a new one"));
}

void expireStorage(Step &step, Storage &storage)
{
    storage.expired = true;
    storageEvent(step, storage, "expired", false);
    reportStorage(step, storage, "expired",
                  KASSA_TEXT("qenta.sandbox", "The data storage of %1 has expired"));
}

QByteArray stateWord(const State &state, const Storage &storage)
{
    if (storage.consumed)
        return "consumed";
    if (!isAlive(state, storage))
        return "expired";
    return storage.entries.isEmpty() ? "empty" : "filled";
}

QByteArray scriptUrl(const Storage &storage)
{
    const QByteArray shop = storage.shopId.isEmpty() ? QByteArray() : '/' + percentEncode(storage.shopId);
    return storage.base + "/dataStorage/js/" + storage.customerId + shop + '/' + storage.id +
           "/dataStorage.js";
}

Session &addSession(Step &step, Session session)
{
    State &state = step.state;
    while (state.sessions.size() >= state.limits.sessions) {
        state.sessionByNumber.remove(state.sessions.value(state.sessionOrder.front()).orderNumber);
        state.sessions.remove(state.sessionOrder.front());
        state.sessionOrder.pop_front();
    }
    session.sid = state.ids.hex("session", 26);
    session.started = session.used = step.now;
    state.sessionOrder.push_back(session.sid);
    state.sessionByNumber.insert(session.orderNumber, session.sid);
    reportStage(step, session);
    return *state.sessions.insert(session.sid, session);
}

Session *findSession(State &state, const QByteArray &sid)
{
    const auto found = state.sessions.find(sid);
    return found == state.sessions.end() ? nullptr : &*found;
}

QByteArray refOf(const Session &session)
{
    for (const char *name : {"orderReference", "orderIdent"}) {
        if (QByteArray ref = fieldOf(session.request(), name); !ref.isEmpty())
            return ref;
    }
    return session.orderNumber;
}

Fields methodFieldsOf(const Session &session, const PaymentType &type, Time now)
{
    return methodFields(
        type, {session.request(), session.stored, session.authenticated, session.orderNumber, dateText(now)});
}

Session *sessionOfRef(State &state, const QByteArray &ref)
{
    if (ref.isEmpty())
        return state.sessions.size() == 1 ? &*state.sessions.begin() : nullptr;
    if (Session *bySid = findSession(state, ref))
        return bySid;
    if (Session *byNumber = findSession(state, state.sessionByNumber.value(ref)))
        return byNumber;
    for (auto sid = state.sessionOrder.rbegin(); sid != state.sessionOrder.rend(); ++sid) {
        Session *session = findSession(state, *sid);
        if (session != nullptr &&
            (refOf(*session) == ref || fieldOf(session->request(), "orderIdent") == ref))
            return session;
    }
    return nullptr;
}

QByteArray stageWord(Stage stage)
{
    switch (stage) {
    case Stage::Started:
        return "started";
    case Stage::AtBank:
        return "at-fsp";
    case Stage::Abandoned:
        return "abandoned";
    case Stage::Pending:
        return "pending";
    case Stage::Success:
        return "success";
    case Stage::Failure:
        return "failure";
    case Stage::Cancel:
        return "cancel";
    }
    return {};
}

void setStage(Step &step, Session &session, Stage stage)
{
    if (session.stage == stage)
        return;
    session.stage = stage;
    reportStage(step, session);
}

QByteArray frontendUrl(const Session &session, const QByteArray &script)
{
    return session.base + "/frontend/" + session.customerId + percentEncode(session.shopId) + "_DESKTOP/" +
           script + "?SID=" + session.sid;
}

bool isOver(const Session &session)
{
    return session.stage == Stage::Success || session.stage == Stage::Failure ||
           session.stage == Stage::Cancel || session.stage == Stage::Pending;
}

quint32 newOrderNumber(State &state)
{
    do
        ++state.lastNumber;
    while (state.orders.contains(state.lastNumber));
    return state.lastNumber;
}

QByteArray dateText(Time time)
{
    return dateTimeOf(time).toString(QStringLiteral("dd.MM.yyyy")).toLatin1();
}

QByteArray dateTimeText(Time time)
{
    return dateTimeOf(time).toString(QStringLiteral("dd.MM.yyyy hh:mm:ss")).toLatin1();
}

} // namespace kassa::qenta::sandbox
