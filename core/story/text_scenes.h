// Where the texts that machines speak are seen: stories are played without a window, and every state that
// they come to is looked at. For translators, who want to be taken there.
#pragma once

#include "providers/registry.h"
#include "story/player.h"
#include "texts/text_index.h"

namespace kassa {

struct TextScene
{
    enum class Where {
        Page,     // `id`: of the page
        Next,     // what the shop or the sandbox says comes next
        Offer,    // an operation that is offered, with its fields
        Table,    // `id`: of the machine's table
        Report,   // of a machine, in the journal
        Message,  // what a message means, in the journal
        Finding,  // of an inspector, in the journal
        States,   // the diagram of the states
        Flow,     // the provider's numbered steps
        Switch,   // of the tester
        Act,      // `kassa act`: an operation that no window offers
        Choice,   // before a purchase: the provider, its ways in and outcomes
        OwnShop,  // example code for somebody's own shop
        Fidelity, // `kassa conform`, no window
        Status,   // what comes next for the sandbox: its control address tells it, no window
    };

    Where where = Where::Page;
    QByteArray provider;
    QByteArray story;       // empty: no purchase is needed
    QByteArray id;          // of a page or a table
    Side side = Side::Shop; // of Page, Next, Offer, Table
    qsizetype steps = 0;    // of the bench, after which it is seen
    MessageId entry;        // of Report, Message and Finding

    bool operator==(const TextScene &) const = default;
};

// "page qvickly.step1", "the journal, entry 12".
Text wordsFor(const TextScene &scene);
// What a person would rather be taken to: a page, then whatever comes after the fewest steps.
bool isNearer(const TextScene &a, const TextScene &b);

class TextScenes
{
public:
    // The nearest one is kept of each place.
    void add(const Text &text, const TextScene &scene); // with its arguments
    void add(const TextScenes &others);
    // Nearest first; empty: nothing that was played comes to it.
    std::vector<TextScene> of(const TextKey &key) const;
    std::size_t size() const { return m_scenes.size(); } // texts

private:
    void keep(const TextKey &key, const TextScene &scene);
    std::map<TextKey, std::vector<TextScene>> m_scenes;
};

// A story as it was played: from `inputs` the steps lead to each of its states.
struct PlayedStory
{
    SessionInputs inputs;
    Order order;
    QByteArray entry;
    std::vector<Step> steps; // redacted, as Session::history()
};

// Without pages; to the end, or to its first failure. Errors as Session::create.
Result<PlayedStory> playedStory(const Story &story, const Provider &provider, const QByteArray &locale,
                                const std::shared_ptr<const Catalogue> &catalogue);

struct StoryPage
{
    QByteArray provider, story; // the first that shows it
    qsizetype steps = 0;        // of the bench, after which it does
    Page page;
};

// All pages of a provider's stories that have other texts, in the order in which they are met, which is the
// same in each language. Stories that name another language are left out.
std::vector<StoryPage> pagesOf(const std::vector<Story> &stories, const Provider &provider,
                               const QByteArray &locale, const std::shared_ptr<const Catalogue> &catalogue);

// What is seen of that story, state by state.
TextScenes scenesOf(const PlayedStory &played, const QByteArray &name, const Provider &provider);
// What is seen of a provider without a purchase, or as soon as `story` has begun one.
TextScenes scenesOf(const Provider &provider, const QByteArray &story);

// Of all those stories and their providers, until `stop` is set.
TextScenes scenesOf(const std::vector<Story> &stories, const Registry &registry,
                    const std::shared_ptr<const Catalogue> &catalogue, const std::atomic<bool> &stop);

} // namespace kassa
