#include "flow/run_controls.h"

#include "widgets/accessible.h"
#include "widgets/duration_dialog.h"
#include "widgets/plain_tip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr int tickMillis = 200;
constexpr double fastScale = 10;

enum ClockChoice { Stand, Jump, Live, LiveFast }; // the items of the combo box

QString timeWords(Time time)
{
    return QString::fromLatin1(toIso(time).left(19)).replace(u'T', u' '); // "2026-01-02 03:04:05"
}

QString withKey(const QString &words, const QAction *action)
{
    return u"%1 (%2)"_s.arg(words, action->shortcut().toString(QKeySequence::NativeText));
}

} // namespace

RunControls::RunControls(Language &language, QWidget *parent)
    : QToolBar(parent), m_language(language), m_rewind(new QToolButton), m_doing(new QLabel),
      m_time(new QLabel), m_next(new QLabel), m_clockLabel(new QLabel), m_clock(new QComboBox),
      m_jump(new QPushButton), m_skip(new QPushButton), m_notice(new Notice)
{
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    makeActions();
    makeClock();
    m_tick.setInterval(tickMillis);
    connect(&m_tick, &QTimer::timeout, this, &RunControls::showTime);
    connect(&language, &Language::changed, this, &RunControls::retranslate);
    // Tool buttons are left out of the Tab order by default.
    for (QToolButton *button : findChildren<QToolButton *>())
        button->setFocusPolicy(Qt::StrongFocus);
    drawIcons();
    retranslate();
}

void RunControls::makeActions()
{
    const auto make = [this](const QKeySequence &key, auto act) {
        auto *action = new QAction(this);
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, [this, act] {
            m_notice->clear();
            m_skipsTo.reset();
            if (m_session)
                act();
        });
        return action;
    };
    m_step = make(Qt::Key_F10, [this] { m_session->step(); });
    m_run = make(Qt::Key_F5, [this] { m_session->run(); });
    m_pause = make(Qt::SHIFT | Qt::Key_F5, [this] { m_session->pause(); });
    m_restart = make(Qt::CTRL | Qt::SHIFT | Qt::Key_F5, [this] {
        if (m_session->rewindIsOneSided())
            Q_EMIT restartOutsideAsked();
        else
            tell(m_session->restart());
    });
    m_back = make(Qt::CTRL | Qt::Key_F10, // Alt+Left is the page's
                  [this] { tell(m_session->rewindToStep(qsizetype(m_session->history().size()) - 1)); });
    m_toEntry = make({}, [this] { tell(m_session->rewindTo(m_selected)); });
    addActions({m_step, m_run, m_pause, m_restart});
    auto *menu = new QMenu(this);
    menu->addActions({m_back, m_toEntry});
    m_rewind->setMenu(menu);
    m_rewind->setPopupMode(QToolButton::InstantPopup);
    m_rewind->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    addWidget(m_rewind);
    // The shortcut of an action that is only in a closed menu works through the widget it is added to.
    m_rewind->addAction(m_back);
}

void RunControls::makeClock()
{
    m_clockLabel->setBuddy(m_clock);
    m_clock->setSizeAdjustPolicy(QComboBox::AdjustToContents); // in another language as well
    for (const int choice : {Stand, Jump, Live, LiveFast})
        m_clock->addItem(QString(), choice);
    addSeparator();
    // In groups: what does not fit goes into the tool bar's extension one after the other.
    const std::initializer_list<std::initializer_list<QWidget *>> groups{
        {m_clockLabel, m_clock}, {m_time}, {m_jump, m_skip, m_next}, {m_doing, m_notice}};
    for (const auto &widgets : groups) {
        auto *group = new QWidget;
        auto *line = new QHBoxLayout(group);
        line->setContentsMargins(4, 0, 4, 0);
        for (QWidget *widget : widgets)
            line->addWidget(widget, widget == m_notice ? 1 : 0);
        addWidget(group);
    }
    connect(m_clock, &QComboBox::activated, this, &RunControls::chooseClock);
    connect(m_jump, &QPushButton::clicked, this, [this] {
        m_notice->clear();
        if (m_session)
            tell(m_session->jumpToNext());
    });
    connect(m_skip, &QPushButton::clicked, this, &RunControls::askHowLong);
}

void RunControls::setSession(Session *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_selected = {};
    m_skipsTo.reset();
    m_notice->clear();
    if (session) {
        connect(session, &Session::changed, this, &RunControls::refresh);
        connect(session, &Session::failed, this, [this](const Error &error) {
            m_skipsTo.reset();
            m_notice->tell(error);
        });
        connect(session, &QObject::destroyed, this, [this] { setSession(nullptr); });
    }
    retranslate(); // what Restart does depends on the session
    refresh();
}

