#include "widgets/wrapping_button.h"

#include <QStyleOptionButton>
#include <QStylePainter>

#include <algorithm>

namespace kassa {

namespace {

constexpr int howWordsStand = Qt::AlignCenter | Qt::TextWordWrap | Qt::TextShowMnemonic;
constexpr int highest = 1000; // pixels: more than any text needs

} // namespace

WrappingButton::WrappingButton(QWidget *parent) : QPushButton(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int WrappingButton::margin() const
{
    return style()->pixelMetric(QStyle::PM_ButtonMargin, nullptr, this) / 2 +
           style()->pixelMetric(QStyle::PM_DefaultFrameWidth, nullptr, this);
}

// As wide as the longest word.
QSize WrappingButton::minimumSizeHint() const
{
    int widest = 0;
    for (const QString &word : text().split(u' '))
        widest = std::max(widest, fontMetrics().horizontalAdvance(word));
    return {widest + 2 * margin(), QPushButton::sizeHint().height()};
}

int WrappingButton::heightForWidth(int width) const
{
    const QRect room(0, 0, std::max(1, width - 2 * margin()), highest);
    const int words = fontMetrics().boundingRect(room, howWordsStand, text()).height();
    return QPushButton::sizeHint().height() + std::max(0, words - fontMetrics().height());
}

void WrappingButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton button;
    initStyleOption(&button);
    button.text.clear();
    painter.drawControl(QStyle::CE_PushButton, button);
    painter.drawItemText(rect().adjusted(margin(), 0, -margin(), 0), howWordsStand, palette(), isEnabled(),
                         text(), QPalette::ButtonText);
}

} // namespace kassa
