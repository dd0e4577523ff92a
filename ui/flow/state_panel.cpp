#include "flow/state_panel.h"

#include "flow/flow_progress.h"
#include "widgets/accessible.h"
#include "widgets/plain_tip.h"
#include "widgets/wrapping_button.h"
#include "widgets/wrapping_row.h"

#include <QResizeEvent>
#include <QSignalBlocker>

#include <algorithm>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

constexpr int narrowEdge = 2;
constexpr qsizetype longestWord = 28; // letters that a narrow column has room for: a time as it is written

// An address has no place where a line could end: its middle is left out.
QString shortened(const QString &words)
{
    QStringList all = words.split(u' ');
    for (QString &word : all) {
        if (word.size() > longestWord)
            word = word.left(longestWord / 2) + QChar(0x2026) + word.right(longestWord / 3);
    }
    return all.join(u' ');
}

QLabel *wordsLabel()
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText); // some of the words are a peer's
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

// Keeps the height that its words once needed, where there is room: what stands below does not move under the
// pointer each time the purchase has gone on.
class SteadyHead : public QWidget
{
    static constexpr int mostOfPanel = 3; // a third: in a low window the diagram needs the rest

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        const bool isAsWide = event->size().width() == event->oldSize().width();
        const int most = parentWidget()->height() / mostOfPanel;
        setMinimumHeight(isAsWide ? std::min(std::max(minimumHeight(), height()), most) : 0);
    }
};

const StateInfo *findState(const Descriptor &descriptor, Side side, const QByteArray &id)
{
    const auto found =
        std::find_if(descriptor.states.begin(), descriptor.states.end(),
                     [&](const StateInfo &state) { return state.side == side && state.id == id; });
    return found == descriptor.states.end() ? nullptr : &*found;
}

} // namespace

StatePanel::StatePanel(Language &language, QWidget *parent)
    : QWidget(parent), m_language(language), m_state(wordsLabel()), m_facts(wordsLabel()),
      m_next(wordsLabel()), m_warning(new Notice), m_deadlines(new Notice), m_tick(this),
      m_purchaseLabel(new QLabel), m_purchase(new QComboBox), m_tabs(new QTabWidget), m_sideLabel(new QLabel),
      m_side(new QComboBox), m_canvas(new StateCanvas(language)), m_scroll(new QScrollArea),
      m_legend(wordsLabel()), m_description(wordsLabel()),
      m_operations(new OperationsView(language, OperationsView::Shows::Offers)),
      m_switches(new OperationsView(language, OperationsView::Shows::Switches)),
      m_whose(new WhoseBox(language)), m_ofNext(wordsLabel()), m_usual(new WrappingButton)
{
    auto *whole = new QVBoxLayout(this);
    QMargins around = whole->contentsMargins();
    around.setLeft(narrowEdge);
    around.setRight(narrowEdge); // its tabs need the width
    whole->setContentsMargins(around);
    whole->addWidget(makeHead());
    whole->addWidget(m_tabs, 1);
    m_tabs->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored); // each tab scrolls by itself
    m_tabs->setUsesScrollButtons(
        false); // in a narrow column words are cut short, but nothing is out of sight
    m_tabs->setElideMode(Qt::ElideRight);
    m_tabs->addTab(makeDiagram(), {});
    m_tabs->addTab(m_operations, {});
    m_switches->setHead(makeSwitchesHead());
    m_tabs->addTab(m_switches, {});
    connect(m_purchase, &QComboBox::currentIndexChanged, this, &StatePanel::refresh);
    connect(m_side, &QComboBox::currentIndexChanged, this, &StatePanel::showStates);
    connect(m_canvas, &StateCanvas::selectionChanged, this, &StatePanel::describe);
    connect(&m_tick, &QTimer::timeout, this, &StatePanel::refresh);
    connect(&language, &Language::changed, this, &StatePanel::retranslate);
    retranslate();
    refresh();
}

