// A Qt Linguist file (.ts, version 2.1) that can be edited with the smallest change: what is not a changed
// translation stays byte for byte as it was, and a changed one is written as lupdate writes it.
#pragma once

#include "base/result.h"

#include <tuple>
#include <vector>

namespace kassa {

// What tells texts apart, as in the sources: UTF-8.
struct TextKey
{
    QByteArray context;
    QByteArray source;
    QByteArray comment; // tr()'s second argument; mostly empty

    bool operator==(const TextKey &) const = default;
    bool operator<(const TextKey &other) const
    {
        return std::tie(context, source, comment) < std::tie(other.context, other.source, other.comment);
    }
};

enum class TextState {
    Finished,
    Unfinished,
    Gone // no longer in the sources, kept by lupdate ("vanished", "obsolete")
};

// What a translator can change of a text.
struct Translation
{
    std::vector<QString> forms; // one, or one per plural form; empty words: not translated
    TextState state = TextState::Unfinished;

    bool isEmpty() const; // no form has words
    bool operator==(const Translation &) const = default;
};

struct TsMessage
{
    TextKey key;
    QString note;   // of the programmer ("extracomment")
    QString remark; // of the translator ("translatorcomment")
    bool plural = false;
    Translation translation;
};

class TsFile
{
public:
    // Malformed ("ts.syntax" with line and column, "ts.utf8").
    static Result<TsFile> parse(const QByteArray &bytes);

    const QByteArray &language() const { return m_language; }
    const QByteArray &sourceLanguage() const { return m_sourceLanguage; }
    const std::vector<TsMessage> &messages() const { return m_messages; }
    qsizetype find(const TextKey &key) const; // -1: none
    // Whether the message has been changed since the file was read.
    bool isChanged(std::size_t message) const;
    const Translation &original(std::size_t message) const { return m_places[message].original; }

    void set(std::size_t message, Translation translation);
    QByteArray bytes() const;

    // The same texts with nothing translated, for a language that begins.
    TsFile emptied(const QByteArray &language) const;

private:
    struct Place // of <translation>...</translation> in m_text
    {
        qsizetype begin = 0, end = 0; // equal: there is none yet, and this is where it goes
        Translation original;
    };

    QString m_text; // with a byte order mark where the file has one
    QByteArray m_language, m_sourceLanguage;
    qsizetype m_languageBegin = -1, m_languageEnd = -1; // of the value of TS's attribute
    std::vector<TsMessage> m_messages;
    std::vector<Place> m_places;
    std::vector<std::pair<TextKey, std::size_t>> m_byKey; // sorted

    friend class TsReader;
};

} // namespace kassa
