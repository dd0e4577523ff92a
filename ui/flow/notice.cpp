#include "flow/notice.h"

#include <QEvent>

namespace kassa {

using namespace Qt::StringLiterals;

Notice::Notice(QWidget *parent) : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setAutoFillBackground(true);
    setMargin(4);
    hide();
}

void Notice::tell(Tone tone, const QString &words)
{
    m_tone = tone;
    setText(words.isEmpty() ? QString() : u"%1 %2"_s.arg(theme::signOf(tone), words));
    dress();
    setVisible(!words.isEmpty());
}

void Notice::tell(const Error &error)
{
    tell(Tone::Wrong,
         error.kind == ErrorKind::Refused
             ? tr("Refused: %1 (%2)").arg(error.detail, QString::fromUtf8(error.code))
             : tr("This did not work: %1 (%2)").arg(error.detail, QString::fromUtf8(error.code)));
}

void Notice::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        dress();
}

void Notice::dress()
{
    QPalette dressed;
    dressed.setColor(QPalette::Window, theme::ground(m_tone, dressed));
    dressed.setColor(QPalette::WindowText, theme::text(m_tone, dressed));
    setPalette(dressed);
}

} // namespace kassa
