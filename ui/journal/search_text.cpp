#include "journal/search_text.h"

#include <QList>
#include <QString>

#include <algorithm>

namespace kassa {

namespace {

constexpr qsizetype searchBlock = qsizetype(4) * 1024 * 1024; // bytes

bool isAscii(char c)
{
    return static_cast<unsigned char>(c) < 0x80;
}

void appendFoldedAscii(QByteArray &out, QByteArrayView text)
{
    const qsizetype from = out.size();
    out.resize(from + text.size());
    char *to = out.data() + from;
    for (const char c : text) {
        const bool upper = static_cast<unsigned char>(c - 'A') < 26;
        *to++ = static_cast<char>(c + (upper ? 'a' - 'A' : 0));
    }
}

// Most text is ASCII with a name here and there: only the runs that are not are decoded.
void appendFolded(QByteArray &out, const QByteArray &utf8)
{
    const char *at = utf8.begin();
    while (at != utf8.end()) {
        const char *foreign = std::find_if_not(at, utf8.end(), isAscii);
        appendFoldedAscii(out, QByteArrayView(at, foreign));
        at = std::find_if(foreign, utf8.end(), isAscii);
        QString folded;
        for (const char32_t c : QString::fromUtf8(foreign, at - foreign).toUcs4())
            folded += QChar::fromUcs4(QChar::toCaseFolded(c));
        out += folded.toUtf8();
    }
}

void appendLeaves(QByteArray &out, const Json &json)
{
    if (!json.text().isEmpty()) {
        out += SearchText::Border;
        appendFolded(out, json.text());
    }
    for (const Json &item : json.items())
        appendLeaves(out, item);
    for (const auto &[name, member] : json.members())
        appendLeaves(out, member);
}

} // namespace

SearchText::Place SearchText::add(const Json &core)
{
    m_next.resize(0);
    appendLeaves(m_next, core);
    m_next += Border;
    if (m_blocks.empty() || m_blocks.back().capacity() - m_blocks.back().size() < m_next.size()) {
        m_blocks.emplace_back();
        m_blocks.back().reserve(std::max(searchBlock, m_next.size()));
    }
    QByteArray &block = m_blocks.back();
    const Place place{static_cast<quint32>(m_blocks.size() - 1), static_cast<quint32>(block.size()),
                      static_cast<quint32>(m_next.size())};
    block += m_next;
    return place;
}

QByteArray SearchText::folded(const QByteArray &utf8)
{
    QByteArray folded;
    appendFolded(folded, utf8);
    return folded;
}

} // namespace kassa
