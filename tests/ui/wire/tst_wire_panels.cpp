// The panels of ui/wire with real sessions: what is done to a message has the effect that is documented.
#include "../flow/session_run.h"
#include "journal/entry_parts.h"
#include "providers/kronor/provider.h"
#include "widgets/duration_dialog.h"
#include "wire/breakpoints_panel.h"
#include "wire/message_editor.h"
#include "wire/rule_dialog.h"
#include "wire/rules_panel.h"
#include "wire/wire_panel.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QToolButton>

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

QString bannerOf(const QWidget *within)
{
    for (const Notice *banner : within->findChildren<Notice *>()) {
        if (!banner->isHidden())
            return banner->words();
    }
    return {};
}

void press(const QWidget *within, const QString &button)
{
    auto *found = named<QAbstractButton>(within, button);
    const bool canBePressed = found && found->isEnabled();
    QVERIFY2(canBePressed, qPrintable(button));
    if (canBePressed)
        found->click();
}

void choose(const QWidget *within, const QString &choice)
{
    for (QComboBox *box : within->findChildren<QComboBox *>()) {
        if (const int index = box->findText(choice); index >= 0)
            return box->setCurrentIndex(index);
    }
    QFAIL(qPrintable(choice));
}

// The bytes "name" of a message, as they are edited.
QPlainTextEdit *editorOf(const QWidget *within, const QString &name)
{
    for (const QLabel *label : within->findChildren<QLabel *>()) {
        if (label->text() == name)
            return qobject_cast<QPlainTextEdit *>(label->buddy());
    }
    return nullptr;
}

QByteArray verdictsOfLastDelivery(const std::vector<Entry> &entries)
{
    const auto delivered = std::find_if(entries.rbegin(), entries.rend(),
                                        [](const Entry &entry) { return entry.kind == "delivered"; });
    return delivered == entries.rend() ? QByteArray() : delivered->core["verdicts"].toCompact();
}

} // namespace

class TestWirePanels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyPanelsSayWhatToDo();
    void whatIsHeldCannotBeOverlooked();
    void droppedAndDoubled();
    void delayedAndReleased();
    void byKeyboardAlone();
    void editedWithoutSigningIsNoticed_data();
    void editedWithoutSigningIsNoticed();
    void whatIsWrongBesideTheRedactedIsNoticed();
    void invalidInputIsRefusedAndKept();
    void linesOfAHeadEndWithCrlf();
    void bytesInHex();
    void runStopsAtABreakpoint();
    void breakpointsAreChangedAndBroughtBack();
    void theyAreTakenForTheNextPurchases();
    void timeStandsWhileAMessageIsEdited();
    void aMessageIsSentAgain();
    void rowsHaveAMenu();
    void rulesAct();
    void rulesKeepTheirPlaces();
    void ruleDialogKeepsARule();
    void ruleFieldsStandInOneColumn();
    void languageKeepsTheSelection();
};

void TestWirePanels::emptyPanelsSayWhatToDo()
{
    Language language(*Catalogue::builtIn());
    WirePanel wire(language);
    BreakpointsPanel breakpoints(language);
    RulesPanel rules(language);
    open(wire);
    const auto hint = [](const QWidget *within, const QString &words) {
        const auto labels = within->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text().startsWith(words); });
    };
    QVERIFY(hint(&wire, u"No session is open"_s));
    QVERIFY(hint(&breakpoints, u"Start a purchase to set breakpoints"_s));
    QVERIFY(hint(&rules, u"Start a purchase to add rules"_s));
    QVERIFY(!named<QToolButton>(&wire, u"Hold"_s)->isEnabled());
}

void TestWirePanels::whatIsHeldCannotBeOverlooked()
{
    SessionRun run("approve");
    WirePanel panel(run.language());
    panel.setSession(run.session());
    open(panel);
    auto *table = named<QTableView>(&panel, u"In flight"_s);
    QVERIFY(table);
    QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    run.begin();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    press(&panel, u"Hold"_s);
    QTRY_VERIFY(bannerOf(&panel).contains(u"1 message"_s));
    QCOMPARE(table->model()->index(0, InFlightModel::State).data().toString(), u"‖ held"_s);
    QVERIFY(!named<QToolButton>(&panel, u"Deliver this"_s)->isEnabled());
    run.session()->step();
    QVERIFY(!run.session()->inFlight().empty()); // it waits
    press(&panel, u"Release all"_s);
    QTRY_COMPARE(bannerOf(&panel), QString());
    press(&panel, u"Deliver this"_s);
    QTRY_VERIFY(run.session()->inFlight().front().message.from == Party::ProviderServer);
}

