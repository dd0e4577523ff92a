#include "stories/stories_panel.h"

#include "journal/exports.h"
#include "stories/new_story_dialog.h"
#include "story/kept_run.h"
#include "story/results.h"
#include "widgets/theme.h"
#include "widgets/wrapping_row.h"

#include <QCheckBox>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestHistory = 10;
constexpr std::size_t mostRuns = 3; // kept of each story

} // namespace

StoriesPanel::StoriesPanel(Language &language, const Registry &providers, QWidget *parent)
    : QWidget(parent), m_language(language), m_providers(providers), m_job(providers, language.catalogue()),
      m_recorder(providers, language.catalogue()), m_problem(new Notice(this)), m_tree(new QTreeWidget(this)),
      m_tabs(new QTabWidget(this)), m_detail(new QPlainTextEdit(m_tabs)),
      m_steps(new StorySteps(language, m_tabs)), m_coverage(new CoverageView(language, providers, m_tabs)),
      m_doing(new QLabel(this)), m_runSelected(new QPushButton(this)), m_runFailed(new QPushButton(this)),
      m_runAll(new QPushButton(this)), m_stop(new QPushButton(this)), m_choose(new QPushButton(this)),
      m_openRun(new QPushButton(this)), m_record(new QPushButton(this)), m_inPages(new QCheckBox(this)),
      m_runs(new QMenu(this))
{
    m_tree->setColumnCount(Columns);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->setTabKeyNavigation(false);
    m_tree->header()->setStretchLastSection(true);
    m_detail->setReadOnly(true);
    m_detail->setTabChangesFocus(true);
    m_detail->setFont(theme::fixedFont());
    m_openRun->setMenu(m_runs);
    setFocusProxy(m_tree);
    layOut();
    connect(m_runs, &QMenu::aboutToShow, this, &StoriesPanel::fillRuns);
    connect(m_steps, &StorySteps::purchaseWanted, this, &StoriesPanel::purchaseWanted);
    connect(m_coverage, &CoverageView::storyMade, this, [this](const QByteArray &yaml) {
        writeStory(yaml, tr("What is to be expected is there already. Write the steps that lead to it."));
    });
    connect(m_record, &QPushButton::clicked, this, [this] {
        m_problem->clear();
        m_recorder.start(m_purchase->entries());
        showDoing();
    });
    connect(&m_recorder, &RecordJob::recorded, this, &StoriesPanel::showRecorded);
    connect(&m_recorder, &RecordJob::failed, this, [this](const Error &error) {
        m_problem->tell(error);
        showDoing();
    });
    connect(m_tree, &QTreeWidget::itemSelectionChanged, this, [this] {
        showDetail();
        showDoing();
    });
    connect(m_runSelected, &QPushButton::clicked, this,
            [this] { run([this](const Row &row) { return isSelected(row); }); });
    connect(m_runFailed, &QPushButton::clicked, this,
            [this] { run([](const Row &row) { return row.last() && !row.last()->result.passed; }); });
    connect(m_runAll, &QPushButton::clicked, this, [this] { run([](const Row &) { return true; }); });
    connect(m_stop, &QPushButton::clicked, &m_job, &StoryJob::stop);
    connect(m_choose, &QPushButton::clicked, this, &StoriesPanel::chooseFolder);
    connect(&m_job, &StoryJob::failed, this, [this](const Error &error) { m_problem->tell(error); });
    connect(&m_job, &StoryJob::ended, this, &StoriesPanel::ended);
    connect(&m_job, &StoryJob::runningChanged, this, [this](bool running) {
        showDoing();
        if (running)
            return;
        CoverageJob::Runs runs;
        for (const Row &row : m_rows) {
            if (row.last())
                runs.push_back(row.runs.front());
        }
        m_coverage->setRuns(std::move(runs));
        Q_EMIT finished();
    });
    retranslate();
}

void StoriesPanel::layOut()
{
    auto *buttons = new WrappingRow;
    for (QPushButton *button : {m_runSelected, m_runFailed, m_runAll})
        buttons->addWidget(button);
    buttons->addWidget(m_inPages);
    for (QPushButton *button : {m_stop, m_openRun, m_choose, m_record})
        buttons->addWidget(button);
    buttons->addWidget(m_doing);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_tree);
    m_tabs->setDocumentMode(true);
    for (QWidget *tab : {static_cast<QWidget *>(m_detail), static_cast<QWidget *>(m_steps),
                         static_cast<QWidget *>(m_coverage)})
        m_tabs->addTab(tab, {});
    splitter->addWidget(m_tabs);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    layout->addWidget(splitter, 1);
}

