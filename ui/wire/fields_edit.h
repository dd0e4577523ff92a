// Edits the fields of a form: names and values in order, duplicates kept.
#pragma once

#include "codec/form.h"

#include <QPushButton>
#include <QTableWidget>

namespace kassa {

class FieldsEdit : public QWidget
{
    Q_OBJECT

public:
    explicit FieldsEdit(QWidget *parent = nullptr);

    void setFields(const Fields &fields);
    // Exactly the fields that were set, but for what was typed over.
    Fields fields() const;

Q_SIGNALS:
    void edited();

private:
    void addRow(const Field &field);

    QTableWidget *m_table;
};

} // namespace kassa
