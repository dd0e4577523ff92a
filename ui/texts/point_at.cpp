#include "texts/point_at.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMouseEvent>
#include <QTabBar>
#include <QTextDocumentFragment>

namespace kassa {

namespace {

template <class Kind>
const Kind *as(const QWidget &widget)
{
    return qobject_cast<const Kind *>(&widget);
}

QString plain(const QString &words)
{
    return Qt::mightBeRichText(words) ? QTextDocumentFragment::fromHtml(words).toPlainText() : words;
}

QString textOf(const QAction *action)
{
    return action ? action->text() : QString();
}

QString headerText(const QHeaderView &header, const QPoint &place)
{
    const int at = header.logicalIndexAt(place);
    return at < 0 ? QString() : header.model()->headerData(at, header.orientation()).toString();
}

QString shownAt(const QWidget &widget, const QPoint &place)
{
    if (const auto *label = as<QLabel>(widget))
        return plain(label->text());
    if (const auto *button = as<QAbstractButton>(widget))
        return button->text().isEmpty() ? button->toolTip() : button->text();
    if (const auto *tabs = as<QTabBar>(widget))
        return tabs->tabText(tabs->tabAt(place));
    if (const auto *menu = as<QMenu>(widget))
        return textOf(menu->actionAt(place));
    if (const auto *bar = as<QMenuBar>(widget))
        return textOf(bar->actionAt(place));
    if (const auto *box = as<QComboBox>(widget))
        return box->currentText();
    if (const auto *group = as<QGroupBox>(widget))
        return group->title();
    if (const auto *edit = as<QLineEdit>(widget))
        return edit->placeholderText();
    const auto *header = as<QHeaderView>(widget.parentWidget() ? *widget.parentWidget() : widget);
    if (header)
        return headerText(*header, place);
    if (const auto *view = as<QAbstractItemView>(widget.parentWidget() ? *widget.parentWidget() : widget))
        return view->indexAt(place).data().toString();
    return widget.toolTip();
}

} // namespace

PointAt::PointAt(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool PointAt::isPointing(const QMouseEvent &event)
{
    return event.button() == Qt::LeftButton && event.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
}

PointedWords PointAt::wordsAt(QWidget &widget, const QPoint &place)
{
    return {shownAt(widget, place), contextsOf(widget)};
}

std::vector<QByteArray> PointAt::contextsOf(const QWidget &widget)
{
    std::vector<QByteArray> all;
    for (const QWidget *each = &widget; each; each = each->parentWidget()) {
        for (const QMetaObject *of = each->metaObject(); of; of = of->superClass()) {
            if (QByteArrayView(of->className()).startsWith("kassa::"))
                all.emplace_back(of->className());
        }
    }
    return all;
}

bool PointAt::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPress = event->type() == QEvent::MouseButtonPress;
    if (!isPress && event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto &mouse = *static_cast<QMouseEvent *>(event);
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || !isPointing(mouse))
        return false;
    const PointedWords at = wordsAt(*widget, mouse.position().toPoint());
    if (at.words.isEmpty())
        return false; // a page of the browser tells by itself; text fields select with these keys
    if (isPress)
        Q_EMIT pointed(at);
    return true;
}

} // namespace kassa
