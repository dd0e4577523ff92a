#include "wire/browser.h"

#include <QByteArrayList>

namespace kassa {

namespace {

constexpr int longestAddress = 64 * 1024;

// The parts of a reference, RFC 3986 appendix B; `scheme` and `authority` keep their ":" and "//".
struct Reference
{
    QByteArray scheme;
    QByteArray authority;
    QByteArray path;
    QByteArray query;    // with "?"
    QByteArray fragment; // with "#"
};

QByteArray cutFrom(QByteArray &text, qsizetype position)
{
    if (position < 0)
        return {};
    QByteArray tail = text.mid(position);
    text.truncate(position);
    return tail;
}

Reference split(QByteArray text)
{
    Reference parts;
    parts.fragment = cutFrom(text, text.indexOf('#'));
    parts.query = cutFrom(text, text.indexOf('?'));
    const QByteArray scheme = schemeOf(text);
    if (!scheme.isEmpty()) {
        parts.scheme = text.first(scheme.size() + 1);
        text = text.mid(scheme.size() + 1);
    }
    if (text.startsWith("//")) {
        const qsizetype slash = text.indexOf('/', 2);
        parts.authority = slash < 0 ? text : text.first(slash);
        text = slash < 0 ? QByteArray() : text.mid(slash);
    }
    parts.path = text;
    return parts;
}

// RFC 3986 section 5.2.4 for a path that begins with "/".
QByteArray withoutDotSegments(const QByteArray &path)
{
    QByteArrayList kept;
    const QByteArrayList segments = path.mid(1).split('/');
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const bool last = i + 1 == segments.size();
        const bool up = segments[i] == "..";
        if (up && !kept.isEmpty())
            kept.removeLast();
        if (!up && segments[i] != ".")
            kept.append(segments[i]);
        else if (last)
            kept.append(QByteArray());
    }
    return '/' + kept.join('/');
}

// Only what the answer left out is taken from the base, so an absolute Location keeps its exact bytes.
QByteArray resolved(const QByteArray &base, const QByteArray &reference)
{
    const Reference to = split(reference);
    if (!to.scheme.isEmpty())
        return reference;
    const Reference from = split(base);
    if (!to.authority.isEmpty())
        return from.scheme + reference;
    const QByteArray start = from.scheme + from.authority;
    if (to.path.isEmpty()) {
        const QByteArray query = to.query.isEmpty() ? from.query : to.query;
        return start + from.path + query + to.fragment;
    }
    const QByteArray folder = from.path.left(from.path.lastIndexOf('/') + 1);
    const QByteArray path =
        to.path.startsWith('/') ? to.path : (folder.isEmpty() ? QByteArray("/") : folder) + to.path;
    return start + withoutDotSegments(path) + to.query + to.fragment;
}

// The navigation that the browser made for `request`; none when the browser follows nothing for it.
std::optional<Navigation> asNavigation(const Payload &request)
{
    if (const auto *navigation = std::get_if<Navigation>(&request))
        return *navigation;
    if (const auto *action = std::get_if<BuyerAction>(&request)) {
        Navigation posted;
        posted.method = "POST";
        posted.url = action->page;
        posted.form = action->fields;
        posted.form.emplace_back("control", action->control);
        return posted;
    }
    return std::nullopt;
}

std::optional<Navigation> redirected(Navigation navigation, const HttpResponse &response)
{
    const auto head = parseResponseHead(response.raw.head);
    if (!head)
        return std::nullopt;
    const int status = head->status;
    const bool keepsMethod = status == 307 || status == 308;
    if (!keepsMethod && status != 301 && status != 302 && status != 303)
        return std::nullopt;
    const QByteArray location = header(head->headers, "Location");
    if (location.isEmpty() || location.size() > longestAddress)
        return std::nullopt;
    navigation.url = resolved(navigation.url, location);
    if (!keepsMethod) {
        navigation.method = "GET";
        navigation.form.clear();
    }
    return navigation;
}

} // namespace

Party pageOf(Party server)
{
    switch (server) {
    case Party::ShopServer:
        return Party::ShopPage;
    case Party::ProviderServer:
        return Party::ProviderPage;
    default:
        return server;
    }
}

std::optional<Draft> navigate(Party from, const Navigation &navigation, const Origins &origins)
{
    Draft draft;
    draft.from = from;
    if (isAppUrl(navigation.url)) {
        draft.channel = Channel::App;
        draft.to = Party::App;
        draft.payload = AppLink{navigation.url};
        return draft;
    }
    const auto server = origins.serverOf(navigation.url);
    if (!server)
        return std::nullopt;
    const bool returns = from == Party::ProviderPage && *server == Party::ShopServer;
    draft.channel = returns ? Channel::Return : Channel::PageLoad;
    draft.to = *server;
    draft.payload = navigation;
    return draft;
}

std::vector<Navigation> follow(const Payload &request, const Payload &answer)
{
    const auto asked = asNavigation(request);
    if (!asked)
        return {};
    if (const auto *response = std::get_if<HttpResponse>(&answer)) {
        const auto next = redirected(*asked, *response);
        return next ? std::vector{*next} : std::vector<Navigation>{};
    }
    const auto *page = std::get_if<Page>(&answer);
    if (!page)
        return {};
    std::vector<Navigation> next;
    if (page->frame)
        next.push_back({Window::Named, page->frame->name, "GET", page->frame->url, {}});
    if (page->advance)
        next.push_back(*page->advance);
    return next;
}

} // namespace kassa
