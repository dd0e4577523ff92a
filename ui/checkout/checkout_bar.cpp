#include "checkout/checkout_bar.h"

#include "widgets/choice_box.h"
#include "widgets/plain_tip.h"
#include "widgets/wrapping_row.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace kassa {

namespace {

constexpr QSize phone{390, 844};
constexpr QSize tablet{820, 1180};

QHBoxLayout *row(std::initializer_list<QWidget *> widgets)
{
    auto *made = new QHBoxLayout;
    for (QWidget *each : widgets)
        made->addWidget(each);
    return made;
}

} // namespace

CheckoutBar::CheckoutBar(QWidget *parent)
    : QWidget(parent), m_back(new QToolButton(this)), m_reload(new QToolButton(this)),
      m_addressLabel(new QLabel(this)), m_address(new QLineEdit(this)), m_outside(new QToolButton(this)),
      m_lock(new QPushButton(this)), m_update(new QPushButton(this)), m_unlock(new QPushButton(this)),
      m_send(new QPushButton(this)), m_size(new ChoiceBox(this)), m_smaller(new QToolButton(this)),
      m_normal(new QToolButton(this)), m_larger(new QToolButton(this))
{
    layOut();
    connectAll();
    m_size->addItems({QString(), QString(), QString()});
    m_size->setCurrentIndex(2);
    setZoom(1);
    retranslate();
    setOffers({});
}

void CheckoutBar::layOut()
{
    for (QToolButton *each : {m_back, m_reload, m_outside, m_smaller, m_normal, m_larger})
        each->setFocusPolicy(Qt::StrongFocus);
    m_addressLabel->setBuddy(m_address);
    m_size->setSizeAdjustPolicy(QComboBox::AdjustToContents); // where there is room
    m_size->setMinimumContentsLength(10);
    auto *looks = new QWidget(this); // stay together
    looks->setLayout(row({m_size, m_smaller, m_normal, m_larger}));
    looks->layout()->setContentsMargins({});
    auto *acts = new WrappingRow; // large texts, and narrow windows, have it in two lines
    for (QWidget *each : std::initializer_list<QWidget *>{m_lock, m_update, m_unlock, m_send, looks})
        acts->addWidget(each);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    m_first = row({m_back, m_reload, m_addressLabel, m_address, m_outside});
    layout->addLayout(m_first);
    layout->addLayout(acts);
}

void CheckoutBar::addAtEnd(QWidget *widget)
{
    m_first->addWidget(widget);
}

void CheckoutBar::connectAll()
{
    connect(m_back, &QToolButton::clicked, this, &CheckoutBar::backAsked);
    connect(m_reload, &QToolButton::clicked, this, &CheckoutBar::reloadAsked);
    connect(m_outside, &QToolButton::clicked, this, &CheckoutBar::outsideAsked);
    connect(m_lock, &QPushButton::clicked, this, [this] { Q_EMIT operationAsked("lock"); });
    connect(m_update, &QPushButton::clicked, this, [this] { Q_EMIT operationAsked("update"); });
    connect(m_unlock, &QPushButton::clicked, this, [this] { Q_EMIT operationAsked("unlock"); });
    connect(m_send, &QPushButton::clicked, this, &CheckoutBar::sendAsked);
    connect(m_smaller, &QToolButton::clicked, this, [this] { Q_EMIT zoomAsked(-1); });
    connect(m_normal, &QToolButton::clicked, this, [this] { Q_EMIT zoomAsked(0); });
    connect(m_larger, &QToolButton::clicked, this, [this] { Q_EMIT zoomAsked(1); });
    connect(m_size, &QComboBox::currentIndexChanged, this, [this](int index) {
        Q_EMIT sizeChosen(index == 0 ? phone : index == 1 ? tablet : QSize());
    });
    connect(m_address, &QLineEdit::returnPressed, this, [this] {
        m_address->setModified(false);
        Q_EMIT addressEntered(m_address->text());
    });
    connect(m_address, &QLineEdit::editingFinished, this, [this] {
        if (m_address->isModified())
            setAddress(m_shown);
    });
}

void CheckoutBar::setOffers(const Offers &offers)
{
    m_lock->setEnabled(offers.lock);
    m_update->setEnabled(offers.update);
    m_unlock->setEnabled(offers.unlock);
    m_send->setEnabled(offers.send);
    m_back->setEnabled(offers.back);
    for (QWidget *each :
         std::initializer_list<QWidget *>{m_reload, m_address, m_outside, m_smaller, m_normal, m_larger})
        each->setEnabled(offers.page);
}

void CheckoutBar::setAddress(const QString &address)
{
    m_shown = address;
    if (m_address->hasFocus() && m_address->isModified())
        return;
    if (m_address->text() != address)
        m_address->setText(address);
    m_address->setCursorPosition(0);
}

void CheckoutBar::setZoom(double factor)
{
    m_normal->setText(tr("%1 %").arg(qRound(factor * 100)));
}

void CheckoutBar::editAddress()
{
    m_address->setFocus(Qt::ShortcutFocusReason);
    m_address->selectAll();
}

void CheckoutBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CheckoutBar::retranslate()
{
    m_back->setText(tr("Back"));
    m_back->setToolTip(tr("One page back (Alt+Left)"));
    m_reload->setText(tr("Reload"));
    m_reload->setToolTip(tr("Load the page again (Ctrl+R)"));
    m_addressLabel->setText(tr("Address"));
    m_address->setToolTip(tr("Where the page is (Ctrl+L). Addresses of this purchase can be entered."));
    m_address->setAccessibleDescription(m_address->toolTip());
    m_outside->setText(QStringLiteral("↗"));
    m_outside->setAccessibleName(tr("Open in the system browser"));
    m_outside->setToolTip(plainTip(m_outside->accessibleName()));
    m_lock->setText(tr("Lock"));
    m_lock->setToolTip(tr("The shop blocks the checkout while it works on the order."));
    m_update->setText(tr("Update"));
    m_update->setToolTip(tr("The shop has the checkout read the order again."));
    m_unlock->setText(tr("Unlock"));
    m_unlock->setToolTip(tr("The shop releases the checkout without an update."));
    m_send->setText(tr("Send message..."));
    m_send->setToolTip(tr("Post a message of your own from the shop's page into its frame."));
    m_size->setAccessibleName(tr("Page size"));
    m_size->setAccessibleDescription(m_size->accessibleName()); // what is chosen stands for the name of a box
    m_size->setItemText(0, tr("Phone 390 × 844"));
    m_size->setItemText(1, tr("Tablet 820 × 1180"));
    m_size->setItemText(2, tr("Desktop: fill"));
    for (int each = 0; each < m_size->count(); ++each)
        m_size->setItemData(each, m_size->accessibleName(), ChoiceBox::AboutRole);
    m_smaller->setText(tr("−"));
    m_smaller->setAccessibleName(tr("Zoom out"));
    m_smaller->setToolTip(tr("Zoom out (Ctrl+-)"));
    m_normal->setAccessibleDescription(tr("Zoom back to 100 % (Ctrl+0)"));
    m_normal->setToolTip(plainTip(m_normal->accessibleDescription()));
    m_larger->setText(tr("+"));
    m_larger->setAccessibleName(tr("Zoom in"));
    m_larger->setToolTip(tr("Zoom in (Ctrl++)"));
}

} // namespace kassa
