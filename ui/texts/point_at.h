// Ctrl and Shift held, a click on words in the window tells what they are, and does nothing else.
#pragma once

#include <QObject>

#include <vector>

class QMouseEvent;
class QWidget;

namespace kassa {

struct PointedWords
{
    QString words;
    std::vector<QByteArray> contexts; // where tr() may have them from: the classes around, innermost first
};

class PointAt : public QObject
{
    Q_OBJECT

public:
    // Watches all of the application's widgets.
    explicit PointAt(QObject *parent = nullptr);

    static bool isPointing(const QMouseEvent &event);
    // The words that a widget shows at a place of its own; empty: none.
    static PointedWords wordsAt(QWidget &widget, const QPoint &place);
    static std::vector<QByteArray> contextsOf(const QWidget &widget); // as PointedWords has them

Q_SIGNALS:
    void pointed(const kassa::PointedWords &at);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace kassa
