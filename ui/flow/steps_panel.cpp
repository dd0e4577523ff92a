#include "flow/steps_panel.h"

#include "journal/narration.h"
#include "widgets/copyable.h"
#include "widgets/list_search.h"
#include "widgets/plain_tip.h"
#include "widgets/theme.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QResizeEvent>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <utility>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

Tone toneOfState(StepProgress::State state)
{
    switch (state) {
    case StepProgress::State::Taken:
        return Tone::Good;
    case StepProgress::State::Waiting:
        return Tone::Live;
    default:
        return Tone::Muted;
    }
}

// Rows as high as their words, and a little more.
class RoomyDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, 6);
    }
};

} // namespace

StepsModel::StepsModel(const Language &language, QObject *parent)
    : QAbstractTableModel(parent), m_language(language)
{
}

void StepsModel::setFlow(std::vector<FlowStep> flow)
{
    beginResetModel();
    m_flow = std::move(flow);
    m_progress.assign(m_flow.size(), {});
    endResetModel();
}

void StepsModel::setProgress(std::vector<StepProgress> progress)
{
    progress.resize(m_flow.size());
    if (progress == m_progress)
        return;
    m_progress = std::move(progress);
    retranslate();
}

void StepsModel::setTimeLeft(std::map<QByteArray, QString> left)
{
    if (left == m_left)
        return;
    m_left = std::move(left);
    retranslate();
}

void StepsModel::retranslate()
{
    if (m_flow.empty())
        return;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
}

// What is on the wire; else what was done last, and of what was done within one second the last in the
// sequence: answers and what they lead to are a moment apart, either way round.
int StepsModel::newest() const
{
    int newest = -1;
    QByteArray at;
    for (int i = 0; i < int(m_progress.size()); ++i) {
        const StepProgress &each = m_progress[std::size_t(i)];
        if (each.state == StepProgress::State::Waiting)
            return i;
        const QByteArray second = each.last.left(19); // of toIso()
        if (each.state == StepProgress::State::Taken && second >= at) {
            newest = i;
            at = second;
        }
    }
    return newest;
}

const FlowStep *StepsModel::step(int row) const
{
    return row >= 0 && row < rowCount() ? &m_flow[std::size_t(row)] : nullptr;
}

int StepsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_flow.size());
}

int StepsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString StepsModel::stateWords(const StepProgress &progress) const
{
    switch (progress.state) {
    case StepProgress::State::Ahead:
        return tr("○ ahead");
    case StepProgress::State::Waiting:
        return tr("● waiting on the wire");
    case StepProgress::State::LeftOut:
        return tr("– left out so far");
    case StepProgress::State::Unseen:
        return tr("· unseen by the shop");
    case StepProgress::State::Taken:
        break;
    }
    const QString time = QString::fromLatin1(progress.last.mid(11, 8)); // "03:04:05" of toIso()
    return progress.times == 1 ? tr("✓ done %1").arg(time)
                               : tr("✓ done %n time(s), last %1", nullptr, progress.times).arg(time);
}

int StepsModel::widestStateWord(const QFontMetrics &metrics) const
{
    int widest = 0;
    for (const StepProgress::State state :
         {StepProgress::State::Ahead, StepProgress::State::Waiting, StepProgress::State::LeftOut,
          StepProgress::State::Unseen, StepProgress::State::Taken}) {
        for (const QString &word : stateWords({state, 1, "0000-00-00T00:00:00"}).split(u' '))
            widest = std::max(widest, metrics.horizontalAdvance(word));
    }
    return widest + metrics.horizontalAdvance(u"✓ "_s); // which stays with the first word
}

QString StepsModel::words(const FlowStep &step, int column) const
{
    switch (column) {
    case Number:
        return QString::fromLatin1(step.number);
    case Title:
        return m_language.words(step.title);
    case Parties:
        return u"%1 → %2"_s.arg(m_language.words(wordFor(toWord(step.from))),
                                m_language.words(wordFor(toWord(step.to))));
    default:
        return {};
    }
}

QVariant StepsModel::data(const QModelIndex &index, int role) const
{
    const FlowStep *step = this->step(index.row());
    if (!step)
        return {};
    const StepProgress &progress = m_progress[std::size_t(index.row())];
    const bool state = index.column() == State;
    if (role == Qt::DisplayRole && state) {
        const auto left = m_left.find(step->number);
        return left == m_left.end() ? stateWords(progress)
                                    : tr("%1, %2 left").arg(stateWords(progress), left->second);
    }
    if (role == Qt::DisplayRole)
        return words(*step, index.column());
    if (role == Qt::ToolTipRole)
        return plainTip(m_language.words(step->description));
    if (role == Qt::ForegroundRole && state && m_left.contains(step->number))
        return theme::text(Tone::Live, QGuiApplication::palette());
    if (role == Qt::ForegroundRole && state)
        return theme::text(toneOfState(progress.state), QGuiApplication::palette());
    if (role == Qt::BackgroundRole && progress.state == StepProgress::State::Waiting)
        return theme::ground(Tone::Live, QGuiApplication::palette());
    return {};
}

QVariant StepsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Step");
    case Title:
        return tr("What happens");
    case Parties:
        return tr("From → to");
    case State:
        return tr("State");
    default:
        return {};
    }
}

