#include "providers/qvickly/sandbox_buyer.h"

#include "providers/qvickly/sandbox_ajax.h"
#include "providers/qvickly/sandbox_moves.h"
#include "providers/qvickly/sandbox_purchase.h"
#include "providers/qvickly/sandbox_third_parties.h"
#include "providers/qvickly/test_data.h"

#include <algorithm>

namespace kassa::qvickly::sandbox {

namespace {

constexpr qsizetype longestField = 255;
constexpr std::size_t mostFields = 40;

bool isThirdParty(Document document)
{
    return document != Document::None && document != Document::Checkout;
}

Text required()
{
    return KASSA_TEXT("qvickly.page", "Please fill in this field");
}

bool tooLong(const BuyerAction &action)
{
    return action.fields.size() > mostFields ||
           std::any_of(action.fields.begin(), action.fields.end(),
                       [](const Field &field) { return field.second.size() > longestField; });
}

void checkEmail(Session &session, const QByteArray &email)
{
    if (email.isEmpty())
        session.errors["email"] = required();
    else if (!email.contains('@') || email.contains(' '))
        session.errors["email"] = KASSA_TEXT("qvickly.page", "This is not an e-mail address");
}

void checkPno(Session &session, const QByteArray &pno)
{
    const qsizetype digits = digitsOf(pno).size();
    if (pno.isEmpty())
        session.errors["pno"] = required();
    else if (digits != 10 && digits != 12)
        session.errors["pno"] = KASSA_TEXT("qvickly.page", "Enter 10 or 12 digits");
}

void identify(Step &step, Session &session, ExchangeId exchange, const BuyerAction &action, bool withPno)
{
    const QByteArray email = entered(action, "email");
    const QByteArray pno = withPno ? entered(action, "pno") : QByteArray();
    checkEmail(session, email);
    if (withPno)
        checkPno(session, pno);
    session.billing.email = QString::fromUtf8(email);
    session.billing.postalCode = QString::fromUtf8(entered(action, "zip"));
    session.billing.phone = QString::fromUtf8(entered(action, "phone"));
    session.waiting = exchange;
    if (!session.errors.empty()) {
        replyPage(step, session);
        return;
    }
    call(step, session, "step1",
         {{"email", email},
          {"pno", pno},
          {"type", session.company ? "company" : "person"},
          {"zip", entered(action, "zip")},
          {"phonenumber", entered(action, "phone")},
          {"bankidkey", ""},
          {"status", "Step1Loaded"}});
}

void setCompany(Step &step, Session &session, ExchangeId exchange, bool company)
{
    session.company = company;
    postHeight(step, session);
    reply(step, exchange, pageOf(step.state, session));
}

void changeAddress(Step &step, Session &session, ExchangeId exchange, const BuyerAction &action,
                   bool delivery)
{
    const bool sameAgain = delivery && entered(action, "zip").isEmpty();
    const Address before = delivery ? session.delivery.value_or(Address()) : session.billing;
    const Address address = sameAgain ? Address() : addressFromFields(action.fields, before);
    session.waiting = exchange;
    if (!sameAgain && digitsOf(address.postalCode.toUtf8()).size() != 5) {
        session.errors["zip"] = KASSA_TEXT("qvickly.page", "Enter 5 digits");
        replyPage(step, session);
        return;
    }
    const QByteArray prefix = delivery ? "shippingAddress" : "billingAddress";
    call(step, session, delivery ? "updateShippingAddress" : "updateBillingAddress",
         addressFields(prefix, address));
}

void startPurchase(Step &step, Session &session, ExchangeId exchange, const QByteArray &chosen)
{
    session.waiting = exchange;
    session.chosen = chosen;
    call(step, session, "validate");
}

// Buying, cancelling and going away; "buy" may mean any of them by preset.
void end(Step &step, Session &session, ExchangeId exchange, const QByteArray &pressed)
{
    const QByteArray chosen = chosenBy(pressed);
    const QByteArray meant = pressed == control::buy ? step.state.switches.preset : chosen;
    if (pressed == control::cancel || meant == outcome::userCancels) {
        session.waiting = exchange;
        call(step, session, "cancel");
    } else if (meant == outcome::userCloses) {
        closeWindow(step, session, exchange);
    } else {
        startPurchase(step, session, exchange, chosen);
    }
}

void pressOnCheckout(Step &step, Session &session, ExchangeId exchange, const BuyerAction &action)
{
    const QByteArray &pressed = action.control;
    if (pressed == control::companyMode || pressed == control::personMode) {
        setCompany(step, session, exchange, pressed == control::companyMode);
    } else if (pressed == control::identify || pressed == control::identifyWithoutPno) {
        identify(step, session, exchange, action, pressed == control::identify);
    } else if (pressed == control::selectMethod) {
        session.waiting = exchange;
        call(step, session, "updatePaymentMethod", {{"method", entered(action, "method")}});
    } else if (pressed == control::editAddress || pressed == control::deliveryAddress) {
        changeAddress(step, session, exchange, action, pressed == control::deliveryAddress);
    } else {
        end(step, session, exchange, pressed);
    }
}

void act(Step &step, Session &session, ExchangeId exchange, const BuyerAction &action)
{
    touch(step.state, session);
    session.notice = {};
    session.errors.clear();
    session.typed.clear();
    if (!isThirdParty(session.document)) {
        step.state.front = session.hash;
        pressOnCheckout(step, session, exchange, action);
        return;
    }
    Payment *payment = paymentOf(step, session);
    session.waiting = exchange;
    if (payment != nullptr && isWaiting(*payment))
        pressOnThirdParty(step, session, *payment, action);
    else
        replyPage(step, session);
}

QByteArray wordOf(const PageEvent &event)
{
    const QByteArray text = event.data.left(200).trimmed();
    const auto old = Json::parse(text); // the dialect of 2017, section 6
    return old && (*old)["event"].text() == "update_checkout" ? QByteArray("update") : text;
}

} // namespace

void buyerActs(Step &step, ExchangeId exchange, const BuyerAction &action)
{
    Session *session = openSession(step, action.page);
    if (session == nullptr) {
        replyWarned(step, exchange, closedPage(step.state, action.page.left(2000)),
                    KASSA_TEXT("qvickly.page", "This page is not open"));
        return;
    }
    const Page page = pageOf(step.state, *session);
    if (session->waiting)
        replyWarned(step, exchange, page,
                    KASSA_TEXT("qvickly.page", "The page is still busy with the last click"));
    else if (page.locked)
        replyWarned(step, exchange, page, KASSA_TEXT("qvickly.page", "The page is locked"));
    else if (page.control(action.control) == nullptr)
        replyWarned(step, exchange, page, KASSA_TEXT("qvickly.page", "There is no such button on this page"));
    else if (tooLong(action))
        replyWarned(step, exchange, page, KASSA_TEXT("qvickly.page", "A field is too long"));
    else
        act(step, *session, exchange, action);
}

void hostSays(Step &step, const QByteArray &document, const PageEvent &event)
{
    Session *session =
        document.isEmpty() ? sessionByHash(step, step.state.front) : openSession(step, document);
    const QByteArray word = wordOf(event);
    if (session == nullptr || session->document == Document::None)
        return;
    const bool handshake = session->stage == Stage::Handshake;
    if (word == "lock") {
        session->locked = true;
    } else if (word == "unlock") {
        session->locked = false;
    } else if (word == "update") {
        session->locked = true; // until it has refreshed
        call(step, *session, "get", {}, "refresh");
    } else if (word == "purchase_complete" && handshake) {
        stopTimer(step, "handshake:" + session->hash);
        confirmNow(step, *session);
    } else if (word == "abort_waiting" && handshake) {
        endHandshake(step, *session,
                     KASSA_TEXT("qvickly.page", "The shop could not take the order. Please try again."));
    } else {
        report(step, Report::Kind::Warning, "page", "host.word",
               KASSA_TEXT("qvickly.sandbox", "The host page posted %1, which does nothing now")
                   .with(word.left(60)));
    }
}

void pageTimer(Step &step, const QByteArray &kind, const QByteArray &hash)
{
    if (kind == "swish") {
        Payment *payment = findPaymentByHash(step.state, hash);
        if (payment != nullptr && isWaiting(*payment))
            applyOutcome(step, *payment, outcome::swishTimeout);
        return;
    }
    Session *session = sessionByHash(step, hash);
    if (session == nullptr)
        return;
    if (kind == "return") {
        finish(step, *session);
    } else if (kind == "handshake") {
        handshakeOver(step, *session);
    } else if (kind == "qr") {
        qrTick(step, *session);
    }
}

} // namespace kassa::qvickly::sandbox
