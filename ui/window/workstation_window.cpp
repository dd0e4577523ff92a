// The window as a window: layout, menus' words, dialogs, closing.
#include "window/workstation.h"

#include "checkout/web_engine.h"
#include "settings/about_dialog.h"
#include "settings/environments_dialog.h"
#include "settings/settings_dialog.h"
#include "widgets/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QToolBar>

namespace kassa {

namespace {

const QString &windowName()
{
    static const QString name = QStringLiteral("workstation");
    return name;
}

} // namespace

void Workstation::restoreLayout()
{
    restoreGeometry(m_parts.preferences.layout(windowName() + QStringLiteral("-geometry")));
    restoreState(m_parts.preferences.layout(windowName()), 1);
}

void Workstation::retranslate()
{
    m_fileMenu->setTitle(tr("&File"));
    m_startAction->setText(tr("&Start purchase"));
    m_environmentsAction->setText(tr("&Environments..."));
    m_settingsAction->setText(tr("Se&ttings..."));
    m_quitAction->setText(tr("&Quit"));
    m_viewMenu->setTitle(tr("&View"));
    m_closePanelAction->setText(tr("&Close this panel"));
    m_nextAction->setText(tr("&Next panel"));
    m_previousAction->setText(tr("&Previous panel"));
    m_layoutAction->setText(tr("&Usual layout"));
    m_helpMenu->setTitle(tr("&Help"));
    m_helpAction->setText(tr("&Help for this panel"));
    m_aboutAction->setText(tr("&About Kassa"));
    m_startTools->setWindowTitle(tr("Purchase"));
    m_controls->setWindowTitle(tr("Run"));
    m_centre->setTabText(0, tr("Order"));
    m_centre->setTabText(1, tr("Checkout page"));
    m_centre->setTabText(2, tr("Sequence diagram"));
    m_centre->setTabText(3, tr("My own shop"));
    for (const Dock &each : m_docks) {
        each.dock->setWindowTitle(tr(each.title));
        each.shown->setText(tr(each.title));
    }
    sessionChanged();
}

void Workstation::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

// What closing now would lose, one of a line. Settings are kept on the way: only if that fails they are lost.
QStringList Workstation::lostByClosing()
{
    QStringList lost;
    if (const int purchases = m_purchases.changed(); purchases > 0)
        lost << tr("%n purchase(s) that are not saved", nullptr, purchases);
    if (const std::size_t texts = m_texts->workshop().changes(); texts > 0)
        lost << tr("changes of %n text(s) that are not saved", nullptr, int(texts));
    if (m_ownShop->isRunning())
        lost << tr("the sandbox for your own shop, which is running, and its journal");
    else if (m_ownShop->hasTraffic())
        lost << tr("the journal of your own shop");
    if (m_journal->isSaving())
        lost << tr("a journal that is being saved");
    if (m_stories->isPlaying())
        lost << tr("results of stories that are running");
    m_parts.preferences.setLayout(windowName(), saveState(1));
    m_parts.preferences.setLayout(windowName() + QStringLiteral("-geometry"), saveGeometry());
    if (const Done kept = m_parts.preferences.save(); !kept)
        lost << tr("changes of the settings, which cannot be kept: %1").arg(textWords(kept.error().detail));
    return lost;
}

void Workstation::closeEvent(QCloseEvent *event)
{
    event->ignore();
    for (QStringList lost = lostByClosing(); !lost.isEmpty(); lost = lostByClosing()) {
        const Closing answer = askToClose(lost);
        if (answer == Closing::Loses)
            break;
        if (answer == Closing::Stays)
            return;
        if (!m_purchasesPanel->saveAll())
            return goToPanel(*m_purchasesDock); // it says why
    }
    event->accept();
}

Workstation::Closing Workstation::askToClose(const QStringList &lost)
{
    QMessageBox question(QMessageBox::Question, tr("Kassa"), tr("Close Kassa? This would be lost:"),
                         QMessageBox::NoButton, this);
    question.setTextFormat(Qt::PlainText);
    question.setInformativeText(QStringLiteral("• ") + lost.join(QStringLiteral("\n• ")));
    const auto *closes = question.addButton(tr("Close without saving"), QMessageBox::DestructiveRole);
    question.setDefaultButton(question.addButton(tr("Go back"), QMessageBox::RejectRole));
    const QPushButton *saves = nullptr;
    if (m_purchases.changed() > 0)
        saves = question.addButton(m_purchasesPanel->saveAllAsks() ? tr("Save all purchases...")
                                                                   : tr("Save all purchases"),
                                   QMessageBox::AcceptRole);
    question.exec();
    return question.clickedButton() == closes           ? Closing::Loses
           : saves && question.clickedButton() == saves ? Closing::Saves
                                                        : Closing::Stays;
}

void Workstation::openSettings()
{
    QStringList files{m_parts.preferences.file(), Environments::defaultFile()};
    if (!m_parts.pastRuns.isEmpty())
        files << m_parts.pastRuns;
    SettingsDialog(m_parts.language, m_parts.preferences, files, this).exec();
}

void Workstation::openEnvironments()
{
    EnvironmentsDialog dialog(m_parts.environments, m_parts.credentials, m_parts.providers, this);
    connect(&dialog, &EnvironmentsDialog::environmentsChanged, m_start, &StartBar::environmentsChanged);
    m_start->environmentsChanged(); // the dialog has read what other windows have written
    dialog.exec();
    m_notice->clear(); // it may have said what has just been set right
}

void Workstation::openAbout()
{
    AboutDialog dialog(m_parts.version, this);
    dialog.setEngineVersion(engineVersion());
    dialog.exec();
}

bool Workstation::focusWithin(QWidget &panel)
{
    for (QWidget *each = panel.nextInFocusChain(); each != &panel; each = each->nextInFocusChain()) {
        if (panel.isAncestorOf(each) && each->isVisibleTo(panel.window()) && each->isEnabled() &&
            !each->focusProxy() && (each->focusPolicy() & Qt::TabFocus)) {
            each->setFocus(Qt::ShortcutFocusReason);
            return true;
        }
    }
    return false;
}

// The panel stays where it is when it is in front already; closing has a key of its own.
void Workstation::goToPanel(QDockWidget &dock)
{
    dock.show();
    dock.raise();
    focusWithin(dock);
    for (const Dock &each : m_docks) {
        if (each.dock == &dock)
            each.shown->setChecked(true); // choosing it has taken the tick off
    }
}

// Qt makes the bars of the panels' tabs itself, and the click on one leaves the focus where it was: keys such
// as Ctrl+F would go to another panel.
void Workstation::childEvent(QChildEvent *event)
{
    if (auto *tabs = qobject_cast<QTabBar *>(event->child()); tabs && event->polished())
        connect(
            tabs, &QTabBar::tabBarClicked, this, [this, tabs](int tab) { clickedTab(tabs->tabText(tab)); },
            Qt::QueuedConnection);
    QMainWindow::childEvent(event);
}

void Workstation::clickedTab(const QString &title)
{
    const auto found = std::find_if(m_docks.begin(), m_docks.end(),
                                    [&](const Dock &each) { return each.dock->windowTitle() == title; });
    if (found != m_docks.end() && found->dock != m_focusedDock)
        focusWithin(*found->dock);
}

void Workstation::closePanel()
{
    if (!m_focusedDock)
        return;
    m_focusedDock->close();
    focusWithin(*m_pages);
}

// The menu that closes a panel takes the focus itself.
void Workstation::followFocus(QWidget *, QWidget *now)
{
    if (!now || now == menuBar() || now->window() != this)
        return;
    const auto found = std::find_if(m_docks.begin(), m_docks.end(),
                                    [now](const Dock &each) { return each.dock->isAncestorOf(now); });
    m_focusedDock = found == m_docks.end() ? nullptr : found->dock;
    m_closePanelAction->setEnabled(m_focusedDock != nullptr);
}

// What a button, or a panel that has nothing of its own to search, leaves to the window. Return presses a
// button here as it does in a dialog.
void Workstation::keyPressEvent(QKeyEvent *event)
{
    if (auto *button = qobject_cast<QAbstractButton *>(focusWidget());
        button && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        return button->animateClick();
    if (!event->matches(QKeySequence::Find))
        return QMainWindow::keyPressEvent(event);
    if (m_focusedDock != m_journalDock)
        statusBar()->showMessage(tr("This panel has no search of its own: the journal is searched."), 10'000);
    m_journalDock->show();
    m_journalDock->raise();
    m_journal->openSearch();
}

void Workstation::focusNextPanel(int by)
{
    std::vector<QWidget *> panels{m_startTools, m_controls, m_pages};
    for (const Dock &each : m_docks)
        panels.push_back(each.dock);
    const QWidget *focus = QApplication::focusWidget();
    const auto here = std::find_if(panels.begin(), panels.end(),
                                   [&](const QWidget *each) { return focus && each->isAncestorOf(focus); });
    const auto count = std::ssize(panels);
    auto at = here == panels.end() ? -by : here - panels.begin();
    for (std::ptrdiff_t tried = 0; tried < count; ++tried) {
        at = (at + by + count) % count;
        if (focusWithin(*panels[std::size_t(at)]))
            return;
    }
}

// Of the panel in which the widget is, or which has opened the dialog in which it is.
QByteArray Workstation::helpTopic(const QWidget *of) const
{
    // What the window opens itself.
    static const std::map<QByteArray, QByteArray> windows{{"kassa::EnvironmentsDialog", "environments"},
                                                          {"kassa::SettingsDialog", "settings"},
                                                          {"kassa::LeftPurchasesDialog", "purchases"},
                                                          {"kassa::CompareDialog", "stories"},
                                                          {"kassa::RunWindow", "journal"}};
    const std::array<QByteArray, 4> centre{"order", "checkout", "flow", "shop"};
    QByteArray byWindow = "start";
    for (const QWidget *up = of; up && up != this; up = up->parentWidget()) {
        const auto dock = std::ranges::find(m_docks, up, &Dock::dock);
        if (dock != m_docks.end() && !dock->topic.isEmpty())
            return dock->topic;
        if (up == m_centre)
            return centre.at(std::size_t(m_centre->currentIndex()));
        if (up == m_controls)
            return "flow";
        const auto window = windows.find(up->metaObject()->className());
        if (window != windows.end())
            byWindow = window->second;
    }
    return byWindow;
}

void Workstation::showHelp()
{
    m_help->showTopic(helpTopic(QApplication::focusWidget()));
    m_helpDock->show();
    m_helpDock->raise();
}

} // namespace kassa
