#include "order/totals_view.h"

#include "order/field_words.h"
#include "widgets/number_text.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

namespace kassa {

TotalsView::TotalsView(OrderDocument &document, Language &language, QWidget *parent)
    : QWidget(parent), m_document(document), m_language(language), m_table(new QTableWidget(0, 4, this)),
      m_total(new QLabel(this)), m_error(new Notice(this, Notice::Look::Line))
{
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_total->setTextFormat(Qt::PlainText);
    QFont bold;
    bold.setBold(true);
    m_total->setFont(bold);
    m_total->setAlignment(Qt::AlignRight);
    m_total->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    layout->addWidget(m_total);
    layout->addWidget(m_error);
    connect(&document, &OrderDocument::changed, this, &TotalsView::refresh);
    refresh();
}

// What cannot be read counts as zero: such sums are nobody's.
QString TotalsView::sumWords(const Money &sum) const
{
    return m_document.areNumbersRead() ? m_language.words(sum) : QStringLiteral("–");
}

void TotalsView::setRow(int row, const QString &name, const RowTotal &sums)
{
    const Currency &currency = m_document.order().currency;
    const QStringList texts{name, sumWords({sums.withoutVat, currency}), sumWords({sums.vat, currency}),
                            sumWords({sums.withVat(), currency})};
    for (int column = 0; column < texts.size(); ++column) {
        QTableWidgetItem *item = m_table->item(row, column);
        if (!item) {
            item = new QTableWidgetItem;
            item->setTextAlignment(Qt::AlignVCenter | (column == 0 ? Qt::AlignLeft : Qt::AlignRight));
            m_table->setItem(row, column, item);
        }
        item->setText(texts[column]);
    }
}

void TotalsView::refresh()
{
    m_table->setAccessibleName(tr("Totals"));
    m_table->setHorizontalHeaderLabels({tr("VAT rate"), tr("Without VAT"), tr("VAT"), tr("With VAT")});
    const auto &totals = m_document.totals();
    const FieldError *error = m_document.errorAt("total");
    m_error->tell(Tone::Wrong,
                  error ? FieldWords::problem(*error, m_document.order(), m_document.requirements())
                        : QString());
    m_table->setRowCount(totals ? static_cast<int>(totals->perRate.size()) + 1 : 0);
    if (!totals) {
        m_total->setText(tr("Total: cannot be computed"));
    } else {
        int row = 0;
        for (const auto &[rate, sums] : totals->perRate) {
            const QString number = shownNumber(QString::fromLatin1(rate.toShortText()), m_language.code());
            setRow(row++, tr("%1 %").arg(number), sums);
        }
        setRow(row, tr("All"), {totals->withoutVat, totals->vat});
        m_total->setText(tr("Total: %1").arg(sumWords({totals->withVat, m_document.order().currency})));
    }
    fitHeight();
}

void TotalsView::fitHeight()
{
    const int rows = m_table->rowCount() * m_table->verticalHeader()->defaultSectionSize();
    m_table->setFixedHeight(rows + m_table->horizontalHeader()->sizeHint().height() +
                            2 * m_table->frameWidth());
}

void TotalsView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace kassa
