#include "session/provider_host.h"

#include "session/choices.h"
#include "session/gate.h"
#include "session/hosted_sockets.h"
#include "session/journal_sink.h"
#include "session/peer_answers.h"
#include "session/sandbox_actions.h"
#include "session/sandbox_run.h"
#include "wire/browser.h"

#include <QDateTime>

#include <cmath>

namespace kassa {

namespace {

constexpr qsizetype mostBytesOfRefused = 1024;

Time wallTime()
{
    return Time(std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch()));
}

constexpr int mostConnections = 4096, mostSockets = 2048; // a load test of a shop is no attack

Result<std::unique_ptr<HttpServer>> listenOn(quint16 port, std::vector<QByteArray> socketPaths)
{
    HttpServerOptions options;
    options.port = port;
    options.socketPaths = std::move(socketPaths);
    options.maxConnections = mostConnections;
    options.maxSockets = mostSockets;
    return HttpServer::listen(options);
}

} // namespace

struct ProviderHost::State
{
    ProviderHost *host = nullptr;
    const Provider *provider = nullptr;
    ProviderHostOptions options;
    std::shared_ptr<const Catalogue> catalogue;
    Keys keys;
    std::unique_ptr<Journal> journal; // null: none is kept
    std::shared_ptr<Redactor> redactor;
    std::unique_ptr<JournalSink> sink;
    std::unique_ptr<SandboxRun> run;
    std::unique_ptr<HttpServer> apiServer, pageServer;
    std::unique_ptr<HostedPages> pages;
    std::unique_ptr<HostedSockets> sockets;
    std::unique_ptr<PeerAnswers> answers; // sent once what led to them is on disk
    bool tellsChange = false;             // changed() is on its way

    // --- requests

    void arrived(HttpServer &server, Door door, const std::vector<ArrivedRequest> &requests)
    {
        run->catchUp();
        for (const ArrivedRequest &request : requests)
            arrivedOne(server, door, request);
        run->goOn();
    }

    void arrivedOne(HttpServer &server, Door door, const ArrivedRequest &request)
    {
        const auto head = parseRequestHead(request.raw.head);
        const Descriptor &descriptor = provider->descriptor();
        if (!head) {
            server.answer(request.id, buildResponse(400, {{"Content-Type", "text/plain"}},
                                                    english(head.error().detail).toUtf8()));
            return;
        }
        if (auto answer = answeredAtTheGate(*head, door, descriptor)) {
            server.answer(request.id, *answer);
            return;
        }
        const QByteArray origin = door == Door::Api ? host->apiOrigin() : host->pageOrigin();
        if (const Done admitted = admittedAtTheGate(*head, door, origin, descriptor); !admitted) {
            refused(admitted.error(), request.raw.bytes(), request.peer);
            server.answer(request.id, refusalAtTheGate(admitted.error()));
            return;
        }
        annex(request.peer);
        Draft draft = draftOf(request.raw, *head, door, origin, descriptor);
        pages->asked(draft, *head);
        const auto received = run->bench().apply(step::Receive{std::move(draft)});
        annex({});
        const ExchangeId exchange = run->bench().receivedExchange();
        if (!received || !exchange) {
            server.answer(request.id,
                          buildResponse(500, {{"Content-Type", "text/plain"}}, "Not delivered\n"));
            return;
        }
        answers->await(exchange, {&server, request.id, *head});
        run->deliver();
    }

    void annex(const QByteArray &peer)
    {
        if (sink)
            sink->setAnnex({QDateTime::currentMSecsSinceEpoch() * 1000, peer, {}});
    }

    void heard(const Draft &draft)
    {
        run->catchUp();
        annex({});
        run->bench().apply(step::Receive{draft});
        run->goOn();
    }

    ExchangeId received(Draft draft, const QByteArray &peer)
    {
        run->catchUp();
        annex(peer);
        run->bench().apply(step::Receive{std::move(draft)});
        annex({});
        return run->bench().receivedExchange();
    }

    void left(HttpServer &server, RequestId request)
    {
        if (const auto exchange = answers->left(server, request))
            run->bench().apply(step::Abandon{*exchange});
    }

    void refused(const Error &error, const QByteArray &firstBytes, const QByteArray &peer)
    {
        Json more = Json::object();
        more.set("firstBytes",
                 Json::string(QString::fromLatin1(redactor->redactedHead(firstBytes, mostBytesOfRefused))));
        if (sink)
            sink->setAnnex({QDateTime::currentMSecsSinceEpoch() * 1000, peer, more});
        run->bench().apply(
            step::Note{{Report::Kind::Warning, "port", error.code,
                        KASSA_TEXT("session", "A request was refused at the port: %1").with(error.detail)}});
        annex({});
    }

    // --- going on

    void carried(const Message &message)
    {
        if (!answers->take(message) && !sockets->take(message))
            pages->post(message);
    }

    void rested()
    {
        sendAnswers();
        pages->setClock(run->now(), options.timeScale);
        pages->refresh();
        tellChange();
    }