void RunControls::setSelectedEntry(MessageId entry)
{
    m_selected = entry;
    retranslate();
}

void RunControls::tell(const Done &done)
{
    if (!done)
        m_notice->tell(done.error());
}

void RunControls::chooseClock(int choice)
{
    if (!m_session)
        return;
    const ClockMode mode = choice == Stand  ? ClockMode::Standing
                           : choice == Jump ? ClockMode::Jumping
                                            : ClockMode::Live;
    tell(m_session->setClock(mode, choice == LiveFast ? fastScale : 1));
    refresh(); // what was refused is not what is chosen
}

void RunControls::askHowLong()
{
    m_notice->clear();
    auto *dialog = new DurationDialog(DurationDialog::toSkip(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (!m_session)
            return;
        tell(m_session->skip(dialog->chosen()));
        refresh();
    });
    dialog->open();
}

QString RunControls::doingWords(const Session &session)
{
    if (const auto to = session.skipsTo())
        return tr("▶ Skipping to %1 UTC").arg(timeWords(*to));
    switch (session.doing()) {
    case Session::Doing::Empty:
        return tr("No purchase yet");
    case Session::Doing::Stopped:
        return tr("‖ Stopped");
    case Session::Doing::Running:
        return tr("▶ Running");
    case Session::Doing::AwaitsBuyer:
        return tr("▶ Waiting for the buyer or the clock");
    case Session::Doing::AwaitsBrowser:
        return tr("▶ Waiting for the browser");
    case Session::Doing::AtBreakpoint:
        return tr("● At a breakpoint");
    case Session::Doing::Finished:
        return tr("■ At rest");
    }
    return {};
}

void RunControls::refresh()
{
    const bool begun = m_session && m_session->doing() != Session::Doing::Empty;
    const bool running = begun && m_session->isRunning();
    m_step->setEnabled(begun);
    // Never none of the two: the focus goes on from Run to Pause.
    for (QAction *action : running ? std::array{m_pause, m_run} : std::array{m_run, m_pause})
        action->setEnabled(action == m_pause ? running : begun && !running);
    m_restart->setEnabled(begun);
    m_back->setEnabled(begun && !m_session->history().empty());
    m_toEntry->setEnabled(begun && m_selected);
    m_rewind->setEnabled(begun);
    m_clock->setEnabled(m_session != nullptr);
    const bool isOursToMove = m_session && !m_session->rewindIsOneSided();
    m_jump->setEnabled(isOursToMove && m_session->nextJump());
    m_skip->setEnabled(isOursToMove);
    if (m_session) {
        const bool live = m_session->clock() == ClockMode::Live;
        m_clock->setCurrentIndex(m_session->clock() == ClockMode::Standing  ? Stand
                                 : m_session->clock() == ClockMode::Jumping ? Jump
                                 : m_session->timeScale() > 1               ? LiveFast
                                                                            : Live);
        if (live && running)
            m_tick.start();
        else
            m_tick.stop();
    }
    m_doing->setText(m_session ? doingWords(*m_session) : tr("No session"));
    showTime();
    tellWhatMovesIt();
    tellOfSkip();
}

// Or why they do not.
void RunControls::tellWhatMovesIt()
{
    const auto next = m_session ? m_session->nextJump() : std::nullopt;
    QString jump = tr("Nothing is due"), skip = tr("Moves the clock on by a time of your choice");
    if (!m_session)
        jump = skip = tr("No session");
    else if (m_session->rewindIsOneSided())
        jump = skip = tr("A provider's own system has its own clock: time cannot be changed");
    else if (next)
        jump = tr("Moves the clock to %1 UTC, when the next thing happens by itself").arg(timeWords(*next));
    for (const auto &[button, words] : {std::pair(m_jump, jump), std::pair(m_skip, skip)}) {
        button->setToolTip(plainTip(words));
        button->setAccessibleDescription(words);
    }
}

// The clock went less far than was asked for.
void RunControls::tellOfSkip()
{
    const auto before = std::exchange(m_skipsTo, m_session ? m_session->skipsTo() : std::nullopt);
    if (m_skipsTo || !before || m_session->now() >= *before)
        return;
    const QString at = timeWords(m_session->now());
    m_notice->tell(Tone::Note, m_session->stoppedAt()
                                   ? tr("The clock stopped at %1 UTC, at a breakpoint").arg(at)
                                   : tr("The clock stopped at %1 UTC: the buyer is asked something").arg(at));
}

