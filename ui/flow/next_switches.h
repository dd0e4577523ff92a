// The tester's switches of purchases that have not begun yet: what decides how a purchase is created would
// come too late afterwards.
#pragma once

#include "journal/journal.h"
#include "session/session.h"

namespace kassa {

class NextSwitches
{
public:
    explicit NextSwitches(std::shared_ptr<const Catalogue> catalogue);

    // A session of the provider's that never begins: what its switches are set to holds for the next
    // purchases. Null: there can be none.
    Session *sessionOf(const Provider &provider);
    // As they have been set; empty: all are as usual.
    std::vector<step::Operate> of(const Provider &provider) const;

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
