// The library's stories and those of a folder: played one, several or all, with their last results.
#pragma once

#include "stories/story_job.h"
#include "story/library.h"
#include "widgets/language.h"
#include "widgets/notice.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace kassa {

class StoriesPanel : public QWidget
{
    Q_OBJECT

public:
    // Both outlive the panel.
    StoriesPanel(Language &language, const Registry &providers, QWidget *parent = nullptr);

    // The stories of a folder instead of the library's; empty: the library's, which is there by itself once
    // the panel is seen.
    void showFolder(const QString &folder);

Q_SIGNALS:
    // All that was asked for has been played, or was stopped.
    void finished();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum Column { Name, Title, Result, Time, History, Columns };
    struct Row
    {
        Story story;
        QTreeWidgetItem *item = nullptr;
        std::shared_ptr<const StoryRun> last; // null: not played yet
        QString history;                      // signs, the last one first
    };

    void layOut();
    void fill();
    void run(const std::function<bool(const Row &)> &which);
    bool isSelected(const Row &row) const;
    void ended(const std::shared_ptr<const StoryRun> &run);
    void showRow(const Row &row);
    void showDetail();
    void showDoing();
    void chooseFolder();
    void retranslate();

    Language &m_language;
    const Registry &m_providers;
    StoryJob m_job;
    std::vector<Row> m_rows;
    QString m_folder;
    bool m_filled = false;
    std::size_t m_asked = 0, m_played = 0, m_failed = 0;

    Notice *m_problem;
    QTreeWidget *m_tree;
    QPlainTextEdit *m_detail;
    QLabel *m_doing;
    QPushButton *m_runSelected, *m_runFailed, *m_runAll, *m_stop, *m_choose;
};

} // namespace kassa
