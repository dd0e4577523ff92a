#include "journal/sensitive_scan.h"

#include "journal/card_number.h"

#include <QtEndian>

#include <algorithm>
#include <optional>

namespace kassa {

namespace {

// Shorter values would be found by chance in everything; they are replaced only where a name says what they
// are.
constexpr qsizetype ShortestKnown = 4;
constexpr qsizetype ShortestKnownNumber = 8;
constexpr qsizetype LongestTag = 1000;
// "n=v": a known value is longer.
constexpr qsizetype ShortestFinding = 3;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

constexpr std::array<bool, 256> wordBytes()
{
    std::array<bool, 256> table{};
    for (int c = 0; c < 256; ++c)
        table[std::size_t(c)] = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                                c == '_' || c == '-' || c == '.' || c == '$' || c >= 0x80;
    return table;
}
constexpr auto WordBytes = wordBytes();

bool isWordByte(char c)
{
    return WordBytes[static_cast<unsigned char>(c)];
}

bool wordBegins(const QByteArray &text, qsizetype at)
{
    return isWordByte(text[at]) && (at == 0 || !isWordByte(text[at - 1]));
}

// One bit for all sizes from 31 on.
quint32 sizeBit(qsizetype size)
{
    return quint32(1) << std::min<qsizetype>(size, 31);
}

QByteArray digitsOf(QByteArray text)
{
    text.removeIf([](char c) { return !isDigit(c); });
    return text;
}

bool allDigits(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(), isDigit);
}

// How a value is spelled where it was found.
enum class Layer { None, Text, Form };

struct Span
{
    qsizetype begin = 0;
    qsizetype end = 0;
    Layer layer = Layer::None;
    qsizetype quoteAt = -1; // of the quote to put around a marker; -1: none
};
using MaybeSpan = std::optional<Span>;

qsizetype skipBlanks(const QByteArray &text, qsizetype at)
{
    while (at < text.size() && isBlank(text[at]))
        ++at;
    return at;
}

// Behind a string whose opening quote is at `quote`: the position of the closing one, or the end.
qsizetype closingQuote(const QByteArray &text, qsizetype quote)
{
    for (qsizetype at = quote + 1; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == text[quote])
            return at;
    }
    return text.size();
}

// Behind the array or object that opens at `at`.
qsizetype closingBracket(const QByteArray &text, qsizetype at)
{
    for (int depth = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '"')
            at = closingQuote(text, at);
        else if (c == '{' || c == '[')
            ++depth;
        else if ((c == '}' || c == ']') && --depth == 0)
            return at + 1;
    }
    return text.size();
}

Span quoted(const QByteArray &text, qsizetype quote)
{
    return {quote + 1, closingQuote(text, quote), Layer::Text};
}

// A JSON value; `keyQuote`: a quote as it is spelled here.
MaybeSpan jsonValue(const QByteArray &text, qsizetype at, qsizetype keyQuote)
{
    at = skipBlanks(text, at);
    if (at == text.size())
        return std::nullopt;
    if (text[at] == '"' || text[at] == '\'')
        return quoted(text, at);
    qsizetype end = at;
    if (text[at] == '{' || text[at] == '[')
        end = closingBracket(text, at);
    else
        while (end < text.size() && !isBlank(text[end]) &&
               std::string_view(",}]&<").find(text[end]) == std::string_view::npos)
            ++end;
    const QByteArray value = text.mid(at, end - at);
    if (value == "null" || value == "true" || value == "false" || value == "[]" || value == "{}")
        return std::nullopt;
    return Span{at, end, Layer::None, keyQuote};
}

// The first `what` that begins within the next `most` bytes, or -1. A search without an end would make a text
// of many names and no value cost the square of its length.
qsizetype within(const QByteArray &text, QByteArrayView what, qsizetype at, qsizetype most)
{
    const qsizetype end = std::min(text.size(), at + most + what.size());
    const qsizetype found = QByteArrayView(text).sliced(at, end - at).indexOf(what);
    return found < 0 ? -1 : at + found;
}

// A value may itself be a marker, or begin as a tag.
qsizetype behindAngles(const QByteArray &text, qsizetype at)
{
    if (QByteArrayView(text).sliced(at).startsWith("<<")) {
        const qsizetype close = within(text, ">>", at, LongestTag);
        if (close > at)
            return close + 2;
    }
    while (at < text.size() && text[at] == '<')
        ++at;
    return at;
}

