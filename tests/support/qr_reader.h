// Reads a QR code with a reader that is not ours (ZXing).
#pragma once

#include "codec/qr.h"

#include <QString>

#include <ZXing/ReadBarcode.h>

namespace kassa::test {

// ZXing 1.4 gives wide text, 2.x UTF-8.
inline QByteArray utf8Of(const std::wstring &text)
{
    return QString::fromStdWString(text).toUtf8();
}
inline QByteArray utf8Of(const std::string &text)
{
    return QByteArray::fromStdString(text);
}

// What a camera would read of the drawn code; empty: nothing.
inline QByteArray readBack(const QrMatrix &matrix)
{
    constexpr int quiet = 4, scale = 4;
    const int side = (matrix.size + 2 * quiet) * scale;
    std::vector<uint8_t> pixels(std::size_t(side) * std::size_t(side), 255);
    for (int y = 0; y < matrix.size * scale; ++y) {
        for (int x = 0; x < matrix.size * scale; ++x) {
            if (matrix.dark(x / scale, y / scale))
                pixels[std::size_t(y + quiet * scale) * std::size_t(side) + std::size_t(x + quiet * scale)] =
                    0;
        }
    }
    const auto read =
        ZXing::ReadBarcode(ZXing::ImageView(pixels.data(), side, side, ZXing::ImageFormat::Lum));
    return read.isValid() ? utf8Of(read.text()) : QByteArray();
}

} // namespace kassa::test
