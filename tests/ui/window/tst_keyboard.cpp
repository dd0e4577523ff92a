// Everything that can be operated is reached by the keyboard alone, has a name, and shows when it has the
// focus: every panel of the window with a purchase in it, and every dialog. What is chosen by wheel or key
// says what it is for.
#include "checkout/send_message.h"
#include "checkout/web_engine.h"
#include "journal/compare_dialog.h"
#include "journal/journal_table.h"
#include "open_window.h"
#include "order/order_editor.h"
#include "order/samples.h"
#include "purchases/left_purchases_dialog.h"
#include "settings/about_dialog.h"
#include "settings/environments_dialog.h"
#include "settings/settings_dialog.h"
#include "stories/new_story_dialog.h"
#include "texts/save_conflicts_dialog.h"
#include "widgets/duration_dialog.h"
#include "widgets/theme.h"
#include "wire/message_editor.h"
#include "wire/rule_dialog.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QFile>
#include <QFocusFrame>
#include <QGroupBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QScrollBar>
#include <QStatusBar>
#include <QTabBar>
#include <QToolButton>
#include <QWebEngineView>
#include <QWheelEvent>

using namespace kassa;
using namespace Qt::StringLiterals;

namespace {

constexpr int mostStops = 400; // of the Tab key, until it is back where it began

QString described(const QWidget *widget)
{
    if (!widget)
        return u"nothing"_s;
    QString words = QString::fromLatin1(widget->metaObject()->className());
    if (auto *accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget)))
        words += u" \""_s + accessible->text(QAccessible::Name) + u'"';
    for (const QWidget *up = widget->parentWidget(); up; up = up->parentWidget()) {
        if (QByteArray(up->metaObject()->className()).startsWith("kassa::"))
            return words + u" in "_s + QString::fromLatin1(up->metaObject()->className());
    }
    return words;
}

// Where the key would lead from a widget that it does not leave.
QString stuckAt(QWidget *widget)
{
    QString words = described(widget) + u"; next in the chain:"_s;
    int count = 0;
    for (const QWidget *each = widget->nextInFocusChain(); each != widget && count < 5;
         each = each->nextInFocusChain()) {
        if (each->isVisible() && each->isEnabled() && (each->focusPolicy() & Qt::TabFocus)) {
            words += u"\n  "_s + described(each) + (each->focusProxy() ? u", for another"_s : QString());
            ++count;
        }
    }
    return words;
}

template <class Above>
bool isWithin(const QWidget *widget)
{
    for (const QWidget *up = widget->parentWidget(); up; up = up->parentWidget()) {
        if (qobject_cast<const Above *>(up))
            return true;
    }
    return false;
}

// What a person operates: each must be reached by itself. Parts of a control are its own business.
bool isControl(const QWidget *widget)
{
    if (isWithin<QComboBox>(widget) || isWithin<QAbstractSpinBox>(widget) || isWithin<QLineEdit>(widget) ||
        isWithin<QTabBar>(widget) || isWithin<QHeaderView>(widget) || isWithin<QWebEngineView>(widget) ||
        isWithin<QScrollBar>(widget))
        return false;
    if (qobject_cast<const QHeaderView *>(widget)) // what it shows is read in the table
        return false;
    if (widget->inherits("QTableCornerButton")) // selects all, as Ctrl+A does
        return false;
    if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
        return tabs->count() > 1;
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget) ||
           qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget) ||
           qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QTextEdit *>(widget) ||
           qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTabBar *>(widget);
}

// Of several radio buttons one is reached, the arrows go to the others.
bool isReachedByArrows(const QWidget *widget)
{
    const auto *radio = qobject_cast<const QRadioButton *>(widget);
    return radio && !radio->isChecked();
}

std::vector<QWidget *> controlsOf(QWidget &window)
{
    std::vector<QWidget *> controls;
    for (QWidget *each : window.findChildren<QWidget *>()) {
        if (each->window() == &window && each->isVisible() && each->isEnabled() && !each->focusProxy() &&
            isControl(each) && !isReachedByArrows(each))
            controls.push_back(each);
    }
    return controls;
}

// Until the page has had the key: it and what it says to the window go the same way as these questions.
void waitForPage(QWidget &focus)
{
    QWidget *up = &focus;
    while (up && !qobject_cast<QWebEngineView *>(up))
        up = up->parentWidget();
    for (int i = 0; i < 3; ++i) {
        const auto answered = std::make_shared<bool>(false);
        qobject_cast<QWebEngineView *>(up)->page()->runJavaScript(
            u"0"_s, [answered](const QVariant &) { *answered = true; });
        QTRY_VERIFY(*answered);
    }
}

