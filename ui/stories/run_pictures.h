// What the pages of a run looked like, step by step; or why there are no pictures.
#pragma once

#include "story/runner.h"
#include "widgets/language.h"

#include <QScrollArea>

class QLabel;

namespace kassa {

class RunPictures : public QScrollArea
{
    Q_OBJECT

public:
    RunPictures(Language &language, std::shared_ptr<const StoryRun> run, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Language &m_language;
    std::shared_ptr<const StoryRun> m_run;
    QLabel *m_none;
    std::vector<QLabel *> m_captions, m_shots; // as the run's pictures
};

} // namespace kassa
