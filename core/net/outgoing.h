// What both clients (HTTP, WebSocket) share: which hosts may be reached, and how long and why not.
#pragma once

#include "base/time.h"
#include "wire/message.h"

#include <QHostAddress>

#include <chrono>
#include <functional>
#include <map>

class QSslError;

namespace kassa {

using HostNames = std::vector<QByteArray>;
using KnownAddresses = std::map<QByteArray, std::vector<QByteArray>>; // name in lower case -> addresses

struct HostRefused
{
    ExchangeFailed::Reason reason = ExchangeFailed::Reason::Blocked; // or Refused: there is no address
    QString detail;
};

using FoundHost = tl::expected<QList<QHostAddress>, HostRefused>; // at least one address

// The only place that decides who may be reached: loopback (127.0.0.0/8, ::1, localhost) and the allowed
// hosts; "*" allows all. A name that is neither is refused without asking the system for it, since the
// question alone tells the world; so is a name with any address outside. `host`: lower case, no brackets.
// `done` is called once, later, on this thread; not after the end of `context`.
void findHost(const QByteArray &host, const HostNames &allowed, const KnownAddresses &known, QObject *context,
              std::function<void(const FoundHost &)> done);

// Which certificate, and why it is not trusted.
QString tlsText(const QList<QSslError> &errors);

// For a QTimer; zero: 60 s.
std::chrono::milliseconds timerSpan(Duration timeout);

} // namespace kassa
