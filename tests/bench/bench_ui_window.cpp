// The workstation as a person waits for it: from the start of the process to a window that answers and to the
// first checkout that is painted, a message through the bridge into the frame and back, another language, and
// memory.
#include "../ui/checkout/web_site.h"
#include "checkout/web_engine.h"
#include "figures.h"
#include "providers/qvickly/provider.h"
#include "window/workstation.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QWebEngineView>

#include <cstdio>

#include <unistd.h>

using namespace kassa;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMillis = 60'000;
constexpr int eachSecond = 400; // messages; what is above 500 the bridge takes for a flood and drops

// Asleep until something happens, as a program that runs: QTest::qWaitFor() looks every 10 ms only, and the
// engine needs hundreds of turns for its first page.
template <typename Condition>
bool waitUntil(Condition holds)
{
    QTimer alarm;
    alarm.start(patienceMillis);
    const QDeadlineTimer end(patienceMillis);
    while (!holds()) {
        if (end.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

// The window with Qvickly's sandbox, as `kassa` opens it.
class Window
{
public:
    Window()
        : m_language(*Catalogue::builtIn()), m_preferences(m_folder.path()),
          m_environments(m_folder.filePath(u"environments.json"_s)), m_providers(builtIn()),
          m_workstation({m_providers, m_language, m_preferences, m_environments, m_credentials, u"1.0"_s},
                        {"qvickly", "coffee", {}})
    {
        m_workstation.show();
    }

    Language &language() { return m_language; }
    Workstation &workstation() { return m_workstation; }
    WebBrowser &browser() { return *m_workstation.findChild<CheckoutPanel *>()->browser(); }

    // Until the buyer is waited for and the page in the frame has been painted.
    bool openCheckout()
    {
        QSignalSpy ready(&browser(), &RealBrowser::bridgeReady);
        m_workstation.startPurchase();
        QAction *run = runAction();
        if (!waitUntil([run] { return run->isEnabled(); }))
            return false;
        run->trigger();
        return waitUntil([&] { return ready.count() > 0 && isPainted(); });
    }

private:
    static Registry builtIn()
    {
        std::vector<std::unique_ptr<Provider>> providers;
        providers.push_back(qvickly::makeProvider());
        return Registry(std::move(providers));
    }
    QAction *runAction() const
    {
        for (QAction *each : m_workstation.findChild<RunControls *>()->actions()) {
            if (each->shortcut() == QKeySequence(Qt::Key_F5))
                return each;
        }
        return nullptr;
    }
    // The frame's buttons have a colour that is on no empty page.
    bool isPainted()
    {
        const QImage picture = browser().current()->view().grab().toImage().scaled(
            100, 100, Qt::IgnoreAspectRatio, Qt::FastTransformation);
        std::set<QRgb> colours;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x)
                colours.insert(picture.pixel(x, y));
        }
        return colours.size() > 8;
    }

    QTemporaryDir m_folder;
    Language m_language;
    Preferences m_preferences;
    Environments m_environments;
    Credentials m_credentials;
    Registry m_providers;
    Workstation m_workstation;
};

// --- as a process of its own, which says how far it is

constexpr char asWindow[] = "--as-window";

int beWindow(int argc, char **argv)
{
    prepareWebEngine();
    QApplication application(argc, argv);
    Window window;
    // Usable: painted, and everything that was queued is done.
    QObject::connect(
        QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, &application,
        [] {
            std::puts("usable");
            std::fflush(stdout);
        },
        Qt::SingleShotConnection);
    QTimer::singleShot(0, &application, [&] {
        if (!window.openCheckout())
            std::exit(1);
        std::puts("painted");
        std::fflush(stdout);
    });
    return QApplication::exec();
}

class WindowProcess
{
public:
    WindowProcess() : m_began(SteadyClock::now())
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(asWindow)});
    }
    ~WindowProcess()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    // Since the start of the process; none: it did not come so far.
    std::optional<SteadyClock::duration> until(const QByteArray &word)
    {
        while (m_process.canReadLine() || m_process.waitForReadyRead(patienceMillis)) {
            if (m_process.readLine().trimmed() == word)
                return SteadyClock::now() - m_began;
        }
        return std::nullopt;
    }

    // Of the process and all that it has started, the engine's among them.
    double megabytes() const { return megabytesOf(m_process.processId()); }

