#include "purchases/open_purchase.h"

#include "purchases/kept_journal.h"

#include <QFileInfo>

#include <algorithm>

namespace kassa {

using namespace Qt::StringLiterals;

OpenPurchase::OpenPurchase(std::unique_ptr<MemoryJournal> entries, const SessionOptions &options)
    : m_entries(entries.get()), m_journal(std::move(entries)), m_options(options)
{
}

OpenPurchase::~OpenPurchase() = default;

Result<std::unique_ptr<OpenPurchase>> OpenPurchase::create(const Provider &provider,
                                                           const SessionOptions &options, const Order &order,
                                                           const QByteArray &entry,
                                                           std::shared_ptr<const Catalogue> catalogue,
                                                           const QString &keptIn)
{
    std::unique_ptr<MemoryJournal> entries = std::make_unique<MemoryJournal>();
    if (options.system && !keptIn.isEmpty()) {
        auto kept = KeptJournal::create(keptIn, options.system->environment);
        if (!kept)
            return tl::unexpected(kept.error());
        entries = std::move(*kept);
    }
    std::unique_ptr<OpenPurchase> purchase(new OpenPurchase(std::move(entries), options));
    auto session = Session::create(provider, options, purchase->m_journal, std::move(catalogue));
    if (!session)
        return tl::unexpected(session.error());
    purchase->m_session = std::move(*session);
    purchase->m_seenEntries = purchase->m_entries->entries().size(); // nobody has done anything yet
    purchase->m_order = order;
    purchase->m_entry = entry;
    connect(purchase->m_session.get(), &Session::changed, purchase.get(), &OpenPurchase::sessionChanged);
    connect(purchase->m_session.get(), &Session::failed, purchase.get(), &OpenPurchase::sessionFailed);
    return purchase;
}

Done OpenPurchase::runAsDemo()
{
    if (Done set = m_session->setClock(ClockMode::Jumping); !set)
        return set;
    if (const auto begun = begin(); !begun)
        return tl::unexpected(begun.error());
    m_isDemo = true;
    m_session->run();
    return {};
}

void OpenPurchase::sessionChanged()
{
    m_changed |= m_entries->entries().size() != m_seenEntries;
    m_seenEntries = m_entries->entries().size();
    const std::vector<FlyingMessage> flying = m_session->inFlight();
    m_held = int(std::ranges::count(flying, true, &FlyingMessage::held));
    m_delayed = int(
        std::ranges::count_if(flying, [](const FlyingMessage &each) { return each.delayed && !each.held; }));
    if (m_session->isRunning() || m_session->history().size() != m_faultyStep)
        m_fault.reset();
    const bool hasEnded = m_session->doing() == Session::Doing::Finished;
    if (m_isDemo && hasEnded)
        m_changed = false;
    m_isDemo &= !hasEnded && m_session->isRunning();
    Q_EMIT changed();
}

void OpenPurchase::sessionFailed(const Error &error)
{
    m_fault = error;
    m_faultyStep = m_session->history().size();
    Q_EMIT changed();
}

QByteArray OpenPurchase::reference() const
{
    const View view = m_session->view(Side::Shop);
    return view.purchases.empty() ? m_order.reference : view.purchases.back().reference;
}

QString OpenPurchase::name() const
{
    const QString called = QString::fromUtf8(reference());
    return m_number > 1 && !called.isEmpty() ? u"%1 (%2)"_s.arg(called).arg(m_number) : called;
}

bool OpenPurchase::isChanged() const
{
    return m_changed || (isOutside() && !m_entries->entries().empty() && !QFileInfo::exists(m_file));
}

SavedPurchase OpenPurchase::saved() const
{
    SavedPurchase purchase;
    purchase.inputs = m_session->inputs();
    purchase.inputs.outcome = m_session->outcome();
    purchase.pages = m_options.pages;
    if (m_options.locale != purchase.inputs.locale)
        purchase.locale = m_options.locale;
    purchase.order = m_order;
    purchase.entry = m_entry;
    purchase.steps = m_session->history();
    purchase.breakpoints = m_session->breakpoints();
    return purchase;
}

Done OpenPurchase::save(const QString &file)
{
    Done written = isOutside()
                       ? saveJournal(m_entries->entries(), file)
                       : savePurchase(file, saved(), m_session->provider().sensitive(m_session->keys()));
    if (written)
        settle(file);
    return written;
}

void OpenPurchase::settle(const QString &file)
{
    m_file = file;
    m_changed = false;
    m_seenEntries = m_entries->entries().size();
    Q_EMIT changed();
}

} // namespace kassa
