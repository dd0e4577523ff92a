#include "context.h"
#include "interrupt.h"

#include "journal/store.h"
#include "session/control_server.h"
#include "session/random_token.h"
#include "settings/places.h"

#include <QCoreApplication>
#include <QUrl>

namespace kassa::app {

namespace {

struct SandboxArguments
{
    std::vector<std::string> providers, allowedHosts;
    std::string outcome, journal, readyFile;
    quint16 port = 0;
    double timeScale = 1;
    std::optional<quint64> seed;
};

class Sandboxes
{
public:
    Sandboxes(SandboxArguments arguments, Context &context)
        : m_arguments(std::move(arguments)), m_context(context)
    {
    }

    Done start(const std::vector<const Provider *> &providers)
    {
        for (const Provider *provider : providers) {
            if (Done started = startOne(*provider, providers.size() > 1); !started)
                return started;
        }
        std::vector<ProviderHost *> hosts;
        for (const auto &host : m_hosts)
            hosts.push_back(host.get());
        auto control = ControlServer::start(m_arguments.port, hosts);
        if (!control)
            return tl::unexpected(control.error());
        m_control = std::move(*control);
        return {};
    }

    // {"control":URL,"qvickly":{"api":URL,"page":URL,"credentials":{...}},...}
    Json ready() const
    {
        Json json = Json::object();
        json.set("control", Json::string(m_control->url()));
        for (const auto &host : m_hosts) {
            Json credentials = Json::object();
            for (const auto &[name, value] : host->keys().ids)
                credentials.set(name, Json::string(value));
            for (const auto &[name, value] :
                 host->keys().secrets) // the sandbox's own, published in the README
                credentials.set(name, Json::string(value.expose()));
            Json one = Json::object();
            one.set("api", Json::string(host->apiOrigin()));
            one.set("page", Json::string(host->pageOrigin()));
            one.set("credentials", std::move(credentials));
            json.set(host->id(), std::move(one));
        }
        return json;
    }

private:
    Done startOne(const Provider &provider, bool several)
    {
        ProviderHostOptions options;
        if (m_arguments.port != 0) {
            const int k = provider.descriptor().number;
            options.apiPort = quint16(m_arguments.port + 2 * k - 1);
            options.pagePort = quint16(m_arguments.port + 2 * k);
        }
        options.outcome = QByteArray::fromStdString(m_arguments.outcome);
        options.locale = m_context.locale;
        options.timeScale = m_arguments.timeScale;
        for (const std::string &host : m_arguments.allowedHosts)
            options.allowedHosts.push_back(QByteArray::fromStdString(host));
        options.seed = m_arguments.seed ? *m_arguments.seed : randomSeed();
        std::unique_ptr<Journal> journal;
        if (!m_arguments.journal.empty()) {
            const QString named = QString::fromStdString(m_arguments.journal);
            auto store = Store::open(several ? withPart(named, provider.descriptor().id) : named);
            if (!store)
                return tl::unexpected(store.error());
            journal = std::move(*store);
        }
        auto host = ProviderHost::start(provider, options, std::move(journal), m_context.catalogue);
        if (!host)
            return tl::unexpected(host.error());
        m_hosts.push_back(std::move(*host));
        return {};
    }

    SandboxArguments m_arguments;
    Context &m_context;
    std::vector<std::unique_ptr<ProviderHost>> m_hosts;
    std::unique_ptr<ControlServer> m_control;
};

// As callbacks name it: without scheme, port and path. "*" stands for all.
bool isHost(const QByteArray &word)
{
    const QString name = QString::fromUtf8(word);
    return name == QLatin1Char('*') ||
           (!name.isEmpty() && QUrl(QStringLiteral("http://%1/").arg(name)).host() == name);
}

void serve(const SandboxArguments &arguments, Context &context)
{
    const auto providers =
        context.providersWith(arguments.providers, QByteArray::fromStdString(arguments.outcome), {});
    if (!providers)
        return;
    for (const std::string &host : arguments.allowedHosts) {
        if (!isHost(QByteArray::fromStdString(host)))
            return context.complain(
                Exit::Usage,
                KASSA_TEXT("cli", "--allow-host takes the name or address of a host, or *, not \"%1\".")
                    .with(QByteArray::fromStdString(host)));
    }
    QCoreApplication application(context.argc, context.argv);
    quitOnInterrupt();
    Sandboxes sandboxes(arguments, context);
    if (const Done started = sandboxes.start(*providers); !started)
        return context.complain(started.error());
    const QByteArray line = sandboxes.ready().toCompact() + '\n';
    const QString asked = QString::fromStdString(arguments.readyFile);
    if (!asked.isEmpty()) {
        if (const Done written = writePrivately(asked, line); !written)
            return context.complain(written.error());
    }
    // So that `kassa act` needs no address. Where it cannot be written, --control still works.
    (void)writePrivately(readyFile(), line);
    context.printRaw(line);
    QCoreApplication::exec();
    if (!asked.isEmpty())
        removeIfUnchanged(asked, line);
    removeIfUnchanged(readyFile(), line);
}

} // namespace

void addSandbox(CLI::App &app, Context &context)
{
    CLI::App *command = subcommand(
        app, "sandbox", KASSA_TEXT("cli", "Sandboxes on loopback for somebody else's shop; Ctrl-C ends them"),
        context);
    const auto arguments = std::make_shared<SandboxArguments>();
    command->add_option("PROVIDER", arguments->providers,
                        context.words(KASSA_TEXT("cli", "Providers; default: all")));
    command
        ->add_option(
            "--port", arguments->port,
            context.words(KASSA_TEXT("cli", "Control on this port, provider number k on port+2k-1 (API) and "
                                            "port+2k (pages); without it free ports")))
        ->check(CLI::Range(1, 65000));
    command->add_option(
        "--outcome", arguments->outcome,
        context.words(KASSA_TEXT("cli", "The hosted page decides by itself once it is opened")));
    command
        ->add_option("--time-scale", arguments->timeScale,
                     context.words(KASSA_TEXT("cli", "Virtual time runs so many times faster")))
        ->check(CLI::Range(0.01, 100'000.0));
    command->add_option(
        "--allow-host", arguments->allowedHosts,
        context.words(KASSA_TEXT("cli", "Callbacks may go to this host too, not only to loopback")));
    command
        ->add_option("--seed", arguments->seed,
                     context.words(KASSA_TEXT("cli", "Seed for all ids; the same seed gives the same run")))
        ->check(wholeNumber());
    command->add_option("--journal", arguments->journal,
                        context.words(KASSA_TEXT("cli", "Keep the journal in this file")));
    command->add_option(
        "--ready-file", arguments->readyFile,
        context.words(KASSA_TEXT("cli", "Write the line that is printed when ready to this file too")));
    command->callback([arguments, &context] { serve(*arguments, context); });
}

} // namespace kassa::app
