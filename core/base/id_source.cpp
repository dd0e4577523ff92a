#include "base/id_source.h"

#include "base/sha2.h"

namespace kassa {

QByteArray IdSource::digest(const QByteArray &purpose)
{
    const quint64 ordinal = next(purpose);
    return sha512({QByteArray::number(m_seed), "|", m_party, "|", purpose, "|", QByteArray::number(ordinal)});
}

QByteArray IdSource::hex(const QByteArray &purpose, int count)
{
    return digest(purpose).toHex().left(count);
}

QByteArray IdSource::digits(const QByteArray &purpose, int count)
{
    const QByteArray bytes = digest(purpose);
    QByteArray text;
    for (int i = 0; i < count; ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        text += static_cast<char>(i == 0 ? '1' + byte % 9 : '0' + byte % 10);
    }
    return text;
}

QByteArray IdSource::uuid(const QByteArray &purpose)
{
    QByteArray text = hex(purpose, 32);
    text[12] = '4';
    text[16] = "89ab"[text[16] % 4];
    return text.left(8) + '-' + text.mid(8, 4) + '-' + text.mid(12, 4) + '-' + text.mid(16, 4) + '-' +
           text.mid(20);
}

} // namespace kassa
