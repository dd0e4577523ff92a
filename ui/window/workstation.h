// The window: it puts the panels together and tells each of them which purchase is looked at.
#pragma once

#include "checkout/checkout_panel.h"
#include "flow/next_switches.h"
#include "flow/run_controls.h"
#include "flow/sequence_diagram.h"
#include "flow/state_panel.h"
#include "flow/steps_panel.h"
#include "flow/tables_panel.h"
#include "journal/callback_log.h"
#include "journal/journal_panel.h"
#include "journal/status_log.h"
#include "order/order_editor.h"
#include "ownshop/ownshop_panel.h"
#include "purchases/purchase_list.h"
#include "purchases/purchases_panel.h"
#include "settings/credentials.h"
#include "settings/environment_banner.h"
#include "settings/environments.h"
#include "settings/first_run_page.h"
#include "settings/help_panel.h"
#include "settings/preferences.h"
#include "stories/stories_panel.h"
#include "texts/texts_panel.h"
#include "widgets/notice.h"
#include "window/start_bar.h"
#include "wire/breakpoints_panel.h"
#include "wire/rules_panel.h"
#include "wire/wire_panel.h"

#include <QMainWindow>
#include <QPointer>

class QDockWidget;
class QStackedWidget;
class QTabWidget;

namespace kassa {

struct WorkstationParts // all outlive the window
{
    const Registry &providers;
    Language &language;
    Preferences &preferences;
    Environments &environments;
    Credentials &credentials;
    QString version;
    QString pastRuns = {}; // the folder in which the stories' runs are kept; empty: they are not
    // In which the journals of purchases at providers' own systems are kept while they are open; empty: they
    // are not.
    QString openJournals = {};
};

// Where it starts; empty: where it was left.
struct WorkstationStart
{
    QByteArray provider, sample, outcome;
    QByteArray locale = {}; // of purchases; empty: the program's language
};

class Workstation : public QMainWindow
{
    Q_OBJECT

public:
    Workstation(const WorkstationParts &parts, const WorkstationStart &start, QWidget *parent = nullptr);
    ~Workstation() override;

