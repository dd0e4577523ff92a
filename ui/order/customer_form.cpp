#include "order/customer_form.h"

#include "order/field_words.h"
#include "order/sample_words.h"
#include "order/samples.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QMenu>
#include <QPushButton>

namespace kassa {

CustomerForm::CustomerForm(OrderDocument &document, Language &language, QWidget *parent)
    : QWidget(parent), m_document(document), m_choiceName(new QLabel(this)), m_choice(new QComboBox(this)),
      m_personas(new QPushButton(this)), m_menu(new QMenu(m_personas)),
      m_error(new Notice(this, Notice::Look::Line)),
      m_nationalId(
          new FieldEdit(document, language, "customer/nationalId", FieldEdit::Kind::Sensitive, this)),
      m_customerNumber(
          new FieldEdit(document, language, "customer/customerNumber", FieldEdit::Kind::Text, this)),
      m_billing(new AddressForm(document, language, "customer/billing", this)),
      m_hasDelivery(new QCheckBox(this)),
      m_delivery(new AddressForm(document, language, "customer/delivery", this))
{
    m_choiceName->setBuddy(m_choice);
    m_choice->addItems({QString(), QString(), QString()}); // in the order of CustomerChoice
    m_personas->setMenu(m_menu);
    for (const Persona &persona : personas()) {
        QAction *action = m_menu->addAction(QString());
        action->setData(persona.id);
        connect(action, &QAction::triggered, this, [this, &persona] {
            change(tr("Customer from the samples"),
                   [&](CustomerDraft &draft) { draft = draftOf(std::optional(persona.customer)); });
        });
    }
    layOut();
    connect(m_choice, &QComboBox::activated, this, [this](int chosen) {
        change(tr("Kind of customer"),
               [&](CustomerDraft &draft) { draft.choice = static_cast<CustomerChoice>(chosen); });
    });
    connect(m_hasDelivery, &QCheckBox::clicked, this, [this](bool checked) {
        change(tr("Delivery address"), [&](CustomerDraft &draft) { draft.hasDelivery = checked; });
    });
    connect(&document, &OrderDocument::changed, this, &CustomerForm::refresh);
    retranslate();
}

void CustomerForm::layOut()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(6, 0, 6, 0);
    grid->addWidget(m_choiceName, 0, 0);
    grid->addWidget(m_choice, 1, 0);
    grid->addWidget(m_personas, 1, 1);
    grid->addWidget(m_error, 2, 0, 1, 2);
    grid->addWidget(m_nationalId, 3, 0, Qt::AlignTop);
    grid->addWidget(m_customerNumber, 3, 1, Qt::AlignTop);
    grid->addWidget(m_billing, 4, 0, 1, 2);
    grid->addWidget(m_hasDelivery, 5, 0, 1, 2);
    grid->addWidget(m_delivery, 6, 0, 1, 2);
    grid->setRowStretch(7, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
}

void CustomerForm::change(const QString &description, const std::function<void(CustomerDraft &)> &how)
{
    OrderDraft draft = m_document.draft();
    how(draft.customer);
    m_document.change(draft, description);
}

void CustomerForm::refresh()
{
    const CustomerDraft &customer = m_document.draft().customer;
    const bool named = customer.choice != CustomerChoice::None;
    m_choice->setCurrentIndex(static_cast<int>(customer.choice));
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_nationalId, m_customerNumber, m_billing, m_hasDelivery})
        part->setVisible(named);
    m_hasDelivery->setChecked(customer.hasDelivery);
    m_delivery->setVisible(named && customer.hasDelivery);
    const FieldError *error = m_document.errorAt("customer");
    m_error->tell(Tone::Wrong,
                  error ? FieldWords::problem(*error, m_document.order(), m_document.requirements())
                        : QString());
}

void CustomerForm::retranslate()
{
    m_choiceName->setText(FieldWords::name("customer"));
    m_choice->setAccessibleName(m_choiceName->text());
    m_choice->setItemText(0, tr("Not named"));
    m_choice->setItemText(1, tr("Person"));
    m_choice->setItemText(2, tr("Company"));
    m_personas->setText(tr("Sample customers"));
    const auto actions = m_menu->actions();
    for (QAction *action : actions)
        action->setText(SampleWords::persona(action->data().toByteArray()));
    m_hasDelivery->setText(tr("Deliver to another address"));
    refresh();
}

void CustomerForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace kassa
