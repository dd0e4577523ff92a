#include "widgets/list_search.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>

namespace kassa {

namespace {

constexpr qint64 slice = 12; // ms

} // namespace

ListSearch::ListSearch(QAbstractItemView *view, QWidget &panel)
    : QWidget(&panel), m_view(view), m_words(new QLineEdit), m_result(new QLabel)
{
    m_words->setClearButtonEnabled(true);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins({});
    line->addWidget(m_words);
    line->addWidget(m_result);
    line->addStretch();
    hide();
    const auto shortcut = [&](const QKeySequence &keys, auto act) {
        auto *made = new QShortcut(keys, &panel);
        made->setContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QShortcut::activated, this, act);
    };
    const auto current = [this] { return m_view ? m_view->currentIndex().row() : -1; };
    shortcut(QKeySequence::Find, [this] { open(); });
    shortcut(Qt::Key_F3, [this, current] { begin(current() + 1, 1); });
    shortcut(Qt::SHIFT | Qt::Key_F3, [this, current] { begin(current() - 1, -1); });
    connect(m_words, &QLineEdit::returnPressed, this, [this, current] { begin(current() + 1, 1); });
    // The row that has what was typed so far may have more of it.
    connect(m_words, &QLineEdit::textEdited, this, [this, current] { begin(std::max(current(), 0), 1); });
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, &ListSearch::goOn);
    retranslate();
}

void ListSearch::setView(QAbstractItemView *view)
{
    m_next.stop();
    m_result->clear();
    m_view = view;
}

void ListSearch::open()
{
    show();
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void ListSearch::begin(int from, int by)
{
    m_next.stop();
    m_result->clear();
    const int count = m_view && m_view->model() ? m_view->model()->rowCount(m_view->rootIndex()) : 0;
    if (m_words->text().isEmpty())
        return;
    m_row = count > 0 ? (from + count) % count : 0;
    m_by = by;
    m_left = count;
    goOn();
}

void ListSearch::goOn()
{
    m_next.stop();
    QElapsedTimer time;
    time.start();
    const int count = m_view ? m_view->model()->rowCount(m_view->rootIndex()) : 0;
    for (m_left = std::min(m_left, count); m_left > 0; --m_left) {
        if (time.elapsed() >= slice)
            return m_next.start();
        const int row = m_row % count;
        m_row = (row + m_by + count) % count;
        if (!isHit(row))
            continue;
        const int column = std::max(m_view->currentIndex().column(), 0);
        m_view->setCurrentIndex(m_view->model()->index(row, column, m_view->rootIndex()));
        m_left = 0;
        return;
    }
    m_result->setText(tr("✕ not found"));
}

bool ListSearch::isHit(int row) const
{
    const QAbstractItemModel &model = *m_view->model();
    const QModelIndex root = m_view->rootIndex();
    for (int column = 0; column < model.columnCount(root); ++column) {
        const QString words = model.index(row, column, root).data().toString();
        if (words.contains(m_words->text(), Qt::CaseInsensitive))
            return true;
    }
    return false;
}

void ListSearch::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    m_next.stop();
    if (m_view)
        m_view->setFocus(Qt::ShortcutFocusReason);
    hide();
}

void ListSearch::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ListSearch::retranslate()
{
    m_words->setPlaceholderText(tr("Find in this list"));
    m_words->setAccessibleName(tr("Find in this list"));
    m_words->setToolTip(tr("Enter or F3: the next one; Shift+F3: the one before; Esc: back to the list"));
    if (!m_result->text().isEmpty())
        m_result->setText(tr("✕ not found"));
}

} // namespace kassa