void TestWirePanels::droppedAndDoubled()
{
    SessionRun run("approve");
    WirePanel panel(run.language());
    panel.setSession(run.session());
    open(panel);
    run.begin();
    QTRY_VERIFY(named<QToolButton>(&panel, u"Double"_s)->isEnabled());
    press(&panel, u"Double"_s);
    QTRY_COMPARE(panel.findChild<QTableView *>()->model()->rowCount(), 2);
    press(&panel, u"Drop"_s);
    QTRY_COMPARE(panel.findChild<QTableView *>()->model()->rowCount(), 1);
    QCOMPARE(run.entries().back().core["done"].text(), QByteArray("dropped"));
}

void TestWirePanels::delayedAndReleased()
{
    SessionRun run("approve");
    WirePanel panel(run.language());
    panel.setSession(run.session());
    open(panel);
    run.begin();
    QTRY_VERIFY(named<QToolButton>(&panel, u"Delay..."_s)->isEnabled());
    const auto state = [&] {
        const QAbstractItemModel *model = panel.findChild<QTableView *>()->model();
        return model->index(0, InFlightModel::State).data().toString();
    };
    const QString before = state();
    press(&panel, u"Delay..."_s);
    auto *dialog = panel.findChild<DurationDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>()->setText(u"0s"_s);
    dialog->accept();
    QVERIFY(dialog->isVisible()); // no time at all is no delay
    dialog->findChild<QLineEdit *>()->setText(u"90s"_s);
    dialog->accept();
    QVERIFY(run.session()->inFlight().front().delayed);
    QCOMPARE(run.entries().back().core["done"].text(), QByteArray("delayed"));
    QTRY_VERIFY(state().startsWith(u"◷ not before"_s));
    press(&panel, u"Release"_s);
    QVERIFY(!run.session()->inFlight().front().delayed);
    QTRY_COMPARE(state(), before);
}

void TestWirePanels::byKeyboardAlone()
{
    SessionRun run("approve");
    WirePanel panel(run.language());
    panel.setSession(run.session());
    open(panel);
    run.begin();
    auto *hold = named<QToolButton>(&panel, u"Hold"_s);
    QTRY_VERIFY(hold->isEnabled());
    for (int i = 0; i < 20 && !hold->hasFocus(); ++i)
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &panel, Qt::Key_Tab);
    QVERIFY(hold->hasFocus());
    QTest::keyClick(hold, Qt::Key_Space);
    QVERIFY(run.session()->inFlight().front().held);
}

void TestWirePanels::editedWithoutSigningIsNoticed_data()
{
    QTest::addColumn<bool>("signAgain");
    QTest::newRow("the old signature") << false;
    QTest::newRow("signed again") << true;
}

void TestWirePanels::editedWithoutSigningIsNoticed()
{
    QFETCH(bool, signAgain);
    SessionRun run({});
    WirePanel panel(run.language());
    panel.setSession(run.session());
    open(panel);
    run.begin();
    QTRY_VERIFY(named<QToolButton>(&panel, u"Edit..."_s)->isEnabled());
    press(&panel, u"Edit..."_s);
    auto *dialog = panel.findChild<MessageEditor *>();
    QVERIFY(dialog);
    auto *body = editorOf(dialog, u"Body"_s);
    QVERIFY(body);
    QVERIFY(body->toPlainText().contains(u"WS-1001"_s));
    body->setPlainText(body->toPlainText().replace(u"WS-1001"_s, u"WS-100999"_s));
    if (signAgain)
        press(dialog, u"Sign again"_s);
    auto *verdicts = dialog->findChild<QListWidget *>();
    const auto finds = [&](const QString &sign) {
        for (int i = 0; i < verdicts->count(); ++i) {
            if (verdicts->item(i)->text().startsWith(sign))
                return true;
        }
        return false;
    };
    QTRY_COMPARE(finds(u"✕"_s), !signAgain); // the preview
    press(dialog, u"Replace the message"_s);
    const auto flying = run.session()->inFlight();
    QCOMPARE(flying.size(), std::size_t(1));
    const auto &raw = std::get<HttpRequest>(flying.front().message.payload).raw;
    QVERIFY(raw.body.contains("WS-100999"));
    QCOMPARE(contentLengthOf(raw.head), raw.body.size());
    run.session()->step();
    QCOMPARE(verdictsOfLastDelivery(run.entries()).contains("\"wrong\""), !signAgain);
}