void RunControls::showTime()
{
    m_time->setText(m_session ? tr("%1 UTC").arg(timeWords(m_session->now())) : QString());
    const auto next = m_session ? m_session->nextJump() : std::nullopt;
    if (!next) {
        m_next->setText(m_session ? tr("Nothing is due") : QString());
        return;
    }
    const auto left =
        std::chrono::ceil<std::chrono::seconds>(*next - m_session->now()).count(); // as deadlines
    QString wait = tr("now");
    if (left >= 172'800)
        wait = tr("in %n day(s)", nullptr, int(left / 86'400));
    else if (left >= 7'200)
        wait = tr("in %n hour(s)", nullptr, int(left / 3'600));
    else if (left >= 120)
        wait = tr("in %n minute(s)", nullptr, int(left / 60));
    else if (left >= 1)
        wait = tr("in %n second(s)", nullptr, int(left));
    // Of what goes on by itself beside the purchase it is no news that it goes on.
    m_next->setText(m_session->nextMoment() ? tr("Next: %1").arg(wait) : tr("Timer: %1").arg(wait));
    m_next->setToolTip(plainTip(tr("%1 UTC").arg(timeWords(*next))));
}

void RunControls::retranslate()
{
    setWindowTitle(tr("Run"));
    nameExtension(*this);
    m_step->setText(tr("Step"));
    m_step->setToolTip(withKey(tr("Do one thing: deliver the next message, or what comes next"), m_step));
    m_run->setText(tr("Run"));
    m_run->setToolTip(withKey(tr("Go on until a breakpoint, a pause or the end"), m_run));
    m_pause->setText(tr("Pause"));
    m_pause->setToolTip(withKey(tr("Stop before the next message"), m_pause));
    m_restart->setText(tr("Restart"));
    m_restart->setToolTip(
        withKey(m_session && m_session->rewindIsOneSided()
                    ? tr("Begins another purchase with the same order at the provider's system")
                    : tr("The same purchase from the start; rules and switches stay"),
                m_restart));
    m_rewind->setText(tr("Rewind"));
    m_rewind->setToolTip(withKey(tr("Back to an earlier moment; what follows is a new branch"), m_back));
    m_back->setText(tr("Back one step"));
    m_toEntry->setText(m_selected ? tr("To the selected entry (#%1)").arg(m_selected.ordinal)
                                  : tr("To the selected entry"));
    m_clockLabel->setText(tr("Clock"));
    m_clock->setItemText(Stand, tr("stand"));
    m_clock->setItemText(Jump, tr("jump"));
    m_clock->setItemText(Live, tr("live"));
    m_clock->setItemText(LiveFast, tr("live x10"));
    m_clock->setToolTip(tr("Stand: time moves only by hand. Jump: to the next moment when nothing else is "
                           "left. Live: in real time, or ten times as fast."));
    m_jump->setText(tr("Jump to next"));
    m_skip->setText(tr("Skip..."));
    refresh();
}

void RunControls::changeEvent(QEvent *event)
{
    QToolBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        drawIcons();
}

// Drawn in the palette's colours: the style's own are dark on dark.
QIcon RunControls::icon(Shape shape, const QPalette &palette)
{
    QIcon icon;
    for (const QIcon::Mode mode : {QIcon::Normal, QIcon::Disabled}) {
        QPixmap pixmap(32, 32);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        const auto group = mode == QIcon::Normal ? QPalette::Active : QPalette::Disabled;
        const QColor ink = palette.color(group, QPalette::ButtonText);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        switch (shape) {
        case Shape::OneStep:
            painter.drawPolygon(QPolygonF{{5, 6}, {19, 16}, {5, 26}});
            painter.drawRect(QRectF(22, 6, 4, 20));
            break;
        case Shape::Run:
            painter.drawPolygon(QPolygonF{{8, 5}, {27, 16}, {8, 27}});
            break;
        case Shape::Pause:
            painter.drawRect(QRectF(7, 6, 6, 20));
            painter.drawRect(QRectF(19, 6, 6, 20));
            break;
        case Shape::Restart:
            painter.drawRect(QRectF(5, 6, 4, 20));
            painter.drawPolygon(QPolygonF{{27, 6}, {11, 16}, {27, 26}});
            break;
        case Shape::Rewind:
            painter.drawPolygon(QPolygonF{{16, 6}, {4, 16}, {16, 26}});
            painter.drawPolygon(QPolygonF{{28, 6}, {16, 16}, {28, 26}});
            break;
        }
        painter.end();
        icon.addPixmap(pixmap, mode);
    }
    return icon;
}

void RunControls::drawIcons()
{
    m_step->setIcon(icon(Shape::OneStep, palette()));
    m_run->setIcon(icon(Shape::Run, palette()));
    m_pause->setIcon(icon(Shape::Pause, palette()));
    m_restart->setIcon(icon(Shape::Restart, palette()));
    m_rewind->setIcon(icon(Shape::Rewind, palette()));
}

} // namespace kassa