MaybeSpan formValue(const QByteArray &text, qsizetype at, bool formBody)
{
    if (at < text.size() && (text[at] == '"' || text[at] == '\'') && !formBody)
        return quoted(text, at);
    const std::string_view ends = formBody ? "&" : "&;\"'<>(){}\\ \t\r\n";
    qsizetype end = behindAngles(text, at);
    while (end < text.size() && ends.find(text[end]) == std::string_view::npos)
        ++end;
    return Span{at, end, Layer::Form};
}

// To the end of the line and of its continuations. The scheme of a credential ("Bearer") is kept.
Span headerValue(const QByteArray &text, const QByteArray &name, qsizetype at)
{
    const auto isInline = [](char c) { return c == ' ' || c == '\t'; };
    qsizetype end = at;
    do {
        end = text.indexOf('\n', end + 1);
    } while (end >= 0 && end + 1 < text.size() && isInline(text[end + 1]));
    end = end < 0 ? text.size() : end;
    while (at < end && isBlank(text[at]))
        ++at;
    while (end > at && isBlank(text[end - 1]))
        --end;
    if (name.endsWith("authorization")) {
        const qsizetype blank = text.indexOf(' ', at);
        if (blank > at && blank < end)
            at = blank + 1;
    }
    return {at, end};
}

MaybeSpan elementValue(const QByteArray &text, qsizetype nameEnd)
{
    const qsizetype close = within(text, ">", nameEnd, LongestTag);
    if (close < 0 || text[close - 1] == '/')
        return std::nullopt;
    const qsizetype end = text.indexOf("</", close);
    return Span{close + 1, end < 0 ? text.size() : end, Layer::Text};
}

// A part of multipart/form-data whose name was just read.
MaybeSpan partValue(const QByteArray &text, qsizetype at)
{
    const qsizetype empty = within(text, "\r\n\r\n", at, LongestTag);
    if (empty < 0)
        return std::nullopt;
    const qsizetype end = text.indexOf("\r\n--", empty + 4);
    return Span{empty + 4, end < 0 ? text.size() : end};
}

// Behind "]" and behind empty or numbered indexes: the "[]" of "card[pin][]=".
qsizetype skipIndexes(const QByteArray &text, qsizetype at)
{
    if (at < text.size() && text[at] == ']')
        ++at;
    while (at < text.size() && text[at] == '[') {
        qsizetype end = at + 1;
        while (end < text.size() && isDigit(text[end]))
            ++end;
        if (end == text.size() || text[end] != ']')
            return at;
        at = end + 1;
    }
    return at;
}

bool opensElement(const QByteArray &text, qsizetype nameBegin)
{
    qsizetype at = nameBegin - 1;
    if (at >= 0 && text[at] == ':')
        for (--at; at >= 0 && isWordByte(text[at]);)
            --at;
    return at >= 0 && text[at] == '<' && (at == 0 || text[at - 1] != '<'); // "<<token:name#1>>" is no element
}

MaybeSpan behindQuotedName(const QByteArray &text, qsizetype begin, qsizetype end)
{
    const qsizetype next = skipBlanks(text, end + 1);
    if (next < text.size() && text[next] == ':')
        return jsonValue(text, next + 1, end);
    const bool part = begin >= 6 && text.mid(begin - 6, 5) == "name=";
    return part ? partValue(text, end + 1) : std::nullopt;
}

// Behind the colon of a header line whose name is [begin, end); -1: it is none. Taken with the blanks that
// make a request malformed, because what was refused is kept as well.
qsizetype behindHeaderName(const QByteArray &text, qsizetype begin, qsizetype end)
{
    const auto isInline = [](char c) { return c == ' ' || c == '\t'; };
    while (begin > 0 && isInline(text[begin - 1]))
        --begin;
    while (end < text.size() && isInline(text[end]))
        ++end;
    const bool isLine = begin == 0 || text[begin - 1] == '\n' || text[begin - 1] == '\r';
    return isLine && end < text.size() && text[end] == ':' ? end + 1 : -1;
}

