#include "providers/seqr/explain.h"

#include "codec/json.h"
#include "providers/parts.h"
#include "providers/seqr/instant_checkout.h"
#include "providers/seqr/lint.h"
#include "providers/seqr/messages.h"
#include "providers/seqr/published.h"
#include "providers/seqr/result_codes.h"
#include "wire/session_inputs.h"

namespace kassa::seqr {

namespace {

constexpr std::size_t mostTreeRows = 2000;
constexpr qsizetype longestShown = 2000; // bytes of a value

Text noteOn(const QByteArray &name)
{
    static const std::map<QByteArray, Text> notes{
        {"password", KASSA_TEXT("seqr", "In the clear; only HTTPS protects it")},
        {"acknowledgmentMode", KASSA_TEXT("seqr", "When it is missing the phone waits for the amount")},
        {"notificationUrl",
         KASSA_TEXT("seqr", "Unique for this purchase: the notification says nothing else")},
        {"invoiceReference", KASSA_TEXT("seqr", "The invoice at SEQR; the code on the page holds it")},
        {"ersReference", KASSA_TEXT("seqr", "The payment; refunds name it")},
        {"version", KASSA_TEXT("seqr", "Grows when the status changes or the buyer is known")},
        {"value", KASSA_TEXT("seqr", "In units of the currency with a decimal point (12.50), not in cents")},
        {"itemTaxRate", KASSA_TEXT("seqr", "Per cent")},
        {"commitReservationTimeout", KASSA_TEXT("seqr", "Seconds")},
        {"purchaseToken",
         KASSA_TEXT("seqr", "What is bought; the price comes from the shop's own catalogue")},
        {"msisdn", KASSA_TEXT("seqr", "Phone number, international, without plus")},
    };
    const auto found = notes.find(name);
    return found == notes.end() ? Text() : found->second;
}

QByteArray shownValue(const QByteArray &name, const QByteArray &value)
{
    const bool replaced = value.startsWith("<<") && value.endsWith(">>");
    if ((name == "password" || name == "pin") && !value.isEmpty() && !replaced)
        return "***";
    return value.size() > longestShown ? value.left(longestShown) + "..." : value;
}

void addRow(std::vector<TreeRow> &rows, int depth, const QByteArray &name, const QByteArray &value)
{
    if (rows.size() < mostTreeRows)
        rows.push_back({depth, name, shownValue(name, value), noteOn(name)});
}

void addElement(std::vector<TreeRow> &rows, int depth, const XmlElement &element)
{
    addRow(rows, depth, element.name, element.children.empty() ? element.text : element.text.trimmed());
    for (const XmlElement &child : element.children)
        addElement(rows, depth + 1, child);
}

// A stored message has markers like <<secret:seqr.terminal-password>> where values were.
Result<XmlElement> readStored(QByteArray body)
{
    return readSoap(body.replace("<<", "&lt;&lt;").replace(">>", "&gt;&gt;"));
}

QByteArray pathOf(const HttpRequest &request)
{
    const auto head = parseRequestHead(request.raw.head);
    return head ? head->path : QByteArray();
}

// A body that was given alone has no path: nothing else that is asked here is JSON.
bool isPurchaseCall(const HttpRequest &request)
{
    return pathOf(request).endsWith("createPurchase") || request.raw.body.trimmed().startsWith('{');
}

bool isSoapCall(const Message &message, const HttpRequest &request)
{
    const auto head = parseRequestHead(request.raw.head);
    return message.channel == Channel::Api && head && head->method == "POST";
}

Verdict unreadable(const Error &error)
{
    return {Verdict::Severity::Wrong, "soap.syntax",
            KASSA_TEXT("seqr", "The message is not SOAP 1.1: %1").with(error.detail),
            Text::verbatim(error.code), publishedIn("4.2")};
}

std::vector<Verdict> requestVerdicts(const Message &message, const HttpRequest &request)
{
    if (isPurchaseCall(request))
        return lintPurchaseCall(request);
    if (!isSoapCall(message, request))
        return {};
    const auto body = readStored(request.raw.body);
    return body ? lintRequest(request, *body) : std::vector{unreadable(body.error())};
}

std::vector<Verdict> answerVerdicts(const HttpResponse &response)
{
    const auto body = readStored(response.raw.body);
    if (!body || faultOf(*body))
        return {};
    const Answer answer = readAnswerElement(*body);
    if (answer.status == "PAID")
        return {{Verdict::Severity::Good,
                 "commit",
                 KASSA_TEXT("seqr", "The answer PAID commits the payment"),
                 {},
                 publishedIn("1")}};
    if (answer.resultCode == code::success)
        return {};
    return {{Verdict::Severity::Warning,
             "result-code",
             KASSA_TEXT("seqr", "Result code %1: %2")
                 .with(QByteArray::number(answer.resultCode))
                 .with(answer.resultDescription),
             {},
             publishedIn("5")}};
}

struct Explain
{
    Explanation &out;
    const Message &message;

