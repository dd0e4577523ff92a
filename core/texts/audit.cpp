#include "texts/audit.h"

#include "texts/catalogue.h"
#include "texts/csv.h"
#include "texts/plural.h"
#include "texts/pseudo.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <set>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

struct TextFaultWords
{
    TextFault fault;
    const char *id;
};

constexpr std::array faultWords{
    TextFaultWords{TextFault::Missing, "missing"},
    TextFaultWords{TextFault::Unfinished, "unfinished"},
    TextFaultWords{TextFault::SameAsSource, "same-as-source"},
    TextFaultWords{TextFault::PlaceMarker, "place-marker"},
    TextFaultWords{TextFault::Plural, "plural"},
    TextFaultWords{TextFault::Accelerator, "accelerator"},
    TextFaultWords{TextFault::AcceleratorClash, "accelerator-clash"},
    TextFaultWords{TextFault::Spaces, "spaces"},
    TextFaultWords{TextFault::Punctuation, "punctuation"},
    TextFaultWords{TextFault::Length, "length"},
    TextFaultWords{TextFault::Term, "term"},
    TextFaultWords{TextFault::Untranslated, "untranslated"},
    TextFaultWords{TextFault::HardCoded, "hard-coded"},
    TextFaultWords{TextFault::Outdated, "outdated"},
};

QString without(QString words, QChar c)
{
    return words.remove(c);
}

// The letter behind a single "&" that stands before a letter or digit; null: none. "&&" is an ampersand, and
// " & " the word "and".
QChar mnemonic(QStringView words)
{
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        if (words[i] != u'&')
            continue;
        if (words[i + 1] == u'&')
            ++i;
        else if (words[i + 1].isLetterOrNumber() && words.indexOf(u';', i) < 0)
            return words[i + 1].toUpper();
    }
    return {};
}

bool hasWords(QStringView words)
{
    int letters = 0;
    for (const QChar c : words) {
        letters = c.isLetter() ? letters + 1 : 0;
        if (letters > 2)
            return true;
    }
    return false;
}

// Names need no translation: words with a capital, digits or signs inside, and those that the glossary keeps.
bool isAllNames(QString words, const Glossary &glossary)
{
    for (const Term &term : glossary.terms()) {
        if (term.source == term.translation.toLower())
            words.remove(term.source, Qt::CaseInsensitive);
    }
    static const QRegularExpression blanks(u"[\\s,:;()…→·×]+"_s);
    for (const QString &word : without(words, u'&').split(blanks, Qt::SkipEmptyParts)) {
        const bool isPlain = std::all_of(word.begin() + 1, word.end(), [](QChar c) { return c.isLower(); }) &&
                             word[0].isLetter();
        if (isPlain && word.size() > 2)
            return false;
    }
    return true;
}

// "серв. маг.": the full stop belongs to the word.
bool isAbbreviated(const QString &words)
{
    const QStringList all = words.split(u' ', Qt::SkipEmptyParts);
    return all.size() > 1 &&
           std::all_of(all.begin(), all.end(), [](const QString &word) { return word.endsWith(u'.'); });
}

// How a text ends, with what languages write differently made equal. A sign that is only named ("," or ":")
// ends no sentence.
QString ending(const QString &words)
{
    QString end = words.trimmed();
    const bool isQuoted = !end.isEmpty() && QStringView(u"\"»”").contains(end.back());
    while (!end.isEmpty() && QStringView(u"\"»”)'*").contains(end.back()))
        end.chop(1);
    if (end.endsWith(u"...") || end.endsWith(u'…'))
        return u"…"_s;
    if (end.isEmpty() || !QStringView(u".:!?,;").contains(end.back()) || isAbbreviated(end))
        return {};
    if (isQuoted && (end.size() < 2 || QStringView(u"\"«“").contains(end[end.size() - 2])))
        return {};
    return QString(end.back());
}

bool bracketsMatch(const QString &words)
{
    for (const auto &[open, close] : {std::pair{u'(', u')'}, {u'[', u']'}, {u'{', u'}'}, {u'«', u'»'}}) {
        if (words.count(QChar(open)) != words.count(QChar(close)))
            return false;
    }
    return true;
}

QString edgeSpaces(const QString &words)
{
    qsizetype begin = 0, end = words.size();
    while (begin < end && words[begin].isSpace())
        ++begin;
    while (end > begin && words[end - 1].isSpace())
        --end;
    return words.first(begin) + u'|' + words.sliced(end);
}

Text listed(const QStringList &words)
{
    return words.isEmpty() ? KASSA_TEXT("texts", "none") : Text::verbatim(words.join(u", "_s));
}

