#include "session/control_server.h"

#include "session/random_token.h"
#include "wire/payload_json.h"

namespace kassa {

namespace {

RawHttp jsonResponse(int status, const Json &json)
{
    return buildResponse(status, {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}},
                         json.toCompact() + '\n');
}

Json errorJson(const Error &error)
{
    Json json = Json::object();
    json.set("code", Json::string(error.code));
    json.set("detail", Json::string(english(error.detail)));
    json.set("message", toJson(error.detail));
    return json;
}

RawHttp refusal(int status, const QByteArray &code, const Text &detail)
{
    Json json = Json::object();
    json.set("ok", Json::boolean(false));
    json.set("error", errorJson({ErrorKind::Usage, code, detail}));
    return jsonResponse(status, json);
}

Json purchaseJson(const PurchaseView &purchase)
{
    Json json = Json::object();
    json.set("reference", Json::string(purchase.reference));
    json.set("state", Json::string(purchase.state));
    json.set("total", Json::string(toDecimalText(purchase.total)));
    json.set("currency", Json::string(purchase.total.currency.code));
    json.set("next", Json::string(english(purchase.next)));
    return json;
}

Json pageJson(const OpenPage &open)
{
    Json json = Json::object();
    json.set("ref", Json::string(open.ref));
    json.set("id", Json::string(open.page.id));
    json.set("url", Json::string(open.page.url));
    Json controls = Json::array();
    for (const Form &form : open.page.forms) {
        for (const kassa::Control &control : form.controls)
            controls.append(Json::string(control.id));
    }
    json.set("controls", std::move(controls));
    return json;
}

Json hostJson(const ProviderHost &host)
{
    const View view = host.view();
    Json json = Json::object();
    json.set("now", Json::string(toIso(host.now())));
    Json purchases = Json::array(), operations = Json::array(), pages = Json::array();
    for (const PurchaseView &purchase : view.purchases)
        purchases.append(purchaseJson(purchase));
    for (const OperationOffer &offer : view.operations) {
        Json operation = Json::object();
        operation.set("operation", Json::string(offer.operation));
        operation.set("ref", Json::string(offer.ref));
        operations.append(std::move(operation));
    }
    for (const OpenPage &open : view.pages)
        pages.append(pageJson(open));
    json.set("purchases", std::move(purchases));
    json.set("operations", std::move(operations));
    json.set("pages", std::move(pages));
    return json;
}

} // namespace

Json toJson(const Report &report)
{
    Json json = Json::object();
    json.set("kind", Json::string(toWord(report.kind)));
    json.set("subject", Json::string(report.subject));
    json.set("value", Json::string(report.value));
    json.set("text", Json::string(english(report.text)));
    json.set("message", toJson(report.text)); // for readers that translate
    return json;
}

struct ControlServer::State
{
    std::unique_ptr<HttpServer> server;
    std::vector<ProviderHost *> hosts;
    QByteArray token = randomToken();

    void answer(RequestId request, const RawHttp &response) { server->answer(request, response); }

    void arrived(const ArrivedRequest &request)
    {
        const auto head = parseRequestHead(request.raw.head);
        if (!head)
            return answer(request.id, refusal(400, head.error().code, head.error().detail));
        if (hasHeader(head->headers, "Origin"))
            return answer(request.id,
                          refusal(403, "control.origin",
                                  KASSA_TEXT("error", "Web pages may not use the control address")));
        const QByteArray base = '/' + token;
        if (head->method == "GET" && (head->path == base || head->path == base + '/'))
            return answer(request.id, jsonResponse(200, overview()));
        if (head->method == "POST" && (head->path == base + "/act" || head->path == base + "/clock"))
            return post(request, head->path.endsWith("/act"));
        answer(request.id, refusal(404, "control.path", KASSA_TEXT("error", "There is nothing here")));
    }

    Json overview() const
    {
        Json providers = Json::object();
        for (const ProviderHost *host : hosts)
            providers.set(host->id(), hostJson(*host));
        Json json = Json::object();
        json.set("providers", std::move(providers));
        return json;
    }

    void post(const ArrivedRequest &request, bool act)
    {
        const auto body = Json::parse(request.raw.body);
        if (!body || !body->isObject())
            return answer(request.id, refusal(400, "control.body",
                                              KASSA_TEXT("error", "The body must be a JSON object")));
        if (act)
            perform(request.id, *body);
        else
            advance(request.id, *body);
    }

    void perform(RequestId request, const Json &body)
    {
        const auto host = std::find_if(hosts.begin(), hosts.end(), [&](ProviderHost *one) {
            return one->id() == body["provider"].text();
        });
        if (host == hosts.end())
            return answer(
                request,
                refusal(404, "act.provider",
                        KASSA_TEXT("error", "No sandbox of \"%1\" runs here").with(body["provider"].text())));
        Fields fields;
        for (const auto &[name, value] : body["fields"].members())
            fields.emplace_back(name, value.text());
        const Acted acted = (*host)->act(body["action"].text(), body["ref"].text(), fields);
        Json json = Json::object();
        json.set("ok", Json::boolean(!acted.error));
        Json reports = Json::array();
        for (const Report &report : acted.reports)
            reports.append(toJson(report));
        json.set("reports", std::move(reports));
        if (acted.error)
            json.set("error", errorJson(*acted.error));
        const RawHttp response = jsonResponse(acted.error ? 409 : 200, json);
        (*host)->whenDurable([this, request, response](const Done &done) {
            answer(request, done ? response : refusal(507, done.error().code, done.error().detail));
        });
    }

    void advance(RequestId request, const Json &body)
    {
        const auto by = parseDuration(body["advance"].text());
        if (!by)
            return answer(request,
                          refusal(400, "clock.duration",
                                  KASSA_TEXT("error", "\"advance\" must be like 90s, 5m, 2h or 97d")));
        auto waiting = std::make_shared<qsizetype>(qsizetype(hosts.size()));
        for (ProviderHost *host : hosts) {
            host->skip(*by, [this, request, waiting, host] {
                host->whenDurable([this, request, waiting, host](const Done &done) {
                    if (!done)
                        return answer(request, refusal(507, done.error().code, done.error().detail));
                    if (--*waiting > 0)
                        return;
                    Json json = Json::object();
                    json.set("ok", Json::boolean(true));
                    json.set("now", Json::string(toIso(host->now())));
                    answer(request, jsonResponse(200, json));
                });
            });
        }
    }
};

ControlServer::ControlServer() : m_state(std::make_unique<State>()) {}
ControlServer::~ControlServer() = default;

Result<std::unique_ptr<ControlServer>> ControlServer::start(quint16 port, std::vector<ProviderHost *> hosts)
{
    HttpServerOptions options;
    options.port = port;
    auto server = HttpServer::listen(options);
    if (!server)
        return tl::unexpected(server.error());
    std::unique_ptr<ControlServer> control(new ControlServer);
    State &state = *control->m_state;
    state.server = std::move(*server);
    state.hosts = std::move(hosts);
    QObject::connect(state.server.get(), &HttpServer::arrived, control.get(),
                     [&state](const std::vector<ArrivedRequest> &requests) {
                         for (const ArrivedRequest &request : requests)
                             state.arrived(request);
                     });
    return control;
}

QByteArray ControlServer::url() const
{
    return "http://127.0.0.1:" + QByteArray::number(m_state->server->port()) + '/' + m_state->token;
}

} // namespace kassa
