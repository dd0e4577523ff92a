#include "stories/stories_panel.h"

#include "journal/exports.h"
#include "stories/new_story_dialog.h"
#include "story/results.h"
#include "widgets/theme.h"
#include "widgets/wrapping_row.h"

#include <QCheckBox>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <set>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr int wholeWidth = 1000; // more than any panel has

// Long enough for what is searched for; shorter where there is no room.
class SearchLine : public QLineEdit
{
public:
    using QLineEdit::QLineEdit;
    QSize sizeHint() const override
    {
        constexpr int letters = 48;
        return {letters * fontMetrics().averageCharWidth(), QLineEdit::sizeHint().height()};
    }
};

QString signsOf(const std::deque<PastRun> &runs)
{
    QString signs;
    for (const PastRun &run : runs)
        signs += theme::signOf(run.result->result.passed ? Tone::Good : Tone::Wrong);
    return signs;
}

} // namespace

StoriesPanel::StoriesPanel(Language &language, const Registry &providers, QWidget *parent)
    : QWidget(parent), m_language(language), m_providers(providers), m_job(providers, language.catalogue()),
      m_recorder(providers, language.catalogue()), m_problem(new Notice(this)), m_nothing(new Notice(this)),
      m_search(new SearchLine(this)), m_tree(new QTreeWidget(this)), m_tabs(new QTabWidget(this)),
      m_detail(new QPlainTextEdit(m_tabs)), m_steps(new StorySteps(language, m_tabs)),
      m_coverage(new CoverageView(language, providers, m_tabs)), m_doing(new QLabel(this)),
      m_runSelected(new QPushButton(this)), m_runFailed(new QPushButton(this)),
      m_runAll(new QPushButton(this)), m_stop(new QPushButton(this)), m_choose(new QPushButton(this)),
      m_library(new QPushButton(this)), m_openRun(new QPushButton(this)), m_compare(new QPushButton(this)),
      m_record(new QPushButton(this)), m_inPages(new QCheckBox(this)), m_runs(new QMenu(this))
{
    m_search->setClearButtonEnabled(true);
    m_tree->setObjectName(u"storyList"_s);
    m_tree->setColumnCount(Columns);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->setTabKeyNavigation(false);
    m_tree->header()->setStretchLastSection(false);
    for (const Column column : {Name, Title})
        m_tree->header()->setSectionResizeMode(column, QHeaderView::Stretch);
    m_detail->setReadOnly(true);
    m_detail->setTabChangesFocus(true);
    m_detail->setFont(theme::fixedFont());
    m_openRun->setMenu(m_runs);
    layOut();
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_search, &QLineEdit::textChanged, this, &StoriesPanel::search);
    connect(m_nothing, &Notice::actionAsked, m_search, &QLineEdit::clear);
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        if (item->parent()) // not a provider, which opens and closes
            m_runSelected->click();
    });
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
    connect(m_runAll, &QPushButton::clicked, this,
            [this] { run([](const Row &row) { return !row.item->isHidden(); }); });
    connect(m_stop, &QPushButton::clicked, &m_job, &StoryJob::stop);
    connect(m_choose, &QPushButton::clicked, this, &StoriesPanel::chooseFolder);
    connect(m_library, &QPushButton::clicked, this, [this] { showFolder({}); });
    connect(m_compare, &QPushButton::clicked, this, &StoriesPanel::compareRuns);
    connect(&m_job, &StoryJob::failed, this, [this](const Error &error) { m_problem->tell(error); });
    connect(&m_job, &StoryJob::ended, this, &StoriesPanel::ended);
    connect(&m_job, &StoryJob::runningChanged, this, [this](bool running) {
        showDoing();
        if (running)
            return;
        cover();
        Q_EMIT finished();
    });
    retranslate();
}

StoriesPanel::~StoriesPanel()
{
    m_job.stop(); // before the keeper writes what waits, and nothing else is begun meanwhile
}

