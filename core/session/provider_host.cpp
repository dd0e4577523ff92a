#include "session/provider_host.h"

#include "bench/driver.h"
#include "session/demo.h"
#include "session/gate.h"
#include "session/journal_sink.h"
#include "session/live_clock.h"

#include <QDateTime>
#include <QStringList>
#include <QTimer>

#include <cmath>
#include <map>
#include <unordered_map>

namespace kassa {

namespace {

// Machines that never come to rest at one moment are a fault; this many deliveries in a row are not normal.
constexpr int mostDeliveriesAtOnce = 1'000'000;
constexpr qsizetype mostBytesOfRefused = 1024;

Time wallTime()
{
    return Time(std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch()));
}

Result<std::unique_ptr<HttpServer>> listenOn(quint16 port)
{
    HttpServerOptions options;
    options.port = port;
    return HttpServer::listen(options);
}

} // namespace

struct ProviderHost::State : public Outside
{
    struct Peer // a request of a peer outside that waits for its answer
    {
        HttpServer *server = nullptr;
        RequestId request;
        RequestHead head;
    };
    struct Answer
    {
        Peer peer;
        Payload payload;
        int refreshSeconds = 0; // the browser asks again after it; zero: not
    };

    ProviderHost *host = nullptr;
    const Provider *provider = nullptr;
    ProviderHostOptions options;
    std::shared_ptr<const Catalogue> catalogue;
    Keys keys;
    Outcome outcome;
    std::unique_ptr<Journal> journal;
    std::shared_ptr<Redactor> redactor;
    std::unique_ptr<JournalSink> sink;
    std::unique_ptr<HttpServer> apiServer, pageServer;
    std::unique_ptr<HttpClient> client;
    std::unique_ptr<LiveClock> clock;
    std::unique_ptr<Bench> bench;
    QTimer tick;

    std::unordered_map<quint64, Peer> peers; // by exchange
    std::map<std::pair<HttpServer *, quint64>, ExchangeId> exchangeOfRequest;
    std::vector<Answer> answers;              // to send once what led to them is on disk
    std::vector<Message> outgoing;            // carried to the shop outside
    int awaited = 0;                          // answers of the shop outside under way
    std::map<QByteArray, BuyerScript> buyers; // by OpenPage::key
    bool buyersActed = false;                 // since answers were last sent
    std::optional<Time> skipTo;
    std::vector<std::function<void()>> skipped;

    // --- Outside

    void carry(const Message &message) override
    {
        if (const auto peer = peers.find(message.exchange.value); peer != peers.end()) {
            answers.push_back({peer->second, message.payload, 0});
            exchangeOfRequest.erase({peer->second.server, peer->second.request.value});
            peers.erase(peer);
        } else if (std::holds_alternative<HttpRequest>(message.payload)) {
            outgoing.push_back(message);
        }
        // Page events and navigations to a shop's page outside are the real browser's business.
    }

    // --- requests

    void arrived(HttpServer &server, Door door, const std::vector<ArrivedRequest> &requests)
    {
        catchUp();
        for (const ArrivedRequest &request : requests)
            arrivedOne(server, door, request);
        goOn();
    }

    void arrivedOne(HttpServer &server, Door door, const ArrivedRequest &request)
    {
        const auto head = parseRequestHead(request.raw.head);
        const Descriptor &descriptor = provider->descriptor();
        if (!head) {
            server.answer(request.id,
                          buildResponse(400, {{"Content-Type", "text/plain"}}, head.error().detail.toUtf8()));
            return;
        }
        if (auto answer = answeredAtTheGate(*head, door, descriptor)) {
            server.answer(request.id, *answer);
            return;
        }
        const QByteArray origin = door == Door::Api ? host->apiOrigin() : host->pageOrigin();
        annex(request.peer);
        Draft draft = draftOf(request.raw, *head, door, origin, descriptor);
        const auto received = bench->apply(step::Receive{std::move(draft)});
        annex({});
        const ExchangeId exchange = bench->receivedExchange();
        if (!received || !exchange) {
            server.answer(request.id,
                          buildResponse(500, {{"Content-Type", "text/plain"}}, "Not delivered\n"));
            return;
        }
        peers.emplace(exchange.value, Peer{&server, request.id, *head});
        exchangeOfRequest.emplace(std::pair(&server, request.id.value), exchange);
        drain();
    }

