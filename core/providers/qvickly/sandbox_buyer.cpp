#include "providers/qvickly/sandbox_buyer.h"

#include "providers/qvickly/sandbox_ajax.h"
#include "providers/qvickly/sandbox_callbacks.h"
#include "providers/qvickly/sandbox_purchase.h"
#include "providers/qvickly/sandbox_words.h"
#include "providers/qvickly/test_data.h"

#include <algorithm>

namespace kassa::qvickly::sandbox {

using namespace std::chrono_literals;

namespace {

constexpr char iframeName[] = "checkout_iframe";
constexpr Duration callTimeout = 30s;
constexpr Duration handshakeTimeout = 60s; // how long the real page waits is not known (section 14)
constexpr qsizetype longestField = 255;
constexpr std::size_t mostFields = 40;

// --- small things
// ------------------------------------------------------------------------------------------------------

// What the open document of the session sends.
void sendFrom(Step &step, const Session &session, Draft draft, const QByteArray &tag = {},
              Duration timeout = {})
{
    draft.document = session.url;
    step.effects.emplace_back(Send{std::move(draft), tag, timeout});
}

void post(Step &step, const Session &session, const QByteArray &name, const Json &data = {})
{
    const QByteArray origin = originOf(session.url); // Swish and card pages live at the API's address
    sendFrom(step, session,
             {Channel::PageEvent,
              Party::ProviderPage,
              Party::ShopPage,
              PageEvent{iframeName, origin, PageEvent::Kind::Text, eventText(name, data)},
              {},
              {}});
}

// `purpose` comes back with the answer where it is not the call's name.
void call(Step &step, const Session &session, const QByteArray &name, Fields fields = {},
          const QByteArray &purpose = {})
{
    const State &state = step.state;
    Fields all{{"eid", state.account.eid}, {"hash", session.hash}};
    const auto checkout = state.checkouts.constFind(state.checkoutByHash.value(session.hash));
    if (checkout != state.checkouts.constEnd() && checkout->test)
        all.emplace_back("test", "true");
    std::move(fields.begin(), fields.end(), std::back_inserter(all));
    sendFrom(step, session,
             {Channel::PageCall,
              Party::ProviderPage,
              Party::ProviderServer,
              ajaxRequest(state.inputs.origins.page, name, all),
              {},
              {}},
             "ajax:" + session.hash + ':' + (purpose.isEmpty() ? name : purpose), callTimeout);
}

void replyPage(Step &step, Session &session)
{
    if (!session.waiting)
        return;
    const bool open = session.document != Document::None;
    reply(step, session.waiting, open ? pageOf(step.state, session) : closedPage(step.state, session.url));
    session.waiting = {};
}

void postHeight(Step &step, const Session &session)
{
    post(step, session, "content_height", Json::integer(heightOf(pageOf(step.state, session))));
}

// The page moves: with the answer that the buyer's action waits for, else by itself. A checkout that leads
// back to the shop does so again when it is loaded again.
void go(Step &step, Session &session, const Navigation &navigation)
{
    if (navigation.window == Window::Top)
        session.leaving = navigation;
    if (session.waiting) {
        Page page = pageOf(step.state, session);
        page.advance = navigation;
        reply(step, session.waiting, std::move(page));
        session.waiting = {};
        return;
    }
    auto draft = navigate(Party::ProviderPage, navigation, step.state.inputs.origins);
    if (draft)
        sendFrom(step, session, std::move(*draft));
}

void goWithin(Step &step, Session &session, const QByteArray &url)
{
    go(step, session, {.window = Window::Self, .name = {}, .method = "GET", .url = url, .form = {}});
}

Payment *paymentOf(Step &step, const Session &session)
{
    return findPaymentByHash(step.state, session.hash);
}

Checkout *checkoutOf(Step &step, const Session &session)
{
    const auto found = step.state.checkouts.find(step.state.checkoutByHash.value(session.hash));
    return found == step.state.checkouts.end() ? nullptr : &*found;
}

bool isThirdParty(Document document)
{
    return document != Document::None && document != Document::Checkout;
}

void showNotice(Session &session, Text notice)
{
    session.notice = std::move(notice);
}

// A word to the buyer that stands for this one answer only.
void replyWarned(Step &step, ExchangeId exchange, Page page, Text warning)
{
    page.blocks.insert(page.blocks.begin(), warningBlock(std::move(warning)));
    reply(step, exchange, std::move(page));
}

// --- leaving
// -----------------------------------------------------------------------------------------------------------

void backToChoose(Step &step, Session &session)
{
    session.stage = Stage::Choose;
    session.chosen.clear();
    session.secured = false;
    if (const Checkout *checkout = checkoutOf(step, session))
        setStatus(step, *checkout, session, "Step2Loaded");
}

// From a third party's page back to the checkout, which stayed open (section 1.9).
void returnToCheckout(Step &step, Session &session)
{
    backToChoose(step, session);
    stopTimer(step, "swish:" + session.hash);
    if (session.checkoutUrl.isEmpty()) {
        session.stage = Stage::Closed;
        replyPage(step, session);
        return;
    }
    goWithin(step, session, session.checkoutUrl);
}

Navigation returnTo(const State &state, const Payment &payment, const QByteArray &url,
                    const QByteArray &asked)
{
    const Switches &switches = state.switches;
    const Json data = switches.returnData == "none" ? Json() : noticeOf(state, payment, payment.status);
    const QByteArray hash = switches.returnData == "wrong-hash" ? wrongHash(state, data) : QByteArray();
    const QByteArray method = switches.returnMethod == "as-asked" ? asked : switches.returnMethod;
    Navigation navigation = returnNavigation(url, method, state.account, data, hash);
    navigation.window = Window::Top;
    return navigation;
}

// checkout_success, from the checkout's own page only (section 1.10).
void postSuccess(Step &step, Session &session)
{
    if (session.successPosted)
        return;
    session.successPosted = true;
    Json data = Json::object({{"status", str("Step2Loaded")}, {"method", str(session.method)}});
    if (const Payment *payment = paymentOf(step, session)) {
        data.set("number", numberJson(step.state, payment->number));
        data.set("orderid", str(payment->orderid));
        data.set("url", str(invoiceUrl(step.state, payment->hash)));
    }
    post(step, session, "checkout_success", data);
}

void succeedOnPage(Step &step, Session &session)
{
    if (session.document != Document::Checkout && !session.checkoutUrl.isEmpty()) {
        goWithin(step, session, session.checkoutUrl);
        return;
    }
    postHeight(step, session);
    postSuccess(step, session);
    replyPage(step, session);
}

// The purchase is over: to accepturl, to cancelurl, or nowhere.
void finish(Step &step, Session &session)
{
    session.returning = false;
    const Payment *payment = paymentOf(step, session);
    if (payment == nullptr || session.document == Document::None) {
        replyPage(step, session);
        return;
    }
    const bool dead = isDead(*payment);
    const Json data = dataOf(payment->data);
    const Json &source = data["PaymentData"];
    session.stage = dead ? Stage::Closed : Stage::Done;
    if (!dead && data["CheckoutData"].isObject() && !redirectsOnSuccess(data)) {
        succeedOnPage(step, session);
        return;
    }
    const QByteArray url = source[dead ? "cancelurl" : "accepturl"].text();
    if (url.isEmpty()) {
        replyPage(step, session);
        return;
    }
    go(step, session, returnTo(step.state, *payment, url, source["returnmethod"].text()));
}

// --- buying
// ------------------------------------------------------------------------------------------------------------

void startPurchase(Step &step, Session &session, ExchangeId exchange, const QByteArray &chosen)
{
    session.waiting = exchange;
    session.chosen = chosen;
    call(step, session, "validate");
}

void closeWindow(Step &step, Session &session, ExchangeId exchange)
{
    report(step, Report::Kind::Info, "page", "page.closed",
           KASSA_TEXT("qvickly.sandbox",
                      "The buyer closed the page: nobody is told, and only autocancel may follow"));
    session.document = Document::None;
    stopTimer(step, "handshake:" + session.hash);
    reply(step, exchange, closedPage(step.state, session.url));
}

void startHandshake(Step &step, Session &session)
{
    session.stage = Stage::Handshake;
    post(step, session, "purchase_initialized");
    post(step, session, "show_overlay");
    startTimer(step, "handshake:" + session.hash, handshakeTimeout, TimerWeight::Essential);
    replyPage(step, session);
}

void endHandshake(Step &step, Session &session, Text notice)
{
    stopTimer(step, "handshake:" + session.hash);
    post(step, session, "hide_overlay");
    backToChoose(step, session);
    showNotice(session, std::move(notice));
    postHeight(step, session);
}

void confirmNow(Step &step, Session &session)
{
    session.stage = Stage::Confirming;
    call(step, session, "confirm", {{"method", session.method}});
}

// --- answers to the page's own calls
// -----------------------------------------------------------------------------------

Text refusedText(const Json &answer)
{
    return KASSA_TEXT("qvickly.page", "Refused (%1): %2")
        .with(answer["code"].text())
        .with(answer["message"].text());
}

void selectAddress(Step &step, const Session &session)
{
    if (!session.billing.postalCode.isEmpty())
        post(step, session, "address_selected", selectedAddress(session));
}

void loaded(Step &step, Session &session)
{
    post(step, session, "checkout_loaded");
    postHeight(step, session);
    if (session.stage == Stage::Choose)
        selectAddress(step, session);
    if (session.stage != Stage::Done)
        return;
    const Payment *payment = paymentOf(step, session);
    if (payment != nullptr && !redirectsOnSuccess(dataOf(payment->data)))
        postSuccess(step, session);
}

void refreshed(Step &step, Session &session)
{
    session.locked = false;
    postHeight(step, session);
    selectAddress(step, session);
}

void identified(Step &step, Session &session, const Json &answer)
{
    const Json &refused = answer.contains("code") ? answer : answer["step1"]; // the checkout may be gone
    if (refused.contains("code")) {
        showNotice(session, refusedText(refused));
        replyPage(step, session);
        return;
    }
    session.stage = Stage::Choose;
    postHeight(step, session);
    selectAddress(step, session);
    replyPage(step, session);
}

void validated(Step &step, Session &session, const Json &answer)
{
    if (answer.contains("code")) {
        showNotice(session, refusedText(answer));
        session.chosen.clear();
        replyPage(step, session);
    } else if (session.jsEvents) {
        startHandshake(step, session);
    } else {
        confirmNow(step, session);
    }
}

void noAnswer(Step &step, Session &session)
{
    session.locked = false;
    showNotice(session, KASSA_TEXT("qvickly.page", "The page got no answer. Please try again."));
    replyPage(step, session);
}

// A call that ends the purchase has succeeded. Nothing leads back by itself when the purchase had ended
// before (createInvoiceFromOrderHash), or when the answer was not the server's own.
void ended(Step &step, Session &session)
{
    if (session.returning)
        return;
    const Payment *payment = paymentOf(step, session);
    if (payment != nullptr && !isWaiting(*payment)) {
        finish(step, session);
        return;
    }
    if (session.stage == Stage::Confirming && session.document == Document::Checkout)
        backToChoose(step, session);
    noAnswer(step, session);
}

void confirmed(Step &step, Session &session, const Json &answer)
{
    if (session.jsEvents)
        post(step, session, "hide_overlay");
    if (answer.contains("code")) {
        backToChoose(step, session);
        showNotice(session, refusedText(answer));
        replyPage(step, session);
        return;
    }
    const QByteArray status = answer["status"].text();
    if (status.startsWith("WaitingFor"))
        goWithin(step, session, answer["url"].text());
    else
        ended(step, session);
}

void cancelAnswered(Step &step, Session &session, const Json &answer)
{
    if (!answer.contains("code")) {
        ended(step, session);
        return;
    }
    showNotice(session, refusedText(answer));
    replyPage(step, session);
}

void answered(Step &step, Session &session, const QByteArray &name, const Json &answer)
{
    if (name == "get")
        loaded(step, session);
    else if (name == "refresh")
        refreshed(step, session);
    else if (name == "step1")
        identified(step, session, answer);
    else if (name == "validate")
        validated(step, session, answer);
    else if (name == "confirm")
        confirmed(step, session, answer);
    else if (name == "cancel")
        cancelAnswered(step, session, answer);
    if (name == "updateBillingAddress" || name == "updateShippingAddress")
        selectAddress(step, session);
    if (name == "updatePaymentMethod")
        post(step, session, "payment_method_selected", Json::object({{"method", str(session.method)}}));
    if (name.startsWith("update"))
        replyPage(step, session);
}

// --- what the buyer presses
// ---------------------------------------------------------------------------------------------

Text required()
{
    return KASSA_TEXT("qvickly.page", "Please fill in this field");
}

QByteArray entered(const BuyerAction &action, const QByteArray &name)
{
    return value(action.fields, name).trimmed();
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
        session.errors["pno"] = KASSA_TEXT("qvickly.page", "Write 10 or 12 digits");
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
        session.errors["zip"] = KASSA_TEXT("qvickly.page", "Write 5 digits");
        replyPage(step, session);
        return;
    }
    const QByteArray prefix = delivery ? "shippingAddress" : "billingAddress";
    call(step, session, delivery ? "updateShippingAddress" : "updateBillingAddress",
         addressFields(prefix, address));
}

// The tester's choice of a control "outcome.X"; empty for the others.
QByteArray chosenBy(const QByteArray &pressed)
{
    const QByteArray prefix = control::outcomePrefix;
    return pressed.startsWith(prefix) ? pressed.mid(prefix.size()) : QByteArray();
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

// --- third parties
// -----------------------------------------------------------------------------------------------------

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

// Card data is looked at here and goes no further (no member of State can hold it).
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
        session.errors["expiry"] = KASSA_TEXT("qvickly.page", "Write a month that has not passed, as MM/YY");
    if (entered(action, "cvv") != testCvv())
        session.errors["cvv"] = KASSA_TEXT("qvickly.page", "The test cards' code is 123");
    if (!session.errors.empty())
        report(step, Report::Kind::Warning, "page", "card.refused",
               card == nullptr
                   ? KASSA_TEXT("qvickly.sandbox",
                                "The card is none of the published test cards, so it is refused")
                   : KASSA_TEXT("qvickly.sandbox", "The card's expiry or code is not that of a test card"));
    return session.errors.empty() ? card : nullptr;
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

void payByCard(Step &step, Session &session, Payment &payment, const BuyerAction &action)
{
    const TestCard *card = readCard(step, session, action);
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

void pressOnThirdParty(Step &step, Session &session, Payment &payment, const BuyerAction &action)
{
    if (action.control == control::payCard) {
        payByCard(step, session, payment, action);
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

// --- documents
// ---------------------------------------------------------------------------------------------------------

void prefill(const Checkout &checkout, Session &session)
{
    const Json data = dataOf(checkout.data);
    const Json &options = data["CheckoutData"];
    session.company = truthy(options["companyView"]) || truthy(options["companyview"]);
    const Json &billing = data.at({"Customer", "Billing"});
    if (billing.isObject())
        session.billing = addressFromJson(billing);
}

// The stage that a freshly loaded checkout page is in: a function of the purchase, so that a reload repeats
// nothing.
void loadCheckout(Step &step, const Checkout &checkout, Session &session, const QByteArray &url)
{
    if (session.checkoutUrl.isEmpty())
        prefill(checkout, session);
    session.checkoutUrl = url;
    session.locked = false;
    const auto query = parseForm(url.mid(url.indexOf('?') + 1));
    session.jsEvents = url.contains('?') && query && value(*query, "activateJsEvents") == "1";
    const Payment *payment = paymentOf(step, session);
    if (payment != nullptr && isWaiting(*payment) && session.stage == Stage::Confirming)
        backToChoose(step, session);
    else if (payment != nullptr && !isWaiting(*payment))
        session.stage = isDead(*payment) ? Stage::Closed : Stage::Done;
    else if (session.stage == Stage::Identify)
        setStatus(step, checkout, session, "CheckoutLoaded");
    step.state.front = session.hash;
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

// The documents' addresses all end in the hash, but for "/test", "/3ds" and a closing slash.
QByteArray hashIn(const QByteArray &url)
{
    QByteArray path = targetOf(url);
    path.truncate(path.indexOf('?') < 0 ? path.size() : path.indexOf('?'));
    if (path.endsWith("/3ds"))
        path.chop(4);
    return checkoutHashOf(path);
}

Session *openSession(Step &step, const QByteArray &url)
{
    const auto found = step.state.sessions.find(hashIn(url));
    return found == step.state.sessions.end() || found->document == Document::None ? nullptr : &*found;
}

Session *sessionByHash(Step &step, const QByteArray &hash)
{
    const auto found = step.state.sessions.find(hash);
    return found == step.state.sessions.end() ? nullptr : &*found;
}

void act(Step &step, Session &session, ExchangeId exchange, const BuyerAction &action)
{
    touch(step.state, session);
    session.notice = {};
    session.errors.clear();
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

void handshakeOver(Step &step, Session &session)
{
    if (session.stage != Stage::Handshake)
        return;
    report(step, Report::Kind::Warning, "page", "handshake.timeout",
           KASSA_TEXT("qvickly.sandbox", "The shop answered purchase_initialized with neither "
                                         "purchase_complete nor abort_waiting for %1 s")
               .with(QByteArray::number(handshakeTimeout / 1s)));
    endHandshake(step, session, KASSA_TEXT("qvickly.page", "The shop does not answer. Please try again."));
}

} // namespace

void openDocument(Step &step, ExchangeId exchange, const QByteArray &url, Document document,
                  const QByteArray &hash)
{
    const Checkout *checkout = findCheckoutByHash(step, hash);
    const bool known =
        document == Document::Checkout ? checkout != nullptr : findPaymentByHash(step.state, hash) != nullptr;
    if (!known) {
        report(step, Report::Kind::Warning, "page", "page.unknown",
               KASSA_TEXT("qvickly.sandbox", "A page of an unknown or expired checkout was asked for"));
        reply(step, exchange, closedPage(step.state, url));
        return;
    }
    Session &session = sessionOf(step.state, hash);
    session.notice = {};
    session.errors.clear();
    if (document == Document::Checkout) {
        loadCheckout(step, *checkout, session, url);
    } else if (!loadThirdParty(step, session, document)) {
        reply(step, exchange, closedPage(step.state, url));
        return;
    }
    touch(step.state, session);
    session.document = document;
    session.url = url;
    if (session.led)
        session.leaving.reset();
    session.led = session.leaving.has_value();
    reply(step, exchange, pageOf(step.state, session));
}

void resetSession(Step &step, const QByteArray &hash)
{
    const Checkout *checkout = findCheckoutByHash(step, hash);
    if (checkout == nullptr || checkout->payment != 0 || !step.state.sessions.contains(hash))
        return;
    Session fresh;
    fresh.hash = hash;
    const Session &old = step.state.sessions[hash];
    fresh.used = old.used;
    fresh.document = old.document;
    fresh.url = old.url;
    fresh.jsEvents = old.jsEvents;
    fresh.waiting = old.waiting;
    step.state.sessions.insert(hash, fresh);
}

void documentShown(Step &step, const Page &page)
{
    Session *session = openSession(step, page.url);
    if (session == nullptr || page.id == page::closed)
        return;
    if (session->document == Document::Checkout) {
        call(step, *session, "get");
        return;
    }
    Payment *payment = paymentOf(step, *session);
    if (payment == nullptr || !isWaiting(*payment))
        return;
    postHeight(step, *session);
    if (session->document == Document::Bankid)
        startQr(step, *session);
    actByPreset(step, *session, *payment);
}

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

bool isPageCallTag(const QByteArray &tag)
{
    return tag.startsWith("ajax:");
}

void pageCallAnswered(Step &step, const QByteArray &tag, const Payload &answer)
{
    const QByteArrayList parts = tag.split(':');
    Session *session = parts.size() == 3 ? sessionByHash(step, parts[1]) : nullptr;
    if (session == nullptr)
        return;
    if (session->document == Document::None) {
        replyPage(step, *session);
        return;
    }
    const auto *response = std::get_if<HttpResponse>(&answer);
    const auto json = response == nullptr ? Result<Json>(Json()) : Json::parse(response->raw.body);
    if (response != nullptr && json && json->isObject()) {
        answered(step, *session, parts[2], *json);
        return;
    }
    if (session->stage == Stage::Confirming && parts[2] == "confirm")
        backToChoose(step, *session);
    noAnswer(step, *session);
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
