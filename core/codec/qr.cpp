#include "codec/qr.h"

#include <qrencode.h>

#include <memory>

namespace kassa {

namespace {

QRecLevel libraryLevel(QrLevel level)
{
    switch (level) {
    case QrLevel::L:
        return QR_ECLEVEL_L;
    case QrLevel::M:
        return QR_ECLEVEL_M;
    case QrLevel::Q:
        return QR_ECLEVEL_Q;
    case QrLevel::H:
        return QR_ECLEVEL_H;
    }
    return QR_ECLEVEL_M;
}

// One "M x y h length v1 h-length z" for each run of dark modules.
QByteArray darkRuns(const QrMatrix &matrix, int quietZone)
{
    QByteArray path;
    for (int y = 0; y < matrix.size; ++y) {
        for (int x = 0; x < matrix.size;) {
            const int begin = x;
            while (x < matrix.size && matrix.dark(x, y))
                ++x;
            if (x == begin) {
                ++x;
                continue;
            }
            const QByteArray length = QByteArray::number(x - begin);
            path += 'M' + QByteArray::number(begin + quietZone) + ' ' + QByteArray::number(y + quietZone) +
                    'h' + length + "v1h-" + length + 'z';
        }
    }
    return path;
}

} // namespace

Result<QrMatrix> qrMatrix(const QByteArray &text, QrLevel level)
{
    constexpr int smallestVersion = 0;
    constexpr int mostBytes = 2953; // version 40, level L
    if (text.isEmpty())
        return fail(ErrorKind::Malformed, "qr.empty", KASSA_TEXT("error", "nothing to encode"));
    std::unique_ptr<QRcode, decltype(&QRcode_free)> code(nullptr, QRcode_free);
    if (text.size() <= mostBytes) {
        code.reset(QRcode_encodeData(static_cast<int>(text.size()),
                                     reinterpret_cast<const unsigned char *>(text.constData()),
                                     smallestVersion, libraryLevel(level)));
    }
    if (!code) {
        return fail(
            ErrorKind::Limit, "qr.size",
            KASSA_TEXT("error", "%1 bytes do not fit into a QR code of this level").with(text.size()));
    }
    QrMatrix matrix{code->width, QByteArray(static_cast<qsizetype>(code->width) * code->width, '\0')};
    for (qsizetype i = 0; i < matrix.modules.size(); ++i)
        matrix.modules[i] = static_cast<char>(code->data[i] & 1);
    return matrix;
}

QByteArray qrSvg(const QrMatrix &matrix, int pixelsPerModule)
{
    constexpr int quietZone = 4;
    const int side = matrix.size + 2 * quietZone;
    const QByteArray modules = QByteArray::number(side);
    const QByteArray pixels = QByteArray::number(side * pixelsPerModule);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + pixels + "\" height=\"" + pixels +
           "\" viewBox=\"0 0 " + modules + ' ' + modules +
           "\" shape-rendering=\"crispEdges\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path "
           "fill=\"#000\" d=\"" +
           darkRuns(matrix, quietZone) + "\"/></svg>";
}

} // namespace kassa
