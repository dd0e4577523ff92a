// A line that says what a page could not do, with a sign, and a button where something can be done about it.
#pragma once

#include "base/result.h"
#include "checkout/web_page.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace kassa {

class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent);

    void tell(PageTrouble trouble, const QString &what);
    void tell(const Error &error); // an act was refused
    void dismiss();

Q_SIGNALS:
    void reloadAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::optional<PageTrouble> m_trouble;
    QString m_what;
    QLabel *m_sign;
    QLabel *m_words;
    QPushButton *m_reload;
    QPushButton *m_close;
};

} // namespace kassa
