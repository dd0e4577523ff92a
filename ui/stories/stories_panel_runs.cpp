// The panel's past runs: kept, opened, forgotten.
#include "stories/stories_panel.h"

#include "story/compare.h"
#include "story/kept_run.h"
#include "widgets/theme.h"

#include <QFile>
#include <QFileDialog>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

// The oldest of all are not kept for ever.
bool canBeOpened(const PastRun &run)
{
    return !run.result->journal.empty() || run.folder.isEmpty() || QFile::exists(run.folder);
}

} // namespace

void StoriesPanel::keepRunsIn(const QString &folder)
{
    m_keeper = std::make_unique<RunKeeper>(folder);
    connect(m_keeper.get(), &RunKeeper::loaded, this, [this](const std::vector<PastRun> &runs) {
        m_past = runs;
        takePast(runs);
        cover();
        showDetail();
        showDoing();
    });
    connect(m_keeper.get(), &RunKeeper::kept, this, &StoriesPanel::kept);
    connect(m_keeper.get(), &RunKeeper::forgotten, this, [this] {
        m_past.clear();
        showFolder(m_folder);
    });
    connect(m_keeper.get(), &RunKeeper::failed, this, [this](const Error &error) { m_problem->tell(error); });
}

// Behind what the stories have done since the window was opened.
void StoriesPanel::takePast(const std::vector<PastRun> &runs)
{
    for (Row &row : m_rows) {
        for (const PastRun &run : runs) {
            if (row.isOf(*run.result) && row.runs.size() < PastRuns::mostOfStory)
                row.runs.push_back(run);
        }
        showRow(row);
    }
}

// Its journal and pictures are in the folder now: only those of the last run stay in memory, for the
// coverage.
void StoriesPanel::kept(const PastRun &run)
{
    const auto result = resultOf(*run.result);
    m_past.insert(m_past.begin(), {run.ended, result, run.folder});
    if (m_past.size() > PastRuns::mostInAll)
        m_past.pop_back();
    for (Row &row : m_rows) {
        for (PastRun &each : row.runs) {
            if (each.result == run.result)
                each = {run.ended, result, run.folder};
        }
    }
}

void StoriesPanel::fillRuns()
{
    m_runs->clear();
    const Row *row = selectedRow();
    for (const PastRun &run : row ? row->runs : decltype(row->runs)()) {
        if (!canBeOpened(run))
            continue;
        const bool passed = run.result->result.passed;
        QString words = tr("%1: %2 %3, %4 ms")
                            .arg(momentOf(run), theme::signOf(passed ? Tone::Good : Tone::Wrong),
                                 passed ? tr("passed") : tr("failed"), millisecondsOf(*run.result));
        if (!run.result->pictures.empty())
            words += u", "_s + tr("%n picture(s)", nullptr, int(run.result->pictures.size()));
        connect(m_runs->addAction(words), &QAction::triggered, this, [this, run] { openRun(run); });
    }
    m_runs->addSeparator();
    connect(m_runs->addAction(tr("Kept in a folder...")), &QAction::triggered, this, &StoriesPanel::openKept);
    QAction *forget = m_runs->addAction(tr("Forget past runs..."));
    forget->setEnabled(m_keeper && !m_past.empty() && !m_job.isRunning());
    connect(forget, &QAction::triggered, this, &StoriesPanel::forgetRuns);
}

QString StoriesPanel::momentOf(const PastRun &run) const
{
    const QLocale locale;
    return tr("%1, %2").arg(locale.toString(run.ended.toLocalTime().date(), QLocale::ShortFormat),
                            locale.toString(run.ended.toLocalTime().time(), u"HH:mm:ss"_s));
}

QString StoriesPanel::millisecondsOf(const StoryRun &run) const
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(run.seconds * 1000, 'f', 1);
}

std::vector<std::pair<const StoriesPanel::Row *, PastRun>> StoriesPanel::comparedRuns() const
{
    std::vector<std::pair<const Row *, PastRun>> runs;
    for (const Row &row : m_rows) {
        if (row.item->isSelected() && row.last())
            runs.emplace_back(&row, row.runs.front());
    }
    if (runs.size() == 1 && runs.front().first->runs.size() > 1)
        runs.emplace(runs.begin(), runs.front().first, runs.front().first->runs[1]); // the older one first
    return runs.size() == 2 ? runs : decltype(runs)();
}

void StoriesPanel::compareRuns()
{
    std::vector<std::pair<QString, QByteArray>> sides;
    for (const auto &[row, run] : comparedRuns()) {
        const auto whole = wholeOf(run);
        if (!whole)
            return m_problem->tell(whole.error());
        sides.emplace_back(QString::fromUtf8(row->story.name) + u" · "_s + momentOf(run),
                           normalisedValues((*whole)->journal));
    }
    if (sides.size() == 2)
        Q_EMIT comparisonAsked(sides[0].first, sides[0].second, sides[1].first, sides[1].second);
}

void StoriesPanel::openRun(const PastRun &run)
{
    m_problem->clear();
    if (const auto whole = wholeOf(run); whole)
        Q_EMIT runChosen(*whole);
    else
        m_problem->tell(whole.error());
}

void StoriesPanel::forgetRuns()
{
    QMessageBox question(QMessageBox::Question, tr("Forget past runs"),
                         tr("Journals and pictures of all past runs are removed for good. The results so far "
                            "begin anew."),
                         QMessageBox::NoButton, this);
    const auto *forgets = question.addButton(tr("Forget"), QMessageBox::DestructiveRole);
    question.setDefaultButton(question.addButton(tr("Go back"), QMessageBox::RejectRole));
    question.exec();
    if (question.clickedButton() == forgets)
        m_keeper->forget();
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

} // namespace kassa
