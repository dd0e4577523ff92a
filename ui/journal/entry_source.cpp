#include "journal/entry_source.h"

#include <algorithm>

namespace kassa {

Result<std::vector<Entry>> MemorySource::entries(qint64 from, qint64 count) const
{
    const auto &all = m_journal.entries();
    const auto size = static_cast<qint64>(all.size());
    const qint64 first = std::clamp<qint64>(from, 0, size);
    const qint64 last = std::clamp<qint64>(from + count, first, size);
    return std::vector<Entry>(all.begin() + first, all.begin() + last);
}

} // namespace kassa
