// A form made of a provider's fields (wire/page.h), for operations and switches. Errors stand at their
// fields.
#pragma once

#include "widgets/language.h"
#include "widgets/notice.h"
#include "wire/page.h"

#include <QFormLayout>
#include <QLabel>

namespace kassa {

class FieldForm : public QWidget
{
    Q_OBJECT

public:
    FieldForm(const Language &language, std::vector<PageField> fields, QWidget *parent = nullptr);

    // What is filled in, as a browser would post it; none when a field is not filled in as it must be, which
    // is told at the field, and the first such field gets the focus.
    std::optional<Fields> filled();
    Fields unchecked() const; // the same, right or wrong, and nothing is told
    void fill(const QByteArray &name, const QByteArray &value);
    // Each label above its field: for narrow places.
    void stackLabels();
    // What stands in the lines while nothing is typed, where the field itself says nothing.
    void setEmptyHint(const QString &words);
    void retranslate();

Q_SIGNALS:
    void entered(); // Return was pressed in a field
    void edited();  // something else is filled in

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        PageField field;
        QLabel *label = nullptr; // null: the input names itself
        QWidget *input = nullptr;
        Notice *error = nullptr;
    };

    QWidget *inputFor(const PageField &field);
    void setLabel(QLabel &label, const QString &words) const;
    static QByteArray valueOf(const Row &row);
    QString problemOf(const Row &row) const;

    const Language &m_language;
    std::vector<PageField> m_hidden;
    std::vector<Row> m_rows;
};

} // namespace kassa
