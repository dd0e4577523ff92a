// Changes a message in flight: its exact bytes, signed again or not, with what would be found in it.
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
    // `flying` is of a kind that can be edited (partsOf()).
    MessageEditor(const Language &language, Session *session, FlyingMessage flying,
                  QWidget *parent = nullptr);

    // Replaces the message. What cannot be sent is told, and the dialog stays with all that was typed.
    void accept() override;

Q_SIGNALS:
    void replaced(kassa::MessageId message);

private:
    void preview();
    void showVerdicts(const Message &message);
    void addVerdict(Tone tone, const QString &words);

    const Language &m_language;
    QPointer<Session> m_session;
    FlyingMessage m_flying;
    PayloadEditor *m_editor;
    QCheckBox *m_signAgain;
    QListWidget *m_verdicts;
    Notice *m_problem;
    QTimer m_later; // not at every key
};

} // namespace kassa
