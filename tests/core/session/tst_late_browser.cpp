// A browser that comes late: the run has gone on without it. What it does then happens no second time, and it
// is shown what has become of the pages.
#include "journal/live_journal.h"
#include "net/http_client.h"
#include "providers/qvickly/provider.h"
#include "session/demo.h"
#include "session/session.h"

#include <QTest>

using namespace kassa;
using namespace std::chrono_literals;

namespace {

// Does what it has been asked for when it is told to.
class LateBrowser : public RealBrowser
{
public:
    void open(const Navigation &navigation) override { asked.push_back(navigation); }
    void showNothing() override {}
    void postToFrame(const PageEvent &, const QByteArray &) override {}
    void allow(const std::vector<QByteArray> &) override {}

    void load(const QByteArray &method, const QByteArray &url, const Fields &form = {})
    {
        Headers headers{{"Sec-Fetch-Mode", "navigate"},
                        {"Sec-Fetch-Dest", "document"},
                        {"Sec-Fetch-Site", "same-origin"}};
        if (method == "POST")
            headers.emplace_back("Content-Type", "application/x-www-form-urlencoded");
        client.send(httpRequest(method, url, headers, method == "POST" ? buildForm(form) : QByteArray()), 20s,
                    [this](const HttpClient::Answer &answer) {
                        if (const auto *response = std::get_if<HttpResponse>(&answer))
                            answers.push_back(*response);
                    });
    }

    std::vector<Navigation> asked;
    std::vector<HttpResponse> answers;
    HttpClient client{{}};
};

std::vector<Breakpoint> onPageLoads()
{
    Match loads;
    loads.channel = Channel::PageLoad;
    return {{"loads", loads, true}};
}

int statusOf(const HttpResponse &response)
{
    const auto head = parseResponseHead(response.raw.head);
    return head ? head->status : 0;
}

} // namespace

class TestLateBrowser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isShownHowItEnded();
    void aLateLoadIsNoNewOne();
    void aLatePressIsNoNewOne();
    void ourClockWaitsForIt();
    void aStepWaitsForIt_data();
    void aStepWaitsForIt();
    void aBreakpointOnWhatItCarriesStopsOnce();
    void whatIsDroppedIsNotWaitedFor();
    void whatIsHeldIsNotWaitedFor();
    void whatIsEditedIsAskedForAnew();
    void whatHasComeIsEditedThere();

private:
    void begin(const QByteArray &outcome, ClockMode mode, std::chrono::milliseconds patience,
               const std::vector<Breakpoint> &breakpoints = {});
    quint64 atBrowser() const;
    bool isWarned() const;
    bool isInFlight(quint64 ordinal) const;
    QByteArray shopsPage() const;

    std::unique_ptr<Provider> m_provider;
    std::unique_ptr<MemoryJournal> m_journal;
    std::unique_ptr<LateBrowser> m_browser;
    std::unique_ptr<Session> m_session;
};

