// The panels of ui/flow with real sessions, by mouse and by keyboard.
#include "flow/run_controls.h"
#include "flow/sequence_diagram.h"
#include "flow/state_panel.h"
#include "flow/steps_panel.h"
#include "flow/tables_panel.h"
#include "providers/kronor/provider.h"
#include "providers/seqr/provider.h"
#include "session_run.h"
#include "widgets/copyable.h"
#include "widgets/duration_dialog.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <set>

using namespace kassa;
using namespace Qt::StringLiterals;

namespace {

template <class Panel>
void open(Panel &panel)
{
    panel.resize(1280, 720);
    panel.show();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
}

QString labelBeginning(const QWidget *within, const QString &words)
{
    for (const QLabel *label : within->findChildren<QLabel *>()) {
        if (label->text().startsWith(words))
            return label->text();
    }
    return {};
}

QString cell(const QTableView *table, const QString &number, int column)
{
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (table->model()->index(row, 0).data().toString() == number)
            return table->model()->index(row, column).data().toString();
    }
    return {};
}

} // namespace

class TestFlowPanels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyPanelsSayWhatToDo();
    void stepsFollowAPurchase();
    void stepsAreReadWhole();
    void stepsAreFoundByTheirWords();
    void stateAndNextStepAreTold();
    void whereNothingIsBoughtNoSumIsTold();
    void nextStepTellsOfWhatIsHeld();
    void stateFitsBesideThePage();
    void tabsStayUnderThePointer();
    void operationsByButton();
    void ordersAreToldApart();
    void wrongFieldsAreToldInPlace();
    void whatWasDoneIsToldOfOnePurchase();
    void aRefusalIsToldAtItsButton();
    void switchesShowWhatWasSet();
    void tablesAreRead();
    void tablesAreChosenFromTheirList();
    void columnsGrowWithWhatTheyHold();
    void theNewestStepIsTheLatest();
    void runByKeys();
    void rewindByButton();
    void theClockOfOthersIsNotMoved();
    void skipIsAskedFor();
    void aSkipThatEndsEarlyIsTold();
    void diagramFollowsAndSelects();
    void theChosenRowStaysInView();
    void legendStaysWhole();
    void theDiagramHasOneLineOfTools();
    void diagramIsExported();
    void aLongDiagramStaysShort();
    void languageKeepsTheSelection();
    void aSessionMayGo();
};

void TestFlowPanels::emptyPanelsSayWhatToDo()
{
    Language language(*Catalogue::builtIn());
    StepsPanel steps(language);
    StatePanel state(language);
    SequenceDiagram diagram(language);
    RunControls controls(language);
    open(steps);
    QVERIFY(!labelBeginning(&steps, u"No session is open"_s).isEmpty());
    QCOMPARE(labelBeginning(&state, u"Purchase state"_s), u"Purchase state: none"_s);
    QCOMPARE(labelBeginning(&state, u"Next step"_s), u"Next step: Start a purchase"_s);
    QVERIFY(!labelBeginning(&diagram, u"Nothing has been sent"_s).isEmpty());
    for (const QString &name : {u"Step"_s, u"Run"_s, u"Pause"_s, u"Restart"_s, u"Rewind"_s}) {
        const auto *button = named<QToolButton>(&controls, name);
        QVERIFY2(button, qPrintable(name));
        QVERIFY2(!button->isEnabled(), qPrintable(name));
    }
}

// In the centre of a small window the rows need the height.
void TestFlowPanels::theDiagramHasOneLineOfTools()
{
    constexpr int centre = 680;
    Language language(*Catalogue::builtIn());
    SequenceDiagram diagram(language);
    for (const char *code : {"en", "ru"}) {
        language.set(code);
        QCoreApplication::processEvents();
        const int tools = diagram.layout()->itemAt(0)->sizeHint().width();
        QVERIFY2(tools <= centre, qPrintable(QString::number(tools)));
    }
}

