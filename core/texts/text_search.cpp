#include "texts/text_search.h"

#include "base/text_pattern.h"
#include "texts/catalogue.h"
#include "texts/pseudo.h"

#include <QRegularExpression>

#include <algorithm>
#include <numeric>
#include <optional>

namespace kassa {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t mostFound = 20;
constexpr qsizetype leastPart = 4;       // letters of a text that is looked for within others
constexpr qsizetype leastCertain = 12;   // that are not there by chance
constexpr int deepest = 4;               // texts within texts
constexpr int deepestJoined = 1;         // of those that a text without letters joins: there are many ways
constexpr qsizetype longestJoined = 400; // letters
const QString joint = u" · "_s;          // between texts that are shown beside each other

QString simple(QString words)
{
    return words.remove(u'&').simplified();
}

qsizetype lettersIn(QStringView words)
{
    return std::count_if(words.begin(), words.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

QStringList partsBetweenMarkers(const QString &pattern)
{
    QStringList parts; // first and last may be empty: there are markers
    forEachPart(pattern, [&](QStringView part, bool isMarker) {
        if (!isMarker)
            parts << part.toString();
    });
    return parts;
}

// What is seen at the place markers between those parts; nothing: it does not say this.
std::optional<QStringList> atMarkers(const QStringList &parts, const QString &seen)
{
    if (parts.size() < 2 || !seen.startsWith(parts.front()) || !seen.endsWith(parts.back()))
        return std::nullopt;
    QStringList between;
    qsizetype at = parts.front().size();
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const bool isLast = i + 1 == parts.size();
        const qsizetype found = isLast ? seen.size() - parts[i].size() : seen.indexOf(parts[i], at);
        if (found < at)
            return std::nullopt;
        between << seen.mid(at, found - at);
        at = found + parts[i].size();
    }
    return between;
}

qsizetype lettersIn(const QStringList &parts)
{
    return std::accumulate(parts.begin(), parts.end(), qsizetype(0), [](qsizetype sum, const QString &part) {
        return sum + lettersIn(QStringView(part));
    });
}

// How many letters of what is seen are the pattern's own; below one: it does not say this. A pattern without
// letters says nothing, unless it is all that is seen.
qsizetype ownLetters(const QString &pattern, const QString &seen)
{
    if (pattern == seen)
        return seen.size();
    const QStringList parts = partsBetweenMarkers(pattern);
    return atMarkers(parts, seen) ? lettersIn(parts) : 0;
}

// The same where the text stands within others, as an error does in what is said of it.
qsizetype ownLettersWithin(const QString &pattern, const QString &seen)
{
    qsizetype own = 0, at = 0;
    forEachPart(pattern, [&](QStringView part, bool isMarker) {
        if (isMarker || at < 0)
            return;
        const qsizetype found = seen.indexOf(part, at);
        at = found < 0 ? -1 : found + part.size();
        own += lettersIn(part);
    });
    return at < 0 ? 0 : own;
}

std::vector<QString> wordsOf(const TextIndex &index, std::size_t text, const QByteArray &language)
{
    const Translation *translation = index.translation(text, language == pseudoLocale ? "en" : language);
    std::vector<QString> words =
        translation && !translation->isEmpty()
            ? translation->forms
            : std::vector<QString>{QString::fromUtf8(index.texts()[text].key.source)};
    for (QString &each : words)
        each = simple(language == pseudoLocale ? pseudo(each) : each);
    return words;
}

} // namespace

SaidWords::SaidWords(const TextIndex &index, std::size_t text, const QByteArray &language)
    : m_forms(wordsOf(index, text, language))
{
}

bool SaidWords::areIn(const QString &seen) const
{
    return areIn(seen, leastPart);
}

bool SaidWords::areCertainlyIn(const QString &seen) const
{
    return areIn(seen, leastCertain);
}

// `leastOwn`: letters of the text where it is not all that is seen.
bool SaidWords::areIn(const QString &seen, qsizetype leastOwn) const
{
    QStringList wanted = simple(seen).split(joint);
    if (wanted.size() > 1)
        wanted.append(simple(seen));
    return std::any_of(m_forms.begin(), m_forms.end(), [&](const QString &words) {
        return std::any_of(wanted.begin(), wanted.end(), [&](const QString &each) {
            return ownLetters(words, each) > 0 || ownLettersWithin(words, each) >= leastOwn;
        });
    });
}

TextFinder::TextFinder(const TextIndex &index, const QByteArray &language)
{
    for (std::size_t i = 0; i < index.texts().size(); ++i) {
        for (QString &words : wordsOf(index, i, language)) {
            QStringList parts = partsBetweenMarkers(words);
            m_all.push_back({i, index.texts()[i].key.context, std::move(words), std::move(parts)});
        }
    }
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        m_byWords.emplace(m_all[i].words, i);
        if (placeMarkers(m_all[i].words).isEmpty())
            continue;
        if (lettersIn(m_all[i].parts) > 0)
            m_patterns.push_back(i);
        else if (!m_all[i].parts.join(QString()).trimmed().isEmpty()) // "%1 %2" would be anything
            m_joiners.push_back(i);
    }
}

std::vector<TextFinder::Hit> TextFinder::wholes(const QString &wanted) const
{
    std::vector<Hit> hits;
    const auto [first, last] = m_byWords.equal_range(wanted);
    for (auto each = first; each != last; ++each)
        hits.push_back({{m_all[each->second].text, wanted, wanted.size(), true}, &m_all[each->second]});
    for (const std::size_t each : m_patterns) {
        const Said &said = m_all[each];
        if (said.words != wanted && atMarkers(said.parts, wanted))
            hits.push_back({{said.text, said.words, lettersIn(said.parts), true}, &said});
    }
    return hits;
}

