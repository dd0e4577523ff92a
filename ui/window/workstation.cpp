#include "window/workstation.h"

#include "journal/compare_dialog.h"
#include "order/samples.h"
#include "widgets/accessible.h"
#include "widgets/file_name.h"
#include "widgets/fitting.h"
#include "widgets/focus_ring.h"
#include "widgets/theme.h"
#include "widgets/wheel_guard.h"
#include "window/dialog_help.h"
#include "window/run_window.h"
#include "wire/message_editor.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>
#include <QToolBar>
#include <QVBoxLayout>

namespace kassa {

namespace {

using namespace Qt::StringLiterals;

constexpr int layoutVersion = 1;
constexpr int leastHeight = 100;       // of a panel, in pixels
constexpr int leastCentreHeight = 140; // the buttons above a page, and some of it
// What does not fit is scrolled to: the window can be made small.
QScrollArea *scrolled(QWidget *panel)
{
    auto *area = new QScrollArea(panel->parentWidget());
    area->setWidget(panel);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // what is in it has the focus, and is scrolled to
    return area;
}

} // namespace

Workstation::Workstation(const WorkstationParts &parts, const WorkstationStart &start, QWidget *parent)
    : QMainWindow(parent), m_parts(parts), m_purchases(parts.providers, parts.language),
      m_nextSetUp(parts.language.catalogue())
{
    m_purchases.setEnvironments(parts.environments);
    m_purchases.keepJournalsIn(parts.openJournals);
    setObjectName(u"workstation"_s);
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    setDocumentMode(true);
    improveAccessibility();
    new FocusRing(this);
    new Fitting(this);
    new WheelGuard(this);
    new DialogHelp(*this, [this](const QWidget *focus) { return helpTopic(focus); });
    makeToolBars(); // first: the Tab key goes in the order of making
    makePanels();
    makeDocks();
    makeMenus();
    connectPanels();
    connectFirstRun();
    connectTexts();
    retranslate();
    takeUsualSize();
    m_usualLayout = saveState(layoutVersion);
    restoreLayout();
    setPurchase(nullptr);
    begin(start);
}

Workstation::~Workstation()
{
    setPurchase(nullptr); // the panels let go of the session before the list does
}

// As large as the screen comfortably allows; the page in the middle gets most of it.
void Workstation::takeUsualSize()
{
    const QSize available = screen()->availableSize();
    const QSize room = available * 9 / 10;
    resize(std::clamp(room.width(), 1280, 1680), std::clamp(room.height(), 720, 1050));
    // The frame is not known before the window is shown, so this is a guess.
    const QSize inner(available.width() - 2,
                      available.height() - style()->pixelMetric(QStyle::PM_TitleBarHeight) - 4);
    if (available.width() >= 1280)
        resize(size().boundedTo(inner));
    const auto dockNamed = [this](const char *name) {
        return findChild<QDockWidget *>(QString::fromLatin1(name));
    };
    const int side = std::max(270, width() / 5);
    resizeDocks({dockNamed("steps"), dockNamed("state")}, {side, side}, Qt::Horizontal);
    resizeDocks({m_journalDock}, {std::max(200, height() * 3 / 10)}, Qt::Vertical);
}

void Workstation::makePanels()
{
    Language &language = m_parts.language;
    m_pages = new QStackedWidget(this);
    m_pages->setMinimumHeight(leastCentreHeight); // its pages ask for more, and what is below could not grow
    m_firstRun = new FirstRunPage(m_pages);
    m_centre = new QTabWidget(m_pages);
    m_centre->setDocumentMode(true);
    m_order = new OrderEditor(language, m_centre);
    m_checkout = new CheckoutPanel(language, m_centre);
    m_diagram = new SequenceDiagram(language, m_centre);
    m_ownShop = new OwnShopPanel(language, m_parts.providers, m_centre);
    for (QWidget *each :
         std::initializer_list<QWidget *>{scrolled(m_order), m_checkout, m_diagram, scrolled(m_ownShop)})
        m_centre->addTab(each, {});
    m_pages->addWidget(scrolled(m_firstRun));
    m_pages->addWidget(m_centre);
    auto *centre = new QWidget(this);
    m_notice = new Notice(centre);
    m_notice->setClosable(true);
    m_fetching = new Notice(centre);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_fetching);
    m_controls->notice()->setClosable(true);
    column->addWidget(m_controls->notice()); // a tool bar hides what does not fit
    column->addWidget(m_pages, 1);
    setCentralWidget(centre);

