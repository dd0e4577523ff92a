// What machines say instead of words: an id and arguments, turned into a language by a Catalogue at display
// time. The id is the English source text in a translation context, so that lupdate finds it and English
// needs no lookup.
#pragma once

#include "base/money.h"

#include <concepts>
#include <optional>
#include <vector>

namespace kassa {

struct Text
{
    QByteArray
        context; // "qvickly", "bench"; empty: `source` is verbatim (a number, a provider's word), markers too
    QByteArray source;          // English UTF-8 with %1, %2, ... and %n; or the verbatim UTF-8
    std::vector<Text> args;     // for %1, %2, ...
    int count = -1;             // for %n and the plural form; -1: no plural
    std::optional<Money> money; // an amount, formatted for the language; then the rest is empty

    Text() = default;
    Text(QByteArray translationContext, QByteArray sourceText)
        : context(std::move(translationContext)), source(std::move(sourceText))
    {
    }
    static Text verbatim(QByteArray utf8) { return Text({}, std::move(utf8)); }
    static Text verbatim(const QString &text) { return Text({}, text.toUtf8()); }
    static Text amount(Money money);

    // KASSA_TEXT("qvickly", "Payment %1 is %2").with(number).with(stateText)
    Text with(Text argument) const &;
    Text with(QByteArray verbatimArgument) const & { return with(verbatim(std::move(verbatimArgument))); }
    Text with(const char *verbatimArgument) const & { return with(QByteArray(verbatimArgument)); }
    Text with(const QString &verbatimArgument) const & { return with(verbatim(verbatimArgument)); }
    Text with(std::integral auto number) const & { return with(QByteArray::number(number)); }
    Text counted(int n) const &;

    bool isEmpty() const { return source.isEmpty() && !money; }
    bool operator==(const Text &) const = default;
};

// The English text with arguments filled in: for logs, tests and where no catalogue is at hand.
QString english(const Text &text);

// lupdate knows these two (see translations/CMakeLists.txt): use them with string literals only.
#define KASSA_TEXT(context, source) ::kassa::Text(QByteArrayLiteral(context), QByteArrayLiteral(source))
// For texts with %n: KASSA_TEXT_N("bench", "%n message(s) held")(count). The count stands behind, because
// lupdate 6.4 does not see QT_TRANSLATE_N_NOOP with three arguments.
#define KASSA_TEXT_N(context, source)                                                                        \
    ::kassa::CountedText                                                                                     \
    {                                                                                                        \
        ::kassa::Text(QByteArrayLiteral(context), QByteArrayLiteral(source))                                 \
    }

// A text that still lacks its count.
struct CountedText
{
    Text text;
    Text operator()(int n) const { return text.counted(n); }
};

} // namespace kassa
