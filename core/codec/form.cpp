#include "codec/form.h"

namespace kassa {

namespace {

bool isUnreserved(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

void appendPercent(QByteArray &out, char c)
{
    static constexpr char hex[] = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += hex[byte >> 4];
    out += hex[byte & 0xF];
}

Result<QByteArray> decode(QByteArrayView text, bool plusIsBlank)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '+' && plusIsBlank) {
            out += ' ';
        } else if (text[i] != '%') {
            out += text[i];
        } else {
            const int high = i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? hexValue(text[i + 2]) : -1;
            if (high < 0 || low < 0) {
                return fail(
                    ErrorKind::Malformed, "form.percent",
                    KASSA_TEXT("error",
                               "\"%\" at byte %1 of a name or value is not followed by two hex digits")
                        .with(i + 1));
            }
            out += static_cast<char>(high * 16 + low);
            i += 2;
        }
    }
    return out;
}

QByteArray formEncode(const QByteArray &text)
{
    QByteArray out;
    out.reserve(text.size());
    for (const char c : text) {
        if (c == ' ')
            out += '+';
        else if (isUnreserved(c) && c != '~')
            out += c;
        else
            appendPercent(out, c);
    }
    return out;
}

Result<Field> parsePair(QByteArrayView pair)
{
    const qsizetype equals = pair.indexOf('=');
    const auto name = decode(equals < 0 ? pair : pair.first(equals), true);
    if (!name)
        return tl::unexpected(name.error());
    const auto value = decode(equals < 0 ? QByteArrayView() : pair.sliced(equals + 1), true);
    if (!value)
        return tl::unexpected(value.error());
    return Field{*name, *value};
}

auto findField(const Fields &fields, const QByteArray &name)
{
    return std::find_if(fields.begin(), fields.end(),
                        [&name](const Field &field) { return field.first == name; });
}

} // namespace

Result<Fields> parseForm(const QByteArray &text, int maxFields)
{
    Fields fields;
    const QByteArrayView view(text);
    for (qsizetype begin = 0; begin < view.size();) {
        qsizetype end = view.indexOf('&', begin);
        if (end < 0)
            end = view.size();
        const QByteArrayView pair = view.sliced(begin, end - begin);
        begin = end + 1;
        if (pair.isEmpty())
            continue;
        if (fields.size() >= static_cast<std::size_t>(maxFields))
            return fail(ErrorKind::Limit, "form.fields",
                        KASSA_TEXT("error", "more than %1 fields").with(maxFields));
        auto field = parsePair(pair);
        if (!field)
            return tl::unexpected(field.error());
        fields.push_back(std::move(*field));
    }
    return fields;
}

QByteArray buildForm(const Fields &fields)
{
    QByteArray out;
    for (const auto &[name, value] : fields) {
        if (!out.isEmpty())
            out += '&';
        out += formEncode(name) + '=' + formEncode(value);
    }
    return out;
}

QByteArray percentEncode(const QByteArray &text)
{
    QByteArray out;
    out.reserve(text.size());
    for (const char c : text) {
        if (isUnreserved(c))
            out += c;
        else
            appendPercent(out, c);
    }
    return out;
}

Result<QByteArray> percentDecode(const QByteArray &text)
{
    return decode(text, false);
}

QByteArray value(const Fields &fields, const QByteArray &name)
{
    const auto found = findField(fields, name);
    return found == fields.end() ? QByteArray() : found->second;
}

bool contains(const Fields &fields, const QByteArray &name)
{
    return findField(fields, name) != fields.end();
}

Fields nested(const Fields &fields, const QByteArray &prefix)
{
    const QByteArray start = prefix + '[';
    Fields below;
    for (const auto &[name, value] : fields) {
        const qsizetype end = name.indexOf(']', start.size());
        if (name.startsWith(start) && end >= 0)
            below.emplace_back(name.mid(start.size(), end - start.size()) + name.mid(end + 1), value);
    }
    return below;
}

} // namespace kassa