    void sendAnswers()
    {
        if (answers->areNone() && sockets->areSilent())
            return;
        // An outcome's buyer acts as soon as a page is opened: the browser is shown what the page has become
        // meanwhile, and asks once more when the page is not yet on its way back to the shop.
        if (run->haveBuyersActed())
            answers->showLatest(run->openPages(), std::max(1, int(std::ceil(1.0 / options.timeScale))));
        const auto send = [this, batch = answers->takeAll(), said = sockets->takeAll()](const Done &done) {
            answers->send(batch, done);
            HostedSockets::say(said, done);
        };
        if (journal)
            journal->whenDurable(send);
        else
            send({});
    }

    void tellChange()
    {
        if (std::exchange(tellsChange, true))
            return;
        QMetaObject::invokeMethod(
            host,
            [this] {
                tellsChange = false;
                Q_EMIT host->changed();
            },
            Qt::QueuedConnection);
    }

    // --- starting

    SessionInputs inputs() const
    {
        SessionInputs inputs;
        inputs.seed = options.seed;
        inputs.start = wallTime();
        inputs.provider = provider->descriptor().id;
        inputs.locale = providerLocale(options.locale);
        inputs.outcome = options.outcome;
        inputs.origins.api = host->apiOrigin();
        inputs.origins.page = host->pageOrigin();
        inputs.origins.shop = originOf(options.shop);
        return inputs;
    }

    BenchParts partsFor(const SessionInputs &inputs)
    {
        if (journal)
            sink = std::make_unique<JournalSink>(*redactor, *journal, provider->descriptor());
        annex({});
        BenchParts parts;
        parts.sandbox = provider->sandbox({inputs, keys});
        if (journal) // verdicts are for the journal
            parts.inspector = provider->inspector({inputs, keys});
        parts.resign = [this](const Message &message) { return provider->resign(message, keys); };
        parts.redaction = redactor;
        parts.sink = sink.get();
        return parts;
    }

    void start(Outcome outcome)
    {
        SessionInputs began = inputs();
        BenchParts parts = partsFor(began);
        run = std::make_unique<SandboxRun>(std::move(began), std::move(parts), options,
                                           OutcomeBuyers(std::move(outcome.buyer)));
        if (!options.shop.isEmpty())
            run->visitShop(
                {run->bench().inputs().origins, run->bench().inputs().userAgent, provider->descriptor()});
        for (OperationStep &step : outcome.before) {
            if (step.side == Side::Sandbox)
                run->bench().apply(
                    step::Operate{step.side, std::move(step.operation), std::move(step.fields)});
        }
        connectServer(*apiServer, Door::Api);
        connectServer(*pageServer, Door::Page);
        pages->serve(*apiServer, host->apiOrigin());
        pages->serve(*pageServer, host->pageOrigin());
        sockets = std::make_unique<HostedSockets>(
            [this](Draft draft, const QByteArray &peer) { return received(std::move(draft), peer); });
        sockets->serve(*apiServer, host->apiOrigin());
        QObject::connect(sockets.get(), &HostedSockets::heard, host, [this] { run->goOn(); });
        QObject::connect(pages.get(), &HostedPages::heard, host,
                         [this](const Draft &draft) { heard(draft); });
        QObject::connect(run.get(), &SandboxRun::carried, host,
                         [this](const Message &message) { carried(message); });
        QObject::connect(run.get(), &SandboxRun::rested, host, [this] { rested(); });
        run->goOn();
    }

    void connectServer(HttpServer &server, Door door)
    {
        QObject::connect(&server, &HttpServer::arrived, host,
                         [this, &server, door](const std::vector<ArrivedRequest> &requests) {
                             arrived(server, door, requests);
                         });
        QObject::connect(&server, &HttpServer::left, host,
                         [this, &server](RequestId request) { left(server, request); });
        QObject::connect(&server, &HttpServer::refused, host,
                         [this](const Error &error, const QByteArray &firstBytes, const QByteArray &peer) {
                             refused(error, firstBytes, peer);
                         });
    }
};

ProviderHost::ProviderHost() : m_state(std::make_unique<State>())
{
    m_state->host = this;
}

ProviderHost::~ProviderHost()
{
    // First what others reach us by.
    m_state->pages.reset();
    m_state->apiServer.reset();
    m_state->pageServer.reset();
}

