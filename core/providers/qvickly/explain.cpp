#include "providers/qvickly/explain.h"

#include "codec/php_json.h"
#include "providers/parts.h"
#include "providers/qvickly/explain_words.h"
#include "providers/qvickly/lint.h"
#include "providers/qvickly/published.h"
#include "providers/qvickly/signature_verdict.h"
#include "wire/session_inputs.h"

namespace kassa::qvickly {

namespace {

constexpr std::size_t mostRows = 2000;   // of a tree
constexpr qsizetype longestValue = 2000; // bytes of a value in a tree

bool isHidden(const QByteArray &name)
{
    static const std::vector<QByteArray> names{"pno",    "personalnumber", "cvv",        "cvc",
                                               "expiry", "cardnumber",     "cardholder", "bankidkey"};
    return std::find(names.begin(), names.end(), name.toLower()) != names.end();
}

// Values that redaction has replaced by a name already stay readable.
QByteArray shownValue(const QByteArray &name, const QByteArray &value)
{
    const bool replaced = value.startsWith("<<") && value.endsWith(">>");
    if (isHidden(name) && !value.isEmpty() && !replaced)
        return "***";
    return value.size() > longestValue ? value.left(longestValue) + "..." : value;
}

class Tree
{
public:
    explicit Tree(std::vector<TreeRow> &rows) : m_rows(rows) {}

    void row(int depth, const QByteArray &name, const QByteArray &value, Text note = {})
    {
        if (m_rows.size() < mostRows)
            m_rows.push_back({depth, name, shownValue(name, value), std::move(note)});
    }

    void json(int depth, const QByteArray &parent, const QByteArray &name, const Json &value)
    {
        row(depth, name, value.text(), memberNote(parent, name));
        for (std::size_t i = 0; i < value.items().size() && m_rows.size() < mostRows; ++i)
            json(depth + 1, name, QByteArray::number(static_cast<quint64>(i) + 1), value.items()[i]);
        for (const auto &[member, below] : value.members())
            json(depth + 1, name, member, below);
    }

    void members(const Json &object)
    {
        for (const auto &[name, value] : object.members())
            json(0, "message", name, value);
    }

    // Fields whose value is JSON are opened.
    void fields(int depth, const Fields &fields)
    {
        for (const auto &[name, value] : fields) {
            const auto opened =
                name == "data" || name == "credentials" ? Json::parse(value) : Result<Json>(Json());
            if (opened && opened->isObject()) {
                json(depth, {}, name, *opened);
                continue;
            }
            const qsizetype open = name.lastIndexOf('[');
            const QByteArray last = open < 0 ? name : name.mid(open + 1, name.size() - open - 2);
            if (m_rows.size() < mostRows)
                m_rows.push_back({depth, name, shownValue(last, value), memberNote("PaymentData", last)});
        }
    }

private:
    std::vector<TreeRow> &m_rows;
};

QByteArray orderOrNumber(const Json &data)
{
    for (const Json *value : {&data.at({"PaymentData", "orderid"}), &data.at({"PaymentData", "number"}),
                              &data["orderid"], &data["number"]}) {
        if (!value->text().isEmpty())
            return value->text();
    }
    return {};
}

std::optional<SignedPart> signedAnswerPart(const Result<Json> &answer, const QByteArray &body)
{
    if (!answer || !answer->contains("data") || !answer->contains("credentials"))
        return std::nullopt;
    return SignedPart{answer->at({"credentials", "hash"}).text(),
                      rawMemberOfValid(body, "data").value_or(QByteArray()), body};
}

Verdict noticeVerdict(const ReceivedNotice &received, const QByteArray &body, const Account &account)
{
    SignedPart part{received.hash, received.rawData, body};
    part.match = received.match;
    return signatureVerdict(part, account);
}

Verdict unsignedVerdict(Verdict::Severity severity, Text what, Text why, const QByteArray &source)
{
    return {severity, "signature.none", std::move(what), std::move(why), source};
}

// --- what the message is
// ----------------------------------------------------------------------------------------------

class Explainer
{
public:
    Explainer(const Message &message, const Account &account, Explanation &out)
        : m_message(message), m_account(account), m_out(out), m_tree(out.tree)
    {
    }

