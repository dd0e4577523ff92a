// Makes a story of a purchase in the background: following it and playing the result takes a moment.
#pragma once

#include "story/recorder.h"

#include <QObject>
#include <QThread>

namespace kassa {

class RecordJob : public QObject
{
    Q_OBJECT

public:
    // `providers` outlives the job.
    RecordJob(const Registry &providers, std::shared_ptr<const Catalogue> catalogue,
              QObject *parent = nullptr);
    ~RecordJob() override; // waits

    bool isRunning() const { return m_thread != nullptr; }
    // Does nothing while another is recorded.
    void start(std::vector<Entry> entries);

Q_SIGNALS:
    void recorded(const kassa::Recording &recording);
    void failed(const kassa::Error &error);

private:
    const Registry &m_providers;
    std::shared_ptr<const Catalogue> m_catalogue;
    std::unique_ptr<QThread> m_thread;
    std::optional<Result<Recording>> m_made; // the thread's, until it is over
};

} // namespace kassa
