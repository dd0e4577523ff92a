#include "purchases/purchase_list.h"

#include "flow/run_controls.h"
#include "widgets/plain_tip.h"

#include <QApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

// The last one: a session is used for one purchase, and a second start is what a person looks at.
std::optional<PurchaseView> viewOf(const OpenPurchase &purchase)
{
    View view = purchase.session().view(Side::Shop);
    return view.purchases.empty() ? std::nullopt : std::optional(std::move(view.purchases.back()));
}

const StateInfo *stateOf(const OpenPurchase &purchase, const QByteArray &id)
{
    const auto &states = purchase.session().provider().descriptor().states;
    const auto found = std::ranges::find_if(
        states, [&](const StateInfo &state) { return state.side == Side::Shop && state.id == id; });
    return found == states.end() ? nullptr : &*found;
}

Tone toneOf(const OpenPurchase &purchase)
{
    const auto view = viewOf(purchase);
    if (!view)
        return Tone::Muted;
    if (view->fulfilled > 1)
        return Tone::Wrong;
    if (view->fulfilled == 1)
        return Tone::Good;
    const StateInfo *state = stateOf(purchase, view->state);
    return state && state->final ? Tone::Warning : Tone::Note;
}

Tone toneOfRun(const OpenPurchase &purchase)
{
    if (purchase.fault())
        return Tone::Wrong;
    if (purchase.held() > 0 || purchase.session().doing() == Session::Doing::AtBreakpoint)
        return Tone::Warning;
    return purchase.session().isRunning() ? Tone::Accent : Tone::Muted;
}

QString faultWords(const OpenPurchase &purchase)
{
    return purchase.fault() ? errorWords(*purchase.fault()) : QString();
}

} // namespace

