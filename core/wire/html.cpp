#include "wire/html.h"

#include <QString>

#include <algorithm>

namespace kassa {

namespace {

bool isHtmlControl(char c)
{
    return (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F;
}

} // namespace

QByteArray escapeHtml(const QByteArray &utf8)
{
    const QByteArray valid = utf8.isValidUtf8() ? utf8 : QString::fromUtf8(utf8).toUtf8();
    QByteArray out;
    out.reserve(valid.size());
    for (const char c : valid) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        case '\r': // a bare one would be read as a line feed
            out += "&#13;";
            break;
        default:
            if (isHtmlControl(c))
                out += "\xEF\xBF\xBD";
            else
                out += c;
        }
    }
    return out;
}

HtmlWriter &HtmlWriter::open(const char *tag)
{
    m_open.push_back(tag);
    m_out += '<';
    m_out += tag;
    return *this;
}

HtmlWriter &HtmlWriter::attribute(const char *name, const QByteArray &value)
{
    m_out += ' ';
    m_out += name;
    m_out += "=\"";
    m_out += escapeHtml(value);
    m_out += '"';
    return *this;
}

HtmlWriter &HtmlWriter::flag(const char *name, bool present)
{
    if (present) {
        m_out += ' ';
        m_out += name;
    }
    return *this;
}

HtmlWriter &HtmlWriter::optional(const char *name, const QByteArray &value)
{
    return value.isEmpty() ? *this : attribute(name, value);
}

HtmlWriter &HtmlWriter::begin()
{
    m_out += '>';
    const QByteArray tag = m_open.back();
    if (tag == "input" || tag == "meta" || tag == "link") // elements without content
        m_open.pop_back();
    return *this;
}

HtmlWriter &HtmlWriter::text(const QByteArray &utf8)
{
    m_out += escapeHtml(utf8);
    return *this;
}

HtmlWriter &HtmlWriter::raw(const QByteArray &html)
{
    m_out += html;
    return *this;
}

HtmlWriter &HtmlWriter::close()
{
    m_out += "</";
    m_out += m_open.back();
    m_out += '>';
    m_open.pop_back();
    return *this;
}

HtmlWriter &HtmlWriter::element(const char *tag, const QByteArray &style, const QByteArray &words)
{
    return open(tag).optional("class", style).begin().text(words).close();
}

} // namespace kassa
