// Where a run stops: breakpoints by channel, direction, kind and text.
#pragma once

#include "session/session.h"
#include "widgets/notice.h"
#include "widgets/whose_box.h"
#include "wire/match_editor.h"
#include "wire/rows_editor.h"

#include <QDialog>
#include <QLabel>
#include <QPointer>

namespace kassa {

class MatchDialog : public QDialog
{
    Q_OBJECT

public:
    MatchDialog(const Language &language, const Match &match, QWidget *parent = nullptr);
    Match match() const { return m_editor->match(); }

private:
    MatchEditor *m_editor;
};

class BreakpointsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit BreakpointsPanel(Language &language, QWidget *parent = nullptr);

    void setSession(Session *session);
    // The one whose breakpoints are those of the next purchases; null: there is none.
    void setNext(Session *next);

private:
    struct Removed
    {
        std::size_t place = 0;
        Breakpoint breakpoint;
    };

    void showChosen();
    void refresh();
    void showStop();
    void takeForNext();
    void retranslate();
    void add();
    void edit(int row);
    void remove(int row);
    void undo();
    void enable(int row, bool on);
    QByteArray freeId() const;

    Language &m_language;
    QPointer<Session> m_session; // whose breakpoints are shown
    std::vector<Removed> m_removed;
    Notice *m_stop; // of the purchase, also while others are shown
    WhoseBox *m_whose;
    QLabel *m_hint;
    RowsEditor *m_rows;
    QPushButton *m_forNext;
};

} // namespace kassa