// Of a page the own elements come first, then the focus leaves it.
void pressIn(QWidget &window, Qt::Key key)
{
    QWidget *before = window.focusWidget();
    const bool isPage = before && isWithin<QWebEngineView>(before);
    int presses = 0;
    do {
        QTest::keyClick(window.windowHandle(), key,
                        key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
        if (isPage)
            waitForPage(*before);
    } while (isPage && window.focusWidget() == before && ++presses < mostStops);
}

// Where the key leads, until it is back at the first.
std::vector<QWidget *> walk(QWidget &window, Qt::Key key)
{
    std::vector<QWidget *> stops;
    pressIn(window, key);
    QWidget *first = window.focusWidget();
    for (int i = 0; i < mostStops; ++i) {
        QWidget *here = window.focusWidget();
        stops.push_back(here);
        pressIn(window, key);
        if (window.focusWidget() == first)
            return stops;
        if (window.focusWidget() == here)
            break; // a dead end
    }
    stops.push_back(nullptr);
    return stops;
}

// The picture of a place, a little more than the widget: a frame may be drawn around it.
QImage pictureOf(QWidget &window, const QWidget &widget)
{
    const QRect place(widget.mapTo(&window, QPoint()), widget.size());
    return window.grab(place.adjusted(-4, -4, 4, 4)).toImage();
}

} // namespace

class TestKeyboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void panels_data();
    void panels();
    void theFocusIsFramed();
    void panelsComeToTheFrontAndGo();
    void tabEntersThePage();
    void returnPresses();
    void everyPanelHasAKey();
    void everyPanelIsSearched();
    void wheelChangesNothingInPassing();
    void anOutcomeIsForTheNextPurchase();
    void switchesAreForTheNextPurchases();
    void breakpointsAreForTheNextPurchases();
    void aSampleCanBeTakenBack();
    void anEditedOrderIsNoSample();
    void theJournalKeepsItsPlace();
    void heldMessagesOfOthersAreTold();
    void aFaultIsToldOnce();
    void aPurchaseIsDuplicated();
    void aClickedTabIsEntered();
    void firstRun();
    void dialogs_data();
    void dialogs();
    void f1HelpsInDialogs();
    void namesAreTheirOwn();

private:
    void check(QWidget &window);
    void checkNames(const std::vector<QWidget *> &stops);
    void checkFocusIsSeen(QWidget &window, const std::vector<QWidget *> &stops);

    std::unique_ptr<OpenWindow> m_open;
};

void TestKeyboard::init()
{
    m_open.reset();
}

void TestKeyboard::check(QWidget &window)
{
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto there = walk(window, Qt::Key_Tab);
    QVERIFY2(there.back(), qPrintable(u"Tab does not leave "_s + stuckAt(window.focusWidget())));
    auto back = walk(window, Qt::Key_Backtab);
    QVERIFY2(back.back(), qPrintable(u"Shift+Tab does not leave "_s + stuckAt(window.focusWidget())));
    QStringList missed;
    for (QWidget *each : controlsOf(window)) {
        if (std::find(there.begin(), there.end(), each) == there.end())
            missed << u"Tab misses "_s + described(each);
        if (std::find(back.begin(), back.end(), each) == back.end())
            missed << u"Shift+Tab misses "_s + described(each);
    }
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
    checkNames(there);
    checkFocusIsSeen(window, there);
}