void StoriesPanel::showFolder(const QString &folder)
{
    FoundStories found = findStories(folder.isEmpty() ? QStringList() : QStringList{folder}, m_providers);
    m_folder = folder;
    m_filled = true;
    m_asked = m_played = m_failed = 0;
    m_problem->clear();
    if (!found.errors.empty())
        m_problem->tell(found.errors.front());
    m_rows.clear();
    for (Story &story : found.stories)
        m_rows.push_back({std::move(story), nullptr, {}, {}});
    fill();
    showDetail();
    showDoing();
}

void StoriesPanel::fill()
{
    m_tree->clear();
    std::map<QByteArray, QTreeWidgetItem *> providers;
    for (Row &row : m_rows) {
        QTreeWidgetItem *&group = providers[row.story.provider];
        if (!group) {
            group = new QTreeWidgetItem(m_tree);
            group->setText(Name, QString::fromUtf8(row.story.provider));
        }
        row.item = new QTreeWidgetItem(group);
        showRow(row);
    }
    m_tree->setColumnWidth(Name, fontMetrics().averageCharWidth() * 34);
    m_tree->setColumnWidth(Title, fontMetrics().averageCharWidth() * 40);
}

void StoriesPanel::run(const std::function<bool(const Row &)> &which)
{
    std::vector<Story> stories;
    for (const Row &row : m_rows) {
        if (which(row))
            stories.push_back(row.story);
    }
    m_asked = stories.size();
    m_played = m_failed = 0;
    m_problem->clear();
    const Done started = m_inPages->isChecked() ? m_job.startInPages(std::move(stories), m_folder)
                                                : m_job.start(std::move(stories));
    if (!started)
        m_problem->tell(started.error());
}

// By itself, or as one of its provider's.
bool StoriesPanel::isSelected(const Row &row) const
{
    return row.item->isSelected() || row.item->parent()->isSelected();
}

void StoriesPanel::ended(const std::shared_ptr<const StoryRun> &run)
{
    ++m_played;
    m_failed += run->result.passed ? 0 : 1;
    for (Row &row : m_rows) {
        if (row.story.name != run->story.name || row.story.file != run->story.file)
            continue;
        row.runs.push_front(run);
        if (row.runs.size() > mostRuns)
            row.runs.pop_back();
        row.history.prepend(theme::signOf(run->result.passed ? Tone::Good : Tone::Wrong));
        row.history.truncate(longestHistory);
        showRow(row);
        if (row.item->isSelected())
            showDetail();
    }
    showDoing();
}

void StoriesPanel::showRow(const Row &row)
{
    row.item->setText(Name, QString::fromUtf8(row.story.name));
    row.item->setText(Title, inLanguage(row.story.title, m_language.code()));
    row.item->setText(History, row.history);
    if (!row.last())
        return;
    const Tone tone = row.last()->result.passed ? Tone::Good : Tone::Wrong;
    const QString word = row.last()->result.passed ? tr("passed") : tr("failed");
    row.item->setText(Result, theme::signOf(tone) + u' ' + word);
    row.item->setForeground(Result, theme::text(tone, palette()));
    row.item->setText(Time, tr("%1 ms").arg(row.last()->seconds * 1000, 0, 'f', 1));
}

// Of the first that is selected: what it is, why it failed, and what happened.
void StoriesPanel::showDetail()
{
    const Row *row = selectedRow();
    m_steps->setStory(row ? &row->story : nullptr);
    if (!row)
        return m_detail->setPlainText(tr("Select a story to see what it did when it was last played."));
    QStringList parts{inLanguage(row->story.title, m_language.code()),
                      inLanguage(row->story.description, m_language.code())};
    if (row->last()) {
        parts << failureText(*row->last(), *m_language.catalogue(), m_language.code())
              << QString::fromUtf8(text(row->last()->journal, *m_language.catalogue(), m_language.code()));
    }
    parts.removeAll(QString());
    m_detail->setPlainText(parts.join(u"\n\n"_s));
}

void StoriesPanel::showDoing()
{
    const bool running = m_job.isRunning();
    const bool anyFailed = std::any_of(m_rows.begin(), m_rows.end(), [](const Row &row) {
        return row.last() && !row.last()->result.passed;
    });
    m_runSelected->setEnabled(!running && !m_tree->selectedItems().isEmpty());
    m_runFailed->setEnabled(!running && anyFailed);
    m_runAll->setEnabled(!running && !m_rows.empty());
    m_choose->setEnabled(!running);
    m_record->setEnabled(m_purchase && !m_recorder.isRunning());
    m_record->setText(m_recorder.isRunning() ? tr("Recording...") : tr("Record purchase..."));
    m_stop->setEnabled(running);
    if (running || m_played > 0)
        m_doing->setText(tr("%1 of %2 played, %3 failed").arg(m_played).arg(m_asked).arg(m_failed));
    else
        m_doing->setText(tr("%n story(s)", nullptr, int(m_rows.size())));
}

