#include "widgets/wrapping_row.h"

#include <QWidget>

namespace kassa {

namespace {

constexpr int gap = 6; // pixels, as the boxes of the panels have it

}

WrappingRow::WrappingRow(QWidget *parent) : QLayout(parent)
{
    setSpacing(gap);
}

WrappingRow::~WrappingRow() = default;

void WrappingRow::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

QLayoutItem *WrappingRow::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem *WrappingRow::takeAt(int index)
{
    if (!itemAt(index))
        return nullptr;
    QLayoutItem *taken = m_items[static_cast<std::size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    return taken;
}

int WrappingRow::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize WrappingRow::sizeHint() const
{
    int width = 0, height = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + (width > 0 ? spacing() : 0);
        height = std::max(height, item->sizeHint().height());
    }
    const QMargins margins = contentsMargins();
    return QSize(width, height).grownBy(margins);
}

QSize WrappingRow::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

void WrappingRow::setGeometry(const QRect &room)
{
    QLayout::setGeometry(room);
    arrange(room, true);
}

int WrappingRow::arrange(const QRect &room, bool place) const
{
    const QRect inner = room.marginsRemoved(contentsMargins());
    const int line = sizeHint().height() - contentsMargins().top() - contentsMargins().bottom();
    int x = inner.x(), y = inner.y();
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize wanted = item->sizeHint();
        if (x > inner.x() && x + item->minimumSize().width() > inner.right() + 1) {
            x = inner.x();
            y += line + spacing();
        }
        const int width = std::min(wanted.width(), inner.right() + 1 - x);
        if (place)
            item->setGeometry({x, y + (line - wanted.height()) / 2, width, wanted.height()});
        x += width + spacing();
    }
    return y + line - room.y() + contentsMargins().bottom();
}

} // namespace kassa
