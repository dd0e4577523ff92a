#include "texts/reveal.h"

#include "texts/seen_words.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>

namespace kassa {

namespace {

constexpr int marked = 4000;      // ms
constexpr int mostCells = 20'000; // that are looked at in one view
constexpr int frame = 3;          // pixels around the words
constexpr QLatin1String markName("mark");

class Mark : public QWidget
{
public:
    Mark(QWidget &window, const QRect &place) : QWidget(&window)
    {
        setObjectName(markName);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAttribute(Qt::WA_DeleteOnClose);
        setFocusPolicy(Qt::NoFocus);
        setGeometry(place.adjusted(-frame, -frame, frame, frame));
        QTimer::singleShot(marked, this, &QWidget::close);
        raise();
        show();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        QPen pen(palette().color(QPalette::Highlight));
        pen.setWidth(2);
        painter.setPen(pen);
        painter.drawRoundedRect(rect().adjusted(1, 1, -2, -2), 3, 3);
    }
};

class Searcher
{
public:
    Searcher(QWidget &part, const IsWanted &isWanted) : m_part(part), m_isWanted(isWanted) {}

    std::optional<RevealedWords> found()
    {
        QList<QWidget *> all = m_part.findChildren<QWidget *>();
        all.prepend(&m_part);
        for (QWidget *each : all) {
            if (isData(*each))
                continue;
            if (auto at = in(*each)) {
                bringUp(*each);
                if (at->isValid())
                    return inView(*each, *at);
                return RevealedWords{each, m_place.isNull() ? each->rect() : m_place};
            }
        }
        return std::nullopt;
    }

private:
    bool isWanted(QWidget &widget, const QString &words)
    {
        if (words.isEmpty())
            return false;
        if (m_asked != &widget)
            m_at = PointAt::wordsAt(widget, widget.rect().center());
        m_asked = &widget;
        m_at.words = words;
        return m_isWanted(m_at);
    }

    // A cell of a view, or an index that is not valid: the widget itself, or m_place in it.
    std::optional<QModelIndex> in(QWidget &widget)
    {
        m_place = {};
        if (const auto *header = qobject_cast<QHeaderView *>(&widget))
            return inHeader(widget, *header);
        if (const auto *view = qobject_cast<QAbstractItemView *>(&widget))
            return inCells(widget, *view);
        if (const auto *tabs = qobject_cast<QTabBar *>(&widget))
            return inTabs(widget, *tabs);
        if (auto *box = qobject_cast<QComboBox *>(&widget))
            return inBox(widget, *box);
        const bool speaks = qobject_cast<QLabel *>(&widget) || qobject_cast<QAbstractButton *>(&widget) ||
                            qobject_cast<QGroupBox *>(&widget) || qobject_cast<QLineEdit *>(&widget);
        if (!speaks || !isOpen(widget))
            return std::nullopt;
        const QString words = PointAt::wordsAt(widget, widget.rect().center()).words;
        const bool isHere = isWanted(widget, words) || isWanted(widget, widget.toolTip());
        return isHere ? std::optional(QModelIndex()) : std::nullopt;
    }

    // Hidden by others, such as the page of a tab, but not by itself.
    bool isOpen(const QWidget &widget) const
    {
        for (const QWidget *each = &widget; each != &m_part && each; each = each->parentWidget()) {
            const auto *stack = qobject_cast<const QStackedWidget *>(each->parentWidget());
            const bool isOfTab = stack && qobject_cast<const QTabWidget *>(stack->parentWidget());
            if (stack && !isOfTab && stack->currentWidget() != each)
                return false;
            if (!stack && each->isHidden())
                return false;
        }
        return true;
    }

    std::optional<QModelIndex> inHeader(QWidget &widget, const QHeaderView &header)
    {
        auto *view = qobject_cast<QAbstractItemView *>(header.parentWidget());
        if (!header.model() || header.orientation() == Qt::Vertical || header.isHidden() || !isOpen(widget))
            return std::nullopt;
        for (int i = 0; i < header.count(); ++i) {
            if (isWanted(*header.viewport(), header.model()->headerData(i, Qt::Horizontal).toString())) {
                if (view && header.model()->rowCount() > 0)
                    view->scrollTo(header.model()->index(0, i)); // sideways
                m_place = {header.sectionViewportPosition(i), 0, header.sectionSize(i), header.height()};
                return QModelIndex();
            }
        }
        return std::nullopt;
    }