void TestFlowPanels::stepsFollowAPurchase()
{
    SessionRun run("approve");
    StepsPanel panel(run.language());
    panel.setSession(run.session());
    open(panel);
    panel.resize(280, 260);
    auto *table = named<QTableView>(&panel, u"Steps"_s);
    QVERIFY(table);
    QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(cell(table, u"1"_s, StepsModel::State), u"○ ahead"_s);
    run.begin();
    QTRY_COMPARE(cell(table, u"2"_s, StepsModel::State), u"○ ahead"_s);
    run.finish();
    QTRY_VERIFY(cell(table, u"11"_s, StepsModel::State).startsWith(u"✓ done"_s));
    for (const char *number : {"1", "2", "7", "10b"})
        QVERIFY2(cell(table, QString::fromLatin1(number), StepsModel::State).startsWith(u"✓ done"_s), number);
    QCOMPARE(cell(table, u"12"_s, StepsModel::State), u"○ ahead"_s);
    QCOMPARE(cell(table, u"6"_s, StepsModel::State), u"– left out so far"_s);
    QCOMPARE(cell(table, u"10b"_s, StepsModel::Parties), u"provider server → shop server"_s);
    // The selection has gone along, into view; where a person takes it, it stays.
    QVERIFY(!labelBeginning(&panel, u"11. "_s).isEmpty());
    QTRY_VERIFY(table->viewport()->rect().contains(table->visualRect(table->currentIndex())));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(table, Qt::Key_Down);
    QVERIFY(!labelBeginning(&panel, u"2. The shop's page shows"_s).isEmpty());
    QVERIFY(run.session()->restart());
    run.finish();
    QVERIFY(!labelBeginning(&panel, u"2. The shop's page shows"_s).isEmpty());
}

void TestFlowPanels::stepsAreReadWhole()
{
    SessionRun run("approve");
    StepsPanel panel(run.language());
    panel.setSession(run.session());
    open(panel);
    run.begin();
    run.finish();
    const auto *table = named<QTableView>(&panel, u"Steps"_s);
    const QAbstractItemModel &model = *table->model();
    QStringList cut;
    const auto look = [&] {
        cut.clear();
        for (int row = 0; row < model.rowCount(); ++row) {
            for (const int column : {StepsModel::Title, StepsModel::State}) {
                const QString words = model.index(row, column).data().toString();
                const int margin = 2 * (table->style()->pixelMetric(QStyle::PM_FocusFrameHMargin) + 1);
                const QRect needed = table->fontMetrics().boundingRect(
                    0, 0, table->columnWidth(column) - margin, 1000, Qt::TextWordWrap, words);
                if (needed.height() > table->rowHeight(row))
                    cut << words;
            }
        }
        return cut.isEmpty();
    };
    for (int width = 270; width < 330; width += 3) { // as in a small window
        panel.resize(width, 600);
        for (const QByteArray language : {"en", "ru"}) {
            run.language().set(language);
            QTRY_VERIFY2(look(), qPrintable(QString::number(width) + u": "_s + cut.join(u'\n')));
        }
    }
}

