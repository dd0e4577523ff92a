// What a person may choose of a provider's, by name; errors name what would fit.
#pragma once

#include "providers/provider.h"

namespace kassa {

// Usage ("session.locale") naming the languages that a purchase can have.
Done checkLocale(const Descriptor &descriptor, const QByteArray &locale);
// Usage ("session.outcome") naming the outcomes.
Result<Outcome> outcomeOf(const Descriptor &descriptor, const QByteArray &id);
// Usage ("session.entry"); empty: the provider's first is meant.
Done checkEntry(const Descriptor &descriptor, const QByteArray &id);

} // namespace kassa
