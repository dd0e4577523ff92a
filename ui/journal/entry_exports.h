// Rows of the journal as whole entries, for the clipboard.
#pragma once

#include "journal/journal_rows.h"

namespace kassa {

// Whole entries of some rows, in order. The source's error when one cannot be read.
Result<std::vector<Entry>> entriesAt(const JournalRows &rows, const std::vector<qint32> &positions);

} // namespace kassa
