// Everything that can be done to a bench, as values: the history of a run is a list of these, and giving the
// same list to the same session inputs gives the same run.
#pragma once

#include "bench/machine.h"
#include "bench/rule.h"

namespace kassa {

namespace step {

struct Begin // a purchase; needs a shop machine
{
    Order order;
    QByteArray entry;
};
struct Operate
{
    Side side = Side::Shop;
    QByteArray operation;
    Fields fields;
};
struct Press // the buyer presses a control of a page that `party` shows
{
    Party party = Party::ProviderPage;
    BuyerAction action;
};
struct Receive // a peer outside sends something
{
    Draft draft;
};
struct Browse // the browser that shows our pages does something by itself: a reload, a link, an address typed
{
    Draft draft; // what follows from the answer is put on the wire, as for a navigation of a page
};
struct SendAgain // what was sent before once more, as it was or changed; no machine waits for its answer
{
    Draft draft;
};
struct AnswerFrom // a peer outside answers an exchange, or fails to
{
    ExchangeId exchange;
    Payload payload;
};
struct Abandon // a peer outside left before its answer
{
    ExchangeId exchange;
};
// Messages in flight are named by their ordinal, which is unique along one branch's history.
struct Deliver
{
    quint64 ordinal = 0;
};
struct Hold
{
    quint64 ordinal = 0;
};
struct Delay // not before now + by; ends holding
{
    quint64 ordinal = 0;
    Duration by = {};
};
struct Release // ends holding and delay
{
    quint64 ordinal = 0;
};
struct Drop
{
    quint64 ordinal = 0;
};
struct Copy
{
    quint64 ordinal = 0;
}; // double it
struct Edit
{
    quint64 ordinal = 0;
    Payload payload;
};
struct Advance // the clock; not beyond the next essential moment
{
    Time to;
    bool noted = false; // a jump worth a journal entry, not the ticking of live time
};
struct Note
{
    Report report;
}; // something at a port that no machine sees: a malformed request
struct AddRule
{
    Rule rule;
};
struct RemoveRule
{
    QByteArray id;
};

} // namespace step

// Whether it can be sent again: it was sent of its own accord, as no answer, no text of a socket and nothing
// that a buyer presses.
inline bool isAlone(const Payload &payload)
{
    return std::holds_alternative<HttpRequest>(payload) || std::holds_alternative<Navigation>(payload) ||
           std::holds_alternative<PageEvent>(payload) || std::holds_alternative<AppLink>(payload);
}

using Step = std::variant<step::Begin, step::Operate, step::Press, step::Receive, step::Browse,
                          step::SendAgain, step::AnswerFrom, step::Abandon, step::Deliver, step::Hold,
                          step::Delay, step::Release, step::Drop, step::Copy, step::Edit, step::Advance,
                          step::Note, step::AddRule, step::RemoveRule>;

} // namespace kassa