    // As the button does. The purchase has begun and stands.
    void startPurchase();
    // Every outcome of the chosen provider once, side by side, without pages and without waiting.
    void runDemos();
    // The text that is in the editor of the panel Texts comes to where it is seen, played there if need be.
    void showChosenText() { goToText(); }
    TextsPanel &texts() { return *m_texts; }

Q_SIGNALS:
    // It has been told where the text is; `marked`: its words are in view and marked.
    void textShown(bool marked);

protected:
    void changeEvent(QEvent *event) override;
    void childEvent(QChildEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum Centre { OrderTab, CheckoutTab, DiagramTab, OwnShopTab }; // tabs, in their order
    struct Dock
    {
        QDockWidget *dock = nullptr;
        QByteArray topic;         // of the help
        const char *title;        // untranslated
        QAction *shown = nullptr; // in the menu: seen now; it comes to the front and has the focus
    };
    // A purchase that is to be started.
    struct Start
    {
        QByteArray provider;
        SessionOptions options;
        Order order;
        QByteArray entry;
    };
    struct FetchedKeys;
    using Answer = void (Workstation::*)();
    // The story that was played last for a text.
    struct TextStage
    {
        QByteArray story, locale, pageLocale;
        PlayedStory played;
        TextScenes scenes;
        qsizetype steps = -1; // that m_textPurchase has come to
    };

    static QString orderRefusedWords();
    void takeUsualSize();
    void makePanels();
    void makeDocks();
    QDockWidget *dock(Qt::DockWidgetArea area, const char *name, const char *title, const QByteArray &topic,
                      QWidget *panel);
    void makeToolBars();
    void makeMenus();
    void connectPanels();
    void connectFirstRun();
    void connectTexts();
    void goToText();
    bool bringScene(const TextScene &scene, const TextKey &key);
    bool stageStory(const TextScene &scene);
    bool playTo(const TextScene &scene, const TextKey &key);
    bool setTextPurchase(const QByteArray &provider, qsizetype count); // after so many steps of the stage
    QWidget *bringPart(const QByteArray &part);
    void markText(const QByteArray &part, const QString &where, int tries);
    bool markWords(QWidget &place, const TextKey &key, const QString &where);
    void tellDialog(const WindowPlace &place, QWidget *part, const QString &where);
    void restoreLayout();
    void retranslate();

    void begin(const WorkstationStart &start);
    void setPurchase(OpenPurchase *purchase);
    void showEntry(MessageId entry);
    void sessionChanged();
    bool showsOwnShop() const; // the panels of the journal do
    void showJournal();
    void showCallbacks();
    void showHeld();
    void tellOneSided();
    void listenTo(OpenPurchase &purchase);
    std::optional<Environment> environmentOf(const OpenPurchase &purchase) const;
    void rewindTo(MessageId entry);
    void operate(Side side, const QByteArray &operation, const Fields &fields);
    void beginOrder();
    void providerChosen();
    void outcomeChosen();
    void duplicate(const OpenPurchase &purchase);
    void environmentChosen();
    bool isAsShown(const Environment &environment); // what is not is told
    void startIn(Environment environment, Start start);
    void startFetched();
    void restartOutside();
    void restartAgreed();
    void showFetching();
    void cancelStart();
    void offerLeft();
    void showLeft();
    // In a window of its own.
    void showOtherJournal(const QString &title, const std::vector<Entry> &entries, const Provider *provider);
    static QString environmentsWords();
    void ask(Tone tone, const Notice::Words &words, const Notice::Words &action, Answer answer);
    void startWith(const Start &start);
    void playStory(const Story &story);
    void say(const Error &error);
    QStringList lostByClosing();
    void openSettings();
    void openEnvironments();
    void openAbout();
    void showHelp();
    static bool focusWithin(QWidget &panel); // its first control; false: it has none now
    void focusNextPanel(int by);
    void goToPanel(QDockWidget &dock);     // in front, with the focus
    void clickedTab(const QString &title); // of a panel
    void closePanel();
    void followFocus(QWidget *before, QWidget *now);
    void enter(); // past the first-run page

    WorkstationParts m_parts;
    PurchaseList m_purchases;
    OpenPurchase *m_purchase = nullptr; // of the list
    std::size_t m_seenSteps = 0;        // of its history
    QPointer<OpenPurchase> m_restarted; // once it has been agreed to; null: none
    NextSwitches m_nextSwitches;
    std::shared_ptr<FetchedKeys> m_fetched; // of the purchase that waits for them; null: none does

    Notice *m_notice;          // what the last action did not do
    Answer m_answer = nullptr; // to what it says
    Notice *m_fetching;        // stays while a purchase waits for its keys
    QStackedWidget *m_pages;   // first run, or the centre
    FirstRunPage *m_firstRun;
    QTabWidget *m_centre;
    StartBar *m_start;
    RunControls *m_controls;
    OrderEditor *m_order;
    CheckoutPanel *m_checkout;
    SequenceDiagram *m_diagram;
    OwnShopPanel *m_ownShop;
    PurchasesPanel *m_purchasesPanel;
    StoriesPanel *m_stories;
    StepsPanel *m_steps;
    StatePanel *m_state;
    TablesPanel *m_tables;
    HelpPanel *m_help;
    WirePanel *m_wire;
    BreakpointsPanel *m_breakpoints;
    RulesPanel *m_rules;
    JournalPanel *m_journal;
    CallbackLog *m_callbacks;
    StatusLog *m_states;
    TextsPanel *m_texts;
    QPointer<OpenPurchase> m_textPurchase; // made to show a text; null: none, or closed
    std::optional<TextStage> m_textStage;
    MessageId m_textEntry; // of the journal, that says the text; zero: none
    QString m_wordsOnPage; // that are marked whenever a page has been loaded
    EnvironmentBanner *m_banner;
    QLabel *m_held;
    QTimer m_holding;                     // showHeld(), when something has changed in some purchase
    QPointer<LiveJournal> m_shownJournal; // null: none
    std::vector<Dock> m_docks;
    QDockWidget *m_helpDock = nullptr, *m_journalDock = nullptr, *m_wireDock = nullptr,
                *m_purchasesDock = nullptr, *m_textsDock = nullptr;
    QDockWidget *m_focusedDock = nullptr; // has the focus, or had it before a menu; null: none

    QMenu *m_fileMenu, *m_viewMenu, *m_helpMenu;
    QAction *m_startAction, *m_settingsAction, *m_environmentsAction, *m_quitAction, *m_layoutAction,
        *m_closePanelAction, *m_nextAction, *m_previousAction, *m_helpAction, *m_aboutAction;
    QToolBar *m_startTools;
    QByteArray m_usualLayout; // as the window is when nobody has moved anything
};

} // namespace kassa
