// Cascad's messages: bytes <-> values. Paths, field names and JSON:API envelopes (cascad.md sections 3 to 5,
// 7, 9). Addresses of the hosted page and the widget are in link.h.
#pragma once

#include "order/totals.h"
#include "providers/cascad/amount.h"
#include "providers/provider.h"

namespace kassa::cascad {

struct Account
{
    QByteArray id; // "coma_...", login of the Private API
    QByteArray publicTest, publicLive;
    Secret apiKey;                   // password of the Private API
    Secret privateTest, privateLive; // sign callbacks, nothing else
};
Account accountOf(const Keys &keys);
const Secret &privateKey(const Account &account, bool testMode);
QByteArray publicKey(const Account &account, bool testMode);
// "Basic ..." (section 3).
QByteArray basicAuth(const Account &account);

inline constexpr char invoicesPath[] = "/payment-invoices";
inline constexpr char publicInvoicesPath[] = "/public-api/payment-invoices";
inline constexpr char prerequestPath[] = "/public-api/payment-prerequest";
inline constexpr char processPath[] = "/public-api/payment-invoices/process";
inline constexpr char salePath[] = "/payment/sale"; // card gateway (section 4.7)

// --- what a shop asks for

struct ReturnUrls
{
    QByteArray one;                    // return_url
    QByteArray success, pending, fail; // return_urls, which go before it
};

struct Wish // an invoice to be made
{
    QByteArray reference, description;
    Money amount;
    bool testMode = true;
    QByteArray service, flow; // may be empty: the payer chooses; "charge"
    Fields serviceFields;
    Json customer, metadata; // null: none
    ReturnUrls returns;
    QByteArray callbackUrl; // Private API only
    qint64 expires = 0;     // UNIX seconds; 0: the account's lifetime
    QByteArray payLabel;    // style[pay_button_label]; link and widget only; empty: none
};

// Of whoever the order names; null without a customer.
Json customerJson(const Order &order);
Json privateCreateBody(const Wish &wish);
Json publicCreateBody(const Wish &wish, const QByteArray &publicKey);
Fields processForm(const Wish &wish, const QByteArray &publicKey);
Json prerequestBody(const QByteArray &publicKey, const Money &amount);

struct RefundWish
{
    QByteArray invoice, reference, description;
    Money amount;
    bool newForm = true, oldForm = true; // attributes.invoiceId, data.id (section 9): the client sends both
};
Json refundBody(const RefundWish &wish);
Json terminateBody(const QByteArray &invoice);

// `base` may have a path prefix; it is kept ("/api" or none: section 2).
HttpRequest privateRequest(const QByteArray &method, const QByteArray &base, const QByteArray &path,
                           const Account &account, const Json &body = {});
HttpRequest publicRequest(const QByteArray &base, const QByteArray &path, const Json &body);
HttpRequest publicStatusRequest(const QByteArray &base, const QByteArray &invoice);
struct CardData
{
    QByteArray number, holder, cvv, month, year; // "10", "30"
};
HttpRequest saleRequest(const QByteArray &base, const QByteArray &token, const CardData &card);
CardData readSale(const Json &body);

// --- what is answered

// The JSON of a 2xx answer without `errors`. Network: no answer, 5xx or 429 without words ("http.503"): what
// became of it is unknown. Refused: the HTTP status as code, `detail` or `title` with its pointer as words.
// Malformed.
Result<Json> readAnswer(const Payload &payload);
// 409-like: this reference_id is taken (422 at its pointer, or 429; section 5).
bool isDuplicate(const Error &error);

struct FlowData
{
    QByteArray action, method = "GET";
    Fields params;
};

struct InvoiceData // a payment-invoices resource as anybody reads it
{
    QByteArray id, status, resolution, reference, currency, service, paymentFlow, hppUrl;
    Json amount, processedAmount, refundedAmount, chargedBackAmount; // null when absent
    bool testMode = false;
    qint64 created = 0, updated = 0; // UNIX seconds
    FlowData flow;
};
// `resource` is the object with type, id and attributes. Malformed ("cascad.resource").
Result<InvoiceData> readInvoice(const Json &resource);
// Where the payer is sent: flow_data.action, else hpp_url (section 4.5).
std::optional<Navigation> payerGoesTo(const InvoiceData &invoice, Window window);

struct RefundData
{
    QByteArray id, status, reference;
    Json amount;
};
Text invoiceAmount(const InvoiceData &invoice);             // as it was sent where it is no amount
std::optional<RefundData> readRefund(const Json &resource); // of a "refunds" resource

// --- callbacks

HttpRequest callbackRequest(const QByteArray &url, const QByteArray &body, const QByteArray &signature,
                            int attempt, qint64 nextRetry);
struct CallbackData
{
    QByteArray type; // "payment-invoices"; others are answered and ignored
    std::optional<InvoiceData> invoice;
};
Result<CallbackData> readCallback(const QByteArray &body);

Json str(const QByteArray &text);
Json strOrNull(const QByteArray &text);
qint64 unixSeconds(Time time);
Time fromUnix(qint64 seconds);

} // namespace kassa::cascad