void TestKeyboard::checkNames(const std::vector<QWidget *> &stops)
{
    QStringList nameless;
    for (QWidget *each : stops) {
        const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(each);
        QVERIFY2(accessible, qPrintable(described(each)));
        if (isWithin<QWebEngineView>(each))
            continue; // its page has the name
        if (accessible->role() == QAccessible::NoRole || accessible->role() == QAccessible::Client)
            nameless << described(each) + u" has no role"_s;
        // A bar of tabs is its tabs.
        if (!qobject_cast<QTabBar *>(each) && accessible->text(QAccessible::Name).trimmed().isEmpty())
            nameless << described(each) + u" has no name"_s;
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void TestKeyboard::checkFocusIsSeen(QWidget &window, const std::vector<QWidget *> &stops)
{
    QStringList unseen;
    stops.back()->setFocus(Qt::TabFocusReason);
    for (QWidget *each : stops) {
        pressIn(window, Qt::Key_Tab); // by the key: what is out of sight is scrolled to
        QCOMPARE(described(window.focusWidget()), described(each));
        if (isWithin<QWebEngineView>(each))
            continue; // its page shows it
        const QImage with = pictureOf(window, *each);
        each->clearFocus();
        if (with == pictureOf(window, *each))
            unseen << described(each);
        each->setFocus(Qt::TabFocusReason);
    }
    QVERIFY2(unseen.isEmpty(), qPrintable(u"The focus is not seen on:\n"_s + unseen.join(u'\n')));
}

void TestKeyboard::panels_data()
{
    QTest::addColumn<int>("tab");
    QTest::addColumn<QString>("dock");
    QTest::addColumn<QByteArray>("language");
    const char *tabs[] = {"order", "checkout", "diagram", "own shop"};
    for (int tab = 0; tab < 4; ++tab)
        QTest::addRow("%s", tabs[tab]) << tab << u"journal"_s << QByteArray("en");
    for (const char *dock : {"steps", "state", "wire", "breakpoints", "rules", "purchases", "callbacks",
                             "states", "tables", "help", "stories", "texts"})
        QTest::addRow("%s", dock) << 2 << QString::fromLatin1(dock) << QByteArray("en");
    QTest::addRow("order, in Russian") << 0 << u"journal"_s << QByteArray("ru");
}

void TestKeyboard::panels()
{
    QFETCH(int, tab);
    QFETCH(QString, dock);
    QFETCH(QByteArray, language);
    m_open = std::make_unique<OpenWindow>("approve");
    m_open->finish();
    if (QTest::currentTestFailed())
        return;
    m_open->language().set(language);
    m_open->centre()->setCurrentIndex(tab);
    m_open->raise(dock);
    for (QTableView *table : m_open->window().findChildren<QTableView *>())
        table->setCurrentIndex(table->model()->index(0, 0));
    check(m_open->window());
}

// On all sides, also where a table fills its place.
void TestKeyboard::theFocusIsFramed()
{
    theme::apply(ThemeChoice::Light);
    m_open = std::make_unique<OpenWindow>("approve");
    Workstation &window = m_open->window();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    m_open->finish();
    m_open->centre()->setCurrentIndex(0);
    QTest::keyClick(&window, Qt::Key_Tab); // now the keyboard moves it
    for (const QString &name : {u"Steps"_s, u"Items"_s, u"Journal"_s}) {
        for (QTableView *table : window.findChildren<QTableView *>()) {
            if (table->accessibleName() != name)
                continue;
            table->setFocus(Qt::TabFocusReason);
            const auto *frame = window.findChild<QFocusFrame *>();
            QVERIFY2(frame && frame->isVisible(), qPrintable(name));
            QVERIFY2(frame->width() > table->width() &&
                         frame->visibleRegion().boundingRect() == frame->rect(),
                     qPrintable(name));
        }
    }
}

// The key of a panel brings it to the front as often as it is pressed; another one closes it.
void TestKeyboard::panelsComeToTheFrontAndGo()
{
    m_open = std::make_unique<OpenWindow>();
    Workstation &window = m_open->window();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *purchases = window.findChild<QDockWidget *>(u"purchases"_s);
    auto *journal = window.findChild<QDockWidget *>(u"journal"_s);
    const auto hasFocus = [](const QDockWidget *dock) {
        return dock->isAncestorOf(QApplication::focusWidget());
    };
    QAction *ofPurchases = nullptr, *close = nullptr;
    for (QAction *each : window.findChildren<QAction *>()) {
        if (each->shortcut() == QKeySequence(Qt::ALT | Qt::Key_8))
            ofPurchases = each;
        if (each->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_F4))
            close = each;
    }
    QVERIFY(ofPurchases && close && !close->isEnabled());
    for (int time = 0; time < 2; ++time) {
        QTest::keyClick(&window, Qt::Key_8, Qt::AltModifier);
        QTRY_VERIFY(purchases->widget()->isVisible() && hasFocus(purchases));
        QVERIFY(ofPurchases->isChecked());
    }
    QTest::keyClick(&window, Qt::Key_4, Qt::AltModifier);
    QTRY_VERIFY(hasFocus(journal));
    QTRY_VERIFY(!ofPurchases->isChecked());
    QVERIFY(!purchases->isHidden()); // behind it
    QTest::keyClick(&window, Qt::Key_F4, Qt::ControlModifier);
    QTRY_VERIFY(journal->isHidden());
    QTRY_VERIFY(window.centralWidget()->isAncestorOf(QApplication::focusWidget()));
    QTRY_VERIFY(!close->isEnabled());
    QTest::keyClick(&window, Qt::Key_4, Qt::AltModifier);
    QTRY_VERIFY(!journal->isHidden() && hasFocus(journal));
}

// The key goes on from the bar above the page into the page, there from control to control, and out again.
void TestKeyboard::tabEntersThePage()
{
    m_open = std::make_unique<OpenWindow>();
    Workstation &window = m_open->window();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    m_open->runTo(u"Waiting for the buyer");
    if (QTest::currentTestFailed())
        return;
    m_open->centre()->setCurrentIndex(1);
    QWebEnginePage &page = *window.findChild<QWebEngineView *>()->page();
    const auto evaluated = [&page](const QString &script) {
        const auto value = std::make_shared<std::optional<QString>>();
        page.runJavaScript(script, [value](const QVariant &result) { *value = result.toString(); });
        return QTest::qWaitFor([value] { return value->has_value(); }, 5000) ? **value : QString();
    };
    const QString focused = u"document.activeElement.tagName + document.activeElement.name"_s;
    QTRY_VERIFY(
        evaluated(u"String(document.forms.length + document.querySelectorAll('iframe').length)"_s).toInt() >
        0);
    const auto buttons = window.findChildren<QToolButton *>();
    const auto zoom = std::ranges::find(buttons, u"Zoom in"_s, &QWidget::accessibleName);
    QVERIFY(zoom != buttons.end());
    for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Backtab}) {
        QSet<QString> seen;
        if (key == Qt::Key_Tab)
            (*zoom)->setFocus(Qt::TabFocusReason);
        int presses = 0;
        do {
            QTest::keyClick(window.windowHandle(), key,
                            key == Qt::Key_Tab ? Qt::NoModifier : Qt::ShiftModifier);
            for (int i = 0; i < 3; ++i) // what the page says to the window goes the same way
                seen.insert(evaluated(focused));
            if (!presses)
                QVERIFY2(isWithin<QWebEngineView>(window.focusWidget()),
                         qPrintable(described(window.focusWidget())));
        } while (isWithin<QWebEngineView>(window.focusWidget()) && ++presses < mostStops);
        seen.remove(u"BODYundefined"_s); // the document itself
        QVERIFY(!seen.isEmpty());
    }
    QCOMPARE(window.focusWidget(), *zoom);
}

