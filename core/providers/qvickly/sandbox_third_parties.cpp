#include "providers/qvickly/sandbox_third_parties.h"

#include "providers/qvickly/sandbox_moves.h"
#include "providers/qvickly/sandbox_purchase.h"
#include "providers/qvickly/sandbox_words.h"
#include "providers/qvickly/test_data.h"

#include <algorithm>

namespace kassa::qvickly::sandbox {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype mostTyped = 100; // bytes of a field that is shown again

bool isFuture(const QByteArray &expiry, Time now)
{
    const QByteArray digits = digitsOf(expiry);
    if (digits.size() != 4)
        return false;
    const QByteArray today = toIso(now); // YYYY-MM-...
    const int month = digits.left(2).toInt();
    const QByteArray valid = digits.mid(2) + digits.left(2);
    return month >= 1 && month <= 12 && valid >= today.mid(2, 2) + today.mid(5, 2);
}

// Number and code are looked at here and go no further (no member of State can hold them).
const TestCard *readCard(Step &step, Session &session, const BuyerAction &action)
{
    const QByteArray digits = digitsOf(entered(action, "cardnumber"));
    const TestCard *card = findTestCard(digits);
    if (card == nullptr)
        session.errors["cardnumber"] =
            passesLuhn(digits) && digits.size() >= 12
                ? KASSA_TEXT("qvickly.page",
                             "The sandbox takes only the published test cards, never real ones")
                : KASSA_TEXT("qvickly.page", "This is not a card number");
    if (!isFuture(entered(action, "expiry"), step.now))
        session.errors["expiry"] = KASSA_TEXT("qvickly.page", "Enter a month that has not passed, as MM/YY");
    if (entered(action, "cvv") != testCvv())
        session.errors["cvv"] = KASSA_TEXT("qvickly.page", "The test cards' code is 123");
    for (const char *name : {"expiry", "cardholder"}) {
        if (!session.errors.empty() && session.errors.find(name) == session.errors.end())
            session.typed[name] = entered(action, name).left(mostTyped);
    }
    if (!session.errors.empty())
        report(step, Report::Kind::Warning, "page", "card.refused",
               card == nullptr
                   ? KASSA_TEXT("qvickly.sandbox",
                                "The card is none of the published test cards, so it is refused")
                   : KASSA_TEXT("qvickly.sandbox", "The card's expiry or code is not that of a test card"));
    return session.errors.empty() ? card : nullptr;
}

const TestCard *cardNamed(const QByteArray &name)
{
    const auto &cards = testCards();
    const auto found =
        std::find_if(cards.begin(), cards.end(), [&](const TestCard &card) { return card.name == name; });
    return found == cards.end() ? nullptr : &*found;
}

void settleThirdParty(Step &step, Session &session, Payment &payment, const QByteArray &outcomeId)
{
    if (outcomeId == outcome::cardAbandoned || outcomeId == outcome::bankidCancelled) {
        returnToCheckout(step, session);
    } else if (outcomeId == outcome::bankidExpired) {
        session.bankid.second = qrSeconds;
        stopTimer(step, "qr:" + session.hash);
        showNotice(session, KASSA_TEXT("qvickly.page", "The QR code has expired"));
        replyPage(step, session);
    } else if (!applyOutcome(step, payment, outcomeId)) {
        replyPage(step, session);
    }
}

void goSecure(Step &step, Session &session)
{
    session.secured = true;
    const Payment *payment = paymentOf(step, session);
    goWithin(step, session, thirdPartyUrl(step.state, *payment) + "/3ds");
}

void payByCard(Step &step, Session &session, Payment &payment, const TestCard *card)
{
    if (card == nullptr)
        replyPage(step, session);
    else if (card->threeDs)
        goSecure(step, session);
    else
        settleThirdParty(step, session, payment, card->accepted ? outcome::cardOk : outcome::cardRefused);
}

QByteArray appLink(const Session &session)
{
    if (session.document == Document::Bankid)
        return "bankid:///?autostarttoken=" + session.bankid.autoStartToken + "&redirect=null";
    return "swish://paymentrequest?token=" + session.swishToken +
           "&callbackurl=" + percentEncode(session.url);
}

void openApp(Step &step, Session &session)
{
    const QByteArray link = appLink(session);
    if (session.appLink != link) {
        step.state.apps.remove(session.appLink);
        session.appLink = link;
        session.appUrl.clear();
    }
    step.state.apps.insert(link, session.hash);
    post(step, session, "go_to", str(link));
    replyPage(step, session);
}

void startQr(Step &step, const Session &session)
{
    startTimer(step, "qr:" + session.hash, 1s, TimerWeight::Background);
}

bool fits(Document document, const Payment &payment, const Session &session)
{
    if (document == Document::ThreeDs && !session.secured)
        return false;
    const bool bankid = payment.status == "WaitingForBankIDIdentification";
    if (document == Document::Bankid)
        return bankid;
    const bool swish = payment.method == "1024";
    return !bankid && (document == Document::Swish) == swish;
}

// A preset that names what a third party does is done as soon as its page is shown.
void actByPreset(Step &step, Session &session, Payment &payment)
{
    const QByteArray wanted = wantedOutcome(step.state, session);
    const bool secure = wanted == outcome::threeDsOk || wanted == outcome::threeDsRefused;
    if (session.document == Document::Card && secure)
        goSecure(step, session);
    else if ((session.document == Document::Card && wanted.startsWith("card-")) ||
             (session.document == Document::ThreeDs && secure) ||
             (session.document == Document::Swish && wanted.startsWith("swish-")) ||
             (session.document == Document::Bankid && wanted.startsWith("bankid-")))
        settleThirdParty(step, session, payment, wanted);
}

} // namespace

