// Where texts stand in the program's own sources, and what that says of when they are spoken.
#pragma once

#include "base/text.h"
#include "texts/text_index.h"

namespace kassa {

struct TextUse
{
    QByteArray file; // "core/providers/seqr/lint.cpp", from the top of the checkout
    int line = 0;

    bool operator==(const TextUse &) const = default;
};

class TextUses
{
public:
    TextUses() = default;
    explicit TextUses(const TextIndex &index);

    // Literals of a C++ source that are texts of the index: behind their context, or in a file that has the
    // class which is their context.
    void add(const QByteArray &file, const QString &source);
    const std::vector<TextUse> &of(const TextKey &key) const;

private:
    std::multimap<QByteArray, TextKey> m_bySource;
    std::map<TextKey, std::vector<TextUse>> m_uses;
};

// Why nothing shows a text that stands there, though every story has been played: by what the file is for.
Text whyNotSeen(const TextUse &use);
// The same where no source is at hand.
Text whyNotSeen(const TextKey &key);

} // namespace kassa