PurchaseList::PurchaseList(const Registry &providers, Language &language, QObject *parent)
    : QAbstractTableModel(parent), m_providers(providers), m_language(language)
{
    connect(&language, &Language::changed, this, [this] {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
        if (!m_purchases.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
}

int PurchaseList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_purchases.size());
}

int PurchaseList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

OpenPurchase *PurchaseList::at(int row) const
{
    return row >= 0 && row < rowCount() ? m_purchases[static_cast<std::size_t>(row)].get() : nullptr;
}

int PurchaseList::rowOf(const OpenPurchase *purchase) const
{
    const auto found = std::ranges::find(m_purchases, purchase, &std::unique_ptr<OpenPurchase>::get);
    return found == m_purchases.end() ? -1 : static_cast<int>(found - m_purchases.begin());
}

int PurchaseList::rowOfFile(const QString &file) const
{
    const QFileInfo wanted(file);
    const auto found = std::ranges::find_if(m_purchases, [&](const auto &purchase) {
        return !purchase->file().isEmpty() && QFileInfo(purchase->file()) == wanted;
    });
    return found == m_purchases.end() ? -1 : static_cast<int>(found - m_purchases.begin());
}

int PurchaseList::changed() const
{
    return int(
        std::ranges::count_if(m_purchases, [](const auto &purchase) { return purchase->isChanged(); }));
}

int PurchaseList::append(std::unique_ptr<OpenPurchase> purchase)
{
    const int row = rowCount();
    OpenPurchase *added = purchase.get();
    connect(added, &OpenPurchase::changed, this, [this, added] {
        giveNumber(*added);
        tell(added);
    });
    giveNumber(*added);
    beginInsertRows({}, row, row);
    m_purchases.push_back(std::move(purchase));
    endInsertRows();
    return row;
}

// Once and for all: closing another does not rename it.
void PurchaseList::giveNumber(OpenPurchase &purchase) const
{
    const QByteArray reference = purchase.reference();
    if (purchase.number() > 0 || reference.isEmpty())
        return;
    int taken = 0;
    for (const auto &each : m_purchases) {
        if (each->reference() == reference)
            taken = std::max(taken, each->number());
    }
    purchase.setNumber(taken + 1);
}

void PurchaseList::tell(const OpenPurchase *purchase)
{
    if (const int row = rowOf(purchase); row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

Result<int> PurchaseList::add(const QByteArray &provider, const SessionOptions &options, const Order &order,
                              const QByteArray &entry)
{
    const Provider *known = m_providers.find(provider);
    if (!known)
        return fail(ErrorKind::NotFound, "purchase.provider",
                    KASSA_TEXT("error", "The provider \"%1\" is not built in").with(provider));
    auto purchase = OpenPurchase::create(*known, options, order, entry, m_language.catalogue(), m_keptIn);
    if (!purchase)
        return tl::unexpected(purchase.error());
    return append(std::move(*purchase));
}

Result<PurchaseList::Opened> PurchaseList::open(const QString &file)
{
    if (const int row = rowOfFile(file); row >= 0)
        return Opened{row, {}};
    const auto saved = loadPurchase(file, m_providers);
    if (!saved)
        return tl::unexpected(saved.error());
    const auto row = add(saved->inputs.provider, saved->options(), saved->order, saved->entry);
    if (!row)
        return tl::unexpected(row.error());
    OpenPurchase &purchase = *at(*row);
    const Done played = playAgain(*saved, purchase.session());
    if (played)
        purchase.settle(file);
    return Opened{*row, played, saved->lostNationalId, saved->standIns};
}

void PurchaseList::close(int row)
{
    if (!at(row))
        return;
    beginRemoveRows({}, row, row);
    // Kept until the views know that the row is gone.
    const std::unique_ptr<OpenPurchase> closed = std::move(m_purchases[static_cast<std::size_t>(row)]);
    m_purchases.erase(m_purchases.begin() + row);
    endRemoveRows();
}

QString PurchaseList::runWords(const OpenPurchase &purchase)
{
    const Session &session = purchase.session();
    if (session.doing() == Session::Doing::Empty)
        return {};
    const QString words = purchase.fault() ? theme::signOf(Tone::Wrong) + u' ' + tr("Stopped by a fault")
                                           : RunControls::doingWords(session);
    return purchase.held() > 0 ? words + u", "_s + tr("held: %1").arg(purchase.held()) : words;
}

QString PurchaseList::stateWords(const OpenPurchase &purchase) const
{
    const auto view = viewOf(purchase);
    if (!view)
        return tr("Not started");
    const StateInfo *state = stateOf(purchase, view->state);
    return theme::signOf(toneOf(purchase)) + u' ' +
           (state ? m_language.words(state->title) : QString::fromUtf8(view->state));
}

namespace {

// Beyond those of the outcome's own script: then what it promises is no measure any more.
bool hasOwnOperations(const std::vector<Step> &history, const Outcome &outcome)
{
    const auto isOperation = [](const Step &step) {
        const auto *operate = std::get_if<step::Operate>(&step);
        return operate && !isSwitch(operate->operation);
    };
    const auto isAction = [](const OperationStep &step) { return !isSwitch(step.operation); };
    return std::ranges::count_if(history, isOperation) >
           std::ranges::count_if(outcome.before, isAction) + std::ranges::count_if(outcome.after, isAction);
}

} // namespace

QString PurchaseList::outcomeWords(const OpenPurchase &purchase) const
{
    const Session &session = purchase.session();
    if (session.outcome().isEmpty())
        return tr("you decide");
    const auto &all = session.provider().descriptor().outcomes;
    const auto found = std::ranges::find(all, session.outcome(), &Outcome::id);
    QString title =
        found == all.end() ? QString::fromUtf8(session.outcome()) : m_language.words(found->title);
    if (session.doing() != Session::Doing::Finished)
        return title;
    const bool right = session.result().right;
    if (!right && found != all.end() && hasOwnOperations(session.history(), *found))
        return tr("%1, then changed by hand").arg(title);
    return theme::signOf(right ? Tone::Good : Tone::Wrong) + u' ' +
           (right ? title : tr("%1: ended differently").arg(title));
}

QString PurchaseList::fileWords(const OpenPurchase &purchase) const
{
    if (purchase.file().isEmpty())
        return tr("not saved");
    const QString name = QFileInfo(purchase.file()).fileName();
    return purchase.isChanged() ? tr("%1, changed").arg(name) : name;
}

QString PurchaseList::environmentWords(const QByteArray &id) const
{
    if (id == "sandbox")
        return tr("Sandbox");
    const Environment *known = m_environments ? m_environments->find(id) : nullptr;
    return known ? known->name : QString::fromUtf8(id); // it may have been removed since
}

QString PurchaseList::words(const OpenPurchase &purchase, int column) const
{
    const auto view = viewOf(purchase);
    const SessionInputs &inputs = purchase.session().inputs();
    switch (column) {
    case Reference:
        return purchase.name();
    case ProviderName:
        return m_language.words(purchase.session().provider().descriptor().title);
    case State:
        return stateWords(purchase);
    case Run:
        return runWords(purchase);
    case OutcomeName:
        return outcomeWords(purchase);
    case Total: {
        if (view)
            return view->total == Money() ? QString() : m_language.words(view->total); // nothing is bought
        const auto totals = totalsOf(purchase.order(), Rounding::None,
                                     purchase.session().provider().descriptor().requirements.vatRule);
        return totals ? m_language.words(Money{totals->withVat, purchase.order().currency}) : QString();
    }
    case Released:
        return view ? tr("%n time(s)", nullptr, view->fulfilled) : QString();
    case Started: {
        const auto seconds =
            std::chrono::floor<std::chrono::seconds>(inputs.start).time_since_epoch().count();
        return QLocale().toString(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC), QLocale::ShortFormat);
    }
    case EnvironmentName:
        return environmentWords(inputs.environment);
    case File:
        return fileWords(purchase);
    default:
        return {};
    }
}

QVariant PurchaseList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const OpenPurchase &purchase = *m_purchases[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return words(purchase, index.column());
    case Qt::ToolTipRole:
        return index.column() == File  ? plainTip(purchase.file())
               : index.column() == Run ? plainTip(faultWords(purchase))
                                       : QVariant();
    case Qt::AccessibleDescriptionRole:
        return index.column() == Run ? faultWords(purchase) : QVariant();
    case Qt::ForegroundRole:
        if (index.column() == State)
            return theme::text(toneOf(purchase), QApplication::palette());
        if (index.column() == Run)
            return theme::text(toneOfRun(purchase), QApplication::palette());
        return {};
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(index.column() == Total ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant PurchaseList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || section >= ColumnCount)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    const QStringList names{tr("Reference"), tr("Provider"), tr("State"),   tr("Run"),         tr("Outcome"),
                            tr("Total"),     tr("Released"), tr("Started"), tr("Environment"), tr("File")};
    return names[section];
}

} // namespace kassa
