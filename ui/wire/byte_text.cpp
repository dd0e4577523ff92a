#include "wire/byte_text.h"

#include <QStringDecoder>

namespace kassa {

namespace {

constexpr QChar returnSign(0x21b5); // ↵: in every font, other than the Control Pictures
constexpr qsizetype bytesInLine = 16;

// A text field has no place for these, or turns them into others.
bool isLostInText(QChar each)
{
    const char16_t code = each.unicode();
    const bool control = (code < 0x20 && code != u'\n' && code != u'\t') || code == 0x7f;
    return control || each == returnSign || code == 0x00a0 || each == QChar::LineSeparator ||
           each == QChar::ParagraphSeparator || code == 0xfdd0 || code == 0xfdd1;
}

} // namespace

std::optional<QString> toEditable(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return std::nullopt;
    for (QChar &each : text) {
        if (each == u'\r')
            each = returnSign;
        else if (isLostInText(each))
            return std::nullopt;
    }
    return text;
}

QByteArray fromEditable(const QString &text)
{
    QString plain = text;
    return plain.replace(returnSign, u'\r').toUtf8();
}

QString toHex(const QByteArray &bytes)
{
    QString text;
    text.reserve(bytes.size() * 3);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (i > 0)
            text += i % bytesInLine == 0 ? u'\n' : u' ';
        text += QString::fromLatin1(bytes.mid(i, 1).toHex());
    }
    return text;
}

Result<QByteArray> fromHex(const QString &text)
{
    QByteArray digits;
    for (const QChar each : text) {
        if (each.isSpace())
            continue;
        const char digit = each.toLatin1();
        if (!std::isxdigit(static_cast<unsigned char>(digit)))
            return fail(ErrorKind::Malformed, "hex.digit",
                        KASSA_TEXT("error", "\"%1\" is not a hexadecimal digit").with(each));
        digits += digit;
    }
    if (digits.size() % 2 != 0)
        return fail(ErrorKind::Malformed, "hex.odd",
                    KASSA_TEXT("error", "An odd number of hexadecimal digits: half a byte is missing"));
    return QByteArray::fromHex(digits);
}

LineEnds lineEndsOf(const QByteArray &bytes)
{
    LineEnds ends;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '\n')
            ++(i > 0 && bytes[i - 1] == '\r' ? ends.crlf : ends.lf);
        else if (bytes[i] == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n'))
            ++ends.cr;
    }
    return ends;
}

QByteArray withCrlf(const QByteArray &bytes)
{
    QByteArray plain = bytes;
    plain.replace("\r\n", "\n").replace('\r', '\n');
    return plain.replace("\n", "\r\n");
}

} // namespace kassa
