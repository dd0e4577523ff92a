// Every outcome of every provider as a demo purchase: it ends as promised, the same seed gives the same
// canonical journal, and it can be rewound to any step.
#include "journal/exports.h"
#include "journal/redactor.h"
#include "order/requirements.h"
#include "order/samples.h"
#include "providers/cascad/provider.h"
#include "providers/kronor/provider.h"
#include "providers/qenta/provider.h"
#include "providers/qvickly/provider.h"
#include "providers/registry.h"
#include "providers/seqr/provider.h"
#include "session/choices.h"
#include "session/demo.h"
#include "session/session.h"

#include <QTest>

using namespace kassa;

class TestDemos : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void endsAsPromised_data() { purchases(); }
    void endsAsPromised();
    void whatNamesNoPurchaseIsOffered();
    void whatIsOfferedCanBeTyped_data() { purchases(); }
    void whatIsOfferedCanBeTyped();
    void sameSeedSameJournal_data() { purchases(); }
    void sameSeedSameJournal();
    void operationsHaveTitles_data() { purchases(); }
    void operationsHaveTitles();
    void rewindsToEveryStep_data() { purchases(); }
    void rewindsToEveryStep();
    void nothingSensitiveIsKept_data() { purchases(); }
    void nothingSensitiveIsKept();
    void shopServerNeverSeesCards_data() { purchases(); }
    void shopServerNeverSeesCards();
    void headersInTheAnnexAreRedacted();
    void wrongOptionsAreNamed();
    void outcomesBelongToEntries();
    void outcomesBelongToOrders();
    void aPersonIsWaitedFor_data();
    void aPersonIsWaitedFor();
    void nobodyIsWaitedForWhenItIsOver_data();
    void nobodyIsWaitedForWhenItIsOver();

private:
    void purchases() const;
    std::unique_ptr<Demo> demo(Journal &journal, quint64 seed = 1) const;
    struct Played
    {
        MemoryJournal journal;
        DemoResult result;
    };
    // The purchase of this row: run once for all tests that look at it.
    const Played &played();

    std::unique_ptr<Registry> m_registry;
    std::map<QByteArray, Played> m_played; // by row
};

void TestDemos::initTestCase()
{
    std::vector<std::unique_ptr<Provider>> providers;
    providers.push_back(qvickly::makeProvider());
    providers.push_back(kronor::makeProvider());
    providers.push_back(seqr::makeProvider());
    providers.push_back(qenta::makeProvider());
    providers.push_back(cascad::makeProvider());
    m_registry = std::make_unique<Registry>(std::move(providers));
}

void TestDemos::purchases() const
{
    QTest::addColumn<QByteArray>("provider");
    QTest::addColumn<QByteArray>("outcome");
    for (const auto &provider : m_registry->all()) {
        for (const Outcome &outcome : provider->descriptor().outcomes)
            QTest::addRow("%s %s", provider->descriptor().id.constData(), outcome.id.constData())
                << provider->descriptor().id << outcome.id;
    }
}

std::unique_ptr<Demo> TestDemos::demo(Journal &journal, quint64 seed) const
{
    const auto row = QTest::currentDataTag();
    const QByteArrayList words = QByteArray(row).split(' ');
    DemoOptions options;
    options.outcome = words[1];
    options.seed = seed;
    auto made = Demo::create(*m_registry->find(words[0]), options, journal);
    return made ? std::move(*made) : nullptr;
}

const TestDemos::Played &TestDemos::played()
{
    const auto [at, fresh] = m_played.try_emplace(QTest::currentDataTag());
    Played &made = at->second;
    if (fresh) {
        if (const auto purchase = demo(made.journal))
            made.result = purchase->run();
    }
    return made;
}

void TestDemos::endsAsPromised()
{
    const DemoResult &result = played().result;
    QVERIFY2(result.right, qPrintable(english(result.reason)));
}

