// The checkout page in the window: the pages of a session in a real browser, what can be done with them, and
// beside them the app that a page would open.
#pragma once

#include "checkout/web_browser.h"
#include "session/session.h"
#include "widgets/language.h"

class QLabel;
class QStackedWidget;

namespace kassa {

class AppSide;
class BlockedList;
class CheckoutBar;
class Notice;
class SendMessageDialog;

class CheckoutPanel : public QWidget
{
    Q_OBJECT

public:
    // Where pages cannot be shown (canShowPages()) the panel says so, and its sessions run without a browser.
    CheckoutPanel(Language &language, QWidget *parent);
    ~CheckoutPanel() override;

    // Null: none. A session that ends before the panel is exchanged before.
    void setSession(Session *session);
    WebBrowser *browser() { return m_browser.get(); } // null where pages cannot be shown

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void makeBrowser();
    void connectBar();
    void addShortcuts();
    void connectSession();
    void refresh();
    void refreshPage();
    void retranslate();
    void explain();
    void showOrExplain();
    void operate(const QByteArray &operation);
    void press(const BuyerAction &action);
    void zoom(int steps);
    void openOutside();
    void openSendDialog();
    const OperationOffer *offerFor(const QByteArray &operation) const;
    void tell(const Error &error);
    void tellTrouble();
    void tellIfRefused(const Result<MessageId> &done);

    QPointer<Session> m_session;
    View m_shop;                                              // of the session, as refresh() saw it
    bool m_withoutPages = false;                              // the session was made without ports for them
    QString m_whyNoPages;                                     // empty: pages can be shown
    std::optional<std::pair<PageTrouble, QString>> m_trouble; // that the notice tells
    CheckoutBar *m_bar;                                       // children, by Qt's parents
    Notice *m_notice;
    QStackedWidget *m_stack; // words, or pages
    QLabel *m_empty;
    QTabWidget *m_tabs;
    AppSide *m_app;
    QLabel *m_engine;
    SendMessageDialog *m_send = nullptr;
    BlockedList *m_blocked = nullptr;
    std::unique_ptr<WebBrowser> m_browser; // its pages go before the tabs
};

} // namespace kassa
