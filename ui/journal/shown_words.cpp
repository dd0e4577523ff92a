#include "journal/shown_words.h"

#include <algorithm>

namespace kassa {

using namespace Qt::StringLiterals;

QStringList ShownWords::wordsIn(const QString &text)
{
    const auto isWord = [](QStringView part) {
        return !part.isEmpty() &&
               std::count_if(part.begin(), part.end(), [](QChar c) { return c.isDigit(); }) < 2;
    };
    QStringList parts;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        for (const QStringView part : line.split(u' ')) {
            if (isWord(part))
                parts += part.toString();
        }
    }
    return parts;
}

quint32 ShownWords::numberAt(qsizetype position)
{
    const auto at = static_cast<std::size_t>(position);
    if (at < m_numbers.size() && m_numbers[at] != 0)
        return m_numbers[at];
    QStringList parts = wordsIn(linesAt(position));
    parts.removeDuplicates();
    const QString words = parts.join(u' ') + u' ';
    auto known = m_known.constFind(words);
    if (known == m_known.constEnd()) {
        known = m_known.insert(words, static_cast<quint32>(m_words.size()));
        m_words.push_back(words);
    }
    if (m_texts.isWhole(position)) {
        if (m_numbers.size() <= at)
            m_numbers.resize(at + 1);
        m_numbers[at] = *known;
    }
    return *known;
}

QString ShownWords::linesAt(qsizetype position) const
{
    return folded(m_texts.all(position));
}

void ShownWords::forget(qsizetype first, qsizetype last)
{
    const auto size = static_cast<qsizetype>(m_numbers.size());
    std::fill(m_numbers.begin() + std::min(first, size), m_numbers.begin() + std::min(last + 1, size), 0);
}

} // namespace kassa