// A token is not shown, so nothing is said of it; what was made wrong beside it is.
void TestWirePanels::whatIsWrongBesideTheRedactedIsNoticed()
{
    SessionRun run({}, kronor::makeProvider());
    run.begin("purchase-order");
    MessageEditor dialog(run.language(), run.session(), run.session()->inFlight().front().message,
                         MessageEditor::Purpose::Replace);
    open(dialog);
    const auto *verdicts = dialog.findChild<QListWidget *>();
    const auto wrong = [&] { return verdicts->findItems(u"✕"_s, Qt::MatchStartsWith); };
    QVERIFY(!verdicts->findItems(u"<<"_s, Qt::MatchContains).empty());
    QVERIFY(wrong().empty());
    auto *body = editorOf(&dialog, u"Body"_s);
    const QString before = body->toPlainText();
    QVERIFY(before.contains(u"\"totalTaxAmount\":4000"_s));
    body->setPlainText(QString(before).replace(u"\"totalTaxAmount\":4000"_s, u"\"totalTaxAmount\":4321"_s));
    QTRY_VERIFY(!wrong().empty());
    QVERIFY(wrong().front()->text().contains(u"4321"_s));
    body->setPlainText(before);
    QTRY_VERIFY(wrong().empty());
}

void TestWirePanels::invalidInputIsRefusedAndKept()
{
    SessionRun run({});
    run.begin();
    MessageEditor dialog(run.language(), run.session(), run.session()->inFlight().front().message,
                         MessageEditor::Purpose::Replace);
    open(dialog);
    auto *head = editorOf(&dialog, u"Head"_s);
    const QString before = head->toPlainText();
    head->setPlainText(u"no HTTP at all"_s);
    press(&dialog, u"Replace the message"_s);
    QVERIFY(dialog.isVisible());
    QVERIFY(bannerOf(&dialog).contains(u"http.head"_s));
    QCOMPARE(head->toPlainText(), u"no HTTP at all"_s);
    press(&dialog, u"Reset"_s);
    QCOMPARE(head->toPlainText(), before);
    // Gone meanwhile: told, and kept.
    run.session()->step();
    press(&dialog, u"Replace the message"_s);
    QVERIFY(bannerOf(&dialog).contains(u"bench.not-in-flight"_s));
    QVERIFY(dialog.isVisible());
}

void TestWirePanels::linesOfAHeadEndWithCrlf()
{
    ByteEdit edit(u"Head"_s, "\r\n");
    edit.setBytes("GET / HTTP/1.1\r\n\r\n");
    open(edit);
    auto *text = edit.findChild<QPlainTextEdit *>();
    QVERIFY(text->toPlainText().startsWith(u"GET / HTTP/1.1↵\n"_s));
    text->moveCursor(QTextCursor::EndOfLine);
    text->moveCursor(QTextCursor::Left); // before the sign
    QTest::keyClick(text, Qt::Key_Return);
    QTest::keyClicks(text, u"X: 1"_s);
    QCOMPARE(*edit.bytes(), QByteArray("GET / HTTP/1.1\r\nX: 1\r\n\r\n"));
    edit.setBytes("GET / HTTP/1.1\n\r\n");
    press(&edit, u"Make all line ends CRLF"_s);
    QCOMPARE(*edit.bytes(), QByteArray("GET / HTTP/1.1\r\n\r\n"));
}

void TestWirePanels::bytesInHex()
{
    ByteEdit edit(u"Data"_s, "\n");
    edit.setBytes("caf\xe9"); // no UTF-8: hex by itself
    open(edit);
    auto *text = edit.findChild<QPlainTextEdit *>();
    QCOMPARE(text->toPlainText(), u"63 61 66 e9"_s);
    text->setPlainText(u"63 6"_s);
    QCOMPARE(edit.bytes().error().code, QByteArray("hex.odd"));
    text->setPlainText(u"63 61"_s);
    QCOMPARE(*edit.bytes(), QByteArray("ca"));
}

