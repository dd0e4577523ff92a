// Virtual time for live runs: wall time x scale while it goes, plus what a person has skipped.
#pragma once

#include "base/time.h"

#include <QElapsedTimer>

namespace kassa {

class LiveClock
{
public:
    LiveClock(Time start, double scale) : m_start(start), m_scale(scale) { m_elapsed.start(); }

    Time now() const { return m_start + (m_stands ? Duration() : scaled()); }
    void skip(Duration by) { m_start += by; }
    bool isStanding() const { return m_stands; }
    void setStanding(bool stands)
    {
        if (stands == m_stands)
            return;
        m_start = now();
        m_elapsed.restart();
        m_stands = stands;
    }
    // Wall milliseconds until a virtual moment; zero when it has passed.
    qint64 wallMillisUntil(Time moment) const
    {
        const auto left = std::chrono::duration<double, std::milli>(moment - now()).count() / m_scale;
        return left <= 0 ? 0 : qint64(std::min(left, 3'600'000.0)) + 1;
    }

private:
    Duration scaled() const { return Duration(qint64(double(m_elapsed.nsecsElapsed()) / 1000.0 * m_scale)); }

    Time m_start;
    double m_scale = 1;
    bool m_stands = false;
    QElapsedTimer m_elapsed;
};

} // namespace kassa
