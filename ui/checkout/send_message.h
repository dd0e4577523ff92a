// "Send message": a person posts from the shop's page into its frame, as the page itself would.
#pragma once

#include "wire/message.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;

namespace kassa {

class Notice;

struct FrameMessage
{
    QByteArray frame;
    PageEvent::Kind kind = PageEvent::Kind::Text;
    QByteArray data;

    bool operator==(const FrameMessage &) const = default;
};

// Malformed ("message.empty", "message.object", or what is wrong with the JSON), Limit ("message.size") above
// 256 KiB.
Done check(const FrameMessage &message);

class SendMessageDialog : public QDialog
{
    Q_OBJECT

public:
    using Sender = std::function<Done(const FrameMessage &)>;

    SendMessageDialog(Sender sender, QWidget *parent);

    // Of the pages that are open. What is chosen stays chosen.
    void setFrames(const std::vector<QByteArray> &names);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void retranslate();
    void validate();
    void send();
    void recall(int row);
    FrameMessage message() const;

    Sender m_sender;
    std::vector<FrameMessage> m_sent; // newest first
    QLabel *m_frameLabel;
    QComboBox *m_frame;
    QRadioButton *m_text;
    QRadioButton *m_object;
    QLabel *m_dataLabel;
    QPlainTextEdit *m_data;
    Notice *m_problem;
    QLabel *m_sentLabel;
    QListWidget *m_history;
    QPushButton *m_send;
    QPushButton *m_close;
};

} // namespace kassa
