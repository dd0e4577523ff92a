#include "journal/spelling.h"

#include "codec/form.h"
#include "codec/php_json.h"

#include <QString>

#include <algorithm>
#include <string_view>

namespace kassa {

namespace {

constexpr int MaxLayers = 3;

std::optional<uint> hexNumber(const QByteArray &text, qsizetype begin, int digits)
{
    if (begin + digits > text.size())
        return std::nullopt;
    bool ok = false;
    const QByteArray part = text.mid(begin, digits);
    const uint value = part.toUInt(&ok, 16);
    return ok && part[0] != '+' && part[0] != ' ' ? std::optional(value) : std::nullopt;
}

// What one escape stands for, and how many bytes it takes; length 0: no escape begins here.
struct Escape
{
    QByteArray meaning;
    qsizetype length = 0;
};

Escape unicodeEscape(const QByteArray &text, qsizetype at)
{
    const auto high = hexNumber(text, at + 2, 4);
    if (!high)
        return {};
    const bool pair = QChar::isHighSurrogate(*high) && text.mid(at + 6, 2) == "\\u";
    const auto low = pair ? hexNumber(text, at + 8, 4) : std::nullopt;
    const char32_t code =
        low && QChar::isLowSurrogate(*low) ? QChar::surrogateToUcs4(char16_t(*high), char16_t(*low)) : *high;
    return {QString::fromUcs4(&code, 1).toUtf8(), code > 0xffff ? 12 : 6};
}

Escape backslashEscape(const QByteArray &text, qsizetype at)
{
    static constexpr char Letters[] = "nrtbf";
    static constexpr char Meanings[] = "\n\r\t\b\f";
    if (at + 1 >= text.size())
        return {};
    const char next = text[at + 1];
    if (next == 'u')
        return unicodeEscape(text, at);
    for (int i = 0; i < 5; ++i)
        if (next == Letters[i])
            return {QByteArray(1, Meanings[i]), 2};
    const bool stands = next == '"' || next == '\\' || next == '/' || next == '\'';
    return stands ? Escape{QByteArray(1, next), 2} : Escape{};
}

Escape entity(const QByteArray &text, qsizetype at)
{
    constexpr qsizetype LongestEntity = 10;
    const qsizetype end = text.mid(at, LongestEntity).indexOf(';');
    if (end < 3)
        return {};
    const QByteArray name = text.mid(at + 1, end - 1);
    static constexpr std::pair<const char *, char> Named[] = {
        {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
    for (const auto &[word, meaning] : Named)
        if (name == word)
            return {QByteArray(1, meaning), end + 1};
    if (!name.startsWith('#'))
        return {};
    bool ok = false;
    const bool hex = name.size() > 1 && (name[1] | 0x20) == 'x';
    const char32_t code = hex ? name.mid(2).toUInt(&ok, 16) : name.mid(1).toUInt(&ok, 10);
    return ok && code > 0 && code <= 0x10ffff ? Escape{QString::fromUcs4(&code, 1).toUtf8(), end + 1}
                                              : Escape{};
}

Escape textEscape(const QByteArray &text, qsizetype at)
{
    if (text[at] == '\\')
        return backslashEscape(text, at);
    return text[at] == '&' ? entity(text, at) : Escape{};
}

Escape formEscape(const QByteArray &text, qsizetype at)
{
    if (text[at] == '+')
        return {QByteArrayLiteral(" "), 1};
    if (text[at] != '%')
        return {};
    const auto code = hexNumber(text, at + 1, 2);
    return code ? Escape{QByteArray(1, static_cast<char>(*code)), 3} : Escape{};
}

// None when there is nothing to take off.
std::optional<Reading> withoutLayer(const Reading &view, Escape (*escapeAt)(const QByteArray &, qsizetype),
                                    const char *marks)
{
    const QByteArray &text = view.text;
    if (std::string_view(text.constData(), static_cast<std::size_t>(text.size())).find_first_of(marks) ==
        std::string_view::npos)
        return std::nullopt;
    Reading decoded;
    decoded.text.reserve(text.size());
    decoded.origin.reserve(static_cast<std::size_t>(text.size()) + 1);
    bool changed = false;
    for (qsizetype at = 0; at < text.size();) {
        const Escape escape = escapeAt(text, at);
        const auto from = static_cast<quint32>(view.at(at));
        decoded.origin.insert(decoded.origin.end(), std::max<std::size_t>(1, size_t(escape.meaning.size())),
                              from);
        if (escape.length == 0)
            decoded.text.append(text[at]);
        else
            decoded.text.append(escape.meaning);
        changed = changed || escape.length > 0;
        at += std::max<qsizetype>(1, escape.length);
    }
    decoded.origin.push_back(static_cast<quint32>(view.at(text.size())));
    return changed ? std::optional(std::move(decoded)) : std::nullopt;
}

void lookBelow(const Reading &view, int layers, const std::function<void(const Reading &)> &look)
{
    look(view);
    if (layers == 0)
        return;
    if (const auto below = withoutLayer(view, textEscape, "\\&"))
        lookBelow(*below, layers - 1, look);
    if (const auto below = withoutLayer(view, formEscape, "%+"))
        lookBelow(*below, layers - 1, look);
}

QByteArray withoutQuotes(const QByteArray &json)
{
    return json.mid(1, json.size() - 2);
}

QByteArray lowerHex(QByteArray percentEncoded)
{
    for (qsizetype at = percentEncoded.indexOf('%'); at >= 0; at = percentEncoded.indexOf('%', at + 1))
        percentEncoded.replace(at + 1, 2, percentEncoded.mid(at + 1, 2).toLower());
    return percentEncoded;
}

QByteArray grouped(const QByteArray &value, char separator)
{
    QByteArray text = value;
    for (qsizetype at = 4; at < text.size(); at += 5)
        text.insert(at, separator);
    return text;
}

struct Spelling
{
    const char *name;
    QByteArray (*spell)(const QByteArray &);
};

constexpr Spelling Spellings[] = {
    {"", [](const QByteArray &v) { return v; }},
    {"json", [](const QByteArray &v) { return withoutQuotes(Json::string(v).toCompact()); }},
    {"php-json", [](const QByteArray &v) { return withoutQuotes(phpEncode(Json::string(v))); }},
    {"form",
     [](const QByteArray &v) {
         return buildForm({{QByteArray(), v}}).mid(1);
     }},
    {"percent", [](const QByteArray &v) { return percentEncode(v); }},
    {"form-lower",
     [](const QByteArray &v) {
         return lowerHex(buildForm({{QByteArray(), v}}).mid(1));
     }},
    {"percent-lower", [](const QByteArray &v) { return lowerHex(percentEncode(v)); }},
    {"html", [](const QByteArray &v) { return QString::fromUtf8(v).toHtmlEscaped().toUtf8(); }},
    {"blanks", [](const QByteArray &v) { return grouped(v, ' '); }},
    {"blanks-form", [](const QByteArray &v) { return grouped(v, '+'); }},
    {"hyphens", [](const QByteArray &v) { return grouped(v, '-'); }},
};

} // namespace

void forEachReading(const QByteArray &bytes, const std::function<void(const Reading &)> &look)
{
    lookBelow({bytes, {}}, MaxLayers, look);
}

std::optional<QByteArray> spellingOf(const QByteArray &value, const QByteArray &spelled)
{
    for (const Spelling &spelling : Spellings)
        if (spelling.spell(value) == spelled)
            return QByteArray(spelling.name);
    return std::nullopt;
}

std::optional<QByteArray> spelledAs(const QByteArray &value, const QByteArray &spelling)
{
    for (const Spelling &known : Spellings)
        if (spelling == known.name)
            return known.spell(value);
    return std::nullopt;
}

} // namespace kassa
