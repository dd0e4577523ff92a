#include "checkout/wheel_turns.h"

#include <QCoreApplication>
#include <QMouseEvent>

#include <cstdlib>

namespace kassa {

namespace {

constexpr int eighthsOfStep = 40; // of a degree; a notch of the wheel is three steps

} // namespace

void WheelTurns::send(QWidget &shown, const QWheelEvent &turn)
{
    m_left += turn.angleDelta();
    move(shown, turn, m_left.y() / eighthsOfStep, false);
    move(shown, turn, m_left.x() / eighthsOfStep, true);
    m_left = {m_left.x() % eighthsOfStep, m_left.y() % eighthsOfStep};
}

void WheelTurns::move(QWidget &shown, const QWheelEvent &turn, int by, bool across)
{
    const Qt::KeyboardModifiers how =
        (by > 0 ? Qt::ShiftModifier : Qt::NoModifier) | (across ? Qt::AltModifier : Qt::NoModifier);
    for (int step = 0; step < std::abs(by); ++step) {
        QMouseEvent moved(QEvent::MouseMove, turn.position(), turn.globalPosition(), Qt::NoButton,
                          Qt::BackButton | Qt::ForwardButton, how);
        QCoreApplication::sendEvent(&shown, &moved);
    }
}

} // namespace kassa
