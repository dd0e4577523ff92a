#include "widgets/wheel_guard.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>

namespace kassa {

WheelGuard::WheelGuard(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool WheelGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel)
        return false;
    const auto *field = qobject_cast<const QWidget *>(watched);
    const bool hasValue =
        qobject_cast<const QComboBox *>(field) || qobject_cast<const QAbstractSpinBox *>(field);
    if (!hasValue || field->hasFocus())
        return false;
    event->ignore(); // so it goes on to what the field stands in
    return true;
}

} // namespace kassa