class TextAudit
{
public:
    TextAudit(const IndexedText &text, const QByteArray &language, const Glossary &glossary)
        : m_text(text), m_source(QString::fromUtf8(text.key.source)), m_language(language),
          m_glossary(glossary)
    {
    }

    std::vector<TextFinding> of(const Translation *translation)
    {
        const bool isSource = m_language == "en";
        if (!translation) {
            if (!isSource || m_text.plural)
                add(TextFault::Missing, -1, KASSA_TEXT("texts", "enter one, or import it"));
            return std::move(m_found);
        }
        if (translation->isEmpty()) {
            add(TextFault::Missing, -1, KASSA_TEXT("texts", "enter one, or import it"));
            return std::move(m_found);
        }
        if (translation->state == TextState::Unfinished)
            add(TextFault::Unfinished, -1, KASSA_TEXT("texts", "no translator has marked it as finished"));
        if (m_text.plural)
            checkForms(*translation);
        for (std::size_t i = 0; i < translation->forms.size(); ++i) {
            if (!translation->forms[i].isEmpty())
                checkWords(translation->forms[i], m_text.plural ? int(i) : -1);
        }
        if (!isSource)
            checkTerms(*translation);
        return std::move(m_found);
    }

    std::vector<TextFinding> ofPseudo()
    {
        const QString made = pseudo(m_source);
        if (placeMarkers(made) != placeMarkers(m_source))
            add(TextFault::PlaceMarker, -1, KASSA_TEXT("texts", "the pseudo-locale loses a place marker"));
        if (mnemonic(made).isNull() != mnemonic(m_source).isNull())
            add(TextFault::Accelerator, -1, KASSA_TEXT("texts", "the pseudo-locale loses the access key"));
        return std::move(m_found);
    }

private:
    void add(TextFault fault, int form, Text what)
    {
        m_found.push_back({fault, m_language, m_text.key, form, std::move(what)});
    }

    void checkForms(const Translation &translation)
    {
        const int wanted = pluralRule(m_language).forms;
        if (int(translation.forms.size()) != wanted)
            add(TextFault::Plural, -1,
                KASSA_TEXT("texts", "it has %1 plural forms; this language has %2")
                    .with(QByteArray::number(translation.forms.size()))
                    .with(QByteArray::number(wanted)));
        for (int i = 0; i < int(translation.forms.size()); ++i) {
            if (!translation.forms[std::size_t(i)].isEmpty())
                continue;
            QStringList examples;
            for (const int count : pluralExamples(m_language, i))
                examples << QString::number(count);
            add(TextFault::Plural, i, KASSA_TEXT("texts", "the form for %1 is empty").with(listed(examples)));
        }
    }

    void checkWords(const QString &words, int form)
    {
        QStringList wanted = placeMarkers(m_source), found = placeMarkers(words);
        if (form >= 0 && standsForOneCount(m_language, form) && !found.contains(u"%n"))
            wanted.removeAll(u"%n"_s);
        if (wanted != found)
            add(TextFault::PlaceMarker, form,
                KASSA_TEXT("texts", "%1; the source has %2").with(listed(found)).with(listed(wanted)));
        if (edgeSpaces(words) != edgeSpaces(m_source))
            add(TextFault::Spaces, form,
                KASSA_TEXT("texts", "at the beginning or end they differ from the source's"));
        if (ending(words) != ending(m_source))
            add(TextFault::Punctuation, form,
                KASSA_TEXT("texts", "it ends with %1; the source ends with %2")
                    .with(listed(ending(words).split(QString(), Qt::SkipEmptyParts)))
                    .with(listed(ending(m_source).split(QString(), Qt::SkipEmptyParts))));
        else if (bracketsMatch(m_source) && !bracketsMatch(words))
            add(TextFault::Punctuation, form,
                KASSA_TEXT("texts", "a bracket or quotation mark has no partner"));
        if (m_language == "en")
            return;
        if (mnemonic(words).isNull() != mnemonic(m_source).isNull())
            add(TextFault::Accelerator, form,
                mnemonic(words).isNull() ? KASSA_TEXT("texts", "the source has one (&), this has none")
                                         : KASSA_TEXT("texts", "this has one (&), the source has none"));
        if (words == m_source && hasWords(words) && !isAllNames(words, m_glossary))
            add(TextFault::SameAsSource, form,
                KASSA_TEXT("texts", "translate it, or add the name to the glossary"));
        if (words.size() > m_source.size() * 5 / 2 + 14)
            add(TextFault::Length, form,
                KASSA_TEXT("texts", "it has %1 characters, the source %2")
                    .with(QByteArray::number(words.size()))
                    .with(QByteArray::number(m_source.size())));
    }

