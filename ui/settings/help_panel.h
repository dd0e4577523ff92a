// Help for the panel in use: what it is for, the three most useful things, its keys.
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QTextBrowser;

namespace kassa {

class HelpPanel : public QWidget
{
    Q_OBJECT

public:
    explicit HelpPanel(QWidget *parent = nullptr);

    static QList<QByteArray> topics();    // "start", "order", "purchases", "checkout", ...
    void showTopic(const QByteArray &id); // an unknown one: the first
    QByteArray topic() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Topic
    {
        QByteArray id;
        QString title, purpose;
        QStringList things; // three
        QList<std::pair<QString, QString>> keys;
    };
    static QList<Topic> all(); // in the language of now
    void showChosen();
    void retranslate();

    QLabel *m_name;
    QComboBox *m_topics;
    QTextBrowser *m_text;
};

} // namespace kassa
