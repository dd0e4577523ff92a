// The language is switched while somebody works: what was chosen, typed, opened and scrolled to, and where
// the focus is, is the same afterwards, in every panel and in the dialogs that stay open.
#include "checkout/web_engine.h"
#include "open_window.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSpinBox>
#include <QSplitter>
#include <QTabBar>
#include <QTreeWidget>
#include <QWebEngineView>

#include <set>

using namespace kassa;
using namespace Qt::StringLiterals;

namespace {

// What a person would miss, by the widget that shows it.
using Kept = std::map<const QWidget *, QString>;

// A number that is typed is written as the language writes it.
QString asNumber(QString text)
{
    const QString bare = text.remove(u' ').remove(QChar::Nbsp).remove(QChar(0x202F)).replace(u',', u'.');
    bool isNumber = false;
    (void)bare.toDouble(&isNumber);
    return isNumber ? bare : text;
}

QString rowsOf(const QAbstractItemView &view)
{
    QStringList rows;
    for (const QModelIndex &index : view.selectionModel()->selectedIndexes())
        rows << u"%1/%2"_s.arg(index.row()).arg(index.column());
    rows.sort();
    const QModelIndex current = view.currentIndex(), top = view.indexAt(QPoint(1, 1));
    return u"current %1/%2, top %3, chosen %4"_s.arg(current.row())
        .arg(current.column())
        .arg(view.isVisible() ? top.row() : -1)
        .arg(rows.join(u' '));
}

// Empty: nothing of a person's.
QString stateOf(const QWidget *widget)
{
    if (const auto *view = qobject_cast<const QAbstractItemView *>(widget)) {
        if (qobject_cast<const QHeaderView *>(view) || !view->selectionModel())
            return {};
        return rowsOf(*view);
    }
    if (const auto *edit = qobject_cast<const QPlainTextEdit *>(widget)) {
        const QTextCursor cursor = edit->textCursor();
        return edit->isReadOnly() ? QString()
                                  : u"%1 at %2 from %3"_s.arg(edit->toPlainText())
                                        .arg(cursor.position())
                                        .arg(cursor.anchor());
    }
    if (const auto *line = qobject_cast<const QLineEdit *>(widget)) {
        if (line->isReadOnly())
            return {};
        return line->hasFocus() ? u"%1 at %2 from %3 to %4"_s.arg(line->text())
                                      .arg(line->cursorPosition())
                                      .arg(line->selectionStart())
                                      .arg(line->selectionEnd())
                                : asNumber(line->text());
    }
    if (const auto *box = qobject_cast<const QComboBox *>(widget))
        return box->isEditable() || box->findData(QByteArray("qps")) >= 0 // that of the language itself
                   ? QString()
                   : u"item %1 of %2"_s.arg(box->currentIndex()).arg(box->count());
    if (const auto *tabs = qobject_cast<const QTabWidget *>(widget))
        return u"tab %1 of %2"_s.arg(tabs->currentIndex()).arg(tabs->count());
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->isCheckable() ? u"checked %1"_s.arg(button->isChecked()) : QString();
    if (const auto *area = qobject_cast<const QScrollArea *>(widget))
        return u"scrolled %1"_s.arg(area->verticalScrollBar()->value() > 0);
    if (const auto *page = qobject_cast<const QWebEngineView *>(widget))
        return page->url().toString();
    return {};
}

// The list of a combo box is filled when it opens.
bool isListOfComboBox(const QWidget *widget)
{
    return widget->parentWidget() && widget->parentWidget()->inherits("QComboBoxPrivateContainer");
}

Kept keptOf(const QWidget &window)
{
    Kept kept;
    for (const QWidget *each : window.findChildren<QWidget *>()) {
        const QString state = isListOfComboBox(each) ? QString() : stateOf(each);
        if (!state.isEmpty())
            kept.emplace(each, state);
    }
    return kept;
}

QString described(const QWidget *widget)
{
    QString words;
    for (; widget; widget = widget->parentWidget())
        words += QString::fromLatin1(widget->metaObject()->className()) + u" < "_s;
    return words;
}

} // namespace

class TestLanguageSwitch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_open.reset(); }
    void everyPanelKeepsWhatItHas();
    void aCellBeingEditedStaysOpen();
    void aHalfTypedNumberStays();
    void theDiagramHasEachEntryOnce();
    void tabsAreReadInASmallWindow();
    void fitsASmallScreen();
    void docksCanBeHigh();
    void thePageIsNotLoadedAgain();

private:
    template <class Widget>
    Widget *named(const QString &name, const QWidget *within = nullptr) const;
    void switchAndCompare();

    std::unique_ptr<OpenWindow> m_open;
};

void TestLanguageSwitch::init()
{
    m_open = std::make_unique<OpenWindow>("approve");
    QVERIFY(QTest::qWaitForWindowActive(&m_open->window()));
    m_open->finish();
}

