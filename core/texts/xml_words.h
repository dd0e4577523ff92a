// The text of an element in XML files of texts. Used inside this room.
#pragma once

#include <QXmlStreamReader>

#include <functional>

namespace kassa {

// Of the current element, to its end. `inner` is asked at each element within it, reads that to its end, and
// gives the words it stands for. An entity that is not XML's own is an error of the reader.
QString xmlWords(QXmlStreamReader &xml, const std::function<QString()> &inner);

} // namespace kassa
