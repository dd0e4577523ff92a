#include "providers/kronor/explain.h"

#include "codec/graphql_schema.h"
#include "providers/kronor/checker.h"
#include "providers/kronor/messages.h"
#include "providers/kronor/published.h"
#include "providers/kronor/schema.h"
#include "providers/kronor/token.h"
#include "providers/kronor/token_inspector.h"
#include "providers/parts.h"
#include "wire/session_inputs.h"

#include <QByteArrayList>

#include <algorithm>

namespace kassa::kronor {

namespace {

constexpr std::size_t mostTreeRows = 2000;
constexpr qsizetype longestShown = 2000; // bytes of a value
using Severity = Verdict::Severity;

bool isSecret(const QByteArray &name)
{
    static const QByteArrayList names{"nationalidentificationnumber",
                                      "sepersonalnumber",
                                      "waittoken",
                                      "token",
                                      "authtoken",
                                      "authorization",
                                      "hmacsecret"};
    return names.contains(name.toLower());
}

QByteArray shown(const QByteArray &name, const QByteArray &value)
{
    const bool replaced = value.startsWith("<<") && value.endsWith(">>");
    if (isSecret(name) && !value.isEmpty() && !replaced && !isPaymentRequestId(value))
        return "***";
    return value.size() > longestShown ? value.left(longestShown) + "..." : value;
}

void addRow(std::vector<TreeRow> &rows, int depth, const QByteArray &name, const QByteArray &value,
            Text text = {})
{
    if (rows.size() < mostTreeRows)
        rows.push_back({depth, name, shown(name, value), std::move(text)});
}

// `below`: the member that holds it.
void addJson(std::vector<TreeRow> &rows, int depth, const QByteArray &name, const Json &value,
             const QByteArray &below = {})
{
    addRow(rows, depth, name, value.text(), value.isString() ? useTitle(useOfGiven(below, name)) : Text());
    if (isSecret(name) && value.isString())
        for (TreeRow &row : tokenRows(value.text(), depth + 1))
            rows.push_back(std::move(row));
    for (std::size_t i = 0; i < value.items().size() && rows.size() < mostTreeRows; ++i)
        addJson(rows, depth + 1, QByteArray::number(quint64(i) + 1), value.items()[i], name);
    for (const auto &[member, part] : value.members())
        addJson(rows, depth + 1, member, part, name);
}

// --- requests

struct ReadRequest
{
    GraphqlRequest request;
    std::optional<graphql::Document> document;
    const graphql::Operation *operation = nullptr;
    QByteArray token; // of the header
    bool isHeaderMalformed = false;
};

ReadRequest readRequest(const HttpRequest &http)
{
    ReadRequest read;
    const auto head = parseRequestHead(http.raw.head);
    const QByteArray authorization = head ? header(head->headers, "Authorization") : QByteArray();
    read.token = authorization.startsWith("Bearer ") ? authorization.mid(7) : QByteArray();
    read.isHeaderMalformed = read.token.contains(' ') || read.token.isEmpty() != authorization.isEmpty();
    const auto body = Json::parse(http.raw.body);
    if (!body)
        return read;
    read.request = readGraphqlRequest(*body);
    if (auto document = graphql::parseDocument(read.request.query))
        read.document = std::move(*document);
    return read;
}

void pickOperation(ReadRequest &read)
{
    if (!read.document || read.document->operations.empty())
        return;
    const auto &all = read.document->operations;
    const auto named = std::find_if(all.begin(), all.end(), [&](const graphql::Operation &each) {
        return each.name == read.request.operationName;
    });
    read.operation = named == all.end() ? &all.front() : &*named;
}

QByteArray rootNames(const graphql::Operation &operation)
{
    QByteArrayList names;
    for (const graphql::Selection &selection : operation.selections)
        names << selection.name;
    return names.join(", ");
}

// The input with an idempotency key, or the first object among the variables.
const Json *inputOf(const Json &variables)
{
    const auto &members = variables.members();
    const auto keyed = std::find_if(members.begin(), members.end(), [](const auto &member) {
        return member.second.contains("idempotencyKey");
    });
    return keyed == members.end() ? nullptr : &keyed->second;
}

bool isPurchase(const Json &input)
{
    return input.contains("purchaseLines");
}

std::vector<CheckRow> checksOf(const Json &input)
{
    if (isPurchase(input))
        return checkPurchase(input);
    if (input.contains("expiresAt") && input.contains("amount"))
        return checkSession(input);
    return checkLines(input["additionalData"]["orderLines"], "additionalData/orderLines");
}

// A token that is kept by its name only may be any.
std::vector<Role> rolesOf(const QByteArray &token)
{
    const auto read = readToken(token);
    if (!read)
        return {Role::Merchant, Role::OrderToken, Role::SessionToken};
    const TokenKind kind = claimsOf(*read).kind;
    return {kind == TokenKind::PurchaseOrder    ? Role::OrderToken
            : kind == TokenKind::PaymentSession ? Role::SessionToken
                                                : Role::Merchant};
}

Verdict documentVerdict(const ReadRequest &read)
{
    if (!read.document)
        return {Severity::Wrong,
                "graphql.syntax",
                KASSA_TEXT("kronor", "The document is not GraphQL"),
                {},
                publishedIn("5")};
    std::optional<graphql::Fault> first;
    for (const Role role : rolesOf(read.token)) {
        const auto fault = graphql::validate(schemaOf(role), *read.document);
        if (!fault)
            return {Severity::Good,
                    "graphql.document",
                    KASSA_TEXT("kronor", "The document fits the schema of its token's role"),
                    {},
                    publishedIn("4")};
        if (!first)
            first = fault;
    }
    return {Severity::Wrong, "graphql.document",
            KASSA_TEXT("kronor", "The document does not fit the schema: %1").with(first->message),
            Text::verbatim(first->path), publishedIn("5")};
}

std::vector<Verdict> requestVerdicts(const ReadRequest &read)
{
    std::vector<Verdict> verdicts{documentVerdict(read)};
    if (read.isHeaderMalformed) // is looked at first (section 5)
        verdicts.insert(
            verdicts.begin(),
            {Severity::Wrong, "token.header", KASSA_TEXT("kronor", "The header Authorization is malformed"),
             KASSA_TEXT("kronor", "It reads Bearer TOKEN: a capital B and one blank"), publishedIn("3")});
    const Json *input = inputOf(read.request.variables);
    if (!input)
        return verdicts;
    for (const CheckRow &row : checksOf(*input)) {
        if (!row.holds)
            verdicts.push_back({Severity::Wrong,
                                "lint." + row.rule,
                                KASSA_TEXT("kronor", "%1: %2").with(row.path).with(row.numbers),
                                {},
                                publishedIn("4.2")});
    }
    if (!isPurchase(*input) && !isIdempotencyKey((*input)["idempotencyKey"].text()))
        verdicts.push_back({Severity::Wrong,
                            "lint.key",
                            KASSA_TEXT("kronor", "The idempotency key is not allowed"),
                            {},
                            publishedIn("4.2")});
    return verdicts;
}

void explainRequest(Explanation &out, const ReadRequest &read)
{
    if (!read.operation) {
        out.label = KASSA_TEXT("kronor", "A request that cannot be read");
        return;
    }
    const Json *input = inputOf(read.request.variables);
    const QByteArray key = input ? (*input)["idempotencyKey"].text() : QByteArray();
    out.label = Text::verbatim(
        (toWord(read.operation->kind) + ' ' + rootNames(*read.operation) + ' ' + key).trimmed());
    addRow(out.tree, 0, "operation", rootNames(*read.operation));
    if (!key.isEmpty())
        addRow(out.tree, 0, "idempotencyKey", key,
               KASSA_TEXT("kronor", "One key for one logical request; kept over all attempts"));
    if (!read.token.isEmpty()) {
        addRow(out.tree, 0, "token", "***", useTitle(useInRequest(read.token, rootNames(*read.operation))));
        for (TreeRow &row : tokenRows(read.token, 1))
            out.tree.push_back(std::move(row));
    }
    for (const auto &[name, value] : read.request.variables.members())
        addJson(out.tree, 0, name, value);
    if (!input)
        return;
    for (const CheckRow &row : checksOf(*input))
        addRow(out.tree, 0, row.rule + ' ' + row.path, row.holds ? "ok" : "wrong", row.numbers);
}

// With what the token is for that was given: "waitToken" means two things (section 12, 1).
Text answerLabel(const QByteArray &field, const Json &result)
{
    for (const char *member : {"waitToken", "token"}) {
        const Text use = result[member].isString() ? useTitle(useOfGiven(field, member)) : Text();
        if (!use.isEmpty())
            return KASSA_TEXT("kronor", "Answer: %1; %2").with(field).with(use);
    }
    return KASSA_TEXT("kronor", "Answer: %1").with(field);
}

void explainAnswer(Explanation &out, const Json &answer)
{
    for (const auto &[name, value] : answer.members())
        addJson(out.tree, 0, name, value);
    const Json &errors = answer["errors"];
    if (errors.isArray() && !errors.items().empty())
        out.label =
            KASSA_TEXT("kronor", "Error: %1").with(errors.items().front()["message"].text().left(200));
    else if (!answer["data"].members().empty())
        out.label =
            answerLabel(answer["data"].members().front().first, answer["data"].members().front().second);
    else
        out.label = KASSA_TEXT("kronor", "An answer that cannot be read");
}

// What is no JSON: a redirect, an empty answer, [accepted].
Text plainAnswer(const HttpResponse &response)
{
    const auto head = parseResponseHead(response.raw.head);
    const int status = head ? head->status : 0;
    const QByteArray words = response.raw.body.left(100).trimmed();
    if (status >= 300 && status < 400) {
        const QByteArray target = targetOf(header(head->headers, "Location"));
        return KASSA_TEXT("kronor", "Redirect to %1").with(target.split('?').front());
    }
    return words.isEmpty() ? KASSA_TEXT("kronor", "Empty answer, HTTP %1").with(QByteArray::number(status))
                           : KASSA_TEXT("kronor", "Answer: %1").with(words);
}

// --- webhooks

bool isWebhook(const HttpRequest &request)
{
    const auto head = parseRequestHead(request.raw.head);
    return head && hasHeader(head->headers, signatureHeader);
}

Secret webhookSecretOf(const Keys &keys)
{
    const auto found = keys.secrets.find("callback");
    return found == keys.secrets.end() ? Secret() : found->second;
}

Verdict webhookVerdict(const HttpRequest &request, const Keys &keys)
{
    const Secret secret = webhookSecretOf(keys);
    if (secret.isEmpty())
        return {Severity::Note,
                "signature",
                KASSA_TEXT("kronor", "Signed; the secret was given to the shop when it set its address"),
                {},
                publishedIn("3")};
    const auto head = parseRequestHead(request.raw.head);
    const QByteArray signature = head ? header(head->headers, signatureHeader) : QByteArray();
    if (verifyWebhook(secret, signature, request.raw.body))
        return {Severity::Good,
                "signature",
                KASSA_TEXT("kronor", "The signature fits the raw body"),
                {},
                publishedIn("3")};
    const Diagnosis diagnosis = diagnoseWebhook(secret, signature, request.raw.body);
    return {Severity::Wrong, "signature", KASSA_TEXT("kronor", "The signature does not fit the raw body"),
            diagnosis.cause.isEmpty()
                ? Text()
                : KASSA_TEXT("kronor", "It would fit if signed like this: %1").with(diagnosis.cause),
            publishedIn("3")};
}

void explainWebhook(Explanation &out, const HttpRequest &request)
{
    out.signedBytes = request.raw.body;
    const auto events = readWebhook(request.raw.body);
    QByteArrayList names;
    if (events) {
        for (const WebhookEvent &event : *events) {
            names << event.event;
            addRow(out.tree, 0, event.event, event.id,
                   KASSA_TEXT("kronor", "Names other than captureStateUpdate are assumed"));
            addJson(out.tree, 1, "additionalData", event.data);
        }
    }
    out.label = names.isEmpty() ? KASSA_TEXT("kronor", "A webhook without events")
                                : KASSA_TEXT("kronor", "Webhook: %1").with(names.join(", "));
}

// --- sockets and pages

void explainFrame(Explanation &out, const QByteArray &text)
{
    const auto frame = readFrame(text);
    if (!frame) {
        out.label = KASSA_TEXT("kronor", "A socket message that cannot be read");
        return;
    }
    out.label = Text::verbatim((frame->type + ' ' + frame->id).trimmed());
    addRow(out.tree, 0, "type", frame->type);
    addJson(out.tree, 0, "payload", frame->payload);
}

void explainNavigation(Explanation &out, const Navigation &navigation)
{
    const QByteArray target = targetOf(navigation.url);
    const qsizetype mark = target.indexOf('?');
    out.label = KASSA_TEXT("kronor", "Page %1").with(mark < 0 ? target : target.left(mark));
    const auto query = parseForm(mark < 0 ? QByteArray() : target.mid(mark + 1));
    for (const auto &[name, value] : query.value_or(Fields())) {
        const bool claims = name == "status" || name == "purchaseId" || name == "cancel";
        addRow(out.tree, 0, name, value,
               claims            ? KASSA_TEXT("kronor", "Proves nothing: the shop asks")
               : name == "token" ? useTitle(useOnPage(mark < 0 ? target : target.left(mark)))
                                 : Text());
        if (name == "token")
            for (TreeRow &row : tokenRows(value, 1))
                out.tree.push_back(std::move(row));
    }
}

struct Explain
{
    Explanation &out;
    const Keys &keys;

