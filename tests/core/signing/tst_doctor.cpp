#include "signing/doctor.h"
#include "signing/mac.h"

#include <QTest>

using namespace kassa;

namespace {

QByteArray sign(const Secret &key, const QByteArray &message)
{
    return hexHmac(QCryptographicHash::Sha512, key, message);
}

const std::vector<Hypothesis> &hypotheses()
{
    static const std::vector<Hypothesis> all = {{"canonical", R"({"b":"\/","a":1})", Secret("key")},
                                                {"raw", R"({"b":"/","a":1})", Secret("key")},
                                                {"other-secret", R"({"b":"\/","a":1})", Secret("other")},
                                                {"cut", R"({"b":"\/")", Secret("key")}};
    return all;
}

} // namespace

class TestDoctor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void explains_data();
    void explains();
    void nothingFits();
    void nothingGuessed();
    void firstFitCounts();
};

void TestDoctor::explains_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<bool>("matches");
    QTest::addColumn<qsizetype>("firstDifference");
    QTest::newRow("correct") << 0 << true << qsizetype(-1);
    QTest::newRow("other bytes") << 1 << false << qsizetype(6);
    QTest::newRow("other key, same bytes") << 2 << false << qsizetype(-1);
    QTest::newRow("a prefix") << 3 << false << qsizetype(9);
}

void TestDoctor::explains()
{
    QFETCH(int, which);
    QFETCH(bool, matches);
    QFETCH(qsizetype, firstDifference);
    const Hypothesis &hypothesis = hypotheses()[which];
    const QByteArray received = sign(hypothesis.key, hypothesis.signedBytes);
    const Diagnosis diagnosis = diagnose(received, hypotheses(), sign);
    QCOMPARE(diagnosis.matches, matches);
    QCOMPARE(diagnosis.cause, hypothesis.id);
    QCOMPARE(diagnosis.firstDifference, firstDifference);
    QCOMPARE(diagnosis.received, received);
    QCOMPARE(diagnosis.expected, sign(Secret("key"), R"({"b":"\/","a":1})"));
}

void TestDoctor::nothingFits()
{
    const Diagnosis diagnosis = diagnose("0000", hypotheses(), sign);
    QVERIFY(!diagnosis.matches);
    QVERIFY(diagnosis.cause.isEmpty());
    QCOMPARE(diagnosis.received, QByteArray("0000"));
    QCOMPARE(diagnosis.firstDifference, qsizetype(-1));
}

void TestDoctor::nothingGuessed()
{
    const Diagnosis diagnosis = diagnose("0000", {}, sign);
    QVERIFY(!diagnosis.matches);
    QVERIFY(diagnosis.expected.isEmpty());
}

void TestDoctor::firstFitCounts()
{
    const std::vector<Hypothesis> twice = {
        {"a", "x", Secret("k")}, {"b", "y", Secret("k")}, {"c", "y", Secret("k")}};
    QCOMPARE(diagnose(sign(Secret("k"), "y"), twice, sign).cause, QByteArray("b"));
}

QTEST_APPLESS_MAIN(TestDoctor)
#include "tst_doctor.moc"
