// A journal as other things: the canonical form that two equal runs share, HAR, curl, text for people.
#pragma once

#include "journal/entry.h"
#include "texts/catalogue.h"

#include <functional>

namespace kassa {

// One line of JSON per core along the current branch (entries that a rewind left behind are not part of it),
// ids as ordinals, no annex: equal for equal session inputs and inputs.
QByteArray canonical(const std::vector<Entry> &entries);

// HTTP Archive 1.2 of all HTTP exchanges along the current branch (Api, Callback, PageCall, navigations),
// times virtual. The creator's version is the application's.
QByteArray har(const std::vector<Entry> &entries);

// A shell command that repeats a request; known sensitive values stay as their names, shell-quoted, with a
// comment line above naming them, in a language. NotFound ("export.not-a-request").
Result<QByteArray> curl(const Entry &entry, const Catalogue &catalogue, const QByteArray &language);

// One or more lines per entry, for people, in a language.
QByteArray text(const std::vector<Entry> &entries, const Catalogue &catalogue, const QByteArray &language);

// "channel=callback from=provider-server text~Created kind=sent": conditions joined by blanks, all must hold;
// = is equal, != not equal, ~ contains. Fields: kind, channel, from, to, severity, state, text, id, exchange.
// A bare word is text~word; double quotes join. Usage ("filter.syntax") with the position and the known
// fields.
using EntryFilter = std::function<bool(const Entry &)>;
Result<EntryFilter> parseFilter(const QByteArray &expression);

} // namespace kassa
