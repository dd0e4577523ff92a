// What happens to messages by itself when they are sent: rules of the bench (bench/rule.h).
#pragma once

#include "session/session.h"
#include "widgets/language.h"
#include "widgets/notice.h"
#include "widgets/whose_box.h"
#include "wire/rows_editor.h"

#include <QLabel>
#include <QPointer>

namespace kassa {

class RulesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RulesPanel(Language &language, QWidget *parent = nullptr);

    void setSession(Session *session);
    // The one whose rules are those of the next purchases; null: there is none.
    void setNext(Session *next);

private:
    struct Removed
    {
        Rule rule;
        std::size_t place; // where it stood
    };

    void showChosen();
    void refresh();
    void takeForNext();
    void retranslate();
    void add();
    void edit(int row);
    void remove(int row);
    void undo();
    bool apply(const Step &step); // false: told in place
    bool put(const Rule &rule, std::size_t place);
    QByteArray freeId() const;

    Language &m_language;
    QPointer<Session> m_session; // whose rules are shown
    std::vector<Removed> m_removed;
    Notice *m_problem;
    WhoseBox *m_whose;
    QLabel *m_hint;
    RowsEditor *m_rows;
    QPushButton *m_forNext;
};

} // namespace kassa
