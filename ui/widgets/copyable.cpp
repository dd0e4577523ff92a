#include "widgets/copyable.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>

#include <algorithm>

namespace kassa {

CopyActions::CopyActions(QAbstractItemView &view) : QObject(&view), m_view(view), m_copy(new QAction(this))
{
    m_copy->setShortcut(QKeySequence::Copy);
    connect(m_copy, &QAction::triggered, this, &CopyActions::copy);
    if (view.selectionMode() != QAbstractItemView::SingleSelection) {
        m_all = new QAction(this);
        m_all->setShortcut(QKeySequence::SelectAll);
        connect(m_all, &QAction::triggered, &view, &QAbstractItemView::selectAll);
    }
    for (QAction *each : {m_copy, m_all}) {
        if (!each)
            continue;
        each->setShortcutContext(Qt::WidgetShortcut); // a cell that is being edited copies for itself
        view.addAction(each);
    }
    view.setContextMenuPolicy(Qt::ActionsContextMenu);
    view.installEventFilter(this);
    retranslate();
}

namespace {

// Of one cell beside others: it stays one cell where it is pasted, and a spreadsheet takes it for words.
QString asOneCell(const QString &words)
{
    const QString line = QString(words).replace(u'\t', u' ').replace(u'\r', u' ').replace(u'\n', u' ');
    const bool isFormula = !line.isEmpty() && QStringView(u"=+-@").contains(line[0]);
    return isFormula ? u'\'' + line : line;
}

} // namespace

// One cell is copied as it is.
void CopyActions::copy() const
{
    QModelIndexList cells =
        m_view.selectionModel() ? m_view.selectionModel()->selectedIndexes() : QModelIndexList();
    const auto isBefore = [](const QModelIndex &one, const QModelIndex &other) {
        return std::pair(one.row(), one.column()) < std::pair(other.row(), other.column());
    };
    std::sort(cells.begin(), cells.end(), isBefore);
    QString text;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            text += cells[i].row() == cells[i - 1].row() ? u'\t' : u'\n';
        const QString words = cells[i].data().toString();
        text += cells.size() == 1 ? words : asOneCell(words);
    }
    if (!cells.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

bool CopyActions::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(watched, event);
}

void CopyActions::retranslate()
{
    m_copy->setText(tr("Copy"));
    if (m_all)
        m_all->setText(tr("Select all"));
}

} // namespace kassa
