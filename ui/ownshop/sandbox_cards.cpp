#include "ownshop/sandbox_cards.h"

#include <algorithm>

namespace kassa {

SandboxCards::SandboxCards(const Language &language, QWidget *parent)
    : QScrollArea(parent), m_language(language), m_empty(new QLabel), m_column(nullptr)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    m_empty->setWordWrap(true);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    m_column = new QVBoxLayout;
    column->addWidget(m_empty);
    column->addLayout(m_column);
    column->addStretch();
    setWidget(content);
}

void SandboxCards::setContents(const std::vector<CardContent> &contents)
{
    const bool same = std::equal(
        m_cards.begin(), m_cards.end(), contents.begin(), contents.end(),
        [](const OperationCard *card, const CardContent &content) { return card->content() == content; });
    m_empty->setVisible(contents.empty());
    if (same)
        return;
    std::vector<OperationCard *> before = std::exchange(m_cards, {});
    const std::vector<QGroupBox *> groupsBefore = std::exchange(m_groups, {});
    m_cards.reserve(contents.size());
    for (const CardContent &content : contents) {
        OperationCard *card = takeOrMake(before, content);
        groupOf(content.offer.ref)->layout()->addWidget(card);
        m_cards.push_back(card);
    }
    for (OperationCard *gone : before) {
        gone->hide();
        gone->setParent(this);
        gone->deleteLater(); // it may be its own button that led here
    }
    for (QGroupBox *gone : groupsBefore)
        delete gone;
}

// The same operation may be possible on several purchases.
QGroupBox *SandboxCards::groupOf(const QByteArray &ref)
{
    const QString title = QString::fromUtf8(ref);
    for (QGroupBox *group : m_groups) {
        if (group->title() == title)
            return group;
    }
    auto *group = new QGroupBox(title);
    group->setFlat(true);
    new QVBoxLayout(group);
    m_column->addWidget(group);
    m_groups.push_back(group);
    return group;
}

OperationCard *SandboxCards::takeOrMake(std::vector<OperationCard *> &before, const CardContent &content)
{
    const auto kept = std::find_if(before.begin(), before.end(),
                                   [&](const OperationCard *card) { return card->content() == content; });
    if (kept != before.end()) {
        OperationCard *card = *kept;
        before.erase(kept);
        return card;
    }
    auto *card = new OperationCard(m_language, content);
    connect(card, &OperationCard::asked, this,
            [this, card](const Fields &fields) { Q_EMIT asked(card, fields); });
    return card;
}

void SandboxCards::retranslate()
{
    for (OperationCard *card : m_cards)
        card->retranslate();
}

std::vector<CardContent> offerCards(const Descriptor &descriptor, const std::vector<OperationOffer> &offers)
{
    std::vector<CardContent> cards;
    cards.reserve(offers.size());
    for (const OperationOffer &offer : offers) {
        const auto info = std::find_if(descriptor.operations.begin(), descriptor.operations.end(),
                                       [&](const OperationInfo &each) {
                                           return each.side == Side::Sandbox && each.id == offer.operation;
                                       });
        cards.push_back(
            {Side::Sandbox, offer, info == descriptor.operations.end() ? Text() : info->description, false});
    }
    return cards;
}

std::vector<CardContent> switchCards(const Descriptor &descriptor)
{
    std::vector<CardContent> cards;
    for (const OperationInfo &info : descriptor.operations) {
        if (info.side == Side::Sandbox && isSwitch(info.id))
            cards.push_back({info.side, {info.id, {}, info.title, info.fields}, info.description, true});
    }
    return cards;
}

} // namespace kassa
