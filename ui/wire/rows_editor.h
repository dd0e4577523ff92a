// A table of things that are added, changed, removed, and brought back after a removal.
#pragma once

#include <QAction>
#include <QPushButton>
#include <QTableWidget>

namespace kassa {

class RowsEditor : public QWidget
{
    Q_OBJECT

public:
    struct Row
    {
        QStringList cells;
        std::optional<bool> checked; // in the first cell; none: there is nothing to check

        bool operator==(const Row &) const = default;
    };

    explicit RowsEditor(QWidget *parent = nullptr);

    void setWords(const QString &name, const QString &add, const QStringList &headers);
    void setRows(const std::vector<Row> &rows); // the current row stays
    void setUndo(const QString &words);         // what would come back; empty: nothing was removed
    int currentRow() const { return m_table->currentRow(); }

Q_SIGNALS:
    void addAsked();
    void editAsked(int row);
    void removeAsked(int row);
    void undoAsked();
    void checked(int row, bool on);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void enable();

    QTableWidget *m_table;
    QPushButton *m_add, *m_edit, *m_remove, *m_undo;
    QAction *m_editRow, *m_removeRow; // of the row's menu
    std::vector<Row> m_rows;
};

} // namespace kassa
