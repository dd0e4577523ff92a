#include "story/yaml_writer.h"

#include <QRegularExpression>

namespace kassa {

// What stands plain could be nothing but a text, inside braces too.
QByteArray YamlWriter::quoted(const QByteArray &text)
{
    static const QRegularExpression plain(
        QStringLiteral("^[\\w<][\\w.;<>@/+()=’…–×→-]*(?: [\\w.;<>@/+()=’…–×→-]+)*(?<!:)$"),
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression special(QStringLiteral("^(null|true|false|yes|no|on|off|~)$"),
                                            QRegularExpression::CaseInsensitiveOption);
    const QString words = QString::fromUtf8(text);
    if (plain.match(words).hasMatch() && !special.match(words).hasMatch())
        return text;
    return Json::string(text).toCompact();
}

QByteArray YamlWriter::inlined(const Fields &values)
{
    QByteArrayList words;
    for (const auto &[name, value] : values)
        words << quoted(name) + ": " + quoted(value);
    return '{' + words.join(", ") + '}';
}

void YamlWriter::line(const QByteArray &key, const QByteArray &value)
{
    m_text += key + ": " + quoted(value) + '\n';
}

void YamlWriter::line(const QByteArray &key, const Fields &values)
{
    m_text += key + ": " + inlined(values) + '\n';
}

void YamlWriter::block(const QByteArray &key, const Json &value)
{
    m_text += key + ":\n";
    blockOf(value, 1);
}

void YamlWriter::key(const QByteArray &key)
{
    m_text += key + ":\n";
}

void YamlWriter::item(const QByteArray &word)
{
    m_text += "  - " + quoted(word) + '\n';
}

void YamlWriter::item(const QByteArray &key, const QByteArray &value, const More &more)
{
    entry(key, quoted(value), more);
}

void YamlWriter::entry(const QByteArray &yaml)
{
    m_text += "  - " + yaml + '\n';
}

void YamlWriter::entry(const QByteArray &key, const QByteArray &yaml, const More &more)
{
    m_text += "  - " + key + ": " + yaml + '\n';
    for (const auto &[name, value] : more) {
        if (const auto *text = std::get_if<QByteArray>(&value); text && !text->isNull())
            m_text += "    " + name + ": " + quoted(*text) + '\n';
        else if (const auto *fields = std::get_if<Fields>(&value); fields && !fields->empty())
            m_text += "    " + name + ": " + inlined(*fields) + '\n';
    }
}

void YamlWriter::blockOf(const Json &value, int depth)
{
    const QByteArray indent(qsizetype(depth) * 2, ' ');
    const auto inside = [&](const Json &each) {
        if (each.isObject() || each.isArray()) {
            m_text += '\n';
            blockOf(each, depth + 1);
        } else {
            m_text += ' ' + quoted(each.text()) + '\n';
        }
    };
    for (const auto &[name, each] : value.members()) {
        m_text += indent + name + ':';
        inside(each);
    }
    for (const Json &each : value.items()) {
        m_text += indent + '-';
        inside(each);
    }
}

} // namespace kassa
