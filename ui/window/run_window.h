// What a story did when it was played: its journal, its sequence diagram and its pictures, in a window of
// their own.
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

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::shared_ptr<const StoryRun> m_run;
    MemoryJournal m_entries;
    Keys m_keys;
    QTabWidget *m_tabs;
    JournalPanel *m_journal;
    SequenceDiagram *m_diagram;
    RunPictures *m_pictures;
};

} // namespace kassa
