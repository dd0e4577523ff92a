// Reads a QR code with a reader that is not ours (ZXing).
#pragma once

#include "codec/qr.h"

#include <QByteArray>

#define ZX_USE_UTF8 // as of 2.0 by itself: text() is UTF-8
#include <ZXing/ReadBarcode.h>

namespace kassa::test {

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
    return read.isValid() ? QByteArray::fromStdString(read.text()) : QByteArray();
}

} // namespace kassa::test
