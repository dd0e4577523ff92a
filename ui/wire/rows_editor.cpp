#include "wire/rows_editor.h"

#include "widgets/copyable.h"
#include "widgets/list_search.h"
#include "widgets/plain_tip.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace kassa {

RowsEditor::RowsEditor(QWidget *parent)
    : QWidget(parent), m_table(new QTableWidget), m_add(new QPushButton), m_edit(new QPushButton),
      m_remove(new QPushButton), m_undo(new QPushButton)
{
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false); // Tab leaves the table
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_add, m_edit, m_remove, m_undo})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(new ListSearch(m_table, *this));
    whole->addWidget(m_table, 1);
    whole->addLayout(buttons);

    m_editRow = new QAction(this);
    m_removeRow = new QAction(this);
    m_table->addActions({m_editRow, m_removeRow});
    new CopyActions(*m_table);
    connect(m_editRow, &QAction::triggered, m_edit, &QPushButton::click);
    connect(m_removeRow, &QAction::triggered, m_remove, &QPushButton::click);
    connect(m_add, &QPushButton::clicked, this, &RowsEditor::addAsked);
    connect(m_edit, &QPushButton::clicked, this, [this] { Q_EMIT editAsked(currentRow()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT removeAsked(currentRow()); });
    connect(m_undo, &QPushButton::clicked, this, &RowsEditor::undoAsked);
    connect(m_table, &QTableWidget::cellActivated, this, [this](int row) { Q_EMIT editAsked(row); });
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &RowsEditor::enable);
    connect(m_table, &QTableWidget::itemChanged, this, [this](const QTableWidgetItem *item) {
        if (item->column() == 0 && (item->flags() & Qt::ItemIsUserCheckable))
            Q_EMIT checked(item->row(), item->checkState() == Qt::Checked);
    });
    setUndo({});
    enable();
}

void RowsEditor::setWords(const QString &name, const QString &add, const QStringList &headers)
{
    m_table->setAccessibleName(name);
    m_table->setColumnCount(int(headers.size()));
    m_table->setHorizontalHeaderLabels(headers);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(headers.size() > 1 ? 1 : 0, QHeaderView::Stretch);
    m_add->setText(add);
    m_edit->setText(tr("Edit..."));
    m_remove->setText(tr("Remove"));
    m_editRow->setText(m_edit->text());
    m_removeRow->setText(m_remove->text());
}

void RowsEditor::setRows(const std::vector<Row> &rows)
{
    if (rows == m_rows)
        return;
    m_rows = rows;
    const int current = currentRow();
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(int(rows.size()));
    for (int row = 0; row < int(rows.size()); ++row) {
        const Row &each = rows[std::size_t(row)];
        for (int column = 0; column < int(each.cells.size()); ++column) {
            auto *item = new QTableWidgetItem(each.cells[column]);
            if (column == 0 && each.checked) {
                item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
                item->setCheckState(*each.checked ? Qt::Checked : Qt::Unchecked);
            }
            m_table->setItem(row, column, item);
        }
    }
    m_table->setCurrentCell(std::min(std::max(current, 0), int(rows.size()) - 1), 0);
    m_table->resizeColumnToContents(0);
    enable();
}

void RowsEditor::setUndo(const QString &words)
{
    m_undo->setVisible(!words.isEmpty());
    m_undo->setText(tr("Undo removal"));
    m_undo->setToolTip(plainTip(words));
}

void RowsEditor::enable()
{
    m_edit->setEnabled(currentRow() >= 0);
    m_remove->setEnabled(currentRow() >= 0);
    m_editRow->setEnabled(m_edit->isEnabled());
    m_removeRow->setEnabled(m_remove->isEnabled());
}

void RowsEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo) && !m_undo->isHidden())
        Q_EMIT undoAsked();
    else if (event->key() == Qt::Key_Delete && currentRow() >= 0)
        Q_EMIT removeAsked(currentRow());
    else
        QWidget::keyPressEvent(event);
}

} // namespace kassa
