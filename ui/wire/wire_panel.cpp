#include "wire/wire_panel.h"

#include "widgets/accessible.h"
#include "widgets/copyable.h"
#include "widgets/duration_dialog.h"
#include "widgets/list_search.h"
#include "wire/message_editor.h"

#include <QHeaderView>
#include <QToolButton>
#include <QVBoxLayout>

namespace kassa {

WirePanel::WirePanel(Language &language, QWidget *parent)
    : QWidget(parent), m_language(language), m_model(language), m_held(new Notice), m_problem(new Notice),
      m_hint(new QLabel), m_table(new QTableView), m_bar(new QToolBar)
{
    m_hint->setWordWrap(true);
    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false); // Tab leaves the table
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(InFlightModel::Summary, QHeaderView::Stretch);
    makeActions();
    new CopyActions(*m_table);
    auto *whole = new QVBoxLayout(this);
    whole->addWidget(m_held);
    whole->addWidget(m_bar);
    whole->addWidget(m_problem);
    whole->addWidget(m_hint);
    whole->addWidget(new ListSearch(m_table, *this));
    whole->addWidget(m_table, 1);
    connect(m_held, &Notice::actionAsked, this, &WirePanel::releaseAll);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &WirePanel::enable);
    connect(m_table, &QTableView::activated, this, [this] { m_edit->trigger(); });
    connect(&language, &Language::changed, this, &WirePanel::retranslate);
    retranslate();
}

void WirePanel::makeActions()
{
    const auto make = [this](auto act) {
        auto *action = new QAction(this);
        connect(action, &QAction::triggered, this, [this, act] {
            if (const FlyingMessage *flying = current())
                act(flying->message.id.ordinal);
        });
        m_bar->addAction(action);
        m_table->addAction(action);
        return action;
    };
    m_deliver = make([this](quint64 ordinal) { apply(step::Deliver{ordinal}); });
    m_hold = make([this](quint64 ordinal) { apply(step::Hold{ordinal}); });
    m_delay = make([this](quint64 ordinal) { delay(ordinal); });
    m_release = make([this](quint64 ordinal) { apply(step::Release{ordinal}); });
    m_drop = make([this](quint64 ordinal) { apply(step::Drop{ordinal}); });
    m_double = make([this](quint64 ordinal) { apply(step::Copy{ordinal}); });
    m_edit = make([this](quint64) { edit(); });
    // Tool buttons are left out of the Tab order by default.
    for (QToolButton *button : m_bar->findChildren<QToolButton *>()) {
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAutoRaise(false);
    }
}

void WirePanel::setSession(Session *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_problem->clear();
    if (session) {
        connect(session, &Session::changed, this, &WirePanel::refresh);
        connect(session, &QObject::destroyed, this, [this] { setSession(nullptr); });
    }
    refresh();
}

const FlyingMessage *WirePanel::current() const
{
    return m_model.message(m_table->currentIndex().row());
}

void WirePanel::select(quint64 ordinal)
{
    const int row = m_model.rowOf(ordinal);
    m_table->selectRow(row >= 0 ? row : 0);
}

void WirePanel::refresh()
{
    const FlyingMessage *flying = current();
    const quint64 selected = flying ? flying->message.id.ordinal : 0;
    m_model.setMessages(m_session ? m_session->inFlight() : std::vector<FlyingMessage>());
    if (!current() || current()->message.id.ordinal != selected)
        select(selected);
    const bool empty = m_model.rowCount() == 0;
    m_hint->setText(!m_session ? tr("No session is open. What is sent appears here before it arrives.")
                    : empty    ? tr("Nothing is in flight. What is sent next appears here before it arrives.")
                               : QString());
    m_hint->setVisible(empty);
    const int held = m_model.held();
    m_held->tell(Tone::Warning, held > 0 ? tr("%n message(s) are held", nullptr, held) : QString(),
                 tr("Release all"));
    enable();
}