StepsPanel::StepsPanel(Language &language, QWidget *parent)
    : QWidget(parent), m_language(language), m_model(language, this), m_tick(this),
      m_pages(new QStackedWidget), m_empty(new QLabel), m_table(new QTableView), m_description(new QLabel)
{
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    new CopyActions(*m_table);
    m_table->setItemDelegate(new RoomyDelegate(m_table));
    m_table->setTabKeyNavigation(false); // Tab leaves the table
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(StepsModel::Title, QHeaderView::Stretch);
    m_description->setWordWrap(true);
    m_description->setTextFormat(Qt::PlainText);
    m_description->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_description->setAlignment(Qt::AlignTop | Qt::AlignLeft);

    auto *flow = new QWidget;
    auto *column = new QVBoxLayout(flow);
    column->setContentsMargins({});
    column->addWidget(new ListSearch(m_table, *flow));
    column->addWidget(m_table, 1);
    column->addWidget(m_description);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(flow);
    auto *whole = new QVBoxLayout(this);
    whole->addWidget(m_pages);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &StepsPanel::describe);
    // Once the columns have their widths: one column's width changes another's, also while rows are fitted.
    m_fit.setSingleShot(true);
    m_fit.setInterval(0);
    const auto fitSoon = qOverload<>(&QTimer::start);
    connect(&m_fit, &QTimer::timeout, this, &StepsPanel::fitRows);
    connect(&m_model, &StepsModel::dataChanged, &m_fit, fitSoon);
    connect(&m_model, &StepsModel::modelReset, &m_fit, fitSoon);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, &m_fit, fitSoon);
    connect(&m_tick, &QTimer::timeout, this, &StepsPanel::refresh);
    connect(&language, &Language::changed, this, &StepsPanel::retranslate);
    retranslate();
}

void StepsPanel::setSession(Session *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &Session::changed, this, &StepsPanel::refresh);
        connect(session, &QObject::destroyed, this, [this] { setSession(nullptr); });
    }
    m_pages->setCurrentIndex(session ? 1 : 0);
    showFlow();
    refresh();
}

void StepsPanel::showFlow()
{
    m_entry = m_session ? m_session->entry() : QByteArray();
    m_model.setFlow(m_session ? flowOf(m_session->provider().descriptor(), m_entry)
                              : std::vector<FlowStep>());
    m_followed = 0;
    m_table->selectRow(0);
}

void StepsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

// Who is to whom is told by the description as well.
void StepsPanel::fitColumns()
{
    const int characters = width() / fontMetrics().averageCharWidth();
    const bool narrow = characters < 80;
    QHeaderView *header = m_table->horizontalHeader();
    m_table->setColumnHidden(StepsModel::Parties, narrow);
    header->setSectionResizeMode(StepsModel::State,
                                 narrow ? QHeaderView::Fixed : QHeaderView::ResizeToContents);
    if (narrow)
        header->resizeSection(StepsModel::State, m_model.widestStateWord(fontMetrics()) + 8);
}

// As high as their words need in the columns of now; what is at the top stays there, unless the selection has
// gone along.
void StepsPanel::fitRows()
{
    layout()->activate(); // the description below may need more room
    const int top = m_table->rowAt(0);
    m_table->resizeRowsToContents();
    m_table->doItemsLayout(); // how far it can be scrolled now
    if (top >= 0) {
        m_table->verticalScrollBar()->setValue(top);
        m_table->verticalHeader()->setOffsetToSectionPosition(top);
    }
    if (std::exchange(m_goesAlong, false))
        m_table->scrollTo(m_table->currentIndex());
}

// The selection goes along with the purchase as long as nobody has taken it elsewhere.
void StepsPanel::follow()
{
    const int newest = m_model.newest();
    if (newest < 0 || newest == m_followed)
        return;
    const bool follows = m_table->currentIndex().row() == m_followed;
    m_followed = newest;
    if (!follows)
        return;
    m_table->selectRow(newest);
    m_goesAlong = true; // into view, once the rows have their heights
    m_fit.start();
}

void StepsPanel::refresh()
{
    if (!m_session)
        return m_tick.stop();
    if (m_session->entry() != m_entry) // begun another way
        showFlow();
    const View view = m_session->view(Side::Shop);
    const PurchaseView *purchase = currentPurchase(view);
    m_model.setProgress(purchase
                            ? progressOf(flowOf(m_session->provider().descriptor(), m_entry),
                                         stepsDone(*m_session), purchase->reference, m_session->inFlight())
                            : std::vector<StepProgress>());
    showTimeLeft(purchase);
    follow();
}

void StepsPanel::showTimeLeft(const PurchaseView *purchase)
{
    const auto deadlines = purchase ? deadlinesOf(*m_session, purchase->reference) : std::vector<Deadline>();
    std::map<QByteArray, QString> left;
    for (const Deadline &each : deadlines)
        left.emplace(each.step, timeLeft(each.until - m_session->now()));
    m_model.setTimeLeft(std::move(left));
    m_tick.follow(*m_session, deadlines);
}

void StepsPanel::describe()
{
    const FlowStep *step = m_model.step(m_table->currentIndex().row());
    m_description->setText(
        step ? u"%1. %2 (%3)"_s.arg(
                   QString::fromLatin1(step->number), m_language.words(step->description),
                   m_model.index(m_table->currentIndex().row(), StepsModel::Parties).data().toString())
             : QString());
}

void StepsPanel::retranslate()
{
    m_empty->setText(tr("No session is open.\n\nStart a purchase, and its steps appear here in the "
                        "provider's own numbers."));
    m_table->setAccessibleName(tr("Steps"));
    m_model.retranslate();
    fitColumns();
    describe();
}

} // namespace kassa
