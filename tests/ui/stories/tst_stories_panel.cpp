// The panel of stories: plays them in the background and tells what became of each.
#include "providers/kronor/provider.h"
#include "providers/qvickly/provider.h"
#include "stories/coverage_view.h"
#include "stories/new_story_dialog.h"
#include "stories/run_keeper.h"
#include "stories/run_pictures.h"
#include "stories/stories_panel.h"
#include "stories/story_job.h"
#include "stories/story_steps.h"
#include "story/kept_run.h"
#include "texts/catalogue.h"

#include <QBuffer>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

using namespace kassa;
using namespace Qt::StringLiterals;

class TestStoriesPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_panel.reset(); }
    void playsAFolder();
    void playsWhatIsSelected();
    void playsWhatIsFound();
    void anotherStoryAfterALineWasChosen();
    void anotherFolderWhileAStoryIsSelected();
    void tellsAFileThatIsWrong();
    void stops();
    void speaksAnotherLanguage();
    void playsLineByLine();
    void aLineThatWaitsIsStopped();
    void opensWhatARunDid();
    void showsGaps();
    void measuresInTheBackground();
    void coversTheProviderOfThePurchase();
    void recordsThePurchase();
    void opensAKeptRun();
    void remembersRuns();
    void comparesRuns();
    void closesWhileItPlays();
    void tellsRunsAsKeptWhenTheyAreOnDisk();
    void forgetsRuns();
    void everyColumnIsSeen();
    void picturesOfARun();
    void writesAStory();
    void aStoryIsNotSavedOverAnother();
    void aPlayerThatEndsEarlyIsTold_data();
    void aPlayerThatEndsEarlyIsTold();
    void aPlayerThatHangsIsLeft();

private:
    QString program(const QByteArray &script) const; // a player of stories
    void write(const QString &name, const QByteArray &yaml) const;
    QPushButton *button(const QString &text) const;
    QTreeWidget *tree() const { return m_panel->findChild<QTreeWidget *>(u"storyList"_s); }
    QTreeWidgetItem *row(int at) const { return tree()->topLevelItem(0)->child(at); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Registry> m_registry;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<StoriesPanel> m_panel;
};

void TestStoriesPanel::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    std::vector<std::unique_ptr<Provider>> providers;
    providers.push_back(qvickly::makeProvider());
    m_registry = std::make_unique<Registry>(std::move(providers));
    const auto catalogue = Catalogue::builtIn();
    QVERIFY(catalogue);
    m_language = std::make_unique<Language>(*catalogue);
    m_panel = std::make_unique<StoriesPanel>(*m_language, *m_registry);
    m_panel->show();
    write(u"a.yaml"_s, "title: {en: Good, ru: Хорошо}\nprovider: qvickly\noutcome: approve\n");
    write(u"b.yaml"_s, "title: Bad\nprovider: qvickly\nsteps: [checkout]\nexpect: [{state: paid}]\n");
}

void TestStoriesPanel::write(const QString &name, const QByteArray &yaml) const
{
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(yaml);
}

QPushButton *TestStoriesPanel::button(const QString &text) const
{
    for (QPushButton *each : m_panel->findChildren<QPushButton *>()) {
        if (each->text() == text)
            return each;
    }
    return nullptr;
}

void TestStoriesPanel::playsAFolder()
{
    m_panel->showFolder(m_folder->path());
    QVERIFY(!button(u"Play failed"_s)->isEnabled());
    QSignalSpy finished(m_panel.get(), &StoriesPanel::finished);
    button(u"Play all"_s)->click();
    QVERIFY(!button(u"Play all"_s)->isEnabled());
    QVERIFY(finished.wait());
    QCOMPARE(row(0)->text(2), u"✓ passed"_s);
    QCOMPARE(row(1)->text(2), u"✕ failed"_s);
    row(1)->setSelected(true);
    const QString detail = m_panel->findChild<QPlainTextEdit *>()->toPlainText();
    QVERIFY2(detail.contains(u"expected: purchase in state paid\ncame: expired"_s), qPrintable(detail));
    // Once more those that failed: their results add up.
    button(u"Play failed"_s)->click();
    QVERIFY(finished.wait());
    QCOMPARE(row(0)->text(4), u"✓"_s);
    QCOMPARE(row(1)->text(4), u"✕✕"_s);
}

void TestStoriesPanel::playsWhatIsSelected()
{
    m_panel->showFolder(m_folder->path());
    QVERIFY(!button(u"Play selected"_s)->isEnabled());
    row(0)->setSelected(true);
    QSignalSpy finished(m_panel.get(), &StoriesPanel::finished);
    button(u"Play selected"_s)->click();
    QVERIFY(finished.wait());
    QCOMPARE(row(0)->text(2), u"✓ passed"_s);
    QCOMPARE(row(1)->text(2), QString());
}

