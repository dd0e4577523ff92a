// What has to be done by when, as the machines of a session declare it (Deadline in bench/machine.h).
#pragma once

#include "session/session.h"

#include <QString>
#include <QTimer>

namespace kassa {

// Of both sides for that order, the earliest first.
std::vector<Deadline> deadlinesOf(const Session &session, const QByteArray &reference);

// "0:14", "29:59", "1:02:03"; "0:00" when it is over. Seconds are rounded up.
QString timeLeft(Duration left);

// Ticks each second while there is a deadline and the clock runs by itself: then time passes without
// Session::changed.
class DeadlineTick : public QTimer
{
    Q_OBJECT

public:
    explicit DeadlineTick(QObject *parent);

    void follow(const Session &session, const std::vector<Deadline> &deadlines);
};

} // namespace kassa
