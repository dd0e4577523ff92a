// The way between the shop's page and the window around it: resources/pages/bridge.js in the page, a
// QWebChannel with one object that has one method, and the checks. Everything that arrives is data.
#pragma once

#include "checkout/allowed_origins.h"
#include "checkout/flood_gate.h"
#include "codec/json.h"
#include "wire/message.h"

#include <QWebChannel>
#include <QWebEngineScript>

#include <functional>

class QWebEnginePage;

namespace kassa {

// All that a page's side can reach: QWebChannel offers every method, property and signal of an object.
class BridgePort : public QObject
{
    Q_OBJECT

public:
    explicit BridgePort(std::function<void(const QString &)> receiver) : m_receiver(std::move(receiver)) {}

    Q_INVOKABLE void receive(const QString &json) { m_receiver(json); }

private:
    std::function<void(const QString &)> m_receiver;
};

class PageBridge : public QObject
{
    Q_OBJECT

public:
    // Both outlive the bridge.
    PageBridge(QWebEnginePage &page, const AllowedOrigins &allowed);
    ~PageBridge() override;

    // For the profile's collection; the world of the script is the only one that sees the channel.
    static QWebEngineScript script(const QString &aliveMark);

    // Waits for the bridge in the page and for the frame. Nothing is posted to a target that is not allowed.
    void post(const PageEvent &event, const QByteArray &targetOrigin);
    // Another document comes, not by the page's own doing: what is posted from now on is meant for it.
    void expectDocument();

Q_SIGNALS:
    void ready(const QByteArray &url);
    void heard(const kassa::PageEvent &event);
    void frameLoaded(const QByteArray &name);

private:
    void received(const QString &envelope);
    void understood(const Json &envelope);
    void message(const Json &heard);
    void drop(const QByteArray &why);
    void send(const QByteArray &script);

    QWebEnginePage &m_page;
    const AllowedOrigins &m_allowed;
    BridgePort m_port;
    QWebChannel m_channel;
    FloodGate m_gate;
    MisuseLog m_log;
    bool m_isReady = false;
    std::vector<QByteArray> m_waiting; // scripts
};

} // namespace kassa
