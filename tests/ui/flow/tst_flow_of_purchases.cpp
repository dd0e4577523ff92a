// Purchases of all providers as the flow's panels tell them: every step of theirs is known, what has to be
// done by when, and what is being typed is seen before it is sent.
#include "flow/deadlines.h"
#include "flow/flow_progress.h"
#include "flow/run_controls.h"
#include "flow/state_panel.h"
#include "flow/steps_panel.h"
#include "providers/cascad/provider.h"
#include "providers/kronor/provider.h"
#include "providers/qenta/provider.h"
#include "providers/seqr/provider.h"
#include "session/demo.h"
#include "session_run.h"
#include "widgets/fitting.h"

using namespace kassa;
using namespace Qt::StringLiterals;

namespace {

using MakeProvider = std::unique_ptr<Provider> (*)();

StepsDone stepsDone(const Bench &bench)
{
    return {bench.machine(Side::Shop)->table("steps", 0, 1000),
            bench.machine(Side::Sandbox)->table("steps", 0, 1000)};
}

// Numbers of the steps in that state, "2a 2c".
QByteArray stepsIn(StepProgress::State state, const Provider &provider, const QByteArray &entry,
                   const Bench &bench)
{
    const auto flow = flowOf(provider.descriptor(), entry);
    const View shop = bench.machine(Side::Shop)->view();
    const auto progress = progressOf(flow, stepsDone(bench), shop.purchases.back().reference, {});
    QByteArrayList numbers;
    for (std::size_t i = 0; i < flow.size(); ++i) {
        if (progress[i].state == state)
            numbers << flow[i].number;
    }
    return numbers.join(' ');
}

std::unique_ptr<Demo> demoOf(const Provider &provider, const QByteArray &entry, const QByteArray &outcome,
                             Journal &journal)
{
    DemoOptions options;
    options.entry = entry;
    options.outcome = outcome;
    auto demo = Demo::create(provider, options, journal);
    return demo ? std::move(*demo) : nullptr;
}

// Of that table's row: the text of the column.
QString stateOfStep(const QWidget &panel, const QString &number)
{
    const auto *model = named<QTableView>(&panel, u"Steps"_s)->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, StepsModel::Number).data().toString() == number)
            return model->index(row, StepsModel::State).data().toString();
    }
    return {};
}

bool isTold(const QWidget &within, const QString &words)
{
    const auto labels = within.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
        return label->isVisibleTo(&within) && label->text().contains(words);
    });
}

} // namespace

Q_DECLARE_METATYPE(MakeProvider)

class TestFlowOfPurchases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStepIsKnown_data();
    void everyStepIsKnown();
    void stepsAreOfTheWayIn();
    void theSandboxTellsItsSteps_data() { providers(); }
    void theSandboxTellsItsSteps();
    void aRewindTakesStepsBack();
    void aDeadlineIsTold();
    void askingWithoutANotificationIsAStep();
    void jumpsToWhereItSays_data();
    void jumpsToWhereItSays();
    void timeIsWrittenAsOnAClock();
    void whatIsTypedIsPreviewed();
    void operationsFitANarrowColumn_data() { providers(); }
    void operationsFitANarrowColumn();

private:
    static void providers();
};

void TestFlowOfPurchases::providers()
{
    QTest::addColumn<MakeProvider>("make");
    QTest::newRow("qvickly") << MakeProvider(&qvickly::makeProvider);
    QTest::newRow("kronor") << MakeProvider(&kronor::makeProvider);
    QTest::newRow("seqr") << MakeProvider(&seqr::makeProvider);
    QTest::newRow("qenta") << MakeProvider(&qenta::makeProvider);
    QTest::newRow("cascad") << MakeProvider(&cascad::makeProvider);
}