    m_purchasesPanel = new PurchasesPanel(m_purchases, this);
    m_stories = new StoriesPanel(language, m_parts.providers, this);
    if (!m_parts.pastRuns.isEmpty())
        m_stories->keepRunsIn(m_parts.pastRuns);
    m_steps = new StepsPanel(language, this);
    m_state = new StatePanel(language, this);
    m_tables = new TablesPanel(language, this);
    m_help = new HelpPanel(this);
    m_wire = new WirePanel(language, this);
    m_breakpoints = new BreakpointsPanel(language, this);
    m_rules = new RulesPanel(language, this);
    m_journal = new JournalPanel(language, this);
    m_callbacks = new CallbackLog(language, this);
    m_states = new StatusLog(language, this);
    m_texts = new TextsPanel(language, m_parts.providers, this);

    m_banner = new EnvironmentBanner(this);
    m_held = new QPushButton(this);
    m_held->hide();
    connect(m_held, &QPushButton::clicked, this, &Workstation::goToHeld);
    statusBar()->addPermanentWidget(m_held);
    statusBar()->addPermanentWidget(m_banner);
}

void Workstation::makeToolBars()
{
    m_start = new StartBar(m_parts.language, m_parts.providers, m_parts.environments, this);
    m_startTools = new QToolBar(this);
    m_startTools->setObjectName(u"start"_s);
    m_startTools->setMovable(false);
    m_startTools->addWidget(m_start);
    m_controls = new RunControls(m_parts.language, this);
    m_controls->setObjectName(u"run"_s);
    addToolBar(m_startTools);
    addToolBarBreak();
    addToolBar(m_controls);
    statusBar()->addWidget(m_controls->doing()); // a tool bar hides what does not fit
}

QDockWidget *Workstation::dock(Qt::DockWidgetArea area, const char *name, const char *title,
                               const QByteArray &topic, QWidget *panel)
{
    auto *made = new QDockWidget(this);
    made->setObjectName(QString::fromLatin1(name));
    // Its layout would ask for much more, and the window could not be small.
    // Beside a scroll bar the tabs in it are whole.
    const bool scrolls = qobject_cast<QScrollArea *>(panel);
    const int side = scrolls ? 280 + style()->pixelMetric(QStyle::PM_ScrollBarExtent) : 270;
    panel->setMinimumSize(area == Qt::BottomDockWidgetArea ? 120 : side, leastHeight);
    auto *place = new QWidget(made); // stays when the panel in it is hidden: its sizes are the dock's
    auto *layout = new QVBoxLayout(place);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(panel);
    place->setMinimumSize(panel->minimumSize());
    made->setWidget(place);
    made->setTitleBarWidget(new QWidget(made)); // its tab or its content names it; room is scarce
    // Behind another tab Qt moves it out of sight only: the Tab key would go there.
    connect(made, &QDockWidget::visibilityChanged, panel, &QWidget::setVisible);
    addDockWidget(area, made);
    m_docks.push_back({made, topic, title});
    return made;
}