// The button that has the focus, and from a choice of the start bar the button that looks like it.
void TestKeyboard::returnPresses()
{
    m_open = std::make_unique<OpenWindow>();
    Workstation &window = m_open->window();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto *controls = window.findChild<RunControls *>();
    const QString before = controls->doing()->text();
    window.findChild<StartBar *>()->findChild<QComboBox *>()->setFocus();
    QTest::keyClick(window.windowHandle(), Qt::Key_Return);
    QTRY_VERIFY(controls->doing()->text() != before);
    m_open->centre()->setCurrentIndex(0);
    const auto boxes = m_open->centre()->findChildren<QCheckBox *>();
    const auto shipping = std::ranges::find(boxes, u"Shipping"_s, &QCheckBox::text);
    QVERIFY(shipping != boxes.end());
    (*shipping)->setFocus();
    QTest::keyClick(window.windowHandle(), Qt::Key_Return);
    QTRY_VERIFY((*shipping)->isChecked());
}

// A list by itself, everything else by the journal.
void TestKeyboard::everyPanelHasAKey()
{
    m_open = std::make_unique<OpenWindow>();
    Workstation &window = m_open->window();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_3, Qt::AltModifier | Qt::ShiftModifier);
    const auto *texts = window.findChild<QDockWidget *>(u"texts"_s);
    QVERIFY(texts->isAncestorOf(window.focusWidget()));
    QTest::keyClick(&window, Qt::Key_2, Qt::AltModifier | Qt::ShiftModifier);
    const auto *stories = window.findChild<QDockWidget *>(u"stories"_s);
    QVERIFY(stories->isAncestorOf(window.focusWidget()));
}

void TestKeyboard::wheelChangesNothingInPassing()
{
    m_open = std::make_unique<OpenWindow>();
    Workstation &window = m_open->window();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto scrollOver = [](QComboBox *box) {
        QWheelEvent down(box->rect().center(), box->mapToGlobal(box->rect().center()), {}, {0, -120},
                         Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(box, &down);
    };
    const auto boxes = window.findChild<StartBar *>()->findChildren<QComboBox *>();
    QVERIFY(boxes.size() > 4);
    for (QComboBox *box : boxes) {
        const int before = box->currentIndex();
        QVERIFY(box->focusPolicy() != Qt::WheelFocus); // or a real wheel gives it the focus first
        box->clearFocus();
        scrollOver(box);
        QCOMPARE(box->currentIndex(), before);
    }
    QComboBox *outcome = boxes[4];
    outcome->setFocus();
    scrollOver(outcome);
    QCOMPARE(outcome->currentIndex(), 1);
}

void TestKeyboard::anOutcomeIsForTheNextPurchase()
{
    m_open = std::make_unique<OpenWindow>();
    Workstation &window = m_open->window();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto *notice = window.centralWidget()->findChild<Notice *>(QString(), Qt::FindDirectChildrenOnly);
    QComboBox *outcome = window.findChild<StartBar *>()->findChildren<QComboBox *>()[4];
    QTest::keyClick(outcome, Qt::Key_Down);
    QVERIFY(notice->words().isEmpty()); // no purchase is open
    QTest::keyClick(outcome, Qt::Key_Up);
    window.startPurchase();
    QTest::keyClick(outcome, Qt::Key_Down);
    QVERIFY(notice->words().contains(u"next purchase"_s));
    QTest::keyClick(outcome, Qt::Key_Up); // what the open one has
    QVERIFY(notice->words().isEmpty());
}

// What is set before a purchase begins it begins with, and so do those after it.
void TestKeyboard::switchesAreForTheNextPurchases()
{
    m_open = std::make_unique<OpenWindow>();
    Workstation &window = m_open->window();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *state = window.findChild<StatePanel *>();
    state->findChild<QTabWidget *>()->setCurrentIndex(2);
    const auto button = [&](const QString &name) -> QPushButton * {
        for (auto *each : state->findChildren<QPushButton *>()) {
            if ((each->accessibleName() == name || each->text() == name) && each->isVisible())
                return each;
        }
        return nullptr;
    };
    const auto choice = [&] {
        return button(u"Set: Callback and redirect"_s)->parentWidget()->findChild<QComboBox *>();
    };
    const auto isTold = [&](const QString &words) {
        const auto labels = state->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().startsWith(words);
        });
    };
    QTRY_VERIFY(button(u"Set: Callback and redirect"_s));
    QVERIFY(isTold(u"They hold for purchases that begin from now on."_s));
    QVERIFY(!button(u"All as usual"_s));
    choice()->setCurrentText(u"twice"_s);
    QTest::keyClick(button(u"Set: Callback and redirect"_s), Qt::Key_Space);
    QTRY_VERIFY(isTold(u"1 switch of the next purchases was set."_s));
    for (int purchases = 1; purchases <= 2; ++purchases) {
        window.startPurchase();
        QTRY_COMPARE(choice()->currentText(), u"twice"_s); // this purchase's
        QVERIFY(isTold(u"1 switch of the next purchases was set."_s));
        QVERIFY(!button(u"All as usual"_s));
    }
    QComboBox *whose = nullptr;
    for (auto *each : state->findChildren<QComboBox *>())
        whose = each->itemText(1) == u"the next purchases (Qvickly Checkout)"_s ? each : whose;
    QVERIFY(whose && whose->isVisible());
    QTest::keyClick(whose, Qt::Key_Down);
    QTest::keyClick(button(u"All as usual"_s), Qt::Key_Space);
    QTRY_VERIFY(!isTold(u"1 switch"_s));
    QVERIFY(choice()->currentText() != u"twice"_s);
    QTest::keyClick(whose, Qt::Key_Up);
    QTRY_COMPARE(choice()->currentText(), u"twice"_s); // the open one stays as it is
    window.startPurchase();
    QTRY_VERIFY(choice()->currentText() != u"twice"_s);
}

