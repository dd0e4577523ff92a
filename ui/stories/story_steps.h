// A story line by line: played in a purchase that is open in the window, one step at a time or up to a line,
// with marks for what has been played, what comes next, and what failed.
#pragma once

#include "story/player.h"
#include "widgets/language.h"
#include "widgets/notice.h"

#include <QWidget>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace kassa {

class StorySteps : public QWidget
{
    Q_OBJECT

public:
    explicit StorySteps(Language &language, QWidget *parent = nullptr);
    ~StorySteps() override;

    // Shows its lines, unless one is being played. Null: nothing is selected.
    void setStory(const Story *story);
    // Plays it in that session from here on; nothing has happened in it. `journal` is the session's and goes
    // with it.
    void play(const Story &story, Session &session, const MemoryJournal &journal);
    bool isPlaying() const { return m_player != nullptr; }

Q_SIGNALS:
    // A purchase is wanted for it: play() then.
    void purchaseWanted(const kassa::Story &story);

protected:
    void changeEvent(QEvent *event) override;
    // Of the program while a line is played: nobody interferes, but it can be stopped.
    bool eventFilter(QObject *receiver, QEvent *event) override;

private:
    enum Column { Mark, Line, What, Columns };
    class WatchedStage;

    void layOut();
    void step();
    void runTo(std::size_t end); // so that it is the next one
    void stop();                 // what is being played
    void leave();                // the session is gone, or another story is looked at
    void fill();
    void sayWhat(QTreeWidgetItem &row, const StoryStep &step) const;
    void showMarks();
    void retranslate();

    Language &m_language;
    Story m_story; // shown; empty: none
    std::unique_ptr<WatchedStage> m_stage;
    std::unique_ptr<StoryPlayer> m_player; // null: not played
    QMetaObject::Connection m_ended;
    bool m_busy = false;

    Notice *m_state;
    QTreeWidget *m_lines;
    QPushButton *m_begin, *m_step, *m_runTo, *m_runAll, *m_stop;
};

} // namespace kassa
