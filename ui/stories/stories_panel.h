// The library's stories and those of a folder: played one, several or all, with their last results; one line
// by line; and what of a provider's flow they go through.
#pragma once

#include "stories/coverage_view.h"
#include "stories/record_job.h"
#include "stories/run_keeper.h"
#include "stories/story_job.h"
#include "stories/story_steps.h"
#include "story/library.h"
#include "widgets/language.h"
#include "widgets/notice.h"

#include <QWidget>

#include <deque>

class QCheckBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace kassa {

class StoriesPanel : public QWidget
{
    Q_OBJECT

public:
    // Both outlive the panel.
    StoriesPanel(Language &language, const Registry &providers, QWidget *parent = nullptr);
    ~StoriesPanel() override; // stops what is played; what has ended is kept

    // The stories of a folder instead of the library's; empty: the library's, which is there by itself once
    // the panel is seen.
    void showFolder(const QString &folder);
    // What `kassa run --keep` has left in a folder: runChosen(), or the problem is told in place.
    void showKept(const QString &folder);
    // Runs are kept in this folder (story/past_runs.h), and those that are there belong to the stories'
    // results so far. Called at most once.
    void keepRunsIn(const QString &folder);
    // Of the purchase in the window, which can be recorded, and whose provider's coverage is shown. Null:
    // none. Exchanged before it goes.
    void setPurchase(const MemoryJournal *journal, const QByteArray &provider = {});
    // As StoryJob.
    void setProgram(const QString &program) { m_job.setProgram(program); }
    // Of the purchase that was wanted; see StorySteps::play().
    void stepThrough(const Story &story, Session &session, const MemoryJournal &journal);
    bool isPlaying() const { return m_job.isRunning(); }

Q_SIGNALS:
    // A purchase is wanted to play it line by line.
    void purchaseWanted(const kassa::Story &story);
    // What a story did is to be looked at.
    void runChosen(const std::shared_ptr<const kassa::StoryRun> &run);
    // Two runs are to be looked at side by side, as normalisedValues().
    void comparisonAsked(const QString &leftTitle, const QByteArray &left, const QString &rightTitle,
                         const QByteArray &right);
    // All that was asked for has been played, or was stopped.
    void finished();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum Column { Name, Title, Result, Time, History, Columns };
    struct Row
    {
        Story story;
        QTreeWidgetItem *item = nullptr;
        std::deque<PastRun> runs; // the last one first

        const StoryRun *last() const { return runs.empty() ? nullptr : runs.front().result.get(); }
        bool isOf(const StoryRun &run) const
        {
            return story.name == run.story.name && story.file == run.story.file;
        }
    };

    void layOut();
    void fill();
    void fitColumns();
    void search(); // hides what does not fit
    void run(const std::function<bool(const Row &)> &which);
    bool isSelected(const Row &row) const;
    void ended(const std::shared_ptr<const StoryRun> &run);
    void cover(); // of the last runs
    void showRow(const Row &row);
    static QString wordOf(bool passed);
    void showDetail();
    void showDoing();
    void chooseFolder();
    void takePast(const std::vector<PastRun> &runs);
    void kept(const PastRun &run);
    void fillRuns();
    void openRun(const PastRun &run);
    std::vector<std::pair<const Row *, PastRun>> comparedRuns() const; // two, or none
    void compareRuns();
    QString momentOf(const PastRun &run) const;
    QString millisecondsOf(const StoryRun &run) const;
    void openKept();
    void forgetRuns();
    void showRecorded(const Recording &recording);
    void writeStory(const QByteArray &yaml, const QString &hint);
    const Row *selectedRow() const; // the first; null: none
    void retranslate();

    Language &m_language;
    const Registry &m_providers;
    StoryJob m_job;
    RecordJob m_recorder;
    const MemoryJournal *m_purchase = nullptr;
    std::unique_ptr<RunKeeper> m_keeper; // null: runs are not kept
    std::vector<PastRun> m_past;         // kept ones, the last one first
    std::vector<Row> m_rows;
    QString m_folder;
    std::optional<Error> m_wrongFile; // of the folder
    bool m_filled = false;
    std::size_t m_asked = 0, m_played = 0, m_failed = 0;

    Notice *m_problem, *m_nothing;
    QLineEdit *m_search;
    QTreeWidget *m_tree;
    QTabWidget *m_tabs;
    QPlainTextEdit *m_detail;
    StorySteps *m_steps;
    CoverageView *m_coverage;
    QLabel *m_doing;
    QPushButton *m_runSelected, *m_runFailed, *m_runAll, *m_stop, *m_choose, *m_library, *m_openRun,
        *m_compare, *m_record;
    QCheckBox *m_inPages;
    QMenu *m_runs; // of the selected story
};

} // namespace kassa
