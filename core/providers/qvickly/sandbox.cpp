#include "providers/qvickly/sandbox.h"

#include "providers/qvickly/sandbox_ajax.h"
#include "providers/qvickly/sandbox_answers.h"
#include "providers/qvickly/sandbox_api.h"
#include "providers/qvickly/sandbox_buyer.h"
#include "providers/qvickly/sandbox_callbacks.h"
#include "providers/qvickly/sandbox_desk.h"
#include "providers/qvickly/sandbox_documents.h"
#include "providers/qvickly/sandbox_pages.h"
#include "providers/qvickly/sandbox_third_parties.h"

namespace kassa::qvickly {

namespace sandbox {

namespace {

constexpr qsizetype longestUrl = 8000;

// What was asked for, whether by a request or by a browser's navigation.
struct Asked
{
    QByteArray method, url, body;
    Fields form;         // of a navigation
    QByteArrayList path; // segments below the origin, the empty ones left out
    QByteArray query;
};

QByteArray belowOrigin(const QByteArray &url, const Origins &origins)
{
    for (const QByteArray &origin : {origins.api, origins.page}) {
        if (url.startsWith(origin + '/'))
            return url.mid(origin.size());
    }
    return targetOf(url);
}

Asked askedFor(QByteArray method, QByteArray url, const Origins &origins)
{
    Asked asked;
    const QByteArray target = belowOrigin(url, origins);
    const qsizetype mark = target.indexOf('?');
    asked.query = mark < 0 ? QByteArray() : target.mid(mark + 1);
    asked.path = target.left(mark < 0 ? target.size() : mark).split('/');
    asked.path.removeAll(QByteArray());
    asked.method = std::move(method);
    asked.url = std::move(url);
    return asked;
}

Asked askedBy(const HttpRequest &request, const Origins &origins)
{
    const auto head = parseRequestHead(request.raw.head);
    if (!head)
        return {};
    const QByteArray url = originOf(head->target).isEmpty() ? request.origin + head->target : head->target;
    Asked asked = askedFor(head->method, url, origins);
    asked.body = request.raw.body;
    return asked;
}

Asked askedBy(const Navigation &navigation, const Origins &origins)
{
    Asked asked = askedFor(navigation.method, navigation.url, origins);
    asked.form = navigation.form;
    return asked;
}

// The fields of what was posted; most bodies are no form, so they are read where they are wanted.
Fields postedForm(const Asked &asked)
{
    return asked.body.isEmpty() ? asked.form : parseForm(asked.body).value_or(Fields());
}

void notFound(Step &step, ExchangeId exchange)
{
    reply(step, exchange, httpResponse(404, "text/plain; charset=utf-8", "Not found"));
}

bool isHashPath(const State &state, const QByteArrayList &path, const char *first)
{
    return path.size() == 3 && path[0] == first && path[1] == state.account.eid;
}

void answerPdf(Step &step, ExchangeId exchange, const QByteArray &hash)
{
    const Payment *payment = findPaymentByHash(step.state, hash);
    if (payment == nullptr)
        notFound(step, exchange);
    else
        reply(step, exchange, httpResponse(200, "application/pdf", invoicePdf(*payment)));
}

// A paylink leads to the checkout page of the same hash.
void answerPaylink(Step &step, ExchangeId exchange, const Asked &asked)
{
    const Checkout *checkout = asked.path.size() > 2 ? findCheckoutByHash(step, asked.path[2]) : nullptr;
    if (checkout == nullptr)
        reply(step, exchange, closedPage(step.state, asked.url));
    else
        reply(step, exchange, redirectTo(checkoutUrl(step.state, *checkout)));
}

// POST /, the page's calls and the Auth API. False: none of these.
bool answerService(Step &step, ExchangeId exchange, const Asked &asked)
{
    const QByteArrayList &path = asked.path;
    const bool posted = asked.method == "POST";
    if (path.isEmpty() && posted)
        replyApi(step, exchange, answerApi(step, asked.body));
    else if (posted && (path == QByteArrayList{"public", "ajax.php"} || path == QByteArrayList{"ajax.php"}))
        reply(step, exchange, answerAjax(step, asked.query.split('&').front(), postedForm(asked)));
    else if (posted && path == QByteArrayList{"public", "isPaid"})
        reply(step, exchange, answerAjax(step, "isPaid", postedForm(asked)));
    else if (!path.isEmpty() && path[0] == "bankidV6" && path.size() <= 2)
        reply(step, exchange, answerAuth(step, asked.method, path.value(1)));
    else
        return false;
    return true;
}

std::optional<Document> thirdPartyIn(const QByteArrayList &path)
{
    if (path[0] == "swedbankpay")
        return path.size() == 4 && path[3] == "3ds" ? Document::ThreeDs : Document::Card;
    if (path[0] == "invoice-swish")
        return Document::Swish;
    return path[0] == "bankidv6" ? std::optional(Document::Bankid) : std::nullopt;
}

bool answerPage(Step &step, ExchangeId exchange, const Asked &asked)
{
    const QByteArrayList &path = asked.path;
    const State &state = step.state;
    if (path.size() < 2 || path.size() > 4)
        return false;
    if (isHashPath(state, path, "invoice")) {
        answerPdf(step, exchange, path[2]);
    } else if (isHashPath(state, path, "pwq")) {
        reply(step, exchange,
              plainPage(state, asked.url, page::done, Text::verbatim(QByteArray("Pay with Qvickly"))));
    } else if (path[0] == "pay" && path.size() >= 3 && path[1] == state.account.eid) {
        answerPaylink(step, exchange, asked);
    } else if (const auto document = thirdPartyIn(path);
               document && path.size() >= 3 && path[1] == state.account.eid) {
        openDocument(step, exchange, asked.url, *document, path[2]);
    } else if (path[0] == state.account.eid && path.last() == "reset" && path.size() > 2) {
        resetSession(step, path[1]);
        reply(step, exchange, httpResponse(200, "text/html; charset=utf-8", {}));
    } else if (path[0] == state.account.eid &&
               (path.size() == 2 || (path.size() == 3 && path[2] == "test"))) {
        openDocument(step, exchange, asked.url, Document::Checkout, path[1]);
    } else {
        return false;
    }
    return true;
}

void answer(Step &step, ExchangeId exchange, const Asked &asked)
{
    const bool known = asked.url.size() <= longestUrl &&
                       (answerService(step, exchange, asked) || answerPage(step, exchange, asked));
    if (!known)
        notFound(step, exchange);
}

void answered(Step &step, const Received &received)
{
    if (isCallbackKey(received.tag))
        callbackAnswer(step, received.tag, received.message.payload);
    else if (isPageCallTag(received.tag))
        pageCallAnswered(step, received.tag, received.message.payload);
}

void timer(Step &step, const QByteArray &key)
{
    const QByteArray kind = key.left(key.indexOf(':'));
    const QByteArray rest = key.mid(kind.size() + 1);
    if (isCallbackKey(key))
        callbackTimer(step, key);
    else if (kind == "slow")
        slowAnswerDue(step, key);
    else if (kind == "autocancel")
        autocancelDue(step, rest);
    else if (kind == "pending")
        decisionDue(step, rest);
    else
        pageTimer(step, kind, rest);
}

void receive(Step &step, const Received &received)
{
    const Message &message = received.message;
    if (!received.tag.isEmpty()) {
        answered(step, received);
        return;
    }
    const Origins &origins = step.state.inputs.origins;
    if (const auto *fired = std::get_if<TimerFired>(&message.payload))
        timer(step, fired->key);
    else if (const auto *request = std::get_if<HttpRequest>(&message.payload))
        answer(step, message.exchange, askedBy(*request, origins));
    else if (const auto *navigation = std::get_if<Navigation>(&message.payload))
        answer(step, message.exchange, askedBy(*navigation, origins));
    else if (const auto *shown = std::get_if<Page>(&message.payload))
        documentShown(step, *shown);
    else if (const auto *event = std::get_if<PageEvent>(&message.payload))
        hostSays(step, message.document, *event);
    else if (const auto *link = std::get_if<AppLink>(&message.payload))
        appOpened(step, link->url);
    else if (const auto *action = std::get_if<BuyerAction>(&message.payload))
        message.to == Party::App ? appActs(step, message.exchange, *action)
                                 : buyerActs(step, message.exchange, *action);
}

} // namespace

State stateOf(const MachineSetup &setup)
{
    State state;
    state.inputs = setup.inputs;
    state.account = accountOf(setup.keys);
    state.ids = IdSource(setup.inputs.seed, "sandbox");
    return state;
}

void respond(Step &step, const Input &input)
{
    makeRoom(step);
    if (const auto *received = std::get_if<Received>(&input))
        receive(step, *received);
    else if (const auto *operated = std::get_if<Operated>(&input))
        operate(step, *operated);
}

} // namespace sandbox

std::unique_ptr<Machine> makeSandbox(const MachineSetup &setup)
{
    return std::make_unique<MachineOf<sandbox::Step>>(sandbox::stateOf(setup));
}

} // namespace kassa::qvickly
