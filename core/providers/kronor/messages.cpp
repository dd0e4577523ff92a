#include "providers/kronor/messages.h"

#include "providers/kronor/checker.h"

#include <array>

namespace kassa::kronor {

using namespace std::chrono_literals;

namespace {

Json text(const QString &value)
{
    return Json::string(value);
}

Json text(const QByteArray &value)
{
    return Json::string(value);
}

QByteArray upper(const QByteArray &code)
{
    return code.toUpper();
}

// Hundredths of a percent (section 4.1): 25 % is 2500.
qint64 hundredths(const Decimal &percent)
{
    qint64 value = percent.units();
    for (int scale = percent.scale(); scale < 2; ++scale)
        value *= 10;
    for (int scale = percent.scale(); scale > 2; --scale)
        value /= 10;
    return value;
}

Json lineJson(const QString &name, const QByteArray &reference, qint64 quantity, qint64 price,
              const RowTotal &row, const Decimal &rate)
{
    Json line = Json::object({{"name", text(name)}});
    if (!reference.isEmpty())
        line.set("reference", text(reference));
    line.set("quantity", Json::integer(quantity));
    line.set("pricePerItem", Json::integer(price));
    const qint64 discount = quantity * price - row.withVat();
    if (discount != 0)
        line.set("totalDiscountAmount", Json::integer(discount));
    line.set("totalAmount", Json::integer(row.withVat()));
    line.set("taxRate", Json::integer(hundredths(rate)));
    line.set("totalTaxAmount", Json::integer(row.vat));
    return line;
}

Json linesOf(const Order &order, const Totals &totals)
{
    Json lines = Json::array();
    for (std::size_t i = 0; i < order.items.size(); ++i) {
        const LineItem &item = order.items[i];
        const qint64 quantity = isWhole(item.quantity) ? item.quantity.toShortText().toLongLong() : 1;
        lines.append(lineJson(item.title, item.sku, quantity, totals.units[i].withVat(), totals.rows[i],
                              item.vatRate));
    }
    if (order.shipping)
        lines.append(lineJson(order.shipping->title, "shipping", 1, totals.shipping.withVat(),
                              totals.shipping, order.shipping->vatRate));
    if (order.handling)
        lines.append(lineJson(order.handling->title, "handling", 1, totals.handling.withVat(),
                              totals.handling, order.handling->vatRate));
    return lines;
}

Json addressJson(const Address &address)
{
    Json json = Json::object({{"firstName", text(address.firstName)},
                              {"lastName", text(address.lastName)},
                              {"streetAddress", text(address.street)}});
    if (!address.street2.isEmpty())
        json.set("streetAddress2", text(address.street2));
    json.set("postalCode", text(address.postalCode));
    json.set("city", text(address.city));
    json.set("country", text(upper(address.country)));
    json.set("email", text(address.email));
    json.set("phoneNumber", text(address.phone));
    return json;
}

// Languages that Kronor knows (section 4.2); others, such as Russian, become English.
QByteArray languageOf(const QByteArray &language)
{
    static const QByteArrayList known{"CS", "DA", "DE", "EL", "EN", "ES", "ET", "FI", "FR",
                                      "HR", "HU", "IS", "IT", "LB", "LT", "LV", "MT", "NL",
                                      "NO", "PL", "PT", "RO", "SK", "SL", "SV"};
    const QByteArray code = upper(language);
    return known.contains(code) ? code : QByteArray("EN");
}

Operation keyed(const QByteArray &name, const QByteArray &document, const QByteArray &argument, Json input)
{
    return {document, name, Json::object({{argument, std::move(input)}})};
}

Json idText(const QByteArray &bigint)
{
    return Json::number(bigint.isEmpty() ? QByteArray("0") : bigint);
}

struct Method
{
    const char *id, *mutation, *input, *selection;
};

constexpr std::array methods{
    Method{"swish", "newSwishPayment", "SwishPaymentInput", "waitToken"},
    Method{"creditCard", "newCreditCardPayment", "CreditCardPaymentInput", "waitToken gateway"},
    Method{"mobilePay", "newMobilePayPayment", "MobilePayPaymentInput", "waitToken gateway"},
    Method{"vipps", "newVippsPayment", "VippsPaymentInput", "waitToken gateway"},
    Method{"paypal", "newPayPalPayment", "PayPalPaymentInput", "paymentId"},
    Method{"p24", "newP24Payment", "P24PaymentInput", "paymentId"},
    Method{"trustly", "newTrustlyPayment", "TrustlyPaymentInput", "paymentId"},
    Method{"pointspay", "newPointspayPayment", "PointspayPaymentInput", "paymentId"},
    Method{"bankTransfer", "newBankTransferPayment", "BankTransferPaymentInput", "paymentId gateway"},
    Method{"buyNowPayLater", "newBuyNowPayLaterPayment", "BuyNowPayLaterPaymentInput", "paymentId gateway"},
    Method{"googlePay", "newGooglePayPayment", "GooglePayPaymentInput", "waitToken gateway googleMerchantId"},
    Method{"applePay", "newApplePayPayment", "ApplePayPaymentInput", "waitToken gateway"},
};

// MobilePayUserFlow, section 4.7.
const char *userFlowOf(PayFlow flow)
{
    switch (flow) {
    case PayFlow::Qr:
        return "QR";
    case PayFlow::Push:
        return "PushMessage";
    case PayFlow::App:
        return "NativeRedirect";
    case PayFlow::SameDevice:
        break;
    }
    return "WebRedirect";
}

// Only some signs are allowed, and 50 characters (section 4.7): no hyphen.
QString messageFor(const QByteArray &reference)
{
    QString message = QStringLiteral("Order ") + QString::fromUtf8(reference);
    for (QChar &sign : message)
        if (!isMessageSign(sign))
            sign = u' ';
    return message.left(50);
}

} // namespace

Account accountOf(const Keys &keys)
{
    Account account;
    if (const auto found = keys.ids.find("merchant"); found != keys.ids.end())
        account.merchant = found->second;
    if (const auto found = keys.secrets.find("token"); found != keys.secrets.end())
        account.token = found->second;
    if (const auto found = keys.secrets.find("jwt-key"); found != keys.secrets.end())
        account.jwtKey = found->second;
    return account;
}

// --- operations

QByteArray rootFieldOf(const Operation &operation)
{
    const QByteArray fields = operation.document.mid(operation.document.indexOf('{') + 1).trimmed();
    qsizetype end = 0;
    while (end < fields.size() && isalnum(uchar(fields[end])))
        ++end;
    return fields.left(end);
}

Json purchaseInput(const Order &order, const Totals &totals, const QByteArray &key)
{
    const Customer customer = order.customer.value_or(Customer());
    Json purchase = Json::object({{"idempotencyKey", text(key)},
                                  {"merchantReference", text(order.reference)},
                                  {"nationalIdentificationNumber", text(customer.nationalId)},
                                  {"purchaseCountry", text(upper(order.country))},
                                  {"purchaseLanguage", text(languageOf(order.language))},
                                  {"purchaseTotalAmount", Json::integer(totals.withVat)},
                                  {"purchaseTaxAmount", Json::integer(totals.vat)},
                                  {"purchaseLines", linesOf(order, totals)},
                                  {"billingAddress", addressJson(customer.billing)}});
    if (customer.delivery)
        purchase.set("shippingAddress", addressJson(*customer.delivery));
    return purchase;
}

std::optional<Json> itemsOf(const Json &lines, const QByteArray &reference, qint64 quantity)
{
    const auto &all = lines.items();
    const auto line = std::find_if(all.begin(), all.end(),
                                   [&](const Json &each) { return each["reference"].text() == reference; });
    if (line == all.end())
        return std::nullopt;
    const qint64 bought = (*line)["quantity"].text().toLongLong();
    const qint64 pieces = quantity == 0 ? bought : quantity;
    if (pieces < 0 || pieces > bought)
        return std::nullopt;
    const bool whole = pieces == bought; // with its discount
    const qint64 rate = (*line)["taxRate"].text().toLongLong();
    const qint64 total =
        (*line)[whole ? "totalAmount" : "pricePerItem"].text().toLongLong() * (whole ? 1 : pieces);
    const Json tax = whole ? (*line)["totalTaxAmount"]
                           : Json::integer(roundedQuotient(Int128(total) * rate, 10000 + rate));
    return Json::array({Json::object({{"reference", text(reference)},
                                      {"quantity", Json::integer(pieces)},
                                      {"pricePerItem", (*line)["pricePerItem"]},
                                      {"taxRate", (*line)["taxRate"]},
                                      {"totalAmount", Json::integer(total)},
                                      {"totalTaxAmount", tax}})});
}

namespace request {

Operation createOrder(OrderVariant variant, const Json &purchase)
{
    const bool instalments = variant == OrderVariant::Instalments;
    const QByteArray mutation = variant == OrderVariant::Plain ? "newPurchaseOrder"
                                : instalments                  ? "newPurchaseOrderWithInstalments"
                                                               : "newPurchaseOrderWithInvoice";
    const QByteArray input =
        instalments ? "PurchaseOrderWithInstalmentsInput" : "PurchaseOrderWithInvoiceInput";
    return keyed("Create",
                 "mutation Create($purchase: " + input + "!) { " + mutation +
                     "(purchase: $purchase) { id waitToken } }",
                 "purchase", purchase);
}

Operation watchOrder(bool subscription)
{
    const QByteArray kind = subscription ? "subscription" : "query";
    return {kind + " Watch { purchaseOrders { id status { status } resultingPurchaseId } }", "Watch",
            Json::object()};
}

Operation readOrder(const QByteArray &id)
{
    return {"query Order($id: String!) { purchaseOrders(where: {id: {_eq: $id}}) { id merchantReference "
            "status { status } "
            "resultingPurchaseId purchaseTotalAmount purchaseTaxAmount purchaseCountry } }",
            "Order", Json::object({{"id", text(id)}})};
}

Operation readPurchase(const QByteArray &reference)
{
    return {"query Purchase($reference: String!) { purchases(where: {merchantReference: {_eq: $reference}}) "
            "{ id totalAmount "
            "taxAmount status { status } captures { totalAmount } returns { totalAmount } } }",
            "Purchase", Json::object({{"reference", text(reference)}})};
}

Operation cancelOrder(const QByteArray &id)
{
    return keyed("Cancel",
                 "mutation Cancel($cancel: PurchaseOrderCancelInput!) { purchaseOrderCancel(cancel: $cancel) "
                 "{ result } }",
                 "cancel", Json::object({{"purchaseOrderId", text(id)}}));
}

Operation captureAll(const QByteArray &purchaseId, const QByteArray &key)
{
    return keyed("CaptureAll",
                 "mutation CaptureAll($capture: PurchaseCaptureAllInput!) { newPurchaseCaptureAll(capture: "
                 "$capture) { "
                 "captureId } }",
                 "capture",
                 Json::object({{"purchaseId", idText(purchaseId)}, {"idempotencyKey", text(key)}}));
}

Operation captureReferences(const QByteArray &purchaseId, const QByteArray &key,
                            const QByteArrayList &references)
{
    Json names = Json::array();
    for (const QByteArray &reference : references)
        names.append(text(reference));
    return keyed(
        "CaptureItems",
        "mutation CaptureItems($capture: PurchaseCaptureWithItemReferencesInput!) { "
        "newPurchaseCaptureWithItemReferences(capture: $capture) { captureId } }",
        "capture",
        Json::object(
            {{"purchaseId", idText(purchaseId)}, {"idempotencyKey", text(key)}, {"itemReferences", names}}));
}

Operation captureItems(const QByteArray &purchaseId, const QByteArray &key, const Json &items)
{
    return keyed(
        "CapturePieces",
        "mutation CapturePieces($capture: PurchaseCaptureInput!) { newPurchaseCapture(capture: "
        "$capture) { captureId } }",
        "capture",
        Json::object(
            {{"purchaseId", idText(purchaseId)}, {"idempotencyKey", text(key)}, {"captureItems", items}}));
}

Operation returnItems(const QByteArray &purchaseId, const QByteArray &key, const Json &items)
{
    return keyed(
        "ReturnPieces",
        "mutation ReturnPieces($return: PurchaseReturnInput!) { newPurchaseReturn(return: $return) "
        "{ returnId } }",
        "return",
        Json::object(
            {{"purchaseId", idText(purchaseId)}, {"idempotencyKey", text(key)}, {"returnItems", items}}));
}

Operation returnAll(const QByteArray &purchaseId, const QByteArray &key)
{
    return keyed("ReturnAll",
                 "mutation ReturnAll($return: PurchaseReturnAllInput!) { newPurchaseReturnAll(return: "
                 "$return) { returnId } }",
                 "return", Json::object({{"purchaseId", idText(purchaseId)}, {"idempotencyKey", text(key)}}));
}

Operation cancelPurchase(const QByteArray &purchaseId)
{
    return keyed("CancelPurchase",
                 "mutation CancelPurchase($cancel: PurchaseCancelInput!) { purchaseCancel(cancel: $cancel) { "
                 "result } }",
                 "cancel", Json::object({{"purchaseId", idText(purchaseId)}}));
}

Operation setWebhook(const QByteArray &url)
{
    Json events = Json::array();
    for (const char *event : {"captureStateUpdate", "paymentStateUpdate", "paymentRequestStateUpdate",
                              "purchaseStateUpdate", "refundStateUpdate"})
        events.append(Json::object({{"event", Json::string(event)}, {"enabled", Json::boolean(true)}}));
    return keyed("Webhook",
                 "mutation Webhook($webhook: SetWebhookUrlInput!) { setWebhookUrl(setWebhookUrl: $webhook) { "
                 "hmacSecret "
                 "settingId } }",
                 "webhook", Json::object({{"webhookUrl", text(url)}, {"eventSettings", std::move(events)}}));
}

Operation deleteWebhook(const QByteArray &url)
{
    return keyed("WebhookDelete",
                 "mutation WebhookDelete($webhook: DeleteWebhookUrlInput!) { "
                 "deleteWebhookUrl(deleteWebhookUrl: $webhook) { found } }",
                 "webhook", Json::object({{"webhookUrl", text(url)}}));
}

Json sessionInput(const Order &order, const Totals &totals, const QByteArray &key, Time expires)
{
    const Customer customer = order.customer.value_or(Customer());
    Json data = Json::object({{"name", text(customer.billing.firstName + u' ' + customer.billing.lastName)},
                              {"ip", Json::string("127.0.0.1")},
                              {"language", text(languageOf(order.language))},
                              {"email", text(customer.billing.email)},
                              {"phoneNumber", text(customer.billing.phone)},
                              {"orderLines", linesOf(order, totals)}});
    return Json::object({{"amount", Json::integer(totals.withVat)},
                         {"currency", text(order.currency.code)},
                         {"country", text(upper(order.country))},
                         {"idempotencyKey", text(key)},
                         {"merchantReference", text(order.reference)},
                         {"message", text(messageFor(order.reference))},
                         {"expiresAt", text(toIso(expires))},
                         {"additionalData", std::move(data)}});
}

Operation createSession(const Json &session)
{
    return keyed(
        "Session",
        "mutation Session($payment: PaymentSessionInput!) { newPaymentSession(payment: $payment) { token } }",
        "payment", session);
}

Operation createCheckedSession(const Json &session)
{
    return keyed("Session",
                 "mutation Session($payment: PaymentSessionWithReferenceCheckInput!) { "
                 "newPaymentSessionWithReferenceCheck(payment: $payment) { token paymentId "
                 "paymentTransactionId } }",
                 "payment", session);
}

std::optional<Operation> createPayment(const PaymentWish &wish)
{
    const auto found = std::find_if(methods.begin(), methods.end(),
                                    [&](const Method &each) { return wish.method == each.id; });
    if (found == methods.end())
        return std::nullopt;
    Json pay = Json::object({{"idempotencyKey", text(wish.key)},
                             {"returnUrl", text(wish.returnUrl)},
                             {"merchantReturnUrl", text(wish.merchantReturnUrl)}});
    if (wish.method == "swish")
        pay.set("flow", Json::string(wish.flow == PayFlow::Push ? "ecom" : "mcom"));
    if (wish.method == "swish" && wish.flow == PayFlow::Push)
        pay.set("customerSwishNumber", text(wish.phone));
    if (wish.method == "applePay")
        pay.set("flow", Json::string("web"));
    if (wish.method == "mobilePay" || wish.method == "vipps")
        pay.set("userFlow", Json::string(userFlowOf(wish.flow)));
    if (wish.method == "buyNowPayLater") {
        pay.set("buyNowPayLaterProduct", Json::string("INVOICE"));
        pay.set("nationalIdentificationNumber", text(wish.nationalId));
    }
    // The clients always send the device's description with the payment (section 4.1).
    Json info = Json::object();
    for (const char *name :
         {"browserName", "browserVersion", "fingerprint", "osName", "osVersion", "userAgent"})
        info.set(name, Json::string("kassa"));
    const QByteArray document = QByteArray("mutation Pay($pay: ") + found->input +
                                "!, $info: AddSessionDeviceInformationInput!) { " + found->mutation +
                                "(pay: $pay) { " + found->selection +
                                " } addSessionDeviceInformation(info: $info) { result } }";
    return Operation{document, "Pay", Json::object({{"pay", std::move(pay)}, {"info", std::move(info)}})};
}

QByteArray paymentIdOf(const Json &data)
{
    for (const auto &[field, value] : data.members()) {
        for (const char *name : {"waitToken", "paymentId"}) {
            if (value[name].isString())
                return value[name].text();
        }
    }
    return {};
}

Operation watchPayments(bool subscription)
{
    const QByteArray head = subscription ? "subscription PaymentStatus" : "query PaymentStatusQuery";
    return {
        head +
            " { paymentRequests(orderBy: [{createdAt: ASC}]) { waitToken amount currency status { status } "
            "createdAt "
            "resultingPaymentId transactionSwishDetails { errorCode returnUrl qrCode } "
            "transactionCreditCardDetails { "
            "sessionUrl } transactionVippsDetails { sessionUrl } transactionMobilePayDetails { redirectUrl "
            "qrCodeUrl } "
            "transactionPayPalDetails { paymentUrl } transactionP24Details { sessionUrl } "
            "transactionTrustlyDetails { "
            "payUrl } transactionBankTransferDetails { payUrl } } }",
        subscription ? "PaymentStatus" : "PaymentStatusQuery", Json::object()};
}

Operation refreshPayments()
{
    return {"mutation Refresh { refreshPaymentStatus { result } }", "Refresh", Json::object()};
}

Operation cancelPayment(const QByteArray &reference, const QByteArray &key)
{
    return keyed("CancelPayment",
                 "mutation CancelPayment($cancel: PaymentCancelInput!) { cancelPayment(cancel: $cancel) { "
                 "waitToken } }",
                 "cancel",
                 Json::object({{"paymentReference", text(reference)}, {"idempotencyKey", text(key)}}));
}

Operation readPayment(const QByteArray &reference)
{
    return {
        "query Payments($reference: String!) { payments(where: {merchantReference: {_eq: $reference}}) { "
        "id currency "
        "amountAuthorized amountPaid currentStatus refunds { totalAmount errorMessage status { status } } } "
        "}",
        "Payments", Json::object({{"reference", text(reference)}})};
}

Operation capturePayment(const QByteArray &paymentId, qint64 amount, const QByteArray &key)
{
    return keyed("CapturePayment",
                 "mutation CapturePayment($capture: PaymentCaptureInput!) { newPaymentCapture(capture: "
                 "$capture) { captureId "
                 "captureTransactionId } }",
                 "capture",
                 Json::object({{"paymentId", idText(paymentId)},
                               {"amount", Json::integer(amount)},
                               {"idempotencyKey", text(key)}}));
}

Operation refundPayment(const QByteArray &paymentId, qint64 amount, const QByteArray &key)
{
    return keyed("Refund",
                 "mutation Refund($refund: RefundPaymentInput!) { refundPayment(refund: $refund) { waitToken "
                 "refundTransactionId } }",
                 "refund",
                 Json::object({{"paymentId", idText(paymentId)},
                               {"amount", Json::integer(amount)},
                               {"message", Json::string("Refund")},
                               {"idempotencyKey", text(key)}}));
}

Operation releasePayment(const QByteArray &paymentId, qint64 amount, const QByteArray &key)
{
    return keyed("Release",
                 "mutation Release($release: ReleasePaymentInput!) { releasePayment(release: $release) { "
                 "releaseId } }",
                 "release",
                 Json::object({{"paymentId", idText(paymentId)},
                               {"amount", Json::integer(amount)},
                               {"idempotencyKey", text(key)}}));
}

Operation createScaSession(const QByteArray &key, const QByteArray &returnUrl, const QByteArray &nationalId)
{
    Json session = Json::object({{"idempotencyKey", text(key)}, {"onSuccessRedirectUrl", text(returnUrl)}});
    if (!nationalId.isEmpty())
        session.set("sePersonalNumber", text(nationalId));
    return keyed(
        "Identify",
        "mutation Identify($session: NewScaSessionInput!) { newScaSession(session: $session) { id token } }",
        "session", std::move(session));
}

Operation readIdentity(const QByteArray &sessionId)
{
    return {
        "query Identity($id: uuid!) { bankIdAuth(where: {scaSessionId: {_eq: $id}}) { id status hintCode } }",
        "Identity", Json::object({{"id", text(sessionId)}})};
}

} // namespace request

} // namespace kassa::kronor
