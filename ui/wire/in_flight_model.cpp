#include "wire/in_flight_model.h"

#include "journal/narration.h"
#include "widgets/plain_tip.h"
#include "widgets/theme.h"

#include <QGuiApplication>

#include <algorithm>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

Tone toneOfFlying(const FlyingMessage &flying)
{
    if (flying.held || flying.delayed)
        return Tone::Warning;
    return flying.deliverable ? Tone::Good : flying.atBrowser ? Tone::Live : Tone::Muted;
}

} // namespace

InFlightModel::InFlightModel(const Language &language, QObject *parent)
    : QAbstractTableModel(parent), m_language(language)
{
}

void InFlightModel::setMessages(std::vector<FlyingMessage> messages)
{
    if (messages == m_messages)
        return;
    const bool sameRows = std::equal(
        m_messages.begin(), m_messages.end(), messages.begin(), messages.end(),
        [](const FlyingMessage &a, const FlyingMessage &b) { return a.message.id == b.message.id; });
    if (!sameRows)
        beginResetModel();
    m_messages = std::move(messages);
    if (!sameRows)
        endResetModel();
    else
        retranslate();
}

void InFlightModel::retranslate()
{
    if (!m_messages.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
}

const FlyingMessage *InFlightModel::message(int row) const
{
    return row >= 0 && row < rowCount() ? &m_messages[std::size_t(row)] : nullptr;
}

int InFlightModel::rowOf(quint64 ordinal) const
{
    const auto found = std::find_if(m_messages.begin(), m_messages.end(), [&](const FlyingMessage &each) {
        return each.message.id.ordinal == ordinal;
    });
    return found == m_messages.end() ? -1 : int(found - m_messages.begin());
}

int InFlightModel::held() const
{
    return int(std::count_if(m_messages.begin(), m_messages.end(),
                             [](const FlyingMessage &each) { return each.held; }));
}

int InFlightModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_messages.size());
}

int InFlightModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString InFlightModel::stateWords(const FlyingMessage &flying)
{
    if (flying.held)
        return tr("‖ held");
    if (flying.atBrowser)
        return tr("… at the browser");
    if (flying.deliverable)
        return tr("▶ next in its lane");
    if (flying.delayed)
        return tr("◷ not before %1 UTC").arg(QString::fromLatin1(toIso(flying.notBefore).mid(11, 8)));
    return tr("… behind another");
}

QString InFlightModel::words(const FlyingMessage &flying, int column) const
{
    const Message &message = flying.message;
    switch (column) {
    case Ordinal:
        return u"#%1"_s.arg(message.id.ordinal);
    case State:
        return stateWords(flying);
    case ChannelName:
        return m_language.words(wordFor(toWord(message.channel)));
    case Parties:
        return u"%1 → %2"_s.arg(m_language.words(wordFor(toWord(message.from))),
                                m_language.words(wordFor(toWord(message.to))));
    default:
        return m_language.words(summaryOf(message.payload));
    }
}

QVariant InFlightModel::data(const QModelIndex &index, int role) const
{
    const FlyingMessage *flying = message(index.row());
    if (!flying)
        return {};
    if (role == Qt::DisplayRole)
        return words(*flying, index.column());
    if (role == Qt::ToolTipRole)
        return plainTip(words(*flying, Summary));
    if (role == Qt::ForegroundRole && index.column() == State)
        return theme::text(toneOfFlying(*flying), QGuiApplication::palette());
    if (role == Qt::BackgroundRole && (flying->held || flying->delayed))
        return theme::ground(Tone::Warning, QGuiApplication::palette());
    return {};
}

QVariant InFlightModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Ordinal:
        return tr("No.");
    case State:
        return tr("State");
    case ChannelName:
        return tr("Channel");
    case Parties:
        return tr("From → to");
    case Summary:
        return tr("Message");
    default:
        return {};
    }
}

} // namespace kassa
