#include "flow/tables_panel.h"

#include "widgets/copyable.h"
#include "widgets/list_search.h"
#include "widgets/plain_tip.h"

#include <QHeaderView>
#include <QSplitter>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace kassa {

namespace {

enum Column { Title, Count };

constexpr int sideRole = Qt::UserRole;
constexpr int widestColumn = 420; // pixels; more is in the tool tip

QLabel *hint(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setMargin(24);
    return label;
}

QTableView *tableView(QWidget *parent)
{
    auto *view = new QTableView(parent);
    view->setTabKeyNavigation(false); // Tab leaves the table
    view->setAlternatingRowColors(true);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->verticalHeader()->hide();
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    view->horizontalHeader()->setStretchLastSection(true);
    new CopyActions(*view);
    return view;
}

} // namespace

TablesPanel::TablesPanel(Language &language, QWidget *parent)
    : QWidget(parent), m_language(language), m_list(new QTreeWidget), m_pages(new QTabWidget),
      m_search(new ListSearch(nullptr, *this)), m_none(hint(this))
{
    m_list->setColumnCount(2);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(Title, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(Count, QHeaderView::ResizeToContents);
    m_pages->tabBar()->hide();
    m_pages->setDocumentMode(true);
    m_pages->setFocusPolicy(Qt::NoFocus);
    auto *chosen = new QWidget;
    auto *above = new QVBoxLayout(chosen);
    above->setContentsMargins({});
    above->addWidget(m_search);
    above->addWidget(m_pages, 1);
    auto *both = new QSplitter;
    both->setChildrenCollapsible(false);
    both->addWidget(m_list);
    both->addWidget(chosen);
    both->setStretchFactor(1, 1);
    both->setSizes({300, 900});
    auto *column = new QVBoxLayout(this);
    column->addWidget(both, 1);
    column->addWidget(m_none, 1);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        for (const Table &each : m_tables) {
            if (each.item == item)
                m_pages->setCurrentWidget(each.page);
        }
    });
    connect(m_pages, &QTabWidget::currentChanged, this, [this] {
        m_search->setView(nullptr);
        for (const Table &each : m_tables) {
            if (each.page != m_pages->currentWidget())
                continue;
            m_list->setCurrentItem(each.item);
            m_search->setView(each.view);
        }
        refresh();
    });
    connect(&language, &Language::changed, this, &TablesPanel::retranslate);
    setSession(nullptr);
    retranslate();
}

void TablesPanel::setSession(Session *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &Session::changed, this, &TablesPanel::refresh);
        connect(session, &QObject::destroyed, this, [this] { setSession(nullptr); });
    }
    m_none->setVisible(!session);
    m_list->parentWidget()->setVisible(session);
    makeTables();
    retranslate();
}

void TablesPanel::makeTables()
{
    m_tables.clear();
    m_list->clear();
    while (m_pages->count() > 0)
        delete m_pages->widget(0);
    if (!m_session)
        return;
    for (const TableInfo &info : m_session->provider().descriptor().tables)
        addTable(info);
    m_list->expandAll();
    if (!m_tables.empty())
        m_list->setCurrentItem(m_tables.front().item);
}

void TablesPanel::addTable(const TableInfo &info)
{
    Table made;
    made.item = new QTreeWidgetItem(itemOf(info.side));
    made.item->setTextAlignment(Count, Qt::AlignRight);
    made.page = new QWidget;
    made.nothing = hint(made.page);
    made.view = tableView(made.page);
    made.model = new MachineTableModel(m_language, m_session, info, made.view);
    made.view->setModel(made.model);
    auto *column = new QVBoxLayout(made.page);
    column->setContentsMargins({});
    column->addWidget(made.nothing, 1);
    column->addWidget(made.view, 1);
    m_tables.push_back(made);
    m_pages->addTab(made.page, {});
}

QTreeWidgetItem *TablesPanel::itemOf(Side side)
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        if (m_list->topLevelItem(i)->data(Title, sideRole).toInt() == int(side))
            return m_list->topLevelItem(i);
    }
    auto *made = new QTreeWidgetItem(m_list);
    made->setData(Title, sideRole, int(side));
    made->setFlags(Qt::ItemIsEnabled); // it is passed over
    QFont bold = font();
    bold.setBold(true);
    made->setFont(Title, bold);
    return made;
}

void TablesPanel::refresh()
{
    if (!m_session || !isVisible())
        return;
    for (Table &each : m_tables) {
        if (each.page == m_pages->currentWidget())
            refreshTable(each);
        const TableInfo &info = each.model->table();
        const qsizetype rows = m_session->table(info.side, info.id, 0, 0).total;
        each.item->setText(Count, QString::number(rows));
    }
}

void TablesPanel::refreshTable(Table &table)
{
    table.model->refresh();
    const bool isEmpty = table.model->rowCount() == 0;
    table.nothing->setVisible(isEmpty);
    table.view->setVisible(!isEmpty);
    if (!isEmpty)
        widenColumns(table);
}

// Never narrower, or they would jump; a column that a person has dragged is let be.
void TablesPanel::widenColumns(Table &table)
{
    const QAbstractItemView &cells = *table.view;
    table.widths.resize(std::size_t(table.model->columnCount()));
    for (int column = 0; column < table.model->columnCount(); ++column) {
        int &fitted = table.widths[std::size_t(column)];
        if (fitted != 0 && table.view->columnWidth(column) != fitted)
            continue;
        const int wanted = std::max({fitted, cells.sizeHintForColumn(column),
                                     table.view->horizontalHeader()->sectionSizeHint(column)});
        fitted = std::min(wanted, widestColumn);
        table.view->setColumnWidth(column, fitted);
    }
}

void TablesPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void TablesPanel::retranslate()
{
    m_list->setHeaderLabels({tr("Table"), tr("Rows")});
    m_list->setAccessibleName(tr("Tables"));
    m_none->setText(tr("Start a purchase: what the shop and the provider keep about it appears here."));
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_list->topLevelItem(i);
        item->setText(Title, Side(item->data(Title, sideRole).toInt()) == Side::Shop
                                 ? tr("Shop")
                                 : tr("Provider (sandbox)"));
    }
    for (const Table &each : m_tables) {
        const QString title = m_language.words(each.model->table().title);
        each.item->setText(Title, title);
        each.item->setToolTip(Title, plainTip(title));
        each.view->setAccessibleName(tr("Table: %1").arg(title));
        each.nothing->setText(tr("Nothing has been written into “%1” yet.").arg(title));
        each.model->refresh();
    }
    refresh();
}

} // namespace kassa
