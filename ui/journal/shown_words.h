// Which words the rows show in any column, for searching: "presses pay on", which is said of an entry and not
// kept in it, and in Russian all of them. Found are parts of words, without case, and phrases. Parts with two
// digits or more are left out: they are numbers, addresses and ids, which the entry itself has.
// Making what a row shows takes its entry and its provider's explanation. So it is learned once for each row,
// and kept as a number: rows that show the same such words, and few differ in them, have the same.
#pragma once

#include "journal/row_texts.h"

namespace kassa {

class ShownWords
{
public:
    // `texts` outlives this.
    explicit ShownWords(const RowTexts &texts) : m_texts(texts) {}

    // Learns the row, unless it is known.
    quint32 numberAt(qsizetype position);
    // With case folded, a blank behind each. A number means the same words for ever.
    const QString &words(quint32 number) const { return m_words[number]; }
    // All that the row shows, a line a column, with case folded.
    QString linesAt(qsizetype position) const;

    // Rows show other words now.
    void forget() { m_numbers.clear(); }
    void forget(qsizetype first, qsizetype last);

    static QString folded(const QString &text) { return text.toCaseFolded(); }
    // The parts between blanks that are kept.
    static QStringList wordsIn(const QString &text);

private:
    const RowTexts &m_texts;
    std::vector<quint32> m_numbers; // by position; 0: not known
    QHash<QString, quint32> m_known;
    std::deque<QString> m_words{QString()};
};

} // namespace kassa
