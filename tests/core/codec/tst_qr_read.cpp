// Our QR codes, read back by a reader that is not ours (ZXing).
#include "../../support/qr_reader.h"

#include <QTest>

using namespace kassa;

class TestQrRead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBack_data();
    void readsBack();
};

void TestQrRead::readsBack_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("level");
    const QByteArray bankid = "bankid.67df3917-fa0d-44e5-b327-edcc928297f8.0."
                              "dc69358e712458a66a7525beef148ae8526b1c71610eff2c16cdffb4cdac9bf8";
    QTest::newRow("BankID") << bankid << int(QrLevel::M);
    QTest::newRow("Swish") << QByteArray("D123456789") << int(QrLevel::H);
    QTest::newRow("SEQR, invoice") << QByteArray("HTTP://SEQR.SE/R20260314104455123") << int(QrLevel::M);
    QTest::newRow("SEQR, product") << QByteArray("HTTP://SEQR.SE/000/wss-dev?t=TEA-17_red.M&w=cw_shop")
                                   << int(QrLevel::M);
    QTest::newRow("SEQR") << QByteArray("HTTP://SEQR.SE/000/wss-dev?t=17&w=webshopsim") << int(QrLevel::L);
    QTest::newRow("long") << QByteArray("https://example.test/?").append(QByteArray("x1y2").repeated(200))
                          << int(QrLevel::Q);
}

void TestQrRead::readsBack()
{
    QFETCH(QByteArray, text);
    QFETCH(int, level);
    const auto matrix = qrMatrix(text, QrLevel(level));
    QVERIFY(matrix);
    QCOMPARE(test::readBack(*matrix), text);
}

QTEST_APPLESS_MAIN(TestQrRead)
#include "tst_qr_read.moc"
