// JSON that keeps what signatures need: the order of members, duplicates, and the text of numbers.
// Parsing is nlohmann's SAX parser (strict RFC 8259, UTF-8 checked); the value type and the writers are ours,
// because neither QJsonDocument (sorts) nor nlohmann::ordered_json (loses number text) keeps both.
#pragma once

#include "base/result.h"

#include <optional>
#include <utility>
#include <vector>

namespace kassa {

class Json
{
public:
    enum class Type { Null, Bool, Number, String, Array, Object };
    using Member = std::pair<QByteArray, Json>;

    Json() = default; // null
    static Json boolean(bool value);
    static Json integer(qint64 value);
    static Json number(QByteArray text); // text must be a JSON number; kept as it is
    static Json string(QByteArray utf8);
    static Json string(const char *utf8) { return string(QByteArray(utf8)); }
    static Json string(const QString &text) { return string(text.toUtf8()); }
    static Json array(std::vector<Json> items = {});
    static Json object(std::vector<Member> members = {});

    // Malformed ("json.syntax", with the byte position in the detail; also for a byte order mark and for
    // numbers too large for a double) or Limit ("json.depth"; "json.size" for too many bytes or more than a
    // million values).
    static Result<Json> parse(const QByteArray &bytes, int maxDepth = 64,
                              qsizetype maxBytes = qsizetype(8) * 1024 * 1024);

    Type type() const { return m_type; }
    bool isNull() const { return m_type == Type::Null; }
    bool isObject() const { return m_type == Type::Object; }
    bool isArray() const { return m_type == Type::Array; }
    bool isString() const { return m_type == Type::String; }
    bool isNumber() const { return m_type == Type::Number; }

    bool toBool() const { return m_type == Type::Bool && m_text == "true"; }
    // The UTF-8 of a string, the text of a number, "true"/"false"; empty for null, arrays and objects.
    const QByteArray &text() const { return m_text; }

    const std::vector<Json> &items() const { return m_items; } // of an array
    const std::vector<Member> &members() const
    {
        return m_members;
    } // of an object, in order, duplicates kept
    std::vector<Json> &items() { return m_items; }
    std::vector<Member> &members() { return m_members; }

    // The last member of that name (what PHP and browsers take); a null value when there is none.
    const Json &operator[](QByteArrayView name) const;
    bool contains(QByteArrayView name) const;
    // By path: at({"PaymentData", "order", "number"}).
    const Json &at(std::initializer_list<QByteArrayView> path) const;

    // Appends to an object, or replaces the (last) member of that name in its place. Any other value becomes
    // an object first.
    void set(const QByteArray &name, Json value);
    void remove(const QByteArray &name); // all members of that name
    void append(Json value);             // to an array; any other value becomes an array first

    // Compact, members in order, non-ASCII raw, "/" raw: what JavaScript's JSON.stringify prints.
    QByteArray toCompact() const;
    // Indented by two blanks; for people.
    QByteArray toPretty() const;

    bool operator==(const Json &) const = default; // order and number text count

private:
    Type m_type = Type::Null;
    QByteArray m_text;
    std::vector<Json> m_items;
    std::vector<Member> m_members;
};

// The exact bytes of a top-level member's value inside the text of a JSON object ("cut out, not re-encoded").
// The last member of that name. NotFound ("json.member") or Malformed.
Result<QByteArray> rawMember(const QByteArray &objectText, const QByteArray &name);
// The same for text that Json::parse has read as an object already: no second parse.
std::optional<QByteArray> rawMemberOfValid(const QByteArray &objectText, const QByteArray &name);

} // namespace kassa
