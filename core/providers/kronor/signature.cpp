#include "providers/kronor/signature.h"

#include "codec/json.h"
#include "signing/mac.h"

#include <QByteArrayList>

namespace kassa::kronor {

namespace {

// What came, as lower-case hex; base64 is turned into it.
QByteArray asHex(const QByteArray &signature)
{
    const QByteArray text = signature.trimmed();
    if (text.size() == 64)
        return text.toLower();
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? decoded.decoded.toHex() : QByteArray();
}

// JSON with every character above ASCII as \uxxxx, as PHP and Python print it.
QByteArray escaped(const QByteArray &json)
{
    QByteArray text;
    for (const QChar unit : QString::fromUtf8(json)) {
        if (unit.unicode() < 0x80)
            text += char(unit.unicode());
        else
            text += "\\u" + QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
    }
    return text;
}

// Indented by four blanks, as PHP's and Java's printers do (vector W2 of section 3.2).
QByteArray indentedByFour(const Json &json)
{
    QByteArrayList lines = json.toPretty().split('\n');
    for (QByteArray &line : lines) {
        qsizetype blanks = 0;
        while (blanks < line.size() && line[blanks] == ' ')
            ++blanks;
        line.prepend(QByteArray(blanks, ' '));
    }
    return lines.join('\n');
}

std::vector<Hypothesis> hypothesesOf(const Secret &secret, const QByteArray &body)
{
    std::vector<Hypothesis> all{{"correct", body, secret}};
    if (const auto json = Json::parse(body)) {
        all.push_back({"reserialised", json->toCompact(), secret});
        all.push_back({"pretty-printed", json->toPretty(), secret});
        all.push_back({"pretty-printed", indentedByFour(*json), secret});
        all.push_back({"escaped", escaped(json->toCompact()), secret});
    }
    all.push_back({"trailing-newline", body + '\n', secret});
    all.push_back({"no-newline", body.trimmed(), secret});
    QByteArray bare = secret.expose();
    bare.replace('-', "");
    all.push_back({"secret-without-hyphens", body, Secret(bare)});
    all.push_back({"secret-as-bytes", body, Secret(QByteArray::fromHex(bare))});
    all.push_back({"empty-body", {}, secret});
    return all;
}

} // namespace

QByteArray signWebhook(const Secret &secret, const QByteArray &body)
{
    return hexHmac(QCryptographicHash::Sha256, secret, body);
}

bool verifyWebhook(const Secret &secret, const QByteArray &signature, const QByteArray &body)
{
    return equalInConstantTime(signWebhook(secret, body), asHex(signature));
}

Diagnosis diagnoseWebhook(const Secret &secret, const QByteArray &signature, const QByteArray &body)
{
    Diagnosis diagnosis = diagnose(asHex(signature), hypothesesOf(secret, body), signWebhook);
    const bool sha512 = signature.trimmed().toLower() == hexHmac(QCryptographicHash::Sha512, secret, body);
    if (diagnosis.cause.isEmpty() && sha512)
        diagnosis.cause = "sha512";
    return diagnosis;
}

} // namespace kassa::kronor
