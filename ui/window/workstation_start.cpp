// A purchase begins: in the sandbox at once, in a provider's own system when its keys have been fetched.
#include "window/workstation.h"

#include "checkout/web_engine.h"
#include "purchases/left_purchases_dialog.h"
#include "session/demo.h"
#include "session/random_token.h"
#include "window/run_window.h"

#include <QDockWidget>
#include <QTabWidget>

namespace kassa {

// What a purchase in a provider's system waits for. It is started as it was when Start was pressed: the
// window may show something else by the time that the keys come.
struct Workstation::FetchedKeys
{
    Environment environment;
    Start start;
    Keys keys;
    std::size_t missing = 0;
    std::optional<Error> fault;
};

QString Workstation::orderRefusedWords()
{
    return tr("The order cannot be sent yet: correct what is marked in it.");
}

void Workstation::startPurchase()
{
    if (m_fetched)
        return; // one at a time: each click may be real money
    enter();
    m_notice->clear();
    const Provider *provider = m_start->provider();
    const Environment *environment = m_start->environment();
    if (!provider || !environment)
        return;
    if (!m_order->isValid()) {
        m_centre->setCurrentIndex(OrderTab);
        m_notice->tell(Tone::Warning, &Workstation::orderRefusedWords);
        return;
    }
    Start start{provider->descriptor().id, {}, m_order->order(), m_start->entry()};
    start.options.locale = m_start->locale();
    start.options.outcome = m_start->outcome();
    start.options.seed = randomSeed();
    start.options.pages = canShowPages(nullptr);
    if (environment->isSandbox())
        startWith(start);
    else
        startIn(*environment, std::move(start));
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
    m_start->focusStart();
    const auto isSetUp = m_nextSetUp.takeOver(purchase.session());
    if (!isSetUp)
        return say(isSetUp.error());
    m_notice->tell(Tone::Note, [name = purchase.name(), isSetUp = *isSetUp] {
        const QString copied = tr("This is a copy of the order of %1. Change what should be different, then "
                                  "start the purchase.")
                                   .arg(name);
        return isSetUp
                   ? copied + u' ' + tr("Its breakpoints, rules and switches hold for the next purchases.")
                   : copied;
    });
}

void Workstation::runDemos()
{
    const Provider *provider = m_start->provider();
    if (!provider)
        return;
    const Descriptor &descriptor = provider->descriptor();
    for (const Outcome &outcome : descriptor.outcomes) {
        DemoOptions ordered;
        ordered.outcome = outcome.id;
        const auto order = demoOrder(descriptor, ordered);
        if (!order)
            return say(order.error());
        SessionOptions options;
        options.locale = m_start->locale();
        options.outcome = outcome.id;
        options.seed = randomSeed();
        const QByteArray entry = outcome.entry.isEmpty() ? descriptor.entries.front().id : outcome.entry;
        const auto row = m_purchases.add(descriptor.id, options, *order, entry);
        if (!row)
            return say(row.error());
        if (const Done begun = m_purchases.at(*row)->runAsDemo(); !begun)
            return say(begun.error());
    }
    m_purchasesDock->raise();
}

// Another window may have changed the environment since it was shown here.
bool Workstation::isAsShown(const Environment &environment)
{
    if (const Done read = m_parts.environments.load(); !read) {
        say(read.error());
        return false;
    }
    const Environment *now = m_parts.environments.find(environment.id);
    const bool isSame = now && *now == environment;
    m_start->environmentsChanged();
    if (!isSame)
        pointToEnvironments(
            Tone::Warning,
            KASSA_TEXT("kassa::Workstation",
                       "Another window has changed or removed %1. Look at it, then start again.")
                .with(environment.name));
    return isSame;
}

void Workstation::startIn(Environment environment, Start start)
{
    if (!isAsShown(environment))
        return;
    if (m_parts.environments.isLocked(environment.id)) {
        pointToEnvironments(
            Tone::Live,
            KASSA_TEXT("kassa::Workstation", "%1 is live and locked. Unlock it first by typing its name.")
                .with(environment.name));
        return;
    }
    start.options.outcome.clear(); // nobody but the buyer acts on a provider's own pages
    const auto named =
        m_parts.providers.find(start.provider)->sandboxKeys().secrets; // which secrets an account has
    const auto asked = std::make_shared<FetchedKeys>();
    asked->environment = std::move(environment);
    asked->start = std::move(start);
    asked->keys.ids = asked->environment.ids;
    asked->missing = named.size();
    m_fetched = asked;
    for (const auto &[name, secret] : named) {
        // Gone when it was cancelled, and with the window: the keychain may answer later.
        const auto take = [this, waiting = std::weak_ptr(m_fetched), name = name](Result<Secret> found) {
            const auto fetched = waiting.lock();
            if (!fetched)
                return;
            if (found)
                fetched->keys.secrets[name] = std::move(*found);
            else
                fetched->fault = found.error();
            if (--fetched->missing == 0)
                startFetched();
        };
        m_parts.credentials.of(asked->environment).fetch(asked->environment.account(name), take);
    }
    if (m_fetched && m_fetched->missing == 0)
        startFetched();
    showFetching();
}

void Workstation::startFetched()
{
    const auto fetched = std::exchange(m_fetched, nullptr);
    const Environment &environment = fetched->environment;
    showFetching();
    m_notice->clear();
    const Environment *now = m_parts.environments.find(environment.id);
    if (!now || *now != environment || m_parts.environments.isLocked(environment.id)) {
        pointToEnvironments(
            Tone::Warning,
            KASSA_TEXT("kassa::Workstation",
                       "%1 was locked, changed or removed while its key was fetched: nothing was sent.")
                .with(environment.name));
        return;
    }
    if (fetched->fault && fetched->fault->kind == ErrorKind::NotFound) {
        pointToEnvironments(
            Tone::Warning,
            KASSA_TEXT("kassa::Workstation",
                       "No key of %1 is kept on this computer: nothing was sent. Type it in again.")
                .with(environment.name));
        return;
    }
    if (fetched->fault)
        return say(*fetched->fault);
    ProviderSystem system;
    system.environment = environment.id;
    system.apiUrl = environment.apiUrl;
    system.pageUrls = environment.pageUrls;
    system.callbackUrl = environment.callbackUrl;
    system.shopPort = environment.shopPort;
    system.live = environment.live;
    system.keys = fetched->keys;
    fetched->start.options.system = std::move(system);
    fetched->start.options.liveUnlocked = environment.live;
    startWith(fetched->start);
}

// Not by one key, and not where purchases are no longer allowed: it may be real money.
void Workstation::restartOutside()
{
    const Environment there = environmentOf(*m_purchase);
    if (const Done read = m_parts.environments.load(); !read)
        return say(read.error());
    m_start->environmentsChanged();
    if (!m_parts.environments.find(there.id) || m_parts.environments.isLocked(there.id))
        return pointToEnvironments(
            there.live ? Tone::Live : Tone::Warning,
            KASSA_TEXT("kassa::Workstation",
                       "%1 has been locked or removed: nothing was sent. Unlock it to start there.")
                .with(there.name));
    m_restarted = m_purchase;
    if (!there.live)
        return restartAgreed();
    ask(
        Tone::Live,
        [name = there.name] { return tr("This begins another purchase at %1, with REAL MONEY.").arg(name); },
        [] { return tr("Begin it"); }, &Workstation::restartAgreed);
}

void Workstation::restartAgreed()
{
    m_notice->clear();
    if (!m_restarted || m_restarted != m_purchase)
        return; // another one is looked at by now
    if (m_parts.environments.isLocked(m_purchase->options().system->environment))
        return restartOutside();
    if (const Done begun = m_purchase->session().restart(); !begun)
        say(begun.error());
}

// While the keychain asks its owner, nothing else is started.
void Workstation::showFetching()
{
    m_start->setStartable(!m_fetched);
    m_startAction->setEnabled(!m_fetched);
    if (m_fetched)
        m_fetching->tell(
            Tone::Note,
            [name = m_fetched->environment.name] {
                return tr("The key of %1 is being fetched. The keychain may ask you for a password.")
                    .arg(name);
            },
            [] { return tr("Cancel"); });
    else
        m_fetching->clear();
}

void Workstation::cancelStart()
{
    m_fetched.reset();
    showFetching();
    m_notice->tell(Tone::Note, [] { return tr("The purchase was not started: nothing was sent."); });
}

// Of a Kassa that ended without being closed.
void Workstation::offerLeft()
{
    const auto left =
        m_parts.openJournals.isEmpty() ? std::vector<LeftJournal>() : leftJournals(m_parts.openJournals);
    if (!left.empty())
        ask(
            Tone::Warning,
            [count = int(left.size())] {
                return tr(
                    "%n purchase(s) at a provider's own system were open when Kassa ended without being "
                    "closed. What was sent and answered is kept.",
                    nullptr, count);
            },
            [] { return tr("Show..."); }, &Workstation::showLeft);
}

void Workstation::showLeft()
{
    auto *dialog =
        new LeftPurchasesDialog(m_parts.openJournals, m_parts.providers, m_parts.environments, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LeftPurchasesDialog::journalWanted, this, &Workstation::showOtherJournal);
    dialog->show(); // the window and the journals can be looked at meanwhile
    m_notice->clear();
}

void Workstation::showOtherJournal(const QString &title, const std::vector<Entry> &entries,
                                   const Provider *provider)
{
    (new RunWindow(m_parts.language, title, entries, provider, this))->show();
}

void Workstation::setUp(Session &session)
{
    const Session *next = m_nextSetUp.sessionOf(session.provider());
    if (!next)
        return;
    session.setBreakpoints(next->breakpoints());
    std::vector<Step> steps = next->testSetUp();
    if (session.rewindIsOneSided()) // a provider's own system has no switches
        std::erase_if(steps, [](const Step &step) {
            const auto *operate = std::get_if<step::Operate>(&step);
            return operate && operate->side == Side::Sandbox;
        });
    if (const Done done = session.setUp(steps); !done)
        say(done.error());
}

void Workstation::startWith(const Start &start)
{
    const auto row = m_purchases.add(start.provider, start.options, start.order, start.entry);
    if (!row)
        return say(row.error());
    m_purchasesPanel->setCurrent(*row);
    OpenPurchase *purchase = m_purchases.at(*row);
    if (!start.options.outcome.isEmpty()) // of the sandbox, whose clock can be set
        (void)purchase->session().setClock(ClockMode::Jumping);
    setUp(purchase->session());
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
    ordered.outcome = story.outcome;
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
