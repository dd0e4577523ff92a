// A journal that others watch while it grows: entries go on to the one that keeps them, and are told to those
// who look on in batches, so that a burst costs a window one update.
#pragma once

#include "journal/journal.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace kassa {

class LiveJournal : public QObject, public Journal
{
    Q_OBJECT

public:
    explicit LiveJournal(std::unique_ptr<Journal> keeper, QObject *parent = nullptr);

    void append(Entry entry) override;
    void whenDurable(std::function<void(Done)> durable) override;
    // Tells at once what waits to be told.
    void tell();

Q_SIGNALS:
    // In order, at most every 16 ms.
    void appended(const std::vector<kassa::Entry> &entries);

private:
    std::unique_ptr<Journal> m_keeper;
    std::vector<Entry> m_untold;
    QTimer m_timer;
};

} // namespace kassa
