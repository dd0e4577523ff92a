#include "journal/hex_view.h"

#include "widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

QString printable(const QByteArray &bytes)
{
    QString text;
    for (const char c : bytes)
        text += c >= 0x20 && c < 0x7f ? QLatin1Char(c) : QLatin1Char('.');
    return text;
}

QString hexRow(const QByteArray &bytes)
{
    const QByteArray first = bytes.left(HexModel::BytesPerRow / 2).toHex(' ');
    const QByteArray second = bytes.mid(HexModel::BytesPerRow / 2).toHex(' ');
    return QString::fromLatin1(second.isEmpty() ? first : first + "  " + second);
}

} // namespace

void HexModel::setBytes(const QByteArray &bytes)
{
    beginResetModel();
    m_bytes = bytes;
    endResetModel();
}

int HexModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>((m_bytes.size() + BytesPerRow - 1) / BytesPerRow);
}

int HexModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Columns);
}

QVariant HexModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const qsizetype from = qsizetype(index.row()) * BytesPerRow;
    switch (index.column()) {
    case OffsetColumn:
        return u"%1"_s.arg(from, 6, 16, QLatin1Char('0'));
    case HexColumn:
        return hexRow(m_bytes.mid(from, BytesPerRow));
    case CharactersColumn:
        return printable(m_bytes.mid(from, BytesPerRow));
    default:
        return {};
    }
}

QVariant HexModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation == Qt::Vertical)
        return {};
    switch (section) {
    case OffsetColumn:
        return tr("Offset");
    case HexColumn:
        return tr("Bytes");
    case CharactersColumn:
        return tr("Characters");
    default:
        return {};
    }
}

HexView::HexView(QWidget *parent) : QTableView(parent), m_model(new HexModel(this))
{
    setModel(m_model);
    setSelectionBehavior(SelectRows);
    setShowGrid(false);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    fitColumns();
    retranslate();
}

void HexView::copy() const
{
    QList<QModelIndex> rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QString text;
    const auto add = [&](int row) {
        for (int column = 0; column < HexModel::Columns; ++column)
            text += m_model->index(row, column).data().toString().leftJustified(column == 1 ? 50 : 8);
        while (text.endsWith(u' '))
            text.chop(1);
        text += u'\n';
    };
    for (const QModelIndex &index : rows)
        add(index.row());
    for (int row = 0; rows.isEmpty() && row < m_model->rowCount(); ++row)
        add(row);
    QGuiApplication::clipboard()->setText(text);
}

void HexView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QTableView::keyPressEvent(event);
}

void HexView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::ApplicationFontChange)
        fitColumns();
    QTableView::changeEvent(event);
}

void HexView::fitColumns()
{
    setFont(theme::fixedFont());
    const QFontMetrics metrics(font());
    const int padding = 16;
    setColumnWidth(HexModel::OffsetColumn, metrics.horizontalAdvance(u"00000000"_s) + padding);
    setColumnWidth(HexModel::HexColumn, metrics.horizontalAdvance(QString(48, u'0')) + padding);
    setColumnWidth(HexModel::CharactersColumn, metrics.horizontalAdvance(QString(17, u'0')) + padding);
    verticalHeader()->setDefaultSectionSize(metrics.height() + 4);
}

void HexView::retranslate()
{
    setAccessibleName(tr("Hex"));
}

} // namespace kassa