    void operator()(const HttpRequest &request);
    void operator()(const HttpResponse &response);
    void operator()(const Navigation &navigation);
    void operator()(const PageEvent &event);
    void operator()(const BuyerAction &action);
    void operator()(const Page &page);
    void operator()(const AppLink &link);
    void operator()(const ExchangeFailed &failed);
    void operator()(const TimerFired &timer);
    template <class Socket>
    void operator()(const Socket &)
    {
        m_out.label = KASSA_TEXT("qvickly", "A socket message; this provider has none");
    }

private:
    void apiRequest(const ApiRequest &request);
    void apiAnswer(const HttpResponse &response);
    void notice(const Result<ReceivedNotice> &received, Text label);
    void ajaxCall(const HttpRequest &request);
    void addressFields(const QByteArray &url);

    const Message &m_message;
    const Account &m_account;
    Explanation &m_out;
    Tree m_tree;
};

void Explainer::apiRequest(const ApiRequest &request)
{
    m_out.label = request.function.isEmpty()
                      ? KASSA_TEXT("qvickly", "A request that cannot be read")
                      : Text::verbatim((request.function + ' ' + orderOrNumber(request.data())).trimmed());
    m_tree.row(0, "function", request.function, functionNote(request.function));
    for (const auto &[name, value] : request.body.members()) {
        if (name != "function")
            m_tree.json(0, "message", name, value);
    }
    m_out.signedBytes = request.rawData;
}

void Explainer::apiAnswer(const HttpResponse &response)
{
    const auto answer = readApiAnswer(response, m_account, {});
    const auto json = Json::parse(response.raw.body);
    if (json)
        m_tree.members(*json);
    if (!answer)
        m_out.label = json ? KASSA_TEXT("qvickly", "An answer that cannot be read")
                           : KASSA_TEXT("qvickly", "An answer in words, not JSON");
    else if (answer->error)
        m_out.label = KASSA_TEXT("qvickly", "Error %1").with(answer->error->code);
    else
        m_out.label =
            KASSA_TEXT("qvickly", "Answer %1")
                .with((orderOrNumber(answer->data) + ' ' + answer->data["status"].text()).trimmed());
    if (const auto part = signedAnswerPart(json, response.raw.body))
        m_out.signedBytes = part->rawData;
}

void Explainer::notice(const Result<ReceivedNotice> &received, Text label)
{
    m_out.label = std::move(label);
    if (!received)
        return;
    m_out.label = m_out.label.with(received->notice.orderid).with(received->notice.status);
    m_out.signedBytes = received->rawData;
}

void Explainer::ajaxCall(const HttpRequest &request)
{
    const auto head = parseRequestHead(request.raw.head);
    const QByteArray call = head ? head->query : QByteArray();
    m_out.label = KASSA_TEXT("qvickly", "Page call %1").with(call);
    m_tree.row(0, "call", call, ajaxNote(call));
    if (const auto fields = parseForm(request.raw.body))
        m_tree.fields(1, *fields);
}

void Explainer::operator()(const HttpRequest &request)
{
    if (m_message.channel == Channel::Api) {
        apiRequest(readApiRequest(request.raw.body));
        return;
    }
    if (m_message.channel != Channel::Callback) {
        ajaxCall(request);
        return;
    }
    const auto received = readCallback(request, m_account);
    notice(received, received ? KASSA_TEXT("qvickly", "Callback: %1 is %2")
                              : KASSA_TEXT("qvickly", "A callback that cannot be read"));
    if (const auto json = Json::parse(request.raw.body))
        m_tree.members(*json);
    else if (const auto fields = parseForm(request.raw.body))
        m_tree.fields(0, *fields);
}

void Explainer::operator()(const HttpResponse &response)
{
    if (m_message.channel == Channel::Api) {
        apiAnswer(response);
        return;
    }
    const auto head = parseResponseHead(response.raw.head);
    const QByteArray status = head ? QByteArray::number(head->status) : QByteArray();
    if (m_message.channel == Channel::Callback)
        m_out.label = KASSA_TEXT("qvickly", "Callback answered with %1").with(status);
    else if (m_message.channel == Channel::PageCall)
        m_out.label = KASSA_TEXT("qvickly", "Answer to the page's call");
    else
        m_out.label = KASSA_TEXT("qvickly", "Answer %1").with(status);
    m_tree.row(0, "status", status,
               m_message.channel == Channel::Callback
                   ? KASSA_TEXT("qvickly",
                                "2xx: understood. 404: never sent again. Anything else: sent again later.")
                   : Text());
    if (const auto json = Json::parse(response.raw.body))
        m_tree.members(*json);
}

void Explainer::addressFields(const QByteArray &url)
{
    m_tree.row(0, "address", url.left(url.indexOf('?') < 0 ? url.size() : url.indexOf('?')));
    const QByteArray target = targetOf(url);
    const qsizetype query = target.indexOf('?');
    if (const auto fields = parseForm(query < 0 ? QByteArray() : target.mid(query + 1)))
        m_tree.fields(0, *fields);
}

void Explainer::operator()(const Navigation &navigation)
{
    addressFields(navigation.url);
    m_tree.fields(0, navigation.form);
    if (m_message.channel != Channel::Return) {
        m_out.label = KASSA_TEXT("qvickly", "The browser opens %1").with(targetOf(navigation.url));
        return;
    }
    const auto received = readReturn(navigation, m_account);
    notice(received, received ? KASSA_TEXT("qvickly", "Return to the shop: %1 is %2")
                              : KASSA_TEXT("qvickly", "Return to the shop without data"));
}

void Explainer::operator()(const PageEvent &event)
{
    if (m_message.to == Party::ProviderPage) {
        m_out.label = KASSA_TEXT("qvickly", "The shop page says %1").with(event.data.left(40));
        m_tree.row(0, "word", event.data, hostWordNote(event.data));
        return;
    }
    const auto read = readEvent(event);
    if (!read) {
        m_out.label = KASSA_TEXT("qvickly", "A page event that cannot be read");
        m_tree.row(0, "data", event.data);
        return;
    }
    m_out.label = KASSA_TEXT("qvickly", "Page event %1").with(read->name);
    m_tree.row(0, "event", read->name, eventNote(read->name));
    if (!read->data.isNull())
        m_tree.json(0, {}, "content", read->data);
}

void Explainer::operator()(const BuyerAction &action)
{
    m_out.label = KASSA_TEXT("qvickly", "The buyer presses %1").with(action.control);
    m_tree.row(0, "page", targetOf(action.page));
    m_tree.row(0, "control", action.control);
    for (const auto &[name, value] : action.fields)
        m_tree.row(1, name, value);
}

void Explainer::operator()(const Page &page)
{
    m_out.label = KASSA_TEXT("qvickly", "Page %1").with(page.title);
    m_tree.row(0, "page", page.id);
    m_tree.row(0, "address", page.url);
}

void Explainer::operator()(const AppLink &link)
{
    m_out.label = KASSA_TEXT("qvickly", "An app is opened: %1").with(schemeOf(link.url));
    m_tree.row(0, "address", link.url,
               KASSA_TEXT("qvickly",
                          "The shop page must open it in the top window; in the iframe it does nothing."));
}

void Explainer::operator()(const ExchangeFailed &failed)
{
    m_out.label = KASSA_TEXT("qvickly", "No answer: %1").with(failureTitle(failed.reason));
    m_tree.row(0, "detail", failed.detail);
}

void Explainer::operator()(const TimerFired &timer)
{
    m_out.label = KASSA_TEXT("qvickly", "Timer %1").with(timer.key);
}

// --- signing anew
// -----------------------------------------------------------------------------------------------------

tl::unexpected<Error> carriesNoSignature()
{
    return fail(ErrorKind::State, "resign.unsigned",
                KASSA_TEXT("error", "the message has no `credentials.hash` with `data`; nothing to sign"));
}

Result<QByteArray> resignedBody(const QByteArray &body, const Account &account)
{
    auto json = Json::parse(body);
    if (!json || !json->contains("data") || !json->at({"credentials"}).contains("hash"))
        return carriesNoSignature();
    const QByteArray dataText = phpCanonical((*json)["data"]);
    Json credentials = (*json)["credentials"];
    credentials.set("hash", Json::string(sign(account.key, dataText)));
    json->set("credentials", credentials);
    QByteArray out;
    for (const auto &[name, value] : json->members())
        out += (out.isEmpty() ? "{" : ",") + phpEncode(Json::string(name)) + ':' +
               (name == "data" ? dataText : phpEncode(value));
    return out + '}';
}

Result<Fields> resignedFields(Fields fields, const Account &account)
{
    const auto data = Json::parse(value(fields, "data"));
    auto credentials = Json::parse(value(fields, "credentials"));
    if (!data || !credentials || !credentials->contains("hash"))
        return carriesNoSignature();
    const QByteArray dataText = phpCanonical(*data);
    credentials->set("hash", Json::string(sign(account.key, dataText)));
    for (auto &[name, text] : fields) {
        if (name == "data")
            text = dataText;
        if (name == "credentials")
            text = phpEncode(*credentials);
    }
    return fields;
}

void setLength(Headers &headers, const QByteArray &body)
{
    for (auto &[name, text] : headers) {
        if (name.compare("Content-Length", Qt::CaseInsensitive) == 0)
            text = QByteArray::number(body.size());
    }
}

Result<Payload> resigned(HttpRequest request, const Account &account)
{
    auto head = parseRequestHead(request.raw.head);
    if (!head)
        return tl::unexpected(head.error());
    const bool form = !request.raw.body.trimmed().startsWith('{');
    const auto fields = form ? parseForm(request.raw.body).and_then([&](const Fields &all) {
        return resignedFields(all, account);
    })
                             : Result<Fields>(Fields());
    const auto body = form ? fields.map(buildForm) : resignedBody(request.raw.body, account);
    if (!body)
        return tl::unexpected(body.error());
    setLength(head->headers, *body);
    request.raw = buildRequest(head->method, head->target, head->headers, *body);
    return request;
}

Result<Payload> resigned(const HttpResponse &response, const Account &account)
{
    auto head = parseResponseHead(response.raw.head);
    if (!head)
        return tl::unexpected(head.error());
    const auto body = resignedBody(response.raw.body, account);
    if (!body)
        return tl::unexpected(body.error());
    setLength(head->headers, *body);
    return HttpResponse{buildResponse(head->status, head->headers, *body)};
}

Result<Payload> resigned(Navigation navigation, const Account &account)
{
    if (!navigation.form.empty()) {
        const auto fields = resignedFields(navigation.form, account);
        if (!fields)
            return tl::unexpected(fields.error());
        navigation.form = *fields;
        return navigation;
    }
    const qsizetype query = navigation.url.indexOf('?');
    const auto fields =
        parseForm(query < 0 ? QByteArray() : navigation.url.mid(query + 1)).and_then([&](const Fields &all) {
            return resignedFields(all, account);
        });
    if (!fields)
        return tl::unexpected(fields.error());
    navigation.url = navigation.url.left(query + 1) + buildForm(*fields);
    return navigation;
}

template <class Other>
Result<Payload> resigned(const Other &, const Account &)
{
    return carriesNoSignature();
}

} // namespace

std::vector<Verdict> requestVerdicts(const ApiRequest &request, const QByteArray &body,
                                     const Account &account)
{
    const bool nothingRead = request.hash.isEmpty() && request.rawData.isEmpty();
    if (const auto json = nothingRead ? Json::parse(body) : Result<Json>(Json()); !json)
        return {unsignedVerdict(
            Verdict::Severity::Wrong,
            KASSA_TEXT("qvickly", "The body cannot be read: %1").with(json.error().detail),
            KASSA_TEXT("qvickly", "So neither hash nor data are found in it."), publishedIn("3"))};
    SignedPart part{request.hash, request.rawData, body};
    part.request = true;
    std::vector<Verdict> verdicts{signatureVerdict(part, account)};
    for (Verdict &verdict : lintRequest(request.function, request.data()))
        verdicts.push_back(std::move(verdict));
    return verdicts;
}

Verdict answerVerdict(const Result<Json> &answer, const QByteArray &body, const Account &account)
{
    using Severity = Verdict::Severity;
    if (const auto part = signedAnswerPart(answer, body))
        return signatureVerdict(*part, account);
    if (answer && answer->contains("code"))
        return unsignedVerdict(Severity::Note,
                               KASSA_TEXT("qvickly", "An error of this shape carries no signature."), {},
                               publishedIn("5"));
    return unsignedVerdict(Severity::Note, KASSA_TEXT("qvickly", "The answer carries no signature."),
                           KASSA_TEXT("qvickly", "Only getTerms answers without one."), publishedIn("4.5"));
}

Verdict callbackVerdict(const Result<ReceivedNotice> &received, const QByteArray &body,
                        const Account &account)
{
    if (received)
        return noticeVerdict(*received, body, account);
    return unsignedVerdict(
        Verdict::Severity::Wrong, KASSA_TEXT("qvickly", "The callback has no readable data."),
        KASSA_TEXT("qvickly", "It should be {\"credentials\":{\"hash\":...},\"data\":{...}}."),
        publishedIn("7"));
}

Verdict returnVerdict(const Result<ReceivedNotice> &received, const Account &account)
{
    if (received)
        return noticeVerdict(*received, {}, account);
    return unsignedVerdict(Verdict::Severity::Warning,
                           KASSA_TEXT("qvickly", "The return to the shop carries no data."),
                           KASSA_TEXT("qvickly", "Wait for the callback or ask getCheckout; never take it "
                                                 "for a payment."),
                           publishedIn("7"));
}

std::vector<Verdict> verdictsOn(const Message &message, const Keys &keys)
{
    const Account account = accountOf(keys);
    const auto *request = std::get_if<HttpRequest>(&message.payload);
    const auto *response = std::get_if<HttpResponse>(&message.payload);
    const auto *navigation = std::get_if<Navigation>(&message.payload);
    if (request && message.channel == Channel::Api)
        return requestVerdicts(readApiRequest(request->raw.body), request->raw.body, account);
    if (response && message.channel == Channel::Api)
        return {answerVerdict(Json::parse(response->raw.body), response->raw.body, account)};
    if (request && message.channel == Channel::Callback)
        return {callbackVerdict(readCallback(*request, account), request->raw.body, account)};
    if (navigation && message.channel == Channel::Return)
        return {returnVerdict(readReturn(*navigation, account), account)};
    return {};
}

Explanation explainMessage(const Message &message, const Keys &keys)
{
    Explanation explanation;
    const Account account = accountOf(keys);
    std::visit(Explainer(message, account, explanation), message.payload);
    explanation.verdicts = verdictsOn(message, keys);
    return explanation;
}

Result<Payload> resignMessage(const Message &message, const Keys &keys)
{
    const Account account = accountOf(keys);
    return std::visit([&account](const auto &payload) { return resigned(payload, account); },
                      message.payload);
}

} // namespace kassa::qvickly
