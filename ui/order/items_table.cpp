#include "order/items_table.h"

#include "order/field_words.h"
#include "widgets/plain_tip.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace kassa {

namespace {

// The editor of a cell is called what its field is called, and keeps what is being typed when numbers are
// shown anew, as in another language.
class ItemsDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override
    {
        QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
        if (editor)
            editor->setAccessibleName(FieldWords::place(ItemsModel::pathOf(index)));
        return editor;
    }

    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        const auto *line = qobject_cast<QLineEdit *>(editor);
        if (!line || !line->isModified())
            QStyledItemDelegate::setEditorData(editor, index);
    }
};

} // namespace

ItemsGrid::ItemsGrid(QWidget *parent) : QTableView(parent)
{
    setItemDelegate(new ItemsDelegate(this));
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed | SelectedClicked);
    setAlternatingRowColors(true);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    horizontalHeader()->setHighlightSections(false);
}

QModelIndex ItemsGrid::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if ((action != MoveNext && action != MovePrevious) || !currentIndex().isValid())
        return QTableView::moveCursor(action, modifiers);
    const int step = action == MoveNext ? 1 : -1;
    const int fields = ItemsModel::RowTotal;
    const int column = std::min(currentIndex().column(), fields - 1);
    const int place = currentIndex().row() * fields + column + step;
    const QModelIndex next = model()->index(place / fields, place % fields);
    return next.isValid() && place >= 0 ? next : currentIndex();
}

ItemsTable::ItemsTable(OrderDocument &document, Language &language, QWidget *parent)
    : QWidget(parent), m_document(document), m_language(language),
      m_model(new ItemsModel(document, language, this)), m_table(new ItemsGrid(this)),
      m_error(new Notice(this, Notice::Look::Line))
{
    m_table->setModel(m_model);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ItemsModel::Title, QHeaderView::Stretch);
    header->setMinimumSectionSize(3 * fontMetrics().height());
    setFocusProxy(m_table);
    addCommand(Qt::Key_Insert, &ItemsTable::addRow, true);
    addCommand(QKeySequence(Qt::CTRL | Qt::Key_Delete), &ItemsTable::removeRows, true);
    addCommand(QKeySequence(Qt::CTRL | Qt::Key_D), &ItemsTable::duplicateRows, true);
    addCommand(QKeySequence(Qt::ALT | Qt::Key_Up), &ItemsTable::moveUp, true);
    addCommand(QKeySequence(Qt::ALT | Qt::Key_Down), &ItemsTable::moveDown, true);
    addCommand(QKeySequence::Copy, &ItemsTable::copyRows, false);
    addCommand(QKeySequence::Paste, &ItemsTable::pasteRows, false);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    layOut();
    connect(&document, &OrderDocument::changed, this, &ItemsTable::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ItemsTable::refresh);
    retranslate();
}

void ItemsTable::addCommand(const QKeySequence &shortcut, void (ItemsTable::*perform)(), bool button)
{
    auto *action = new QAction(this);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, perform);
    m_table->addAction(action);
    QPushButton *pressed = nullptr;
    if (button) {
        pressed = new QPushButton(this);
        connect(pressed, &QPushButton::clicked, action, &QAction::trigger);
    }
    m_commands.push_back({action, pressed});
}

void ItemsTable::layOut()
{
    auto *buttons = new QHBoxLayout;
    for (const Command &command : m_commands) {
        if (command.button)
            buttons->addWidget(command.button);
    }
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_error);
    layout->addLayout(buttons);
}

std::vector<int> ItemsTable::chosenRows() const
{
    std::vector<int> rows;
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows.push_back(index.row());
    if (rows.empty() && m_table->currentIndex().isValid())
        rows.push_back(m_table->currentIndex().row());
    std::ranges::sort(rows);
    return rows;
}