void TestWirePanels::runStopsAtABreakpoint()
{
    SessionRun run("approve");
    BreakpointsPanel panel(run.language());
    panel.setSession(run.session());
    open(panel);
    press(&panel, u"Add breakpoint..."_s);
    auto *dialog = panel.findChild<MatchDialog *>();
    QVERIFY(dialog);
    choose(dialog, u"callback"_s);
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    run.begin();
    run.session()->run();
    QTRY_COMPARE(run.session()->doing(), Session::Doing::AtBreakpoint);
    QTRY_VERIFY(bannerOf(&panel).contains(u"Breakpoint: callback"_s));
    QVERIFY(bannerOf(&panel).contains(QString::number(*run.session()->stoppedAt())));
    run.session()->step();
    QTRY_COMPARE(bannerOf(&panel), QString());
}

void TestWirePanels::theyAreTakenForTheNextPurchases()
{
    SessionRun run("approve"), next({});
    Match callbacks;
    callbacks.channel = Channel::Callback;
    run.session()->setBreakpoints({{"one", callbacks, false}});
    QVERIFY(run.session()->apply(step::AddRule{{"1", callbacks, action::Double{}, 2}}));
    BreakpointsPanel breakpoints(run.language());
    RulesPanel rules(run.language());
    const auto show = [&](auto &panel) {
        panel.setSession(run.session());
        panel.setNext(next.session());
        open(panel);
        press(&panel, u"For the next purchases too"_s);
        auto *taken = named<QAbstractButton>(&panel, u"For the next purchases too"_s);
        QTRY_VERIFY(!taken->isVisible()); // they are
    };
    show(breakpoints);
    QCOMPARE(next.session()->breakpoints(), run.session()->breakpoints());
    show(rules);
    run.begin();
    run.finish();
    QVERIFY(run.session()->rules().front().times < 2);
    QCOMPARE(next.session()->rules().front().times, 2); // unused
    // What is changed there leaves the purchase as it is.
    choose(&breakpoints, u"the next purchases (Qvickly Checkout)"_s);
    auto *table = named<QTableWidget>(&breakpoints, u"Breakpoints"_s);
    table->setCurrentCell(0, 0);
    QTest::keyClick(table, Qt::Key_Delete);
    QVERIFY(next.session()->breakpoints().empty());
    QCOMPARE(run.session()->breakpoints().size(), std::size_t(1));
    // Without a purchase they are all there is.
    choose(&breakpoints, u"this purchase"_s);
    QCOMPARE(table->rowCount(), 1);
    breakpoints.setSession(nullptr);
    QCOMPARE(table->rowCount(), 0);
    QVERIFY(table->parentWidget()->isEnabled());
}

// Or its sender would give up before the receiver has it.
void TestWirePanels::timeStandsWhileAMessageIsEdited()
{
    SessionRun run({});
    QVERIFY(run.session()->setClock(ClockMode::Live, 1000));
    WirePanel panel(run.language());
    panel.setSession(run.session());
    open(panel);
    Match first;
    first.channel = Channel::Api;
    QVERIFY(run.session()->apply(step::AddRule{{"1", first, action::Hold{}, 1}}));
    run.begin();
    run.session()->run();
    QTRY_VERIFY(named<QToolButton>(&panel, u"Edit..."_s)->isEnabled());
    press(&panel, u"Edit..."_s);
    const Time opened = run.session()->now();
    QTest::qWait(50);
    QCOMPARE(run.session()->now(), opened);
    panel.findChild<MessageEditor *>()->reject();
    QVERIFY(run.session()->isRunning());
    QTRY_VERIFY(run.session()->now() > opened);
}

