#include "story/recorded_edit.h"

#include "journal/line_diff.h"

#include <QByteArrayList>

#include <algorithm>

namespace kassa {

namespace {

constexpr std::size_t mostPlaces = 12;
constexpr int mostContext = 8; // pieces on a side

// Values, and what stands between them.
QByteArrayList piecesOf(const QByteArray &bytes)
{
    static const QByteArray marks("\"'&=,:;<>{}[]()/ \t\r\\");
    QByteArrayList pieces;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes[i] != '\n' && !marks.contains(bytes[i]))
            continue;
        if (i > begin)
            pieces << bytes.mid(begin, i - begin);
        pieces << bytes.mid(i, 1);
        begin = i + 1;
    }
    if (begin < bytes.size())
        pieces << bytes.mid(begin);
    return pieces;
}

// One piece a line; a piece that is a line end stands for itself.
QByteArray asLines(QByteArrayList pieces)
{
    for (QByteArray &piece : pieces)
        piece.replace('\n', '\v');
    return pieces.join('\n');
}

// Pieces [from, to) of the one are [with, until) of the other.
struct DifferentPlace
{
    qsizetype from = 0, to = 0, with = 0, until = 0;
};

std::vector<DifferentPlace> placesIn(const QByteArrayList &before, const QByteArrayList &after)
{
    std::vector<DifferentPlace> places;
    qsizetype left = 0;
    qsizetype right = 0;
    bool inside = false;
    for (const DiffLine &line : lineDiff(asLines(before), asLines(after))) {
        const bool same = line.mark == DiffLine::Mark::Same;
        if (!same && !inside)
            places.push_back({left, left, right, right});
        inside = !same;
        left += line.mark == DiffLine::Mark::RightOnly ? 0 : 1;
        right += line.mark == DiffLine::Mark::LeftOnly ? 0 : 1;
        if (inside) {
            places.back().to = left;
            places.back().until = right;
        }
    }
    return places;
}

class Ways
{
public:
    Ways(const Payload &before, const Payload &after)
        : m_old(searchableBytes(before)), m_before(piecesOf(m_old)), m_after(piecesOf(searchableBytes(after)))
    {
    }

    std::vector<action::Replace> all()
    {
        const auto places = placesIn(m_before, m_after);
        if (places.size() > mostPlaces)
            return {};
        for (std::size_t i = 0; i < places.size(); ++i) {
            for (std::size_t j = i; j < places.size(); ++j) {
                const DifferentPlace whole{places[i].from, places[j].to, places[i].with, places[j].until};
                for (const auto &[left, right] : {std::pair(1, 1), std::pair(1, 0), std::pair(0, 1)})
                    add(whole, left, right);
            }
        }
        std::stable_sort(m_ways.begin(), m_ways.end(), [](const auto &a, const auto &b) {
            return a.from.size() + a.to.size() < b.from.size() + b.to.size();
        });
        return std::move(m_ways);
    }

private:
    static QByteArray joined(const QByteArrayList &pieces, qsizetype from, qsizetype to)
    {
        return pieces.mid(from, to - from).join();
    }

    // With so much of what stands around it on these sides that it is there once.
    void add(DifferentPlace place, int left, int right)
    {
        for (int context = 0; context <= mostContext; ++context) {
            const QByteArray from = joined(m_before, place.from, place.to);
            if (!from.isEmpty() && m_old.count(from) == 1) {
                m_ways.push_back({from, joined(m_after, place.with, place.until), false});
                return;
            }
            if (place.from < left || place.with < left || place.to + right > m_before.size() ||
                place.until + right > m_after.size())
                return;
            place.from -= left;
            place.with -= left;
            place.to += right;
            place.until += right;
        }
    }

    const QByteArray m_old;
    const QByteArrayList m_before, m_after;
    std::vector<action::Replace> m_ways;
};

} // namespace

std::vector<action::Replace> replacements(const Payload &before, const Payload &after)
{
    return Ways(before, after).all();
}

} // namespace kassa
