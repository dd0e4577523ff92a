#include "journal/spelling.h"

#include "codec/form.h"
#include "codec/php_json.h"

#include <QString>

#include <algorithm>
#include <array>
#include <string>

namespace kassa {

namespace {

constexpr int MaxLayers = 3;

std::optional<uint> hexNumber(QByteArrayView text, qsizetype begin, int digits)
{
    if (begin + digits > text.size())
        return std::nullopt;
    bool ok = false;
    const QByteArrayView part = text.sliced(begin, digits);
    const uint value = part.toUInt(&ok, 16);
    return ok && part[0] != '+' && part[0] != ' ' ? std::optional(value) : std::nullopt;
}

// What one escape stands for, and how many bytes it takes; length 0: no escape begins here.
struct Escape
{
    std::string meaning; // short, so that none is allocated
    qsizetype length = 0;
};

Escape unicodeEscape(QByteArrayView text, qsizetype at)
{
    const auto high = hexNumber(text, at + 2, 4);
    if (!high)
        return {};
    const bool pair = QChar::isHighSurrogate(*high) && text.sliced(at + 6).startsWith("\\u");
    const auto low = pair ? hexNumber(text, at + 8, 4) : std::nullopt;
    const char32_t code =
        low && QChar::isLowSurrogate(*low) ? QChar::surrogateToUcs4(char16_t(*high), char16_t(*low)) : *high;
    return {QString::fromUcs4(&code, 1).toStdString(), code > 0xffff ? 12 : 6};
}

Escape backslashEscape(QByteArrayView text, qsizetype at)
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
            return {std::string(1, Meanings[i]), 2};
    const bool stands = next == '"' || next == '\\' || next == '/' || next == '\'';
    return stands ? Escape{std::string(1, next), 2} : Escape{};
}

Escape entity(QByteArrayView text, qsizetype at)
{
    constexpr qsizetype LongestEntity = 10;
    const QByteArrayView rest = text.sliced(at, std::min(LongestEntity, text.size() - at));
    const qsizetype end = rest.indexOf(';');
    if (end < 3)
        return {};
    const QByteArrayView name = rest.sliced(1, end - 1);
    static constexpr std::pair<const char *, char> Named[] = {
        {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
    for (const auto &[word, meaning] : Named)
        if (name == word)
            return {std::string(1, meaning), end + 1};
    if (!name.startsWith('#'))
        return {};
    bool ok = false;
    const bool hex = (name[1] | 0x20) == 'x';
    const char32_t code = hex ? name.sliced(2).toUInt(&ok, 16) : name.sliced(1).toUInt(&ok, 10);
    return ok && code > 0 && code <= 0x10ffff ? Escape{QString::fromUcs4(&code, 1).toStdString(), end + 1}
                                              : Escape{};
}

Escape textEscape(QByteArrayView text, qsizetype at)
{
    return text[at] == '\\' ? backslashEscape(text, at) : entity(text, at);
}

Escape formEscape(QByteArrayView text, qsizetype at)
{
    if (text[at] == '+')
        return {" ", 1};
    const auto code = hexNumber(text, at + 1, 2);
    return code ? Escape{std::string(1, static_cast<char>(*code)), 3} : Escape{};
}

struct Escaping
{
    std::array<char, 2> marks; // an escape begins with one of them
    Escape (*escapeAt)(QByteArrayView text, qsizetype mark);
};

constexpr Escaping Layers[] = {{{'\\', '&'}, textEscape}, {{'%', '+'}, formEscape}};

// Finds a layer's marks in order; remembers where the other one comes next.
class Marks
{
public:
    Marks(const QByteArray &text, const std::array<char, 2> &marks) : m_text(text), m_marks(marks) {}

    // At or behind `from`, which never goes back; the text's end: none.
    qsizetype next(qsizetype from)
    {
        for (std::size_t i = 0; i < m_marks.size(); ++i)
            if (m_next[i] < from)
                m_next[i] = indexOf(m_marks[i], from);
        return std::min(m_next[0], m_next[1]);
    }

private:
    qsizetype indexOf(char mark, qsizetype from) const
    {
        const qsizetype found = m_text.indexOf(mark, from);
        return found < 0 ? m_text.size() : found;
    }

    const QByteArray &m_text;
    std::array<char, 2> m_marks;
    std::array<qsizetype, 2> m_next{-1, -1};
};

// All bytes of an escape's meaning come from where it begins.
void append(Reading &decoded, const Escape &escape, qsizetype from)
{
    const qsizetype begin = decoded.text.size();
    const auto size = static_cast<qsizetype>(escape.meaning.size());
    decoded.text.append(escape.meaning.data(), size);
    for (qsizetype i = 1; i < size; ++i)
        decoded.runs.push_back({begin + i, from});
    if (size != escape.length)
        decoded.runs.push_back({begin + size, from + escape.length});
}

// None when there is nothing to take off.
std::optional<Reading> withoutLayer(const Reading &view, const Escaping &layer)
{
    const QByteArray &text = view.text;
    Reading decoded;
    decoded.outer = &view;
    Marks marks(text, layer.marks);
    qsizetype done = 0;
    for (qsizetype at = marks.next(0); at < text.size();) {
        const Escape escape = layer.escapeAt(text, at);
        if (escape.length > 0) {
            if (done == 0)
                decoded.text.reserve(text.size());
            decoded.text.append(text.constData() + done, at - done);
            append(decoded, escape, at);
            done = at + escape.length;
        }
        at = marks.next(std::max(at + 1, done));
    }
    if (done == 0)
        return std::nullopt;
    decoded.text.append(text.constData() + done, text.size() - done);
    return decoded;
}

void lookBelow(const Reading &view, int layers, const std::function<void(const Reading &)> &look)
{
    look(view);
    if (layers == 0)
        return;
    for (const Escaping &layer : Layers)
        if (const auto below = withoutLayer(view, layer))
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

qsizetype Reading::at(qsizetype i) const
{
    if (!outer)
        return i;
    const auto behind = std::upper_bound(
        runs.begin(), runs.end(), i, [](qsizetype position, const Run &run) { return position < run.begin; });
    const qsizetype there =
        behind == runs.begin() ? i : std::prev(behind)->from + i - std::prev(behind)->begin;
    return outer->at(there);
}

void forEachReading(const QByteArray &bytes, const std::function<void(const Reading &)> &look)
{
    lookBelow({bytes, nullptr, {}}, MaxLayers, look);
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
