// The tool bar of the checkout page: where the page is, and what can be done with it.
#pragma once

#include <QSize>
#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace kassa {

class CheckoutBar : public QWidget
{
    Q_OBJECT

public:
    explicit CheckoutBar(QWidget *parent);

    // What the buttons can do now.
    struct Offers
    {
        bool lock = false, update = false, unlock = false, send = false;
        bool back = false, page = false; // page: there is one, to reload, to zoom, to open elsewhere
    };
    void setOffers(const Offers &offers);
    void setAddress(const QString &address); // does not disturb a person who is typing one
    void setZoom(double factor);
    void editAddress();             // selects it
    void addAtEnd(QWidget *widget); // of the address's row

Q_SIGNALS:
    void addressEntered(const QString &address);
    void backAsked();
    void reloadAsked();
    void outsideAsked();                              // in the system's browser
    void operationAsked(const QByteArray &operation); // "lock", "update", "unlock"
    void sendAsked();
    void sizeChosen(QSize size); // logical pixels; empty: fill
    void zoomAsked(int steps);   // 0: back to 100 %

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void connectAll();
    void retranslate();

    QString m_shown; // the page's address
    QHBoxLayout *m_first = nullptr;
    QToolButton *m_back;
    QToolButton *m_reload;
    QLabel *m_addressLabel;
    QLineEdit *m_address;
    QToolButton *m_outside;
    QPushButton *m_lock;
    QPushButton *m_update;
    QPushButton *m_unlock;
    QPushButton *m_send;
    QComboBox *m_size;
    QToolButton *m_smaller;
    QToolButton *m_normal;
    QToolButton *m_larger;
};

} // namespace kassa
