#include "order/error_label.h"

#include "widgets/theme.h"

#include <QEvent>

namespace kassa {

ErrorLabel::ErrorLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    hide();
    colour();
}

void ErrorLabel::setProblem(const QString &words)
{
    setText(words.isEmpty() ? QString() : theme::signOf(Tone::Wrong) + u' ' + words);
    setVisible(!words.isEmpty());
}

void ErrorLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void ErrorLabel::colour()
{
    const QColor wanted = theme::text(Tone::Wrong, palette());
    if (palette().color(QPalette::WindowText) == wanted)
        return;
    QPalette own;
    own.setColor(QPalette::WindowText, wanted);
    setPalette(own);
}

} // namespace kassa
