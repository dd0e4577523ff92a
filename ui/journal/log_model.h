// Some rows of the journal as a table of their own: callbacks, states. What is shown of a row is made when it
// is shown.
#pragma once

#include "journal/row_texts.h"

#include <QAbstractTableModel>

namespace kassa {

class LogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    LogModel(const Language &language, QObject *parent);

    void setRows(std::shared_ptr<const JournalRows> rows);
    virtual void setProvider(const Provider *provider, const Keys *keys);
    qsizetype positionAt(int row) const { return m_positions[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    virtual bool belongs(qsizetype position) = 0;
    // A row of this log, before it is shown, and any other row: it may answer one.
    virtual void accepted(qsizetype) {}
    virtual void seen(qsizetype) {}
    virtual void forgotten() {} // the journal is another one
    virtual int columns() const = 0;
    virtual QString title(int column) const = 0;
    virtual QString cell(int row, int column) const = 0;
    // How the row looks as a whole; none: like any other.
    virtual std::optional<Tone> tone(int row) const = 0;

    const JournalRows &rows() const { return *m_rows; }
    const RowTexts &texts() const { return m_texts; }
    void rowChanged(int row);

private:
    void startAnew();
    void appendRows(qsizetype first, qsizetype count);
    void refresh();

    RowTexts m_texts;
    std::shared_ptr<const JournalRows> m_rows;
    std::vector<qint32> m_positions;
};

} // namespace kassa
