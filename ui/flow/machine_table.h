// A table of a machine (TableInfo in providers/provider.h), read in pages so that its length costs nothing.
#pragma once

#include "session/session.h"
#include "widgets/language.h"

#include <QAbstractTableModel>
#include <QPointer>

namespace kassa {

class MachineTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    MachineTableModel(const Language &language, Session *session, TableInfo table, QObject *parent = nullptr);

    const TableInfo &table() const { return m_table; }
    void refresh();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const std::vector<Text> *rowAt(int row) const; // null: gone meanwhile
    Rows read(qsizetype from) const;

    const Language &m_language;
    QPointer<Session> m_session;
    TableInfo m_table;
    std::vector<Text> m_columns;
    int m_total = 0;
    mutable qsizetype m_from = 0; // of the page that is kept
    mutable Rows m_page;
};

} // namespace kassa
