#include "order/fee_form.h"

#include "order/field_words.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>

namespace kassa {

FeeForm::FeeForm(OrderDocument &document, Language &language, const QByteArray &path, QWidget *parent)
    : QWidget(parent), m_document(document), m_path(path), m_on(new QCheckBox(this)),
      m_fields(new QWidget(this))
{
    auto *fields = new QHBoxLayout(m_fields);
    fields->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const char *name, int stretch) {
        fields->addWidget(
            new FieldEdit(document, language, path + '/' + name, FieldEdit::Kind::Text, m_fields), stretch,
            Qt::AlignTop);
    };
    add("title", 3);
    add("amount", 2);
    add("vatRate", 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_on);
    layout->addWidget(m_fields, 1);
    connect(m_on, &QCheckBox::clicked, this, [this](bool checked) {
        OrderDraft draft = m_document.draft();
        feeOf(draft).on = checked;
        m_document.change(draft, FieldWords::name(m_path));
    });
    connect(&document, &OrderDocument::changed, this, &FeeForm::refresh);
    retranslate();
}

void FeeForm::refresh()
{
    const OrderDraft &draft = m_document.draft();
    const bool on = m_path == "shipping" ? draft.shipping.on : draft.handling.on;
    m_on->setChecked(on);
    m_fields->setVisible(on);
}

void FeeForm::retranslate()
{
    m_on->setText(FieldWords::name(m_path));
    // Both fees stand below each other: their fields begin at the same place.
    const auto width = [this](const char *path) {
        return fontMetrics().horizontalAdvance(FieldWords::name(path));
    };
    m_on->setMinimumWidth(std::max(width("shipping"), width("handling")) + 2 * fontMetrics().height());
    refresh();
}

void FeeForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace kassa