    void explainSoap(const QByteArray &body) const
    {
        const auto read = readStored(body);
        if (!read) {
            out.label = KASSA_TEXT("seqr", "A message that cannot be read");
            return;
        }
        addElement(out.tree, 0, *read);
        if (const auto fault = faultOf(*read)) {
            out.label = KASSA_TEXT("seqr", "SOAP fault: %1").with(fault->text.left(200));
            return;
        }
        const Request request = readRequest(*read);
        const Answer answer = readAnswerElement(*read);
        const bool isAnswer = read->name.endsWith("Response");
        const QByteArray about =
            isAnswer ? answer.resultDescription + ' ' + answer.status
                     : request.invoiceReference +
                           (request.invoice ? request.invoice->clientInvoiceId : QByteArray());
        out.label = Text::verbatim((read->name + ' ' + about).trimmed());
    }
    void explainJson(const QByteArray &body, Text label) const
    {
        out.label = std::move(label);
        const auto json = Json::parse(body);
        if (!json)
            return;
        for (const auto &[name, value] : json->members())
            addRow(out.tree, 0, name, value.text());
    }

    void operator()(const HttpRequest &request) const
    {
        if (isPurchaseCall(request)) {
            explainJson(request.raw.body, Text::verbatim(QByteArray("createPurchase")));
        } else if (isSoapCall(message, request)) {
            explainSoap(request.raw.body);
        } else if (message.channel == Channel::Callback) {
            out.label = KASSA_TEXT("seqr", "Notification: proves nothing, the shop asks");
            for (const auto &[name, value] : parseForm(request.raw.body).value_or(Fields()))
                addRow(out.tree, 0, name, value);
        } else {
            out.label = KASSA_TEXT("seqr", "Page %1").with(pathOf(request));
        }
    }
    void operator()(const HttpResponse &response) const
    {
        if (response.raw.body.contains("Envelope"))
            explainSoap(response.raw.body);
        else if (!response.raw.body.isEmpty())
            explainJson(response.raw.body,
                        KASSA_TEXT("seqr", "Answer: %1").with(response.raw.body.left(100)));
    }
    void operator()(const Navigation &navigation) const
    {
        out.label = KASSA_TEXT("seqr", "Page %1").with(targetOf(navigation.url));
    }
    void operator()(const AppLink &link) const
    {
        const Scanned scanned = readPayload(link.url);
        out.label = KASSA_TEXT("seqr", "App: %1").with(link.url.left(200));
        addRow(out.tree, 0, scanned.kind == Scanned::Kind::Invoice ? "invoiceReference" : "code",
               scanned.name);
        for (const auto &[name, value] : scanned.fields)
            addRow(out.tree, 0, name == "t" ? QByteArray("purchaseToken") : name, value);
    }
    void operator()(const Page &shownPage) const { out.label = shownPage.title; }
    void operator()(const BuyerAction &action) const
    {
        out.label = KASSA_TEXT("seqr", "Pressed: %1").with(action.control);
        for (const auto &[name, value] : action.fields)
            addRow(out.tree, 0, name, value);
    }
    void operator()(const ExchangeFailed &failed) const
    {
        out.label = KASSA_TEXT("seqr", "No answer: %1").with(failureTitle(failed.reason));
    }
    void operator()(const TimerFired &timer) const
    {
        out.label = KASSA_TEXT("seqr", "Timer %1").with(timer.key);
    }
    template <class Other>
    void operator()(const Other &) const // page events and sockets
    {
        out.label = KASSA_TEXT("seqr", "A kind of message that SEQR does not have");
    }
};

} // namespace

Explanation explainMessage(const Message &message)
{
    Explanation out;
    std::visit(Explain{out, message}, message.payload);
    out.verdicts = verdictsOn(message);
    return out;
}

std::vector<Verdict> verdictsOn(const Message &message)
{
    if (const auto *request = std::get_if<HttpRequest>(&message.payload))
        return requestVerdicts(message, *request);
    const auto *response = std::get_if<HttpResponse>(&message.payload);
    return response && message.channel == Channel::Api ? answerVerdicts(*response) : std::vector<Verdict>();
}

} // namespace kassa::seqr
