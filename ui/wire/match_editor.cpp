#include "wire/match_editor.h"

#include "journal/narration.h"
#include "wire/match_words.h"

#include <QFormLayout>

namespace kassa {

namespace {

constexpr std::array channels{Channel::Api,       Channel::Callback, Channel::PageLoad, Channel::PageCall,
                              Channel::PageEvent, Channel::Return,   Channel::App,      Channel::Socket,
                              Channel::Buyer,     Channel::Timer};
constexpr std::array parties{Party::ShopServer,   Party::ShopPage, Party::ProviderServer,
                             Party::ProviderPage, Party::App,      Party::Buyer};

void choose(QComboBox *box, const QByteArray &word)
{
    box->setCurrentIndex(std::max(box->findData(word), 0));
}

} // namespace

MatchEditor::MatchEditor(const Language &language, QWidget *parent)
    : QWidget(parent), m_channel(new QComboBox), m_from(new QComboBox), m_to(new QComboBox),
      m_kind(new QComboBox), m_contains(new QLineEdit)
{
    for (QComboBox *box : {m_channel, m_from, m_to, m_kind})
        box->addItem(tr("any"), QByteArray());
    for (const Channel channel : channels)
        m_channel->addItem(language.words(wordFor(toWord(channel))), toWord(channel));
    for (QComboBox *box : {m_from, m_to}) {
        for (const Party party : parties)
            box->addItem(language.words(wordFor(toWord(party))), toWord(party));
    }
    for (const QByteArray &kind : payloadKinds())
        m_kind->addItem(payloadKindWords(kind), kind);
    m_contains->setPlaceholderText(tr("any text"));
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->addRow(tr("Channel"), m_channel);
    form->addRow(tr("From"), m_from);
    form->addRow(tr("To"), m_to);
    form->addRow(tr("Kind of message"), m_kind);
    form->addRow(tr("Contains"), m_contains);
}

void MatchEditor::setMatch(const Match &match)
{
    choose(m_channel, match.channel ? toWord(*match.channel) : QByteArray());
    choose(m_from, match.from ? toWord(*match.from) : QByteArray());
    choose(m_to, match.to ? toWord(*match.to) : QByteArray());
    choose(m_kind, match.kind);
    m_contains->setText(QString::fromUtf8(match.contains));
}

Match MatchEditor::match() const
{
    return {channelFromWord(m_channel->currentData().toByteArray()),
            partyFromWord(m_from->currentData().toByteArray()),
            partyFromWord(m_to->currentData().toByteArray()), m_kind->currentData().toByteArray(),
            m_contains->text().toUtf8()};
}

} // namespace kassa
