#include "session/choices.h"
#include "session/random_token.h"
#include "session/session_state.h"

#include <QDateTime>

namespace kassa {

namespace {

// With a provider outside its clock is the only one, and what was made from an earlier session's seed would
// be known to it.
SessionInputs inputsOf(const SessionOptions &options, const Provider &provider)
{
    SessionInputs inputs;
    inputs.seed = options.system ? randomSeed() : options.seed;
    inputs.start = options.system ? wallNow() : options.start.value_or(wallNow());
    inputs.provider = provider.descriptor().id;
    if (options.system)
        inputs.environment = options.system->environment;
    inputs.locale = providerLocale(options.locale);
    inputs.outcome = options.outcome;
    inputs.origins = options.origins.value_or(fixedOrigins());
    return inputs;
}

} // namespace

Done Session::State::setUp(const SessionOptions &options, Journal &to)
{
    if (Done fits = options.system ? checkSystem(*options.system, options.liveUnlocked) : Done(); !fits)
        return fits;
    journal = &to;
    keys = options.system ? options.system->keys : provider->sandboxKeys();
    redactor = std::make_shared<Redactor>(provider->sensitive(keys));
    sink = std::make_unique<JournalSink>(*redactor, to, provider->descriptor());
    SessionInputs inputs = inputsOf(options, *provider);
    if (Done open = openPorts(options, inputs.origins); !open)
        return open;
    if (options.system)
        connectOutside(*options.system, inputs.origins);
    makeBench(std::move(inputs));
    connectTimers();
    return {};
}

// A provider outside needs the shop's port, whether or not a window shows the pages.
Done Session::State::openPorts(const SessionOptions &options, Origins &origins)
{
    if (!options.pages && !options.system)
        return {};
    CourierOptions how;
    how.patience = options.patience;
    if (options.system) {
        how.shopPort = options.system->shopPort;
        how.outside = originsOf(*options.system);
        how.pages = options.system->pageUrls;
    }
    auto opened = Courier::open(*this, how);
    if (!opened)
        return tl::unexpected(opened.error());
    courier = std::move(*opened);
    origins = courier->origins();
    return {};
}

void Session::State::connectOutside(const ProviderSystem &system, const Origins &origins)
{
    outside = std::make_unique<OutsideProvider>(origins, system.answerTime);
    QObject::connect(outside.get(), &OutsideProvider::came, session,
                     [this](ExchangeId exchange, const Payload &payload) { answered(exchange, payload); });
    QObject::connect(outside.get(), &OutsideProvider::cameTooLate, session, [this] {
        (void)put(step::Note{{Report::Kind::Warning, "provider", "session.late-answer",
                              KASSA_TEXT("session", "The provider answered a request that was taken back "
                                                    "here: its answer is left out.")}},
                  {});
    });
}

void Session::State::makeBench(SessionInputs inputs)
{
    const MachineSetup setup{inputs, keys};
    BenchParts parts;
    parts.shop = provider->shop(setup);
    if (!outside)
        parts.sandbox = provider->sandbox(setup);
    parts.inspector = provider->inspector(setup);
    parts.resign = [this](const Message &message) { return provider->resign(message, keys); };
    parts.redaction = redactor;
    parts.sink = sink.get();
    parts.outside = outside.get();
    bench = std::make_unique<Bench>(std::move(inputs), std::move(parts));
}

void Session::State::connectTimers()
{
    for (QTimer *timer : {&work, &later, &telling})
        timer->setSingleShot(true);
    QObject::connect(&work, &QTimer::timeout, session, [this] { slice(); });
    QObject::connect(&later, &QTimer::timeout, session, [this] { slice(); });
    QObject::connect(&telling, &QTimer::timeout, session, &Session::changed);
}

Done Session::State::chooseOutcome(const QByteArray &id)
{
    if (id.isEmpty()) {
        outcome = {};
        return {};
    }
    auto found = outcomeOf(provider->descriptor(), id);
    if (!found)
        return tl::unexpected(found.error());
    if (outside)
        return fail(ErrorKind::Usage, "session.outcome",
                    KASSA_TEXT("error", "A provider's own system decides how a purchase ends"));
    outcome = std::move(*found);
    return {};
}

} // namespace kassa
