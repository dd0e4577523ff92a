#include "providers/seqr/lint.h"

#include "codec/json.h"
#include "providers/seqr/explain.h"
#include "providers/seqr/instant_checkout.h"
#include "providers/seqr/published.h"

#include <QDateTime>
#include <QHash>
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

using Missing = std::pair<const char *, bool>; // a name, and whether it is not there

void requireAll(Findings &findings, std::initializer_list<Missing> all)
{
    for (const auto &[name, missing] : all)
        findings.addIf(missing, Severity::Warning, "required",
                       KASSA_TEXT("seqr", "%1 is required by the documents").with(QByteArray(name)), "4.3");
}

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
        requireAll(findings, {{name, content.isEmpty()}});
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

// Who asks, and whether he may (sections 3 and 4.4).
void lintPrincipal(Findings &findings, const Request &request)
{
    const PrincipalId &who = request.context->initiator;
    const bool isReseller = who.type == resellerType;
    if (who.type != terminalType && !isReseller)
        return findings.add(Severity::Wrong, "principal",
                            KASSA_TEXT("seqr", "initiatorPrincipalId has the type %1: only TERMINALID and "
                                               "RESELLERUSER exist")
                                .with(who.type.left(60)),
                            "3");
    findings.addIf(isReseller != isOfReseller(request.operation), Severity::Wrong, "principal-kind",
                   KASSA_TEXT("seqr", "%1 is not for a %2").with(request.operation).with(who.type), "4.4");
    findings.addIf(isReseller && who.userId.isEmpty() && !who.id.contains('/'), Severity::Wrong, "user-id",
                   KASSA_TEXT("seqr", "A RESELLERUSER needs its userId"), "3");
    requireAll(findings, {{"id", who.id.isEmpty()}, {"password", request.context->password.isEmpty()}});
}

bool isPaymentMode(const QByteArray &mode)
{
    return mode == "IMMEDIATE_DEBIT" || mode == "RESERVATION_DESIRED" || mode == "RESERVATION_REQUIRED" ||
           mode == "RESERVATION_REQUIRED_PRELIMINARY_AMOUNT";
}

bool isAcknowledgmentMode(const QByteArray &mode)
{
    return mode == "NO_ACKNOWLEDGMENT" || mode == "OPTIONAL_ACKNOWLEDGMENT" ||
           mode == "REQUIRE_ACKNOWLEDGMENT";
}

bool isReceiptType(const QByteArray &type)
{
    return type == "PAYMENT_RECEIPT" || type == "WARRANTY" || type == "VOUCHER" || type == "OTHER";
}

void lintTotal(Findings &findings, const Invoice &invoice)
{
    const auto total = moneyOf(invoice.total);
    if (!total)
        return findings.add(Severity::Wrong, "total",
                            KASSA_TEXT("seqr", "There is no totalAmount that can be read"), "4.3");
    findings.addIf(total->minor <= 0, Severity::Wrong, "total",
                   KASSA_TEXT("seqr", "totalAmount must be above zero"), "11");
    findings.addIf(!isCurrencyCode(invoice.total->currency), Severity::Wrong, "currency",
                   KASSA_TEXT("seqr", "There is no currency %1: three capital letters, as SEK")
                       .with(invoice.total->currency.left(20)),
                   "4.3");
}

// itemQuantity is at least 1; what takes something off has a negative amount (section 4.3).
bool isQuantity(const QByteArray &text)
{
    const auto quantity = Decimal::parse(text);
    return quantity && !(*quantity < Decimal(1));
}

