#include "settings/environment_banner.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QUrl>

namespace kassa {

namespace {

constexpr qsizetype longestName = 40; // it stands in one line

Tone toneOf(const Environment &environment)
{
    if (environment.isSandbox())
        return Tone::Good;
    return environment.live ? Tone::Live : Tone::Warning;
}

bool isSame(const Environment &one, const Environment &other)
{
    return one.isSandbox() ? other.isSandbox() : one.id == other.id;
}

QString wordsOf(const Environment &environment, bool locked)
{
    const QString name = environment.name.size() > longestName
                             ? environment.name.left(longestName) + QChar(0x2026)
                             : environment.name;
    const QString host = QUrl(QString::fromUtf8(environment.apiUrl)).host();
    if (environment.isSandbox())
        return EnvironmentBanner::tr("Sandbox: no money moves and nothing leaves this computer.");
    if (!environment.live)
        return EnvironmentBanner::tr("Test system \"%1\": purchases are sent to %2; no money moves.")
            .arg(name, host);
    return locked ? EnvironmentBanner::tr("LIVE system \"%1\", locked: nothing is sent until you unlock it.")
                        .arg(name)
                  : EnvironmentBanner::tr("LIVE system \"%1\": purchases at %2 move REAL MONEY.")
                        .arg(name, host);
}

} // namespace

EnvironmentBanner::EnvironmentBanner(QWidget *parent) : QFrame(parent), m_words(new QLabel(this))
{
    m_environment.id = "sandbox";
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true); // of large texts in a narrow window, all is read
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

QSize EnvironmentBanner::sizeHint() const
{
    return m_words->fontMetrics()
        .size(0, m_words->text())
        .grownBy(layout()->contentsMargins())
        .grownBy(contentsMargins());
}

QString EnvironmentBanner::words() const
{
    return m_words->text();
}

void EnvironmentBanner::setOfPurchase(const std::optional<Environment> &environment)
{
    m_ofPurchase = environment;
    retranslate();
}

// The worse one.
Tone EnvironmentBanner::tone() const
{
    const Tone next = toneOf(m_environment);
    const Tone now = m_ofPurchase ? toneOf(*m_ofPurchase) : Tone::Good;
    for (const Tone bad : {Tone::Live, Tone::Warning}) {
        if (next == bad || now == bad)
            return bad;
    }
    return Tone::Good;
}

void EnvironmentBanner::retranslate()
{
    QString words = wordsOf(m_environment, m_locked);
    if (m_ofPurchase && !isSame(*m_ofPurchase, m_environment))
        words = tr("This purchase: %1").arg(wordsOf(*m_ofPurchase, false)) + u'\n' +
                tr("The next one: %1").arg(words);
    m_words->setText(theme::signOf(tone()) + u' ' + words);
    const bool live = tone() == Tone::Live;
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
