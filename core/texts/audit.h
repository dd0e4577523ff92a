// What is wrong with texts, as far as a program can tell.
#pragma once

#include "base/text.h"
#include "texts/glossary.h"
#include "texts/text_index.h"

namespace kassa {

enum class TextFault {
    Missing,          // no words in this language
    Unfinished,       // marked so by lupdate or a translator
    SameAsSource,     // nothing has been translated
    PlaceMarker,      // %1 and %n differ from the source's
    Plural,           // number of forms, or an empty one
    Accelerator,      // the source has a mnemonic (&File) and the translation none, or the other way round
    AcceleratorClash, // two texts of one context have the same letter, whose sources have not
    Spaces,           // at the beginning or end
    Punctuation,      // the end of the sentence, brackets that do not match
    Length,           // much longer than the source
    Term,             // a term of the glossary is translated otherwise
    Untranslated,     // a term of the glossary is left in English
    HardCoded,        // visible words in a source file that no catalogue has
    Outdated          // an exception in the list of exceptions for which there is no finding
};

// "missing", "place-marker", ...: for the command line and JSON, stable.
QByteArray idOf(TextFault fault);
std::vector<TextFault> allFaults();
Text titleOf(TextFault fault);

struct TextFinding
{
    TextFault fault = TextFault::Missing;
    QByteArray language;
    TextKey key; // HardCoded: context is the file and line
    int form = -1;
    Text what;

    bool operator==(const TextFinding &) const = default;
};

// Findings that are right as they are, each with the reason: resources/texts/accepted.csv.
class AcceptedFindings
{
public:
    // Columns: fault, language, context, source, comment, reason. Malformed ("accepted.columns",
    // "accepted.reason").
    static Result<AcceptedFindings> parse(const QByteArray &csv);

    bool holds(const TextFinding &finding) const;
    // One Outdated finding for each that `findings` does not have.
    std::vector<TextFinding> outdated(const std::vector<TextFinding> &findings,
                                      const QByteArray &language) const;

private:
    struct Accepted
    {
        QByteArray fault, language;
        TextKey key;
    };
    std::vector<Accepted> m_all;
};

// Faults of one text in one language; "en" is checked for its plural forms, "qps" (made, not written) for
// what the making must keep.
std::vector<TextFinding> auditText(const TextIndex &index, std::size_t text, const QByteArray &language,
                                   const Glossary &glossary);
// The same for words that are being edited.
std::vector<TextFinding> auditTranslation(const IndexedText &text, const Translation &translation,
                                          const QByteArray &language, const Glossary &glossary);
// Of all texts, those that only show between texts as well.
std::vector<TextFinding> audit(const TextIndex &index, const QByteArray &language, const Glossary &glossary);

// Words that a source file of C++ shows without asking a catalogue for them, as far as that can be told from
// the file alone: literals with words in them that are given to a function which shows them (setText,
// setToolTip, ...).
std::vector<TextFinding> hardCodedWords(const QString &file, QStringView source);

} // namespace kassa
