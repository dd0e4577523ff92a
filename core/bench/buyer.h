// The buyer's script of an outcome or a story: looks at the open pages and says what is pressed next. A
// value, so that it can be kept beside a checkpoint.
#pragma once

#include "bench/machine.h"

namespace kassa {

// On a page of that id, press that control with those fields.
struct BuyerStep
{
    QByteArray page; // Page::id; empty: any that has the control
    QByteArray control;
    Fields fields; // known sensitive values by their names ("<<card:visa-3ds>>"); the bench expands them
    // Pressed each time the page is shown again, until a later step fits; passed over where its page never
    // comes.
    bool repeat = false;

    bool operator==(const BuyerStep &) const = default;
};

struct BuyerPress
{
    Party party = Party::ProviderPage;
    BuyerAction action;
};

class BuyerScript
{
public:
    BuyerScript() = default;
    // `key`: only pages of that checkout (OpenPage::key) are looked at; empty: any.
    explicit BuyerScript(std::vector<BuyerStep> steps, QByteArray key = {})
        : m_steps(std::move(steps)), m_key(std::move(key))
    {
    }

    // The next press, if the pages allow one now; the script has then gone on. A locked page cannot be
    // pressed.
    std::optional<BuyerPress> next(const std::vector<OpenPage> &pages);
    bool isDone() const { return m_at == m_steps.size(); }
    // What it waits for, for messages such as "the page qvickly.step2 with the control buy never came".
    const BuyerStep *awaited() const { return isDone() ? nullptr : &m_steps[m_at]; }

private:
    std::vector<BuyerStep> m_steps;
    QByteArray m_key;
    size_t m_at = 0;
    bool m_pressed = false; // the step there, which may be repeated, has been taken

    size_t nextStep(const std::vector<OpenPage> &pages) const;
};

} // namespace kassa
