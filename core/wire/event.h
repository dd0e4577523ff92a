// What happened on the bench, in order: the raw material of the journal. An event is handed to the sink once
// and still holds raw bytes; the sink redacts before it keeps anything.
#pragma once

#include "wire/session_inputs.h"

namespace kassa {

// A finding about one message, made on the raw bytes before redaction.
struct Verdict
{
    enum class Severity { Good, Note, Warning, Wrong };
    Severity severity = Severity::Note;
    QByteArray id;     // stable: "signature", "lint.sum", "lint.lock-before-update"
    Text what;         // what is wrong or right
    Text why;          // may be empty
    QByteArray source; // where it is published: "docs.kronor.io: operations"
    bool operator==(const Verdict &) const = default;
};

// What a machine wants known: a state change, a fulfilment, a refusal.
struct Report
{
    enum class Kind { State, Fulfilled, Info, Warning, Refused };
    Kind kind = Kind::Info;
    QByteArray subject; // what it is about: "purchase WS-1001", "payment 3600123"
    QByteArray value;   // State: the new state's id; Refused: a stable code; else may be empty
    Text text;
    bool operator==(const Report &) const = default;
};

struct SessionBegan
{
    SessionInputs inputs;
};
// An order was started, an operation performed, or a rule set on the wire, by a person or a script.
struct Given
{
    std::optional<Side> side; // none: on the wire between them
    QByteArray operation;
    Json detail;
}; // operation "start": detail is the order, with the way in as "entry" where one was named; on the wire
   // "add-rule" and "remove-rule": the step (bench/step_json.h)
struct Sent
{
    Message message;
};
struct Delivered
{
    MessageId message;
    std::vector<Verdict> verdicts;
};
// A rule or a person did something to a message in flight.
struct Ruled
{
    enum class What { Held, Released, Delayed, Dropped, Doubled, Edited, Answered, Cut };
    MessageId message;
    What what = What::Held;
    QByteArray rule; // id of the rule; empty: by hand
};
struct Reported
{
    Report report;
};
struct ClockJumped
{
    Time to;
};
struct Rewound
{
    MessageId to;
    quint32 fromBranch = 0;
};

using Happening = std::variant<SessionBegan, Given, Sent, Delivered, Ruled, Reported, ClockJumped, Rewound>;

struct Event
{
    MessageId id;    // position in the run; a Sent event and its message share one id
    MessageId cause; // zero for what a person or the world did
    Time at;         // virtual
    Happening happening;
};

class EventSink
{
public:
    virtual ~EventSink() = default;
    virtual void happened(const Event &event) = 0;
};

QByteArray toWord(Verdict::Severity severity);
QByteArray toWord(Report::Kind kind);
QByteArray toWord(Ruled::What what);
QByteArray
kindWord(const Happening &happening); // "session", "given", "sent", "delivered", "ruled", "reported", ...

} // namespace kassa