void TestFlowPanels::stepsAreFoundByTheirWords()
{
    SessionRun run("approve");
    StepsPanel panel(run.language());
    panel.setSession(run.session());
    open(panel);
    auto *table = named<QTableView>(&panel, u"Steps"_s);
    auto *words = named<QLineEdit>(&panel, u"Find in this list"_s);
    QVERIFY(words && !words->isVisible());
    table->setFocus();
    QTest::keyClick(table, Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(words->hasFocus());
    const auto found = [table] {
        return table->currentIndex().siblingAtColumn(StepsModel::Title).data().toString();
    };
    QTest::keyClicks(words, u"BUYER"_s);
    QTRY_COMPARE(found(), u"The buyer says who they are"_s);
    QTest::keyClick(words, Qt::Key_Return);
    const QString second = found();
    QVERIFY2(second != u"The buyer says who they are"_s && second.contains(u"buyer"_s), qPrintable(second));
    QTest::keyClick(words, Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(found(), u"The buyer says who they are"_s);
    QTest::keyClick(words, Qt::Key_F3, Qt::ShiftModifier); // around the end
    QVERIFY(found().contains(u"buyer"_s));
    QTest::keyClicks(words, u" of nothing"_s);
    QTRY_VERIFY(!labelBeginning(&panel, u"✕ not found"_s).isEmpty());
    QTest::keyClick(words, Qt::Key_Escape);
    QTRY_VERIFY(table->hasFocus() && !words->isVisible());
}

void TestFlowPanels::stateAndNextStepAreTold()
{
    SessionRun run("approve");
    StatePanel panel(run.language());
    panel.setSession(run.session());
    open(panel);
    run.begin();
    QTRY_VERIFY(labelBeginning(&panel, u"Next step"_s).contains(u"shop server → provider server"_s));
    run.finish();
    panel.append(run.entries());
    QTRY_COMPARE(labelBeginning(&panel, u"Purchase state"_s), u"Purchase state: Reserved"_s);
    QVERIFY(labelBeginning(&panel, u"WS-1001"_s).contains(u"goods released 1"_s));
    const auto *canvas = panel.findChild<StateCanvas *>();
    QCOMPARE(canvas->current(), QByteArray("reserved"));
    QVERIFY(canvas->isPassed("confirming"));
    QVERIFY(!canvas->isPassed("denied"));
    // The provider's side.
    for (auto *box : panel.findChildren<QComboBox *>()) {
        if (box->findText(u"the provider (sandbox)"_s) >= 0)
            box->setCurrentIndex(1);
    }
    QCOMPARE(canvas->current(), QByteArray("Created"));
}

// Who is only identified buys nothing: neither a sum nor goods.
void TestFlowPanels::whereNothingIsBoughtNoSumIsTold()
{
    SessionRun run("identity", kronor::makeProvider());
    StatePanel panel(run.language());
    panel.setSession(run.session());
    open(panel);
    run.begin("identity");
    run.finish();
    panel.append(run.entries());
    QTRY_COMPARE(labelBeginning(&panel, u"Purchase state"_s), u"Purchase state: Identified"_s);
    QCOMPARE(labelBeginning(&panel, u"KR-1001"_s), u"KR-1001\nNothing, it is over"_s);
}

void TestFlowPanels::nextStepTellsOfWhatIsHeld()
{
    SessionRun run("approve");
    StatePanel panel(run.language());
    panel.setSession(run.session());
    open(panel);
    run.begin();
    const auto flying = run.session()->inFlight();
    QCOMPARE(flying.size(), std::size_t(1));
    QVERIFY(run.session()->apply(step::Hold{flying.front().message.id.ordinal}));
    run.finish(); // the shop has given up waiting
    QTRY_COMPARE(labelBeginning(&panel, u"Next step"_s),
                 u"Next step: Nothing until what is held is released"_s);
}

// As high as beside the page in a window of 1280 x 720: one scroll bar, and the chosen state is in view.
void TestFlowPanels::stateFitsBesideThePage()
{
    SessionRun run("approve");
    auto *panel = new StatePanel(run.language());
    QScrollArea place;
    place.setWidget(panel);
    place.setWidgetResizable(true);
    place.resize(300, 320);
    panel->setSession(run.session());
    place.show();
    QVERIFY(QTest::qWaitForWindowExposed(&place));
    run.begin();
    run.finish();
    panel->append(run.entries());
    auto *canvas = panel->findChild<StateCanvas *>();
    QTRY_COMPARE(canvas->current(), QByteArray("reserved"));
    QTRY_VERIFY(canvas->visibleRegion().contains(canvas->selectedBox().center()));
    QVERIFY(!place.verticalScrollBar()->isVisible());
    canvas->setFocus();
    for (std::size_t i = 0; i < canvas->states().size(); ++i) {
        QTest::keyClick(canvas, Qt::Key_Down);
        QVERIFY(canvas->visibleRegion().contains(canvas->selectedBox().center()));
    }
    place.resize(300, 260); // the last one is at the bottom
    QTRY_VERIFY(canvas->visibleRegion().contains(canvas->selectedBox().center()));
}

// Words come and go above them while the purchase goes on.
void TestFlowPanels::tabsStayUnderThePointer()
{
    SessionRun run("approve");
    StatePanel panel(run.language());
    panel.setSession(run.session());
    open(panel);
    panel.resize(230, 600);
    const auto *tabs = panel.findChild<QTabWidget *>();
    run.begin();
    std::set<int> needed; // by what the words are
    int before = 0;
    while (run.session()->doing() != Session::Doing::Finished) {
        run.session()->step();
        QTest::qWait(20);
        QVERIFY(tabs->y() >= before);
        before = tabs->y();
        int height = 0;
        for (const auto *label : panel.findChildren<QLabel *>()) {
            if (!tabs->isAncestorOf(label) && label->isVisible())
                height += label->height();
        }
        needed.insert(height);
    }
    QVERIFY(needed.size() > 1); // or nothing was tried
    SessionRun other("approve");
    panel.setSession(other.session());
    QTRY_VERIFY(tabs->y() < before);
}

void TestFlowPanels::operationsByButton()
{
    SessionRun run("approve");
    StatePanel panel(run.language());
    panel.setSession(run.session());
    open(panel);
    run.begin();
    run.finish();
    panel.findChild<QTabWidget *>()->setCurrentIndex(1);
    QTRY_VERIFY(named<QPushButton>(&panel, u"Activate"_s));
    auto *activate = named<QPushButton>(&panel, u"Activate"_s);
    activate->setFocus();
    QTest::keyClick(activate, Qt::Key_Space);
    run.finish();
    QTRY_VERIFY(labelBeginning(&panel, u"Purchase state"_s) != u"Purchase state: Reserved"_s);
    // What was pressed is gone; the focus is on what may be pressed next, not elsewhere in the window.
    const auto *next = qobject_cast<QPushButton *>(QApplication::focusWidget());
    QVERIFY(next && next->isVisible());
    QVERIFY(next->text() != u"Activate"_s);
}

// The same code was scanned twice: two orders that something can be done with.
void TestFlowPanels::ordersAreToldApart()
{
    SessionRun run("double-scan", seqr::makeProvider());
    StatePanel panel(run.language());
    panel.setSession(run.session());
    open(panel);
    run.begin();
    run.finish();
    panel.findChild<QTabWidget *>()->setCurrentIndex(1);
    QStringList orders;
    const auto offered = [&] {
        orders.clear();
        for (const OperationCard *card : panel.findChildren<OperationCard *>()) {
            const QString text = card->findChild<QPushButton *>()->text();
            if (card->isVisible() && text.startsWith(u"Ask for the status"_s))
                orders << text;
        }
        return orders.size() == 2;
    };
    QTRY_VERIFY(offered());
    orders.sort();
    QCOMPARE(orders, (QStringList{u"Ask for the status · SQ-1001"_s, u"Ask for the status · SQ-1002"_s}));
}

void TestFlowPanels::wrongFieldsAreToldInPlace()
{
    Language language(*Catalogue::builtIn());
    PageField amount;
    amount.kind = PageField::Kind::Number;
    amount.name = "amount";
    amount.label = Text::verbatim("Amount"_ba);
    amount.required = true;
    OperationCard card(language,
                       {Side::Shop, {"credit", "WS-1", Text::verbatim("Credit"_ba), {amount}}, {}, false});
    QSignalSpy asked(&card, &OperationCard::asked);
    open(card);
    auto *line = card.findChild<QLineEdit *>();
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(!labelBeginning(&card, u"✕ Fill this in"_s).isEmpty());
    QTest::keyClicks(line, u"much"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(!labelBeginning(&card, u"✕ Enter a number"_s).isEmpty());
    QCOMPARE(line->text(), u"much"_s); // nothing is lost
    QCOMPARE(asked.size(), 0);
    line->setText(u"12,50"_s); // as people type and the window shows it
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.front().front().value<Fields>(), (Fields{{"amount", "12.50"}, {"ref", "WS-1"}}));
    const auto *button = card.findChild<QPushButton *>();
    const int height = card.sizeHint().height();
    card.answer(MessageId{});
    QCOMPARE(button->text(), u"✓ Credit"_s);
    QCOMPARE(button->accessibleName(), u"Credit"_s);
    QCOMPARE(button->accessibleDescription(), u"Done"_s);
    QCOMPARE(card.sizeHint().height(), height); // what is below stays where it is
    language.set("ru");
    card.retranslate();
    QCOMPARE(button->accessibleDescription(), u"Выполнено"_s);
    QTest::keyClick(line, Qt::Key_Return); // once more
    QCOMPARE(button->text(), u"Credit"_s);
    OperationCard chosen(language, {Side::Shop, {"set.x", {}, Text::verbatim("X"_ba), {amount}}, {}, true});
    open(chosen);
    chosen.answer(MessageId{});
    QCOMPARE(chosen.findChild<QPushButton *>()->text(), u"✓ Задать"_s);
    QCOMPARE(chosen.findChild<QPushButton *>()->accessibleDescription(), u"Задано"_s);
    language.set("en");
}

void TestFlowPanels::whatWasDoneIsToldOfOnePurchase()
{
    SessionRun first("approve"), second("approve");
    for (SessionRun *run : {&first, &second}) {
        run->begin();
        run->finish();
    }
    StatePanel panel(first.language());
    panel.setSession(first.session());
    open(panel);
    QVERIFY(!panel.findChildren<OperationCard *>().isEmpty());
    for (OperationCard *card : panel.findChildren<OperationCard *>())
        card->answer(MessageId{});
    const auto isTold = [&panel] {
        const auto buttons = panel.findChildren<QPushButton *>();
        return std::any_of(buttons.begin(), buttons.end(),
                           [](const QPushButton *each) { return each->text().startsWith(u'✓'); });
    };
    QVERIFY(isTold());
    panel.setSession(second.session()); // where the same is offered
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!isTold());
    QVERIFY(!panel.findChildren<OperationCard *>().isEmpty());
}

// The request was sent, and the provider refused it: no tick, but what the shop reports of it.
void TestFlowPanels::aRefusalIsToldAtItsButton()
{
    SessionRun run("approve", kronor::makeProvider());
    run.begin();
    run.finish();
    StatePanel panel(run.language());
    panel.setSession(run.session());
    panel.setEntries(run.entries());
    open(panel);
    const auto cardOf = [&panel](const char *operation) {
        for (OperationCard *card : panel.findChildren<OperationCard *>())
            if (card->content().offer.operation == operation)
                return card;
        return static_cast<OperationCard *>(nullptr);
    };
    const auto press = [&](const char *operation, const QString &sku) {
        OperationCard *card = cardOf(operation);
        auto *articles = card->findChild<QComboBox *>();
        articles->addItem(sku, sku.toUtf8()); // none that the order has
        articles->setCurrentIndex(articles->count() - 1);
        const std::size_t before = run.entries().size();
        QTest::mouseClick(card->findChild<QPushButton *>(), Qt::LeftButton);
        run.finish();
        panel.append({run.entries().begin() + std::ptrdiff_t(before), run.entries().end()});
        return cardOf(operation);
    };
    const OperationCard *card = press("capture-items", u"NOSUCH"_s);
    QVERIFY(card);
    const auto *button = card->findChild<QPushButton *>();
    QCOMPARE(button->text(), u"✕ Capture one article"_s);
    QCOMPARE(button->accessibleDescription(), u"Refused"_s);
    QCOMPARE(card->findChild<Notice *>()->words(),
             u"✕ newPurchaseCaptureWithItemReferences, attempt 1: nothing to capture of NOSUCH"_s);
}

void TestFlowPanels::switchesShowWhatWasSet()
{
    SessionRun run("callback-twice");
    StatePanel panel(run.language());
    panel.setSession(run.session());
    open(panel);
    panel.findChild<QTabWidget *>()->setCurrentIndex(2);
    run.begin();
    const auto *set = named<QPushButton>(&panel, u"Set: Callback and redirect"_s);
    QVERIFY(set);
    const auto *choice = set->parentWidget()->findChild<QComboBox *>();
    QTRY_COMPARE(choice->currentText(), u"twice"_s);
    const auto *slow = named<QPushButton>(&panel, u"Set: Slow answers"_s);
    QVERIFY(slow);
    auto *milliseconds = slow->parentWidget()->findChild<QLineEdit *>();
    QCOMPARE(milliseconds->placeholderText(), u"as usual"_s);
    // What is taken back is not shown any more.
    QVERIFY(run.session()->apply(step::Operate{Side::Sandbox, "set.slow-answers", {{"value", "50"}}}));
    QTRY_COMPARE(milliseconds->text(), u"50"_s);
    QVERIFY(run.session()->rewindToStep(qsizetype(run.session()->history().size()) - 1));
    QTRY_COMPARE(milliseconds->text(), QString());
    QCOMPARE(choice->currentText(), u"twice"_s); // the outcome's
}

void TestFlowPanels::tablesAreRead()
{
    SessionRun run("approve");
    MachineTableModel model(run.language(), run.session(), {Side::Shop, "steps", {}});
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    run.begin();
    run.finish();
    model.refresh();
    QVERIFY(model.rowCount() > 5);
    QCOMPARE(model.index(0, 1).data().toString(), u"WS-1001"_s);
    const QString time = model.index(0, 0).data().toString();
    QVERIFY2(QDateTime::fromString(time, u"yyyy-MM-dd HH:mm:ss.zzz"_s).isValid(), qPrintable(time));
    QTableView table;
    new CopyActions(table);
    table.setModel(&model);
    open(table);
    table.selectRow(0);
    QTest::keySequence(&table, QKeySequence::Copy);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"\tWS-1001\t1\t"_s));
    QVERIFY(run.session()->rewindToStep(0));
    model.refresh();
    QCOMPARE(model.rowCount(), 0);
}

