// What becomes of runs: pictures in the report, folders that keep them; and that pages show nothing that a
// picture must not.
#include "stories.h"

#include "journal/entry_parts.h"
#include "story/kept_run.h"
#include "story/library.h"
#include "story/past_runs.h"
#include "story/results.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <set>

#include <sys/resource.h>

using namespace kassa;
using namespace Qt::StringLiterals;

namespace {

StepPicture picture(int line, const QByteArray &png)
{
    return {line,
            Text::verbatim(QByteArray("the buyer presses \"pay\" <b>")),
            Time(std::chrono::seconds(line)),
            {png, 64, 48}};
}

bool write(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

class TestStoryResults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void reportHasEachPictureOnce();
    void reportSaysWhyThereAreNone();
    void keptAndReadAgain();
    void othersFilesStay();
    void aFailedRunLeavesTheOldOne();
    void foldersAreOfOneStory();
    void keptFolderIsData();
    void pastRunsAreBounded();
    void pastRunsAreTheOwnersAndHoldNoCard();
    void picturesAreTakenStepByStep();
    void pagesHideWhatIsSensitive();

private:
    StoryRun played(const QByteArray &yaml, const ShowPages &show = {}) const;

    const Registry m_registry = allProviders();
    std::shared_ptr<const Catalogue> m_catalogue;
};

void TestStoryResults::initTestCase()
{
    const auto catalogue = Catalogue::builtIn();
    QVERIFY(catalogue);
    m_catalogue = *catalogue;
}

StoryRun TestStoryResults::played(const QByteArray &yaml, const ShowPages &show) const
{
    const Story story = storiesIn(yaml, m_registry)->front();
    return runStory(story, *m_registry.find(story.provider), {}, m_catalogue, show);
}

void TestStoryResults::reportHasEachPictureOnce()
{
    StoryRun one = played("title: T\nprovider: qvickly\noutcome: approve\n");
    one.inBrowser = true;
    StoryRun two = one;
    one.pictures = {picture(4, "first"), picture(7, "second"), picture(9, "first")};
    two.pictures = {picture(4, "first")};
    two.result.passed = false;
    const QByteArray html = htmlReport({one, two}, *m_catalogue, "en");
    const QByteArray first = QByteArray("first").toBase64();
    QCOMPARE(html.count(first), 1);
    QCOMPARE(html.count(QByteArray("second").toBase64()), 1);
    QCOMPARE(html.count("class=\"shot p0\""), 3);
    QCOMPARE(html.count("class=\"shot p1\""), 1);
    QVERIFY(html.contains("<summary>3 pictures</summary>"));
    QVERIFY(html.contains("<details open><summary>1 picture</summary>")); // of what failed
    QVERIFY(html.contains("aria-label=\"Line 7: the buyer presses &quot;pay&quot; &lt;b&gt;\""));
    QVERIFY(!html.contains("No pictures"));
    QVERIFY(!html.contains("http-equiv") && !html.contains("<script") && !html.contains("<link"));
}

void TestStoryResults::reportSaysWhyThereAreNone()
{
    StoryRun run = played("title: T\nprovider: qvickly\noutcome: approve\n");
    QVERIFY(htmlReport({run}, *m_catalogue, "en")
                .contains("No pictures: played without a browser. With --page web there are some."));
    run.inBrowser = true;
    QVERIFY(htmlReport({run}, *m_catalogue, "en").contains("No pictures: no page was shown."));
}

void TestStoryResults::keptAndReadAgain()
{
    QTemporaryDir folder;
    StoryRun run =
        played("title: {en: T, ru: Т}\nprovider: qvickly\nsteps: [checkout]\nexpect: [{state: paid}]\n");
    QVERIFY(run.result.failure);
    run.inBrowser = true;
    run.pictures = {picture(4, "first"), picture(7, "second")};
    QCOMPARE(folderNameOf(run.story), u"t"_s);
    const QString kept = folder.filePath(u"a/b"_s);
    const Done done = keepRun(kept, run);
    QVERIFY2(done, done ? "" : qPrintable(english(done.error().detail)));
    const auto again = keptRun(kept);
    QVERIFY2(again, again ? "" : qPrintable(english(again.error().detail)));
    QCOMPARE(again->journal, run.journal);
    QVERIFY(again->pictures == run.pictures);
    QCOMPARE(again->story.name, run.story.name);
    QCOMPARE(again->story.title, run.story.title);
    QCOMPARE(failureText(*again, *m_catalogue, "ru"), failureText(run, *m_catalogue, "ru"));
    QVERIFY(again->inBrowser && !again->result.passed);
    QCOMPARE(qRound(again->seconds * 1e6), int(run.seconds * 1e6));
    // Another run in its place leaves nothing of it.
    run.pictures.resize(1);
    QVERIFY(keepRun(kept, run));
    QCOMPARE(QDir(kept).entryList(QDir::Files),
             (QStringList{u"001.png"_s, u"journal.kassa"_s, u"run.json"_s}));
    QVERIFY(QDir(folder.filePath(u"a"_s)).entryList(QDir::AllDirs | QDir::Hidden | QDir::NoDotAndDotDot) ==
            QStringList{u"b"_s});
    Story odd;
    odd.name = "--.";
    QCOMPARE(folderNameOf(odd), u"story"_s); // the folder of all runs is nobody's own
    odd.name = "../x/methods [method=card]";
    QCOMPARE(folderNameOf(odd), u"x-methods--method=card-"_s);
    QVERIFY(syncKept(folder.path()));
    const Done nowhere = syncKept(folder.filePath(u"none"_s));
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, "run.sync");
}

