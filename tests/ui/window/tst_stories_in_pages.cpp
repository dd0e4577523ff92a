// Stories in real pages: their pictures, on which nothing sensitive is seen, and the panel that plays them in
// a process of its own.
#include "checkout/page_picture.h"
#include "checkout/web_browser.h"
#include "checkout/web_engine.h"
#include "providers/qenta/provider.h"
#include "providers/qvickly/provider.h"
#include "session/demo.h"
#include "stories/stories_panel.h"
#include "story/stage.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace kassa;
using namespace Qt::StringLiterals;

class TestStoriesInPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sensitiveFieldsAreCovered();
    void emptyBelowIsCutOff();
    void panelPlaysInPages();
    void panelTellsWhyNot();

private:
    std::optional<Picture> afterWriting(bool cover, const QString &holder, const QString &card) const;

    std::unique_ptr<Registry> m_registry;
    std::shared_ptr<Catalogue> m_catalogue;
};

void TestStoriesInPages::initTestCase()
{
    std::vector<std::unique_ptr<Provider>> providers;
    providers.push_back(qvickly::makeProvider());
    providers.push_back(qenta::makeProvider());
    m_registry = std::make_unique<Registry>(std::move(providers));
    const auto catalogue = Catalogue::builtIn();
    QVERIFY(catalogue);
    m_catalogue = *catalogue;
}

// The shop's page with a form for the card, in which the buyer has written.
std::optional<Picture> TestStoriesInPages::afterWriting(bool cover, const QString &holder,
                                                        const QString &card) const
{
    QTabWidget tabs;
    tabs.resize(800, 1000);
    tabs.show();
    WebBrowser browser(tabs);
    if (cover)
        browser.coverSensitive();
    MemoryJournal journal;
    SessionOptions options;
    options.start = Time(std::chrono::seconds(1'790'000'000));
    options.pages = true;
    const Provider &provider = *m_registry->find("qenta");
    auto session = Session::create(provider, options, journal, m_catalogue);
    if (!session || !(*session)->setBrowser(&browser) || !(*session)->setClock(ClockMode::Standing) ||
        !(*session)->begin(*demoOrder(provider.descriptor(), {}), {}) || !settled(**session) ||
        !pictureOf(browser))
        return std::nullopt;
    const auto written = std::make_shared<bool>(false);
    browser.current()->page().runJavaScript(
        u"const field = (name) => document.querySelector(`input[name=${name}]`);"
        "field('cardholdername').value = '%1'; field('pan').value = '%2'; field('pan').select(); true"_s.arg(
            holder, card),
        [written](const QVariant &done) { *written = done.toBool(); });
    if (!QTest::qWaitFor([&] { return *written; }, 15'000))
        return std::nullopt;
    const auto picture = pictureOf(browser);
    (void)(*session)->setBrowser(nullptr);
    return picture;
}

// The same picture whatever the card, another when anything else is.
void TestStoriesInPages::sensitiveFieldsAreCovered()
{
    const auto one = afterWriting(true, u"Jo"_s, u"9500000000000002"_s);
    QVERIFY(one && one->width == 640 && one->png.startsWith("\x89PNG"));
    QVERIFY(one == afterWriting(true, u"Jo"_s, u"1"_s));
    QVERIFY(one != afterWriting(true, u"Jörg"_s, u"9500000000000002"_s));
    // And only because they are covered.
    QVERIFY(afterWriting(false, u"Jo"_s, u"9500000000000002"_s) != afterWriting(false, u"Jo"_s, u"1"_s));
}

void TestStoriesInPages::emptyBelowIsCutOff()
{
    QImage image(800, 1000, QImage::Format_RGB32);
    image.fill(Qt::white);
    for (int y = 0; y < 400; ++y)
        image.setPixelColor(10, y, Qt::black);
    const Picture picture = pictureFrom(image);
    QCOMPARE(picture.width, 640);
    QCOMPARE(picture.height, (400 + 16) * 640 / 800 + 1);
    const QImage read = QImage::fromData(picture.png, "PNG");
    QCOMPARE(read.size(), QSize(picture.width, picture.height));
    QCOMPARE(read.pixelColor(600, 100), QColor(Qt::white));
}

void TestStoriesInPages::panelPlaysInPages()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"below"_s));
    for (const auto &[name, bytes] :
         {std::pair{u"below/a.yaml"_s,
                    "title: T\nprovider: qvickly\noutcome: approve\nmatrix: {n: [1, 2]}\n"},
          {u"wrong.yaml"_s, "steps: [chekout]\n"}}) { // which is told, and does not keep the others from it
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    Language language(m_catalogue);
    StoriesPanel panel(language, *m_registry);
    panel.setProgram(qEnvironmentVariable("KASSA_PROGRAM"));
    panel.showFolder(folder.path());
    panel.show();
    auto *tree = panel.findChild<QTreeWidget *>(u"storyList"_s);
    QTreeWidgetItem *second = tree->topLevelItem(0)->child(1);
    second->setSelected(true);
    panel.findChild<QCheckBox *>()->setChecked(true);
    const auto button = [&](const QString &text) -> QPushButton * {
        for (QPushButton *each : panel.findChildren<QPushButton *>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    };
    QSignalSpy finished(&panel, &StoriesPanel::finished);
    button(u"Play selected"_s)->click();
    QVERIFY(finished.wait(60'000));
    QCOMPARE(second->text(2), u"✓ passed"_s);
    QCOMPARE(tree->topLevelItem(0)->child(0)->text(2), QString());
    QMenu *runs = button(u"Open a run"_s)->menu();
    Q_EMIT runs->aboutToShow();
    QSignalSpy chosen(&panel, &StoriesPanel::runChosen);
    runs->actions().front()->trigger();
    const auto run = chosen.front().front().value<std::shared_ptr<const StoryRun>>();
    QVERIFY(run->inBrowser && run->pictures.size() >= 4);
    QVERIFY(!run->story.steps.empty() && !run->journal.empty());
    // What happened in real pages is recorded as what happens without.
    const auto recorded = record(run->journal, *m_registry, m_catalogue);
    QVERIFY2(recorded, recorded ? "" : qPrintable(english(recorded.error().detail)));
    QVERIFY2(recorded->same != Recording::Same::No, recorded->difference.constData());
    QVERIFY2(!recorded->yaml.contains("stop:"), recorded->yaml.constData());
}

void TestStoriesInPages::panelTellsWhyNot()
{
    Language language(m_catalogue);
    StoriesPanel panel(language, *m_registry);
    panel.setProgram(u"/nowhere/kassa"_s);
    panel.showFolder({});
    panel.findChild<QCheckBox *>()->setChecked(true);
    QSignalSpy finished(&panel, &StoriesPanel::finished);
    for (QPushButton *each : panel.findChildren<QPushButton *>()) {
        if (each->text() == u"Play all"_s)
            each->click();
    }
    QVERIFY(finished.wait(60'000));
    QTRY_VERIFY(!panel.findChild<Notice *>()->words().isEmpty());
}

int main(int argc, char **argv)
{
    prepareWebEngine();
    QApplication application(argc, argv);
    TestStoriesInPages test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_stories_in_pages.moc"
