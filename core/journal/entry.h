// An event as it is kept: redacted, with its annex. The core is what two equal runs share; the annex is what
// the world added (wall time, peer address, headers the browser chose, rendered HTML).
#pragma once

#include "codec/json.h"
#include "wire/event.h"

namespace kassa {

struct Annex
{
    qint64 wallMicros = 0; // microseconds since 1970 UTC; zero: not known
    QByteArray peer;       // "127.0.0.1:43210"; empty: no peer outside
    Json more;             // object; may be null

    bool operator==(const Annex &) const = default;
};

struct Entry
{
    MessageId id;
    MessageId cause;
    Time at;         // virtual
    QByteArray kind; // kindWord(Happening)
    Json core;       // toJson(Event), redacted
    Annex annex;

    bool operator==(const Entry &) const = default;
};

} // namespace kassa
