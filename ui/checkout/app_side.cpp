#include "checkout/app_side.h"

#include "widgets/language.h"
#include "widgets/plain_tip.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace kassa {

namespace {

constexpr int unfolded = 280; // pixels at least

} // namespace

AppSide::AppSide(const Language &language, QWidget *parent)
    : QFrame(parent), m_language(language), m_title(new QLabel(this)), m_address(new QLineEdit(this)),
      m_none(new QLabel(this)), m_choice(new QComboBox(this)), m_scan(new QPushButton(this)),
      m_page(new NativePage(language, this)), m_close(new QPushButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setWordWrap(true);
    m_address->setReadOnly(true);
    m_address->setFont(theme::fixedFont());
    m_none->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addWidget(m_address);
    layout->addWidget(m_none);
    layout->addWidget(m_choice);
    layout->addWidget(m_scan);
    layout->addWidget(m_page, 1);
    layout->addStretch();
    connect(m_choice, &QComboBox::activated, this, [this] { refresh(); });
    connect(m_scan, &QPushButton::clicked, this, [this] {
        if (!m_codes.empty())
            m_page->takeText(m_codes.back());
    });
    connect(m_page, &NativePage::pressed, this, &AppSide::pressed);
    connect(m_close, &QPushButton::clicked, this, &AppSide::fold);
    retranslate();
    clear();
}

void AppSide::setLink(const QByteArray &url)
{
    m_link = url.left(500);
    m_isFolded = false;
    refresh();
    show();
}

void AppSide::setPages(const std::vector<OpenPage> &pages)
{
    std::vector<OpenPage> apps;
    std::copy_if(pages.begin(), pages.end(), std::back_inserter(apps),
                 [](const OpenPage &each) { return each.party == Party::App; });
    const auto urls = [](const std::vector<OpenPage> &of) {
        std::vector<QByteArray> all;
        all.reserve(of.size());
        for (const OpenPage &each : of)
            all.push_back(each.page.url);
        return all;
    };
    const bool isNew = urls(apps) != urls(m_pages);
    const bool wasUsed = !m_pages.empty();
    m_pages = std::move(apps);
    if (m_pages.empty() && wasUsed)
        return clear();
    if (m_pages.empty())
        return;
    if (isNew) {
        m_choice->clear();
        for (const OpenPage &each : m_pages)
            m_choice->addItem(nameOf(each));
        m_choice->setCurrentIndex(int(m_pages.size()) - 1); // the newest
        m_isFolded = false;
        show();
    }
    refresh();
}

void AppSide::setCodes(std::vector<QByteArray> codes)
{
    m_codes = std::move(codes);
    refresh();
}

// The buyer may want the phone again.
void AppSide::fold()
{
    if (m_pages.empty())
        return clear();
    m_isFolded = !m_isFolded;
    m_link.clear();
    refresh();
}

void AppSide::clear()
{
    m_link.clear();
    m_isFolded = false;
    const QWidget *focused = QApplication::focusWidget();
    const bool hasFocus = focused && isAncestorOf(focused);
    m_page->clear();
    hide();
    if (hasFocus)
        Q_EMIT left();
}

// A page of no purchase yet is known by what it says.
QString AppSide::nameOf(const OpenPage &open) const
{
    const QByteArray &language = open.page.language;
    return open.ref.isEmpty() ? m_language.catalogue()->text(
                                    open.page.title, language.isEmpty() ? m_language.code() : language)
                              : QString::fromUtf8(open.ref);
}

void AppSide::refresh()
{
    for (std::size_t i = 0; i < m_pages.size(); ++i)
        m_choice->setItemText(int(i), nameOf(m_pages[i]));
    m_title->setText(m_pages.empty() ? tr("The app would open now") : tr("The app on the buyer's phone"));
    m_address->setText(QString::fromUtf8(m_link));
    m_address->setCursorPosition(0);
    m_address->setToolTip(plainTip(m_address->text()));
    m_address->setVisible(!m_link.isEmpty());
    m_none->setVisible(m_pages.empty());
    m_title->setVisible(!m_isFolded);
    m_choice->setVisible(m_pages.size() > 1 && !m_isFolded);
    m_page->setVisible(!m_pages.empty() && !m_isFolded);
    if (!m_pages.empty())
        m_page->setPage(m_pages[std::size_t(std::max(0, m_choice->currentIndex()))].page);
    m_scan->setVisible(!m_codes.empty() && !m_pages.empty() && m_page->canTakeText() && !m_isFolded);
    m_close->setText(m_isFolded ? tr("Show the phone") : m_pages.empty() ? tr("Close") : tr("Hide"));
    setMinimumWidth(m_isFolded ? 0 : unfolded);
    setMaximumWidth(m_isFolded ? minimumSizeHint().width() : QWIDGETSIZE_MAX);
}

void AppSide::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AppSide::retranslate()
{
    refresh();
    m_none->setText(
        tr("Kassa starts no app and shows no page of this one. The purchase goes on without it."));
    m_address->setAccessibleName(tr("Link to the app"));
    m_choice->setAccessibleName(tr("Purchase of the app's page"));
    m_scan->setText(tr("Take the QR code on the page"));
}

} // namespace kassa
