#include "session/sandbox_run.h"

#include "session/sandbox_actions.h"
#include "wire/browser.h"

namespace kassa {

namespace {

// Machines that never come to rest at one moment are a fault; this many deliveries in a row are not normal.
constexpr int mostDeliveriesAtOnce = 1'000'000;
constexpr Duration shopsPatience = std::chrono::seconds(30); // of a request that says nothing of its own

BenchParts with(BenchParts parts, Outside *outside)
{
    parts.outside = outside;
    return parts;
}

HttpClientOptions clientOptions(const ProviderHostOptions &options)
{
    HttpClientOptions client;
    client.allowedHosts = options.allowedHosts;
    return client;
}

} // namespace

SandboxRun::SandboxRun(SessionInputs inputs, BenchParts parts, const ProviderHostOptions &options,
                       OutcomeBuyers buyers)
    : m_clock(inputs.start, options.timeScale), m_buyers(std::move(buyers)),
      m_bench(std::move(inputs), with(std::move(parts), this), History::None),
      m_client(clientOptions(options))
{
    m_tick.setSingleShot(true);
    connect(&m_tick, &QTimer::timeout, this, &SandboxRun::goOn);
}

void SandboxRun::carry(const Message &message, Duration timeout)
{
    const bool visits =
        m_visitor && message.to == Party::ShopServer && std::holds_alternative<Navigation>(message.payload);
    if (visits || std::holds_alternative<HttpRequest>(message.payload))
        m_outgoing.emplace_back(message, timeout > Duration::zero() ? timeout : shopsPatience);
    else
        Q_EMIT carried(message);
}

void SandboxRun::deliver()
{
    for (int i = 0; i < mostDeliveriesAtOnce && m_bench.deliverNext(); ++i) {
    }
}

void SandboxRun::catchUp()
{
    do {
        deliver();
    } while (letTimePass());
}

void SandboxRun::goOn()
{
    do {
        deliver();
    } while (letBuyersAct() || letTimePass());
    callShop();
    Q_EMIT rested();
    tellSkipped();
    waitForNext();
}

void SandboxRun::waitForNext()
{
    const auto next = m_bench.nextTimer();
    const bool waitsForAnswer = m_skipTo && m_awaited > 0; // its coming goes on
    if (next && !waitsForAnswer)
        m_tick.start(int(m_clock.wallMillisUntil(*next)));
    else
        m_tick.stop();
}

bool SandboxRun::letBuyersAct()
{
    if (m_buyers.isNobody())
        return false;
    auto press = m_buyers.next(openPages());
    if (!press)
        return false;
    m_bench.apply(step::Press{press->party, std::move(press->action)});
    m_buyersActed = true;
    return true;
}

// Time that a person skips stands still while a shop outside owes an answer: what it answers decides what
// happens in the rest of that time.
bool SandboxRun::letTimePass()
{
    Time to = m_clock.now();
    if (m_skipTo)
        to = m_awaited > 0 || !m_outgoing.empty() ? m_bench.now() : *m_skipTo;
    if (to <= m_bench.now())
        return false;
    const auto next = m_bench.nextTimer();
    m_bench.apply(step::Advance{to});
    return next && *next <= to;
}

void SandboxRun::callShop()
{
    for (const auto &[carried, patience] : std::exchange(m_outgoing, {})) {
        const Message &message = carried; // a structured binding cannot be captured by every compiler
        ++m_awaited;
        const auto *navigation = std::get_if<Navigation>(&message.payload);
        const HttpRequest request =
            navigation ? m_visitor->requestFor(*navigation) : std::get<HttpRequest>(message.payload);
        m_client.send(request, patience, [this, message](HttpClient::Answer answer) {
            --m_awaited;
            if (!m_skipTo) // a skip goes on only once the answer has been heard
                catchUp();
            shopAnswered(message, std::visit([](auto &one) { return Payload(std::move(one)); }, answer));
            goOn();
        });
    }
}

void SandboxRun::shopAnswered(const Message &asked, Payload answer)
{
    const auto *response = std::get_if<HttpResponse>(&answer);
    std::optional<Navigation> way;
    if (response && std::holds_alternative<Navigation>(asked.payload)) {
        m_visitor->keepCookies(*response);
        if (follow(asked.payload, answer).empty())
            way = m_visitor->wayToProvider(*response);
    }
    m_bench.apply(step::AnswerFrom{asked.exchange, std::move(answer)});
    deliver();
    if (!way)
        return;
    if (auto draft = navigate(Party::ShopPage, *way, m_bench.inputs().origins))
        m_bench.apply(step::Browse{std::move(*draft)});
}

void SandboxRun::ask(const HttpRequest &request, std::function<void(HttpClient::Answer)> answered)
{
    m_client.send(request, shopsPatience, std::move(answered));
}

void SandboxRun::skip(Duration by, std::function<void()> done)
{
    const Time from = m_skipTo ? *m_skipTo : m_clock.now();
    m_clock.skip(by);
    m_skipTo = from + by;
    m_skipped.push_back(std::move(done));
    goOn();
}

void SandboxRun::tellSkipped()
{
    if (!m_skipTo || m_bench.now() < *m_skipTo || m_awaited > 0)
        return;
    m_skipTo.reset();
    for (const auto &done : std::exchange(m_skipped, {}))
        done();
}

Acted SandboxRun::act(const Result<Step> &step)
{
    Acted acted;
    const auto done = step ? m_bench.apply(*step) : tl::unexpected(step.error());
    if (!done) {
        acted.error = done.error();
        return acted;
    }
    do {
        const std::vector<Report> said = reportsOf(m_bench);
        acted.reports.insert(acted.reports.end(), said.begin(), said.end());
    } while (m_bench.deliverNext());
    for (const Report &report : acted.reports) {
        if (report.kind == Report::Kind::Refused)
            acted.error = Error{ErrorKind::Refused, report.value, report.text};
    }
    goOn();
    return acted;
}

} // namespace kassa