void Workstation::makeDocks()
{
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    const auto left = Qt::LeftDockWidgetArea;
    const auto right = Qt::RightDockWidgetArea;
    const auto bottom = Qt::BottomDockWidgetArea;
    auto *steps = dock(left, "steps", QT_TR_NOOP("Steps"), "flow", m_steps);
    auto *state = dock(right, "state", QT_TR_NOOP("State"), "flow", scrolled(m_state));
    m_helpDock = dock(right, "help", QT_TR_NOOP("Help"), {}, m_help);
    m_journalDock = dock(bottom, "journal", QT_TR_NOOP("Journal"), "journal", m_journal);
    m_wireDock = dock(bottom, "wire", QT_TR_NOOP("In flight"), "wire", m_wire);
    dock(bottom, "breakpoints", QT_TR_NOOP("Breakpoints"), "wire", m_breakpoints);
    dock(bottom, "rules", QT_TR_NOOP("Rules"), "wire", m_rules);
    m_purchasesDock = dock(bottom, "purchases", QT_TR_NOOP("Purchases"), "purchases", m_purchasesPanel);
    dock(bottom, "callbacks", QT_TR_NOOP("Callbacks"), "journal", m_callbacks);
    dock(bottom, "states", QT_TR_NOOP("State history"), "journal", m_states);
    dock(bottom, "tables", QT_TR_NOOP("Tables"), "tables", m_tables);
    dock(bottom, "stories", QT_TR_NOOP("Stories"), "stories", m_stories);
    m_textsDock = dock(bottom, "texts", QT_TR_NOOP("Texts"), "texts", m_texts);
    tabifyDockWidget(state, m_helpDock);
    for (const Dock &each : m_docks) {
        if (dockWidgetArea(each.dock) == bottom && each.dock != m_journalDock)
            tabifyDockWidget(m_journalDock, each.dock);
    }
    steps->raise();
    state->raise();
    m_journalDock->raise();
}

void Workstation::makeMenus()
{
    const auto action = [this](QMenu *menu, const QKeySequence &keys, auto slot) {
        auto *made = menu->addAction(QString());
        made->setShortcut(keys);
        connect(made, &QAction::triggered, this, slot);
        return made;
    };
    m_fileMenu = menuBar()->addMenu(QString());
    m_startAction = action(m_fileMenu, Qt::CTRL | Qt::Key_Return, [this] { startPurchase(); });
    // Here as well: the shortcuts of a panel that is out of sight do not work.
    m_fileMenu->addActions(m_purchasesPanel->actions());
    m_fileMenu->addSeparator();
    m_environmentsAction = action(m_fileMenu, {}, [this] { openEnvironments(); });
    m_settingsAction = action(m_fileMenu, QKeySequence::Preferences, [this] { openSettings(); });
    m_fileMenu->addSeparator();
    m_quitAction = action(m_fileMenu, QKeySequence::Quit, [this] { close(); });
    m_viewMenu = menuBar()->addMenu(QString());
    int number = 0;
    for (Dock &each : m_docks) {
        const auto digit = Qt::Key(Qt::Key_0 + ++number % 10);
        const QKeySequence keys = number <= 10 ? Qt::ALT | digit : Qt::ALT | Qt::SHIFT | digit;
        QDockWidget *dock = each.dock;
        each.shown = action(m_viewMenu, keys, [this, dock] { goToPanel(*dock); });
        each.shown->setCheckable(true);
        connect(dock, &QDockWidget::visibilityChanged, each.shown, &QAction::setChecked);
    }
    m_viewMenu->addSeparator();
    m_closePanelAction = action(m_viewMenu, Qt::CTRL | Qt::Key_F4, [this] { closePanel(); });
    m_closePanelAction->setEnabled(false);
    connect(qApp, &QApplication::focusChanged, this, &Workstation::followFocus);
    m_nextAction = action(m_viewMenu, Qt::Key_F6, [this] { focusNextPanel(1); });
    m_previousAction = action(m_viewMenu, Qt::SHIFT | Qt::Key_F6, [this] { focusNextPanel(-1); });
    m_viewMenu->addSeparator();
    m_layoutAction = action(m_viewMenu, {}, [this] { restoreState(m_usualLayout, layoutVersion); });
    m_helpMenu = menuBar()->addMenu(QString());
    m_helpAction = action(m_helpMenu, QKeySequence::HelpContents, [this] { showHelp(); });
    m_greetAction = action(m_helpMenu, {}, [this] {
        if (m_pages->currentWidget() == m_centre)
            return greet();
        enter();
        focusWithin(*m_centre);
    });
    m_aboutAction = action(m_helpMenu, {}, [this] { openAbout(); });
}