// A folder is somebody's: what is no run of ours is neither written to nor removed.
void TestStoryResults::othersFilesStay()
{
    QTemporaryDir parent;
    const QString folder = parent.filePath(u"screenshots"_s);
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(write(folder + u"/holiday.png"_s, "mine"));
    StoryRun run = played("title: T\nprovider: qvickly\noutcome: approve\n");
    run.pictures = {picture(4, "first"), picture(7, "second")};
    const Done refused = keepRun(folder, run);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, "run.foreign");
    QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList{u"holiday.png"_s});
    // What was put beside a run of ours stays with the one that replaces it.
    const QString kept = parent.filePath(u"kept"_s);
    QVERIFY(keepRun(kept, run));
    QVERIFY(write(kept + u"/900.png"_s, "mine"));
    QVERIFY(QDir(kept).mkdir(u"notes"_s));
    run.pictures.resize(1);
    QVERIFY(keepRun(kept, run));
    QCOMPARE(QDir(kept).entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name),
             (QStringList{u"001.png"_s, u"900.png"_s, u"journal.kassa"_s, u"notes"_s, u"run.json"_s}));
    QCOMPARE(keptRun(kept)->pictures.size(), std::size_t(1));
    // A picture that would come to lie on one of somebody else's is not written.
    QVERIFY(write(kept + u"/002.png"_s, "mine"));
    run.pictures = {picture(4, "first"), picture(7, "second")};
    QCOMPARE(keepRun(kept, run).error().code, "run.foreign");
    QCOMPARE(keptRun(kept)->pictures.size(), std::size_t(1));
}

// A run that cannot be written leaves the one before, and nothing of itself.
void TestStoryResults::aFailedRunLeavesTheOldOne()
{
    QTemporaryDir parent;
    const QString kept = parent.filePath(u"kept"_s);
    StoryRun run = played("title: T\nprovider: qvickly\noutcome: approve\n");
    QVERIFY(keepRun(kept, run));
    const auto before = keptRun(kept);
    QVERIFY(before);
    rlimit usual{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &usual), 0);
    const rlimit small{1000, usual.rlim_max};
    ::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const Done done = keepRun(kept, run);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &usual), 0);
    QVERIFY(!done);
    const auto after = keptRun(kept);
    QVERIFY(after);
    QCOMPARE(after->journal, before->journal);
    QCOMPARE(QDir(parent.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"kept"_s});
}

// Files of the same name in two folders, and names that only differ in letters that no folder has.
void TestStoryResults::foldersAreOfOneStory()
{
    const auto story = [](const QString &file, const QByteArray &name) {
        Story made;
        made.file = file;
        made.name = name;
        return made;
    };
    const std::vector<Story> stories{story(u"a/s.yaml"_s, "s"), story(u"b/s.yaml"_s, "s"),
                                     story(u"a/s.yaml"_s, "s"), story(u"c/x.yaml"_s, "x/y"),
                                     story(u"c/x.yaml"_s, "x-y")};
    const FolderNames names(stories);
    QStringList all;
    for (const Story &each : stories)
        all << names.of(each);
    QCOMPARE(all, (QStringList{u"s"_s, u"s-2"_s, u"s"_s, u"x-y"_s, u"x-y-2"_s}));
    QCOMPARE(names.of(story(u"d"_s, "s")), QString());
}

