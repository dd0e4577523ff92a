#include "stories/coverage_view.h"

#include "widgets/plain_tip.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

// Of a page event or an error code; empty for others, whose ids are states and outcomes.
Text meaningOf(const Descriptor &descriptor, const CoverageGap &gap)
{
    const std::vector<WireSign> &all =
        gap.of == CoverageGap::Of::PageEvent ? descriptor.pageEvents : descriptor.errorCodes;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const WireSign &sign) { return sign.id == gap.id; });
    const bool isSign = gap.of == CoverageGap::Of::PageEvent || gap.of == CoverageGap::Of::ErrorCode;
    return isSign && found != all.end() ? found->title : Text();
}

} // namespace

CoverageView::CoverageView(Language &language, const Registry &providers, QWidget *parent)
    : QWidget(parent), m_language(language), m_providers(providers), m_provider(new QComboBox(this)),
      m_side(new QComboBox(this)), m_sums(new QLabel(this)), m_canvas(new StateCanvas(language)),
      m_list(new QTreeWidget(this)), m_make(new QPushButton(this)), m_measure(new QPushButton(this))
{
    for (const auto &provider : providers.all())
        m_provider->addItem(m_language.words(provider->descriptor().title), provider->descriptor().id);
    m_side->addItems({{}, {}}); // named by retranslate()
    m_sums->setWordWrap(true);
    m_list->setColumnCount(2);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setTabKeyNavigation(false);
    m_list->header()->setStretchLastSection(true);
    layOut();
    connect(m_provider, &QComboBox::currentIndexChanged, this, &CoverageView::measureWhenSeen);
    connect(m_side, &QComboBox::currentIndexChanged, this, &CoverageView::showSide);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this,
            [this] { m_make->setEnabled(!m_list->selectedItems().isEmpty()); });
    connect(m_list, &QTreeWidget::itemActivated, this, &CoverageView::make);
    connect(m_measure, &QPushButton::clicked, this, [this] {
        if (m_job.isMeasuring())
            m_job.stop();
        else
            measure();
    });
    connect(&m_job, &CoverageJob::progressed, this, [this](qsizetype runs) {
        m_looked = runs;
        showDoing();
    });
    connect(&m_job, &CoverageJob::stopped, this, &CoverageView::showDoing);
    connect(&m_job, &CoverageJob::measured, this, [this](const Coverage &coverage) {
        m_coverage = coverage;
        m_stale = false;
        showSide();
        showGaps();
    });
    connect(m_make, &QPushButton::clicked, this, &CoverageView::make);
    retranslate();
}

void CoverageView::layOut()
{
    auto *choices = new QHBoxLayout;
    choices->addWidget(m_provider);
    choices->addWidget(m_side);
    choices->addStretch();
    choices->addWidget(m_make);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_canvas);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMinimumWidth(fontMetrics().averageCharWidth() * 30);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(scroll);
    splitter->addWidget(m_list);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({1000, 1000}); // alike
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(choices);
    auto *sums = new QHBoxLayout;
    sums->addWidget(m_sums, 1);
    sums->addWidget(m_measure);
    layout->addLayout(sums);
    layout->addWidget(splitter, 1);
}

const Descriptor &CoverageView::descriptor() const
{
    return m_providers.find(m_provider->currentData().toByteArray())->descriptor();
}

void CoverageView::setRuns(CoverageJob::Runs runs)
{
    m_runs = std::move(runs);
    measureWhenSeen();
}

void CoverageView::setProvider(const QByteArray &id)
{
    if (const int at = m_provider->findData(id); at >= 0)
        m_provider->setCurrentIndex(at);
}

void CoverageView::measureWhenSeen()
{
    m_stale = true;
    m_job.stop();
    if (isVisible())
        measure();
}

// What was measured last stays in view until the new figures are there.
void CoverageView::measure()
{
    m_stale = true;
    m_looked = 0;
    m_job.start(descriptor(), m_runs);
    showDoing();
}

