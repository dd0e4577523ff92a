// Reading XML files of texts. Used inside this room.
#pragma once

#include "base/text.h"

#include <QXmlStreamReader>

#include <functional>

namespace kassa {

// Says what is wrong in the program's words; what is wrong with the XML itself is told in Qt's.
class XmlReader : public QXmlStreamReader
{
public:
    using QXmlStreamReader::QXmlStreamReader;

    void wrong(const Text &what); // reading ends here; the first word counts
    Text whatIsWrong() const { return m_wrong.isEmpty() ? Text::verbatim(errorString()) : m_wrong; }

private:
    Text m_wrong;
};

// The text of an element: of the current element, to its end. `inner` is asked at each element within it,
// reads that to its end, and gives the words it stands for. An entity that is not XML's own is an error of
// the reader.
QString xmlWords(QXmlStreamReader &xml, const std::function<QString()> &inner);

} // namespace kassa
