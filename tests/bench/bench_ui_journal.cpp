// The journal's table at a million entries: the longest time in which a window could not answer while they
// come in, and how long a filter takes until its rows are shown.
#include "../core/journal/sample_entries.h"
#include "figures.h"
#include "journal/journal_table.h"

#include <QApplication>

using namespace kassa;

namespace {

constexpr quint64 Million = 1'000'000;
constexpr quint64 Batch = 2000; // entries in 16 ms: twice what a journal file takes

// Entries of a sandbox under load: requests, answers' deliveries, callbacks.
Entry loadEntry(quint64 ordinal)
{
    Entry entry = sampleEntry(ordinal);
    entry.core.set("from", Json::string("shop-server"));
    entry.core.set("to", Json::string("provider-server"));
    if (ordinal % 10 == 0)
        entry.core.set("channel", Json::string("callback"));
    return entry;
}

class EveryEntry : public EntrySource
{
public:
    explicit EveryEntry(qint64 count) : m_count(count) {}
    qint64 count() const override { return m_count; }
    Result<std::vector<Entry>> entries(qint64 from, qint64 count) const override
    {
        std::vector<Entry> made;
        for (qint64 i = from; i < std::min(from + count, m_count); ++i)
            made.push_back(loadEntry(static_cast<quint64>(i) + 1));
        return made;
    }

private:
    qint64 m_count;
};

// Entries are kept by nobody: what is measured is the window.
class Nowhere : public Journal
{
public:
    void append(Entry) override {}
    void whenDurable(std::function<void(Done)> durable) override { durable({}); }
};

class Window
{
public:
    Window() : m_language(*Catalogue::builtIn()), m_model(m_language), m_table(m_model)
    {
        m_model.setRows(m_rows);
        m_table.resize(1200, 600);
        m_table.show();
        QCoreApplication::processEvents();
    }

    void speak(const QByteArray &language) { m_language.set(language); }
    JournalRows &rows() { return *m_rows; }
    JournalModel &model() { return m_model; }

private:
    Language m_language;
    std::shared_ptr<JournalRows> m_rows = std::make_shared<JournalRows>();
    JournalModel m_model;
    JournalTable m_table;
};

// Items: entries. The gap is what one batch takes with all that the window does about it.
void journalAppend(benchmark::State &state)
{
    while (state.KeepRunning()) {
        state.PauseTiming();
        Window window;
        LiveJournal live(std::make_unique<Nowhere>());
        window.rows().setSource(&live, nullptr);
        Latencies gaps;
        state.ResumeTiming();
        for (quint64 ordinal = 0; ordinal < Million;) {
            state.PauseTiming();
            std::vector<Entry> batch;
            for (quint64 i = 0; i < Batch; ++i)
                batch.push_back(loadEntry(++ordinal));
            state.ResumeTiming();
            const auto began = SteadyClock::now();
            Q_EMIT live.appended(batch);
            QCoreApplication::processEvents();
            gaps.add(SteadyClock::now() - began);
        }
        gaps.report(state);
    }
    state.SetItemsProcessed(state.iterations() * static_cast<qint64>(Million));
}

std::unique_ptr<Window> filled; // with a million entries

Window &filledWindow()
{
    if (!filled) {
        filled = std::make_unique<Window>();
        filled->rows().setSource(nullptr, std::make_shared<EveryEntry>(Million));
        while (filled->rows().size() < static_cast<qsizetype>(Million))
            QCoreApplication::processEvents();
    }
    return *filled;
}

// Until the words of all rows are known in another language; slices in between keep the window alive.
void journalLearn(benchmark::State &state)
{
    Window &window = filledWindow();
    Latencies slices;
    while (state.KeepRunning()) {
        state.PauseTiming();
        window.speak("en");
        state.ResumeTiming();
        window.speak("ru");
        do {
            const auto began = SteadyClock::now();
            QCoreApplication::processEvents();
            slices.add(SteadyClock::now() - began);
        } while (window.model().isLearning());
    }
    slices.report(state);
    state.SetItemsProcessed(state.iterations() * static_cast<qint64>(Million));
}

// From setting the filter until its rows are shown; slices in between keep the window alive.
void journalFilter(benchmark::State &state, const JournalFilter &filter)
{
    Window &window = filledWindow();
    Latencies slices;
    while (state.KeepRunning()) {
        if (!window.model().setFilter(filter))
            state.SkipWithError("the filter is wrong");
        do {
            const auto began = SteadyClock::now();
            QCoreApplication::processEvents();
            slices.add(SteadyClock::now() - began);
        } while (window.model().isFiltering());
    }
    slices.report(state);
    state.counters["rows"] = window.model().rowCount();
}

} // namespace

BENCHMARK(journalAppend)->UseRealTime()->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(journalLearn)->UseRealTime()->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK_CAPTURE(journalFilter, channel,
                  JournalFilter{0, 1U << unsigned(Channel::Callback), false, false, {}})
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(journalFilter, condition, JournalFilter{0, 0, false, false, "channel=callback kind=sent"})
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(journalFilter, words, JournalFilter{0, 0, false, false, ":77777"})
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(journalFilter, shownWords, JournalFilter{0, 0, false, false, "провайдера"})
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(journalFilter, everything, JournalFilter{})->UseRealTime()->Unit(benchmark::kMillisecond);

// A table needs an application with windows; figures of a run without a display are those of the program's
// own work.
int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    filled.reset();
    return 0;
}