bool loadThirdParty(Step &step, Session &session, Document document)
{
    const Payment *payment = paymentOf(step, session);
    if (payment == nullptr)
        return false;
    if (!isWaiting(*payment)) {
        session.stage = isDead(*payment) ? Stage::Closed : Stage::Done;
        return true;
    }
    if (!fits(document, *payment, session))
        return false;
    if (document == Document::Bankid && session.bankid.orderRef.isEmpty()) // made by addPayment
        session.bankid = newBankidOrder(step.state);
    if (document == Document::Swish && session.swishToken.isEmpty())
        session.swishToken = step.state.ids.hex("swish", 32);
    session.stage = Stage::Confirming;
    return true;
}

void thirdPartyShown(Step &step, Session &session)
{
    Payment *payment = paymentOf(step, session);
    if (payment == nullptr || !isWaiting(*payment))
        return;
    postHeight(step, session);
    if (session.document == Document::Bankid)
        startQr(step, session);
    actByPreset(step, session, *payment);
}

void pressOnThirdParty(Step &step, Session &session, Payment &payment, const BuyerAction &action)
{
    if (action.control == control::payCard) {
        payByCard(step, session, payment, readCard(step, session, action));
    } else if (chosenBy(action.control) == outcome::testCard) {
        payByCard(step, session, payment, cardNamed(entered(action, "card")));
    } else if (action.control == control::openApp) {
        openApp(step, session);
    } else if (action.control == control::restart) {
        session.bankid = newBankidOrder(step.state);
        startQr(step, session);
        replyPage(step, session);
    } else if (action.control == control::cancel) {
        settleThirdParty(step, session, payment, outcome::userCancels);
    } else {
        settleThirdParty(step, session, payment, chosenBy(action.control));
    }
}

void qrTick(Step &step, Session &session)
{
    if (session.document != Document::Bankid || session.stage != Stage::Confirming ||
        session.bankid.second >= qrSeconds)
        return;
    if (++session.bankid.second < qrSeconds)
        startQr(step, session);
    else
        showNotice(session, KASSA_TEXT("qvickly.page", "The QR code has expired"));
}

void appOpened(Step &step, const QByteArray &link)
{
    Session *session = sessionByHash(step, step.state.apps.value(link));
    const Payment *payment = session == nullptr ? nullptr : paymentOf(step, *session);
    if (payment == nullptr || !isWaiting(*payment)) {
        report(step, Report::Kind::Warning, "app", "app.unknown",
               KASSA_TEXT("qvickly.sandbox", "An app link of no open payment was opened"));
        return;
    }
    touch(step.state, *session);
    session->appUrl = link;
}

void appActs(Step &step, ExchangeId exchange, const BuyerAction &action)
{
    Session *session = sessionByHash(step, step.state.apps.value(action.page));
    Payment *payment = session == nullptr ? nullptr : paymentOf(step, *session);
    if (payment == nullptr || session->appUrl != action.page || !isWaiting(*payment)) {
        replyWarned(step, exchange, closedPage(step.state, action.page.left(2000)),
                    KASSA_TEXT("qvickly.page", "This page is not open"));
        return;
    }
    const Page page = appPage(step.state, *session);
    if (page.control(action.control) == nullptr) {
        replyWarned(step, exchange, page, KASSA_TEXT("qvickly.page", "There is no such button on this page"));
        return;
    }
    reply(step, exchange,
          plainPage(step.state, action.page, page::done, word(Word::DoneHint, languageOf(step.state))));
    step.state.apps.remove(session->appUrl);
    session->appLink.clear();
    session->appUrl.clear();
    settleThirdParty(step, *session, *payment, chosenBy(action.control));
}

} // namespace kassa::qvickly::sandbox
