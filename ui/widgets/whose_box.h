// Whose set-up a panel shows: that of the purchase that is looked at, or that which the next ones begin with.
#pragma once

#include "session/session.h"
#include "widgets/language.h"

#include <QComboBox>
#include <QLabel>
#include <QPointer>

namespace kassa {

class WhoseBox : public QWidget
{
    Q_OBJECT

public:
    explicit WhoseBox(Language &language, QWidget *parent = nullptr);

    void setLabel(const QString &label); // "Switches of"
    // Null: there is none. Another purchase is shown, whatever was chosen before.
    void setPurchase(Session *purchase);
    void setNext(Session *next);

    Session *purchase() const { return m_purchase; }
    Session *next() const { return m_next; }
    Session *chosen() const { return showsNext() ? m_next : m_purchase; }
    bool showsNext() const { return m_next && (!m_purchase || m_box->currentIndex() > 0); }

Q_SIGNALS:
    void chosenChanged();  // or one of the two is another now
    void sessionChanged(); // Session::changed() of either

private:
    void follow(QPointer<Session> &followed, Session *session);
    void refresh();

    Language &m_language;
    QPointer<Session> m_purchase, m_next;
    QLabel *m_label;
    QComboBox *m_box;
};

} // namespace kassa
