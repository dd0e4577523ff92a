#include "texts/pseudo.h"

#include "base/text_pattern.h"

namespace kassa {

namespace {

constexpr QStringView plainLetters = u"ACDEGHIJKLNORSTUWYZacdeghijklnorstuwyz";
constexpr QStringView accentedLetters = u"ÅĆĐÉĞĤÎĴĶĻÑÖŔŠŢÛŴÝŽåćđéğĥîĵķļñöŕšţûŵýž";
constexpr qsizetype wordLength = 7;
static_assert(plainLetters.size() == accentedLetters.size());

} // namespace

QString pseudo(const QString &english)
{
    QString out = QStringLiteral("[");
    qsizetype letters = 0;
    forEachPart(english, [&](QStringView part, bool isMarker) {
        if (isMarker) {
            out += part;
            return;
        }
        letters += part.size();
        for (const QChar c : part) {
            const qsizetype at = plainLetters.indexOf(c);
            out += at < 0 ? c : accentedLetters[at];
        }
    });
    // The two brackets and the blank count as well.
    const qsizetype padding = std::max<qsizetype>(1, (letters * 3 + 9) / 10 - 3);
    // In words: a longer text wraps too.
    QString longer(padding, u'~');
    for (qsizetype at = wordLength; at + 1 < longer.size(); at += wordLength + 1)
        longer[at] = u' ';
    return out + u' ' + longer + u']';
}

} // namespace kassa
