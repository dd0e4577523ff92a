#include "session/shop_visitor.h"

#include <QByteArrayList>

namespace kassa {

namespace {

// Where an address ends in HTML, in JSON, and in script.
bool endsAddress(char byte)
{
    return byte <= ' ' || byte == '"' || byte == '\'' || byte == '<' || byte == '>' || byte == '`' ||
           byte == '\\' || byte == ')';
}

} // namespace

ShopVisitor::ShopVisitor(Origins origins, QByteArray userAgent, const Descriptor &descriptor)
    : m_origins(std::move(origins)), m_userAgent(std::move(userAgent)), m_descriptor(&descriptor)
{
}

HttpRequest ShopVisitor::requestFor(const Navigation &navigation) const
{
    const QByteArray origin = originOf(navigation.url);
    Headers headers{{"Host", origin.mid(origin.indexOf("://") + 3)},
                    {"User-Agent", m_userAgent},
                    {"Accept", "text/html,*/*;q=0.8"}};
    if (!m_cookies.empty()) {
        QByteArrayList pairs;
        for (const auto &[name, value] : m_cookies)
            pairs << name + '=' + value;
        headers.emplace_back("Cookie", pairs.join("; "));
    }
    QByteArray body;
    if (navigation.method == "POST") {
        headers.emplace_back("Content-Type", "application/x-www-form-urlencoded");
        body = buildForm(navigation.form);
    }
    return {origin, buildRequest(navigation.method, targetOf(navigation.url), headers, body)};
}

void ShopVisitor::keepCookies(const HttpResponse &response)
{
    const auto head = parseResponseHead(response.raw.head);
    if (!head)
        return;
    for (const auto &[name, value] : head->headers) {
        if (name.compare("Set-Cookie", Qt::CaseInsensitive) != 0)
            continue;
        const QByteArray pair = value.left(value.indexOf(';') < 0 ? value.size() : value.indexOf(';'));
        const qsizetype mark = pair.indexOf('=');
        if (mark > 0)
            m_cookies[pair.left(mark).trimmed()] = pair.mid(mark + 1).trimmed();
    }
}

bool ShopVisitor::isPage(const QByteArray &url) const
{
    QByteArray path = targetOf(url);
    path.truncate(path.indexOf('?') < 0 ? path.size() : path.indexOf('?'));
    if (path.endsWith(".js") || path.endsWith(".css"))
        return false;
    const auto begins = [&](const QByteArray &prefix) { return path.startsWith(prefix); };
    const auto isAmong = [&](const std::vector<QByteArray> &prefixes) {
        return std::any_of(prefixes.begin(), prefixes.end(), begins);
    };
    if (originOf(url) == originOf(m_origins.page))
        return !isAmong(m_descriptor->pageCallPaths);
    return originOf(url) == originOf(m_origins.api) && isAmong(m_descriptor->pagePathsOnApi);
}

std::optional<Navigation> ShopVisitor::wayToProvider(const HttpResponse &response) const
{
    QByteArray text = response.raw.body;
    text.replace("\\/", "/").replace("&amp;", "&");
    for (qsizetype at = text.indexOf("http"); at >= 0; at = text.indexOf("http", at + 1)) {
        qsizetype end = at;
        while (end < text.size() && !endsAddress(text[end]))
            ++end;
        const QByteArray url = text.mid(at, end - at);
        if (isPage(url))
            return Navigation{Window::Self, {}, "GET", url, {}};
    }
    return std::nullopt;
}

} // namespace kassa
