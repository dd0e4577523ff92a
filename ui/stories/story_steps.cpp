#include "stories/story_steps.h"

#include "story/step_words.h"
#include "widgets/plain_tip.h"
#include "widgets/theme.h"
#include "widgets/wrapping_row.h"

#include <QApplication>
#include <QEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace kassa {

using namespace Qt::StringLiterals;

// A line may wait for a page for half a minute: a person can end that.
class StorySteps::WatchedStage : public SessionStage
{
public:
    using SessionStage::SessionStage;

    void stop()
    {
        m_stopped = true;
        if (m_loop)
            m_loop->quit();
    }
    void goOn() { m_stopped = false; }
    bool isStopped() const { return m_stopped; }

    Done settle() override
    {
        QEventLoop loop;
        m_loop = &loop;
        Done done = m_stopped ? Done() : settled(session(), loop, QEventLoop::AllEvents);
        m_loop = nullptr;
        if (done && m_stopped)
            done = fail(ErrorKind::State, "story.stopped", KASSA_TEXT("error", "The story was stopped"));
        return done;
    }

private:
    QEventLoop *m_loop = nullptr; // while it is waited
    bool m_stopped = false;
};

StorySteps::StorySteps(Language &language, QWidget *parent)
    : QWidget(parent), m_language(language), m_state(new Notice(this)), m_lines(new QTreeWidget(this)),
      m_begin(new QPushButton(this)), m_step(new QPushButton(this)), m_runTo(new QPushButton(this)),
      m_runAll(new QPushButton(this)), m_stop(new QPushButton(this))
{
    m_lines->setColumnCount(Columns);
    m_lines->setRootIsDecorated(false);
    m_lines->setUniformRowHeights(true);
    m_lines->setTabKeyNavigation(false);
    m_lines->header()->setStretchLastSection(true);
    setFocusProxy(m_lines);
    layOut();
    connect(m_lines, &QTreeWidget::itemSelectionChanged, this, &StorySteps::showMarks);
    connect(m_begin, &QPushButton::clicked, this, [this] {
        leave();
        Q_EMIT purchaseWanted(m_story);
    });
    connect(m_step, &QPushButton::clicked, this, &StorySteps::step);
    connect(m_runTo, &QPushButton::clicked, this,
            [this] { runTo(std::size_t(m_lines->indexOfTopLevelItem(m_lines->currentItem()))); });
    connect(m_runAll, &QPushButton::clicked, this, [this] { runTo(m_story.steps.size()); });
    connect(m_stop, &QPushButton::clicked, this, &StorySteps::stop);
    retranslate();
}

StorySteps::~StorySteps() = default;

void StorySteps::layOut()
{
    auto *buttons = new WrappingRow; // a story's panel may be narrow
    for (QPushButton *button : {m_begin, m_step, m_runTo, m_runAll, m_stop})
        buttons->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(buttons);
    layout->addWidget(m_state);
    layout->addWidget(m_lines, 1);
}

void StorySteps::setStory(const Story *story)
{
    if (m_busy || (m_player && !m_player->isOver()))
        return;
    leave();
    m_story = story ? *story : Story();
    fill();
}

void StorySteps::play(const Story &story, Session &session, const MemoryJournal &journal)
{
    leave();
    m_story = story;
    m_stage = std::make_unique<WatchedStage>(session);
    m_player = std::make_unique<StoryPlayer>(m_story, session.provider().descriptor(), *m_stage, journal,
                                             *m_language.catalogue());
    m_ended = connect(&session, &QObject::destroyed, this, [this] {
        leave();
        showMarks();
    });
    fill();
}

void StorySteps::leave()
{
    disconnect(m_ended);
    m_player.reset();
    m_stage.reset();
}

void StorySteps::step()
{
    runTo(m_player ? m_player->at() + 1 : 0);
}

// Presses that follow each other are one buyer's: they are played together.
void StorySteps::runTo(std::size_t end)
{
    if (!m_player || m_busy)
        return;
    m_busy = true;
    m_stage->goOn();
    qApp->installEventFilter(this);
    showMarks();
    while (m_player && !m_player->isOver() && !m_stage->isStopped() && m_player->at() < end) {
        m_player->step();
        showMarks();
    }
    qApp->removeEventFilter(this);
    m_busy = false;
    showMarks();
}

void StorySteps::stop()
{
    if (m_stage)
        m_stage->stop();
}

