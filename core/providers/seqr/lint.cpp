#include "providers/seqr/lint.h"

#include "providers/seqr/explain.h"
#include "providers/seqr/instant_checkout.h"
#include "providers/seqr/published.h"

#include <QDateTime>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace kassa::seqr {

namespace {

using Severity = Verdict::Severity;

constexpr qsizetype mostRemembered = 10'000;
constexpr Duration commitWindow = std::chrono::seconds(20);

class Findings
{
public:
    explicit Findings(std::vector<Verdict> &verdicts) : m_verdicts(verdicts) {}

    void add(Severity severity, const char *id, Text what, const char *section)
    {
        m_verdicts.push_back({severity, QByteArray("lint.") + id, std::move(what), {}, publishedIn(section)});
    }
    void addIf(bool wrong, Severity severity, const char *id, Text what, const char *section)
    {
        if (wrong)
            add(severity, id, std::move(what), section);
    }

private:
    std::vector<Verdict> &m_verdicts;
};

// --- shape

bool hasNamespacedChild(const XmlElement &element)
{
    return std::any_of(element.children.begin(), element.children.end(), [](const XmlElement &each) {
        return !each.space.isEmpty() || hasNamespacedChild(each);
    });
}

// Paths of the elements that say something, in document order.
void collectPaths(const XmlElement &element, const QByteArray &path, std::vector<QByteArray> &paths)
{
    for (const XmlElement &child : element.children) {
        const QByteArray below = path + '/' + child.name;
        if (child.children.empty() && !child.text.trimmed().isEmpty())
            paths.push_back(below);
        collectPaths(child, below, paths);
    }
}

std::vector<QByteArray> pathsOf(const XmlElement &element)
{
    std::vector<QByteArray> paths;
    collectPaths(element, {}, paths);
    return paths;
}

// What was read, written again in the schema's order: what got lost is unknown there, the rest must stand
// alike.
void lintOrder(Findings &findings, const XmlElement &body)
{
    const std::vector<QByteArray> written = pathsOf(body);
    const auto canonical = readSoap(writeRequest(readRequest(body)));
    if (!canonical)
        return;
    const std::vector<QByteArray> known = pathsOf(*canonical);
    const QSet<QByteArray> knownOnes(known.begin(), known.end());
    const QSet<QByteArray> writtenOnes(written.begin(), written.end());
    std::vector<QByteArray> ours, theirs;
    for (const QByteArray &path : written) {
        if (knownOnes.contains(path))
            theirs.push_back(path);
        else
            findings.add(Severity::Warning, "unknown-element",
                         KASSA_TEXT("seqr", "%1 is not in the schema and is ignored").with(path.mid(1)),
                         "4.2");
    }
    std::copy_if(known.begin(), known.end(), std::back_inserter(ours),
                 [&](const QByteArray &path) { return writtenOnes.contains(path); });
    const auto differs = std::mismatch(theirs.begin(), theirs.end(), ours.begin(), ours.end());
    if (differs.first != theirs.end())
        findings.add(
            Severity::Warning, "order",
            KASSA_TEXT("seqr", "%1 is not where the schema has it: SEQR takes it, strict validators do not")
                .with(differs.first->mid(1)),
            "4.2");
}

// Wrong capitals are ignored silently (section 12, 5).
void lintCapitals(Findings &findings, const XmlElement &body)
{
    static constexpr std::pair<const char *, const char *> pairs[] = {
        {"notificationURL", "notificationUrl"},
        {"backUrl", "backURL"},
        {"acknowledgementMode", "acknowledgmentMode"}};
    const XmlElement *invoice = body.child("invoice");
    for (const auto &[wrong, right] : pairs) {
        if (invoice && invoice->child(wrong))
            findings.add(Severity::Wrong, "spelling",
                         KASSA_TEXT("seqr", "%1 is ignored: the element is called %2")
                             .with(QByteArray(wrong))
                             .with(QByteArray(right)),
                         "12");
    }
}

// --- content

void lintContext(Findings &findings, const Request &request)
{
    if (request.operation == op::benchmarkingNop)
        return;
    if (!request.context)
        return findings.add(Severity::Wrong, "context", KASSA_TEXT("seqr", "There is no context"), "4.3");
    const Context &context = *request.context;
    const std::tuple<const char *, const QByteArray &, qsizetype> texts[] = {
        {"channel", context.channel, 40},
        {"clientId", context.clientId, 1000},
        {"clientReference", context.clientReference, 32}};
    for (const auto &[name, content, most] : texts) {
        findings.addIf(content.isEmpty(), Severity::Warning, "required",
                       KASSA_TEXT("seqr", "%1 is required by the documents").with(QByteArray(name)), "4.3");
        findings.addIf(QString::fromUtf8(content).size() > most, Severity::Warning, "length",
                       KASSA_TEXT("seqr", "%1 has more than %2 characters")
                           .with(QByteArray(name))
                           .with(QByteArray::number(most)),
                       "4.3");
    }
    findings.addIf(QString::fromUtf8(context.clientComment).size() > 80, Severity::Warning, "length",
                   KASSA_TEXT("seqr", "%1 has more than %2 characters")
                       .with(QByteArray("clientComment"))
                       .with(QByteArray("80")),
                   "4.3");
    findings.addIf(context.clientRequestTimeout != "0", Severity::Warning, "timeout",
                   KASSA_TEXT("seqr", "clientRequestTimeout must be 0"), "4.3");
}

bool isPaymentMode(const QByteArray &mode)
{
    return mode == "IMMEDIATE_DEBIT" || mode == "RESERVATION_DESIRED" || mode == "RESERVATION_REQUIRED" ||
           mode == "RESERVATION_REQUIRED_PRELIMINARY_AMOUNT";
}

void lintRows(Findings &findings, const Invoice &invoice)
{
    const auto total = moneyOf(invoice.total);
    findings.addIf(!total, Severity::Wrong, "total",
                   KASSA_TEXT("seqr", "There is no totalAmount that can be read"), "4.3");
    const qint64 sum = sumOfRows(invoice);
    for (const InvoiceRow &row : invoice.rows) {
        findings.addIf(row.quantity.isEmpty(), Severity::Warning, "quantity",
                       KASSA_TEXT("seqr", "A row has no itemQuantity"), "4.3");
    }
    if (total && !invoice.rows.empty())
        findings.addIf(sum != total->minor, Severity::Wrong, "row-sum",
                       KASSA_TEXT("seqr", "The rows add up to %1, the invoice says %2")
                           .with(Text::amount({sum, total->currency}))
                           .with(Text::amount(*total)),
                       "4.3");
}

void lintInvoice(Findings &findings, const Request &request)
{
    if (request.operation != op::sendInvoice && request.operation != op::updateInvoice)
        return;
    if (!request.invoice)
        return findings.add(Severity::Wrong, "invoice", KASSA_TEXT("seqr", "There is no invoice"), "4.3");
    const Invoice &invoice = *request.invoice;
    findings.addIf(
        invoice.acknowledgmentMode.isEmpty(), Severity::Wrong, "acknowledgment",
        KASSA_TEXT("seqr", "acknowledgmentMode is missing: the phone waits for the amount for ever"), "12");
    findings.addIf(!isPaymentMode(invoice.paymentMode), Severity::Warning, "payment-mode",
                   KASSA_TEXT("seqr", "There is no paymentMode %1").with(invoice.paymentMode.left(60)),
                   "4.3");
    const std::pair<const char *, bool> required[] = {{"title", invoice.title.isEmpty()},
                                                      {"clientInvoiceId", invoice.clientInvoiceId.isEmpty()},
                                                      {"cashierId", invoice.cashierId.isEmpty()},
                                                      {"footer", !invoice.footer}};
    for (const auto &[name, missing] : required)
        findings.addIf(missing, Severity::Warning, "required",
                       KASSA_TEXT("seqr", "%1 is required by the documents").with(QByteArray(name)), "4.3");
    const bool isDate = QDateTime::fromString(QString::fromLatin1(invoice.issueDate), Qt::ISODate).isValid();
    findings.addIf(!isDate, Severity::Warning, "issue-date",
                   KASSA_TEXT("seqr", "issueDate is not a date like 2015-12-25T22:34:56"), "4.3");
    findings.addIf(invoice.notificationUrl.isEmpty() && request.operation == op::sendInvoice,
                   Severity::Warning, "notification-url",
                   KASSA_TEXT("seqr", "Without notificationUrl a closed page means that the money goes back"),
                   "12");
    lintRows(findings, invoice);
}

void lintHeaders(Findings &findings, const HttpRequest &request)
{
    const auto head = parseRequestHead(request.raw.head);
    if (!head)
        return;
    findings.addIf(!header(head->headers, "Content-Type").startsWith("text/xml"), Severity::Warning,
                   "content-type", KASSA_TEXT("seqr", "The Content-Type is not text/xml"), "4.2");
    findings.addIf(!hasHeader(head->headers, "SOAPAction"), Severity::Note, "soap-action",
                   KASSA_TEXT("seqr", "SOAP 1.1 wants the header SOAPAction, here an empty one"), "4.2");
}

// --- what belongs together

bool isNoticeMessage(const Message &message)
{
    const auto *request = std::get_if<HttpRequest>(&message.payload);
    const auto head = request ? parseRequestHead(request->raw.head) : Result<RequestHead>(RequestHead());
    return request && head && message.channel == Channel::Callback && !head->path.endsWith("createPurchase");
}

class SeqrInspector final : public Inspector
{
public:
    std::vector<Verdict> inspect(const Message &message) override
    {
        std::vector<Verdict> verdicts = verdictsOn(message);
        const auto *request = std::get_if<HttpRequest>(&message.payload);
        if (request && message.channel == Channel::Api)
            remember(message, *request, verdicts);
        if (isNoticeMessage(message))
            m_noticed = message.sent;
        return verdicts;
    }

