// A live sandbox: when what comes from outside happens, and what waits for whom. The sandbox here is a toy
// that notes what reaches it.
#include "journal/live_journal.h"
#include "session/provider_host.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

using namespace kassa;
using namespace std::chrono_literals;

namespace {

constexpr Duration dueAfter = 1h;

struct Noted
{
    QByteArray what; // "/path", "timer", "answer"
    Time sent, heard;
};
using Notes = std::vector<Noted>;

QByteArray targetIn(const RawHttp &raw)
{
    return raw.head.split(' ').value(1);
}

// Every request starts a timer; "/call" also makes it ask the address that is the request's body, and
// "/call-impatiently" with little time for the answer.
class NotingSandbox final : public Machine
{
public:
    explicit NotingSandbox(std::shared_ptr<Notes> notes) : m_notes(std::move(notes)) {}

    Effects handle(const Input &input, Time now) override
    {
        const auto *received = std::get_if<Received>(&input);
        if (!received)
            return {};
        const Message &message = received->message;
        const auto *request = std::get_if<HttpRequest>(&message.payload);
        const bool timer = std::holds_alternative<TimerFired>(message.payload);
        const bool failed = std::holds_alternative<ExchangeFailed>(message.payload);
        const QByteArray what = request  ? targetIn(request->raw)
                                : timer  ? "timer"
                                : failed ? "no answer"
                                         : "answer";
        m_notes->push_back({what, message.sent, now});
        if (!request)
            return {};
        Effects effects{Reply{message.exchange, httpResponse(200, "text/plain", "heard\n")},
                        StartTimer{"due", dueAfter}};
        if (what.startsWith("/call"))
            effects.emplace_back(Send{{Channel::Callback,
                                       Party::ProviderServer,
                                       Party::ShopServer,
                                       httpRequest("POST", request->raw.body, {}, {}),
                                       {},
                                       {}},
                                      "call",
                                      what == "/call" ? Duration::zero() : Duration(50ms)});
        return effects;
    }
    std::unique_ptr<Machine> clone() const override { return std::make_unique<NotingSandbox>(*this); }
    View view() const override { return {}; }
    Rows table(const TableId &, qsizetype, qsizetype) const override { return {}; }

private:
    std::shared_ptr<Notes> m_notes;
};

class NotingProvider final : public Provider
{
public:
    NotingProvider()
    {
        m_descriptor.id = "noting";
        m_descriptor.languages = {"en"};
    }

    const Notes &notes() const { return *m_notes; }

    const Descriptor &descriptor() const override { return m_descriptor; }
    Keys sandboxKeys() const override { return {}; }
    SensitiveRules sensitive(const Keys &) const override
    {
        return {{}, {{"Authorization", SensitiveClass::Token}}};
    }
    std::unique_ptr<Machine> shop(const MachineSetup &) const override { return nullptr; }
    std::unique_ptr<Machine> sandbox(const MachineSetup &) const override
    {
        return std::make_unique<NotingSandbox>(m_notes);
    }
    std::unique_ptr<Inspector> inspector(const MachineSetup &) const override { return nullptr; }
    Explanation explain(const Message &, const Keys &) const override { return {}; }
    Result<Payload> resign(const Message &, const Keys &) const override
    {
        return fail(ErrorKind::State, "resign.unsigned", Text::verbatim(QStringLiteral("nothing is signed")));
    }

private:
    Descriptor m_descriptor;
    std::shared_ptr<Notes> m_notes = std::make_shared<Notes>();
};

// Counts the events of timers, wherever they are.
class TimerEvents : public QObject
{
public:
    TimerEvents() { QCoreApplication::instance()->installEventFilter(this); }
    int count = 0;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Timer && qobject_cast<QTimer *>(watched))
            ++count;
        return false;
    }
};

QByteArrayList said(const Notes &notes)
{
    QByteArrayList words;
    for (const Noted &noted : notes)
        words << noted.what;
    return words;
}

} // namespace

class TestProviderHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void requestHappensWhenItArrives();
    void answerHappensWhenItArrives();
    void aSenderWaitsAsLongAsItSays();
    void timersDueBeforeARequestFireFirst();
    void skipStandsStillWhileAnAnswerIsOwed();
    void whatWasRefusedIsKeptWithoutSecrets();
    void aStrangersPageIsRefusedAndJournaled();

private:
    void start(double timeScale, std::unique_ptr<Journal> journal = nullptr);
    // Sends a request to the API port without letting the host's own thread run.
    void send(const QByteArray &target, const QByteArray &body = {});
    void ask(const QByteArray &target, const QByteArray &body = {});
    // The host asks us: accepts and reads its request.
    void beAsked();
    void answer();
    // Until then nothing reaches the host, because its event loop stands still.
    void standStillUntil(Time moment) const;

    std::unique_ptr<NotingProvider> m_provider;
    std::unique_ptr<ProviderHost> m_host;
    std::unique_ptr<QTcpSocket> m_client;
    QTcpServer m_shop;
    QTcpSocket *m_asked = nullptr;
};

void TestProviderHost::init()
{
    QVERIFY(m_shop.listen(QHostAddress::LocalHost));
    m_provider = std::make_unique<NotingProvider>();
    m_client = std::make_unique<QTcpSocket>();
}

void TestProviderHost::cleanup()
{
    m_client.reset();
    m_host.reset();
    m_provider.reset();
    delete std::exchange(m_asked, nullptr);
    m_shop.close();
}

void TestProviderHost::start(double timeScale, std::unique_ptr<Journal> journal)
{
    ProviderHostOptions options;
    options.timeScale = timeScale;
    const auto catalogue = Catalogue::builtIn();
    QVERIFY(catalogue.has_value());
    auto host = ProviderHost::start(*m_provider, options, std::move(journal), *catalogue);
    QVERIFY2(host.has_value(), host ? "" : qPrintable(english(host.error().detail)));
    m_host = std::move(*host);
    const QByteArray origin = m_host->apiOrigin();
    m_client->connectToHost(QHostAddress(QHostAddress::LocalHost),
                            origin.mid(origin.lastIndexOf(':') + 1).toUShort());
    QVERIFY(m_client->waitForConnected());
}

void TestProviderHost::send(const QByteArray &target, const QByteArray &body)
{
    const HttpRequest request = httpRequest("POST", m_host->apiOrigin() + target, {}, body);
    m_client->write(request.raw.head + request.raw.body);
    QVERIFY(m_client->waitForBytesWritten());
}

void TestProviderHost::ask(const QByteArray &target, const QByteArray &body)
{
    send(target, body);
    QTRY_VERIFY(m_client->peek(4096).contains("heard\n"));
    QVERIFY(m_client->readAll().startsWith("HTTP/1.1 200"));
}

void TestProviderHost::beAsked()
{
    QTRY_VERIFY(m_shop.hasPendingConnections());
    m_asked = m_shop.nextPendingConnection();
    QTRY_VERIFY(m_asked->peek(4096).contains("\r\n\r\n"));
}

void TestProviderHost::answer()
{
    m_asked->write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    QVERIFY(m_asked->waitForBytesWritten());
}

void TestProviderHost::standStillUntil(Time moment) const
{
    while (m_host->now() < moment)
        QThread::yieldCurrentThread();
}

void TestProviderHost::requestHappensWhenItArrives()
{
    start(100);
    ask("/first");
    const Time before = m_host->now();
    QVERIFY(m_provider->notes().back().heard < before);
    ask("/second");
    QCOMPARE(m_provider->notes().back().what, "/second");
    QVERIFY(m_provider->notes().back().sent >= before);
    QVERIFY(m_provider->notes().back().sent <= m_host->now());
}

