// The field's terms and what they are called in other languages: resources/texts/glossary.csv.
#pragma once

#include "texts/ts_file.h"

#include <QStringList>

namespace kassa {

struct Term
{
    QByteArray
        context; // only in this context and those below it ("qvickly": "qvickly.page" too); empty: everywhere
    QByteArray language;
    QString source;      // "payment method"; lower case
    QString translation; // "способ оплаты": for people
    // How a right translation may begin, word by word, so that every inflected form fits: "способ оплат".
    QStringList forms;
};

class Glossary
{
public:
    // Columns: context, language, source, translation, forms (divided by "|"; empty: the translation itself).
    // Malformed (as parseCsv(), and "glossary.columns", "glossary.term" with the line).
    static Result<Glossary> parse(const QByteArray &csv);

    const std::vector<Term> &terms() const { return m_terms; }

    // The terms in a source text. A longer term hides the shorter ones in it, one of the context those for
    // everywhere.
    std::vector<const Term *> termsIn(const TextKey &key, const QByteArray &language) const;
    static bool isKept(const Term &term, const QString &translation);
    // Whether the term's own English word stands in the translation as a word of the sentence (not in
    // quotation marks, brackets, or a name such as refund_id).
    static bool isLeft(const Term &term, const QString &translation);

private:
    std::vector<Term> m_terms; // longest source first
};

} // namespace kassa
