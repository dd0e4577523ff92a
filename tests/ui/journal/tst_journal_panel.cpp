// The journal by keyboard and by name, on the journal of a real purchase.
#include "demo_journal.h"

#include "journal/exports.h"
#include "journal/journal_panel.h"
#include "widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace kassa;
using namespace Qt::StringLiterals;

class TestJournalPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_panel.reset(); }
    void saysWhatAnEmptyJournalIs();
    void hasNames();
    void narrowColumnsAreReadWhole();
    void narrowBarGoesOnBelow();
    void searchesByKeyboard();
    void findsTheWordsOfItsSummaries();
    void findsTheWordsOfItsLanguage();
    void goesFromHitToHit();
    void tellsWhatIsWrongWithASearch();
    void filtersByMenu();
    void entersTheInspector();
    void firstAndLastAreChosen();
    void copiesRowsAsText();
    void copiesAsCurlAndBytes();
    void asksForARewind();
    void comparesTwo();
    void savesWhatItShows();
    void savingIsCancelled();
    void followsTheNewestOnlyAtTheEnd();
    void aLanguageKeepsSelectionAndPlace();
    void aFilterKeepsTheSelection();
    void goesToACause();

private:
    JournalTable &table() const { return *m_panel->findChild<JournalTable *>(); }
    QLineEdit &search() const;
    QAction &action(const QString &text) const;
    QString visibleLabels() const;
    void select(qsizetype position) const { QVERIFY(table().select(position)); }

    std::unique_ptr<Language> m_language;
    std::unique_ptr<DemoJournal> m_demo;
    std::unique_ptr<JournalPanel> m_panel;
};

void TestJournalPanel::initTestCase()
{
    theme::apply(ThemeChoice::Light);
    m_language = std::make_unique<Language>(*Catalogue::builtIn());
    m_demo = DemoJournal::of("approve");
    QVERIFY(m_demo);
}

void TestJournalPanel::init()
{
    m_panel = std::make_unique<JournalPanel>(*m_language);
    m_panel->resize(1100, 640);
    m_panel->setProvider(m_demo->provider(), m_demo->keys());
    m_panel->setSource(nullptr, m_demo->source());
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    QTRY_COMPARE(table().model()->rowCount(), static_cast<int>(m_demo->entries().size()));
}

QLineEdit &TestJournalPanel::search() const
{
    for (auto *field : m_panel->findChildren<QLineEdit *>()) {
        if (field->accessibleName() == u"Search the journal"_s)
            return *field;
    }
    qFatal("no search field");
}

QAction &TestJournalPanel::action(const QString &text) const
{
    for (auto *action : m_panel->findChildren<QAction *>()) {
        if (action->text().remove(u'&') == text)
            return *action;
    }
    qFatal("no action %s", qPrintable(text));
}

QString TestJournalPanel::visibleLabels() const
{
    QString texts;
    for (const auto *label : m_panel->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts += label->text() + u'\n';
    }
    return texts;
}

void TestJournalPanel::saysWhatAnEmptyJournalIs()
{
    m_panel->setSource(nullptr, nullptr);
    QVERIFY(visibleLabels().contains(u"Nothing has happened yet"_s));
    QVERIFY(!table().isVisible());
    m_panel->setProvider(nullptr, nullptr);
    QVERIFY(visibleLabels().contains(u"Choose an entry"_s));
}

void TestJournalPanel::hasNames()
{
    QCOMPARE(table().accessibleName(), u"Journal"_s);
    QVERIFY(visibleLabels().split(u'\n').contains(u"Journal"_s));
    const QStringList titles{u"Time"_s, u"Channel"_s, u"From → to"_s, u"Summary"_s, u"Verdict"_s};
    for (int column = 0; column < titles.size(); ++column)
        QCOMPARE(table().model()->headerData(column, Qt::Horizontal).toString(), titles[column]);
}