    void checkTerms(const Translation &translation)
    {
        const QString words = QStringList(translation.forms.begin(), translation.forms.end()).join(u'\n');
        for (const Term *term : m_glossary.termsIn(m_text.key, m_language)) {
            const bool isKept = Glossary::isKept(*term, words);
            if (!isKept && Glossary::isLeft(*term, words))
                add(TextFault::Untranslated, -1,
                    KASSA_TEXT("texts", "“%1”; the glossary has “%2”")
                        .with(Text::verbatim(term->source))
                        .with(Text::verbatim(term->translation)));
            else if (!isKept)
                add(TextFault::Term, -1,
                    KASSA_TEXT("texts", "“%1” is translated otherwise; the glossary has “%2”")
                        .with(Text::verbatim(term->source))
                        .with(Text::verbatim(term->translation)));
        }
    }

    const IndexedText &m_text;
    QString m_source;
    QByteArray m_language;
    const Glossary &m_glossary;
    std::vector<TextFinding> m_found;
};

// The letters of one context that several of its texts want, though their sources do not.
void addClashes(const TextIndex &index, const QByteArray &language, std::vector<TextFinding> &found)
{
    struct Wish
    {
        std::size_t text;
        QChar source, own;
    };
    std::map<QByteArray, std::vector<Wish>> wishes;
    for (std::size_t i = 0; i < index.texts().size(); ++i) {
        const IndexedText &text = index.texts()[i];
        const Translation *translation = index.translation(i, language);
        const QChar own =
            translation && !translation->isEmpty() ? mnemonic(translation->forms.front()) : QChar();
        if (!own.isNull())
            wishes[text.key.context].push_back({i, mnemonic(QString::fromUtf8(text.key.source)), own});
    }
    for (const auto &[context, all] : wishes) {
        for (std::size_t b = 1; b < all.size(); ++b) {
            for (std::size_t a = 0; a < b; ++a) {
                const IndexedText &first = index.texts()[all[a].text], &second = index.texts()[all[b].text];
                if (all[a].own != all[b].own || all[a].source == all[b].source ||
                    first.key.source == second.key.source)
                    continue;
                found.push_back({TextFault::AcceleratorClash, language, second.key, -1,
                                 KASSA_TEXT("texts", "%1 is also that of “%2”")
                                     .with(Text::verbatim(QString(all[b].own)))
                                     .with(Text::verbatim(first.key.source))});
            }
        }
    }
}

} // namespace

QByteArray idOf(TextFault fault)
{
    const auto found = std::find_if(faultWords.begin(), faultWords.end(),
                                    [&](const TextFaultWords &each) { return each.fault == fault; });
    return found == faultWords.end() ? QByteArray() : QByteArray(found->id);
}

std::vector<TextFault> allFaults()
{
    std::vector<TextFault> all;
    all.reserve(std::size(faultWords));
    for (const TextFaultWords &each : faultWords)
        all.push_back(each.fault);
    return all;
}

Text titleOf(TextFault fault)
{
    switch (fault) {
    case TextFault::Missing:
        return KASSA_TEXT("texts", "not translated");
    case TextFault::Unfinished:
        return KASSA_TEXT("texts", "unfinished");
    case TextFault::SameAsSource:
        return KASSA_TEXT("texts", "same as the source");
    case TextFault::PlaceMarker:
        return KASSA_TEXT("texts", "place markers");
    case TextFault::Plural:
        return KASSA_TEXT("texts", "plural forms");
    case TextFault::Accelerator:
        return KASSA_TEXT("texts", "access key");
    case TextFault::AcceleratorClash:
        return KASSA_TEXT("texts", "access key used twice");
    case TextFault::Spaces:
        return KASSA_TEXT("texts", "spaces");
    case TextFault::Punctuation:
        return KASSA_TEXT("texts", "punctuation");
    case TextFault::Length:
        return KASSA_TEXT("texts", "length");
    case TextFault::Term:
        return KASSA_TEXT("texts", "term");
    case TextFault::Untranslated:
        return KASSA_TEXT("texts", "left in English");
    case TextFault::HardCoded:
        return KASSA_TEXT("texts", "in no catalogue");
    case TextFault::Outdated:
        return KASSA_TEXT("texts", "exception without a finding");
    }
    return {};
}

