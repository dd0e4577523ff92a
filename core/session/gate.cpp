#include "session/gate.h"

#include "wire/render.h"

#include <QFile>

// Static libraries have their resources registered by hand, and only from outside a namespace.
static void registerPages()
{
    Q_INIT_RESOURCE(pages);
}

namespace kassa {

namespace {

constexpr char assetPath[] = "/_kassa";

bool hasPrefix(const std::vector<QByteArray> &prefixes, const QByteArray &path)
{
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](const QByteArray &prefix) { return path.startsWith(prefix); });
}

bool isForm(const RequestHead &head)
{
    return header(head.headers, "Content-Type").startsWith("application/x-www-form-urlencoded");
}

constexpr const char *loopbackNames[] = {"localhost", "127.0.0.1", "[::1]"};

// Whether a browser says that a page of this port asks, by whatever name of this computer it was opened; or
// says nothing, as what is no browser. `origin`: of the port. Behind "Referrer-Policy: no-referrer" a browser
// calls the origin of a post "null", but tells whether it is the same.
bool isFromHere(const RequestHead &head, const QByteArray &origin)
{
    const QByteArray from = header(head.headers, "Origin");
    if (from.isEmpty())
        return true;
    if (from == "null")
        return header(head.headers, "Sec-Fetch-Site") == "same-origin";
    const QByteArray port = origin.mid(origin.lastIndexOf(':'));
    return std::any_of(std::begin(loopbackNames), std::end(loopbackNames), [&](const char *name) {
        return originOf(from) == "http://" + QByteArray(name) + port;
    });
}

bool isRead(const RequestHead &head)
{
    return head.method == "GET" || head.method == "HEAD";
}

std::optional<RawHttp> asset(const QByteArray &name)
{
    // The names of the files that exist, so that no path of a request ever reaches a file system.
    if (name != "page.css" && name != "advance.js" && name != "page.js" && name != "look.js")
        return std::nullopt;
    registerPages();
    QFile file(QStringLiteral(":/kassa/pages/") + QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray type = name.endsWith(".css") ? "text/css" : "text/javascript";
    return buildResponse(200, {{"Content-Type", type + "; charset=utf-8"}, {"Cache-Control", "max-age=3600"}},
                         file.readAll());
}

} // namespace

bool isOwnPath(const QByteArray &path)
{
    return path.startsWith(QByteArray(assetPath) + '/');
}

Draft draftOf(const RawHttp &raw, const RequestHead &head, Door door, const QByteArray &origin,
              const Descriptor &descriptor)
{
    // Put together anew, because a target may be an absolute address (RFC 9112 section 3.2.2).
    const QByteArray url = origin + head.path + (head.query.isEmpty() ? QByteArray() : '?' + head.query);
    if (door != Door::Shop && hasPrefix(descriptor.pageCallPaths, head.path))
        return {
            Channel::PageCall, Party::ProviderPage, Party::ProviderServer, HttpRequest{origin, raw}, {}, {}};
    const bool pages = door != Door::Api || hasPrefix(descriptor.pagePathsOnApi, head.path);
    const Party server = door == Door::Shop ? Party::ShopServer : Party::ProviderServer;
    const bool isFrame = header(head.headers, "Sec-Fetch-Dest") == "iframe"; // its name nobody tells
    const Window window = isFrame ? Window::Named : Window::Self;
    if (pages && isRead(head))
        return {Channel::PageLoad, Party::ShopPage, server, Navigation{window, {}, "GET", url, {}}, {}, {}};
    if (pages && isForm(head)) {
        const auto posted = parseForm(raw.body);
        // Nobody but our own page presses its buttons. The shop's is found below a random path only.
        const bool mayPress = door == Door::Shop || isFromHere(head, origin);
        const auto pressed = posted && mayPress ? pressedControl(*posted) : std::nullopt;
        if (pressed)
            return {Channel::Buyer,
                    Party::Buyer,
                    door == Door::Shop                          ? Party::ShopPage
                    : hasPrefix(descriptor.appPaths, head.path) ? Party::App
                                                                : Party::ProviderPage,
                    BuyerAction{url, pressed->first, pressed->second},
                    {},
                    {}};
        if (posted)
            return {Channel::PageLoad,
                    Party::ShopPage,
                    server,
                    Navigation{window, {}, "POST", url, *posted},
                    {},
                    {}};
    }
    if (door == Door::Shop)
        return {Channel::Callback, Party::ProviderServer, server, HttpRequest{origin, raw}, {}, {}};
    return {Channel::Api, Party::ShopServer, Party::ProviderServer, HttpRequest{origin, raw}, {}, {}};
}

