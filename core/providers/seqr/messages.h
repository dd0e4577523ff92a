// SEQR's SOAP messages as values and as bytes (section 4). Written in the schema's order; read in any.
#pragma once

#include "base/secret.h"
#include "codec/form.h"
#include "codec/soap.h"
#include "wire/message.h"

namespace kassa::seqr {

inline constexpr char ersSpace[] = "http://external.interfaces.ers.seamless.com/";
inline constexpr char servicePath[] = "/extclientproxy/service/v2";
inline constexpr char cashregisterPath[] = "/soap/merchant/cashregister-2";

namespace op {
inline constexpr char sendInvoice[] = "sendInvoice";
inline constexpr char updateInvoice[] = "updateInvoice";
inline constexpr char getPaymentStatus[] = "getPaymentStatus";
inline constexpr char cancelInvoice[] = "cancelInvoice";
inline constexpr char commitReservation[] = "commitReservation";
inline constexpr char submitPaymentReceipt[] = "submitPaymentReceipt";
inline constexpr char refundPayment[] = "refundPayment";
inline constexpr char registerTerminal[] = "registerTerminal";
inline constexpr char unregisterTerminal[] = "unregisterTerminal";
inline constexpr char assignSeqrId[] = "assignSeqrId";
inline constexpr char markTransactionPeriod[] = "markTransactionPeriod";
inline constexpr char executeReport[] = "executeReport";
inline constexpr char benchmarkingNop[] = "benchmarkingNop";
} // namespace op

// The thirteen of section 4.4, in its order.
const std::vector<QByteArray> &operations();
// With the reseller's principal; all others with a terminal's, but benchmarkingNop has none (section 4.4).
bool isOfReseller(const QByteArray &operation);
// Of the service description, but out of scope: answered with 91.
bool isForeignOperation(const QByteArray &operation);

inline constexpr char terminalType[] = "TERMINALID";
inline constexpr char resellerType[] = "RESELLERUSER";

struct PrincipalId
{
    QByteArray id, type, userId; // userId: of a reseller
};

struct Context
{
    QByteArray channel, clientComment, clientId, clientReference;
    QByteArray clientRequestTimeout = "0"; // ms; must be 0
    PrincipalId initiator;
    Secret password;
};

struct Amount // major units, a dot: "149.90"; as it stands on the wire
{
    QByteArray currency, value;

    bool operator==(const Amount &) const = default;
};

struct InvoiceRow // empty values are left out
{
    QByteArray description;
    std::optional<Amount> discount;
    QByteArray ean, quantity, sku, taxRate; // decimals; tax rate in percent
    std::optional<Amount> total;
    QByteArray unit;
    std::optional<Amount> unitPrice;

    bool operator==(const InvoiceRow &) const = default;
};

struct Invoice // empty values are left out, an empty footer is not
{
    QByteArray paymentMode, acknowledgmentMode;
    QByteArray issueDate; // "2015-12-25T22:34:56", no zone
    QByteArray title, clientInvoiceId;
    std::vector<InvoiceRow> rows;
    std::optional<Amount> total;
    QByteArray cashierId;
    std::optional<QByteArray> footer;
    QByteArray backUrl, notificationUrl; // elements backURL and notificationUrl
    QByteArray commitReservationTimeout; // seconds

    bool operator==(const Invoice &) const = default;
};

struct CustomerToken // loyalty
{
    QByteArray description, id;
    int status = 0; // 0 pending, 1 used, 90 blocked, 99 invalid
    QByteArray value;

    bool operator==(const CustomerToken &) const = default;
};

struct ReceiptDocument
{
    QByteArray mimeType;
    QByteArray data; // decoded; base64 on the wire
    QByteArray type; // PAYMENT_RECEIPT, WARRANTY, VOUCHER, OTHER
};

struct Request
{
    QByteArray operation;
    std::optional<Context> context;
    QByteArray invoiceReference;
    qint64 invoiceVersion = 0;
    std::optional<Invoice> invoice;
    std::vector<CustomerToken> tokens;
    std::optional<Amount> amount;
    QByteArray ersReference;
    std::optional<ReceiptDocument> receiptDocument;
    QByteArray externalTerminalId, name;
    Secret terminalPassword;
    QByteArray seqrId, reportId, language;
    Fields parameters;
};

struct Receipt
{
    QByteArray terminalId, paymentDate, clientInvoiceId, invoiceReference, paymentReference, payerTerminalId,
        receiverName;
    std::optional<Invoice> invoice;

    bool operator==(const Receipt &) const = default;
};

struct ReportDocument
{
    QByteArray title, mimeType, content; // content decoded; written as content and contentString

    bool operator==(const ReportDocument &) const = default;
};

struct Answer
{
    QByteArray operation;    // of the request
    QByteArray ersReference; // of a payment, of a refund
    int resultCode = 0;
    QByteArray resultDescription;
    QByteArray invoiceQRCode, invoiceReference;
    QByteArray status;
    std::optional<Receipt> receipt;
    std::optional<std::vector<CustomerToken>> customerTokens; // absence is no error
    qint64 version = 0;
    QByteArray terminalId, transactionPeriodId;
    std::optional<ReportDocument> report;

    bool operator==(const Answer &) const = default;
};

// --- bytes

QByteArray writeRequest(const Request &request); // the workstation's canonical form
// `body`: the operation's element (readSoap). Missing, empty and non-numeric numbers are 0. Never fails: what
// is not there is empty.
Request readRequest(const XmlElement &body);
QByteArray writeAnswer(const Answer &answer);
Answer readAnswerElement(const XmlElement &body);

HttpRequest soapRequest(const QByteArray &url, const Request &request);
HttpResponse soapAnswer(const Answer &answer);
HttpResponse faultAnswer(const QByteArray &text); // HTTP 500, soap:Client
// Network (no answer, or an HTTP error that is no fault), Refused ("soap.fault"), or the errors of readSoap.
// A result code is no error.
Result<Answer> readAnswer(const Payload &payload);

// --- amounts and times

// "40.50": a dot, two decimals or what the currency has, half up (V8).
QByteArray amountText(const Decimal &amount, int decimals = 2);
Amount amountOf(const Money &money);
// Minor units of `currency`, half up; none when it is no xs:decimal of at most 15 digits.
std::optional<qint64> minorOf(const QByteArray &value, const Currency &currency);
std::optional<Money>
moneyOf(const std::optional<Amount> &amount); // none: no amount, or one that cannot be read
// What can be read of the rows' itemTotalAmount, in minor units; no further than qint64 goes.
qint64 sumOfRows(const Invoice &invoice);
bool isCurrencyCode(const QByteArray &text); // three capital letters
bool isWebAddress(const QByteArray &url);    // http or https

QByteArray dateTimeText(Time time);    // "2026-01-02T03:04:05", UTC
QByteArray paymentDateText(Time time); // "2026-01-02T03:04:05.000+00:00"
QByteArray stampText(Time time);       // "20260102030405000": digits down to milliseconds

} // namespace kassa::seqr
