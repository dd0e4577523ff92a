// Bytes as offset, hex and characters. A table of sixteen bytes a row: megabytes cost nothing until looked
// at.
#pragma once

#include <QAbstractTableModel>
#include <QTableView>

namespace kassa {

class HexModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { OffsetColumn, HexColumn, CharactersColumn, Columns };
    static constexpr int BytesPerRow = 16;

    using QAbstractTableModel::QAbstractTableModel;
    void setBytes(const QByteArray &bytes);
    const QByteArray &bytes() const { return m_bytes; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QByteArray m_bytes;
};

class HexView : public QTableView
{
    Q_OBJECT

public:
    explicit HexView(QWidget *parent = nullptr);
    void setBytes(const QByteArray &bytes) { m_model->setBytes(bytes); }
    // The selected rows, or all.
    void copy() const;

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fitColumns();
    void retranslate();

    HexModel *m_model;
};

} // namespace kassa
