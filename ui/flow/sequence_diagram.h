// The live sequence diagram of a journal, with zoom and export.
#pragma once

#include "flow/sequence_export.h"
#include "flow/sequence_view.h"
#include "widgets/notice.h"

#include <QAction>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>

#include <array>

namespace kassa {

class SequenceDiagram : public QWidget
{
    Q_OBJECT

public:
    explicit SequenceDiagram(Language &language, QWidget *parent = nullptr);

    // Of one session, in the order they were told (LiveJournal::appended).
    void setEntries(const std::vector<Entry> &entries);
    void append(const std::vector<Entry> &entries);
    // Shown by others: without entrySelected().
    void select(MessageId entry) { m_view->select(entry); }
    SequenceView *view() const { return m_view; }
    // For the files of exports, without a suffix; empty: as before.
    void proposeName(const QString &name) { m_fileName = name; }

    // Writes the file; what went wrong is told in place.
    bool exportTo(const QString &file, DiagramFormat format);

Q_SIGNALS:
    void entrySelected(kassa::MessageId entry);

private:
    void askWhereTo(DiagramFormat format);
    void showZoom();
    void retranslate();
    void showPage();

    Language &m_language;
    QString m_fileName;
    SequenceView *m_view;
    QStackedWidget *m_pages;
    QLabel *m_empty;
    std::array<QLabel *, 5> m_legend;
    Notice *m_notice;
    QToolButton *m_smaller, *m_usual, *m_larger, *m_export;
    QAction *m_svg, *m_png, *m_mermaid, *m_copy;
};

} // namespace kassa
