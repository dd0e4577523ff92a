#include "journal/live_journal.h"

#include <utility>

namespace kassa {

namespace {

constexpr std::chrono::milliseconds betweenBatches{16}; // a frame of the screen

} // namespace

LiveJournal::LiveJournal(std::unique_ptr<Journal> keeper, QObject *parent)
    : QObject(parent), m_keeper(std::move(keeper))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(betweenBatches);
    connect(&m_timer, &QTimer::timeout, this, &LiveJournal::tell);
}

void LiveJournal::append(Entry entry)
{
    m_untold.push_back(entry);
    m_keeper->append(std::move(entry));
    if (!m_timer.isActive())
        m_timer.start();
}

void LiveJournal::whenDurable(std::function<void(Done)> durable)
{
    m_keeper->whenDurable(std::move(durable));
}

void LiveJournal::tell()
{
    m_timer.stop();
    const auto untold = std::exchange(m_untold, {});
    if (!untold.empty())
        Q_EMIT appended(untold);
}

} // namespace kassa