// Out of the journal, with its exact bytes changed.
void TestWirePanels::aMessageIsSentAgain()
{
    SessionRun run("approve");
    run.begin();
    run.finish();
    const auto kept = std::find_if(run.entries().begin(), run.entries().end(), [](const Entry &entry) {
        const auto message = sentMessage(entry);
        return message && message->channel == Channel::Callback && isAlone(message->payload);
    });
    QVERIFY(kept != run.entries().end());
    MessageEditor dialog(run.language(), run.session(), *sentMessage(*kept),
                         MessageEditor::Purpose::SendAgain);
    open(dialog);
    QVERIFY(dialog.windowTitle().contains(QString::number(kept->id.ordinal)));
    auto *body = editorOf(&dialog, u"Body"_s);
    body->setPlainText(body->toPlainText().replace(u"Created"_s, u"Denied"_s));
    QSignalSpy sent(&dialog, &MessageEditor::sent);
    press(&dialog, u"Send the message"_s);
    QCOMPARE(sent.count(), 1);
    QVERIFY(!dialog.isVisible());
    const auto flying = run.session()->inFlight();
    QCOMPARE(flying.size(), std::size_t(1));
    QVERIFY(std::get<HttpRequest>(flying.front().message.payload).raw.body.contains("Denied"));
    run.finish();
    QVERIFY(verdictsOfLastDelivery(run.entries()).size() > 0);
}

void TestWirePanels::breakpointsAreChangedAndBroughtBack()
{
    SessionRun run("approve");
    Match callbacks, events;
    callbacks.channel = Channel::Callback;
    events.channel = Channel::PageEvent;
    run.session()->setBreakpoints({{"one", callbacks, true}, {"two", events, true}});
    BreakpointsPanel panel(run.language());
    panel.setSession(run.session());
    open(panel);
    auto *table = named<QTableWidget>(&panel, u"Breakpoints"_s);
    QCOMPARE(table->rowCount(), 2);
    table->item(0, 0)->setCheckState(Qt::Unchecked);
    QVERIFY(!run.session()->breakpoints().front().enabled);
    table->setCurrentCell(0, 0);
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(run.session()->breakpoints().size(), std::size_t(1));
    press(&panel, u"Undo removal"_s);
    QCOMPARE(run.session()->breakpoints().front().id, QByteArray("one"));
    QVERIFY(!run.session()->breakpoints().front().enabled);
    press(&panel, u"Edit..."_s);
    auto *dialog = panel.findChild<MatchDialog *>();
    dialog->findChild<QLineEdit *>()->setText(u"WS-1001"_s);
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    QCOMPARE(run.session()->breakpoints().front().match.contains, QByteArray("WS-1001"));
    QCOMPARE(run.session()->breakpoints().front().match.channel, std::optional(Channel::Callback));
}

void TestWirePanels::rowsHaveAMenu()
{
    SessionRun run("approve");
    run.begin();
    QVERIFY(run.session()->apply(step::AddRule{{"one", {}, action::Drop{}, -1}}));
    RulesPanel panel(run.language());
    panel.setSession(run.session());
    open(panel);
    auto *table = named<QTableWidget>(&panel, u"Rules"_s);
    QVERIFY(table);
    table->setFocus();
    QTest::keySequence(table, QKeySequence::Copy);
    QVERIFY2(QGuiApplication::clipboard()->text().startsWith(u"drop\t"_s),
             qPrintable(QGuiApplication::clipboard()->text()));
    QCOMPARE(table->contextMenuPolicy(), Qt::ActionsContextMenu);
    const QList<QAction *> actions = table->actions();
    const auto remove = std::find_if(actions.begin(), actions.end(),
                                     [](const QAction *each) { return each->text() == u"Remove"_s; });
    QVERIFY(remove != actions.end());
    (*remove)->trigger();
    QCOMPARE(table->rowCount(), 0);
    QVERIFY(!(*remove)->isEnabled());
    QTest::keySequence(table, QKeySequence::Undo);
    QCOMPARE(table->rowCount(), 1);
}

void TestWirePanels::rulesAct()
{
    SessionRun run("approve");
    RulesPanel panel(run.language());
    panel.setSession(run.session());
    open(panel);
    press(&panel, u"Add rule..."_s);
    auto *dialog = panel.findChild<RuleDialog *>();
    QVERIFY(dialog);
    choose(dialog, u"API"_s);
    choose(dialog, u"delay"_s);
    auto *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    ok->click(); // how long?
    QVERIFY(dialog->isVisible());
    QVERIFY(bannerOf(dialog).contains(u"whole number"_s));
    for (QLineEdit *line : dialog->findChildren<QLineEdit *>()) {
        if (line->placeholderText() == u"2h"_s)
            line->setText(u"90s"_s);
    }
    ok->click();
    QCOMPARE(run.session()->rules().size(), std::size_t(1));
    auto *table = named<QTableWidget>(&panel, u"Rules"_s);
    QTRY_COMPARE(table->rowCount(), 1);
    QCOMPARE(table->item(0, 0)->text(), u"delay by 90s"_s);
    run.begin();
    const auto flying = run.session()->inFlight().front();
    QCOMPARE(flying.notBefore - flying.message.sent, Duration(std::chrono::seconds(90)));
    QTRY_COMPARE(table->item(0, 2)->text(), u"used up"_s);
    press(&panel, u"Remove"_s);
    QVERIFY(run.session()->rules().empty());
    press(&panel, u"Undo removal"_s);
    QCOMPARE(run.session()->rules().front().id, QByteArray("1"));
}

