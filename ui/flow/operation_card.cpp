#include "flow/operation_card.h"

#include "widgets/plain_tip.h"
#include "widgets/theme.h"
#include "widgets/wrapping_button.h"

#include <QVBoxLayout>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds pauseInTyping{150};

} // namespace

bool CardContent::operator==(const CardContent &other) const
{
    return side == other.side && offer.operation == other.offer.operation && offer.ref == other.offer.ref &&
           offer.label == other.offer.label && offer.fields == other.offer.fields &&
           description == other.description && isSwitch == other.isSwitch && namesOrder == other.namesOrder;
}

OperationCard::OperationCard(const Language &language, CardContent content, QWidget *parent)
    : QWidget(parent), m_language(language), m_content(std::move(content)),
      m_form(new FieldForm(language, m_content.offer.fields)), m_button(new WrappingButton),
      m_notice(new Notice)
{
    // "Set" stands beside its field, and what an operation is called below its fields: it may be long.
    auto *line = new QBoxLayout(m_content.isSwitch ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    if (!m_content.offer.fields.empty())
        line->addWidget(m_form, 1);
    else
        m_form->hide();
    m_form->setParent(this);
    setFocusProxy(m_button);
    if (m_content.isSwitch)
        m_form->stackLabels(); // there is a button beside it
    line->addWidget(m_button, 0, m_content.isSwitch ? Qt::AlignBottom : Qt::Alignment());
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 2, 0, 2);
    whole->addLayout(line);
    whole->addWidget(m_notice);
    connect(m_button, &QPushButton::clicked, this, &OperationCard::ask);
    connect(m_form, &FieldForm::entered, this, &OperationCard::ask);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseInTyping);
    connect(m_form, &FieldForm::edited, this, [this] {
        if (m_preview)
            m_pause.start();
    });
    connect(&m_pause, &QTimer::timeout, this, &OperationCard::showPreview);
    retranslate();
}

void OperationCard::setValue(const std::optional<QByteArray> &value)
{
    if (m_value == value)
        return;
    m_value = value;
    for (const PageField &field : m_content.offer.fields)
        m_form->fill(field.name, value.value_or(field.value));
    if (!value) { // taken back: another run, or a rewind
        m_isDone = m_isRefused = false;
        m_notice->clear();
        showDone();
    }
}

void OperationCard::setPreview(std::function<std::optional<Explanation>(const Fields &)> preview)
{
    m_preview = std::move(preview);
    showPreview();
}

void OperationCard::showPreview()
{
    auto explanation = m_preview(m_form->unchecked());
    if (!explanation) {
        delete std::exchange(m_previewed, nullptr);
        return;
    }
    if (!m_previewed) {
        m_previewed = new PreviewView(m_language);
        auto *whole = qobject_cast<QVBoxLayout *>(layout());
        whole->insertWidget(whole->indexOf(m_notice), m_previewed);
    }
    m_previewed->show(std::move(*explanation));
}

void OperationCard::ask()
{
    m_notice->clear();
    m_isDone = m_isRefused = false;
    showDone();
    auto fields = m_form->filled();
    if (!fields)
        return;
    if (!m_content.offer.ref.isEmpty() && !contains(*fields, "ref"))
        fields->emplace_back("ref", m_content.offer.ref);
    Q_EMIT asked(*fields);
}

void OperationCard::answer(const Result<MessageId> &done)
{
    m_isDone = done.has_value();
    showDone();
    if (!done && done.error().kind == ErrorKind::Refused) // by the machine itself: nothing was sent
        m_notice->tell(Tone::Wrong, tr("Not done: %1.").arg(textWords(done.error().detail)));
    else if (!done)
        m_notice->tell(done.error());
}

void OperationCard::refuse(const QString &why)
{
    m_isDone = false;
    m_isRefused = true;
    showDone();
    m_notice->tell(Tone::Wrong, why);
}

// On the button itself: the others stay where they are, under the pointer that goes for the next one.
void OperationCard::showDone()
{
    const QString words = m_content.isSwitch ? tr("Set") : label();
    m_button->setText(m_isDone      ? u"%1 %2"_s.arg(theme::signOf(Tone::Good), words)
                      : m_isRefused ? u"%1 %2"_s.arg(theme::signOf(Tone::Wrong), words)
                                    : words);
    m_button->setAccessibleDescription(m_isRefused          ? tr("Refused")
                                       : !m_isDone          ? QString()
                                       : m_content.isSwitch ? tr("Set", "it has been")
                                                            : tr("Done"));
}

QString OperationCard::label() const
{
    const QString words = m_language.words(m_content.offer.label);
    return m_content.namesOrder ? u"%1 · %2"_s.arg(words, QString::fromUtf8(m_content.offer.ref)) : words;
}

void OperationCard::retranslate()
{
    m_button->setAccessibleName(m_content.isSwitch ? tr("Set: %1").arg(label()) : label()); // there are many
    m_button->setToolTip(plainTip(m_language.words(m_content.description)));
    if (m_content.isSwitch)
        m_form->setEmptyHint(tr("as usual"));
    m_form->retranslate();
    showDone();
    if (m_previewed)
        m_previewed->retranslate();
    m_form->setToolTip(plainTip(m_language.words(m_content.description)));
}

} // namespace kassa
