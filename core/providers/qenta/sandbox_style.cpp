#include "providers/qenta/sandbox_style.h"

#include <QRegularExpression>

namespace kassa::qenta::sandbox {

namespace {

constexpr char styleTag[] = "style:";
constexpr Duration fetchTimeout = 10s; // not documented
constexpr qsizetype longestStyle = 65'536;
constexpr qsizetype mostStyles = 1000;

// A sheet that a script has made is no inline style, which the page's policy would not let in.
HttpResponse styleScript(const QByteArray &rules)
{
    const QByteArray literal = Json::string(rules).toCompact();
    return httpResponse(200, "text/javascript; charset=utf-8",
                        "'use strict';\nconst sheet = new CSSStyleSheet();\nsheet.replaceSync(" + literal +
                            ");\ndocument.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];\n");
}

void fetch(Step &step, const QByteArray &url)
{
    Draft draft;
    draft.channel = Channel::Api;
    draft.from = Party::ProviderServer;
    draft.to = Party::ShopServer;
    draft.payload = httpRequest("GET", url, {{"Accept", "text/css"}}, {});
    send(step, std::move(draft), styleTag + url, fetchTimeout);
}

} // namespace

QByteArray cleanedStyle(const QByteArray &css, int &dropped)
{
    static const QRegularExpression comments(QStringLiteral("/\\*.*?\\*/"),
                                             QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression loading(QStringLiteral("@import[^;]*;?|url\\s*\\([^)]*\\)?"),
                                            QRegularExpression::CaseInsensitiveOption);
    QString text = QString::fromUtf8(css.left(longestStyle));
    text.remove(comments); // they may stand within a word that is looked for
    dropped = 0;
    for (auto found = loading.globalMatch(text); found.hasNext(); found.next())
        ++dropped;
    return text.remove(loading).toUtf8();
}

QByteArray styleScriptUrl(const Storage &storage)
{
    const QByteArray script = scriptUrl(storage);
    return script.left(script.lastIndexOf('/')) + "/style.js";
}

void styleAsked(Step &step, ExchangeId exchange, const Storage &storage)
{
    QHash<QByteArray, StyleSheet> &styles = step.state.styles;
    if (styles.size() >= mostStyles && !styles.contains(storage.cssUrl))
        styles.clear();
    StyleSheet &style = styles[storage.cssUrl];
    if (style.known) {
        reply(step, exchange, styleScript(style.rules));
        return;
    }
    const bool isFirst = style.waiting.empty();
    style.waiting.push_back(exchange);
    if (isFirst)
        fetch(step, storage.cssUrl);
}

bool isStyleTag(const QByteArray &tag)
{
    return tag.startsWith(styleTag);
}

void styleAnswered(Step &step, const QByteArray &tag, const Payload &answer)
{
    const QByteArray url = tag.mid(qsizetype(qstrlen(styleTag)));
    const auto found = step.state.styles.find(url);
    if (found == step.state.styles.end())
        return;
    const auto *response = std::get_if<HttpResponse>(&answer);
    const bool came = response != nullptr && parseResponseHead(response->raw.head).has_value() &&
                      parseResponseHead(response->raw.head)->status == 200;
    int dropped = 0;
    const QByteArray rules = came ? cleanedStyle(response->raw.body, dropped) : QByteArray();
    const std::vector<ExchangeId> waiting = std::exchange(found->waiting, {});
    found->known = came; // what did not come is asked for again
    found->rules = rules;
    if (!came)
        report(step, Report::Kind::Warning, "iframeCssUrl", "style.missing",
               KASSA_TEXT("qenta.sandbox", "The style sheet %1 could not be fetched").with(url.left(200)));
    else if (dropped > 0)
        report(step, Report::Kind::Info, "iframeCssUrl", "style.cleaned",
               KASSA_TEXT_N("qenta.sandbox", "%n url() or @import dropped from the style sheet")(dropped));
    for (const ExchangeId each : waiting)
        reply(step, each, styleScript(rules));
}

} // namespace kassa::qenta::sandbox
