#include "words_sheet.h"

#include "texts/point_at.h"
#include "texts/seen_words.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QTabBar>
#include <QToolTip>

#include <set>

namespace kassa::app {

namespace {

constexpr int mostItems = 100;  // of one list
constexpr int mostCells = 1000; // of one table, that are looked at
constexpr int sheetWidth = 640;

class Asker
{
public:
    std::vector<AskedWords> all(QWidget &part)
    {
        ask(part);
        for (QWidget *each : part.findChildren<QWidget *>()) {
            if (!isData(*each))
                ask(*each);
        }
        return std::move(m_found);
    }

private:
    void ask(QWidget &widget)
    {
        m_contexts = PointAt::contextsOf(widget);
        add(widget.toolTip(), true);
        if (const auto *box = qobject_cast<const QComboBox *>(&widget)) {
            for (int i = 0; i < std::min(box->count(), mostItems); ++i) {
                add(box->itemText(i), false);
                add(box->itemData(i, Qt::ToolTipRole).toString(), true);
            }
        } else if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                add(tabs->tabToolTip(i), true);
        } else if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget)) {
            int left = mostCells;
            askRows(*view, {}, left);
        }
    }

    void askRows(const QAbstractItemView &view, const QModelIndex &parent, int &left)
    {
        const QAbstractItemModel *model = view.model();
        for (int row = 0; model && row < model->rowCount(parent) && left > 0; ++row) {
            for (int column = 0; column < model->columnCount(parent); ++column, --left)
                add(model->index(row, column, parent).data(Qt::ToolTipRole).toString(), true);
            if (const QModelIndex first = model->index(row, 0, parent); model->hasChildren(first))
                askRows(view, first, left);
        }
    }

    void add(const QString &words, bool isTip)
    {
        if (!words.trimmed().isEmpty() && m_known.insert(words).second)
            m_found.push_back({words, m_contexts, isTip});
    }

    std::vector<QByteArray> m_contexts; // of the widget that is asked
    std::set<QString> m_known;
    std::vector<AskedWords> m_found;
};

} // namespace

std::vector<AskedWords> askedWords(QWidget &part)
{
    return Asker().all(part);
}

WordsSheet::WordsSheet(const std::vector<AskedWords> &all)
{
    auto *lines = new QVBoxLayout(this);
    lines->setSpacing(4);
    for (const AskedWords &each : all) {
        auto *label = new QLabel(each.words, this);
        label->setWordWrap(true);
        if (each.isTip) {
            label->setPalette(QToolTip::palette());
            label->setForegroundRole(QPalette::ToolTipText);
            label->setBackgroundRole(QPalette::ToolTipBase);
            label->setAutoFillBackground(true);
            label->setFrameShape(QFrame::Box);
        }
        label->setMargin(2);
        lines->addWidget(label);
        m_labels.push_back(label);
    }
    lines->addStretch(1);
    resize(sheetWidth, lines->heightForWidth(sheetWidth));
}

QRect WordsSheet::placeOf(std::size_t at) const
{
    return m_labels[at]->geometry();
}

} // namespace kassa::app
