#include "providers/kronor/sandbox_desk.h"

#include "providers/kronor/flow.h"
#include "providers/kronor/methods.h"
#include "providers/kronor/sandbox_after.h"
#include "providers/kronor/sandbox_orders.h"
#include "providers/kronor/sandbox_pages.h"
#include "providers/kronor/sandbox_payments.h"
#include "providers/kronor/sandbox_sockets.h"
#include "providers/kronor/sandbox_webhooks.h"
#include "providers/parts.h"

#include <algorithm>

namespace kassa::kronor::sandbox {

namespace {

constexpr std::size_t mostShownOrders = 100;
constexpr std::size_t mostFaults = 100;
constexpr int slowAnswer = 12'000; // milliseconds: longer than the shop waits, as persona 07's
constexpr char apiTokenRef[] = "api";

void refuse(Step &step, const QByteArray &operation, const QByteArray &code, Text why)
{
    report(step, Report::Kind::Refused, operation, code, std::move(why));
}

// --- switches

bool setFlag(bool &flag, const QByteArray &wanted, const char *on, const char *off)
{
    if (wanted != on && wanted != off)
        return false;
    flag = wanted == on;
    return true;
}

bool setPersona(Switches &switches, const QByteArray &wanted)
{
    bool isNumber = false;
    const int digits = wanted.toInt(&isNumber);
    if (wanted != "by-amount" && (!isNumber || digits < 0 || digits > 10))
        return false;
    switches.persona = isNumber ? digits : -1;
    return true;
}

bool setSwitch(Switches &switches, const QByteArray &operation, const QByteArray &wanted)
{
    using namespace sandboxOperation;
    if (operation == timing)
        return setFlag(switches.automatic, wanted, "automatic", "manual");
    if (operation == sandboxOperation::late)
        return setFlag(switches.late, wanted, "on", "off");
    if (operation == bigints)
        return setFlag(switches.bigintsAsText, wanted, "string", "number");
    if (operation == sandboxOperation::keepAlive)
        return setFlag(switches.keepAliveFirst, wanted, "before-ack", "after-ack");
    if (operation == doublePush)
        return setFlag(switches.doublePush, wanted, "on", "off");
    if (operation == orderWebhooks)
        return setFlag(switches.orderWebhooks, wanted, "on", "off");
    if (operation == sockets)
        return setFlag(switches.socketsRefused, wanted, "refused", "open");
    if (operation == sandboxOperation::captures)
        return setFlag(switches.capturesDeclined, wanted, "declined", "done");
    if (operation == pageLanguage)
        return setFlag(switches.pagesInOrdersLanguage, wanted, "order", "chosen");
    if (operation == signatureForm) {
        const bool known = wanted == "hex" || wanted == "base64" || wanted == "wrong";
        switches.webhookSignature = known ? wanted : switches.webhookSignature;
        return known;
    }
    if (operation == sandboxOperation::persona)
        return setPersona(switches, wanted);
    bool isNumber = false;
    const int seconds = wanted.toInt(&isNumber);
    if (operation != bankidSeconds || !isNumber || seconds < 1 || seconds > 100'000)
        return false;
    switches.bankidLife = std::chrono::seconds(seconds);
    return true;
}

// --- what is done

const QByteArrayList &faultKinds()
{
    static const QByteArrayList kinds{faultKind::temporary, faultKind::unavailable, faultKind::delay,
                                      faultKind::cutBefore, faultKind::cutAfter};
    return kinds;
}

// Of any role; empty: any mutation.
bool isRootField(const QByteArray &operation)
{
    using Kind = graphql::Operation::Kind;
    for (const Role role : {Role::Merchant, Role::OrderToken, Role::SessionToken}) {
        for (const Kind kind : {Kind::Query, Kind::Mutation, Kind::Subscription}) {
            const graphql::TypeDefinition *root = schemaOf(role).root(kind);
            if (root && root->field(operation))
                return true;
        }
    }
    return operation.isEmpty();
}

std::optional<int> numberIn(const Fields &fields, const char *name, int otherwise, int most)
{
    const QByteArray text = value(fields, name);
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (text.isEmpty())
        return otherwise;
    return isNumber && number >= 0 && number <= most ? std::optional(number) : std::nullopt;
}

// None: what is wrong with its fields has been said.
std::optional<FaultOrder> faultIn(Step &step, const Fields &fields)
{
    const auto wrong = [&](const Text &why) {
        refuse(step, sandboxOperation::fault, "value", why);
        return std::nullopt;
    };
    FaultOrder fault;
    fault.operation = value(fields, "operation");
    fault.kind = value(fields, "kind");
    const auto times = numberIn(fields, "times", 1, 1000);
    const auto delay = numberIn(fields, "milliseconds", slowAnswer, 3'600'000);
    if (!faultKinds().contains(fault.kind))
        return wrong(KASSA_TEXT("kronor.sandbox", "There is no fault \"%1\"; there are %2")
                         .with(fault.kind.left(60))
                         .with(faultKinds().join(", ")));
    if (!isRootField(fault.operation))
        return wrong(KASSA_TEXT("kronor.sandbox", "The API has no query, mutation or subscription \"%1\"")
                         .with(fault.operation.left(60)));
    if (!times || *times == 0 || !delay)
        return wrong(KASSA_TEXT("kronor.sandbox",
                                "How often is a number from 1 to 1000, the delay one from 0 to 3600000"));
    fault.times = *times;
    fault.delay = std::chrono::milliseconds(*delay);
    return fault;
}

// As the field offers it.
Text faultTitle(const QByteArray &kind)
{
    for (const PageField &field : fieldsBesideRef(descriptor(), Side::Sandbox, sandboxOperation::fault)) {
        for (const auto &[value, title] : field.choices) {
            if (value == kind)
                return title;
        }
    }
    return Text::verbatim(kind);
}

void addFault(Step &step, const Fields &fields)
{
    auto fault = faultIn(step, fields);
    if (!fault)
        return;
    auto &faults = step.state.faults;
    std::erase_if(faults, [](const FaultOrder &each) { return each.times == 0; });
    if (faults.size() >= mostFaults)
        faults.pop_front();
    report(step, Report::Kind::Info, sandboxOperation::fault, fault->kind,
           KASSA_TEXT("kronor.sandbox", "Next %1 time(s): %2")
               .with(QByteArray::number(fault->times))
               .with(faultTitle(fault->kind)));
    faults.push_back(std::move(*fault));
}

void setReturnAddress(Step &step, const QByteArray &url)
{
    if (!url.isEmpty() && schemeOf(url).isEmpty()) {
        refuse(step, sandboxOperation::returnAddress, "value",
               KASSA_TEXT("kronor.sandbox", "\"%1\" is no absolute address").with(url.left(100)));
        return;
    }
    step.state.switches.returnAddress = url;
    report(step, Report::Kind::Info, sandboxOperation::returnAddress, "done",
           url.isEmpty() ? KASSA_TEXT("kronor.sandbox", "Shoppers return to the test shop")
                         : KASSA_TEXT("kronor.sandbox", "Shoppers return to %1").with(url));
}

PurchaseOrder *orderOf(State &state, const QByteArray &ref)
{
    if (const auto found = state.orders.find(ref); found != state.orders.end())
        return &*found;
    for (PurchaseOrder &order : state.orders) {
        if (order.reference == ref || (ref.isEmpty() && state.orders.size() == 1))
            return &order;
    }
    return nullptr;
}

void moveByHand(Step &step, PurchaseOrder &order, const QByteArray &state)
{
    if (state.isEmpty())
        orderStepDue(step, order.id);
    else if (!moveOrder(step, order, state))
        refuse(step, sandboxOperation::next, "value",
               KASSA_TEXT("kronor.sandbox", "There is no state %1").with(state.left(60)));
}

// Of the order, the payment or identity session, or the shop's own; empty: there is none.
QByteArray tokenIdOf(State &state, const QByteArray &ref)
{
    if (ref == apiTokenRef) {
        const auto token = readToken(state.account.token.expose());
        return token ? claimsOf(*token).id : QByteArray();
    }
    if (const PurchaseOrder *order = orderOf(state, ref))
        return order->tokenId;
    if (const auto session = state.sessions.constFind(ref); session != state.sessions.constEnd())
        return session->tokenId;
    return state.scaSessions.value(ref).tokenId;
}

void expireToken(Step &step, const QByteArray &ref)
{
    const QByteArray token = tokenIdOf(step.state, ref);
    if (token.isEmpty()) {
        refuse(step, sandboxOperation::expireToken, "ref.unknown",
               KASSA_TEXT("kronor.sandbox", "There is no order %1").with(ref.left(60)));
        return;
    }
    step.state.blocked.insert(token);
    expireSocketsOf(step, token);
    report(step, Report::Kind::Info, "token", "token.expired",
           KASSA_TEXT("kronor.sandbox", "The token of %1 has expired").with(ref));
}

// What waits for the tester of a payment session: its request, then its refunds. False: nothing does.
bool moveSession(Step &step, const QByteArray &session)
{
    for (const PaymentRequest &request : std::as_const(step.state.requests)) {
        if (request.session == session && movesByItself(request)) {
            requestStepDue(step, request.waitToken);
            return true;
        }
    }
    const QByteArray refund = openRefundOf(step.state, session);
    if (!refund.isEmpty())
        refundDue(step, refund);
    return !refund.isEmpty();
}

void operateOnSession(Step &step, const QByteArray &operation, const QByteArray &session,
                      const QByteArray &state)
{
    if (operation != sandboxOperation::next)
        refuse(step, operation, "ref.unknown",
               KASSA_TEXT("kronor.sandbox", "There is no order %1").with(session.left(60)));
    else if (!state.isEmpty()) // a payment goes to its next one only
        refuse(step, operation, "value",
               KASSA_TEXT("kronor.sandbox", "There is no state %1").with(state.left(60)));
    else if (!moveSession(step, session))
        refuse(step, operation, "state",
               KASSA_TEXT("kronor.sandbox", "Nothing of %1 waits for the tester").with(session.left(60)));
}

void operateOnOrder(Step &step, const QByteArray &operation, const Fields &fields)
{
    const QByteArray ref = value(fields, "ref");
    PurchaseOrder *order = orderOf(step.state, ref);
    const bool isOnly = ref.isEmpty() && step.state.sessions.size() == 1;
    const QByteArray session = isOnly ? step.state.sessions.firstKey() : ref;
    const QByteArray state = value(fields, "state");
    if (!order && step.state.sessions.contains(session))
        operateOnSession(step, operation, session, state);
    else if (!order)
        refuse(step, operation, "ref.unknown",
               KASSA_TEXT("kronor.sandbox", "There is no order %1").with(ref.left(60)));
    else if (operation == sandboxOperation::expireOrder && awaitsCapture(step.state, order->purchase))
        purchaseExpired(step, QByteArray::number(order->purchase));
    else if (isFinal(*order))
        refuse(step, operation, "state", KASSA_TEXT("kronor.sandbox", "Order %1 is over").with(order->id));
    else if (operation == sandboxOperation::next)
        moveByHand(step, *order, state);
    else
        orderExpired(step, order->id);
}

// --- view

Text nextOf(const PurchaseOrder &order)
{
    if (holds(order, "REJECTED") || holds(order, "CANCELLED"))
        return KASSA_TEXT("kronor.sandbox", "Nothing more happens");
    if (order.complete)
        return KASSA_TEXT("kronor.sandbox", "The shop may capture, return or cancel");
    return holds(order, "SCA_REQUIRED") ? KASSA_TEXT("kronor.sandbox", "The shopper identifies with BankID")
                                        : KASSA_TEXT("kronor.sandbox", "Kronor checks the order");
}

OperationOffer offer(const char *operation, const QByteArray &ref, Text label)
{
    return {operation, ref, std::move(label), fieldsBesideRef(descriptor(), Side::Sandbox, operation)};
}

Currency currencyOf(const Json &input)
{
    static const std::map<QByteArray, const char *> currencies{
        {"SE", "SEK"}, {"DK", "DKK"}, {"NO", "NOK"}, {"IS", "ISK"}, {"PL", "PLN"}, {"GB", "GBP"},
        {"CH", "CHF"}, {"CZ", "CZK"}, {"HU", "HUF"}, {"RO", "RON"}, {"FO", "DKK"}};
    const auto found = currencies.find(input["purchaseCountry"].text());
    const auto currency = Currency::fromCode(found == currencies.end() ? "EUR" : found->second);
    return currency.value_or(Currency{"EUR", 2});
}

Money totalOf(const PurchaseOrder &order)
{
    return {order.input["purchaseTotalAmount"].text().toLongLong(), currencyOf(order.input)};
}

void showOrder(View &view, const State &state, const PurchaseOrder &order)
{
    view.purchases.push_back(
        {order.reference, order.status.front().status, totalOf(order), 0, nextOf(order)});
    if (awaitsCapture(state, order.purchase))
        view.operations.push_back(offer(sandboxOperation::expireOrder, order.id,
                                        KASSA_TEXT("kronor.sandbox", "Let the purchase expire")));
    if (isFinal(order))
        return;
    view.operations.push_back(
        offer(sandboxOperation::next, order.id, KASSA_TEXT("kronor.sandbox", "Next state")));
    view.operations.push_back(
        offer(sandboxOperation::expireOrder, order.id, KASSA_TEXT("kronor.sandbox", "Let it expire")));
    view.operations.push_back(
        offer(sandboxOperation::expireToken, order.id, KASSA_TEXT("kronor.sandbox", "Let its token expire")));
}

// A payment goes to its next state only.
OperationOffer toNext(const QByteArray &session)
{
    OperationOffer made = offer(sandboxOperation::next, session, KASSA_TEXT("kronor.sandbox", "Next state"));
    made.fields.front().choices.resize(1);
    return made;
}

Money amountOf(const PaymentSession &session, qint64 minor)
{
    return {minor, Currency::fromCode(session.currency).value_or(Currency{session.currency, 2})};
}

void showRequest(View &view, const State &state, const PaymentRequest &request)
{
    const PaymentSession session = state.sessions.value(request.session);
    view.purchases.push_back({request.session, statusOf(request), amountOf(session, session.amount), 0,
                              isOver(request) ? KASSA_TEXT("kronor.sandbox", "Nothing more happens")
                              : isStarting(request)
                                  ? KASSA_TEXT("kronor.sandbox", "Kronor checks the payment")
                                  : KASSA_TEXT("kronor.sandbox", "The shopper pays")});
    const bool refunds = !openRefundOf(state, request.session).isEmpty();
    if (movesByItself(request) || (refunds && state.payments.contains(request.payment)))
        view.operations.push_back(toNext(request.session));
}

// The ones to be shown.
std::vector<const PurchaseOrder *> newestOrders(const State &state)
{
    std::vector<const PurchaseOrder *> orders;
    orders.reserve(std::size_t(state.orders.size()));
    for (const PurchaseOrder &order : state.orders)
        orders.push_back(&order);
    const std::size_t count = std::min(orders.size(), mostShownOrders);
    std::partial_sort(orders.begin(), orders.begin() + std::ptrdiff_t(count), orders.end(),
                      [](const auto *a, const auto *b) { return a->created > b->created; });
    orders.resize(count);
    return orders;
}

// --- tables

Text plainText(const QByteArray &text)
{
    return Text::verbatim(text);
}

QByteArray joined(const std::vector<StatusRow> &rows)
{
    QByteArrayList names;
    for (const StatusRow &row : rows)
        names << row.status;
    return names.join(", ");
}

Rows orderRows(const State &state, qsizetype from, qsizetype count)
{
    std::vector<Row> rows;
    for (const PurchaseOrder &order : state.orders)
        rows.push_back({plainText(order.id), plainText(order.reference), plainText(joined(order.status)),
                        Text::amount(totalOf(order)),
                        plainText(order.complete ? QByteArray::number(order.purchase) : QByteArray()),
                        plainText(state.purchases.value(order.purchase).status.status)});
    return selectedRows(
        {KASSA_TEXT("kronor.sandbox", "Order"), KASSA_TEXT("kronor.sandbox", "Merchant reference"),
         KASSA_TEXT("kronor.sandbox", "Status"), KASSA_TEXT("kronor.sandbox", "Sum"),
         KASSA_TEXT("kronor.sandbox", "Purchase"), KASSA_TEXT("kronor.sandbox", "Status of the purchase")},
        std::move(rows), from, count);
}

// Payment requests, and what became of the payment.
Rows paymentTable(const State &state, qsizetype from, qsizetype count)
{
    std::vector<Row> rows;
    for (const PaymentRequest &request : state.requests) {
        const PaymentSession session = state.sessions.value(request.session);
        const auto amount = [&](qint64 minor) {
            return minor == 0 ? Text() : Text::amount(amountOf(session, minor));
        };
        const auto payment = state.payments.constFind(request.payment);
        const bool isMade = payment != state.payments.constEnd();
        rows.push_back({plainText(toIso(request.created)), plainText(request.session),
                        methodTitle(request.method), amount(session.amount),
                        plainText(isMade ? payment->status.status : statusOf(request)),
                        isMade ? plainText(QByteArray::number(payment->id)) : Text(),
                        isMade ? amount(payment->paid) : Text(), isMade ? amount(payment->released) : Text(),
                        isMade ? amount(payment->refunded) : Text()});
    }
    return selectedRows({KASSA_TEXT("kronor.sandbox", "Time"),
                         KASSA_TEXT("kronor.sandbox", "Merchant reference"),
                         KASSA_TEXT("kronor.sandbox", "Method"), KASSA_TEXT("kronor.sandbox", "Sum"),
                         KASSA_TEXT("kronor.sandbox", "Status"), KASSA_TEXT("kronor.sandbox", "Payment"),
                         KASSA_TEXT("kronor.sandbox", "Taken"), KASSA_TEXT("kronor.sandbox", "Released"),
                         KASSA_TEXT("kronor.sandbox", "Refunded")},
                        std::move(rows), from, count);
}

Text effectText(const QByteArray &effect)
{
    static const QHash<QByteArray, Text> words{
        {"done", KASSA_TEXT("kronor.sandbox", "done")},
        {"refused", KASSA_TEXT("kronor.sandbox", "refused")},
        {"repeated", KASSA_TEXT("kronor.sandbox", "repeated")},
        {"conflict", KASSA_TEXT("kronor.sandbox", "other data under the same key: nothing done")},
        {"not processed: HTTP 503", KASSA_TEXT("kronor.sandbox", "not processed: HTTP 503")},
        {"not processed: cut", KASSA_TEXT("kronor.sandbox", "not processed: connection cut")},
        {"not processed: TEMPORARY_FAILURE",
         KASSA_TEXT("kronor.sandbox", "not processed: TEMPORARY_FAILURE")},
        {"answer lost", KASSA_TEXT("kronor.sandbox", "answer lost")},
        {"purchase created", KASSA_TEXT("kronor.sandbox", "purchase created")},
        {"expired", KASSA_TEXT("kronor.sandbox", "expired: what is not captured will not be")},
        {"cancelled", KASSA_TEXT("kronor.sandbox", "cancelled")},
        {"not cancelled", KASSA_TEXT("kronor.sandbox", "not cancelled")},
    };
    if (effect.startsWith("payment ")) // and its status
        return KASSA_TEXT("kronor.sandbox", "payment is %1").with(effect.mid(8));
    return words.value(effect, Text::verbatim(effect));
}

// What was done, by the mutation's name; or what it was done to, where no request asked for it.
Text doneText(const QByteArray &mutation)
{
    return mutation == "purchase"  ? KASSA_TEXT("kronor.sandbox", "purchase")
           : mutation == "payment" ? KASSA_TEXT("kronor.sandbox", "payment")
                                   : Text::verbatim(mutation);
}

Rows ledgerRows(const State &state, qsizetype from, qsizetype count)
{
    std::vector<Row> rows;
    for (const LedgerRow &row : state.ledger)
        rows.push_back({plainText(toIso(row.at)), doneText(row.mutation), plainText(row.key),
                        effectText(row.effect), plainText(row.subject)});
    return selectedRows({KASSA_TEXT("kronor.sandbox", "Time"), KASSA_TEXT("kronor.sandbox", "Mutation"),
                         KASSA_TEXT("kronor.sandbox", "Idempotency key"),
                         KASSA_TEXT("kronor.sandbox", "What happened"),
                         KASSA_TEXT("kronor.sandbox", "Result")},
                        std::move(rows), from, count);
}

Rows deliveryRows(const State &state, qsizetype from, qsizetype count)
{
    std::vector<Row> rows;
    for (const Delivery &row : state.deliveries)
        rows.push_back(
            {plainText(toIso(row.at)), plainText(row.url), plainText(row.events),
             row.answer.isEmpty() ? KASSA_TEXT("kronor.sandbox", "no answer") : plainText(row.answer)});
    return selectedRows({KASSA_TEXT("kronor.sandbox", "Time"), KASSA_TEXT("kronor.sandbox", "Address"),
                         KASSA_TEXT("kronor.sandbox", "Events"), KASSA_TEXT("kronor.sandbox", "Answer")},
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
            report(step, Report::Kind::Info, operation, wanted,
                   switchIsNow(descriptor(), Side::Sandbox, operation, wanted));
        else
            refuse(step, operation.left(60), "value",
                   switchCannotBe(descriptor(), Side::Sandbox, operation, wanted));
    } else if (operation == fault) {
        addFault(step, operated.fields);
    } else if (operation == sandboxOperation::next || operation == expireOrder) {
        operateOnOrder(step, operation, operated.fields);
    } else if (operation == sandboxOperation::killSockets) {
        sandbox::killSockets(step);
        report(step, Report::Kind::Info, operation, "done",
               KASSA_TEXT("kronor.sandbox", "All sockets were closed"));
    } else if (operation == sandboxOperation::expireToken) {
        sandbox::expireToken(step, value(operated.fields, "ref"));
    } else if (operation == sandboxOperation::retryWebhooks) {
        sandbox::retryWebhooks(step);
        report(step, Report::Kind::Info, operation, "done",
               KASSA_TEXT("kronor.sandbox", "What waits in the queues of webhooks is sent now"));
    } else if (operation == returnAddress) {
        setReturnAddress(step, value(operated.fields, "url"));
    } else {
        refuse(step, operation.left(60), "operation.unknown",
               KASSA_TEXT("kronor.sandbox", "The sandbox has no operation %1").with(operation.left(60)));
    }
}

View viewOf(const State &state)
{
    View view;
    for (const PurchaseOrder *order : newestOrders(state))
        showOrder(view, state, *order);
    for (const PaymentRequest &request : state.requests) {
        if (view.purchases.size() < mostShownOrders)
            showRequest(view, state, request);
    }
    for (OperationOffer &offer : standingOffers(descriptor(), Side::Sandbox))
        view.operations.push_back(std::move(offer));
    view.pages = pagesOf(state);
    return view;
}

Rows tableOf(const State &state, const TableId &table, qsizetype from, qsizetype count)
{
    if (table == "orders")
        return orderRows(state, from, count);
    if (table == "payments")
        return paymentTable(state, from, count);
    if (table == "effects")
        return ledgerRows(state, from, count);
    return table == "webhooks" ? deliveryRows(state, from, count) : Rows();
}

} // namespace kassa::kronor::sandbox
