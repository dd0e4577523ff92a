#include "story/step_words.h"

#include "story/checks.h"
#include "story/durations.h"

namespace kassa {

namespace {

Text withFields(const Text &text, const Fields &fields)
{
    QByteArrayList words;
    for (const auto &[name, value] : fields)
        words << name + '=' + value;
    return words.isEmpty() ? text : KASSA_TEXT("story", "%1 (%2)").with(text).with(words.join(", "));
}

struct RuleSaid
{
    const Match &match;

    Text message() const { return wordsFor(match); }
    Text operator()(const action::Hold &) const
    {
        return KASSA_TEXT("story", "rule: %1 is held").with(message());
    }
    Text operator()(const action::Delay &act) const
    {
        return KASSA_TEXT("story", "rule: %1 comes %2 later").with(message()).with(durationWord(act.by));
    }
    Text operator()(const action::Drop &) const
    {
        return KASSA_TEXT("story", "rule: %1 is lost").with(message());
    }
    Text operator()(const action::Double &) const
    {
        return KASSA_TEXT("story", "rule: %1 comes twice").with(message());
    }
    Text operator()(const action::Replace &act) const
    {
        const Text text = KASSA_TEXT("story", "rule: %1 says \"%2\" instead of \"%3\"")
                              .with(message())
                              .with(act.to)
                              .with(act.from);
        return act.sign ? KASSA_TEXT("story", "%1, signed again").with(text) : text;
    }
    Text operator()(const action::Answer &act) const
    {
        return KASSA_TEXT("story", "rule: %1 is answered with status %2")
            .with(message())
            .with(QByteArray::number(act.status));
    }
    Text operator()(const action::Cut &) const
    {
        return KASSA_TEXT("story", "rule: the connection of %1 is cut").with(message());
    }
};

// What is done by hand to one message.
struct HandSaid
{
    const tale::ByHand &act;

    Text message() const
    {
        const Text text = wordsFor(act.message);
        return act.which == 1
                   ? text
                   : KASSA_TEXT("story", "%1, no. %2").with(text).with(QByteArray::number(act.which));
    }
    Text operator()(const action::Hold &) const
    {
        return KASSA_TEXT("story", "by hand: %1 is held").with(message());
    }
    Text operator()(const action::Delay &delay) const
    {
        return KASSA_TEXT("story", "by hand: %1 comes %2 later").with(message()).with(durationWord(delay.by));
    }
    Text operator()(const action::Drop &) const
    {
        return KASSA_TEXT("story", "by hand: %1 is lost").with(message());
    }
    Text operator()(const action::Double &) const
    {
        return KASSA_TEXT("story", "by hand: %1 comes twice").with(message());
    }
    Text operator()(const action::Replace &edit) const
    {
        const Text text = KASSA_TEXT("story", "by hand: %1 says \"%2\" instead of \"%3\"")
                              .with(message())
                              .with(edit.to)
                              .with(edit.from);
        return edit.sign ? KASSA_TEXT("story", "%1, signed again").with(text) : text;
    }
    Text operator()(const tale::LetGo &) const
    {
        return KASSA_TEXT("story", "by hand: %1 is let go").with(message());
    }
    Text operator()(const tale::DeliverNow &) const
    {
        return KASSA_TEXT("story", "by hand: %1 is delivered before older ones").with(message());
    }
};

struct DoingSaid
{
    Text operator()(const tale::Checkout &) const
    {
        return KASSA_TEXT("story", "the buyer goes to the checkout");
    }
    Text operator()(const BuyerStep &step) const
    {
        const Text text =
            step.page.isEmpty()
                ? KASSA_TEXT("story", "the buyer presses %1").with(step.control)
                : KASSA_TEXT("story", "the buyer presses %1 on page %2").with(step.control).with(step.page);
        return withFields(text, step.fields);
    }
    Text operator()(const OperationStep &step) const
    {
        const Text text = step.side == Side::Shop
                              ? KASSA_TEXT("story", "the shop: %1").with(step.operation)
                              : KASSA_TEXT("story", "the sandbox: %1").with(step.operation);
        return withFields(text, step.fields);
    }
    Text operator()(const tale::Wait &wait) const
    {
        return wait.time ? KASSA_TEXT("story", "%1 pass").with(durationWord(*wait.time))
                         : KASSA_TEXT("story", "until nothing is left to happen");
    }
    Text operator()(const Rule &rule) const { return std::visit(RuleSaid{rule.match}, rule.act); }
    Text operator()(const tale::Release &release) const
    {
        return KASSA_TEXT("story", "what rule %1 holds is let go").with(release.rule);
    }
    Text operator()(const tale::EndRule &end) const
    {
        return KASSA_TEXT("story", "rule %1 is over").with(end.rule);
    }
    Text operator()(const tale::Stop &stop) const
    {
        const Text text = KASSA_TEXT("story", "until %1 is next").with(wordsFor(stop.message));
        return stop.which == 1
                   ? text
                   : KASSA_TEXT("story", "%1, no. %2").with(text).with(QByteArray::number(stop.which));
    }
    Text operator()(const tale::ByHand &act) const { return std::visit(HandSaid{act}, act.what); }
    Text operator()(const Expectation &expected) const
    {
        const Text text = KASSA_TEXT("story", "is expected: %1").with(wordsFor(expected));
        return expected.within
                   ? KASSA_TEXT("story", "%1 within %2").with(text).with(durationWord(*expected.within))
                   : text;
    }
};

} // namespace

Text wordsFor(const StoryDoing &doing)
{
    return std::visit(DoingSaid(), doing);
}

} // namespace kassa
