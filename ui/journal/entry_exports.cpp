#include "journal/entry_exports.h"

#include "journal/exports.h"
#include "settings/write_file.h"

#include <QSaveFile>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t writtenAtOnce = 1000; // entries; a journal may be larger than memory

std::vector<qint32> currentOnly(const JournalRows &rows, std::vector<qint32> positions)
{
    std::erase_if(positions, [&](qint32 position) {
        return rows.row(position).leftBehind || rows.shape(position).kind == EntryKind::Rewound;
    });
    return positions;
}

QByteArray portion(const std::vector<Entry> &entries, SaveFormat format, const Catalogue &catalogue,
                   const QByteArray &language)
{
    switch (format) {
    case SaveFormat::Har:
        return har(entries);
    case SaveFormat::Canonical:
        return canonical(entries);
    case SaveFormat::Text:
        break;
    }
    return text(entries, catalogue, language);
}

} // namespace

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

Done saveEntries(const JournalRows &rows, const std::vector<qint32> &positions, SaveFormat format,
                 const Catalogue &catalogue, const QByteArray &language, const QString &file)
{
    const std::vector<qint32> saved = format == SaveFormat::Text ? positions : currentOnly(rows, positions);
    // An HTTP archive is one value; lines are written as they are made.
    const std::size_t atOnce =
        format == SaveFormat::Har ? std::max<std::size_t>(saved.size(), 1) : writtenAtOnce;
    QSaveFile out(file);
    bool written = openPrivately(out);
    std::size_t at = 0;
    do {
        const std::size_t end = std::min(at + atOnce, saved.size());
        const auto entries = entriesAt(rows, {saved.begin() + static_cast<std::ptrdiff_t>(at),
                                              saved.begin() + static_cast<std::ptrdiff_t>(end)});
        if (!entries)
            return tl::unexpected(entries.error());
        const QByteArray bytes = portion(*entries, format, catalogue, language);
        written = written && out.write(bytes) == bytes.size();
        at = end;
    } while (written && at < saved.size());
    if (!written || !out.commit())
        return fail(ErrorKind::Environment, "export.write"_ba,
                    KASSA_TEXT("error", "\"%1\" cannot be written: %2").with(file).with(out.errorString()));
    return {};
}

} // namespace kassa