// What is left out is what such a purchase does not do: other ways in, refusals, identification.
void TestFlowOfPurchases::everyStepIsKnown_data()
{
    QTest::addColumn<MakeProvider>("make");
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QByteArray>("outcome");
    QTest::addColumn<QByteArray>("leftOut");
    QTest::addColumn<QByteArray>("ahead");
    const auto row = [](MakeProvider make, const char *entry, const char *outcome, const char *leftOut,
                        const char *ahead) {
        QTest::addRow("%s %s", entry, outcome)
            << make << QByteArray(entry) << QByteArray(outcome) << QByteArray(leftOut) << QByteArray(ahead);
    };
    row(qvickly::makeProvider, "checkout", "approve", "4a 5 6 9", "12");
    row(kronor::makeProvider, "purchase-order", "approve", "4c 4e 4f", "6 7");
    row(kronor::makeProvider, "payment-session", "card", "4c 4f", "6 7");
    row(kronor::makeProvider, "identity", "identity", "4c 4f", "");
    row(seqr::makeProvider, "instant-checkout", "approve", "5a 5x 6x 7b 9x", "");
    row(seqr::makeProvider, "invoice", "invoice", "2 3 4 5a 5x 6x 7b 9x", "");
    row(qenta::makeProvider, "own-form", "approve", "", "");
    row(qenta::makeProvider, "iframe", "approve", "", "");
    row(qenta::makeProvider, "hosted", "approve", "2 3 4 5 6 7", "");
    row(cascad::makeProvider, "payment-link", "approve", "2b 2c 2d", "9 10");
    row(cascad::makeProvider, "widget", "approve", "2a 2c 2d", "9 10");
    row(cascad::makeProvider, "redirect", "approve", "2a 2b 2d", "9 10");
    row(cascad::makeProvider, "own-page", "approve", "2a 2b 2c 3", "9 10");
}

void TestFlowOfPurchases::everyStepIsKnown()
{
    QFETCH(MakeProvider, make);
    QFETCH(QByteArray, entry);
    QFETCH(QByteArray, outcome);
    const auto provider = make();
    MemoryJournal journal;
    const auto demo = demoOf(*provider, entry, outcome, journal);
    QVERIFY(demo);
    QVERIFY(demo->run().right);
    QTEST(stepsIn(StepProgress::State::LeftOut, *provider, entry, demo->bench()), "leftOut");
    QTEST(stepsIn(StepProgress::State::Ahead, *provider, entry, demo->bench()), "ahead");
    QCOMPARE(stepsIn(StepProgress::State::Unseen, *provider, entry, demo->bench()), QByteArray());
}

// Scoring and instalments are no steps of a payment session.
void TestFlowOfPurchases::stepsAreOfTheWayIn()
{
    SessionRun run("card", kronor::makeProvider());
    StepsPanel steps(run.language());
    steps.setSession(run.session());
    QVERIFY(!stateOfStep(steps, u"4d"_s).isEmpty());
    run.begin("payment-session");
    QTRY_VERIFY(stateOfStep(steps, u"4d"_s).isEmpty());
    QVERIFY(stateOfStep(steps, u"4e"_s).isEmpty());
    run.finish();
    QTRY_VERIFY(stateOfStep(steps, u"5"_s).startsWith(u"✓ done"_s));
}

// Each step between the provider's own parties and the buyer is met in some purchase, under its order's name.
void TestFlowOfPurchases::theSandboxTellsItsSteps()
{
    QFETCH(MakeProvider, make);
    const auto provider = make();
    const Descriptor &descriptor = provider->descriptor();
    std::set<QByteArray> unmet;
    for (const FlowStep &step : descriptor.flow) {
        if (sideOf(step.from) != Side::Shop && sideOf(step.to) != Side::Shop)
            unmet.insert(step.number);
    }
    for (const Outcome &outcome : descriptor.outcomes) {
        MemoryJournal journal;
        const auto demo = demoOf(*provider, {}, outcome.id, journal);
        QVERIFY(demo);
        demo->run();
        const View shop = demo->bench().machine(Side::Shop)->view();
        for (const auto &row : demo->bench().machine(Side::Sandbox)->table("steps", 0, 1000).rows) {
            QVERIFY2(!row[3].isEmpty(), row[2].source.constData()); // the flow has it
            const bool isOfTheShop =
                std::any_of(shop.purchases.begin(), shop.purchases.end(),
                            [&](const PurchaseView &each) { return each.reference == row[1].source; });
            const bool isOfNone = row[1].isEmpty() || row[1].source == "-"; // not named yet, or never
            QVERIFY2(isOfTheShop || isOfNone, row[1].source.constData());
            unmet.erase(row[2].source);
        }
    }
    QCOMPARE(unmet, std::set<QByteArray>());
}

