#include "journal/entry_inspector.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTableWidget>
#include <QTreeWidget>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestCell = 500; // characters of a value in the tree
constexpr int margin = 4;              // to the handle beside it, in pixels

QString indented(const QTreeWidgetItem *item, int depth)
{
    QString line = QString(qsizetype(depth) * 2, u' ') + item->text(0) + u": "_s + item->text(1);
    if (!item->text(2).isEmpty())
        line += u"  ("_s + item->text(2) + u')';
    line += u'\n';
    for (int i = 0; i < item->childCount(); ++i)
        line += indented(item->child(i), depth + 1);
    return line;
}

QString tableText(const QTableWidget *table)
{
    QString text;
    for (int row = 0; row < table->rowCount(); ++row)
        text += table->item(row, 0)->text() + u": "_s + table->item(row, 1)->text() + u'\n';
    return text;
}

} // namespace

EntryInspector::EntryInspector(Language &language, QWidget *parent)
    : QWidget(parent), m_texts(language), m_stack(new QStackedWidget(this)), m_empty(new QLabel),
      m_tabs(new QTabWidget), m_copy(new QPushButton), m_overview(new OverviewPage(m_texts)),
      m_tree(new QTreeWidget), m_headers(new QTableWidget(0, 2)), m_body(new TextPane), m_raw(new TextPane),
      m_hex(new HexView), m_signature(new SignaturePage(m_texts))
{
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(24);
    m_tree->setColumnCount(3);
    m_tree->setAlternatingRowColors(true);
    m_headers->verticalHeader()->hide();
    m_headers->horizontalHeader()->setStretchLastSection(true);
    m_headers->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_headers->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_headers->setTabKeyNavigation(false);
    for (QWidget *page :
         {static_cast<QWidget *>(m_overview), static_cast<QWidget *>(m_signature),
          static_cast<QWidget *>(m_tree), static_cast<QWidget *>(m_headers), static_cast<QWidget *>(m_body),
          static_cast<QWidget *>(m_raw), static_cast<QWidget *>(m_hex)})
        m_tabs->addTab(page, {});
    m_tabs->setCornerWidget(m_copy);
    m_tabs->setDocumentMode(true);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_tabs);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(margin, 0, 0, 0);
    all->addWidget(m_stack);
    connect(m_tabs, &QTabWidget::currentChanged, this, &EntryInspector::fill);
    connect(m_copy, &QPushButton::clicked, this, &EntryInspector::copyTab);
    connect(m_overview, &OverviewPage::entryChosen, this, &EntryInspector::entryChosen);
    connect(&language, &Language::changed, this, [this] {
        m_texts.forget();
        refresh();
    });
    retranslate();
}

void EntryInspector::setRows(std::shared_ptr<const JournalRows> rows)
{
    if (m_rows)
        m_rows->disconnect(this);
    m_rows = std::move(rows);
    m_texts.setRows(m_rows);
    clear();
    if (!m_rows)
        return;
    connect(m_rows.get(), &JournalRows::cleared, this, [this] {
        m_texts.forget();
        clear();
    });
    connect(m_rows.get(), &JournalRows::changed, this, [this](qsizetype first, qsizetype last) {
        m_texts.forget(first, last);
        if (m_position && first <= messagePosition() && messagePosition() <= last)
            refresh();
    });
}

void EntryInspector::setProvider(const Provider *provider, const Keys *keys)
{
    m_texts.setProvider(provider, keys);
    refresh();
}

void EntryInspector::inspect(qsizetype position)
{
    m_position = position;
    refresh();
}

void EntryInspector::clear()
{
    m_position.reset();
    refresh();
}

void EntryInspector::setTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

void EntryInspector::focusTabs()
{
    m_tabs->tabBar()->setFocus(Qt::OtherFocusReason);
}

qsizetype EntryInspector::messagePosition() const
{
    const qint32 partner = m_rows->row(*m_position).partner;
    return partner >= 0 && m_rows->shape(*m_position).kind != EntryKind::Sent ? partner : *m_position;
}

void EntryInspector::refresh()
{
    m_entry = nullptr;
    m_parts = {};
    m_explanation = {};
    if (m_position) {
        if (const auto entry = m_rows->entry(messagePosition())) {
            m_entry = *entry;
            m_parts = partsOf(*m_entry);
            m_explanation = m_texts.explained(*m_entry);
        }
    }
    std::fill(std::begin(m_filled), std::end(m_filled), false);
    m_stack->setCurrentWidget(m_position ? static_cast<QWidget *>(m_tabs) : m_empty);
    fill(m_tabs->currentIndex());
}

void EntryInspector::fill(int tab)
{
    if (tab < 0 || m_filled[tab])
        return;
    m_filled[tab] = true;
    switch (tab) {
    case Overview:
        m_overview->show(m_position ? m_rows.get() : nullptr, m_position.value_or(0));
        break;
    case Tree:
        showTree();
        break;
    case HeaderTab:
        showHeaders();
        break;
    case Body:
        m_body->setBytes(prettyBody(m_parts));
        break;
    case Raw:
        m_raw->setBytes(m_parts.exact);
        break;
    case Hex:
        m_hex->setBytes(m_parts.exact);
        break;
    case Signature:
        showSignature();
        break;
    default:
        break;
    }
}

