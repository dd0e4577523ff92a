#include "journal/line_diff.h"

#include <algorithm>
#include <vector>

namespace kassa {

namespace {

using LineList = QList<QByteArray>;

constexpr qsizetype mostCells = qsizetype(4) * 1000 * 1000; // of the table of common lines

// Lengths of the longest common subsequences of what follows each pair of lines.
class CommonLines
{
public:
    CommonLines(const LineList &left, const LineList &right)
        : m_width(right.size() + 1), m_lengths(static_cast<std::size_t>((left.size() + 1) * m_width))
    {
        for (qsizetype i = left.size() - 1; i >= 0; --i) {
            for (qsizetype j = right.size() - 1; j >= 0; --j)
                cell(i, j) =
                    left[i] == right[j] ? cell(i + 1, j + 1) + 1 : std::max(cell(i + 1, j), cell(i, j + 1));
        }
    }
    quint32 at(qsizetype i, qsizetype j) const
    {
        return m_lengths[static_cast<std::size_t>(i * m_width + j)];
    }

private:
    quint32 &cell(qsizetype i, qsizetype j) { return m_lengths[static_cast<std::size_t>(i * m_width + j)]; }

    qsizetype m_width;
    std::vector<quint32> m_lengths;
};

// Lines that are gone and lines that came, beside each other as far as both reach.
void addDifferences(QList<DiffLine> &diff, LineList &left, LineList &right)
{
    const qsizetype both = std::min(left.size(), right.size());
    for (qsizetype i = 0; i < std::max(left.size(), right.size()); ++i) {
        if (i < both)
            diff.append({DiffLine::Mark::Changed, left[i], right[i]});
        else if (i < left.size())
            diff.append({DiffLine::Mark::LeftOnly, left[i], {}});
        else
            diff.append({DiffLine::Mark::RightOnly, {}, right[i]});
    }
    left.clear();
    right.clear();
}

void addMiddle(QList<DiffLine> &diff, LineList left, LineList right)
{
    if ((left.size() + 1) * (right.size() + 1) > mostCells) {
        addDifferences(diff, left, right);
        return;
    }
    const CommonLines common(left, right);
    LineList gone, come;
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < left.size() || j < right.size()) {
        if (i < left.size() && j < right.size() && left[i] == right[j]) {
            addDifferences(diff, gone, come);
            diff.append({DiffLine::Mark::Same, left[i++], right[j++]});
        } else if (j == right.size() || (i < left.size() && common.at(i + 1, j) >= common.at(i, j + 1))) {
            gone.append(left[i++]);
        } else {
            come.append(right[j++]);
        }
    }
    addDifferences(diff, gone, come);
}

LineList linesOf(const QByteArray &text)
{
    return text.isEmpty() ? LineList() : text.split('\n');
}

} // namespace

QList<DiffLine> lineDiff(const QByteArray &left, const QByteArray &right)
{
    const LineList a = linesOf(left);
    const LineList b = linesOf(right);
    const qsizetype shorter = std::min(a.size(), b.size());
    qsizetype head = 0;
    while (head < shorter && a[head] == b[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    QList<DiffLine> diff;
    diff.reserve(std::max(a.size(), b.size()));
    for (qsizetype i = 0; i < head; ++i)
        diff.append({DiffLine::Mark::Same, a[i], b[i]});
    addMiddle(diff, a.mid(head, a.size() - head - tail), b.mid(head, b.size() - head - tail));
    for (qsizetype i = a.size() - tail, j = b.size() - tail; i < a.size(); ++i, ++j)
        diff.append({DiffLine::Mark::Same, a[i], b[j]});
    return diff;
}

} // namespace kassa