Result<std::unique_ptr<ProviderHost>> ProviderHost::start(const Provider &provider,
                                                          const ProviderHostOptions &options,
                                                          std::unique_ptr<Journal> journal,
                                                          std::shared_ptr<const Catalogue> catalogue)
{
    std::unique_ptr<ProviderHost> host(new ProviderHost);
    State &state = *host->m_state;
    const Descriptor &descriptor = provider.descriptor();
    auto outcome = options.outcome.isEmpty() ? Outcome() : outcomeOf(descriptor, options.outcome);
    if (!outcome)
        return tl::unexpected(outcome.error());
    if (const Done known = checkLocale(descriptor, options.locale); !known)
        return tl::unexpected(known.error());
    catalogue = pageWords(std::move(catalogue), options.locale);
    state.pages = std::make_unique<HostedPages>(catalogue, [&state] { return state.run->openPages(); });
    std::vector<QByteArray> socketPaths = descriptor.socketPaths;
    socketPaths.push_back(state.pages->relayPath());
    auto api = listenOn(options.apiPort, socketPaths);
    if (!api)
        return tl::unexpected(api.error());
    auto page = listenOn(options.pagePort, {state.pages->relayPath()});
    if (!page)
        return tl::unexpected(page.error());

    state.provider = &provider;
    state.options = options;
    state.catalogue = std::move(catalogue);
    state.apiServer = std::move(*api);
    state.pageServer = std::move(*page);
    state.keys = provider.sandboxKeys();
    state.redactor = std::make_shared<Redactor>(provider.sensitive(state.keys));
    state.journal = std::move(journal);
    state.answers = std::make_unique<PeerAnswers>(descriptor, *state.catalogue, *state.pages);
    state.start(std::move(*outcome));
    return host;
}

QByteArray ProviderHost::id() const
{
    return m_state->provider->descriptor().id;
}

QByteArray ProviderHost::apiOrigin() const
{
    return "http://localhost:" + QByteArray::number(m_state->apiServer->port());
}

QByteArray ProviderHost::pageOrigin() const
{
    return "http://localhost:" + QByteArray::number(m_state->pageServer->port());
}

const Keys &ProviderHost::keys() const
{
    return m_state->keys;
}

View ProviderHost::view() const
{
    return m_state->run->bench().machine(Side::Sandbox)->view();
}

Time ProviderHost::now() const
{
    return m_state->run->now();
}

Acted ProviderHost::act(const QByteArray &action, const QByteArray &ref, const Fields &fields)
{
    SandboxRun &run = *m_state->run;
    run.catchUp();
    return run.act(stepNamed(m_state->provider->descriptor(), run.openPages(), action, ref, fields));
}

Acted ProviderHost::press(Party party, const BuyerAction &action)
{
    m_state->run->catchUp();
    return m_state->run->act(Step(step::Press{party, action}));
}

Acted ProviderHost::operate(const QByteArray &operation, const Fields &fields)
{
    m_state->run->catchUp();
    return m_state->run->act(Step(step::Operate{Side::Sandbox, operation, fields}));
}

Done ProviderHost::apply(const Step &step)
{
    m_state->run->catchUp();
    const Acted acted = m_state->run->act(step);
    return acted.error ? Done(tl::unexpected(*acted.error)) : Done();
}

std::vector<InFlight> ProviderHost::inFlight() const
{
    return m_state->run->bench().inFlight();
}

std::optional<Time> ProviderHost::nextMoment() const
{
    return m_state->run->bench().nextEssential();
}

bool ProviderHost::awaitsShop() const
{
    return m_state->run->awaitsShop();
}

Done ProviderHost::visit(const QByteArray &url)
{
    if (m_state->options.shop.isEmpty())
        return fail(ErrorKind::State, "host.real-browser",
                    KASSA_TEXT("error", "The buyer of this sandbox has a browser of their own"));
    auto draft =
        navigate(Party::ShopPage, {Window::Top, {}, "GET", url, {}}, m_state->run->bench().inputs().origins);
    if (!draft)
        return fail(ErrorKind::Usage, "host.address",
                    KASSA_TEXT("error", "%1 is no address of the shop").with(url));
    return apply(step::Browse{std::move(*draft)});
}

void ProviderHost::ask(const QByteArray &url, std::function<void(Result<QByteArray>)> answered)
{
    const QByteArray origin = originOf(url);
    const Headers headers{{"Host", origin.mid(origin.indexOf("://") + 3)}, {"Accept", "application/json"}};
    m_state->run->ask({origin, buildRequest("GET", targetOf(url), headers, {})},
                      [url, answered = std::move(answered)](const HttpClient::Answer &answer) {
                          const auto *response = std::get_if<HttpResponse>(&answer);
                          const auto head =
                              response ? parseResponseHead(response->raw.head) : tl::unexpected(Error());
                          if (head && (head->status == 200 || head->status == 404))
                              return answered(head->status == 200 ? response->raw.body : QByteArray());
                          const QString what =
                              head ? QStringLiteral("HTTP %1").arg(head->status) : QStringLiteral("nothing");
                          answered(fail(ErrorKind::Environment, "host.probe",
                                        KASSA_TEXT("error", "%1 answered %2").with(url).with(what)));
                      });
}

void ProviderHost::skip(Duration by, std::function<void()> done)
{
    m_state->run->skip(by, std::move(done));
}

void ProviderHost::whenDurable(std::function<void(Done)> durable)
{
    if (m_state->journal)
        m_state->journal->whenDurable(std::move(durable));
    else
        durable({});
}

} // namespace kassa