// By name or title; the rest is neither shown nor played, nor stays selected.
void TestStoriesPanel::playsWhatIsFound()
{
    m_panel->showFolder(m_folder->path());
    auto *search = m_panel->findChild<QLineEdit *>();
    row(0)->setSelected(true);
    search->setText(u"bAd"_s);
    QVERIFY(row(0)->isHidden() && !row(0)->isSelected());
    QVERIFY(!row(1)->isHidden() && row(1)->parent()->isExpanded());
    QSignalSpy finished(m_panel.get(), &StoriesPanel::finished);
    button(u"Play all"_s)->click();
    QVERIFY(finished.wait());
    QCOMPARE(row(0)->text(2), QString());
    QCOMPARE(row(1)->text(2), u"✕ failed"_s);
    row(1)->parent()->setSelected(true); // all of the provider's that are shown
    button(u"Play selected"_s)->click();
    QVERIFY(finished.wait());
    QCOMPARE(row(0)->text(2), QString());
    search->setText(u"nothing like that"_s);
    QVERIFY(row(1)->isHidden() && row(1)->parent()->isHidden());
    QVERIFY(!button(u"Play all"_s)->isEnabled());
    button(u"Show all stories"_s)->click();
    QVERIFY(search->text().isEmpty() && !button(u"Show all stories"_s));
    QVERIFY(!row(0)->isHidden());
    // Enter plays what has the focus.
    tree()->setCurrentItem(row(0));
    QTest::keyClick(tree(), Qt::Key_Return);
    QVERIFY(finished.wait());
    QCOMPARE(row(0)->text(2), u"✓ passed"_s);
}

void TestStoriesPanel::anotherStoryAfterALineWasChosen()
{
    m_panel->showFolder(m_folder->path());
    row(1)->setSelected(true);
    auto *lines = m_panel->findChild<StorySteps *>()->findChild<QTreeWidget *>();
    lines->topLevelItem(0)->setSelected(true);
    row(1)->setSelected(false);
    row(0)->setSelected(true);
    QVERIFY(lines->selectedItems().isEmpty());
}

void TestStoriesPanel::anotherFolderWhileAStoryIsSelected()
{
    m_panel->showFolder(m_folder->path());
    row(1)->setSelected(true);
    m_panel->showFolder(m_folder->path());
    QVERIFY(!row(1)->isSelected());
    QVERIFY(!button(u"Play selected"_s)->isEnabled());
    QVERIFY(m_panel->findChild<QPlainTextEdit *>()->toPlainText().startsWith(u"Select a story"_s));
}

void TestStoriesPanel::tellsAFileThatIsWrong()
{
    write(u"c.yaml"_s, "titel: T\n");
    m_panel->showFolder(m_folder->path());
    QVERIFY(m_panel->findChild<Notice *>()->words().contains(
        u"c.yaml:1:1: \"titel\" is not known here; did you mean"_s));
    QCOMPARE(tree()->topLevelItem(0)->childCount(), 2);
    QSignalSpy finished(m_panel.get(), &StoriesPanel::finished);
    button(u"Play all"_s)->click(); // the others
    QVERIFY(finished.wait());
    QVERIFY(m_panel->findChild<Notice *>()->words().contains(u"c.yaml"));
}

void TestStoriesPanel::stops()
{
    QByteArray many = "title: T\nprovider: qvickly\noutcome: approve\nmatrix:\n  n: [0";
    for (int i = 1; i < 900; ++i)
        many += ", " + QByteArray::number(i);
    write(u"many.yaml"_s, many + "]\n");
    m_panel->showFolder(m_folder->path());
    QSignalSpy finished(m_panel.get(), &StoriesPanel::finished);
    button(u"Play all"_s)->click();
    button(u"Stop"_s)->click();
    QVERIFY(finished.wait());
    QCoreApplication::processEvents();
    int played = 0;
    for (int i = 0; i < 902; ++i)
        played += row(i)->text(2).isEmpty() ? 0 : 1;
    QVERIFY(played < 902);
}

void TestStoriesPanel::speaksAnotherLanguage()
{
    m_panel->showFolder(m_folder->path());
    m_language->set("ru");
    QCoreApplication::processEvents();
    QCOMPARE(row(0)->text(1), u"Хорошо"_s);
    QVERIFY(button(u"Проиграть все"_s));
    QSignalSpy finished(m_panel.get(), &StoriesPanel::finished);
    button(u"Проиграть все"_s)->click();
    QVERIFY(finished.wait());
    QVERIFY2(row(0)->text(3).contains(u',') && row(0)->text(3).endsWith(u" мс"), qPrintable(row(0)->text(3)));
    m_language->set("en");
}

