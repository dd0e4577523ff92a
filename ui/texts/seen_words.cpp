#include "texts/seen_words.h"

#include "texts/point_at.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QCommandLinkButton>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTextBlock>
#include <QTextEdit>

#include <set>

namespace kassa {

namespace {

constexpr const char *dataMark = "kassaData";
constexpr int leastCell = 12;    // pixels; what is smaller may be missed
constexpr int mostLetters = 400; // of a line that is looked at

class Collector
{
public:
    explicit Collector(QWidget &window) : m_window(window) {}

    std::vector<SeenWords> all()
    {
        for (QWidget *each : m_window.findChildren<QWidget *>()) {
            // A table's headings are the window's words, whatever its cells are.
            const QWidget &owner =
                qobject_cast<QHeaderView *>(each) ? *each->parentWidget()->parentWidget() : *each;
            if (!each->isVisible() || !isInView(*each) || isData(owner))
                continue;
            if (const auto *tabs = qobject_cast<const QTabBar *>(each))
                addTabs(*each, *tabs);
            else if (const auto *header = qobject_cast<const QHeaderView *>(each))
                addHeader(*header);
            else if (const auto *view = qobject_cast<const QAbstractItemView *>(each))
                addCells(*view);
            else if (const auto *edit = qobject_cast<const QTextEdit *>(each))
                addDocument(*edit);
            else if (const auto *plain = qobject_cast<const QPlainTextEdit *>(each))
                addPlain(*each, *plain);
            else if (const auto *line = qobject_cast<const QLineEdit *>(each))
                addHint(*each, line->placeholderText(), line->text().isEmpty());
            else if (const auto *bar = qobject_cast<const QMenuBar *>(each))
                addMenus(*each, *bar);
            else if (qobject_cast<const QComboBox *>(each))
                add(*each, each->rect(), each->rect().center(), false);
            else if (qobject_cast<const QLabel *>(each) || qobject_cast<const QAbstractButton *>(each) ||
                     qobject_cast<const QGroupBox *>(each))
                add(*each, each->rect(), each->rect().center(), isCut(*each));
            if (const auto *link = qobject_cast<const QCommandLinkButton *>(each))
                addWords(*each, each->rect(), link->description());
        }
        return std::move(m_found);
    }

private:
    // Not scrolled away, as far as the window that is looked at goes.
    bool isInView(const QWidget &widget) const
    {
        QRect left = widget.rect();
        for (const QWidget *each = &widget; each != &m_window && !left.isEmpty(); each = each->parentWidget())
            left = left.translated(each->pos()) & each->parentWidget()->rect();
        return !left.isEmpty();
    }

    static bool isCut(const QWidget &widget)
    {
        if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
            if (label->textFormat() == Qt::RichText || Qt::mightBeRichText(label->text()))
                return false;
            QString words = label->text();
            if (label->buddy())
                words.remove(u'&');
            const QRect room = label->contentsRect();
            const QRect wanted = label->fontMetrics().boundingRect(
                QRect(0, 0, label->wordWrap() ? room.width() : 10000, 10000),
                int(label->alignment()) | (label->wordWrap() ? int(Qt::TextWordWrap) : 0), words);
            return !words.isEmpty() &&
                   (wanted.width() > room.width() + 1 || wanted.height() > room.height() + 2);
        }
        const auto *button = qobject_cast<const QAbstractButton *>(&widget);
        if (!button || button->text().isEmpty())
            return false;
        if (button->hasHeightForWidth()) // its words go on in another line
            return button->minimumSizeHint().width() > button->width() ||
                   button->heightForWidth(button->width()) > button->height();
        return button->sizeHint().width() > button->width();
    }

    void add(QWidget &widget, const QRect &place, const QPoint &at, bool isCut)
    {
        PointedWords words = PointAt::wordsAt(widget, at);
        if (!words.words.isEmpty())
            m_found.push_back({std::move(words.words),
                               {widget.mapTo(&m_window, place.topLeft()), place.size()},
                               std::move(words.contexts),
                               isCut});
    }

    void addTabs(QWidget &widget, const QTabBar &tabs)
    {
        for (int i = 0; i < tabs.count(); ++i) {
            if (tabs.isTabVisible(i))
                add(widget, tabs.tabRect(i), tabs.tabRect(i).center(), false);
        }
    }

    void addMenus(QWidget &widget, const QMenuBar &bar)
    {
        for (QAction *each : bar.actions())
            add(widget, bar.actionGeometry(each), bar.actionGeometry(each).center(), false);
    }

    void addPlain(QWidget &widget, const QPlainTextEdit &edit)
    {
        addHint(widget, edit.placeholderText(), edit.document()->isEmpty());
        if (!edit.isReadOnly())
            return;
        QTextCursor top = edit.cursorForPosition({});
        for (QTextBlock block = top.block(); block.isValid(); block = block.next()) {
            const QRect line = edit.cursorRect(QTextCursor(block));
            if (line.top() > edit.viewport()->height())
                break;
            addWords(*edit.viewport(), {0, line.top(), edit.viewport()->width(), line.height()},
                     block.text().left(mostLetters));
        }
    }

    void addHint(QWidget &widget, const QString &hint, bool isShown)
    {
        if (isShown)
            addWords(widget, widget.rect(), hint);
    }

    void addHeader(const QHeaderView &header)
    {
        for (int i = 0; i < header.count(); ++i) {
            if (header.isSectionHidden(i) || header.orientation() == Qt::Vertical)
                continue;
            const QRect place(header.sectionViewportPosition(i), 0, header.sectionSize(i), header.height());
            const QString words = header.model()->headerData(i, header.orientation()).toString();
            if (header.viewport()->rect().contains(place.center()))
                add(*header.viewport(), place, place.center(),
                    header.fontMetrics().horizontalAdvance(words) > place.width());
        }
    }

    void addCells(const QAbstractItemView &view)
    {
        QWidget &port = *view.viewport();
        std::set<QModelIndex> known;
        for (int y = 1; y < port.height(); y += leastCell) {
            for (int x = 1; x < port.width(); x += leastCell) {
                const QModelIndex at = view.indexAt({x, y});
                if (at.isValid() && known.insert(at).second)
                    addWords(port, view.visualRect(at) & port.rect(), at.data().toString());
            }
        }
    }

    void addDocument(const QTextEdit &edit)
    {
        QWidget &port = *edit.viewport();
        for (QTextBlock block = edit.document()->begin(); block.isValid(); block = block.next()) {
            QTextCursor end(block);
            end.movePosition(QTextCursor::EndOfBlock);
            const QRect place = edit.cursorRect(QTextCursor(block)) | edit.cursorRect(end);
            const QRect line(0, place.top(), port.width(), place.height());
            if (port.rect().intersects(line))
                addWords(port, line & port.rect(), block.text());
        }
    }

    void addWords(QWidget &widget, const QRect &place, const QString &words)
    {
        if (words.isEmpty())
            return;
        m_found.push_back({words,
                           {widget.mapTo(&m_window, place.topLeft()), place.size()},
                           PointAt::wordsAt(widget, place.center()).contexts,
                           false});
    }

    QWidget &m_window;
    std::vector<SeenWords> m_found;
};

} // namespace

void showsData(QWidget &widget)
{
    widget.setProperty(dataMark, true);
}

bool isData(const QWidget &widget)
{
    for (const QWidget *each = &widget; each; each = each->parentWidget()) {
        if (each->property(dataMark).toBool())
            return true;
    }
    return false;
}

std::vector<SeenWords> seenWords(QWidget &window)
{
    return Collector(window).all();
}

} // namespace kassa
