#include "signing/mac.h"

#include <QTest>

using namespace kassa;

class TestMac : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hashes();
    void macs_data();
    void macs();
    void comparison();
};

void TestMac::hashes()
{
    QCOMPARE(hexHash(QCryptographicHash::Sha256, "abc"),
             QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(hexHash(QCryptographicHash::Md5, {}), QByteArray("d41d8cd98f00b204e9800998ecf8427e"));
}

// RFC 4231 test cases 1, 2 and 6.
void TestMac::macs_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("mac");
    QTest::newRow("1") << QByteArray(20, '\x0b') << QByteArray("Hi There")
                       << QByteArray("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    QTest::newRow("2") << QByteArray("Jefe") << QByteArray("what do ya want for nothing?")
                       << QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    QTest::newRow("6") << QByteArray(131, '\xaa')
                       << QByteArray("Test Using Larger Than Block-Size Key - Hash Key First")
                       << QByteArray("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

void TestMac::macs()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, mac);
    QCOMPARE(hexHmac(QCryptographicHash::Sha256, Secret(key), message), mac);
    QCOMPARE(hmac(QCryptographicHash::Sha256, Secret(key), message), QByteArray::fromHex(mac));
}

void TestMac::comparison()
{
    QVERIFY(equalInConstantTime("", ""));
    QVERIFY(equalInConstantTime("abc", "abc"));
    QVERIFY(!equalInConstantTime("abc", "abd"));
    QVERIFY(!equalInConstantTime("xbc", "abc"));
    QVERIFY(!equalInConstantTime("abc", "abcd"));
    QVERIFY(!equalInConstantTime("abc", ""));
    QVERIFY(!equalInConstantTime("\x80", QByteArray("\0", 1)));
}

QTEST_APPLESS_MAIN(TestMac)
#include "tst_mac.moc"
