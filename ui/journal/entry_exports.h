// Rows of the journal as text for the clipboard and as files.
#pragma once

#include "journal/journal_rows.h"
#include "texts/catalogue.h"

namespace kassa {

enum class SaveFormat { Har, Text, Canonical };

// Whole entries of some rows, in order. The source's error when one cannot be read.
Result<std::vector<Entry>> entriesAt(const JournalRows &rows, const std::vector<qint32> &positions);

// Writes rows to a file, which is complete or not there, and its owner's only. Entries that a rewind left
// behind are part of the text only. Environment ("export.write"), or the source's error.
Done saveEntries(const JournalRows &rows, const std::vector<qint32> &positions, SaveFormat format,
                 const Catalogue &catalogue, const QByteArray &language, const QString &file);

} // namespace kassa
