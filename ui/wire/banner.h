// A band across a panel that cannot be overlooked: what is wrong or waits, and at most one thing to do about
// it.
#pragma once

#include "base/result.h"
#include "widgets/theme.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>

namespace kassa {

class Banner : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    // Empty words: nothing to tell, and no room is taken. `action`: the button's text; empty: no button.
    void tell(Tone tone, const QString &words, const QString &action = {});
    void tell(const Error &error);
    void clear() { tell(Tone::Note, {}); }
    QString words() const { return m_words->text(); }

Q_SIGNALS:
    void actionAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();

    Tone m_tone = Tone::Note;
    QLabel *m_words;
    QPushButton *m_action;
};

} // namespace kassa
