// The sums of the order, for each VAT rate and altogether.
#pragma once

#include "order/order_document.h"
#include "widgets/language.h"
#include "widgets/notice.h"

#include <QLabel>

class QTableWidget;

namespace kassa {

class TotalsView : public QWidget
{
    Q_OBJECT

public:
    TotalsView(OrderDocument &document, Language &language, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    QString sumWords(const Money &sum) const;
    void setRow(int row, const QString &name, const RowTotal &sums);
    void fitHeight();

    OrderDocument &m_document;
    Language &m_language;
    QTableWidget *m_table;
    QLabel *m_total;
    Notice *m_error;
};

} // namespace kassa