Result<AcceptedFindings> AcceptedFindings::parse(const QByteArray &csv)
{
    const Result<CsvTable> table = parseCsv(csv);
    if (!table)
        return tl::unexpected(table.error());
    const QStringList columns{u"fault"_s,  u"language"_s, u"context"_s,
                              u"source"_s, u"comment"_s,  u"reason"_s};
    if (table->header != columns)
        return fail(
            ErrorKind::Malformed, "accepted.columns",
            KASSA_TEXT("error", "the columns of accepted findings are %1").with(columns.join(u", "_s)));
    AcceptedFindings made;
    for (std::size_t i = 0; i < table->rows.size(); ++i) {
        const QStringList &row = table->rows[i];
        if (row[5].isEmpty())
            return fail(
                ErrorKind::Malformed, "accepted.reason",
                KASSA_TEXT("error", "line %1: an accepted finding needs a reason").with(table->lines[i]));
        made.m_all.push_back(
            {row[0].toUtf8(), row[1].toUtf8(), {row[2].toUtf8(), row[3].toUtf8(), row[4].toUtf8()}});
    }
    return made;
}

bool AcceptedFindings::holds(const TextFinding &finding) const
{
    return std::any_of(m_all.begin(), m_all.end(), [&](const Accepted &each) {
        return each.fault == idOf(finding.fault) && each.language == finding.language &&
               each.key == finding.key;
    });
}

std::vector<TextFinding> AcceptedFindings::outdated(const std::vector<TextFinding> &findings,
                                                    const QByteArray &language) const
{
    std::vector<TextFinding> found;
    for (const Accepted &each : m_all) {
        const bool isThere = std::any_of(findings.begin(), findings.end(), [&](const TextFinding &finding) {
            return each.fault == idOf(finding.fault) && each.language == finding.language &&
                   each.key == finding.key;
        });
        if (!isThere && each.language == language)
            found.push_back(
                {TextFault::Outdated, each.language, each.key, -1,
                 KASSA_TEXT("texts",
                            "accepted as “%1”, but it has no such fault any more: remove the exception")
                     .with(each.fault)});
    }
    return found;
}

std::vector<TextFinding> auditText(const TextIndex &index, std::size_t text, const QByteArray &language,
                                   const Glossary &glossary)
{
    TextAudit audit(index.texts()[text], language, glossary);
    return language == pseudoLocale ? audit.ofPseudo() : audit.of(index.translation(text, language));
}

std::vector<TextFinding> auditTranslation(const IndexedText &text, const Translation &translation,
                                          const QByteArray &language, const Glossary &glossary)
{
    return TextAudit(text, language, glossary).of(&translation);
}

std::vector<TextFinding> audit(const TextIndex &index, const QByteArray &language, const Glossary &glossary)
{
    std::vector<TextFinding> found;
    for (std::size_t i = 0; i < index.texts().size(); ++i) {
        for (TextFinding &each : auditText(index, i, language, glossary))
            found.push_back(std::move(each));
    }
    addClashes(index, language, found);
    return found;
}

std::vector<TextFinding> hardCodedWords(const QString &file, QStringView source)
{
    // The literal is the first argument and all of it: what is put together from parts cannot be told from
    // here.
    static const QRegularExpression shown(
        u"\\b(?:set(?:Text|Title|WindowTitle|ToolTip|StatusTip|WhatsThis|PlaceholderText|AccessibleName|"
        u"AccessibleDescription|LabelText|InformativeText)|addAction|addMenu|addTab|addButton|QLabel|"
        u"QPushButton|"
        u"QCheckBox|QRadioButton|QGroupBox|QAction)\\s*\\(\\s*(?:QStringLiteral\\(\\s*|QString\\(\\s*|"
        u"QLatin1String"
        u"\\(\\s*)?u?\"((?:[^\"\\\\\\n]|\\\\.)*)\""_s);
    std::vector<TextFinding> found;
    auto matches = shown.globalMatch(source.toString());
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString words = match.captured(1);
        const QStringView line = source.first(match.capturedStart())
                                     .sliced(source.first(match.capturedStart()).lastIndexOf(u'\n') + 1);
        if (line.contains(u"//") || words.contains(u"://") || !hasWords(words) || isAllNames(words, {}))
            continue;
        const auto number = source.first(match.capturedStart(1)).count(u'\n') + 1;
        const TextKey key{u"%1:%2"_s.arg(file).arg(number).toUtf8(), words.toUtf8(), {}};
        found.push_back({TextFault::HardCoded, pseudoLocale, key, -1,
                         KASSA_TEXT("texts", "they are written into the code; make them translatable")});
    }
    return found;
}

} // namespace kassa
