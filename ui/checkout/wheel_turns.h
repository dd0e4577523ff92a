// The wheel over a page with frames. Once a turn of it has gone to a frame of another origin, the engine
// (Qt 6.4.2, sites isolated) waits for an answer that never comes, and no turn reaches the page any more. So
// turns are sent as what no mouse does, movements with both side buttons held, and the script that runs
// beside every document scrolls (resources/pages/bridge.js).
#pragma once

#include <QPoint>
#include <QWheelEvent>
#include <QWidget>

namespace kassa {

class WheelTurns
{
public:
    // To `shown`, the engine's own widget.
    void send(QWidget &shown, const QWheelEvent &turn);

private:
    void move(QWidget &shown, const QWheelEvent &turn, int by, bool across);

    QPoint m_left; // that has not made a whole step yet
};

} // namespace kassa
