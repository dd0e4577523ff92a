// Finds rows of a table or list by their words: Ctrl+F in the panel opens it.
#pragma once

#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace kassa {

// Stands above its view, and is out of sight until it is opened. Enter and F3 go to the next row that has the
// words in any column, Shift+F3 to the one before, around the end; Escape leaves it. Rows of the top level.
class ListSearch : public QWidget
{
    Q_OBJECT

public:
    // `panel`: where the keys count. Null view: there is nothing to search yet.
    ListSearch(QAbstractItemView *view, QWidget &panel);

    void setView(QAbstractItemView *view);

public Q_SLOTS:
    void open();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void begin(int from, int by);
    void goOn();
    bool isHit(int row) const;
    void retranslate();

    QPointer<QAbstractItemView> m_view;
    QLineEdit *m_words;
    QLabel *m_result;
    QTimer m_next; // a long list is gone through in slices
    int m_row = 0; // that is looked at next
    int m_by = 1;  // 1: forwards, -1: backwards
    int m_left = 0;
};

} // namespace kassa
