// What the fuzzers of the providers' machines share.
#pragma once

#include "bench/bench.h"
#include "property.h"
#include "providers/provider.h"

#include <algorithm>

namespace kassa {

inline MachineSetup fuzzSetup(const Provider &provider)
{
    SessionInputs inputs;
    inputs.provider = provider.descriptor().id;
    inputs.start = Time(std::chrono::seconds(1'767'312'000));
    inputs.origins = fixedOrigins();
    return {inputs, provider.sandboxKeys()};
}

// --- a machine alone

inline Message fuzzMessage(Channel channel, Payload payload)
{
    Message message;
    message.exchange = ExchangeId{1};
    message.channel = channel;
    message.payload = std::move(payload);
    return message;
}

// A request is answered once or later, never twice at once.
inline void mustAnswerAtMostOnce(const Effects &effects)
{
    const auto replies = std::count_if(effects.begin(), effects.end(), [](const Effect &effect) {
        return std::holds_alternative<Reply>(effect) || std::holds_alternative<Cut>(effect);
    });
    mustHold(replies <= 1);
}

// --- both on a bench

// Aborts when a machine answers an exchange twice.
class Watch : public EventSink
{
public:
    void happened(const Event &event) override
    {
        const auto *reported = std::get_if<Reported>(&event.happening);
        mustHold(!reported || reported->report.value != "no-exchange");
    }
};

inline Bench fuzzBench(const Provider &provider, EventSink &sink)
{
    const MachineSetup setup = fuzzSetup(provider);
    BenchParts parts;
    parts.shop = provider.shop(setup);
    parts.sandbox = provider.sandbox(setup);
    parts.inspector = provider.inspector(setup);
    parts.sink = &sink;
    return Bench(setup.inputs, std::move(parts), History::Kept);
}

} // namespace kassa
