// The provider's numbered sequence and how far the current purchase has come in it.
#pragma once

#include "flow/deadlines.h"
#include "flow/flow_progress.h"
#include "widgets/language.h"

#include <QAbstractTableModel>
#include <QLabel>
#include <QPointer>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>

namespace kassa {

class StepsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Title, Parties, State, Columns };

    StepsModel(const Language &language, QObject *parent);

    void setFlow(std::vector<FlowStep> flow);
    void setProgress(std::vector<StepProgress> progress);
    // Which step has to be done within which time: "0:14", by the step's number.
    void setTimeLeft(std::map<QByteArray, QString> left);
    void retranslate();
    const FlowStep *step(int row) const;                    // null: no such row
    int widestStateWord(const QFontMetrics &metrics) const; // pixels: the column can be no narrower
    int newest() const;                                     // that is done or on the wire; -1: none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString words(const FlowStep &step, int column) const;
    QString stateWords(const StepProgress &progress) const;

    const Language &m_language;
    std::vector<FlowStep> m_flow;
    std::vector<StepProgress> m_progress;
    std::map<QByteArray, QString> m_left;
};

class StepsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit StepsPanel(Language &language, QWidget *parent = nullptr);

    void setSession(Session *session);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showFlow();
    void refresh();
    void showTimeLeft(const PurchaseView *purchase);
    void follow();
    void fitColumns();
    void fitRows();
    void describe();
    void retranslate();

    Language &m_language;
    QPointer<Session> m_session;
    StepsModel m_model;
    DeadlineTick m_tick;
    QTimer m_fit;
    bool m_goesAlong = false;
    QStackedWidget *m_pages;
    QLabel *m_empty;
    QTableView *m_table;
    QLabel *m_description;
    int m_followed = 0; // row of the newest step
    QByteArray m_entry; // the way in whose steps are shown
};

} // namespace kassa
