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

namespace {

// What fills a scroll area, or is larger, has its edges out of sight: then the area is framed.
QWidget *framedFor(QWidget *focus)
{
    for (QWidget *up = focus->parentWidget(); up; up = up->parentWidget()) {
        auto *area = qobject_cast<QScrollArea *>(up);
        if (!area)
            continue;
        const QSize room = area->viewport()->size();
        const bool isLarger = focus->width() > room.width() || focus->height() > room.height();
        return area->widget() == focus || isLarger ? area : focus;
    }
    return focus;
}

} // namespace

void FocusRing::follow(QWidget *focus)
{
    const bool byKeyboard = focus && focus->window()->testAttribute(Qt::WA_KeyboardFocusChange);
    if (!byKeyboard || focus->inherits("QQuickWidget")) { // a page shows its own
        if (m_frame)
            m_frame->setWidget(nullptr);
        return;
    }
    if (!m_frame)
        m_frame = new QFocusFrame;
    QPalette colours = focus->palette();
    colours.setColor(QPalette::WindowText, theme::text(Tone::Accent, colours));
    m_frame->setPalette(colours);
    m_frame->setWidget(framedFor(focus));
}

} // namespace kassa
