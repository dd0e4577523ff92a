// Writing HTML so that nothing unescaped can get in: all text and every attribute value go through
// escapeHtml. Used inside this room.
#pragma once

#include <QByteArray>

#include <vector>

namespace kassa {

// For text and for attribute values in double quotes. Bytes that are no UTF-8 and control characters become
// U+FFFD.
QByteArray escapeHtml(const QByteArray &utf8);

class HtmlWriter
{
public:
    // `tag` is a literal, as are the names of attributes.
    HtmlWriter &open(const char *tag);                                // <tag
    HtmlWriter &attribute(const char *name, const QByteArray &value); //  name="value"
    HtmlWriter &flag(const char *name, bool present);                 //  name, or nothing
    HtmlWriter &optional(const char *name,
                         const QByteArray &value); // the attribute unless the value is empty
    HtmlWriter &begin();                           // >
    HtmlWriter &text(const QByteArray &utf8);
    HtmlWriter &raw(const QByteArray &html); // html that was made, not received: our SVG, a line break
    HtmlWriter &close();                     // </tag>

    // <tag class="style">words</tag>
    HtmlWriter &element(const char *tag, const QByteArray &style, const QByteArray &words);

    QByteArray take() { return std::move(m_out); }

private:
    QByteArray m_out;
    std::vector<const char *> m_open;
};

} // namespace kassa