// In every language, in a window of 1280 pixels: what channel, and who is to whom.
void TestJournalPanel::narrowColumnsAreReadWhole()
{
    m_panel->resize(1270, 230);
    for (const char *code : {"en", "ru"}) {
        m_language->set(code);
        QCoreApplication::processEvents();
        QStringList cut;
        for (int row = 0; row < table().model()->rowCount(); ++row) {
            for (const int column : {JournalModel::ChannelColumn, JournalModel::PartiesColumn}) {
                const QModelIndex index = table().model()->index(row, column);
                QStyleOptionViewItem cell;
                cell.initFrom(&table());
                cell.widget = &table();
                cell.rect = table().visualRect(index);
                if (table().itemDelegateForIndex(index)->sizeHint(cell, index).width() > cell.rect.width())
                    cut << index.data().toString();
            }
        }
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    }
    m_language->set("en");
}

// Large texts in a small window: nothing of the bar lies on something else, or outside.
void TestJournalPanel::narrowBarGoesOnBelow()
{
    QWidget host;
    m_panel->setParent(&host);
    const auto own = qScopeGuard([this] { m_panel->setParent(nullptr); });
    host.resize(1100, 640);
    host.show();
    m_panel->show();
    const auto buttons = m_panel->findChildren<QPushButton *>();
    const auto found = std::ranges::find_if(
        buttons, [](const auto *each) { return each->text().remove(u'&') == u"Compare"_s; });
    QVERIFY(found != buttons.end());
    for (const int width : {1100, 620, 1100}) {
        m_panel->resize(width, 300);
        QCoreApplication::processEvents();
        std::vector<QRect> places;
        for (const QWidget *each :
             {static_cast<const QWidget *>(&search()), static_cast<const QWidget *>(*found)})
            places.emplace_back(each->mapTo(m_panel.get(), QPoint()), each->size());
        QCOMPARE(places[1].top() > places[0].bottom(), width == 620);
        QCOMPARE(places[0].right() < places[1].left(), width == 1100);
        for (const auto *box : m_panel->findChildren<QCheckBox *>())
            QVERIFY(box->width() >= box->minimumSizeHint().width());
    }
}