void Workstation::connectPanels()
{
    connect(m_notice, &Notice::actionAsked, this, [this] { (this->*m_answer)(); });
    connect(m_fetching, &Notice::actionAsked, this, &Workstation::cancelStart);
    connect(m_start, &StartBar::startRequested, this, &Workstation::startPurchase);
    connect(m_start, &StartBar::providerChanged, this, &Workstation::providerChosen);
    connect(m_order, &OrderEditor::changed, this, [this] {
        m_start->setOrder(m_order->order());
        m_start->showSample(m_order->sample());
        if (m_order->isValid() && m_notice->words().endsWith(orderRefusedWords()))
            m_notice->clear();
    });
    connect(m_start, &StartBar::sampleChosen, m_order, &OrderEditor::takeSample); // can be undone
    connect(m_start, &StartBar::outcomeChosen, this, &Workstation::outcomeChosen);
    connect(m_start, &StartBar::environmentChosen, this, &Workstation::environmentChosen);
    connect(m_start, &StartBar::languageChosen, this, [this](const QByteArray &code) {
        m_parts.language.set(code);
        m_parts.preferences.setLanguage(code);
    });
    connect(m_purchasesPanel, &PurchasesPanel::currentChanged, this, &Workstation::setPurchase);
    connect(m_purchasesPanel, &PurchasesPanel::duplicateRequested, this, &Workstation::duplicate);
    connect(m_purchasesPanel, &PurchasesPanel::newRequested, this, &Workstation::startPurchase);
    connect(m_purchasesPanel, &PurchasesPanel::recentFilesChanged, this,
            [this](const QStringList &files) { m_parts.preferences.setRecentFiles(files); });
    connect(m_purchasesPanel, &PurchasesPanel::problemTold, m_purchasesDock, [this] {
        m_purchasesDock->show();
        m_purchasesDock->raise();
    });
    connect(m_purchasesPanel, &PurchasesPanel::journalWanted, this, &Workstation::showOtherJournal);
    connect(m_stories, &StoriesPanel::purchaseWanted, this, &Workstation::playStory);
    connect(m_stories, &StoriesPanel::runChosen, this, [this](const std::shared_ptr<const StoryRun> &run) {
        const Provider *provider = m_parts.providers.find(run->story.provider);
        (new RunWindow(m_parts.language, run, *provider, this))->show();
    });
    connect(m_stories, &StoriesPanel::comparisonAsked, this,
            [this](const QString &leftTitle, const QByteArray &left, const QString &rightTitle,
                   const QByteArray &right) {
                (new CompareDialog({leftTitle, left}, {rightTitle, right}, CompareDialog::Of::Runs, this))
                    ->show();
            });
    connect(m_diagram, &SequenceDiagram::entrySelected, this, &Workstation::showEntry);
    connect(m_controls, &RunControls::restartOutsideAsked, this, &Workstation::restartOutside);
    connect(m_journal, &JournalPanel::inspecting, this, [this](MessageId id) {
        if (showsOwnShop())
            return; // its entries are not the purchase's
        m_controls->setSelectedEntry(id);
        m_diagram->select(id);
    });
    connect(m_journal, &JournalPanel::rewindRequested, this, &Workstation::rewindTo);
    connect(m_journal, &JournalPanel::sendAgainRequested, this, &Workstation::sendAgain);
    for (LogPanel *log : {static_cast<LogPanel *>(m_callbacks), static_cast<LogPanel *>(m_states)})
        connect(log, &LogPanel::entryChosen, this, &Workstation::showEntry);
    connect(m_callbacks, &CallbackLog::operationRequested, this, &Workstation::operate);
    connect(m_ownShop, &OwnShopPanel::journalChanged, this, &Workstation::showJournal);
    connect(m_ownShop, &OwnShopPanel::journalRequested, this, [this] { m_journalDock->raise(); });
    connect(m_centre, &QTabWidget::currentChanged, this, &Workstation::showJournal);
    connect(&m_purchases, &PurchaseList::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) {
                for (int row = first; row <= last; ++row)
                    listenTo(*m_purchases.at(row));
            });
    for (auto changed : {&PurchaseList::rowsInserted, &PurchaseList::rowsRemoved})
        connect(&m_purchases, changed, &m_holding, qOverload<>(&QTimer::start));
    connect(&m_purchases, &PurchaseList::dataChanged, &m_holding, qOverload<>(&QTimer::start));
    m_holding.setSingleShot(true);
    m_holding.setInterval(std::chrono::milliseconds(50)); // demos change many at once
    connect(&m_holding, &QTimer::timeout, this, &Workstation::showHeld);
}

