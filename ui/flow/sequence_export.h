// A sequence diagram as a file.
#pragma once

#include "journal/sequence.h"
#include "widgets/language.h"

#include <QFont>

namespace kassa {

enum class DiagramFormat { Svg, Png, Mermaid };

// Mermaid's sequenceDiagram, UTF-8.
QByteArray toMermaid(const Sequence &sequence, const Language &language);

// The bytes of the file, on light ground whatever the window's theme is. Limit ("diagram.too-long") for a PNG
// that would be higher than pictures can be.
Result<QByteArray> exported(const Sequence &sequence, const Language &language, const QFont &font,
                            DiagramFormat format);

} // namespace kassa
