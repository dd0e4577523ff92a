#include "checkout/notice_bar.h"

#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace kassa {

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent), m_sign(new QLabel(this)), m_words(new QLabel(this)), m_reload(new QPushButton(this)),
      m_close(new QPushButton(this))
{
    m_words->setTextFormat(Qt::PlainText); // it may quote a page
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_words->setFocusPolicy(Qt::ClickFocus);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_sign, 0, Qt::AlignTop);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_reload, 0, Qt::AlignTop);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    setAutoFillBackground(true);
    connect(m_reload, &QPushButton::clicked, this, [this] {
        dismiss();
        Q_EMIT reloadAsked();
    });
    connect(m_close, &QPushButton::clicked, this, &NoticeBar::dismiss);
    retranslate();
    hide();
}

void NoticeBar::tell(PageTrouble trouble, const QString &what)
{
    m_trouble = trouble;
    m_what = what;
    retranslate();
    show();
}

void NoticeBar::tell(const Error &error)
{
    m_trouble.reset();
    m_what = error.detail;
    retranslate();
    show();
}

void NoticeBar::dismiss()
{
    hide();
}

void NoticeBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

static QString troubleWords(std::optional<PageTrouble> trouble, const QString &what)
{
    if (!trouble)
        return NoticeBar::tr("That was refused: %1").arg(what);
    switch (*trouble) {
    case PageTrouble::Download:
        return NoticeBar::tr("The page wanted to save a file (%1). Kassa does not keep files of pages.")
            .arg(what);
    case PageTrouble::Certificate:
        return NoticeBar::tr("The certificate of %1 is not valid, so nothing was loaded from there.")
            .arg(what);
    case PageTrouble::Permission:
        return NoticeBar::tr("%1 asked for camera, microphone, place or the like and was refused.").arg(what);
    case PageTrouble::Dialog:
        return NoticeBar::tr("The page says: %1").arg(what);
    case PageTrouble::NotAllowed:
        return NoticeBar::tr(
                   "%1 is not an address of this purchase. Only the shop and the provider can be opened "
                   "here.")
            .arg(what);
    case PageTrouble::NotLoaded:
        return NoticeBar::tr("%1 could not be loaded.").arg(what);
    case PageTrouble::SilentFrame:
        return NoticeBar::tr("The frame “%1” shows nothing. Its server may not allow to be framed "
                             "(X-Frame-Options or Content-Security-Policy), or it did not answer.")
            .arg(what);
    case PageTrouble::Crashed:
        return NoticeBar::tr("The page %1 crashed and is loaded again.").arg(what);
    case PageTrouble::GaveUp:
        return NoticeBar::tr("The page %1 crashed again and again. It is not loaded any more by itself.")
            .arg(what);
    }
    return {};
}

void NoticeBar::retranslate()
{
    const bool isWrong = m_trouble == PageTrouble::GaveUp || m_trouble == PageTrouble::NotLoaded;
    const Tone tone = m_trouble == PageTrouble::Dialog ? Tone::Note : isWrong ? Tone::Wrong : Tone::Warning;
    m_sign->setText(theme::signOf(tone));
    m_words->setText(troubleWords(m_trouble, m_what));
    m_reload->setText(tr("Reload"));
    m_reload->setVisible(isWrong || m_trouble == PageTrouble::SilentFrame);
    m_close->setText(tr("Close"));
    QPalette own;
    own.setColor(QPalette::Window, theme::ground(tone, own));
    if (palette().color(QPalette::Window) != own.color(QPalette::Window))
        setPalette(own);
}

} // namespace kassa
