#include "journal/overview_page.h"

#include "journal/entry_parts.h"
#include "journal/message_parts.h"
#include "journal/narration.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTimeZone>
#include <QTreeWidget>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostCauses = 50;
constexpr std::size_t mostEffects = 200;
constexpr int positionRole = Qt::UserRole;

QString wallTime(qint64 micros)
{
    return QDateTime::fromMSecsSinceEpoch(micros / 1000, QTimeZone::utc())
        .toString(u"yyyy-MM-dd HH:mm:ss.zzz 'UTC'"_s);
}

} // namespace

OverviewPage::OverviewPage(const RowTexts &texts, QWidget *parent)
    : QScrollArea(parent), m_texts(texts), m_heading(new QLabel(this)), m_form(new QGridLayout),
      m_chainTitle(new QLabel(this)), m_chain(new QTreeWidget(this))
{
    QFont large = m_heading->font();
    large.setBold(true);
    m_heading->setFont(large);
    m_heading->setWordWrap(true);
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // Not QFormLayout: in Qt 6.4 it writes beyond its memory when rows with wrapped words are hidden.
    m_form->setColumnStretch(1, 1);
    for (int fact = 0; fact < Facts; ++fact) {
        m_names[fact] = new QLabel(this);
        m_facts[fact] = new QLabel(this);
        m_facts[fact]->setTextFormat(Qt::PlainText);
        m_facts[fact]->setWordWrap(true);
        m_facts[fact]->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_form->addWidget(m_names[fact], fact, 0, Qt::AlignTop | Qt::AlignLeft);
        m_form->addWidget(m_facts[fact], fact, 1);
    }
    m_chain->setRootIsDecorated(false);
    m_chain->setUniformRowHeights(true);
    m_chain->setColumnCount(4);
    m_chain->header()->setStretchLastSection(true);
    m_chainTitle->setBuddy(m_chain);
    auto *content = new QWidget(this);
    auto *all = new QVBoxLayout(content);
    all->setContentsMargins(0, 6, 0, 0);
    all->addWidget(m_heading);
    all->addLayout(m_form);
    all->addWidget(m_chainTitle);
    all->addWidget(m_chain);
    all->addStretch(1);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus); // what is in it has the focus
    const auto choose = [this](QTreeWidgetItem *item) {
        Q_EMIT entryChosen(item->data(0, positionRole).toLongLong());
    };
    connect(m_chain, &QTreeWidget::itemActivated, this, choose);
    connect(m_chain, &QTreeWidget::itemClicked, this, choose);
    retranslate();
}

// Not what the facts leave: in another language they are longer, and the chain would scroll.
void OverviewPage::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    m_chain->setFixedHeight(std::max(fontMetrics().height() * 6, viewport()->height() / 2));
}

void OverviewPage::show(const JournalRows *rows, qsizetype position)
{
    m_chain->clear();
    m_heading->clear();
    for (int fact = 0; fact < Facts; ++fact)
        setFact(static_cast<Fact>(fact), {});
    if (!rows)
        return;
    showFacts(*rows, position);
    showChain(*rows, position);
    for (int column = 0; column < 3; ++column)
        m_chain->resizeColumnToContents(column);
}

