// What a tester has set up for purchases that have not begun yet, for each provider: switches, rules and
// breakpoints. What decides how a purchase is created, or meets its first message, would come too late
// afterwards.
#pragma once

#include "journal/journal.h"
#include "session/session.h"

namespace kassa {

class NextSetUp
{
public:
    explicit NextSetUp(std::shared_ptr<const Catalogue> catalogue);

    // A session of the provider's that never begins: what is set in it holds for the next purchases. Null:
    // there can be none.
    Session *sessionOf(const Provider &provider);
    // The next purchases get what this one has, instead of what they had. False: it has nothing set, and they
    // keep theirs. What could not be taken over is an error.
    Result<bool> takeOver(const Session &from);

private:
    struct Draft
    {
        MemoryJournal journal;
        std::unique_ptr<Session> session; // goes before the journal it writes to
    };
    std::shared_ptr<const Catalogue> m_catalogue;
    std::map<QByteArray, Draft> m_drafts;
};

} // namespace kassa
