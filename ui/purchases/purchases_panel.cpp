#include "purchases/purchases_panel.h"

#include "purchases/kept_journal.h"
#include "widgets/copyable.h"
#include "widgets/file_name.h"
#include "widgets/language.h"
#include "widgets/list_search.h"
#include "widgets/notice.h"
#include "widgets/plain_tip.h"

#include <QAction>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <map>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

const QString purchaseSuffix = u"kassa-purchase"_s;

QString suffixOf(const OpenPurchase &purchase)
{
    return purchase.isOutside() ? QString(journalSuffix) : purchaseSuffix;
}

} // namespace

PurchasesPanel::PurchasesPanel(PurchaseList &purchases, QWidget *parent)
    : QWidget(parent), m_purchases(purchases), m_table(new QTableView(this)),
      m_problem(new Notice(this, Notice::Look::Line)), m_recent(new QMenu(this)),
      m_recentButton(new QPushButton(this))
{
    m_table->setModel(&purchases);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(purchases.columnCount() - 1, QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_recentButton->setMenu(m_recent);
    setFocusProxy(m_table);
    makeCommands();
    for (const Command &command : m_commands) {
        if (command.button && command.wantsPurchase)
            m_table->addAction(command.action);
    }
    new CopyActions(*m_table);
    layOut();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        refresh();
        Q_EMIT currentChanged(current());
    });
    // The table makes no row current by itself when the first one comes.
    connect(&purchases, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int row) {
        if (!m_table->currentIndex().isValid())
            setCurrent(row);
    });
    connect(&purchases, &QAbstractItemModel::rowsRemoved, this, [this] { refresh(); });
    setRecentFiles({});
    retranslate();
}

void PurchasesPanel::makeCommands()
{
    const auto with = [](int modifiers, int key) { return QKeySequence(modifiers | key); };
    addCommand(
        QKeySequence::New, [this] { Q_EMIT newRequested(); }, true, false);
    addCommand(
        QKeySequence::Open, [this] { chooseFileToOpen(); }, true, false);
    addCommand(
        QKeySequence::Save, [this] { save(); }, true, true);
    addCommand(
        with(int(Qt::CTRL) | int(Qt::SHIFT), Qt::Key_S), [this] { saveAs({}); }, true, true);
    addCommand(
        with(int(Qt::CTRL) | int(Qt::SHIFT), Qt::Key_D), [this] { Q_EMIT duplicateRequested(*current()); },
        true, true);
    addCommand(
        with(int(Qt::CTRL), Qt::Key_W), [this] { askToClose(); }, true, true);
    addCommand(
        with(int(Qt::CTRL), Qt::Key_PageUp), [this] { move(-1); }, false, true);
    addCommand(
        with(int(Qt::CTRL), Qt::Key_PageDown), [this] { move(1); }, false, true);
}

void PurchasesPanel::addCommand(const QKeySequence &shortcut, std::function<void()> perform, bool button,
                                bool wantsPurchase)
{
    auto *action = new QAction(this);
    action->setShortcut(shortcut);
    connect(action, &QAction::triggered, this, std::move(perform));
    addAction(action);
    QPushButton *pressed = nullptr;
    if (button) {
        pressed = new QPushButton(this);
        connect(pressed, &QPushButton::clicked, action, &QAction::trigger);
    }
    m_commands.push_back({action, pressed, wantsPurchase});
}

void PurchasesPanel::layOut()
{
    auto *buttons = new QHBoxLayout;
    for (const Command &command : m_commands) {
        if (command.button)
            buttons->addWidget(command.button);
    }
    buttons->insertWidget(2, m_recentButton);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(buttons);
    layout->addWidget(new ListSearch(m_table, *this));
    layout->addWidget(m_table, 1);
    layout->addWidget(m_problem);
}

OpenPurchase *PurchasesPanel::current() const
{
    return m_purchases.at(m_table->currentIndex().row());
}

void PurchasesPanel::setCurrent(int row)
{
    m_table->setCurrentIndex(m_purchases.index(row, 0));
}

void PurchasesPanel::move(int by)
{
    const int count = m_purchases.rowCount();
    if (count > 0)
        setCurrent((m_table->currentIndex().row() + by + count) % count);
}

void PurchasesPanel::openFile(const QString &file)
{
    if (m_purchases.rowOfFile(file) < 0 && isJournal(file))
        return openJournal(file);
    const auto opened = m_purchases.open(file);
    if (!opened)
        return say(problemOf(opened.error()));
    if (!opened->played)
        say(tr("The purchase was opened, but not all of it could be played again: %1")
                .arg(problemOf(opened->played.error())));
    else if (opened->lostNationalId)
        say(tr(
            "The purchase was opened without the buyer's personal number, which is not kept in files. Enter "
            "it before you use its order again."));
    else if (opened->standIns)
        say(tr(
            "Card numbers and codes that were typed are not kept in files: others of the same kind stand in "
            "for them."));
    else
        say({});
    setCurrent(opened->row);
    remember(file);
}

