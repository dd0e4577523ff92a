// Two runs of a purchase beside each other: what came of itself (ids, times, tokens, origins) made the same,
// the rest line by line.
#pragma once

#include "journal/entry.h"
#include "journal/line_diff.h"

namespace kassa {

// One line for each entry of the current branch: no ids, no times, no clock; origins by their names,
// hexadecimal tokens and long numbers in the order in which they first come. Amounts stay.
QByteArray normalised(const std::vector<Entry> &entries);
// The same for people: a line for each value of an entry.
QByteArray normalisedValues(const std::vector<Entry> &entries);

struct RunDifference
{
    QList<DiffLine> lines;
    qsizetype first = -1; // index of the first line that differs; -1: none does
};
RunDifference compareRuns(const std::vector<Entry> &left, const std::vector<Entry> &right);

// Whether a run, normalised, begins with the other: it may have gone on where that was left.
bool beginsWith(const std::vector<Entry> &whole, const std::vector<Entry> &beginning);

// Of a run and its replay: the first line of the canonical journals that differs, as "left\nright"; empty
// when they are the same as far as `left` goes. Whose script it was does not count.
QByteArray firstDifference(const std::vector<Entry> &left, const std::vector<Entry> &right);

} // namespace kassa
