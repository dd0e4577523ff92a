// Shipping or the handling fee: off, or one amount with its VAT rate.
#pragma once

#include "order/field_edit.h"

class QCheckBox;

namespace kassa {

class FeeForm : public QWidget
{
    Q_OBJECT

public:
    // `path`: "shipping" or "handling".
    FeeForm(OrderDocument &document, Language &language, const QByteArray &path, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    FeeDraft &feeOf(OrderDraft &draft) const
    {
        return m_path == "shipping" ? draft.shipping : draft.handling;
    }
    void refresh();
    void retranslate();

    OrderDocument &m_document;
    QByteArray m_path;
    QCheckBox *m_on;
    QWidget *m_fields;
};

} // namespace kassa
