#include "story/player.h"

#include "session/demo.h"

#include <QEventLoop>

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

} // namespace

Result<std::unique_ptr<Session>> stageFor(const Story &story, const Provider &provider,
                                          const StageOptions &options, Journal &journal,
                                          std::shared_ptr<const Catalogue> catalogue)
{
    SessionOptions how;
    how.locale = story.locale.isEmpty() ? options.locale : story.locale;
    how.seed = story.seed.value_or(options.seed);
    how.start = story.start.value_or(DemoOptions().start);
    how.pages = options.pages;
    auto session = Session::create(provider, how, journal, std::move(catalogue));
    if (session)
        (void)(*session)->setClock(ClockMode::Standing); // the story moves it
    return session;
}

Done settled(Session &session)
{
    QEventLoop loop;
    Done fault;
    const auto look = [&] {
        if (qsizetype(session.history().size()) > mostBenchSteps)
            fault = fail(ErrorKind::Limit, "story.endless",
                         QStringLiteral("No rest after %1 steps").arg(mostBenchSteps));
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
        loop.exec();
    session.pause();
    return fault;
}

// One overload for each thing a story does.
struct StoryPlayer::Doer
{
    StoryPlayer &player;

    void operator()(const tale::Checkout &) const
    {
        const auto begun = player.m_session.begin(player.order(), player.m_story.entry);
        if (!begun)
            player.failed(begun.error());
        else
            player.settle();
    }
    void operator()(const BuyerStep &) const { player.press(); }
    void operator()(const OperationStep &step) const
    {
        if (player.settle() && player.apply(step::Operate{step.side, step.operation, step.fields}))
            player.settle();
    }
    void operator()(const tale::Wait &wait) const
    {
        const auto until = wait.time ? std::optional(player.m_session.now() + *wait.time) : std::nullopt;
        player.waitFor(until, {});
    }
    void operator()(const Rule &rule) const { player.apply(step::AddRule{rule}); }
    void operator()(const tale::Release &release) const
    {
        for (const Entry &entry : std::vector<Entry>(player.m_journal.entries())) {
            if (entry.kind != "ruled" || entry.core["done"].text() != "held" ||
                entry.core["rule"].text() != release.rule)
                continue;
            const quint64 ordinal = entry.core["message"].text().toULongLong();
            for (const FlyingMessage &flying : player.m_session.inFlight()) {
                if (flying.held && flying.message.id.ordinal == ordinal)
                    player.apply(step::Release{ordinal});
            }
        }
        player.settle();
    }
    void operator()(const tale::EndRule &end) const { player.apply(step::RemoveRule{end.rule}); }
    void operator()(const Expectation &expected) const
    {
        if (!player.settle())
            return;
        Looked finding;
        const auto found = [&] {
            finding = look(expected, player.m_session, player.m_journal.entries(), player.m_catalogue);
            return finding.good;
        };
        const bool good = expected.within
                              ? player.waitFor(player.m_session.now() + *expected.within, found) && found()
                              : found();
        if (good || player.m_failure)
            return;
        const Text words = wordsFor(expected);
        player.failed(expected.within
                          ? KASSA_TEXT("story", "%1 until %2").with(words).with(toIso(player.m_session.now()))
                          : words,
                      finding.came, finding.ledTo);
    }
};

StoryPlayer::StoryPlayer(const Story &story, Session &session, const MemoryJournal &journal,
                         const Catalogue &catalogue)
    : m_story(story), m_session(session), m_journal(journal), m_catalogue(catalogue)
{
}

bool StoryPlayer::isOver() const
{
    return m_failure || m_at == m_story.steps.size();
}

void StoryPlayer::step()
{
    if (isOver())
        return;
    const std::size_t before = m_at;
    m_in = m_at;
    std::visit(Doer{*this}, m_story.steps[m_at].doing);
    if (!m_failure && m_at == before)
        ++m_at;
}

void StoryPlayer::play(const std::atomic<bool> *stop)
{
    while (!isOver() && !(stop && *stop))
        step();
}

StoryResult StoryPlayer::result() const
{
    StoryResult result;
    result.passed = !m_failure && m_at == m_story.steps.size();
    result.failure = m_failure;
    const View shop = m_session.view(Side::Shop);
    if (!shop.purchases.empty())
        result.state = shop.purchases.front().state;
    result.ended = m_session.now();
    result.steps = qsizetype(m_session.history().size());
    return result;
}

bool StoryPlayer::settle()
{
    if (m_failure)
        return false;
    if (const Done done = settled(m_session); !done)
        failed(done.error());
    return !m_failure;
}

bool StoryPlayer::jump(Time to)
{
    return apply(step::Advance{to, true}) && settle();
}

// On from moment to moment until it is enough, `until` is reached, or, without one, nothing is left.
bool StoryPlayer::waitFor(std::optional<Time> until, const std::function<bool()> &enough)
{
    if (!settle())
        return false;
    while (!(enough && enough())) {
        const auto next = m_session.nextMoment();
        if (until && (!next || *next > *until)) {
            return m_session.now() >= *until || jump(*until);
        }
        if (!next)
            return true;
        if (!jump(*next))
            return false;
    }
    return true;
}

bool StoryPlayer::apply(const Step &step)
{
    if (const auto done = m_session.apply(step); !done)
        failed(done.error());
    return !m_failure;
}

// Consecutive presses are one script (bench/buyer.h): each as soon as its page is open, the clock moving on
// while none is.
void StoryPlayer::press()
{
    std::vector<BuyerStep> steps;
    std::size_t end = m_at;
    for (; end < m_story.steps.size(); ++end) {
        const auto *next = std::get_if<BuyerStep>(&m_story.steps[end].doing);
        if (!next)
            break;
        steps.push_back(*next);
    }
    BuyerScript script(steps);
    while (settle() && !script.isDone()) {
        while (steps[m_in - m_at] != *script.awaited())
            ++m_in;
        if (auto press = script.next(pages())) {
            apply(step::Press{press->party, std::move(press->action)});
        } else if (const auto next = m_session.nextMoment()) {
            apply(step::Advance{*next, true});
        } else if (script.awaited()->repeat) {
            break;
        } else {
            QByteArrayList open;
            for (const OpenPage &page : pages())
                open << page.page.id;
            const BuyerStep &awaited = *script.awaited();
            return failed(KASSA_TEXT("story", "the buyer presses %1 on page %2")
                              .with(awaited.control)
                              .with(awaited.page),
                          open.isEmpty() ? KASSA_TEXT("story", "no page is open")
                                         : KASSA_TEXT("story", "open pages: %1").with(open.join(", ")),
                          {});
        }
    }
    if (!m_failure)
        m_at = end;
}

void StoryPlayer::failed(Text expected, Text came, std::vector<MessageId> ledTo)
{
    const std::size_t at = std::max(m_in, m_at);
    m_failure = {m_story.steps[at].place, std::move(expected), std::move(came), std::move(ledTo)};
}

void StoryPlayer::failed(const Error &error)
{
    const auto &entries = m_journal.entries();
    failed(KASSA_TEXT("story", "this step is possible"), Text::verbatim(error.detail),
           entries.empty() ? std::vector<MessageId>() : causesOf(entries, entries.back().id));
}

std::vector<OpenPage> StoryPlayer::pages() const
{
    std::vector<OpenPage> pages = m_session.view(Side::Shop).pages;
    for (OpenPage &page : m_session.view(Side::Sandbox).pages)
        pages.push_back(std::move(page));
    return pages;
}

Order StoryPlayer::order() const
{
    DemoOptions options;
    options.order = m_story.order;
    return demoOrder(m_session.provider().descriptor(), options).value_or(Order());
}

} // namespace kassa
