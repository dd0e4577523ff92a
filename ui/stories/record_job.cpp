#include "stories/record_job.h"

namespace kassa {

RecordJob::RecordJob(const Registry &providers, std::shared_ptr<const Catalogue> catalogue, QObject *parent)
    : QObject(parent), m_providers(providers), m_catalogue(std::move(catalogue))
{
}

RecordJob::~RecordJob()
{
    if (m_thread)
        m_thread->wait();
}

void RecordJob::start(std::vector<Entry> entries)
{
    if (m_thread)
        return;
    m_thread.reset(QThread::create(
        [this, list = std::move(entries)] { m_made = record(list, m_providers, m_catalogue); }));
    connect(m_thread.get(), &QThread::finished, this, [this] {
        m_thread.reset();
        if (*m_made)
            Q_EMIT recorded(**m_made);
        else
            Q_EMIT failed(m_made->error());
    });
    m_thread->start(QThread::LowPriority);
}

} // namespace kassa
