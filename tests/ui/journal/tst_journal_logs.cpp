// Callbacks and states of real purchases.
#include "demo_journal.h"

#include "journal/callback_log.h"
#include "journal/status_log.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace kassa;
using namespace Qt::StringLiterals;

class TestJournalLogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language = std::make_unique<Language>(*Catalogue::builtIn()); }
    void countsAttempts();
    void showsTheSandboxesOwnTable();
    void asksToSendAgain();
    void tellsStates();
    void rowsAreCopied();
    void emptyLogsSayWhatTheyAreFor();

private:
    static QTableView &tableOf(const QWidget &panel, const QString &name)
    {
        for (auto *table : panel.findChildren<QTableView *>()) {
            if (table->accessibleName() == name)
                return *table;
        }
        qFatal("no table %s", qPrintable(name));
    }
    static QString cell(const QTableView &table, int row, int column)
    {
        return table.model()->index(row, column).data().toString();
    }

    std::unique_ptr<Language> m_language;
};

void TestJournalLogs::countsAttempts()
{
    const auto demo = DemoJournal::of("callback-503");
    QVERIFY(demo);
    CallbackLog log(*m_language);
    QTableView &table = tableOf(log, u"Callbacks"_s);
    const QAbstractItemModelTester tester(table.model());
    log.setProvider(demo->provider(), demo->keys());
    auto memory = std::make_unique<MemoryJournal>();
    const MemoryJournal &kept = *memory;
    LiveJournal live(std::move(memory));
    log.setSource(&live, std::make_shared<MemorySource>(kept));
    for (const Entry &entry : demo->entries()) {
        live.append(entry);
        live.tell();
    }
    const int rows = table.model()->rowCount();
    QVERIFY(rows >= 2);
    QCOMPARE(cell(table, 0, CallbackModel::AttemptColumn), u"1"_s);
    QCOMPARE(cell(table, 1, CallbackModel::AttemptColumn), u"2"_s);
    QVERIFY(cell(table, 0, CallbackModel::AnswerColumn).startsWith(u"✕"_s));
    QVERIFY(cell(table, rows - 1, CallbackModel::AnswerColumn).startsWith(u"✓ 200"_s));
    QVERIFY(cell(table, 0, CallbackModel::CallbackColumn).contains(u"WS-1001"_s));
    QVERIFY(cell(table, 0, CallbackModel::VerdictColumn).startsWith(u"✓"_s));

    QSignalSpy chosen(&log, &LogPanel::entryChosen);
    Q_EMIT table.clicked(table.model()->index(1, 0));
    QCOMPARE(chosen.size(), 0); // to copy it, say; the journal comes to the front only when it is asked for
    Q_EMIT table.activated(table.model()->index(1, 0));
    QCOMPARE(chosen.size(), 1);
    const auto id = chosen.first().first().value<MessageId>();
    QCOMPARE(QString::number(id.ordinal), table.model()->headerData(1, Qt::Vertical).toString());
}

// By key and by the menu that the context menu key opens, in the language of the window.
void TestJournalLogs::rowsAreCopied()
{
    const auto demo = DemoJournal::of("callback-503");
    QVERIFY(demo);
    CallbackLog log(*m_language);
    log.setProvider(demo->provider(), demo->keys());
    MemoryJournal kept;
    for (const Entry &entry : demo->entries())
        kept.append(entry);
    log.setSource(nullptr, std::make_shared<MemorySource>(kept));
    log.show();
    log.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&log));
    QTableView &table = tableOf(log, u"Callbacks"_s);
    table.setFocus();
    table.selectRow(0);
    QTest::keySequence(&table, QKeySequence::Copy);
    const QString first = QGuiApplication::clipboard()->text();
    QCOMPARE(first.count(u'\t'), CallbackModel::VerdictColumn);
    QCOMPARE(first.section(u'\t', CallbackModel::AttemptColumn, CallbackModel::AttemptColumn), u"1"_s);
    QTest::keySequence(&table, QKeySequence::SelectAll);
    QCOMPARE(table.contextMenuPolicy(), Qt::ActionsContextMenu);
    QSignalSpy chosen(&log, &LogPanel::entryChosen);
    table.actions().front()->trigger(); // "Show in the journal"
    QCOMPARE(chosen.size(), 1);
    const QList<QAction *> actions = table.actions().mid(1);
    QCOMPARE(actions.size(), 2);
    QCOMPARE(actions[0]->text(), u"Copy"_s);
    actions[0]->trigger();
    const QString all = QGuiApplication::clipboard()->text();
    QVERIFY(all.startsWith(first + u'\n'));
    QCOMPARE(all.count(u'\n'), table.model()->rowCount() - 1);
    m_language->set("ru");
    QCoreApplication::processEvents();
    QCOMPARE(actions[0]->text(), u"Копировать"_s);
    m_language->set("en");
}

