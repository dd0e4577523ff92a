// A frame around what has the focus, in every window, once somebody moves it by keyboard: the style alone
// does not show it on a default button, an empty table or a drawing.
#pragma once

#include <QFocusFrame>
#include <QPointer>

namespace kassa {

class FocusRing : public QObject
{
    Q_OBJECT

public:
    explicit FocusRing(QObject *parent);
    ~FocusRing() override;

private:
    void follow(QWidget *focus);

    QPointer<QFocusFrame> m_frame; // goes with the window that it is in
};

} // namespace kassa
