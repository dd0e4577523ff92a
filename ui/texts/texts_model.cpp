#include "texts/texts_model.h"

#include "widgets/plain_tip.h"
#include "widgets/theme.h"

#include <QStringList>

#include <algorithm>
#include <set>

namespace kassa {

using namespace Qt::StringLiterals;

TextsModel::TextsModel(TextWorkshop &workshop, const TextWays &ways, QObject *parent)
    : QAbstractTableModel(parent), m_workshop(workshop), m_ways(ways)
{
    connect(&workshop, &TextWorkshop::loaded, this, &TextsModel::build);
    connect(&workshop, &TextWorkshop::saved, this, &TextsModel::build);
    connect(&workshop, &TextWorkshop::edited, this, [this](std::size_t text) {
        if (const int row = rowOf(text); row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    });
}

void TextsModel::setLanguage(const QByteArray &language)
{
    m_language = language;
    build();
}

void TextsModel::setFilter(const TextFilter &filter)
{
    m_filter = filter;
    build();
}

void TextsModel::build()
{
    beginResetModel();
    m_rows.clear();
    for (std::size_t i = 0; i < m_workshop.index().texts().size(); ++i) {
        if (fits(i))
            m_rows.push_back(i);
    }
    endResetModel();
}

bool TextsModel::fits(std::size_t text) const
{
    if (m_filter.state == TextFilter::State::Pointed &&
        std::find(m_pointed.begin(), m_pointed.end(), text) == m_pointed.end())
        return false;
    const IndexedText &indexed = m_workshop.index().texts()[text];
    const Translation *words = m_workshop.index().translation(text, m_language);
    if (!m_filter.group.isEmpty() && groupOf(indexed.key.context) != m_filter.group)
        return false;
    if (!m_filter.screen.isEmpty()) {
        const std::vector<QByteArray> screens = m_ways.to(indexed.key).screens();
        if (std::find(screens.begin(), screens.end(), m_filter.screen) == screens.end())
            return false;
    }
    switch (m_filter.state) {
    case TextFilter::State::All:
    case TextFilter::State::Pointed:
        break;
    case TextFilter::State::Unfinished:
        if (m_language == "en" && !words)
            return false; // it stands in the source
        if (words && words->state == TextState::Finished && !words->isEmpty())
            return false;
        break;
    case TextFilter::State::Changed:
        if (!m_workshop.isChanged(text, m_language))
            return false;
        break;
    case TextFilter::State::Faulty:
        if (m_workshop.findings(text, m_language).empty())
            return false;
        break;
    }
    if (m_filter.search.isEmpty())
        return true;
    const auto has = [&](const QString &where) {
        return where.contains(m_filter.search, Qt::CaseInsensitive);
    };
    return has(QString::fromUtf8(indexed.key.source)) || has(QString::fromUtf8(indexed.key.context)) ||
           (words && std::any_of(words->forms.begin(), words->forms.end(), has));
}

int TextsModel::rowOf(std::size_t text) const
{
    const auto found = std::find(m_rows.begin(), m_rows.end(), text);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

QByteArray TextsModel::groupOf(const QByteArray &context)
{
    const qsizetype end = context.indexOf('.');
    if (end > 0)
        return context.first(end);
    // The window's classes, with and without the namespace.
    return context.startsWith("kassa::") || (!context.isEmpty() && context[0] >= 'A' && context[0] <= 'Z')
               ? QByteArray("kassa")
               : context;
}

std::vector<QByteArray> TextsModel::groups() const
{
    std::vector<QByteArray> found;
    for (const IndexedText &text : m_workshop.index().texts())
        found.push_back(groupOf(text.key.context));
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<QByteArray> TextsModel::screens(const QByteArray &group) const
{
    std::set<std::pair<bool, QByteArray>> found; // pages last
    for (const IndexedText &text : m_workshop.index().texts()) {
        if (!group.isEmpty() && groupOf(text.key.context) != group)
            continue;
        for (const QByteArray &screen : m_ways.to(text.key).screens())
            found.emplace(screen.startsWith("page "), screen);
    }
    std::vector<QByteArray> all;
    for (const auto &[isPage, screen] : found)
        all.push_back(screen);
    return all;
}

int TextsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TextsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString TextsModel::stateWords(std::size_t text) const
{
    const Translation *words = m_workshop.index().translation(text, m_language);
    if (const auto &findings = m_workshop.findings(text, m_language); !findings.empty())
        return theme::signOf(findings.front().fault == TextFault::Unfinished ? Tone::Warning : Tone::Wrong) +
               u' ' + m_workshop.language().words(titleOf(findings.front().fault));
    if (m_workshop.isChanged(text, m_language))
        return theme::signOf(Tone::Note) + u' ' + tr("changed");
    if (!words)
        return tr("in the source");
    return theme::signOf(Tone::Good) + u' ' + tr("finished");
}

QString TextsModel::shownWords(std::size_t text) const
{
    const Translation *words = m_workshop.index().translation(text, m_language);
    if (!words)
        return {};
    return QStringList(words->forms.begin(), words->forms.end()).join(u" | "_s);
}

QVariant TextsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const std::size_t text = textAt(index.row());
    if (role == Qt::ToolTipRole)
        return plainTip(cell(text, index.column()));
    return role == Qt::DisplayRole ? cell(text, index.column()) : QVariant();
}

QString TextsModel::cell(std::size_t text, int column) const
{
    const TextKey &key = m_workshop.index().texts()[text].key;
    switch (column) {
    case StateColumn:
        return stateWords(text);
    case Context:
        return QString::fromUtf8(key.context);
    case Source:
        return QString::fromUtf8(key.source);
    case Words:
        return shownWords(text);
    default:
        return {};
    }
}

QVariant TextsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StateColumn:
        return tr("State");
    case Context:
        return tr("Context");
    case Source:
        return tr("Source");
    case Words:
        return tr("Translation");
    default:
        return {};
    }
}

void TextsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, StateColumn));
}

} // namespace kassa
