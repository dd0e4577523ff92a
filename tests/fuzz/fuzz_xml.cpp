#include "codec/soap.h"
#include "property.h"

using namespace kassa;

namespace {

// Text before children: where between them it stood is not kept.
void write(XmlWriter &writer, const XmlElement &element)
{
    // Names are written without prefixes, so that what is read again has no namespace.
    writer.open(element.name).text(element.text);
    for (const XmlElement &child : element.children)
        write(writer, child);
    writer.close();
}

bool sameShape(const XmlElement &a, const XmlElement &b)
{
    if (a.name != b.name || a.text != b.text || a.children.size() != b.children.size())
        return false;
    for (size_t i = 0; i < a.children.size(); ++i) {
        if (!sameShape(a.children[i], b.children[i]))
            return false;
    }
    return true;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes = inputBytes(data, size);
    const XmlLimits limits{qsizetype(64) * 1024, 16, 500};
    (void)readSoap(bytes, limits);
    const auto root = parseXml(bytes, limits);
    if (!root) {
        mustHold(!root.error().code.isEmpty());
        return 0;
    }
    mustHold(!bytes.contains("<!DOCTYPE") || bytes.contains("<![CDATA[") || bytes.contains("<!--") ||
             bytes.contains("<?"));
    XmlWriter writer;
    write(writer, *root);
    const auto again = parseXml(writer.take());
    mustHold(again.has_value());
    mustHold(sameShape(*root, *again));
    return 0;
}