    void annex(const QByteArray &peer)
    {
        if (sink)
            sink->setAnnex({QDateTime::currentMSecsSinceEpoch() * 1000, peer, {}});
    }

    void left(HttpServer &server, RequestId request)
    {
        const auto found = exchangeOfRequest.find({&server, request.value});
        if (found == exchangeOfRequest.end())
            return;
        peers.erase(found->second.value);
        bench->apply(step::Abandon{found->second});
        exchangeOfRequest.erase(found);
    }

    void refused(const Error &error, const QByteArray &firstBytes, const QByteArray &peer)
    {
        Json more = Json::object();
        more.set("firstBytes",
                 Json::string(QString::fromLatin1(redactor->redacted(firstBytes.left(mostBytesOfRefused)))));
        if (sink)
            sink->setAnnex({QDateTime::currentMSecsSinceEpoch() * 1000, peer, more});
        bench->apply(step::Note{
            {Report::Kind::Warning, "port", error.code,
             KASSA_TEXT("session", "A request was refused at the port: %1").with(error.detail.toUtf8())}});
        annex({});
    }

    // --- going on

    void drain()
    {
        for (int i = 0; i < mostDeliveriesAtOnce && bench->deliverNext(); ++i) {
        }
    }

    // Before anything from outside is put on the wire: it happens now, not at the moment of the last one.
    void catchUp()
    {
        do {
            drain();
        } while (letTimePass());
    }

    // Delivers, lets buyers act, lets time pass up to now, sends what has come of it.
    void goOn()
    {
        do {
            drain();
        } while (letBuyersAct() || letTimePass());
        sendOut();
        tellSkipped();
        const auto next = bench->nextTimer();
        const bool waitsForAnswer = skipTo && awaited > 0; // its coming goes on
        if (next && !waitsForAnswer)
            tick.start(int(clock->wallMillisUntil(*next)));
        else
            tick.stop();
    }

    bool letBuyersAct()
    {
        if (outcome.buyer.empty())
            return false;
        const std::vector<OpenPage> pages = bench->machine(Side::Sandbox)->pages();
        std::map<QByteArray, BuyerScript> open; // those of closed pages are forgotten
        for (const OpenPage &page : pages) {
            const auto known = buyers.find(page.key);
            open.try_emplace(page.key,
                             known != buyers.end() ? known->second : BuyerScript(outcome.buyer, page.key));
        }
        buyers = std::move(open);
        for (auto &[key, buyer] : buyers) {
            if (auto press = buyer.next(pages)) {
                bench->apply(step::Press{press->party, std::move(press->action)});
                buyersActed = true;
                return true;
            }
        }
        return false;
    }

    // Time that a person skips stands still while a shop outside owes an answer: what it answers decides what
    // happens in the rest of that time.
    bool letTimePass()
    {
        Time to = clock->now();
        if (skipTo)
            to = awaited > 0 || !outgoing.empty() ? bench->now() : *skipTo;
        if (to <= bench->now())
            return false;
        const auto next = bench->nextTimer();
        bench->apply(step::Advance{to});
        return next && *next <= to;
    }

    void tellSkipped()
    {
        if (!skipTo || bench->now() < *skipTo || awaited > 0)
            return;
        skipTo.reset();
        for (const auto &done : std::exchange(skipped, {}))
            done();
    }

    void sendOut()
    {
        for (const Message &message : std::exchange(outgoing, {})) {
            ++awaited;
            const auto &request = std::get<HttpRequest>(message.payload);
            const ExchangeId exchange = message.exchange;
            client->send(request, std::chrono::seconds(30), [this, exchange](HttpClient::Answer answer) {
                --awaited;
                if (!skipTo) // a skip goes on only once the answer has been heard
                    catchUp();
                bench->apply(step::AnswerFrom{
                    exchange, std::visit([](auto &one) { return Payload(std::move(one)); }, answer)});
                goOn();
            });
        }
        if (answers.empty())
            return;
        showLatestPages();
        if (!journal) {
            send(std::exchange(answers, {}), {});
            return;
        }
        journal->whenDurable(
            [this, batch = std::exchange(answers, {})](const Done &done) { send(batch, done); });
    }

