#include "purchases/left_purchases_dialog.h"

#include "widgets/copyable.h"
#include "widgets/language.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace kassa {

using namespace Qt::StringLiterals;

LeftPurchasesDialog::LeftPurchasesDialog(QString folder, const Registry &providers,
                                         const Environments &environments, QWidget *parent)
    : QDialog(parent), m_folder(std::move(folder)), m_providers(providers), m_environments(environments),
      m_about(new QLabel(this)), m_list(new QTreeWidget(this)), m_problem(new Notice(this)),
      m_show(new QPushButton(this)), m_copy(new QPushButton(this)), m_remove(new QPushButton(this)),
      m_close(new QPushButton(this))
{
    m_about->setTextFormat(Qt::PlainText);
    m_about->setWordWrap(true);
    m_list->setColumnCount(Columns);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setTabKeyNavigation(false);
    m_list->setAlternatingRowColors(true);
    new CopyActions(*m_list);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_show, m_copy, m_remove, m_close})
        button->setAutoDefault(false); // Enter is for the row
    for (QPushButton *button : {m_show, m_copy, m_remove})
        buttons->addWidget(button);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_about);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 20);
    connect(m_list, &QTreeWidget::itemActivated, this, &LeftPurchasesDialog::showChosen);
    connect(m_show, &QPushButton::clicked, this, &LeftPurchasesDialog::showChosen);
    connect(m_copy, &QPushButton::clicked, this, &LeftPurchasesDialog::saveCopy);
    connect(m_remove, &QPushButton::clicked, this, &LeftPurchasesDialog::askToRemove);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    m_journals = leftJournals(m_folder);
    retranslate();
}

// The environment may be gone, or be of another computer.
QString LeftPurchasesDialog::nameOf(const LeftJournal &journal) const
{
    const Environment *known = m_environments.find(journal.environment);
    return known ? known->name : QString::fromUtf8(journal.environment);
}

void LeftPurchasesDialog::fill()
{
    const int row = std::max(0, m_list->indexOfTopLevelItem(m_list->currentItem()));
    m_list->clear();
    for (const LeftJournal &journal : m_journals) {
        const Provider *provider = m_providers.find(journal.provider);
        auto *item = new QTreeWidgetItem(m_list);
        item->setText(ProviderColumn, provider ? textWords(provider->descriptor().title)
                                               : QString::fromUtf8(journal.provider));
        item->setText(EnvironmentColumn, journal.fault ? tr("cannot be read") : nameOf(journal));
        item->setText(Changed, QLocale().toString(journal.changed, QLocale::ShortFormat));
        item->setText(Entries, QString::number(journal.entries));
    }
    m_list->setCurrentItem(m_list->topLevelItem(std::min(row, m_list->topLevelItemCount() - 1)));
    for (int column = 0; column < Columns; ++column)
        m_list->resizeColumnToContents(column);
    for (QPushButton *button : {m_show, m_copy, m_remove})
        button->setEnabled(!m_journals.empty());
}

const LeftJournal *LeftPurchasesDialog::chosen() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row < 0 ? nullptr : &m_journals[std::size_t(row)];
}

void LeftPurchasesDialog::showChosen()
{
    const LeftJournal *journal = chosen();
    if (!journal)
        return;
    m_problem->clear();
    const auto reader = Reader::open(journal->file);
    if (!reader)
        return m_problem->tell(reader.error());
    const auto entries = (*reader)->entries(0, journal->entries);
    if (!entries)
        return m_problem->tell(entries.error());
    Q_EMIT journalWanted(nameOf(*journal), *entries, m_providers.find(journal->provider));
}

void LeftPurchasesDialog::saveCopy()
{
    const LeftJournal *journal = chosen();
    if (!journal)
        return;
    auto *dialog = new QFileDialog(this, tr("Save a copy of the journal"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(journalSuffix);
    dialog->setNameFilters({tr("Journals (*.kassa)")});
    dialog->selectFile(QFileInfo(journal->file).fileName());
    connect(dialog, &QFileDialog::fileSelected, this, [this, from = journal->file](const QString &file) {
        if (const Done copied = copyJournal(from, file); !copied)
            m_problem->tell(copied.error());
        else
            m_problem->tell(Tone::Good, tr("Saved. \"kassa journal FILE\" reads it as well."));
    });
    dialog->open();
}

void LeftPurchasesDialog::askToRemove()
{
    const LeftJournal *journal = chosen();
    if (!journal)
        return;
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setWindowTitle(tr("Remove a journal"));
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Remove what is kept of this purchase?"));
    box->setInformativeText(tr("The provider does not send again what it has been answered. This cannot be "
                               "undone."));
    auto *remove = box->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(tr("Keep it"), QMessageBox::RejectRole));
    connect(remove, &QPushButton::clicked, this, [this, file = journal->file] {
        const Done removed = removeJournal(file);
        if (!removed)
            return m_problem->tell(removed.error());
        std::erase_if(m_journals, [&](const LeftJournal &each) { return each.file == file; });
        m_problem->clear();
        fill();
    });
    box->open();
}

void LeftPurchasesDialog::retranslate()
{
    setWindowTitle(tr("Purchases that were left"));
    m_about->setText(tr("These purchases at a provider's own system were open when Kassa ended without being "
                        "closed. What was sent and answered is kept until you remove it. They cannot be gone "
                        "on with here: look at the provider how they ended."));
    m_list->setHeaderLabels({tr("Provider"), tr("Environment"), tr("Last change"), tr("Entries")});
    m_list->setAccessibleName(tr("Purchases that were left"));
    m_show->setText(tr("Show journal"));
    m_copy->setText(tr("Save a copy..."));
    m_remove->setText(tr("Remove"));
    m_close->setText(tr("Close"));
    fill();
}

void LeftPurchasesDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace kassa
