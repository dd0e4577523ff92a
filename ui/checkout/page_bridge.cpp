#include "checkout/page_bridge.h"

#include "wire/session_inputs.h"

#include <QFile>
#include <QWebEnginePage>

namespace kassa {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype longestEnvelope = qsizetype(256) * 1024;
constexpr int envelopeDepth = 4;
constexpr std::size_t mostWaiting = 1000;

QString builtIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// The page's script drops half of this; more means that it is not the page's script that speaks.
constexpr int mostEachSecond = 1000;

} // namespace

PageBridge::PageBridge(QWebEnginePage &page, const AllowedOrigins &allowed)
    : m_page(page), m_allowed(allowed), m_port([this](const QString &json) { received(json); }),
      m_gate(mostEachSecond, 1s)
{
    m_channel.registerObject(u"kassa"_s, &m_port);
    m_page.setWebChannel(&m_channel, QWebEngineScript::ApplicationWorld);
}

PageBridge::~PageBridge() = default;

QWebEngineScript PageBridge::script(const QString &aliveMark)
{
    QWebEngineScript script;
    script.setName(u"kassa bridge"_s);
    script.setInjectionPoint(QWebEngineScript::DocumentCreation);
    script.setWorldId(QWebEngineScript::ApplicationWorld);
    script.setRunsOnSubFrames(true); // there it only tells that there is a document
    script.setSourceCode(u"(function () {\n%1\nconst aliveMark = '%2';\n%3\n})();"_s.arg(
        builtIn(u":/qtwebchannel/qwebchannel.js"_s), aliveMark, builtIn(u":/kassa/pages/bridge.js"_s)));
    return script;
}

void PageBridge::expectDocument()
{
    m_isReady = false;
    m_waiting.clear();
}

void PageBridge::post(const PageEvent &event, const QByteArray &targetOrigin)
{
    const QByteArray target = originOf(targetOrigin);
    if (!m_allowed.contains(target) || event.data.size() > longestEnvelope)
        return m_log.once("target",
                          "A message for a frame was not posted: too long, or to an origin that is not "
                          "of this session: " +
                              target.left(200));
    Json message = Json::object();
    message.set("frame"_ba, Json::string(event.frame));
    message.set("to"_ba, Json::string(target));
    message.set(event.kind == PageEvent::Kind::Text ? "text"_ba : "object"_ba, Json::string(event.data));
    const QByteArray shop = Json::string(m_allowed.shop()).toCompact();
    const QByteArray script =
        "window.kassaPost && window.kassaPost(" + message.toCompact() + ", " + shop + ")";
    if (m_isReady)
        send(script);
    else if (m_waiting.size() < mostWaiting)
        m_waiting.push_back(script);
}

void PageBridge::send(const QByteArray &script)
{
    m_page.runJavaScript(QString::fromUtf8(script), QWebEngineScript::ApplicationWorld);
}

void PageBridge::received(const QString &envelope)
{
    if (!m_gate.passes())
        return drop("flood");
    if (envelope.size() > longestEnvelope)
        return drop("size");
    const QByteArray bytes = envelope.toUtf8();
    const auto json = Json::parse(bytes, envelopeDepth, longestEnvelope);
    if (!json)
        return drop(json.error().kind == ErrorKind::Limit ? "size" : "data");
    if (!json->isObject())
        return drop("data");
    understood(*json);
}

void PageBridge::understood(const Json &envelope)
{
    const QByteArray url = envelope["at"_ba].text();
    const QByteArray shop = m_allowed.shop();
    // Both: the engine's address may already be that of the next document, and the document's own word alone
    // is only a word.
    if (shop.isEmpty() || originOf(url) != shop || originOf(m_page.url().toEncoded()) != shop) {
        if (!envelope.contains("ready"_ba) && !envelope.contains("loaded"_ba))
            m_log.once("place", "The bridge does not listen to a page that is not the shop's: " +
                                    originOf(url).left(200));
        return;
    }
    if (envelope.contains("ready"_ba)) {
        m_isReady = true;
        for (const QByteArray &script : std::exchange(m_waiting, {}))
            send(script);
        Q_EMIT ready(url);
    } else if (envelope["heard"_ba].isObject()) {
        message(envelope["heard"_ba]);
    } else if (envelope["loaded"_ba].isString()) {
        Q_EMIT frameLoaded(envelope["loaded"_ba].text());
    } else {
        drop(envelope["dropped"_ba].text());
    }
}

void PageBridge::message(const Json &heard)
{
    const bool isText = heard["text"_ba].isString();
    PageEvent event{heard["frame"_ba].text(), heard["origin"_ba].text(),
                    isText ? PageEvent::Kind::Text : PageEvent::Kind::Object,
                    heard[isText ? "text"_ba : "object"_ba].text()};
    if (!heard["frame"_ba].isString() || !heard["origin"_ba].isString() ||
        (!isText && !Json::parse(event.data)))
        return drop("data");
    if (!m_allowed.contains(originOf(event.origin)))
        return m_log.once("origin", "A message from an origin that is not of this session was dropped: " +
                                        event.origin.left(200));
    Q_EMIT this->heard(event);
}

void PageBridge::drop(const QByteArray &why)
{
    if (why == "flood")
        m_log.once("flood", "A page floods the bridge: messages above the limit are dropped.");
    else if (why == "size")
        m_log.once("size", "A page posted a message above 256 KiB: it was dropped.");
    else
        m_log.once("data", "A page posted what is no text and no JSON: it was dropped.");
}

} // namespace kassa
