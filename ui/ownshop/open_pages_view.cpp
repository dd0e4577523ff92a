#include "ownshop/open_pages_view.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

namespace kassa {

namespace {

constexpr int narrowCharacters = 90; // less is narrow
constexpr int linesOfList = 3;       // above a page

} // namespace

OpenPagesView::OpenPagesView(const Language &language, QWidget *parent)
    : QWidget(parent), m_language(language), m_label(new QLabel), m_empty(new QLabel),
      m_list(new QListWidget), m_page(new NativePage(language, this)), m_split(new QSplitter)
{
    m_label->setBuddy(m_list);
    m_empty->setWordWrap(true);
    m_split->addWidget(m_list);
    m_split->addWidget(m_page);
    m_split->setStretchFactor(1, 1);
    m_list->setMinimumHeight(fontMetrics().height() * linesOfList);
    m_split->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_label);
    column->addWidget(m_empty);
    column->addWidget(m_split, 1);
    column->addStretch();
    connect(m_list, &QListWidget::currentRowChanged, this, &OpenPagesView::showCurrent);
    connect(m_page, &NativePage::pressed, this, [this](const BuyerAction &action) {
        const int row = m_list->currentRow();
        if (row >= 0)
            Q_EMIT pressed(m_pages[std::size_t(row)].party, action);
    });
    setPages({});
    retranslate();
}

// Narrow: the list above the page, which needs the width.
void OpenPagesView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < fontMetrics().averageCharWidth() * narrowCharacters;
    const auto orientation = narrow ? Qt::Vertical : Qt::Horizontal;
    if (m_split->orientation() == orientation)
        return;
    m_split->setOrientation(orientation);
    const int list = narrow ? fontMetrics().height() * linesOfList : width() / 3;
    m_split->setSizes({list, (narrow ? height() : width()) - list});
}

void OpenPagesView::setPages(std::vector<OpenPage> pages)
{
    const int before = m_list->currentRow();
    int row = pages.empty() ? -1 : 0;
    for (std::size_t i = 0; before >= 0 && i < pages.size(); ++i) {
        const OpenPage &looked = m_pages[std::size_t(before)];
        if (pages[i].key == looked.key && pages[i].party == looked.party)
            row = int(i);
    }
    m_pages = std::move(pages);
    {
        const QSignalBlocker quiet(m_list);
        fillList();
        m_list->setCurrentRow(row);
    }
    m_empty->setVisible(m_pages.empty());
    m_split->setVisible(!m_pages.empty());
    showCurrent();
}

// Only what differs: a list that is filled anew loses focus and is read out again.
void OpenPagesView::fillList()
{
    while (m_list->count() > int(m_pages.size()))
        delete m_list->takeItem(m_list->count() - 1);
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        if (int(i) == m_list->count())
            m_list->addItem(QString());
        m_list->item(int(i))->setText(wordsOf(m_pages[i]));
    }
}

QString OpenPagesView::wordsOf(const OpenPage &open) const
{
    const QString title = m_language.catalogue()->text(
        open.page.title, open.page.language.isEmpty() ? m_language.code() : open.page.language);
    // An app may be open before anything is bought.
    const QString ref = QString::fromUtf8(open.ref.isEmpty() ? open.key : open.ref);
    return open.party == Party::App ? tr("%1: %2 (app)").arg(ref, title) : tr("%1: %2").arg(ref, title);
}

void OpenPagesView::showCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0)
        m_page->clear();
    else
        m_page->setPage(m_pages[std::size_t(row)].page);
}

void OpenPagesView::retranslate()
{
    m_label->setText(tr("Open pages"));
    m_empty->setText(
        tr("No buyer has a page open. It appears here, with all its buttons, as soon as your shop's "
           "checkout is opened in a browser."));
    for (std::size_t i = 0; i < m_pages.size(); ++i)
        m_list->item(int(i))->setText(wordsOf(m_pages[i]));
}

} // namespace kassa
