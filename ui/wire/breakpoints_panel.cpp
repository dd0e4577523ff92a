#include "wire/breakpoints_panel.h"

#include "journal/narration.h"
#include "wire/match_words.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>

#include <algorithm>

namespace kassa {

using namespace Qt::StringLiterals;

MatchDialog::MatchDialog(const Language &language, const Match &match, QWidget *parent)
    : QDialog(parent), m_editor(new MatchEditor(language))
{
    setWindowTitle(tr("Breakpoint"));
    m_editor->setMatch(match);
    auto *what = new QLabel(tr("A run stops before a message that fits all of this is delivered."));
    what->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    auto *whole = new QVBoxLayout(this);
    whole->addWidget(what);
    whole->addWidget(m_editor);
    whole->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

BreakpointsPanel::BreakpointsPanel(Language &language, QWidget *parent)
    : QWidget(parent), m_language(language), m_stop(new Notice), m_whose(new WhoseBox(language)),
      m_hint(new QLabel), m_rows(new RowsEditor), m_forNext(new QPushButton)
{
    m_hint->setWordWrap(true);
    auto *choice = new QHBoxLayout;
    choice->addWidget(m_whose);
    choice->addWidget(m_forNext);
    choice->addStretch();
    auto *whole = new QVBoxLayout(this);
    whole->addWidget(m_stop);
    whole->addLayout(choice);
    whole->addWidget(m_hint);
    whole->addWidget(m_rows, 1);
    connect(m_whose, &WhoseBox::chosenChanged, this, &BreakpointsPanel::showChosen);
    connect(m_whose, &WhoseBox::sessionChanged, this, &BreakpointsPanel::refresh);
    connect(m_forNext, &QPushButton::clicked, this, &BreakpointsPanel::takeForNext);
    connect(m_rows, &RowsEditor::addAsked, this, &BreakpointsPanel::add);
    connect(m_rows, &RowsEditor::editAsked, this, &BreakpointsPanel::edit);
    connect(m_rows, &RowsEditor::removeAsked, this, &BreakpointsPanel::remove);
    connect(m_rows, &RowsEditor::undoAsked, this, &BreakpointsPanel::undo);
    connect(m_rows, &RowsEditor::checked, this, &BreakpointsPanel::enable);
    connect(&language, &Language::changed, this, &BreakpointsPanel::retranslate);
    retranslate();
}

void BreakpointsPanel::setSession(Session *session)
{
    m_whose->setPurchase(session);
}

void BreakpointsPanel::setNext(Session *next)
{
    m_whose->setNext(next);
}

void BreakpointsPanel::showChosen()
{
    m_session = m_whose->chosen();
    m_removed.clear();
    refresh();
}

void BreakpointsPanel::takeForNext()
{
    if (m_session && m_whose->next())
        m_whose->next()->setBreakpoints(m_session->breakpoints());
    m_rows->setFocus(); // the button is gone
    refresh();
}

void BreakpointsPanel::refresh()
{
    m_rows->setEnabled(m_session != nullptr);
    std::vector<RowsEditor::Row> rows;
    if (m_session) {
        for (const Breakpoint &each : m_session->breakpoints())
            rows.push_back({{wordsOf(each.match, m_language)}, each.enabled});
    }
    const bool next = m_whose->showsNext();
    m_forNext->setVisible(m_session && !next && m_whose->next() && !rows.empty() &&
                          m_whose->next()->breakpoints() != m_session->breakpoints());
    m_hint->setText(!m_session ? tr("Start a purchase to set breakpoints.")
                    : next     ? tr("Purchases that begin from now on have these breakpoints.")
                    : rows.empty()
                        ? tr("A run stops nowhere by itself. Add a breakpoint to look at a message "
                             "before it arrives, to change it or to hold it.")
                        : QString());
    m_hint->setVisible(!m_hint->text().isEmpty());
    m_rows->setRows(rows);
    m_rows->setUndo(m_removed.empty() ? QString() : wordsOf(m_removed.back().breakpoint.match, m_language));
    showStop();
}

void BreakpointsPanel::showStop()
{
    const Session *purchase = m_whose->purchase();
    const auto at = purchase ? purchase->stoppedAt() : std::nullopt;
    if (!at)
        return m_stop->clear();
    const auto flying = purchase->inFlight();
    const auto message = std::find_if(flying.begin(), flying.end(), [&](const FlyingMessage &each) {
        return each.message.id.ordinal == *at;
    });
    if (message == flying.end())
        return m_stop->clear();
    const auto &points = purchase->breakpoints();
    const auto point = std::find_if(points.begin(), points.end(), [&](const Breakpoint &each) {
        return each.enabled && each.match.fits(message->message);
    });
    const QString what = m_language.words(summaryOf(message->message.payload));
    // A text may have been found in what is redacted here.
    m_stop->tell(Tone::Live, point == points.end() ? tr("Stopped before #%1: %2").arg(*at).arg(what)
                                                   : tr("Stopped before #%1: %2\nBreakpoint: %3")
                                                         .arg(*at)
                                                         .arg(what, wordsOf(point->match, m_language)));
}

QByteArray BreakpointsPanel::freeId() const
{
    const auto taken = [this](const QByteArray &id) {
        const auto &points = m_session->breakpoints();
        return std::any_of(points.begin(), points.end(),
                           [&](const Breakpoint &each) { return each.id == id; }) ||
               std::any_of(m_removed.begin(), m_removed.end(),
                           [&](const Removed &each) { return each.breakpoint.id == id; });
    };
    int number = 1;
    while (taken("breakpoint-" + QByteArray::number(number)))
        ++number;
    return "breakpoint-" + QByteArray::number(number);
}

void BreakpointsPanel::add()
{
    auto *dialog = new MatchDialog(m_language, {}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (!m_session)
            return;
        auto points = m_session->breakpoints();
        points.push_back({freeId(), dialog->match(), true});
        m_session->setBreakpoints(std::move(points));
    });
    dialog->open();
}

void BreakpointsPanel::edit(int row)
{
    const Breakpoint old = m_session->breakpoints().at(std::size_t(row));
    auto *dialog = new MatchDialog(m_language, old.match, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = old.id] {
        if (!m_session)
            return;
        auto points = m_session->breakpoints();
        for (Breakpoint &each : points) {
            if (each.id == id)
                each.match = dialog->match();
        }
        m_session->setBreakpoints(std::move(points));
    });
    dialog->open();
}

void BreakpointsPanel::remove(int row)
{
    auto points = m_session->breakpoints();
    const auto gone = points.begin() + row;
    m_removed.push_back({std::size_t(row), *gone});
    points.erase(gone);
    m_session->setBreakpoints(std::move(points));
    refresh();
}

void BreakpointsPanel::undo()
{
    if (!m_session || m_removed.empty())
        return;
    auto points = m_session->breakpoints();
    const auto place = std::min(m_removed.back().place, points.size());
    points.insert(points.begin() + std::ptrdiff_t(place), m_removed.back().breakpoint);
    m_removed.pop_back();
    m_session->setBreakpoints(std::move(points));
    refresh();
}

void BreakpointsPanel::enable(int row, bool on)
{
    auto points = m_session->breakpoints();
    points.at(std::size_t(row)).enabled = on;
    m_session->setBreakpoints(std::move(points));
}

void BreakpointsPanel::retranslate()
{
    m_whose->setLabel(tr("Breakpoints of"));
    m_forNext->setText(tr("For the next purchases too"));
    m_rows->setWords(tr("Breakpoints"), tr("Add breakpoint..."), {tr("Stops before (ticked: active)")});
    refresh();
}

} // namespace kassa
