#include "widgets/whose_box.h"

#include <QHBoxLayout>

namespace kassa {

WhoseBox::WhoseBox(Language &language, QWidget *parent)
    : QWidget(parent), m_language(language), m_label(new QLabel), m_box(new QComboBox)
{
    m_box->addItems({{}, {}});
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // columns are narrow
    m_label->setBuddy(m_box);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_label);
    row->addWidget(m_box, 1);
    connect(m_box, &QComboBox::currentIndexChanged, this, &WhoseBox::chosenChanged);
    connect(&language, &Language::changed, this, &WhoseBox::refresh);
    refresh();
}

void WhoseBox::setLabel(const QString &label)
{
    m_label->setText(label);
}

void WhoseBox::follow(QPointer<Session> &followed, Session *session)
{
    if (followed)
        followed->disconnect(this);
    followed = session;
    if (session)
        connect(session, &Session::changed, this, &WhoseBox::sessionChanged);
}

void WhoseBox::setPurchase(Session *purchase)
{
    follow(m_purchase, purchase);
    if (purchase)
        connect(purchase, &QObject::destroyed, this, [this] { setPurchase(nullptr); });
    {
        const QSignalBlocker once(m_box);
        m_box->setCurrentIndex(0);
    }
    refresh();
    Q_EMIT chosenChanged();
}

void WhoseBox::setNext(Session *next)
{
    follow(m_next, next);
    refresh();
    Q_EMIT chosenChanged();
}

void WhoseBox::refresh()
{
    const Text title = m_next ? m_next->provider().descriptor().title : Text();
    m_box->setItemText(0, tr("this purchase"));
    m_box->setItemText(1, tr("the next purchases (%1)").arg(m_language.words(title)));
    setVisible(m_purchase && m_next); // else there is nothing to choose
}

} // namespace kassa
