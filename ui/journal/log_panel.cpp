#include "journal/log_panel.h"

#include "widgets/copyable.h"
#include "widgets/list_search.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QStackedWidget>

namespace kassa {

namespace {

constexpr int measuredRows = 100; // of those in view, for the widths of columns
constexpr int widestColumn = 60;  // characters

} // namespace

LogPanel::LogPanel(std::unique_ptr<LogModel> model, int wide, QWidget *parent)
    : QWidget(parent), m_model(std::move(model)), m_title(new QLabel), m_table(new QTableView),
      m_show(new QAction(this)), m_nothing(new QLabel), m_stack(new QStackedWidget), m_tools(new QHBoxLayout),
      m_body(new QVBoxLayout(this))
{
    QFont large = m_title->font();
    large.setBold(true);
    m_title->setFont(large);
    m_title->setBuddy(m_table);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setMargin(8);
    m_table->setModel(m_model.get());
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->addAction(m_show);
    new CopyActions(*m_table);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setResizeContentsPrecision(measuredRows);
    m_table->horizontalHeader()->setMaximumSectionSize(fontMetrics().averageCharWidth() * widestColumn);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(wide, QHeaderView::Stretch);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    fitRows();
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_table);
    m_tools->addWidget(m_title);
    m_tools->addStretch();
    m_body->setContentsMargins(6, 6, 6, 6);
    m_body->addLayout(m_tools);
    m_body->addWidget(new ListSearch(m_table, *this));
    m_body->addWidget(m_stack, 1);

    const auto choose = [this](const QModelIndex &index) {
        if (index.isValid())
            Q_EMIT entryChosen(m_rows->row(m_model->positionAt(index.row())).id);
    };
    connect(m_table, &QTableView::activated, this, choose);
    connect(m_show, &QAction::triggered, this, [this, choose] { choose(m_table->currentIndex()); });
    connect(m_model.get(), &LogModel::modelReset, this, &LogPanel::showState);
    connect(m_model.get(), &LogModel::rowsInserted, this, [this] {
        const QScrollBar *bar = m_table->verticalScrollBar();
        const bool atEnd = bar->value() >= bar->maximum();
        showState();
        if (atEnd)
            m_table->scrollToBottom();
    });
}

void LogPanel::setSource(LiveJournal *live, std::shared_ptr<EntrySource> source)
{
    auto rows = std::make_shared<JournalRows>();
    rows->setSource(live, std::move(source));
    setRows(std::move(rows));
}

void LogPanel::setRows(std::shared_ptr<JournalRows> rows)
{
    m_rows = std::move(rows);
    m_model->setRows(m_rows);
    showState();
}

void LogPanel::setProvider(const Provider *provider, const Keys *keys)
{
    m_model->setProvider(provider, keys);
}

void LogPanel::setWords(const QString &title, const QString &nothing)
{
    m_title->setText(title);
    m_table->setAccessibleName(title);
    m_show->setText(tr("Show in the &journal"));
    m_table->setToolTip(tr("Enter or double-click: show it in the journal"));
    m_nothing->setText(nothing);
}

void LogPanel::showState()
{
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
}

void LogPanel::fitRows()
{
    m_table->verticalHeader()->setDefaultSectionSize(QFontMetrics(m_table->font()).height() + 6);
}

void LogPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::ApplicationFontChange)
        fitRows();
    QWidget::changeEvent(event);
}

} // namespace kassa
