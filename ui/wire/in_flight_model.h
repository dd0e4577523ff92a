// The messages in flight as rows.
#pragma once

#include "session/session.h"
#include "widgets/language.h"

#include <QAbstractTableModel>

namespace kassa {

class InFlightModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Ordinal, State, ChannelName, Parties, Summary, Columns };

    explicit InFlightModel(const Language &language, QObject *parent = nullptr);

    void setMessages(std::vector<FlyingMessage> messages);
    void retranslate();
    const FlyingMessage *message(int row) const; // null: no such row
    int rowOf(quint64 ordinal) const;            // -1: not in flight
    int held() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString words(const FlyingMessage &flying, int column) const;
    static QString stateWords(const FlyingMessage &flying);

    const Language &m_language;
    std::vector<FlyingMessage> m_messages;
};

} // namespace kassa
