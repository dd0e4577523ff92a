// For addresses that nobody may guess.
#pragma once

#include <QRandomGenerator>

#include <array>

namespace kassa {

// 128 bits as 32 hex digits.
inline QByteArray randomToken()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof(words)).toHex();
}

} // namespace kassa
