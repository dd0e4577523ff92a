#include "codec/qr.h"

#include <QRegularExpression>
#include <QTest>

using namespace kassa;

namespace {

bool isMasked(int mask, int x, int y)
{
    switch (mask) {
    case 0:
        return (x + y) % 2 == 0;
    case 1:
        return y % 2 == 0;
    case 2:
        return x % 3 == 0;
    case 3:
        return (x + y) % 3 == 0;
    case 4:
        return (x / 3 + y / 2) % 2 == 0;
    case 5:
        return (x * y) % 2 + (x * y) % 3 == 0;
    case 6:
        return ((x * y) % 2 + (x * y) % 3) % 2 == 0;
    default:
        return ((x + y) % 2 + (x * y) % 3) % 2 == 0;
    }
}

// In version 1 (21 modules): finder patterns with their format bits, and the timing patterns.
bool isFunction(int x, int y)
{
    return x == 6 || y == 6 || (x < 9 && y < 9) || (x < 9 && y >= 13) || (x >= 13 && y < 9);
}

// ISO/IEC 18004: the text of a version 1 symbol in byte mode, read without error correction.
QByteArray decodeVersion1(const QrMatrix &matrix)
{
    // Format bits 12, 11, 10 stand in row 8, columns 2, 3, 4 and are masked with 101.
    const int mask = ((matrix.dark(2, 8) << 2) | (matrix.dark(3, 8) << 1) | int(matrix.dark(4, 8))) ^ 0b101;
    QByteArray bits;
    bool upwards = true;
    for (int right = 20; right > 0; right -= right == 8 ? 3 : 2, upwards = !upwards) {
        for (int step = 0; step < 21; ++step) {
            const int y = upwards ? 20 - step : step;
            for (const int x : {right, right - 1}) {
                if (!isFunction(x, y))
                    bits += matrix.dark(x, y) != isMasked(mask, x, y) ? '1' : '0';
            }
        }
    }
    if (!bits.startsWith("0100"))
        return "not byte mode";
    QByteArray text;
    const int length = bits.mid(4, 8).toInt(nullptr, 2);
    for (int i = 0; i < length; ++i)
        text += static_cast<char>(bits.mid(12 + 8 * i, 8).toInt(nullptr, 2));
    return text;
}

} // namespace

class TestQr : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void canBeDecoded_data();
    void canBeDecoded();
    void capacities_data();
    void capacities();
    void refusesNothing();
    void svgDrawsEveryDarkModule();
};

void TestQr::canBeDecoded_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QrLevel>("level");
    QTest::newRow("URL") << QByteArray("swish://pay") << QrLevel::M;
    QTest::newRow("digits stay bytes") << QByteArray("0123456789") << QrLevel::L;
    QTest::newRow("any bytes") << QByteArray("\0\xFF\xC3\xA4\n", 5) << QrLevel::Q;
    QTest::newRow("one byte") << QByteArray("x") << QrLevel::H;
}

void TestQr::canBeDecoded()
{
    QFETCH(QByteArray, text);
    QFETCH(QrLevel, level);
    const auto matrix = qrMatrix(text, level);
    QVERIFY(matrix.has_value());
    QCOMPARE(matrix->size, 21);
    QCOMPARE(matrix->modules.size(), 441);
    QCOMPARE(decodeVersion1(*matrix), text);
}

// ISO/IEC 18004 table 7, byte mode: the largest text of a version, and one byte more.
void TestQr::capacities_data()
{
    QTest::addColumn<QrLevel>("level");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<int>("size");
    QTest::newRow("1-M") << QrLevel::M << 14 << 21;
    QTest::newRow("1-L") << QrLevel::L << 17 << 21;
    QTest::newRow("10-Q") << QrLevel::Q << 151 << 57;
    QTest::newRow("40-L") << QrLevel::L << 2953 << 177;
    QTest::newRow("40-M") << QrLevel::M << 2331 << 177;
    QTest::newRow("40-H") << QrLevel::H << 1273 << 177;
}

void TestQr::capacities()
{
    QFETCH(QrLevel, level);
    QFETCH(int, bytes);
    QFETCH(int, size);
    const auto fits = qrMatrix(QByteArray(bytes, 'x'), level);
    QVERIFY(fits.has_value());
    QCOMPARE(fits->size, size);
    const auto more = qrMatrix(QByteArray(bytes + 1, 'x'), level);
    if (size < 177) {
        QVERIFY(more.has_value());
        QCOMPARE(more->size, size + 4);
        return;
    }
    QVERIFY(!more.has_value());
    QCOMPARE(more.error().kind, ErrorKind::Limit);
    QCOMPARE(more.error().code, QByteArray("qr.size"));
}

void TestQr::refusesNothing()
{
    QCOMPARE(qrMatrix({}).error().code, QByteArray("qr.empty"));
}

void TestQr::svgDrawsEveryDarkModule()
{
    const auto matrix = qrMatrix("swish://pay");
    QVERIFY(matrix.has_value());
    const QString svg = QString::fromUtf8(qrSvg(*matrix, 3));
    QVERIFY(
        svg.startsWith(QStringLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"87\" height=\"87\" "
                                      "viewBox=\"0 0 29 29\"")));
    QByteArray drawn(matrix->modules.size(), '\0');
    static const QRegularExpression run(QStringLiteral(R"(M(\d+) (\d+)h(\d+)v1h-(\d+)z)"));
    for (auto runs = run.globalMatch(svg); runs.hasNext();) {
        const auto match = runs.next();
        QCOMPARE(match.captured(3), match.captured(4));
        const int begin = (match.captured(2).toInt() - 4) * matrix->size + match.captured(1).toInt() - 4;
        for (int i = 0; i < match.captured(3).toInt(); ++i)
            drawn[begin + i] = 1;
    }
    QCOMPARE(drawn, matrix->modules);
}

QTEST_APPLESS_MAIN(TestQr)
#include "tst_qr.moc"
