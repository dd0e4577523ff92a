// Ids and tokens that a machine makes: a pure function of (seed, party, purpose, ordinal). The counters are
// part of the machine's value, so ids survive clone() and do not depend on what other machines did.
#pragma once

#include <QByteArray>
#include <QMap>

namespace kassa {

class IdSource
{
public:
    IdSource() = default;
    // `party` keeps the two sides of one run apart: "shop", "sandbox".
    IdSource(quint64 seed, QByteArray party) : m_seed(seed), m_party(std::move(party)) {}

    // The next `count` lower-case hex digits for a purpose ("checkout", "orderRef"). count is 1..128.
    QByteArray hex(const QByteArray &purpose, int count);
    // The next random-looking decimal number of exactly `count` digits (first digit not zero). count
    // is 1..18.
    QByteArray digits(const QByteArray &purpose, int count);
    // "8-4-4-4-12" version-4 shaped.
    QByteArray uuid(const QByteArray &purpose);
    // 1, 2, 3, ... per purpose.
    quint64 next(const QByteArray &purpose) { return ++m_counters[purpose]; }

private:
    QByteArray digest(const QByteArray &purpose); // 64 bytes

    quint64 m_seed = 0;
    QByteArray m_party;
    QMap<QByteArray, quint64> m_counters;
};

} // namespace kassa