void PurchasesPanel::openJournal(const QString &file)
{
    const auto journal = readJournal(file);
    if (!journal)
        return say(problemOf(journal.error()));
    m_problem->tell(Tone::Note, tr("The journal is shown in a window of its own. What happened at a "
                                   "provider's own system cannot be gone on with here."));
    remember(file);
    Q_EMIT journalWanted(QFileInfo(file).fileName(), journal->entries,
                         m_purchases.providers().find(journal->inputs.provider));
}

void PurchasesPanel::chooseFileToOpen()
{
    auto *dialog = new QFileDialog(this, tr("Open a purchase"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Purchases") + u" (*."_s + purchaseSuffix + u" *."_s + journalSuffix + u')',
                            tr("All files") + u" (*)"_s});
    connect(dialog, &QFileDialog::fileSelected, this, &PurchasesPanel::openFile);
    dialog->open();
}

void PurchasesPanel::save()
{
    const OpenPurchase *purchase = current();
    if (!purchase)
        return;
    if (purchase->file().isEmpty())
        saveAs({});
    else
        saveTo(purchase->file());
}

QString PurchasesPanel::proposedName(const OpenPurchase &purchase)
{
    const QString name = fileNameOf(purchase.name().toUtf8());
    return name.isEmpty() ? tr("Purchase") : name;
}

// `afterwards` only if it was saved.
void PurchasesPanel::saveAs(const std::function<void()> &afterwards)
{
    const OpenPurchase *purchase = current();
    if (!purchase)
        return;
    auto *dialog = new QFileDialog(this, tr("Save the purchase"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString suffix = suffixOf(*purchase);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilters({tr("Purchases") + u" (*."_s + suffix + u')'});
    dialog->selectFile(purchase->file().isEmpty() ? proposedName(*purchase) + u'.' + suffix
                                                  : purchase->file());
    connect(dialog, &QFileDialog::fileSelected, this, [this, purchase, afterwards](const QString &file) {
        if (current() != purchase) // others may have come to the front meanwhile
            setCurrent(m_purchases.rowOf(purchase));
        saveTo(file);
        if (afterwards && current() == purchase && !purchase->isChanged())
            afterwards();
    });
    dialog->open();
}

void PurchasesPanel::saveTo(const QString &file)
{
    OpenPurchase *purchase = current();
    if (!purchase)
        return;
    const OpenPurchase *other = m_purchases.at(m_purchases.rowOfFile(file));
    if (other && other != purchase)
        return say(tr("\"%1\" is the file of %2, which is open. Choose another name, or close that first.")
                       .arg(QFileInfo(file).fileName(),
                            other->name().isEmpty() ? tr("another purchase") : other->name()));
    const Done saved = purchase->save(file);
    say(saved ? QString() : problemOf(saved.error()));
    if (saved)
        remember(file);
}

bool PurchasesPanel::saveAllAsks() const
{
    for (int row = 0; row < m_purchases.rowCount(); ++row) {
        if (m_purchases.at(row)->isChanged() && m_purchases.at(row)->file().isEmpty())
            return true;
    }
    return false;
}

// That is nobody's yet.
QString PurchasesPanel::freeFile(const OpenPurchase &purchase, const QDir &folder)
{
    const QString name = proposedName(purchase);
    const QString suffix = suffixOf(purchase);
    QString file = folder.filePath(name + u'.' + suffix);
    for (int next = 2; QFileInfo::exists(file); ++next)
        file = folder.filePath(u"%1-%2.%3"_s.arg(name).arg(next).arg(suffix));
    return file;
}

bool PurchasesPanel::saveAll()
{
    const QString folder = saveAllAsks()
                               ? QFileDialog::getExistingDirectory(this, tr("Save the purchases in a folder"))
                               : QString();
    if (saveAllAsks() && folder.isEmpty())
        return false;
    std::optional<Error> problem;
    for (int row = 0; row < m_purchases.rowCount(); ++row) {
        OpenPurchase &purchase = *m_purchases.at(row);
        if (!purchase.isChanged())
            continue;
        const QString file = purchase.file().isEmpty() ? freeFile(purchase, folder) : purchase.file();
        if (const Done saved = purchase.save(file); saved)
            remember(file);
        else
            problem = saved.error();
    }
    say(problem ? problemOf(*problem) : QString());
    return !problem;
}

void PurchasesPanel::askToClose()
{
    const OpenPurchase *purchase = current();
    if (!purchase || !purchase->isChanged())
        return closeNow(purchase);
    auto *question = new QMessageBox(this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Question);
    question->setWindowTitle(tr("Close the purchase"));
    question->setTextFormat(Qt::PlainText);
    const QString asked = purchase->file().isEmpty()
                              ? tr("%1 is not saved in any file. Save it before it is closed?")
                              : tr("%1 has changed since it was saved. Save it before it is closed?");
    question->setText(asked.arg(purchase->name().isEmpty() ? tr("The purchase") : purchase->name()));
    question->setInformativeText(tr("What is not saved is gone for good: closing cannot be undone."));
    QPushButton *save = question->addButton(tr("Save"), QMessageBox::AcceptRole);
    QPushButton *discard = question->addButton(tr("Close without saving"), QMessageBox::DestructiveRole);
    question->addButton(tr("Keep it open"), QMessageBox::RejectRole);
    question->setDefaultButton(save);
    connect(save, &QPushButton::clicked, this, [this, purchase] {
        const auto close = [this, purchase] { closeNow(purchase); };
        if (purchase->file().isEmpty())
            return saveAs(close);
        saveTo(purchase->file());
        if (!purchase->isChanged())
            close();
    });
    connect(discard, &QPushButton::clicked, this, [this, purchase] { closeNow(purchase); });
    question->open();
}

void PurchasesPanel::closeNow(const OpenPurchase *purchase)
{
    m_purchases.close(m_purchases.rowOf(purchase));
}

void PurchasesPanel::remember(const QString &file)
{
    QStringList files = m_recentFiles;
    files.removeAll(file);
    files.prepend(file);
    setRecentFiles(files.mid(0, 10));
    Q_EMIT recentFilesChanged(m_recentFiles);
}

void PurchasesPanel::setRecentFiles(const QStringList &files)
{
    m_recentFiles = files;
    m_recent->clear();
    for (const QString &file : files) {
        QString name = QFileInfo(file).fileName();
        QAction *action = m_recent->addAction(name.replace(u'&', u"&&"_s));
        action->setToolTip(plainTip(file));
        connect(action, &QAction::triggered, this, [this, file] { openFile(file); });
    }
    m_recent->setToolTipsVisible(true);
    m_recentButton->setEnabled(!files.isEmpty());
}

QString PurchasesPanel::problemOf(const Error &error)
{
    const std::map<QByteArray, QString> words{
        {"purchase.read", tr("The file cannot be read. Check that it is there and that you may read it.")},
        {"purchase.size", tr("The file is too large for a purchase. Choose another file.")},
        {"purchase.format", tr("The file is damaged, or it is not a purchase. Choose another file.")},
        {"purchase.version", tr("The file was made by another version of Kassa. Open it there.")},
        {"purchase.provider", tr("This Kassa does not have its provider. Open it with one that does.")},
        {"purchase.outside",
         tr("The file holds only what was done at a provider's own system, not what that answered. It is not "
            "opened: in the sandbox something else would happen. Look at the provider how it ended.")},
        {"file.write", tr("The file cannot be written. Choose a folder where you may write.")},
        {"redaction.lost", tr("A personal or card number is not kept in files. Enter it and start again.")},
    };
    const auto known = words.find(error.code);
    return known == words.end() ? textWords(error.detail)
                                : tr("%1 (%2)").arg(known->second, textWords(error.detail));
}

void PurchasesPanel::say(const QString &problem)
{
    m_problem->tell(Tone::Wrong, problem);
    if (!problem.isEmpty())
        Q_EMIT problemTold();
}

void PurchasesPanel::refresh()
{
    for (const Command &command : m_commands) {
        const bool enabled = !command.wantsPurchase || current();
        command.action->setEnabled(enabled);
        if (command.button)
            command.button->setEnabled(enabled);
    }
}

void PurchasesPanel::retranslate()
{
    m_table->setAccessibleName(tr("Purchases"));
    const QStringList names{
        tr("New"),   tr("Open..."),           tr("Save"),         tr("Save as..."), tr("Duplicate"),
        tr("Close"), tr("Previous purchase"), tr("Next purchase")};
    for (std::size_t i = 0; i < m_commands.size(); ++i) {
        const Command &command = m_commands[i];
        command.action->setText(names[static_cast<qsizetype>(i)]);
        if (!command.button)
            continue;
        command.button->setText(command.action->text());
        command.button->setToolTip(plainTip(command.action->shortcut().toString(QKeySequence::NativeText)));
    }
    m_recentButton->setText(tr("Recent"));
    refresh();
}

void PurchasesPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace kassa
