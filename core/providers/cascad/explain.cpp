#include "providers/cascad/explain.h"

#include "providers/cascad/ids.h"
#include "providers/cascad/link.h"
#include "providers/cascad/published.h"
#include "providers/cascad/signature.h"
#include "providers/cascad/words.h"
#include "providers/parts.h"

namespace kassa::cascad {

namespace {

constexpr std::size_t mostTreeRows = 2000;
constexpr qsizetype longestShown = 2000; // bytes of a value
constexpr int deepest = 12;
using Severity = Verdict::Severity;

bool isSecret(const QByteArray &name)
{
    return isOneOf(name.toLower(), {"card_number", "cvv", "token", "authorization"});
}

QByteArray shown(const QByteArray &name, const QByteArray &value)
{
    const bool replaced = value.startsWith("<<") && value.endsWith(">>");
    if (isSecret(name) && !value.isEmpty() && !replaced)
        return "***";
    return value.size() > longestShown ? value.left(longestShown) + "..." : value;
}

// What a member means, where its name does not say it (section 4.5).
Text noteFor(const QByteArray &name, const QByteArray &value)
{
    if (name == "status")
        return statusText(value);
    if (name == "resolution")
        return resolutionText(value);
    if (isOneOf(name, {"created", "updated", "expires", "processed", "failed", "refunded", "exp"}) &&
        !value.isEmpty())
        return Text::verbatim(toIso(fromUnix(value.toLongLong())));
    if (name == "amount")
        return KASSA_TEXT("cascad", "Major units");
    if (name == "payment_flow")
        return KASSA_TEXT("cascad", "What was asked for as flow");
    if (name == "flow")
        return KASSA_TEXT("cascad", "In an answer: of the service; in a request: charge, verify, authorize");
    return {};
}

void addRow(std::vector<TreeRow> &rows, int depth, const QByteArray &name, const QByteArray &value,
            Text note = {})
{
    if (rows.size() < mostTreeRows)
        rows.push_back({depth, name, shown(name, value), std::move(note)});
}

void addJson(std::vector<TreeRow> &rows, int depth, const QByteArray &name, const Json &value)
{
    addRow(rows, depth, name, value.text(), noteFor(name, value.text()));
    if (depth >= deepest)
        return;
    for (std::size_t i = 0; i < value.items().size() && rows.size() < mostTreeRows; ++i)
        addJson(rows, depth + 1, QByteArray::number(quint64(i) + 1), value.items()[i]);
    for (const auto &[member, below] : value.members())
        addJson(rows, depth + 1, member, below);
}

void addDocument(Explanation &out, const Json &document)
{
    for (const auto &[name, value] : document.members())
        addJson(out.tree, 0, name, value);
}

// --- callbacks

void explainCallback(Explanation &out, const HttpRequest &request, const Keys &keys)
{
    out.signedBytes = request.raw.body; // between two copies of the key
    addRow(out.tree, 0, "keys", {}, KASSA_TEXT("cascad", "All keys of the account, tried on this body"));
    for (TreeRow &row : keyRows(request, keys))
        out.tree.push_back(std::move(row));
    if (const auto json = Json::parse(request.raw.body))
        addDocument(out, *json);
    const auto callback = readCallback(request.raw.body);
    out.label = callback && callback->invoice ? KASSA_TEXT("cascad", "Callback %1: %2")
                                                    .with(callback->invoice->reference)
                                                    .with(statusText(callback->invoice->status))
                                              : KASSA_TEXT("cascad", "A callback that cannot be read");
    out.verdicts = callbackVerdicts(request, keys);
}

// --- requests

Text labelOf(const RequestHead &head)
{
    const QByteArray &path = head.path;
    if (path.endsWith(prerequestPath))
        return KASSA_TEXT("cascad", "Prerequest: which services are there?");
    if (path.endsWith(salePath))
        return KASSA_TEXT("cascad", "A card goes to the card gateway");
    if (head.method == "POST" && path.endsWith(publicInvoicesPath))
        return KASSA_TEXT("cascad", "Invoice by the Public API");
    if (head.method == "POST" && path.endsWith(invoicesPath))
        return KASSA_TEXT("cascad", "Invoice by the Private API");
    if (path.endsWith("/refund"))
        return KASSA_TEXT("cascad", "Refund");
    if (path.endsWith("/terminate"))
        return KASSA_TEXT("cascad", "Cancel the invoice");
    if (path.endsWith("/capture"))
        return KASSA_TEXT("cascad", "Capture");
    if (path.contains(publicInvoicesPath))
        return KASSA_TEXT("cascad", "Status by the Public API");
    if (path.endsWith(invoicesPath) || path.endsWith(QByteArray(invoicesPath) + '/'))
        return KASSA_TEXT("cascad", "List of invoices");
    if (path.contains(invoicesPath))
        return KASSA_TEXT("cascad", "Reconciliation: how does the invoice stand?");
    return Text::verbatim(head.method + ' ' + path);
}

Verdict note(Severity severity, const char *id, Text what, Text why, const char *section)
{
    return {severity, QByteArray("lint.") + id, std::move(what), std::move(why), publishedIn(section)};
}

void lintBasic(const RequestHead &head, const Keys &keys, std::vector<Verdict> &verdicts)
{
    const QByteArray given = header(head.headers, "Authorization");
    const Account account = accountOf(keys);
    if (given == basicAuth(account)) {
        verdicts.push_back(
            note(Severity::Good, "basic", KASSA_TEXT("cascad", "Account id and API key are right"), {}, "3"));
        return;
    }
    const QByteArray pair = QByteArray::fromBase64(given.mid(6));
    const QByteArray password = pair.mid(pair.indexOf(':') + 1);
    const bool isPrivate =
        password == account.privateTest.expose() || password == account.privateLive.expose();
    verdicts.push_back(
        isPrivate && !password.isEmpty()
            ? note(Severity::Wrong, "basic.private-key",
                   KASSA_TEXT("cascad", "The password is the private key of callbacks, not the API key"),
                   KASSA_TEXT("cascad", "Three key pairs, three purposes."), "12")
            : note(Severity::Wrong, "basic",
                   KASSA_TEXT("cascad", "The HTTP Basic pair is not this account's"),
                   KASSA_TEXT("cascad", "base64 of account id, colon, API key."), "3"));
}

void lintAmount(const Json &wish, std::vector<Verdict> &verdicts)
{
    if (wish["amount"].isString())
        verdicts.push_back(note(Severity::Wrong, "amount-string", KASSA_TEXT("cascad", "amount is a string"),
                                KASSA_TEXT("cascad", "Amounts are JSON numbers in major units."), "4"));
}

void lintCreate(const Json &wish, bool isPrivate, std::vector<Verdict> &verdicts)
{
    lintAmount(wish, verdicts);
    if (wish["reference_id"].text().isEmpty())
        verdicts.push_back(
            note(Severity::Warning, "reference", KASSA_TEXT("cascad", "There is no reference_id"),
                 KASSA_TEXT("cascad", "Without it nobody can find the invoice after a lost answer."), "4.2"));
    if (!isPrivate && wish.contains("callback_url"))
        verdicts.push_back(note(Severity::Warning, "callback-url",
                                KASSA_TEXT("cascad", "callback_url has no effect in the Public API"), {},
                                "4.2"));
    if (!wish["customer"].members().empty() && wish.at({"customer", "reference_id"}).text().isEmpty())
        verdicts.push_back(
            note(Severity::Wrong, "customer",
                 KASSA_TEXT("cascad", "customer.reference_id is required as soon as any other member "
                                      "of customer is given"),
                 {}, "4.4"));
}

void lintRefund(const Json &body, std::vector<Verdict> &verdicts)
{
    const Json &at = body.at({"data", "attributes"});
    lintAmount(at, verdicts);
    if (at["reference_id"].text().isEmpty())
        verdicts.push_back(note(Severity::Wrong, "refund-reference",
                                KASSA_TEXT("cascad", "A refund needs a reference_id"),
                                KASSA_TEXT("cascad", "The newer generation answers 422 without it."), "9"));
}

bool isHostedPage(const QByteArray &method, const QByteArray &path)
{
    return method == "GET" &&
           (path.endsWith("/hpp") || path.endsWith("/hpp/") || path.endsWith("/hpp/methods"));
}

// What the widget says of its configuration, then what is to be said of the link that it makes.
std::vector<Verdict> configVerdicts(const Json &config)
{
    const WidgetResult result = readWidgetConfig(config);
    std::vector<Verdict> verdicts = widgetVerdicts(result);
    const qsizetype mark = result.url.indexOf('?');
    const std::vector<Verdict> ofLink =
        mark < 0 ? std::vector<Verdict>() : lintLink(parseForm(result.url.mid(mark + 1)).value_or(Fields()));
    verdicts.insert(verdicts.end(), ofLink.begin(), ofLink.end());
    return verdicts;
}

void explainConfig(Explanation &out, const Json &config)
{
    out.label = KASSA_TEXT("cascad", "Configuration of the payment widget");
    if (const QByteArray url = readWidgetConfig(config).url; !url.isEmpty())
        addRow(out.tree, 0, "url", url, KASSA_TEXT("cascad", "The address that the widget opens"));
}

std::vector<Verdict> requestVerdicts(const HttpRequest &request, const Keys &keys)
{
    const auto head = parseRequestHead(request.raw.head);
    std::vector<Verdict> verdicts;
    if (!head)
        return verdicts;
    if (isHostedPage(head->method, head->path))
        return lintLink(parseForm(head->query).value_or(Fields()));
    const bool isPublic = head->path.contains("/public-api/");
    const bool isPrivate =
        !isPublic && (head->path.contains(invoicesPath) || head->path.contains("/account") ||
                      head->path.contains("/payment-services"));
    if (isPrivate)
        lintBasic(*head, keys, verdicts);
    const auto body = Json::parse(request.raw.body);
    if (head->method != "POST" || !body)
        return verdicts;
    if (isWidgetConfig(*body))
        return configVerdicts(*body);
    if (head->path.endsWith("/refund"))
        lintRefund(*body, verdicts);
    else if (isPrivate && head->path.endsWith(invoicesPath))
        lintCreate(body->at({"data", "attributes"}), true, verdicts);
    else if (head->path.endsWith(publicInvoicesPath))
        lintCreate(*body, false, verdicts);
    return verdicts;
}

void explainRequest(Explanation &out, const HttpRequest &request, const Keys &keys)
{
    const auto head = parseRequestHead(request.raw.head);
    if (!head) {
        out.label = KASSA_TEXT("cascad", "A request that cannot be read");
        return;
    }
    out.label = labelOf(*head);
    for (const auto &[name, value] : parseForm(head->query).value_or(Fields()))
        addRow(out.tree, 0, name, value);
    const auto body = Json::parse(request.raw.body);
    if (body)
        addDocument(out, *body);
    if (body && isWidgetConfig(*body)) // as somebody has it in a file
        explainConfig(out, *body);
    out.verdicts = requestVerdicts(request, keys);
}

void explainAnswer(Explanation &out, const HttpResponse &response)
{
    const auto head = parseResponseHead(response.raw.head);
    const QByteArray status = head ? QByteArray::number(head->status) : QByteArray("?");
    const auto body = Json::parse(response.raw.body);
    if (!body) {
        out.label = KASSA_TEXT("cascad", "Answer %1").with(status);
        return;
    }
    addDocument(out, *body);
    const Json &data = (*body)["data"];
    const auto invoice = readInvoice(data);
    if (body->contains("errors"))
        out.label =
            KASSA_TEXT("cascad", "Refused, %1: %2")
                .with(status)
                .with(Text::verbatim((*body)["errors"].items().empty()
                                         ? QByteArray()
                                         : (*body)["errors"].items().front()["title"].text().left(200)));
    else if (invoice && invoice->reference.isEmpty()) // a resource of the card gateway
        out.label = KASSA_TEXT("cascad", "Invoice: %1").with(statusText(invoice->status));
    else if (invoice)
        out.label =
            KASSA_TEXT("cascad", "Invoice %1: %2").with(invoice->reference).with(statusText(invoice->status));
    else if (data.isArray())
        out.label = KASSA_TEXT_N("cascad", "%n invoice(s)")(int(data.items().size()));
    else
        out.label = KASSA_TEXT("cascad", "Answer %1").with(status);
}

// --- pages

Fields queryOf(const Navigation &navigation)
{
    const QByteArray target = targetOf(navigation.url);
    const qsizetype mark = target.indexOf('?');
    return mark < 0 ? Fields() : parseForm(target.mid(mark + 1)).value_or(Fields());
}

bool isLink(const Navigation &navigation)
{
    const QByteArray target = targetOf(navigation.url);
    const QByteArray path = target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?'));
    return isHostedPage(navigation.method, path);
}

void explainNavigation(Explanation &out, const Navigation &navigation)
{
    const QByteArray target = targetOf(navigation.url);
    const qsizetype mark = target.indexOf('?');
    out.label = isLink(navigation)
                    ? KASSA_TEXT("cascad", "The hosted payment page is opened")
                    : KASSA_TEXT("cascad", "Page %1").with(mark < 0 ? target : target.left(mark));
    for (const auto &[name, value] : queryOf(navigation))
        addRow(out.tree, 0, name, value, noteFor(name, value));
    for (const auto &[name, value] : navigation.form)
        addRow(out.tree, 0, name, value);
    if (isLink(navigation))
        out.verdicts = lintLink(queryOf(navigation));
}

// A payment link as somebody has it in a file: the address alone.
std::optional<Navigation> linkIn(const HttpRequest &request)
{
    Navigation navigation;
    navigation.url = request.raw.body.trimmed();
    const bool isAddress = !originOf(navigation.url).isEmpty() && !navigation.url.contains('\n');
    return isAddress && isLink(navigation) ? std::optional(std::move(navigation)) : std::nullopt;
}

struct Explain
{
    Explanation &out;
    const Keys &keys;

