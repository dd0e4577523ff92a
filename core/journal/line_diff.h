// Which lines two texts share. Pure.
#pragma once

#include <QByteArray>
#include <QList>

namespace kassa {

struct DiffLine
{
    enum class Mark { Same, Changed, LeftOnly, RightOnly };
    Mark mark = Mark::Same;
    QByteArray left, right;

    bool operator==(const DiffLine &) const = default;
};

// Lines side by side, in order. Where the texts differ over more than a few thousand lines, those are shown
// as changed without looking for what they share.
QList<DiffLine> lineDiff(const QByteArray &left, const QByteArray &right);

} // namespace kassa
