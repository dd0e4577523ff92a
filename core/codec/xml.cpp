#include "codec/xml.h"

#include <QXmlStreamReader>

#include <algorithm>

namespace kassa {

namespace {

class Builder
{
public:
    Builder(const QByteArray &bytes, const XmlLimits &limits) : m_reader(bytes), m_limits(limits) {}

    Result<XmlElement> build()
    {
        while (!m_reader.atEnd()) {
            if (const Done taken = take(m_reader.readNext()); !taken)
                return tl::unexpected(taken.error());
        }
        if (m_reader.hasError())
            return fail(ErrorKind::Malformed, "xml.syntax",
                        KASSA_TEXT("error", "line %1, column %2: %3")
                            .with(m_reader.lineNumber())
                            .with(m_reader.columnNumber())
                            .with(m_reader.errorString()));
        return std::move(m_root);
    }

private:
    Done take(QXmlStreamReader::TokenType token)
    {
        switch (token) {
        case QXmlStreamReader::DTD:
            return fail(ErrorKind::Malformed, "xml.dtd", KASSA_TEXT("error", "document types are not taken"));
        case QXmlStreamReader::StartElement:
            return opened();
        case QXmlStreamReader::EndElement:
            m_open.pop_back();
            return {};
        case QXmlStreamReader::Characters:
            if (!m_open.empty())
                m_open.back()->text += m_reader.text().toUtf8();
            return {};
        default:
            return {};
        }
    }

    Done opened()
    {
        if (int(m_open.size()) >= m_limits.depth)
            return fail(ErrorKind::Limit, "xml.depth",
                        KASSA_TEXT("error", "deeper than %1 elements").with(m_limits.depth));
        if (++m_elements > m_limits.elements)
            return fail(ErrorKind::Limit, "xml.elements",
                        KASSA_TEXT("error", "more than %1 elements").with(m_limits.elements));
        XmlElement *element = &m_root;
        if (!m_open.empty())
            element = &m_open.back()->children.emplace_back();
        element->space = m_reader.namespaceUri().toUtf8();
        element->name = m_reader.name().toUtf8();
        const auto attributes = m_reader.attributes();
        for (const QXmlStreamAttribute &each : attributes)
            element->attributes.emplace_back(each.qualifiedName().toUtf8(), each.value().toUtf8());
        m_open.push_back(element);
        return {};
    }

    QXmlStreamReader m_reader;
    const XmlLimits &m_limits;
    XmlElement m_root;
    std::vector<XmlElement *> m_open; // only the innermost grows, so the others stay where they are
    int m_elements = 0;
};

// Bytes of one character at `at`, or 0 when it is no UTF-8 or none that XML 1.0 knows.
qsizetype characterAt(const QByteArray &utf8, qsizetype at)
{
    const auto byte = [&](qsizetype i) { return i < utf8.size() ? quint32(quint8(utf8[i])) : 0U; };
    const quint32 first = byte(at);
    if (first < 0x80)
        return first >= 0x20 || first == '\t' || first == '\n' || first == '\r' ? 1 : 0;
    const qsizetype size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4)
        return 0;
    quint32 code = first & (0xffU >> (size + 1));
    for (qsizetype i = 1; i < size; ++i) {
        if ((byte(at + i) & 0xc0U) != 0x80)
            return 0;
        code = (code << 6U) | (byte(at + i) & 0x3fU);
    }
    const bool shortest = size == 2 || (size == 3 ? code >= 0x800 : code >= 0x10000);
    const bool surrogate = code >= 0xd800 && code <= 0xdfff;
    return shortest && !surrogate && code != 0xfffe && code != 0xffff && code <= 0x10ffff ? size : 0;
}

enum class Where { Text, Attribute };

void escapeInto(QByteArray &out, const QByteArray &utf8, Where where)
{
    for (qsizetype at = 0; at < utf8.size();) {
        const qsizetype size = characterAt(utf8, at);
        const char c = utf8[at];
        const bool blank = where == Where::Attribute && (c == '\n' || c == '\t');
        if (size == 0)
            out += "\xef\xbf\xbd";
        else if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"' && where == Where::Attribute)
            out += "&quot;";
        else if (c == '\r' || blank) // a reader would make something else of it
            out += "&#" + QByteArray::number(int(c)) + ';';
        else
            out.append(utf8.constData() + at, size);
        at += std::max<qsizetype>(size, 1);
    }
}

} // namespace

const XmlElement *XmlElement::child(QByteArrayView childName) const
{
    const auto found = std::find_if(children.begin(), children.end(),
                                    [&](const XmlElement &each) { return each.name == childName; });
    return found == children.end() ? nullptr : &*found;
}

QByteArray XmlElement::textOf(QByteArrayView childName) const
{
    const XmlElement *found = child(childName);
    return found ? found->text.trimmed() : QByteArray();
}

Result<XmlElement> parseXml(const QByteArray &bytes, const XmlLimits &limits)
{
    if (bytes.size() > limits.bytes)
        return fail(ErrorKind::Limit, "xml.size",
                    KASSA_TEXT("error", "more than %1 bytes").with(limits.bytes));
    return Builder(bytes, limits).build();
}

XmlWriter &XmlWriter::declaration()
{
    m_out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    return *this;
}

void XmlWriter::begin(const QByteArray &name, const Attributes &attributes)
{
    m_out += '<' + name;
    for (const auto &[attribute, value] : attributes) {
        m_out += ' ' + attribute + "=\"";
        escapeInto(m_out, value, Where::Attribute);
        m_out += '"';
    }
}

XmlWriter &XmlWriter::open(const QByteArray &name, const Attributes &attributes)
{
    begin(name, attributes);
    m_out += '>';
    m_open.push_back(name);
    return *this;
}

XmlWriter &XmlWriter::text(const QByteArray &utf8)
{
    escapeInto(m_out, utf8, Where::Text);
    return *this;
}

XmlWriter &XmlWriter::close()
{
    m_out += "</" + m_open.back() + '>';
    m_open.pop_back();
    return *this;
}

XmlWriter &XmlWriter::element(const QByteArray &name, const QByteArray &utf8, const Attributes &attributes)
{
    return open(name, attributes).text(utf8).close();
}

XmlWriter &XmlWriter::empty(const QByteArray &name, const Attributes &attributes)
{
    begin(name, attributes);
    m_out += "/>";
    return *this;
}

} // namespace kassa
