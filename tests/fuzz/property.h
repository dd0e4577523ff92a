// What must hold for every input; a fuzzer reports the input for which it does not.
#pragma once

#include <QByteArray>

#include <cstdlib>

inline void mustHold(bool property)
{
    if (!property)
        std::abort();
}

inline QByteArray inputBytes(const unsigned char *data, size_t size)
{
    return {reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
}
