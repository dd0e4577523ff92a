// What the provider's staff may do now, or the switches of a sandbox, as cards in a column.
#pragma once

#include "flow/operation_card.h"

#include <QGroupBox>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace kassa {

class SandboxCards : public QScrollArea
{
    Q_OBJECT

public:
    SandboxCards(const Language &language, QWidget *parent = nullptr);

    // Cards of what is still offered stay, with what was typed into them.
    void setContents(const std::vector<CardContent> &contents);
    void setEmptyText(const QString &words) { m_empty->setText(words); }
    void retranslate();

Q_SIGNALS:
    // answer() the card.
    void asked(kassa::OperationCard *card, const kassa::Fields &fields);

private:
    QGroupBox *groupOf(const QByteArray &ref);
    OperationCard *takeOrMake(std::vector<OperationCard *> &before, const CardContent &content);

    const Language &m_language;
    QLabel *m_empty;
    QVBoxLayout *m_column;
    std::vector<OperationCard *> m_cards;
    std::vector<QGroupBox *> m_groups; // one for each purchase
};

// Of the sandbox's side. Switches are operations whose id begins with "set.".
std::vector<CardContent> offerCards(const Descriptor &descriptor, const std::vector<OperationOffer> &offers);
std::vector<CardContent> switchCards(const Descriptor &descriptor);

} // namespace kassa
