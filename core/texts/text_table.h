// The words of one language as they stand in a .ts file: what a compiled catalogue is, for words that are
// being edited.
#pragma once

#include "texts/ts_file.h"

#include <unordered_map>

namespace kassa {

class TextTable
{
public:
    explicit TextTable(const TsFile &file);

    const QByteArray &language() const { return m_language; }
    // As QTranslator::translate(): empty where there are no words, the comment gives way, count below zero:
    // no plural.
    QString words(const QByteArray &context, const QByteArray &source, const QByteArray &comment,
                  int count) const;

private:
    QByteArray m_language;
    std::unordered_map<std::string, std::vector<QString>> m_words;
};

} // namespace kassa
