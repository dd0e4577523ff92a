// Qvickly's messages: bytes <-> values. The provider's field names appear here and nowhere else (qvickly.md
// section 4).
#pragma once

#include "order/totals.h"
#include "providers/provider.h"
#include "providers/qvickly/signature.h"

namespace kassa::qvickly {

struct Account
{
    QByteArray eid; // merchant id
    Secret key;
    bool test = true;
};

Account accountOf(const Keys &keys);

// --- requests to POST {api}/
// ------------------------------------------------------------------------------------------

struct ShopUrls
{
    QByteArray terms, privacy, accept, cancel, callback;
};

struct CheckoutOptions // CheckoutData and PaymentData switches of initCheckout; empty texts are left out
{
    bool companyView = false;
    bool showPhoneOnDelivery = false;
    bool redirectOnSuccess = true;
    QByteArray returnMethod = "POST"; // POST, GET or empty
    QByteArray autoActivate = "0";
    QByteArray autoCancelMinutes;
};

// `data` of the functions, members in the order of the dossier's examples, all scalars as strings.
Json initCheckoutData(const Order &order, const Totals &totals, const ShopUrls &urls,
                      const CheckoutOptions &options);
Json updateCheckoutData(const QByteArray &number, const QByteArray &orderid, const Order &order,
                        const Totals &totals);
Json getCheckoutData(const QByteArray &checkoutHash);
Json numberData(const QByteArray &number); // getPaymentinfo, activatePayment, cancelPayment
Json creditPaymentData(const QByteArray &number, bool part, const Order &order, const Totals &totals);
Json updatePaymentData(const QByteArray &number, const QByteArray &method, const Order &order,
                       const Totals &totals);
Json duplicatePaymentData(const QByteArray &number, const QByteArray &method);
// Look-ups of section 4.5.
Json getAddressData(const QByteArray &nationalId, const QByteArray &country);
Json accountInfoData(qint64 totalWithTax); // minor units
Json paymentPlansData(const Order &order, const Totals &totals);
Json termsData(const QByteArray &method, qint64 totalWithTax);
Json duePaymentsData(const QByteArray &dueDate); // YYYY-MM-DD
// Articles and Cart members alone, in dossier order.
Json articlesOf(const Order &order, const Totals &totals);
Json cartOf(const Order &order, const Totals &totals);

// The whole HTTP request: canonical text of `data`, signed, sent as exactly those bytes; credentials, data,
// function in this order (section 4.1 example). `time` goes to credentials.time with four decimals.
HttpRequest apiRequest(const QByteArray &apiOrigin, const Account &account, const QByteArray &function,
                       const Json &data, Time time, const QByteArray &language = "sv");

// --- reading requests (sandbox, explain)
// ------------------------------------------------------------------------------

struct ApiRequest
{
    Json body;           // the whole object; null when the body is no JSON object
    QByteArray function; // as written; compare with sameFunction()
    QByteArray eid, hash, language;
    bool test = false;
    QByteArray rawData; // exact bytes of `data`; empty when there is none

    const Json &data() const { return body["data"]; }
};

// Never fails: what is missing is empty, so that the sandbox can answer each lack with its code.
ApiRequest readApiRequest(const QByteArray &body);
bool sameFunction(const QByteArray &a, const QByteArray &b); // without regard to case
bool truthy(const Json &value);                              // "true" "TRUE" "1" 1 true

// --- answers
// ----------------------------------------------------------------------------------------------------------

struct ApiError
{
    QByteArray code, message, logid;
};

struct ApiAnswer
{
    std::optional<ApiError> error;     // of either shape, section 5
    Json data;                         // null on error
    HashMatch match = HashMatch::None; // of the hash; None on unsigned errors
    bool plain = false;                // getTerms: not JSON
};

// Malformed when it is neither JSON nor allowed to be plain; signature mismatch is not an error here: see
// `match`.
Result<ApiAnswer> readApiAnswer(const HttpResponse &response, const Account &account,
                                const QByteArray &function);

enum class ErrorShape { TopLevel, Nested }; // T and N of section 5

// {"credentials":{"hash":..,"logid":N},"data":...}, byte-exact as section 3 wants it.
HttpResponse signedAnswer(const Account &account, const Json &data, quint64 logid);
HttpResponse errorAnswer(const Account &account, const ApiError &error, ErrorShape shape);

// --- callback, accept, cancel
// -----------------------------------------------------------------------------------------

struct Notice // what callback and redirects say, section 7
{
    QByteArray number, status, orderid, url;
};

Json noticeData(const Notice &notice, bool numberAsInteger = false);
// {"credentials":{"hash":".."},"data":{...}} POSTed as JSON. `hash` empty: the right one.
HttpRequest callbackRequest(const QByteArray &url, const Account &account, const Json &data,
                            const QByteArray &hash = {});
// Form fields `credentials` and `data` for a POST, or appended to the url's query for GET (vector J). Empty
// data: the bare address ("no data" switch).
Navigation returnNavigation(const QByteArray &url, const QByteArray &method, const Account &account,
                            const Json &data, const QByteArray &hash = {});

struct ReceivedNotice
{
    Notice notice;
    HashMatch match = HashMatch::None;
    QByteArray rawData, hash;
};
// Callback bodies as raw JSON, as form fields, or in the query of a GET: a receiver takes all three (section
// 7). NotFound ("qvickly.no-data") when nothing was sent along, Malformed ("qvickly.notice", "json.*",
// "form.*") otherwise.
Result<ReceivedNotice> readCallback(const HttpRequest &request, const Account &account);
Result<ReceivedNotice> readReturn(const Navigation &navigation, const Account &account);

// --- page events, section 6
// -------------------------------------------------------------------------------------------

struct HostedEvent // iframe -> host
{
    QByteArray name;
    Json data; // null when there is none
};
QByteArray eventText(const QByteArray &name, const Json &data = {}); // {"event":..,"data":..}
// Malformed: "qvickly.event-object" (not a string), "json.syntax", "qvickly.event-name".
Result<HostedEvent> readEvent(const PageEvent &event);

// --- the page's own ajax calls, section 4.7
// ---------------------------------------------------------------------------

HttpRequest ajaxRequest(const QByteArray &pageOrigin, const QByteArray &name, const Fields &fields);

// --- addresses
// --------------------------------------------------------------------------------------------------------

Json addressJson(const Address &address,
                 CustomerKind kind); // firstname, lastname | company, street, zip, ...
Address addressFromJson(const Json &json);
// Last path segment, or the one before it when the last is "test" (section 4.1).
QByteArray checkoutHashOf(const QByteArray &checkoutUrl);

} // namespace kassa::qvickly
