// From the journal of a purchase to a story that plays it again.
#pragma once

#include "journal/entry.h"
#include "providers/registry.h"
#include "story/story.h"
#include "texts/catalogue.h"

namespace kassa {

struct Recording
{
    QByteArray yaml;
    enum class Same {
        Exactly,    // playing it gives the same canonical journal
        ButForTime, // the same but for moments: the clock ran while a person thought
        No,
    };
    Same same = Same::No;
    QByteArray difference; // the first line that is another, recorded and played; empty unless No
};

// `entries`: of one run with the built-in sandbox. State ("record.no-purchase", "record.by-hand" when
// something was done to a message that a story cannot say, "record.outside"), Refused ("record.secret" when
// the story would hold a value that must not be kept, "record.lost" when it would need one that was not
// kept).
Result<Recording> record(const std::vector<Entry> &entries, const Registry &registry,
                         const std::shared_ptr<const Catalogue> &catalogue);

// Nothing that the redactor would replace, nor anything that it has replaced for good: Refused, as above.
Done checkSecrets(const QByteArray &yaml, const Provider &provider);

} // namespace kassa