// What the provider's staff or the tester can do without naming a purchase can be done at any time.
void TestDemos::whatNamesNoPurchaseIsOffered()
{
    for (const auto &provider : m_registry->all()) {
        MemoryJournal journal;
        DemoOptions options;
        options.outcome = provider->descriptor().outcomes.front().id;
        const auto purchase = Demo::create(*provider, options, journal);
        QVERIFY(purchase);
        const auto offered = (*purchase)->bench().machine(Side::Sandbox)->view().operations;
        for (const OperationInfo &each : provider->descriptor().operations) {
            const bool namesOne = std::any_of(each.fields.begin(), each.fields.end(),
                                              [](const PageField &field) { return field.name == "ref"; });
            if (each.side != Side::Sandbox || namesOne || isSwitch(each.id))
                continue;
            QCOMPARE(std::count_if(offered.begin(), offered.end(),
                                   [&](const OperationOffer &offer) { return offer.operation == each.id; }),
                     1);
        }
    }
}

// What an operation takes has a field where the operation is offered, in the middle of a purchase as well.
void TestDemos::whatIsOfferedCanBeTyped()
{
    MemoryJournal journal;
    const auto purchase = demo(journal);
    purchase->run();
    const QByteArray provider = QByteArray(QTest::currentDataTag()).split(' ').first();
    const auto &known = m_registry->find(provider)->descriptor().operations;
    Bench &bench = purchase->bench();
    const auto steps = qsizetype(bench.history().size());
    for (qsizetype k = steps; k >= 0; k -= 11) {
        QVERIFY(bench.rewind(k));
        for (const Side side : {Side::Shop, Side::Sandbox}) {
            for (const OperationOffer &offer : bench.machine(side)->view().operations) {
                const auto info = std::find_if(known.begin(), known.end(), [&](const OperationInfo &each) {
                    return each.side == side && each.id == offer.operation;
                });
                QVERIFY2(info != known.end(), offer.operation.constData());
                for (const PageField &field : info->fields) {
                    const bool has =
                        std::any_of(offer.fields.begin(), offer.fields.end(),
                                    [&](const PageField &each) { return each.name == field.name; });
                    QVERIFY2(has || field.name == "ref", (offer.operation + ": " + field.name).constData());
                }
            }
        }
    }
}

void TestDemos::sameSeedSameJournal()
{
    MemoryJournal second, other;
    const QByteArray first = canonical(played().journal.entries());
    demo(second)->run();
    demo(other, 2)->run();
    QCOMPARE(canonical(second.entries()), first);
    QVERIFY(canonical(other.entries()) != first);
}

// What is read later needs no provider to say what was done.
void TestDemos::operationsHaveTitles()
{
    for (const Entry &entry : played().journal.entries()) {
        const QByteArray operation = entry.core["operation"].text();
        if (entry.kind == "given" && operation != "start")
            QVERIFY2(entry.core.contains("title"), operation.constData());
    }
}

void TestDemos::rewindsToEveryStep()
{
    MemoryJournal journal;
    const auto purchase = demo(journal);
    purchase->run();
    const QByteArray expected = canonical(journal.entries());
    Bench &bench = purchase->bench();
    const std::vector<Step> steps = bench.history();
#ifdef __SANITIZE_ADDRESS__
    const size_t stride = 29; // sanitized code is ten times slower; the release run takes every step
#else
    const size_t stride = 1;
#endif
    for (size_t k = 0; k <= steps.size(); k += stride) {
        const Done rewound = bench.rewind(qsizetype(k));
        QVERIFY2(rewound, rewound ? "" : qPrintable(english(rewound.error().detail)));
        for (size_t i = k; i < steps.size(); ++i) {
            const auto done = bench.apply(steps[i]);
            QVERIFY2(done, done ? "" : qPrintable(english(done.error().detail)));
        }
        QCOMPARE(canonical(journal.entries()), expected);
    }
}

void TestDemos::nothingSensitiveIsKept()
{
    QFETCH(QByteArray, provider);
    QByteArray kept;
    for (const Entry &entry : played().journal.entries())
        kept += entry.core.toCompact();
    const Provider &known = *m_registry->find(provider);
    for (const KnownSensitive &value : known.sensitive(known.sandboxKeys()).known) {
        const QByteArray &secret = value.value.expose();
        bool isNumber = false;
        (void)secret.toULongLong(&isNumber);
        // A CVV or a PIN: a few digits stand in every journal by chance. Where a name says what they are they
        // are looked for by tst_redactor.
        if (isNumber && secret.size() < 8)
            continue;
        QVERIFY2(!kept.contains(secret), value.name.constData());
    }
}

