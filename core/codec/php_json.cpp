#include "codec/php_json.h"

#include <QHash>

#include <charconv>
#include <cmath>

namespace kassa {

namespace {

// PHP's json_decode: text beyond 64 bits and everything with a fraction or an exponent is a float.
bool isPhpInteger(const QByteArray &text)
{
    bool fits = false;
    text.toLongLong(&fits);
    return fits;
}

// Out of range is only what is too small (PHP: 0); Json::parse refuses what is too large.
double phpDouble(const QByteArray &text)
{
    double value = 0;
    const auto [end, status] = std::from_chars(text.begin(), text.end(), value);
    if (status == std::errc{})
        return value;
    return text.startsWith('-') ? -0.0 : 0.0;
}

// zend_gcvt with 17 digits over the shortest digits that read back the same (serialize_precision -1): with an
// exponent below 1e-4 and from 1e17 on, and then always with a fraction ("1.0e+25").
QByteArray phpFloat(double value)
{
    if (value == 0)
        return std::signbit(value) ? "-0" : "0";
    char shortest[32];
    const auto written = std::to_chars(std::begin(shortest), std::end(shortest), std::abs(value),
                                       std::chars_format::scientific);
    const QByteArray text(shortest, written.ptr - shortest); // d.ddde+xx or de+xx
    const qsizetype mark = text.indexOf('e');
    const QByteArray digits = text.left(mark).replace(".", "");
    const int exponent = text.mid(mark + 1).toInt();

    QByteArray out = value < 0 ? "-" : "";
    if (exponent < -4 || exponent >= 17) {
        out += digits.left(1) + '.' + (digits.size() > 1 ? digits.mid(1) : QByteArray("0"));
        return out + (exponent < 0 ? "e-" : "e+") + QByteArray::number(std::abs(exponent));
    }
    if (exponent < 0)
        return out + "0." + QByteArray(-exponent - 1, '0') + digits;
    out += digits.left(exponent + 1).leftJustified(exponent + 1, '0');
    const QByteArray fraction = digits.mid(exponent + 1);
    return fraction.isEmpty() ? out : out + '.' + fraction;
}

bool isAscii(const QByteArray &text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
}

bool standsForItself(char c)
{
    return (c & 0x80) == 0 && c >= 0x20 && c != '"' && c != '\\' && c != '/';
}

void writePhpString(QByteArray &out, const QByteArray &utf8)
{
    static constexpr char hex[] = "0123456789abcdef";
    if (std::all_of(utf8.begin(), utf8.end(), standsForItself)) { // most do, and it takes a tenth of the time
        out.append('"').append(utf8).append('"');
        return;
    }
    out += '"';
    for (const QChar unit : QString::fromUtf8(utf8)) {
        const ushort code = unit.unicode();
        switch (code) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '/':
            out += "\\/";
            break;
        case '\b':
            out += "\\b";
            break;
        case '\f':
            out += "\\f";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (code >= 0x20 && code < 0x80) {
                out += static_cast<char>(code);
                break;
            }
            out += "\\u";
            for (const int shift : {12, 8, 4, 0})
                out += hex[(code >> shift) & 0xF];
        }
    }
    out += '"';
}

void writePhp(QByteArray &out, const Json &value)
{
    switch (value.type()) {
    case Json::Type::Null:
        out += "null";
        break;
    case Json::Type::Bool:
        out += value.text();
        break;
    case Json::Type::Number:
        out += isPhpInteger(value.text()) ? QByteArray::number(value.text().toLongLong())
                                          : phpFloat(phpDouble(value.text()));
        break;
    case Json::Type::String:
        writePhpString(out, value.text());
        break;
    case Json::Type::Array:
        out += '[';
        for (const Json &item : value.items()) {
            if (&item != &value.items().front())
                out += ',';
            writePhp(out, item);
        }
        out += ']';
        break;
    case Json::Type::Object:
        out += '{';
        for (const auto &member : value.members()) {
            if (&member != &value.members().front())
                out += ',';
            writePhpString(out, member.first);
            out += ':';
            writePhp(out, member.second);
        }
        out += '}';
        break;
    }
}

bool isPhpList(const std::vector<Json::Member> &members)
{
    qsizetype next = 0;
    return std::all_of(members.begin(), members.end(), [&next](const Json::Member &member) {
        return member.first == QByteArray::number(next++);
    });
}

Json phpArray(const Json &object)
{
    std::vector<Json::Member> members;
    QHash<QByteArray, std::size_t> places;
    for (const auto &[name, value] : object.members()) {
        const auto known = places.constFind(name);
        if (known != places.constEnd()) {
            members[*known].second = phpDecoded(value);
            continue;
        }
        places.insert(name, members.size());
        members.emplace_back(name, phpDecoded(value));
    }
    if (!isPhpList(members))
        return Json::object(std::move(members));
    Json list = Json::array();
    for (auto &member : members)
        list.append(std::move(member.second));
    return list;
}

QByteArray latin1Lossy(const QByteArray &utf8)
{
    const QString text = QString::fromUtf8(utf8);
    QString out;
    out.reserve(text.size());
    for (const QChar unit : text) {
        if (unit.unicode() <= 0xFF)
            out += unit;
        else if (!unit.isLowSurrogate()) // one "?" for both halves of a pair
            out += u'?';
    }
    return out.toUtf8();
}

bool isOutsideLatin1(const QByteArray &utf8)
{
    return !isAscii(utf8) && latin1Lossy(utf8) != utf8;
}

bool hasOutsideLatin1(const Json &value)
{
    const auto &items = value.items();
    const auto &members = value.members();
    return (value.isString() && isOutsideLatin1(value.text())) ||
           std::any_of(items.begin(), items.end(), hasOutsideLatin1) ||
           std::any_of(members.begin(), members.end(), [](const Json::Member &member) {
               return isOutsideLatin1(member.first) || hasOutsideLatin1(member.second);
           });
}

void collectPaths(const Json &value, const QByteArray &path, std::vector<QByteArray> &found)
{
    if (value.isString() && isOutsideLatin1(value.text()))
        found.push_back(path);
    for (std::size_t i = 0; i < value.items().size(); ++i)
        collectPaths(value.items()[i], path + '/' + QByteArray::number(static_cast<quint64>(i)), found);
    for (const auto &[name, member] : value.members()) {
        QByteArray step = name;
        const QByteArray below = path + '/' + step.replace('~', "~0").replace('/', "~1");
        if (isOutsideLatin1(name))
            found.push_back(below);
        collectPaths(member, below, found);
    }
}

} // namespace

QByteArray phpEncode(const Json &value)
{
    QByteArray out;
    writePhp(out, value);
    return out;
}

Json phpDecoded(const Json &value)
{
    if (value.isObject())
        return phpArray(value);
    if (!value.isArray())
        return value;
    Json list = Json::array();
    list.items().reserve(value.items().size());
    for (const Json &item : value.items())
        list.append(phpDecoded(item));
    return list;
}

QByteArray phpCanonical(const Json &value)
{
    return phpEncode(phpDecoded(value));
}

Json toLatin1Lossy(const Json &value)
{
    Json lossy = value.isString() ? Json::string(latin1Lossy(value.text())) : value;
    for (Json &item : lossy.items())
        item = toLatin1Lossy(item);
    for (auto &[name, member] : lossy.members()) {
        name = latin1Lossy(name);
        member = toLatin1Lossy(member);
    }
    return lossy;
}

std::vector<QByteArray> pathsOutsideLatin1(const Json &value)
{
    std::vector<QByteArray> found;
    if (hasOutsideLatin1(value)) // hardly ever: no path is spelled out for nothing
        collectPaths(value, {}, found);
    return found;
}

} // namespace kassa
