#include "providers/qvickly/sandbox_moves.h"

#include "providers/qvickly/sandbox_ajax.h"
#include "providers/qvickly/sandbox_callbacks.h"
#include "providers/qvickly/sandbox_purchase.h"

#include <algorithm>

namespace kassa::qvickly::sandbox {

using namespace std::chrono_literals;

namespace {

constexpr char iframeName[] = "checkout_iframe";
constexpr Duration callTimeout = 30s;
constexpr Duration handshakeTimeout = 60s; // how long the real page waits is not known (section 14)

// What the open document of the session sends.
void sendFrom(Step &step, const Session &session, Draft draft, const QByteArray &tag = {},
              Duration timeout = {})
{
    draft.document = session.url;
    step.effects.emplace_back(Send{std::move(draft), tag, timeout});
}

Checkout *checkoutOf(Step &step, const Session &session)
{
    const auto found = step.state.checkouts.find(step.state.checkoutByHash.value(session.hash));
    return found == step.state.checkouts.end() ? nullptr : &*found;
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

} // namespace

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

Payment *paymentOf(Step &step, const Session &session)
{
    return findPaymentByHash(step.state, session.hash);
}

QByteArray entered(const BuyerAction &action, const QByteArray &name)
{
    return value(action.fields, name).trimmed();
}

QByteArray chosenBy(const QByteArray &pressed)
{
    const QByteArray prefix = control::outcomePrefix;
    return pressed.startsWith(prefix) ? pressed.mid(prefix.size()) : QByteArray();
}

void post(Step &step, const Session &session, const QByteArray &name, const Json &data)
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

void call(Step &step, const Session &session, const QByteArray &name, Fields fields,
          const QByteArray &purpose)
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

void replyWarned(Step &step, ExchangeId exchange, Page page, Text warning)
{
    page.blocks.insert(page.blocks.begin(), warningBlock(std::move(warning)));
    reply(step, exchange, std::move(page));
}

void postHeight(Step &step, const Session &session)
{
    post(step, session, "content_height", Json::integer(heightOf(pageOf(step.state, session))));
}

void showNotice(Session &session, Text notice)
{
    session.notice = std::move(notice);
}

void goWithin(Step &step, Session &session, const QByteArray &url)
{
    go(step, session, {.window = Window::Self, .name = {}, .method = "GET", .url = url, .form = {}});
}

void backToChoose(Step &step, Session &session)
{
    session.stage = Stage::Choose;
    session.chosen.clear();
    session.secured = false;
    if (const Checkout *checkout = checkoutOf(step, session))
        setStatus(step, *checkout, session, "Step2Loaded");
}

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

void confirmNow(Step &step, Session &session)
{
    session.stage = Stage::Confirming;
    call(step, session, "confirm", {{"method", session.method}});
}

} // namespace kassa::qvickly::sandbox
