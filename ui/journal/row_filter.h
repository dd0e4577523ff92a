// Which rows are shown: kinds, channels, and an expression in the language of journal/exports.h. Accepts the
// rows whose entries that filter accepts, but reads a whole entry only where a row does not know enough.
// Bare words are looked for in what the rows show as well (shown_words.h).
#pragma once

#include "journal/exports.h"
#include "journal/shown_words.h"

#include <algorithm>

namespace kassa {

struct JournalFilter
{
    quint16 kinds = 0;    // bits by EntryKind; none: all
    quint16 channels = 0; // bits by Channel; none: all, also entries without one
    bool problemsOnly = false;
    bool hideLeftBehind = false;
    QByteArray expression = {};
    // What only keeps the clock and the traffic going: deliveries, timers and moves of the clock,
    // but no problems.
    bool hideRoutine = false;

    bool operator==(const JournalFilter &) const = default;
    bool isEverything() const { return *this == JournalFilter(); }
};

class RowFilter
{
public:
    RowFilter() = default; // everything
    // `shown` is of the rows that are asked about, and outlives the filter. Usage ("filter.syntax").
    static Result<RowFilter> compile(const JournalFilter &filter, ShownWords &shown);

    const JournalFilter &filter() const { return m_filter; }
    bool looksAtShownWords() const; // another language may accept other rows
    // Rows can come and go without a new filter: when they are delivered, or left behind.
    bool followsChanges() const
    {
        return m_filter.problemsOnly || m_filter.hideLeftBehind || m_filter.hideRoutine ||
               looksAtShownWords();
    }
    // Remembers what it found out about shapes and shown words.
    bool accepts(const JournalRows &rows, qsizetype position);

private:
    using Searcher = std::boyer_moore_horspool_searcher<QByteArray::const_iterator>;

    // One condition of the expression, by what of a row decides it.
    struct Part
    {
        enum class Needs { Shape, Numbers, Text, Entry };
        Needs needs = Needs::Shape;
        EntryFilter holds;
        std::shared_ptr<const QByteArray> words; // folded; of Text
        std::shared_ptr<const Searcher> searcher;
        QString shown;          // the same where rows may show it; else empty
        QStringList shownParts; // of it, those that ShownWords knows
        // By shape; of a text by the number of shown words: -1 not asked yet, 0, 1.
        std::vector<qint8> known;
    };
    static Part partOf(const QByteArray &condition);
    bool holds(Part &part, const JournalRows &rows, qsizetype position) const;
    bool isShown(Part &part, qsizetype position) const;
    bool fitsType(const JournalRows &rows, qsizetype position) const;

    JournalFilter m_filter;
    ShownWords *m_shown = nullptr;
    std::vector<Part> m_parts;
};

} // namespace kassa
