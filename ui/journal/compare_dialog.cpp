#include "journal/compare_dialog.h"

#include "widgets/copyable.h"
#include "widgets/plain_tip.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestComparedLine = 2000; // characters shown of a line
constexpr qsizetype longestTitle = 40;          // characters

// The sign that goes with the colour.
QString signOfMark(DiffLine::Mark mark)
{
    switch (mark) {
    case DiffLine::Mark::Changed:
        return u"≠"_s;
    case DiffLine::Mark::LeftOnly:
        return u"−"_s;
    case DiffLine::Mark::RightOnly:
        return u"+"_s;
    case DiffLine::Mark::Same:
        break;
    }
    return {};
}

Tone toneOfMark(DiffLine::Mark mark)
{
    switch (mark) {
    case DiffLine::Mark::LeftOnly:
        return Tone::Wrong;
    case DiffLine::Mark::RightOnly:
        return Tone::Good;
    default:
        return Tone::Warning;
    }
}

} // namespace

DiffModel::DiffModel(QList<DiffLine> lines, QString left, QString right, QObject *parent)
    : QAbstractTableModel(parent), m_lines(std::move(lines)), m_left(std::move(left)),
      m_right(std::move(right))
{
}

int DiffModel::differences() const
{
    return static_cast<int>(std::count_if(m_lines.begin(), m_lines.end(), [](const DiffLine &line) {
        return line.mark != DiffLine::Mark::Same;
    }));
}

int DiffModel::nextDifference(int from, int by) const
{
    const int rows = rowCount();
    int row = from >= 0 ? from : by > 0 ? rows - 1 : 0;
    for (int i = 1; i <= rows; ++i) {
        row = (row + by + rows) % rows;
        if (m_lines[row].mark != DiffLine::Mark::Same)
            return row;
    }
    return -1;
}

int DiffModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int DiffModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Columns);
}

QVariant DiffModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DiffLine &line = m_lines[index.row()];
    if (role == Qt::BackgroundRole && line.mark != DiffLine::Mark::Same)
        return theme::ground(toneOfMark(line.mark), QApplication::palette());
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (index.column() == SignColumn)
        return signOfMark(line.mark);
    const QByteArray &text = index.column() == LeftColumn ? line.left : line.right;
    const QString shown = QString::fromUtf8(text.left(longestComparedLine));
    return role == Qt::ToolTipRole ? plainTip(shown) : shown; // the columns may be too narrow for it
}

QVariant DiffModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? section + 1 : QVariant();
    const QString title = section == LeftColumn ? m_left : section == RightColumn ? m_right : QString();
    if (role == Qt::ToolTipRole)
        return plainTip(title);
    // A column is as wide as its heading at least: the other one would be pushed out of sight.
    return title.size() > longestTitle ? title.left(longestTitle) + QChar(0x2026) : title;
}

CompareDialog::CompareDialog(const Compared &left, const Compared &right, Of of, QWidget *parent)
    : QDialog(parent), m_of(of),
      m_model(new DiffModel(lineDiff(left.text, right.text), left.title, right.title, this)),
      m_table(new QTableView(this)), m_count(new QLabel(this)), m_previous(new QPushButton(this)),
      m_next(new QPushButton(this)), m_close(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_table->setModel(m_model);
    m_table->setFont(theme::fixedFont());
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->setDefaultSectionSize(QFontMetrics(m_table->font()).height() + 4);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    fitColumns();
    new CopyActions(*m_table);
    m_previous->setEnabled(m_model->differences() > 0);
    m_next->setEnabled(m_model->differences() > 0);
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_count);
    tools->addStretch();
    tools->addWidget(m_previous);
    tools->addWidget(m_next);
    tools->addWidget(m_close);
    auto *all = new QVBoxLayout(this);
    all->addWidget(m_table);
    all->addLayout(tools);
    resize(1000, 600);
    const auto goesTo = [this](QPushButton *button, const QKeySequence &keys, int by) {
        connect(button, &QPushButton::clicked, this, [this, by] { goTo(by); });
        connect(new QShortcut(keys, this), &QShortcut::activated, button, &QPushButton::click);
        button->setToolTip(plainTip(keys.toString(QKeySequence::NativeText)));
    };
    goesTo(m_previous, Qt::SHIFT | Qt::Key_F3, -1);
    goesTo(m_next, Qt::Key_F3, 1);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    retranslate();
    goTo(1);
}

void CompareDialog::fitColumns()
{
    const QFontMetrics metrics(m_table->font());
    m_table->setColumnWidth(DiffModel::SignColumn, metrics.horizontalAdvance(u"≠"_s) + 20);
    m_table->horizontalHeader()->setSectionResizeMode(DiffModel::SignColumn, QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionResizeMode(DiffModel::LeftColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(DiffModel::RightColumn, QHeaderView::Stretch);
}

void CompareDialog::goTo(int by)
{
    const int row = m_model->nextDifference(m_table->currentIndex().row(), by);
    if (row >= 0)
        m_table->setCurrentIndex(m_model->index(row, DiffModel::LeftColumn));
}

void CompareDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void CompareDialog::retranslate()
{
    setWindowTitle(m_of == Of::Runs ? tr("Compare two runs") : tr("Compare two entries"));
    m_table->setAccessibleName(tr("Comparison"));
    const int differences = m_model->differences();
    m_count->setText(differences == 0 ? tr("✓ no difference")
                                      : tr("%n line(s) differ: ≠ changed, − only left, + only right", nullptr,
                                           differences));
    m_previous->setText(tr("&Previous difference"));
    m_next->setText(tr("&Next difference"));
    m_close->setText(tr("Close"));
}

} // namespace kassa
