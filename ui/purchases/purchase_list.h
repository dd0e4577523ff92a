// All purchases that are open, as a table.
#pragma once

#include "purchases/open_purchase.h"
#include "settings/environments.h"
#include "widgets/language.h"
#include "widgets/theme.h"

#include <QAbstractTableModel>

namespace kassa {

class PurchaseList : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Reference,
        ProviderName,
        State,
        Run,         // and what is held, or has stopped it
        OutcomeName, // and whether it came as promised
        Total,
        Released,
        Started,
        EnvironmentName,
        File,
        ColumnCount
    };

    // Both outlive the list.
    PurchaseList(const Registry &providers, Language &language, QObject *parent = nullptr);
    // Whose names are shown instead of ids; outlives the list.
    void setEnvironments(const Environments &environments) { m_environments = &environments; }
    // As OpenPurchase::create(), for those that are added from now on.
    void keepJournalsIn(const QString &folder) { m_keptIn = folder; }

    const Registry &providers() const { return m_providers; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    OpenPurchase *at(int row) const;               // null when there is none
    int rowOf(const OpenPurchase *purchase) const; // -1 when it is not open
    int rowOfFile(const QString &file) const;      // -1 when it is not open
    int changed() const;                           // so many would be lost now

    // These give the row.
    Result<int> add(const QByteArray &provider, const SessionOptions &options, const Order &order,
                    const QByteArray &entry); // NotFound ("purchase.provider"), errors of Session::create()
    struct Opened
    {
        int row = -1;
        // False: it is open, but only the steps before one that failed have been played, and it has no file:
        // the other steps are kept in that.
        Done played;
        bool lostNationalId = false, standIns = false; // as SavedPurchase's
    };
    Result<Opened>
    open(const QString &file); // errors of loadPurchase(); what is open already is not read again
    void close(int row);

private:
    int append(std::unique_ptr<OpenPurchase> purchase);
    void giveNumber(OpenPurchase &purchase) const;
    void tell(const OpenPurchase *purchase);
    QString words(const OpenPurchase &purchase, int column) const;
    QString stateWords(const OpenPurchase &purchase) const;
    static QString runWords(const OpenPurchase &purchase);
    QString outcomeWords(const OpenPurchase &purchase) const;
    QString fileWords(const OpenPurchase &purchase) const;
    QString environmentWords(const QByteArray &id) const;

    const Registry &m_providers;
    Language &m_language;
    const Environments *m_environments = nullptr;
    QString m_keptIn;
    std::vector<std::unique_ptr<OpenPurchase>> m_purchases;
};

} // namespace kassa
