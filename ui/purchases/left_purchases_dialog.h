// Purchases at a provider's own system that were open when a Kassa ended without being closed: what was sent
// and answered is looked at, copied, or removed.
#pragma once

#include "providers/registry.h"
#include "purchases/kept_journal.h"
#include "settings/environments.h"
#include "widgets/notice.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace kassa {

class LeftPurchasesDialog : public QDialog
{
    Q_OBJECT

public:
    // `folder`: of leftJournals(). The others outlive it.
    LeftPurchasesDialog(QString folder, const Registry &providers, const Environments &environments,
                        QWidget *parent = nullptr);

Q_SIGNALS:
    // It is to be shown. `provider` is null when it is not built in.
    void journalWanted(const QString &title, const std::vector<kassa::Entry> &entries,
                       const kassa::Provider *provider);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Column { ProviderColumn, EnvironmentColumn, Changed, Entries, Columns };

    void fill();
    const LeftJournal *chosen() const;
    QString nameOf(const LeftJournal &journal) const;
    void showChosen();
    void saveCopy();
    void askToRemove();
    void retranslate();

    const QString m_folder;
    const Registry &m_providers;
    const Environments &m_environments;
    std::vector<LeftJournal> m_journals;
    QLabel *m_about;
    QTreeWidget *m_list;
    Notice *m_problem;
    QPushButton *m_show, *m_copy, *m_remove, *m_close;
};

} // namespace kassa