Done admittedAtTheGate(const RequestHead &head, Door door, const QByteArray &origin,
                       const Descriptor &descriptor)
{
    const bool isForBrowsers = hasPrefix(descriptor.corsPaths, head.path) ||
                               hasPrefix(descriptor.pageCallPaths, head.path) ||
                               hasPrefix(descriptor.pagePathsOnApi, head.path);
    if (door != Door::Api || isForBrowsers || isFromHere(head, origin))
        return {};
    return fail(ErrorKind::Refused, "gate.origin",
                KASSA_TEXT("error", "a page of %1 asks for %2, which the provider offers to servers only")
                    .with(header(head.headers, "Origin"))
                    .with(head.path));
}

RawHttp refusalAtTheGate(const Error &error)
{
    return buildResponse(403, {{"Content-Type", "text/plain; charset=utf-8"}},
                         "403 Forbidden: " + english(error.detail).toUtf8() + '\n');
}

std::optional<RawHttp> answeredAtTheGate(const RequestHead &head, Door door, const Descriptor &descriptor)
{
    if (isRead(head) && isOwnPath(head.path)) {
        auto found = asset(head.path.mid(qsizetype(sizeof(assetPath))));
        return found ? *found : buildResponse(404, {{"Content-Type", "text/plain"}}, "No such file\n");
    }
    if (isRead(head) && head.path == "/favicon.ico") // asked for by browsers, by nobody's page
        return buildResponse(404, {{"Content-Type", "text/plain"}}, "No icon\n");
    if (head.method == "OPTIONS" && hasPrefix(descriptor.corsPaths, head.path)) {
        Headers headers{{"Access-Control-Allow-Methods", "GET, POST, OPTIONS"},
                        {"Access-Control-Max-Age", "600"}};
        if (const QByteArray asked = header(head.headers, "Access-Control-Request-Headers"); !asked.isEmpty())
            headers.emplace_back("Access-Control-Allow-Headers", asked);
        return withCors(buildResponse(204, headers, {}), head, descriptor);
    }
    if (door == Door::Page && !isRead(head) && head.method != "POST")
        return buildResponse(405, {{"Allow", "GET, HEAD, POST"}, {"Content-Type", "text/plain"}},
                             "Method not allowed\n");
    return std::nullopt;
}

RawHttp withCors(RawHttp response, const RequestHead &request, const Descriptor &descriptor)
{
    const QByteArray origin = header(request.headers, "Origin");
    if (origin.isEmpty() || !hasPrefix(descriptor.corsPaths, request.path))
        return response;
    response = withHeader(std::move(response), "Vary", "Origin");
    response = withHeader(std::move(response), "Access-Control-Allow-Credentials", "true");
    return withHeader(std::move(response), "Access-Control-Allow-Origin", origin);
}

RawHttp withHeader(RawHttp response, const QByteArray &name, const QByteArray &value)
{
    response.head.insert(response.head.indexOf("\r\n") + 2, name + ": " + value + "\r\n");
    return response;
}

RawHttp httpOf(const Payload &answer, const Catalogue &catalogue, const QByteArray &relay)
{
    if (const auto *response = std::get_if<HttpResponse>(&answer))
        return response->raw;
    if (const auto *page = std::get_if<Page>(&answer)) {
        // Pages are shown in frames of shops and post forms to shops, so neither framing nor form targets are
        // limited. A shop's page calls the provider's API, which is at another port.
        const Headers headers{{"Content-Type", "text/html; charset=utf-8"},
                              {"Cache-Control", "no-store"},
                              {"Referrer-Policy", "same-origin"}, // its forms say whose they are
                              {"X-Content-Type-Options", "nosniff"},
                              {"Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src "
                                                          "data:; script-src 'self'; connect-src 'self' ws: "
                                                          "http://localhost:*; "
                                                          "frame-src *"}};
        return buildResponse(page->status, headers, render(*page, catalogue, {assetPath, relay}));
    }
    return buildResponse(500, {{"Content-Type", "text/plain"}}, "Not an answer\n");
}

} // namespace kassa
