// The words of entries, kept for searching: every value of an entry's core, with case folded, in large blocks
// instead of one allocation for each.
#pragma once

#include "codec/json.h"

namespace kassa {

class SearchText
{
public:
    struct Place
    {
        quint32 block = 0;
        quint32 from = 0;
        quint32 size = 0;
    };

    Place add(const Json &core);
    QByteArrayView at(const Place &place) const
    {
        return QByteArrayView(m_blocks[place.block]).sliced(place.from, place.size);
    }
    void clear() { m_blocks.clear(); }

    // As QString::contains with Qt::CaseInsensitive folds: one character for one.
    static QByteArray folded(const QByteArray &utf8);
    // Stands in front of and behind every value; no UTF-8 text holds it.
    static constexpr char Border = '\xff';

private:
    std::vector<QByteArray> m_blocks;
    QByteArray m_next; // of the entry that is being added
};

} // namespace kassa
