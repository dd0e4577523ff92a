// Measures coverage in the background. Of what was asked for last only the end is told.
#pragma once

#include "story/coverage.h"

#include <QObject>
#include <QThread>

namespace kassa {

class CoverageJob : public QObject
{
    Q_OBJECT

public:
    using Runs = std::vector<PastRun>;

    using QObject::QObject;
    ~CoverageJob() override;

    // `descriptor` outlives the job. What is measured already is given up.
    void start(const Descriptor &descriptor, Runs runs);
    void stop();
    bool isMeasuring() const { return m_thread && (m_again || !m_stop); }

Q_SIGNALS:
    void progressed(qsizetype runs); // so many have been looked at; now and then
    void measured(const kassa::Coverage &coverage);
    void stopped();

private:
    void begin();

    const Descriptor *m_descriptor = nullptr; // of what was asked for last
    Runs m_runs;
    bool m_again = false; // something else was asked for meanwhile
    std::unique_ptr<QThread> m_thread;
    std::atomic<bool> m_stop = false;
    std::optional<Coverage> m_result; // the thread's, until it is over
};

} // namespace kassa
