#include "window/run_window.h"

#include <QEvent>
#include <QTabWidget>
#include <QVBoxLayout>

namespace kassa {

RunWindow::RunWindow(Language &language, std::shared_ptr<const StoryRun> run, const Provider &provider,
                     QWidget *parent)
    : QWidget(parent, Qt::Window), m_title(QString::fromUtf8(run->story.name)),
      m_keys(provider.sandboxKeys()), m_tabs(new QTabWidget(this)),
      m_journal(new JournalPanel(language, m_tabs)), m_diagram(new SequenceDiagram(language, m_tabs)),
      m_pictures(new RunPictures(language, run, m_tabs))
{
    build(run->journal, &provider);
}

RunWindow::RunWindow(Language &language, const QString &title, const std::vector<Entry> &entries,
                     const Provider *provider, QWidget *parent)
    : QWidget(parent, Qt::Window), m_title(title), m_tabs(new QTabWidget(this)),
      m_journal(new JournalPanel(language, m_tabs)), m_diagram(new SequenceDiagram(language, m_tabs))
{
    build(entries, provider);
}

void RunWindow::build(const std::vector<Entry> &entries, const Provider *provider)
{
    setAttribute(Qt::WA_DeleteOnClose);
    for (const Entry &entry : entries)
        m_entries.append(entry);
    m_journal->setSource(nullptr, std::make_shared<MemorySource>(m_entries));
    m_journal->setProvider(provider, &m_keys);
    m_diagram->view()->setLabel(labelsBy(provider, &m_keys));
    m_diagram->setEntries(entries);
    m_journal->setCanRewind(false); // what is over is not gone back in
    m_tabs->addTab(m_diagram, {});
    m_tabs->addTab(m_journal, {});
    if (m_pictures)
        m_tabs->addTab(m_pictures, {});
    m_tabs->setDocumentMode(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_tabs);
    connect(m_diagram, &SequenceDiagram::entrySelected, this, [this](MessageId entry) {
        if (m_journal->select(entry))
            m_tabs->setCurrentWidget(m_journal);
    });
    resize(fontMetrics().averageCharWidth() * 150, fontMetrics().height() * 45);
    retranslate();
}

void RunWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RunWindow::retranslate()
{
    setWindowTitle(tr("%1 – Kassa").arg(m_title));
    m_tabs->setTabText(0, tr("Sequence diagram"));
    m_tabs->setTabText(1, tr("Journal"));
    if (m_pictures)
        m_tabs->setTabText(2, tr("Pictures"));
}

} // namespace kassa
