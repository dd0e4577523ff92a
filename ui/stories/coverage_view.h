// What of a provider's flow the stories that were played go through: its states as a diagram, the gaps as a
// list, and a story to begin with for each gap.
#pragma once

#include "flow/state_diagram.h"
#include "providers/registry.h"
#include "stories/coverage_job.h"
#include "story/gap_story.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace kassa {

class CoverageView : public QWidget
{
    Q_OBJECT

public:
    // Both outlive it.
    CoverageView(Language &language, const Registry &providers, QWidget *parent = nullptr);

    // Measured in the background once it is seen.
    void setRuns(CoverageJob::Runs runs);
    // Nothing happens where there is no such provider.
    void setProvider(const QByteArray &id);

Q_SIGNALS:
    // A person wants a story for a gap; `yaml` is where it begins.
    void storyMade(const QByteArray &yaml);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    void measure();
    void measureWhenSeen(); // what is there is of other runs or of another provider
    void showSide();
    void showGaps();
    void showDoing();
    void make();
    void retranslate();
    QString wordFor(const CoverageGap &gap) const;
    const Descriptor &descriptor() const;

    Language &m_language;
    const Registry &m_providers;
    CoverageJob m_job;
    CoverageJob::Runs m_runs;
    bool m_stale = true; // the coverage is not that of the runs
    qsizetype m_looked = 0;
    Coverage m_coverage;
    std::vector<CoverageGap> m_gaps; // as they are listed

    QComboBox *m_provider, *m_side;
    QLabel *m_sums;
    StateCanvas *m_canvas;
    QTreeWidget *m_list;
    QPushButton *m_make, *m_measure; // stops it as well
};

} // namespace kassa
