// What can be performed on the machines of a session now, and the tester's switches.
#pragma once

#include "flow/operation_card.h"
#include "journal/entry.h"
#include "session/session.h"

#include <QGroupBox>
#include <QLabel>
#include <QPointer>
#include <QScrollArea>
#include <QVBoxLayout>

#include <map>

namespace kassa {

class OperationsView : public QScrollArea
{
    Q_OBJECT

public:
    enum class Shows { Offers, Switches };

    OperationsView(Language &language, Shows shows, QWidget *parent = nullptr);

    void setSession(Session *session);
    void setHead(QWidget *head); // stands above the cards and is scrolled with them
    void refresh();
    // Of the session's journal: what became of the operation that was performed last.
    void append(const std::vector<Entry> &entries);
    int count() const { return int(m_cards.size()); }

private:
    std::vector<CardContent> contents() const;
    std::vector<CardContent> offers(Side side) const;
    std::vector<CardContent> switches() const;
    void show(std::vector<CardContent> contents);
    bool hasCards(const QGroupBox *group) const;
    void keepFocus(const std::vector<OperationCard *> &leaving);
    OperationCard *cardFor(CardContent content);
    void perform(OperationCard *card, const Fields &fields);
    bool comesOfPerformed(MessageId id) const;
    void showRefusal();
    void showValues();
    void retranslate();

    Language &m_language;
    Shows m_shows;
    QPointer<Session> m_session;
    QVBoxLayout *m_column;
    QLabel *m_empty;
    QGroupBox *m_shop, *m_sandbox;
    std::vector<OperationCard *> m_cards;

    struct Performed // the newest one
    {
        CardContent content;
        MessageId id;
        std::map<MessageId, MessageId> causes; // of what was journaled since
        std::vector<std::pair<MessageId, Text>> warnings;
        bool isTold = false;
    };
    std::optional<Performed> m_performed;
};

} // namespace kassa