// The value that belongs to the sensitive name at [begin, end).
MaybeSpan valueOf(const QByteArray &text, const QByteArray &name, qsizetype begin, qsizetype end,
                  PartPlace place)
{
    const char before = begin > 0 ? text[begin - 1] : '\n';
    const char after = end < text.size() ? text[end] : '\0';
    if (const qsizetype header = place == PartPlace::HttpHead ? behindHeaderName(text, begin, end) : -1;
        header >= 0)
        return headerValue(text, name, header);
    if ((after == '"' || after == '\'') && before == after)
        return behindQuotedName(text, begin, end);
    if (opensElement(text, begin))
        return elementValue(text, end);
    const qsizetype next = skipIndexes(text, end);
    if (next < text.size() && text[next] == '=')
        return formValue(text, next + 1, place == PartPlace::FormBody);
    // A member name without quotes: JavaScript, GraphQL.
    const qsizetype value = after == ':' ? skipBlanks(text, end + 1) : text.size();
    return value < text.size() && (text[value] == '"' || text[value] == '\'') ? MaybeSpan(quoted(text, value))
                                                                              : std::nullopt;
}

// For a number that stands alone as the value of a JSON member: the quote of the member's name; else -1.
qsizetype memberQuote(const QByteArray &text, qsizetype begin)
{
    const auto back = [&](qsizetype at) {
        while (at >= 0 && isBlank(text[at]))
            --at;
        return at;
    };
    const qsizetype colon = back(begin - 1);
    const qsizetype quote = colon > 0 && text[colon] == ':' ? back(colon - 1) : -1;
    return quote >= 0 && text[quote] == '"' ? quote : -1;
}

// Takes off what a layer's rules allow, so that one value is the same in JSON and in a form.
QByteArray withoutSpelling(const QByteArray &spelled, Layer layer)
{
    QByteArray value = spelled;
    if (layer == Layer::None)
        return value;
    int seen = 0;
    const char *marks = layer == Layer::Form ? "%+" : "\\&";
    if (std::string_view(spelled.constData(), std::size_t(spelled.size())).find_first_of(marks) ==
        std::string_view::npos)
        return value;
    forEachReading(spelled, [&](const Reading &view) {
        if (++seen == 2)
            value = view.text;
    });
    return value;
}

quint32 startOf(const char *bytes)
{
    return qFromUnaligned<quint32>(bytes);
}

// "a[b][name][]" and "a[name][0]" are called "name".
QByteArray lastName(const QByteArray &fieldName)
{
    QByteArray rest = fieldName;
    while (rest.endsWith(']')) {
        const qsizetype open = rest.lastIndexOf('[');
        if (open < 0)
            break;
        QByteArray inner = rest.mid(open + 1, rest.size() - open - 2);
        if (!allDigits(inner))
            return inner;
        rest.truncate(open);
    }
    return rest;
}

} // namespace

SensitiveScan::SensitiveScan(const SensitiveRules &rules)
{
    for (const auto &[name, kind] : rules.names) {
        if (name.isEmpty())
            continue;
        const QByteArray lower = name.toLower();
        m_names.insert(lower, kind);
        m_nameSizes[static_cast<unsigned char>(lower.back())] |= sizeBit(name.size());
        m_nameSizes[static_cast<unsigned char>(name.toUpper().back())] |= sizeBit(name.size());
    }
    for (const KnownSensitive &known : rules.known) {
        const QByteArray &value = known.value.expose();
        const bool digits = allDigits(value);
        if (value.size() < (digits ? ShortestKnownNumber : ShortestKnown))
            continue;
        m_known[startOf(value.constData())].push_back({value, known.kind, digits});
        m_knownStarts[static_cast<unsigned char>(value[0])] = true;
    }
    m_begins = m_knownStarts;
    std::fill(m_begins.begin() + '0', m_begins.begin() + '9' + 1, true);
    for (auto &alike : m_known)
        std::stable_sort(alike.begin(), alike.end(),
                         [](const Known &a, const Known &b) { return a.value.size() > b.value.size(); });
}

const SensitiveClass *SensitiveScan::named(const QByteArray &fieldName) const
{
    const auto find = [this](const QByteArray &name) {
        const auto found = m_names.constFind(name);
        return found == m_names.cend() ? nullptr : &*found;
    };
    const QByteArray lower = fieldName.toLower();
    if (const auto *kind = find(lower))
        return kind;
    const QByteArray last = lastName(lower);
    if (const auto *kind = find(last))
        return kind;
    return find(last.mid(last.lastIndexOf('.') + 1));
}