void TestStoryResults::keptFolderIsData()
{
    QTemporaryDir folder;
    QCOMPARE(keptRun(folder.path()).error().code, "run.read");
    const StoryRun run = played("title: T\nprovider: qvickly\noutcome: approve\n");
    QVERIFY(keepRun(folder.path(), run));
    const QString file = folder.filePath(u"run.json"_s);
    for (const QByteArray &bytes :
         {QByteArray("no"), QByteArray("[]"), QByteArray("{\"story\":\"\"}"),
          QByteArray("{\"story\":\"t\",\"failure\":{}}"),
          QByteArray("{\"story\":\"t\",\"pictures\":[{\"width\":1,\"height\":1000000}]}"),
          QByteArray("{\"story\":\"t\",\"pictures\":[") + QByteArray("1,").repeated(1000) + "1]}"}) {
        QVERIFY(write(file, bytes));
        const auto read = keptRun(folder.path());
        QVERIFY2(!read && read.error().code == "run.format", bytes.left(60).constData());
    }
    QVERIFY(write(file, "{\"story\":\"t\"}"));
    QVERIFY(keptRun(folder.path()));
    QVERIFY(write(folder.filePath(u"journal.kassa"_s), "no journal"));
    QVERIFY(!keptRun(folder.path()));
}

// The last ten of each story, and so many in all: the oldest are removed from the disk.
void TestStoryResults::pastRunsAreBounded()
{
    const QTemporaryDir folder;
    const QString place = folder.filePath(u"runs"_s);
    PastRuns runs(place, 14);
    QVERIFY(runs.load().empty());
    const QDateTime first(QDate(2026, 1, 2), QTime(3, 4, 5, 6), Qt::UTC);
    auto one = std::make_shared<StoryRun>(played("title: T\nprovider: qvickly\noutcome: approve\n"));
    one->pictures = {picture(4, "first")};
    auto two = std::make_shared<StoryRun>(*one);
    two->story.name = "two";
    two->result.passed = false;
    for (int i = 0; i < 12; ++i)
        QVERIFY(runs.keep(i % 4 == 3 ? two : one, first.addSecs(i)));
    const auto folders = [&] { return QDir(place).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name); };
    QCOMPARE(folders().size(), 12);
    for (int i = 0; i < 3; ++i) // of one story more than ten, at the same moment as others
        QVERIFY(runs.keep(one, first.addSecs(11)));
    QCOMPARE(folders().size(), 13);
    QVERIFY(folders().front().startsWith(u"20260102-030407-006-"_s));
    for (int i = 0; i < 4; ++i) // more than fourteen in all
        QVERIFY(runs.keep(two, first.addSecs(20 + i)));
    QCOMPARE(folders().size(), 14);

    PastRuns again(place, 14);
    const auto &found = again.load();
    QCOMPARE(found.size(), std::size_t(14));
    QCOMPARE(found.front().ended, first.addSecs(23));
    QCOMPARE(found.front().result->story.name, "two");
    QVERIFY(!found.front().result->result.passed);
    QVERIFY(found.front().result->journal.empty());
    QCOMPARE(found.front().result->pictures.size(), std::size_t(1));
    const auto whole = keptRun(found.front().folder);
    QVERIFY(whole);
    QCOMPARE(whole->journal, two->journal);
    QCOMPARE(whole->pictures, two->pictures);

    // What is not one is left alone and left out.
    QVERIFY(QDir(place).mkpath(u"mine"_s) && QDir(place).mkpath(u"20260102-030405-006-half"_s));
    QCOMPARE(again.load().size(), std::size_t(14));
    QVERIFY(again.forget());
    QCOMPARE(folders(), QStringList{u"mine"_s});
    QVERIFY(again.load().empty());
}

