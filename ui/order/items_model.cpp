#include "order/items_model.h"

#include "order/field_words.h"
#include "widgets/number_text.h"
#include "widgets/plain_tip.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QIcon>
#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <array>

namespace kassa {

namespace {

constexpr std::array columnNames{"sku", "title", "quantity", "unit", "unitPrice", "vatRate", "discount"};
constexpr std::array columnMembers{&ItemDraft::sku,     &ItemDraft::title,     &ItemDraft::quantity,
                                   &ItemDraft::unit,    &ItemDraft::unitPrice, &ItemDraft::vatRate,
                                   &ItemDraft::discount};
static_assert(columnNames.size() == ItemsModel::RowTotal && columnMembers.size() == columnNames.size());

constexpr qsizetype mostPastedRows = 1000;
constexpr qsizetype mostPastedText = 1000;

bool isNumberColumn(int column)
{
    return column != ItemsModel::Sku && column != ItemsModel::Title && column != ItemsModel::Unit;
}

// The sign of a wrong cell, in the size of the text.
QIcon wrongSign(const QPalette &palette)
{
    const QFontMetrics metrics(QApplication::font());
    const qreal ratio = qApp->devicePixelRatio();
    const auto drawn = [&](const QColor &colour) {
        QPixmap sign(QSize(metrics.height(), metrics.height()) * ratio);
        sign.setDevicePixelRatio(ratio);
        sign.fill(Qt::transparent);
        QPainter painter(&sign);
        painter.setFont(QApplication::font());
        painter.setPen(colour);
        painter.drawText(QRect(0, 0, metrics.height(), metrics.height()), Qt::AlignCenter,
                         theme::signOf(Tone::Wrong));
        return sign;
    };
    QIcon sign(drawn(theme::text(Tone::Wrong, palette)));
    sign.addPixmap(drawn(palette.color(QPalette::HighlightedText)), QIcon::Selected);
    return sign;
}

} // namespace

ItemsModel::ItemsModel(OrderDocument &document, Language &language, QObject *parent)
    : QAbstractTableModel(parent), m_document(document), m_language(language), m_rows(document.draft().items)
{
    connect(&document, &OrderDocument::changed, this, &ItemsModel::update);
}

int ItemsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ItemsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QByteArray ItemsModel::pathOf(const QModelIndex &index)
{
    if (!index.isValid() || index.column() >= RowTotal)
        return {};
    return "items/" + QByteArray::number(index.row()) + '/' +
           columnNames.at(static_cast<std::size_t>(index.column()));
}

QString ItemsModel::problemAt(const QModelIndex &index) const
{
    const FieldError *error = m_document.errorAt(pathOf(index));
    return error ? FieldWords::problem(*error, m_document.order(), m_document.requirements()) : QString();
}

QString ItemsModel::rowTotal(int row) const
{
    const auto &totals = m_document.totals();
    const QByteArray path = "items/" + QByteArray::number(row) + '/';
    const bool unreadable = std::ranges::any_of(m_document.errors(), [&](const FieldError &error) {
        return error.field.startsWith(path) && isNumberField(error.field);
    });
    if (!totals || unreadable || row >= static_cast<int>(totals->rows.size()))
        return QStringLiteral("–");
    const qint64 sum = totals->rows[static_cast<std::size_t>(row)].withVat();
    return m_language.words(Money{sum, m_document.order().currency});
}

QString ItemsModel::shown(const QModelIndex &index) const
{
    if (index.column() == RowTotal)
        return rowTotal(index.row());
    const QString &kept = m_rows[static_cast<std::size_t>(index.row())].*
                          columnMembers.at(static_cast<std::size_t>(index.column()));
    return isNumberColumn(index.column()) ? shownNumber(kept, m_language.code()) : kept;
}

QVariant ItemsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return shown(index);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(isNumberColumn(index.column()) ? Qt::AlignRight : Qt::AlignLeft) |
            Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return plainTip(problemAt(index));
    case Qt::AccessibleDescriptionRole:
        return problemAt(index);
    case Qt::DecorationRole:
        return problemAt(index).isEmpty() ? QVariant() : wrongSign(QApplication::palette());
    case Qt::BackgroundRole:
        return problemAt(index).isEmpty() ? QVariant() : theme::ground(Tone::Wrong, QApplication::palette());
    default:
        return {};
    }
}

