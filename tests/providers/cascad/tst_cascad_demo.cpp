// Every outcome of Cascad as a demo purchase, through each of the four ways in that it can happen to.
#include "journal/exports.h"
#include "providers/cascad/provider.h"
#include "session/demo.h"

#include <QTest>

using namespace kassa;

class TestCascadDemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsAsPromised_data();
    void endsAsPromised();
    void russianPurchase();
};

void TestCascadDemo::endsAsPromised_data()
{
    QTest::addColumn<QByteArray>("outcome");
    QTest::addColumn<QByteArray>("entry");
    const auto provider = cascad::makeProvider();
    for (const Outcome &outcome : provider->descriptor().outcomes) {
        for (const EntryPoint &entry : provider->descriptor().entries) {
            if (outcome.entry.isEmpty() || outcome.entry == entry.id)
                QTest::addRow("%s %s", outcome.id.constData(), entry.id.constData())
                    << outcome.id << entry.id;
        }
    }
}

void TestCascadDemo::endsAsPromised()
{
    QFETCH(QByteArray, outcome);
    QFETCH(QByteArray, entry);
    const auto provider = cascad::makeProvider();
    MemoryJournal journal;
    DemoOptions options;
    options.outcome = outcome;
    options.entry = entry;
    auto demo = Demo::create(*provider, options, journal);
    QVERIFY2(demo, demo ? "" : qPrintable(english(demo.error().detail)));
    const DemoResult result = (*demo)->run();
    QByteArray told;
    if (!result.right) {
        for (const Entry &each : journal.entries())
            told += each.core.toCompact().left(500) + '\n';
        qWarning("%s", told.constData());
    }
    QVERIFY2(result.right, qPrintable(english(result.reason)));
    QVERIFY2(journal.entries().size() < 2500, "no endless polling");
    for (const Entry &each : journal.entries())
        QVERIFY2(!each.core.toCompact().contains("eyJ"), each.core.toCompact().left(2000).constData());
}

// Roubles have a service with a field of its own; its labels come from the prerequest.
void TestCascadDemo::russianPurchase()
{
    const auto provider = cascad::makeProvider();
    for (const EntryPoint &entry : provider->descriptor().entries) {
        MemoryJournal journal;
        DemoOptions options;
        options.outcome = "approve";
        options.entry = entry.id;
        options.locale = "ru";
        auto demo = Demo::create(*provider, options, journal);
        QVERIFY(demo);
        QVERIFY2((*demo)->run().right, entry.id.constData());
    }
}

QTEST_APPLESS_MAIN(TestCascadDemo)
#include "tst_cascad_demo.moc"