void Workstation::connectFirstRun()
{
    connect(m_firstRun, &FirstRunPage::stepCheckoutChosen, this, [this] {
        enter();
        startPurchase();
    });
    connect(m_firstRun, &FirstRunPage::demoPurchasesChosen, this, [this] {
        enter();
        runDemos();
    });
    connect(m_firstRun, &FirstRunPage::translateChosen, this, [this] {
        enter();
        goToPanel(*m_textsDock);
    });
}

void Workstation::greet()
{
    m_pages->setCurrentIndex(0);
    focusWithin(*m_firstRun);
}

void Workstation::enter()
{
    m_parts.preferences.setFirstRunDone(true);
    m_pages->setCurrentWidget(m_centre);
}

void Workstation::begin(const WorkstationStart &start)
{
    const bool asked = !start.provider.isEmpty() || !start.sample.isEmpty() || !start.outcome.isEmpty();
    m_start->setProvider(start.provider.isEmpty() ? m_parts.preferences.lastProvider() : start.provider);
    providerChosen();
    beginOrder();
    m_start->setSample(start.sample);
    m_start->setOutcome(start.outcome);
    if (!start.locale.isEmpty())
        m_start->setLocale(start.locale);
    m_purchasesPanel->setRecentFiles(m_parts.preferences.recentFiles());
    if (const Done read = m_parts.environments.load(); !read)
        pointToEnvironments(
            Tone::Wrong,
            KASSA_TEXT("kassa::Workstation",
                       "Your environments are not shown, because their file cannot be read: %1. Nothing "
                       "is written over it. Correct it or move it away.")
                .with(read.error().detail));
    else
        offerLeft();
    m_start->environmentsChanged();
    if (!asked && !m_parts.preferences.firstRunDone())
        return greet();
    m_pages->setCurrentWidget(m_centre);
    focusWithin(*m_start);
}

void Workstation::providerChosen()
{
    const Provider *provider = m_start->provider();
    if (!provider)
        return;
    m_order->setRequirements(provider->descriptor().requirements);
    m_ownShop->setProvider(provider->descriptor().id);
    Session *next = m_nextSetUp.sessionOf(*provider);
    m_state->setNext(next);
    m_breakpoints->setNext(next);
    m_rules->setNext(next);
    m_parts.preferences.setLastProvider(provider->descriptor().id);
}

void Workstation::beginOrder()
{
    const Provider *provider = m_start->provider();
    const SampleOrder *sample = provider ? findSample(provider->descriptor().sampleOrder) : nullptr;
    if (sample)
        m_order->setOrder(adaptedTo(sample->order, provider->descriptor().requirements));
}

void Workstation::outcomeChosen()
{
    m_notice->clear();
    if (m_purchase && m_purchase->session().outcome() != m_start->outcome())
        m_notice->tell(Tone::Note, [] {
            return tr("The outcome you have chosen applies to the next purchase. The open one goes on as it "
                      "began.");
        });
}

void Workstation::environmentChosen()
{
    if (const Environment *environment = m_start->environment())
        m_banner->setEnvironment(*environment, m_parts.environments.isLocked(environment->id));
}

// As it was when the purchase began there; its name as it is now.
Environment Workstation::environmentOf(const OpenPurchase &purchase) const
{
    const auto &system = purchase.options().system;
    if (!system)
        return m_parts.environments.all().front(); // the sandbox
    const Environment *known = m_parts.environments.find(system->environment);
    Environment environment;
    environment.id = system->environment;
    environment.name = known ? known->name : QString::fromUtf8(system->environment);
    environment.apiUrl = system->apiUrl;
    environment.live = system->live;
    return environment;
}