void TestStoriesPanel::playsLineByLine()
{
    write(u"c.yaml"_s,
          "title: Lines\nprovider: qvickly\nsteps:\n  - checkout\n  - press: continue\n    on: "
          "qvickly.step1\n    with: {email: t@example.com, pno: \"<<person:approved>>\", zip: 12345, "
          "phone: 1}\n  - wait: 1s\n  - expect: {state: identified}\n  - expect: {state: paid}\n"
          "  - wait: 1s\n");
    m_panel->showFolder(m_folder->path());
    row(2)->setSelected(true);
    auto *steps = m_panel->findChild<StorySteps *>();
    auto *lines = steps->findChild<QTreeWidget *>();
    QCOMPARE(lines->topLevelItemCount(), 7); // the last one waits for the end
    QCOMPARE(lines->topLevelItem(1)->text(1), u"5"_s);
    QVERIFY(
        lines->topLevelItem(1)->text(2).startsWith(u"the buyer presses continue on page qvickly.step1"_s));
    QVERIFY(!button(u"Play line"_s)->isEnabled());
    QSignalSpy wanted(m_panel.get(), &StoriesPanel::purchaseWanted);
    button(u"Begin in the window"_s)->click();
    QCOMPARE(wanted.count(), 1);

    const Story story = wanted.front().front().value<Story>();
    MemoryJournal journal;
    const Provider &provider = *m_registry->find("qvickly");
    auto session = stageFor(story, provider, {}, journal, m_language->catalogue());
    QVERIFY(session);
    m_panel->stepThrough(story, **session, journal);
    const auto marks = [&] {
        QStringList list;
        for (int i = 0; i < lines->topLevelItemCount(); ++i)
            list << lines->topLevelItem(i)->text(0).left(1);
        return list.join(u',');
    };
    QCOMPARE(marks(), u"▶,,,,,,"_s);
    QVERIFY((*session)->view(Side::Shop).purchases.empty());
    button(u"Play line"_s)->click();
    QCOMPARE(marks(), u"✓,▶,,,,,"_s);
    QCOMPARE((*session)->view(Side::Shop).purchases.front().state, "open");
    lines->setCurrentItem(lines->topLevelItem(3));
    button(u"Run to here"_s)->click();
    QCOMPARE(marks(), u"✓,✓,✓,▶,,,"_s);
    QCOMPARE((*session)->view(Side::Shop).purchases.front().state, "identified");
    row(0)->setSelected(true); // another one does not take its place while it is played
    QCOMPARE(lines->topLevelItemCount(), 7);
    button(u"Run to the end"_s)->click();
    QCOMPARE(marks(), u"✓,✓,✓,✓,✕,,"_s);
    QVERIFY(!button(u"Play line"_s)->isEnabled());
    QCOMPARE(steps->findChild<Notice *>()->words(),
             u"✕ Line 10. Expected: purchase in state paid. Came: identified"_s);
    session->reset(); // the purchase is closed
    QCOMPARE(marks(), u",,,,,,"_s);
}

namespace {

// Is asked for pages, and never comes.
class AbsentBrowser : public RealBrowser
{
public:
    void open(const Navigation &) override {}
    void showNothing() override {}
    void postToFrame(const PageEvent &, const QByteArray &) override {}
    void allow(const std::vector<QByteArray> &) override {}
};

} // namespace