    std::unique_ptr<Inspector> clone() const override { return std::make_unique<SeqrInspector>(*this); }

private:
    void remember(const Message &message, const HttpRequest &request, std::vector<Verdict> &verdicts)
    {
        const auto body = readSoap(request.raw.body);
        if (!body)
            return;
        const Request read = readRequest(*body);
        if (read.operation == op::sendInvoice && read.invoice)
            judgeInvoice(*read.invoice, verdicts);
        if (read.operation == op::getPaymentStatus && m_noticed)
            judgeQuestion(message.sent - *std::exchange(m_noticed, std::nullopt), verdicts);
    }

    void judgeInvoice(const Invoice &invoice, std::vector<Verdict> &verdicts)
    {
        const bool known = m_orders.contains(invoice.clientInvoiceId);
        const bool sameNotice =
            !invoice.notificationUrl.isEmpty() && m_notices.contains(invoice.notificationUrl);
        Findings findings(verdicts);
        findings.addIf(
            known, Severity::Warning, "second-invoice",
            KASSA_TEXT("seqr", "The same order once more: there is no idempotency, this is a second invoice"),
            "11");
        findings.addIf(
            sameNotice, Severity::Wrong, "same-notification-url",
            KASSA_TEXT("seqr", "The notificationUrl was used before: nothing else tells the purchases apart"),
            "7");
        if (m_orders.size() >= mostRemembered) {
            m_orders.clear();
            m_notices.clear();
        }
        m_orders.insert(invoice.clientInvoiceId);
        m_notices.insert(invoice.notificationUrl);
    }

