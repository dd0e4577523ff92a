#include "story/player.h"

#include "session/demo.h"
#include "story/step_words.h"

namespace kassa {

SessionOptions sessionOptionsFor(const Story &story, const StageOptions &options)
{
    SessionOptions how;
    how.locale = story.locale.isEmpty() ? options.locale : story.locale;
    how.seed = story.seed.value_or(options.seed);
    how.start = story.start.value_or(DemoOptions().start);
    how.pages = options.pages;
    how.origins = options.origins;
    return how;
}

Result<std::unique_ptr<Session>> stageFor(const Story &story, const Provider &provider,
                                          const StageOptions &options, Journal &journal,
                                          std::shared_ptr<const Catalogue> catalogue)
{
    auto session =
        Session::create(provider, sessionOptionsFor(story, options), journal, std::move(catalogue));
    if (session)
        (void)(*session)->setClock(ClockMode::Standing); // the story moves it
    return session;
}

// One overload for each thing a story does.
struct StoryPlayer::Doer
{
    StoryPlayer &player;

    void operator()(const tale::Checkout &) const
    {
        const Done begun = player.m_stage.begin(player.order(), player.m_story.entry);
        if (!begun)
            player.failed(begun.error());
        else
            player.goOn();
    }
    void operator()(const BuyerStep &) const { player.press(); }
    void operator()(const OperationStep &step) const
    {
        if (player.ready() && player.apply(step::Operate{step.side, step.operation, step.fields}))
            player.goOn();
    }
    void operator()(const tale::Wait &wait) const
    {
        const auto until = wait.time ? std::optional(player.m_stage.now() + *wait.time) : std::nullopt;
        player.waitFor(until, {});
    }
    void operator()(const Rule &rule) const { player.apply(step::AddRule{rule}); }
    void operator()(const tale::Release &release) const
    {
        for (const quint64 ordinal : heldBy(release.rule, player.m_stage, player.m_journal.entries()))
            player.apply(step::Release{ordinal});
        player.goOn();
    }
    void operator()(const tale::EndRule &end) const { player.apply(step::RemoveRule{end.rule}); }
    void operator()(const tale::Stop &stop) const
    {
        const auto stopped = player.m_stage.stopBefore(stop);
        if (!stopped)
            return player.failed(stopped.error());
        player.m_stopped = *stopped;
        if (!*stopped)
            player.failed(KASSA_TEXT("story", "%1 on its way").with(wordsFor(stop.message)),
                          KASSA_TEXT("story", "nothing is left to happen, and it has not come"), {});
    }
    void operator()(const tale::ByHand &act) const
    {
        if (const Done done = player.m_stage.byHand(act); !done)
            player.failed(done.error());
    }
    void operator()(const Expectation &expected) const
    {
        if (!player.ready())
            return;
        Looked finding;
        const auto found = [&] {
            finding = look(expected, player.m_stage, player.m_journal.entries(), player.m_catalogue);
            return finding.good;
        };
        const bool good = expected.within
                              ? player.waitFor(player.m_stage.now() + *expected.within, found) && found()
                              : found();
        if (good || player.m_failure)
            return;
        const Text words = wordsFor(expected);
        player.failed(expected.within
                          ? KASSA_TEXT("story", "%1 until %2").with(words).with(toIso(player.m_stage.now()))
                          : words,
                      finding.came, finding.ledTo);
    }
};

StoryPlayer::StoryPlayer(const Story &story, const Descriptor &descriptor, Stage &stage,
                         const MemoryJournal &journal, const Catalogue &catalogue)
    : m_story(story), m_descriptor(descriptor), m_stage(stage), m_journal(journal), m_catalogue(catalogue)
{
}

bool StoryPlayer::isOver() const
{
    return m_failure || m_at == m_story.steps.size();
}

std::optional<std::size_t> StoryPlayer::failedAt() const
{
    return m_failure ? std::optional(std::max(m_in, m_at)) : std::nullopt;
}

void StoryPlayer::step()
{
    if (isOver())
        return;
    const std::size_t before = m_at;
    m_in = m_at;
    std::visit(Doer{*this}, m_story.steps[m_at].doing);
    if (m_failure)
        tell(*failedAt());
    if (m_failure || m_at != before) // presses have been told one by one
        return;
    tell(m_at);
    ++m_at;
}

void StoryPlayer::tell(std::size_t played)
{
    if (m_watch)
        m_watch(played);
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
    if (const auto sales = m_stage.sales(); !sales.empty())
        result.state = sales.front().state;
    result.ended = m_stage.now();
    result.steps = m_stage.steps();
    return result;
}

// Before something is done or looked at.
bool StoryPlayer::ready()
{
    return m_stopped ? !m_failure : settle();
}

// After something was done: before a stop nothing is delivered that it may be meant for.
void StoryPlayer::goOn()
{
    m_stopped = false;
    const std::size_t next = std::max(m_in, m_at) + 1;
    if (next == m_story.steps.size() || !std::holds_alternative<tale::Stop>(m_story.steps[next].doing))
        settle();
}

bool StoryPlayer::settle()
{
    if (m_failure)
        return false;
    m_stopped = false;
    if (const Done done = m_stage.settle(); !done)
        failed(done.error());
    return !m_failure;
}

bool StoryPlayer::jump(Time to)
{
    if (const Done done = m_stage.jump(to); !done)
        failed(done.error());
    return settle();
}

// On from moment to moment until it is enough, `until` is reached, or, without one, nothing is left.
bool StoryPlayer::waitFor(std::optional<Time> until, const std::function<bool()> &enough)
{
    if (!settle())
        return false;
    while (!(enough && enough())) {
        const auto next = m_stage.nextMoment();
        if (until && (!next || *next > *until)) {
            return m_stage.now() >= *until || jump(*until);
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
    if (const Done done = m_stage.apply(step); !done)
        failed(done.error());
    return !m_failure;
}

// "qvickly.step1 (continue)": what could be pressed there.
QByteArray StoryPlayer::withControls(const Page &page)
{
    QByteArrayList ids;
    for (const Form &form : page.forms) {
        for (const Control &control : form.controls)
            ids << control.id;
    }
    return ids.isEmpty() ? page.id : page.id + " (" + ids.join(", ") + ')';
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
    while (!script.isDone() && ready()) {
        while (steps[m_in - m_at] != *script.awaited())
            ++m_in;
        if (auto press = script.next(m_stage.pages())) {
            if (apply(step::Press{press->party, std::move(press->action)})) {
                goOn();
                if (!m_failure)
                    tell(m_in);
            }
        } else if (const auto next = m_stage.nextMoment()) {
            jump(*next);
        } else if (script.awaited()->repeat) {
            break;
        } else {
            QByteArrayList open;
            for (const OpenPage &page : m_stage.pages())
                open << withControls(page.page);
            const BuyerStep &awaited = *script.awaited();
            return failed(KASSA_TEXT("story", "the buyer presses %1 on page %2")
                              .with(awaited.control)
                              .with(awaited.page),
                          open.isEmpty() ? KASSA_TEXT("story", "no page is open")
                                         : KASSA_TEXT("story", "open pages: %1").with(open.join(", ")),
                          behindLastPage(m_journal.entries()));
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
    failed(KASSA_TEXT("story", "this step is possible"), error.detail,
           entries.empty() ? std::vector<MessageId>() : causesOf(entries, entries.back().id));
}

Order StoryPlayer::order() const
{
    DemoOptions options;
    options.outcome = m_story.outcome;
    options.order = m_story.order;
    return demoOrder(m_descriptor, options).value_or(Order());
}

} // namespace kassa