bool ItemsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || pathOf(index).isEmpty())
        return false;
    const QByteArray path = pathOf(index);
    m_document.setText(path, value.toString(), tr("Change of %1").arg(FieldWords::place(path)));
    m_document.endRun();
    return true;
}

Qt::ItemFlags ItemsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return !index.isValid() || index.column() == RowTotal ? flags : flags | Qt::ItemIsEditable;
}

QVariant ItemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (role == Qt::TextAlignmentRole) // over its cells
        return QVariant::fromValue(Qt::Alignment(isNumberColumn(section) ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == UnitPrice)
        return tr("Of one, without VAT");
    if (role == Qt::ToolTipRole && section == RowTotal)
        return tr("With VAT, after the discount");
    if (role != Qt::DisplayRole)
        return {};
    return section == RowTotal ? tr("Row total")
                               : FieldWords::name(columnNames.at(static_cast<std::size_t>(section)));
}

void ItemsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    tellAll();
}

// Totals and problems of any row may have changed.
void ItemsModel::tellAll()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_rows.size()) - 1, ColumnCount - 1));
}

void ItemsModel::update()
{
    const std::vector<ItemDraft> &rows = m_document.draft().items;
    const auto same = std::ranges::mismatch(m_rows, rows);
    const auto first = static_cast<int>(same.in1 - m_rows.begin());
    const auto most = static_cast<int>(std::min(m_rows.size(), rows.size())) - first;
    int tail = 0;
    while (tail < most && *(m_rows.end() - 1 - tail) == *(rows.end() - 1 - tail))
        ++tail;
    const int surplus = static_cast<int>(rows.size()) - static_cast<int>(m_rows.size());
    const int end = static_cast<int>(std::min(m_rows.size(), rows.size())) - tail;
    if (surplus > 0) {
        beginInsertRows({}, end, end + surplus - 1);
        m_rows = rows;
        endInsertRows();
    } else if (surplus < 0) {
        beginRemoveRows({}, end, end - surplus - 1);
        m_rows = rows;
        endRemoveRows();
    }
    m_rows = rows;
    tellAll();
}

QString toTabbed(const std::vector<ItemDraft> &rows, const QByteArray &language)
{
    QStringList lines;
    for (const ItemDraft &row : rows) {
        QStringList cells;
        for (std::size_t column = 0; column < columnMembers.size(); ++column) {
            const QString &kept = row.*columnMembers.at(column);
            cells << (isNumberColumn(static_cast<int>(column)) ? shownNumber(kept, language) : kept);
            cells.last().replace(u'\t', u' ').replace(u'\n', u' ');
        }
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

std::vector<ItemDraft> fromTabbed(const QString &text)
{
    std::vector<ItemDraft> rows;
    QString plain = text;
    const QStringList lines = plain.remove(u'\r').split(u'\n', Qt::SkipEmptyParts).mid(0, mostPastedRows);
    rows.reserve(static_cast<std::size_t>(lines.size()));
    for (const QString &line : lines) {
        const QStringList cells = line.split(u'\t');
        ItemDraft row;
        for (qsizetype i = 0; i < std::min<qsizetype>(cells.size(), columnMembers.size()); ++i) {
            const QString cell = cells[i].left(mostPastedText);
            row.*columnMembers.at(static_cast<std::size_t>(i)) =
                isNumberColumn(static_cast<int>(i)) ? keptNumber(cell) : cell;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace kassa
