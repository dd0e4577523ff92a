#include "order/field_edit.h"

#include "order/field_words.h"
#include "widgets/number_text.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace kassa {

FieldEdit::FieldEdit(OrderDocument &document, Language &language, QByteArray path, Kind kind, QWidget *parent)
    : QWidget(parent), m_document(document), m_language(language), m_path(std::move(path)),
      m_name(new QLabel(this)), m_error(new Notice(this, Notice::Look::Line))
{
    QWidget *input = makeInput(kind);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_name);
    layout->addWidget(input);
    layout->addWidget(m_error);
    m_name->setBuddy(m_choice ? static_cast<QWidget *>(m_choice) : m_line);
    setFocusProxy(m_name->buddy());
    m_name->buddy()->installEventFilter(this); // a choice hands its keys to its line, unfiltered
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::textEdited, this, &FieldEdit::typed);
    connect(m_line, &QLineEdit::editingFinished, &m_document, &OrderDocument::endRun);
    connect(&m_document, &OrderDocument::changed, this, &FieldEdit::refresh);
    retranslate();
}

QWidget *FieldEdit::makeInput(Kind kind)
{
    if (kind == Kind::Sensitive)
        return sensitiveInput();
    if (kind == Kind::Text)
        return m_line = new QLineEdit(this);
    m_choice = new QComboBox(this);
    m_choice->setEditable(true);
    m_choice->setInsertPolicy(QComboBox::NoInsert);
    m_choice->setCompleter(nullptr); // a code is as it is typed
    m_choice->setMinimumContentsLength(4);
    m_line = m_choice->lineEdit();
    connect(m_choice, &QComboBox::textActivated, this, &FieldEdit::typed);
    return m_choice;
}

QWidget *FieldEdit::sensitiveInput()
{
    auto *input = new QWidget(this);
    m_line = new QLineEdit(input);
    m_line->setEchoMode(QLineEdit::Password);
    m_line->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_show = new QAction(this);
    m_show->setCheckable(true);
    connect(m_show, &QAction::toggled, m_line,
            [this](bool shown) { m_line->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
    auto *button = new QToolButton(input);
    button->setDefaultAction(m_show);
    button->setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QHBoxLayout(input);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line, 1);
    layout->addWidget(button);
    return input;
}

void FieldEdit::setSuggestions(const QStringList &codes)
{
    const QString text = m_line->text();
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    m_choice->addItems(codes);
    m_line->setText(text);
}

void FieldEdit::typed(const QString &text)
{
    m_document.setText(m_path, text, tr("Change of %1").arg(FieldWords::place(m_path)));
}

void FieldEdit::refresh()
{
    const QString *kept = textAt(m_document.draft(), m_path);
    if (!kept)
        return;
    // "12," is the 12 that is kept: what is being typed is left alone.
    const bool isNumber = isNumberField(m_path);
    if ((isNumber ? keptNumber(m_line->text()) : m_line->text()) != *kept) {
        m_line->setText(isNumber ? shownNumber(*kept, m_language.code()) : *kept);
        if (!m_line->hasFocus())
            m_line->setCursorPosition(0); // a long text shows its beginning
    }
    const FieldError *error = m_document.errorAt(m_path);
    const QString problem =
        error ? FieldWords::problem(*error, m_document.order(), m_document.requirements()) : QString();
    m_error->tell(Tone::Wrong, problem);
    m_line->setAccessibleDescription(problem);
}

void FieldEdit::retranslate()
{
    const QString name = FieldWords::name(m_path);
    m_name->setText(name);
    const QString place = FieldWords::place(m_path); // several fields are called "First name"
    m_line->setAccessibleName(place);
    if (m_choice)
        m_choice->setAccessibleName(place);
    if (m_show) {
        m_show->setText(tr("Show"));
        m_show->setToolTip(tr("Show the digits"));
    }
    if (isNumberField(m_path) && !m_line->hasFocus())
        m_line->clear(); // shown again as the language writes it
    refresh();
}

void FieldEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool FieldEdit::eventFilter(QObject *watched, QEvent *event)
{
    // A line has an undo of its own, which would leave the document behind: the shortcut goes on to the
    // editor.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace kassa
