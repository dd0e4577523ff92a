#include "widgets/notice.h"
#include "widgets/language.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace kassa {

using namespace Qt::StringLiterals;

Notice::Notice(QWidget *parent, Look look)
    : QFrame(parent), m_look(look), m_words(new QLabel(this)), m_line(new QHBoxLayout(this)),
      m_close(new QToolButton(this))
{
    m_words->setTextFormat(Qt::PlainText); // some of the words are a peer's
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_words->setFocusPolicy(Qt::ClickFocus); // not a stop of the Tab key
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_close->hide();
    m_line->addWidget(m_words, 1);
    m_line->addWidget(m_close, 0, Qt::AlignTop);
    if (look == Look::Band) {
        setFrameShape(QFrame::StyledPanel);
        setAutoFillBackground(true);
        m_line->setContentsMargins(8, 4, 8, 4);
    } else {
        m_line->setContentsMargins({});
    }
    connect(m_close, &QToolButton::clicked, this, &Notice::clear);
    hide();
}

void Notice::tell(Tone tone, const QString &words, const QString &action)
{
    m_again = {};
    show(tone, words, action);
}

void Notice::tell(Tone tone, const Words &words, const Words &action)
{
    m_again = [this, tone, words, action] { show(tone, words(), action ? action() : QString()); };
    m_again();
}

void Notice::tell(const Error &error)
{
    tell(Tone::Wrong, [error] { return errorWords(error); });
}

void Notice::show(Tone tone, const QString &words, const QString &action)
{
    m_tone = tone;
    m_words->setText(words.isEmpty() ? QString() : u"%1 %2"_s.arg(theme::signOf(tone), words));
    offer(action);
    m_close->setVisible(m_closable);
    m_close->setText(tr("Close"));
    dress();
    setVisible(!words.isEmpty());
}

void Notice::offer(const QString &action)
{
    if (!m_action && action.isEmpty())
        return;
    if (!m_action) {
        m_action = new QPushButton(this);
        m_action->setAutoDefault(false);
        m_line->insertWidget(1, m_action, 0, Qt::AlignTop);
        connect(m_action, &QPushButton::clicked, this, &Notice::actionAsked);
    }
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

void Notice::setClosable(bool closable)
{
    m_closable = closable;
    m_close->setVisible(closable);
}

QString Notice::words() const
{
    return m_words->text();
}

void Notice::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
    if (event->type() != QEvent::LanguageChange)
        return;
    m_close->setText(tr("Close"));
    if (m_again)
        m_again();
}

void Notice::dress()
{
    const QPalette given = QApplication::palette();
    QPalette band, words;
    band.setColor(QPalette::Window, theme::ground(m_tone, given));
    words.setColor(QPalette::WindowText, theme::text(m_tone, given));
    // Only what is another colour: each setting is a change again.
    if (m_look == Look::Band && palette().color(QPalette::Window) != band.color(QPalette::Window))
        setPalette(band);
    if (m_words->palette().color(QPalette::WindowText) != words.color(QPalette::WindowText))
        m_words->setPalette(words);
}

QString errorWords(const Error &error)
{
    const QString detail = textWords(error.detail);
    const QString what =
        error.code.isEmpty() ? detail : u"%1 (%2)"_s.arg(detail, QString::fromUtf8(error.code));
    switch (error.kind) {
    case ErrorKind::Usage:
        return Notice::tr("This cannot be taken as it is: %1. Change what was entered.").arg(what);
    case ErrorKind::Environment:
        return Notice::
            tr("It failed on this computer: %1. Close what is in the way, or choose another port or place.")
                .arg(what);
    case ErrorKind::Malformed:
        return Notice::tr("This cannot be read: %1. Correct it, or take something else.").arg(what);
    case ErrorKind::Refused:
        return Notice::tr("Refused: %1. The journal shows what was asked and answered.").arg(what);
    case ErrorKind::Signature:
        return Notice::tr("The signature is wrong: %1. Check the key; the journal shows the signed bytes.")
            .arg(what);
    case ErrorKind::Network:
        return Notice::tr(
                   "The other side was not reached: %1. Check the address and the network, then try again.")
            .arg(what);
    case ErrorKind::Storage:
        return Notice::tr("The file cannot be read or written: %1. Check the location, your permissions and "
                          "the free space.")
            .arg(what);
    case ErrorKind::State:
        return Notice::tr("Not possible now: %1. The panel “State” says what comes next.").arg(what);
    case ErrorKind::NotFound:
        return Notice::tr("It is not there any more: %1. Choose again.").arg(what);
    case ErrorKind::Limit:
        return Notice::tr("Too much: %1. Make it smaller.").arg(what);
    }
    return what;
}

} // namespace kassa
