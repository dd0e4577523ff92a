#include "texts/text_search.h"

#include "base/text_pattern.h"
#include "texts/catalogue.h"
#include "texts/pseudo.h"

#include <QRegularExpression>

#include <algorithm>

namespace kassa {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t mostFound = 20;
constexpr qsizetype leastPart = 4; // letters of a text that is looked for within others
const QString joint = u" · "_s;    // between texts that are shown beside each other

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
    QStringList wanted = simple(seen).split(joint);
    if (wanted.size() > 1)
        wanted.append(simple(seen));
    return std::any_of(m_forms.begin(), m_forms.end(), [&](const QString &words) {
        return std::any_of(wanted.begin(), wanted.end(), [&](const QString &each) {
            return ownLetters(words, each) > 0 || ownLettersWithin(words, each) >= leastPart;
        });
    });
}

TextFinder::TextFinder(const TextIndex &index, const QByteArray &language)
{
    for (std::size_t i = 0; i < index.texts().size(); ++i) {
        for (QString &words : wordsOf(index, i, language))
            m_all.push_back({i, index.texts()[i].key.context, std::move(words)});
    }
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        m_byWords.emplace(m_all[i].words, i);
        if (!placeMarkers(m_all[i].words).isEmpty())
            m_patterns.push_back(i);
    }
}

std::vector<TextFinder::Hit> TextFinder::wholes(const QString &wanted) const
{
    std::vector<Hit> hits;
    const auto [first, last] = m_byWords.equal_range(wanted);
    for (auto each = first; each != last; ++each)
        hits.push_back({{m_all[each->second].text, wanted, wanted.size(), true}, &m_all[each->second]});
    for (const std::size_t each : m_patterns) {
        const qsizetype own = ownLetters(m_all[each].words, wanted);
        if (own > 0 && m_all[each].words != wanted)
            hits.push_back({{m_all[each].text, m_all[each].words, own, true}, &m_all[each]});
    }
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
    std::vector<SayingText> found;
    for (const auto &[hit, said] : hits) {
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
    std::vector<std::size_t> parts;
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
