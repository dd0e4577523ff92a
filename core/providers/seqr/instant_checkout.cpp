#include "providers/seqr/instant_checkout.h"

#include "codec/json.h"

#include <algorithm>

namespace kassa::seqr {

namespace {

constexpr char jsonContentType[] = "application/json;charset=UTF-8";
constexpr char codeStart[] = "HTTP://SEQR.SE/";

} // namespace

QByteArray writePurchaseCall(const PurchaseCall &call)
{
    Json body = Json::object({{"purchaseToken", Json::string(call.purchaseToken)},
                              {"clientName", Json::string(call.clientName)},
                              {"street", Json::string(call.street)},
                              {"city", Json::string(call.city)},
                              {"country", Json::string(call.country)},
                              {"state", Json::string(call.state)},
                              {"zip", Json::string(call.zip)},
                              {"email", Json::string(call.email)}});
    if (!call.msisdn.isEmpty())
        body.set("msisdn", Json::string(call.msisdn));
    return body.toCompact();
}

Result<PurchaseCall> readPurchaseCall(const QByteArray &body)
{
    const auto json = Json::parse(body);
    if (!json || !json->isObject())
        return fail(ErrorKind::Malformed, "seqr.json",
                    json ? KASSA_TEXT("error", "not an object") : json.error().detail);
    const auto text = [&](const char *name) { return (*json)[name].text(); };
    const PurchaseCall call{text("purchaseToken"), text("clientName"), text("street"),
                            text("city"),          text("country"),    text("state"),
                            text("zip"),           text("email"),      text("msisdn")};
    if (call.purchaseToken.isEmpty())
        return fail(ErrorKind::Refused, "seqr.token", KASSA_TEXT("error", "there is no purchaseToken"));
    return call;
}

HttpResponse purchaseAnswer(const QByteArray &invoiceReference)
{
    const Json body = Json::object({{"invoiceReferenceId", Json::string(invoiceReference)}});
    return httpResponse(200, jsonContentType, body.toCompact());
}

HttpResponse purchaseRefusal(const QByteArray &errorCode, int status)
{
    return httpResponse(status, jsonContentType,
                        Json::object({{"errorCode", Json::string(errorCode)}}).toCompact());
}

Result<QByteArray> readPurchaseAnswer(const Payload &payload)
{
    if (const auto *failed = std::get_if<ExchangeFailed>(&payload))
        return fail(ErrorKind::Network, toWord(failed->reason), Text::verbatim(failed->detail));
    const auto *response = std::get_if<HttpResponse>(&payload);
    const auto head = response ? parseResponseHead(response->raw.head) : Result<ResponseHead>(ResponseHead());
    if (!response || !head)
        return fail(ErrorKind::Malformed, "http", KASSA_TEXT("error", "no HTTP answer"));
    const auto json = Json::parse(response->raw.body);
    const QByteArray error = json ? (*json)["errorCode"].text() : QByteArray();
    if (!error.isEmpty())
        return fail(ErrorKind::Refused, error, KASSA_TEXT("error", "HTTP %1").with(head->status));
    if (head->status != 200)
        return fail(ErrorKind::Refused, "http." + QByteArray::number(head->status),
                    KASSA_TEXT("error", "HTTP %1").with(head->status));
    const QByteArray reference = json ? (*json)["invoiceReferenceId"].text() : QByteArray();
    if (reference.isEmpty())
        return fail(ErrorKind::Malformed, "seqr.json", KASSA_TEXT("error", "there is no invoiceReferenceId"));
    return reference;
}

bool isPurchaseToken(const QByteArray &token)
{
    return !token.isEmpty() && std::all_of(token.begin(), token.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' ||
               c == '_' || c == '.';
    });
}

QByteArray serviceOf(const QByteArray &mode)
{
    return mode == "demo" ? "wss-dev" : "wss";
}

QByteArray invoicePayload(const QByteArray &invoiceReference)
{
    return codeStart + ('R' + invoiceReference);
}

QByteArray stickerPayload(const QByteArray &seqrId)
{
    return codeStart + ('Q' + seqrId);
}

Result<QByteArray> instantPayload(const QByteArray &token, const QByteArray &webshopId,
                                  const QByteArray &service)
{
    if (!isPurchaseToken(token))
        return fail(ErrorKind::Malformed, "seqr.token",
                    KASSA_TEXT("error", "a purchase token has letters, digits, \"-\", \"_\" and \".\" only"));
    return codeStart + ("000/" + service + "?t=" + token + "&w=" + webshopId);
}

QByteArray appLink(const QByteArray &payload, const QByteArray &scheme)
{
    const qsizetype colon = payload.indexOf(':');
    const QByteArray old = payload.left(colon).toLower();
    return colon > 0 && (old == "http" || old == "https") ? scheme + payload.mid(colon) : payload;
}

Scanned readPayload(const QByteArray &payloadOrLink)
{
    const QByteArray text = payloadOrLink.trimmed();
    const qsizetype colon = text.indexOf("://");
    const QByteArray scheme = text.left(colon).toLower();
    static constexpr const char *schemes[] = {"http", "https", "seqr", "seqr-demo", "seqr-debug"};
    const bool known =
        std::any_of(std::begin(schemes), std::end(schemes), [&](const char *each) { return scheme == each; });
    const qsizetype slash = colon < 0 ? -1 : text.indexOf('/', colon + 3);
    const QByteArray host = slash < 0 ? QByteArray() : text.mid(colon + 3, slash - colon - 3).toLower();
    if (!known || (host != "seqr.se" && host != "www.seqr.se"))
        return {};
    Scanned scanned;
    scanned.path = text.mid(slash);
    if (scanned.path.startsWith("/R") && scanned.path.size() > 2) {
        scanned.kind = Scanned::Kind::Invoice;
        scanned.name = scanned.path.mid(2);
    } else if (scanned.path.startsWith("/Q") && scanned.path.size() > 2) {
        scanned.kind = Scanned::Kind::Sticker;
        scanned.name = scanned.path.mid(2);
    } else if (scanned.path.startsWith("/000/")) {
        const qsizetype mark = scanned.path.indexOf('?');
        scanned.kind = Scanned::Kind::Service;
        scanned.name = scanned.path.mid(5, mark < 0 ? -1 : mark - 5);
        scanned.fields = mark < 0 ? Fields() : parseForm(scanned.path.mid(mark + 1)).value_or(Fields());
    }
    return scanned;
}

} // namespace kassa::seqr