    static void judgeQuestion(Duration after, std::vector<Verdict> &verdicts)
    {
        const QByteArray millis =
            QByteArray::number(std::chrono::duration_cast<std::chrono::milliseconds>(after).count());
        Findings findings(verdicts);
        if (after < commitWindow)
            findings.add(Severity::Good, "asked-in-time",
                         KASSA_TEXT("seqr", "Asked %1 ms after the notification").with(millis), "7");
        else
            findings.add(
                Severity::Wrong, "asked-too-late",
                KASSA_TEXT("seqr", "Asked %1 ms after the notification: the payment is reversed by then")
                    .with(millis),
                "1");
    }

    QSet<QByteArray> m_orders, m_notices;
    std::optional<Time> m_noticed;
};

} // namespace

std::vector<Verdict> lintRequest(const HttpRequest &request, const XmlElement &body)
{
    std::vector<Verdict> verdicts;
    Findings findings(verdicts);
    findings.addIf(body.space != ersSpace, Severity::Wrong, "namespace",
                   KASSA_TEXT("seqr", "The operation has another namespace than SEQR's"), "4.2");
    findings.addIf(
        hasNamespacedChild(body), Severity::Wrong, "qualified",
        KASSA_TEXT("seqr", "Children must have no namespace: with a default xmlns SEQR sees nothing"), "12");
    const Request read = readRequest(body);
    lintHeaders(findings, request);
    lintContext(findings, read);
    lintInvoice(findings, read);
    lintCapitals(findings, body);
    lintOrder(findings, body);
    if (verdicts.empty())
        findings.add(Severity::Good, "request", KASSA_TEXT("seqr", "The request is as the documents want it"),
                     "4.2");
    return verdicts;
}

std::vector<Verdict> lintPurchaseCall(const HttpRequest &request)
{
    std::vector<Verdict> verdicts;
    Findings findings(verdicts);
    const auto head = parseRequestHead(request.raw.head);
    const auto call = readPurchaseCall(request.raw.body);
    if (!call) {
        findings.add(Severity::Wrong, "create-purchase",
                     KASSA_TEXT("seqr", "createPurchase cannot be read: %1").with(call.error().detail),
                     "4.1");
        return verdicts;
    }
    findings.addIf(head && !header(head->headers, "Content-Type").startsWith("application/json"),
                   Severity::Warning, "content-type",
                   KASSA_TEXT("seqr", "The Content-Type is not application/json"), "4.1");
    findings.addIf(call->clientName.isEmpty() || call->street.isEmpty(), Severity::Note, "address",
                   KASSA_TEXT("seqr", "There is no complete address"), "4.1");
    return verdicts;
}

std::unique_ptr<Inspector> makeInspector(const MachineSetup &)
{
    return std::make_unique<SeqrInspector>();
}

} // namespace kassa::seqr
