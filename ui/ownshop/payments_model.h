// The purchases of somebody's own shop, as the sandbox sees them.
#pragma once

#include "providers/provider.h"
#include "widgets/language.h"

#include <QAbstractTableModel>

namespace kassa {

class PaymentsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Reference, State, Total, Columns };

    explicit PaymentsModel(const Language &language, QObject *parent = nullptr);

    // `descriptor` outlives the model; it names the states.
    void setPurchases(std::vector<PurchaseView> purchases, const Descriptor *descriptor);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString words(const PurchaseView &purchase, int column) const;
    QString stateWords(const QByteArray &state) const;
    void retranslate();

    const Language &m_language;
    std::vector<PurchaseView> m_purchases;
    const Descriptor *m_descriptor = nullptr;
};

} // namespace kassa
