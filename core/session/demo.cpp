#include "session/demo.h"

#include "order/samples.h"
#include "session/choices.h"
#include "session/journal_sink.h"

#include <QStringList>

namespace kassa {

namespace {

Text fieldErrors(const std::vector<FieldError> &errors)
{
    Text all;
    for (const FieldError &error : errors) {
        const Text one = KASSA_TEXT("error", "%1: %2").with(error.field).with(error.detail);
        all = all.isEmpty() ? one : KASSA_TEXT("error", "%1; %2").with(all).with(one);
    }
    return all;
}

} // namespace

Result<Order> demoOrder(const Descriptor &descriptor, const DemoOptions &options)
{
    const auto outcome = outcomeOf(descriptor, options.outcome);
    const SampleOrder *sample = sampleFor(descriptor, outcome.value_or(Outcome()));
    Order order =
        options.order ? *options.order : adaptedTo(sample ? sample->order : Order{}, descriptor.requirements);
    Requirements requirements = descriptor.requirements;
    requirements.referenceRequired = false; // the shop gives one
    const auto errors = check(order, requirements);
    if (!errors.empty())
        return fail(ErrorKind::Usage, "session.order", fieldErrors(errors));
    if (const Done fitting = checkOrder(outcome.value_or(Outcome()), order); !fitting)
        return tl::unexpected(fitting.error());
    return order;
}

struct Demo::State
{
    Outcome outcome;
    QByteArray entry;
    Order order;
    std::shared_ptr<Redactor> redactor;
    std::unique_ptr<JournalSink> sink;
    std::unique_ptr<Bench> bench;

    Done perform(const OperationStep &step, Driver &driver)
    {
        const auto done = bench->apply(step::Operate{step.side, step.operation, step.fields});
        if (!done)
            return tl::unexpected(done.error());
        for (const Report &report : bench->lastReports()) {
            if (report.kind == Report::Kind::Refused)
                return fail(ErrorKind::Refused, report.value, report.text);
        }
        return driver.run();
    }

    Done perform(Driver &driver)
    {
        for (const OperationStep &step : outcome.before) {
            if (Done done = perform(step, driver); !done)
                return done;
        }
        driver.setBuyer(BuyerScript(outcome.buyer));
        if (const auto begun = bench->apply(step::Begin{order, entry}); !begun)
            return tl::unexpected(begun.error());
        if (Done done = driver.run(); !done)
            return done;
        for (const OperationStep &step : outcome.after) {
            if (Done done = perform(step, driver); !done)
                return done;
        }
        return {};
    }
};

Demo::Demo() : m_state(std::make_unique<State>()) {}
Demo::~Demo() = default;

Result<std::unique_ptr<Demo>> Demo::create(const Provider &provider, const DemoOptions &options,
                                           Journal &journal)
{
    const Descriptor &descriptor = provider.descriptor();
    auto outcome = outcomeOf(descriptor, options.outcome);
    if (!outcome)
        return tl::unexpected(outcome.error());
    auto entry = entryOf(descriptor, *outcome, options.entry);
    if (!entry)
        return tl::unexpected(entry.error());
    if (const Done known = checkLocale(descriptor, options.locale); !known)
        return tl::unexpected(known.error());
    auto order = demoOrder(descriptor, options);
    if (!order)
        return tl::unexpected(order.error());

    SessionInputs inputs;
    inputs.seed = options.seed;
    inputs.start = options.start;
    inputs.provider = descriptor.id;
    inputs.origins = fixedOrigins();
    inputs.locale = providerLocale(options.locale);
    inputs.outcome = outcome->id;
    const Keys keys = provider.sandboxKeys();
    const MachineSetup setup{inputs, keys};

    std::unique_ptr<Demo> demo(new Demo);
    State &state = *demo->m_state;
    state.outcome = *outcome;
    state.entry = std::move(*entry);
    state.order = std::move(*order);
    state.redactor = std::make_shared<Redactor>(provider.sensitive(keys));
    state.sink = std::make_unique<JournalSink>(*state.redactor, journal, descriptor);
    BenchParts parts;
    parts.shop = provider.shop(setup);
    parts.sandbox = provider.sandbox(setup);
    parts.inspector = provider.inspector(setup);
    parts.redaction = state.redactor;
    parts.sink = state.sink.get();
    state.bench = std::make_unique<Bench>(inputs, std::move(parts));
    return demo;
}

DemoResult Demo::run()
{
    Driver driver(*m_state->bench);
    const Done done = m_state->perform(driver);
    DemoResult result =
        judged(m_state->outcome, m_state->bench->machine(Side::Shop)->view(), done, driver.buyer().awaited());
    result.ended = m_state->bench->now();
    result.steps = m_state->bench->steps();
    return result;
}

Bench &Demo::bench()
{
    return *m_state->bench;
}

} // namespace kassa
