#include "journal/log_model.h"

#include <QApplication>

namespace kassa {

LogModel::LogModel(const Language &language, QObject *parent) : QAbstractTableModel(parent), m_texts(language)
{
    connect(&language, &Language::changed, this, [this] {
        m_texts.forget();
        refresh();
    });
}

void LogModel::setRows(std::shared_ptr<const JournalRows> rows)
{
    if (m_rows)
        m_rows->disconnect(this);
    m_rows = std::move(rows);
    m_texts.setRows(m_rows);
    startAnew();
    if (!m_rows)
        return;
    connect(m_rows.get(), &JournalRows::cleared, this, &LogModel::startAnew);
    connect(m_rows.get(), &JournalRows::appended, this, &LogModel::appendRows);
    connect(m_rows.get(), &JournalRows::changed, this, [this](qsizetype first, qsizetype last) {
        m_texts.forget(first, last);
        const auto from = std::lower_bound(m_positions.begin(), m_positions.end(), first);
        const auto to = std::upper_bound(from, m_positions.end(), last);
        if (from != to)
            Q_EMIT dataChanged(index(static_cast<int>(from - m_positions.begin()), 0),
                               index(static_cast<int>(to - m_positions.begin()) - 1, columns() - 1));
    });
    appendRows(0, m_rows->size());
}

void LogModel::setProvider(const Provider *provider, const Keys *keys)
{
    m_texts.setProvider(provider, keys);
    refresh();
}

void LogModel::startAnew()
{
    beginResetModel();
    m_texts.forget();
    m_positions.clear();
    forgotten();
    endResetModel();
}

void LogModel::appendRows(qsizetype first, qsizetype count)
{
    std::vector<qint32> mine;
    for (qsizetype position = first; position < first + count; ++position) {
        if (belongs(position))
            mine.push_back(static_cast<qint32>(position));
    }
    if (!mine.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(mine.size()) - 1);
        for (const qint32 position : mine) {
            accepted(position);
            m_positions.push_back(position);
        }
        endInsertRows();
    }
    for (qsizetype position = first; position < first + count; ++position)
        seen(position);
}

void LogModel::rowChanged(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, columns() - 1));
}

void LogModel::refresh()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns() - 1));
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_positions.size());
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns();
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool leftBehind = m_rows->row(positionAt(index.row())).leftBehind;
    const auto look = tone(index.row());
    switch (role) {
    case Qt::DisplayRole: {
        const QString text = cell(index.row(), index.column());
        return leftBehind && index.column() == 1 ? tr("↶ left behind: %1", "by a rewind").arg(text) : text;
    }
    case Qt::ForegroundRole:
        return leftBehind ? QVariant(theme::text(Tone::Muted, QApplication::palette())) : QVariant();
    case Qt::BackgroundRole:
        return look ? QVariant(theme::ground(*look, QApplication::palette())) : QVariant();
    default:
        return {};
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || section < 0)
        return {};
    if (orientation == Qt::Horizontal)
        return section < columns() ? QVariant(title(section)) : QVariant();
    return section < rowCount() ? QVariant(QString::number(m_rows->row(positionAt(section)).id.ordinal))
                                : QVariant();
}

} // namespace kassa
