#include "story/stage.h"

namespace kassa {

namespace {

// A run that takes more than this never comes to rest.
constexpr qsizetype mostBenchSteps = 200'000;

bool rests(const Session &session)
{
    using Doing = Session::Doing;
    const Doing doing = session.doing();
    if (doing == Doing::Empty) { // an operation before the purchase may have sent something
        const auto flying = session.inFlight();
        return std::none_of(flying.begin(), flying.end(), [](const auto &each) { return each.deliverable; });
    }
    return doing != Doing::Running && doing != Doing::AwaitsBrowser;
}

Done doneOf(const Result<MessageId> &result)
{
    return result ? Done() : Done(tl::unexpected(result.error()));
}

struct Hand
{
    const Message &message;

    quint64 ordinal() const { return message.id.ordinal; }
    Step operator()(const action::Hold &) const { return step::Hold{ordinal()}; }
    Step operator()(const action::Delay &act) const { return step::Delay{ordinal(), act.by}; }
    Step operator()(const action::Drop &) const { return step::Drop{ordinal()}; }
    Step operator()(const action::Double &) const { return step::Copy{ordinal()}; }
    Step operator()(const action::Replace &act) const
    {
        return step::Edit{ordinal(), replaced(message.payload, act.from, act.to)};
    }
    Step operator()(const tale::LetGo &) const { return step::Release{ordinal()}; }
    Step operator()(const tale::DeliverNow &) const { return step::Deliver{ordinal()}; }
};

} // namespace

Step stepByHand(const tale::ByHand::What &what, const Message &message)
{
    return std::visit(Hand{message}, what);
}

tl::unexpected<Error> notInFlight(int fitting)
{
    return fail(ErrorKind::NotFound, "story.not-in-flight",
                KASSA_TEXT("error", "%1 such messages are in flight").with(fitting));
}

Done settled(Session &session)
{
    QEventLoop loop;
    return settled(session, loop, QEventLoop::ExcludeUserInputEvents);
}

Done settled(Session &session, QEventLoop &loop, QEventLoop::ProcessEventsFlags events)
{
    Done fault;
    const auto look = [&] {
        if (qsizetype(session.history().size()) > mostBenchSteps)
            fault = fail(ErrorKind::Limit, "story.endless",
                         KASSA_TEXT("error", "The exchange has not come to an end after %1 steps")
                             .with(mostBenchSteps));
        if (!fault || rests(session))
            loop.quit();
    };
    QObject::connect(&session, &Session::failed, &loop, [&](const Error &error) {
        fault = tl::unexpected(error);
        loop.quit();
    });
    QObject::connect(&session, &Session::changed, &loop, look);
    session.run();
    if (!rests(session))
        loop.exec(events);
    session.pause();
    return fault;
}

std::vector<Sale> SessionStage::sales() const
{
    std::vector<Sale> sales;
    for (const PurchaseView &each : m_session.view(Side::Shop).purchases)
        sales.push_back({each.state, each.fulfilled,
                         toDecimalText(each.total) + ' ' + QByteArray(each.total.currency.code)});
    return sales;
}

QByteArrayList SessionStage::payments() const
{
    QByteArrayList states;
    for (const PurchaseView &each : m_session.view(Side::Sandbox).purchases)
        states << each.state;
    return states;
}

std::vector<OpenPage> SessionStage::pages() const
{
    std::vector<OpenPage> pages = m_session.view(Side::Shop).pages;
    for (OpenPage &page : m_session.view(Side::Sandbox).pages)
        pages.push_back(std::move(page));
    return pages;
}

std::vector<quint64> SessionStage::held() const
{
    std::vector<quint64> ordinals;
    for (const FlyingMessage &flying : m_session.inFlight()) {
        if (flying.held)
            ordinals.push_back(flying.message.id.ordinal);
    }
    return ordinals;
}

Done SessionStage::begin(const Order &order, const QByteArray &entry)
{
    return doneOf(m_session.begin(order, entry));
}

Done SessionStage::apply(const Step &step)
{
    return doneOf(m_session.apply(step));
}

// Those that a person has set are out of force meanwhile.
Result<bool> SessionStage::stopBefore(const tale::Stop &stop)
{
    const std::vector<Breakpoint> others = m_session.breakpoints();
    m_session.setBreakpoints({{"story", stop.message, true}});
    Result<bool> stopped = false;
    for (int met = 0; met < stop.which;) {
        if (const Done done = settle(); !done) {
            stopped = tl::unexpected(done.error());
            break;
        }
        if (m_session.stoppedAt()) {
            stopped = ++met == stop.which;
        } else if (const auto next = m_session.nextMoment(); !next || !jump(*next)) {
            break;
        }
    }
    m_session.setBreakpoints(others);
    return stopped;
}

Done SessionStage::byHand(const tale::ByHand &act)
{
    int fitting = 0;
    for (const FlyingMessage &flying : m_session.inFlight()) {
        if (!act.message.fits(flying.message) || ++fitting != act.which)
            continue;
        const Step step = stepByHand(act.what, flying.message);
        const auto *edit = std::get_if<action::Replace>(&act.what);
        if (!edit)
            return apply(step);
        return doneOf(
            m_session.edit(flying.message.id.ordinal, std::get<step::Edit>(step).payload, edit->sign));
    }
    return notInFlight(fitting);
}

Done SessionStage::jump(Time to)
{
    return apply(step::Advance{to, true});
}

} // namespace kassa