void TestJournalLogs::showsTheSandboxesOwnTable()
{
    const auto demo = DemoJournal::of("callback-503");
    QVERIFY(demo);
    CallbackLog log(*m_language);
    log.show();
    const Rows rows = demo->bench().machine(Side::Sandbox)->table("callbacks", 0, 100);
    QVERIFY(rows.total >= 2);
    log.setSandboxTable(KASSA_TEXT("qvickly", "Callbacks"), rows);
    auto *table = log.findChild<QTableWidget *>();
    QVERIFY(table->isVisible());
    QCOMPARE(table->rowCount(), static_cast<int>(rows.total));
    QCOMPARE(table->horizontalHeaderItem(table->columnCount() - 1)->text(), u"Next attempt"_s);
    QVERIFY(!table->item(0, table->columnCount() - 1)->text().isEmpty());
    table->setCurrentCell(1, 0);
    m_language->set("qps");
    QCoreApplication::processEvents();
    QVERIFY(table->horizontalHeaderItem(0)->text() != u"Time"_s);
    QCOMPARE(table->currentRow(), 1);
    m_language->set("en");
    log.setSandboxTable({}, {});
    QVERIFY(!table->isVisible());
}

void TestJournalLogs::asksToSendAgain()
{
    CallbackLog log(*m_language);
    QPushButton *resend = nullptr;
    for (auto *button : log.findChildren<QPushButton *>()) {
        if (button->text().remove(u'&') == u"Send again"_s)
            resend = button;
    }
    QVERIFY(resend && !resend->isEnabled());
    log.setOffers({{"approve", "3600123", KASSA_TEXT("test", "Approve"), {}},
                   {"send-callback", "3600123", KASSA_TEXT("test", "Send it"), {}}});
    QVERIFY(resend->isEnabled());
    QCOMPARE(resend->menu()->actions().size(), 1);
    QCOMPARE(resend->menu()->actions().first()->text(), u"Send it: 3600123"_s);
    QSignalSpy requested(&log, &CallbackLog::operationRequested);
    resend->menu()->actions().first()->trigger();
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first()[0].value<Side>(), Side::Sandbox);
    QCOMPARE(requested.first()[1].toByteArray(), "send-callback");
    QCOMPARE(requested.first()[2].value<Fields>(), (Fields{{"ref", "3600123"}}));
}

void TestJournalLogs::tellsStates()
{
    const auto demo = DemoJournal::of("approve");
    QVERIFY(demo);
    StatusLog log(*m_language);
    QTableView &table = tableOf(log, u"State history"_s);
    const QAbstractItemModelTester tester(table.model());
    log.setProvider(demo->provider(), demo->keys());
    log.setSource(nullptr, demo->source());
    QTRY_VERIFY(table.model()->rowCount() > 3);
    QStringList states;
    for (int row = 0; row < table.model()->rowCount(); ++row) {
        states += cell(table, row, StatusModel::StateColumn);
        QVERIFY(!cell(table, row, StatusModel::TimeColumn).isEmpty());
    }
    QCOMPARE(states.count(u"● Goods released"_s), 1);
    bool titled = false;
    for (const StateInfo &state : demo->provider()->descriptor().states)
        titled |= states.contains(english(state.title));
    QVERIFY(titled);
    for (const StateInfo &state : demo->provider()->descriptor().states)
        QVERIFY(english(state.title) == QString::fromUtf8(state.id) ||
                !states.contains(QString::fromUtf8(state.id)));
}

void TestJournalLogs::emptyLogsSayWhatTheyAreFor()
{
    CallbackLog callbacks(*m_language);
    StatusLog states(*m_language);
    callbacks.show();
    states.show();
    const auto says = [](const QWidget &panel, const QString &words) {
        for (const auto *label : panel.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    };
    QVERIFY(says(callbacks, u"No callback yet"_s));
    QVERIFY(says(callbacks, u"Callbacks"_s));
    QVERIFY(says(states, u"No state yet"_s));
}

QTEST_MAIN(TestJournalLogs)
#include "tst_journal_logs.moc"