void TestFlowOfPurchases::aRewindTakesStepsBack()
{
    const auto provider = seqr::makeProvider();
    MemoryJournal journal;
    const auto demo = demoOf(*provider, {}, "approve", journal);
    QVERIFY(demo);
    demo->run();
    Bench &bench = demo->bench();
    const auto rowsOf = [&] { return bench.machine(Side::Sandbox)->table("steps", 0, 1000).rows.size(); };
    const std::size_t all = rowsOf();
    QCOMPARE(all, std::size_t(4));
    std::set<std::size_t> seen;
    for (qsizetype k = bench.steps(); k >= 0; --k) {
        QVERIFY(bench.rewind(k));
        QVERIFY(seen.empty() || rowsOf() <= *seen.begin());
        seen.insert(rowsOf());
    }
    QCOMPARE(seen, (std::set<std::size_t>{0, 1, 2, 3, 4}));
}

// SEQR's commit: 20 seconds from the payment to the shop's question.
void TestFlowOfPurchases::aDeadlineIsTold()
{
    SessionRun run("reversed", seqr::makeProvider());
    StatePanel state(run.language());
    StepsPanel steps(run.language());
    QVERIFY(run.session()->setClock(ClockMode::Standing));
    state.setSession(run.session());
    steps.setSession(run.session());
    run.begin();
    run.session()->run();
    QTRY_VERIFY(isTold(state, u"0:20 left: The shop asks for the status, or the money goes back"_s));
    QTRY_COMPARE(stateOfStep(steps, u"9"_s), u"○ ahead, 0:20 left"_s);
    QVERIFY(stateOfStep(steps, u"7"_s).startsWith(u"✓ done"_s));
    QVERIFY(run.session()->skip(std::chrono::milliseconds(5500)));
    QTRY_VERIFY(isTold(state, u"0:15 left"_s)); // seconds that have begun count
    QTRY_COMPARE(stateOfStep(steps, u"9"_s), u"○ ahead, 0:15 left"_s);
    run.language().set("ru");
    QVERIFY(isTold(state, u"0:15"_s));
    QVERIFY(!isTold(state, u"left"_s));
    run.language().set("en");
    QVERIFY(run.session()->skip(std::chrono::milliseconds(14'500)));
    QTRY_VERIFY(!isTold(state, u" left: "_s));
    QTRY_VERIFY(!stateOfStep(steps, u"9"_s).endsWith(u" left"_s)); // it was left out
}

// SEQR's shop asks all the time; step 9 is the question that follows the payment.
void TestFlowOfPurchases::askingWithoutANotificationIsAStep()
{
    SessionRun run("buyer-cancels", seqr::makeProvider());
    StepsPanel steps(run.language());
    steps.setSession(run.session());
    QVERIFY(stateOfStep(steps, u"5a"_s).startsWith(u"○ ahead"_s));
    run.begin();
    run.finish();
    QTRY_VERIFY(stateOfStep(steps, u"5a"_s).startsWith(u"✓ done"_s));
    QVERIFY(stateOfStep(steps, u"9"_s).startsWith(u"○ ahead"_s));
}

void TestFlowOfPurchases::jumpsToWhereItSays_data()
{
    QTest::addColumn<std::function<std::unique_ptr<Provider>()>>("make");
    using Make = std::function<std::unique_ptr<Provider>()>;
    QTest::newRow("qvickly") << Make(qvickly::makeProvider);
    QTest::newRow("kronor") << Make(kronor::makeProvider);
    QTest::newRow("cascad") << Make(cascad::makeProvider);
}

// Also where polls come before it, or nothing but background timers is left.
void TestFlowOfPurchases::jumpsToWhereItSays()
{
    QFETCH(std::function<std::unique_ptr<Provider>()>, make);
    SessionRun run({}, make());
    RunControls controls(run.language());
    controls.setSession(run.session());
    QVERIFY(run.session()->setClock(ClockMode::Standing));
    run.begin();
    run.session()->run();
    QTRY_COMPARE(run.session()->doing(), Session::Doing::AwaitsBuyer);
    auto *jump = named<QPushButton>(&controls, u"Jump to next"_s);
    QTRY_VERIFY(jump->isEnabled());
    const QString tip = jump->toolTip();
    const auto labels = controls.findChildren<QLabel *>();
    const QString told = run.session()->nextMoment() ? u"Next: "_s : u"Timer: "_s;
    QVERIFY(std::ranges::any_of(labels, [&](const QLabel *each) { return each->text().startsWith(told); }));
    jump->click();
    const QByteArray now = toIso(run.session()->now()).left(19).replace('T', ' ');
    QVERIFY2(tip.contains(QString::fromLatin1(now)), qPrintable(tip + u" / "_s + QString::fromLatin1(now)));
}

void TestFlowOfPurchases::timeIsWrittenAsOnAClock()
{
    QCOMPARE(timeLeft(std::chrono::milliseconds(-1)), u"0:00"_s);
    QCOMPARE(timeLeft(std::chrono::seconds(1799)), u"29:59"_s);
    QCOMPARE(timeLeft(std::chrono::seconds(3723)), u"1:02:03"_s);
}

// Cascad's widget: what the configuration opens, or why it opens nothing, while it is edited.
void TestFlowOfPurchases::whatIsTypedIsPreviewed()
{
    SessionRun run({}, cascad::makeProvider());
    StatePanel state(run.language());
    state.setSession(run.session());
    state.findChild<QTabWidget *>()->setCurrentIndex(1);
    state.resize(700, 900);
    state.show();
    run.begin("widget");
    QTRY_VERIFY(named<QPushButton>(&state, u"Edit the widget's configuration"_s));
    const auto preview = [&] {
        const auto *view = state.findChild<PreviewView *>();
        const auto *parts = view ? view->findChild<QPlainTextEdit *>() : nullptr;
        return parts && parts->isVisible() ? parts->toPlainText() : QString();
    };
    QTRY_VERIFY(preview().startsWith(u"The address that the widget opens: http"_s));
    QPlainTextEdit *config = nullptr;
    for (auto *edit : state.findChildren<QPlainTextEdit *>())
        config = edit->isReadOnly() ? config : edit;
    QVERIFY(config);
    const QString right = config->toPlainText();
    QVERIFY(right.contains(u"\"currency\""_s));
    const auto steps = run.session()->history().size();
    config->setPlainText(QString(right).replace(u"\"currency\""_s, u"\"curency\""_s));
    QTRY_VERIFY(isTold(state, u"currency is required"_s));
    QVERIFY(isTold(state, u"The widget refuses every key that it does not know: curency"_s));
    QVERIFY(preview().isEmpty());
    config->moveCursor(QTextCursor::End);
    QTest::keyClicks(config, u"}"_s);
    QTRY_VERIFY(isTold(state, u"The configuration must be an object"_s));
    run.language().set("ru");
    QVERIFY(!isTold(state, u"The configuration must be an object"_s));
    run.language().set("en");
    config->setPlainText(right);
    QTRY_VERIFY(preview().contains(u"currency="_s));
    QVERIFY(!isTold(state, u"currency is required"_s));
    QCOMPARE(run.session()->history().size(), steps); // nothing has been done
}

// As wide as beside the page in a window of 1280 pixels.
void TestFlowOfPurchases::operationsFitANarrowColumn()
{
    QFETCH(MakeProvider, make);
    SessionRun run("approve", make());
    run.begin();
    run.finish();
    const Fitting fitting(nullptr); // as in the window
    for (const auto shows : {OperationsView::Shows::Offers, OperationsView::Shows::Switches}) {
        OperationsView view(run.language(), shows);
        view.resize(256, 150);
        view.setSession(run.session());
        view.setVisible(true);
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        for (const char *code : {"en", "ru"}) {
            run.language().set(code);
            QTest::qWait(0); // the layouts have taken the words in
            QStringList wide;
            const auto fits = [&] {
                wide.clear();
                for (const QWidget *each : view.widget()->findChildren<QWidget *>()) {
                    const int right = each->mapTo(&view, QPoint(each->width(), 0)).x();
                    if (each->isVisible() && right > view.viewport()->width())
                        wide << u"%1 \"%2\" to %3, at least %4 wide"_s
                                    .arg(QString::fromLatin1(each->metaObject()->className()),
                                         each->property("text").toString())
                                    .arg(right)
                                    .arg(each->minimumSizeHint().width());
                }
                for (const QPushButton *each : view.widget()->findChildren<QPushButton *>()) {
                    if (each->height() < each->heightForWidth(each->width()))
                        wide << u"too low: "_s + each->text();
                }
                return wide.isEmpty();
            };
            QTRY_VERIFY2(fits(), qPrintable(QString::fromLatin1(code) + u'\n' + wide.join(u'\n')));
        }
    }
}

QTEST_MAIN(TestFlowOfPurchases)
#include "tst_flow_of_purchases.moc"
