#include "wire/json_parts.h"

namespace kassa {

using namespace Qt::StringLiterals;

Json bytesJson(const QByteArray &bytes)
{
    if (bytes.isValidUtf8())
        return Json::string(bytes);
    return ObjectWriter(1).add("base64"_ba, Json::string(bytes.toBase64())).take();
}

Json naturalJson(quint64 number)
{
    return Json::number(QByteArray::number(number));
}

Result<QByteArray> bytesFromJson(const Json &json)
{
    if (json.isString())
        return json.text();
    const Json &base64 = json["base64"_ba];
    auto decoded = QByteArray::fromBase64Encoding(base64.text(), QByteArray::AbortOnBase64DecodingErrors);
    if (!base64.isString() || !decoded)
        return fail(ErrorKind::Malformed, "stored.bytes",
                    KASSA_TEXT("error", "neither a string nor {\"base64\": \"...\"}"));
    return std::move(decoded.decoded);
}

QByteArray ObjectReader::bytes(const QByteArray &name)
{
    return value(name, bytesFromJson);
}

bool ObjectReader::flag(const QByteArray &name)
{
    const Json &json = m_json[name];
    if (!json.isNull() && json.type() != Json::Type::Bool)
        wrong(name, KASSA_TEXT("error", "true or false"));
    return json.toBool();
}

qint64 ObjectReader::integer(const QByteArray &name, qint64 missing)
{
    const Json &json = m_json[name];
    if (json.isNull())
        return missing;
    bool whole = json.isNumber();
    const qint64 number = whole ? json.text().toLongLong(&whole) : 0;
    if (!whole)
        wrong(name, KASSA_TEXT("error", "a whole number of 64 bits"));
    return number;
}

int ObjectReader::smallInteger(const QByteArray &name, int missing)
{
    const qint64 number = integer(name, missing);
    if (number != static_cast<int>(number))
        wrong(name, KASSA_TEXT("error", "a whole number of 32 bits"));
    return static_cast<int>(number);
}

quint64 ObjectReader::natural(const QByteArray &name)
{
    const Json &json = m_json[name];
    if (json.isNull())
        return 0;
    bool whole = json.isNumber();
    const quint64 number = whole ? json.text().toULongLong(&whole) : 0;
    if (!whole)
        wrong(name, KASSA_TEXT("error", "a whole number of 64 bits that is not negative"));
    return number;
}

Time ObjectReader::time(const QByteArray &name)
{
    const auto time = fromIso(m_json[name].text());
    if (!time)
        wrong(name, KASSA_TEXT("error", "a time like 2026-01-02T03:04:05.000006Z"));
    return time.value_or(Time());
}

void ObjectReader::wrong(const QByteArray &name, const Text &wanted)
{
    if (m_error)
        return;
    const QByteArray place = name.isEmpty() ? QByteArray(m_what) : '"' + name + "\" of " + m_what;
    m_error = Error{ErrorKind::Malformed, "stored.shape",
                    KASSA_TEXT("error", "%1 is not %2").with(place).with(wanted)};
}

} // namespace kassa