    void operator()(const HttpRequest &request) const
    {
        if (isWebhook(request)) {
            explainWebhook(out, request);
            out.verdicts = {webhookVerdict(request, keys)};
            return;
        }
        ReadRequest read = readRequest(request);
        pickOperation(read);
        explainRequest(out, read);
        out.verdicts = requestVerdicts(read);
    }
    void operator()(const HttpResponse &response) const
    {
        const auto json = Json::parse(response.raw.body);
        if (json)
            explainAnswer(out, *json);
        else
            out.label = plainAnswer(response);
    }
    void operator()(const Navigation &navigation) const { explainNavigation(out, navigation); }
    void operator()(const SocketText &text) const { explainFrame(out, text.bytes); }
    void operator()(const SocketOpen &open) const
    {
        out.label = KASSA_TEXT("kronor", "Socket: %1")
                        .with(QByteArrayList(open.offered.begin(), open.offered.end()).join(", "));
    }
    void operator()(const SocketOpened &opened) const
    {
        out.label = opened.chosen.isEmpty() ? KASSA_TEXT("kronor", "Socket open, no protocol chosen")
                                            : KASSA_TEXT("kronor", "Socket open: %1").with(opened.chosen);
    }
    void operator()(const SocketClosed &closed) const
    {
        const QByteArray code = QByteArray::number(closed.code);
        const bool isSaid = closed.reason.startsWith(code); // the engine's reasons begin with it
        out.label = KASSA_TEXT("kronor", "Socket closed: %1")
                        .with(isSaid ? closed.reason : (code + ' ' + closed.reason).trimmed());
    }
    void operator()(const Page &shownPage) const { out.label = shownPage.title; }
    void operator()(const AppLink &link) const
    {
        out.label = KASSA_TEXT("kronor", "App: %1").with(schemeOf(link.url));
    }
    void operator()(const BuyerAction &action) const
    {
        out.label = KASSA_TEXT("kronor", "Pressed: %1").with(action.control);
    }
    void operator()(const ExchangeFailed &failed) const
    {
        out.label = KASSA_TEXT("kronor", "No answer: %1").with(failureTitle(failed.reason));
    }
    void operator()(const TimerFired &timer) const
    {
        out.label = KASSA_TEXT("kronor", "Timer %1").with(timer.key);
    }
    void operator()(const PageEvent &) const
    {
        out.label = KASSA_TEXT("kronor", "A page event; this provider has none");
    }
};

} // namespace

Explanation explainMessage(const Message &message, const Keys &keys)
{
    Explanation out;
    std::visit(Explain{out, keys}, message.payload);
    return out;
}

std::vector<Verdict> verdictsOn(const Message &message, const Keys &keys)
{
    const auto *request = std::get_if<HttpRequest>(&message.payload);
    if (!request)
        return {};
    return isWebhook(*request) ? std::vector<Verdict>{webhookVerdict(*request, keys)}
                               : requestVerdicts(readRequest(*request));
}

Result<Payload> resignMessage(const Message &message, const Keys &keys)
{
    const auto *request = std::get_if<HttpRequest>(&message.payload);
    const Secret secret = webhookSecretOf(keys);
    const auto head = request ? parseRequestHead(request->raw.head) : Result<RequestHead>(RequestHead());
    if (!request || !head || !isWebhook(*request) || secret.isEmpty())
        return fail(ErrorKind::State, "resign.unsigned",
                    KASSA_TEXT("error", "only webhooks are signed, and their secret must be known"));
    return Payload(webhookRequest(request->origin + head->target, request->raw.body,
                                  signWebhook(secret, request->raw.body)));
}

} // namespace kassa::kronor
