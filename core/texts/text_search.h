// From words that are seen back to the texts that say them.
#pragma once

#include "texts/text_index.h"

namespace kassa {

struct SayingText
{
    std::size_t text = 0;
    QString words;        // of it, with place markers
    qsizetype own = 0;    // letters that are the text's, not an argument's
    bool isWhole = false; // all that is seen is this text, with something at its place markers
};

// Looks words up in one language ("qps" as well), for those who have many.
class TextFinder
{
public:
    TextFinder(const TextIndex &index, const QByteArray &language);
    // As textsSaying(); all that say the whole, or else all that are part of it.
    std::vector<SayingText> saying(const QString &seen, const std::vector<QByteArray> &contexts = {}) const;
    // All that it is put together from: the best one of the whole and what stands at its place markers, or
    // parts beside each other, whole words each. What stands on both sides of " · " is looked up by itself.
    std::vector<std::size_t> partsOf(const QString &seen, const std::vector<QByteArray> &contexts = {}) const;

private:
    struct Said
    {
        std::size_t text;
        QByteArray context;
        QString words;
        QStringList parts; // between the place markers
    };
    using Hit = std::pair<SayingText, const Said *>;
    std::vector<Hit> wholes(const QString &wanted) const;
    std::vector<Hit> sorted(std::vector<Hit> hits, const std::vector<QByteArray> &contexts) const;
    std::vector<std::size_t> partsOfOne(const QString &seen, const std::vector<QByteArray> &contexts) const;
    std::vector<std::size_t> wholeParts(const QString &seen, const std::vector<QByteArray> &contexts,
                                        int depth) const;
    std::vector<std::size_t> joinedParts(const QString &seen, const std::vector<QByteArray> &contexts,
                                         int depth) const;
    std::vector<std::size_t> partsAtMarkers(const Said &said, const QString &seen,
                                            const std::vector<QByteArray> &contexts, int depth) const;

    std::vector<Said> m_all;
    std::multimap<QString, std::size_t> m_byWords; // positions in m_all
    std::vector<std::size_t> m_patterns;           // of those with place markers
    std::vector<std::size_t> m_joiners;            // those that have no letters of their own: "%1: %2"
};

// Texts whose words in that language ("qps" as well), with something at their place markers, are `seen`;
// without any, those whose words stand in `seen`. Best first: more of the words its own, then of one of
// `contexts`, the first of them before the others, or below it. At most twenty.
std::vector<std::size_t> textsSaying(const TextIndex &index, const QString &seen, const QByteArray &language,
                                     const std::vector<QByteArray> &contexts = {});

// The same for one text, for those who look for it in many places.
class SaidWords
{
public:
    SaidWords(const TextIndex &index, std::size_t text, const QByteArray &language);
    // `seen` are its words, with something at their place markers, or contains them; or that holds of what
    // stands on one side of " · ".
    bool areIn(const QString &seen) const;
    // The same for those who must not take other words for them: a few letters of more are not enough.
    bool areCertainlyIn(const QString &seen) const;

private:
    bool areIn(const QString &seen, qsizetype leastOwn) const;

    std::vector<QString> m_forms;
};

} // namespace kassa
