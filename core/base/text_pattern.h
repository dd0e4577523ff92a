// Place markers in a text's pattern.
#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace kassa {

// Words and place markers ("%1" to "%99", "%n") in their order; words may be empty.
void forEachPart(QStringView pattern, const std::function<void(QStringView part, bool isMarker)> &visit);

// Every marker is replaced once, so markers inside an argument stay as they are. A marker without an argument
// stays. count below zero: "%n" stays.
QString filled(const QString &pattern, const std::vector<QString> &args, int count);

} // namespace kassa
