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
    if (event->type() != QEvent::Wheel && event->type() != QEvent::Polish)
        return false;
    auto *field = qobject_cast<QWidget *>(watched);
    const bool hasValue = qobject_cast<QComboBox *>(field) || qobject_cast<QAbstractSpinBox *>(field);
    if (!hasValue)
        return false;
    if (event->type() == QEvent::Polish) { // a real wheel gives such a field the focus before it turns it
        if (field->focusPolicy() == Qt::WheelFocus)
            field->setFocusPolicy(Qt::StrongFocus);
        return false;
    }
    if (field->hasFocus())
        return false;
    event->ignore(); // so it goes on to what the field stands in
    return true;
}

} // namespace kassa
