#include "providers/qenta/sandbox.h"

#include "providers/qenta/sandbox_api.h"
#include "providers/qenta/sandbox_buyer.h"
#include "providers/qenta/sandbox_confirm.h"
#include "providers/qenta/sandbox_desk.h"
#include "providers/qenta/sandbox_frames.h"
#include "providers/qenta/sandbox_orders.h"
#include "providers/qenta/sandbox_pages.h"
#include "providers/qenta/sandbox_storage.h"
#include "providers/qenta/sandbox_style.h"

#include <algorithm>

namespace kassa::qenta {

namespace sandbox {

namespace {

constexpr qsizetype longestUrl = 8000;

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
    if (mark >= 0)
        asked.query = parseForm(target.mid(mark + 1)).value_or(Fields());
    for (const QByteArray &segment : target.left(mark < 0 ? target.size() : mark).split('/')) {
        if (!segment.isEmpty())
            asked.path.append(percentDecode(segment).value_or(segment));
    }
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
    asked.form = readForm(request.raw.body, mostFields + 1); // one more shows that there are more
    asked.headers = head->headers;
    asked.isRequest = true;
    return asked;
}

Asked askedBy(const Navigation &navigation, const Origins &origins)
{
    Asked asked = askedFor(navigation.method, navigation.url, origins);
    asked.form = navigation.form;
    return asked;
}

void notFound(Step &step, ExchangeId exchange)
{
    reply(step, exchange, httpResponse(404, "text/plain; charset=utf-8", "Not found\n"));
}

bool isPagePath(const QByteArrayList &path)
{
    return path.size() == 4 && isAlias(path[0]) && path[1] == "frontend" && path[3].endsWith(".php");
}

bool isStoragePath(const QByteArrayList &path)
{
    return path.size() >= 6 && isAlias(path[0]) && path[1].toLower() == "datastorage" &&
           (path[2] == "js" || path[2] == "frame");
}

// Section 2. What becomes of the rest is not documented: it is left out, and told.
struct ParameterLimits
{
    int most;
    qsizetype nameBytes, valueBytes;
};
constexpr ParameterLimits ofPosts{mostFields, 64, 65'000};
constexpr ParameterLimits ofGets{1024, 64, 2048};

void tellLimit(Step &step, const Asked &asked, const Text &text)
{
    Call call;
    call.endpoint = QByteArrayList(asked.path).join('/').left(200);
    explain(step, call, "limits", text);
}

void keepWithin(const ParameterLimits &limits, Step &step, const Asked &asked, Fields &fields)
{
    if (fields.size() > std::size_t(limits.most)) {
        fields.resize(std::size_t(limits.most));
        tellLimit(step, asked,
                  KASSA_TEXT("qenta.sandbox", "What comes after %1 parameters is left out")
                      .with(QByteArray::number(limits.most)));
    }
    std::erase_if(fields, [&](const Field &each) {
        const bool isLong = each.first.size() > limits.nameBytes || lengthOf(each.second) > limits.valueBytes;
        if (isLong)
            tellLimit(step, asked,
                      KASSA_TEXT("qenta.sandbox", "%1 is left out: a name may have %2 bytes, a value %3")
                          .with(each.first.left(64))
                          .with(QByteArray::number(limits.nameBytes))
                          .with(QByteArray::number(limits.valueBytes)));
        return isLong;
    });
}

void answer(Step &step, ExchangeId exchange, Asked asked)
{
    keepWithin(ofPosts, step, asked, asked.form);
    keepWithin(ofGets, step, asked, asked.query);
    if (asked.url.size() > longestUrl)
        notFound(step, exchange);
    else if (isApi(asked))
        answerApi(step, exchange, asked);
    else if (isStoragePath(asked.path))
        storageAsked(step, exchange, asked.path.mid(3), asked.method, asked.url, asked.form);
    else if (isPagePath(asked.path))
        openPage(step, exchange, asked.url, asked.path[3], asked.query);
    else
        notFound(step, exchange);
}

void acted(Step &step, ExchangeId exchange, const BuyerAction &action)
{
    if (Storage *storage = storageOfFrame(step.state, action.page))
        frameActs(step, exchange, *storage, action);
    else
        buyerActs(step, exchange, action);
}

void timer(Step &step, const QByteArray &key)
{
    if (key.startsWith("slow:"))
        slowAnswerDue(step, key);
    else if (key == "day")
        dayOver(step);
    else if (key.startsWith("session:"))
        sessionDue(step, key.mid(8));
    else
        confirmTimer(step, key);
}

void receive(Step &step, const Received &received)
{
    const Message &message = received.message;
    const Origins &origins = step.state.inputs.origins;
    if (isConfirmTag(received.tag))
        confirmAnswered(step, received.tag, message.payload);
    else if (isStyleTag(received.tag))
        styleAnswered(step, received.tag, message.payload);
    else if (isStoreTag(received.tag))
        storeAnswered(step, received.tag, message.payload);
    else if (const auto *fired = std::get_if<TimerFired>(&message.payload))
        timer(step, fired->key);
    else if (const auto *request = std::get_if<HttpRequest>(&message.payload))
        answer(step, message.exchange, askedBy(*request, origins));
    else if (const auto *navigation = std::get_if<Navigation>(&message.payload))
        answer(step, message.exchange, askedBy(*navigation, origins));
    else if (const auto *action = std::get_if<BuyerAction>(&message.payload))
        acted(step, message.exchange, *action);
    else if (const auto *event = std::get_if<PageEvent>(&message.payload))
        frameHears(step, message.document, *event);
}

} // namespace

State stateOf(const MachineSetup &setup)
{
    State state;
    state.inputs = setup.inputs;
    state.ids = IdSource(setup.inputs.seed, "sandbox");
    state.now = setup.inputs.start;
    for (const KnownAccount &known : knownAccounts()) {
        for (const QByteArray &shopId : known.shopIds)
            state.clients.push_back({known.customerId, shopId, known.secret, known.password, known.mode});
    }
    const Account own = qenta::accountOf(setup.keys);
    state.switches.hash = own.hash;
    if (findClient(state, own.customerId, own.shopId) == nullptr)
        state.clients.push_back({own.customerId, own.shopId, own.secret, own.password, Mode::Demo});
    addDemoOrders(state, setup.inputs.start);
    return state;
}

void respond(Step &step, const Input &input)
{
    step.state.now = step.now;
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

} // namespace kassa::qenta