QWidget *StatePanel::makeHead()
{
    m_state->setFont(bold(font()));
    m_purchaseLabel->setBuddy(m_purchase);
    m_head = new SteadyHead;
    auto *column = new QVBoxLayout(m_head);
    column->setContentsMargins(narrowEdge, 0, narrowEdge, 0);
    auto *choice = new QHBoxLayout;
    choice->addWidget(m_purchaseLabel);
    choice->addWidget(m_purchase, 1);
    column->addLayout(choice);
    column->addWidget(m_state);
    column->addWidget(m_facts);
    column->addWidget(m_warning);
    column->addWidget(m_deadlines);
    column->addWidget(m_next);
    column->addStretch();
    return m_head;
}

QWidget *StatePanel::makeDiagram()
{
    m_side->addItem(QString(), int(Side::Shop));
    m_side->addItem(QString(), int(Side::Sandbox));
    m_side->setSizeAdjustPolicy(QComboBox::AdjustToContents); // in another language as well
    m_sideLabel->setBuddy(m_side);
    auto *content = new QWidget;
    auto *below = new QVBoxLayout(content);
    below->setContentsMargins({});
    below->addWidget(m_canvas, 1);
    below->addWidget(m_description);
    below->addWidget(m_legend);
    m_scroll->setWidgetResizable(true);
    m_scroll->viewport()->installEventFilter(this);
    m_scroll->setWidget(content);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus); // the canvas in it has the focus
    m_scroll->setMinimumHeight(fontMetrics().height() * 4);
    setRole(*m_canvas, QAccessible::Canvas);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    auto *choice = new WrappingRow;
    choice->addWidget(m_sideLabel);
    choice->addWidget(m_side);
    column->addLayout(choice);
    column->addWidget(m_scroll, 1);
    return page;
}

QWidget *StatePanel::makeSwitchesHead()
{
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->addWidget(m_whose);
    column->addWidget(m_ofNext);
    column->addWidget(m_usual);
    connect(m_whose, &WhoseBox::chosenChanged, this, &StatePanel::chooseSwitches);
    connect(m_whose, &WhoseBox::sessionChanged, this, &StatePanel::showSwitches);
    connect(m_usual, &QPushButton::clicked, this, &StatePanel::setAsUsual);
    return head;
}

void StatePanel::setNext(Session *next)
{
    m_whose->setNext(next);
}

// The rules of the next purchases stay.
void StatePanel::setAsUsual()
{
    Session *next = m_whose->next();
    if (!next)
        return;
    std::vector<Step> kept = next->testSetUp();
    std::erase_if(kept, [](const Step &step) { return std::holds_alternative<step::Operate>(step); });
    if (next->rewindToStep(0)) // always: nothing in it is sensitive
        (void)next->setUp(kept);
}

void StatePanel::chooseSwitches()
{
    m_switches->setSession(m_whose->chosen());
    showSwitches();
}

void StatePanel::showSwitches()
{
    const bool shown = m_whose->showsNext();
    const int set = m_whose->next() ? int(switchesIn(m_whose->next()->history()).size()) : 0;
    m_ofNext->setVisible(shown || set > 0);
    m_ofNext->setText(set > 0
                          ? tr("%n switch(es) of the next purchases were set.", nullptr, set)
                          : tr("They hold for purchases that begin from now on. All of them are as usual."));
    m_usual->setVisible(shown && set > 0);
    m_switches->refresh();
}

void StatePanel::setSession(Session *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_trail.clear();
    if (session) {
        connect(session, &Session::changed, this, &StatePanel::refresh);
        connect(session, &QObject::destroyed, this, [this] { setSession(nullptr); });
    }
    m_operations->setSession(session);
    m_whose->setPurchase(session);
    showStates();
    m_head->setMinimumHeight(0);
    refresh();
}

void StatePanel::setEntries(const std::vector<Entry> &entries)
{
    m_trail.clear();
    append(entries);
}

void StatePanel::append(const std::vector<Entry> &entries)
{
    m_trail.append(entries);
    m_operations->append(entries);
    showMarks();
}

