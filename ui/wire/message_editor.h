// Changes a message: its exact bytes, signed again or not, with what would be found in it. It replaces one in
// flight, or is sent again.
#pragma once

#include "session/session.h"
#include "widgets/language.h"
#include "widgets/notice.h"
#include "wire/payload_editor.h"

#include <QDialog>
#include <QListWidget>
#include <QPointer>
#include <QTimer>

namespace kassa {

class MessageEditor : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose { Replace, SendAgain };

    // `message` is redacted, and of a kind that can be edited (partsOf()) and, to that end, sent again
    // (isAlone()).
    MessageEditor(const Language &language, Session *session, Message message, Purpose purpose,
                  QWidget *parent = nullptr);

    // What cannot be sent is told, and the dialog stays with all that was typed.
    void accept() override;

Q_SIGNALS:
    void sent(kassa::MessageId message); // the new one

private:
    void preview();
    void showVerdicts(const Message &message);
    void addVerdict(Tone tone, const QString &words);

    const Language &m_language;
    QPointer<Session> m_session;
    Message m_message;
    Purpose m_purpose;
    PayloadEditor *m_editor;
    QCheckBox *m_signAgain;
    QListWidget *m_verdicts;
    Notice *m_problem;
    QTimer m_later; // not at every key
};

} // namespace kassa
