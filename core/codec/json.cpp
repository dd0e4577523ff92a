#include "codec/json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace kassa {

namespace {

// A value takes some eighty bytes, "0," two: without this bound eight megabytes of text would become a third
// of a gigabyte.
constexpr qsizetype maxValues = 1'000'000;

QByteArray bytesOf(const std::string &text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

// Collects what nlohmann's parser reports. The parents of the open value stay where they are while it grows,
// because only the last element of a parent is ever open.
class JsonBuilder : public nlohmann::json_sax<nlohmann::json>
{
public:
    explicit JsonBuilder(int maxDepth) : m_maxDepth(maxDepth) {}

    bool null() override { return add({}) != nullptr; }
    bool boolean(bool value) override { return add(Json::boolean(value)) != nullptr; }
    // The only integer whose text differs from its value is "-0", the only signed one that is zero.
    bool number_integer(number_integer_t value) override
    {
        return add(value == 0 ? Json::number("-0") : Json::integer(value)) != nullptr;
    }
    bool number_unsigned(number_unsigned_t value) override
    {
        return add(Json::number(QByteArray::number(static_cast<quint64>(value)))) != nullptr;
    }
    bool number_float(number_float_t, const string_t &text) override
    {
        return add(Json::number(withPoint(bytesOf(text)))) != nullptr;
    }
    bool string(string_t &value) override { return add(Json::string(bytesOf(value))) != nullptr; }
    bool binary(binary_t &) override { return false; }
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t &name) override
    {
        m_name = bytesOf(name);
        return true;
    }

    bool parse_error(std::size_t position, const std::string &,
                     const nlohmann::detail::exception &error) override
    {
        m_error = Error{ErrorKind::Malformed, "json.syntax",
                        KASSA_TEXT("error", "not JSON at byte %1: %2").with(position).with(reason(error))};
        return false;
    }

    Result<Json> result() &&
    {
        if (m_error)
            return tl::unexpected(*m_error);
        return std::move(m_root);
    }

private:
    // nlohmann writes the locale's decimal point into the text (its issue 4084, mended in 3.12).
    static QByteArray withPoint(QByteArray text)
    {
        for (char &c : text) {
            if ((c < '0' || c > '9') && c != '-' && c != '+' && c != 'e' && c != 'E')
                c = '.';
        }
        return text;
    }

    // In our words, for both languages; without the offending text: it may be a card number or a secret. What
    // the library says first of all is how the text is wrong, then where in the grammar, then what would be
    // right.
    static Text reason(const nlohmann::detail::exception &error)
    {
        struct Reason
        {
            QStringView says;
            Text text;
        };
        static const std::vector<Reason> reasons{
            {u"missing closing quote", KASSA_TEXT("error", "the closing quote of a string is missing")},
            {u"control character", KASSA_TEXT("error", "a control character in a string must be escaped")},
            {u"ill-formed UTF-8", KASSA_TEXT("error", "the bytes are not UTF-8")},
            {u"invalid string", KASSA_TEXT("error", "an escape in a string is wrong")},
            {u"invalid number", KASSA_TEXT("error", "a number is written wrong")},
            {u"invalid comment", KASSA_TEXT("error", "JSON has no comments")},
            {u"; expected end of input", KASSA_TEXT("error", "there is more after the end")},
            {u"parsing object key", KASSA_TEXT("error", "a name in double quotes is expected here")},
            {u"parsing object separator", KASSA_TEXT("error", "a colon is expected here")},
            {u"parsing object", KASSA_TEXT("error", "a comma or } is expected here")},
            {u"parsing array", KASSA_TEXT("error", "a comma or ] is expected here")},
        };
        if (error.id == 406)
            return KASSA_TEXT("error", "the number is too large for a double");
        const QString what = QString::fromUtf8(error.what());
        const auto found =
            std::ranges::find_if(reasons, [&](const Reason &each) { return what.contains(each.says); });
        return found == reasons.end() ? KASSA_TEXT("error", "a value is expected here") : found->text;
    }

    bool refuse(const QByteArray &code, const Text &detail)
    {
        m_error = Error{ErrorKind::Limit, code, detail};
        return false;
    }

    // Puts the value where it belongs and returns its place there.
    Json *add(Json value)
    {
        if (++m_count > maxValues) {
            refuse("json.size", KASSA_TEXT("error", "more than %1 values").with(maxValues));
            return nullptr;
        }
        if (m_open.empty())
            return &(m_root = std::move(value));
        Json &parent = *m_open.back();
        if (parent.isArray())
            return &parent.items().emplace_back(std::move(value));
        return &parent.members().emplace_back(std::move(m_name), std::move(value)).second;
    }

    bool open(Json container)
    {
        if (m_open.size() >= static_cast<std::size_t>(m_maxDepth))
            return refuse("json.depth", KASSA_TEXT("error", "nested deeper than %1 levels").with(m_maxDepth));
        Json *place = add(std::move(container));
        if (place)
            m_open.push_back(place);
        return place != nullptr;
    }

    bool close()
    {
        m_open.pop_back();
        return true;
    }

    int m_maxDepth;
    qsizetype m_count = 0;
    Json m_root;
    std::vector<Json *> m_open;
    QByteArray m_name;
    std::optional<Error> m_error;
};

// By byte: the letter behind the backslash, 'u' for \u00xx; 0 for what stands for itself.
constexpr std::array<char, 256> escapeLetters()
{
    std::array<char, 256> letters{};
    std::fill_n(letters.begin(), 0x20, 'u');
    letters['\b'] = 'b';
    letters['\f'] = 'f';
    letters['\n'] = 'n';
    letters['\r'] = 'r';
    letters['\t'] = 't';
    letters['"'] = '"';
    letters['\\'] = '\\';
    return letters;
}
constexpr auto EscapeLetters = escapeLetters();

char escapeLetter(char c)
{
    return EscapeLetters[static_cast<unsigned char>(c)];
}

// The text grows once: appending piece by piece takes three times as long.
void writeString(QByteArray &out, const QByteArray &text)
{
    qsizetype more = 0;
    for (const char c : text)
        more += escapeLetter(c) == 0 ? 0 : escapeLetter(c) == 'u' ? 5 : 1;
    const qsizetype begin = out.size();
    out.resize(begin + text.size() + more + 2);
    char *to = out.data() + begin;
    *to++ = '"';
    for (const char c : text) {
        const char letter = escapeLetter(c);
        if (letter == 0) {
            *to++ = c;
            continue;
        }
        *to++ = '\\';
        *to++ = letter;
        if (letter == 'u') {
            to = std::copy_n("00", 2, to);
            *to++ = "01"[c >> 4];
            *to++ = "0123456789abcdef"[c & 0xf];
        }
    }
    *to = '"';
}

// The size of the compact text, but for escapes.
qsizetype unescapedSize(const Json &value)
{
    qsizetype size = value.text().size() + 4;
    for (const Json &item : value.items())
        size += unescapedSize(item);
    for (const auto &[name, member] : value.members())
        size += name.size() + 3 + unescapedSize(member);
    return size;
}

// The places where compact and indented text differ.
class Layout
{
public:
    explicit Layout(bool pretty) : m_pretty(pretty) {}

