// Title and table of a LogModel, or what is said while it is empty.
#pragma once

#include "journal/log_model.h"

#include <QTableView>
#include <QWidget>

class QAction;
class QBoxLayout;
class QLabel;
class QStackedWidget;

namespace kassa {

class LogPanel : public QWidget
{
    Q_OBJECT

public:
    // As JournalRows::setSource.
    void setSource(LiveJournal *live, std::shared_ptr<EntrySource> source);
    void setRows(std::shared_ptr<JournalRows> rows);
    // Both may be null, and outlive the panel otherwise.
    void setProvider(const Provider *provider, const Keys *keys);

Q_SIGNALS:
    // An entry is to be looked at.
    void entryChosen(kassa::MessageId id);

protected:
    // `wide`: the column that takes the room that is left.
    LogPanel(std::unique_ptr<LogModel> model, int wide, QWidget *parent);
    void setWords(const QString &title, const QString &nothing);
    void changeEvent(QEvent *event) override;
    virtual void retranslate() = 0;

    LogModel &model() { return *m_model; }
    QTableView &table() { return *m_table; }
    QBoxLayout &tools() { return *m_tools; } // beside the title
    QBoxLayout &body() { return *m_body; }   // below the table

private:
    void showState();
    void fitRows();

    std::unique_ptr<LogModel> m_model;
    std::shared_ptr<JournalRows> m_rows;
    QLabel *m_title;
    QTableView *m_table;
    QAction *m_show;
    QLabel *m_nothing;
    QStackedWidget *m_stack;
    QBoxLayout *m_tools;
    QBoxLayout *m_body;
};

} // namespace kassa
