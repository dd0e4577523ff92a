#include "words_sheet.h"

#include "texts/point_at.h"
#include "texts/seen_words.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPainter>
#include <QTabBar>
#include <QToolTip>

#include <set>

namespace kassa::app {

namespace {

constexpr int mostItems = 100;  // of one list
constexpr int mostCells = 1000; // of one table, that are looked at
constexpr int between = 4;      // pixels, tips of a sheet

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
        add(widget.toolTip());
        if (const auto *box = qobject_cast<const QComboBox *>(&widget)) {
            for (int i = 0; i < std::min(box->count(), mostItems); ++i)
                add(box->itemData(i, Qt::ToolTipRole).toString());
        } else if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                add(tabs->tabToolTip(i));
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
                add(model->index(row, column, parent).data(Qt::ToolTipRole).toString());
            if (const QModelIndex first = model->index(row, 0, parent); model->hasChildren(first))
                askRows(view, first, left);
        }
    }

    void add(const QString &words)
    {
        if (!words.trimmed().isEmpty() && m_known.insert(words).second)
            m_found.push_back({words, m_contexts});
    }

    std::vector<QByteArray> m_contexts; // of the widget that is asked
    std::set<QString> m_known;
    std::vector<AskedWords> m_found;
};

// Qt's own window of a tip, which is not among its public classes.
QImage tipOf(const QString &words)
{
    QToolTip::showText({}, words);
    for (QWidget *each : QApplication::topLevelWidgets()) {
        const auto *label = qobject_cast<QLabel *>(each);
        if (label && label->inherits("QTipLabel") && label->text() == words)
            return each->grab().toImage();
    }
    return {};
}

} // namespace

std::vector<AskedWords> askedWords(QWidget &part)
{
    return Asker().all(part);
}

WordsSheet sheetOf(const std::vector<AskedWords> &all)
{
    std::vector<QImage> tips;
    WordsSheet sheet;
    QSize size;
    for (const AskedWords &each : all) {
        tips.push_back(tipOf(each.words));
        sheet.places.emplace_back(QPoint(0, size.height()), tips.back().size());
        size = {std::max(size.width(), tips.back().width()), size.height() + tips.back().height() + between};
    }
    QToolTip::hideText();
    sheet.image = QImage(size, QImage::Format_RGB32);
    sheet.image.fill(QApplication::palette().color(QPalette::Window));
    QPainter painter(&sheet.image);
    for (std::size_t i = 0; i < tips.size(); ++i)
        painter.drawImage(sheet.places[i].topLeft(), tips[i]);
    return sheet;
}

} // namespace kassa::app
