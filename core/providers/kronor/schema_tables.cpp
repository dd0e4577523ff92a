#include "providers/kronor/schema_tables.h"

#include <set>

namespace kassa::kronor {

namespace {

constexpr char textOperators[] = "String";

QByteArray bare(const char *type)
{
    QByteArray name = type;
    name.replace('!', "");
    return name;
}

// "spoken_lang" -> "SpokenLang"
QByteArray pascal(const QByteArray &name)
{
    QByteArray result;
    bool up = true;
    for (const char c : name) {
        if (c == '_') {
            up = true;
            continue;
        }
        result += up ? QByteArray(1, c).toUpper() : QByteArray(1, c);
        up = false;
    }
    return result;
}

QByteArray comparisonName(const QByteArray &type)
{
    return pascal(type) + "ComparisonExp";
}

QByteArray comparison(const QByteArray &type)
{
    const bool isEnum = type.endsWith("Enum");
    QByteArray members = "_eq: T _neq: T _in: [T!] _nin: [T!] _isNull: Boolean";
    if (!isEnum)
        members += " _gt: T _gte: T _lt: T _lte: T";
    if (type == textOperators || type == "citext")
        members += " _like: T _nlike: T _ilike: T _nilike: T _similar: T _nsimilar: T _regex: T _iregex: T "
                   "_nregex: T _niregex: T";
    if (type == "Boolean")
        members = "_eq: T _neq: T _in: [T!] _nin: [T!] _isNull: Boolean _gt: T _gte: T _lt: T _lte: T";
    members.replace("T!", type + '!');
    members.replace(": T", ": " + type);
    return "input " + comparisonName(type) + " { " + members + " }\n";
}

QByteArray listArguments(const QByteArray &type)
{
    return "(distinctOn: [" + type + "SelectColumn!] limit: Int offset: Int orderBy: [" + type +
           "OrderBy!] where: " + type + "BoolExp)";
}

QByteArray definition(const SchemaTable &table)
{
    const QByteArray type = table.type;
    QByteArray fields, where, order, columns;
    for (const TableColumn &column : table.columns) {
        fields += QByteArray(column.name) + ": " + column.type + ' ';
        if (!column.computed)
            columns += QByteArray(column.name) + ' ';
        if (bare(column.type) == "jsonb")
            continue; // the engine's filters on JSON documents are not served
        where += QByteArray(column.name) + ": " + comparisonName(bare(column.type)) + ' ';
        order += QByteArray(column.name) + ": OrderBy ";
    }
    for (const TableRelation &list : table.lists) {
        fields += list.field + listArguments(list.type) + ": [" + list.type + "!]" +
                  (list.nullable ? "" : "!") + ' ';
        where += QByteArray(list.field) + ": " + list.type + "BoolExp ";
    }
    return "type " + type + " { " + fields + table.more + " }\ninput " + type + "BoolExp { _and: [" + type +
           "BoolExp!] _or: [" + type + "BoolExp!] _not: " + type + "BoolExp " + where + "}\ninput " + type +
           "OrderBy { " + order + "}\nenum " + type + "SelectColumn { " + columns + "}\n";
}

} // namespace

const std::vector<SchemaTable> &orderTables()
{
    static const std::vector<SchemaTable> tables{
        {"PurchaseOrder",
         "purchaseOrders",
         {{"createdAt", "timestamptz!"},
          {"id", "String!"},
          {"merchantReference", "String!"},
          {"purchaseCountry", "country!"},
          {"purchaseLanguage", "spoken_lang!"},
          {"purchaseTaxAmount", "bigint!"},
          {"purchaseTotalAmount", "bigint!"},
          {"resultingPurchaseId", "bigint"}},
         {{"status", "CurrentPurchaseOrderStatus", true}}},
        {"CurrentPurchaseOrderStatus",
         nullptr,
         {{"enteredAt", "timestamptz!"}, {"status", "OrderStatusEnum!"}},
         {}},
        {"BankIdAuth",
         "bankIdAuth",
         {{"createdAt", "timestamptz!"},
          {"hintCode", "String"},
          {"id", "uuid!"},
          {"orderRef", "String"},
          {"polledAt", "timestamptz!"},
          {"purchaseOrderId", "String"},
          {"scaSessionId", "uuid"},
          {"status", "BankidAuthStatusEnum!"}},
         {}},
    };
    return tables;
}

const std::vector<SchemaTable> &merchantTables()
{
    static const std::vector<SchemaTable> tables{
        {"Purchase",
         "purchases",
         {{"createdAt", "timestamptz!"},
          {"deliveryMethod", "String!"},
          {"id", "bigint!"},
          {"merchantReference", "String!"},
          {"taxAmount", "bigint!"},
          {"totalAmount", "bigint!"}},
         {{"status", "CurrentPurchaseStatus", true},
          {"items", "PurchaseItem", false},
          {"captures", "Capture", false},
          {"returns", "Return", false}},
         "expiration: PurchaseExpiration merchant: Merchant!"},
        {"CurrentPurchaseStatus",
         nullptr,
         {{"enteredAt", "timestamptz!"}, {"status", "PurchaseStatusEnum!"}},
         {}},
        {"PurchaseItem",
         nullptr,
         {{"imageUrl", "String"},
          {"itemUrl", "String"},
          {"name", "String!"},
          {"pricePerItem", "bigint!"},
          {"purchaseId", "bigint!"},
          {"quantity", "Int!"},
          {"quantityDelivered", "Int!"},
          {"quantityReturned", "Int!"},
          {"reference", "citext!"},
          {"taxRate", "smallint!"},
          {"totalAmount", "bigint!"},
          {"totalCapturedAmount", "bigint!"},
          {"totalDiscountAmount", "bigint!"},
          {"totalReturnedAmount", "bigint!"},
          {"totalTaxAmount", "bigint!"}},
         {}},
        {"Capture",
         nullptr,
         {{"createdAt", "timestamptz!"},
          {"description", "String"},
          {"id", "bigint!"},
          {"purchaseId", "bigint!"},
          {"totalAmount", "bigint!"}},
         {}},
        {"Return",
         nullptr,
         {{"createdAt", "timestamptz!"},
          {"id", "bigint!"},
          {"purchaseId", "bigint!"},
          {"returnFee", "bigint!"},
          {"returnReason", "String"},
          {"totalAmount", "bigint!"}},
         {}},
        {"Payment",
         "payments",
         {{"amountAuthorized", "bigint"},
          {"amountPaid", "bigint!"},
          {"createdAt", "timestamptz!"},
          {"currency", "SupportedCurrencyEnum!"},
          {"currentStatus", "PaymentStatusEnum!"},
          {"id", "bigint!"},
          {"merchantReference", "String!"},
          {"merchantReference2", "String"},
          {"paymentMethod", "PaymentMethodEnum!"},
          {"transactionId", "String!"}},
         {{"status", "CurrentPaymentStatus", true},
          {"latestStatus", "CurrentPaymentStatus", true},
          {"captures", "PaymentCapture", false},
          {"refunds", "Refund", false}}},
        {"Refund",
         "refunds",
         {{"createdAt", "timestamptz!"},
          {"errorMessage", "String"},
          {"message", "String!"},
          {"paymentId", "bigint!"},
          {"totalAmount", "bigint!"},
          {"transactionId", "String!"},
          {"waitToken", "uuid!"}},
         {{"status", "CurrentRefundStatus", true}}},
        {"CurrentRefundStatus",
         nullptr,
         {{"enteredAt", "timestamptz!"}, {"status", "RefundStatusEnum!"}},
         {}},
        {"PaymentCapture",
         "paymentCaptures",
         {{"amount", "bigint!"},
          {"createdAt", "timestamptz!"},
          {"errorMessage", "String"},
          {"id", "bigint!"},
          {"message", "String"},
          {"paymentId", "bigint!"},
          {"transactionId", "String!"}},
         {{"status", "CurrentCaptureStatus", true}}},
        {"CurrentCaptureStatus",
         nullptr,
         {{"enteredAt", "timestamptz!"}, {"status", "PaymentCaptureStatusEnum!"}},
         {}},
        {"TransactionRelease",
         "transactionReleases",
         {{"amount", "bigint!"}, {"createdAt", "timestamptz!"}, {"id", "bigint!"}, {"paymentId", "bigint!"}},
         {}},
        {"webhookURLs",
         "webhookURLs",
         {{"faulty", "Boolean!"},
          {"materializedStatus", "String"},
          {"queuedNotificationCount", "Int", true},
          {"webhookUrl", "String!"}},
         {}},
        {"MerchantWebhookEventSetting",
         "webhookEventSettings",
         {{"enabled", "Boolean!"}, {"event", "String!"}, {"lastEditedAt", "timestamptz!"}},
         {}},
        {"SuccessfulWebhookNotification",
         "successfulWebhookNotifications",
         {{"captureId", "bigint"},
          {"event", "String"},
          {"id", "bigint!"},
          {"payload", "jsonb!"},
          {"paymentId", "bigint"},
          {"paymentRequestId", "uuid"},
          {"purchaseId", "bigint"},
          {"queuedAt", "timestamptz!"},
          {"refundId", "uuid"},
          {"sentAt", "timestamptz!"},
          {"webhookUrl", "String!"}},
         {}},
        {"RequestLog",
         "requestsLog",
         {{"createdAt", "timestamptz!"},
          {"idempotencyKey", "String!"},
          {"namespace", "String!"},
          {"requestParams", "jsonb!"},
          {"responseBody", "jsonb"}},
         {},
         "",
         false},
        {"Tokens",
         "tokens",
         {{"blocked", "Boolean"},
          {"expirationDate", "timestamptz"},
          {"merchantId", "bigint"},
          {"tokenId", "uuid"},
          {"tokenName", "String"}},
         {},
         "",
         false},
    };
    return tables;
}

const std::vector<SchemaTable> &paymentTables()
{
    static const std::vector<SchemaTable> tables{
        {"PaymentRequest",
         "paymentRequests",
         {{"amount", "bigint!"},
          {"createdAt", "timestamptz!"},
          {"currency", "SupportedCurrencyEnum!"},
          {"merchantReturnUrl", "String"},
          {"message", "String!"},
          {"paymentFlow", "String"},
          {"paymentProvider", "PaymentMethodEnum"},
          {"reference", "String!"},
          {"resultingPaymentId", "bigint"},
          {"transactionId", "String!"},
          {"waitToken", "uuid!"}},
         {{"status", "CurrentPaymentStatus", true},
          {"latestStatus", "CurrentPaymentStatus", true},
          {"statusHistory", "CurrentPaymentStatus", true},
          {"transactionSwishDetails", "SwishDetails", true},
          {"transactionCreditCardDetails", "CreditCardDetails", true},
          {"transactionVippsDetails", "VippsDetails", true},
          {"transactionP24Details", "P24Details", true},
          {"transactionMobilePayDetails", "MobilePayDetails", true},
          {"transactionPayPalDetails", "PayPalDetails", true},
          {"transactionBankTransferDetails", "BankTransferDetails", true},
          {"transactionTrustlyDetails", "TrustlyDetails", true}},
         "merchant: Merchant! paymentMethodUsed: PaymentMethodStatus"},
        {"CurrentPaymentStatus",
         nullptr,
         {{"enteredAt", "timestamptz!"}, {"status", "PaymentStatusEnum!"}},
         {}},
    };
    return tables;
}

const std::vector<SchemaTable> &sessionDetailTables()
{
    static const std::vector<SchemaTable> tables{
        {"SwishDetails",
         nullptr,
         {{"amount", "bigint"},
          {"bankPaymentReference", "String"},
          {"customerSwishNumber", "packed_phone_number"},
          {"dateCreated", "timestamptz"},
          {"datePaid", "timestamptz"},
          {"errorCode", "String"},
          {"errorMessage", "String"},
          {"qrCode", "String"},
          {"returnUrl", "String"}},
         {}},
        {"CreditCardDetails", nullptr, {{"sessionId", "String"}, {"sessionUrl", "String"}}, {}},
        {"VippsDetails", nullptr, {{"sessionId", "String"}, {"sessionUrl", "String"}}, {}},
        {"P24Details", nullptr, {{"sessionId", "String"}, {"sessionUrl", "String"}}, {}},
        {"MobilePayDetails",
         nullptr,
         {{"qrCodeUrl", "String"},
          {"redirectUrl", "String"},
          {"sessionId", "String"},
          {"sessionUrl", "String"},
          {"userFlow", "String"}},
         {}},
        {"PayPalDetails",
         nullptr,
         {{"errorCode", "String"},
          {"errorMessage", "String"},
          {"orderId", "String"},
          {"paymentUrl", "String"}},
         {}},
        {"BankTransferDetails", nullptr, {{"orderId", "String"}, {"payUrl", "String"}}, {}},
        {"TrustlyDetails", nullptr, {{"payUrl", "String"}}, {}},
    };
    return tables;
}

// The merchant is told what became of a payment, not where the shopper pays.
const std::vector<SchemaTable> &merchantDetailTables()
{
    static const std::vector<SchemaTable> tables{
        {"SwishDetails",
         nullptr,
         {{"bankPaymentReference", "String"},
          {"customerSwishNumber", "packed_phone_number"},
          {"dateCreated", "timestamptz"},
          {"datePaid", "timestamptz"},
          {"errorCode", "String"},
          {"errorMessage", "String"}},
         {}},
        {"CreditCardDetails", nullptr, {{"cardType", "String"}, {"errorMessage", "String"}}, {}},
        {"VippsDetails", nullptr, {{"cardType", "String"}}, {}},
        {"P24Details", nullptr, {{"errorMessage", "String"}, {"sessionId", "String"}}, {}},
        {"MobilePayDetails",
         nullptr,
         {{"qrCodeUrl", "String"}, {"redirectUrl", "String"}, {"userFlow", "String"}},
         {}},
        {"PayPalDetails", nullptr, {{"errorCode", "String"}, {"errorMessage", "String"}}, {}},
        {"BankTransferDetails", nullptr, {{"orderId", "String"}, {"payUrl", "String"}}, {}},
        {"TrustlyDetails", nullptr, {{"orderId", "String"}}, {}},
    };
    return tables;
}

QByteArray definitionsOf(const std::vector<SchemaTable> &tables)
{
    QByteArray text;
    for (const SchemaTable &table : tables)
        text += definition(table);
    return text;
}

QByteArray comparisonsFor(const std::vector<const std::vector<SchemaTable> *> &tables)
{
    std::set<QByteArray> types;
    for (const auto *each : tables) {
        for (const SchemaTable &table : *each) {
            for (const TableColumn &column : table.columns)
                types.insert(bare(column.type));
        }
    }
    types.erase("jsonb");
    QByteArray text =
        "enum OrderBy { ASC ASC_NULLS_FIRST ASC_NULLS_LAST DESC DESC_NULLS_FIRST DESC_NULLS_LAST }\n";
    for (const QByteArray &type : types)
        text += comparison(type);
    return text;
}

QByteArray rootFields(const std::vector<SchemaTable> &tables, bool live)
{
    QByteArray text;
    for (const SchemaTable &table : tables) {
        if (table.root && table.live == live)
            text += table.root + listArguments(table.type) + ": [" + table.type + "!]! ";
    }
    return text;
}

} // namespace kassa::kronor
