#include "texts/text_table.h"

#include "texts/plural.h"

namespace kassa {

namespace {

std::string keyOf(const QByteArray &context, const QByteArray &source, const QByteArray &comment)
{
    return (context + '\0' + source + '\0' + comment).toStdString();
}

} // namespace

TextTable::TextTable(const TsFile &file) : m_language(file.language())
{
    m_words.reserve(file.messages().size());
    for (const TsMessage &message : file.messages()) {
        if (message.translation.state == TextState::Gone || message.translation.isEmpty())
            continue;
        const TextKey &key = message.key;
        m_words.try_emplace(keyOf(key.context, key.source, key.comment), message.translation.forms);
    }
}

QString TextTable::words(const QByteArray &context, const QByteArray &source, const QByteArray &comment,
                         int count) const
{
    auto found = m_words.find(keyOf(context, source, comment));
    if (found == m_words.end() && !comment.isEmpty())
        found = m_words.find(keyOf(context, source, {}));
    if (found == m_words.end())
        return {};
    const std::vector<QString> &forms = found->second;
    const auto form = std::size_t(count < 0 ? 0 : pluralRule(m_language).formOf(count));
    return form < forms.size() && !forms[form].isEmpty() ? forms[form] : forms.front();
}

} // namespace kassa
