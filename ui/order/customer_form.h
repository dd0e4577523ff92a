// Who buys: nobody named, a person or a company, with addresses; and sample people to take from.
#pragma once

#include "order/address_form.h"

#include <QLabel>

#include <functional>

class QCheckBox;
class QComboBox;
class QMenu;
class QPushButton;

namespace kassa {

class CustomerForm : public QWidget
{
    Q_OBJECT

public:
    CustomerForm(OrderDocument &document, Language &language, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void refresh();
    void retranslate();
    void change(const QString &description, const std::function<void(CustomerDraft &)> &how);

    OrderDocument &m_document;
    QLabel *m_choiceName;
    QComboBox *m_choice;
    QPushButton *m_personas;
    QMenu *m_menu;
    Notice *m_error;
    FieldEdit *m_nationalId;
    FieldEdit *m_customerNumber;
    AddressForm *m_billing;
    QCheckBox *m_hasDelivery;
    AddressForm *m_delivery;
};

} // namespace kassa
