// The journal's table: follows the newest row while it is looked at, and keeps selection and place when rows
// come and go.
#pragma once

#include "journal/journal_model.h"

#include <QTableView>

namespace kassa {

class JournalTable : public QTableView
{
    Q_OBJECT

public:
    // `model` outlives the table.
    explicit JournalTable(JournalModel &model, QWidget *parent = nullptr);

    std::vector<qint32> selectedPositions() const; // in order
    std::optional<qsizetype> currentPosition() const;
    // False when the filter hides it.
    bool select(qsizetype position);
    void jumpToNewest();
    bool isAtEnd() const;

Q_SIGNALS:
    void currentPositionChanged();
    void selectedPositionsChanged();
    void copyRequested();
    // Whether the newest row is in view may have changed.
    void endChanged();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void remember();
    void restore();
    void fitRows();
    void fitColumns();
    void chooseRow(int row);
    bool hasRoom() const;

    JournalModel &m_model;
    bool m_spansDays = false;
    bool m_hadRoom = false;
    bool m_wasAtEnd = true; // before rows came, or a reset
    bool m_follows = true;  // the end, as long as nobody scrolls away
    bool m_restoring = false;
    // Across a reset of the model.
    std::vector<qint32> m_keptSelection;
    std::optional<qsizetype> m_keptCurrent, m_keptTop;
};

} // namespace kassa