void Workstation::setPurchase(OpenPurchase *purchase)
{
    if (m_purchase && m_purchases.rowOf(m_purchase) >= 0) {
        disconnect(&m_purchase->session(), &Session::changed, this,
                   nullptr); // its faults are told all the same
        m_purchase->journal().disconnect(this);
        m_purchase->journal().disconnect(m_diagram);
        m_purchase->journal().disconnect(m_state);
    }
    m_purchase = purchase;
    if (purchase) {
        enter();
        purchase->journal().tell(); // to those who listened before: the panels take all that it has from here
    }
    Session *session = purchase ? &purchase->session() : nullptr;
    m_checkout->setSession(session);
    m_controls->setSession(session);
    m_steps->setSession(session);
    m_state->setSession(session);
    m_tables->setSession(session);
    m_wire->setSession(session);
    m_breakpoints->setSession(session);
    m_rules->setSession(session);
    m_stories->setPurchase(purchase ? &purchase->entries() : nullptr,
                           session ? session->provider().descriptor().id : QByteArray());
    const std::vector<Entry> none;
    m_diagram->view()->setLabel(
        labelsBy(session ? &session->provider() : nullptr, session ? &session->keys() : nullptr));
    m_diagram->setEntries(purchase ? purchase->entries().entries() : none);
    m_state->setEntries(purchase ? purchase->entries().entries() : none);
    if (purchase) {
        connect(&purchase->journal(), &LiveJournal::appended, m_diagram, &SequenceDiagram::append);
        connect(&purchase->journal(), &LiveJournal::appended, m_state, &StatePanel::append);
        connect(session, &Session::changed, this, &Workstation::sessionChanged);
    }
    m_seenSteps = session ? session->history().size() : 0;
    m_banner->setOfPurchase(purchase ? std::optional(environmentOf(*purchase)) : std::nullopt);
    showJournal();
    sessionChanged();
}

// That of the open purchase is told by its controls.
void Workstation::listenTo(OpenPurchase &purchase)
{
    connect(&purchase.session(), &Session::failed, this, [this, &purchase](const Error &error) {
        if (m_purchase != &purchase)
            m_notice->tell(Tone::Wrong, [name = purchase.name(), error] {
                return tr("Purchase %1 has stopped. %2").arg(name, errorWords(error));
            });
    });
}

bool Workstation::showsOwnShop() const
{
    return m_centre->currentIndex() == OwnShopTab && m_ownShop->journal();
}

// The journal's panels show the purchase, or the traffic of somebody's own shop while that is looked at.
void Workstation::showJournal()
{
    const bool ownShop = showsOwnShop();
    LiveJournal *journal = ownShop ? m_ownShop->journal() : m_purchase ? &m_purchase->journal() : nullptr;
    if (journal && journal == m_shownJournal)
        return; // what is selected in it stays
    m_shownJournal = journal;
    const Provider *provider = nullptr;
    const Keys *keys = nullptr;
    std::shared_ptr<EntrySource> source;
    if (ownShop) {
        provider = m_ownShop->provider();
        keys = &m_ownShop->keys();
        source = m_ownShop->journalSource();
    } else if (m_purchase) {
        provider = &m_purchase->session().provider();
        keys = &m_purchase->session().keys();
        source = std::make_shared<MemorySource>(m_purchase->entries());
    }
    m_journal->setSource(journal, source);
    m_journal->setGoesOn(!ownShop);
    m_callbacks->setRows(m_journal->rows());
    m_states->setRows(m_journal->rows());
    m_journal->setProvider(provider, keys);
    m_callbacks->setProvider(provider, keys);
    m_states->setProvider(provider, keys);
    m_controls->setSelectedEntry({});
    showCallbacks();
}

// What the sandbox offers belongs to the purchase, not to the traffic of somebody's own shop.
void Workstation::showCallbacks()
{
    View sandbox;
    Text title;
    Rows rows;
    if (m_purchase && !showsOwnShop()) {
        const Session &session = m_purchase->session();
        sandbox = session.view(Side::Sandbox);
        for (const TableInfo &table : session.provider().descriptor().tables) {
            if (table.side == Side::Sandbox && table.id == "callbacks") {
                title = table.title;
                rows = session.table(Side::Sandbox, table.id, 0, 1000);
            }
        }
    }
    m_callbacks->setOffers(sandbox.operations);
    m_callbacks->setSandboxTable(title, rows);
}

