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
