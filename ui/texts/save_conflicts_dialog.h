// Texts that both the person here and somebody else have changed: whose wording is saved.
#pragma once

#include "texts/text_workshop.h"

#include <QDialog>

class QTreeWidget;

namespace kassa {

class SaveConflictsDialog : public QDialog
{
    Q_OBJECT

public:
    // One at least. `folder`: as it is told.
    SaveConflictsDialog(const TextIndex &index, std::vector<SaveConflict> conflicts, const QString &folder,
                        QWidget *parent = nullptr);

    // As they are ticked now.
    std::vector<SaveConflict> decided() const;

private:
    void tickAll();

    std::vector<SaveConflict> m_conflicts;
    QTreeWidget *m_list;
};

} // namespace kassa
