#include "windows.h"

#include "checkout/web_engine.h"
#include "order/samples.h"
#include "settings/places.h"
#include "settings/settings_dialog.h"
#include "widgets/theme.h"
#include "window/workstation.h"

#include <QApplication>

namespace kassa::app {

namespace {

bool hasScreen()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

bool isAsked(const Context &context, const char *option)
{
    return std::any_of(context.argv + 1, context.argv + context.argc,
                       [&](const char *argument) { return QByteArray(argument).startsWith(option); });
}

// Says what it does not know of all that is to be chosen at the start.
bool isKnown(Context &context, const WindowArguments &arguments)
{
    std::vector<std::string> named;
    if (!arguments.provider.empty())
        named.push_back(arguments.provider);
    if (!context.providersWith(named, QByteArray::fromStdString(arguments.outcome), {}))
        return false;
    const QByteArray sample = QByteArray::fromStdString(arguments.sample);
    if (sample.isEmpty() || findSample(sample))
        return true;
    QByteArrayList known;
    for (const SampleOrder &each : sampleOrders())
        known.push_back(each.id);
    context.complain(Exit::Usage, KASSA_TEXT("cli", "There is no sample order \"%1\"; there are %2")
                                      .with(sample)
                                      .with(known.join(", ")));
    return false;
}

} // namespace

void openWorkstation(Context &context, const WindowArguments &arguments)
{
    if (!isKnown(context, arguments))
        return;
    if (!hasScreen()) {
        context.complain(Exit::Environment,
                         KASSA_TEXT("cli",
                                    "There is no screen for a window here. Without one, \"kassa demo\" runs "
                                    "demo purchases and \"kassa --help\" lists the rest."));
        return;
    }
    if (QString why; !canShowPages(&why)) {
        context.complain(Exit::Environment, Text::verbatim(why));
        return;
    }
    prepareWebEngine();
    QApplication application(context.argc, context.argv);
    QApplication::setApplicationName(QStringLiteral("kassa"));

    Preferences preferences;
    theme::apply(themeOf(preferences), preferences.textPercent());
    Language language(context.catalogue);
    const QByteArray kept = preferences.language();
    language.set(kept.isEmpty() || isAsked(context, "--language") ? context.language : kept);
    Environments environments(Environments::defaultFile());
    Credentials credentials(openCredentials());
    context.exit = Exit::Ok;

    Workstation window(WorkstationParts{*context.registry, language, preferences, environments, credentials,
                                        QStringLiteral(KASSA_VERSION), dataFolder() + QStringLiteral("/runs"),
                                        dataFolder() + QStringLiteral("/open")},
                       WorkstationStart{QByteArray::fromStdString(arguments.provider),
                                        QByteArray::fromStdString(arguments.sample),
                                        QByteArray::fromStdString(arguments.outcome),
                                        isAsked(context, "--locale") ? context.locale : QByteArray()});
    window.show();
    QApplication::exec();
}

} // namespace kassa::app
