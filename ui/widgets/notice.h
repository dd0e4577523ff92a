// Words with a sign and a colour, in place: what is wrong or waits, and at most one thing to do about it.
// Takes no room while there is nothing to tell.
#pragma once

#include "base/result.h"
#include "widgets/theme.h"

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace kassa {

class Notice : public QFrame
{
    Q_OBJECT

public:
    enum class Look {
        Band, // across a panel or dialog: cannot be overlooked
        Line, // below the field that it is about
    };
    explicit Notice(QWidget *parent = nullptr, Look look = Look::Band);

    using Words = std::function<QString()>;

    // Empty words: nothing to tell. `action`: the text of the button for it; empty: no button.
    void tell(Tone tone, const QString &words, const QString &action = {});
    // These follow the language.
    void tell(Tone tone, const Words &words, const Words &action = {});
    void tell(const Error &error); // what happened, why, and what to do
    void clear() { tell(Tone::Note, QString()); }
    // Whether a person can take it away.
    void setClosable(bool closable);

    QString words() const; // with the sign; empty: nothing is told

Q_SIGNALS:
    void actionAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void show(Tone tone, const QString &words, const QString &action);
    void offer(const QString &action);
    void dress();

    const Look m_look;
    Tone m_tone = Tone::Note;
    std::function<void()> m_again; // in another language; empty: it stays as it is
    bool m_closable = false;
    QLabel *m_words;
    QHBoxLayout *m_line;
    QPushButton *m_action = nullptr; // made when one is wanted
    QToolButton *m_close;
};

// "Refused: ... (code). What to do", in the program's language.
QString errorWords(const Error &error);

} // namespace kassa
