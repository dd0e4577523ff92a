#include "order/address_form.h"

#include "order/field_words.h"

#include <QEvent>
#include <QGridLayout>

#include <array>

namespace kassa {

AddressForm::AddressForm(OrderDocument &document, Language &language, const QByteArray &path, QWidget *parent)
    : QGroupBox(parent), m_document(document), m_path(path), m_error(new Notice(this, Notice::Look::Line))
{
    static constexpr std::array fields{"firstName",  "lastName", "company", "street", "street2",
                                       "postalCode", "city",     "country", "phone",  "email"};
    auto *grid = new QGridLayout(this);
    grid->addWidget(m_error, 0, 0, 1, 2);
    int place = 2;
    for (const QByteArray name : fields) {
        auto *field = new FieldEdit(document, language, path + '/' + name, FieldEdit::Kind::Text, this);
        grid->addWidget(field, place / 2, place % 2, Qt::AlignTop);
        ++place;
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    connect(&document, &OrderDocument::changed, this, &AddressForm::retranslate);
    retranslate();
}

void AddressForm::retranslate()
{
    setTitle(FieldWords::name(m_path));
    const FieldError *error = m_document.errorAt(m_path);
    m_error->tell(Tone::Wrong,
                  error ? FieldWords::problem(*error, m_document.order(), m_document.requirements())
                        : QString());
}

void AddressForm::changeEvent(QEvent *event)
{
    QGroupBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace kassa
