// Finds what is sensitive in bytes. Used inside this room.
#pragma once

#include "journal/spelling.h"
#include "wire/message_parts.h"
#include "wire/redaction.h"

#include <QHash>

#include <array>

namespace kassa {

struct Finding
{
    qsizetype begin = 0; // in the original bytes
    qsizetype end = 0;
    SensitiveClass kind = SensitiveClass::Secret;
    QByteArray name;  // of the member, field or header; empty: found by its looks
    QByteArray value; // without spelling
    QByteArray quote; // to put around an irreversible marker, so that what was a JSON number stays JSON; as
                      // spelled there
};

class SensitiveScan
{
public:
    explicit SensitiveScan(const SensitiveRules &rules);

    // In order, not overlapping.
    std::vector<Finding> find(const QByteArray &bytes, PartPlace place) const;
    // The class of a field: "a[b][card_no]", "card.card_no" and "Card_No" are all card_no.
    const SensitiveClass *named(const QByteArray &fieldName) const;

private:
    struct Known
    {
        QByteArray value;
        SensitiveClass kind;
        bool digits; // stands for itself only when it is not part of a longer number
    };

    struct Look;

    qsizetype lookAt(Look &look, qsizetype at) const;
    qsizetype lookForName(Look &look, qsizetype begin) const;
    const Known *knownAt(const QByteArray &text, qsizetype at) const;

    QHash<QByteArray, SensitiveClass> m_names;  // lower case
    std::array<quint32, 256> m_nameSizes{};     // by the name's last byte: a bit for each size, see sizeBit()
    QHash<quint32, std::vector<Known>> m_known; // by the first four bytes, longest first
    std::array<bool, 256> m_knownStarts{};
    std::array<bool, 256> m_begins{}; // m_knownStarts and digits
};

} // namespace kassa
