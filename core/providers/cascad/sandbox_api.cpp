#include "providers/cascad/sandbox_api.h"

#include "codec/php_json.h"
#include "providers/cascad/link.h"
#include "providers/cascad/sandbox_card.h"
#include "providers/cascad/sandbox_documents.h"
#include "providers/cascad/sandbox_gateway.h"
#include "providers/cascad/sandbox_hosted.h"
#include "providers/cascad/sandbox_invoices.h"
#include "providers/cascad/sandbox_list.h"
#include "providers/cascad/sandbox_rules.h"

namespace kassa::cascad::sandbox {

namespace {

constexpr qsizetype unfinished = 64; // bytes of an answer that breaks off within its JSON

constexpr qsizetype mostInvoices = 200'000;

struct Call
{
    QByteArray method, path, id; // id: of the invoice in the path
    Fields query;
    QByteArray authorization;
    Json body; // null when there is none or it is no JSON
    bool isJson = false;
    qsizetype merchant = 0; // of the Private API
};

HttpResponse jsonAnswer(int status, const Json &document)
{
    return httpResponse(status, "application/json", phpEncode(document));
}

HttpResponse dataAnswer(int status, Json data)
{
    return jsonAnswer(status, Json::object({{"data", std::move(data)}}));
}

HttpResponse refuse(Step &step, int status, const QByteArray &title, const QByteArray &pointer = {})
{
    return refusalAnswer(step, {status, {{title, pointer}}});
}

HttpResponse unknownInvoice(Step &step)
{
    return refuse(step, 404, "Payment invoice is not found.");
}

// --- Public API

HttpResponse prerequest(Step &step, const Call &call)
{
    if (!call.isJson)
        return refuse(step, 400, "Malformed JSON.");
    const auto owner = ownerOf(step.state, call.body["public_key"].text());
    if (!owner)
        return refuse(step, 401, "Unknown public key.", "/public_key");
    const Merchant &merchant = step.state.merchants[std::size_t(owner->merchant)];
    if (const auto refused = checkAccount(merchant, false))
        return refusalAnswer(step, *refused);
    if (const auto refused = checkPrerequest(merchant, call.body))
        return refusalAnswer(step, *refused);
    return jsonAnswer(
        200, prerequestAnswer(step.state, *owner, call.body["currency"].text(), call.body["amount"]));
}

HttpResponse publicCreate(Step &step, const Call &call)
{
    if (!call.isJson || !call.body.isObject())
        return refuse(step, 400, "Malformed JSON.");
    const auto made = makePublicly(step, call.body);
    if (!made)
        return refusalAnswer(step, made.error());
    return dataAnswer(201, resourceOf(step.state, *findInvoice(step.state, *made), Seen::Public));
}

// No key: the id is the capability (section 4.3).
HttpResponse publicStatus(Step &step, const Call &call)
{
    const Invoice *invoice = findInvoice(step.state, call.id);
    return invoice ? dataAnswer(200, resourceOf(step.state, *invoice, Seen::Public)) : unknownInvoice(step);
}

// --- Private API

HttpResponse privateCreate(Step &step, const Call &call)
{
    const Merchant &merchant = step.state.merchants[std::size_t(call.merchant)];
    if (const auto refused = checkAccount(merchant, false))
        return refusalAnswer(step, *refused);
    const QByteArray type = call.body.at({"data", "type"}).text();
    if (type != "payment-invoices" && type != "payment-invoice")
        return refuse(step, 422, "Invalid value provided for field `type`.", "/data/type");
    const Json &wish = call.body.at({"data", "attributes"});
    const bool test = wish["test_mode"].toBool();
    if (const auto refused = checkCreation(
            step.state, {wish, "/data/attributes/", call.merchant, test, false, true}, step.now))
        return refusalAnswer(step, *refused);
    if (step.state.order.size() >= mostInvoices)
        return refuse(step, 429, "The sandbox is full.");
    const Invoice &made = makeInvoice(step, call.merchant, test, wish, "merchant_api");
    return dataAnswer(201, resourceOf(step.state, made));
}

Invoice *ownInvoice(Step &step, const Call &call)
{
    Invoice *invoice = findInvoice(step.state, call.id);
    return invoice && invoice->merchant == call.merchant ? invoice : nullptr;
}

HttpResponse privateRead(Step &step, const Call &call)
{
    const Invoice *invoice = ownInvoice(step, call);
    if (!invoice)
        return unknownInvoice(step);
    if (isStuckIn3ds(*invoice)) { // section 10: seen on reconciliation
        Invoice shown = *invoice;
        shown.resolution = "auth_3ds_required";
        return dataAnswer(200, resourceOf(step.state, shown));
    }
    return dataAnswer(200, resourceOf(step.state, *invoice));
}

HttpResponse refundCall(Step &step, const Call &call)
{
    Invoice *invoice = ownInvoice(step, call);
    if (!invoice)
        return unknownInvoice(step);
    const Json &at = call.body.at({"data", "attributes"});
    const QByteArray reference = at["reference_id"].text();
    const QByteArray pointer = "/data/attributes/";
    if (reference.isEmpty())
        return refuse(step, 422, "Field `reference_id` is required.", pointer + "reference_id");
    const auto amount = minorOf(at["amount"], invoice->currency);
    if (!amount || *amount <= 0)
        return refuse(step, 422, "Invalid value provided for field `amount`.", pointer + "amount");
    if (!isPaid(*invoice))
        return refuse(step, 422, "Payment invoice can not be refunded in status `" + invoice->status + "`.");
    if (*amount > remainderOf(*invoice))
        return refuse(step, 422, "Amount is greater than the remainder.", pointer + "amount");
    for (const Refund &known : invoice->refunds) {
        if (known.reference == reference)
            return refuse(step, merchantOf(step.state, *invoice).options.duplicate.toInt(),
                          "Value of `reference_id` is already used.", pointer + "reference_id");
    }
    const Refund made = refund(step, *invoice, *amount, reference, at["description"].text());
    const bool isNew = merchantOf(step.state, *invoice).options.refunds == "new";
    return isNew ? dataAnswer(201, refundResource(*invoice, made))
                 : dataAnswer(200, resourceOf(step.state, *invoice));
}

HttpResponse terminateCall(Step &step, const Call &call)
{
    Invoice *invoice = ownInvoice(step, call);
    if (!invoice)
        return unknownInvoice(step);
    if (!isWaiting(*invoice))
        return refuse(step, 422,
                      "Payment invoice can not be terminated in status `" + invoice->status + "`.");
    terminate(step, *invoice);
    return dataAnswer(200, resourceOf(step.state, *invoice));
}

HttpResponse captureCall(Step &step, const Call &call)
{
    Invoice *invoice = ownInvoice(step, call);
    if (!invoice || merchantOf(step.state, *invoice).options.capture != "on")
        return unknownInvoice(step);
    const Json &wanted = call.body.at({"data", "attributes", "amount"});
    const auto amount =
        wanted.isNull() ? std::optional(invoice->paymentAmount) : minorOf(wanted, invoice->currency);
    if (!amount || *amount <= 0 || *amount > invoice->paymentAmount)
        return refuse(step, 422, "Invalid value provided for field `amount`.", "/data/attributes/amount");
    if (!invoice->authorized || !isOpen(*invoice))
        return refuse(step, 422, "Payment invoice can not be captured in status `" + invoice->status + "`.");
    capture(step, *invoice, *amount);
    return dataAnswer(200, resourceOf(step.state, *invoice));
}

Json serviceResource(const Service &service)
{
    const Method *method = findMethod(service.method);
    return Json::object({{"type", str("payment-services")},
                         {"id", str(service.code)},
                         {"attributes", Json::object({{"code", str(service.code)},
                                                      {"name", str(method ? method->name.en : service.code)},
                                                      {"method", str(service.method)},
                                                      {"flow", str(service.flow)},
                                                      {"currency", str(service.currency)},
                                                      {"amount_min", Json::number(service.amountMin)},
                                                      {"amount_max", Json::number(service.amountMax)}})}});
}

HttpResponse servicesCall(Step &, const Call &)
{
    Json all = Json::array();
    for (const Service &service : services())
        all.append(serviceResource(service));
    return dataAnswer(200, std::move(all));
}

HttpResponse serviceCall(Step &step, const Call &call)
{
    const Service *service = findService(call.id);
    return service ? dataAnswer(200, serviceResource(*service))
                   : refuse(step, 404, "Payment service is not found.");
}

HttpResponse accountCall(Step &step, const Call &call)
{
    const Merchant &merchant = step.state.merchants[std::size_t(call.merchant)];
    const Options &options = merchant.options;
    return dataAnswer(
        200, Json::object(
                 {{"type", str("account")},
                  {"id", str(merchant.account.id)},
                  {"attributes",
                   Json::object(
                       {{"status", str(options.status)},
                        {"name", str("Kassa sandbox")},
                        {"hp_domain", str(step.state.inputs.origins.page)},
                        {"payment_options",
                         Json::object({{"descriptor_template", {}},
                                       {"attempts_limit", Json::integer(options.attempts)},
                                       {"reverse_fee", Json::boolean(options.fee.endsWith("reverse"))},
                                       {"fee_strategy",
                                        str(options.fee.startsWith("external") ? "external" : "internal")},
                                       {"invoice_lifetime", Json::integer(options.lifetime)},
                                       {"forbid_public_creation",
                                        Json::boolean(options.publicCreation != "allowed")}})}})}}));
}

// --- routes

using Handler = HttpResponse (*)(Step &, const Call &);

struct Route
{
    const char *method, *before, *after; // path: before + id + after; after null: before alone
    const char *kind;                    // for faults: create, read, refund, prerequest
    bool isPrivate;
    bool needsJson;
    Handler handler;
};

constexpr Route routes[] = {
    {"POST", prerequestPath, nullptr, "prerequest", false, false, prerequest},
    {"POST", publicInvoicesPath, nullptr, "create", false, false, publicCreate},
    {"GET", "/public-api/payment-invoices/", "", "read", false, false, publicStatus},
    {"POST", salePath, nullptr, "sale", false, true, nullptr},
    {"POST", invoicesPath, nullptr, "create", true, true, privateCreate},
    {"GET", invoicesPath, nullptr, "read", true, false, nullptr},
    {"GET", "/payment-invoices/", "", "read", true, false, privateRead},
    {"POST", "/payment-invoices/", "/refund", "refund", true, true, refundCall},
    {"POST", "/payment-invoices/", "/terminate", "terminate", true, true, terminateCall},
    {"POST", "/payment-invoices/", "/capture", "capture", true, true, captureCall},
    {"GET", "/payment-services", nullptr, "read", true, false, servicesCall},
    {"GET", "/payment-services/", "", "read", true, false, serviceCall},
    {"GET", "/account", nullptr, "read", true, false, accountCall},
};

bool fits(const Route &route, Call &call)
{
    if (call.method != route.method)
        return false;
    if (!route.after)
        return call.path == route.before || call.path == QByteArray(route.before) + '/';
    if (!call.path.startsWith(route.before) || !call.path.endsWith(route.after))
        return false;
    const qsizetype before = qsizetype(qstrlen(route.before));
    call.id = call.path.mid(before, call.path.size() - before - qsizetype(qstrlen(route.after)));
    return !call.id.isEmpty() && !call.id.contains('/');
}

HttpResponse handled(Step &step, const Route &route, Call &call)
{
    if (route.needsJson && !call.isJson)
        return refuse(step, 400, "Malformed JSON.");
    if (route.isPrivate) {
        const auto merchant = merchantOfBasic(step.state, call.authorization);
        if (!merchant)
            return refuse(step, 401, "Unauthorized.");
        call.merchant = *merchant;
    }
    if (route.handler)
        return route.handler(step, call);
    if (route.isPrivate)
        return listInvoices(step, call.merchant, call.query);
    const QByteArray bearer =
        call.authorization.startsWith("Bearer ") ? call.authorization.mid(7) : QByteArray();
    return saleAnswer(step, bearer, call.body);
}

// The account that a call is counted for; none: unknown, or the card gateway.
std::optional<qsizetype> callerOf(State &state, const Route &route, const Call &call)
{
    if (route.isPrivate)
        return merchantOfBasic(state, call.authorization);
    if (const Invoice *invoice = call.id.isEmpty() ? nullptr : findInvoice(state, call.id))
        return invoice->merchant;
    const auto owner = ownerOf(state, call.body["public_key"].text());
    return owner ? std::optional(owner->merchant) : std::nullopt;
}

// 429 is published (section 5), its figures are not: a switch has them.
bool isTooMany(Step &step, const Route &route, const Call &call)
{
    const auto caller = callerOf(step.state, route, call);
    if (!caller)
        return false;
    Merchant &merchant = step.state.merchants[std::size_t(*caller)];
    const qint64 minute = unixSeconds(step.now) / 60;
    merchant.calls = merchant.minute == minute ? merchant.calls + 1 : 1;
    merchant.minute = minute;
    return merchant.options.rateLimit > 0 && merchant.calls > merchant.options.rateLimit;
}

// The first order for this kind of call, used up.
QByteArray faultFor(State &state, const QByteArray &kind)
{
    for (auto order = state.faults.begin(); order != state.faults.end(); ++order) {
        if (order->on != kind && order->on != "any")
            continue;
        const QByteArray fault = order->kind;
        if (--order->times <= 0)
            state.faults.erase(order);
        return fault;
    }
    return {};
}

void answer(Step &step, ExchangeId exchange, const Route &route, Call &call)
{
    const QByteArray fault = faultFor(step.state, route.kind);
    if (const int status = fault.toInt(); status >= 400) {
        reply(step, exchange, refuse(step, status, "A fault of the sandbox, as ordered."));
        return;
    }
    if (isTooMany(step, route, call)) {
        reply(step, exchange, refuse(step, 429, "Too many requests."));
        return;
    }
    const HttpResponse response = handled(step, route, call);
    if (fault == faultKind::timeout)
        return;
    if (fault == faultKind::cut)
        step.effects.emplace_back(Cut{exchange, response, 0});
    else if (fault == faultKind::invalidJson)
        reply(step, exchange, httpResponse(200, "application/json", response.raw.body.left(unfinished)));
    else
        reply(step, exchange, response);
}

QByteArray withoutPrefix(const QByteArray &path)
{
    return path.startsWith("/api/") ? path.mid(4) : path;
}

} // namespace

tl::expected<QByteArray, Refusal> makePublicly(Step &step, const Json &wish)
{
    const auto owner = ownerOf(step.state, wish["public_key"].text());
    if (!owner)
        return tl::unexpected(Refusal{401, {{"Unknown public key.", "/public_key"}}});
    if (auto refused = checkAccount(step.state.merchants[std::size_t(owner->merchant)], true))
        return tl::unexpected(std::move(*refused));
    if (auto refused = checkCreation(step.state, {wish, "/", owner->merchant, owner->test}, step.now))
        return tl::unexpected(std::move(*refused));
    if (step.state.order.size() >= mostInvoices)
        return tl::unexpected(Refusal{429, {{"The sandbox is full.", {}}}});
    return makeInvoice(step, owner->merchant, owner->test, wish, "platform_public_api").id;
}

Asked askedFor(const State &state, const QByteArray &url)
{
    QByteArray target = targetOf(url);
    for (const QByteArray &origin : {state.inputs.origins.api, state.inputs.origins.page}) {
        if (!origin.isEmpty() && url.startsWith(origin + '/')) {
            target = url.mid(origin.size());
            break;
        }
    }
    if (const qsizetype hash = target.indexOf('#'); hash >= 0)
        target.truncate(hash);
    const qsizetype mark = target.indexOf('?');
    return {url, withoutPrefix(mark < 0 ? target : target.left(mark)),
            mark < 0 ? Fields() : parseForm(target.mid(mark + 1)).value_or(Fields())};
}

void answerApi(Step &step, ExchangeId exchange, const HttpRequest &request)
{
    const auto head = parseRequestHead(request.raw.head);
    if (!head) {
        reply(step, exchange, refuse(step, 400, "Malformed request."));
        return;
    }
    const Asked asked = askedFor(step.state, request.origin + head->path + '?' + head->query);
    if (head->method == "POST" && asked.path == processPath) {
        processForm(step, exchange, parseForm(request.raw.body).value_or(Fields()));
        return;
    }
    Call call;
    call.method = head->method == "HEAD" ? QByteArray("GET") : head->method;
    call.path = asked.path;
    call.query = asked.query;
    call.authorization = header(head->headers, "Authorization");
    if (head->method != "GET") { // the official client sends "{}" with a GET (section 4.3)
        const auto body = Json::parse(request.raw.body);
        call.isJson = body.has_value();
        call.body = body.value_or(Json());
    }
    for (const Route &route : routes) {
        if (fits(route, call)) {
            answer(step, exchange, route, call);
            return;
        }
    }
    reply(step, exchange, refuse(step, 404, "Not found."));
}

void notFound(Step &step, ExchangeId exchange)
{
    reply(step, exchange, refuse(step, 404, "Not found."));
}

void sendBrowser(Step &step, ExchangeId exchange, const Navigation &navigation, Page page)
{
    if (navigation.method == "GET") {
        reply(step, exchange, redirectTo(navigation.url, 302));
        return;
    }
    page.advance = navigation;
    reply(step, exchange, std::move(page));
}

void processForm(Step &step, ExchangeId exchange, const Fields &form)
{
    const auto made = makePublicly(step, readLink(form));
    if (!made) {
        reply(step, exchange, refusalAnswer(step, made.error()));
        return;
    }
    const auto invoice = readInvoice(resourceOf(step.state, *findInvoice(step.state, *made)));
    const auto target = invoice ? payerGoesTo(*invoice, Window::Self) : std::nullopt;
    if (target)
        sendBrowser(step, exchange, *target,
                    goingPage(step.state, step.state.inputs.origins.page + processPath));
    else
        notFound(step, exchange);
}

} // namespace kassa::cascad::sandbox