// In real pages a line may wait for half a minute. Nobody interferes meanwhile, but it can be stopped.
void TestStoriesPanel::aLineThatWaitsIsStopped()
{
    m_panel->showFolder(m_folder->path());
    row(1)->setSelected(true);
    auto *steps = m_panel->findChild<StorySteps *>();
    auto *lines = steps->findChild<QTreeWidget *>();
    QSignalSpy wanted(m_panel.get(), &StoriesPanel::purchaseWanted);
    button(u"Begin in the window"_s)->click();
    const Story story = wanted.front().front().value<Story>();
    const auto stop = [&] {
        for (QPushButton *each : steps->findChildren<QPushButton *>()) {
            if (each->text() == u"Stop the story"_s)
                return each;
        }
        return static_cast<QPushButton *>(nullptr);
    };
    for (const bool byKey : {false, true}) {
        AbsentBrowser browser;
        MemoryJournal journal;
        StageOptions options;
        options.pages = true;
        auto session =
            stageFor(story, *m_registry->find("qvickly"), options, journal, m_language->catalogue());
        QVERIFY(session && (*session)->setBrowser(&browser));
        m_panel->stepThrough(story, **session, journal);
        QVERIFY(stop() && !stop()->isEnabled());
        lines->setCurrentItem(lines->topLevelItem(0));
        bool looked = false, isLocked = false, canStop = false;
        QTimer::singleShot(300, steps, [&] {
            looked = true;
            QTest::keyClick(lines, Qt::Key_Down);
            isLocked = lines->currentItem() == lines->topLevelItem(0);
            canStop = stop()->isEnabled();
            if (byKey)
                QTest::keyClick(lines, Qt::Key_Escape);
            else
                QTest::mouseClick(stop(), Qt::LeftButton);
        });
        QElapsedTimer passed;
        passed.start();
        button(u"Play line"_s)->click();
        QVERIFY(looked && isLocked && canStop);
        QVERIFY2(passed.elapsed() < 10'000, qPrintable(QString::number(passed.elapsed())));
        const QString told = steps->findChild<Notice *>()->words();
        QVERIFY2(told.contains(u"Stopped at line"_s), qPrintable(told));
        QVERIFY(!(*session)->isRunning());
        QVERIFY(!stop()->isEnabled());
        QTest::keyClick(lines, Qt::Key_Down); // heard again
        QCOMPARE(lines->currentItem(), lines->topLevelItem(1));
        (void)(*session)->setBrowser(nullptr);
        session->reset();
    }
}

void TestStoriesPanel::opensWhatARunDid()
{
    m_panel->showFolder(m_folder->path());
    QSignalSpy finished(m_panel.get(), &StoriesPanel::finished);
    for (int i = 0; i < 4; ++i) {
        button(u"Play all"_s)->click();
        QVERIFY(finished.wait());
    }
    QMenu *runs = button(u"Open a run"_s)->menu();
    Q_EMIT runs->aboutToShow();
    QCOMPARE(runs->actions().size(), 3); // a line, what was kept in a folder, to forget all
    QVERIFY(!runs->actions().last()->isEnabled());
    row(1)->setSelected(true);
    Q_EMIT runs->aboutToShow();
    QCOMPARE(runs->actions().size(), 7);
    QSignalSpy chosen(m_panel.get(), &StoriesPanel::runChosen);
    runs->actions()[2]->trigger();
    const auto run = chosen.front().front().value<std::shared_ptr<const StoryRun>>();
    QCOMPARE(run->story.name, "b");
    QVERIFY(!run->journal.empty());
}

void TestStoriesPanel::showsGaps()
{
    CoverageView view(*m_language, *m_registry);
    view.show();
    auto *gaps = view.findChild<QTreeWidget *>();
    QTRY_VERIFY(gaps->topLevelItemCount() > 0);
    const int all = gaps->topLevelItemCount();
    const Story story = findStories({u"qvickly/approve"_s}, *m_registry).stories.front();
    const auto run = std::make_shared<StoryRun>(
        runStory(story, *m_registry->find("qvickly"), {}, m_language->catalogue()));
    view.setRuns({{{}, run, {}}});
    QTRY_VERIFY(gaps->topLevelItemCount() < all);
    const auto rowsOf = [&](const QString &name) { return gaps->findItems(name, Qt::MatchExactly, 1); };
    QVERIFY(rowsOf(u"reserved"_s).isEmpty());
    QVERIFY(view.findChild<StateCanvas *>()->isPassed("reserved"));
    QCOMPARE(rowsOf(u"denied"_s).size(), 1);
    gaps->setCurrentItem(rowsOf(u"pending -> denied"_s).front());
    QSignalSpy made(&view, &CoverageView::storyMade);
    const auto buttons = view.findChildren<QPushButton *>();
    const auto make = std::find_if(buttons.begin(), buttons.end(),
                                   [](QPushButton *each) { return each->text() == u"Make a story..."_s; });
    (*make)->click();
    QCOMPARE(made.front().front().toByteArray(),
             "title: {en: Transition pending -> denied, ru: Переход pending -> denied}\nprovider: "
             "qvickly\nsteps:\n  - checkout\n  - expect: {state: pending}\nexpect:\n  - {state: denied}\n");
    view.findChildren<QComboBox *>()[1]->setCurrentIndex(1); // the provider's side
    QVERIFY(view.findChild<StateCanvas *>()->isPassed("Created"));
}

// The window is not asked to wait, sees how far it is, and can stop it.
void TestStoriesPanel::measuresInTheBackground()
{
    const Story story = findStories({u"qvickly/approve"_s}, *m_registry).stories.front();
    const auto run = std::make_shared<StoryRun>(
        runStory(story, *m_registry->find("qvickly"), {}, m_language->catalogue()));
    CoverageView view(*m_language, *m_registry);
    view.show();
    const auto sums = [&] { return view.findChild<QLabel *>()->text(); };
    const auto measure = [&]() -> QPushButton * {
        for (QPushButton *each : view.findChildren<QPushButton *>()) {
            if (each->text().contains(u"easur"_s))
                return each;
        }
        return nullptr;
    };
    QTRY_VERIFY(sums().startsWith(u"States "_s));
    QVERIFY(!measure()->isVisible());
    view.setRuns(CoverageJob::Runs(20'000, {{}, run, {}}));
    QCOMPARE(sums(), u"Measuring: 0 of 20000 runs"_s);
    QVERIFY(measure()->isVisible());
    QTRY_VERIFY(sums().startsWith(u"Measuring: "_s) && !sums().startsWith(u"Measuring: 0 "_s));
    measure()->click();
    QTRY_COMPARE(sums(), u"Not measured."_s);
    view.setRuns({{{}, run, {}}});
    QTRY_VERIFY(sums().startsWith(u"States "_s));
    // What was asked for last counts.
    view.setRuns(CoverageJob::Runs(20'000, {{}, run, {}}));
    view.setRuns({});
    QTRY_VERIFY(sums().startsWith(u"States 0 %"_s));
}

void TestStoriesPanel::coversTheProviderOfThePurchase()
{
    std::vector<std::unique_ptr<Provider>> providers;
    providers.push_back(qvickly::makeProvider());
    providers.push_back(kronor::makeProvider());
    const Registry both(std::move(providers));
    StoriesPanel panel(*m_language, both);
    panel.show();
    auto *tabs = panel.findChild<QTabWidget *>();
    auto *view = panel.findChild<CoverageView *>();
    const auto *provider = view->findChild<QComboBox *>();
    const auto sums = [&] { return view->findChild<QLabel *>()->text(); };
    const MemoryJournal journal;
    panel.setPurchase(&journal, "kronor");
    QCOMPARE(provider->currentData().toByteArray(), QByteArray("kronor"));
    QVERIFY(sums().startsWith(u"Not measured"_s)); // it is not seen yet
    tabs->setCurrentWidget(view);
    QTRY_VERIFY(sums().startsWith(u"States 0 %"_s));
    panel.setPurchase(&journal, "qvickly");
    QTRY_VERIFY(!view->findChild<QTreeWidget *>()->findItems(u"denied"_s, Qt::MatchExactly, 1).isEmpty());
    panel.setPurchase(nullptr);
    QCOMPARE(provider->currentData().toByteArray(), QByteArray("qvickly")); // as it was left
}

void TestStoriesPanel::recordsThePurchase()
{
    QPushButton *record = button(u"Record purchase..."_s);
    QVERIFY(!record->isEnabled());
    const Story story = findStories({u"qvickly/approve"_s}, *m_registry).stories.front();
    MemoryJournal journal;
    for (const Entry &entry :
         runStory(story, *m_registry->find("qvickly"), {}, m_language->catalogue()).journal)
        journal.append(entry);
    m_panel->setPurchase(&journal);
    QVERIFY(record->isEnabled());
    QString written;
    QTimer look;
    connect(&look, &QTimer::timeout, this, [&] {
        if (auto *dialog = m_panel->findChild<NewStoryDialog *>()) {
            written =
                dialog->findChild<QPlainTextEdit *>()->toPlainText() + dialog->findChild<QLabel *>()->text();
            dialog->reject();
        }
    });
    look.start(10);
    record->click();
    QCOMPARE(record->text(), u"Recording..."_s);
    QTRY_VERIFY(!written.isEmpty());
    QVERIFY2(written.startsWith(u"title: "_s) && written.contains(u"press: outcome.approve"_s) &&
                 written.endsWith(u"Played again, this story gives the same journal."_s),
             qPrintable(written));
    QTRY_VERIFY(record->isEnabled());
    const MemoryJournal nothing;
    m_panel->setPurchase(&nothing);
    record->click();
    QTRY_VERIFY(m_panel->findChild<Notice *>()->words().contains(u"empty"_s));
    m_panel->setPurchase(nullptr);
    QVERIFY(!record->isEnabled());
}

void TestStoriesPanel::opensAKeptRun()
{
    const Story story = findStories({u"qvickly/approve"_s}, *m_registry).stories.front();
    StoryRun run = runStory(story, *m_registry->find("qvickly"), {}, m_language->catalogue());
    QSignalSpy chosen(m_panel.get(), &StoriesPanel::runChosen);
    QVERIFY(keepRun(m_folder->filePath(u"kept"_s), run));
    m_panel->showKept(m_folder->filePath(u"kept"_s));
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.front().front().value<std::shared_ptr<const StoryRun>>()->journal, run.journal);
    run.story.provider = "nobody";
    QVERIFY(keepRun(m_folder->filePath(u"kept"_s), run));
    m_panel->showKept(m_folder->filePath(u"kept"_s));
    m_panel->showKept(m_folder->filePath(u"none"_s));
    QCOMPARE(chosen.count(), 1);
    QVERIFY(m_panel->findChild<Notice *>()->words().contains(u"run.json"_s));
}

// Another window, on another day: results, and what the runs did, are there.
void TestStoriesPanel::remembersRuns()
{
    const QString past = m_folder->filePath(u"past"_s);
    const auto play = [&](int times) {
        QSignalSpy finished(m_panel.get(), &StoriesPanel::finished);
        for (int i = 0; i < times; ++i) {
            button(u"Play all"_s)->click();
            QVERIFY(finished.wait());
        }
    };
    m_panel->keepRunsIn(past);
    m_panel->showFolder(m_folder->path());
    play(2);
    m_panel = std::make_unique<StoriesPanel>(*m_language, *m_registry); // the old one has kept all by then
    m_panel->show();
    m_panel->keepRunsIn(past);
    m_panel->showFolder(m_folder->path());
    QTRY_COMPARE(row(0)->text(4), u"✓✓"_s);
    QCOMPARE(row(1)->text(2), u"✕ failed"_s);
    QVERIFY(row(1)->text(3).endsWith(u" ms"_s));
    QVERIFY(button(u"Play failed"_s)->isEnabled());
    row(1)->setSelected(true);
    const QString detail = m_panel->findChild<QPlainTextEdit *>()->toPlainText();
    QVERIFY2(detail.contains(u"expected: purchase in state paid\ncame: expired"_s) &&
                 detail.contains(u"#4 delivered"_s),
             qPrintable(detail));
    // What they went through is counted as well.
    auto *coverage = m_panel->findChild<CoverageView *>();
    m_panel->findChild<QTabWidget *>()->setCurrentWidget(coverage);
    QTRY_VERIFY(coverage->findChild<StateCanvas *>()->isPassed("reserved"));
    QVERIFY(coverage->findChild<QTreeWidget *>()->findItems(u"approve"_s, Qt::MatchExactly, 1).isEmpty());
    play(1);
    QCOMPARE(row(0)->text(4), u"✓✓✓"_s);
    QMenu *runs = button(u"Open a run"_s)->menu();
    Q_EMIT runs->aboutToShow();
    QCOMPARE(runs->actions().size(), 6);
    QSignalSpy chosen(m_panel.get(), &StoriesPanel::runChosen);
    for (int i = 0; i < 3; ++i)
        runs->actions()[i]->trigger();
    QCOMPARE(chosen.count(), 3);
    const auto opened = [&](int i) { return chosen[i].front().value<std::shared_ptr<const StoryRun>>(); };
    QVERIFY(!opened(0)->journal.empty());
    QCOMPARE(opened(2)->journal, opened(0)->journal);
}

// Two stories' last runs, or the last two of one.
void TestStoriesPanel::comparesRuns()
{
    m_panel->showFolder(m_folder->path());
    QSignalSpy finished(m_panel.get(), &StoriesPanel::finished);
    QSignalSpy asked(m_panel.get(), &StoriesPanel::comparisonAsked);
    const auto play = [&] {
        button(u"Play all"_s)->click();
        QVERIFY(finished.wait());
    };
    play();
    row(0)->setSelected(true);
    QVERIFY(!button(u"Compare"_s)->isEnabled()); // with what?
    play();
    QVERIFY(button(u"Compare"_s)->isEnabled());
    button(u"Compare"_s)->click();
    QCOMPARE(asked.count(), 1);
    QVERIFY(asked[0][1].toByteArray().contains("\"channel\": \"api\""));
    QCOMPARE(asked[0][1].toByteArray(), asked[0][3].toByteArray()); // the same story, the same run
    row(1)->setSelected(true);
    button(u"Compare"_s)->click();
    QCOMPARE(asked.count(), 2);
    QVERIFY(asked[1][0].toString() != asked[1][2].toString());
    QVERIFY(asked[1][1].toByteArray() != asked[1][3].toByteArray());
}

// What is shown as played is kept, and the window does not wait for the rest.
void TestStoriesPanel::closesWhileItPlays()
{
    const QString past = m_folder->filePath(u"past"_s);
    m_panel->keepRunsIn(past);
    m_panel->showFolder({}); // the library
    button(u"Play all"_s)->click();
    const auto shown = [&] {
        return tree()->findItems(u"passed"_s, Qt::MatchContains | Qt::MatchRecursive, 2).size();
    };
    QTRY_VERIFY(shown() > 5);
    const auto played = shown();
    m_panel.reset();
    const auto kept = QDir(past).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size();
    QCOMPARE(kept, played);
}

// One sync for all that was written since the last, and nothing is told before.
void TestStoriesPanel::tellsRunsAsKeptWhenTheyAreOnDisk()
{
    const auto run = std::make_shared<StoryRun>();
    run->story.name = "s";
    run->story.provider = "qvickly";
    std::atomic<int> syncs = 0;
    QSemaphore mayEnd;
    RunKeeper keeper(m_folder->filePath(u"past"_s), [&](const PastRuns &) {
        ++syncs;
        mayEnd.acquire();
        return Done();
    });
    QSignalSpy kept(&keeper, &RunKeeper::kept);
    for (int i = 0; i < 5; ++i)
        keeper.keep(run, QDateTime::currentDateTimeUtc());
    QTRY_COMPARE(syncs.load(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(kept.count(), 0);
    mayEnd.release(1);
    QTRY_COMPARE(kept.count(), 5);
    QCOMPARE(syncs.load(), 1);
    // What cannot be synced is not kept.
    RunKeeper fails(m_folder->filePath(u"past"_s),
                    [](const PastRuns &) { return fail(ErrorKind::Storage, "run.sync", Text()); });
    QSignalSpy told(&fails, &RunKeeper::kept), failed(&fails, &RunKeeper::failed);
    fails.keep(run, QDateTime::currentDateTimeUtc());
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(told.count(), 0);
}

// In a window of 1280 pixels, in both languages; and Ctrl+F searches the stories.
void TestStoriesPanel::everyColumnIsSeen()
{
    m_panel->resize(1262, 200);
    m_panel->showFolder(m_folder->path());
    auto *list = tree();
    for (const char *language : {"en", "ru"}) {
        m_language->set(language);
        QTRY_VERIFY(list->header()->length() <= list->viewport()->width());
        for (int column = 0; column < list->columnCount(); ++column) {
            const int wanted = list->fontMetrics().horizontalAdvance(list->headerItem()->text(column));
            QVERIFY2(list->columnWidth(column) > wanted, qPrintable(list->headerItem()->text(column)));
        }
    }
    auto *search = m_panel->findChild<QLineEdit *>();
    QVERIFY(search->width() > 250);
    m_panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(search->hasFocus());
}

void TestStoriesPanel::forgetsRuns()
{
    const QString past = m_folder->filePath(u"past"_s);
    m_panel->keepRunsIn(past);
    m_panel->showFolder(m_folder->path());
    QSignalSpy finished(m_panel.get(), &StoriesPanel::finished);
    button(u"Play all"_s)->click();
    QVERIFY(finished.wait());
    const auto folders = [&] { return QDir(past).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(); };
    QTRY_COMPARE(folders(), 2);
    QVERIFY(QDir(past).mkpath(u"mine"_s)); // not Kassa's
    QMenu *runs = button(u"Open a run"_s)->menu();
    QAction *forget = nullptr;
    QTRY_VERIFY((Q_EMIT runs->aboutToShow(), forget = runs->actions().last())->isEnabled());
    const auto answer = [&](const QString &words) {
        QTimer::singleShot(0, m_panel.get(), [this, words] {
            auto *box = m_panel->findChild<QMessageBox *>();
            QCOMPARE(box->defaultButton()->text(), u"Go back"_s); // Enter removes nothing
            for (QAbstractButton *each : box->buttons()) {
                if (each->text() == words)
                    each->click();
            }
        });
        forget->trigger();
    };
    row(0)->setSelected(true);
    answer(u"Go back"_s);
    QCOMPARE(row(0)->text(4), u"✓"_s);
    answer(u"Forget"_s);
    QTRY_COMPARE(row(0)->text(4), QString());
    QCOMPARE(folders(), 1);
    QVERIFY(QDir(past).exists(u"mine"_s));
}

void TestStoriesPanel::picturesOfARun()
{
    const auto run = std::make_shared<StoryRun>();
    run->story.name = "p";
    RunPictures none(*m_language, run);
    none.show();
    QVERIFY(none.findChild<QLabel *>()->text().contains(u"without a browser"_s));
    QVERIFY(none.findChild<QLabel *>()->isVisible());
    QImage image(30, 20, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QByteArray png;
    QBuffer buffer(&png);
    QVERIFY(buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG"));
    run->pictures.push_back({7, Text::verbatim(QByteArray("the buyer <b>pays</b>")), Time(), {png, 30, 20}});
    RunPictures one(*m_language, run);
    one.show();
    const auto labels = one.findChildren<QLabel *>();
    QVERIFY(!labels[0]->isVisible());
    QVERIFY2(labels[1]->text().startsWith(u"1. Line 7: the buyer <b>pays</b>"_s),
             qPrintable(labels[1]->text()));
    QCOMPARE(labels[1]->textFormat(), Qt::PlainText);
    QCOMPARE(labels[2]->pixmap(Qt::ReturnByValue).size(), QSize(30, 20));
}

void TestStoriesPanel::writesAStory()
{
    NewStoryDialog dialog(*m_registry, "title: T\nprovider: qvickly\noutcome: approve\n", u"Hint"_s,
                          m_folder->path());
    auto *text = dialog.findChild<QPlainTextEdit *>();
    auto *problem = dialog.findChild<Notice *>();
    QVERIFY(problem->words().isEmpty());
    text->setPlainText(u"titel: T\n"_s);
    QVERIFY(problem->words().contains(u"story.yaml:1:1: \"titel\" is not known here"_s));
    // What a person writes into it is held to the same as a recording.
    const auto *save = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    for (const QString &secret : {u"4111111111111111"_s, u"sbx-key-0123456789"_s}) {
        text->setPlainText(u"title: T\ndescription: %1\nprovider: qvickly\noutcome: approve\n"_s.arg(secret));
        QVERIFY(!save->isEnabled());
        QVERIFY2(problem->words().contains(u"a secret or a card number"_s), qPrintable(problem->words()));
    }
    text->setPlainText(u"title: T\nprovider: qvickly\noutcome: approve\n"_s);
    QVERIFY(save->isEnabled() && problem->words().isEmpty());
}

// The name that is asked for is the one that is written.
void TestStoriesPanel::aStoryIsNotSavedOverAnother()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    NewStoryDialog dialog(*m_registry, "title: T\nprovider: qvickly\noutcome: approve\n", u"Hint"_s,
                          m_folder->path());
    dialog.show();
    dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
    auto *files = dialog.findChild<QFileDialog *>();
    QVERIFY(files && files->isVisible());
    QCOMPARE(files->defaultSuffix(), u"yaml"_s);
    QVERIFY(!files->testOption(QFileDialog::DontConfirmOverwrite));
    files->selectFile(m_folder->filePath(u"coffee"_s));
    QCOMPARE(files->selectedFiles().front(), m_folder->filePath(u"coffee.yaml"_s));
    Q_EMIT files->fileSelected(files->selectedFiles().front());
    QCOMPARE(dialog.file(), m_folder->filePath(u"coffee.yaml"_s));
    QVERIFY(QFile::exists(dialog.file()));
}

QString TestStoriesPanel::program(const QByteArray &script) const
{
    QFile file(m_folder->filePath(u"player.sh"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write("#!/bin/sh\n" + script);
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    return file.fileName();
}

void TestStoriesPanel::aPlayerThatEndsEarlyIsTold_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<QString>("told");
    QTest::newRow("says why") << "echo 'no room left' >&2\nexit 3\n"_ba << u"no room left"_s;
    QTest::newRow("says nothing") << "exit 3\n"_ba << u"exit code 3"_s;
    QTest::newRow("crashes") << "kill -SEGV $$\n"_ba << u"crashed"_s;
}

void TestStoriesPanel::aPlayerThatEndsEarlyIsTold()
{
    QFETCH(QByteArray, end);
    QFETCH(QString, told);
    const auto stories =
        findStories({u"qvickly/approve"_s, u"qvickly/callback-twice"_s}, *m_registry).stories;
    QCOMPARE(stories.size(), std::size_t(2));
    const QString kept = m_folder->filePath(u"kept"_s);
    QVERIFY(keepRun(kept, runStory(stories[0], *m_registry->find("qvickly"), {}, m_language->catalogue())));
    StoryJob job(*m_registry, m_language->catalogue());
    job.setProgram(program("echo '{\"kept\": \"" + kept.toUtf8() + "\"}'\n" + end));
    QSignalSpy ended(&job, &StoryJob::ended), failed(&job, &StoryJob::failed);
    QVERIFY(job.startInPages(stories, StoryJob::From::Library));
    QTRY_VERIFY(!job.isRunning());
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(ended.count(), 1);
    const QString words = english(failed.front().front().value<Error>().detail);
    QVERIFY2(words.contains(u"1 of 2 stories"_s) && words.contains(told), qPrintable(words));
}

// The window closes although the player does not listen: this ends, not in an hour.
void TestStoriesPanel::aPlayerThatHangsIsLeft()
{
    const auto stories = findStories({u"qvickly/approve"_s}, *m_registry).stories;
    auto job = std::make_unique<StoryJob>(*m_registry, m_language->catalogue());
    const QString begun = m_folder->filePath(u"begun"_s);
    job->setProgram(program("trap '' INT\ntouch '" + begun.toUtf8() + "'\nexec sleep 3600\n"));
    QVERIFY(job->startInPages(stories, StoryJob::From::Library));
    QTRY_VERIFY(QFile::exists(begun));
    job.reset();
}

QTEST_MAIN(TestStoriesPanel)
#include "tst_stories_panel.moc"
