#include "flow/operations_view.h"

#include "wire/payload_json.h"

#include <algorithm>

namespace kassa {

namespace {

constexpr int margin = 4; // pixels

// What a switch was set to last in this run; none: never, so the machine's own default holds.
std::optional<QByteArray> lastSetting(const std::vector<Step> &history, Side side,
                                      const QByteArray &operation)
{
    for (auto step = history.rbegin(); step != history.rend(); ++step) {
        const auto *operate = std::get_if<step::Operate>(&*step);
        if (operate && operate->side == side && operate->operation == operation)
            return operate->fields.empty() ? QByteArray() : operate->fields.front().second;
    }
    return std::nullopt;
}

// Where several orders offer something: the newest first, and each says of which it is.
void tellOrdersApart(std::vector<CardContent> &cards)
{
    std::vector<QByteArray> orders; // in the order of their purchases
    for (const CardContent &each : cards) {
        if (!each.offer.ref.isEmpty() &&
            std::find(orders.begin(), orders.end(), each.offer.ref) == orders.end())
            orders.push_back(each.offer.ref);
    }
    if (orders.size() < 2)
        return;
    const auto age = [&](const CardContent &card) { // what belongs to none stands last
        const auto found = std::find(orders.rbegin(), orders.rend(), card.offer.ref);
        return found - orders.rbegin();
    };
    std::stable_sort(cards.begin(), cards.end(),
                     [&](const CardContent &a, const CardContent &b) { return age(a) < age(b); });
    for (CardContent &each : cards)
        each.namesOrder = !each.offer.ref.isEmpty();
}

} // namespace

OperationsView::OperationsView(Language &language, Shows shows, QWidget *parent)
    : QScrollArea(parent), m_language(language), m_shows(shows), m_empty(new QLabel), m_shop(new QGroupBox),
      m_sandbox(new QGroupBox)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    m_empty->setWordWrap(true);
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins({}); // it is narrow
    m_column->addWidget(m_empty);
    for (QGroupBox *group : {m_shop, m_sandbox}) {
        (new QVBoxLayout(group))->setContentsMargins(margin, margin, margin, margin);
        m_column->addWidget(group);
    }
    m_column->addStretch();
    setWidget(content);
    connect(&language, &Language::changed, this, &OperationsView::retranslate);
    retranslate();
}

void OperationsView::setSession(Session *session)
{
    m_session = session;
    m_performed.reset();
    show({}); // what was typed and told belongs to the other session
    refresh();
}

void OperationsView::setHead(QWidget *head)
{
    m_column->insertWidget(0, head);
}

void OperationsView::refresh()
{
    show(contents());
    showValues();
    showRefusal(); // while it was under way it may not have been offered
}

void OperationsView::append(const std::vector<Entry> &entries)
{
    if (!m_performed || m_performed->isTold)
        return;
    for (const Entry &entry : entries) {
        m_performed->causes.emplace(entry.id, entry.cause);
        const QByteArray kind = entry.kind == "reported" ? entry.core["kind"].text() : QByteArray();
        if (kind != toWord(Report::Kind::Warning) && kind != toWord(Report::Kind::Refused))
            continue;
        if (const auto words = textFromJson(entry.core["text"]))
            m_performed->warnings.emplace_back(entry.id, *words);
    }
    showRefusal();
}

// An answer is caused by its request, and that by what a person did.
bool OperationsView::comesOfPerformed(MessageId id) const
{
    const auto &causes = m_performed->causes;
    for (auto found = causes.find(id); found != causes.end(); found = causes.find(found->second)) {
        if (found->second == m_performed->id)
            return true;
        if (found->second >= found->first)
            break;
    }
    return false;
}

void OperationsView::showRefusal()
{
    if (!m_performed || !m_performed->id || m_performed->isTold)
        return;
    for (const auto &[id, words] : m_performed->warnings) {
        if (!comesOfPerformed(id))
            continue;
        for (OperationCard *card : m_cards) {
            const CardContent &shown = card->content();
            if (shown.side != m_performed->content.side ||
                shown.offer.operation != m_performed->content.offer.operation ||
                shown.offer.ref != m_performed->content.offer.ref)
                continue;
            card->refuse(m_language.words(words));
            m_performed->isTold = true;
            return;
        }
    }
}

std::vector<CardContent> OperationsView::contents() const
{
    if (!m_session)
        return {};
    if (m_shows == Shows::Switches)
        return switches();
    std::vector<CardContent> all = offers(Side::Shop);
    auto others = offers(Side::Sandbox);
    std::move(others.begin(), others.end(), std::back_inserter(all));
    return all;
}