void Workstation::sessionChanged()
{
    showCallbacks();
    tellOneSided();
    showHeld();
    m_diagram->proposeName(m_purchase ? fileNameOf(m_purchase->name().toUtf8()) : QString());
    setWindowTitle(m_purchase && !m_purchase->name().isEmpty() ? tr("%1 – Kassa").arg(m_purchase->name())
                                                               : tr("Kassa"));
}

// Of all purchases: what waits for a person, or was put off, must not be forgotten behind another.
void Workstation::showHeld()
{
    int held = 0, delayed = 0, elsewhere = 0;
    for (int row = 0; row < m_purchases.rowCount(); ++row) {
        const OpenPurchase *purchase = m_purchases.at(row);
        held += purchase->held();
        delayed += purchase->delayed();
        elsewhere += purchase == m_purchase ? 0 : purchase->held() + purchase->delayed();
    }
    QStringList told;
    if (held > 0)
        told += tr("%n message(s) held", nullptr, held);
    if (delayed > 0)
        told += tr("%n message(s) delayed", nullptr, delayed);
    if (elsewhere > 0)
        told += tr("%n of them in other purchases", nullptr, elsewhere);
    const QString words = theme::signOf(Tone::Warning) + u' ' + told.join(u", "_s);
    m_held->setVisible(held + delayed > 0);
    m_held->setText(words);
    m_held->setAccessibleName(tr("Held messages")); // whatever their number
    m_held->setAccessibleDescription(words);
    m_held->setToolTip(tr("To the first purchase that has one"));
    QPalette colours = palette();
    colours.setColor(QPalette::ButtonText, theme::text(Tone::Warning, colours));
    m_held->setPalette(colours);
}

void Workstation::goToHeld()
{
    for (int row = 0; row < m_purchases.rowCount(); ++row) {
        if (const OpenPurchase *each = m_purchases.at(row); each->held() + each->delayed() == 0)
            continue;
        m_purchasesPanel->setCurrent(row);
        return goToPanel(*m_wireDock);
    }
}

// A rewind of a purchase at a provider's own system (architecture section 4).
void Workstation::tellOneSided()
{
    if (!m_purchase || !m_purchase->session().rewindIsOneSided())
        return;
    const std::size_t steps = m_purchase->session().history().size();
    if (steps < std::exchange(m_seenSteps, steps))
        m_notice->tell(Tone::Warning, [] {
            return tr("Only this side went back: at the provider nothing was undone. What is sent from here "
                      "on is sent there once more.");
        });
}

void Workstation::showEntry(MessageId entry)
{
    if (!showsOwnShop())
        m_controls->setSelectedEntry(entry);
    if (m_journal->select(entry))
        m_journalDock->raise();
}

void Workstation::rewindTo(MessageId entry)
{
    if (!m_purchase || showsOwnShop())
        return;
    if (const Done done = m_purchase->session().rewindTo(entry); !done)
        say(done.error());
}

void Workstation::sendAgain(const Message &kept)
{
    if (!m_purchase || showsOwnShop())
        return;
    auto *dialog = new MessageEditor(m_parts.language, &m_purchase->session(), kept,
                                     MessageEditor::Purpose::SendAgain, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MessageEditor::sent, this, [this, of = QPointer(m_purchase)](MessageId message) {
        if (!of || of != m_purchase)
            return;
        of->journal().tell();
        showEntry(message);
    });
    dialog->open();
}

void Workstation::operate(Side side, const QByteArray &operation, const Fields &fields)
{
    if (!m_purchase)
        return;
    if (const auto done = m_purchase->session().apply(step::Operate{side, operation, fields}); !done)
        say(done.error());
}

void Workstation::say(const Error &error)
{
    m_notice->tell(error);
}

// With one thing to do about it.
void Workstation::ask(Tone tone, const Notice::Words &words, const Notice::Words &action, Answer answer)
{
    m_answer = answer;
    m_notice->tell(tone, words, action);
}

// Where what stands in the way of a start is set right.
void Workstation::pointToEnvironments(Tone tone, const Text &why)
{
    ask(
        tone, [why] { return textWords(why); }, [] { return tr("Environments..."); },
        &Workstation::openEnvironments);
}

} // namespace kassa