void TestJournalPanel::searchesByKeyboard()
{
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(search().hasFocus());
    QTest::keyClicks(&search(), u"channel=callback kind=sent"_s);
    QTest::keyClick(&search(), Qt::Key_Return);
    QVERIFY(table().hasFocus());
    const int hits = table().model()->rowCount();
    QVERIFY(hits >= 2 && hits < 20);
    QCOMPARE(table().currentIndex().row(), 0);
    QVERIFY(visibleLabels().contains(u"%1 of "_s.arg(hits)));
    QTest::keyClick(&table(), Qt::Key_F3);
    QCOMPARE(table().currentIndex().row(), 1);
    QTest::keyClick(&table(), Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(table().currentIndex().row(), 0);
    search().setText(u"no-such-word-anywhere"_s);
    QTRY_VERIFY(visibleLabels().contains(u"None of the entries fits the filter"_s));
    for (auto *button : m_panel->findChildren<QPushButton *>()) {
        if (button->text() == u"Show everything"_s)
            button->click();
    }
    QTRY_COMPARE(table().model()->rowCount(), static_cast<int>(m_demo->entries().size()));
    QVERIFY(search().text().isEmpty());

    QTest::keyClick(&table(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(&search(), u"no-such-word"_s);
    QTest::keyClick(&search(), Qt::Key_Escape);
    QVERIFY(search().text().isEmpty());
    QVERIFY(search().hasFocus());
    QTest::keyClick(&search(), Qt::Key_Escape);
    QVERIFY(table().hasFocus());
}

// They are said of an entry, not kept in it.
void TestJournalPanel::findsTheWordsOfItsSummaries()
{
    const auto said = [&](const QString &words) {
        int rows = 0;
        for (int row = 0; row < table().model()->rowCount(); ++row)
            rows += table().model()
                            ->index(row, JournalModel::SummaryColumn)
                            .data()
                            .toString()
                            .contains(words, Qt::CaseInsensitive)
                        ? 1
                        : 0;
        return rows;
    };
    for (const QString &words : {u"presses"_s, u"go to GET"_s, u"delivered"_s}) {
        const int expected = said(words);
        QVERIFY2(expected > 0, qPrintable(words));
        search().setText(u'"' + words + u'"');
        QTest::keyClick(&search(), Qt::Key_Return);
        QCOMPARE(said(words), expected); // beside those that keep the words
        search().clear();
        QTest::keyClick(&search(), Qt::Key_Return);
    }
}

// Entries are kept in English; who reads Russian searches what the rows show.
void TestJournalPanel::findsTheWordsOfItsLanguage()
{
    QLineEdit &field = search(); // by its English name
    m_language->set("ru");
    QCoreApplication::processEvents();
    const auto shownWith = [&](const QString &words) {
        field.setText(words);
        QTest::keyClick(&field, Qt::Key_Return);
        return table().model()->rowCount();
    };
    int delivered = 0;
    for (const Entry &entry : m_demo->entries())
        delivered += entry.kind == "delivered" ? 1 : 0;
    QCOMPARE(shownWith(u"Доставлено"_s), delivered);
    const int callbacks = shownWith(u"уведомление"_s);
    QVERIFY(callbacks > 0 && callbacks < delivered);
    QVERIFY(shownWith(u"уведомление доставлено"_s) > 0);
    QCOMPARE(shownWith(u"небывалое"_s), 0);
    m_panel->findChild<QCheckBox *>()->setChecked(false);
    QCOMPARE(shownWith(u"уведомление"_s), static_cast<int>(m_demo->entries().size()));
    QTRY_VERIFY(table().currentPosition());
    const QModelIndex hit = table().currentIndex();
    QVERIFY(hit.siblingAtColumn(JournalModel::ChannelColumn).data().toString() == u"уведомление"_s);
    m_panel->findChild<QCheckBox *>()->setChecked(true);
    QVERIFY(table().model()->rowCount() > 0);
    m_language->set("en"); // where nothing is called so
    QTRY_COMPARE(table().model()->rowCount(), 0);
}

void TestJournalPanel::goesFromHitToHit()
{
    m_panel->findChild<QCheckBox *>()->setChecked(false);
    search().setText(u"initCheckout"_s);
    QTest::keyClick(&search(), Qt::Key_Return);
    QCOMPARE(table().model()->rowCount(), static_cast<int>(m_demo->entries().size()));
    QTRY_VERIFY(table().currentPosition());
    const EntryFilter naive = *parseFilter("initCheckout");
    QVERIFY(naive(m_demo->entries()[static_cast<std::size_t>(*table().currentPosition())]));
    const qsizetype first = *table().currentPosition();
    QTest::keyClick(&table(), Qt::Key_F3);
    for (qsizetype between = first + 1; between < *table().currentPosition(); ++between)
        QVERIFY(!naive(m_demo->entries()[static_cast<std::size_t>(between)]));
    search().setText(u"no-such-word-anywhere"_s);
    QTest::keyClick(&search(), Qt::Key_Return);
    QTRY_VERIFY(visibleLabels().contains(u"nothing found"_s));
}

void TestJournalPanel::tellsWhatIsWrongWithASearch()
{
    search().setText(u"colour=red"_s);
    QTest::keyClick(&search(), Qt::Key_Return);
    QVERIFY(visibleLabels().contains(u"unknown field \"colour\""_s));
    QVERIFY(search().accessibleDescription().contains(u"colour"_s));
    QCOMPARE(table().model()->rowCount(), static_cast<int>(m_demo->entries().size()));
    search().setText(u"kind=sent"_s);
    QTRY_VERIFY(!visibleLabels().contains(u"unknown field"_s));
    QVERIFY(table().model()->rowCount() < static_cast<int>(m_demo->entries().size()));
}

void TestJournalPanel::filtersByMenu()
{
    action(u"callback"_s).setChecked(true);
    const int callbacks = table().model()->rowCount();
    QVERIFY(callbacks > 0 && callbacks < static_cast<int>(m_demo->entries().size()));
    for (int row = 0; row < callbacks; ++row)
        QCOMPARE(table().model()->index(row, JournalModel::ChannelColumn).data().toString(), u"callback"_s);
    QStringList buttons;
    for (const auto *button : m_panel->findChildren<QToolButton *>())
        buttons += button->text();
    QVERIFY(buttons.contains(u"Show: callback"_s));
    action(u"message sent"_s).setChecked(true);
    QVERIFY(table().model()->rowCount() < callbacks);
    action(u"Everything"_s).trigger();
    QCOMPARE(table().model()->rowCount(), static_cast<int>(m_demo->entries().size()));
}

void TestJournalPanel::entersTheInspector()
{
    QSignalSpy inspecting(m_panel.get(), &JournalPanel::inspecting);
    const qsizetype request = m_demo->find("initCheckout", "api");
    select(request);
    QCOMPARE(m_panel->inspector().inspected(), request);
    QCOMPARE(inspecting.last().first().value<MessageId>(),
             m_demo->entries()[static_cast<std::size_t>(request)].id);
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Return);
    QTRY_VERIFY(m_panel->inspector().isAncestorOf(QApplication::focusWidget()));
}

// What is inspected is what is selected, and copied.
void TestJournalPanel::firstAndLastAreChosen()
{
    table().select(3);
    QTest::keyClick(&table(), Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(table().selectedPositions(), std::vector<qint32>{0});
    QCOMPARE(table().currentPosition(), std::optional<qsizetype>(0));
    QTest::keyClick(&table(), Qt::Key_End, Qt::ControlModifier);
    const qint32 last = table().model()->rowCount() - 1;
    QCOMPARE(table().selectedPositions(), std::vector<qint32>{last});
    QCOMPARE(table().currentPosition(), std::optional<qsizetype>(last));
}

void TestJournalPanel::copiesRowsAsText()
{
    table().setFocus();
    table().selectRow(0);
    QTest::keyClick(&table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
    const std::vector<Entry> two(m_demo->entries().begin(), m_demo->entries().begin() + 2);
    QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), text(two, *m_language->catalogue(), "en"));
}

void TestJournalPanel::copiesAsCurlAndBytes()
{
    const qsizetype request = m_demo->find("initCheckout", "api");
    select(request);
    const Entry &entry = m_demo->entries()[static_cast<std::size_t>(request)];
    action(u"Copy as curl"_s).trigger();
    QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), *curl(entry, *m_language->catalogue(), "en"));
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"curl --include"_s));
    action(u"Copy exact bytes"_s).trigger();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"POST / HTTP/1.1\r\n"_s));
    select(0); // the session: not a request
    QVERIFY(!action(u"Copy as curl"_s).isEnabled());
    QVERIFY(action(u"Copy as text"_s).isEnabled());
}

