// What happens to messages by itself when they are sent: rules of the bench (bench/rule.h).
#pragma once

#include "session/session.h"
#include "widgets/language.h"
#include "widgets/notice.h"
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

private:
    struct Removed
    {
        Rule rule;
        std::size_t place; // where it stood
    };

    void refresh();
    void retranslate();
    void add();
    void edit(int row);
    void remove(int row);
    void undo();
    bool apply(const Step &step); // false: told in place
    bool put(const Rule &rule, std::size_t place);
    QByteArray freeId() const;

    Language &m_language;
    QPointer<Session> m_session;
    std::vector<Removed> m_removed;
    Notice *m_problem;
    QLabel *m_hint;
    RowsEditor *m_rows;
};

} // namespace kassa
