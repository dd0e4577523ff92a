// Limits on what pages may cause. What is dropped is said in the log once, so that the log is no target
// either.
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QLoggingCategory>

#include <chrono>
#include <set>

namespace kassa {

Q_DECLARE_LOGGING_CATEGORY(checkoutLog) // "kassa.checkout"

// One log line for each kind of misuse.
class MisuseLog
{
public:
    void once(const QByteArray &kind, const QByteArray &words);

private:
    std::set<QByteArray> m_known;
};

// Lets `most` things through in each span of time.
class FloodGate
{
public:
    FloodGate(int most, std::chrono::milliseconds span) : m_most(most), m_span(span) { m_since.start(); }
    bool passes();

private:
    int m_most;
    std::chrono::milliseconds m_span;
    QElapsedTimer m_since;
    int m_count = 0;
};

} // namespace kassa