Side StatePanel::side() const
{
    return Side(m_side->currentData().toInt());
}

const PurchaseView *StatePanel::chosen(const View &view) const
{
    const QByteArray reference = m_purchase->currentData().toByteArray();
    const auto found = std::find_if(view.purchases.begin(), view.purchases.end(),
                                    [&](const PurchaseView &each) { return each.reference == reference; });
    return found == view.purchases.end() ? currentPurchase(view) : &*found;
}

void StatePanel::refresh()
{
    const View view = m_session ? m_session->view(Side::Shop) : View();
    listPurchases(view);
    showPurchase(chosen(view));
    showDeadlines(chosen(view));
    const QString next = m_session ? m_language.words(m_session->nextStep()) : tr("Start a purchase");
    m_next->setText(tr("Next step: %1").arg(shortened(next)));
    m_next->setToolTip(next == shortened(next) ? QString() : plainTip(next));
    showMarks();
    m_operations->refresh();
    nameTabs();
}

// The one that was begun last is chosen until a person chooses another.
void StatePanel::listPurchases(const View &view)
{
    const bool several = view.purchases.size() > 1;
    m_purchaseLabel->setVisible(several);
    m_purchase->setVisible(several);
    std::vector<QByteArray> references;
    references.reserve(view.purchases.size());
    for (const PurchaseView &purchase : view.purchases)
        references.push_back(purchase.reference);
    if (references == m_listed)
        return;
    const QSignalBlocker quiet(m_purchase);
    m_purchase->clear();
    for (const QByteArray &reference : references)
        m_purchase->addItem(QString::fromUtf8(reference), reference);
    m_purchase->setCurrentIndex(m_purchase->count() - 1);
    m_listed = std::move(references);
}

void StatePanel::showPurchase(const PurchaseView *purchase)
{
    if (!purchase) {
        m_state->setText(tr("Purchase state: none"));
        m_facts->setText(tr("No purchase has been started."));
        m_warning->clear();
        return;
    }
    const StateInfo *state = findState(m_session->provider().descriptor(), Side::Shop, purchase->state);
    m_state->setText(tr("Purchase state: %1")
                         .arg(state ? m_language.words(state->title) : QString::fromUtf8(purchase->state)));
    QString facts = QString::fromUtf8(purchase->reference);
    if (purchase->total != Money()) // else nothing is bought
        facts += u" · %1 · %2"_s.arg(m_language.words(purchase->total),
                                     purchase->fulfilled == 0
                                         ? tr("goods not released")
                                         : tr("goods released %n time(s)", nullptr, purchase->fulfilled));
    m_facts->setText(facts + u'\n' + m_language.words(purchase->next));
    m_warning->tell(
        Tone::Wrong,
        purchase->fulfilled > 1 || purchase->fulfilled < 0
            ? tr("The goods were released %n time(s). A shop must release them once, however often "
                 "it is told of the payment.",
                 nullptr, purchase->fulfilled)
            : QString());
}

void StatePanel::showDeadlines(const PurchaseView *purchase)
{
    const auto deadlines = purchase ? deadlinesOf(*m_session, purchase->reference) : std::vector<Deadline>();
    QStringList lines;
    for (const Deadline &each : deadlines)
        lines += tr("%1 left: %2").arg(timeLeft(each.until - m_session->now()), m_language.words(each.title));
    if (lines.isEmpty() && !m_deadlines->words().isEmpty())
        m_head->setMinimumHeight(0); // its room is not kept: it does not come and go
    m_deadlines->tell(Tone::Live, lines.join(u'\n'));
    if (m_session)
        m_tick.follow(*m_session, deadlines);
    else
        m_tick.stop();
}

void StatePanel::showStates()
{
    std::vector<StateInfo> states;
    if (m_session) {
        const auto &all = m_session->provider().descriptor().states;
        std::copy_if(all.begin(), all.end(), std::back_inserter(states),
                     [this](const StateInfo &state) { return state.side == side(); });
    }
    m_canvas->setMarks({}, {});
    m_canvas->setStates(std::move(states));
    showMarks();
}