const SensitiveScan::Known *SensitiveScan::knownAt(const QByteArray &text, qsizetype at) const
{
    if (at + ShortestKnown > text.size())
        return nullptr;
    const auto alike = m_known.constFind(startOf(text.constData() + at));
    if (alike == m_known.cend())
        return nullptr;
    const auto rest = QByteArrayView(text).sliced(at);
    const auto found = std::find_if(alike->begin(), alike->end(), [&](const Known &known) {
        if (!rest.startsWith(known.value))
            return false;
        const qsizetype end = at + known.value.size();
        const bool partOfNumber =
            (at > 0 && isDigit(text[at - 1])) || (end < text.size() && isDigit(text[end]));
        return !known.digits || !partOfNumber;
    });
    return found == alike->end() ? nullptr : &*found;
}

struct SensitiveScan::Look
{
    const QByteArray &bytes;
    const Reading &view;
    PartPlace place;
    std::vector<Finding> &found;

    // Returns where to go on: behind it.
    qsizetype add(const Span &span, SensitiveClass kind, const QByteArray &name, const QByteArray &value)
    {
        const auto quote = span.quoteAt < 0 ? QByteArray() : original(span.quoteAt, span.quoteAt + 1);
        found.push_back({view.at(span.begin), view.at(span.end), kind, name, value, quote});
        return span.end;
    }
    QByteArray original(qsizetype begin, qsizetype end) const
    {
        return bytes.mid(view.at(begin), view.at(end) - view.at(begin));
    }
};

qsizetype SensitiveScan::lookForName(Look &look, qsizetype begin) const
{
    const QByteArray &text = look.view.text;
    qsizetype end = begin;
    qsizetype part = begin; // behind the last "."
    bool plain = true;      // nothing else begins inside
    for (; end < text.size() && isWordByte(text[end]); ++end) {
        plain = plain && !m_begins[static_cast<unsigned char>(text[end])];
        if (text[end] == '.')
            part = end + 1;
    }
    const qsizetype next = plain ? end : begin + 1;
    const quint32 sizes = m_nameSizes[static_cast<unsigned char>(text[end - 1])];
    if ((sizes & (sizeBit(end - begin) | sizeBit(end - part))) == 0)
        return next;
    const QByteArray name = text.mid(begin, end - begin).toLower();
    const SensitiveClass *kind = named(name);
    const auto value = kind ? valueOf(text, name, begin, end, look.place) : std::nullopt;
    if (!value || value->begin >= value->end)
        return next;
    const QByteArray spelled = text.mid(value->begin, value->end - value->begin);
    return look.add(*value, *kind, name.mid(name.lastIndexOf('.') + 1),
                    withoutSpelling(spelled, value->layer));
}

// Returns where to go on: behind what was found.
qsizetype SensitiveScan::lookAt(Look &look, qsizetype at) const
{
    const QByteArray &text = look.view.text;
    if (m_knownStarts[static_cast<unsigned char>(text[at])])
        if (const Known *known = knownAt(text, at))
            return look.add({at, at + known->value.size()}, known->kind, {}, known->value);
    if (isDigit(text[at]) && (at == 0 || !isDigit(text[at - 1])))
        if (const qsizetype length = cardNumberAt(text, at)) {
            const Span span{at, at + length, Layer::None, memberQuote(text, at)};
            return look.add(span, SensitiveClass::Pan, {}, digitsOf(text.mid(at, length)));
        }
    return wordBegins(text, at) ? lookForName(look, at) : at + 1;
}

std::vector<Finding> SensitiveScan::find(const QByteArray &bytes, PartPlace place) const
{
    std::vector<Finding> found;
    if (bytes.size() < ShortestFinding)
        return found;
    forEachReading(bytes, [&](const Reading &view) {
        // Below the first layer the place's own rules no longer hold: "&" may be part of a value there.
        Look look{bytes, view, !view.outer ? place : PartPlace::Anywhere, found};
        const QByteArray &text = view.text;
        for (qsizetype at = 0; at < text.size();) {
            const bool mayBegin = m_begins[static_cast<unsigned char>(text[at])] || wordBegins(text, at);
            at = mayBegin ? lookAt(look, at) : at + 1;
        }
    });
    // Of those that begin together the widest, of equal ones the first: what was found in the plainest
    // spelling.
    std::stable_sort(found.begin(), found.end(), [](const Finding &a, const Finding &b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    std::vector<Finding> apart;
    for (Finding &finding : found) {
        if (apart.empty() || finding.begin >= apart.back().end)
            apart.push_back(std::move(finding));
        else
            apart.back().end = std::max(apart.back().end, finding.end);
    }
    return apart;
}

} // namespace kassa
