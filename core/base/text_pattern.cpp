#include "base/text_pattern.h"

namespace kassa {

namespace {

// Length of the place marker ("%1" to "%99" or "%n") at `at`; 0 when there is none.
int markerLength(QStringView pattern, qsizetype at)
{
    if (pattern[at] != u'%' || at + 1 == pattern.size())
        return 0;
    const auto digitAt = [&](qsizetype i) {
        return i < pattern.size() && pattern[i] >= u'0' && pattern[i] <= u'9';
    };
    if (pattern[at + 1] == u'n')
        return 2;
    if (!digitAt(at + 1) || pattern[at + 1] == u'0')
        return 0;
    return digitAt(at + 2) ? 3 : 2;
}

} // namespace

void forEachPart(QStringView pattern, const std::function<void(QStringView part, bool isMarker)> &visit)
{
    qsizetype begin = 0;
    for (qsizetype i = 0; i < pattern.size();) {
        const int length = markerLength(pattern, i);
        if (length == 0) {
            ++i;
            continue;
        }
        visit(pattern.sliced(begin, i - begin), false);
        visit(pattern.sliced(i, length), true);
        begin = i += length;
    }
    visit(pattern.sliced(begin), false);
}

QString filled(const QString &pattern, const std::vector<QString> &args, int count)
{
    QString out;
    out.reserve(pattern.size());
    forEachPart(pattern, [&](QStringView part, bool isMarker) {
        const auto place = isMarker ? part.sliced(1).toULongLong() : 0; // "n" gives 0
        if (place > 0 && place <= args.size())
            out += args[place - 1];
        else if (isMarker && place == 0 && count >= 0)
            out += QString::number(count);
        else
            out += part;
    });
    return out;
}

} // namespace kassa