void WirePanel::enable()
{
    const FlyingMessage *flying = current();
    m_deliver->setEnabled(flying && flying->deliverable);
    m_hold->setEnabled(flying && !flying->held);
    m_delay->setEnabled(flying != nullptr);
    m_release->setEnabled(flying && (flying->held || flying->delayed));
    m_drop->setEnabled(flying != nullptr);
    m_double->setEnabled(flying != nullptr);
    m_edit->setEnabled(flying && partsOf(flying->message.payload));
    m_edit->setToolTip(flying && !m_edit->isEnabled() ? tr("This kind of message has nothing to edit")
                                                      : tr("Change its exact bytes, and sign it again"));
}

bool WirePanel::apply(const Step &step)
{
    m_problem->clear();
    if (!m_session)
        return false;
    const auto done = m_session->apply(step);
    if (!done)
        m_problem->tell(done.error());
    return done.has_value();
}

void WirePanel::releaseAll()
{
    if (!m_session)
        return;
    for (const FlyingMessage &flying : m_session->inFlight()) {
        if (flying.held)
            apply(step::Release{flying.message.id.ordinal});
    }
}

// While a person thinks no time passes, or whoever waits for an answer would give up.
void WirePanel::standFor(QDialog &dialog)
{
    if (!m_session->isRunning())
        return;
    m_session->pause();
    connect(&dialog, &QDialog::finished, m_session, &Session::run);
}

// A run would deliver the message before its delay has been chosen: it is held meanwhile.
void WirePanel::delay(quint64 ordinal)
{
    const FlyingMessage *flying = current();
    const bool holds = m_session->isRunning() && !flying->held;
    if (holds && !apply(step::Hold{ordinal}))
        return;
    auto *dialog = new DurationDialog(
        {tr("Delay message #%1").arg(ordinal), tr("By how long"),
         tr("It goes on by itself when the clock is there. Release ends the delay."), tr("Delay")},
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    standFor(*dialog);
    connect(dialog, &QDialog::accepted, this, [this, dialog, ordinal] {
        apply(step::Delay{ordinal, dialog->chosen()});
    });
    connect(dialog, &QDialog::rejected, this, [this, holds, ordinal] {
        if (holds)
            apply(step::Release{ordinal});
    });
    dialog->open();
}

// A run would deliver the message under the hands of who edits it: it is held meanwhile, and stays so.
void WirePanel::edit()
{
    const FlyingMessage flying = *current();
    if (m_session->isRunning() && !flying.held && !apply(step::Hold{flying.message.id.ordinal}))
        return;
    auto *dialog =
        new MessageEditor(m_language, m_session, flying.message, MessageEditor::Purpose::Replace, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    standFor(*dialog);
    connect(dialog, &MessageEditor::sent, this, [this](MessageId message) {
        refresh();
        select(message.ordinal);
    });
    dialog->open();
}

void WirePanel::retranslate()
{
    m_table->setAccessibleName(tr("In flight"));
    m_bar->setWindowTitle(tr("What to do with the message"));
    nameExtension(*m_bar);
    m_deliver->setText(tr("Deliver this"));
    m_deliver->setToolTip(tr("Now, before the others"));
    m_hold->setText(tr("Hold"));
    m_hold->setToolTip(tr("Until it is released"));
    m_delay->setText(tr("Delay..."));
    m_delay->setIconText(m_delay->text());
    m_delay->setToolTip(tr("Until the clock has moved on by a time of your choice"));
    m_release->setText(tr("Release"));
    m_release->setToolTip(tr("Ends holding and delay"));
    m_drop->setText(tr("Drop"));
    m_drop->setToolTip(
        tr("Lost on its way: who waits for an answer runs into a time-out. Rewind brings it back."));
    m_double->setText(tr("Double"));
    m_double->setToolTip(tr("A second copy right behind it"));
    m_edit->setText(tr("Edit..."));
    m_edit->setIconText(m_edit->text()); // else a tool button leaves the dots out
    m_model.retranslate();
    refresh();
}

} // namespace kassa