void TestStoryResults::pastRunsAreTheOwnersAndHoldNoCard()
{
    const QTemporaryDir folder;
    const QString place = folder.filePath(u"runs"_s);
    PastRuns runs(place);
    const Story story = findStories({u"qvickly/card-3ds-ok"_s}, m_registry).stories.front();
    const auto run =
        std::make_shared<const StoryRun>(runStory(story, *m_registry.find("qvickly"), {}, m_catalogue));
    const auto kept = runs.keep(run, QDateTime::currentDateTimeUtc());
    QVERIFY(kept);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                        QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(place) & others));
    const Provider &provider = *m_registry.find("qvickly");
    const auto rules = provider.sensitive(provider.sandboxKeys());
    int files = 0;
    for (const QString &name : QDir(kept->folder).entryList(QDir::Files)) {
        QFile file(kept->folder + u'/' + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        ++files;
        for (const auto &value : rules.known) {
            if (value.kind != SensitiveClass::Pan && value.kind != SensitiveClass::Secret)
                continue; // three digits of a CVV stand in any number
            QVERIFY2(!bytes.contains(value.value.expose()),
                     qPrintable(name + u' ' + QString::fromUtf8(value.name)));
        }
    }
    QCOMPARE(files, 2); // run.json, journal.kassa
}

// After what buyer and operator do, after others when the page has changed, and at the failure.
void TestStoryResults::picturesAreTakenStepByStep()
{
    int taken = 0;
    const ShowPages show = [&](Session &, const std::function<void(const TakePicture &)> &play) -> Done {
        play([&]() -> std::optional<Picture> {
            return ++taken == 1 ? std::nullopt : std::optional(Picture{taken < 5 ? "same" : "other", 1, 1});
        });
        return {};
    };
    const StoryRun run =
        played("title: T\nprovider: qvickly\nsteps:\n"
               "  - hold: {channel: return}\n"
               "  - checkout\n" // no page is shown
               "  - press: continue\n    on: qvickly.step1\n"
               "    with: {email: t@example.com, pno: \"<<person:approved>>\", zip: 12345, phone: 1}\n"
               "  - wait: 1s\n"               // the same page
               "  - press: outcome.approve\n" // the same page
               "  - wait: 1s\n"               // another
               "  - expect: {state: paid}\n",
               show);
    QVERIFY(run.inBrowser && run.result.failure);
    std::vector<int> lines;
    for (const StepPicture &each : run.pictures)
        lines.push_back(each.line);
    QCOMPARE(lines, (std::vector<int>{6, 10, 11, 12}));
    QCOMPARE(m_catalogue->text(run.pictures.front().what, "en").left(40),
             u"the buyer presses continue on page qvick"_s);
}

// Pictures cover fields that are marked; whatever else stands on a page may be seen. So no page of any story
// shows a value that the redactor replaces, and what a buyer enters and it replaces is entered into fields
// that are marked.
void TestStoryResults::pagesHideWhatIsSensitive()
{
    int fields = 0;
    std::set<QByteArray> marked, entered; // "qvickly pno"
    for (const Story &story : findStories({}, m_registry).stories) {
        const Provider &provider = *m_registry.find(story.provider);
        Redactor redactor(provider.sensitive(provider.sandboxKeys()));
        MemoryJournal journal;
        const auto session = stageFor(story, provider, {}, journal, m_catalogue);
        QVERIFY(session);
        SessionStage stage(**session);
        StoryPlayer player(story, provider.descriptor(), stage, journal, *m_catalogue);
        const auto look = [&](std::size_t) {
            for (const OpenPage &shown : stage.pages()) {
                QByteArrayList seen;
                for (const Block &block : shown.page.blocks)
                    seen << m_catalogue->text(block.text, "en").toUtf8()
                         << m_catalogue->text(block.value, "en").toUtf8();
                for (const Form &form : shown.page.forms) {
                    for (const PageField &field : form.fields) {
                        if (field.sensitive)
                            marked.insert(story.provider + ' ' + field.name);
                        else if (field.kind != PageField::Kind::Hidden)
                            seen << field.value;
                    }
                }
                for (const QByteArray &words : seen)
                    QVERIFY2(redactor.redacted(words) == words,
                             (story.name + ' ' + shown.page.id + ": " + words).constData());
            }
        };
        player.setWatch(look);
        player.play();
        for (const Entry &entry : journal.entries()) {
            const auto payload = sentPayload(entry);
            const auto *press = payload ? std::get_if<BuyerAction>(&*payload) : nullptr;
            for (const auto &[name, value] : press ? press->fields : Fields()) {
                if (!value.startsWith("<<"))
                    continue;
                ++fields;
                entered.insert(story.provider + ' ' + name);
            }
        }
    }
    for (const QByteArray &field : entered)
        QVERIFY2(marked.contains(field), field.constData());
    QVERIFY(fields > 100);
}

QTEST_GUILESS_MAIN(TestStoryResults)
#include "tst_story_results.moc"
