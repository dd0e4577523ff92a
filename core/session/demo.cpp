#include "session/demo.h"

#include "order/samples.h"
#include "session/journal_sink.h"

#include <QStringList>

namespace kassa {

namespace {

const Outcome *findOutcome(const Descriptor &descriptor, const QByteArray &id)
{
    const auto found = std::find_if(descriptor.outcomes.begin(), descriptor.outcomes.end(),
                                    [&](const Outcome &outcome) { return outcome.id == id; });
    return found == descriptor.outcomes.end() ? nullptr : &*found;
}

template <class Items>
QString idsOf(const Items &items)
{
    QStringList ids;
    for (const auto &item : items)
        ids << QString::fromUtf8(item.id);
    return ids.join(QStringLiteral(", "));
}

QString fieldErrors(const std::vector<FieldError> &errors)
{
    QStringList lines;
    for (const FieldError &error : errors)
        lines << QString::fromUtf8(error.field) + QStringLiteral(": ") + error.detail;
    return lines.join(QStringLiteral("; "));
}

Result<Order> orderFor(const Descriptor &descriptor, const DemoOptions &options)
{
    const SampleOrder *sample = findSample(descriptor.sampleOrder);
    const Order order =
        options.order ? *options.order : adaptedTo(sample ? sample->order : Order{}, descriptor.requirements);
    Requirements requirements = descriptor.requirements;
    requirements.referenceRequired = false; // the shop gives one
    const auto errors = check(order, requirements);
    if (!errors.empty())
        return fail(ErrorKind::Usage, "demo.order", fieldErrors(errors));
    return order;
}

} // namespace

Done checkLocale(const Descriptor &descriptor, const QByteArray &locale)
{
    const auto &known = descriptor.languages;
    if (std::find(known.begin(), known.end(), locale) != known.end())
        return {};
    QStringList languages;
    for (const QByteArray &language : known)
        languages << QString::fromUtf8(language);
    return fail(ErrorKind::Usage, "session.locale",
                QStringLiteral("%1 has no purchases in \"%2\"; it has %3")
                    .arg(QString::fromUtf8(descriptor.id), QString::fromUtf8(locale),
                         languages.join(QStringLiteral(", "))));
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
                return fail(ErrorKind::Refused, report.value, english(report.text));
        }
        return driver.run();
    }

    Done perform(Driver &driver)
    {
        for (const OperationStep &step : outcome.before) {
            if (const Done done = perform(step, driver); !done)
                return done;
        }
        driver.setBuyer(BuyerScript(outcome.buyer));
        if (const auto begun = bench->apply(step::Begin{order, entry}); !begun)
            return tl::unexpected(begun.error());
        if (const Done done = driver.run(); !done)
            return done;
        for (const OperationStep &step : outcome.after) {
            if (const Done done = perform(step, driver); !done)
                return done;
        }
        return {};
    }

    Text judge(const Done &done, const Driver &driver, const DemoResult &result) const
    {
        if (!done)
            return KASSA_TEXT("demo", "It stopped: %1").with(done.error().detail.toUtf8());
        if (const BuyerStep *awaited = driver.buyer().awaited(); awaited && !awaited->repeat)
            return KASSA_TEXT("demo", "The page %1 with the control %2 never came.")
                .with(awaited->page)
                .with(awaited->control);
        if (result.state != result.expectedState)
            return KASSA_TEXT("demo", "The purchase ended as %1 instead of %2.")
                .with(result.state)
                .with(result.expectedState);
        if (result.fulfilled != result.expectedFulfilled)
            return KASSA_TEXT("demo", "Goods released: %1 times; expected: %2.")
                .with(QByteArray::number(result.fulfilled))
                .with(QByteArray::number(result.expectedFulfilled));
        return {};
    }
};

Demo::Demo() : m_state(std::make_unique<State>()) {}
Demo::~Demo() = default;

Result<std::unique_ptr<Demo>> Demo::create(const Provider &provider, const DemoOptions &options,
                                           Journal &journal)
{
    const Descriptor &descriptor = provider.descriptor();
    const Outcome *outcome = findOutcome(descriptor, options.outcome);
    if (!outcome)
        return fail(ErrorKind::Usage, "demo.outcome",
                    QStringLiteral("%1 has no outcome \"%2\"; it has %3")
                        .arg(QString::fromUtf8(descriptor.id), QString::fromUtf8(options.outcome),
                             idsOf(descriptor.outcomes)));
    const auto hasEntry = [&](const EntryPoint &entry) { return entry.id == options.entry; };
    if (!options.entry.isEmpty() &&
        std::none_of(descriptor.entries.begin(), descriptor.entries.end(), hasEntry))
        return fail(ErrorKind::Usage, "demo.entry",
                    QStringLiteral("%1 has no entry \"%2\"; it has %3")
                        .arg(QString::fromUtf8(descriptor.id), QString::fromUtf8(options.entry),
                             idsOf(descriptor.entries)));
    if (const Done known = checkLocale(descriptor, options.locale); !known)
        return tl::unexpected(known.error());
    auto order = orderFor(descriptor, options);
    if (!order)
        return tl::unexpected(order.error());

    SessionInputs inputs;
    inputs.seed = options.seed;
    inputs.start = options.start;
    inputs.provider = descriptor.id;
    inputs.origins = fixedOrigins();
    inputs.locale = options.locale;
    inputs.outcome = outcome->id;
    const Keys keys = provider.sandboxKeys();
    const MachineSetup setup{inputs, keys};

    std::unique_ptr<Demo> demo(new Demo);
    State &state = *demo->m_state;
    state.outcome = *outcome;
    state.entry = options.entry;
    state.order = std::move(*order);
    state.redactor = std::make_shared<Redactor>(provider.sensitive(keys));
    state.sink = std::make_unique<JournalSink>(*state.redactor, journal);
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
    DemoResult result;
    result.expectedState = m_state->outcome.shopState;
    result.expectedFulfilled = m_state->outcome.fulfilled;
    result.ended = m_state->bench->now();
    result.steps = m_state->bench->steps();
    const View view = m_state->bench->machine(Side::Shop)->view();
    if (!view.purchases.empty()) {
        result.state = view.purchases.front().state;
        result.fulfilled = view.purchases.front().fulfilled;
    }
    result.reason = m_state->judge(done, driver, result);
    result.right = result.reason.isEmpty();
    return result;
}

Bench &Demo::bench()
{
    return *m_state->bench;
}

} // namespace kassa