// The best first.
std::vector<TextFinder::Hit> TextFinder::sorted(std::vector<Hit> hits,
                                                const std::vector<QByteArray> &contexts) const
{
    const auto rankOf = [&](const Said &said) {
        return std::find_if(contexts.begin(), contexts.end(),
                            [&](const QByteArray &each) {
                                return said.context == each || said.context.startsWith(each + '.');
                            }) -
               contexts.begin();
    };
    std::stable_sort(hits.begin(), hits.end(), [&](const auto &a, const auto &b) {
        if (a.first.own != b.first.own)
            return a.first.own > b.first.own;
        const auto ofA = rankOf(*a.second), ofB = rankOf(*b.second);
        return ofA != ofB ? ofA < ofB : a.first.text < b.first.text;
    });
    return hits;
}

std::vector<SayingText> TextFinder::saying(const QString &seen, const std::vector<QByteArray> &contexts) const
{
    const QString wanted = simple(seen);
    if (wanted.isEmpty())
        return {};
    std::vector<Hit> hits = wholes(wanted);
    // A notice has the sign of its tone before the words.
    if (hits.empty() && wanted.size() > 2 && !wanted[0].isLetterOrNumber() && wanted[1] == u' ')
        hits = wholes(wanted.mid(2));
    const bool hasWhole = !hits.empty();
    for (std::size_t i = 0; i < m_all.size() && !hasWhole; ++i) {
        const Said &each = m_all[i];
        const qsizetype own = lettersIn(each.words);
        if (own >= leastPart && wanted.contains(each.words))
            hits.push_back({{each.text, each.words, own, false}, &each});
    }
    std::vector<SayingText> found;
    for (const auto &[hit, said] : sorted(std::move(hits), contexts)) {
        const bool isKnown =
            std::any_of(found.begin(), found.end(),
                        [text = hit.text](const SayingText &each) { return each.text == text; });
        if (!isKnown) // another form of the same text
            found.push_back(hit);
    }
    return found;
}

std::vector<std::size_t> TextFinder::partsOf(const QString &seen,
                                             const std::vector<QByteArray> &contexts) const
{
    std::vector<std::size_t> parts;
    for (const QString &each : seen.split(joint)) {
        for (const std::size_t text : partsOfOne(each, contexts))
            parts.push_back(text);
    }
    return parts;
}

std::vector<std::size_t> TextFinder::partsOfOne(const QString &seen,
                                                const std::vector<QByteArray> &contexts) const
{
    QString left = simple(seen); // what has been found is blanked
    const QString whole = left;
    std::vector<std::size_t> parts = wholeParts(whole, contexts, 0);
    if (!parts.empty())
        return parts;
    for (const SayingText &each : saying(seen, contexts)) {
        if (each.isWhole)
            return {each.text};
        const QRegularExpression asWords(u"(?<!\\w)%1(?!\\w)"_s.arg(QRegularExpression::escape(each.words)),
                                         QRegularExpression::UseUnicodePropertiesOption);
        const auto match = asWords.match(left);
        if (!match.hasMatch())
            continue;
        left.replace(match.capturedStart(), match.capturedLength(), QString(match.capturedLength(), u'\0'));
        parts.push_back(each.text);
    }
    for (const std::size_t each : joinedParts(whole, contexts, 0)) {
        if (std::find(parts.begin(), parts.end(), each) == parts.end())
            parts.push_back(each);
    }
    return parts;
}

// The best text that says all of it and, where it has place markers, what stands there. None: nothing.
std::vector<std::size_t> TextFinder::wholeParts(const QString &seen, const std::vector<QByteArray> &contexts,
                                                int depth) const
{
    if (depth > deepest || lettersIn(seen) < (depth == 0 ? 1 : leastPart))
        return {};
    const std::vector<Hit> hits = sorted(wholes(seen), contexts);
    if (hits.empty())
        return {};
    const Said &best = *hits.front().second;
    std::vector<std::size_t> parts = partsAtMarkers(best, seen, contexts, depth);
    parts.insert(parts.begin(), best.text);
    return parts;
}

// Texts that one without letters of its own joins, such as "%1: %2": where the most are found.
std::vector<std::size_t> TextFinder::joinedParts(const QString &seen, const std::vector<QByteArray> &contexts,
                                                 int depth) const
{
    std::vector<std::size_t> most;
    if (depth > deepestJoined || seen.size() > longestJoined || lettersIn(seen) < leastPart)
        return most;
    for (const std::size_t each : m_joiners) {
        std::vector<std::size_t> parts = partsAtMarkers(m_all[each], seen, contexts, depth);
        if (parts.empty() || parts.size() < most.size())
            continue;
        parts.insert(parts.begin(), m_all[each].text);
        most = std::move(parts);
    }
    return most;
}

std::vector<std::size_t> TextFinder::partsAtMarkers(const Said &said, const QString &seen,
                                                    const std::vector<QByteArray> &contexts, int depth) const
{
    std::vector<std::size_t> parts;
    for (const QString &each : atMarkers(said.parts, seen).value_or(QStringList())) {
        const QString words = each.trimmed();
        std::vector<std::size_t> inner = wholeParts(words, contexts, depth + 1);
        if (inner.empty())
            inner = joinedParts(words, contexts, depth + 1);
        parts.insert(parts.end(), inner.begin(), inner.end());
    }
    return parts;
}

std::vector<std::size_t> textsSaying(const TextIndex &index, const QString &seen, const QByteArray &language,
                                     const std::vector<QByteArray> &contexts)
{
    std::vector<std::size_t> found;
    for (const SayingText &each : TextFinder(index, language).saying(seen, contexts)) {
        if (found.size() < mostFound)
            found.push_back(each.text);
    }
    return found;
}

} // namespace kassa
