#include "windows.h"

#include "journal/store.h"
#include "session/choices.h"

#include <QElapsedTimer>

#include <csignal>

namespace kassa::app {

namespace {

volatile std::sig_atomic_t interrupted =
    0; // set by Ctrl-C: the purchase under way is finished, no other is begun

struct DemoArguments
{
    std::vector<std::string> providers;
    std::string outcome = "all", entry, page = "none", journal;
    quint64 seed = 1;
    bool json = false;

    Pages pages() const { return page == "web" ? Pages::Web : Pages::None; }
};

class Demos
{
public:
    Demos(DemoArguments arguments, Context &context) : m_arguments(std::move(arguments)), m_context(context)
    {
    }

    void runAll(const std::vector<const Provider *> &providers)
    {
        struct Purchase
        {
            const Provider *provider;
            QByteArray outcome;
        };
        std::vector<Purchase> purchases;
        for (const Provider *provider : providers) {
            if (m_arguments.outcome != "all") {
                purchases.push_back({provider, QByteArray::fromStdString(m_arguments.outcome)});
                continue;
            }
            for (const Outcome &outcome : provider->descriptor().outcomes) {
                if (fits(outcome, QByteArray::fromStdString(m_arguments.entry)))
                    purchases.push_back({provider, outcome.id});
            }
        }
        for (const Purchase &purchase : purchases) {
            if (interrupted) { // what was left out has not been shown to be right
                m_context.exit = Exit::Failed;
                break;
            }
            if (!runOne(*purchase.provider, purchase.outcome, purchases.size() > 1))
                return;
        }
        if (!m_arguments.json)
            m_context.print(
                KASSA_TEXT_N("cli", "%n purchase(s), %1 with an unexpected outcome")(m_count).with(
                    QByteArray::number(m_wrong)));
        if (m_wrong > 0)
            m_context.exit = Exit::Failed;
    }

private:
    bool runOne(const Provider &provider, const QByteArray &outcome, bool several)
    {
        std::unique_ptr<Store> store;
        if (!m_arguments.journal.empty()) {
            const QString named = QString::fromStdString(m_arguments.journal);
            const QString file = several ? withPart(named, provider.descriptor().id + '-' + outcome) : named;
            auto opened = Store::open(file);
            if (!opened) {
                m_context.complain(opened.error());
                return false;
            }
            store = std::move(*opened);
            if (store->appended() > 0) {
                m_context.complain(Exit::Usage,
                                   KASSA_TEXT("cli", "The journal %1 holds a run already: name a new file.")
                                       .with(file.toUtf8()));
                return false;
            }
        }
        MemoryJournal memory;
        DemoOptions options;
        options.entry = QByteArray::fromStdString(m_arguments.entry);
        options.outcome = outcome;
        options.locale = m_context.locale;
        options.seed = m_arguments.seed;
        QElapsedTimer timer;
        timer.start();
        const auto result = buy(provider, options, store ? static_cast<Journal &>(*store) : memory);
        const double millis = double(timer.nsecsElapsed()) / 1e6;
        if (!result) {
            m_context.complain(result.error());
            return false;
        }
        if (store) {
            if (const Done written = store->flush(); !written) {
                m_context.complain(written.error());
                return false;
            }
        }
        ++m_count;
        m_wrong += !result->right;
        tell(provider, outcome, *result, millis);
        return true;
    }

    Result<DemoResult> buy(const Provider &provider, const DemoOptions &options, Journal &journal) const
    {
        if (m_arguments.pages() == Pages::Web)
            return runInPages(m_context, provider, options, journal);
        const auto demo = Demo::create(provider, options, journal);
        if (!demo)
            return tl::unexpected(demo.error());
        return (*demo)->run();
    }

    void tell(const Provider &provider, const QByteArray &outcome, const DemoResult &result,
              double millis) const
    {
        const QByteArray time = QByteArray::number(millis, 'f', 1);
        if (m_arguments.json) {
            Json json = Json::object();
            json.set("provider", Json::string(provider.descriptor().id));
            json.set("outcome", Json::string(outcome));
            json.set("right", Json::boolean(result.right));
            json.set("state", Json::string(result.state));
            json.set("expectedState", Json::string(result.expectedState));
            json.set("fulfilled", Json::integer(result.fulfilled));
            json.set("steps", Json::integer(result.steps));
            json.set("virtualEnd", Json::string(toIso(result.ended)));
            json.set("milliseconds", Json::number(time));
            if (!result.right)
                json.set("reason",
                         Json::string(m_context.catalogue->text(result.reason, m_context.language)));
            m_context.printRaw(json.toCompact() + '\n');
            return;
        }
        const Text mark = result.right ? KASSA_TEXT("cli", "right") : KASSA_TEXT("cli", "WRONG");
        m_context.print(KASSA_TEXT("cli", "%1  %2 %3 %4 ms  %5")
                            .with(mark)
                            .with(provider.descriptor().id.leftJustified(9))
                            .with(outcome.leftJustified(28))
                            .with(time.rightJustified(7))
                            .with(result.right ? Text::verbatim(result.state) : result.reason));
    }

    DemoArguments m_arguments;
    Context &m_context;
    int m_count = 0;
    int m_wrong = 0;
};

} // namespace

void addDemo(CLI::App &app, Context &context)
{
    CLI::App *command = subcommand(
        app, "demo", KASSA_TEXT("cli", "Demo purchases on the sandboxes, one line each with result and time"),
        context);
    const auto arguments = std::make_shared<DemoArguments>();
    command->add_option("PROVIDER", arguments->providers,
                        context.words(KASSA_TEXT("cli", "Providers; default: all")));
    command->add_option(
        "--outcome", arguments->outcome,
        context.words(KASSA_TEXT("cli", "How the purchase ends, see \"kassa providers\"; or all")));
    command->add_option("--entry", arguments->entry,
                        context.words(KASSA_TEXT("cli", "The way into the purchase")));
    command
        ->add_option(
            "--page", arguments->page,
            context.words(KASSA_TEXT("cli", "none: without a browser; web: real pages in a web view")))
        ->check(CLI::IsMember({"none", "web"}));
    command
        ->add_option("--seed", arguments->seed,
                     context.words(KASSA_TEXT("cli", "Seed for all ids; the same seed gives the same run")))
        ->check(wholeNumber());
    command->add_option("--journal", arguments->journal,
                        context.words(KASSA_TEXT("cli", "Keep the journal in this file")));
    command->add_flag("--json", arguments->json, context.words(KASSA_TEXT("cli", "As JSON")));
    command->callback([arguments, &context] {
        const auto providers =
            context.providersWith(arguments->providers, QByteArray::fromStdString(arguments->outcome),
                                  QByteArray::fromStdString(arguments->entry));
        if (!providers)
            return;
        const auto application =
            makeApplication(context, arguments->pages()); // for the store's callbacks too
        if (!application)
            return;
        std::signal(SIGINT, [](int) { interrupted = 1; });
        Demos(*arguments, context).runAll(*providers);
    });
}

} // namespace kassa::app