// A purchase that has gone to its end while the browser did nothing.
void TestLateBrowser::init()
{
    begin("approve", ClockMode::Jumping, 1ms);
    QTRY_COMPARE_WITH_TIMEOUT(m_session->doing(), Session::Doing::Finished, 60'000);
    QVERIFY(m_session->result().right);
}

void TestLateBrowser::begin(const QByteArray &outcome, ClockMode mode, std::chrono::milliseconds patience,
                            const std::vector<Breakpoint> &breakpoints)
{
    m_session.reset();
    m_provider = qvickly::makeProvider();
    m_journal = std::make_unique<MemoryJournal>();
    m_browser = std::make_unique<LateBrowser>();
    SessionOptions options;
    options.outcome = outcome;
    options.start = DemoOptions().start;
    options.pages = true;
    options.patience = patience;
    auto made = Session::create(*m_provider, options, *m_journal, *Catalogue::builtIn());
    QVERIFY(made);
    m_session = std::move(*made);
    QVERIFY(m_session->setBrowser(m_browser.get()));
    QVERIFY(m_session->setClock(mode, 1000));
    m_session->setBreakpoints(breakpoints);
    QVERIFY(m_session->begin(*demoOrder(m_provider->descriptor(), {}), {}));
    m_session->run();
}

QByteArray TestLateBrowser::shopsPage() const
{
    const View view = m_session->view(Side::Shop);
    return view.pages.empty() ? QByteArray() : view.pages.back().page.url;
}

void TestLateBrowser::isShownHowItEnded()
{
    QVERIFY(!m_browser->asked.empty());
    const Navigation &last = m_browser->asked.back();
    QCOMPARE(last.method, QByteArray("GET"));
    QCOMPARE(last.url, shopsPage());
    m_browser->load("GET", last.url);
    QTRY_COMPARE(m_browser->answers.size(), std::size_t(1));
    QCOMPARE(statusOf(m_browser->answers.front()), 200);
    QVERIFY(m_browser->answers.front().raw.body.contains("Thank you"));
}

void TestLateBrowser::aLateLoadIsNoNewOne()
{
    const auto entries = m_journal->entries().size();
    const Navigation first = m_browser->asked.front(); // the page of the checkout, which is over
    QVERIFY(first.url != shopsPage());
    m_browser->load(first.method, first.url, first.form);
    QTRY_COMPARE(m_browser->answers.size(), std::size_t(1));
    QCOMPARE(statusOf(m_browser->answers.front()), 204); // it stays where it is
    QCOMPARE(m_journal->entries().size(), entries);
    m_browser->load(first.method, first.url, first.form); // a second time is a person's doing
    QTRY_COMPARE(m_browser->answers.size(), std::size_t(2));
    QVERIFY(m_journal->entries().size() > entries);
}

void TestLateBrowser::aLatePressIsNoNewOne()
{
    const auto entries = m_journal->entries().size();
    const auto &steps = m_session->history();
    const auto found = std::find_if(steps.begin(), steps.end(), [](const Step &step) {
        return std::holds_alternative<step::Press>(step);
    });
    QVERIFY(found != steps.end());
    const BuyerAction &action = std::get<step::Press>(*found).action;
    Fields form = action.fields;
    form.emplace_back("control", action.control);
    m_browser->load("POST", action.page, form);
    QTRY_COMPARE(m_browser->answers.size(), std::size_t(1));
    QCOMPARE(statusOf(m_browser->answers.front()), 204);
    QCOMPARE(m_journal->entries().size(), entries);
}

// At a thousand times the speed a checkout would run out while its page is still being opened.
void TestLateBrowser::ourClockWaitsForIt()
{
    begin({}, ClockMode::Live, 500ms);
    QTRY_COMPARE(m_session->doing(), Session::Doing::AwaitsBrowser);
    QTRY_COMPARE(m_browser->asked.size(), std::size_t(1));
    const Time asked = m_session->now();
    QTest::qWait(50);
    QCOMPARE(m_session->now(), asked);
    QTRY_COMPARE(m_session->doing(), Session::Doing::AwaitsBuyer); // without it
    QTRY_VERIFY(m_session->now() > asked + 10s);
}

// Zero: it has been asked for nothing.
quint64 TestLateBrowser::atBrowser() const
{
    for (const FlyingMessage &each : m_session->inFlight()) {
        if (each.atBrowser)
            return each.message.id.ordinal;
    }
    return 0;
}

// That something was delivered without the browser, or not as it came.
bool TestLateBrowser::isWarned() const
{
    const auto &entries = m_journal->entries();
    return std::any_of(entries.begin(), entries.end(),
                       [](const Entry &entry) { return entry.core["value"].text() == "browser.differs"; });
}

bool TestLateBrowser::isInFlight(quint64 ordinal) const
{
    const auto flying = m_session->inFlight();
    return std::any_of(flying.begin(), flying.end(),
                       [&](const FlyingMessage &each) { return each.message.id.ordinal == ordinal; });
}

void TestLateBrowser::aStepWaitsForIt_data()
{
    QTest::addColumn<bool>("isChosen");
    QTest::newRow("the next step") << false;
    QTest::newRow("this message") << true;
}

// One press, one delivery, as soon as the browser has brought the message; and then it stands again.
void TestLateBrowser::aStepWaitsForIt()
{
    QFETCH(bool, isChosen);
    begin({}, ClockMode::Standing, 60s, onPageLoads());
    QTRY_COMPARE(m_session->doing(), Session::Doing::AtBreakpoint);
    const quint64 load = *m_session->stoppedAt();
    if (isChosen)
        QVERIFY(m_session->apply(step::Deliver{load}));
    else
        m_session->step();
    QTRY_COMPARE(m_browser->asked.size(), std::size_t(1));
    QCOMPARE(m_session->doing(), Session::Doing::AwaitsBrowser);
    QVERIFY(isInFlight(load));
    m_browser->load("GET", m_browser->asked.front().url);
    QTRY_VERIFY(!isInFlight(load));
    QTRY_COMPARE(m_session->doing(), Session::Doing::Stopped);
    QVERIFY(!m_session->inFlight().empty()); // its answer, which is another step
    QVERIFY(m_browser->answers.empty());
    m_session->step();
    QTRY_COMPARE(m_browser->answers.size(), std::size_t(1));
    QVERIFY(!m_session->isRunning());
}

void TestLateBrowser::aBreakpointOnWhatItCarriesStopsOnce()
{
    begin({}, ClockMode::Standing, 60s, onPageLoads());
    QTRY_COMPARE(m_session->doing(), Session::Doing::AtBreakpoint);
    const auto load = m_session->stoppedAt();
    QVERIFY(m_browser->asked.empty());
    m_session->run();
    QTRY_COMPARE(m_browser->asked.size(), std::size_t(1));
    m_session->step(); // asks for nothing twice, and the breakpoint is not met again
    m_session->run();
    m_browser->load("GET", m_browser->asked.front().url);
    QTRY_COMPARE(m_session->doing(), Session::Doing::AtBreakpoint);
    QVERIFY(m_session->stoppedAt() != load); // its answer
    QVERIFY(!isInFlight(*load));
}

void TestLateBrowser::whatIsDroppedIsNotWaitedFor()
{
    begin({}, ClockMode::Standing, 200ms);
    QTRY_COMPARE(m_session->doing(), Session::Doing::AwaitsBrowser);
    QVERIFY(m_session->apply(step::Drop{atBrowser()}));
    QVERIFY(m_session->doing() != Session::Doing::AwaitsBrowser);
    QTest::qWait(300);
    QVERIFY(!isWarned());
    const auto entries = m_journal->entries().size();
    m_browser->load("GET", m_browser->asked.front().url); // late
    QTRY_COMPARE(m_browser->answers.size(), std::size_t(1));
    QCOMPARE(statusOf(m_browser->answers.front()), 204); // it stays where it is
    QCOMPARE(m_journal->entries().size(), entries);
}

// What the browser does meanwhile is not lost: it waits for its release.
void TestLateBrowser::whatIsHeldIsNotWaitedFor()
{
    begin({}, ClockMode::Standing, 200ms);
    QTRY_COMPARE(m_session->doing(), Session::Doing::AwaitsBrowser);
    const quint64 load = atBrowser();
    QVERIFY(m_session->apply(step::Hold{load}));
    QVERIFY(m_session->doing() != Session::Doing::AwaitsBrowser);
    QTest::qWait(300);
    QVERIFY(!isWarned());
    m_browser->load("GET", m_browser->asked.front().url);
    QTRY_COMPARE(atBrowser(), quint64(0));
    QVERIFY(isInFlight(load));
    QVERIFY(m_session->apply(step::Release{load}));
    QTRY_COMPARE(m_browser->answers.size(), std::size_t(1));
    QCOMPARE(statusOf(m_browser->answers.front()), 200);
    QVERIFY(!isWarned());

    begin({}, ClockMode::Standing, 200ms);
    QTRY_COMPARE(m_session->doing(), Session::Doing::AwaitsBrowser);
    const quint64 again = atBrowser();
    QVERIFY(m_session->apply(step::Hold{again}));
    QTest::qWait(300);
    QVERIFY(m_session->apply(step::Release{again})); // waited for once more, and no more than that
    QCOMPARE(m_session->doing(), Session::Doing::AwaitsBrowser);
    QTRY_VERIFY(isWarned());
    QVERIFY(!isInFlight(again));
    QCOMPARE(m_browser->asked.size(), std::size_t(1) + (m_browser->asked.size() > 1)); // shown how it ended
}

void TestLateBrowser::whatIsEditedIsAskedForAnew()
{
    begin({}, ClockMode::Standing, 60s);
    QTRY_COMPARE(m_session->doing(), Session::Doing::AwaitsBrowser);
    const Navigation old = m_browser->asked.front();
    Navigation fresh = old;
    fresh.url += "/elsewhere";
    QVERIFY(m_session->edit(atBrowser(), fresh, false));
    QTRY_COMPARE(m_browser->asked.size(), std::size_t(2));
    QCOMPARE(m_browser->asked.back().url, fresh.url);
    const auto entries = m_journal->entries().size();
    m_browser->load("GET", old.url);
    QTRY_COMPARE(m_browser->answers.size(), std::size_t(1));
    QCOMPARE(statusOf(m_browser->answers.front()), 204);
    QCOMPARE(m_journal->entries().size(), entries);
    m_browser->load("GET", fresh.url);
    QTRY_COMPARE(m_browser->answers.size(), std::size_t(2));
    QVERIFY(m_journal->entries().size() > entries);
    QVERIFY(!isWarned());
}

// The browser has done its part: what it waits for is the answer to the edited message.
void TestLateBrowser::whatHasComeIsEditedThere()
{
    begin({}, ClockMode::Standing, 60s, onPageLoads());
    QTRY_COMPARE(m_session->doing(), Session::Doing::AtBreakpoint);
    const quint64 load = *m_session->stoppedAt();
    m_session->step();
    QTRY_COMPARE(m_browser->asked.size(), std::size_t(1));
    QVERIFY(m_session->apply(step::Hold{load}));
    m_browser->load("GET", m_browser->asked.front().url);
    QTRY_COMPARE(atBrowser(), quint64(0));
    Navigation other = m_browser->asked.front();
    other.url += "/elsewhere";
    const auto edited = m_session->edit(load, other, false);
    QVERIFY(edited && m_session->apply(step::Release{edited->ordinal}));
    m_session->setBreakpoints({});
    m_session->run();
    QTRY_COMPARE(m_browser->answers.size(), std::size_t(1));
    QCOMPARE(m_browser->asked.size(), std::size_t(1));
    QVERIFY(statusOf(m_browser->answers.front()) != 204);
}

QTEST_GUILESS_MAIN(TestLateBrowser)
#include "tst_late_browser.moc"
