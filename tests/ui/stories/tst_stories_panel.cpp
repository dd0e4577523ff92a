// The panel of stories: plays them in the background and tells what became of each.
#include "providers/qvickly/provider.h"
#include "stories/stories_panel.h"
#include "texts/catalogue.h"

#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
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
    void tellsAFileThatIsWrong();
    void stops();
    void speaksAnotherLanguage();

private:
    void write(const QString &name, const QByteArray &yaml) const;
    QPushButton *button(const QString &text) const;
    QTreeWidgetItem *row(int at) const
    {
        return m_panel->findChild<QTreeWidget *>()->topLevelItem(0)->child(at);
    }

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

void TestStoriesPanel::tellsAFileThatIsWrong()
{
    write(u"c.yaml"_s, "titel: T\n");
    m_panel->showFolder(m_folder->path());
    QVERIFY(m_panel->findChild<Notice *>()->words().contains(
        u"c.yaml:1:1: \"titel\" is not known here; did you mean"_s));
    QCOMPARE(m_panel->findChild<QTreeWidget *>()->topLevelItem(0)->childCount(), 2);
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
    m_language->set("en");
}

QTEST_MAIN(TestStoriesPanel)
#include "tst_stories_panel.moc"