void CoverageView::showDoing()
{
    m_measure->setVisible(m_stale);
    m_measure->setText(m_job.isMeasuring() ? tr("Stop measuring") : tr("Measure"));
    const auto percent = [](const std::vector<CoverageRow> &rows) { return Coverage::percent(rows); };
    if (m_job.isMeasuring())
        m_sums->setText(tr("Measuring: %1 of %2 runs").arg(m_looked).arg(m_runs.size()));
    else if (m_stale)
        m_sums->setText(tr("Not measured."));
    else
        m_sums->setText(tr("States %1 %, transitions %2 %, page events %3 %, error codes %4 %, outcomes %5 %")
                            .arg(percent(m_coverage.states))
                            .arg(percent(m_coverage.transitions))
                            .arg(percent(m_coverage.pageEvents))
                            .arg(percent(m_coverage.errorCodes))
                            .arg(percent(m_coverage.outcomes)));
}

void CoverageView::showSide()
{
    const Side side = m_side->currentIndex() == 0 ? Side::Shop : Side::Sandbox;
    std::vector<StateInfo> states;
    for (const StateInfo &state : descriptor().states) {
        if (state.side == side)
            states.push_back(state);
    }
    std::set<QByteArray> met;
    for (const CoverageRow &row : m_coverage.states) {
        if (row.side == side && !row.stories.isEmpty())
            met.insert(row.id);
    }
    std::set<std::pair<QByteArray, QByteArray>> gaps;
    for (const CoverageRow &row : m_coverage.transitions) {
        const qsizetype arrow = row.id.indexOf(" -> ");
        if (row.side == side && row.stories.isEmpty())
            gaps.insert({row.id.left(arrow), row.id.mid(arrow + 4)});
    }
    m_canvas->setMarks({}, {});
    m_canvas->setStates(std::move(states));
    m_canvas->setMarks({}, std::move(met));
    m_canvas->setGaps(std::move(gaps));
}

QString CoverageView::wordFor(const CoverageGap &gap) const
{
    switch (gap.of) {
    case CoverageGap::Of::State:
        return gap.side == Side::Shop ? tr("state of the shop") : tr("state of the provider");
    case CoverageGap::Of::Transition:
        return gap.side == Side::Shop ? tr("transition of the shop") : tr("transition of the provider");
    case CoverageGap::Of::PageEvent:
        return tr("page event");
    case CoverageGap::Of::ErrorCode:
        return tr("error code");
    case CoverageGap::Of::Outcome:
        return tr("outcome");
    }
    return {};
}

void CoverageView::showGaps()
{
    m_gaps = gapsOf(m_coverage);
    m_list->clear();
    for (const CoverageGap &gap : m_gaps) {
        auto *row = new QTreeWidgetItem(m_list);
        row->setText(0, wordFor(gap));
        const QString meaning = m_language.words(meaningOf(descriptor(), gap));
        const QString id = QString::fromUtf8(gap.id);
        row->setText(1, meaning.isEmpty() ? id : id + u": "_s + meaning);
        row->setToolTip(1, plainTip(row->text(1)));
    }
    m_list->resizeColumnToContents(0);
    m_make->setEnabled(false);
    showDoing();
}

void CoverageView::make()
{
    const int at = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (at >= 0)
        Q_EMIT storyMade(storyForGap(descriptor(), m_gaps[std::size_t(at)], *m_language.catalogue()));
}

void CoverageView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CoverageView::showEvent(QShowEvent *event)
{
    if (m_stale && !m_job.isMeasuring())
        measure();
    QWidget::showEvent(event);
}

void CoverageView::retranslate()
{
    for (int i = 0; i < m_provider->count(); ++i) {
        const Provider *provider = m_providers.find(m_provider->itemData(i).toByteArray());
        m_provider->setItemText(i, m_language.words(provider->descriptor().title));
    }
    m_side->setItemText(0, tr("the shop"));
    m_side->setItemText(1, tr("the provider (sandbox)"));
    m_provider->setAccessibleName(tr("Provider"));
    m_side->setAccessibleName(tr("States of"));
    m_make->setText(tr("Make a story..."));
    m_make->setToolTip(tr("A story that begins with what the chosen gap expects"));
    m_list->setHeaderLabels({tr("No story for"), tr("Name")});
    m_list->setAccessibleName(tr("Gaps"));
    m_canvas->setAccessibleName(tr("State diagram: ✓ passed by a story; dashed: no story goes there"));
    m_canvas->retranslate();
    showGaps();
}

} // namespace kassa
