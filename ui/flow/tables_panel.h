// What the two machines keep, in their own tables: a provider's keys, ledgers, lists and checks (TableInfo in
// providers/provider.h).
#pragma once

#include "flow/machine_table.h"

#include <QLabel>
#include <QTabWidget>
#include <QTableView>
#include <QTreeWidget>

#include <vector>

namespace kassa {

class ListSearch;

class TablesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit TablesPanel(Language &language, QWidget *parent = nullptr);

    void setSession(Session *session);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Table
    {
        QTreeWidgetItem *item = nullptr;
        QWidget *page = nullptr; // of m_pages: the view, or that there is nothing in it
        QLabel *nothing = nullptr;
        QTableView *view = nullptr;
        MachineTableModel *model = nullptr;
        std::vector<int> widths = {}; // of the columns, in pixels, as fitted to what they hold
    };

    void makeTables();
    void addTable(const TableInfo &info);
    void refresh();
    void refreshTable(Table &table);
    void widenColumns(Table &table);
    void retranslate();
    QTreeWidgetItem *itemOf(Side side);

    Language &m_language;
    QPointer<Session> m_session;
    QTreeWidget *m_list;
    QTabWidget *m_pages;  // without its bar: the list chooses
    ListSearch *m_search; // of the table that is shown
    QLabel *m_none;
    std::vector<Table> m_tables;
};

} // namespace kassa