    void write(QByteArray &out, const Json &value, int depth) const
    {
        switch (value.type()) {
        case Json::Type::Null:
            out += "null";
            break;
        case Json::Type::Bool:
        case Json::Type::Number:
            out += value.text();
            break;
        case Json::Type::String:
            writeString(out, value.text());
            break;
        case Json::Type::Array:
            writeArray(out, value, depth);
            break;
        case Json::Type::Object:
            writeObject(out, value, depth);
            break;
        }
    }

private:
    void newLine(QByteArray &out, int depth) const
    {
        if (m_pretty)
            out += '\n' + QByteArray(qsizetype(2) * depth, ' ');
    }

    void writeArray(QByteArray &out, const Json &array, int depth) const
    {
        out += '[';
        for (std::size_t i = 0; i < array.items().size(); ++i) {
            if (i > 0)
                out += ',';
            newLine(out, depth + 1);
            write(out, array.items()[i], depth + 1);
        }
        if (!array.items().empty())
            newLine(out, depth);
        out += ']';
    }

    void writeObject(QByteArray &out, const Json &object, int depth) const
    {
        out += '{';
        for (std::size_t i = 0; i < object.members().size(); ++i) {
            const auto &[name, value] = object.members()[i];
            if (i > 0)
                out += ',';
            newLine(out, depth + 1);
            writeString(out, name);
            out += m_pretty ? ": " : ":";
            write(out, value, depth + 1);
        }
        if (!object.members().empty())
            newLine(out, depth);
        out += '}';
    }

    bool m_pretty;
};

template <class Members>
auto lastMember(Members &members, QByteArrayView name)
{
    return std::find_if(members.rbegin(), members.rend(),
                        [name](const Json::Member &member) { return member.first == name; });
}

// Walks over the text of an object that is known to be valid JSON.
class ObjectText
{
public:
    explicit ObjectText(const QByteArray &text) : m_text(text) { skipTo('{'); }

    // Moves to the next member; false at the end of the object.
    bool next()
    {
        skipBlanks();
        if (m_text[m_at] == ',')
            ++m_at;
        skipBlanks();
        if (m_text[m_at] == '}')
            return false;
        m_name = slice(&ObjectText::skipString);
        skipTo(':');
        skipBlanks();
        m_value = slice(&ObjectText::skipValue);
        return true;
    }

    bool hasName(const QByteArray &name) const
    {
        if (m_name.contains('\\'))
            return Json::parse(m_name)->text() == name;
        return QByteArrayView(m_name).sliced(1, m_name.size() - 2) == name;
    }
    QByteArray value() const { return m_value; }

private:
    QByteArray slice(void (ObjectText::*skip)())
    {
        const qsizetype begin = m_at;
        (this->*skip)();
        return m_text.mid(begin, m_at - begin);
    }

