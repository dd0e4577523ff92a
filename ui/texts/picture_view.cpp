#include "texts/picture_view.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize partSize(560, 200); // of the screen that is shown, at most
constexpr int leastWidth = 100;

// The part with the place in its middle, as far as the screen reaches.
QPixmap partAround(const QPixmap &screen, const QRect &place, int width, const QColor &frame)
{
    const QSize size(std::clamp(width, leastWidth, partSize.width()), partSize.height());
    QRect part(QPoint(), size.boundedTo(screen.size()));
    part.moveCenter(place.center());
    part.moveLeft(std::clamp(part.left(), 0, screen.width() - part.width()));
    part.moveTop(std::clamp(part.top(), 0, screen.height() - part.height()));
    QPixmap shown = screen.copy(part);
    QPainter painter(&shown);
    painter.setPen(QPen(frame, 2));
    painter.drawRect(place.translated(-part.topLeft()).adjusted(-2, -2, 1, 1));
    return shown;
}

} // namespace

PictureView::PictureView(QWidget *parent)
    : QWidget(parent), m_caption(new QLabel(this)), m_picture(new QLabel(this)),
      m_previous(new QToolButton(this)), m_next(new QToolButton(this))
{
    m_caption->setWordWrap(true);
    m_caption->setTextFormat(Qt::PlainText);
    m_picture->setFrameShape(QFrame::StyledPanel);
    m_picture->setWordWrap(true);
    m_picture->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_previous->setArrowType(Qt::LeftArrow);
    m_next->setArrowType(Qt::RightArrow);
    for (QToolButton *each : {m_previous, m_next})
        each->setFocusPolicy(Qt::StrongFocus);
    connect(m_previous, &QToolButton::clicked, this, [this] { show(m_shown - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { show(m_shown + 1); });
    auto *line = new QHBoxLayout;
    line->addWidget(m_previous);
    line->addWidget(m_next);
    line->addWidget(m_caption, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addLayout(line);
    all->addWidget(m_picture);
    retranslate();
    setPictures({});
}

void PictureView::setPictures(std::vector<TextPicture> pictures)
{
    m_pictures = std::move(pictures);
    setVisible(!m_pictures.empty());
    if (!m_pictures.empty())
        show(0);
}

void PictureView::show(std::size_t picture)
{
    m_shown = picture;
    const TextPicture &shown = m_pictures[picture];
    m_previous->setEnabled(picture > 0);
    m_next->setEnabled(picture + 1 < m_pictures.size());
    QString caption = tr("Picture %1 of %2: %3, %4, %5 %")
                          .arg(picture + 1)
                          .arg(m_pictures.size())
                          .arg(shown.screen, QString::fromUtf8(shown.locale))
                          .arg(shown.percent);
    if (shown.isCut)
        caption = tr("%1. It does not fit.").arg(caption);
    m_caption->setText(caption);
    m_screen = QPixmap(shown.file);
    if (m_screen.isNull())
        m_picture->setText(tr("The picture %1 is gone.").arg(shown.file));
    else
        showPart();
}

void PictureView::showPart()
{
    const int room = m_picture->contentsRect().width();
    m_picture->setPixmap(
        partAround(m_screen, m_pictures[m_shown].place, room, palette().color(QPalette::Highlight)));
}

void PictureView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (!m_pictures.empty() && !m_screen.isNull())
        showPart();
}

void PictureView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PictureView::retranslate()
{
    m_previous->setToolTip(tr("Previous picture"));
    m_next->setToolTip(tr("Next picture"));
    m_picture->setAccessibleName(tr("Picture of the text"));
    if (!m_pictures.empty())
        show(m_shown);
}

} // namespace kassa
