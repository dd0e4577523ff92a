// The fields of one address.
#pragma once

#include "order/field_edit.h"

#include <QGroupBox>

namespace kassa {

class AddressForm : public QGroupBox
{
    Q_OBJECT

public:
    // `path`: "customer/billing".
    AddressForm(OrderDocument &document, Language &language, const QByteArray &path, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    OrderDocument &m_document;
    QByteArray m_path;
    Notice *m_error; // of the address as a whole
};

} // namespace kassa
