#include "settings/first_run_page.h"

#include <QApplication>
#include <QCommandLinkButton>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace kassa {

FirstRunPage::FirstRunPage(QWidget *parent)
    : QWidget(parent), m_welcome(new QLabel(this)), m_question(new QLabel(this)),
      m_step(new QCommandLinkButton(this)), m_demos(new QCommandLinkButton(this)),
      m_translate(new QCommandLinkButton(this))
{
    auto *column = new QVBoxLayout;
    column->addStretch(1);
    for (QLabel *label : {m_welcome, m_question}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addSpacing(12);
    for (QCommandLinkButton *door : {m_step, m_demos, m_translate}) {
        door->setAutoDefault(true);
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        policy.setHeightForWidth(true); // its words are broken into as many lines as they need
        door->setSizePolicy(policy);
        // A command link is drawn flat: the frame shows that there is something to press.
        auto *frame = new QFrame(this);
        frame->setFrameStyle(static_cast<int>(QFrame::StyledPanel) | static_cast<int>(QFrame::Raised));
        frame->setBackgroundRole(QPalette::Base);
        frame->setAutoFillBackground(true);
        auto *inside = new QVBoxLayout(frame);
        inside->setContentsMargins(4, 4, 4, 4);
        inside->addWidget(door);
        column->addWidget(frame);
    }
    column->addStretch(2);
    auto *layout = new QHBoxLayout(this);
    layout->addStretch(1);
    layout->addLayout(column, 8);
    layout->addStretch(1);
    setFocusProxy(m_step);
    connect(m_step, &QPushButton::clicked, this, &FirstRunPage::stepCheckoutChosen);
    connect(m_demos, &QPushButton::clicked, this, &FirstRunPage::demoPurchasesChosen);
    connect(m_translate, &QPushButton::clicked, this, &FirstRunPage::translateChosen);
    retranslate();
}

void FirstRunPage::retranslate()
{
    QFont big = QApplication::font();
    big.setPointSizeF(big.pointSizeF() * 1.8);
    m_welcome->setFont(big);
    m_welcome->setText(tr("Welcome to Kassa"));
    m_question->setText(tr("Everything runs in a sandbox on this computer: no account, no money. Where would "
                           "you like to begin?"));
    m_step->setText(tr("Step a checkout"));
    m_step->setDescription(
        tr("Buy something yourself and watch every message between shop, page and provider."));
    m_demos->setText(tr("Run demo purchases"));
    m_demos->setDescription(tr("See every way a purchase can end, played through without you in seconds."));
    m_translate->setText(tr("Translate"));
    m_translate->setDescription(
        tr("Read the texts of the program and of the pages, and put them into your language."));
    for (QCommandLinkButton *door : {m_step, m_demos, m_translate}) {
        door->setAccessibleDescription(door->description());
        door->setMaximumHeight(5 * fontMetrics().height()); // its own hint is for a narrow column
    }
}

void FirstRunPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
}

} // namespace kassa
