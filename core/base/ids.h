// Strong ids: a number of one kind cannot be passed where another is wanted.
#pragma once

#include <QByteArray>
#include <QHashFunctions>

#include <compare>

namespace kassa {

// An id that is a plain number. Zero means "none".
template <class Tag>
struct Id
{
    quint64 value = 0;

    constexpr explicit operator bool() const { return value != 0; }
    constexpr auto operator<=>(const Id &) const = default;
};

template <class Tag>
size_t qHash(Id<Tag> id, size_t seed = 0)
{
    return ::qHash(id.value, seed);
}

// A request, its answer and its failure share one exchange; so does a socket with all its texts.
using ExchangeId = Id<struct ExchangeTag>;

// Position of a message in its run. A rewind starts a new branch and goes on counting from the ordinal it
// went back to, so along one branch's history ordinals are unique and increasing. Ordinal zero means "none".
struct MessageId
{
    quint32 branch = 0;
    quint64 ordinal = 0;

    constexpr explicit operator bool() const { return ordinal != 0; }
    constexpr auto operator<=>(const MessageId &) const = default;
};

inline size_t qHash(MessageId id, size_t seed = 0)
{
    return qHashMulti(seed, id.branch, id.ordinal);
}

} // namespace kassa
