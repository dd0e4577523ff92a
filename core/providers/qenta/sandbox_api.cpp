#include "providers/qenta/sandbox_api.h"

#include "providers/qenta/sandbox_backend.h"
#include "providers/qenta/sandbox_frontend.h"
#include "providers/qenta/sandbox_storage.h"

#include <algorithm>

namespace kassa::qenta::sandbox {

namespace {

constexpr Duration slowness = 10s;

// "init.php" is "init"; names count without regard to case (section 2, 9).
QByteArray plainName(const QByteArray &segment)
{
    const QByteArray name = segment.toLower();
    return name.endsWith(".php") ? name.chopped(4) : name;
}

enum class Kind { None, Init, Read, Start, Backend, Toolkit };

struct Endpoint
{
    Kind kind = Kind::None;
    QByteArray operation; // of Backend
};

Endpoint endpointOf(const QByteArrayList &path)
{
    if (path.size() == 2 && plainName(path[0]) == "page" && plainName(path[1]) == "toolkit")
        return {Kind::Toolkit, {}};
    if (path.size() == 4 && isAlias(path[0]) && plainName(path[1]) == "page" &&
        plainName(path[2]) == "toolkit")
        return {Kind::Toolkit, {}};
    if (path.size() != 3 || !isAlias(path[0]))
        return {};
    const QByteArray folder = plainName(path[1]);
    const QByteArray name = plainName(path[2]);
    if (folder == "datastorage" && name == "init")
        return {Kind::Init, {}};
    if (folder == "datastorage" && name == "read")
        return {Kind::Read, {}};
    if (folder == "frontend" && name == "init")
        return {Kind::Start, {}};
    return folder == "backend" ? Endpoint{Kind::Backend, name} : Endpoint();
}

// Host, User-Agent, Content-Type form, POST; else 403 (section 2). Empty: all is right.
Text whatIsWrong(const Asked &asked)
{
    if (asked.method != "POST")
        return KASSA_TEXT("qenta.sandbox", "the method is %1, not POST").with(asked.method.left(20));
    if (header(asked.headers, "User-Agent").isEmpty())
        return KASSA_TEXT("qenta.sandbox", "there is no User-Agent");
    const QByteArray type = header(asked.headers, "Content-Type");
    if (!type.toLower().startsWith(formType))
        return KASSA_TEXT("qenta.sandbox", "Content-Type is \"%1\", not %2")
            .with(type.left(100))
            .with(QByteArray(formType));
    return {};
}

QByteArray titleOf(const Endpoint &endpoint, const Fields &form)
{
    switch (endpoint.kind) {
    case Kind::Init:
        return endpoint::storageInit;
    case Kind::Read:
        return endpoint::storageRead;
    case Kind::Start:
        return endpoint::frontendInit;
    case Kind::Backend:
        return endpoint::backend + operationName(endpoint.operation);
    case Kind::Toolkit:
        return "toolkit/" + operationName(fieldOf(form, "command"));
    case Kind::None:
        break;
    }
    return {};
}

HttpResponse answerTo(Step &step, const Endpoint &endpoint, const Call &call)
{
    switch (endpoint.kind) {
    case Kind::Init:
        return storageInit(step, call);
    case Kind::Read:
        return storageRead(step, call);
    case Kind::Start:
        return frontendInit(step, call);
    case Kind::Backend:
        return backendAnswer(step, call, endpoint.operation, BackendWay::Seamless);
    case Kind::Toolkit:
        return backendAnswer(step, call, fieldOf(call.fields, "command"), BackendWay::Toolkit);
    case Kind::None:
        break;
    }
    return httpResponse(404, "text/plain; charset=utf-8", "Not found\n");
}

// --- faults on demand

bool isInsteadOfAnswer(const QByteArray &fault)
{
    return fault == faultKind::forbidden || fault == faultKind::serverError ||
           fault == faultKind::maintenance || fault == faultKind::empty;
}

HttpResponse faultyAnswer(const QByteArray &fault)
{
    if (fault == faultKind::forbidden)
        return httpResponse(403, "text/html; charset=UTF-8", "<html><body>Forbidden</body></html>");
    if (fault == faultKind::serverError)
        return httpResponse(500, "text/html; charset=UTF-8", "<html><body>Internal error</body></html>");
    if (fault == faultKind::maintenance)
        return httpResponse(200, "text/html; charset=UTF-8", "<html><body>Maintenance</body></html>");
    return httpResponse(200, "text/html; charset=UTF-8", {});
}

HttpResponse changedAnswer(const HttpResponse &answer, const QByteArray &fault)
{
    Fields fields = readForm(answer.raw.body);
    if (fault == faultKind::extraNames)
        fields.emplace_back("unknownName", "42");
    else
        std::reverse(fields.begin(), fields.end());
    return formAnswer(fields);
}

void answerWith(Step &step, ExchangeId exchange, const HttpResponse &answer)
{
    Switches &switches = step.state.switches;
    const QByteArray fault = switches.faults > 0 ? switches.fault : QByteArray();
    switches.faults = std::max(0, switches.faults - 1);
    if (fault == faultKind::truncated) {
        step.effects.emplace_back(Cut{exchange, answer, answer.raw.head.size() + answer.raw.body.size() / 2});
    } else if (fault == faultKind::slow) {
        const QByteArray key = "slow:" + QByteArray::number(exchange.value);
        step.state.held.insert(key, answer);
        startTimer(step, key, slowness);
    } else if (fault == faultKind::extraNames || fault == faultKind::shuffled) {
        reply(step, exchange, changedAnswer(answer, fault));
    } else {
        reply(step, exchange, answer);
    }
}

} // namespace

bool isAlias(const QByteArray &segment)
{
    return segment == "seamless" || segment == "qmore";
}

bool isApi(const Asked &asked)
{
    return endpointOf(asked.path).kind != Kind::None;
}

void answerApi(Step &step, ExchangeId exchange, const Asked &asked)
{
    const Endpoint endpoint = endpointOf(asked.path);
    Call call;
    call.endpoint = titleOf(endpoint, asked.form);
    if (const Text wrong = whatIsWrong(asked); !wrong.isEmpty()) {
        explain(step, call, "403",
                KASSA_TEXT("qenta.sandbox", "%1 is refused: %2").with(call.endpoint).with(wrong));
        reply(step, exchange, faultyAnswer(faultKind::forbidden));
        return;
    }
    const Switches &switches = step.state.switches;
    if (switches.faults > 0 && isInsteadOfAnswer(switches.fault)) {
        --step.state.switches.faults;
        reply(step, exchange, faultyAnswer(switches.fault));
        return;
    }
    call.fields = asked.form;
    const QByteArray language = fieldOf(asked.form, "language");
    call.language = isLanguage(language) ? language : QByteArray("en");
    // Pages and scripts are at the page's address, which is the same host (section 11).
    call.base = step.state.inputs.origins.page + '/' +
                (isAlias(asked.path[0]) ? asked.path[0] : QByteArray("seamless"));
    answerWith(step, exchange, answerTo(step, endpoint, call));
}

void slowAnswerDue(Step &step, const QByteArray &key)
{
    if (!step.state.held.contains(key))
        return;
    reply(step, ExchangeId{key.mid(key.indexOf(':') + 1).toULongLong()}, step.state.held.take(key));
}

} // namespace kassa::qenta::sandbox
