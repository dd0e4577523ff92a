// Two entries, or two runs, side by side, with the lines marked in which they differ.
#pragma once

#include "journal/line_diff.h"

#include <QAbstractTableModel>
#include <QDialog>

class QLabel;
class QPushButton;
class QTableView;

namespace kassa {

class DiffModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { SignColumn, LeftColumn, RightColumn, Columns };

    DiffModel(QList<DiffLine> lines, QString left, QString right, QObject *parent);

    int differences() const; // lines that are not the same
    // The next line that differs, or with -1 the one before, round the ends; -1 when there is none.
    int nextDifference(int from, int by = 1) const;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<DiffLine> m_lines;
    QString m_left, m_right;
};

class CompareDialog : public QDialog
{
    Q_OBJECT

public:
    struct Compared
    {
        QString title;
        QByteArray text;
    };
    enum class Of { Entries, Runs };
    // Begins at the first difference.
    CompareDialog(const Compared &left, const Compared &right, Of of = Of::Entries,
                  QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void goTo(int by);
    void fitColumns();

    Of m_of;
    DiffModel *m_model;
    QTableView *m_table;
    QLabel *m_count;
    QPushButton *m_previous;
    QPushButton *m_next;
    QPushButton *m_close;
};

} // namespace kassa
