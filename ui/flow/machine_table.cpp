#include "flow/machine_table.h"

#include "widgets/plain_tip.h"

#include <algorithm>

namespace kassa {

namespace {

constexpr qsizetype pageRows = 200;

} // namespace

MachineTableModel::MachineTableModel(const Language &language, Session *session, TableInfo table,
                                     QObject *parent)
    : QAbstractTableModel(parent), m_language(language), m_session(session), m_table(std::move(table))
{
    m_page = read(0);
    m_columns = m_page.columns;
    m_total = int(m_page.total);
}

Rows MachineTableModel::read(qsizetype from) const
{
    return m_session ? m_session->table(m_table.side, m_table.id, from, pageRows) : Rows();
}

void MachineTableModel::refresh()
{
    m_page = read(m_from);
    const int total = int(m_page.total);
    if (total > m_total) {
        beginInsertRows({}, m_total, total - 1);
        m_total = total;
        endInsertRows();
    } else if (total < m_total) {
        beginRemoveRows({}, total, m_total - 1);
        m_total = total;
        endRemoveRows();
    }
    if (m_total > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_total - 1, columnCount() - 1));
    if (columnCount() > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int MachineTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_total;
}

int MachineTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

const std::vector<Text> *MachineTableModel::rowAt(int row) const
{
    if (row < m_from || row >= m_from + qsizetype(m_page.rows.size())) {
        m_from = std::max<qsizetype>(row - pageRows / 4, 0);
        m_page = read(m_from);
    }
    const qsizetype at = row - m_from;
    return at >= 0 && at < qsizetype(m_page.rows.size()) ? &m_page.rows[std::size_t(at)] : nullptr;
}

QVariant MachineTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const auto *row = rowAt(index.row());
    if (!row || index.column() >= int(row->size()))
        return {};
    const QString words = m_language.cell((*row)[std::size_t(index.column())]);
    return role == Qt::ToolTipRole ? plainTip(words) : words;
}

QVariant MachineTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section >= columnCount())
        return {};
    return m_language.words(m_columns[std::size_t(section)]);
}

} // namespace kassa