    std::optional<QModelIndex> inTabs(QWidget &widget, const QTabBar &tabs)
    {
        for (int i = 0; i < tabs.count() && isOpen(widget); ++i) {
            if (isWanted(widget, tabs.tabText(i)) || isWanted(widget, tabs.tabToolTip(i))) {
                m_place = tabs.tabRect(i);
                return QModelIndex();
            }
        }
        return std::nullopt;
    }

    std::optional<QModelIndex> inBox(QWidget &widget, QComboBox &box)
    {
        for (int i = 0; i < box.count() && isOpen(widget); ++i) {
            if (isWanted(widget, box.itemText(i)) ||
                isWanted(widget, box.itemData(i, Qt::ToolTipRole).toString()))
                return QModelIndex();
        }
        return std::nullopt;
    }

    std::optional<QModelIndex> inCells(QWidget &widget, const QAbstractItemView &view)
    {
        if (!view.model() || !isOpen(widget))
            return std::nullopt;
        int left = mostCells;
        return inRows(*view.viewport(), *view.model(), {}, left);
    }

    std::optional<QModelIndex> inRows(QWidget &widget, const QAbstractItemModel &model,
                                      const QModelIndex &parent, int &left)
    {
        for (int row = 0; row < model.rowCount(parent) && left > 0; ++row) {
            for (int column = 0; column < model.columnCount(parent); ++column, --left) {
                const QModelIndex at = model.index(row, column, parent);
                for (const int role : {Qt::DisplayRole, Qt::ToolTipRole}) {
                    if (isWanted(widget, at.data(role).toString()))
                        return at;
                }
            }
            const QModelIndex first = model.index(row, 0, parent);
            if (model.hasChildren(first)) {
                if (const auto found = inRows(widget, model, first, left))
                    return found;
            }
        }
        return std::nullopt;
    }

    void bringUp(QWidget &widget) const
    {
        for (QWidget *each = &widget; each != &m_part && each->parentWidget(); each = each->parentWidget()) {
            auto *tabs = each->parentWidget()->parentWidget()
                             ? qobject_cast<QTabWidget *>(each->parentWidget()->parentWidget())
                             : nullptr;
            if (tabs && tabs->indexOf(each) >= 0)
                tabs->setCurrentWidget(each);
        }
        for (QWidget *each = widget.parentWidget(); each && each != &m_part; each = each->parentWidget()) {
            if (auto *area = qobject_cast<QScrollArea *>(each); area && area->widget()->isAncestorOf(&widget))
                area->ensureWidgetVisible(&widget);
        }
    }

    static RevealedWords inView(QWidget &widget, const QModelIndex &at)
    {
        auto &view = static_cast<QAbstractItemView &>(widget);
        view.setCurrentIndex(at);
        view.scrollTo(at, QAbstractItemView::PositionAtCenter);
        return {view.viewport(), view.visualRect(at) & view.viewport()->rect()};
    }

    QWidget &m_part;
    const IsWanted &m_isWanted;
    QRect m_place; // of what was found, in its widget; null: all of it
    const QWidget *m_asked = nullptr;
    PointedWords m_at; // of that widget
};

} // namespace

std::optional<RevealedWords> reveal(QWidget &part, const IsWanted &isWanted)
{
    return Searcher(part, isWanted).found();
}

void removeMarks(QWidget &window)
{
    for (QWidget *each : window.findChildren<QWidget *>(markName))
        delete each;
}

void markFor(const RevealedWords &words)
{
    QWidget &window = *words.widget->window();
    removeMarks(window);
    new Mark(window, QRect(words.widget->mapTo(&window, words.place.topLeft()), words.place.size()));
}

} // namespace kassa