// Set while nothing is open, met by the first message of all.
void TestKeyboard::breakpointsAreForTheNextPurchases()
{
    m_open = std::make_unique<OpenWindow>("approve");
    Workstation &window = m_open->window();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const QWidget *panel = m_open->raise(u"breakpoints"_s);
    const auto add = [&] {
        for (auto *each : panel->findChildren<QPushButton *>()) {
            if (each->text() == u"Add breakpoint..."_s)
                return each;
        }
        return static_cast<QPushButton *>(nullptr);
    };
    QVERIFY(add() && add()->isEnabled());
    add()->click();
    auto *dialog = panel->findChild<MatchDialog *>();
    QVERIFY(dialog);
    dialog->accept();
    m_open->runTo(u"breakpoint");
    m_open->runTo(u"breakpoint"); // and so does the purchase after that
}

void TestKeyboard::everyPanelIsSearched()
{
    m_open = std::make_unique<OpenWindow>("approve");
    Workstation &window = m_open->window();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    m_open->finish();
    const auto searchOf = [](const QWidget &within, const QString &name) {
        for (QLineEdit *each : within.findChildren<QLineEdit *>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return static_cast<QLineEdit *>(nullptr);
    };
    for (const char *dock :
         {"steps", "wire", "breakpoints", "rules", "purchases", "callbacks", "states", "tables"}) {
        QWidget *panel = m_open->raise(QString::fromLatin1(dock));
        QLineEdit *search = searchOf(*panel, u"Find in this list"_s);
        QVERIFY2(search && !search->isVisible(), dock);
        QWidget *inside = panel->findChild<QAbstractItemView *>();
        QTRY_VERIFY2(panel->isVisible(), dock);
        for (QWidget *each : panel->findChildren<QWidget *>()) {
            if (each->isVisible() && each->isEnabled() && each->focusPolicy() & Qt::TabFocus)
                inside = each;
        }
        inside->setFocus();
        QTest::keyClick(inside, Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY2(search->hasFocus(), dock);
        QTest::keyClick(search, Qt::Key_Escape);
        QVERIFY2(!search->isVisible(), dock);
    }
    QLineEdit *journal = searchOf(window, u"Search the journal"_s);
    m_open->raise(u"purchases"_s);
    m_open->centre()->setCurrentIndex(2);
    auto *diagram = window.findChild<SequenceView *>();
    diagram->setFocus();
    QTest::keyClick(diagram, Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(journal->isVisible() && journal->hasFocus());
    QVERIFY(window.statusBar()->currentMessage().contains(u"journal"_s));
}

// By keys: Ctrl+Shift+D takes its choices and its order up, Enter starts them.
void TestKeyboard::aSampleCanBeTakenBack()
{
    m_open = std::make_unique<OpenWindow>();
    auto *editor = m_open->window().findChild<OrderEditor *>();
    const Order before = editor->order();
    QComboBox *samples = m_open->window().findChild<StartBar *>()->findChildren<QComboBox *>()[3];
    QVERIFY(QTest::qWaitForWindowActive(&m_open->window()));
    samples->setFocus();
    QTest::keyClick(samples, Qt::Key_Down);
    QVERIFY(editor->order() != before);
    const auto buttons = editor->findChildren<QAbstractButton *>();
    const auto undo = std::ranges::find(buttons, u"Undo"_s, &QAbstractButton::text);
    QVERIFY(undo != buttons.end() && (*undo)->isEnabled());
    (*undo)->click();
    QVERIFY(editor->order() == before);
}

void TestKeyboard::anEditedOrderIsNoSample()
{
    m_open = std::make_unique<OpenWindow>();
    auto *editor = m_open->window().findChild<OrderEditor *>();
    auto *bar = m_open->window().findChild<StartBar *>();
    QComboBox *samples = bar->findChildren<QComboBox *>()[3];
    const int count = samples->count();
    const QString coffee = samples->currentText();
    editor->document().setText("items/0/title", u"Tea"_s, u"Title"_s);
    QCOMPARE(samples->currentText(), u"An order of my own"_s);
    QVERIFY(bar->sample().isEmpty());
    m_open->language().set("ru");
    QTRY_COMPARE(samples->currentText(), u"Собственный заказ"_s);
    m_open->language().set("en");
    QTRY_COMPARE(samples->currentText(), u"An order of my own"_s);
    editor->undoAction()->trigger();
    QCOMPARE(samples->currentText(), coffee);
    QCOMPARE(samples->count(), count);
    editor->document().setText("items/0/title", u"Tea"_s, u"Title"_s);
    bar->setSample("coffee");
    QCOMPARE(samples->currentText(), coffee);
    QCOMPARE(editor->sample(), bar->sample());
}

// Another tab in the centre is no other journal.
void TestKeyboard::theJournalKeepsItsPlace()
{
    m_open = std::make_unique<OpenWindow>("approve");
    m_open->finish();
    if (QTest::currentTestFailed())
        return;
    auto *table = m_open->window().findChild<JournalTable *>();
    table->selectRow(3);
    m_open->centre()->setCurrentIndex(2);
    m_open->centre()->setCurrentIndex(3);
    QCOMPARE(table->currentIndex().row(), 3);
    // The traffic of somebody's own shop is another one: it rewinds no purchase.
    auto *shop = m_open->window().findChild<OwnShopPanel *>();
    shop->start();
    QVERIFY(shop->isRunning());
    QTRY_VERIFY(table->model()->rowCount() < 4);
    const auto purchase = m_open->window().findChild<PurchasesPanel *>()->current();
    const auto steps = purchase->session().history().size();
    Q_EMIT m_open->window().findChild<JournalPanel *>()->rewindRequested({0, 3});
    QCOMPARE(purchase->session().history().size(), steps);
    m_open->centre()->setCurrentIndex(2);
    QTRY_VERIFY(table->model()->rowCount() > 4);
}

void TestKeyboard::heldMessagesOfOthersAreTold()
{
    m_open = std::make_unique<OpenWindow>();
    Workstation &window = m_open->window();
    const auto button = [&] {
        for (QPushButton *each : window.statusBar()->findChildren<QPushButton *>()) {
            if (each->isVisible() && each->accessibleName() == u"Held messages"_s)
                return each;
        }
        return static_cast<QPushButton *>(nullptr);
    };
    const auto told = [&] { return button() ? button()->text() : QString(); };
    window.startPurchase();
    Session &session = window.findChild<PurchasesPanel *>()->current()->session();
    QTRY_VERIFY(!session.inFlight().empty());
    QVERIFY(session.apply(step::Hold{session.inFlight().front().message.id.ordinal}));
    QTRY_VERIFY(told().contains(u"1 message held"_s));
    QVERIFY(!told().contains(u"other"_s));
    window.startPurchase();
    QTRY_VERIFY2(told().contains(u"1 of them in another purchase"_s), qPrintable(told()));
    window.startPurchase();
    check(window);
    // It goes there.
    button()->setFocus();
    QTest::keyClick(button(), Qt::Key_Space);
    QCOMPARE(&window.findChild<PurchasesPanel *>()->current()->session(), &session);
    QTRY_VERIFY(window.findChild<QDockWidget *>(u"wire"_s)->isAncestorOf(window.focusWidget()));
    QVERIFY(!told().contains(u"other"_s));
    const quint64 message = session.inFlight().front().message.id.ordinal;
    QVERIFY(session.apply(step::Release{message}));
    QTRY_VERIFY(!button());
    QVERIFY(session.apply(step::Delay{message, std::chrono::hours(1)}));
    QTRY_VERIFY2(told().contains(u"1 message delayed"_s), qPrintable(told()));
    QVERIFY(session.apply(step::Release{message}));
    QTRY_VERIFY(!button());
}

// In front or in the background; where it can be seen, however small the window is.
void TestKeyboard::aFaultIsToldOnce()
{
    m_open = std::make_unique<OpenWindow>();
    Workstation &window = m_open->window();
    window.resize(1280, 720);
    const auto told = [&](QStringView words) {
        const auto all = window.findChildren<QLabel *>();
        return std::ranges::count_if(all, [&](const QLabel *each) {
            return each->isVisible() && !each->visibleRegion().isEmpty() && each->text().contains(words);
        });
    };
    const Error fault{
        ErrorKind::Refused, "some.code", KASSA_TEXT("error", "This session has no ports for pages"), {}};
    window.startPurchase();
    Session &first = window.findChild<PurchasesPanel *>()->current()->session();
    Q_EMIT first.failed(fault);
    QTRY_COMPARE(told(u"some.code"), 1);
    m_open->language().set("ru");
    QTRY_COMPARE(told(u"В этом сеансе нет портов"), 1);
    m_open->language().set("en");
    window.startPurchase();
    QTRY_COMPARE(told(u"some.code"), 0);
    Q_EMIT first.failed(fault);
    QTRY_COMPARE(told(u"some.code"), 1);
    QCOMPARE(told(u"Purchase WS-1001 has stopped"), 1);
}

void TestKeyboard::aPurchaseIsDuplicated()
{
    m_open = std::make_unique<OpenWindow>("approve");
    Workstation &window = m_open->window();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto boxes = window.findChild<StartBar *>()->findChildren<QComboBox *>();
    const auto *editor = window.findChild<OrderEditor *>();
    QTest::keyClick(&window, Qt::Key_Return, Qt::ControlModifier);
    const auto *list = m_open->raise(u"purchases"_s)->findChild<QTableView *>()->model();
    QTRY_COMPARE(list->rowCount(), 1);
    const Order bought = editor->order();
    boxes[4]->setCurrentIndex(0);
    boxes[3]->setCurrentIndex(1);
    window.findChild<StartBar *>()->setSample("discount");
    QVERIFY(editor->order() != bought);
    QTest::keyClick(&window, Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(list->rowCount(), 1);
    QVERIFY(editor->order() == bought);
    QCOMPARE(boxes[4]->currentData().toByteArray(), QByteArray("approve"));
    QCOMPARE(m_open->centre()->currentIndex(), 0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(list->rowCount(), 2);
    editor->undoAction()->trigger();
    QVERIFY(editor->order() != bought);
}

// Whoever clicks on a panel's tab is in that panel: its search is meant, not the journal's.
void TestKeyboard::aClickedTabIsEntered()
{
    m_open = std::make_unique<OpenWindow>();
    Workstation &window = m_open->window();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    for (const char *name : {"stories", "texts"}) {
        auto *dock = window.findChild<QDockWidget *>(QString::fromLatin1(name));
        bool isClicked = false;
        for (QTabBar *tabs : window.findChildren<QTabBar *>(QString(), Qt::FindDirectChildrenOnly)) {
            for (int i = 0; i < tabs->count(); ++i) {
                if (tabs->tabText(i) != dock->windowTitle())
                    continue;
                QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(i).center());
                isClicked = true;
            }
        }
        QVERIFY2(isClicked, name);
        QTRY_VERIFY2(dock->isAncestorOf(QApplication::focusWidget()), name);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY2(qobject_cast<QLineEdit *>(QApplication::focusWidget()), name);
        QVERIFY2(dock->isAncestorOf(QApplication::focusWidget()), name);
    }
}

void TestKeyboard::firstRun()
{
    m_open = std::make_unique<OpenWindow>();
    auto *pages = m_open->pages();
    pages->setCurrentIndex(0);
    check(m_open->window());
    Q_EMIT m_open->window().findChild<FirstRunPage *>()->translateChosen();
    QVERIFY(m_open->window().texts().isVisible());
    QCOMPARE(pages->currentIndex(), 1);
}

void TestKeyboard::dialogs_data()
{
    QTest::addColumn<int>("which");
    const char *dialogs[] = {"settings", "environments", "about",     "skip",           "send", "compare",
                             "rule",     "breakpoint",   "new story", "save conflicts", "left", "message"};
    for (int i = 0; i < int(std::size(dialogs)); ++i)
        QTest::addRow("%s", dialogs[i]) << i;
}

void TestKeyboard::dialogs()
{
    QFETCH(int, which);
    m_open = std::make_unique<OpenWindow>();
    Language &language = m_open->language();
    std::unique_ptr<Session> session;
    MemoryJournal journal;
    std::unique_ptr<QDialog> dialog;
    switch (which) {
    case 0:
        dialog = std::make_unique<SettingsDialog>(language, m_open->preferences(), QStringList{u"a file"_s});
        break;
    case 1: {
        Environment test;
        test.name = u"Test"_s;
        test.provider = "qvickly";
        test.apiUrl = "https://api.example/";
        QVERIFY(m_open->environments().add(test));
        dialog = std::make_unique<EnvironmentsDialog>(m_open->environments(), m_open->credentials(),
                                                      m_open->providers());
        break;
    }
    case 2:
        dialog = std::make_unique<AboutDialog>(u"1.0"_s);
        break;
    case 3:
        dialog = std::make_unique<DurationDialog>(DurationDialog::toSkip());
        break;
    case 4: {
        auto send = std::make_unique<SendMessageDialog>([](const FrameMessage &) { return Done(); }, nullptr);
        send->setFrames({"checkout_iframe"});
        dialog = std::move(send);
        break;
    }
    case 5:
        dialog = std::make_unique<CompareDialog>(CompareDialog::Compared{u"one"_s, "a\nb\n"},
                                                 CompareDialog::Compared{u"two"_s, "a\nc\n"});
        break;
    case 6:
        dialog = std::make_unique<RuleDialog>(language, Rule());
        break;
    case 7:
        dialog = std::make_unique<MatchDialog>(language, Match());
        break;
    case 8:
        dialog = std::make_unique<NewStoryDialog>(m_open->providers(), "story: 1\n", u"a hint"_s, QString());
        break;
    case 9: {
        const auto texts = openTexts();
        QVERIFY(texts);
        dialog =
            std::make_unique<SaveConflictsDialog>(texts->index, std::vector<SaveConflict>(2), u"a folder"_s);
        break;
    }
    case 10: {
        QVERIFY(KeptJournal::create(m_open->openJournals(), "qvickly-1"));
        QFile fallen(m_open->openJournals() + u"/fallen.kassa"_s);
        QVERIFY(fallen.open(QIODevice::WriteOnly));
        fallen.write("not a journal"); // it is told all the same
        fallen.close();
        dialog = std::make_unique<LeftPurchasesDialog>(m_open->openJournals(), m_open->providers(),
                                                       m_open->environments());
        break;
    }
    default: {
        const Provider &provider = *m_open->providers().all().front();
        session = std::move(*Session::create(provider, {}, journal, language.catalogue()));
        const Descriptor &descriptor = provider.descriptor();
        QVERIFY(session->begin(adaptedTo(findSample("coffee")->order, descriptor.requirements), {}));
        QVERIFY(!session->inFlight().empty());
        dialog = std::make_unique<MessageEditor>(language, session.get(), session->inFlight().front().message,
                                                 MessageEditor::Purpose::Replace);
    }
    }
    dialog->show();
    dialog->activateWindow();
    check(*dialog);
}

// In a window of its own, beside a dialog that lets nobody into the panels.
void TestKeyboard::f1HelpsInDialogs()
{
    m_open = std::make_unique<OpenWindow>();
    Workstation &window = m_open->window();
    Language &language = m_open->language();
    window.startPurchase();
    const auto within = [&](const char *dock) {
        return window.findChild<QDockWidget *>(QString::fromLatin1(dock))->widget();
    };
    auto *environments =
        new EnvironmentsDialog(m_open->environments(), m_open->credentials(), m_open->providers(), &window);
    auto *checkout = window.findChild<CheckoutPanel *>();
    const std::vector<std::pair<QDialog *, QByteArray>> dialogs{
        {new SettingsDialog(language, m_open->preferences(), {}, &window), "settings"},
        {environments, "environments"},
        {new QMessageBox(environments), "environments"},
        {new AboutDialog(u"1.0"_s, &window), "start"},
        {new LeftPurchasesDialog(m_open->openJournals(), m_open->providers(), m_open->environments(),
                                 &window),
         "purchases"},
        {new DurationDialog(DurationDialog::toSkip(), window.findChild<RunControls *>()), "flow"},
        {new DurationDialog(DurationDialog::toSkip(), within("wire")), "wire"},
        {new RuleDialog(language, Rule(), within("rules")), "wire"},
        {new CompareDialog({u"one"_s, "a"}, {u"two"_s, "b"}, CompareDialog::Of::Entries, within("journal")),
         "journal"},
        {new CompareDialog({u"one"_s, "a"}, {u"two"_s, "b"}, CompareDialog::Of::Runs, &window), "stories"},
        {new QMessageBox(within("purchases")), "purchases"},
        {new SendMessageDialog([](const FrameMessage &) { return Done(); }, checkout), "checkout"},
    };
    for (const auto &[dialog, topic] : dialogs) {
        dialog->setModal(true);
        dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTest::keyClick(dialog->windowHandle(), Qt::Key_F1);
        QWidget *help = nullptr;
        QTRY_VERIFY2((help = QApplication::activeWindow()) != dialog && help->findChild<HelpPanel *>(),
                     topic.constData());
        QCOMPARE(help->findChild<HelpPanel *>()->topic(), topic);
        QCOMPARE(help->parentWidget(), dialog);
        QTest::keyClick(help->windowHandle(), Qt::Key_F1); // none of its own
        QCOMPARE(help->findChildren<QDialog *>().size(), 0);
        QTest::keyClick(help->windowHandle(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog->findChild<HelpPanel *>());
        dialog->close();
    }
    QTest::keyClick(&window, Qt::Key_F1);
    QVERIFY(window.findChild<QDockWidget *>(u"help"_s)->isVisible());
}

// By name alone: no two of the same kind that are seen together share one.
void TestKeyboard::namesAreTheirOwn()
{
    m_open = std::make_unique<OpenWindow>("approve");
    m_open->finish();
    if (QTest::currentTestFailed())
        return;
    QTabWidget *centre = m_open->centre();
    QStringList twice;
    const auto look = [&] {
        std::map<std::pair<int, QString>, QWidget *> seen;
        for (QWidget *each : controlsOf(m_open->window())) {
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(each);
            const auto [place, isNew] =
                seen.emplace(std::pair{int(accessible->role()), accessible->text(QAccessible::Name)}, each);
            if (!isNew && !qobject_cast<QTabBar *>(each))
                twice << described(each) + u" and "_s + described(place->second);
        }
    };
    for (int tab = 0; tab < centre->count(); ++tab) {
        centre->setCurrentIndex(tab);
        look();
    }
    for (const QDockWidget *dock : m_open->window().findChildren<QDockWidget *>()) {
        m_open->raise(dock->objectName());
        QTRY_VERIFY(dock->widget()->isVisible());
        look();
    }
    QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u'\n')));
}

int main(int argc, char **argv)
{
    prepareWebEngine();
    QApplication application(argc, argv);
    TestKeyboard test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keyboard.moc"
