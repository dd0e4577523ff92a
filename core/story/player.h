// Plays a story on a stage: with page none, in a real browser that its session has been given, in the
// workstation, line by line, or at somebody else's shop.
#pragma once

#include "story/checks.h"

#include <atomic>

namespace kassa {

struct StoryFailure
{
    Place place;
    Text expected, came;
    std::vector<MessageId> ledTo; // entries of the journal, in order
};

struct StoryResult
{
    bool passed = false;
    std::optional<StoryFailure> failure; // the first
    QByteArray state;                    // of the shop's purchase in the end
    Time ended;                          // virtual
    qsizetype steps = 0;                 // of the bench
};

struct StageOptions
{
    QByteArray locale = "en";            // of stories that name none
    quint64 seed = 1;                    // likewise
    bool pages = false;                  // for a browser
    std::optional<Origins> origins = {}; // as SessionOptions::origins
};

SessionOptions sessionOptionsFor(const Story &story, const StageOptions &options);
// A session in which the story can be played. Errors as Session::create.
Result<std::unique_ptr<Session>> stageFor(const Story &story, const Provider &provider,
                                          const StageOptions &options, Journal &journal,
                                          std::shared_ptr<const Catalogue> catalogue);

class StoryPlayer
{
public:
    // All of them outlive the player. `journal` is the stage's.
    StoryPlayer(const Story &story, const Descriptor &descriptor, Stage &stage, const MemoryJournal &journal,
                const Catalogue &catalogue);

    // Called after each step that something can be seen of, and after the one that failed, with its number.
    using Watch = std::function<void(std::size_t step)>;
    void setWatch(Watch watch) { m_watch = std::move(watch); }

    bool isOver() const; // played to the end, or failed
    // The step of the story that is played next.
    std::size_t at() const { return m_at; }
    // The step that failed; none: nothing has.
    std::optional<std::size_t> failedAt() const;
    // Plays one step; consecutive presses are one.
    void step();
    // The rest, until `stop` is set.
    void play(const std::atomic<bool> *stop = nullptr);
    StoryResult result() const;

private:
    struct Doer;

    bool ready();
    void goOn();
    bool settle();
    void tell(std::size_t played);
    bool jump(Time to);
    bool waitFor(std::optional<Time> until, const std::function<bool()> &enough);
    bool apply(const Step &step);
    void press();
    static QByteArray withControls(const Page &page);
    void failed(Text expected, Text came, std::vector<MessageId> ledTo);
    void failed(const Error &error);
    Order order() const;

    const Story &m_story;
    const Descriptor &m_descriptor;
    Stage &m_stage;
    const MemoryJournal &m_journal;
    const Catalogue &m_catalogue;
    std::size_t m_at = 0;
    std::size_t m_in = 0;   // of a block of presses: the one that is awaited
    bool m_stopped = false; // before a message: it stays undelivered until something else is done
    Watch m_watch;
    std::optional<StoryFailure> m_failure;
};

} // namespace kassa
