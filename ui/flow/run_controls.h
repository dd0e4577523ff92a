// Step, run, pause, restart, rewind, and the virtual clock: a tool bar.
#pragma once

#include "session/session.h"
#include "widgets/language.h"
#include "widgets/notice.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>

namespace kassa {

class RunControls : public QToolBar
{
    Q_OBJECT

public:
    explicit RunControls(Language &language, QWidget *parent = nullptr);

    void setSession(Session *session);
    // Whether it runs, and what for it waits: always in sight, so the window may give it another place.
    QLabel *doing() const { return m_doing; }
    // What has gone wrong here or stopped the clock: likewise.
    Notice *notice() const { return m_notice; }
    static QString doingWords(const Session &session); // with a sign
    // Of the journal or the diagram: where "to the selected entry" goes. Zero: none is selected.
    void setSelectedEntry(MessageId entry);

Q_SIGNALS:
    // At a provider's own system: it begins another purchase there.
    void restartOutsideAsked();

private:
    enum class Shape { OneStep, Run, Pause, Restart, Rewind };

    void makeActions();
    void makeClock();
    static QIcon icon(Shape shape, const QPalette &palette);
    void drawIcons();
    void showTime();
    void refresh();
    void tellWhatMovesIt();
    void tellOfSkip();
    void retranslate();
    void tell(const Done &done);
    void chooseClock(int choice);
    void askHowLong();

protected:
    void changeEvent(QEvent *event) override;

private:
    Language &m_language;
    QPointer<Session> m_session;
    MessageId m_selected;
    QAction *m_step, *m_run, *m_pause, *m_restart, *m_back, *m_toEntry;
    QToolButton *m_rewind;
    QLabel *m_doing, *m_time, *m_next, *m_clockLabel;
    QComboBox *m_clock;
    QPushButton *m_jump, *m_skip;
    Notice *m_notice;
    std::optional<Time> m_skipsTo; // that a person has not ended
    QTimer m_tick;                 // while virtual time runs with the wall's
};

} // namespace kassa
