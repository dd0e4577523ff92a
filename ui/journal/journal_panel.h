// The journal of a run while it grows: table, filters, search, and the entry that is looked at.
#pragma once

#include "journal/entry_exports.h"
#include "journal/entry_inspector.h"
#include "journal/entry_saver.h"
#include "journal/filter_bar.h"
#include "journal/journal_table.h"

class QBoxLayout;
class QSplitter;
class QToolButton;

namespace kassa {

class JournalPanel : public QWidget
{
    Q_OBJECT

public:
    // `language` outlives the panel.
    explicit JournalPanel(Language &language, QWidget *parent = nullptr);

    // As JournalRows::setSource. Null: the panel says that nothing has happened yet.
    void setSource(LiveJournal *live, std::shared_ptr<EntrySource> source);
    // Several views of one journal share its rows.
    void setRows(std::shared_ptr<JournalRows> rows);
    const std::shared_ptr<JournalRows> &rows() const { return m_rows; }
    // Both may be null, and outlive the panel otherwise.
    void setProvider(const Provider *provider, const Keys *keys);

    // Whether what is shown is a run that goes on, so that rewindRequested() and sendAgainRequested() can be
    // answered; it is at first.
    void setGoesOn(bool goesOn);

    // Shows an entry in table and inspector; the filter gives way where it hides it. False: no such entry.
    bool select(MessageId id);
    EntryInspector &inspector() { return *m_inspector; }
    void openSearch() { m_filter->focusSearch(); }
    // What the table shows, into a file: begins, as EntrySaver; nothing while another is saved.
    void save(SaveFormat format, const QString &file);
    bool isSaving() const { return m_saver != nullptr; }

Q_SIGNALS:
    void rewindRequested(kassa::MessageId to);
    void sendAgainRequested(const kassa::Message &kept);
    // The entry that is looked at has changed.
    void inspecting(kassa::MessageId id);
    void saved();
    void notSaved(const kassa::Error &error);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum Copy { AsText, AsCurl, AsBytes, Copies };

    void build();
    void arrange();
    void buildActions();
    void connectAll();
    void retranslate();
    void applyFilter();
    void showState();
    void showEnd();
    void inspectCurrent(bool focus);
    void goTo(qsizetype position);
    void findHit(bool backwards, bool fromHere); // fromHere: the current row may be it

    void searchOn();
    void updateActions();
    void openMenu(const QPoint &at);
    void copy(Copy what);
    // The one selected message, if it can be sent again.
    std::optional<Message> selectedToSend() const;
    Result<QByteArray> curlOf(const Entry &entry) const;
    Result<QByteArray> copied(Copy what) const;
    void compare();
    void saveAs(SaveFormat format);
    void showSaving();
    void saveEnded(const Done &done);
    void tell(const QString &note);

    Language &m_language;
    std::shared_ptr<JournalRows> m_rows;
    JournalModel m_model;

    QSplitter *m_splitter;
    QBoxLayout *m_tools; // the search, and the buttons beside or below it
    QLabel *m_title;
    FilterBar *m_filter;
    JournalTable *m_table;
    EntryInspector *m_inspector;
    QStackedWidget *m_stack;
    QLabel *m_empty;
    QPushButton *m_showAll;
    QLabel *m_count;
    QLabel *m_note;                      // what the last action led to
    QPushButton *m_cancel;               // saving; seen while it goes on
    std::unique_ptr<EntrySaver> m_saver; // null: nothing is saved
    int m_savedPercent = 0;
    QPushButton *m_newest;
    QToolButton *m_copyAs, *m_saveAs;
    QPushButton *m_compare;
    QAction *m_copies[Copies];
    QAction *m_saves[3];
    QAction *m_rewind, *m_sendAgain, *m_inspect, *m_compareAction;
    bool m_goesOn = true;

    // The search from hit to hit, in slices.
    RowFilter m_hits;
    qsizetype m_hitAt = -1; // shown row that was looked at last
    int m_hitStep = 1;
    int m_hitsLeft = 0; // rows to look at before all have been
    QTimer m_searching;
};

} // namespace kassa