void TestJournalPanel::asksForARewind()
{
    QSignalSpy rewind(m_panel.get(), &JournalPanel::rewindRequested);
    const qsizetype request = m_demo->find("initCheckout", "api");
    select(request);
    action(u"Rewind to here"_s).trigger();
    QCOMPARE(rewind.size(), 1);
    QCOMPARE(rewind.first().first().value<MessageId>(),
             m_demo->entries()[static_cast<std::size_t>(request)].id);

    const auto demo = DemoJournal::of("approve");
    QVERIFY(demo->bench().rewind(20));
    m_panel->setSource(nullptr, demo->source());
    const qsizetype leftBehind = static_cast<qsizetype>(demo->entries().size()) - 3;
    QTRY_VERIFY(m_panel->rows()->size() > leftBehind);
    select(leftBehind);
    QVERIFY(m_panel->rows()->row(leftBehind).leftBehind);
    QVERIFY(!action(u"Rewind to here"_s).isEnabled());
}

void TestJournalPanel::comparesTwo()
{
    const qsizetype first = m_demo->find("initCheckout", "api");
    const qsizetype second = m_demo->find("updateCheckout", "api");
    select(first);
    QVERIFY(!action(u"Compare the two"_s).isEnabled());
    const auto shown = static_cast<int>(second);
    table().selectionModel()->select(table().model()->index(shown, 0),
                                     QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QVERIFY(action(u"Compare the two"_s).isEnabled());
    action(u"Compare the two"_s).trigger();
    auto *dialog = m_panel->findChild<QDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    auto *comparison = dialog->findChild<QTableView *>();
    QCOMPARE(comparison->accessibleName(), u"Comparison"_s);
    QVERIFY(comparison->model()->headerData(1, Qt::Horizontal).toString().contains(u"initCheckout"_s));
    int marked = 0;
    for (int row = 0; row < comparison->model()->rowCount(); ++row)
        marked += comparison->model()->index(row, 0).data().toString().isEmpty() ? 0 : 1;
    QVERIFY(marked > 0 && marked < comparison->model()->rowCount());
    dialog->close();
}

// The window goes on meanwhile, and it can be cancelled: then there is no file.
void TestJournalPanel::savingIsCancelled()
{
    const QTemporaryDir folder;
    for (const SaveFormat format : {SaveFormat::Text, SaveFormat::Canonical, SaveFormat::Har}) {
        const QString name = folder.filePath(u"out"_s);
        QSignalSpy ended(m_panel.get(), &JournalPanel::notSaved);
        m_panel->save(format, name);
        QCOMPARE(ended.count(), 0);
        QPushButton *cancel = nullptr;
        for (QPushButton *each : m_panel->findChildren<QPushButton *>())
            cancel = each->text() == u"Cancel saving"_s ? each : cancel;
        QVERIFY(cancel && cancel->isVisible());
        cancel->click();
        QCOMPARE(ended.count(), 1);
        QCOMPARE(ended.front().front().value<Error>().code, "export.cancelled");
        QVERIFY(!QFile::exists(name));
        QVERIFY(!cancel->isVisible());
        // As does another journal in the table.
        m_panel->save(format, name);
        m_panel->setSource(nullptr, m_demo->source());
        QTRY_COMPARE(ended.count(), 2);
        QVERIFY(!QFile::exists(name));
        QTRY_VERIFY(table().model()->rowCount() > 10);
    }
}

void TestJournalPanel::savesWhatItShows()
{
    const QTemporaryDir folder;
    const auto saved = [&](SaveFormat format) {
        const QString name = folder.filePath(u"out"_s);
        QSignalSpy ended(m_panel.get(), &JournalPanel::saved);
        m_panel->save(format, name);
        if (ended.isEmpty() && !ended.wait())
            return QByteArray();
        const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
        QFile file(name);
        if (file.permissions() & others)
            return QByteArray();
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QCOMPARE(saved(SaveFormat::Canonical), canonical(m_demo->entries()));
    QCOMPARE(saved(SaveFormat::Har), har(m_demo->entries()));
    QVERIFY(!(QFile::permissions(folder.filePath(u"out"_s)) &
              (QFileDevice::ReadGroup | QFileDevice::ReadOther))); // it has names and addresses
    QCOMPARE(saved(SaveFormat::Text), text(m_demo->entries(), *m_language->catalogue(), "en"));
    search().setText(u"channel=callback"_s);
    QTest::keyClick(&search(), Qt::Key_Return);
    QCOMPARE(saved(SaveFormat::Canonical).count('\n'), table().model()->rowCount());
    search().setText(u"no-such-word-anywhere"_s);
    QTest::keyClick(&search(), Qt::Key_Return);
    QCOMPARE(saved(SaveFormat::Text), QByteArray());
    QVERIFY(Json::parse(saved(SaveFormat::Har)));
    QSignalSpy ended(m_panel.get(), &JournalPanel::notSaved);
    m_panel->save(SaveFormat::Text, folder.filePath(u"no/such/folder"_s));
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(ended.front().front().value<Error>().code, "export.write");

    const auto rewound = DemoJournal::of("approve");
    QVERIFY(rewound->bench().rewind(20));
    m_panel->setSource(nullptr, rewound->source());
    search().clear();
    QTRY_COMPARE(table().model()->rowCount(), static_cast<int>(rewound->entries().size()));
    QCOMPARE(saved(SaveFormat::Canonical), canonical(rewound->entries()));
    QCOMPARE(saved(SaveFormat::Har), har(rewound->entries()));
}

void TestJournalPanel::followsTheNewestOnlyAtTheEnd()
{
    auto memory = std::make_unique<MemoryJournal>();
    const MemoryJournal &kept = *memory;
    LiveJournal live(std::move(memory));
    m_panel->setSource(&live, std::make_shared<MemorySource>(kept));
    QPushButton *newest = nullptr;
    for (auto *button : m_panel->findChildren<QPushButton *>()) {
        if (button->text().remove(u'&') == u"Jump to newest"_s)
            newest = button;
    }
    QVERIFY(newest);
    std::size_t at = 0;
    const auto append = [&](std::size_t count) {
        for (; count > 0; --count)
            live.append(m_demo->entries()[at++ % m_demo->entries().size()]);
        live.tell();
        QCoreApplication::processEvents();
    };
    append(60);
    QVERIFY(table().isAtEnd());
    QVERIFY(!newest->isVisible());
    append(10);
    QVERIFY(table().isAtEnd());
    table().verticalScrollBar()->setValue(3);
    QVERIFY(newest->isVisible());
    append(10);
    QCOMPARE(table().verticalScrollBar()->value(), 3);
    newest->click();
    QVERIFY(table().isAtEnd());
    QVERIFY(!newest->isVisible());
    QCOMPARE(table().currentIndex().row(), table().model()->rowCount() - 1);
    append(10);
    QVERIFY(table().isAtEnd());
    const auto usual = qScopeGuard([] { theme::apply(ThemeChoice::Light); });
    for (const int percent : {150, 100}) { // rows of another height
        theme::apply(ThemeChoice::Light, percent);
        QCoreApplication::processEvents();
        QVERIFY(table().isAtEnd());
        QVERIFY(!newest->isVisible());
    }
    table().verticalScrollBar()->setValue(3);
    theme::apply(ThemeChoice::Light, 150);
    QCoreApplication::processEvents();
    QCOMPARE(table().verticalScrollBar()->value(), 3);
}

void TestJournalPanel::aLanguageKeepsSelectionAndPlace()
{
    table().verticalScrollBar()->setValue(7);
    table().selectRow(9);
    table().verticalScrollBar()->setValue(7);
    const auto selected = table().selectedPositions();
    const QString before = table().model()->index(9, JournalModel::PartiesColumn).data().toString();
    m_language->set("qps");
    QCoreApplication::processEvents();
    QVERIFY(table().model()->index(9, JournalModel::PartiesColumn).data().toString() != before);
    QCOMPARE(table().selectedPositions(), selected);
    QCOMPARE(table().currentIndex().row(), 9);
    QCOMPARE(table().verticalScrollBar()->value(), 7);
    QCOMPARE(m_panel->inspector().inspected(), 9);
    m_language->set("en");
    QCoreApplication::processEvents();
    QCOMPARE(table().selectedPositions(), selected);
}

void TestJournalPanel::aFilterKeepsTheSelection()
{
    const qsizetype request = m_demo->find("initCheckout", "api");
    select(request);
    search().setText(u"kind=sent"_s);
    QTest::keyClick(&search(), Qt::Key_Up); // typing pause still runs; nothing is lost by another key
    QTRY_VERIFY(table().model()->rowCount() < static_cast<int>(m_demo->entries().size()));
    QCOMPARE(table().selectedPositions(), std::vector<qint32>{static_cast<qint32>(request)});
    QCOMPARE(table().currentPosition(), request);
    QCOMPARE(m_panel->inspector().inspected(), request);
}

void TestJournalPanel::goesToACause()
{
    const qsizetype request = m_demo->find("initCheckout", "api");
    search().setText(u"channel=callback"_s);
    QTest::keyClick(&search(), Qt::Key_Return);
    QVERIFY(m_panel->select(m_demo->entries()[static_cast<std::size_t>(request)].id));
    QCOMPARE(table().currentPosition(), request); // the filter gave way
    QVERIFY(search().text().isEmpty());
    Q_EMIT m_panel->inspector().entryChosen(0);
    QCOMPARE(table().currentPosition(), 0);
    QVERIFY(!m_panel->select({77, 1}));
}

QTEST_MAIN(TestJournalPanel)
#include "tst_journal_panel.moc"
