// Whether what a story expects is so: looked up on its stage and in the journal.
#pragma once

#include "journal/journal.h"
#include "story/stage.h"
#include "story/story.h"

namespace kassa {

struct Looked
{
    bool good = false;
    Text came;                    // what is there instead
    std::vector<MessageId> ledTo; // the messages that led to it, in order
    int count = 0;                // of what is counted
};

// `journal` is the stage's.
Looked look(const Expectation &expected, const Stage &stage, const std::vector<Entry> &journal,
            const Catalogue &catalogue);

// What that rule holds now, by ordinal.
std::vector<quint64> heldBy(const QByteArray &rule, const Stage &stage, const std::vector<Entry> &journal);

// What is expected, for people.
Text wordsFor(const Expectation &expected);
// "callback to shop server containing ..."
Text wordsFor(const Match &match);

// The messages behind an entry, oldest first, itself included when it is one; at most `most`.
std::vector<MessageId> causesOf(const std::vector<Entry> &journal, MessageId entry, std::size_t most = 6);

// The same of the last page that came to a browser, or of what a shop answered in its place.
std::vector<MessageId> behindLastPage(const std::vector<Entry> &journal);

} // namespace kassa
