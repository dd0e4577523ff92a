#include "ownshop/copy_rows.h"

#include "widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>

namespace kassa {

using namespace Qt::StringLiterals;

CopyRows::CopyRows(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setColumnStretch(1, 1);
}

void CopyRows::setValues(std::vector<CopyValue> values)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_rows.clear();
    m_copied = -1;
    m_rows.reserve(values.size());
    for (CopyValue &value : values)
        m_rows.push_back(rowFor(std::move(value), int(m_rows.size())));
    retranslate();
}

CopyRows::Row CopyRows::rowFor(CopyValue what, int at)
{
    Row row{std::move(what), new QLabel, new QLineEdit, new QPushButton, nullptr};
    row.field->setText(row.what.value);
    row.field->setReadOnly(true);
    row.field->setCursorPosition(0);
    row.label->setBuddy(row.field);
    m_grid->addWidget(row.label, at, 0);
    m_grid->addWidget(row.field, at, 1);
    m_grid->addWidget(row.copy, at, 2);
    connect(row.copy, &QPushButton::clicked, this, [this, at] {
        QGuiApplication::clipboard()->setText(m_rows[std::size_t(at)].what.value);
        m_copied = at;
        retranslate();
    });
    if (row.what.secret) {
        row.field->setEchoMode(QLineEdit::Password);
        row.show = new QPushButton;
        row.show->setCheckable(true);
        m_grid->addWidget(row.show, at, 3);
        connect(row.show, &QPushButton::toggled, this, [this, field = row.field](bool shown) {
            field->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
            retranslate();
        });
    }
    return row;
}

void CopyRows::retranslate()
{
    for (const Row &row : m_rows)
        retranslate(row);
}

// There are many buttons of the same words, so each says what it is for.
void CopyRows::retranslate(const Row &row) const
{
    const QString name = row.what.name();
    row.label->setText(name);
    const bool isCopied = &row - m_rows.data() == m_copied;
    row.copy->setText(isCopied ? u"%1 %2"_s.arg(theme::signOf(Tone::Good), tr("Copied")) : tr("Copy"));
    row.copy->setAccessibleName(tr("Copy: %1").arg(name));
    row.copy->setAccessibleDescription(isCopied ? tr("Copied") : QString());
    if (row.show) {
        const bool shown = row.show->isChecked();
        row.show->setText(shown ? tr("Hide") : tr("Show"));
        row.show->setAccessibleName((shown ? tr("Hide: %1") : tr("Show: %1")).arg(name));
    }
}

} // namespace kassa