    // An outcome's buyer acts as soon as a page is opened: the browser is shown what the page has become
    // meanwhile, and asks once more when the page is not yet on its way back to the shop.
    void showLatestPages()
    {
        if (!std::exchange(buyersActed, false))
            return;
        const std::vector<OpenPage> pages = bench->machine(Side::Sandbox)->pages();
        for (Answer &answer : answers) {
            auto *shown = std::get_if<Page>(&answer.payload);
            const auto latest = std::find_if(pages.begin(), pages.end(), [&](const OpenPage &open) {
                return shown && open.page.url == shown->url;
            });
            if (latest == pages.end())
                continue;
            *shown = latest->page;
            if (!shown->advance)
                answer.refreshSeconds = std::max(1, int(std::ceil(1.0 / options.timeScale)));
        }
    }

    void send(const std::vector<Answer> &batch, const Done &durable)
    {
        for (const Answer &answer : batch) {
            const Peer &peer = answer.peer;
            if (!durable) {
                peer.server->answer(peer.request, buildResponse(507, {{"Content-Type", "text/plain"}},
                                                                "The journal cannot be written: " +
                                                                    durable.error().detail.toUtf8() + '\n'));
            } else if (const auto *failed = std::get_if<ExchangeFailed>(&answer.payload)) {
                peer.server->cut(peer.request, RawHttp{failed->partial, {}}, failed->partial.size());
            } else {
                RawHttp http =
                    withCors(httpOf(answer.payload, *catalogue), peer.head, provider->descriptor());
                if (answer.refreshSeconds > 0)
                    http = withHeader(std::move(http), "Refresh", QByteArray::number(answer.refreshSeconds));
                peer.server->answer(peer.request, http);
            }
        }
    }

    // --- actions

    std::vector<OpenPage> pagesOf(const QByteArray &ref) const
    {
        std::vector<OpenPage> pages = bench->machine(Side::Sandbox)->pages();
        std::erase_if(pages, [&](const OpenPage &open) { return !ref.isEmpty() && open.ref != ref; });
        return pages;
    }

    Result<BuyerPress> pressFor(const QByteArray &action, const QByteArray &ref, const Fields &fields) const
    {
        std::vector<BuyerPress> found;
        QStringList refs, controls;
        for (const OpenPage &open : pagesOf(ref)) {
            for (const QByteArray &name : {action, "outcome." + action}) {
                if (!open.page.control(name))
                    continue;
                found.push_back({open.party, {open.page.url, name, fields}});
                refs << QString::fromUtf8(open.ref);
                break;
            }
            for (const Form &form : open.page.forms) {
                for (const Control &control : form.controls)
                    controls << QString::fromUtf8(control.id);
            }
        }
        if (found.size() == 1)
            return found.front();
        if (found.size() > 1)
            return fail(ErrorKind::Usage, "act.ref",
                        QStringLiteral("\"%1\" fits several purchases, name one with --ref: %2")
                            .arg(QString::fromUtf8(action), refs.join(QStringLiteral(", "))));
        for (const OperationInfo &operation : provider->descriptor().operations) {
            if (operation.side == Side::Sandbox)
                controls << QString::fromUtf8(operation.id);
        }
        controls.removeDuplicates();
        return fail(
            ErrorKind::NotFound, "act.unknown",
            QStringLiteral("\"%1\" is neither an operation nor a button of an open page; now possible: %2")
                .arg(QString::fromUtf8(action), controls.join(QStringLiteral(", "))));
    }

    // A button of an open page goes before an operation of the same name: "approve" is the buyer's end of the
    // purchase as long as the page is open, and the staff's decision afterwards.
    Result<Step> stepFor(const QByteArray &action, const QByteArray &ref, const Fields &fields) const
    {
        auto press = pressFor(action, ref, fields);
        if (press)
            return Step(step::Press{press->party, std::move(press->action)});
        for (const OperationInfo &operation : provider->descriptor().operations) {
            if (operation.side != Side::Sandbox || operation.id != action)
                continue;
            Fields all = fields;
            if (!ref.isEmpty())
                all.insert(all.begin(), {"ref", ref});
            return Step(step::Operate{Side::Sandbox, action, std::move(all)});
        }
        return tl::unexpected(press.error());
    }

    Acted act(const QByteArray &action, const QByteArray &ref, const Fields &fields)
    {
        catchUp();
        Acted acted;
        const auto step = stepFor(action, ref, fields);
        const auto done = step ? bench->apply(*step) : tl::unexpected(step.error());
        if (!done) {
            acted.error = done.error();
            return acted;
        }
        gather(acted);
        while (bench->deliverNext())
            gather(acted);
        for (const Report &report : acted.reports) {
            if (report.kind == Report::Kind::Refused)
                acted.error = Error{ErrorKind::Refused, report.value, english(report.text)};
        }
        goOn();
        return acted;
    }

