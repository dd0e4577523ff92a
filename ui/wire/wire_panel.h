// What is in flight, and what a person may do to it.
#pragma once

#include "widgets/notice.h"
#include "wire/in_flight_model.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QPointer>
#include <QTableView>
#include <QToolBar>

namespace kassa {

class WirePanel : public QWidget
{
    Q_OBJECT

public:
    explicit WirePanel(Language &language, QWidget *parent = nullptr);

    void setSession(Session *session);

private:
    void makeActions();
    void refresh();
    void enable();
    void retranslate();
    const FlyingMessage *current() const;
    void select(quint64 ordinal);
    bool apply(const Step &step); // false: told in place
    void releaseAll();
    void standFor(QDialog &dialog);
    void delay(quint64 ordinal);
    void edit();

    Language &m_language;
    QPointer<Session> m_session;
    InFlightModel m_model;
    Notice *m_held;
    Notice *m_problem;
    QLabel *m_hint;
    QTableView *m_table;
    QToolBar *m_bar;
    QAction *m_deliver, *m_hold, *m_delay, *m_release, *m_drop, *m_double, *m_edit;
};

} // namespace kassa
