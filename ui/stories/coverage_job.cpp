#include "stories/coverage_job.h"

namespace kassa {

namespace {

constexpr std::size_t toldEvery = 25; // runs

} // namespace

CoverageJob::~CoverageJob()
{
    m_stop = true;
    if (m_thread)
        m_thread->wait();
}

void CoverageJob::start(const Descriptor &descriptor, Runs runs)
{
    m_descriptor = &descriptor;
    m_runs = std::move(runs);
    m_again = m_thread != nullptr;
    if (m_again)
        m_stop = true;
    else
        begin();
}

void CoverageJob::stop()
{
    m_again = false;
    m_stop = true;
}

void CoverageJob::begin()
{
    m_again = false;
    m_stop = false;
    m_result.reset();
    m_thread.reset(QThread::create([this, descriptor = m_descriptor, runs = m_runs] {
        m_result = coverageOf(*descriptor, runs, [this](std::size_t done) {
            if (done % toldEvery == 0)
                QMetaObject::invokeMethod(
                    this, [this, done] { Q_EMIT progressed(qsizetype(done)); }, Qt::QueuedConnection);
            return !m_stop;
        });
    }));
    connect(m_thread.get(), &QThread::finished, this, [this] {
        m_thread.reset();
        if (m_again)
            begin();
        else if (m_result && !m_stop) // or it is of what nobody asks any more
            Q_EMIT measured(*m_result);
        else
            Q_EMIT stopped();
    });
    m_thread->start(QThread::LowPriority);
}

} // namespace kassa