std::vector<CardContent> OperationsView::offers(Side side) const
{
    const auto &known = m_session->provider().descriptor().operations;
    std::vector<CardContent> all;
    for (OperationOffer &offer : m_session->view(side).operations) {
        const auto info = std::find_if(known.begin(), known.end(), [&](const OperationInfo &each) {
            return each.side == side && each.id == offer.operation;
        });
        all.push_back({side, std::move(offer), info == known.end() ? Text() : info->description, false});
    }
    tellOrdersApart(all);
    return all;
}

std::vector<CardContent> OperationsView::switches() const
{
    std::vector<CardContent> all;
    for (const OperationInfo &info : m_session->provider().descriptor().operations) {
        if (isSwitch(info.id))
            all.push_back({info.side, {info.id, {}, info.title, info.fields}, info.description, true});
    }
    return all;
}

// Cards of what is still offered stay, with what was typed into them.
void OperationsView::show(std::vector<CardContent> contents)
{
    std::vector<OperationCard *> before = std::exchange(m_cards, {});
    const bool same = std::equal(
        before.begin(), before.end(), contents.begin(), contents.end(),
        [](const OperationCard *card, const CardContent &content) { return card->content() == content; });
    if (same) {
        m_cards = std::move(before);
    } else {
        for (CardContent &content : contents) {
            const auto kept = std::find_if(before.begin(), before.end(), [&](const OperationCard *card) {
                return card->content() == content;
            });
            OperationCard *card = kept == before.end() ? cardFor(std::move(content)) : *kept;
            if (kept != before.end())
                before.erase(kept);
            QGroupBox *group = card->content().side == Side::Shop ? m_shop : m_sandbox;
            group->layout()->removeWidget(card);
            group->layout()->addWidget(card);
            m_cards.push_back(card);
        }
        keepFocus(before);
        for (OperationCard *gone : before) {
            gone->hide();
            gone->deleteLater(); // it may be its own button that led here
        }
    }
    for (QGroupBox *group : {m_shop, m_sandbox})
        group->setVisible(hasCards(group));
    m_empty->setVisible(m_cards.empty());
}

bool OperationsView::hasCards(const QGroupBox *group) const
{
    const Side side = group == m_shop ? Side::Shop : Side::Sandbox;
    return std::any_of(m_cards.begin(), m_cards.end(),
                       [&](const OperationCard *card) { return card->content().side == side; });
}

// The focus does not leave the panel with a card whose button was pressed.
void OperationsView::keepFocus(const std::vector<OperationCard *> &leaving)
{
    const QWidget *focused = focusWidget();
    const auto lost = std::find_if(leaving.begin(), leaving.end(), [&](const OperationCard *card) {
        return focused && focused->hasFocus() && card->isAncestorOf(focused);
    });
    if (lost == leaving.end())
        return;
    auto next = std::find_if(m_cards.begin(), m_cards.end(), [&](const OperationCard *card) {
        return card->content().side == (*lost)->content().side;
    });
    if (next == m_cards.end())
        next = m_cards.begin();
    if (next == m_cards.end())
        return;
    (*next)->parentWidget()->show(); // what is not seen gets no focus
    (*next)->show();
    (*next)->setFocus();
}

OperationCard *OperationsView::cardFor(CardContent content)
{
    auto *card = new OperationCard(m_language, std::move(content));
    connect(card, &OperationCard::asked, this, [this, card](const Fields &fields) { perform(card, fields); });
    if (!card->content().offer.fields.empty())
        card->setPreview([&provider = m_session->provider(), card](const Fields &fields) {
            return provider.preview(card->content().side, card->content().offer.operation, fields);
        });
    return card;
}

void OperationsView::perform(OperationCard *card, const Fields &fields)
{
    if (!m_session)
        return;
    const QPointer<OperationCard> asked = card;
    m_performed = Performed{card->content(), {}, {}, {}, false};
    const auto done = m_session->apply(
        step::Operate{m_performed->content.side, m_performed->content.offer.operation, fields});
    if (asked)
        asked->answer(done);
    if (done && m_performed)
        m_performed->id = *done;
    else
        m_performed.reset();
    showRefusal();
}

void OperationsView::showValues()
{
    if (!m_session || m_shows != Shows::Switches)
        return;
    for (OperationCard *card : m_cards) {
        const CardContent &content = card->content();
        card->setValue(lastSetting(m_session->history(), content.side, content.offer.operation));
    }
}

void OperationsView::retranslate()
{
    const bool offers = m_shows == Shows::Offers;
    m_empty->setText(offers
                         ? tr("Nothing can be done by hand right now. What the shop or the provider's staff "
                              "may do next appears here.")
                         : tr("The tester's switches appear here as soon as a session is open."));
    m_shop->setTitle(tr("Shop"));
    m_sandbox->setTitle(offers ? tr("Provider (sandbox)") : tr("How the sandbox behaves"));
    for (OperationCard *card : m_cards)
        card->retranslate();
}

} // namespace kassa
