#include "checkout/blocked_list.h"

#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace kassa {

BlockedList::BlockedList(WebBrowser &browser, QWidget *parent)
    : QToolButton(parent), m_browser(browser), m_popup(new QFrame(this, Qt::Popup)),
      m_list(new QListWidget(m_popup)), m_hint(new QLabel(m_popup)), m_forget(new QPushButton(m_popup))
{
    setFocusPolicy(Qt::StrongFocus);
    m_popup->setFrameShape(QFrame::StyledPanel);
    m_list->setWordWrap(true);
    auto *layout = new QVBoxLayout(m_popup);
    m_hint->setWordWrap(true);
    layout->addWidget(m_list);
    layout->addWidget(m_hint);
    layout->addWidget(m_forget, 0, Qt::AlignRight);
    connect(this, &QToolButton::clicked, this, &BlockedList::open);
    connect(m_forget, &QPushButton::clicked, this, [this] {
        m_popup->hide();
        m_browser.forgetBlocked();
    });
    connect(&browser, &WebBrowser::blockedChanged, this, &BlockedList::refresh);
    refresh();
}

void BlockedList::refresh()
{
    setVisible(m_browser.blockedCount() > 0);
    setText(tr("%n blocked request(s)", nullptr, m_browser.blockedCount()));
    setToolTip(tr("Pages may only reach the shop and the provider of this purchase."));
    m_list->setAccessibleName(tr("Blocked requests"));
    m_hint->setText(
        tr("Pages may only reach the shop and the provider of this purchase. What a provider's test system "
           "needs besides is entered in its environment, under Page addresses."));
    m_forget->setText(tr("Clear list"));
    m_list->clear();
    for (const WebBrowser::Blocked &each : m_browser.blockedRequests()) {
        const QString url = QString::fromUtf8(each.url.left(200));
        m_list->addItem(each.times == 1 ? url : tr("%1 (%n times)", nullptr, each.times).arg(url));
    }
}

void BlockedList::open()
{
    m_popup->resize(460, 240);
    const QRect room = screen()->availableGeometry();
    QRect place(mapToGlobal(QPoint(0, height())), m_popup->size());
    place.moveRight(std::min(place.right(), room.right()));
    place.moveBottom(std::min(place.bottom(), room.bottom()));
    m_popup->move(place.topLeft());
    m_popup->show();
    m_list->setFocus();
}

void BlockedList::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace kassa
