// All texts of the program, each with its words in every language.
#pragma once

#include "texts/ts_file.h"

#include <map>

namespace kassa {

struct IndexedText
{
    TextKey key;
    QString note; // of the programmer
    bool plural = false;
    // Position in the file of each language that has the text.
    std::map<QByteArray, std::size_t> in;
};

class TextIndex
{
public:
    // One file per language. English needs only the plural texts: the rest stands in the sources.
    explicit TextIndex(std::vector<TsFile> files = {});

    const std::vector<IndexedText> &texts() const { return m_texts; } // by context, in the order of the files
    qsizetype find(const TextKey &key) const;                         // -1: none
    std::vector<QByteArray> languages() const;
    const TsFile *file(const QByteArray &language) const;
    TsFile *file(const QByteArray &language);
    void add(TsFile file); // replaces the one of the same language

    // What is shown: null when the language has nothing (English: the source is shown).
    const Translation *translation(std::size_t text, const QByteArray &language) const;

private:
    void build();

    std::vector<TsFile> m_files;
    std::vector<IndexedText> m_texts;
    std::map<TextKey, std::size_t> m_byKey;
};

// Place markers of a text, sorted, each once: %1, %2, %n.
QStringList placeMarkers(const QString &words);

} // namespace kassa
