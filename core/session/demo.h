// A demo purchase: shop and sandbox of one provider on one bench, driven by an outcome's buyer, judged by
// what the outcome promises. No port, no clock, no window (page none).
#pragma once

#include "bench/driver.h"
#include "journal/journal.h"
#include "providers/provider.h"
#include "session/promise.h"

namespace kassa {

struct DemoOptions
{
    QByteArray entry;   // empty: the outcome's, else the provider's first
    QByteArray outcome; // an id of the Descriptor
    QByteArray locale = "en";
    quint64 seed = 1;
    Time start =
        Time(std::chrono::seconds(1'767'312'000)); // 2026-01-02T00:00:00Z, so that runs can be compared
    std::optional<Order> order;                    // none: a sample
};

// What such a demo buys: the order given, or the sample that the outcome has. Usage ("session.order").
Result<Order> demoOrder(const Descriptor &descriptor, const DemoOptions &options);

// One run that stays open afterwards, for rewinding and looking.
class Demo
{
public:
    // Usage ("session.outcome", "session.entry", "session.order", "session.locale") naming what would fit.
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
