// "The app would open now": beside the page, what a link to an app (bankid:, swish:) would open, and what the
// buyer can do there.
#pragma once

#include "bench/machine.h"
#include "checkout/native_page.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace kassa {

class AppSide : public QFrame
{
    Q_OBJECT

public:
    AppSide(const Language &language, QWidget *parent);

    void setLink(const QByteArray &url);
    void setPages(const std::vector<OpenPage> &pages); // those of Party::App are shown
    // What the QR codes on the shop's pages say: the app's page can be given one instead of a camera's
    // picture.
    void setCodes(std::vector<QByteArray> codes);
    void clear();

Q_SIGNALS:
    void pressed(const kassa::BuyerAction &action);
    void left(); // it is closed, and the focus was in it

protected:
    void changeEvent(QEvent *event) override;

private:
    QString nameOf(const OpenPage &open) const;
    void fold();
    void refresh();
    void retranslate();

    QByteArray m_link;       // empty: none was asked for
    bool m_isFolded = false; // its pages are there, and not shown
    std::vector<OpenPage> m_pages;
    std::vector<QByteArray> m_codes;
    const Language &m_language;
    QLabel *m_title;
    QLineEdit *m_address; // a link has no place to be broken at: a line is scrolled
    QLabel *m_none;
    QComboBox *m_choice;
    QPushButton *m_scan;
    NativePage *m_page;
    QPushButton *m_close;
};

} // namespace kassa
