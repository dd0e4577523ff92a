#include "settings/environment_banner.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QUrl>

namespace kassa {

namespace {

constexpr qsizetype longestName = 40; // it stands in one line

} // namespace

EnvironmentBanner::EnvironmentBanner(QWidget *parent) : QFrame(parent), m_words(new QLabel(this))
{
    m_environment.id = "sandbox";
    m_words->setTextFormat(Qt::PlainText);
    setAutoFillBackground(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 3, 8, 3);
    layout->addWidget(m_words);
    retranslate();
}

void EnvironmentBanner::setEnvironment(const Environment &environment, bool locked)
{
    m_environment = environment;
    m_locked = locked;
    retranslate();
}

QString EnvironmentBanner::words() const
{
    return m_words->text();
}

Tone EnvironmentBanner::tone() const
{
    if (m_environment.isSandbox())
        return Tone::Good;
    return m_environment.live ? Tone::Live : Tone::Warning;
}

void EnvironmentBanner::retranslate()
{
    const QString name = m_environment.name.size() > longestName
                             ? m_environment.name.left(longestName) + QChar(0x2026)
                             : m_environment.name;
    const QString host = QUrl(QString::fromUtf8(m_environment.apiUrl)).host();
    QString words;
    if (m_environment.isSandbox())
        words = tr("Sandbox: no money moves and nothing leaves this computer.");
    else if (!m_environment.live)
        words = tr("Test system \"%1\": purchases are sent to %2; no money moves.").arg(name, host);
    else if (m_locked)
        words = tr("LIVE system \"%1\", locked: nothing is sent until you unlock it.").arg(name);
    else
        words = tr("LIVE system \"%1\": purchases at %2 move REAL MONEY.").arg(name, host);
    m_words->setText(theme::signOf(tone()) + u' ' + words);
    const bool live = m_environment.live && !m_environment.isSandbox();
    setFrameStyle(live ? static_cast<int>(QFrame::Box) | static_cast<int>(QFrame::Plain)
                       : static_cast<int>(QFrame::NoFrame));
    setLineWidth(live ? 3 : 0);
    QFont font; // the rest of it follows the application's
    font.setBold(live);
    m_words->setFont(font);
    colour();
}

void EnvironmentBanner::colour()
{
    const QPalette given = QApplication::palette();
    QPalette own;
    own.setColor(QPalette::Window, theme::ground(tone(), given));
    own.setColor(QPalette::WindowText, theme::text(tone(), given));
    if (palette().color(QPalette::Window) != own.color(QPalette::Window) ||
        palette().color(QPalette::WindowText) != own.color(QPalette::WindowText))
        setPalette(own);
}

void EnvironmentBanner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        colour();
}

} // namespace kassa