    void skipTo(char c) { m_at = m_text.indexOf(c, m_at) + 1; }

    void skipBlanks()
    {
        while (QByteArrayView(" \t\r\n").contains(m_text[m_at]))
            ++m_at;
    }

    void skipString()
    {
        for (++m_at; m_text[m_at] != '"'; ++m_at) {
            if (m_text[m_at] == '\\')
                ++m_at;
        }
        ++m_at;
    }

    // A scalar ends at a blank, "," or "}"; a container where its brackets are balanced.
    void skipValue()
    {
        int depth = 0;
        do {
            const char c = m_text[m_at];
            if (c == '"') {
                skipString();
                continue;
            }
            depth += c == '{' || c == '[' ? 1 : 0;
            depth -= c == '}' || c == ']' ? 1 : 0;
            ++m_at;
        } while (depth > 0 || !QByteArrayView(" \t\r\n,}").contains(m_text[m_at]));
    }

    const QByteArray &m_text;
    qsizetype m_at = 0;
    QByteArray m_name; // with its quotes
    QByteArray m_value;
};

} // namespace

Json Json::boolean(bool value)
{
    Json json;
    json.m_type = Type::Bool;
    json.m_text = value ? "true" : "false";
    return json;
}

Json Json::integer(qint64 value)
{
    return number(QByteArray::number(value));
}

Json Json::number(QByteArray text)
{
    Json json;
    json.m_type = Type::Number;
    json.m_text = std::move(text);
    return json;
}

Json Json::string(QByteArray utf8)
{
    Json json;
    json.m_type = Type::String;
    json.m_text = std::move(utf8);
    return json;
}

Json Json::array(std::vector<Json> items)
{
    Json json;
    json.m_type = Type::Array;
    json.m_items = std::move(items);
    return json;
}

Json Json::object(std::vector<Member> members)
{
    Json json;
    json.m_type = Type::Object;
    json.m_members = std::move(members);
    return json;
}

Result<Json> Json::parse(const QByteArray &bytes, int maxDepth, qsizetype maxBytes)
{
    if (bytes.size() > maxBytes) {
        return fail(ErrorKind::Limit, "json.size",
                    KASSA_TEXT("error", "%1 bytes, at most %2 are read").with(bytes.size()).with(maxBytes));
    }
    // nlohmann's lexer skips a byte order mark and takes NUL for the end; both are no JSON.
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return fail(ErrorKind::Malformed, "json.syntax",
                    KASSA_TEXT("error", "not JSON at byte 1: a byte order mark"));
    if (const qsizetype nul = bytes.indexOf('\0'); nul >= 0)
        return fail(ErrorKind::Malformed, "json.syntax",
                    KASSA_TEXT("error", "not JSON at byte %1: NUL").with(nul + 1));
    JsonBuilder builder(maxDepth);
    nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &builder);
    return std::move(builder).result();
}

const Json &Json::operator[](QByteArrayView name) const
{
    static const Json none;
    const auto found = lastMember(m_members, name);
    return found == m_members.rend() ? none : found->second;
}

bool Json::contains(QByteArrayView name) const
{
    return lastMember(m_members, name) != m_members.rend();
}

const Json &Json::at(std::initializer_list<QByteArrayView> path) const
{
    const Json *value = this;
    for (const QByteArrayView name : path)
        value = &(*value)[name];
    return *value;
}

void Json::set(const QByteArray &name, Json value)
{
    if (!isObject())
        *this = object();
    const auto found = lastMember(m_members, name);
    if (found == m_members.rend())
        m_members.emplace_back(name, std::move(value));
    else
        found->second = std::move(value);
}

void Json::remove(const QByteArray &name)
{
    std::erase_if(m_members, [&name](const Member &member) { return member.first == name; });
}

void Json::append(Json value)
{
    if (!isArray())
        *this = array();
    m_items.push_back(std::move(value));
}

QByteArray Json::toCompact() const
{
    QByteArray out;
    out.reserve(unescapedSize(*this));
    Layout(false).write(out, *this, 0);
    return out;
}

QByteArray Json::toPretty() const
{
    QByteArray out;
    Layout(true).write(out, *this, 0);
    return out;
}

std::optional<QByteArray> rawMemberOfValid(const QByteArray &objectText, const QByteArray &name)
{
    std::optional<QByteArray> found;
    for (ObjectText object(objectText); object.next();) {
        if (object.hasName(name))
            found = object.value();
    }
    return found;
}

Result<QByteArray> rawMember(const QByteArray &objectText, const QByteArray &name)
{
    const Result<Json> valid = Json::parse(objectText);
    if (!valid)
        return tl::unexpected(valid.error());
    if (!valid->isObject())
        return fail(ErrorKind::Malformed, "json.syntax", KASSA_TEXT("error", "not a JSON object"));
    const std::optional<QByteArray> found = rawMemberOfValid(objectText, name);
    if (!found)
        return fail(ErrorKind::NotFound, "json.member", KASSA_TEXT("error", "no member \"%1\"").with(name));
    return *found;
}

} // namespace kassa
