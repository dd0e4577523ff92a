// The rows of the order as a table. Rows that stay keep their place in views: only what differs is told.
#pragma once

#include "order/order_document.h"
#include "widgets/language.h"

#include <QAbstractTableModel>

namespace kassa {

class ItemsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Sku, Title, Quantity, Unit, UnitPrice, VatRate, Discount, RowTotal, ColumnCount };

    // Both outlive the model.
    ItemsModel(OrderDocument &document, Language &language, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // "items/3/title"; empty for the row total.
    static QByteArray pathOf(const QModelIndex &index);
    QString problemAt(const QModelIndex &index) const; // empty: none
    // Column headers and numbers in the language of now.
    void retranslate();

private:
    void update();
    void tellAll();
    QString shown(const QModelIndex &index) const;
    QString rowTotal(int row) const;

    OrderDocument &m_document;
    Language &m_language;
    std::vector<ItemDraft> m_rows; // as the views know them
};

// A row as tab separated texts in the order of the columns, without the row total; numbers in the language.
QString toTabbed(const std::vector<ItemDraft> &rows, const QByteArray &language);
// Rows of tab separated texts, from us or a spreadsheet; what is missing is empty, what is too much is left
// out. At most 1000 rows and 1000 characters of each text.
std::vector<ItemDraft> fromTabbed(const QString &text);

} // namespace kassa
