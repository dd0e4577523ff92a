// What people and scripts did in a run, read from its journal: the raw material of a recording. Used inside
// this room.
#pragma once

#include "journal/entry.h"
#include "story/story.h"

namespace kassa {

// Something that a person, or a script in a person's place, did.
struct Act
{
    const Entry *entry = nullptr;
    std::optional<BuyerAction> press = {};       // else given, or
    QByteArray release = {};                     // the rule whose message was let go by hand, or
    std::optional<tale::ByHand::What> hand = {}; // done to one message; a Replace has its bytes not yet
    // Of a hand's: the message, and the number of those sent before it; what an edit made of it.
    const Entry *sent = nullptr;
    std::size_t message = 0;
    const Entry *edited = nullptr;
    std::vector<Time> jumps = {}; // of the clock since the one before; none: it only ran
    bool atRest = true;           // nothing could be delivered any more
    std::size_t delivered = 0;    // so many messages had been delivered

    bool afterJump() const { return !jumps.empty(); }
};

// `branch`: of a run with the built-in sandbox. State ("record.by-hand") naming a message to which something
// was done that no story says.
Result<std::vector<Act>> actsIn(const std::vector<const Entry *> &branch);

} // namespace kassa