void TestDemos::shopServerNeverSeesCards()
{
    QFETCH(QByteArray, provider);
    const Provider &known = *m_registry->find(provider);
    QByteArrayList pans;
    for (const KnownSensitive &value : known.sensitive(known.sandboxKeys()).known) {
        if (value.kind == SensitiveClass::Pan)
            pans << value.name;
    }
    int seen = 0;
    for (const Entry &entry : played().journal.entries()) {
        const QByteArray to = entry.core["to"].text();
        // A shop's own page may have the card fields (QENTA's own form): then what the buyer types comes to
        // that page and to nothing else of the shop.
        const bool typed = to == "shop-page" && entry.core["channel"].text() == "buyer";
        if (typed || (to != "shop-server" && to != "shop-page"))
            continue;
        ++seen;
        const QByteArray text = entry.core.toCompact();
        for (const QByteArray &name : pans)
            QVERIFY2(!text.contains("<<" + name + ">>"), name.constData());
        QVERIFY(!text.contains("<<pan:"));
    }
    QVERIFY(seen > 0);
}

// Every name that a provider calls sensitive, as a header of a request whose head is kept beside the entry.
void TestDemos::headersInTheAnnexAreRedacted()
{
    for (const auto &provider : m_registry->all()) {
        const SensitiveRules rules = provider->sensitive(provider->sandboxKeys());
        QByteArray head = "Host: localhost\r\n";
        for (const auto &[name, kind] : rules.names)
            head += name + ": Bearer 66-unseen-66\r\n";
        Json more = Json::object();
        more.set("head", Json::string(head));
        Event event;
        event.happening = ClockJumped{};
        const QByteArray kept = Redactor(rules).entry(event, {0, {}, more}).annex.more["head"].text();
        QVERIFY2(kept.contains("Host: localhost"), provider->descriptor().id.constData());
        QVERIFY2(!kept.contains("unseen"), (provider->descriptor().id + ": " + kept).constData());
    }
}

void TestDemos::wrongOptionsAreNamed()
{
    MemoryJournal journal;
    DemoOptions options;
    options.outcome = "no-such-outcome";
    const Provider &provider = *m_registry->all().front();
    const auto outcome = Demo::create(provider, options, journal);
    QCOMPARE(outcome.error().code, "session.outcome");
    QVERIFY(english(outcome.error().detail)
                .contains(QString::fromUtf8(provider.descriptor().outcomes.front().id)));
    options.outcome = provider.descriptor().outcomes.front().id;
    options.entry = "no-such-entry";
    QCOMPARE(Demo::create(provider, options, journal).error().code, "session.entry");
    options.entry.clear();
    options.order = Order{};
    QCOMPARE(Demo::create(provider, options, journal).error().code, "session.order");
}

void TestDemos::outcomesBelongToEntries()
{
    for (const auto &provider : m_registry->all()) {
        const auto &entries = provider->descriptor().entries;
        for (const Outcome &outcome : provider->descriptor().outcomes) {
            for (const EntryPoint &entry : entries) {
                MemoryJournal journal;
                DemoOptions options;
                options.outcome = outcome.id;
                options.entry = entry.id;
                const auto made = Demo::create(*provider, options, journal);
                const bool belongs = outcome.entry.isEmpty() || outcome.entry == entry.id;
                QCOMPARE(bool(made), belongs);
                QVERIFY(belongs || made.error().code == "session.entry");
            }
            const bool known = std::any_of(entries.begin(), entries.end(), [&](const EntryPoint &entry) {
                return outcome.entry.isEmpty() || outcome.entry == entry.id;
            });
            QVERIFY2(known, outcome.id.constData());
        }
    }
}

