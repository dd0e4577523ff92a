// The table of items with what can be done to its rows, by buttons and by keyboard.
#pragma once

#include "order/items_model.h"
#include "widgets/notice.h"

#include <QTableView>

class QPushButton;

namespace kassa {

// Tab goes from field to field, not to the row total; out of the table it goes as everywhere.
class ItemsGrid : public QTableView
{
    Q_OBJECT

public:
    explicit ItemsGrid(QWidget *parent);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
};

class ItemsTable : public QWidget
{
    Q_OBJECT

public:
    ItemsTable(OrderDocument &document, Language &language, QWidget *parent);

    QTableView *table() const { return m_table; }
    void showField(const QByteArray &path); // "items/3/title"

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Command
    {
        QAction *action;
        QPushButton *button; // null: keyboard only
    };

    void addCommand(const QKeySequence &shortcut, void (ItemsTable::*perform)(), bool button);
    void layOut();
    void addRow();
    void removeRows();
    void duplicateRows();
    void moveUp() { moveRows(-1); }
    void moveDown() { moveRows(1); }
    void moveRows(int by);
    void copyRows();
    void pasteRows();
    std::vector<int> chosenRows() const; // ascending
    void choose(int first, int count);
    void refresh();
    void retranslate();

    OrderDocument &m_document;
    Language &m_language;
    ItemsModel *m_model;
    ItemsGrid *m_table;
    Notice *m_error;
    std::vector<Command> m_commands;
};

} // namespace kassa
