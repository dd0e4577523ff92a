#include "widgets/focus_ring.h"

#include "widgets/theme.h"

#include <QApplication>
#include <QScrollArea>

namespace kassa {

FocusRing::FocusRing(QObject *parent) : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

FocusRing::~FocusRing()
{
    delete m_frame;
}

void FocusRing::follow(QWidget *focus)
{
    const bool byKeyboard = focus && focus->window()->testAttribute(Qt::WA_KeyboardFocusChange);
    if (!byKeyboard || focus->inherits("QQuickWidget")) { // a page shows its own
        if (m_frame)
            m_frame->setWidget(nullptr);
        return;
    }
    // What fills a scroll area has its edges out of sight.
    auto *area =
        qobject_cast<QScrollArea *>(focus->parentWidget() ? focus->parentWidget()->parentWidget() : nullptr);
    QWidget *framed = area && area->widget() == focus ? area : focus;
    if (!m_frame)
        m_frame = new QFocusFrame;
    QPalette colours = focus->palette();
    colours.setColor(QPalette::WindowText, theme::text(Tone::Accent, colours));
    m_frame->setPalette(colours);
    m_frame->setWidget(framed);
}

} // namespace kassa