void StoriesPanel::layOut()
{
    auto *buttons = new WrappingRow;
    for (QPushButton *button : {m_runSelected, m_runFailed, m_runAll})
        buttons->addWidget(button);
    buttons->addWidget(m_inPages);
    for (QPushButton *button : {m_stop, m_openRun, m_compare, m_choose, m_library, m_record})
        buttons->addWidget(button);
    auto *top = new WrappingRow;
    top->addWidget(m_search);
    top->addWidget(m_doing);
    auto *left = new QWidget(this);
    auto *list = new QVBoxLayout(left);
    list->setContentsMargins({});
    list->addLayout(top);
    list->addWidget(m_nothing);
    list->addWidget(m_tree, 1);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(left);
    m_tabs->setDocumentMode(true);
    auto *detail = new QWidget(m_tabs); // with an edge around the text: it is marked when it has the focus
    (new QVBoxLayout(detail))->addWidget(m_detail);
    for (QWidget *tab : std::initializer_list<QWidget *>{detail, m_steps, m_coverage})
        m_tabs->addTab(tab, {});
    splitter->addWidget(m_tabs);
    // By these shares whatever the sides would like to have.
    splitter->setSizes({3 * wholeWidth, 2 * wholeWidth});
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
    m_wrongFile = found.errors.empty() ? std::nullopt : std::optional(found.errors.front());
    m_problem->clear();
    if (m_wrongFile)
        m_problem->tell(*m_wrongFile);
    { // what is selected is told while rows and items do not belong together
        const QSignalBlocker quiet(m_tree);
        m_tree->clear();
    }
    m_rows.clear();
    for (Story &story : found.stories)
        m_rows.push_back({std::move(story), nullptr, {}});
    fill();
    takePast(m_past);
    cover();
    showDetail();
    showDoing();
}

void StoriesPanel::fill()
{
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
    if (m_tree->topLevelItemCount() == 1)
        m_tree->topLevelItem(0)->setExpanded(true);
    fitColumns();
    search();
}

// What is always as short has the room for it; names and titles share what is left.
void StoriesPanel::fitColumns()
{
    const QFontMetrics &metrics = m_tree->fontMetrics();
    const int around = 3 * metrics.averageCharWidth();
    const auto fit = [&](Column column, const QStringList &words) {
        int width = 0;
        for (const QString &each : words + QStringList{m_tree->headerItem()->text(column)})
            width = std::max(width, metrics.horizontalAdvance(each));
        m_tree->setColumnWidth(column, width + around);
    };
    fit(Result, {wordOf(true), wordOf(false)});
    fit(Time, {tr("%1 ms").arg(u"10000.0"_s)});
    fit(History, {QString(int(PastRuns::mostOfStory), theme::signOf(Tone::Good).front())});
}

// In names, titles and descriptions. What is not shown is not played by "Play all" and is not selected.
void StoriesPanel::search()
{
    const QString wanted = m_search->text().simplified();
    std::set<QTreeWidgetItem *> groups;
    for (const Row &row : m_rows) {
        const QString words = QString::fromUtf8(row.story.name) + u'\n' +
                              inLanguage(row.story.title, m_language.code()) + u'\n' +
                              inLanguage(row.story.description, m_language.code());
        const bool fits = words.contains(wanted, Qt::CaseInsensitive);
        row.item->setHidden(!fits);
        if (fits)
            groups.insert(row.item->parent());
        else
            row.item->setSelected(false);
    }
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_tree->topLevelItem(i);
        group->setHidden(!groups.contains(group));
        if (!wanted.isEmpty())
            group->setExpanded(true);
    }
    if (groups.empty() && !wanted.isEmpty())
        m_nothing->tell(Tone::Note, tr("No story has “%1” in its name, title or description.").arg(wanted),
                        tr("Show all stories"));
    else
        m_nothing->clear();
    showDoing();
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
    if (m_wrongFile) // it is not among those that are played
        m_problem->tell(*m_wrongFile);
    const Done started =
        m_inPages->isChecked()
            ? m_job.startInPages(std::move(stories),
                                 m_folder.isEmpty() ? StoryJob::From::Library : StoryJob::From::Files)
            : m_job.start(std::move(stories));
    if (!started)
        m_problem->tell(started.error());
}

// By itself, or as one of its provider's.
bool StoriesPanel::isSelected(const Row &row) const
{
    return !row.item->isHidden() && (row.item->isSelected() || row.item->parent()->isSelected());
}

void StoriesPanel::ended(const std::shared_ptr<const StoryRun> &run)
{
    ++m_played;
    m_failed += run->result.passed ? 0 : 1;
    for (Row &row : m_rows) {
        if (!row.isOf(*run))
            continue;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        row.runs.push_front({now, run, {}});
        if (row.runs.size() > PastRuns::mostOfStory)
            row.runs.pop_back();
        if (m_keeper)
            m_keeper->keep(run, now);
        showRow(row);
        if (row.item->isSelected())
            showDetail();
    }
    showDoing();
}

void StoriesPanel::cover()
{
    CoverageJob::Runs runs;
    for (const Row &row : m_rows) {
        if (row.last())
            runs.push_back(row.runs.front());
    }
    m_coverage->setRuns(std::move(runs));
}