void lintRows(Findings &findings, const Invoice &invoice)
{
    const auto total = moneyOf(invoice.total);
    const qint64 sum = sumOfRows(invoice);
    for (const InvoiceRow &row : invoice.rows) {
        findings.addIf(row.quantity.isEmpty(), Severity::Warning, "quantity",
                       KASSA_TEXT("seqr", "A row has no itemQuantity"), "4.3");
        findings.addIf(
            !row.quantity.isEmpty() && !isQuantity(row.quantity), Severity::Warning, "quantity",
            KASSA_TEXT("seqr", "itemQuantity %1 is not a number from 1 on").with(row.quantity.left(20)),
            "4.3");
        findings.addIf(!moneyOf(row.total), Severity::Warning, "row-total",
                       KASSA_TEXT("seqr", "A row has no itemTotalAmount that can be read"), "4.3");
        findings.addIf(row.total && invoice.total && row.total->currency != invoice.total->currency,
                       Severity::Wrong, "row-currency",
                       KASSA_TEXT("seqr", "A row has another currency than totalAmount"), "11");
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
    findings.addIf(
        !invoice.acknowledgmentMode.isEmpty() && !isAcknowledgmentMode(invoice.acknowledgmentMode),
        Severity::Wrong, "acknowledgment",
        KASSA_TEXT("seqr", "There is no acknowledgmentMode %1").with(invoice.acknowledgmentMode.left(60)),
        "4.3");
    findings.addIf(!isPaymentMode(invoice.paymentMode), Severity::Warning, "payment-mode",
                   KASSA_TEXT("seqr", "There is no paymentMode %1").with(invoice.paymentMode.left(60)),
                   "4.3");
    requireAll(findings, {{"title", invoice.title.isEmpty()},
                          {"clientInvoiceId", invoice.clientInvoiceId.isEmpty()},
                          {"cashierId", invoice.cashierId.isEmpty()},
                          {"footer", !invoice.footer}});
    const bool isDate = QDateTime::fromString(QString::fromLatin1(invoice.issueDate), Qt::ISODate).isValid();
    findings.addIf(!isDate, Severity::Warning, "issue-date",
                   KASSA_TEXT("seqr", "issueDate is not a date like 2015-12-25T22:34:56"), "4.3");
    findings.addIf(invoice.notificationUrl.isEmpty() && request.operation == op::sendInvoice,
                   Severity::Warning, "notification-url",
                   KASSA_TEXT("seqr", "Without notificationUrl a closed page means that the money goes back"),
                   "12");
    findings.addIf(!invoice.notificationUrl.isEmpty() && !isWebAddress(invoice.notificationUrl),
                   Severity::Wrong, "notification-scheme",
                   KASSA_TEXT("seqr", "notificationUrl must begin with http:// or https://"), "5");
    lintTotal(findings, invoice);
    lintRows(findings, invoice);
}

// What the other operations need.
void lintOthers(Findings &findings, const Request &request)
{
    const QByteArray &operation = request.operation;
    const auto isOneOfThem = [&](std::initializer_list<const char *> names) {
        return std::any_of(names.begin(), names.end(), [&](const char *each) { return operation == each; });
    };
    if (isOneOfThem({op::updateInvoice, op::cancelInvoice, op::commitReservation}))
        requireAll(findings, {{"invoiceReference", request.invoiceReference.isEmpty()}});
    if (isOneOfThem({op::submitPaymentReceipt, op::refundPayment}))
        requireAll(findings, {{"ersReference", request.ersReference.isEmpty()}});
    if (operation == op::refundPayment) {
        const Invoice invoice = request.invoice.value_or(Invoice());
        requireAll(findings,
                   {{"title", invoice.title.isEmpty()}, {"cashierId", invoice.cashierId.isEmpty()}});
        lintTotal(findings, invoice);
    }
    if (request.receiptDocument)
        findings.addIf(
            !isReceiptType(request.receiptDocument->type), Severity::Warning, "receipt-type",
            KASSA_TEXT("seqr", "There is no receiptType %1").with(request.receiptDocument->type.left(60)),
            "4.3");
    if (operation == op::registerTerminal)
        findings.addIf(request.terminalPassword.expose().size() < 4, Severity::Warning, "terminal-password",
                       KASSA_TEXT("seqr", "A password shorter than 4 characters is refused later"), "4.4");
    if (operation == op::executeReport)
        requireAll(findings,
                   {{"reportId", request.reportId.isEmpty()},
                    {"transactionPeriodId", value(request.parameters, "transactionPeriodId").isEmpty()}});
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

QByteArray urlOf(const HttpRequest &request, const RequestHead &head)
{
    return request.origin + head.path + (head.query.isEmpty() ? QByteArray() : '?' + head.query);
}

class SeqrInspector final : public Inspector
{
public:
    std::vector<Verdict> inspect(const Message &message) override
    {
        std::vector<Verdict> verdicts = verdictsOn(message);
        const auto *request = std::get_if<HttpRequest>(&message.payload);
        const auto *response = std::get_if<HttpResponse>(&message.payload);
        if (message.channel == Channel::Api && request)
            called(message, *request, verdicts);
        else if (message.channel == Channel::Api)
            answered(message.exchange, response ? response->raw.body : QByteArray());
        else if (message.channel == Channel::Callback && request)
            callsBack(message, *request);
        else if (message.channel == Channel::Callback && response && m_purchases.remove(message.exchange))
            verdicts = lintPurchaseAnswer(*response);
        return verdicts;
    }

    std::unique_ptr<Inspector> clone() const override { return std::make_unique<SeqrInspector>(*this); }

private:
    void called(const Message &message, const HttpRequest &request, std::vector<Verdict> &verdicts)
    {
        const auto body = readSoap(request.raw.body);
        if (!body)
            return;
        const Request read = readRequest(*body);
        if (read.operation == op::sendInvoice && read.invoice) {
            judgeInvoice(*read.invoice, verdicts);
            m_sending.insert(message.exchange, read.invoice->notificationUrl);
        }
        if (read.operation != op::getPaymentStatus)
            return;
        m_asking.insert(message.exchange, read.invoiceReference);
        if (const auto told = m_told.constFind(read.invoiceReference); told != m_told.constEnd()) {
            judgeQuestion(message.sent - *told, verdicts);
            m_told.erase(told);
        }
    }

    // `body` is empty when there was no answer.
    void answered(ExchangeId exchange, const QByteArray &body)
    {
        const QByteArray notificationUrl = m_sending.take(exchange);
        const QByteArray asked = m_asking.take(exchange);
        if (notificationUrl.isEmpty() && (asked.isEmpty() || !body.contains("PAID")))
            return;
        const auto read = readSoap(body);
        const Answer answer = read ? readAnswerElement(*read) : Answer();
        if (!notificationUrl.isEmpty() && !answer.invoiceReference.isEmpty())
            m_invoices.insert(notificationUrl, answer.invoiceReference);
        if (answer.status == "PAID")
            m_known.insert(asked);
    }

    void callsBack(const Message &message, const HttpRequest &request)
    {
        const auto head = parseRequestHead(request.raw.head);
        if (head && head->path.endsWith("createPurchase")) {
            m_purchases.insert(message.exchange);
            return;
        }
        const QByteArray reference = head ? m_invoices.value(urlOf(request, *head)) : QByteArray();
        // The first one counts, and none when the shop knows already.
        if (!reference.isEmpty() && !m_known.contains(reference) && !m_told.contains(reference))
            m_told.insert(reference, message.sent);
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
        if (m_orders.size() + m_invoices.size() + m_purchases.size() >= mostRemembered)
            *this = SeqrInspector();
        m_orders.insert(invoice.clientInvoiceId);
        m_notices.insert(invoice.notificationUrl);
    }

    static void judgeQuestion(Duration after, std::vector<Verdict> &verdicts)
    {
        const auto millis = std::chrono::duration_cast<std::chrono::milliseconds>(after).count();
        const QByteArray seconds = QByteArray::number(double(millis) / 1000, 'f', 1);
        Findings findings(verdicts);
        if (after < commitWindow)
            findings.add(Severity::Good, "asked-in-time",
                         KASSA_TEXT("seqr", "Asked %1 s after the notification").with(seconds), "7");
        else
            findings.add(
                Severity::Wrong, "asked-too-late",
                KASSA_TEXT("seqr",
                           "Asked %1 s after the notification: after 20 seconds SEQR reverses the payment")
                    .with(seconds),
                "1");
    }

    QSet<QByteArray> m_orders, m_notices;     // clientInvoiceId, notificationUrl
    QHash<ExchangeId, QByteArray> m_sending;  // sendInvoice: its notificationUrl
    QHash<ExchangeId, QByteArray> m_asking;   // getPaymentStatus: its invoiceReference
    QSet<ExchangeId> m_purchases;             // createPurchase
    QHash<QByteArray, QByteArray> m_invoices; // by notificationUrl
    QHash<QByteArray, Time> m_told;           // by invoiceReference: notified, not asked yet
    QSet<QByteArray> m_known;                 // told PAID
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
    if (read.context && read.operation != op::benchmarkingNop)
        lintPrincipal(findings, read);
    lintInvoice(findings, read);
    lintOthers(findings, read);
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

// Section 4.1: a JSON string, whatever the shop's own numbers are.
std::vector<Verdict> lintPurchaseAnswer(const HttpResponse &response)
{
    std::vector<Verdict> verdicts;
    Findings findings(verdicts);
    const auto head = parseResponseHead(response.raw.head);
    const auto json = Json::parse(response.raw.body);
    const Json reference = json ? (*json)["invoiceReferenceId"] : Json();
    const QByteArray error = json ? (*json)["errorCode"].text() : QByteArray();
    if (!error.isEmpty()) {
        findings.add(Severity::Note, "purchase-refused",
                     KASSA_TEXT("seqr", "The shop refuses the purchase: %1").with(error.left(60)), "4.1");
        return verdicts;
    }
    findings.addIf(
        head && head->status != 200, Severity::Wrong, "purchase-status",
        KASSA_TEXT("seqr", "createPurchase is answered with HTTP %1, not 200: the app shows an error")
            .with(head ? head->status : 0),
        "4.1");
    findings.addIf(reference.text().isEmpty(), Severity::Wrong, "purchase-answer",
                   KASSA_TEXT("seqr", "The answer to createPurchase has no invoiceReferenceId"), "4.1");
    findings.addIf(reference.isNumber(), Severity::Warning, "purchase-number",
                   KASSA_TEXT("seqr", "invoiceReferenceId is a number; it is to be a string"), "4.1");
    findings.addIf(head && !header(head->headers, "Content-Type").startsWith("application/json"),
                   Severity::Warning, "content-type",
                   KASSA_TEXT("seqr", "The Content-Type is not application/json"), "4.1");
    return verdicts;
}

std::unique_ptr<Inspector> makeInspector(const MachineSetup &)
{
    return std::make_unique<SeqrInspector>();
}

} // namespace kassa::seqr
