// What a person may choose of a provider's, by name; errors name what would fit.
#pragma once

#include "order/samples.h"
#include "providers/provider.h"
#include "texts/catalogue.h"

namespace kassa {

// Usage ("session.locale") naming the languages that a purchase can have.
// Every provider has the pseudo-locale "qps".
Done checkLocale(const Descriptor &descriptor, const QByteArray &locale);
// A purchase in "qps" is English to shop and provider; its pages say what is English there in pseudo-locale.
QByteArray providerLocale(const QByteArray &locale);
std::shared_ptr<const Catalogue> pageWords(std::shared_ptr<const Catalogue> catalogue,
                                           const QByteArray &locale);
// Usage ("session.outcome") naming the outcomes.
Result<Outcome> outcomeOf(const Descriptor &descriptor, const QByteArray &id);
// Whether the outcome can happen to a purchase that begins this way; empty: any way.
bool fits(const Outcome &outcome, const QByteArray &entry);
// Whether it can happen to this order: its country and currency.
bool fits(const Outcome &outcome, const Order &order);
// Usage ("session.order") naming the countries and currencies that would fit.
Done checkOrder(const Outcome &outcome, const Order &order);
// The provider's own sample, or the first one that the outcome fits; null when there is none such.
const SampleOrder *sampleFor(const Descriptor &descriptor, const Outcome &outcome);
// The way in that is meant: the one asked for, else the outcome's own; empty: the provider's first. Usage
// ("session.entry") when there is none such, or the outcome belongs to another.
Result<QByteArray> entryOf(const Descriptor &descriptor, const Outcome &outcome, const QByteArray &asked);

} // namespace kassa
