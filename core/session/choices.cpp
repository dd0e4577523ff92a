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
    if (std::find(known.begin(), known.end(), locale) != known.end())
        return {};
    return fail(ErrorKind::Usage, "session.locale",
                QStringLiteral("%1 has no purchases in \"%2\"; it has %3")
                    .arg(QString::fromUtf8(descriptor.id), QString::fromUtf8(locale), listed(known)));
}

Result<Outcome> outcomeOf(const Descriptor &descriptor, const QByteArray &id)
{
    for (const Outcome &outcome : descriptor.outcomes) {
        if (outcome.id == id)
            return outcome;
    }
    return fail(ErrorKind::Usage, "session.outcome",
                QStringLiteral("%1 has no outcome \"%2\"; it has %3")
                    .arg(QString::fromUtf8(descriptor.id), QString::fromUtf8(id),
                         listed(idsIn(descriptor.outcomes))));
}

Done checkEntry(const Descriptor &descriptor, const QByteArray &id)
{
    const auto ids = idsIn(descriptor.entries);
    if (id.isEmpty() || std::find(ids.begin(), ids.end(), id) != ids.end())
        return {};
    return fail(ErrorKind::Usage, "session.entry",
                QStringLiteral("%1 has no entry \"%2\"; it has %3")
                    .arg(QString::fromUtf8(descriptor.id), QString::fromUtf8(id), listed(ids)));
}

} // namespace kassa
