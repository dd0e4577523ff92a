#include "checkout/send_message.h"

#include "codec/json.h"
#include "widgets/language.h"
#include "widgets/notice.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace kassa {

namespace {

constexpr qsizetype longestMessage = qsizetype(256) * 1024;
constexpr std::size_t mostSent = 50;

} // namespace

Done check(const FrameMessage &message)
{
    if (message.data.isEmpty())
        return fail(ErrorKind::Malformed, "message.empty", KASSA_TEXT("error", "The message is empty."));
    if (message.data.size() > longestMessage)
        return fail(ErrorKind::Limit, "message.size",
                    KASSA_TEXT("error", "The message is longer than 256 KiB."));
    if (message.kind == PageEvent::Kind::Text)
        return {};
    const auto json = Json::parse(message.data);
    if (!json)
        return tl::unexpected(json.error());
    if (!json->isObject())
        return fail(ErrorKind::Malformed, "message.object",
                    KASSA_TEXT("error", "This is JSON, but no object: it must begin with “{”."));
    return {};
}

SendMessageDialog::SendMessageDialog(Sender sender, QWidget *parent)
    : QDialog(parent), m_sender(std::move(sender)), m_frameLabel(new QLabel(this)),
      m_frame(new QComboBox(this)), m_text(new QRadioButton(this)), m_object(new QRadioButton(this)),
      m_dataLabel(new QLabel(this)), m_data(new QPlainTextEdit(this)),
      m_problem(new Notice(this, Notice::Look::Line)), m_sentLabel(new QLabel(this)),
      m_history(new QListWidget(this)), m_send(new QPushButton(this)), m_close(new QPushButton(this))
{
    layOut();
    retranslate();
    connect(m_data, &QPlainTextEdit::textChanged, this, &SendMessageDialog::validate);
    connect(m_object, &QRadioButton::toggled, this, &SendMessageDialog::validate);
    connect(m_send, &QPushButton::clicked, this, &SendMessageDialog::send);
    auto *enter = new QShortcut(Qt::CTRL | Qt::Key_Return, this); // Enter alone begins a line
    connect(enter, &QShortcut::activated, m_send, &QPushButton::click);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_history, &QListWidget::itemActivated, this, [this] { recall(m_history->currentRow()); });
    m_text->setChecked(true);
    m_data->setFocus(); // the frame is given as a rule
    validate();
}

void SendMessageDialog::layOut()
{
    m_frameLabel->setBuddy(m_frame);
    m_dataLabel->setBuddy(m_data);
    m_sentLabel->setBuddy(m_history);
    m_frame->setEditable(true); // a frame that no page of ours has named
    m_data->setTabChangesFocus(true);
    m_data->setFont(theme::fixedFont());
    m_history->setMaximumHeight(140);
    m_send->setDefault(true);
    auto *kinds = new QHBoxLayout;
    kinds->addWidget(m_text);
    kinds->addWidget(m_object);
    kinds->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_send);
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    for (QWidget *each : std::initializer_list<QWidget *>{m_frameLabel, m_frame})
        layout->addWidget(each);
    layout->addLayout(kinds);
    layout->addWidget(m_dataLabel);
    layout->addWidget(m_data, 1);
    layout->addWidget(m_problem);
    layout->addWidget(m_sentLabel);
    layout->addWidget(m_history);
    layout->addLayout(buttons);
    resize(480, 460);
}

void SendMessageDialog::setFrames(const std::vector<QByteArray> &names)
{
    const QString chosen = m_frame->currentText();
    m_frame->clear();
    for (const QByteArray &name : names)
        m_frame->addItem(QString::fromUtf8(name));
    if (!chosen.isEmpty())
        m_frame->setCurrentText(chosen);
}

FrameMessage SendMessageDialog::message() const
{
    return {m_frame->currentText().toUtf8(),
            m_object->isChecked() ? PageEvent::Kind::Object : PageEvent::Kind::Text,
            m_data->toPlainText().toUtf8()};
}

void SendMessageDialog::validate()
{
    const FrameMessage wanted = message();
    const Done good = check(wanted);
    m_send->setEnabled(good.has_value());
    const bool isSilent = good || wanted.data.isEmpty();
    m_problem->tell(Tone::Wrong, isSilent ? QString() : textWords(good.error().detail));
}

void SendMessageDialog::send()
{
    const FrameMessage wanted = message();
    if (const Done sent = m_sender(wanted); !sent) {
        m_problem->tell(sent.error());
        return;
    }
    m_problem->tell(Tone::Good, tr("Sent."));
    std::erase(m_sent, wanted);
    m_sent.insert(m_sent.begin(), wanted);
    if (m_sent.size() > mostSent)
        m_sent.pop_back();
    m_history->clear();
    for (const FrameMessage &each : m_sent)
        m_history->addItem(tr("%1: %2").arg(QString::fromUtf8(each.frame),
                                            QString::fromUtf8(each.data.left(200)).simplified()));
}

void SendMessageDialog::recall(int row)
{
    if (row < 0 || row >= int(m_sent.size()))
        return;
    const FrameMessage &old = m_sent[std::size_t(row)];
    m_frame->setCurrentText(QString::fromUtf8(old.frame));
    (old.kind == PageEvent::Kind::Object ? m_object : m_text)->setChecked(true);
    m_data->setPlainText(QString::fromUtf8(old.data));
}

void SendMessageDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        validate();
    }
}

void SendMessageDialog::retranslate()
{
    setWindowTitle(tr("Send message"));
    m_frameLabel->setText(tr("&Frame"));
    m_text->setText(tr("&Text"));
    m_object->setText(tr("&JSON object"));
    m_dataLabel->setText(tr("&Message"));
    m_sentLabel->setText(tr("Sent &before"));
    m_history->setAccessibleName(tr("Sent before"));
    m_history->setAccessibleDescription(tr("Enter takes a message up again."));
    m_send->setText(tr("&Send"));
    m_send->setToolTip(tr("Send (Ctrl+Return)"));
    m_close->setText(tr("&Close"));
}

} // namespace kassa
