#include "checkout/web_engine.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QtWebEngineCore>

#include <algorithm>

#include <unistd.h>

namespace kassa {

namespace {

constexpr char flagsVariable[] = "QTWEBENGINE_CHROMIUM_FLAGS";

// A frame of another site gets a process of its own: by default it shares the one of the shop's page.
constexpr char siteIsolation[] = "--site-per-process";
// The engine's log, without what it calls errors. A field with the focus, in a page that goes away, speaks to
// a part of the engine that has gone already ("Message 4 rejected by interface blink.mojom.WidgetHost"), and
// that once in four stories. What concerns a person does not come from the log but from WebPage.
constexpr char logLevel[] = "--log-level";
constexpr char onlyFatal[] = "--log-level=3";
// Otherwise the engine prints all its switches when it starts.
constexpr char quietStart[] = "qt.webenginecontext=false";
// Without it what is on a page is told to no screen reader on Linux. It costs something only while one
// listens.
constexpr char accessiblePages[] = "QTWEBENGINE_ENABLE_LINUX_ACCESSIBILITY";

QList<QByteArray> withoutDebugging(QList<QByteArray> flags)
{
    flags.removeIf([](const QByteArray &flag) { return flag.startsWith("--remote-debugging"); });
    return flags;
}

} // namespace

void prepareWebEngine(RemoteDebugging remoteDebugging)
{
    QList<QByteArray> flags = qgetenv(flagsVariable).simplified().split(' ');
    flags.removeAll(QByteArray());
    if (remoteDebugging == RemoteDebugging::Refused) {
        flags = withoutDebugging(std::move(flags));
        qunsetenv("QTWEBENGINE_REMOTE_DEBUGGING");
    }
    if (!flags.contains(siteIsolation))
        flags.append(siteIsolation);
    if (std::none_of(flags.begin(), flags.end(),
                     [](const QByteArray &flag) { return flag.startsWith(logLevel); }))
        flags.append(onlyFatal);
    qputenv(flagsVariable, flags.join(' '));
    qputenv(accessiblePages, "1");
    // Not by QT_LOGGING_RULES: that has been read before main(). What a person has set there stays stronger.
    QLoggingCategory::setFilterRules(QString::fromLatin1(quietStart));
}

bool canShowPages(QString *why)
{
    // Read, never set: Kassa leaves the sandbox on. A person, or a test in a container, may have switched it
    // off.
    const bool isSandboxOff = qEnvironmentVariableIsSet("QTWEBENGINE_DISABLE_SANDBOX") ||
                              qgetenv(flagsVariable).contains("--no-sandbox");
    if (geteuid() != 0 || isSandboxOff)
        return true;
    if (why)
        *why = QCoreApplication::translate(
            "kassa::WebEngine",
            "Pages cannot be shown to root: the browser engine keeps web pages in a sandbox, "
            "and the sandbox does not work for root. Start Kassa as an ordinary user.");
    return false;
}

QString engineVersion()
{
    return QStringLiteral("Chromium ") + QString::fromLatin1(qWebEngineChromiumVersion());
}

} // namespace kassa