const StoriesPanel::Row *StoriesPanel::selectedRow() const
{
    const auto row =
        std::find_if(m_rows.begin(), m_rows.end(), [](const Row &each) { return each.item->isSelected(); });
    return row == m_rows.end() ? nullptr : &*row;
}

void StoriesPanel::fillRuns()
{
    m_runs->clear();
    const Row *row = selectedRow();
    for (const auto &run : row ? row->runs : decltype(row->runs)()) {
        const bool passed = run->result.passed;
        QString words =
            tr("%1 %2, %3 ms")
                .arg(theme::signOf(passed ? Tone::Good : Tone::Wrong), passed ? tr("passed") : tr("failed"))
                .arg(run->seconds * 1000, 0, 'f', 1);
        if (!run->pictures.empty())
            words += u", "_s + tr("%n picture(s)", nullptr, int(run->pictures.size()));
        connect(m_runs->addAction(words), &QAction::triggered, this, [this, run] { Q_EMIT runChosen(run); });
    }
    m_runs->addSeparator();
    connect(m_runs->addAction(tr("Kept in a folder...")), &QAction::triggered, this, &StoriesPanel::openKept);
}

// By `kassa run --keep`, maybe on another machine.
void StoriesPanel::openKept()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder of a run: with run.json"));
    if (!folder.isEmpty())
        showKept(folder);
}

void StoriesPanel::showKept(const QString &folder)
{
    m_problem->clear();
    auto run = keptRun(folder);
    if (run && !m_providers.find(run->story.provider))
        run = fail(ErrorKind::NotFound, "run.provider",
                   KASSA_TEXT("error", "There is no provider \"%1\"").with(run->story.provider));
    if (!run)
        return m_problem->tell(run.error());
    Q_EMIT runChosen(std::make_shared<const StoryRun>(std::move(*run)));
}

void StoriesPanel::stepThrough(const Story &story, Session &session, const MemoryJournal &journal)
{
    m_steps->play(story, session, journal);
    m_tabs->setCurrentWidget(m_steps);
}

void StoriesPanel::setPurchase(const MemoryJournal *journal)
{
    m_purchase = journal;
    showDoing();
}

// One that plays differently is not offered.
void StoriesPanel::showRecorded(const Recording &recording)
{
    showDoing();
    if (recording.same == Recording::Same::No)
        return m_problem->tell(Tone::Wrong,
                               tr("Played again, the story does not give the same journal. The first "
                                  "difference, recorded and played:") +
                                   u'\n' + QString::fromUtf8(recording.difference));
    writeStory(recording.yaml, recording.same == Recording::Same::Exactly
                                   ? tr("Played again, this story gives the same journal.")
                                   : tr("Played again, this story gives the same journal, but for moments."));
}

void StoriesPanel::writeStory(const QByteArray &yaml, const QString &hint)
{
    NewStoryDialog dialog(m_providers, yaml, hint, m_folder, this);
    if (dialog.exec() == QDialog::Accepted)
        showFolder(QFileInfo(dialog.file()).path());
}

void StoriesPanel::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder with stories"), m_folder);
    if (!folder.isEmpty())
        showFolder(folder);
}

void StoriesPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

// Reading the library takes a moment that the start of the window need not wait for: a dock behind others is
// shown then as well, off the screen, but not painted.
void StoriesPanel::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (m_filled)
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!m_filled)
                showFolder({});
        },
        Qt::QueuedConnection);
}

void StoriesPanel::retranslate()
{
    m_runSelected->setText(tr("Play selected"));
    m_runFailed->setText(tr("Play failed"));
    m_runAll->setText(tr("Play all"));
    m_stop->setText(tr("Stop"));
    m_choose->setText(tr("Folder..."));
    m_openRun->setText(tr("Open a run"));
    m_record->setToolTip(tr("Makes a story of the purchase that is open in the window"));
    m_inPages->setText(tr("In real pages"));
    m_inPages->setToolTip(tr("Plays in a browser beside the window and takes pictures of the pages"));
    m_tabs->setTabText(0, tr("What it did"));
    m_tabs->setTabText(1, tr("Line by line"));
    m_tabs->setTabText(2, tr("Coverage"));
    m_tree->setHeaderLabels({tr("Story"), tr("Title"), tr("Result"), tr("Time"), tr("Results so far")});
    m_tree->setAccessibleName(tr("Stories"));
    m_detail->setAccessibleName(tr("What the story did"));
    for (const Row &row : m_rows)
        showRow(row);
    showDetail();
    showDoing();
}

} // namespace kassa
