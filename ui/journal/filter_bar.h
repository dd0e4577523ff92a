// What of the journal is shown: kinds and channels by menu, anything by words.
#pragma once

#include "journal/row_filter.h"
#include "journal/row_texts.h"

#include <QWidget>

class QAction;
class QCheckBox;
class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace kassa {

class FilterBar : public QWidget
{
    Q_OBJECT

public:
    // `texts` outlives the bar.
    explicit FilterBar(const RowTexts &texts, QWidget *parent = nullptr);

    // What hides rows. The words are part of it only while they hide what does not fit.
    JournalFilter filter() const;
    QByteArray words() const; // of the search field
    bool hidesOthers() const;
    void showError(const Error *error); // null: none
    void clear();
    void focusSearch();

Q_SIGNALS:
    void changed();
    // Enter in the search field.
    void searchDone();
    // Escape there, with nothing in it any more.
    void searchLeft();

protected:
    void changeEvent(QEvent *event) override;

private:
    QAction *addChoice();
    void retranslate();
    void showChoice();

    const RowTexts &m_texts;
    QToolButton *m_show;
    QMenu *m_menu;
    QAction *m_everything, *m_problems, *m_current, *m_routine;
    QAction *m_channelTitle, *m_kindTitle;
    std::vector<QAction *> m_channels, m_kinds; // by their numbers
    QLineEdit *m_search;
    QCheckBox *m_onlyHits;
    QLabel *m_error;
    QTimer m_typing;
};

} // namespace kassa