void ItemsTable::choose(int first, int count)
{
    // Through the view: a selection that is extended by keyboard starts there.
    m_table->setCurrentIndex(m_model->index(first, std::max(0, m_table->currentIndex().column())));
    m_table->selectionModel()->select(
        QItemSelection(m_model->index(first, 0), m_model->index(first + count - 1, 0)),
        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void ItemsTable::addRow()
{
    OrderDraft draft = m_document.draft();
    const std::vector<int> chosen = chosenRows();
    const int at = chosen.empty() ? static_cast<int>(draft.items.size()) : chosen.back() + 1;
    ItemDraft row;
    if (at > 0)
        row.vatRate = draft.items[static_cast<std::size_t>(at) - 1].vatRate;
    draft.items.insert(draft.items.begin() + at, row);
    m_document.change(draft, tr("New row"));
    choose(at, 1);
    m_table->setCurrentIndex(m_model->index(at, ItemsModel::Sku));
    m_table->setFocus();
}

void ItemsTable::removeRows()
{
    const std::vector<int> chosen = chosenRows();
    if (chosen.empty())
        return;
    OrderDraft draft = m_document.draft();
    for (auto row = chosen.rbegin(); row != chosen.rend(); ++row)
        draft.items.erase(draft.items.begin() + *row);
    m_document.change(draft, tr("Removal of %n row(s)", nullptr, static_cast<int>(chosen.size())));
    if (!draft.items.empty())
        choose(std::min(chosen.front(), static_cast<int>(draft.items.size()) - 1), 1);
}

void ItemsTable::duplicateRows()
{
    const std::vector<int> chosen = chosenRows();
    if (chosen.empty())
        return;
    OrderDraft draft = m_document.draft();
    std::vector<ItemDraft> copies;
    copies.reserve(chosen.size());
    for (const int row : chosen)
        copies.push_back(draft.items[static_cast<std::size_t>(row)]);
    const int at = chosen.back() + 1;
    draft.items.insert(draft.items.begin() + at, copies.begin(), copies.end());
    m_document.change(draft, tr("Duplicate of %n row(s)", nullptr, static_cast<int>(copies.size())));
    choose(at, static_cast<int>(copies.size()));
}

// The chosen rows as one block, up or down by one.
void ItemsTable::moveRows(int by)
{
    const std::vector<int> chosen = chosenRows();
    OrderDraft draft = m_document.draft();
    if (chosen.empty())
        return;
    const int first = chosen.front();
    const int last = chosen.back();
    const bool oneBlock = last - first + 1 == static_cast<int>(chosen.size());
    if (!oneBlock || first + by < 0 || last + by >= static_cast<int>(draft.items.size()))
        return;
    const auto begin = draft.items.begin();
    if (by < 0)
        std::rotate(begin + first - 1, begin + first, begin + last + 1);
    else
        std::rotate(begin + first, begin + last + 1, begin + last + 2);
    m_document.change(draft, tr("Move of %n row(s)", nullptr, static_cast<int>(chosen.size())));
    choose(first + by, static_cast<int>(chosen.size()));
}

void ItemsTable::copyRows()
{
    std::vector<ItemDraft> rows;
    for (const int row : chosenRows())
        rows.push_back(m_document.draft().items[static_cast<std::size_t>(row)]);
    if (!rows.empty())
        QApplication::clipboard()->setText(toTabbed(rows, m_language.code()));
}

void ItemsTable::pasteRows()
{
    const std::vector<ItemDraft> rows = fromTabbed(QApplication::clipboard()->text());
    if (rows.empty())
        return;
    OrderDraft draft = m_document.draft();
    const std::vector<int> chosen = chosenRows();
    const int at = chosen.empty() ? static_cast<int>(draft.items.size()) : chosen.back() + 1;
    draft.items.insert(draft.items.begin() + at, rows.begin(), rows.end());
    m_document.change(draft, tr("Paste of %n row(s)", nullptr, static_cast<int>(rows.size())));
    choose(at, static_cast<int>(rows.size()));
}

void ItemsTable::showField(const QByteArray &path)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        for (int column = 0; column < ItemsModel::RowTotal; ++column) {
            if (ItemsModel::pathOf(m_model->index(row, column)) == path)
                m_table->setCurrentIndex(m_model->index(row, column));
        }
    }
    m_table->setFocus();
}

// The problem of the current cell, else of the first that has one: one at a time is read more easily.
void ItemsTable::refresh()
{
    const auto &errors = m_document.errors();
    const auto isOurs = [](const FieldError &error) { return error.field.startsWith("items"); };
    const FieldError *shown = m_document.errorAt(ItemsModel::pathOf(m_table->currentIndex()));
    if (const auto first = std::ranges::find_if(errors, isOurs); !shown && first != errors.end())
        shown = &*first;
    m_error->tell(Tone::Wrong, shown ? tr("%1: %2").arg(FieldWords::place(shown->field),
                                                        FieldWords::problem(*shown, m_document.order(),
                                                                            m_document.requirements()))
                                     : QString());
}

void ItemsTable::retranslate()
{
    m_table->setAccessibleName(tr("Items"));
    const QStringList names{tr("Add row"),   tr("Remove row"), tr("Duplicate row"), tr("Move up"),
                            tr("Move down"), tr("Copy rows"),  tr("Paste rows")};
    for (std::size_t i = 0; i < m_commands.size(); ++i) {
        const auto &[action, button] = m_commands[i];
        action->setText(names[static_cast<qsizetype>(i)]);
        if (!button)
            continue;
        button->setText(action->text());
        button->setToolTip(
            plainTip(tr("In the table: %1").arg(action->shortcut().toString(QKeySequence::NativeText))));
    }
    m_model->retranslate();
    refresh();
}

void ItemsTable::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace kassa