void OverviewPage::showFacts(const JournalRows &rows, qsizetype position)
{
    const JournalRow &row = rows.row(position);
    m_heading->setText(m_texts.summary(position));
    setFact(Number, row.leftBehind
                        ? tr("%1, left behind by a rewind (branch %2)").arg(row.id.ordinal).arg(row.id.branch)
                    : row.id.branch == 0 ? QString::number(row.id.ordinal)
                                         : tr("%1 of branch %2").arg(row.id.ordinal).arg(row.id.branch));
    setFact(Time, m_texts.moment(position));
    setFact(Kind, RowTexts::kindWord(rows.shape(position).kind));
    const QString parties = m_texts.parties(position);
    setFact(Way, parties.isEmpty()
                     ? QString()
                     : tr("%1, %2", "channel, parties").arg(m_texts.channel(position), parties));
    setFact(Exchange, row.exchange == 0 ? QString() : QString::number(row.exchange));
    setFact(Finding, m_texts.verdict(position));
    const auto entry = rows.entry(position);
    if (!entry)
        return;
    const auto message = sentMessage(**entry);
    setFact(Wire, message ? m_texts.words(summaryOf(message->payload)) : QString());
    const Annex &annex = (*entry)->annex;
    QStringList world;
    if (annex.wallMicros != 0)
        world += wallTime(annex.wallMicros);
    if (!annex.peer.isEmpty())
        world += tr("peer %1").arg(QString::fromUtf8(annex.peer));
    setFact(Wall, world.join(u", "_s));
}

void OverviewPage::setFact(Fact fact, const QString &text)
{
    m_facts[fact]->setText(text);
    m_names[fact]->setVisible(!text.isEmpty());
    m_facts[fact]->setVisible(!text.isEmpty());
}

void OverviewPage::showChain(const JournalRows &rows, qsizetype position)
{
    std::vector<qsizetype> causes;
    auto cause = rows.find(rows.row(position).cause);
    while (cause && static_cast<int>(causes.size()) < mostCauses) {
        causes.push_back(*cause);
        cause = rows.find(rows.row(*cause).cause);
    }
    for (auto each = causes.rbegin(); each != causes.rend(); ++each)
        addLink(rows, *each, tr("↑ cause"));
    addLink(rows, position, tr("● this entry"));
    if (QTreeWidgetItem *own = m_chain->topLevelItem(m_chain->topLevelItemCount() - 1)) {
        QFont bold = m_chain->font();
        bold.setBold(true);
        for (int column = 0; column < m_chain->columnCount(); ++column)
            own->setFont(column, bold);
        m_chain->setCurrentItem(own);
    }
    for (const qsizetype effect : rows.effectsOf(position, mostEffects))
        addLink(rows, effect, tr("↓ effect"));
    m_chain->scrollToItem(m_chain->currentItem());
}

void OverviewPage::addLink(const JournalRows &rows, qsizetype position, const QString &relation)
{
    auto *item = new QTreeWidgetItem(m_chain);
    item->setText(0, relation);
    item->setText(1, QString::number(rows.row(position).id.ordinal));
    item->setText(2, m_texts.channel(position));
    item->setText(3, m_texts.summary(position));
    item->setData(0, positionRole, QVariant::fromValue<qlonglong>(position));
}

QString OverviewPage::asText() const
{
    QString text = m_heading->text() + u'\n';
    for (int fact = 0; fact < Facts; ++fact) {
        if (!m_facts[fact]->text().isEmpty())
            text += m_names[fact]->text() + u' ' + m_facts[fact]->text() + u'\n';
    }
    for (int i = 0; i < m_chain->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = m_chain->topLevelItem(i);
        text += item->text(0) + u"  #"_s + item->text(1) + u"  "_s + item->text(2) + u": "_s + item->text(3) +
                u'\n';
    }
    return text;
}

void OverviewPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void OverviewPage::retranslate()
{
    m_names[Number]->setText(tr("Number:"));
    m_names[Time]->setText(tr("Time:"));
    m_names[Kind]->setText(tr("Kind:"));
    m_names[Way]->setText(tr("Way:"));
    m_names[Exchange]->setText(tr("Exchange:"));
    m_names[Wire]->setText(tr("On the wire:"));
    m_names[Wall]->setText(tr("Recorded:"));
    m_names[Finding]->setText(tr("Verdict:"));
    m_chainTitle->setText(tr("Causes and &effects"));
    m_chain->setAccessibleName(tr("Causes and effects"));
    m_chain->setHeaderLabels({tr("Relation"), tr("Number"), tr("Channel"), tr("Summary")});
}

} // namespace kassa