private:
    // Proportional: what processes share is counted once.
    static double megabytesOf(qint64 process)
    {
        const QString folder = u"/proc/%1/"_s.arg(process);
        double sum = 0;
        QFile memory(folder + u"smaps_rollup"_s);
        if (memory.open(QIODevice::ReadOnly)) {
            for (const QByteArray &line : memory.readAll().split('\n')) {
                if (line.startsWith("Pss:"))
                    sum += line.mid(4).simplified().split(' ').front().toDouble() / 1024;
            }
        }
        const QString tasks = folder + u"task/"_s;
        for (const QString &task : QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            QFile children(tasks + task + u"/children"_s);
            if (!children.open(QIODevice::ReadOnly))
                continue;
            for (const QByteArray &child : children.readAll().simplified().split(' ')) {
                if (!child.isEmpty())
                    sum += megabytesOf(child.toLongLong());
            }
        }
        return sum;
    }

    SteadyClock::time_point m_began;
    QProcess m_process;
};

void startTo(benchmark::State &state, const char *word)
{
    Latencies latencies;
    while (state.KeepRunning()) {
        WindowProcess process;
        const auto taken = process.until(word);
        if (!taken) {
            state.SkipWithError("the window did not come");
            return;
        }
        latencies.add(*taken);
        state.SetIterationTime(std::chrono::duration<double>(*taken).count());
    }
    latencies.report(state);
}

void memoryWithACheckout(benchmark::State &state)
{
    while (state.KeepRunning()) {
        WindowProcess process;
        if (!process.until("painted")) {
            state.SkipWithError("the checkout did not come");
            return;
        }
        state.counters["pss_megabytes"] = process.megabytes();
    }
}

// --- in this process

// Shop's page -> frame of another site -> shop's page, each way through the bridge.
void bridgeRoundTrip(benchmark::State &state)
{
    Browsing browsing;
    browsing.open(browsing.site.shop("/host"));
    if (!waitUntil([&] { return browsing.heard("ready").has_value(); })) {
        state.SkipWithError("the frame did not come");
        return;
    }
    PageEvent question;
    question.frame = "checkout";
    question.kind = PageEvent::Kind::Text;
    Latencies latencies;
    qsizetype heard = browsing.posted.count();
    while (state.KeepRunning()) {
        if (heard % eachSecond == 0) {
            state.PauseTiming();
            QTest::qWait(1000);
            state.ResumeTiming();
        }
        question.data = QByteArray::number(++heard);
        const auto began = SteadyClock::now();
        browsing.browser.postToFrame(question, browsing.site.provider());
        while (browsing.posted.count() < heard)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        latencies.add(SteadyClock::now() - began);
    }
    latencies.report(state);
}

// From the choice to the last pixel, with a purchase that is open in every panel; `withTexts`: and all texts
// in the translator's, who has the language switched all the time.
void languageSwitch(benchmark::State &state, bool withTexts)
{
    Window window;
    if (!window.openCheckout()) {
        state.SkipWithError("the checkout did not come");
        return;
    }
    if (withTexts) {
        window.workstation().findChild<QDockWidget *>(u"texts"_s)->raise();
        TextsPanel &panel = window.workstation().texts();
        if (!waitUntil([&] { return panel.ways().isFound(); })) {
            state.SkipWithError("the ways to the texts were not found");
            return;
        }
        panel.showText(0);
    }
    Latencies latencies;
    bool russian = false;
    while (state.KeepRunning()) {
        russian = !russian;
        const auto began = SteadyClock::now();
        window.language().set(russian ? "ru" : "en");
        QCoreApplication::processEvents();
        window.workstation().repaint();
        latencies.add(SteadyClock::now() - began);
    }
    latencies.report(state);
}

} // namespace

BENCHMARK_CAPTURE(startTo, usable, "usable")->UseManualTime()->Iterations(10)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(startTo, painted, "painted")
    ->UseManualTime()
    ->Iterations(10)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(memoryWithACheckout)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(bridgeRoundTrip)->UseRealTime()->Iterations(2000)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(languageSwitch, checkout, false)
    ->UseRealTime()
    ->Iterations(20)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(languageSwitch, texts, true)->UseRealTime()->Iterations(20)->Unit(benchmark::kMillisecond);

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (geteuid() == 0) // the engine's sandbox refuses root; only this program runs without it
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    QStandardPaths::setTestModeEnabled(true);
    if (argc == 2 && QByteArray(argv[1]) == asWindow)
        return beWindow(argc, argv);
    prepareWebEngine();
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
