// Tables and lists that are only read can be copied: a spreadsheet takes the cells as they are.
#pragma once

#include <QAbstractItemView>
#include <QAction>

namespace kassa {

// Gives a view "Copy" (Ctrl+C) and, where several may be selected, "Select all", both also in its context
// menu. What is copied are the selected cells: a line for each row, cells separated by tabs.
class CopyActions : public QObject
{
    Q_OBJECT

public:
    explicit CopyActions(QAbstractItemView &view); // its child

    void copy() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();

    QAbstractItemView &m_view;
    QAction *m_copy;
    QAction *m_all = nullptr; // null: only one row at a time is selected
};

} // namespace kassa
