#include "flow/field_form.h"

#include "widgets/choice_box.h"
#include "widgets/number_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr int linesShown = 12;     // of a value that has lines
constexpr int lettersOfLabel = 16; // in a line of one that wraps
constexpr int fewestLetters = 14;  // that are seen of what is typed; a label that leaves less stands above

int rowOf(const QFormLayout &form, QWidget *widget)
{
    int row = -1;
    QFormLayout::ItemRole role = QFormLayout::SpanningRole;
    if (widget)
        form.getWidgetPosition(widget, &row, &role);
    return row;
}

} // namespace

FieldForm::FieldForm(const Language &language, std::vector<PageField> fields, QWidget *parent)
    : QWidget(parent), m_language(language)
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    for (PageField &field : fields) {
        if (field.kind == PageField::Kind::Hidden) {
            m_hidden.push_back(std::move(field));
            continue;
        }
        Row row{std::move(field), nullptr, nullptr, new Notice};
        row.input = inputFor(row.field);
        if (row.field.kind == PageField::Kind::Check) {
            form->addRow(row.input);
        } else {
            row.label = new QLabel;
            row.label->setWordWrap(true);
            row.label->setBuddy(row.input);
            if (qobject_cast<QPlainTextEdit *>(row.input)) { // needs all the width
                form->addRow(row.label);
                form->addRow(row.input);
            } else {
                form->addRow(row.label, row.input);
            }
        }
        form->addRow(row.error);
        m_rows.push_back(std::move(row));
    }
    retranslate();
    for (const Row &row : m_rows)
        fill(row.field.name, row.field.value);
}

QWidget *FieldForm::inputFor(const PageField &field)
{
    if (field.kind == PageField::Kind::Check) {
        auto *check = new QCheckBox;
        connect(check, &QCheckBox::toggled, this, &FieldForm::edited);
        return check;
    }
    if (field.kind == PageField::Kind::Choice) {
        auto *choice = new ChoiceBox;
        choice->setMinimumContentsLength(8);
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        for (const auto &[value, label] : field.choices)
            choice->addItem(QString(), value);
        connect(choice, &QComboBox::currentIndexChanged, this, &FieldForm::edited);
        return choice;
    }
    if (field.value.contains('\n')) { // a document, as it is offered
        auto *lines = new QPlainTextEdit;
        lines->setTabChangesFocus(true);
        lines->setFixedHeight(linesShown * lines->fontMetrics().lineSpacing());
        connect(lines, &QPlainTextEdit::textChanged, this, &FieldForm::edited);
        return lines;
    }
    auto *line = new QLineEdit;
    line->setMinimumWidth(fewestLetters * line->fontMetrics().averageCharWidth());
    line->setPlaceholderText(QString::fromUtf8(field.placeholder));
    if (field.kind == PageField::Kind::Password)
        line->setEchoMode(QLineEdit::Password);
    connect(line, &QLineEdit::returnPressed, this, &FieldForm::entered);
    connect(line, &QLineEdit::textChanged, this, &FieldForm::edited);
    return line;
}

void FieldForm::fill(const QByteArray &name, const QByteArray &value)
{
    for (const Row &row : m_rows) {
        if (row.field.name != name)
            continue;
        if (auto *check = qobject_cast<QCheckBox *>(row.input))
            check->setChecked(value == "1");
        else if (auto *choice = qobject_cast<QComboBox *>(row.input))
            choice->setCurrentIndex(std::max(choice->findData(value), 0));
        else if (auto *line = qobject_cast<QLineEdit *>(row.input))
            line->setText(QString::fromUtf8(value));
        else if (auto *lines = qobject_cast<QPlainTextEdit *>(row.input))
            lines->setPlainText(QString::fromUtf8(value));
    }
}

QByteArray FieldForm::valueOf(const Row &row)
{
    if (const auto *check = qobject_cast<QCheckBox *>(row.input))
        return check->isChecked() ? "1" : QByteArray();
    if (const auto *choice = qobject_cast<QComboBox *>(row.input))
        return choice->currentData().toByteArray();
    if (const auto *lines = qobject_cast<QPlainTextEdit *>(row.input))
        return lines->toPlainText().toUtf8();
    const QString typed = qobject_cast<QLineEdit *>(row.input)->text();
    return (row.field.kind == PageField::Kind::Number ? keptNumber(typed) : typed).toUtf8();
}