// The first that fits applies.
void TestWirePanels::rulesKeepTheirPlaces()
{
    SessionRun run("approve");
    RulesPanel panel(run.language());
    panel.setSession(run.session());
    open(panel);
    for (const char *id : {"a", "b", "c"})
        QVERIFY(run.session()->apply(step::AddRule{{id, {}, action::Hold{}, 1}}));
    const auto ids = [&] {
        QByteArray all;
        for (const Rule &rule : run.session()->rules())
            all += rule.id;
        return all;
    };
    auto *table = named<QTableWidget>(&panel, u"Rules"_s);
    QTRY_COMPARE(table->rowCount(), 3);
    table->setCurrentCell(0, 0);
    press(&panel, u"Edit..."_s);
    auto *dialog = panel.findChild<RuleDialog *>();
    choose(dialog, u"drop"_s);
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    QCOMPARE(ids(), QByteArray("abc"));
    QVERIFY(std::holds_alternative<action::Drop>(run.session()->rules().front().act));
    table->setCurrentCell(1, 0);
    press(&panel, u"Remove"_s);
    QCOMPARE(ids(), QByteArray("ac"));
    press(&panel, u"Undo removal"_s);
    QCOMPARE(ids(), QByteArray("abc"));
}

void TestWirePanels::ruleDialogKeepsARule()
{
    Language language(*Catalogue::builtIn());
    Match match;
    match.channel = Channel::Callback;
    match.from = Party::ProviderServer;
    match.kind = "http-request";
    match.contains = "Paid";
    for (const RuleAction &act :
         {RuleAction(action::Hold()), RuleAction(action::Delay{std::chrono::minutes(5)}),
          RuleAction(action::Drop()), RuleAction(action::Double()), RuleAction(action::Replace{"a", "b"}),
          RuleAction(action::Answer{418, "text/html", "no"}), RuleAction(action::Cut())}) {
        for (const int times : {1, 7, -1}) {
            const Rule rule{"r", match, act, times};
            RuleDialog dialog(language, rule);
            dialog.accept();
            QCOMPARE(dialog.rule(), rule);
        }
    }
}

void TestWirePanels::ruleFieldsStandInOneColumn()
{
    Language language(*Catalogue::builtIn());
    RuleDialog dialog(language, {"r", {}, action::Answer(), 1});
    dialog.open();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    std::map<int, QStringList> places; // by where they begin
    for (QWidget *each : dialog.findChildren<QWidget *>()) {
        const bool isField = qobject_cast<QComboBox *>(each) || qobject_cast<QLineEdit *>(each) ||
                             qobject_cast<QSpinBox *>(each) || qobject_cast<QPlainTextEdit *>(each);
        if (isField && each->isVisible() && !qobject_cast<QSpinBox *>(each->parentWidget()))
            places[each->mapTo(&dialog, QPoint()).x()] << each->accessibleName();
    }
    QCOMPARE(places.size(), std::size_t(1));
    QVERIFY(places.begin()->second.size() >= 9);
}

void TestWirePanels::languageKeepsTheSelection()
{
    SessionRun run("approve");
    WirePanel panel(run.language());
    panel.setSession(run.session());
    open(panel);
    run.begin();
    auto *table = panel.findChild<QTableView *>();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    press(&panel, u"Double"_s);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    table->selectRow(1);
    const QModelIndex parties = table->model()->index(0, InFlightModel::Parties);
    const QString english = parties.data().toString();
    run.language().set("ru");
    QVERIFY(parties.data().toString() != english);
    QCOMPARE(table->currentIndex().row(), 1);
    run.language().set("en");
}

QTEST_MAIN(TestWirePanels)
#include "tst_wire_panels.moc"
