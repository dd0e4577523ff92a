#include "wire/session_inputs.h"

#include "wire/json_parts.h"

#include <algorithm>
#include <array>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

// What the browser or the system does itself with such an address: never an app, never a link.
constexpr std::array ownSchemes{"http", "https", "ws",     "wss",        "javascript", "vbscript",
                                "data", "blob",  "file",   "filesystem", "about",      "view-source",
                                "qrc",  "ftp",   "chrome", "mailto"};

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isSchemeCharacter(char c)
{
    return isLetter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
}

// The position after the authority; -1 for what is not scheme://authority.
qsizetype authorityEnd(const QByteArray &url)
{
    const qsizetype scheme = schemeOf(url).size();
    if (scheme == 0 || url.mid(scheme, 3) != "://")
        return -1;
    const auto end = std::find_if(url.begin() + scheme + 3, url.end(),
                                  [](char c) { return c == '/' || c == '?' || c == '#' || c == '\\'; });
    return end - url.begin();
}

// Length of `prefix` when `url` lies below it; -1 when it does not.
qsizetype matchLength(const QByteArray &url, const QByteArray &prefix)
{
    const QByteArray origin = originOf(prefix);
    if (origin.isEmpty() || originOf(url) != origin)
        return -1;
    const QByteArray below = prefix.mid(authorityEnd(prefix));
    const QByteArray target = url.mid(authorityEnd(url));
    if (!target.startsWith(below))
        return -1;
    const char next = target.size() > below.size() ? target[below.size()] : '/';
    return next == '/' || next == '?' || next == '#' ? below.size() : -1;
}

Json originsJson(const Origins &origins)
{
    return ObjectWriter(4)
        .bytes("shop"_ba, origins.shop)
        .bytes("shopPublic"_ba, origins.shopPublic)
        .bytes("api"_ba, origins.api)
        .bytes("page"_ba, origins.page)
        .take();
}

Result<Origins> originsFromJson(const Json &json)
{
    ObjectReader in(json, "origins");
    Origins origins;
    origins.shop = in.bytes("shop"_ba);
    origins.shopPublic = in.bytes("shopPublic"_ba);
    origins.api = in.bytes("api"_ba);
    origins.page = in.bytes("page"_ba);
    return in.result(std::move(origins));
}

} // namespace

std::optional<Party> Origins::serverOf(const QByteArray &url) const
{
    // The longest prefix: shop and provider may share an authority and differ in their path prefixes.
    const qsizetype shopMatch = std::max(matchLength(url, shop), matchLength(url, shopPublic));
    const qsizetype providerMatch = std::max(matchLength(url, api), matchLength(url, page));
    if (shopMatch < 0 && providerMatch < 0)
        return std::nullopt;
    return shopMatch > providerMatch ? Party::ShopServer : Party::ProviderServer;
}

Origins fixedOrigins()
{
    return {.shop = "http://127.0.0.1:8080",
            .shopPublic = {},
            .api = "http://localhost:8081",
            .page = "http://localhost:8082"};
}

Json toJson(const SessionInputs &inputs)
{
    return ObjectWriter(8)
        .add("seed"_ba, naturalJson(inputs.seed))
        .add("start"_ba, Json::string(toIso(inputs.start)))
        .bytes("provider"_ba, inputs.provider)
        .bytes("environment"_ba, inputs.environment)
        .add("origins"_ba, originsJson(inputs.origins))
        .bytes("userAgent"_ba, inputs.userAgent)
        .bytes("locale"_ba, inputs.locale)
        .bytes("outcome"_ba, inputs.outcome)
        .take();
}

Result<SessionInputs> sessionInputsFromJson(const Json &json)
{
    ObjectReader in(json, "session inputs");
    SessionInputs inputs;
    inputs.seed = in.natural("seed"_ba);
    inputs.start = in.time("start"_ba);
    inputs.provider = in.bytes("provider"_ba);
    inputs.environment = in.bytes("environment"_ba);
    inputs.origins = in.value("origins"_ba, originsFromJson);
    inputs.userAgent = in.bytes("userAgent"_ba);
    inputs.locale = in.bytes("locale"_ba);
    inputs.outcome = in.bytes("outcome"_ba);
    return in.result(std::move(inputs));
}

QByteArray schemeOf(const QByteArray &url)
{
    const auto colon = std::find_if_not(url.begin(), url.end(), isSchemeCharacter);
    if (colon == url.end() || *colon != ':' || colon == url.begin() || !isLetter(url[0]))
        return {};
    return url.first(colon - url.begin()).toLower();
}

bool isAppUrl(const QByteArray &url)
{
    const QByteArray scheme = schemeOf(url);
    return !scheme.isEmpty() && std::find(ownSchemes.begin(), ownSchemes.end(), scheme) == ownSchemes.end();
}

QByteArray originOf(const QByteArray &url)
{
    const qsizetype end = authorityEnd(url);
    if (end < 0)
        return {};
    QByteArray origin = url.first(end).toLower();
    if (origin.contains('@'))
        return {};
    if (origin.startsWith("http://") && origin.endsWith(":80"))
        origin.chop(3);
    if (origin.startsWith("https://") && origin.endsWith(":443"))
        origin.chop(4);
    return origin;
}

QByteArray targetOf(const QByteArray &url)
{
    QByteArray target = url.mid(std::max<qsizetype>(authorityEnd(url), 0));
    const qsizetype fragment = target.indexOf('#');
    if (fragment >= 0)
        target.truncate(fragment);
    return target.startsWith('/') ? target : '/' + target;
}

} // namespace kassa