void StatePanel::showMarks()
{
    if (!m_session)
        return m_canvas->setMarks({}, {});
    const View shop = m_session->view(Side::Shop);
    const PurchaseView *purchase = chosen(shop);
    const QByteArray reference = purchase ? purchase->reference : QByteArray();
    QByteArray current = purchase ? purchase->state : QByteArray();
    if (side() == Side::Sandbox) {
        const View sandbox = m_session->view(Side::Sandbox);
        const auto its = std::find_if(sandbox.purchases.begin(), sandbox.purchases.end(),
                                      [&](const PurchaseView &each) { return each.reference == reference; });
        current = purchase && its != sandbox.purchases.end() ? its->state : QByteArray();
    }
    m_canvas->setMarks(current, m_trail.passed(side(), reference));
}

bool StatePanel::showState(const std::function<bool(const StateInfo &)> &isWanted)
{
    const auto &all = m_session ? m_session->provider().descriptor().states : std::vector<StateInfo>();
    const auto wanted = std::find_if(all.begin(), all.end(), isWanted);
    if (wanted == all.end())
        return false;
    m_tabs->setCurrentIndex(0);
    m_side->setCurrentIndex(m_side->findData(int(wanted->side)));
    const auto &shown = m_canvas->states();
    const auto at = std::find_if(shown.begin(), shown.end(), isWanted);
    m_canvas->select(at == shown.end() ? -1 : int(at - shown.begin()));
    return at != shown.end();
}

void StatePanel::showChosen()
{
    if (m_canvas->selected() < 0)
        return;
    const QRect box = m_canvas->selectedBox();
    const QPoint at = m_canvas->mapTo(m_scroll->widget(), box.center());
    m_scroll->ensureVisible(at.x(), at.y(), box.width() / 2, box.height() / 2);
}

// The words above and below the diagram take room from it.
bool StatePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scroll->viewport() && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &StatePanel::showChosen, Qt::QueuedConnection); // when it has settled
    return QWidget::eventFilter(watched, event);
}

void StatePanel::describe()
{
    if (m_canvas->selected() < 0) {
        m_description->setText(tr("Choose a state to read about it."));
        return;
    }
    showChosen();
    const StateInfo &state = m_canvas->states()[std::size_t(m_canvas->selected())];
    QStringList ways;
    for (const StateInfo &other : m_canvas->states()) {
        if (std::find(state.next.begin(), state.next.end(), other.id) != state.next.end())
            ways += m_language.words(other.title);
    }
    const QString where = state.id == m_canvas->current() ? tr(" (now)")
                          : m_canvas->isPassed(state.id)  ? tr(" (passed)")
                                                          : QString();
    m_description->setText(u"%1%2: %3\n%4"_s.arg(
        m_language.words(state.title), where, m_language.words(state.description),
        ways.isEmpty() ? tr("Leads nowhere else.") : tr("Leads to: %1").arg(ways.join(u", "_s))));
    m_canvas->setAccessibleDescription(m_description->text());
}

void StatePanel::nameTabs()
{
    m_tabs->setTabText(0, tr("States"));
    m_tabs->setTabText(1, tr("Operations (%1)").arg(m_operations->count()));
    m_tabs->setTabText(2, tr("Switches"));
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        m_tabs->setTabToolTip(tab, m_tabs->tabText(tab));
}

void StatePanel::retranslate()
{
    m_purchaseLabel->setText(tr("Purchase"));
    m_sideLabel->setText(tr("States of"));
    m_side->setItemText(0, tr("the shop"));
    m_side->setItemText(1, tr("the provider (sandbox)"));
    m_canvas->setAccessibleName(tr("State diagram"));
    m_legend->setText(
        tr("▶ now   ✓ passed   double frame: an end   strong arrows: where the chosen state leads"));
    m_canvas->retranslate();
    m_whose->setLabel(tr("Switches of"));
    m_usual->setText(tr("All as usual"));
    showSwitches();
    refresh();
}

} // namespace kassa
