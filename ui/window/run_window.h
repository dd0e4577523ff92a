// A purchase that is over: its journal, its sequence diagram and, of a story that was played, its pictures,
// in a window of their own.
#pragma once

#include "flow/sequence_diagram.h"
#include "journal/journal_panel.h"
#include "stories/run_pictures.h"
#include "story/runner.h"

class QTabWidget;

namespace kassa {

class RunWindow : public QWidget
{
    Q_OBJECT

public:
    // `language` and `provider` outlive it.
    RunWindow(Language &language, std::shared_ptr<const StoryRun> run, const Provider &provider,
              QWidget *parent = nullptr);
    // Of a journal alone. Without a provider, or where its keys are not the sandbox's, signatures are not
    // checked.
    RunWindow(Language &language, const QString &title, const std::vector<Entry> &entries,
              const Provider *provider, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build(const std::vector<Entry> &entries, const Provider *provider);
    void retranslate();

    const QString m_title;
    MemoryJournal m_entries;
    Keys m_keys;
    QTabWidget *m_tabs;
    JournalPanel *m_journal;
    SequenceDiagram *m_diagram;
    RunPictures *m_pictures = nullptr; // of a story
};

} // namespace kassa
