#include "texts/text_search.h"

#include "texts/fill.h"

#include <algorithm>

namespace kassa {

namespace {

constexpr std::size_t mostFound = 20;
constexpr qsizetype leastPart = 4; // letters of a text that is looked for within others

struct Hit
{
    std::size_t text = 0;
    qsizetype own = 0; // letters that are the text's
    bool isWhole = false, isOfContext = false;
};

QString simple(QString words)
{
    return words.remove(u'&').simplified();
}

qsizetype lettersIn(QStringView words)
{
    return std::count_if(words.begin(), words.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

// How many letters of what is seen are the pattern's own; below one: it does not say this. A pattern without
// letters says nothing, unless it is all that is seen.
qsizetype ownLetters(const QString &pattern, const QString &seen)
{
    if (pattern == seen)
        return seen.size();
    std::vector<QStringView> parts; // first and last may be empty: there are markers
    forEachPart(pattern, [&](QStringView part, bool isMarker) {
        if (!isMarker)
            parts.push_back(part);
    });
    if (parts.size() < 2 || !seen.startsWith(parts.front()))
        return 0;
    qsizetype own = 0, at = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool isLast = i + 1 == parts.size();
        const qsizetype found = isLast ? seen.size() - parts[i].size() : seen.indexOf(parts[i], at);
        if (found < at || (isLast && !seen.endsWith(parts[i])))
            return 0;
        at = found + parts[i].size();
        own += lettersIn(parts[i]);
    }
    return own;
}

std::vector<QString> wordsOf(const TextIndex &index, std::size_t text, const QByteArray &language)
{
    const Translation *translation = index.translation(text, language == "qps" ? "en" : language);
    std::vector<QString> words =
        translation && !translation->isEmpty()
            ? translation->forms
            : std::vector<QString>{QString::fromUtf8(index.texts()[text].key.source)};
    for (QString &each : words)
        each = simple(language == "qps" ? pseudo(each) : each);
    return words;
}

} // namespace

std::vector<std::size_t> textsSaying(const TextIndex &index, const QString &seen, const QByteArray &language,
                                     const std::vector<QByteArray> &contexts)
{
    const QString wanted = simple(seen);
    std::vector<Hit> hits;
    if (wanted.isEmpty())
        return {};
    for (std::size_t i = 0; i < index.texts().size(); ++i) {
        const QByteArray &context = index.texts()[i].key.context;
        const bool isOfContext = std::any_of(contexts.begin(), contexts.end(), [&](const QByteArray &each) {
            return context == each || context.startsWith(each + '.');
        });
        for (const QString &words : wordsOf(index, i, language)) {
            const qsizetype own = ownLetters(words, wanted);
            const bool isPart = own < 1 && lettersIn(words) >= leastPart && wanted.contains(words);
            if (own < 1 && !isPart)
                continue;
            hits.push_back({i, own < 1 ? lettersIn(words) : own, own > 0, isOfContext});
            break;
        }
    }
    const bool hasWhole = std::any_of(hits.begin(), hits.end(), [](const Hit &hit) { return hit.isWhole; });
    if (hasWhole)
        std::erase_if(hits, [](const Hit &hit) { return !hit.isWhole; });
    std::stable_sort(hits.begin(), hits.end(), [](const Hit &a, const Hit &b) {
        return a.own != b.own ? a.own > b.own : a.isOfContext && !b.isOfContext;
    });
    std::vector<std::size_t> found;
    for (const Hit &hit : hits) {
        if (found.size() < mostFound)
            found.push_back(hit.text);
    }
    return found;
}

} // namespace kassa
