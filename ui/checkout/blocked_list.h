// "3 blocked requests": a button with the count, and the list behind it.
#pragma once

#include "checkout/web_browser.h"

#include <QToolButton>

class QLabel;
class QListWidget;
class QPushButton;

namespace kassa {

class BlockedList : public QToolButton
{
    Q_OBJECT

public:
    BlockedList(WebBrowser &browser, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void open();

    WebBrowser &m_browser;
    QFrame *m_popup;
    QListWidget *m_list;
    QLabel *m_hint;
    QPushButton *m_forget;
};

} // namespace kassa