template <class Widget>
Widget *TestLanguageSwitch::named(const QString &name, const QWidget *within) const
{
    const QWidget *all = within ? within : &m_open->window();
    for (Widget *each : all->findChildren<Widget *>()) {
        if (each->accessibleName() == name || each->property("text").toString() == name)
            return each;
    }
    return nullptr;
}

// English, Russian, pseudo-locale, English: each time the same.
void TestLanguageSwitch::switchAndCompare()
{
    QCoreApplication::processEvents();
    const Kept before = keptOf(m_open->window());
    const QWidget *focus = m_open->window().focusWidget();
    QVERIFY(focus);
    for (const char *code : {"ru", "qps", "en"}) {
        m_open->language().set(code);
        QCoreApplication::processEvents();
        QStringList lost;
        for (const auto &[widget, state] : keptOf(m_open->window())) {
            const auto was = before.find(widget);
            if (was == before.end())
                lost << u"new: "_s + described(widget) + state;
            else if (was->second != state)
                lost << described(widget) + u": was "_s + was->second + u", is "_s + state;
        }
        const Kept now = keptOf(m_open->window());
        for (const auto &[widget, state] : before) {
            if (now.find(widget) == now.end())
                lost << u"gone: "_s + state;
        }
        QVERIFY2(lost.isEmpty(), qPrintable(QString::fromLatin1(code) + u":\n"_s + lost.join(u'\n')));
        QVERIFY2(m_open->window().focusWidget() == focus,
                 qPrintable(u"the focus is on "_s + described(m_open->window().focusWidget())));
    }
}

// Something is chosen, typed or scrolled to wherever that can be done; then each panel in turn has the focus.
void TestLanguageSwitch::everyPanelKeepsWhatItHas()
{
    const QStringList docks{u"steps"_s,       u"state"_s,   u"help"_s,      u"journal"_s,   u"wire"_s,
                            u"breakpoints"_s, u"rules"_s,   u"purchases"_s, u"callbacks"_s, u"states"_s,
                            u"tables"_s,      u"stories"_s, u"texts"_s};
    // These read what they show when they are seen first.
    const auto *stories = m_open->raise(u"stories"_s)->findChild<QTreeWidget *>(u"storyList"_s);
    QTRY_VERIFY(stories->topLevelItemCount() > 0);
    const auto *texts = m_open->raise(u"texts"_s)->findChild<QTableView *>();
    QTRY_VERIFY(texts->model()->rowCount() > 0);
    QTRY_VERIFY_WITH_TIMEOUT(m_open->window().texts().ways().isFound(), 120'000);
    for (QAbstractItemView *view : m_open->window().findChildren<QAbstractItemView *>()) {
        if (const auto *model = view->model(); model && model->rowCount() > 1 && !view->isHidden())
            view->setCurrentIndex(model->index(model->rowCount() / 2, 0));
    }
    for (QScrollArea *area : m_open->window().findChildren<QScrollArea *>())
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum() / 2);
    auto *search = named<QLineEdit>(u"Search the journal"_s);
    QVERIFY(search);
    search->setText(u"channel=callback"_s);
    auto *journal = named<QTableView>(u"Journal"_s);
    QVERIFY(journal);
    QTRY_VERIFY(journal->model()->rowCount() > 0 &&
                journal->model()->rowCount() < 10); // the filter is at work
    for (int tab = 0; tab < m_open->centre()->count(); ++tab) {
        m_open->centre()->setCurrentIndex(tab);
        for (const QString &dock : docks) {
            QWidget *panel = m_open->raise(dock);
            for (QWidget *each : panel->findChildren<QWidget *>()) {
                if (each->isVisible() && each->isEnabled() && each->focusPolicy() & Qt::TabFocus)
                    each->setFocus();
            }
            switchAndCompare();
            if (QTest::currentTestFailed())
                return;
        }
    }
}

