// A story as a value: one purchase, line by line. Read from a file by reader.h, played by player.h, written
// by recorder.h.
#pragma once

#include "bench/buyer.h"
#include "bench/rule.h"
#include "providers/provider.h"
#include "story/yaml.h"

#include <map>

namespace kassa {

struct Expectation
{
    enum class Of { State, Payment, Released, Total, Page, PageText, Message, Report, Finding, Sequence };
    enum class Count { Exactly, AtLeast, AtMost };

    Of of = Of::State;
    QByteArray value;   // state, page id, text, "200.00 SEK"; of Report and Finding: value, id; empty: any
    QByteArray kind;    // of Report: its kind; of Finding: the severity; empty: any
    QByteArray subject; // of Report: how it begins
    std::vector<Match> messages;  // of Message: one; of Sequence
    Count count = Count::AtLeast; // of Released: Exactly
    int times = 1;
    std::optional<Duration> within; // none: now

    bool operator==(const Expectation &) const = default;
};

namespace tale {

struct Checkout // the buyer goes to the checkout with the order
{
    bool operator==(const Checkout &) const = default;
};
struct Wait // virtual time; none: until nothing is left to happen by itself
{
    std::optional<Duration> time;
    bool operator==(const Wait &) const = default;
};
struct Release // what the rule of that id holds
{
    QByteArray rule;
    bool operator==(const Release &) const = default;
};
struct EndRule
{
    QByteArray rule;
    bool operator==(const EndRule &) const = default;
};
// Messages are delivered, and the clock goes on as far as it must, until one that fits would be next.
struct Stop
{
    Match message;
    int which = 1; // of those that come from here on and fit
    bool operator==(const Stop &) const = default;
};
struct LetGo // ends holding and delay
{
    bool operator==(const LetGo &) const = default;
};
struct DeliverNow // before older ones
{
    bool operator==(const DeliverNow &) const = default;
};
// One message that is in flight now, as a person does it in the window. No rule, so nothing that comes later.
struct ByHand
{
    using What = std::variant<action::Hold, action::Delay, action::Drop, action::Double, action::Replace,
                              LetGo, DeliverNow>;
    Match message;
    What what;
    int which = 1; // of those in flight that fit, the oldest first
    bool operator==(const ByHand &) const = default;
};

} // namespace tale

// Consecutive BuyerSteps are one BuyerScript. Rules have ids that are unique in the story.
using StoryDoing = std::variant<tale::Checkout, BuyerStep, OperationStep, tale::Wait, Rule, tale::Release,
                                tale::EndRule, tale::Stop, tale::ByHand, Expectation>;

struct StoryStep
{
    Place place;
    StoryDoing doing;
};

struct Story
{
    QString file;    // as it was named
    QByteArray name; // "qvickly/approve", with parameters "qvickly/methods [method=card]"
    std::map<QByteArray, QString> title, description; // by language; "": for all
    QByteArray provider, entry, locale, outcome;      // empty: not said
    std::optional<quint64> seed;
    std::optional<Time> start;  // virtual; none: the demo purchases'
    std::optional<Order> order; // none: the provider's sample
    std::vector<StoryStep> steps;
};

// In that language, else English, else any.
QString inLanguage(const std::map<QByteArray, QString> &texts, const QByteArray &language);

} // namespace kassa
