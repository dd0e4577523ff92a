// Small parts that the JSON forms of this room are made of. Used inside this room.
//
// What is empty, false or none is left out when written, and a member that is missing is read as that.
#pragma once

#include "wire/words.h"

namespace kassa {

// Valid UTF-8 as a string, other bytes as {"base64": "..."}.
Json bytesJson(const QByteArray &bytes);
Json naturalJson(quint64 number);

// Members in the order of the calls.
class ObjectWriter
{
public:
    explicit ObjectWriter(std::size_t members) { m_members.reserve(members); }

    ObjectWriter &add(QByteArray name, Json value)
    {
        m_members.emplace_back(std::move(name), std::move(value));
        return *this;
    }
    ObjectWriter &bytes(QByteArray name, const QByteArray &value)
    {
        return value.isEmpty() ? *this : add(std::move(name), bytesJson(value));
    }
    ObjectWriter &flag(QByteArray name, bool value)
    {
        return value ? add(std::move(name), Json::boolean(true)) : *this;
    }
    template <class T, class Write>
    ObjectWriter &list(QByteArray name, const std::vector<T> &values, Write write)
    {
        if (values.empty())
            return *this;
        std::vector<Json> items;
        items.reserve(values.size());
        for (const T &value : values)
            items.push_back(write(value));
        return add(std::move(name), Json::array(std::move(items)));
    }
    Json take() { return Json::object(std::move(m_members)); }

private:
    std::vector<Json::Member> m_members;
};

// Reads members of an object and remembers the first that does not fit, so that a reader of a type is one
// line for each member. An error names the place, never the value: it may be a secret.
class ObjectReader
{
public:
    // `what`: for the error: "page field".
    ObjectReader(const Json &json, const char *what) : m_json(json), m_what(what)
    {
        if (!json.isObject())
            wrong({}, KASSA_TEXT("error", "an object"));
    }

    QByteArray bytes(const QByteArray &name);
    bool flag(const QByteArray &name);
    qint64 integer(const QByteArray &name, qint64 missing = 0);
    int smallInteger(const QByteArray &name, int missing = 0);
    quint64 natural(const QByteArray &name);
    Time time(const QByteArray &name); // required

    template <class Enum, std::size_t Count>
    Enum word(const QByteArray &name, const Words<Enum, Count> &words) // required
    {
        const auto found = fromWord(words, m_json[name].text());
        if (!found)
            wrong(name, KASSA_TEXT("error", "one of the known words"));
        return found.value_or(words.front().first);
    }

    // read: Result<T>(const Json &); a missing member is T().
    template <class T>
    T value(const QByteArray &name, Result<T> (*read)(const Json &))
    {
        return m_json.contains(name) ? kept(read(m_json[name])) : T();
    }

    template <class T>
    std::vector<T> list(const QByteArray &name, Result<T> (*read)(const Json &))
    {
        std::vector<T> values;
        const Json &json = m_json[name];
        if (!json.isArray() && !json.isNull())
            wrong(name, KASSA_TEXT("error", "an array"));
        values.reserve(json.items().size());
        for (const Json &item : json.items())
            values.push_back(kept(read(item)));
        return values;
    }

    void wrong(const QByteArray &name, const Text &wanted);

    template <class T>
    Result<T> result(T value)
    {
        if (m_error)
            return tl::unexpected(std::move(*m_error));
        return value;
    }

private:
    template <class T>
    T kept(Result<T> read)
    {
        if (read)
            return std::move(*read);
        if (!m_error)
            m_error = std::move(read.error());
        return T();
    }

    const Json &m_json;
    const char *m_what;
    std::optional<Error> m_error;
};

// Malformed ("stored.bytes").
Result<QByteArray> bytesFromJson(const Json &json);

} // namespace kassa
