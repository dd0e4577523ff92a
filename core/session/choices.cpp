#include "session/choices.h"

#include <QStringList>

namespace kassa {

namespace {

QString listed(const std::vector<QByteArray> &ids)
{
    QStringList words;
    for (const QByteArray &id : ids)
        words << QString::fromUtf8(id);
    return words.join(QStringLiteral(", "));
}

template <class Items>
std::vector<QByteArray> idsIn(const Items &items)
{
    std::vector<QByteArray> ids;
    ids.reserve(items.size());
    for (const auto &item : items)
        ids.push_back(item.id);
    return ids;
}

} // namespace

Done checkLocale(const Descriptor &descriptor, const QByteArray &locale)
{
    const auto &known = descriptor.languages;
    if (locale == pseudoLocale || std::find(known.begin(), known.end(), locale) != known.end())
        return {};
    return fail(ErrorKind::Usage, "session.locale",
                KASSA_TEXT("error", "%1 has no purchases in \"%2\"; it has %3")
                    .with(descriptor.id)
                    .with(locale)
                    .with(listed(known)));
}

QByteArray providerLocale(const QByteArray &locale)
{
    return locale == pseudoLocale ? QByteArray("en") : locale;
}

std::shared_ptr<const Catalogue> pageWords(std::shared_ptr<const Catalogue> catalogue,
                                           const QByteArray &locale)
{
    return locale == pseudoLocale ? catalogue->pseudoEnglish() : std::move(catalogue);
}

Result<Outcome> outcomeOf(const Descriptor &descriptor, const QByteArray &id)
{
    for (const Outcome &outcome : descriptor.outcomes) {
        if (outcome.id == id)
            return outcome;
    }
    return fail(ErrorKind::Usage, "session.outcome",
                KASSA_TEXT("error", "%1 has no outcome \"%2\"; it has %3")
                    .with(descriptor.id)
                    .with(id)
                    .with(listed(idsIn(descriptor.outcomes))));
}

bool fits(const Outcome &outcome, const QByteArray &entry)
{
    return entry.isEmpty() || outcome.entry.isEmpty() || outcome.entry == entry;
}

bool fits(const Outcome &outcome, const Order &order)
{
    const auto allows = [](const std::vector<QByteArray> &all, const QByteArray &one) {
        return all.empty() || std::find(all.begin(), all.end(), one) != all.end();
    };
    return allows(outcome.countries, order.country) && allows(outcome.currencies, order.currency.code);
}

Done checkOrder(const Outcome &outcome, const Order &order)
{
    if (fits(outcome, order))
        return {};
    return fail(ErrorKind::Usage, "session.order",
                KASSA_TEXT("error", "The outcome \"%1\" needs an order of %2 in %3, not of %4 in %5")
                    .with(outcome.id)
                    .with(listed(outcome.countries))
                    .with(listed(outcome.currencies))
                    .with(order.country)
                    .with(order.currency.code));
}

const SampleOrder *sampleFor(const Descriptor &descriptor, const Outcome &outcome)
{
    const auto suits = [&](const SampleOrder &sample) {
        return fits(outcome, adaptedTo(sample.order, descriptor.requirements));
    };
    const SampleOrder *own = findSample(descriptor.sampleOrder);
    if (own && suits(*own))
        return own;
    const auto &all = sampleOrders();
    const auto found = std::find_if(all.begin(), all.end(), suits);
    return found == all.end() ? nullptr : &*found;
}

Result<QByteArray> entryOf(const Descriptor &descriptor, const Outcome &outcome, const QByteArray &asked)
{
    const auto ids = idsIn(descriptor.entries);
    if (!asked.isEmpty() && std::find(ids.begin(), ids.end(), asked) == ids.end())
        return fail(ErrorKind::Usage, "session.entry",
                    KASSA_TEXT("error", "%1 has no way in \"%2\"; it has %3")
                        .with(descriptor.id)
                        .with(asked)
                        .with(listed(ids)));
    if (!fits(outcome, asked))
        return fail(ErrorKind::Usage, "session.entry",
                    KASSA_TEXT("error", "The outcome \"%1\" belongs to the way in \"%2\", not to \"%3\"")
                        .with(outcome.id)
                        .with(outcome.entry)
                        .with(asked));
    return asked.isEmpty() ? outcome.entry : asked;
}

} // namespace kassa
