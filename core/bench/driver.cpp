#include "bench/driver.h"

namespace kassa {

namespace {

std::vector<OpenPage> openPages(const Bench &bench)
{
    std::vector<OpenPage> pages;
    for (const Side side : {Side::Shop, Side::Sandbox}) {
        if (const Machine *machine = bench.machine(side)) {
            View view = machine->view();
            std::move(view.pages.begin(), view.pages.end(), std::back_inserter(pages));
        }
    }
    return pages;
}

tl::unexpected<Error> endless(qsizetype limit)
{
    return fail(ErrorKind::Limit, "bench.endless",
                KASSA_TEXT("error", "The exchange has not come to an end after %1 steps").with(limit));
}

} // namespace

Result<Driver::Did> Driver::one()
{
    if (m_bench.deliverNext())
        return Did::Delivered;
    if (!m_buyer.isDone()) {
        if (auto press = m_buyer.next(openPages(m_bench))) {
            if (const auto done = m_bench.apply(step::Press{press->party, std::move(press->action)}); !done)
                return tl::unexpected(done.error());
            return Did::Pressed;
        }
    }
    const auto next = m_bench.nextEssential();
    if (m_jumps == Jumps::None || !next)
        return Did::Idle;
    if (const auto done = m_bench.apply(step::Advance{*next, true}); !done)
        return tl::unexpected(done.error());
    return Did::Jumped;
}

Done Driver::run(const std::function<bool()> &stop, qsizetype limit)
{
    for (qsizetype i = 0; i < limit; ++i) {
        const auto did = one();
        if (!did)
            return tl::unexpected(did.error());
        if (*did == Did::Idle || (stop && stop()))
            return {};
    }
    return endless(limit);
}

Done Driver::runUntil(Time until, qsizetype limit)
{
    const Jumps allowed = std::exchange(m_jumps, Jumps::None);
    Done result = endless(limit);
    for (qsizetype i = 0; i < limit; ++i) {
        const auto did = one();
        if (!did) {
            result = tl::unexpected(did.error());
            break;
        }
        if (*did != Did::Idle)
            continue;
        const auto next = m_bench.nextEssential();
        const bool arrived = m_bench.now() >= until && (!next || *next > until);
        if (!arrived) {
            const auto done = m_bench.apply(step::Advance{next ? std::min(*next, until) : until, true});
            result = done ? Done() : Done(tl::unexpected(done.error()));
            if (done)
                continue;
        } else {
            result = {};
        }
        break;
    }
    m_jumps = allowed;
    return result;
}

} // namespace kassa
