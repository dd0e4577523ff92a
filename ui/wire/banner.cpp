#include "wire/banner.h"

#include <QEvent>
#include <QHBoxLayout>

namespace kassa {

using namespace Qt::StringLiterals;

Banner::Banner(QWidget *parent) : QFrame(parent), m_words(new QLabel), m_action(new QPushButton)
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_words->setTextFormat(Qt::PlainText); // some of the words are a peer's
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(8, 4, 8, 4);
    line->addWidget(m_words, 1);
    line->addWidget(m_action);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionAsked);
    hide();
}

void Banner::tell(Tone tone, const QString &words, const QString &action)
{
    m_tone = tone;
    m_words->setText(words.isEmpty() ? QString() : u"%1  %2"_s.arg(theme::signOf(tone), words));
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    dress();
    setVisible(!words.isEmpty());
}

void Banner::tell(const Error &error)
{
    tell(Tone::Wrong, tr("This did not work: %1 (%2)").arg(error.detail, QString::fromUtf8(error.code)));
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        dress();
}

void Banner::dress()
{
    QPalette dressed;
    dressed.setColor(QPalette::Window, theme::ground(m_tone, dressed));
    setPalette(dressed);
    dressed.setColor(QPalette::WindowText, theme::text(m_tone, dressed));
    m_words->setPalette(dressed);
    m_action->setPalette(QPalette());
}

} // namespace kassa
