#include "flow/deadlines.h"

#include <algorithm>

namespace kassa {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

std::vector<Deadline> deadlinesOf(const Session &session, const QByteArray &reference)
{
    std::vector<Deadline> all = session.view(Side::Shop).deadlines;
    std::vector<Deadline> others = session.view(Side::Sandbox).deadlines;
    std::move(others.begin(), others.end(), std::back_inserter(all));
    std::erase_if(all, [&](const Deadline &each) { return each.ref != reference; });
    std::stable_sort(all.begin(), all.end(),
                     [](const Deadline &a, const Deadline &b) { return a.until < b.until; });
    return all;
}

QString timeLeft(Duration left)
{
    const auto seconds = std::max<qint64>(std::chrono::ceil<std::chrono::seconds>(left).count(), 0);
    const auto two = [](qint64 number) { return QString::number(number).rightJustified(2, u'0'); };
    if (seconds < 3600)
        return u"%1:%2"_s.arg(QString::number(seconds / 60), two(seconds % 60));
    return u"%1:%2:%3"_s.arg(QString::number(seconds / 3600), two(seconds / 60 % 60), two(seconds % 60));
}

DeadlineTick::DeadlineTick(QObject *parent) : QTimer(parent)
{
    setInterval(1s);
}

void DeadlineTick::follow(const Session &session, const std::vector<Deadline> &deadlines)
{
    const bool runs = !deadlines.empty() && session.clock() == ClockMode::Live && session.isRunning();
    if (!runs)
        stop();
    else if (!isActive())
        start();
}

} // namespace kassa