void FieldForm::stackLabels()
{
    auto *form = qobject_cast<QFormLayout *>(layout());
    for (const Row &row : m_rows) {
        const int at = rowOf(*form, row.label);
        if (at < 0 || rowOf(*form, row.input) != at)
            continue;
        const auto taken = form->takeRow(at);
        delete taken.labelItem;
        delete taken.fieldItem;
        form->insertRow(at, row.label); // with all the width, which WrapAllRows does not give
        form->insertRow(at + 1, row.input);
    }
}

void FieldForm::setEmptyHint(const QString &words)
{
    for (const Row &row : m_rows) {
        if (auto *line = qobject_cast<QLineEdit *>(row.input); line && row.field.placeholder.isEmpty())
            line->setPlaceholderText(words);
    }
}

// As a browser's own check of a form: what is required, and what the kind and the pattern allow.
QString FieldForm::problemOf(const Row &row) const
{
    const QByteArray value = valueOf(row);
    if (value.isEmpty())
        return row.field.required ? tr("Fill this in.") : QString();
    if (row.field.kind == PageField::Kind::Number && !numberOf(QString::fromUtf8(value)))
        return tr("Enter a number, such as 100 or 12.50.");
    if (row.field.kind == PageField::Kind::Email && !value.contains('@'))
        return tr("Enter an e-mail address, such as name@example.com.");
    const QRegularExpression pattern(
        QRegularExpression::anchoredPattern(QString::fromUtf8(row.field.pattern)));
    if (row.field.pattern.isEmpty() || pattern.match(QString::fromUtf8(value)).hasMatch())
        return {};
    return row.field.placeholder.isEmpty()
               ? tr("This is not in the form that is wanted here.")
               : tr("Enter it in the form %1.").arg(QString::fromUtf8(row.field.placeholder));
}

Fields FieldForm::unchecked() const
{
    Fields fields;
    for (const PageField &field : m_hidden)
        fields.emplace_back(field.name, field.value);
    for (const Row &row : m_rows) {
        if (row.field.kind != PageField::Kind::Check || !valueOf(row).isEmpty())
            fields.emplace_back(row.field.name, valueOf(row));
    }
    return fields;
}

std::optional<Fields> FieldForm::filled()
{
    QWidget *wrong = nullptr;
    for (const Row &row : m_rows) {
        const QString problem = problemOf(row);
        row.error->tell(Tone::Wrong, problem);
        if (!problem.isEmpty() && !wrong)
            wrong = row.input;
    }
    if (!wrong)
        return unchecked();
    wrong->setFocus();
    return std::nullopt;
}

// A label that wraps asks for little width and many lines, more than a form gives it.
void FieldForm::setLabel(QLabel &label, const QString &words) const
{
    label.setText(words);
    const int oneLine =
        fontMetrics().horizontalAdvance(words) + 1; // it is rounded, and a line wraps by fractions
    label.setMinimumWidth(std::min(oneLine, lettersOfLabel * fontMetrics().averageCharWidth()));
}

void FieldForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    for (const Row &row : m_rows) {
        if (row.label)
            setLabel(*row.label, row.label->text());
    }
}

void FieldForm::retranslate()
{
    for (const Row &row : m_rows) {
        const QString label = m_language.words(row.field.label);
        if (auto *check = qobject_cast<QCheckBox *>(row.input))
            check->setText(label);
        else
            setLabel(*row.label, label);
        if (auto *choice = qobject_cast<QComboBox *>(row.input)) {
            for (int i = 0; i < choice->count(); ++i) {
                const QString words = m_language.words(row.field.choices[std::size_t(i)].second);
                choice->setItemText(i, words.isEmpty() ? tr("(none)") : words);
            }
        }
        if (row.error->isVisible())
            row.error->tell(Tone::Wrong, problemOf(row));
    }
}

} // namespace kassa
