// Where the purchase stands: its state, what comes next, and what may be done.
#pragma once

#include "flow/deadlines.h"
#include "flow/operations_view.h"
#include "flow/state_diagram.h"
#include "flow/state_trail.h"
#include "widgets/notice.h"
#include "widgets/whose_box.h"

#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QTabWidget>

#include <functional>

namespace kassa {

class StatePanel : public QWidget
{
    Q_OBJECT

public:
    explicit StatePanel(Language &language, QWidget *parent = nullptr);

    void setSession(Session *session);
    // The one whose switches are those of the next purchases (NextSetUp); null: there is none.
    void setNext(Session *next);
    // The session's journal, in the order it was told (LiveJournal::appended): which states were passed.
    void setEntries(const std::vector<Entry> &entries);
    void append(const std::vector<Entry> &entries);
    // The first state of either side that is wanted is selected in the diagram; false: there is none.
    bool showState(const std::function<bool(const StateInfo &)> &isWanted);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeDiagram();
    QWidget *makeSwitchesHead();
    void refresh();
    void showPurchase(const PurchaseView *purchase);
    void showDeadlines(const PurchaseView *purchase);
    void showMarks();
    void showStates();
    void listPurchases(const View &view);
    void setAsUsual();
    void chooseSwitches();
    void showSwitches();
    void showChosen();
    void describe();
    void nameTabs();
    void retranslate();
    const PurchaseView *chosen(const View &view) const;
    Side side() const;

    Language &m_language;
    QPointer<Session> m_session;
    StateTrail m_trail;
    QWidget *m_head = nullptr; // children, by Qt's parents
    QLabel *m_state, *m_facts, *m_next;
    Notice *m_warning, *m_deadlines;
    DeadlineTick m_tick;
    QLabel *m_purchaseLabel;
    QComboBox *m_purchase;
    std::vector<QByteArray> m_listed; // in m_purchase
    QTabWidget *m_tabs;
    QLabel *m_sideLabel;
    QComboBox *m_side;
    StateCanvas *m_canvas;
    QScrollArea *m_scroll; // of the canvas and what is said of it
    QLabel *m_legend, *m_description;
    OperationsView *m_operations, *m_switches;
    WhoseBox *m_whose; // whose switches are shown
    QLabel *m_ofNext;  // what the next purchases begin with
    QPushButton *m_usual;
};

} // namespace kassa
