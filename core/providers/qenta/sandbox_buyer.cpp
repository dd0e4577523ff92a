#include "providers/qenta/sandbox_buyer.h"

#include "providers/qenta/sandbox_confirm.h"
#include "providers/qenta/sandbox_pages.h"
#include "providers/qenta/sandbox_payment_data.h"

#include <algorithm>

namespace kassa::qenta::sandbox {

namespace {

constexpr qsizetype mostTyped = 100; // bytes of a field that is shown again

QByteArray queryOf(const QByteArray &url)
{
    const qsizetype mark = url.indexOf('?');
    return mark < 0 ? QByteArray() : url.mid(mark + 1);
}

void replyPage(Step &step, ExchangeId exchange, const Session &session)
{
    reply(step, exchange, pageOf(step.state, session));
}

void touch(Step &step, Session &session)
{
    session.used = step.now;
    startTimer(step, "session:" + session.sid, sessionLife);
}

const TestCard *cardOf(const Session &session)
{
    const auto &cards = testCards();
    const auto found = std::find_if(cards.begin(), cards.end(),
                                    [&](const TestCard &each) { return each.name == session.card; });
    return found == cards.end() ? nullptr : &*found;
}

// Step 12, whether the institution has a page or the tester decides in its place.
void institutionIsAsked(Step &step, const Session &session)
{
    if (session.stage == Stage::Started)
        step.state.steps.mark(step.now, refOf(session), "12");
}

void goTo(Step &step, Session &session, ExchangeId exchange, const QByteArray &script)
{
    setStage(step, session, Stage::AtBank);
    reply(step, exchange, redirectTo(frontendUrl(session, script), 303));
}

void succeed(Step &step, Session &session, ExchangeId exchange, const char *authenticated)
{
    session.authenticated = authenticated;
    endPayment(step, session, {"SUCCESS"}, exchange);
}

// "Pay": cards without 3-D Secure are booked at once, the others confirm first.
void pay(Step &step, Session &session, ExchangeId exchange)
{
    institutionIsAsked(step, session);
    const PaymentType *type = findPaymentType(session.paymentType);
    const TestCard *card = cardOf(session);
    const BrandWish wish =
        card != nullptr ? wishFor(card->institution, fieldOf(session.request(), "financialInstitution"))
                        : BrandWish::Any;
    if (wish == BrandWish::Refused) // not among the shop's brands; how it is said is not documented
        endPayment(step, session, {"FAILURE", 20003}, exchange);
    else if (card != nullptr &&
             (card->authentication == Authentication::Challenge || wish == BrandWish::Secured))
        goTo(step, session, exchange, "acs.php");
    else if (type != nullptr && hasOwnPage(*type))
        goTo(step, session, exchange, "bank.php");
    else
        succeed(step, session, exchange,
                card != nullptr && card->authentication == Authentication::Frictionless ? "Yes" : "No");
}

void typeCard(Step &step, Session &session, ExchangeId exchange, Fields data)
{
    const Client *client = findClient(step.state, session.customerId, session.shopId);
    setField(data, "paymentType", session.paymentType);
    StoreResult result = anonymised(
        step.state, {client ? client->mode : Mode::Demo, fieldOf(session.request(), "language"), data});
    if (!result.errors.empty()) {
        for (const WireError &error : result.errors)
            session.notices.push_back(Text::verbatim(error.consumerMessage));
        for (const char *name : {"expirationMonth", "expirationYear", "cardholdername"})
            session.typed.emplace_back(name, fieldOf(data, name).left(mostTyped));
        replyPage(step, exchange, session);
        return;
    }
    session.stored = std::move(result.entry);
    session.card = result.card;
    pay(step, session, exchange);
}

void askPasswordAgain(Step &step, Session &session, ExchangeId exchange)
{
    session.notices = {KASSA_TEXT("qenta.page", "The password is wrong.")};
    replyPage(step, exchange, session);
}

void close(Step &step, Session &session, ExchangeId exchange, bool paid)
{
    session.closed = true;
    session.paidSilently = paid;
    reply(step, exchange, pageOf(step.state, session));
    session.url.clear(); // the timer of the session goes on
}

void timeOut(Step &step, Session &session, ExchangeId exchange)
{
    session.timedOut = true;
    setStage(step, session, Stage::Abandoned);
    endPayment(step, session, {"FAILURE", 99996, {}, false}, {});
    replyPage(step, exchange, session);
}

// Each scheme has a code of its own (section 5).
int notEnrolledCode(const Session &session)
{
    const QByteArray scheme = fieldOf(session.stored, "financialInstitution");
    if (scheme == "Visa")
        return 20013;
    if (scheme == "Maestro")
        return 20026;
    return scheme == "Amex" ? 20038 : 20014;
}

int codeIn(const Fields &fields)
{
    const int code = value(fields, "code").toInt();
    const auto &known = knownErrorCodes();
    return std::find(known.begin(), known.end(), code) == known.end() ? 20000 : code;
}

std::optional<Duration> minutesIn(const Fields &fields)
{
    bool isNumber = false;
    const int minutes = value(fields, "minutes").toInt(&isNumber);
    return isNumber && minutes >= 0 && minutes <= mostPendingMinutes
               ? std::optional<Duration>(std::chrono::minutes(minutes))
               : std::nullopt;
}

bool choose(Step &step, Session &session, ExchangeId exchange, const QByteArray &chosen, const Fields &fields)
{
    using namespace outcome;
    if (!isOneOf(chosen, {outcome::cancel, closePaid, closeUnpaid, outcome::timeOut}))
        institutionIsAsked(step, session);
    if (chosen == approve)
        succeed(step, session, exchange, session.authenticated == "Yes" ? "Yes" : "No");
    else if (chosen == decline)
        endPayment(step, session, {"FAILURE", codeIn(fields)}, exchange);
    else if (chosen == outcome::cancel)
        endPayment(step, session, {"CANCEL"}, exchange);
    else if (chosen == pendingApprove)
        endPayment(step, session, {"PENDING", 20000, "SUCCESS", true, minutesIn(fields)}, exchange);
    else if (chosen == pendingDecline)
        endPayment(step, session, {"PENDING", 20000, "FAILURE", true, minutesIn(fields)}, exchange);
    else if (chosen == secured || chosen == frictionless)
        succeed(step, session, exchange, "Yes");
    else if (chosen == notSecured)
        endPayment(step, session, {"FAILURE", 20009}, exchange);
    else if (chosen == notEnrolled)
        endPayment(step, session, {"FAILURE", notEnrolledCode(session)}, exchange);
    else if (chosen == closePaid || chosen == closeUnpaid)
        close(step, session, exchange, chosen == closePaid);
    else if (chosen == outcome::timeOut)
        timeOut(step, session, exchange);
    else
        return false;
    return true;
}

void act(Step &step, Session &session, ExchangeId exchange, const BuyerAction &action)
{
    const QByteArray &pressed = action.control;
    const Page shown = pageOf(step.state, session);
    session.notices.clear();
    session.typed.clear();
    if (shown.id == page::cardEntry && pressed == control::outcomePrefix + QByteArray(outcome::testCard)) {
        typeCard(step, session, exchange, fieldsOfTestCard(value(action.fields, "card")));
        return;
    }
    if (pressed.startsWith(control::outcomePrefix) &&
        choose(step, session, exchange, pressed.mid(qsizetype(qstrlen(control::outcomePrefix))),
               action.fields))
        return;
    if (shown.control(pressed) == nullptr)
        replyPage(step, exchange, session);
    else if (pressed == control::cancel)
        endPayment(step, session, {"CANCEL"}, exchange);
    else if (pressed == control::refuse)
        endPayment(step, session, {"FAILURE", shown.id == page::acs ? 20009 : 20000}, exchange);
    else if (shown.id == page::acs && pressed == control::confirm &&
             value(action.fields, "password") != acsPassword)
        askPasswordAgain(step, session, exchange);
    else if (pressed == control::confirm)
        succeed(step, session, exchange, shown.id == page::acs ? "Yes" : "No");
    else if (shown.id == page::cardEntry)
        typeCard(step, session, exchange, action.fields);
    else
        pay(step, session, exchange);
}

// The same choices without a browser, for scripts (section 11): &outcome=…[&code=…].
bool isScripted(Step &step, Session &session, ExchangeId exchange, const Fields &query)
{
    static const std::map<QByteArray, QByteArray> words{{"success", outcome::approve},
                                                        {"failure", outcome::decline},
                                                        {"cancel", outcome::cancel},
                                                        {"pending", outcome::pendingApprove}};
    const auto found = words.find(value(query, "outcome"));
    return found != words.end() && choose(step, session, exchange, found->second, query);
}

} // namespace

void openPage(Step &step, ExchangeId exchange, const QByteArray &url, const QByteArray &script,
              const Fields &query)
{
    Session *session = findSession(step.state, value(query, "SID"));
    if (session == nullptr) {
        reply(step, exchange, unknownPage(step.state, url));
        return;
    }
    session->url = url;
    session->document = documentOf(script);
    session->closed = session->paidSilently; // otherwise the buyer is back
    if (!isOver(*session) && !session->closed) {
        touch(step, *session);
        if (isScripted(step, *session, exchange, query))
            return;
    }
    replyPage(step, exchange, *session);
}

void buyerActs(Step &step, ExchangeId exchange, const BuyerAction &action)
{
    const Fields query = parseForm(queryOf(action.page)).value_or(Fields());
    Session *session = findSession(step.state, value(query, "SID"));
    if (session == nullptr) {
        reply(step, exchange, unknownPage(step.state, action.page));
        return;
    }
    if (session->closed) { // its window may still be there
        Page shown = pageOf(step.state, *session);
        shown.url = action.page;
        reply(step, exchange, std::move(shown));
        return;
    }
    session->url = action.page;
    if (isOver(*session)) { // the back button
        replyPage(step, exchange, *session);
        return;
    }
    touch(step, *session);
    act(step, *session, exchange, action);
}

void sessionDue(Step &step, const QByteArray &sid)
{
    Session *session = findSession(step.state, sid);
    if (session == nullptr || isOver(*session))
        return;
    // Not earlier than 30 minutes after the start the server asks what has become of it (section 7.5).
    session->timedOut = true;
    setStage(step, *session, Stage::Abandoned);
    const Ending ending =
        session->paidSilently ? Ending{"SUCCESS", 20000, {}, false} : Ending{"FAILURE", 99996, {}, false};
    endPayment(step, *session, ending, {});
}

} // namespace kassa::qenta::sandbox
