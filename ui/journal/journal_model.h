// The journal as a table. Not QSortFilterProxyModel: over a million rows it freezes a window for a minute.
#pragma once

#include "journal/row_filter.h"
#include "journal/row_texts.h"

#include <QAbstractTableModel>

namespace kassa {

class JournalModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    // Of PartiesColumn: the same words for a narrow column.
    static constexpr int BriefRole = Qt::UserRole;
    enum Column { TimeColumn, ChannelColumn, PartiesColumn, SummaryColumn, VerdictColumn, Columns };

    // `language` outlives the model. In a language that is not ASCII the words that rows show are learned
    // while nothing else is to do.
    explicit JournalModel(const Language &language, QObject *parent = nullptr);

    void setRows(std::shared_ptr<const JournalRows> rows);
    void setProvider(const Provider *provider, const Keys *keys);
    // Usage ("filter.syntax"): then nothing changes. A long journal is filtered in slices, and shown as
    // before until it is done.
    Done setFilter(const JournalFilter &filter);
    const JournalFilter &filter() const { return m_filter.filter(); }
    ShownWords &shownWords() { return m_shownWords; }
    bool isLearning() const { return m_learning.isActive(); }
    bool isFiltering() const { return m_slices.isActive(); }

    const std::shared_ptr<const JournalRows> &rows() const { return m_rows; }
    const RowTexts &texts() const { return m_texts; }
    qsizetype positionAt(int shown) const { return m_shown[static_cast<std::size_t>(shown)]; }
    // The first shown row at or after a position of the journal; rowCount() when there is none.
    int shownFrom(qsizetype position) const;
    std::optional<int> shownAt(qsizetype position) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    // A new filter is in force, or the rows are of another journal.
    void filtered();

private:
    void startOver();
    void filterOn();
    void appendRows(qsizetype first, qsizetype count);
    void changeRows(qsizetype first, qsizetype last);
    void recheck(qsizetype position);
    void refreshTexts();
    void learnOn();
    QVariant look(qsizetype position, int role) const;
    QString tip(qsizetype position) const;

    void forgetTexts();

    const Language &m_language;
    RowTexts m_texts;
    ShownWords m_shownWords{m_texts};
    std::shared_ptr<const JournalRows> m_rows;
    RowFilter m_filter;
    std::vector<qint32> m_shown; // positions of the rows that the filter accepts

    // The next filter and what it has accepted so far.
    RowFilter m_nextFilter;
    std::vector<qint32> m_nextShown;
    qsizetype m_examined = 0;
    QTimer m_slices;

    qsizetype m_learned = 0; // rows whose shown words have been learned
    QTimer m_learning;
};

} // namespace kassa
