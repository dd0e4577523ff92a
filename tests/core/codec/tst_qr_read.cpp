// Our QR codes, read back by a reader that is not ours (ZXing).
#include "codec/qr.h"

#include <QTest>

#include <ZXing/ReadBarcode.h>

using namespace kassa;

namespace {

// ZXing 1.4 gives wide text, 2.x UTF-8.
[[maybe_unused]] QByteArray utf8(const std::wstring &text)
{
    return QString::fromStdWString(text).toUtf8();
}
[[maybe_unused]] QByteArray utf8(const std::string &text)
{
    return QByteArray::fromStdString(text);
}

} // namespace

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
    constexpr int quiet = 4, scale = 4;
    const int side = (matrix->size + 2 * quiet) * scale;
    std::vector<uint8_t> pixels(std::size_t(side) * std::size_t(side), 255);
    for (int y = 0; y < matrix->size * scale; ++y) {
        for (int x = 0; x < matrix->size * scale; ++x) {
            if (matrix->dark(x / scale, y / scale))
                pixels[std::size_t(y + quiet * scale) * std::size_t(side) + std::size_t(x + quiet * scale)] =
                    0;
        }
    }
    const ZXing::ImageView image(pixels.data(), side, side, ZXing::ImageFormat::Lum);
    const auto read = ZXing::ReadBarcode(image);
    QVERIFY(read.isValid());
    QCOMPARE(utf8(read.text()), text);
}

QTEST_APPLESS_MAIN(TestQrRead)
#include "tst_qr_read.moc"
