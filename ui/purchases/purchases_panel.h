// The open purchases: switching between them, and keeping them in files.
#pragma once

#include "purchases/purchase_list.h"

#include <QWidget>

#include <functional>

class QMenu;
class QPushButton;
class QTableView;

namespace kassa {

class Notice;

class PurchasesPanel : public QWidget
{
    Q_OBJECT

public:
    // Both outlive the panel.
    PurchasesPanel(PurchaseList &purchases, QWidget *parent = nullptr);

    OpenPurchase *current() const; // null when none is open
    void setCurrent(int row);
    // As with Open...; problems are shown in the panel.
    void openFile(const QString &file);
    void setRecentFiles(const QStringList &files);

Q_SIGNALS:
    // New: whoever knows provider, order and choices adds a purchase to the list and makes it the current
    // one.
    void newRequested();
    void duplicateRequested(const kassa::OpenPurchase &purchase);
    // May be null. The one before may be gone already.
    void currentChanged(kassa::OpenPurchase *purchase);
    void recentFilesChanged(const QStringList &files);
    // The journal of a purchase at a provider's own system was opened: it is to be shown. `provider` is null
    // when it is not built in.
    void journalWanted(const QString &title, const std::vector<kassa::Entry> &entries,
                       const kassa::Provider *provider);
    void problemTold(); // at the bottom of the panel, which may be behind another

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Command
    {
        QAction *action;
        QPushButton *button; // null: keyboard only
        bool wantsPurchase;
    };

    void addCommand(const QKeySequence &shortcut, std::function<void()> perform, bool button,
                    bool wantsPurchase);
    void makeCommands();
    void layOut();
    void chooseFileToOpen();
    void save();
    void saveAs(const std::function<void()> &afterwards);
    static QString proposedName(const OpenPurchase &purchase);
    void saveTo(const QString &file);
    void openJournal(const QString &file);
    void askToClose();
    void closeNow(const OpenPurchase *purchase);
    void move(int by);
    void remember(const QString &file);
    void say(const QString &problem);
    static QString problemOf(const Error &error);
    void refresh();
    void retranslate();

    PurchaseList &m_purchases;
    QTableView *m_table;
    Notice *m_problem;
    QMenu *m_recent;
    QPushButton *m_recentButton;
    QStringList m_recentFiles;
    std::vector<Command> m_commands;
};

} // namespace kassa
