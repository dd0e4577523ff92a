#include "journal/signature_page.h"

#include "widgets/plain_tip.h"
#include "wire/payload_json.h"

#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>

namespace kassa {

using namespace Qt::StringLiterals;

std::vector<Verdict> verdictsOf(const Entry &delivery)
{
    std::vector<Verdict> verdicts;
    for (const Json &stored : delivery.core["verdicts"_ba].items()) {
        if (auto verdict = verdictFromJson(stored))
            verdicts.push_back(std::move(*verdict));
    }
    return verdicts;
}

SignaturePage::SignaturePage(const RowTexts &texts, QWidget *parent)
    : QWidget(parent), m_texts(texts), m_origin(new QLabel(this)), m_verdicts(new QTreeWidget(this)),
      m_signedTitle(new QLabel(this)), m_signed(new TextPane(this))
{
    m_origin->setWordWrap(true);
    m_verdicts->setRootIsDecorated(false);
    m_verdicts->setWordWrap(true);
    m_verdicts->setColumnCount(4);
    m_verdicts->header()->setStretchLastSection(false);
    m_verdicts->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    for (const int column : {1, 2, 3})
        m_verdicts->header()->setSectionResizeMode(column, QHeaderView::Stretch);
    connect(m_verdicts->header(), &QHeaderView::sectionResized, this, &SignaturePage::fitRows,
            Qt::QueuedConnection);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 6, 0, 0);
    all->addWidget(m_origin);
    all->addWidget(m_verdicts, 1); // as high as the bytes: the reason comes first
    all->addWidget(m_signedTitle);
    all->addWidget(m_signed, 1);
    all->addStretch();
    retranslate();
}

void SignaturePage::show(const std::vector<Verdict> &verdicts, bool delivered, const QByteArray &signedBytes)
{
    m_delivered = delivered;
    m_verdicts->clear();
    for (const Verdict &verdict : verdicts) {
        const Tone tone = theme::toneOf(verdict.severity);
        auto *item = new QTreeWidgetItem(m_verdicts);
        item->setText(0, m_texts.severityWord(verdict.severity));
        item->setForeground(0, theme::text(tone, palette()));
        item->setText(1, m_texts.words(verdict.what));
        item->setText(2, m_texts.words(verdict.why));
        item->setText(3, QString::fromUtf8(verdict.source));
        for (int column = 0; column < 4; ++column) {
            item->setToolTip(column, plainTip(item->text(column)));
            item->setTextAlignment(column, Qt::AlignLeft | Qt::AlignTop);
        }
    }
    m_signed->setBytes(signedBytes);
    retranslate();
    fitRows();
}

// A tree breaks words, but makes no room for the lines: a finding that is cut off helps nobody.
void SignaturePage::fitRows()
{
    for (int row = 0; row < m_verdicts->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_verdicts->topLevelItem(row);
        for (const int column : {1, 2, 3}) {
            const QRect room(0, 0, m_verdicts->columnWidth(column) - 8, 10'000);
            const QSize needed =
                m_verdicts->fontMetrics().boundingRect(room, Qt::TextWordWrap, item->text(column)).size();
            item->setSizeHint(column, QSize(0, needed.height() + 4));
        }
    }
}

QString SignaturePage::asText() const
{
    QString text;
    for (int i = 0; i < m_verdicts->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = m_verdicts->topLevelItem(i);
        QStringList parts;
        for (int column = 0; column < 4; ++column) {
            if (!item->text(column).isEmpty())
                parts += item->text(column);
        }
        text += parts.join(u" - "_s) + u'\n';
    }
    return text + u'\n' + QString::fromUtf8(m_signed->bytes());
}

void SignaturePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SignaturePage::retranslate()
{
    const bool any = m_verdicts->topLevelItemCount() > 0;
    m_origin->setText(!any          ? tr("No findings about this entry.")
                      : m_delivered ? tr("Found when the message was delivered, on its raw bytes:")
                                    : tr("Not delivered yet. Found on the bytes that are kept here:"));
    m_verdicts->setVisible(any);
    m_verdicts->setAccessibleName(tr("Verdicts"));
    m_verdicts->setHeaderLabels({tr("Verdict"), tr("Finding"), tr("Why"), tr("Documented in")});
    const bool isSigned = !m_signed->bytes().isEmpty();
    m_signedTitle->setText(isSigned ? tr("Signed bytes") : tr("Nothing here is signed."));
    m_signed->setVisible(isSigned); // else the findings have the room
    m_signed->setName(tr("Signed bytes"));
}

} // namespace kassa
