// What a person meets who has never started Kassa before: three doors, each with one sentence.
#pragma once

#include <QWidget>

class QCommandLinkButton;
class QLabel;

namespace kassa {

class FirstRunPage : public QWidget
{
    Q_OBJECT

public:
    explicit FirstRunPage(QWidget *parent = nullptr);

Q_SIGNALS:
    void stepCheckoutChosen();
    void demoPurchasesChosen();
    void translateChosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_welcome;
    QLabel *m_question;
    QCommandLinkButton *m_step;
    QCommandLinkButton *m_demos;
    QCommandLinkButton *m_translate;
};

} // namespace kassa
