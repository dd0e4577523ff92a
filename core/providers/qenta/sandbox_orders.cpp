#include "providers/qenta/sandbox_orders.h"

#include "providers/qenta/start_fields.h"

#include <algorithm>
#include <numeric>

namespace kassa::qenta::sandbox {

namespace {

constexpr Duration longestApproval = 24h * 14; // "7 to 14 days" (section 8)
constexpr char approvedState[] = "payment_approved";
constexpr char depositedState[] = "payment_deposited";
constexpr char closedState[] = "payment_closed";
constexpr char expiredState[] = "payment_approvalexpired";
constexpr char refundedState[] = "credit_refunded";
constexpr char creditClosedState[] = "credit_closed";

void reportState(Step &step, const char *what, quint32 number, const QByteArray &state)
{
    const QByteArray digits = QByteArray::number(number);
    report(step, Report::Kind::State, what + (' ' + digits), state,
           KASSA_TEXT("qenta.sandbox", "%1 is now: %2").with(digits).with(stateText(state)));
}

void setState(Step &step, Payment &payment, const char *state)
{
    payment.state = state;
    payment.modified = step.now;
    reportState(step, "payment", payment.number, payment.state);
}

const PaymentType *typeOf(const Order &order)
{
    const auto &types = paymentTypes();
    const auto found = std::find_if(types.begin(), types.end(),
                                    [&](const PaymentType &each) { return each.code == order.paymentType; });
    return found == types.end() ? nullptr : &*found;
}

QByteArray brandOf(const Session &session, const PaymentType &type)
{
    const QByteArray brand = fieldOf(session.stored, "brand");
    return brand.isEmpty() ? type.institution : brand;
}

struct DemoOrder
{
    quint32 number;
    const char *brand, *type, *state, *description, *acquirer, *contract;
};

constexpr DemoOrder demoOrders[] = {
    {23473341, "VISA", "VPG", approvedState, "Lisa Kaufrausch, K-Nr: 54435", "card complete",
     "0815DemoContract"},
    {56453412, "MasterCard", "APG", approvedState, "Lisa Kaufrausch, K-Nr: 54435", "PayLife",
     "0815DemoContract"},
    {543132154, "sofortueberweisung", "SUE", depositedState, "F. Realtime, K-Nr: 12111", "", "1234/1234"},
    {3485464, "PayPal", "PPL", depositedState, "", "", ""},
    {5472113, "paysafecard", "PSC", depositedState, "Margit Hinterknofler, K-Nr: 86941", "", ""},
    {1453243, "Maestro", "SCM", closedState, "Banko Maestro, K-Nr: 453213", "", ""},
    {1767634, "iDEAL", "IDL", depositedState, "", "", ""},
};
constexpr quint32 demoCreditOrder = 5000004;
constexpr quint32 demoCredit = 6000004;

Fields demoDetails(const DemoOrder &demo)
{
    if (demo.number == 543132154)
        return {{"senderAccountOwner", "Test Consumer"},
                {"senderAccountNumber", "1234567890"},
                {"senderBankNumber", "1234578"},
                {"senderBankName", "Test Bank"},
                {"senderBIC", "PNAGDE00000"},
                {"senderIBAN", "DE0000000000000000"},
                {"senderCountry", "DE"},
                {"securityCriteria", "1"}};
    if (demo.number == 3485464)
        return {{"paypalPayerID", "PAYER123456ID"},
                {"paypalPayerEmail", "buyer@paypal.com"},
                {"paypalPayerLastName", "Consumer"},
                {"paypalPayerFirstName", "Test"},
                {"paypalPayerAddressCountry", "AT"},
                {"paypalPayerAddressCity", "Musterstadt"},
                {"paypalPayerAddressState", "Musterland"},
                {"paypalPayerAddressZIP", "1234"},
                {"paypalPayerAddressStatus", "unverified"},
                {"paypalProtectionEligibility", "ExtendedCustomerProtection"}};
    if (demo.number == 1767634)
        return {{"idealConsumerName", "Test Consumer"},
                {"idealConsumerCity", "Den Haag"},
                {"idealConsumerAccountNumber", "P001234567"}};
    Fields details;
    if (QByteArray(demo.state) == approvedState)
        details = {{"approvalCode", "123456"}};
    addField(details, "acquirer", demo.acquirer);
    addField(details, "contractNumber", demo.contract);
    return details;
}

qint64 approvedOf(const Order &order)
{
    return std::accumulate(order.payments.begin(), order.payments.end(), qint64(0),
                           [](qint64 sum, const Payment &each) { return sum + each.approved; });
}

Fields paymentDetails(const Order &order, const Payment &payment)
{
    const Currency &currency = order.amount.currency;
    Fields fields{{"merchantNumber", "1"},
                  {"paymentNumber", QByteArray::number(payment.number)},
                  {"orderNumber", QByteArray::number(order.number)}};
    if (payment.batch > 0)
        fields.emplace_back("batchNumber", QByteArray::number(payment.batch));
    fields.insert(fields.end(),
                  {{"approveAmount", amountText({payment.approved, currency})},
                   {"depositAmount", amountText({payment.deposited, currency})},
                   {"currency", currency.code},
                   {"timeCreated", dateTimeText(payment.created)},
                   {"timeModified", dateTimeText(payment.modified)},
                   {"state", payment.state},
                   {"paymentType", order.paymentType},
                   {"operationsAllowed", allowedOnPayment(order, payment).join(',')},
                   {"gatewayReferenceNumber", "DGW_" + QByteArray::number(payment.number) + "_RN"}});
    fields.insert(fields.end(), order.details.begin(), order.details.end());
    return fields;
}

Fields creditDetails(const Order &order, const Credit &credit)
{
    return {{"merchantNumber", "1"},
            {"creditNumber", QByteArray::number(credit.number)},
            {"orderNumber", QByteArray::number(order.number)},
            {"batchNumber", credit.batch > 0 ? QByteArray::number(credit.batch) : QByteArray()},
            {"amount", amountText({credit.amount, order.amount.currency})},
            {"currency", order.amount.currency.code},
            {"timeCreated", dateTimeText(credit.created)},
            {"timeModified", dateTimeText(credit.modified)},
            {"state", credit.state},
            {"operationsAllowed", allowedOnCredit(order, credit).join(',')},
            {"gatewayReferenceNumber", "DGW_" + QByteArray::number(credit.number) + "_RN"}};
}

} // namespace

void addDemoOrders(State &state, Time now)
{
    const Currency euro{"EUR", 2};
    for (const DemoOrder &demo : demoOrders) {
        Order order;
        order.number = demo.number;
        order.customerId = "D200001";
        order.paymentType = demo.type;
        order.brand = demo.brand;
        order.description = demo.description;
        order.reference = "OR-" + QByteArray::number(demo.number);
        order.statement = "Danke für den Einkauf!";
        order.amount = {100, euro};
        order.details = demoDetails(demo);
        order.created = order.modified = now;
        const bool approved = QByteArray(demo.state) == approvedState;
        order.refundable = QByteArray(demo.state) == closedState;
        order.payments.push_back(
            {demo.number, 100, approved ? 0 : 100, demo.state, demo.number == 543132154 ? 131 : 0, now, now});
        state.orders.insert(demo.number, order);
    }
    Order credited;
    credited.number = demoCreditOrder;
    credited.customerId = "D200001";
    credited.reference = "OR-" + QByteArray::number(demoCreditOrder);
    credited.amount = {100, euro};
    credited.created = credited.modified = now;
    credited.credits.push_back({demoCredit, 100, creditClosedState, 411, now, now});
    credited.refundable = true;
    state.orders.insert(demoCreditOrder, credited);
}

bool isDemoOrder(quint32 number)
{
    return number == demoCreditOrder ||
           std::any_of(std::begin(demoOrders), std::end(demoOrders),
                       [&](const DemoOrder &each) { return each.number == number; });
}

Order &addOrder(Step &step, Order order)
{
    State &state = step.state;
    if (state.orders.size() >= state.limits.orders) {
        auto oldest = state.orders.begin();
        while (oldest != state.orders.end() && isDemoOrder(oldest.key()))
            ++oldest;
        if (oldest != state.orders.end())
            state.orders.erase(oldest);
    }
    order.created = order.modified = step.now;
    return *state.orders.insert(order.number, order);
}

void beginOrder(Step &step, const Session &session)
{
    const PaymentType *type = findPaymentType(session.paymentType);
    Order order;
    order.number = session.orderNumber.toUInt();
    order.customerId = session.customerId;
    order.paymentType = type->code;
    order.brand = brandOf(session, *type);
    order.description = fieldOf(session.request(), "orderDescription");
    order.reference = fieldOf(session.request(), "orderReference");
    order.statement = fieldOf(session.request(), "customerStatement");
    order.source = fieldOf(session.request(), "sourceOrderNumber").toUInt();
    order.amount = session.amount;
    order.pending = true;
    addOrder(step, std::move(order));
}

void settleOrder(Step &step, const Session &session, const QByteArray &state)
{
    Order *order = findOrder(step.state, session.orderNumber);
    const PaymentType *type = findPaymentType(session.paymentType);
    if (order == nullptr || type == nullptr || state == "PENDING")
        return;
    order->pending = false;
    order->modified = step.now;
    if (state != "SUCCESS") {
        order->rejected = true;
        return;
    }
    order->brand = brandOf(session, *type); // a card may have been typed on the page
    order->details = methodFieldsOf(session, *type, step.now);
    const bool deposits = type->deposited || isYes(fieldOf(session.request(), "autoDeposit"));
    addPayment(step, *order, order->number, order->amount.minor, deposits ? order->amount.minor : 0);
}

Order *findOrder(State &state, const QByteArray &number)
{
    const auto found = state.orders.find(number.toUInt());
    return found == state.orders.end() ? nullptr : &*found;
}

Payment *findPayment(Order &order, const QByteArray &number)
{
    const auto found = std::find_if(order.payments.begin(), order.payments.end(),
                                    [&](const Payment &each) { return each.number == number.toUInt(); });
    return found == order.payments.end() ? nullptr : &*found;
}

Credit *findCredit(Order &order, const QByteArray &number)
{
    const auto found = std::find_if(order.credits.begin(), order.credits.end(),
                                    [&](const Credit &each) { return each.number == number.toUInt(); });
    return found == order.credits.end() ? nullptr : &*found;
}

QByteArrayList allowedOnPayment(const Order &order, const Payment &payment)
{
    const PaymentType *type = typeOf(order);
    if (payment.state == approvedState)
        return {"DEPOSIT", "APPROVEREVERSAL"};
    if (payment.state == expiredState)
        return {"APPROVEREVERSAL"};
    const bool reversible = payment.state == depositedState && type != nullptr && type->reversible;
    return reversible ? QByteArrayList{"DEPOSITREVERSAL"} : QByteArrayList();
}

QByteArrayList allowedOnCredit(const Order &order, const Credit &credit)
{
    const PaymentType *type = typeOf(order);
    const bool reversible = credit.state == refundedState && type != nullptr && type->reversible;
    return reversible ? QByteArrayList{"REFUNDREVERSAL"} : QByteArrayList();
}

QByteArrayList allowedOnOrder(const Order &order)
{
    const PaymentType *type = typeOf(order);
    const bool refunds =
        order.refundable && (type == nullptr || type->refundable) && refundedOf(order) < settledOf(order);
    return refunds ? QByteArrayList{"REFUND"} : QByteArrayList();
}

qint64 refundedOf(const Order &order)
{
    return std::accumulate(order.credits.begin(), order.credits.end(), qint64(0),
                           [](qint64 sum, const Credit &each) { return sum + each.amount; });
}

qint64 depositedOf(const Order &order)
{
    return std::accumulate(order.payments.begin(), order.payments.end(), qint64(0),
                           [](qint64 sum, const Payment &each) { return sum + each.deposited; });
}

qint64 settledOf(const Order &order)
{
    return std::accumulate(order.payments.begin(), order.payments.end(), qint64(0),
                           [](qint64 sum, const Payment &each) {
                               return each.state == closedState ? sum + each.deposited : sum;
                           });
}

Payment &addPayment(Step &step, Order &order, quint32 number, qint64 approved, qint64 deposited)
{
    order.payments.push_back(
        {number, approved, deposited, deposited > 0 ? depositedState : approvedState, 0, step.now, step.now});
    reportState(step, "payment", number, order.payments.back().state);
    return order.payments.back();
}

void depositPayment(Step &step, Payment &payment)
{
    payment.deposited = payment.approved;
    setState(step, payment, depositedState);
}

void reverseDeposit(Step &step, Order &order, Payment &payment)
{
    payment.deposited = 0;
    setState(step, payment, approvedState);
    // What was captured in part goes back to the authorisation that it was taken from, so that the whole can
    // be captured again. Not documented.
    Payment &first = order.payments.front();
    if (&payment == &first || first.state != approvedState)
        return;
    first.approved += payment.approved;
    std::erase_if(order.payments,
                  [number = payment.number](const Payment &each) { return each.number == number; });
}

quint32 addCredit(Step &step, Order &order, qint64 amount)
{
    const quint32 number = ++step.state.lastCredit;
    order.credits.push_back({number, amount, refundedState, 0, step.now, step.now});
    order.modified = step.now;
    reportState(step, "credit", number, refundedState);
    return number;
}

void closeDay(Step &step)
{
    int closed = 0;
    const int batch = step.state.batch++;
    for (Order &order : step.state.orders) {
        if (isDemoOrder(order.number))
            continue; // they never change (section 10)
        for (Payment &payment : order.payments) {
            if (payment.state != depositedState)
                continue;
            payment.batch = batch;
            setState(step, payment, closedState);
            order.refundable = true;
            ++closed;
        }
        for (Credit &credit : order.credits) {
            if (credit.state != refundedState)
                continue;
            credit.state = creditClosedState;
            credit.batch = batch;
            credit.modified = step.now;
            reportState(step, "credit", credit.number, creditClosedState);
            ++closed;
        }
    }
    report(
        step, Report::Kind::Info, sandboxOperation::closeDay, "day.closed",
        KASSA_TEXT_N("qenta.sandbox", "The day is closed: %n payment(s) and credit(s) are settled")(closed));
}

void followDays(Step &step)
{
    if (step.state.switches.dayEnd == "by-hand") {
        stopTimer(step, "day");
        return;
    }
    const Time midnight = std::chrono::floor<std::chrono::days>(step.now) + std::chrono::days(1);
    startTimer(step, "day", midnight - step.now, TimerWeight::Background); // a demo does not wait for it
}

// "Nightcapture" deposits even what the shop has left approved (section 12, 22).
void dayOver(Step &step)
{
    for (Order &order : step.state.orders) {
        if (step.state.switches.dayEnd != "captures" || isDemoOrder(order.number))
            continue;
        for (Payment &payment : order.payments) {
            if (payment.state == approvedState)
                depositPayment(step, payment);
        }
    }
    closeDay(step);
    expireApprovals(step, longestApproval);
    followDays(step);
}

int expireApprovals(Step &step, Duration age)
{
    int expired = 0;
    for (Order &order : step.state.orders) {
        if (isDemoOrder(order.number))
            continue;
        for (Payment &payment : order.payments) {
            if (payment.state != approvedState || step.now - payment.created < age)
                continue;
            setState(step, payment, expiredState);
            ++expired;
        }
    }
    return expired;
}

Fields detailsOf(const Order &order)
{
    const auto money = [&](qint64 minor) { return amountText({minor, order.amount.currency}); };
    Fields fields{{"merchantNumber", "1"},
                  {"orderNumber", QByteArray::number(order.number)},
                  {"paymentType", order.paymentType},
                  {"amount", money(order.amount.minor)},
                  {"brand", order.brand},
                  {"currency", order.amount.currency.code},
                  {"orderDescription", order.description},
                  {"acquirer", fieldOf(order.details, "acquirer")},
                  {"contractNumber", fieldOf(order.details, "contractNumber")},
                  {"operationsAllowed", allowedOnOrder(order).join(',')},
                  {"orderReference", order.reference},
                  {"customerStatement", order.statement},
                  {"timeCreated", dateTimeText(order.created)},
                  {"timeModified", dateTimeText(order.modified)},
                  {"state", order.refundable ? "REFUNDABLE" : "ORDERED"},
                  {"sourceOrderNumber", order.source > 0 ? QByteArray::number(order.source) : QByteArray()},
                  {"approveAmount", money(approvedOf(order))},
                  {"depositAmount", money(depositedOf(order))},
                  {"refundAmount", money(refundedOf(order))},
                  {"payments", QByteArray::number(order.payments.size())},
                  {"credits", QByteArray::number(order.credits.size())}};
    Fields all = prefixed("order.1.", fields);
    for (std::size_t i = 0; i < order.payments.size(); ++i) {
        const Fields each = prefixed("payment.1." + QByteArray::number(i + 1) + '.',
                                     paymentDetails(order, order.payments[i]));
        all.insert(all.end(), each.begin(), each.end());
    }
    for (std::size_t i = 0; i < order.credits.size(); ++i) {
        const Fields each =
            prefixed("credit.1." + QByteArray::number(i + 1) + '.', creditDetails(order, order.credits[i]));
        all.insert(all.end(), each.begin(), each.end());
    }
    return all;
}

} // namespace kassa::qenta::sandbox