// Where a method is offered in some countries only, its outcomes have a sample from there, and refuse
// another.
void TestDemos::outcomesBelongToOrders()
{
    int limited = 0;
    for (const auto &provider : m_registry->all()) {
        const Descriptor &descriptor = provider->descriptor();
        for (const Outcome &outcome : descriptor.outcomes) {
            DemoOptions options;
            options.outcome = outcome.id;
            const auto own = demoOrder(descriptor, options);
            QVERIFY2(own && fits(outcome, *own), outcome.id.constData());
            if (outcome.countries.empty() && outcome.currencies.empty())
                continue;
            ++limited;
            options.order = *own;
            options.order->country = "DE";
            const auto refused = demoOrder(descriptor, options);
            QVERIFY2(!refused && refused.error().code == "session.order", outcome.id.constData());
            MemoryJournal journal;
            SessionOptions how;
            how.outcome = outcome.id;
            const auto session = Session::create(*provider, how, journal, *Catalogue::builtIn());
            QVERIFY(session);
            QCOMPARE((*session)->begin(*options.order, {}).error().code, "session.order");
        }
    }
    QVERIFY(limited > 0);
}

void TestDemos::aPersonIsWaitedFor_data()
{
    QTest::addColumn<QByteArray>("provider");
    QTest::addColumn<QByteArray>("entry");
    for (const auto &provider : m_registry->all()) {
        for (const EntryPoint &entry : provider->descriptor().entries)
            QTest::addRow("%s %s", provider->descriptor().id.constData(), entry.id.constData())
                << provider->descriptor().id << entry.id;
    }
}

// On the shop's page as on the provider's: nothing says that it is over, and no time passes.
void TestDemos::aPersonIsWaitedFor()
{
    QFETCH(QByteArray, provider);
    QFETCH(QByteArray, entry);
    const Provider &of = *m_registry->find(provider);
    MemoryJournal journal;
    SessionOptions options;
    options.start = DemoOptions().start;
    const auto session = Session::create(of, options, journal, *Catalogue::builtIn());
    QVERIFY(session);
    (*session)->setClock(ClockMode::Jumping);
    const Descriptor &descriptor = of.descriptor();
    QVERIFY((*session)->begin(adaptedTo(findSample(descriptor.sampleOrder)->order, descriptor.requirements),
                              entry));
    (*session)->run();
    QTRY_COMPARE((*session)->doing(), Session::Doing::AwaitsBuyer);
    QVERIFY((*session)->nextStep().source.contains("press something on the page"));
    QVERIFY((*session)->now() - *options.start < std::chrono::minutes(1));
}

// The shop has cancelled while the provider's page was open: the way back that it offers is nothing that the
// purchase waits for.
void TestDemos::nobodyIsWaitedForWhenItIsOver_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QByteArray>("operation");
    QTest::newRow("kronor") << QByteArray() << QByteArray("cancel-order");
    QTest::newRow("seqr") << QByteArray("invoice") << QByteArray("cancel-invoice"); // its phone stays open
}

void TestDemos::nobodyIsWaitedForWhenItIsOver()
{
    QFETCH(const QByteArray, entry);
    QFETCH(const QByteArray, operation);
    const Provider &of = *m_registry->find(QTest::currentDataTag());
    MemoryJournal journal;
    SessionOptions options;
    options.start = DemoOptions().start;
    const auto session = Session::create(of, options, journal, *Catalogue::builtIn());
    QVERIFY(session);
    (*session)->setClock(ClockMode::Jumping);
    QVERIFY((*session)->begin(*demoOrder(of.descriptor(), {}), entry));
    (*session)->run();
    QTRY_COMPARE((*session)->doing(), Session::Doing::AwaitsBuyer);
    QVERIFY((*session)->apply(step::Operate{Side::Shop, operation, {}}));
    (*session)->run();
    QTRY_COMPARE((*session)->doing(), Session::Doing::Finished);
    QCOMPARE((*session)->view(Side::Shop).purchases.front().state, QByteArray("cancelled"));
    QVERIFY(!(*session)->view(Side::Sandbox).pages.empty());
    QCOMPARE((*session)->nextStep().source, QByteArray("Nothing: all that had to happen has happened"));
}

QTEST_GUILESS_MAIN(TestDemos)
#include "tst_demos.moc"