void EntryInspector::showTree()
{
    m_tree->clear();
    // What can no longer be read from what is kept here was noted when it was delivered: what a token grants.
    for (const Verdict &verdict : deliveredVerdicts()) {
        if (verdict.severity != Verdict::Severity::Note)
            continue;
        auto *item = new QTreeWidgetItem(m_tree);
        item->setText(0, m_texts.severityWord(verdict.severity));
        item->setText(2, m_texts.words(verdict.what));
        if (verdict.why.isEmpty())
            continue;
        (new QTreeWidgetItem(item))->setText(2, m_texts.words(verdict.why));
    }
    std::vector<QTreeWidgetItem *> open; // the last row of each depth
    for (const TreeRow &row : m_explanation.tree) {
        open.resize(std::min(open.size(), static_cast<std::size_t>(row.depth)));
        auto *item = open.empty() ? new QTreeWidgetItem(m_tree) : new QTreeWidgetItem(open.back());
        const QString value = QString::fromUtf8(row.value);
        item->setText(0, QString::fromUtf8(row.name));
        item->setText(1, value.size() > longestCell ? value.left(longestCell) + u'…' : value);
        item->setText(2, m_texts.words(row.note));
        open.push_back(item);
    }
    m_tree->expandAll();
    m_tree->resizeColumnToContents(0);
    m_tree->resizeColumnToContents(1);
    const int half = std::max(160, m_tree->viewport()->width() * 2 / 5);
    m_tree->setColumnWidth(1, std::min(m_tree->columnWidth(1), half));
}

void EntryInspector::showHeaders()
{
    m_headers->setRowCount(0);
    const auto add = [this](const QString &name, const QByteArray &value) {
        const int row = m_headers->rowCount();
        m_headers->insertRow(row);
        m_headers->setItem(row, 0, new QTableWidgetItem(name));
        m_headers->setItem(row, 1, new QTableWidgetItem(QString::fromUtf8(value)));
    };
    if (!m_parts.startLine.isEmpty())
        add(tr("(first line)"), m_parts.startLine);
    for (const auto &[name, value] : m_parts.headers)
        add(QString::fromUtf8(name), value);
    m_headers->resizeColumnToContents(0);
}

void EntryInspector::showSignature()
{
    if (!m_position || !m_entry) {
        m_signature->show({}, false, {});
        return;
    }
    if (const auto delivered = delivery())
        m_signature->show(verdictsOf(*delivered), true, m_explanation.signedBytes);
    else
        m_signature->show(m_explanation.verdicts, false, m_explanation.signedBytes);
}

// Of the message that is shown; null: it has not been delivered.
JournalRows::EntryPointer EntryInspector::delivery() const
{
    if (!m_position || !m_entry)
        return {};
    const qint32 position = m_rows->row(messagePosition()).partner;
    return position >= 0 ? m_rows->entry(position).value_or(JournalRows::EntryPointer())
                         : JournalRows::EntryPointer();
}

std::vector<Verdict> EntryInspector::deliveredVerdicts() const
{
    const auto delivered = delivery();
    return delivered ? verdictsOf(*delivered) : std::vector<Verdict>();
}

QString EntryInspector::tabText() const
{
    switch (m_tabs->currentIndex()) {
    case Overview:
        return m_overview->asText();
    case Tree: {
        QString text;
        for (int i = 0; i < m_tree->topLevelItemCount(); ++i)
            text += indented(m_tree->topLevelItem(i), 0);
        return text;
    }
    case HeaderTab:
        return tableText(m_headers);
    case Body:
        return QString::fromUtf8(m_body->bytes());
    case Signature:
        return m_signature->asText();
    default:
        return QString::fromUtf8(m_parts.exact);
    }
}

void EntryInspector::copyTab() const
{
    if (m_tabs->currentIndex() == Hex)
        m_hex->copy();
    else
        QGuiApplication::clipboard()->setText(tabText());
}

void EntryInspector::keyPressEvent(QKeyEvent *event)
{
    // From tabs that have no search of their own, on to the text they are made of.
    if (event->matches(QKeySequence::Find) && m_position) {
        if (m_tabs->currentIndex() == Signature) {
            m_signature->openSearch();
            return;
        }
        setTab(Raw);
        m_raw->openSearch();
        return;
    }
    if (event->matches(QKeySequence::Copy) && m_position) {
        copyTab();
        return;
    }
    QWidget::keyPressEvent(event);
}

void EntryInspector::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void EntryInspector::retranslate()
{
    const QString titles[Tabs] = {tr("Overview"), tr("Signature"), tr("Tree"), tr("Headers"),
                                  tr("Body"),     tr("Raw"),       tr("Hex")};
    for (int tab = 0; tab < Tabs; ++tab)
        m_tabs->setTabText(tab, titles[tab]);
    m_tabs->setAccessibleName(tr("Entry"));
    m_empty->setText(tr("Choose an entry of the journal to see what it means, its bytes and its signature."));
    m_copy->setText(tr("Copy tab"));
    m_copy->setToolTip(tr("Copies what this tab shows"));
    m_tree->setAccessibleName(tr("Tree"));
    m_tree->setHeaderLabels({tr("Name"), tr("Value"), tr("Meaning")});
    m_headers->setAccessibleName(tr("Headers"));
    m_headers->setHorizontalHeaderLabels({tr("Name"), tr("Value")});
    m_body->setName(tr("Body"));
    m_body->setEmptyText(tr("No body."));
    m_raw->setName(tr("Raw"));
    m_raw->setEmptyText(tr("Nothing to show."));
}

} // namespace kassa
