#include "wire/rules_panel.h"

#include "wire/match_words.h"
#include "wire/rule_dialog.h"

#include <QVBoxLayout>

#include <algorithm>

namespace kassa {

namespace {

// As they were when they were added.
std::vector<Rule> unusedRules(const Session &session)
{
    std::vector<Rule> rules;
    for (const Step &step : session.testSetUp()) {
        if (const auto *add = std::get_if<step::AddRule>(&step))
            rules.push_back(add->rule);
    }
    return rules;
}

} // namespace

RulesPanel::RulesPanel(Language &language, QWidget *parent)
    : QWidget(parent), m_language(language), m_problem(new Notice), m_whose(new WhoseBox(language)),
      m_hint(new QLabel), m_rows(new RowsEditor), m_forNext(new QPushButton)
{
    m_hint->setWordWrap(true);
    auto *choice = new QHBoxLayout;
    choice->addWidget(m_whose);
    choice->addWidget(m_forNext);
    choice->addStretch();
    auto *whole = new QVBoxLayout(this);
    whole->addWidget(m_problem);
    whole->addLayout(choice);
    connect(m_whose, &WhoseBox::chosenChanged, this, &RulesPanel::showChosen);
    connect(m_whose, &WhoseBox::sessionChanged, this, &RulesPanel::refresh);
    connect(m_forNext, &QPushButton::clicked, this, &RulesPanel::takeForNext);
    whole->addWidget(m_hint);
    whole->addWidget(m_rows, 1);
    connect(m_rows, &RowsEditor::addAsked, this, &RulesPanel::add);
    connect(m_rows, &RowsEditor::editAsked, this, &RulesPanel::edit);
    connect(m_rows, &RowsEditor::removeAsked, this, &RulesPanel::remove);
    connect(m_rows, &RowsEditor::undoAsked, this, &RulesPanel::undo);
    connect(&language, &Language::changed, this, &RulesPanel::retranslate);
    retranslate();
}

void RulesPanel::setSession(Session *session)
{
    m_whose->setPurchase(session);
}

void RulesPanel::setNext(Session *next)
{
    m_whose->setNext(next);
}

void RulesPanel::showChosen()
{
    m_session = m_whose->chosen();
    m_removed.clear();
    m_problem->clear();
    refresh();
}

void RulesPanel::takeForNext()
{
    Session *next = m_whose->next();
    if (!m_session || !next)
        return;
    for (const Rule &old : std::vector(next->rules()))
        (void)next->apply(step::RemoveRule{old.id}); // it is there
    for (const Rule &rule : unusedRules(*m_session))
        (void)next->apply(step::AddRule{rule}); // always can be
    m_rows->setFocus();                         // the button is gone
    refresh();
}

void RulesPanel::refresh()
{
    m_rows->setEnabled(m_session != nullptr);
    std::vector<RowsEditor::Row> rows;
    if (m_session) {
        for (const Rule &rule : m_session->rules()) {
            const QString times = rule.times < 0    ? tr("always")
                                  : rule.times == 0 ? tr("used up")
                                                    : tr("%n more time(s)", nullptr, rule.times);
            rows.push_back({{wordsOf(rule.act), wordsOf(rule.match, m_language), times}, {}});
        }
    }
    const bool next = m_whose->showsNext();
    m_forNext->setVisible(m_session && !next && m_whose->next() && !rows.empty() &&
                          m_whose->next()->rules() != unusedRules(*m_session));
    m_hint->setText(!m_session ? tr("Start a purchase to add rules.")
                    : next     ? tr("Purchases that begin from now on have these rules.")
                    : rows.empty()
                        ? tr("Nothing happens to messages by itself. Add a rule to hold, delay, drop, "
                             "double, change or answer them. The first rule that fits applies.")
                        : QString());
    m_hint->setVisible(!m_hint->text().isEmpty());
    m_rows->setRows(rows);
    m_rows->setUndo(m_removed.empty() ? QString() : wordsOf(m_removed.back().rule.act));
}

bool RulesPanel::apply(const Step &step)
{
    m_problem->clear();
    if (!m_session)
        return false;
    const auto done = m_session->apply(step);
    if (!done)
        m_problem->tell(done.error());
    return done.has_value();
}

QByteArray RulesPanel::freeId() const
{
    const auto taken = [this](const QByteArray &id) {
        return std::any_of(m_session->rules().begin(), m_session->rules().end(),
                           [&](const Rule &rule) { return rule.id == id; }) ||
               std::any_of(m_removed.begin(), m_removed.end(),
                           [&](const Removed &removed) { return removed.rule.id == id; });
    };
    int number = 1;
    while (taken(QByteArray::number(number))) // the journal says "by rule 1"
        ++number;
    return QByteArray::number(number);
}

void RulesPanel::add()
{
    auto *dialog = new RuleDialog(m_language, {freeId(), {}, action::Hold{}, 1}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { apply(step::AddRule{dialog->rule()}); });
    dialog->open();
}

// The first rule that fits applies, so places matter; the bench adds a rule at the end only. Those that stand
// behind the place follow it there again.
bool RulesPanel::put(const Rule &rule, std::size_t place)
{
    const std::vector<Rule> rules = m_session->rules();
    if (!apply(step::AddRule{rule}))
        return false;
    for (std::size_t i = place; i < rules.size(); ++i) {
        if (!apply(step::RemoveRule{rules[i].id}) || !apply(step::AddRule{rules[i]}))
            return false;
    }
    return true;
}

void RulesPanel::edit(int row)
{
    auto *dialog = new RuleDialog(m_language, m_session->rules().at(std::size_t(row)), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, row] {
        if (apply(step::RemoveRule{dialog->rule().id}))
            put(dialog->rule(), std::size_t(row));
    });
    dialog->open();
}

void RulesPanel::remove(int row)
{
    const Rule gone = m_session->rules().at(std::size_t(row));
    if (apply(step::RemoveRule{gone.id}))
        m_removed.push_back({gone, std::size_t(row)});
    refresh();
}

void RulesPanel::undo()
{
    if (!m_session || m_removed.empty())
        return;
    if (put(m_removed.back().rule, m_removed.back().place))
        m_removed.pop_back();
    refresh();
}

void RulesPanel::retranslate()
{
    m_whose->setLabel(tr("Rules of"));
    m_forNext->setText(tr("For the next purchases too"));
    m_rows->setWords(tr("Rules"), tr("Add rule..."),
                     {tr("What is done"), tr("To which messages"), tr("Times")});
    refresh();
}

} // namespace kassa