    // What the last step's machines said, and what the page answered that the buyer would read.
    void gather(Acted &acted) const
    {
        const auto &reports = bench->lastReports();
        acted.reports.insert(acted.reports.end(), reports.begin(), reports.end());
        const Page *page = bench->shownToBuyer();
        if (!page)
            return;
        const auto say = [&](Report::Kind kind, const Text &text) {
            acted.reports.push_back({kind, page->id, "act.page", text});
        };
        for (const Block &block : page->blocks) {
            if (block.kind == Block::Kind::Warning) // a declined card is an outcome, not a failed press
                say(Report::Kind::Warning, block.text);
        }
        for (const Form &form : page->forms) {
            for (const PageField &field : form.fields) {
                if (!field.error.isEmpty())
                    say(Report::Kind::Refused, field.error);
            }
        }
    }

    void start(std::unique_ptr<Machine> sandbox, SessionInputs inputs)
    {
        if (journal)
            sink = std::make_unique<JournalSink>(*redactor, *journal);
        annex({});
        BenchParts parts;
        parts.sandbox = std::move(sandbox);
        if (journal) // verdicts are for the journal
            parts.inspector = provider->inspector({inputs, keys});
        parts.redaction = redactor;
        parts.sink = sink.get();
        parts.outside = this;
        bench = std::make_unique<Bench>(std::move(inputs), std::move(parts), History::None);
        for (const OperationStep &step : outcome.before) {
            if (step.side == Side::Sandbox)
                bench->apply(step::Operate{step.side, step.operation, step.fields});
        }
        connectServer(*apiServer, Door::Api);
        connectServer(*pageServer, Door::Page);
        tick.setSingleShot(true);
        QObject::connect(&tick, &QTimer::timeout, host, [this] { goOn(); });
        goOn();
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
    // First the ports and the client, whose callbacks reach into the rest.
    m_state->client.reset();
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
    if (!options.outcome.isEmpty()) {
        const auto found =
            std::find_if(descriptor.outcomes.begin(), descriptor.outcomes.end(),
                         [&](const Outcome &outcome) { return outcome.id == options.outcome; });
        if (found == descriptor.outcomes.end())
            return fail(ErrorKind::Usage, "sandbox.outcome",
                        QStringLiteral("%1 has no outcome \"%2\"; see \"kassa providers\"")
                            .arg(QString::fromUtf8(descriptor.id), QString::fromUtf8(options.outcome)));
        state.outcome = *found;
    }
    if (const Done known = checkLocale(descriptor, options.locale); !known)
        return tl::unexpected(known.error());
    auto api = listenOn(options.apiPort);
    if (!api)
        return tl::unexpected(api.error());
    auto page = listenOn(options.pagePort);
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
    state.client = std::make_unique<HttpClient>([&] {
        HttpClientOptions client;
        client.allowedHosts = options.allowedHosts;
        return client;
    }());

    SessionInputs inputs;
    inputs.seed = options.seed;
    inputs.start = wallTime();
    inputs.provider = descriptor.id;
    inputs.locale = options.locale;
    inputs.outcome = options.outcome;
    inputs.origins.api = host->apiOrigin();
    inputs.origins.page = host->pageOrigin();
    state.clock = std::make_unique<LiveClock>(inputs.start, options.timeScale);
    auto sandbox = provider.sandbox({inputs, state.keys});
    state.start(std::move(sandbox), std::move(inputs));
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
    return m_state->bench->machine(Side::Sandbox)->view();
}

Time ProviderHost::now() const
{
    return m_state->skipTo ? m_state->bench->now() : m_state->clock->now();
}

Acted ProviderHost::act(const QByteArray &action, const QByteArray &ref, const Fields &fields)
{
    return m_state->act(action, ref, fields);
}

void ProviderHost::skip(Duration by, std::function<void()> done)
{
    const Time from = m_state->skipTo ? *m_state->skipTo : m_state->clock->now();
    m_state->clock->skip(by);
    m_state->skipTo = from + by;
    m_state->skipped.push_back(std::move(done));
    m_state->goOn();
}

void ProviderHost::whenDurable(std::function<void(Done)> durable)
{
    if (m_state->journal)
        m_state->journal->whenDurable(std::move(durable));
    else
        durable({});
}

} // namespace kassa
