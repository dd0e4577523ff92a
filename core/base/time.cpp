#include "base/time.h"

#include <QDateTime>
#include <QTimeZone>

namespace kassa {

using namespace std::chrono;

// By hand: every entry of a journal has a time, and QDateTime::toString() takes ten times as long.
QByteArray toIso(Time time)
{
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);
    QByteArray text("0000-00-00T00:00:00.000000Z");
    const auto write = [&text](qsizetype begin, qsizetype width, qint64 value) {
        for (qsizetype at = begin + width; at-- > begin; value /= 10)
            text[at] = static_cast<char>('0' + value % 10);
    };
    write(0, 4, int(date.year()));
    write(5, 2, unsigned(date.month()));
    write(8, 2, unsigned(date.day()));
    write(11, 2, clock.hours().count());
    write(14, 2, clock.minutes().count());
    write(17, 2, clock.seconds().count());
    write(20, 6, clock.subseconds().count());
    return text;
}

std::optional<Time> fromIso(const QByteArray &text)
{
    if (text.size() != 27 || text[19] != '.' || text[26] != 'Z')
        return std::nullopt;
    QDateTime moment =
        QDateTime::fromString(QString::fromLatin1(text.left(19)), QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
    moment.setTimeSpec(Qt::UTC);
    bool numeric = false;
    const int micros = text.mid(20, 6).toInt(&numeric);
    if (!moment.isValid() || !numeric || micros < 0)
        return std::nullopt;
    return Time(seconds(moment.toSecsSinceEpoch()) + microseconds(micros));
}

std::optional<Duration> parseDuration(const QByteArray &text)
{
    qsizetype digits = 0;
    while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9')
        ++digits;
    bool numeric = false;
    const qint64 count = text.left(digits).toLongLong(&numeric);
    // Ten thousand days are more than any provider's schedule and keep every product below in range.
    static constexpr qint64 longestDays = 10'000;
    if (!numeric)
        return std::nullopt;
    const QByteArray unit = text.mid(digits);
    const auto bounded = [](auto duration) -> std::optional<Duration> {
        if (duration > days(longestDays))
            return std::nullopt;
        return duration_cast<Duration>(duration);
    };
    if (count > milliseconds(days(longestDays)).count())
        return std::nullopt;
    if (unit == "ms")
        return bounded(milliseconds(count));
    if (count > seconds(days(longestDays)).count())
        return std::nullopt;
    if (unit == "s")
        return bounded(seconds(count));
    if (unit == "m")
        return bounded(minutes(count));
    if (unit == "h")
        return bounded(hours(count));
    if (unit == "d")
        return bounded(days(count));
    return std::nullopt;
}

} // namespace kassa
