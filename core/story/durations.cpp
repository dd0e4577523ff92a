#include "story/durations.h"

namespace kassa {

QByteArray durationWord(Duration time)
{
    using namespace std::chrono;
    const qint64 millis = ceil<milliseconds>(time).count();
    const std::pair<const char *, qint64> units[] = {
        {"d", 86'400'000}, {"h", 3'600'000}, {"m", 60'000}, {"s", 1000}, {"ms", 1}};
    for (const auto &[unit, size] : units) {
        if (millis % size == 0)
            return QByteArray::number(millis / size) + unit;
    }
    return {};
}

} // namespace kassa