void TestProviderHost::timersDueBeforeARequestFireFirst()
{
    start(18'000); // an hour takes 200 ms
    ask("/first");
    const Time due = m_provider->notes().back().heard + dueAfter;
    send("/second");
    standStillUntil(due);
    QTRY_COMPARE(said(m_provider->notes()).mid(0, 3), QByteArrayList({"/first", "timer", "/second"}));
    QCOMPARE(m_provider->notes()[1].heard, due);
    QVERIFY(m_provider->notes()[2].sent >= due);
}

void TestProviderHost::answerHappensWhenItArrives()
{
    start(100);
    ask("/call", "http://127.0.0.1:" + QByteArray::number(m_shop.serverPort()) + "/callback");
    beAsked();
    const Time before = m_host->now();
    QVERIFY(m_provider->notes().back().heard < before);
    answer();
    QTRY_COMPARE(said(m_provider->notes()), QByteArrayList({"/call", "answer"}));
    QVERIFY(m_provider->notes().back().sent >= before);
}

void TestProviderHost::aSenderWaitsAsLongAsItSays()
{
    start(1);
    ask("/call-impatiently", "http://127.0.0.1:" + QByteArray::number(m_shop.serverPort()) + "/callback");
    beAsked();
    QTRY_COMPARE(said(m_provider->notes()), QByteArrayList({"/call-impatiently", "no answer"}));
}

void TestProviderHost::skipStandsStillWhileAnAnswerIsOwed()
{
    start(1);
    ask("/call", "http://127.0.0.1:" + QByteArray::number(m_shop.serverPort()) + "/callback");
    beAsked();
    const Time before = m_host->now();
    bool skipped = false;
    m_host->skip(2 * dueAfter, [&] { skipped = true; });
    QVERIFY(m_host->now() < before + dueAfter);

    TimerEvents timers;
    for (int i = 0; i < 100; ++i)
        QCoreApplication::processEvents();
    QCOMPARE(timers.count, 0); // the clock has passed the timer already, and yet it is not looked at again
    QVERIFY(!skipped);
    QCOMPARE(said(m_provider->notes()), QByteArrayList({"/call"}));

    answer();
    QTRY_VERIFY(skipped);
    QCOMPARE(said(m_provider->notes()), QByteArrayList({"/call", "answer", "timer"}));
    QVERIFY(m_host->now() >= before + 2 * dueAfter);
}

// A wrong Host, and a card number that the end of what is kept goes through.
void TestProviderHost::whatWasRefusedIsKeptWithoutSecrets()
{
    auto made = std::make_unique<MemoryJournal>();
    const MemoryJournal &journal = *made;
    start(1, std::move(made));
    QByteArray head = "GET / HTTP/1.1\r\nHost: shop.example\r\nAuthorization: Bearer 66-unseen-66\r\nX: ";
    head += QByteArray(1024 - 6 - head.size(), 'x') + " 5555555555554444\r\n\r\n";
    m_client->write(head);
    const auto refused = [&] {
        const auto &entries = journal.entries();
        const auto found = std::find_if(entries.begin(), entries.end(), [](const auto &entry) {
            return entry.annex.more.contains("firstBytes");
        });
        return found == entries.end() ? QByteArray() : found->annex.more["firstBytes"].text();
    };
    QTRY_VERIFY(!refused().isEmpty());
    QVERIFY2(!refused().contains("unseen"), refused().constData());
    QVERIFY2(refused().endsWith(" <<pan:16,luhn,mastercard#1>>"), refused().constData());
}

void TestProviderHost::aStrangersPageIsRefusedAndJournaled()
{
    auto made = std::make_unique<MemoryJournal>();
    const MemoryJournal &journal = *made;
    start(1, std::move(made));
    const HttpRequest request =
        httpRequest("POST", m_host->apiOrigin() + "/call", {{"Origin", "https://evil.example"}}, "http://x/");
    m_client->write(request.raw.bytes());
    QTRY_VERIFY(m_client->peek(4096).contains("\r\n\r\n"));
    QVERIFY(m_client->readAll().startsWith("HTTP/1.1 403"));
    QVERIFY(m_provider->notes().empty());
    const QByteArray last = journal.entries().back().core.toCompact();
    QVERIFY2(last.contains("gate.origin") && last.contains("https://evil.example"), last.constData());
}

QTEST_GUILESS_MAIN(TestProviderHost)
#include "tst_provider_host.moc"
