// "My own shop": runs a provider's sandbox for a shop of somebody's own, says how to reach it, and shows what
// that shop's buyers do.
#pragma once

#include "ownshop/copy_rows.h"
#include "ownshop/open_pages_view.h"
#include "ownshop/own_sandbox.h"
#include "ownshop/payments_model.h"
#include "ownshop/sandbox_cards.h"
#include "ownshop/snippet_tabs.h"
#include "ownshop/start_form.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>

namespace kassa {

class OwnShopPanel : public QWidget
{
    Q_OBJECT

public:
    // Both outlive the panel.
    OwnShopPanel(Language &language, const Registry &providers, QWidget *parent = nullptr);

    // For the journal panel: the traffic of that shop since the last start, also after the sandbox has ended.
    // Null before the first start.
    LiveJournal *journal() const { return m_sandbox.journal(); }
    std::shared_ptr<EntrySource> journalSource() const { return m_sandbox.journalSource(); }
    const Provider *provider() const { return m_sandbox.provider(); }
    const Keys &keys() const { return m_sandbox.keys(); }

    bool isRunning() const { return m_sandbox.host() != nullptr; }
    bool hasTraffic() const; // that another start, or the end, loses
    void setProvider(const QByteArray &id) { m_form->setProvider(id); } // for the next start
    void start();
    void stop();

Q_SIGNALS:
    // The four above have changed; journal() from before lives until this has been told.
    void journalChanged();
    void runningChanged(bool running);
    // "Show this shop's traffic" was pressed.
    void journalRequested();

private:
    void askToReplace();
    void layOut();
    QWidget *connectPage();
    QWidget *purchasesPage();
    void connectAll();
    void showRunning();
    void showAddresses();
    void refresh();
    void showTime();
    void press(Party party, const BuyerAction &action);
    void operate(OperationCard *card, const Fields &fields);
    void askHowLong();
    QString wordsOf(const Acted &acted) const;
    void tell(std::function<void()> words);
    void tellError(const Error &error);
    QString guide() const;
    void retranslate();

    Language &m_language;
    OwnSandbox m_sandbox;
    PaymentsModel m_purchases;
    QTimer m_tick;

    StartForm *m_form;
    QPushButton *m_start, *m_stop;
    QLabel *m_state;
    Notice *m_notice;              // what the last action led to
    std::function<void()> m_words; // says it again, in another language
    QStackedWidget *m_stack;
    QLabel *m_empty;
    QTabWidget *m_tabs;
    CopyRows *m_addresses;
    QLabel *m_guideTitle, *m_guide;
    SnippetTabs *m_snippets;
    QLabel *m_purchasesLabel;
    QTableView *m_table;
    QLabel *m_time;
    QPushButton *m_skip, *m_showJournal;
    OpenPagesView *m_pages;
    QLabel *m_operationsLabel;
    SandboxCards *m_operations, *m_switches;
};

} // namespace kassa