void StoriesPanel::showRow(const Row &row)
{
    const QByteArray &name = row.story.name;
    const bool isUnderProvider = name.startsWith(row.story.provider + '/');
    row.item->setText(Name,
                      QString::fromUtf8(isUnderProvider ? name.mid(row.story.provider.size() + 1) : name));
    row.item->setText(Title, inLanguage(row.story.title, m_language.code()));
    row.item->setText(History, signsOf(row.runs));
    if (!row.last())
        return;
    const Tone tone = row.last()->result.passed ? Tone::Good : Tone::Wrong;
    row.item->setText(Result, wordOf(row.last()->result.passed));
    row.item->setForeground(Result, theme::text(tone, palette()));
    row.item->setText(Time, tr("%1 ms").arg(millisecondsOf(*row.last())));
}

QString StoriesPanel::wordOf(bool passed)
{
    return theme::signOf(passed ? Tone::Good : Tone::Wrong) + u' ' + (passed ? tr("passed") : tr("failed"));
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
        const auto run = wholeOf(row->runs.front());
        const StoryRun &shown = run ? **run : *row->last();
        parts << failureText(shown, *m_language.catalogue(), m_language.code())
              << (run ? QString::fromUtf8(text(shown.journal, *m_language.catalogue(), m_language.code()))
                      : textWords(run.error().detail));
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
    const auto shown =
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return !row.item->isHidden(); });
    m_runAll->setEnabled(!running && shown > 0);
    m_choose->setEnabled(!running);
    m_library->setEnabled(!running && !m_folder.isEmpty());
    m_record->setEnabled(m_purchase && !m_recorder.isRunning());
    m_record->setText(m_recorder.isRunning() ? tr("Recording...") : tr("Record purchase..."));
    m_stop->setEnabled(running);
    m_compare->setEnabled(!comparedRuns().empty());
    if (running || m_played > 0)
        m_doing->setText(tr("%1 of %2 played, %3 failed").arg(m_played).arg(m_asked).arg(m_failed));
    else
        m_doing->setText(tr("%n story(s)", nullptr, int(shown)));
}

const StoriesPanel::Row *StoriesPanel::selectedRow() const
{
    const auto row =
        std::find_if(m_rows.begin(), m_rows.end(), [](const Row &each) { return each.item->isSelected(); });
    return row == m_rows.end() ? nullptr : &*row;
}

void StoriesPanel::stepThrough(const Story &story, Session &session, const MemoryJournal &journal)
{
    m_steps->play(story, session, journal);
    m_tabs->setCurrentWidget(m_steps);
}

void StoriesPanel::setPurchase(const MemoryJournal *journal, const QByteArray &provider)
{
    m_purchase = journal;
    m_coverage->setProvider(provider);
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
    writeStory(recording.yaml,
               recording.same == Recording::Same::Exactly
                   ? tr("Played again, this story gives the same journal.")
                   : tr("Played again, this story gives the same journal, except for times."));
}

void StoriesPanel::writeStory(const QByteArray &yaml, const QString &hint)
{
    NewStoryDialog dialog(m_providers, yaml, hint, m_folder, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    showFolder(QFileInfo(dialog.file()).path());
    for (const Row &row : m_rows)
        row.item->setSelected(QFileInfo(row.story.file) == QFileInfo(dialog.file()));
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
    m_search->setPlaceholderText(tr("Search stories"));
    m_search->setAccessibleName(tr("Search stories"));
    m_runSelected->setText(tr("Play selected"));
    m_runFailed->setText(tr("Play failed"));
    m_runAll->setText(tr("Play all"));
    m_stop->setText(tr("Stop"));
    m_choose->setText(tr("Folder..."));
    m_openRun->setText(tr("Open a run"));
    m_library->setText(tr("Library"));
    m_library->setToolTip(tr("Kassa's own stories again, in place of those of a folder"));
    m_compare->setText(tr("Compare"));
    m_compare->setToolTip(tr("The last runs of two stories that are selected, or the last two of one"));
    m_record->setToolTip(tr("Makes a story of the purchase that is open in the window"));
    m_inPages->setText(tr("In real pages"));
    m_inPages->setToolTip(tr("Plays in a browser beside the window and takes pictures of the pages"));
    m_tabs->setTabText(0, tr("What it did"));
    m_tabs->setTabText(1, tr("Line by line"));
    m_tabs->setTabText(2, tr("Coverage"));
    m_tree->setHeaderLabels({tr("Story"), tr("Title"), tr("Result"), tr("Time"), tr("Results so far")});
    m_tree->setAccessibleName(tr("Stories"));
    m_detail->setAccessibleName(tr("What the story did"));
    fitColumns();
    for (const Row &row : m_rows)
        showRow(row);
    showDetail();
    search(); // it looks into titles of the language
}

} // namespace kassa
