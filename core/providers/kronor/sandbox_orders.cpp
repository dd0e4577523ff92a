#include "providers/kronor/sandbox_orders.h"

#include "providers/kronor/checker.h"
#include "providers/kronor/sandbox_after.h"
#include "providers/kronor/sandbox_webhooks.h"
#include "signing/mac.h"

#include <algorithm>

namespace kassa::kronor::sandbox {

using namespace std::chrono_literals;

namespace {

constexpr Duration orderLife = 24h; // not published (section 8.1)
constexpr qsizetype mostOrders = 20'000, mostScaSessions = 20'000, mostBankids = 50'000;

using Plan = std::vector<QByteArrayList>;

Plan planOf(const PurchaseOrder &order)
{
    switch (order.persona) {
    case 1:
        return {{"REJECTED"}};
    case 2:
        return {{"RISK_SCORING"}, {"REJECTED"}};
    case 3:
        return {{"RISK_SCORING"}, {"WAITING_FOR_CAPTURE"}};
    case 4:
        return {{"RISK_SCORING"}};
    case 5:
        return {{"RISK_SCORING"}, {"RISK_SCORING", "SCA_REQUIRED"}};
    default:
        return {{"SCA_REQUIRED"}};
    }
}

void goOn(Step &step, const PurchaseOrder &order)
{
    if (step.state.switches.automatic)
        startTimer(step, "order:" + order.id, pause(step));
}

void planStep(Step &step, const PurchaseOrder &order)
{
    if (order.stepsDone < int(planOf(order).size()))
        goOn(step, order);
}

QByteArray freeId(const State &state, const QByteArray &key)
{
    QByteArray id = key;
    for (int i = 2; state.orders.contains(id); ++i) // the same key with another mutation
        id = key.left(60) + '-' + QByteArray::number(i);
    return id;
}

void forgetOldestOrder(Step &step)
{
    const auto oldest = std::min_element(
        step.state.orders.cbegin(), step.state.orders.cend(),
        [](const PurchaseOrder &a, const PurchaseOrder &b) { return a.created < b.created; });
    for (const char *timer : {"order:", "expire:", "late:"})
        stopTimer(step, timer + oldest->id);
    step.state.documents.removeIf(
        [&](QMap<QByteArray, Document>::iterator document) { return document->ref == oldest->id; });
    step.state.orders.remove(oldest.key());
}

// Complete, after instalments were set up where there are any (section 1.A, 4e).
void acceptOrder(Step &step, PurchaseOrder &order)
{
    if (!order.instalments) {
        completeOrder(step, order);
        return;
    }
    setStatus(step, order, {"INSTALMENTS_AUTHORIZE"});
    goOn(step, order);
}

// Where BankID's success leads: complete at once, after instalments were set up, or to another risk check.
void afterIdentification(Step &step, PurchaseOrder &order)
{
    if (isRefusedByRisk(order)) {
        setStatus(step, order, {"RISK_SCORING"});
        goOn(step, order);
        return;
    }
    acceptOrder(step, order);
}

// Persona 09 is refused after BankID; everything else here is the tester's hand.
void afterPlan(Step &step, PurchaseOrder &order)
{
    if (isRefusedByRisk(order) && holds(order, "RISK_SCORING"))
        setStatus(step, order, {"REJECTED"});
    else if (holds(order, "SCA_REQUIRED"))
        afterIdentification(step, order);
    else
        setStatus(step, order, {"SCA_REQUIRED"});
}

// A page that was opened before there was anything to identify for begins now.
void beginOnOpenPages(Step &step, const PurchaseOrder &order)
{
    for (Document &document : step.state.documents) {
        if (document.kind != DocumentKind::Sca || document.ref != order.id || !document.bankid.isEmpty())
            continue;
        document.bankid = bankidFor(step, order.id, {}).id;
        startTimer(step, "qr:" + document.bankid, 1s, TimerWeight::Background);
    }
}

// Nobody has to identify for an order that is over.
void cancelIdentifications(Step &step, const PurchaseOrder &order)
{
    for (BankId &each : step.state.bankids)
        if (each.order == order.id && each.status == "PENDING")
            setBankid(step, each, "CANCELLED", "cancelled");
}

} // namespace

Resolved newOrder(Step &step, const QByteArray &mutation, const Json &purchase)
{
    if (const auto wrong = firstBroken(checkPurchase(purchase)))
        return refused(*wrong);
    State &state = step.state;
    while (state.orders.size() >= mostOrders)
        forgetOldestOrder(step);
    PurchaseOrder order;
    order.id = freeId(state, purchase["idempotencyKey"].text());
    order.reference =
        purchase["merchantReference"].text().isEmpty() ? order.id : purchase["merchantReference"].text();
    order.input = purchase;
    order.persona = personaFor(state, purchase["purchaseTotalAmount"]);
    order.instalments = mutation.endsWith("Instalments");
    order.created = uniqueTime(step);
    order.token = tokenFor(step, TokenKind::PurchaseOrder, order.id, step.now + orderLife, order.tokenId);
    const QByteArray id = order.id;
    PurchaseOrder &kept = *state.orders.insert(id, order);
    setStatus(step, kept, {"PRE_FLIGHT_SCORING"});
    planStep(step, kept);
    startTimer(step, "expire:" + id, orderLife);
    return Json::object({{"id", str(id)}, {"waitToken", str(kept.token)}});
}

Resolved cancelOrderById(Step &step, const Json &input)
{
    const auto found = step.state.orders.find(input["purchaseOrderId"].text());
    const bool possible = found != step.state.orders.end() && !isFinal(*found);
    if (possible)
        setStatus(step, *found, {"CANCELLED"});
    note(step, "purchaseOrderCancel", {}, possible ? "cancelled" : "not cancelled",
         input["purchaseOrderId"].text());
    return Json::object({{"result", Json::boolean(possible)}});
}

Resolved newScaSession(Step &step, const Json &input)
{
    const QByteArray url = input["onSuccessRedirectUrl"].text();
    if (schemeOf(url).isEmpty() || url.size() > 300)
        return refused("onSuccessRedirectUrl must be an absolute URL of at most 300 characters");
    if (input["sePersonalNumber"].text().size() > 12)
        return refused("sePersonalNumber has at most 12 characters");
    if (step.state.scaSessions.size() >= mostScaSessions)
        return refused("the sandbox is full");
    ScaSession session;
    session.expires = step.now + 24h;
    if (!input["expiresAt"].isNull()) {
        const auto expires = timeFrom(input["expiresAt"].text());
        if (!expires || *expires <= step.now || *expires > step.now + 24h)
            return refused("expiresAt must be within the next 24 hours");
        session.expires = *expires;
    }
    session.id = step.state.ids.uuid("sca-session");
    session.returnUrl = url;
    session.nationalId = input["sePersonalNumber"].text();
    session.created = uniqueTime(step);
    session.token = tokenFor(step, TokenKind::ScaSession, session.id, session.expires, session.tokenId);
    const QByteArray id = session.id;
    const ScaSession &kept = *step.state.scaSessions.insert(id, session);
    return Json::object({{"id", str(id)}, {"token", str(kept.token)}});
}

void orderStepDue(Step &step, const QByteArray &id)
{
    const auto found = step.state.orders.find(id);
    if (found == step.state.orders.end() || isFinal(*found))
        return;
    PurchaseOrder &order = *found;
    if (holds(order, "INSTALMENTS_AUTHORIZE") || holds(order, "INSTALMENT_PRE_PAYMENT")) {
        completeOrder(step, order);
        return;
    }
    const Plan plan = planOf(order);
    if (order.stepsDone >= int(plan.size())) {
        afterPlan(step, order);
        return;
    }
    const QByteArrayList states = plan[std::size_t(order.stepsDone++)];
    if (states.contains("WAITING_FOR_CAPTURE"))
        acceptOrder(step, order);
    else
        setStatus(step, order, states);
    planStep(step, order);
}

void orderExpired(Step &step, const QByteArray &id)
{
    const auto found = step.state.orders.find(id);
    if (found == step.state.orders.end() || isFinal(*found))
        return;
    setStatus(step, *found, {"CANCELLED"}); // nobody has refused it (section 8.1)
}

void orderLate(Step &step, const QByteArray &id)
{
    const auto found = step.state.orders.find(id);
    if (found != step.state.orders.end() && !isFinal(*found))
        afterIdentification(step, *found);
}

const std::vector<QByteArray> &statesByHand()
{
    static const std::vector<QByteArray> states = [] {
        std::vector<QByteArray> all = schemaOf(Role::Merchant).type("OrderStatusEnum")->names;
        std::erase_if(all, [](const QByteArray &each) {
            return each == "PARTIALLY_CAPTURED" || each == "CAPTURE_DONE";
        });
        return all;
    }();
    return states;
}

bool moveOrder(Step &step, PurchaseOrder &order, const QByteArray &state)
{
    const std::vector<QByteArray> &known = statesByHand();
    if (std::find(known.begin(), known.end(), state) == known.end())
        return false;
    if (state == "WAITING_FOR_CAPTURE")
        completeOrder(step, order);
    else
        setStatus(step, order, {state});
    return true;
}

void setStatus(Step &step, PurchaseOrder &order, const QByteArrayList &states)
{
    std::vector<StatusRow> rows;
    for (const QByteArray &state : states) {
        const auto known = std::find_if(order.status.begin(), order.status.end(),
                                        [&](const StatusRow &row) { return row.status == state; });
        rows.push_back(known != order.status.end() ? *known : StatusRow{state, uniqueTime(step)});
    }
    order.status = std::move(rows);
    step.changed.insert(order.id);
    report(
        step, Report::Kind::State, "order " + order.id, states.first(),
        KASSA_TEXT("kronor.sandbox", "Purchase order %1 is now %2").with(order.id).with(states.join(", ")));
    if (states.contains("SCA_REQUIRED"))
        beginOnOpenPages(step, order);
    if (isFinal(order)) {
        for (const char *timer : {"order:", "expire:", "late:"})
            stopTimer(step, timer + order.id);
        cancelIdentifications(step, order);
    }
    if (step.state.switches.orderWebhooks)
        queueEvent(step, "purchaseOrderStateUpdate",
                   Json::object({{"purchaseOrderId", str(order.id)}, {"status", str(states.first())}}),
                   Json::object());
}

bool isRefusedByRisk(const PurchaseOrder &order)
{
    return order.persona == 9;
}

void allotPurchase(Step &step, PurchaseOrder &order)
{
    if (order.purchase == 0)
        order.purchase = 4710 + step.state.ids.next("purchase");
}

void completeOrder(Step &step, PurchaseOrder &order)
{
    allotPurchase(step, order);
    order.complete = true;
    addPurchase(step, order);
    setStatus(step, order, {"WAITING_FOR_CAPTURE"});
}

BankId &bankidFor(Step &step, const QByteArray &order, const QByteArray &session)
{
    State &state = step.state;
    for (BankId &each : state.bankids) {
        const bool open = each.status == "PENDING" || each.status == "INITIALIZING";
        if (each.order == order && each.session == session && open)
            return each;
    }
    if (state.bankids.size() >= mostBankids)
        state.bankids.removeIf(
            [](QMap<QByteArray, BankId>::iterator each) { return each->status != "PENDING"; });
    BankId bankid;
    bankid.id = state.ids.uuid("bankid");
    bankid.status = "PENDING";
    bankid.hint = "outstandingTransaction";
    bankid.orderRef = state.ids.uuid("orderRef");
    bankid.autoStartToken = state.ids.uuid("autoStartToken");
    bankid.qrStartToken = state.ids.uuid("qrStartToken");
    bankid.qrStartSecret = state.ids.uuid("qrStartSecret");
    bankid.order = order;
    bankid.session = session;
    bankid.created = bankid.polled = uniqueTime(step);
    step.changed.insert(order);
    startTimer(step, "bankid:" + bankid.id, state.switches.bankidLife);
    return *state.bankids.insert(bankid.id, bankid);
}

// BankID's public form of an animated code: HMAC of the second with the order's secret.
QByteArray bankidQr(const BankId &bankid)
{
    const QByteArray second = QByteArray::number(bankid.second);
    return "bankid." + bankid.qrStartToken + '.' + second + '.' +
           hexHmac(QCryptographicHash::Sha256, Secret(bankid.qrStartSecret), second);
}

QByteArray bankidLink(const BankId &bankid)
{
    return "bankid:///?autostarttoken=" + bankid.autoStartToken + "&redirect=null";
}

void setBankid(Step &step, BankId &bankid, const QByteArray &status, const QByteArray &hint)
{
    bankid.status = status;
    bankid.hint = hint;
    bankid.polled = uniqueTime(step);
    step.changed.insert(bankid.order);
    if (status != "PENDING")
        stopTimer(step, "bankid:" + bankid.id);
}

Json statusRows(const std::vector<StatusRow> &rows)
{
    Json list = Json::array();
    for (const StatusRow &row : rows)
        list.append(Json::object({{"status", str(row.status)}, {"enteredAt", timestamp(row.entered)}}));
    return list;
}

Json orderRow(const State &state, const PurchaseOrder &order)
{
    const Json &input = order.input;
    return Json::object(
        {{"id", str(order.id)},
         {"merchantReference", str(order.reference)},
         {"status", statusRows(order.status)},
         {"resultingPurchaseId", order.complete ? bigint(state, qint64(order.purchase)) : Json()},
         {"purchaseTotalAmount", bigint(state, input["purchaseTotalAmount"].text().toLongLong())},
         {"purchaseTaxAmount", bigint(state, input["purchaseTaxAmount"].text().toLongLong())},
         {"purchaseCountry", input["purchaseCountry"]},
         {"purchaseLanguage", input["purchaseLanguage"]},
         {"createdAt", timestamp(order.created)}});
}

Json bankidRow(const BankId &bankid)
{
    const auto orNull = [](const QByteArray &text) { return text.isEmpty() ? Json() : str(text); };
    return Json::object({{"id", str(bankid.id)},
                         {"status", str(bankid.status)},
                         {"hintCode", orNull(bankid.hint)},
                         {"orderRef", orNull(bankid.orderRef)},
                         {"purchaseOrderId", orNull(bankid.order)},
                         {"scaSessionId", orNull(bankid.session)},
                         {"createdAt", timestamp(bankid.created)},
                         {"polledAt", timestamp(bankid.polled)}});
}

} // namespace kassa::kronor::sandbox
