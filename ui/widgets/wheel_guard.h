// A value is not changed in passing: the wheel over a combo box or a number field that does not have the
// focus scrolls what it stands in.
#pragma once

#include <QObject>

namespace kassa {

class WheelGuard : public QObject
{
    Q_OBJECT

public:
    explicit WheelGuard(QObject *parent); // watches all of the application's widgets

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace kassa
