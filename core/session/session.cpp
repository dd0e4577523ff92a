#include "session/session.h"

#include "session/choices.h"
#include "session/session_state.h"

namespace kassa {

Session::Session() : m_state(std::make_unique<State>())
{
    m_state->session = this;
}

Session::~Session() = default;

Result<std::unique_ptr<Session>> Session::create(const Provider &provider, const SessionOptions &options,
                                                 Journal &journal, std::shared_ptr<const Catalogue> catalogue)
{
    const Descriptor &descriptor = provider.descriptor();
    if (const Done known = checkLocale(descriptor, options.locale); !known)
        return tl::unexpected(known.error());
    std::unique_ptr<Session> session(new Session);
    State &state = *session->m_state;
    state.provider = &provider;
    state.catalogue = pageWords(std::move(catalogue), options.locale);
    if (const Done done = state.setUp(options, journal); !done)
        return tl::unexpected(done.error());
    if (const Done known = session->setOutcome(options.outcome); !known)
        return tl::unexpected(known.error());
    return session;
}

const Provider &Session::provider() const
{
    return *m_state->provider;
}

const SessionInputs &Session::inputs() const
{
    return m_state->bench->inputs();
}

const Keys &Session::keys() const
{
    return m_state->keys;
}

const Order &Session::order() const
{
    return m_state->order;
}

QByteArray Session::entry() const
{
    const auto &done = history();
    const auto begun = std::find_if(done.rbegin(), done.rend(), [](const Step &step) {
        return std::holds_alternative<step::Begin>(step);
    });
    return begun == done.rend() ? m_state->entry : std::get<step::Begin>(*begun).entry;
}

View Session::view(Side side) const
{
    const Machine *machine = m_state->bench->machine(side);
    return machine ? machine->view() : View();
}

Rows Session::table(Side side, const TableId &table, qsizetype from, qsizetype count) const
{
    const Machine *machine = m_state->bench->machine(side);
    return machine ? machine->table(table, from, count) : Rows();
}

std::vector<FlyingMessage> Session::inFlight() const
{
    return m_state->inFlight();
}

const std::vector<Rule> &Session::rules() const
{
    return m_state->bench->rules();
}

const std::vector<Breakpoint> &Session::breakpoints() const
{
    return m_state->breakpoints;
}

std::vector<Step> Session::testSetUp() const
{
    return m_state->testSetUp();
}

DemoResult Session::result() const
{
    DemoResult result =
        judged(m_state->outcome, view(Side::Shop), m_state->fault, m_state->script().buyer.awaited());
    result.ended = m_state->bench->now();
    result.steps = m_state->bench->steps();
    return result;
}

Session::Doing Session::doing() const
{
    return m_state->doing();
}

bool Session::isRunning() const
{
    return m_state->isGoing();
}

std::optional<Time> Session::skipsTo() const
{
    return m_state->skipping ? std::optional(m_state->skipping->to) : std::nullopt;
}

std::optional<quint64> Session::stoppedAt() const
{
    return m_state->stoppedAt;
}

Text Session::nextStep() const
{
    return m_state->nextStep();
}

Time Session::now() const
{
    return m_state->now();
}

std::optional<Time> Session::nextMoment() const
{
    return m_state->bench->nextEssential();
}

std::optional<Time> Session::nextJump() const
{
    return m_state->nextJump();
}

ClockMode Session::clock() const
{
    return m_state->clock;
}

double Session::timeScale() const
{
    return m_state->scale;
}

const std::vector<Step> &Session::history() const
{
    return m_state->bench->history();
}

QByteArray Session::outcome() const
{
    return m_state->outcome.id;
}

Result<MessageId> Session::begin(const Order &order, const QByteArray &entry)
{
    return m_state->begin(order, entry);
}

void Session::step()
{
    m_state->step();
}

void Session::run()
{
    m_state->run();
}

void Session::pause()
{
    m_state->stop();
    if (m_state->courier)
        m_state->courier->refresh(); // countdowns stand still
    m_state->tell();
}

Done Session::restart()
{
    if (!m_state->begun)
        return {};
    // A provider outside would take the same ids for the same purchase: there it is one more.
    Done kept;
    if (!m_state->outside) {
        const std::vector<Step> testSetUp = m_state->testSetUp();
        if (Done done = m_state->rewind(0); !done)
            return done;
        kept = setUp(testSetUp);
    }
    const auto begun = m_state->begin(m_state->order, m_state->entry);
    return begun ? kept : tl::unexpected(begun.error());
}

Done Session::rewindTo(MessageId entry)
{
    return m_state->rewind(m_state->bench->stepOf(entry));
}

Done Session::rewindToStep(qsizetype step)
{
    return m_state->rewind(step);
}

bool Session::rewindIsOneSided() const
{
    return m_state->outside != nullptr;
}

Done Session::setClock(ClockMode mode, double scale)
{
    if (m_state->outside)
        return realTimeOnly();
    m_state->clock = mode;
    m_state->scale = scale;
    m_state->live.reset();
    if (m_state->running && mode == ClockMode::Live)
        m_state->startClock();
    m_state->goOn();
    return {};
}

Done Session::jumpToNext()
{
    return m_state->jumpToNext();
}

Done Session::skip(Duration by)
{
    return m_state->skip(by);
}

void Session::setBreakpoints(std::vector<Breakpoint> breakpoints)
{
    m_state->breakpoints = std::move(breakpoints);
    m_state->tell();
}

Done Session::setOutcome(const QByteArray &outcome)
{
    if (Done chosen = m_state->chooseOutcome(outcome); !chosen)
        return chosen;
    m_state->remember({BuyerScript(m_state->outcome.buyer), 0});
    m_state->goOn();
    return {};
}

Done Session::setUp(const std::vector<Step> &steps)
{
    Done all;
    for (const Step &step : steps) {
        if (const auto done = m_state->bench->repeat(step); !done)
            all = tl::unexpected(done.error());
    }
    m_state->tell();
    return all;
}

Result<MessageId> Session::apply(const Step &step)
{
    auto done = m_state->perform(step);
    if (m_state->courier)
        m_state->courier->refresh();
    m_state->goOn();
    return done;
}

Result<MessageId> Session::edit(quint64 ordinal, const Payload &payload, bool resigned)
{
    auto done = m_state->edit(ordinal, payload, resigned);
    m_state->goOn();
    return done;
}

Result<MessageId> Session::sendAgain(const Message &kept, const Payload &payload, bool resigned)
{
    auto again = m_state->asSentAgain(kept, payload, resigned);
    return again ? apply(*again) : tl::unexpected(again.error());
}

Result<MessageId> Session::postToFrame(const QByteArray &frame, PageEvent::Kind kind, const QByteArray &data)
{
    const QByteArray origin = originOf(m_state->bench->inputs().origins.shop);
    return apply(step::Receive{{Channel::PageEvent,
                                Party::ShopPage,
                                Party::ProviderPage,
                                PageEvent{frame, origin, kind, data},
                                {},
                                {}}});
}

Done Session::replay(const std::vector<Step> &steps)
{
    return m_state->replay(steps);
}

void Session::redrawPages()
{
    if (m_state->courier)
        m_state->courier->redraw();
    Q_EMIT changed(); // for pages without a browser
}

Done Session::setBrowser(RealBrowser *browser)
{
    if (!m_state->courier)
        return fail(ErrorKind::State, "session.no-pages",
                    KASSA_TEXT("error", "This session has no ports for pages"));
    m_state->courier->setBrowser(browser);
    m_state->goOn();
    return {};
}

} // namespace kassa
