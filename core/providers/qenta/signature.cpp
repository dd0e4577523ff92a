#include "providers/qenta/signature.h"

#include "providers/qenta/messages.h"
#include "signing/mac.h"

#include <array>

namespace kassa::qenta {

namespace {

constexpr char maskedSecret[] = "<secret>";

// Own fields of each operation, section 9, in fingerprint order. "basket" stands for the basket's names,
// "consumer" for the consumer's, both as sent.
struct OperationFields
{
    const char *name;
    QByteArrayList order;
};

const std::vector<OperationFields> &operationTable()
{
    static const std::vector<OperationFields> all{
        {"getOrderDetails", {"orderNumber"}},
        {"approveReversal", {"orderNumber"}},
        {"deposit",
         {"orderNumber", "amount", "currency", "merchantReference", "customerStatement", "basket"}},
        {"depositReversal", {"orderNumber", "paymentNumber"}},
        {"refund", {"orderNumber", "amount", "currency", "merchantReference", "basket"}},
        {"refundReversal", {"orderNumber", "creditNumber"}},
        {"recurPayment",
         {"orderNumber", "sourceOrderNumber", "autoDeposit", "orderDescription", "amount", "currency",
          "orderReference", "customerStatement", "mandateId", "mandateSignatureDate", "creditorId", "dueDate",
          "transactionIdentifier", "useIbanBic", "merchantTokenizationFlag", "periodicType", "consumer"}},
        {"transferFund",
         {"orderNumber", "creditNumber", "orderDescription", "amount", "currency", "orderReference",
          "customerStatement", "fundTransferType", "target"}},
        {"generateOrderNumber", {}},
        {"getFinancialInstitutions", {"paymentType", "transactionType", "bankCountry"}},
    };
    return all;
}

const OperationFields *operationNamed(const QByteArray &anyCase)
{
    for (const OperationFields &each : operationTable()) {
        if (anyCase.compare(each.name, Qt::CaseInsensitive) == 0)
            return &each;
    }
    return nullptr;
}

constexpr std::array basketParts{"ArticleNumber", "Quantity",      "Description",
                                 "Name",          "ImageUrl",      "UnitGrossAmount",
                                 "UnitNetAmount", "UnitTaxAmount", "UnitTaxRate"};
constexpr int mostBasketItems = 1000;

QByteArrayList basketNames(const Fields &fields)
{
    if (!hasField(fields, "basketItems"))
        return {};
    QByteArrayList names{"basketItems"};
    const int items = std::clamp(fieldOf(fields, "basketItems").toInt(), 0, mostBasketItems);
    for (int i = 1; i <= items; ++i) {
        for (const char *part : basketParts)
            names.append("basketItem" + QByteArray::number(i) + part);
    }
    return names;
}

QByteArrayList consumerNames(const Fields &fields)
{
    QByteArrayList names;
    for (const auto &[name, value] : fields) {
        if (name.startsWith("consumer"))
            names.append(name);
    }
    return names;
}

QByteArrayList transferTarget(const Fields &fields)
{
    const QByteArray type = fieldOf(fields, "fundTransferType").toUpper();
    if (type == "EXISTINGORDER")
        return {"sourceOrderNumber"};
    if (type == "SKRILLWALLET")
        return {"consumerEmail"};
    if (type == "MONETA")
        return {"consumerWalletId"};
    return {"bankAccountOwner", "bankBic", "bankAccountIban"};
}

QByteArrayList ownOrder(const OperationFields &operation, const Fields &fields)
{
    QByteArrayList names;
    for (const QByteArray &name : operation.order) {
        if (name == "basket")
            names += basketNames(fields);
        else if (name == "consumer")
            names += consumerNames(fields);
        else if (name == "target")
            names += transferTarget(fields);
        else
            names.append(name);
    }
    return names;
}

constexpr std::array hashWords{std::pair{HashKind::HmacSha512, "hmac-sha512"},
                               std::pair{HashKind::Sha512, "sha512"}, std::pair{HashKind::Md5, "md5"}};

} // namespace

Account accountOf(const Keys &keys)
{
    const auto id = [&](const char *name) {
        const auto found = keys.ids.find(name);
        return found == keys.ids.end() ? QByteArray() : found->second;
    };
    const auto secret = [&](const char *name) {
        const auto found = keys.secrets.find(name);
        return found == keys.secrets.end() ? Secret() : found->second;
    };
    return {id("customerId"), id("shopId"), secret("secret"), secret("password"),
            hashFromWord(id("hash")).value_or(HashKind::HmacSha512)};
}

QByteArray hashWord(HashKind hash)
{
    for (const auto &[kind, word] : hashWords) {
        if (kind == hash)
            return word;
    }
    return {};
}

std::optional<HashKind> hashFromWord(const QByteArray &word)
{
    for (const auto &[kind, known] : hashWords) {
        if (word == known)
            return kind;
    }
    return std::nullopt;
}

std::vector<Piece> piecesOf(const Fields &fields, const QByteArrayList &order, const Secret &secret)
{
    std::vector<Piece> pieces;
    pieces.reserve(std::size_t(order.size()));
    for (const QByteArray &name : order) {
        if (name == "secret")
            pieces.push_back({name, secret.expose(), true});
        else
            pieces.push_back({name, fieldOf(fields, name), false});
    }
    return pieces;
}

QByteArray messageOf(const std::vector<Piece> &pieces)
{
    QByteArray message;
    for (const Piece &piece : pieces)
        message += piece.value;
    return message;
}

QByteArray maskedMessage(const std::vector<Piece> &pieces)
{
    QByteArray message;
    for (const Piece &piece : pieces)
        message += piece.isSecret ? QByteArray(maskedSecret) : piece.value;
    return message;
}

QByteArray borderedMessage(const std::vector<Piece> &pieces)
{
    QByteArrayList values;
    for (const Piece &piece : pieces)
        values.append(piece.isSecret ? QByteArray(maskedSecret) : piece.value);
    return values.join("│");
}

QByteArray fingerprintOf(HashKind hash, const Secret &secret, const QByteArray &message)
{
    switch (hash) {
    case HashKind::Sha512:
        return hexHash(QCryptographicHash::Sha512, message);
    case HashKind::Md5:
        return hexHash(QCryptographicHash::Md5, message);
    case HashKind::HmacSha512:
        break;
    }
    return hexHmac(QCryptographicHash::Sha512, secret, message);
}

QByteArray fingerprintOf(const Account &account, const Fields &fields, const QByteArrayList &order)
{
    return fingerprintOf(account.hash, account.secret, messageOf(piecesOf(fields, order, account.secret)));
}

QByteArrayList storageInitOrder()
{
    return {"customerId", "shopId", "orderIdent", "returnUrl", "language", "javascriptScriptVersion",
            "secret"};
}

QByteArrayList storageReadOrder()
{
    return {"customerId", "shopId", "storageId", "secret"};
}

QByteArrayList splitOrder(const QByteArray &list)
{
    QByteArrayList names = list.split(',');
    names.removeAll(QByteArray());
    return names;
}

QByteArrayList backendOrder(const QByteArray &operation, const Fields &fields)
{
    const OperationFields *known = operationNamed(operation);
    if (known == nullptr)
        return {};
    return QByteArrayList{"customerId", "shopId", "password", "secret", "language"} +
           ownOrder(*known, fields);
}

QByteArrayList toolkitOrder(const QByteArray &command, const Fields &fields)
{
    const OperationFields *known = operationNamed(command);
    if (known == nullptr)
        return {};
    return QByteArrayList{"customerId", "shopId", "toolkitPassword", "secret", "command", "language"} +
           ownOrder(*known, fields);
}

QByteArray operationName(const QByteArray &anyCase)
{
    const OperationFields *known = operationNamed(anyCase);
    return known == nullptr ? QByteArray() : QByteArray(known->name);
}

bool fits(const Account &account, const SignedParts &parts)
{
    // Compared without regard to case, as clients do (section 3).
    return equalInConstantTime(parts.received.toLower(), fingerprintOf(account, parts.fields, parts.order));
}

} // namespace kassa::qenta