void TestFlowPanels::tablesAreChosenFromTheirList()
{
    SessionRun run("approve");
    TablesPanel panel(run.language());
    panel.setSession(run.session());
    open(panel);
    auto *list = panel.findChild<QTreeWidget *>();
    const auto rowsOf = [list](const QString &title) {
        const auto items = list->findItems(title, Qt::MatchExactly | Qt::MatchRecursive);
        return items.isEmpty() ? QString() : items.back()->text(1);
    };
    list->setFocus();
    QTest::keyClick(list, Qt::Key_End); // the sandbox's callbacks
    QCOMPARE(rowsOf(u"Callbacks"_s), u"0"_s);
    QVERIFY(labelBeginning(&panel, u"Nothing has been written into “Callbacks”"_s).size() > 0);
    run.begin();
    run.finish();
    QTRY_COMPARE(rowsOf(u"Callbacks"_s), u"1"_s);
    auto *table = named<QTableView>(&panel, u"Table: Callbacks"_s);
    QVERIFY(table && table->isVisible());
    QCOMPARE(table->model()->rowCount(), 1);
    run.language().set("ru");
    QCOMPARE(rowsOf(u"Уведомления"_s), u"1"_s);
    QVERIFY(table->isVisible());
    run.language().set("en");
    QTest::keyClick(list, Qt::Key_Home); // the heading
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(list->currentItem()->text(0), u"Purchases"_s);
    panel.setSession(nullptr);
    QVERIFY(!list->isVisible());
}

