// F1 in a dialog or another window beside the main one: help in a window of its own, because nobody can go
// into the panel while a dialog is open.
#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace kassa {

class DialogHelp : public QObject
{
    Q_OBJECT

public:
    // For windows that belong to `main`, which outlives this. `topicOf`: of what has the focus.
    DialogHelp(QWidget &main, std::function<QByteArray(const QWidget *)> topicOf);
    bool eventFilter(QObject *watched, QEvent *event) override; // of the application

private:
    bool isBesideMain(const QWidget &window) const;
    static void show(QWidget &above, const QByteArray &topic);

    QWidget &m_main;
    const std::function<QByteArray(const QWidget *)> m_topicOf;
};

} // namespace kassa
