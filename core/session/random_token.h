// For addresses that nobody may guess: a page of any origin in the same browser may post to them.
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

// The addresses of a provider's pages are made from the seed of the run. For runs with pages, unless a person
// asks for one that is known.
inline quint64 randomSeed()
{
    return QRandomGenerator::system()->generate64();
}

} // namespace kassa