bool StorySteps::eventFilter(QObject *receiver, QEvent *event)
{
    if (QApplication::activeModalWidget()) // a question, as of closing the window
        return false;
    switch (event->type()) {
    case QEvent::KeyPress:
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
            stop();
        [[fallthrough]];
    case QEvent::KeyRelease:
    case QEvent::Shortcut:
    case QEvent::ShortcutOverride:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::Wheel:
    case QEvent::ContextMenu:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
    case QEvent::DragEnter:
        // A window only hands on what its widgets are told.
        return receiver != m_stop && !receiver->isWindowType();
    default:
        return QWidget::eventFilter(receiver, event);
    }
}

void StorySteps::fill()
{
    const QSignalBlocker quiet(m_lines->selectionModel()); // rows that go away are looked at for the buttons
    m_lines->clear();
    for (const StoryStep &step : m_story.steps) {
        auto *row = new QTreeWidgetItem(m_lines);
        // What another file holds is named by it.
        const QString included =
            step.place.file == m_story.file ? QString() : QFileInfo(step.place.file).baseName() + u':';
        row->setText(Line, included + QString::number(step.place.line));
        sayWhat(*row, step);
    }
    m_lines->setColumnWidth(Mark, fontMetrics().averageCharWidth() * 17);
    m_lines->resizeColumnToContents(Line);
    showMarks();
}

void StorySteps::sayWhat(QTreeWidgetItem &row, const StoryStep &step) const
{
    row.setText(What, m_language.words(wordsFor(step.doing)));
    row.setToolTip(What, plainTip(row.text(What)));
}

void StorySteps::showMarks()
{
    const std::size_t at = m_player ? m_player->at() : 0;
    const auto failed = m_player ? m_player->failedAt() : std::nullopt;
    for (std::size_t i = 0; i < m_story.steps.size(); ++i) {
        QTreeWidgetItem *row = m_lines->topLevelItem(int(i));
        QString mark;
        Tone tone = Tone::Muted;
        if (m_player && failed == i) {
            tone = m_stage->isStopped() ? Tone::Warning : Tone::Wrong;
            mark = theme::signOf(tone) + u' ' + (m_stage->isStopped() ? tr("stopped") : tr("failed"));
        } else if (m_player && (i < at || (failed && i < *failed))) {
            mark = theme::signOf(Tone::Good) + u' ' + tr("played");
            tone = Tone::Good;
        } else if (m_player && i == at && !failed) {
            mark = u"▶ "_s + tr("next");
            tone = Tone::Accent;
            m_lines->scrollToItem(row);
        }
        row->setText(Mark, mark);
        row->setForeground(Mark, theme::text(tone, palette()));
    }
    const bool goesOn = m_player && !m_player->isOver() && !m_busy;
    const int chosen = m_lines->indexOfTopLevelItem(m_lines->currentItem());
    m_begin->setEnabled(!m_story.steps.empty() && !m_busy);
    m_step->setEnabled(goesOn);
    m_runAll->setEnabled(goesOn);
    m_stop->setEnabled(m_player && m_busy);
    m_runTo->setEnabled(goesOn && !m_lines->selectedItems().isEmpty() && std::size_t(chosen) > at);
    if (failed && m_stage->isStopped()) {
        m_state->tell(Tone::Warning,
                      tr("Stopped at line %1. The purchase stays open; to play the story, begin "
                         "it once more.")
                          .arg(m_player->result().failure->place.line));
    } else if (failed) {
        const StoryFailure failure = *m_player->result().failure;
        m_state->tell(Tone::Wrong,
                      tr("Line %1. Expected: %2. Came: %3")
                          .arg(failure.place.line)
                          .arg(m_language.words(failure.expected), m_language.words(failure.came)));
    } else if (m_player && m_player->isOver()) {
        m_state->tell(Tone::Good, tr("Played to the end: everything was as expected."));
    } else {
        m_state->clear();
    }
}

void StorySteps::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StorySteps::retranslate()
{
    m_begin->setText(tr("Begin in the window"));
    m_begin->setToolTip(tr("Opens a purchase in which this story is played line by line"));
    m_step->setText(tr("Play line"));
    m_runTo->setText(tr("Run to here"));
    m_runTo->setToolTip(tr("Plays what comes before the chosen line"));
    m_runAll->setText(tr("Run to the end"));
    m_stop->setText(tr("Stop the story"));
    m_stop->setToolTip(plainTip(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText)));
    m_lines->setHeaderLabels({tr("Mark"), tr("Line"), tr("What happens")});
    m_lines->setAccessibleName(tr("Lines of the story"));
    for (std::size_t i = 0; i < m_story.steps.size(); ++i)
        sayWhat(*m_lines->topLevelItem(int(i)), m_story.steps[i]);
    showMarks();
}

} // namespace kassa
