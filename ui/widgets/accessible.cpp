#include "widgets/accessible.h"

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QToolBar>
#include <QToolButton>

namespace kassa {

namespace {

class NamedComboBox : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit NamedComboBox(QComboBox *box) : QAccessibleWidget(box, QAccessible::ComboBox)
    {
        QObject::connect(box, &QComboBox::currentTextChanged, box,
                         [box, was = shown()](const QString &is) mutable {
                             QAccessibleTextUpdateEvent event(box, 0, was, is);
                             QAccessible::updateAccessibility(&event);
                             was = is;
                         });
    }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? shown() : QAccessibleWidget::text(kind);
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.expandable = true;
        state.expanded = box()->view()->isVisible();
        state.hasPopup = true;
        state.editable = box()->isEditable();
        return state;
    }

    // The list, and the line where one can type.
    int childCount() const override { return box()->isEditable() ? 2 : 1; }
    QAccessibleInterface *child(int index) const override
    {
        if (index == 0)
            return QAccessible::queryAccessibleInterface(box()->view());
        return index == 1 && box()->isEditable() ? QAccessible::queryAccessibleInterface(box()->lineEdit())
                                                 : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        if (child->object() == box()->view())
            return 0;
        return box()->isEditable() && child->object() == box()->lineEdit() ? 1 : -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        return box()->isEditable() &&
                       box()->lineEdit()->rect().contains(box()->lineEdit()->mapFromGlobal(QPoint(x, y)))
                   ? child(1)
                   : nullptr;
    }

    QStringList actionNames() const override { return {showMenuAction()}; }
    void doAction(const QString &action) override
    {
        if (action != showMenuAction())
            return;
        if (box()->view()->isVisible())
            box()->hidePopup();
        else
            box()->showPopup();
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface && !box()->isEditable()) // else the line has it
            return static_cast<QAccessibleTextInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    // Text that is read and nothing else.
    QString text(int from, int to) const override { return shown().mid(from, to - from); }
    int characterCount() const override { return int(shown().size()); }
    QRect characterRect(int) const override { return rect(); }
    int offsetAtPoint(const QPoint &) const override { return -1; }
    int cursorPosition() const override { return 0; }
    void setCursorPosition(int) override {}
    int selectionCount() const override { return 0; }
    void selection(int, int *from, int *to) const override { *from = *to = 0; }
    void addSelection(int, int) override {}
    void removeSelection(int) override {}
    void setSelection(int, int, int) override {}
    void scrollToSubstring(int, int) override {}
    QString attributes(int, int *from, int *to) const override
    {
        *from = 0;
        *to = characterCount();
        return {};
    }

private:
    QComboBox *box() const { return static_cast<QComboBox *>(object()); }
    QString shown() const { return box()->currentText(); }
};

constexpr char roleProperty[] = "kassaRole";

QAccessibleInterface *accessibleOf(const QString &, QObject *object)
{
    if (auto *box = qobject_cast<QComboBox *>(object))
        return new NamedComboBox(box);
    auto *widget = qobject_cast<QWidget *>(object);
    const QVariant role = object ? object->property(roleProperty) : QVariant();
    return widget && role.isValid() ? new QAccessibleWidget(widget, QAccessible::Role(role.toInt()))
                                    : nullptr;
}

} // namespace

void improveAccessibility()
{
    QAccessible::installFactory(accessibleOf);
}

void setRole(QWidget &widget, QAccessible::Role role)
{
    widget.setProperty(roleProperty, int(role));
}

void nameExtension(const QToolBar &bar)
{
    auto *more =
        bar.findChild<QToolButton *>(QStringLiteral("qt_toolbar_ext_button"), Qt::FindDirectChildrenOnly);
    if (!more)
        return;
    more->setFocusPolicy(Qt::StrongFocus);
    more->setAccessibleName(QCoreApplication::translate("kassa::Accessible", "More buttons"));
}

} // namespace kassa
