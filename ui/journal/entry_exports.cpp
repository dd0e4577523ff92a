#include "journal/entry_exports.h"

namespace kassa {

Result<std::vector<Entry>> entriesAt(const JournalRows &rows, const std::vector<qint32> &positions)
{
    std::vector<Entry> entries;
    entries.reserve(positions.size());
    for (const qint32 position : positions) {
        const auto entry = rows.entry(position);
        if (!entry)
            return tl::unexpected(entry.error());
        entries.push_back(**entry);
    }
    return entries;
}

} // namespace kassa