void TestLanguageSwitch::aCellBeingEditedStaysOpen()
{
    m_open->centre()->setCurrentIndex(0);
    auto *items = named<QTableView>(u"Items"_s);
    QVERIFY(items);
    items->setFocus();
    items->setCurrentIndex(items->model()->index(0, 1));
    items->edit(items->currentIndex());
    auto *editor = qobject_cast<QLineEdit *>(m_open->window().focusWidget());
    QVERIFY(editor && items->isAncestorOf(editor));
    editor->selectAll();
    QTest::keyClicks(editor, u"half a na"_s);
    editor->setSelection(2, 3);
    switchAndCompare();
    QCOMPARE(m_open->window().focusWidget(), editor);
    QTest::keyClick(editor, Qt::Key_End);
    QTest::keyClicks(editor, u"me"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(items->model()->index(0, 1).data().toString(), u"half a name"_s);
}

void TestLanguageSwitch::aHalfTypedNumberStays()
{
    m_open->centre()->setCurrentIndex(0);
    auto *items = named<QTableView>(u"Items"_s);
    int column = 0;
    while (items->model()->headerData(column, Qt::Horizontal).toString() != u"Quantity"_s) {
        ++column;
        QVERIFY(column < items->model()->columnCount());
    }
    items->setFocus();
    items->setCurrentIndex(items->model()->index(0, column));
    items->edit(items->currentIndex());
    auto *editor = qobject_cast<QLineEdit *>(m_open->window().focusWidget());
    QVERIFY(editor && items->isAncestorOf(editor));
    editor->selectAll();
    QTest::keyClicks(editor, u"2."_s);
    switchAndCompare();
    QTest::keyClicks(editor, u"5"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(items->model()->index(0, column).data().toString(), u"2.5"_s);
}

// The first entries are there before the panels take the purchase.
void TestLanguageSwitch::theDiagramHasEachEntryOnce()
{
    std::set<quint64> entries;
    for (const SequenceRow &row : m_open->window().findChild<SequenceView *>()->sequence().rows()) {
        QVERIFY2(entries.insert(row.id.ordinal).second, qPrintable(u"twice: #%1"_s.arg(row.id.ordinal)));
    }
    QVERIFY(entries.size() > 10);
}

// The panels below may take most of a small window: a journal is read there.
void TestLanguageSwitch::docksCanBeHigh()
{
    Workstation &window = m_open->window();
    window.resize(1280, 720);
    auto *journal = window.findChild<QDockWidget *>(u"journal"_s);
    window.resizeDocks({journal}, {600}, Qt::Vertical);
    QTRY_VERIFY2(journal->height() >= 350, qPrintable(QString::number(journal->height())));
}

// The tabs' words are whole beside a scroll bar: the count of operations is told nowhere else.
void TestLanguageSwitch::tabsAreReadInASmallWindow()
{
    Workstation &window = m_open->window();
    window.resize(1280, 720);
    window.resizeDocks({window.findChild<QDockWidget *>(u"journal"_s)}, {500}, Qt::Vertical);
    const auto english = qScopeGuard([this] { m_open->language().set("en"); });
    m_open->language().set("ru");
    auto *state = window.findChild<StatePanel *>();
    const auto *tabs = state->findChild<QTabBar *>();
    const auto *area = qobject_cast<QScrollArea *>(state->parentWidget()->parentWidget());
    QVERIFY(area);
    QTRY_VERIFY(area->verticalScrollBar()->isVisible());
    QTRY_VERIFY2(tabs->width() >= tabs->sizeHint().width(),
                 qPrintable(u"%1 of %2"_s.arg(tabs->width()).arg(tabs->sizeHint().width())));
}

// 1280 pixels are enough in every language and size of texts, whatever is shown in the middle, and when a
// page has asked for what it does not get: the window does not grow beyond a small screen, and is as it was
// afterwards.
void TestLanguageSwitch::fitsASmallScreen()
{
    Workstation &window = m_open->window();
    WebBrowser *browser = window.findChild<CheckoutPanel *>()->browser();
    browser->open({Window::Top, {}, "GET", "http://elsewhere.example/", {}});
    QTRY_COMPARE(browser->blockedCount(), 1);
    const QSize screen(1280, 720);
    window.resize(screen);
    const auto usual = qScopeGuard([this] {
        theme::apply(ThemeChoice::Light);
        m_open->language().set("en");
    });
    for (const int percent : {100, 150, 200}) {
        theme::apply(ThemeChoice::Light, percent);
        for (const char *code : {"en", "ru", "qps"}) {
            m_open->language().set(code);
            for (int tab = m_open->centre()->count();
                 --tab >= 0;) { // what was never shown has not been laid out
                m_open->centre()->setCurrentIndex(tab);
                QCoreApplication::processEvents();
            }
            QStringList parts{u"%1 % %2"_s.arg(QString::number(percent), QString::fromLatin1(code))};
            for (const QWidget *each : window.findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
                parts << u"%1 %2 %3"_s
                             .arg(QString::fromLatin1(each->metaObject()->className()), each->objectName())
                             .arg(each->minimumSizeHint().width());
            QVERIFY2(window.size() == screen, qPrintable(parts.join(u'\n')));
        }
    }
    browser->forgetBlocked();
}

void TestLanguageSwitch::thePageIsNotLoadedAgain()
{
    m_open->centre()->setCurrentIndex(1);
    auto *view = m_open->window().findChild<QWebEngineView *>();
    QVERIFY(view);
    QTRY_VERIFY(view->url().path().contains(u"thanks"_s) &&
                !view->page()->isLoading()); // or it takes no script
    const auto marked = std::make_shared<QString>();
    view->page()->runJavaScript(u"document.body.dataset.mark = 'mine'"_s);
    view->setFocus();
    for (const char *code : {"ru", "en"})
        m_open->language().set(code);
    view->page()->runJavaScript(u"document.body.dataset.mark"_s,
                                [marked](const QVariant &is) { *marked = is.toString(); });
    QTRY_COMPARE_WITH_TIMEOUT(*marked, u"mine"_s, 15'000);
}

int main(int argc, char **argv)
{
    prepareWebEngine();
    QApplication application(argc, argv);
    TestLanguageSwitch test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_language_switch.moc"