    void operator()(const HttpRequest &request) const
    {
        if (const auto link = linkIn(request))
            explainNavigation(out, *link);
        else if (isCallback(request))
            explainCallback(out, request, keys);
        else
            explainRequest(out, request, keys);
    }
    void operator()(const HttpResponse &response) const { explainAnswer(out, response); }
    void operator()(const Navigation &navigation) const { explainNavigation(out, navigation); }
    void operator()(const PageEvent &event) const
    {
        out.label = KASSA_TEXT("cascad", "The payment widget says: %1").with(event.data.left(60));
        addRow(out.tree, 0, "origin", event.origin,
               KASSA_TEXT("cascad", "The published widget does not check it; a host has to"));
    }
    void operator()(const Page &shownPage) const { out.label = shownPage.title; }
    void operator()(const BuyerAction &action) const
    {
        out.label = KASSA_TEXT("cascad", "Pressed: %1").with(action.control);
    }
    void operator()(const ExchangeFailed &failed) const
    {
        out.label = KASSA_TEXT("cascad", "No answer: %1").with(failureTitle(failed.reason));
    }
    void operator()(const TimerFired &timer) const
    {
        out.label = KASSA_TEXT("cascad", "Timer %1").with(timer.key);
    }
    void operator()(const AppLink &) const {}
    void operator()(const SocketOpen &) const {}
    void operator()(const SocketOpened &) const {}
    void operator()(const SocketText &) const {}
    void operator()(const SocketClosed &) const {}
};

} // namespace

std::optional<Explanation> previewOf(Side side, const QByteArray &operation, const Fields &fields)
{
    if (side != Side::Shop || operation != shopOperation::editWidget)
        return std::nullopt;
    const auto config = Json::parse(value(fields, "config"));
    Explanation out;
    explainConfig(out, config.value_or(Json()));
    out.verdicts = configVerdicts(config.value_or(Json()));
    if (!config) // where it stops being JSON
        out.verdicts.front().why = config.error().detail;
    return out;
}

Explanation explainMessage(const Message &message, const Keys &keys)
{
    Explanation out;
    std::visit(Explain{out, keys}, message.payload);
    if (out.label.isEmpty())
        out.label = Text::verbatim(kindWord(message.payload));
    return out;
}

std::vector<Verdict> verdictsOn(const Message &message, const Keys &keys)
{
    if (const auto *request = std::get_if<HttpRequest>(&message.payload))
        return isCallback(*request) ? callbackVerdicts(*request, keys) : requestVerdicts(*request, keys);
    const auto *navigation = std::get_if<Navigation>(&message.payload);
    return navigation && isLink(*navigation) ? lintLink(queryOf(*navigation)) : std::vector<Verdict>();
}

Result<Payload> resignMessage(const Message &message, const Keys &keys)
{
    const auto *request = std::get_if<HttpRequest>(&message.payload);
    const auto head = request ? parseRequestHead(request->raw.head) : Result<RequestHead>(RequestHead());
    if (!request || !head || !isCallback(*request))
        return fail(ErrorKind::State, "resign.unsigned", KASSA_TEXT("error", "only callbacks are signed"));
    const auto json = Json::parse(request->raw.body);
    const bool test = json && json->at({"data", "attributes", "test_mode"}).toBool();
    const QByteArray signature = signBody(privateKey(accountOf(keys), test), request->raw.body);
    Headers headers;
    bool replaced = false;
    for (const Header &each : head->headers) {
        const bool isOld = each.first.compare(signatureHeader, Qt::CaseInsensitive) == 0;
        if (each.first.compare("Content-Length", Qt::CaseInsensitive) == 0 || (isOld && replaced))
            continue;
        headers.emplace_back(each.first, isOld ? signature : each.second);
        replaced = replaced || isOld;
    }
    if (!replaced)
        headers.emplace_back(signatureHeader, signature);
    return Payload(
        HttpRequest{request->origin, buildRequest(head->method, head->target, headers, request->raw.body)});
}

} // namespace kassa::cascad