void TestFlowPanels::columnsGrowWithWhatTheyHold()
{
    SessionRun run("approve");
    TablesPanel panel(run.language());
    panel.setSession(run.session());
    open(panel);
    panel.resize(2000, 600);
    auto *table = named<QTableView>(&panel, u"Table: Purchases"_s);
    QVERIFY(table);
    const auto cutOff = [table] { // the last column has the rest of the width
        const QAbstractItemView &cells = *table;
        QStringList titles;
        for (int column = 0; column + 1 < table->model()->columnCount(); ++column) {
            if (table->columnWidth(column) < std::min(cells.sizeHintForColumn(column), 420))
                titles.append(table->model()->headerData(column, Qt::Horizontal).toString());
        }
        return titles;
    };
    run.begin();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(cutOff(), QStringList());
    table->setColumnWidth(0, 33); // a person's doing
    run.finish();
    QTRY_VERIFY(table->model()->index(0, 1).data().toString().size() > 0);
    QTest::qWait(0);
    QCOMPARE(table->columnWidth(0), 33);
    table->setColumnWidth(0, 400);
    QCOMPARE(cutOff(), QStringList());
}

void TestFlowPanels::theNewestStepIsTheLatest()
{
    using State = StepProgress::State;
    SessionRun run("approve");
    StepsModel model(run.language(), nullptr);
    model.setFlow(std::vector<FlowStep>(4));
    model.setProgress({});
    QCOMPARE(model.newest(), -1);
    model.setProgress({{State::Taken, 1, "t1"}, {}, {State::Taken, 1, "t1"}, {}});
    QCOMPARE(model.newest(), 2); // done at one moment: the last in the sequence
    model.setProgress({{State::Taken, 1, "t1"}, {State::Taken, 1, "t3"}, {State::Taken, 1, "t2"}});
    QCOMPARE(model.newest(), 1); // above an earlier one
    model.setProgress({{State::Taken, 1, "t1"}, {}, {State::Waiting, 0, {}}, {}});
    QCOMPARE(model.newest(), 2);
}

