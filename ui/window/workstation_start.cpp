// A purchase begins: in the sandbox at once, in a provider's own system when its keys have been fetched.
#include "window/workstation.h"

#include "checkout/web_engine.h"
#include "session/demo.h"
#include "session/random_token.h"

#include <QDockWidget>
#include <QTabWidget>

namespace kassa {

namespace {

// What a purchase in a provider's system waits for.
struct FetchedKeys
{
    ProviderSystem system;
    std::size_t missing = 0;
    std::optional<Error> fault;
};

} // namespace

void Workstation::startPurchase()
{
    enter();
    m_notice->clear();
    const Provider *provider = m_start->provider();
    const Environment *environment = m_start->environment();
    if (!provider || !environment)
        return;
    if (!m_order->isValid()) {
        m_centre->setCurrentIndex(OrderTab);
        m_notice->tell(Tone::Warning, tr("The order cannot be sent yet: correct what is marked in it."));
        return;
    }
    SessionOptions options;
    options.locale = m_start->locale();
    options.outcome = m_start->outcome();
    options.seed = randomSeed();
    options.pages = canShowPages(nullptr);
    if (environment->isSandbox())
        startWith(options);
    else
        startIn(*environment, options);
}

// The same choices and order, to be changed and started: what is bought once more is not sent unseen.
void Workstation::duplicate(const OpenPurchase &purchase)
{
    const SessionOptions &options = purchase.options();
    m_start->setProvider(purchase.session().provider().descriptor().id);
    m_start->setEnvironment(options.system ? options.system->environment
                                           : m_parts.environments.all().front().id);
    m_start->setEntry(purchase.entry());
    m_start->setOutcome(purchase.session().outcome());
    m_start->setLocale(options.locale);
    Order order = purchase.order();
    order.reference.clear(); // the shop gives the new one a reference of its own
    m_order->replaceOrder(order, tr("Order of another purchase"));
    m_centre->setCurrentIndex(OrderTab);
    m_notice->tell(
        Tone::Note,
        tr("This is a copy of the order of %1. Change what should be different, then start the purchase.")
            .arg(QString::fromUtf8(purchase.reference())));
    m_start->focusStart();
}

void Workstation::runDemos()
{
    const Provider *provider = m_start->provider();
    if (!provider)
        return;
    const Descriptor &descriptor = provider->descriptor();
    const auto order = demoOrder(descriptor, {});
    if (!order)
        return say(order.error());
    for (const Outcome &outcome : descriptor.outcomes) {
        SessionOptions options;
        options.locale = m_start->locale();
        options.outcome = outcome.id;
        options.seed = randomSeed();
        const QByteArray entry = outcome.entry.isEmpty() ? descriptor.entries.front().id : outcome.entry;
        const auto row = m_purchases.add(descriptor.id, options, *order, entry);
        if (!row)
            return say(row.error());
        Session &session = m_purchases.at(*row)->session();
        (void)session.setClock(ClockMode::Jumping);
        if (const auto begun = m_purchases.at(*row)->begin(); !begun)
            return say(begun.error());
        session.run();
    }
    m_purchasesDock->raise();
}

void Workstation::startIn(const Environment &environment, SessionOptions options)
{
    if (m_parts.environments.isLocked(environment.id)) {
        m_notice->tell(Tone::Live,
                       tr("%1 is live and locked. Unlock it first by typing its name.").arg(environment.name),
                       tr("Environments..."));
        return;
    }
    options.outcome.clear(); // nobody but the buyer acts on a provider's own pages
    options.liveUnlocked = environment.live;
    const auto fetched = std::make_shared<FetchedKeys>();
    fetched->system.environment = environment.id;
    fetched->system.apiUrl = environment.apiUrl;
    fetched->system.pageUrls = environment.pageUrls;
    fetched->system.callbackUrl = environment.callbackUrl;
    fetched->system.shopPort = environment.shopPort;
    fetched->system.live = environment.live;
    fetched->system.keys.ids = environment.ids;
    const Keys named = m_start->provider()->sandboxKeys(); // which secrets an account has
    fetched->missing = named.secrets.size();
    for (const auto &[name, secret] : named.secrets) {
        const auto take = [this, fetched, options, name = name](Result<Secret> found) mutable {
            if (found)
                fetched->system.keys.secrets[name] = std::move(*found);
            else
                fetched->fault = found.error();
            if (--fetched->missing > 0)
                return;
            if (fetched->fault)
                return say(*fetched->fault);
            options.system = fetched->system;
            startWith(options);
        };
        m_parts.credentials.of(environment).fetch(environment.account(name), take);
    }
}

void Workstation::startWith(const SessionOptions &options)
{
    const auto row =
        m_purchases.add(m_start->provider()->descriptor().id, options, m_order->order(), m_start->entry());
    if (!row)
        return say(row.error());
    m_purchasesPanel->setCurrent(*row);
    OpenPurchase *purchase = m_purchases.at(*row);
    if (!options.outcome.isEmpty())
        (void)purchase->session().setClock(ClockMode::Jumping);
    for (const step::Operate &each : m_nextSwitches.of(purchase->session().provider())) {
        if (options.system && each.side == Side::Sandbox)
            continue; // a provider's own system has no switches
        if (const auto set = purchase->session().apply(each); !set)
            say(set.error());
    }
    if (const auto begun = purchase->begin(); !begun)
        say(begun.error());
    m_centre->setCurrentIndex(CheckoutTab);
}

// The purchase has not begun: one of the story's lines begins it.
void Workstation::playStory(const Story &story)
{
    enter();
    m_notice->clear();
    const Provider *provider = m_parts.providers.find(story.provider);
    if (!provider)
        return;
    SessionOptions options = sessionOptionsFor(story, {m_start->locale(), 1, canShowPages(nullptr)});
    DemoOptions ordered;
    ordered.order = story.order;
    const auto order = demoOrder(provider->descriptor(), ordered);
    if (!order)
        return say(order.error());
    const auto row = m_purchases.add(story.provider, options, *order, story.entry);
    if (!row)
        return say(row.error());
    m_purchasesPanel->setCurrent(*row);
    OpenPurchase &purchase = *m_purchases.at(*row);
    (void)purchase.session().setClock(ClockMode::Standing); // the story moves it
    m_centre->setCurrentIndex(CheckoutTab);
    m_stories->stepThrough(story, purchase.session(), purchase.entries());
}

} // namespace kassa
