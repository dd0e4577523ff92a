// Every outcome of Kronor as a demo purchase, and what a journal of it keeps.
#include "journal/exports.h"
#include "providers/kronor/provider.h"
#include "session/demo.h"

#include <QTest>

using namespace kassa;

class TestKronorDemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsAsPromised_data();
    void endsAsPromised();
    void completionIsAStep_data();
    void completionIsAStep();
    void whoIsNotIdentifiedIsToldWhy();
};

void TestKronorDemo::endsAsPromised_data()
{
    QTest::addColumn<QByteArray>("outcome");
    for (const Outcome &outcome : kronor::makeProvider()->descriptor().outcomes)
        QTest::addRow("%s", outcome.id.constData()) << outcome.id;
}

void TestKronorDemo::endsAsPromised()
{
    QFETCH(QByteArray, outcome);
    const auto provider = kronor::makeProvider();
    MemoryJournal journal;
    DemoOptions options;
    options.outcome = outcome;
    auto demo = Demo::create(*provider, options, journal);
    QVERIFY(demo);
    const DemoResult result = (*demo)->run();
    QByteArray told;
    if (!result.right) {
        for (const Entry &entry : journal.entries())
            told += entry.core.toCompact().left(400) + '\n';
        qWarning("%s", told.constData());
    }
    QVERIFY2(result.right, qPrintable(english(result.reason)));
    QVERIFY2(journal.entries().size() < 2500, "no endless polling");
    for (const Entry &entry : journal.entries()) {
        const QByteArray text = entry.core.toCompact();
        QVERIFY2(!text.contains("eyJ"), text.left(2000).constData());
    }
}

// Whether the shop learns of it by watching or by asking when the shopper is back.
void TestKronorDemo::completionIsAStep_data()
{
    QTest::addColumn<QByteArray>("outcome");
    for (const char *outcome : {"approve", "late-status", "without-bankid", "socket"})
        QTest::addRow("%s", outcome) << QByteArray(outcome);
}

void TestKronorDemo::completionIsAStep()
{
    QFETCH(QByteArray, outcome);
    const auto provider = kronor::makeProvider();
    MemoryJournal journal;
    DemoOptions options;
    options.outcome = outcome;
    const auto demo = Demo::create(*provider, options, journal);
    QVERIFY(demo);
    (*demo)->run();
    const Rows steps = (*demo)->bench().machine(Side::Shop)->table("steps", 0, 1000);
    const auto isComplete = [](const std::vector<Text> &row) { return row[2].source == "4a"; };
    QCOMPARE(std::count_if(steps.rows.begin(), steps.rows.end(), isComplete), 1);
}

void TestKronorDemo::whoIsNotIdentifiedIsToldWhy()
{
    const auto provider = kronor::makeProvider();
    MemoryJournal journal;
    DemoOptions options;
    options.outcome = "identity-declined";
    const auto demo = Demo::create(*provider, options, journal);
    QVERIFY(demo);
    (*demo)->run();
    const PurchaseView purchase = (*demo)->bench().machine(Side::Shop)->view().purchases.front();
    QCOMPARE(english(purchase.next), QStringLiteral("Not identified: cancelled in BankID (userCancel)"));
}

QTEST_APPLESS_MAIN(TestKronorDemo)
#include "tst_kronor_demo.moc"
