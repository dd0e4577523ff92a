#include "texts/save_conflicts_dialog.h"

#include "widgets/plain_tip.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

enum ConflictColumn { Ticked, Yours, There, ConflictColumns };

QString onOneLine(const Translation &translation, const QString &none)
{
    const QString words = QStringList(translation.forms.begin(), translation.forms.end()).join(u" | "_s);
    return translation.isEmpty() ? none : words.simplified();
}

} // namespace

SaveConflictsDialog::SaveConflictsDialog(const TextIndex &index, std::vector<SaveConflict> conflicts,
                                         const QString &folder, QWidget *parent)
    : QDialog(parent), m_conflicts(std::move(conflicts)), m_list(new QTreeWidget(this))
{
    setWindowTitle(tr("Changed there as well"));
    auto *hint = new QLabel(tr("%n text(s) that you have changed were also changed in %1 after they were "
                               "read here. Tick those to be written with your wording. The others keep the "
                               "wording of the folder, which is taken over here.",
                               nullptr, int(m_conflicts.size()))
                                .arg(folder),
                            this);
    hint->setWordWrap(true);
    m_list->setColumnCount(ConflictColumns);
    m_list->setHeaderLabels({tr("Text"), tr("Yours"), tr("There")});
    m_list->setAccessibleName(tr("Texts"));
    m_list->setRootIsDecorated(false);
    m_list->setTabKeyNavigation(false);
    m_list->setAlternatingRowColors(true);
    for (const SaveConflict &each : m_conflicts) {
        auto *row = new QTreeWidgetItem(m_list);
        row->setText(Ticked, u"%1: %2"_s.arg(QString::fromUtf8(each.language),
                                             QString::fromUtf8(index.texts()[each.text].key.source)));
        row->setText(Yours, onOneLine(each.ours, tr("(not translated)")));
        row->setText(There, onOneLine(each.theirs, tr("(not translated)")));
        row->setCheckState(Ticked, Qt::Unchecked);
        for (int column = 0; column < ConflictColumns; ++column)
            row->setToolTip(column, plainTip(row->text(column)));
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_list->header()->setSectionResizeMode(QHeaderView::Stretch);
    auto *buttons = new QDialogButtonBox(this);
    auto *all = buttons->addButton(tr("&Tick all"), QDialogButtonBox::ActionRole);
    buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("&Go back"), QDialogButtonBox::RejectRole)->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(hint);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 18);
    connect(all, &QPushButton::clicked, this, &SaveConflictsDialog::tickAll);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SaveConflictsDialog::tickAll()
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        m_list->topLevelItem(i)->setCheckState(Ticked, Qt::Checked);
}

std::vector<SaveConflict> SaveConflictsDialog::decided() const
{
    std::vector<SaveConflict> all = m_conflicts;
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i].takesOurs = m_list->topLevelItem(int(i))->checkState(Ticked) == Qt::Checked;
    return all;
}

} // namespace kassa
