#include "window/dialog_help.h"

#include "settings/help_panel.h"

#include <QApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace kassa {

namespace {

// Its window: closed by Escape, and gone with the one that it is about.
class HelpWindow : public QDialog
{
public:
    explicit HelpWindow(QWidget &about) : QDialog(&about), m_help(new HelpPanel(this))
    {
        setAttribute(Qt::WA_DeleteOnClose);
        auto *layout = new QVBoxLayout(this);
        layout->addWidget(m_help);
        resize(fontMetrics().averageCharWidth() * 60, fontMetrics().height() * 24);
        retranslate();
    }

    HelpPanel &help() { return *m_help; }

protected:
    void changeEvent(QEvent *event) override
    {
        QDialog::changeEvent(event);
        if (event->type() == QEvent::LanguageChange)
            retranslate();
    }

private:
    void retranslate() { setWindowTitle(HelpPanel::tr("Help")); }

    HelpPanel *m_help;
};

} // namespace

DialogHelp::DialogHelp(QWidget &main, std::function<QByteArray(const QWidget *)> topicOf)
    : QObject(&main), m_main(main), m_topicOf(std::move(topicOf))
{
    qApp->installEventFilter(this);
}

bool DialogHelp::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress ||
        !static_cast<QKeyEvent *>(event)->matches(QKeySequence::HelpContents))
        return false;
    auto *focus = qobject_cast<QWidget *>(watched);
    if (!focus || !isBesideMain(*focus->window()))
        return false;
    show(*focus->window(), m_topicOf(focus));
    return true;
}

// Not what pops up, and not the help itself.
bool DialogHelp::isBesideMain(const QWidget &window) const
{
    if (window.windowType() == Qt::Popup || dynamic_cast<const HelpWindow *>(&window))
        return false;
    const QWidget *up = window.parentWidget();
    while (up && up != &m_main)
        up = up->parentWidget();
    return up;
}

void DialogHelp::show(QWidget &above, const QByteArray &topic)
{
    HelpWindow *window = nullptr;
    for (QObject *each : above.children()) {
        if (auto *open = dynamic_cast<HelpWindow *>(each))
            window = open;
    }
    if (!window)
        window = new HelpWindow(above);
    window->help().showTopic(topic);
    window->show();
    window->raise();
    window->activateWindow();
}

} // namespace kassa
