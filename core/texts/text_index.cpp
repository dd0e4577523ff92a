#include "texts/text_index.h"

#include "base/text_pattern.h"

#include <QStringList>

#include <algorithm>

namespace kassa {

TextIndex::TextIndex(std::vector<TsFile> files) : m_files(std::move(files))
{
    build();
}

void TextIndex::build()
{
    m_texts.clear();
    m_byKey.clear();
    for (const TsFile &file : m_files) {
        const auto &messages = file.messages();
        for (std::size_t i = 0; i < messages.size(); ++i) {
            if (messages[i].translation.state == TextState::Gone)
                continue;
            const auto [place, isNew] = m_byKey.try_emplace(messages[i].key, m_texts.size());
            if (isNew)
                m_texts.push_back({messages[i].key, messages[i].note, messages[i].plural, {}});
            m_texts[place->second].in.emplace(file.language(), i);
        }
    }
    std::stable_sort(m_texts.begin(), m_texts.end(), [](const IndexedText &a, const IndexedText &b) {
        return a.key.context < b.key.context;
    });
    for (std::size_t i = 0; i < m_texts.size(); ++i)
        m_byKey[m_texts[i].key] = i;
}

qsizetype TextIndex::find(const TextKey &key) const
{
    const auto found = m_byKey.find(key);
    return found == m_byKey.end() ? -1 : qsizetype(found->second);
}

std::vector<QByteArray> TextIndex::languages() const
{
    std::vector<QByteArray> found;
    for (const TsFile &file : m_files)
        found.push_back(file.language());
    return found;
}

const TsFile *TextIndex::file(const QByteArray &language) const
{
    const auto found = std::find_if(m_files.begin(), m_files.end(),
                                    [&](const TsFile &each) { return each.language() == language; });
    return found == m_files.end() ? nullptr : &*found;
}

TsFile *TextIndex::file(const QByteArray &language)
{
    return const_cast<TsFile *>(std::as_const(*this).file(language));
}

void TextIndex::add(TsFile file)
{
    if (TsFile *known = this->file(file.language()))
        *known = std::move(file);
    else
        m_files.push_back(std::move(file));
    build();
}

const Translation *TextIndex::translation(std::size_t text, const QByteArray &language) const
{
    const auto found = m_texts[text].in.find(language);
    const TsFile *of = file(language);
    return found == m_texts[text].in.end() || !of ? nullptr : &of->messages()[found->second].translation;
}

QStringList placeMarkers(const QString &words)
{
    QStringList found;
    forEachPart(words, [&](QStringView part, bool isMarker) {
        if (isMarker)
            found << part.toString();
    });
    found.sort();
    found.removeDuplicates();
    return found;
}

} // namespace kassa
