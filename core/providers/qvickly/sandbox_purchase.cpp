#include "providers/qvickly/sandbox_purchase.h"

#include "codec/php_json.h"
#include "providers/qvickly/sandbox_callbacks.h"
#include "providers/qvickly/test_data.h"

namespace kassa::qvickly::sandbox {

using namespace std::chrono_literals;

namespace {

constexpr Duration callbackAhead = 300ms; // section 11: callback before the redirect
constexpr Duration callbackLate = 60s;
constexpr Duration swishLife = 3min; // section 8, public Swish practice

bool isForced(const QByteArray &outcomeId)
{
    return isOneOf(outcomeId,
                   {outcome::approve, outcome::capture, outcome::pendingApproved, outcome::pendingDenied});
}

// The method that a preset outcome stands for; else the buyer's.
QByteArray methodFor(const QByteArray &outcomeId, const QByteArray &chosen)
{
    if (outcomeId.startsWith("card-") || outcomeId.startsWith("3ds-"))
        return "8";
    if (outcomeId.startsWith("swish-"))
        return "1024";
    return outcomeId.startsWith("bankid-") ? QByteArray("1") : chosen;
}

bool isInvoice(const QByteArray &method)
{
    return isOneOf(method, {"1", "2", "4"});
}

bool wantsBankid(const State &state, const QByteArray &outcomeId, const QByteArray &method)
{
    return outcomeId.startsWith("bankid-") || (isInvoice(method) && state.switches.identification == "on");
}

CustomerKind kindOf(const Session &session)
{
    return session.company ? CustomerKind::Company : CustomerKind::Person;
}

bool isDenied(const Session &session)
{
    const TestPerson *person = findTestPerson(session.pno, kindOf(session));
    return person != nullptr && !person->approved;
}

Checked checkBuyer(const Session &session)
{
    const Address &billing = session.billing;
    if (billing.email.isEmpty())
        return Refusal{"9104", KASSA_TEXT("qvickly.sandbox", "The buyer has given no e-mail address")};
    if (billing.street.isEmpty() || billing.postalCode.isEmpty() || billing.city.isEmpty())
        return Refusal{"2402", KASSA_TEXT("qvickly.sandbox", "The buyer's address is not complete")};
    return {};
}

Checked checkCredit(const Session &session, const QByteArray &method)
{
    if (!isInvoice(method))
        return {};
    if (session.pno.isEmpty())
        return Refusal{"9014",
                       KASSA_TEXT("qvickly.sandbox", "Invoice and part payment need a personal number")};
    if (isDenied(session))
        return Refusal{"1001", KASSA_TEXT("qvickly.sandbox", "This test person is always denied credit")};
    return {};
}

bool autoActivates(const Payment &payment)
{
    const QByteArray word = dataOf(payment.data).at({"PaymentData", "autoactivate"}).text();
    return !word.isEmpty() && word != "0" && word != "false";
}

QByteArray reservedStatus(const Payment &payment)
{
    if (isOneOf(payment.method, {"16", "24", "32", "512", "1024"}))
        return "Paid"; // direct payments, section 8
    return autoActivates(payment) ? activatedStatus(payment.method) : QByteArray("Created");
}

Json paymentDataText(const Checkout &checkout, const Session *session)
{
    Json data = dataOf(checkout.data);
    if (session != nullptr)
        data.set("Customer", customerJson(*session));
    return data;
}

Payment &paymentOf(Step &step, Checkout &checkout, const Session *session)
{
    if (Payment *existing = findPayment(step.state, QByteArray::number(checkout.payment)))
        return *existing;
    Payment payment;
    payment.hash = checkout.hash;
    payment.checkout = checkout.number;
    payment.test = checkout.test;
    payment.orderid = orderidOf(checkout);
    Payment &added = addPayment(step, std::move(payment));
    checkout.payment = added.number;
    const Json data = paymentDataText(checkout, session);
    added.data = data.toCompact();
    added.withTax = totalOf(data).minor;
    return added;
}

// A buyer may come back from a third party and change address or method before the next confirm.
void refresh(Payment &payment, const Checkout &checkout, const Session &session)
{
    const Json data = paymentDataText(checkout, &session);
    payment.data = data.toCompact();
    payment.withTax = totalOf(data).minor;
    payment.orderid = orderidOf(checkout);
}

// The payment of a purchase that ends before confirm: notices need a number.
Payment &attempted(Step &step, Checkout &checkout)
{
    const Session *session = findSession(step.state, checkout.hash);
    Payment &payment = paymentOf(step, checkout, session);
    if (payment.method.isEmpty() && session != nullptr)
        payment.method = session->method;
    return payment;
}

QByteArray returnKey(const Payment &payment)
{
    return "return:" + payment.hash;
}

void startThirdParty(Step &step, Payment &payment, Checkout &checkout, Session &session, bool bankid)
{
    if (bankid) {
        session.bankid = newBankidOrder(step.state);
        settle(step, payment, "WaitingForBankIDIdentification");
    } else if (payment.method == "1024") {
        session.swishToken = step.state.ids.hex("swish", 32);
        startTimer(step, "swish:" + payment.hash, swishLife, TimerWeight::Essential);
        settle(step, payment, "WaitingForSwish");
    } else {
        settle(step, payment, "WaitingForPurchase");
    }
    session.stage = Stage::Confirming;
    setStatus(step, checkout, session, payment.status);
}

void startPending(Step &step, Payment &payment, const QByteArray &decision)
{
    payment.decision = decision;
    payment.creditCheck = "Pending";
    startTimer(step, "pending:" + QByteArray::number(payment.number), step.state.switches.pending,
               TimerWeight::Essential);
    conclude(step, payment, "Pending");
}

Confirmed confirmedOf(const State &state, const Payment &payment, const QByteArray &result)
{
    const bool waiting = isWaiting(payment);
    return {{},
            payment.status,
            result,
            QByteArray::number(payment.number),
            payment.orderid,
            waiting ? thirdPartyUrl(state, payment) : invoiceUrl(state, payment.hash)};
}

} // namespace

bool isWaiting(const Payment &payment)
{
    return payment.status.startsWith("WaitingFor");
}

bool isDead(const Payment &payment)
{
    return isOneOf(payment.status, {"Cancelled", "Failed"});
}

QByteArray activatedStatus(const QByteArray &method)
{
    if (method == "1")
        return "Factoring";
    if (method == "2")
        return "Handling";
    return method == "4" ? "PartPayment" : "Paid";
}

QByteArray wantedOutcome(const State &state, const Session &session)
{
    return session.chosen.isEmpty() ? state.switches.preset : session.chosen;
}

QByteArray thirdPartyUrl(const State &state, const Payment &payment)
{
    const QByteArray path = '/' + state.account.eid + '/' + payment.hash;
    if (payment.status == "WaitingForBankIDIdentification")
        return state.inputs.origins.api + "/bankidv6" + path;
    if (payment.method == "1024")
        return state.inputs.origins.api + "/invoice-swish" + path + '/';
    return state.inputs.origins.api + "/swedbankpay" + path;
}

Json customerJson(const Session &session)
{
    const CustomerKind kind = kindOf(session);
    return Json::object(
        {{"pno", str(session.pno)},
         {"Billing", session.billing.isEmpty() ? Json::array() : addressJson(session.billing, kind)},
         {"Shipping", session.delivery ? addressJson(*session.delivery, kind) : Json::array()}});
}

Checked validate(Step &step, const Checkout &checkout, const Session &session)
{
    const Payment *payment = findPayment(step.state, QByteArray::number(checkout.payment));
    if (payment != nullptr && !isWaiting(*payment))
        return isDead(*payment)
                   ? Checked(Refusal{"5220", KASSA_TEXT("qvickly.sandbox",
                                                        "The purchase has been cancelled or has failed")})
                   : Checked();
    if (auto refused = checkBuyer(session))
        return refused;
    const QByteArray wanted = wantedOutcome(step.state, session);
    if (wanted == outcome::decline)
        return Refusal{"1001", KASSA_TEXT("qvickly.sandbox", "The tester chose that the credit is denied")};
    const QByteArray method = methodFor(wanted, session.method);
    if (!isOneOf(method, {"1", "2", "4", "8", "1024"}))
        return Refusal{"5000",
                       KASSA_TEXT("qvickly.sandbox", "The method %1 is not offered").with(method.left(20))};
    return isForced(wanted) || wanted.startsWith("bankid-") ? Checked() : checkCredit(session, method);
}

Confirmed confirm(Step &step, Checkout &checkout, Session &session)
{
    if (auto refused = validate(step, checkout, session))
        return {refused, session.status, {}, {}, orderidOf(checkout), {}};
    Payment &payment = paymentOf(step, checkout, &session);
    if (!payment.status.isEmpty() && !isWaiting(payment))
        return confirmedOf(step.state, payment, "OK"); // confirmed before: the same order
    if (isWaiting(payment) && session.stage == Stage::Confirming && session.document != Document::Checkout)
        return confirmedOf(step.state, payment, "OK");
    refresh(payment, checkout, session);
    step.state.steps.mark(step.now, payment.orderid, "8");
    const QByteArray wanted = wantedOutcome(step.state, session);
    payment.method = methodFor(wanted, session.method);
    payment.creditCheck = "Approved";
    const bool bankid = wantsBankid(step.state, wanted, payment.method) && !isForced(wanted);
    if (isForced(wanted)) {
        applyOutcome(step, payment, wanted);
        session.chosen.clear();
    } else if (bankid || isOneOf(payment.method, {"8", "1024"})) {
        startThirdParty(step, payment, checkout, session, bankid);
    } else {
        conclude(step, payment, reservedStatus(payment));
    }
    return confirmedOf(step.state, payment, bankid ? "BankID" : "OK");
}

void settle(Step &step, Payment &payment, const QByteArray &status)
{
    payment.status = status;
    report(step, Report::Kind::State, subjectOf(payment), status,
           KASSA_TEXT("qvickly.sandbox", "Payment %1 is now %2")
               .with(QByteArray::number(payment.number))
               .with(status));
    if (isWaiting(payment))
        return;
    stopTimer(step, "swish:" + payment.hash);
    if (status != "Pending") {
        stopTimer(step, "autocancel:" + QByteArray::number(payment.checkout));
        stopTimer(step, "pending:" + QByteArray::number(payment.number));
    }
}

void conclude(Step &step, Payment &payment, const QByteArray &status)
{
    settle(step, payment, status);
    step.state.steps.mark(step.now, payment.orderid, "10");
    const QByteArray &order = step.state.switches.callbackOrder;
    const bool first = order != "after" && order != "late";
    if (first)
        notify(step, payment, status);
    else
        notifyLater(step, payment, status, order == "late" ? callbackLate : callbackAhead);
    const Session *session = findSession(step.state, payment.hash);
    if (session == nullptr || session->document == Document::None)
        return;
    Session &open = sessionOf(step.state, payment.hash);
    open.stage = Stage::Confirming;
    open.returning = true;
    startTimer(step, returnKey(payment), first ? callbackAhead : Duration(), TimerWeight::Essential);
}

bool applyOutcome(Step &step, Payment &payment, const QByteArray &outcomeId)
{
    if (outcomeId == outcome::capture || outcomeId == outcome::swishPaid)
        conclude(step, payment, "Paid");
    else if (isOneOf(outcomeId, {outcome::approve, outcome::cardOk, outcome::threeDsOk, outcome::bankidOk}))
        conclude(step, payment, reservedStatus(payment));
    else if (outcomeId == outcome::pendingApproved)
        startPending(step, payment, "Approved");
    else if (outcomeId == outcome::pendingDenied)
        startPending(step, payment, "Denied");
    else if (isOneOf(outcomeId, {outcome::cardRefused, outcome::threeDsRefused, outcome::swishTimeout,
                                 outcome::bankidFailed}))
        conclude(step, payment, "Failed");
    else if (isOneOf(outcomeId, {outcome::swishCancelled, outcome::userCancels}))
        conclude(step, payment, "Cancelled");
    else
        return false;
    return true;
}

void cancelPurchase(Step &step, Checkout &checkout)
{
    conclude(step, attempted(step, checkout), "Cancelled");
}

void cancelByStaff(Step &step, Payment &payment)
{
    settle(step, payment, "Cancelled");
    notify(step, payment, "Cancelled");
    if (findSession(step.state, payment.hash) != nullptr)
        sessionOf(step.state, payment.hash).stage = Stage::Closed;
}

void cancelSilently(Step &step, Checkout &checkout)
{
    cancelByStaff(step, attempted(step, checkout));
}

void decide(Step &step, Payment &payment, const QByteArray &decision)
{
    if (payment.status != "Pending")
        return;
    const bool approved = decision == "Approved";
    payment.creditCheck = approved ? "Approved" : "Rejected";
    settle(step, payment, approved ? reservedStatus(payment) : QByteArray("Cancelled"));
    notify(step, payment, decision);
}

} // namespace kassa::qvickly::sandbox