void TestFlowPanels::runByKeys()
{
    SessionRun run("approve");
    RunControls controls(run.language());
    controls.setSession(run.session());
    open(controls);
    run.begin();
    QTRY_VERIFY(named<QToolButton>(&controls, u"Step"_s)->isEnabled());
    const auto before = run.session()->history().size();
    QTest::keyClick(&controls, Qt::Key_F10);
    QCOMPARE(run.session()->history().size(), before + 1);
    QTest::keyClick(&controls, Qt::Key_F5);
    QVERIFY(run.session()->isRunning());
    QTRY_VERIFY(named<QToolButton>(&controls, u"Pause"_s)->isEnabled());
    QTest::keyClick(&controls, Qt::Key_F5, Qt::ShiftModifier);
    QVERIFY(!run.session()->isRunning());
    run.finish();
    QTRY_VERIFY(!labelBeginning(&controls, u"■ At rest"_s).isEmpty());
    const auto length = run.session()->history().size();
    QTest::keyClick(&controls, Qt::Key_F10, Qt::ControlModifier);
    QCOMPARE(run.session()->history().size(), length - 1);
    QTest::keyClick(&controls, Qt::Key_F5, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(run.session()->history().size(), std::size_t(1));
    QVERIFY(named<QToolButton>(&controls, u"Step"_s)->toolTip().contains(u"F10"_s));
}

void TestFlowPanels::rewindByButton()
{
    SessionRun run("approve");
    RunControls controls(run.language());
    controls.setSession(run.session());
    open(controls);
    run.begin();
    run.finish();
    const Entry middle = run.entries()[run.entries().size() / 2];
    controls.setSelectedEntry(middle.id);
    const auto *button = named<QToolButton>(&controls, u"Rewind"_s);
    for (QAction *action : button->menu()->actions()) {
        if (action->text().startsWith(u"To the selected entry"_s))
            action->trigger();
    }
    QCOMPARE(run.entries().back().kind, QByteArray("rewound"));
    QVERIFY(run.entries().back().id.ordinal >= middle.id.ordinal);
    QCOMPARE(run.session()->doing(), Session::Doing::Stopped);
}

// At a provider's own system: what cannot be done says why, and what was refused is not chosen.
void TestFlowPanels::theClockOfOthersIsNotMoved()
{
    const auto provider = qvickly::makeProvider();
    Language language(*Catalogue::builtIn());
    MemoryJournal journal;
    ProviderSystem system;
    system.environment = "qvickly-1";
    system.apiUrl = "https://127.0.0.1:1/";
    system.keys = provider->sandboxKeys();
    SessionOptions options;
    options.system = system;
    const auto session = std::move(*Session::create(*provider, options, journal, language.catalogue()));
    RunControls controls(language);
    controls.setSession(session.get());
    open(controls);
    auto *clock = controls.findChild<QComboBox *>();
    QCOMPARE(clock->currentText(), u"live"_s);
    QTest::keyClick(clock, Qt::Key_Up);
    QCOMPARE(clock->currentText(), u"live"_s);
    QVERIFY(controls.notice()->words().contains(u"session.real-time"_s));
    for (const QString &name : {u"Jump to next"_s, u"Skip..."_s}) {
        const auto *button = named<QPushButton>(&controls, name);
        QVERIFY2(!button->isEnabled(), qPrintable(name));
        QVERIFY2(button->toolTip().contains(u"its own clock"_s), qPrintable(button->toolTip()));
        QCOMPARE(button->accessibleDescription(), button->toolTip());
    }
    controls.setSession(nullptr);
    QCOMPARE(named<QPushButton>(&controls, u"Skip..."_s)->toolTip(), u"No session"_s);
}

void TestFlowPanels::skipIsAskedFor()
{
    SessionRun run("approve");
    RunControls controls(run.language());
    controls.setSession(run.session());
    open(controls);
    const Time before = run.session()->now();
    named<QPushButton>(&controls, u"Skip..."_s)->click();
    auto *dialog = controls.findChild<DurationDialog *>();
    QVERIFY(dialog);
    auto *line = dialog->findChild<QLineEdit *>();
    QTest::keyClicks(line, u"two hours"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(dialog->isVisible());
    QVERIFY(!labelBeginning(dialog, u"✕ Enter a whole number"_s).isEmpty());
    line->setText(u"2h"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(run.session()->now() - before, Duration(std::chrono::hours(2)));
    QTRY_VERIFY(!controls.findChild<DurationDialog *>());
    run.language().set("ru");
    named<QPushButton>(&controls, u"Перевести часы..."_s)->click();
    QTRY_VERIFY(controls.findChild<DurationDialog *>());
    line = controls.findChild<DurationDialog *>()->findChild<QLineEdit *>();
    QCOMPARE(line->placeholderText(), u"2 ч"_s);
    line->setText(u"30 мин"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(run.session()->now() - before, Duration(std::chrono::minutes(150)));
    run.language().set("en");
}

void TestFlowPanels::aSkipThatEndsEarlyIsTold()
{
    SessionRun run({});
    RunControls controls(run.language());
    controls.setSession(run.session());
    open(controls);
    run.begin();
    const auto skipTwoHours = [&] {
        named<QPushButton>(&controls, u"Skip..."_s)->click();
        auto *line = controls.findChild<DurationDialog *>()->findChild<QLineEdit *>();
        line->setText(u"2h"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(!labelBeginning(&controls, u"▶ Skipping to 2026-01-02 02:00:0"_s).isEmpty());
    };
    const auto told = [&] {
        return labelBeginning(&controls, u"• The clock stopped at 2026-01-02 00:00:0"_s);
    };
    skipTwoHours();
    QTRY_VERIFY(told().endsWith(u"the buyer is asked something"_s));
    QVERIFY(!labelBeginning(&controls, u"‖ Stopped"_s).isEmpty());
    // One that a person ends is not news.
    QTRY_VERIFY(!controls.findChild<DurationDialog *>());
    skipTwoHours();
    named<QToolButton>(&controls, u"Step"_s)->click();
    QVERIFY(!run.session()->skipsTo());
    QTRY_VERIFY(labelBeginning(&controls, u"▶"_s).isEmpty());
    QVERIFY(told().isEmpty());
}

void TestFlowPanels::diagramFollowsAndSelects()
{
    SessionRun run("approve");
    SequenceDiagram diagram(run.language());
    open(diagram);
    run.begin();
    run.finish();
    diagram.setEntries(run.entries());
    SequenceView *view = diagram.view();
    QCOMPARE(view->verticalScrollBar()->value(), view->verticalScrollBar()->maximum());
    QVERIFY(view->verticalScrollBar()->maximum() > 0);
    QSignalSpy selected(view, &SequenceView::entrySelected);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Home);
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(selected.size(), 2);
    QCOMPARE(view->currentRow(), qsizetype(1));
    QVERIFY(view->accessibleDescription().startsWith(u"#"_s));
    QTest::keySequence(view, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), view->accessibleDescription());
    // Away from the end it stays where it is.
    diagram.append({run.entries().back()});
    QCOMPARE(view->verticalScrollBar()->value(), 0);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, {300, view->viewport()->height() / 2});
    QCOMPARE(selected.size(), 3);
    QVERIFY(view->currentRow() > 1);
    QTest::keyClick(view, Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(view->zoom(), 110);
}

// Also where the window leaves little room for it.
void TestFlowPanels::theChosenRowStaysInView()
{
    SessionRun run("approve");
    SequenceDiagram diagram(run.language());
    open(diagram);
    run.begin();
    run.finish();
    diagram.setEntries(run.entries());
    SequenceView *view = diagram.view();
    view->verticalScrollBar()->setValue(0);
    view->select(view->sequence().rows()[std::size_t(view->verticalScrollBar()->pageStep() - 1)].id);
    QCOMPARE(view->verticalScrollBar()->value(), 0); // it is in view as it is
    diagram.resize(diagram.width(), 300);
    QTRY_VERIFY(view->verticalScrollBar()->pageStep() < view->currentRow());
    QVERIFY(view->verticalScrollBar()->value() + view->verticalScrollBar()->pageStep() > view->currentRow());
}

void TestFlowPanels::legendStaysWhole()
{
    SessionRun run("approve");
    run.language().set("ru");
    SequenceDiagram diagram(run.language());
    diagram.resize(380, 300);
    diagram.show();
    QVERIFY(QTest::qWaitForWindowExposed(&diagram));
    int lines = 0;
    std::set<int> tops;
    for (const QLabel *each : diagram.findChildren<QLabel *>()) {
        if (!each->isVisible() || each->wordWrap() || each->text().isEmpty())
            continue;
        ++lines;
        tops.insert(each->y());
        QVERIFY2(each->width() >= each->sizeHint().width(), qPrintable(each->text()));
        QVERIFY2(diagram.rect().contains(each->geometry()), qPrintable(each->text()));
    }
    QCOMPARE(lines, 5);
    QVERIFY(tops.size() >= 2);
    run.language().set("en");
}

void TestFlowPanels::diagramIsExported()
{
    SessionRun run("approve");
    SequenceDiagram diagram(run.language());
    run.begin();
    run.finish();
    diagram.setEntries(run.entries());
    open(diagram);
    const QTemporaryDir folder;
    for (const auto &[name, format] :
         {std::pair(u"run.svg"_s, DiagramFormat::Svg), std::pair(u"run.png"_s, DiagramFormat::Png),
          std::pair(u"run.mmd"_s, DiagramFormat::Mermaid)}) {
        QVERIFY(diagram.exportTo(folder.filePath(name), format));
        QVERIFY(QFileInfo(folder.filePath(name)).size() > 1000);
    }
    QVERIFY(!diagram.exportTo(folder.filePath(u"none/run.svg"_s), DiagramFormat::Svg));
    QVERIFY(!labelBeginning(&diagram, u"✕ "_s).isEmpty());
}

void TestFlowPanels::aLongDiagramStaysShort()
{
    SessionRun run("approve");
    run.begin();
    run.finish();
    std::vector<Entry> entries;
    quint64 ordinal = 0;
    while (entries.size() < 100'000) {
        for (Entry entry : run.entries()) {
            if (entry.kind != "sent")
                continue;
            entry.id.ordinal = ++ordinal;
            entries.push_back(std::move(entry));
        }
    }
    SequenceDiagram diagram(run.language());
    open(diagram);
    diagram.append(entries);
    QCOMPARE(diagram.view()->sequence().rows().size(), entries.size());
    QCOMPARE(diagram.view()->verticalScrollBar()->value(), diagram.view()->verticalScrollBar()->maximum());
    QVERIFY(!diagram.grab().isNull());
}

void TestFlowPanels::languageKeepsTheSelection()
{
    SessionRun run("approve");
    StepsPanel steps(run.language());
    steps.setSession(run.session());
    SequenceDiagram diagram(run.language());
    run.begin();
    run.finish();
    diagram.setEntries(run.entries());
    open(steps);
    auto *table = steps.findChild<QTableView *>();
    table->selectRow(3);
    diagram.select(run.entries()[2].id);
    const MessageId selected = diagram.view()->selected();
    const QString english = cell(table, u"1"_s, StepsModel::Title);
    run.language().set("ru");
    QVERIFY(cell(table, u"1"_s, StepsModel::Title) != english);
    QCOMPARE(table->currentIndex().row(), 3);
    QCOMPARE(diagram.view()->selected(), selected);
    run.language().set("en");
    QCOMPARE(cell(table, u"1"_s, StepsModel::Title), english);
}

void TestFlowPanels::aSessionMayGo()
{
    auto run = std::make_unique<SessionRun>("approve");
    Language language(*Catalogue::builtIn());
    StatePanel state(language);
    StepsPanel steps(language);
    TablesPanel tables(language);
    RunControls controls(language);
    tables.setSession(run->session());
    state.setSession(run->session());
    steps.setSession(run->session());
    controls.setSession(run->session());
    run.reset();
    QCOMPARE(labelBeginning(&state, u"Purchase state"_s), u"Purchase state: none"_s);
    QVERIFY(!named<QToolButton>(&controls, u"Run"_s)->isEnabled());
}

QTEST_MAIN(TestFlowPanels)
#include "tst_flow_panels.moc"
