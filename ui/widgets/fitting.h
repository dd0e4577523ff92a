// Room for words, in every window, where Qt by itself gives too little: a column is never narrower than its
// heading, and a label that wraps its words never lower than they are nor narrower than one of them.
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

class QHeaderView;

namespace kassa {

class Fitting : public QObject
{
    Q_OBJECT

public:
    explicit Fitting(QObject *parent); // watches all of the application's widgets

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(QHeaderView &header);
    void fitLater(QWidget &widget);

    std::vector<QPointer<QWidget>> m_waiting; // headings and labels that are looked at soon
};

} // namespace kassa
