// The translator's panel by names and keys, on a copy of the checkout's texts.
#include "providers/qvickly/provider.h"
#include "texts/reveal.h"
#include "texts/save_conflicts_dialog.h"
#include "texts/texts_panel.h"
#include "widgets/notice.h"
#include "widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>

using namespace kassa;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

// Lines of `after` that `before` does not have in their place.
QByteArrayList changedLines(const QByteArray &before, const QByteArray &after)
{
    const QByteArrayList a = before.split('\n'), b = after.split('\n');
    QByteArrayList changed;
    for (qsizetype i = 0; i < b.size(); ++i) {
        if (i >= a.size() || a[i] != b[i])
            changed << b[i].trimmed();
    }
    return a.size() == b.size() ? changed : QByteArrayList{"another number of lines"};
}

} // namespace

class TestTextsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        theme::apply(ThemeChoice::Light);
        m_texts = qEnvironmentVariable("KASSA_SOURCE_DIR") + u"/translations"_s;
        std::vector<std::unique_ptr<Provider>> providers;
        providers.push_back(qvickly::makeProvider());
        m_providers = std::make_unique<Registry>(std::move(providers));
    }

    void init()
    {
        m_catalogue = *Catalogue::builtIn();
        m_language = std::make_unique<Language>(m_catalogue);
        m_panel = std::make_unique<TextsPanel>(*m_language, *m_providers);
        m_panel->resize(1300, 420);
        m_panel->show();
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        QTRY_VERIFY(m_panel->workshop().isLoaded());
    }

    void cleanup() { m_panel.reset(); }

    void showsEveryText()
    {
        QVERIFY(m_panel->workshop().isLoaded());
        new QAbstractItemModelTester(table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                     table());
        QVERIFY(rows() > 4000);
        search(u"Jump to &newest"_s);
        QCOMPARE(rows(), 1);
        QCOMPARE(cell(0, TextsModel::Context), u"kassa::JournalPanel"_s);
        QCOMPARE(cell(0, TextsModel::StateColumn), u"✓ finished"_s);
        search(cell(0, TextsModel::Words)); // in the translation
        QCOMPARE(cell(0, TextsModel::Source), u"Jump to &newest"_s);
    }

    // Who finds nothing is told why, and how to get everything back.
    void nothingFitsAndAllComesBack()
    {
        const auto *why = m_panel->findChild<Notice *>(u"nothing"_s);
        QVERIFY(!why->isVisible());
        const int all = rows();
        choose(u"Part"_s, u"Qvickly Checkout"_s);
        search(u"no such words at all"_s);
        QCOMPARE(rows(), 0);
        QVERIFY(why->isVisible());
        QVERIFY2(why->words().contains(u"Qvickly Checkout") && why->words().contains(u"no such words at all"),
                 qPrintable(why->words()));
        button(u"Show all texts"_s)->click();
        QCOMPARE(rows(), all);
        QVERIFY(!why->isVisible());
        choose(u"State"_s, u"Changed"_s);
        QVERIFY2(why->words().contains(u"No text has been changed"), qPrintable(why->words()));
        button(u"Show all texts"_s)->click();
        QCOMPARE(rows(), all);
    }

    void filtersByPart()
    {
        choose(u"Part"_s, u"Qvickly Checkout"_s);
        QVERIFY(rows() > 50);
        for (int row = 0; row < rows(); ++row)
            QVERIFY(cell(row, TextsModel::Context).startsWith(u"qvickly"));
        choose(u"Part"_s, u"Window"_s);
        QVERIFY(!cell(0, TextsModel::Context).startsWith(u"qvickly"));
    }

    // The window's own word changes while it is written, and back again.
    void isSeenAtOnceAndTakenBack()
    {
        m_language->set("ru");
        edit(u"Jump to &newest"_s);
        const QString before = forms()[0]->toPlainText();
        type(0, u"К с&амому новому"_s);
        QTRY_COMPARE(QCoreApplication::translate("kassa::JournalPanel", "Jump to &newest"),
                     u"К с&амому новому"_s);
        QCOMPARE(m_panel->workshop().changes(), std::size_t(1));
        QVERIFY(cell(0, TextsModel::StateColumn).startsWith(u"•"));
        QTest::keyClick(forms()[0], Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(QCoreApplication::translate("kassa::JournalPanel", "Jump to &newest"), before);
        QCOMPARE(forms()[0]->toPlainText(), before);
        QCOMPARE(m_panel->workshop().changes(), std::size_t(0));
        QTest::keyClick(forms()[0], Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(forms()[0]->toPlainText(), u"К с&амому новому"_s);
    }

    // The panel's own words follow as well, in the middle of the work.
    void thePanelItselfFollows()
    {
        m_language->set("ru");
        edit(u"&Redo"_s);
        type(0, u"Вер&нуть"_s);
        QTRY_VERIFY(button(u"Вер&нуть"_s));
        QCOMPARE(forms()[0]->toPlainText(), u"Вер&нуть"_s);
        QVERIFY(m_panel->findChild<TextEditor *>()->text());
    }

    void findingsComeWhileWriting_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("finding");
        QTest::newRow("place marker") << u"Перейти к новой"_s << u"access key"_s;
        QTest::newRow("space") << u"Перейти к &новой "_s << u"spaces"_s;
        QTest::newRow("end") << u"Перейти к &новой."_s << u"punctuation"_s;
        QTest::newRow("empty") << QString() << u"not translated"_s;
    }

    void findingsComeWhileWriting()
    {
        QFETCH(QString, words);
        QFETCH(QString, finding);
        edit(u"Jump to &newest"_s);
        QVERIFY(findings().isEmpty());
        type(0, words);
        QVERIFY2(findings().contains(finding), qPrintable(findings()));
        QVERIFY(cell(0, TextsModel::StateColumn).contains(finding));
        choose(u"State"_s, u"Faulty"_s);
        QCOMPARE(rows(), 1);
    }

    void glossaryWarns()
    {
        edit(u"Breakpoints"_s);
        QVERIFY(about().contains(u"точка останова"));
        type(0, u"Паузы"_s);
        QVERIFY2(findings().contains(u"точка останова"), qPrintable(findings()));
    }

    void pluralFormsHaveExamples()
    {
        edit(u"%n message(s) held"_s);
        QCOMPARE(forms().size(), qsizetype(3));
        QVERIFY(forms()[0]->accessibleName().contains(u"1, 21, 101"));
        QVERIFY(forms()[1]->accessibleName().contains(u"2, 22"));
        QVERIFY(forms()[2]->accessibleName().contains(u"5, 11"));
        type(1, QString());
        QVERIFY2(findings().contains(u"2, 22"), qPrintable(findings()));
        choose(u"Translate into"_s, u"English"_s);
        QCOMPARE(forms().size(), qsizetype(2));
        QCOMPARE(forms()[0]->toPlainText(), u"%n message held"_s);
    }

    void unfinishedIsMarked()
    {
        edit(u"Jump to &newest"_s);
        finished()->click();
        QVERIFY(findings().contains(u"unfinished"));
        choose(u"State"_s, u"Unfinished"_s);
        QCOMPARE(rows(), 1);
        finished()->click();
        QVERIFY(findings().isEmpty());
    }

    void savesWithTheSmallestChange()
    {
        const QTemporaryDir folder;
        for (const char *name : {"kassa_ru.ts", "kassa_en.ts"})
            QVERIFY(QFile::copy(m_texts + u'/' + QLatin1String(name), folder.filePath(QLatin1String(name))));
        QVERIFY(m_panel->workshop().load(folder.path()));
        const QByteArray before = bytesOf(folder.filePath(u"kassa_ru.ts"_s));
        edit(u"Jump to &newest"_s);
        type(0, u"К с&амой новой"_s);
        QCOMPARE(bytesOf(folder.filePath(u"kassa_ru.ts"_s)), before); // not before it is saved
        QVERIFY(m_panel->saveTo(folder.path()));
        QCOMPARE(changedLines(before, bytesOf(folder.filePath(u"kassa_ru.ts"_s))),
                 QByteArrayList{"<translation>К с&amp;амой новой</translation>"});
        QCOMPARE(bytesOf(folder.filePath(u"kassa_en.ts"_s)), bytesOf(m_texts + u"/kassa_en.ts"_s));
        QCOMPARE(m_panel->workshop().changes(), std::size_t(0));
    }

    // A checkout that is newer or older than the program keeps what others have done there.
    void savesIntoAnotherVersion()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"kassa_ru.ts"_s);
        QByteArray theirs = bytesOf(m_texts + u"/kassa_ru.ts"_s);
        theirs.replace("</context>\n</TS>", "    <message>\n        <source>A new text</source>\n        "
                                            "<translation>Новый текст</translation>\n    "
                                            "</message>\n</context>\n</TS>");
        const auto write = [&](const QByteArray &bytes) {
            QFile out(file);
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(bytes);
        };
        write(theirs);
        QVERIFY(theirs.contains("A new text"));
        edit(u"Jump to &newest"_s);
        const QString before = forms()[0]->toPlainText();
        type(0, u"К с&амой новой"_s);
        QVERIFY(m_panel->saveTo(folder.path()));
        QCOMPARE(changedLines(theirs, bytesOf(file)),
                 QByteArrayList{"<translation>К с&amp;амой новой</translation>"});
        type(0, before); // taken back, and saved again
        QVERIFY(m_panel->saveTo(folder.path()));
        QCOMPARE(bytesOf(file), theirs);
        QByteArray without = theirs;
        without.replace("<source>Jump to &amp;newest</source>", "<source>Jump to the end</source>");
        write(without);
        type(0, u"К с&амой новой"_s);
        QVERIFY(!m_panel->saveTo(folder.path()));
        QVERIFY(m_panel->findChild<Notice *>(u"notice"_s)->words().contains(u"Jump to &newest"));
        QCOMPARE(bytesOf(file), without);
        QCOMPARE(m_panel->workshop().changes(), std::size_t(1));
    }

    // Somebody else has changed the same text in the folder since it was read here.
    void asksWhoseWordingIsSaved()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"kassa_ru.ts"_s);
        QVERIFY(QFile::copy(m_texts + u"/kassa_ru.ts"_s, file));
        QVERIFY(m_panel->workshop().load(folder.path()));
        edit(u"Jump to &newest"_s);
        const QString before = forms()[0]->toPlainText();
        type(0, u"К с&амой новой"_s);
        edit(u"Breakpoints"_s);
        type(0, u"Точки останова!"_s);
        const auto writeTheirs = [&](const QString &from, const QString &to) {
            QByteArray theirs = bytesOf(file);
            QVERIFY(theirs.contains(from.toHtmlEscaped().toUtf8()));
            theirs.replace(from.toHtmlEscaped().toUtf8(), to.toHtmlEscaped().toUtf8());
            QFile out(file);
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(theirs);
        };
        writeTheirs(before, u"К последне&й"_s);
        const QByteArray theirs = bytesOf(file);

        answerConflict(Qt::Unchecked, QDialogButtonBox::RejectRole);
        QVERIFY(!m_panel->saveTo(folder.path()));
        QCOMPARE(m_asked, u"К с&амой новой | К последне&й"_s);
        QCOMPARE(bytesOf(file), theirs);
        QCOMPARE(m_panel->workshop().changes(), std::size_t(2));

        answerConflict(Qt::Unchecked, QDialogButtonBox::AcceptRole);
        QVERIFY(m_panel->saveTo(folder.path()));
        QVERIFY(bytesOf(file).contains("К последне&amp;й"));
        QVERIFY(bytesOf(file).contains("Точки останова!"));
        QCOMPARE(m_panel->workshop().changes(), std::size_t(0));
        edit(u"Jump to &newest"_s);
        QCOMPARE(forms()[0]->toPlainText(), u"К последне&й"_s);
        m_asked.clear();
        QVERIFY(m_panel->saveTo(folder.path())); // once decided, it is not asked again
        QCOMPARE(m_asked, QString());

        type(0, u"К но&вейшей"_s);
        writeTheirs(u"К последне&й"_s, u"В ко&нец"_s);
        answerConflict(Qt::Checked, QDialogButtonBox::AcceptRole);
        QVERIFY(m_panel->saveTo(folder.path()));
        QCOMPARE(m_asked, u"К но&вейшей | В ко&нец"_s);
        QVERIFY(bytesOf(file).contains("К но&amp;вейшей"));
    }

    void cannotBeSavedThere()
    {
        edit(u"Jump to &newest"_s);
        type(0, u"К с&амой новой"_s);
        QVERIFY(!m_panel->saveTo(u"/no/such/folder"_s));
        QVERIFY(m_panel->findChild<Notice *>(u"notice"_s)->words().contains(u"/no/such/folder"));
        QCOMPARE(m_panel->workshop().changes(), std::size_t(1));
    }

    void aLanguageBegins()
    {
        QVERIFY(m_panel->begin("de"));
        const std::vector<QByteArray> languages{"en", "ru", "de", "qps"};
        QCOMPARE(m_language->codes(), languages);
        edit(u"Jump to &newest"_s);
        QVERIFY(findings().contains(u"not translated"));
        type(0, u"Zum &neuesten"_s);
        m_language->set("de");
        QTRY_COMPARE(QCoreApplication::translate("kassa::JournalPanel", "Jump to &newest"),
                     u"Zum &neuesten"_s);
        QVERIFY(!m_panel->begin("de"));
    }

    void pointAt_data()
    {
        QTest::addColumn<QByteArray>("language");
        for (const char *language : {"en", "ru", "qps"})
            QTest::newRow(language) << QByteArray(language);
    }

    // The keys held, a click on a button selects its text and does not press it.
    void pointAt()
    {
        QFETCH(QByteArray, language);
        m_language->set(language);
        const PointAt pointing;
        connect(&pointing, &PointAt::pointed, m_panel.get(),
                [&](const PointedWords &at) { m_panel->point(at); });
        const QString words = QCoreApplication::translate("kassa::TextsPanel", "Sa&ve...");
        QTRY_VERIFY(button(words));
        QPushButton *save = button(words);
        bool isPressed = false;
        connect(save, &QPushButton::pressed, this, [&] { isPressed = true; });
        QTest::mouseClick(save, Qt::LeftButton, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!isPressed);
        const auto text = m_panel->findChild<TextEditor *>()->text();
        QVERIFY(text);
        QCOMPARE(m_panel->workshop().index().texts()[*text].key,
                 (TextKey{"kassa::TextsPanel", "Sa&ve...", {}}));
    }

    void pointAtFilledWords()
    {
        m_panel->point({u"17 messages held"_s, {}});
        QCOMPARE(cell(0, TextsModel::Source), u"%n message(s) held"_s);
        m_panel->point({u"4711 0815"_s, {}});
        QVERIFY(m_panel->findChild<Notice *>(u"notice"_s)->words().contains(u"4711 0815"));
    }

    // What was searched for before is not there any more, and what was pointed at stays until it is left.
    void pointingIsAFilter()
    {
        search(u"Jump to"_s);
        m_panel->point({u"17 messages held"_s, {}});
        QCOMPARE(searchLine()->text(), QString());
        QCOMPARE(chosen(u"State"_s), u"Pointed at"_s);
        const QTemporaryDir folder;
        QVERIFY(m_panel->saveTo(folder.path()));
        QCOMPARE(cell(0, TextsModel::Source), u"%n message(s) held"_s);
        QTest::keyClicks(searchLine(), u"Jump to &newest"_s);
        QCOMPARE(chosen(u"State"_s), u"All"_s);
        QCOMPARE(cell(0, TextsModel::Source), u"Jump to &newest"_s);
        choose(u"State"_s, u"Pointed at"_s);
        search({});
        QCOMPARE(rows(), 1);
        QVERIFY(m_panel->begin("de")); // the texts have other positions then
        QVERIFY(rows() > 4000);
    }

    void noticeIsOfOneText()
    {
        edit(u"Jump to &newest"_s);
        m_panel->tellWay(Tone::Good, u"Marked in: Journal"_s);
        search(u"Breakpoints"_s);
        QVERIFY(m_panel->findChild<Notice *>(u"notice"_s)->words().contains(u"Marked in: Journal"));
        edit(u"Breakpoints"_s);
        QCOMPARE(m_panel->findChild<Notice *>(u"notice"_s)->words(), QString());
    }

    void earlierWordingIsOffered()
    {
        edit(u"Jump to &newest"_s);
        auto *earlier = m_panel->findChild<TextEditor *>()->findChild<QToolButton *>();
        QVERIFY(!earlier->isEnabled());
        type(0, u"К с&амой новой"_s);
        QVERIFY(earlier->isEnabled());
        button(u"&Undo"_s)->click();
        QVERIFY(!earlier->isEnabled());
        button(u"&Redo"_s)->click();
        QVERIFY(earlier->isEnabled());
    }

    // A form is as high as its words; another text begins at its top.
    void formsFitTheirWords()
    {
        edit(u"Jump to &newest"_s);
        const int one = forms()[0]->height();
        type(0, u"1\n2\n3"_s);
        QTRY_VERIFY(forms()[0]->height() > 2 * one - 10);
        m_panel->resize(1300, 200);
        edit(u"%n message(s) held"_s);
        QScrollBar *bar = m_panel->findChild<QScrollArea *>()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        bar->setValue(bar->maximum());
        edit(u"Breakpoints"_s);
        QCOMPARE(bar->value(), 0);
    }

    // tr() speaks the pseudo-locale too; Qt's own names of keys stay.
    void pseudoLocale()
    {
        m_language->set("qps");
        QCOMPARE(QCoreApplication::translate("kassa::JournalPanel", "Journal"), u"[Ĵöûŕñåļ ~]"_s);
        QCOMPARE(QCoreApplication::translate("QShortcut", "Ctrl"), u"Ctrl"_s);
        QTRY_VERIFY(button(QCoreApplication::translate("kassa::TextsPanel", "Sa&ve...")));
        QVERIFY(!button(u"Sa&ve..."_s));
    }

    // Every class of the window whose texts there are has a place in it, and none that is gone.
    void everyClassHasItsPlace()
    {
        std::set<QByteArray> classes;
        for (const IndexedText &text : m_panel->workshop().index().texts()) {
            const QByteArray &context = text.key.context;
            if (TextsModel::groupOf(context) == "kassa") {
                classes.insert(context);
                QVERIFY2(windowPlace(context), context.constData());
            }
        }
        for (const WindowPlace &place : windowPlaces()) {
            QVERIFY2(classes.contains(place.context) || !QByteArray(place.context).startsWith("kassa::"),
                     place.context);
            QVERIFY2(!titleOfPart(place.part).context.isEmpty(), place.part);
            const TextKey opener{place.openerContext, place.opener, {}};
            QVERIFY2(!place.opener || m_panel->workshop().index().find(opener) >= 0, place.opener);
        }
    }

    void saysWhereItIsSeen()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_panel->ways().isFound(), 60'000);
        edit(u"Jump to &newest"_s);
        QVERIFY2(way().contains(u"Seen in: Journal"), qPrintable(way()));
        QVERIFY(go()->isEnabled());
        edit(u"Available payment methods"_s); // a page of the provider
        QVERIFY2(way().contains(u"page qvickly."), qPrintable(way()));
        QVERIFY2(way().contains(u"Story qvickly/"), qPrintable(way()));
        edit(u"Enter 5 digits"_s);
        QVERIFY2(way().contains(u"Not seen in the window."), qPrintable(way()));
        QVERIFY(!go()->isEnabled());
        const QSignalSpy asked(m_panel.get(), &TextsPanel::wayAsked);
        QTest::keyClick(table(), Qt::Key_F8);
        QCOMPARE(asked.size(), 0);
        edit(u"Available payment methods"_s);
        QTest::keyClick(table(), Qt::Key_F8);
        QCOMPARE(asked.size(), 1);
    }

    void saysWhereItStands()
    {
        QVERIFY(m_panel->workshop().load(m_texts));
        TextWays ways(*m_providers, m_catalogue);
        ways.find(m_panel->workshop().index(), m_panel->workshop().root());
        QTRY_VERIFY_WITH_TIMEOUT(ways.isFound(), 60'000);
        const TextWay way = ways.to({"kassa::JournalPanel", "Jump to &newest", {}});
        QCOMPARE(way.uses.size(), std::size_t(1));
        QCOMPARE(way.uses.front().file, "ui/journal/journal_panel.cpp"_ba);
        for (const IndexedText &text : m_panel->workshop().index().texts()) {
            const TextWay each = ways.to(text.key);
            QVERIFY2(!each.uses.empty(), text.key.source.constData());
        }
    }

    void filtersByScreen()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_panel->ways().isFound(), 60'000);
        choose(u"Screen"_s, u"Stories"_s);
        QVERIFY(rows() > 10);
        choose(u"Screen"_s, u"page qvickly.step1"_s);
        QVERIFY(rows() > 5);
        for (int row = 0; row < rows(); ++row)
            QVERIFY(cell(row, TextsModel::Context).startsWith(u"qvickly") ||
                    cell(row, TextsModel::Context) == u"page"_s);
        choose(u"Screen"_s, u"All"_s);
        QVERIFY(rows() > 4000);
    }

    void earlierWordingComesBack()
    {
        edit(u"Jump to &newest"_s);
        auto *history = m_panel->findChild<QToolButton *>();
        const QString before = forms()[0]->toPlainText();
        QVERIFY(!history->isEnabled());
        type(0, u"К с&амой новой"_s);
        edit(u"Breakpoints"_s); // what is typed then is a change of its own
        type(0, u"Точки останова!"_s);
        edit(u"Jump to &newest"_s);
        type(0, u"К но&вейшей"_s);
        QVERIFY(history->isEnabled());
        Q_EMIT history->menu()->aboutToShow();
        QStringList versions;
        for (const QAction *each : history->menu()->actions())
            versions << each->text().replace(u"&&"_s, u"&"_s);
        QCOMPARE(versions, QStringList({u"К с&амой новой"_s, before}));
        history->menu()->actions().constLast()->trigger();
        QCOMPARE(forms()[0]->toPlainText(), before);
        QCOMPARE(m_panel->workshop().changes(), std::size_t(1)); // the other text's
        QTest::keyClick(forms()[0], Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(forms()[0]->toPlainText(), u"К но&вейшей"_s);
    }

    void showsPictures()
    {
        const QTemporaryDir folder;
        QVERIFY(!m_panel->showPictures(folder.path()));
        QVERIFY(m_panel->findChild<Notice *>(u"notice"_s)->words().contains(u"screens.json"));
        const auto write = [&](const QByteArray &json) {
            QFile out(folder.filePath(u"screens.json"_s));
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(json);
        };
        QImage picture(900, 700, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QVERIFY(picture.save(folder.filePath(u"a.png"_s)));
        const QByteArray texts =
            R"("texts":[{"context":"kassa::JournalPanel","source":"Jump to &newest","comment":"",)"
            R"("place":[700,600,80,20],"cut":true}]})";
        write(R"([{"screen":"window/journal","locale":"qps","percent":200,"file":"gone.png",)" + texts +
              R"(,{"screen":"window/journal","locale":"ru","percent":100,"file":"a.png",)" + texts + ']');
        edit(u"Jump to &newest"_s);
        QVERIFY(m_panel->showPictures(folder.path()));
        auto *view = m_panel->findChild<PictureView *>();
        QVERIFY(view->isVisible());
        QCOMPARE(view->pictures().size(), std::size_t(2));
        QCOMPARE(view->pictures().front().locale, "ru"_ba); // that is being edited
        auto *caption = view->findChildren<QLabel *>().front();
        QCOMPARE(caption->text(), u"Picture 1 of 2: window/journal, ru, 100 %. It does not fit."_s);
        const QPixmap shown = view->findChildren<QLabel *>().back()->pixmap();
        QVERIFY(!shown.isNull() && shown.width() < 900);
        m_panel->resize(1262, 200); // in a window of 1280: nothing beside the picture is pushed out
        auto *area = m_panel->findChild<TextEditor *>()->findChild<QScrollArea *>();
        QTRY_COMPARE(area->horizontalScrollBar()->maximum(), 0);
        QTRY_VERIFY(view->findChildren<QLabel *>().back()->pixmap().width() <= area->viewport()->width());
        view->findChildren<QToolButton *>().back()->click();
        QVERIFY(view->findChildren<QLabel *>().back()->text().contains(u"gone.png"));
        edit(u"Breakpoints"_s);
        QVERIFY(!view->isVisible());
        write("{}");
        QVERIFY(!m_panel->showPictures(folder.path()));
        write(R"([{"texts":[{"place":[1]}]}])");
        QVERIFY(!m_panel->showPictures(folder.path()));
    }

    void revealsWords()
    {
        QTabWidget tabs;
        auto *label = new QLabel(u"Deliver this"_s);
        auto *list = new QTableWidget(50, 1);
        list->setItem(40, 0, new QTableWidgetItem(u"Row forty"_s));
        auto *hidden = new QLabel(u"Hidden"_s, label);
        hidden->hide();
        tabs.addTab(new QLabel(u"First"_s), u"One"_s);
        tabs.addTab(label, u"Two"_s);
        tabs.addTab(list, u"Three"_s);
        tabs.show();
        const auto find = [&](const QString &words) {
            return reveal(tabs, [words](const PointedWords &at) { return at.words == words; });
        };
        QVERIFY(!find(u"Hidden"_s));
        QVERIFY(!find(u"Nothing"_s));
        QCOMPARE(tabs.currentIndex(), 0);
        QCOMPARE(find(u"Deliver this"_s)->widget, static_cast<QWidget *>(label));
        QCOMPARE(tabs.currentIndex(), 1);
        const auto row = find(u"Row forty"_s);
        QVERIFY(row);
        QCOMPARE(tabs.currentIndex(), 2);
        QCOMPARE(list->currentRow(), 40);
        QVERIFY(!row->place.isEmpty());
        QVERIFY(find(u"Two"_s)); // the tab itself
        markFor(*row);
        QVERIFY(!tabs.findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly).isEmpty());
    }

private:
    QPushButton *go() const { return button(u"&Take me there"_s); }
    QString way() const
    {
        for (const QLabel *each : m_panel->findChildren<QLabel *>()) {
            if (each->text().contains(u"een in"))
                return each->text();
        }
        return {};
    }

    // What the next question shows is in m_asked: yours and theirs of its one text.
    void answerConflict(Qt::CheckState ours, QDialogButtonBox::ButtonRole answer)
    {
        QTimer::singleShot(0, this, [this, ours, answer] {
            auto *question = m_panel->findChild<SaveConflictsDialog *>();
            QVERIFY(question);
            QTreeWidgetItem *row = question->findChild<QTreeWidget *>()->topLevelItem(0);
            m_asked = row->text(1) + u" | "_s + row->text(2);
            row->setCheckState(0, ours);
            auto *buttons = question->findChild<QDialogButtonBox *>();
            for (QAbstractButton *each : buttons->buttons()) {
                if (buttons->buttonRole(each) == answer)
                    each->click();
            }
        });
    }

    QTableView *table() const { return m_panel->findChild<QTableView *>(); }
    int rows() const { return table()->model()->rowCount(); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    QCheckBox *finished() const { return m_panel->findChild<QCheckBox *>(); }

    QPushButton *button(const QString &text) const
    {
        for (QPushButton *each : m_panel->findChildren<QPushButton *>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }

    QLineEdit *searchLine() const { return m_panel->findChild<QLineEdit *>(); }

    void search(const QString &words) const
    {
        searchLine()->setText(words); // QTest's keys are Latin only
    }

    QComboBox *boxOf(const QString &label) const
    {
        for (QLabel *each : m_panel->findChildren<QLabel *>()) {
            auto *box = qobject_cast<QComboBox *>(each->buddy());
            if (box && each->text().remove(u'&') == label)
                return box;
        }
        return nullptr;
    }
    QString chosen(const QString &label) const { return boxOf(label)->currentText(); }

    // In the box that the label belongs to, as a person does.
    void choose(const QString &label, const QString &item) const
    {
        QComboBox *box = boxOf(label);
        QVERIFY2(box, qPrintable(label));
        const int at = box->findText(item);
        QVERIFY2(at >= 0, qPrintable(item));
        box->setCurrentIndex(at);
        Q_EMIT box->activated(at);
    }

    void edit(const QString &source) const
    {
        search(source);
        QVERIFY(rows() >= 1);
        int row = 0;
        while (row + 1 < rows() && cell(row, TextsModel::Source) != source)
            ++row;
        QCOMPARE(cell(row, TextsModel::Source), source);
        table()->setCurrentIndex(table()->model()->index(row, 0));
        QVERIFY(m_panel->findChild<TextEditor *>()->text());
    }

    QList<QPlainTextEdit *> forms() const
    {
        QList<QPlainTextEdit *> shown;
        for (QPlainTextEdit *each : m_panel->findChildren<QPlainTextEdit *>()) {
            if (each->isVisible())
                shown << each;
        }
        return shown;
    }

    void type(int form, const QString &words) const
    {
        QPlainTextEdit *field = forms()[form];
        field->setFocus();
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        if (!words.isEmpty())
            field->insertPlainText(words);
    }

    // The editor's labels of that kind, as words.
    QString labels(bool ofFindings) const
    {
        for (QLabel *each : m_panel->findChild<TextEditor *>()->findChildren<QLabel *>()) {
            if (each->isVisible() && each->text().contains(u"<span style") == ofFindings &&
                (ofFindings || each->text().contains(u"Context:")))
                return each->text();
        }
        return {};
    }
    QString findings() const { return labels(true); }
    QString about() const { return labels(false); }

    QString m_texts, m_asked;
    std::unique_ptr<Registry> m_providers;
    std::shared_ptr<Catalogue> m_catalogue;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<TextsPanel> m_panel;
};

QTEST_MAIN(TestTextsPanel)
#include "tst_texts_panel.moc"
