#include "providers/kronor/token_inspector.h"

#include "providers/kronor/messages.h"
#include "providers/kronor/published.h"
#include "providers/kronor/token.h"
#include "wire/session_inputs.h"

namespace kassa::kronor {

namespace {

using Severity = Verdict::Severity;

constexpr char tokenSource[] = "3"; // of the dossier

Text kindTitle(TokenKind kind)
{
    switch (kind) {
    case TokenKind::PurchaseOrder:
        return KASSA_TEXT("kronor", "purchase order");
    case TokenKind::PaymentSession:
        return KASSA_TEXT("kronor", "payment session");
    case TokenKind::ScaSession:
        return KASSA_TEXT("kronor", "identity session");
    case TokenKind::CardData:
        return KASSA_TEXT("kronor", "card data");
    case TokenKind::Api:
        return KASSA_TEXT("kronor", "the merchant's API");
    case TokenKind::Unknown:
        break;
    }
    return KASSA_TEXT("kronor", "an unknown role");
}

QByteArray textOf(const std::optional<Time> &time)
{
    return time ? toIso(*time) : QByteArray();
}

void judge(std::vector<Verdict> &verdicts, const QByteArray &text, Time sent, const Secret &jwtKey)
{
    if (isPaymentRequestId(text)) {
        verdicts.push_back(
            {Severity::Note,
             "token.request",
             KASSA_TEXT("kronor", "This waitToken is the UUID of a payment request, not a bearer "
                                  "token"),
             {},
             publishedIn("12")});
        return;
    }
    const auto token = readToken(text);
    if (!token)
        return;
    const TokenClaims claims = claimsOf(*token);
    const QByteArray scope = claims.scope.isEmpty() ? QByteArray("-") : claims.scope;
    verdicts.push_back({Severity::Note, "token.claims",
                        KASSA_TEXT("kronor", "Bearer token (%1): role %2, scope %3, expires %4")
                            .with(kindTitle(claims.kind))
                            .with(claims.role)
                            .with(scope)
                            .with(textOf(claims.expires)),
                        KASSA_TEXT("kronor", "Merchant %1, issued %2, token id %3")
                            .with(claims.merchant)
                            .with(textOf(claims.issued))
                            .with(claims.id),
                        publishedIn(tokenSource)});
    if (claims.expires && *claims.expires <= sent)
        verdicts.push_back({Severity::Warning,
                            "token.expired",
                            KASSA_TEXT("kronor", "The token has expired"),
                            {},
                            publishedIn(tokenSource)});
    if (!jwtKey.isEmpty() && !isSignedWith(*token, jwtKey))
        verdicts.push_back({Severity::Wrong,
                            "token.signature",
                            KASSA_TEXT("kronor", "The token is not signed with the sandbox's key"),
                            {},
                            publishedIn(tokenSource)});
}

// Of what a mutation gave. Lists of payment requests name them by UUIDs all the time: that is no news.
QByteArrayList tokensGiven(const QByteArray &body)
{
    QByteArrayList tokens;
    const auto answer = Json::parse(body);
    if (!answer)
        return tokens;
    for (const auto &[field, result] : (*answer)["data"].members()) {
        for (const char *name : {"waitToken", "token", "authToken"}) {
            if (result[name].isString())
                tokens << result[name].text();
        }
    }
    return tokens;
}

QByteArray bearerOf(const QByteArray &authorization)
{
    return authorization.startsWith("Bearer ") ? authorization.mid(7) : QByteArray();
}

QByteArrayList tokensIn(const Payload &payload)
{
    if (const auto *request = std::get_if<HttpRequest>(&payload)) {
        const auto head = parseRequestHead(request->raw.head);
        return {bearerOf(head ? header(head->headers, "Authorization") : QByteArray())};
    }
    if (const auto *response = std::get_if<HttpResponse>(&payload))
        return tokensGiven(response->raw.body);
    if (const auto *text = std::get_if<SocketText>(&payload)) {
        const auto frame = readFrame(text->bytes);
        return {frame && frame->type == "connection_init" ? bearerOf(tokenOfInit(frame->payload))
                                                          : QByteArray()};
    }
    if (const auto *navigation = std::get_if<Navigation>(&payload)) {
        const QByteArray target = targetOf(navigation->url);
        const qsizetype mark = target.indexOf('?');
        const auto query = parseForm(mark < 0 ? QByteArray() : target.mid(mark + 1));
        return {value(query.value_or(Fields()), "token")};
    }
    return {};
}

} // namespace

TokenUse useOfGiven(const QByteArray &field, const QByteArray &member)
{
    if (member == "authToken")
        return TokenUse::CardData;
    if (member == "token")
        return field == "newScaSession"                ? TokenUse::Identity
               : field.startsWith("newPaymentSession") ? TokenUse::Session
                                                       : TokenUse::Unknown;
    if (member != "waitToken")
        return TokenUse::Unknown;
    return field.startsWith("newPurchaseOrder") ? TokenUse::Order : TokenUse::Request;
}

TokenUse useInRequest(const QByteArray &token, const QByteArray &rootFields)
{
    if (const auto read = readToken(token)) {
        switch (claimsOf(*read).kind) {
        case TokenKind::Api:
            return TokenUse::Api;
        case TokenKind::PurchaseOrder:
            return TokenUse::Order;
        case TokenKind::PaymentSession:
            return TokenUse::Session;
        case TokenKind::ScaSession:
            return TokenUse::Identity;
        case TokenKind::CardData:
            return TokenUse::CardData;
        case TokenKind::Unknown:
            return TokenUse::Unknown;
        }
    }
    if (token.startsWith("<<secret:"))
        return TokenUse::Api;
    // Replaced for good: only these are asked for with a token of their own.
    if (rootFields == "purchaseOrders")
        return TokenUse::Order;
    const bool ofSession = rootFields.startsWith("paymentRequests") ||
                           rootFields.startsWith("refreshPaymentStatus") ||
                           rootFields.contains("addSessionDeviceInformation");
    return ofSession ? TokenUse::Session : TokenUse::Unknown;
}

TokenUse useOnPage(const QByteArray &path)
{
    return path.startsWith("/sca")       ? TokenUse::Order
           : path.startsWith("/bankId")  ? TokenUse::Identity
           : path.startsWith("/payment") ? TokenUse::Session
                                         : TokenUse::Unknown;
}

Text useTitle(TokenUse use)
{
    switch (use) {
    case TokenUse::Api:
        return KASSA_TEXT("kronor", "The merchant's API token: may do all that the merchant may");
    case TokenUse::Order:
        return KASSA_TEXT("kronor",
                          "waitToken of a purchase order: a bearer token, good for this order alone");
    case TokenUse::Session:
        return KASSA_TEXT("kronor", "Bearer token of a payment session, good for its payments alone");
    case TokenUse::Identity:
        return KASSA_TEXT("kronor", "Bearer token of an identity session, good for the BankID page alone");
    case TokenUse::CardData:
        return KASSA_TEXT("kronor", "authToken: a bearer token, good for the card data API alone");
    case TokenUse::Request:
        return KASSA_TEXT("kronor",
                          "waitToken of a payment request: a UUID that names it, not a bearer token");
    case TokenUse::Unknown:
        break;
    }
    return {};
}

std::vector<TreeRow> tokenRows(const QByteArray &token, int depth)
{
    if (isPaymentRequestId(token))
        return {{depth, "meaning", "payment request",
                 KASSA_TEXT("kronor", "A UUID that names a payment request, not a bearer token")}};
    const auto read = readToken(token);
    if (!read)
        return {};
    const TokenClaims claims = claimsOf(*read);
    return {{depth, "ttype", read->claims["ttype"].text(), kindTitle(claims.kind)},
            {depth, "alg", read->header["alg"].text(), {}},
            {depth, "role", claims.role, {}},
            {depth, "merchant", claims.merchant, {}},
            {depth, "scope", claims.scope,
             KASSA_TEXT("kronor", "What it is limited to; empty: the whole merchant")},
            {depth, "tid", claims.id, {}},
            {depth, "tname", claims.name, {}},
            {depth, "issued", textOf(claims.issued), {}},
            {depth, "expires", textOf(claims.expires), {}}};
}

std::vector<Verdict> tokenVerdicts(const Message &message, const Secret &jwtKey)
{
    std::vector<Verdict> verdicts;
    for (const QByteArray &token : tokensIn(message.payload))
        judge(verdicts, token, message.sent, jwtKey);
    return verdicts;
}

} // namespace kassa::kronor
