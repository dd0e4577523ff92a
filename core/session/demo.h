// A demo purchase: shop and sandbox of one provider on one bench, driven by an outcome's buyer, judged by
// what the outcome promises. No port, no clock, no window (page none).
#pragma once

#include "bench/driver.h"
#include "journal/journal.h"
#include "providers/provider.h"

namespace kassa {

struct DemoOptions
{
    QByteArray entry;   // empty: the provider's first
    QByteArray outcome; // an id of the Descriptor
    QByteArray locale = "en";
    quint64 seed = 1;
    Time start =
        Time(std::chrono::seconds(1'767'312'000)); // 2026-01-02T00:00:00Z, so that runs can be compared
    std::optional<Order> order;                    // none: the provider's sample
};

struct DemoResult
{
    bool right = false; // ended as the outcome promises
    QByteArray state;   // of the shop's purchase; empty: there was none
    QByteArray expectedState;
    int fulfilled = 0, expectedFulfilled = 0;
    Time ended; // virtual
    qsizetype steps = 0;
    Text reason; // why it is not right; empty when it is
};

// Usage ("session.locale") naming the languages that a purchase can have.
Done checkLocale(const Descriptor &descriptor, const QByteArray &locale);

// One run that stays open afterwards, for rewinding and looking.
class Demo
{
public:
    // Usage ("demo.outcome", "demo.entry", "demo.order", "session.locale") naming what would fit.
    static Result<std::unique_ptr<Demo>> create(const Provider &provider, const DemoOptions &options,
                                                Journal &journal);
    ~Demo();

    // The whole purchase: switches, order, buyer, afterwards.
    DemoResult run();
    Bench &bench();

private:
    Demo();
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace kassa
