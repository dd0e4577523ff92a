// A purchase that is done again from its history is as far as it was: its outcome's buyer and what comes
// afterwards do nothing twice, and what was still to come comes.
#include "journal/exports.h"
#include "journal/live_journal.h"
#include "providers/cascad/provider.h"
#include "providers/kronor/provider.h"
#include "providers/qenta/provider.h"
#include "providers/qvickly/provider.h"
#include "providers/registry.h"
#include "providers/seqr/provider.h"
#include "session/demo.h"
#include "session/session.h"

#include <QTest>

using namespace kassa;

class TestReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isOver_data() { outcomes(); }
    void isOver();
    void goesOnHalfWay_data() { outcomes(); }
    void goesOnHalfWay();
    void theClockGoesOnAsItWent();

private:
    void outcomes() const;
    std::unique_ptr<Session> session(Journal &journal) const;
    std::unique_ptr<Session> finished(Journal &journal) const;

    std::unique_ptr<Registry> m_registry;
    std::shared_ptr<const Catalogue> m_catalogue;
};

void TestReplay::initTestCase()
{
    std::vector<std::unique_ptr<Provider>> providers;
    providers.push_back(qvickly::makeProvider());
    providers.push_back(kronor::makeProvider());
    providers.push_back(seqr::makeProvider());
    providers.push_back(qenta::makeProvider());
    providers.push_back(cascad::makeProvider());
    m_registry = std::make_unique<Registry>(std::move(providers));
    m_catalogue = *Catalogue::builtIn();
}

void TestReplay::outcomes() const
{
    QTest::addColumn<QByteArray>("provider");
    QTest::addColumn<QByteArray>("outcome");
    for (const auto &provider : m_registry->all()) {
        for (const Outcome &outcome : provider->descriptor().outcomes)
            QTest::addRow("%s %s", provider->descriptor().id.constData(), outcome.id.constData())
                << provider->descriptor().id << outcome.id;
    }
}

std::unique_ptr<Session> TestReplay::session(Journal &journal) const
{
    const QByteArrayList words = QByteArray(QTest::currentDataTag()).split(' ');
    SessionOptions options;
    options.outcome = words[1];
    options.start = DemoOptions().start;
    auto made = Session::create(*m_registry->find(words[0]), options, journal, m_catalogue);
    return made ? std::move(*made) : nullptr;
}

std::unique_ptr<Session> TestReplay::finished(Journal &journal) const
{
    auto run = session(journal);
    DemoOptions options;
    options.outcome = run->outcome();
    run->setClock(ClockMode::Jumping);
    if (!run->begin(*demoOrder(run->provider().descriptor(), options), {}))
        return nullptr;
    run->run();
    const bool isOver = QTest::qWaitFor([&] { return run->doing() == Session::Doing::Finished; }, 60'000);
    return isOver && run->result().right ? std::move(run) : nullptr;
}

void TestReplay::isOver()
{
    MemoryJournal first, second;
    const auto run = finished(first);
    QVERIFY(run);
    const auto again = session(second);
    QVERIFY(again->replay(run->history()));
    QCOMPARE(again->doing(), Session::Doing::Finished);
    const DemoResult result = again->result();
    QVERIFY2(result.right, qPrintable(english(result.reason)));
    again->run();
    QTest::qWait(0);
    QCOMPARE(again->history().size(), run->history().size());
    QCOMPARE(canonical(second.entries()), canonical(first.entries()));
}

void TestReplay::goesOnHalfWay()
{
    MemoryJournal first;
    const auto run = finished(first);
    QVERIFY(run);
    const std::vector<Step> &steps = run->history();
    const auto begin = std::find_if(steps.begin(), steps.end(), [](const Step &step) {
        return std::holds_alternative<step::Begin>(step);
    });
    for (const int quarters : {1, 2, 3}) {
        const auto upTo = std::max(begin + 1, steps.begin() + qsizetype(steps.size()) * quarters / 4);
        MemoryJournal second;
        const auto again = session(second);
        QVERIFY(again->replay({steps.begin(), upTo}));
        again->run();
        QTRY_COMPARE_WITH_TIMEOUT(again->doing(), Session::Doing::Finished, 60'000);
        const DemoResult result = again->result();
        QVERIFY2(result.right, qPrintable(english(result.reason)));
        QCOMPARE(canonical(second.entries()), canonical(first.entries()));
    }
}

// A history does not name the clock; what ticked goes on ticking.
void TestReplay::theClockGoesOnAsItWent()
{
    SessionOptions options;
    options.outcome = "approve";
    options.start = DemoOptions().start;
    const Provider &provider = *m_registry->find("qvickly");
    for (const bool ticked : {false, true}) {
        MemoryJournal journal;
        const auto run = *Session::create(provider, options, journal, m_catalogue);
        std::vector<Step> steps{step::Begin{*demoOrder(provider.descriptor(), {}), "checkout"},
                                step::Advance{run->now() + std::chrono::seconds(1), !ticked}};
        QVERIFY(run->replay(steps));
        QCOMPARE(run->clock(), ticked ? ClockMode::Live : ClockMode::Jumping);
    }
}

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"
