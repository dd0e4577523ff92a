#include "ownshop/payments_model.h"

#include "widgets/plain_tip.h"

#include <algorithm>

namespace kassa {

namespace {

bool sameRow(const PurchaseView &a, const PurchaseView &b)
{
    return a.reference == b.reference && a.state == b.state && a.total == b.total;
}

} // namespace

PaymentsModel::PaymentsModel(const Language &language, QObject *parent)
    : QAbstractTableModel(parent), m_language(language)
{
    connect(&language, &Language::changed, this, &PaymentsModel::retranslate);
}

// Rows are compared in place, so that selection and scroll position stay as long as purchases only change.
void PaymentsModel::setPurchases(std::vector<PurchaseView> purchases, const Descriptor *descriptor)
{
    m_descriptor = descriptor;
    const int before = int(m_purchases.size());
    const int after = int(purchases.size());
    const int common = std::min(before, after);
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_purchases.resize(std::size_t(after));
        endRemoveRows();
    } else if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_purchases.insert(m_purchases.end(), purchases.begin() + before, purchases.end());
        endInsertRows();
    }
    for (int row = 0; row < common; ++row) {
        PurchaseView &shown = m_purchases[std::size_t(row)];
        if (sameRow(shown, purchases[std::size_t(row)]))
            continue;
        shown = std::move(purchases[std::size_t(row)]);
        Q_EMIT dataChanged(index(row, 0), index(row, Columns - 1));
    }
}

int PaymentsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_purchases.size());
}

int PaymentsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Columns);
}

QVariant PaymentsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PurchaseView &purchase = m_purchases[std::size_t(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() == Total)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return plainTip(words(purchase, index.column()));
    return role == Qt::DisplayRole ? words(purchase, index.column()) : QVariant();
}

QString PaymentsModel::words(const PurchaseView &purchase, int column) const
{
    switch (column) {
    case Reference:
        return QString::fromUtf8(purchase.reference);
    case State:
        return stateWords(purchase.state);
    default:
        return m_language.words(purchase.total);
    }
}

QVariant PaymentsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Reference:
        return tr("Reference");
    case State:
        return tr("State");
    default:
        return tr("Total");
    }
}

QString PaymentsModel::stateWords(const QByteArray &state) const
{
    if (m_descriptor) {
        for (const StateInfo &info : m_descriptor->states) {
            if (info.side == Side::Sandbox && info.id == state)
                return m_language.words(info.title);
        }
    }
    return QString::fromUtf8(state);
}

void PaymentsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
    if (!m_purchases.empty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_purchases.size()) - 1, Columns - 1));
}

} // namespace kassa
