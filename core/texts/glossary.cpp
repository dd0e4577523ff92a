#include "texts/glossary.h"

#include "texts/csv.h"

#include <algorithm>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

struct Word
{
    QString text; // lower case, ё as е, without the mnemonic's &
    bool quoted = false;
};

// What belongs to names of fields, addresses and options: such a word is no word of the sentence.
bool isNamePart(QChar c)
{
    return c == u'_' || c == u'=' || c == u'/' || c == u'$' || c == u'*' || c == u'\\';
}

// Words of letters, digits and inner hyphens; a word that is part of a name (refund_id, a.b, refundNo)
// becomes "".
std::vector<Word> wordsOf(QStringView text)
{
    std::vector<Word> words;
    int depth = 0; // of quotation marks and brackets
    bool straight = false;
    for (qsizetype i = 0; i < text.size();) {
        const QChar c = text[i];
        if (!c.isLetterOrNumber() && !isNamePart(c)) {
            straight = c == u'"' ? !straight : straight;
            depth += QStringView(u"«“„([{<").contains(c) ? 1 : 0;
            depth -= QStringView(u"»”)]}>").contains(c) && depth > 0 ? 1 : 0;
            ++i;
            continue;
        }
        const qsizetype begin = i;
        bool isName = false;
        QString word;
        while (i < text.size()) {
            const QChar each = text[i];
            const bool hasNext = i + 1 < text.size() && text[i + 1].isLetterOrNumber();
            if (isNamePart(each) || ((each == u'.' || each == u':') && hasNext))
                isName = true;
            else if (!each.isLetterOrNumber() && !((each == u'-' || each == u'&') && hasNext && i > begin))
                break;
            if (each != u'&')
                word += each.toLower() == u'ё' ? QChar(u'е') : each.toLower();
            isName |= i > begin && each.isUpper() && text[i - 1].isLower();
            ++i;
        }
        words.push_back({isName ? QString() : word, depth > 0 || straight});
    }
    return words;
}

bool isWord(const QString &word, const QString &wanted, bool inflected)
{
    if (word == wanted)
        return true;
    return inflected && word.startsWith(wanted) && (word.size() - wanted.size() <= 2) &&
           (word.endsWith(u's'));
}

QStringList termWords(const QString &term)
{
    return term.split(u' ', Qt::SkipEmptyParts);
}

bool isBelow(const QByteArray &context, const QByteArray &above)
{
    return above.isEmpty() || context == above || context.startsWith(above + '.');
}

} // namespace

Result<Glossary> Glossary::parse(const QByteArray &csv)
{
    const Result<CsvTable> table = parseCsv(csv);
    if (!table)
        return tl::unexpected(table.error());
    const QStringList columns{u"context"_s, u"language"_s, u"source"_s, u"translation"_s, u"forms"_s};
    if (table->header != columns)
        return fail(ErrorKind::Malformed, "glossary.columns",
                    KASSA_TEXT("error", "the glossary's columns are %1").with(columns.join(u", "_s)));
    Glossary made;
    for (std::size_t i = 0; i < table->rows.size(); ++i) {
        const QStringList &row = table->rows[i];
        if (row[1].isEmpty() || row[2].isEmpty() || row[3].isEmpty())
            return fail(ErrorKind::Malformed, "glossary.term",
                        KASSA_TEXT("error", "line %1: a term needs language, source and translation")
                            .with(table->lines[i]));
        const QString forms = row[4].isEmpty() ? row[3] : row[4];
        made.m_terms.push_back({row[0].toUtf8(), row[1].toUtf8(), row[2].toLower(), row[3],
                                forms.toLower().replace(u'ё', u'е').split(u'|')});
    }
    std::stable_sort(made.m_terms.begin(), made.m_terms.end(), [](const Term &a, const Term &b) {
        const auto words = [](const Term &each) { return termWords(each.source).size(); };
        return words(a) != words(b) ? words(a) > words(b) : a.context.size() > b.context.size();
    });
    return made;
}

std::vector<const Term *> Glossary::termsIn(const TextKey &key, const QByteArray &language) const
{
    const std::vector<Word> words = wordsOf(QString::fromUtf8(key.source));
    std::vector<bool> taken(words.size());
    std::vector<const Term *> found;
    for (const Term &term : m_terms) {
        if (term.language != language || !isBelow(key.context, term.context))
            continue;
        const QStringList wanted = termWords(term.source);
        const auto count = std::size_t(wanted.size());
        for (std::size_t at = 0; at + count <= words.size(); ++at) {
            bool fits = true;
            for (std::size_t i = 0; i < count && fits; ++i)
                fits = !taken[at + i] && isWord(words[at + i].text, wanted[qsizetype(i)], i + 1 == count);
            if (!fits)
                continue;
            std::fill_n(taken.begin() + std::ptrdiff_t(at), count, true);
            if (found.empty() || found.back() != &term)
                found.push_back(&term);
        }
    }
    return found;
}

bool Glossary::isKept(const Term &term, const QString &translation)
{
    const std::vector<Word> words = wordsOf(translation);
    return std::any_of(term.forms.begin(), term.forms.end(), [&](const QString &form) {
        const QStringList wanted = termWords(form);
        const auto count = std::size_t(wanted.size());
        for (std::size_t at = 0; at + count <= words.size(); ++at) {
            bool fits = true;
            for (std::size_t i = 0; i < count && fits; ++i)
                fits = words[at + i].text.startsWith(wanted[qsizetype(i)]);
            if (fits)
                return true;
        }
        return false;
    });
}

bool Glossary::isLeft(const Term &term, const QString &translation)
{
    const std::vector<Word> words = wordsOf(translation);
    const QStringList wanted = termWords(term.source);
    const auto count = std::size_t(wanted.size());
    for (std::size_t at = 0; at + count <= words.size(); ++at) {
        bool fits = true;
        for (std::size_t i = 0; i < count && fits; ++i)
            fits = !words[at + i].quoted && isWord(words[at + i].text, wanted[qsizetype(i)], i + 1 == count);
        if (fits)
            return true;
    }
    return false;
}

} // namespace kassa
