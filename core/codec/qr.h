// QR codes as matrices of modules (libqrencode). Drawing is the caller's.
#pragma once

#include "base/result.h"

namespace kassa {

enum class QrLevel { L, M, Q, H };

struct QrMatrix
{
    int size = 0;       // modules per side, without quiet zone
    QByteArray modules; // size*size bytes, row by row: 1 dark, 0 light

    bool dark(int x, int y) const { return modules[y * size + x] == 1; }
};

// Byte mode, smallest version that fits. Limit ("qr.size") when the text is too long, Malformed ("qr.empty").
Result<QrMatrix> qrMatrix(const QByteArray &text, QrLevel level = QrLevel::M);

// A stand-alone SVG with a quiet zone of 4 modules; dark modules in "currentColor"-free plain black on white,
// so that it stays readable in a dark theme.
QByteArray qrSvg(const QrMatrix &matrix, int pixelsPerModule = 6);

} // namespace kassa
