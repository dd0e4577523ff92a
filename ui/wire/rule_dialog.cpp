#include "wire/rule_dialog.h"

#include "widgets/duration_dialog.h"
#include "widgets/language.h"
#include "wire/match_words.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

// What is said in several forms stands in one column.
void alignLabels(const QList<QFormLayout *> &forms)
{
    std::vector<QWidget *> labels;
    int widest = 0;
    for (const QFormLayout *form : forms) {
        for (int row = 0; row < form->rowCount(); ++row) {
            const QLayoutItem *label = form->itemAt(row, QFormLayout::LabelRole);
            if (!label || !label->widget())
                continue;
            labels.push_back(label->widget());
            widest = std::max(widest, label->sizeHint().width());
        }
    }
    for (QWidget *label : labels)
        label->setMinimumWidth(widest);
}

} // namespace

RuleDialog::RuleDialog(const Language &language, const Rule &rule, QWidget *parent)
    : QDialog(parent), m_rule(rule), m_match(new MatchEditor(language)), m_what(new QComboBox),
      m_pages(new QStackedWidget), m_delay(new QLineEdit), m_replaceFrom(new QLineEdit),
      m_replaceTo(new QLineEdit), m_sign(new QCheckBox(tr("Sign again"))), m_status(new QSpinBox),
      m_contentType(new QLineEdit), m_body(new QPlainTextEdit), m_times(new QSpinBox),
      m_always(new QCheckBox(tr("always"))), m_problem(new Notice)
{
    setWindowTitle(tr("Rule"));
    // In the order of the alternatives of RuleAction.
    m_what->addItems({tr("hold"), tr("delay"), tr("drop"), tr("double"), tr("replace bytes"),
                      tr("answer in place of the receiver"), tr("cut the connection")});
    makePages();
    m_times->setRange(1, 1'000'000);
    auto *often = new QHBoxLayout;
    often->addWidget(m_times);
    often->addWidget(m_always);
    often->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    auto *act = new QFormLayout;
    act->addRow(tr("What is done"), m_what);
    act->addRow(m_pages);
    act->addRow(tr("How often"), often);
    m_times->setAccessibleName(tr("How often"));
    auto *whole = new QVBoxLayout(this);
    auto *hint = new QLabel(tr("Applies to messages that fit all of this, when they are sent."));
    hint->setWordWrap(true);
    whole->addWidget(hint);
    whole->addWidget(m_match);
    whole->addLayout(act);
    whole->addWidget(m_problem);
    whole->addWidget(buttons);
    alignLabels(findChildren<QFormLayout *>());
    connect(m_what, &QComboBox::currentIndexChanged, this, &RuleDialog::showPage);
    connect(m_always, &QCheckBox::toggled, m_times, &QWidget::setDisabled);
    connect(buttons, &QDialogButtonBox::accepted, this, &RuleDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &RuleDialog::reject);
    show(rule);
}

void RuleDialog::makePages()
{
    m_status->setRange(100, 999);
    m_delay->setPlaceholderText(u"2h"_s);
    m_body->setTabChangesFocus(true);
    m_body->setMaximumHeight(fontMetrics().height() * 4);
    const auto page = [this](std::initializer_list<std::pair<QString, QWidget *>> rows) {
        auto *widget = new QWidget;
        auto *form = new QFormLayout(widget);
        form->setContentsMargins({});
        for (const auto &[label, input] : rows)
            form->addRow(label, input);
        m_pages->addWidget(widget);
    };
    page({});                                                                                    // Hold
    page({{tr("With"), m_delay}});                                                               // Delay
    page({});                                                                                    // Drop
    page({});                                                                                    // Double
    page({{tr("Replace"), m_replaceFrom}, {tr("With"), m_replaceTo}, {QString(), m_sign}});      // Replace
    page({{tr("Status"), m_status}, {tr("Content type"), m_contentType}, {tr("Body"), m_body}}); // Answer
    page({});                                                                                    // Cut
}

// As high as what is asked for needs, not as the highest of all pages.
void RuleDialog::showPage(int page)
{
    for (int i = 0; i < m_pages->count(); ++i)
        m_pages->widget(i)->setSizePolicy(QSizePolicy::Preferred,
                                          i == page ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    m_pages->setCurrentIndex(page);
    adjustSize();
}

void RuleDialog::show(const Rule &rule)
{
    m_match->setMatch(rule.match);
    m_what->setCurrentIndex(int(rule.act.index()));
    showPage(m_what->currentIndex());
    m_always->setChecked(rule.times < 0);
    m_times->setValue(std::max(rule.times, 1));
    const auto *delay = std::get_if<action::Delay>(&rule.act);
    m_delay->setText(delay ? QString::fromLatin1(durationText(delay->by)) : QString());
    if (const auto *replace = std::get_if<action::Replace>(&rule.act)) {
        m_replaceFrom->setText(QString::fromUtf8(replace->from));
        m_replaceTo->setText(QString::fromUtf8(replace->to));
        m_sign->setChecked(replace->sign);
    }
    const auto *given = std::get_if<action::Answer>(&rule.act);
    const action::Answer answer = given ? *given : action::Answer();
    m_status->setValue(answer.status);
    m_contentType->setText(QString::fromUtf8(answer.contentType));
    m_body->setPlainText(QString::fromUtf8(answer.body));
}

Result<RuleAction> RuleDialog::action() const
{
    switch (m_what->currentIndex()) {
    case 0:
        return action::Hold{};
    case 1: {
        const auto by = parseDuration(m_delay->text().trimmed().toUtf8());
        if (!by || *by == Duration::zero())
            return fail(ErrorKind::Usage, "rule.delay", Text::verbatim(durationHelp()));
        return action::Delay{*by};
    }
    case 2:
        return action::Drop{};
    case 3:
        return action::Double{};
    case 4:
        if (m_replaceFrom->text().isEmpty())
            return fail(ErrorKind::Usage, "rule.replace",
                        KASSA_TEXT("error", "Enter what is to be replaced."));
        return action::Replace{m_replaceFrom->text().toUtf8(), m_replaceTo->text().toUtf8(),
                               m_sign->isChecked()};
    case 5:
        return action::Answer{m_status->value(), m_contentType->text().trimmed().toUtf8(),
                              m_body->toPlainText().toUtf8()};
    default:
        return action::Cut{};
    }
}

void RuleDialog::accept()
{
    auto act = action();
    if (!act)
        return m_problem->tell(Tone::Wrong, textWords(act.error().detail));
    m_rule.match = m_match->match();
    m_rule.act = std::move(*act);
    m_rule.times = m_always->isChecked() ? -1 : m_times->value();
    QDialog::accept();
}

} // namespace kassa
