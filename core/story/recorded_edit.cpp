#include "story/recorded_edit.h"

#include "journal/entry_parts.h"
#include "journal/line_diff.h"
#include "journal/redactor.h"

#include <QByteArrayList>

#include <algorithm>

namespace kassa {

namespace {

// Bytes. What is replaced and is no shorter may hold one, which the story had better have made anew.
constexpr qsizetype shortestSignature = 27;
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

// Ways in which the one payload may have become the other, the shortest first: each changes one place or all
// between two places. A signature that was made anew is one of the places.
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

// As it would have been kept; none: it carries no signature, or holds what was not kept.
std::optional<Payload> signedAgain(Message message, const Provider &provider)
{
    Redactor redactor(provider.sensitive(provider.sandboxKeys()));
    auto raw = redactor.expanded(message.payload);
    if (!raw)
        return std::nullopt;
    message.payload = std::move(*raw);
    const auto made = provider.resign(message, provider.sandboxKeys());
    return made ? std::optional(redactor.redacted(*made)) : std::nullopt;
}

} // namespace

Result<action::Replace> editOf(const Entry &sent, const Entry &edited, const Provider &provider)
{
    const auto before = sentMessage(sent);
    const auto wanted = sentPayload(edited);
    const auto ways =
        before && wanted ? Ways(before->payload, *wanted).all() : std::vector<action::Replace>();
    for (const action::Replace &way : ways) {
        if (way.from.size() < shortestSignature && replaced(before->payload, way.from, way.to) == *wanted)
            return way;
    }
    for (action::Replace way : ways) {
        Message made = *before;
        made.payload = replaced(before->payload, way.from, way.to);
        if (made.payload == *wanted)
            return way;
        way.sign = true;
        if (signedAgain(std::move(made), provider) == wanted)
            return way;
    }
    return fail(ErrorKind::State, "record.by-hand",
                KASSA_TEXT("error", "Message #%1 was edited by hand in a way that \"corrupt\" cannot "
                                    "express: it only replaces some bytes with others, once")
                    .with(edited.id.ordinal));
}

} // namespace kassa
