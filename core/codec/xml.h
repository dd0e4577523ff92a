// XML 1.0 for SOAP: a lenient, namespace-aware reader with limits (Qt's QXmlStreamReader does the parsing)
// and a writer that fixes every byte. No document type, so no entities but the five of XML itself.
#pragma once

#include "base/result.h"

#include <utility>
#include <vector>

namespace kassa {

struct XmlElement
{
    QByteArray space;                                          // namespace URI; empty: none
    QByteArray name;                                           // local name
    std::vector<std::pair<QByteArray, QByteArray>> attributes; // qualified name and value, UTF-8
    QByteArray text; // what stands directly inside, CDATA included, pieces joined; UTF-8
    std::vector<XmlElement> children;

    bool operator==(const XmlElement &) const = default;
    // The first child of that local name, in whatever namespace; null when there is none.
    const XmlElement *child(QByteArrayView childName) const;
    // The text of that child without surrounding blanks; empty when there is none.
    QByteArray textOf(QByteArrayView childName) const;
};

struct XmlLimits
{
    qsizetype bytes = qsizetype(1024) * 1024;
    int depth = 32;
    int elements = 20'000;
};

// The root element. Malformed ("xml.syntax" with line and column in the detail, "xml.dtd" for a document type
// declaration) or Limit ("xml.size", "xml.depth", "xml.elements").
Result<XmlElement> parseXml(const QByteArray &bytes, const XmlLimits &limits = {});

// Writes what it is told, with no blanks in between: <a><b>text</b><c/></a>. Names are literals or checked by
// the caller; text and attribute values are escaped. What XML 1.0 cannot hold becomes U+FFFD.
class XmlWriter
{
public:
    using Attributes = std::vector<std::pair<QByteArray, QByteArray>>;

    XmlWriter &declaration(); // <?xml version="1.0" encoding="UTF-8"?> and a line feed
    XmlWriter &open(const QByteArray &name, const Attributes &attributes = {});
    XmlWriter &text(const QByteArray &utf8);
    XmlWriter &close(); // the innermost open element
    XmlWriter &element(const QByteArray &name, const QByteArray &utf8,
                       const Attributes &attributes = {});                       // <name>text</name>
    XmlWriter &empty(const QByteArray &name, const Attributes &attributes = {}); // <name/>

    QByteArray take() { return std::move(m_out); }

private:
    void begin(const QByteArray &name, const Attributes &attributes);

    QByteArray m_out;
    std::vector<QByteArray> m_open;
};

} // namespace kassa
