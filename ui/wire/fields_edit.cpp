#include "wire/fields_edit.h"

#include "wire/byte_text.h"

#include <QHeaderView>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace kassa {

namespace {

constexpr int originalRole = Qt::UserRole; // the bytes, for those that are no text

QTableWidgetItem *itemOf(const QByteArray &bytes)
{
    const auto text = toEditable(bytes);
    auto *item = new QTableWidgetItem(text.value_or(toHex(bytes)));
    if (!text) { // shown in hex, and kept
        item->setData(originalRole, bytes);
        item->setFlags(item->flags() & ~Qt::ItemIsEditable);
    }
    return item;
}

QByteArray bytesOf(const QTableWidgetItem *item)
{
    if (!item)
        return {};
    const QVariant original = item->data(originalRole);
    return original.isValid() ? original.toByteArray() : fromEditable(item->text());
}

} // namespace

FieldsEdit::FieldsEdit(QWidget *parent) : QWidget(parent), m_table(new QTableWidget(0, 2))
{
    m_table->setHorizontalHeaderLabels({tr("Field"), tr("Value")});
    m_table->setAccessibleName(tr("Fields"));
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(0, 180);
    auto *add = new QPushButton(tr("Add field"));
    auto *remove = new QPushButton(tr("Remove field"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(remove);
    buttons->addStretch();
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(m_table, 1);
    whole->addLayout(buttons);
    connect(add, &QPushButton::clicked, this, [this] {
        addRow({});
        m_table->setCurrentCell(m_table->rowCount() - 1, 0);
        m_table->editItem(m_table->currentItem());
        Q_EMIT edited();
    });
    connect(remove, &QPushButton::clicked, this, [this] {
        m_table->removeRow(m_table->currentRow());
        Q_EMIT edited();
    });
    connect(m_table, &QTableWidget::itemChanged, this, &FieldsEdit::edited);
}

void FieldsEdit::setFields(const Fields &fields)
{
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(0);
    for (const Field &field : fields)
        addRow(field);
}

void FieldsEdit::addRow(const Field &field)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, 0, itemOf(field.first));
    m_table->setItem(row, 1, itemOf(field.second));
}

Fields FieldsEdit::fields() const
{
    Fields fields;
    fields.reserve(std::size_t(m_table->rowCount()));
    for (int row = 0; row < m_table->rowCount(); ++row)
        fields.emplace_back(bytesOf(m_table->item(row, 0)), bytesOf(m_table->item(row, 1)));
    return fields;
}

} // namespace kassa
