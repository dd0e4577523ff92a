// The descriptor is consistent with itself, its rows name tests that exist, and every outcome ends as
// promised by every way in; explanations and signing anew on what really passes.
#include "journal/redactor.h"
#include "providers/qenta/explain.h"
#include "providers/qenta/flow.h"
#include "providers/qenta/payment_types.h"
#include "providers/qenta/provider.h"
#include "providers/qenta/test_data.h"
#include "session/demo.h"

#include <QFile>
#include <QTest>

#include <set>

using namespace kassa;
using namespace kassa::qenta;

namespace {

std::set<QByteArray> idsOf(Side side)
{
    std::set<QByteArray> ids;
    for (const OperationInfo &each : descriptor().operations) {
        if (each.side == side)
            ids.insert(each.id);
    }
    return ids;
}

std::set<QByteArray> statesOf(Side side)
{
    std::set<QByteArray> ids;
    for (const StateInfo &each : descriptor().states) {
        if (each.side == side)
            ids.insert(each.id);
    }
    return ids;
}

// Looks at every message as it is sent, before redaction.
class Watcher : public EventSink
{
public:
    explicit Watcher(std::function<void(const Message &)> look) : m_look(std::move(look)) {}
    void happened(const Event &event) override
    {
        if (const auto *sent = std::get_if<Sent>(&event.happening))
            m_look(sent->message);
    }

private:
    std::function<void(const Message &)> m_look;
};

const Outcome &outcomeNamed(const QByteArray &id)
{
    const auto &all = descriptor().outcomes;
    return *std::find_if(all.begin(), all.end(), [&](const Outcome &each) { return each.id == id; });
}

// A whole purchase with the raw messages shown.
void watch(const QByteArray &id, const std::function<void(const Message &)> &look)
{
    const auto provider = makeProvider();
    const Keys keys = provider->sandboxKeys();
    SessionInputs inputs;
    inputs.start = *fromIso("2026-01-02T00:00:00.000000Z");
    inputs.origins = fixedOrigins();
    const MachineSetup setup{inputs, keys};
    Watcher watcher(look);
    BenchParts parts;
    parts.shop = provider->shop(setup);
    parts.sandbox = provider->sandbox(setup);
    parts.inspector = provider->inspector(setup);
    parts.redaction = std::make_shared<Redactor>(provider->sensitive(keys));
    parts.sink = &watcher;
    Bench bench(inputs, std::move(parts));
    Driver driver(bench);
    const Outcome &outcome = outcomeNamed(id);
    for (const OperationStep &step : outcome.before)
        QVERIFY(bench.apply(step::Operate{step.side, step.operation, step.fields}));
    driver.setBuyer(BuyerScript(outcome.buyer));
    DemoOptions options;
    QVERIFY(bench.apply(step::Begin{*demoOrder(descriptor(), options), {}}));
    QVERIFY(driver.run());
}

} // namespace

class TestQentaDemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEntryEndsAsPromised_data();
    void everyEntryEndsAsPromised();
    void stepsAreTakenInTheirOrder();
    void couponChangesTheSum();
    void descriptorIsConsistent();
    void everyPaymentTypeHasAnOutcome();
    void threeGenerations();
    void fidelityNamesTests();
    void explainsEveryMessage();
    void forgedConfirmsNothing();
    void signsAnew();
    void secretsAreNotShown();
};

void TestQentaDemo::everyEntryEndsAsPromised_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QByteArray>("outcome");
    for (const EntryPoint &entry : descriptor().entries) {
        for (const Outcome &outcome : descriptor().outcomes) {
            if (outcome.entry.isEmpty() || outcome.entry == entry.id)
                QTest::addRow("%s %s", entry.id.constData(), outcome.id.constData())
                    << entry.id << outcome.id;
        }
    }
}

void TestQentaDemo::everyEntryEndsAsPromised()
{
    QFETCH(QByteArray, entry);
    QFETCH(QByteArray, outcome);
    MemoryJournal journal;
    DemoOptions options;
    options.entry = entry;
    options.outcome = outcome;
    const auto provider = makeProvider();
    auto demo = Demo::create(*provider, options, journal);
    QVERIFY(demo);
    const DemoResult result = (*demo)->run();
    QVERIFY2(result.right, qPrintable(english(result.reason)));
}

// All seventeen but the twelfth, in which the shop has no part.
void TestQentaDemo::stepsAreTakenInTheirOrder()
{
    MemoryJournal journal;
    DemoOptions options;
    options.outcome = "approve";
    const auto provider = makeProvider();
    const auto demo = Demo::create(*provider, options, journal);
    QVERIFY(demo);
    (*demo)->run();
    std::vector<int> numbers;
    for (const auto &row : (*demo)->bench().machine(Side::Shop)->table("steps", 0, 1000).rows)
        numbers.push_back(row[2].source.toInt());
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    QCOMPARE(numbers, (std::vector<int>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16, 17}));
}

// The order may change between the data storage and the start; only the start's sum counts (step 8).
void TestQentaDemo::couponChangesTheSum()
{
    QByteArrayList started, confirmed;
    watch("coupon", [&](const Message &message) {
        const auto *request = std::get_if<HttpRequest>(&message.payload);
        const Fields fields = request ? readForm(request->raw.body) : Fields();
        if (request && request->raw.head.contains("/frontend/init"))
            started.append(fieldOf(fields, "amount"));
        if (message.channel == Channel::Callback && hasField(fields, "paymentState"))
            confirmed.append(fieldOf(fields, "amount"));
    });
    QCOMPARE(started, QByteArrayList{"182.50"}); // 10 percent off 200.00, and a wrapping for 2.50
    QCOMPARE(confirmed, started);
}

void TestQentaDemo::descriptorIsConsistent()
{
    const Descriptor &all = descriptor();
    QCOMPARE(all.number, 4);
    std::set<QByteArray> outcomes;
    for (const Outcome &outcome : all.outcomes) {
        QVERIFY2(outcomes.insert(outcome.id).second, outcome.id.constData());
        QVERIFY2(!outcome.title.isEmpty() && !outcome.description.isEmpty(), outcome.id.constData());
        QVERIFY2(statesOf(Side::Shop).contains(outcome.shopState), outcome.id.constData());
        for (const auto *steps : {&outcome.before, &outcome.after}) {
            for (const OperationStep &step : *steps)
                QVERIFY2(idsOf(step.side).contains(step.operation),
                         (outcome.id + ' ' + step.operation).constData());
        }
    }
    QCOMPARE(idsOf(Side::Shop).size() + idsOf(Side::Sandbox).size(), all.operations.size());
    QCOMPARE(statesOf(Side::Shop).size() + statesOf(Side::Sandbox).size(), all.states.size());
    for (const StateInfo &state : all.states) {
        for (const QByteArray &next : state.next)
            QVERIFY2(statesOf(state.side).contains(next), (state.id + " -> " + next).constData());
        QVERIFY2(state.final || !state.next.empty(), state.id.constData());
    }
    QCOMPARE(all.flow.size(), 17U);
    for (std::size_t i = 0; i < all.flow.size(); ++i)
        QCOMPARE(all.flow[i].number, QByteArray::number(i + 1));
}

void TestQentaDemo::everyPaymentTypeHasAnOutcome()
{
    std::set<QByteArray> ids;
    for (const Outcome &outcome : descriptor().outcomes)
        ids.insert(outcome.id);
    for (const PaymentType &type : paymentTypes())
        QVERIFY2(type.legacy || type.id == "CCARD" || ids.contains("type-" + type.id.toLower()),
                 type.id.constData());
}

// Sections 2 and 11: the hosts that may be chosen, and what an account of former times signs with.
void TestQentaDemo::threeGenerations()
{
    QByteArrayList hosts;
    for (const KnownHost &host : descriptor().hosts)
        hosts.append(host.apiUrl);
    QCOMPARE(hosts.join(' '), "https://papi.hobex.at https://api.qenta.com https://checkout.wirecard.com");
    for (const char *hash : {"hmac-sha512", "sha512", "md5"}) {
        Keys keys = demoKeys();
        keys.ids["hash"] = hash;
        QCOMPARE(accountOf(keys).hash, *hashFromWord(hash));
    }
}

// A row that is not "missing" names a test function of this folder or of tst_demos, or an end-to-end test.
void TestQentaDemo::fidelityNamesTests()
{
    const QString folder = qEnvironmentVariable("KASSA_SOURCE_DIR");
    QVERIFY2(!folder.isEmpty(), "run by ctest");
    const auto source = [&](const QByteArray &program) {
        for (const char *place : {"/tests/providers/qenta/", "/tests/core/session/", "/tests/e2e/"}) {
            for (const char *ending : {".cpp", ".py"}) {
                QFile file(folder + QString::fromLatin1(place) + QString::fromLatin1(program + ending));
                if (file.open(QIODevice::ReadOnly))
                    return file.readAll();
            }
        }
        return QByteArray();
    };
    std::set<QByteArray> ids;
    for (const FidelityRow &row : descriptor().fidelity) {
        QVERIFY2(ids.insert(row.id).second, row.id.constData());
        QVERIFY2(!row.source.isEmpty() && !row.behaviour.isEmpty(), row.id.constData());
        const bool isMissing = row.mark == FidelityRow::Mark::Missing;
        QVERIFY2(row.test.isEmpty() == isMissing, row.id.constData());
        if (isMissing)
            continue;
        const qsizetype colons = row.test.indexOf("::");
        const QByteArray text = source(colons < 0 ? row.test : row.test.left(colons));
        QVERIFY2(!text.isEmpty(), row.test.constData());
        QVERIFY2(colons < 0 || text.contains("::" + row.test.mid(colons + 2) + "()"), row.test.constData());
    }
}

void TestQentaDemo::explainsEveryMessage()
{
    const auto provider = makeProvider();
    const Keys keys = provider->sandboxKeys();
    int right = 0;
    watch("pending-approved", [&](const Message &message) {
        const Explanation explanation = provider->explain(message, keys);
        for (const Verdict &verdict : explanation.verdicts) {
            QVERIFY2(verdict.severity != Verdict::Severity::Wrong, qPrintable(english(verdict.what)));
            right += verdict.id == "signature" && verdict.severity == Verdict::Severity::Good ? 1 : 0;
        }
        const auto *request = std::get_if<HttpRequest>(&message.payload);
        const auto head = request ? parseRequestHead(request->raw.head) : Result<RequestHead>();
        if (request && head && head->method == "POST")
            QVERIFY2(!explanation.label.isEmpty(), head->target.constData());
    });
    QCOMPARE(right, 5); // init, read, start, PENDING, SUCCESS
}

// The genuine confirmation behind a forged one is the first; behind a genuine one it is another.
void TestQentaDemo::forgedConfirmsNothing()
{
    const auto provider = makeProvider();
    const auto timesConfirmedAgain = [&](const char *outcome) {
        MachineSetup setup;
        setup.keys = provider->sandboxKeys();
        const auto inspector = provider->inspector(setup);
        int times = 0;
        watch(outcome, [&](const Message &message) {
            for (const Verdict &verdict : inspector->inspect(message))
                times += verdict.id == "lint.confirmed-again" ? 1 : 0;
        });
        return times;
    };
    QCOMPARE(timesConfirmedAgain("forged-swapped-order"), 0);
    QCOMPARE(timesConfirmedAgain("confirmed-twice"), 1);
}

void TestQentaDemo::signsAnew()
{
    const auto provider = makeProvider();
    const Keys keys = provider->sandboxKeys();
    int signedAnew = 0;
    watch("approve", [&](const Message &message) {
        const auto *request = std::get_if<HttpRequest>(&message.payload);
        if (!request)
            return;
        Message changed = message;
        HttpRequest edited = *request;
        edited.raw.body.replace("200.00", "300.00");
        const bool differs = edited.raw.body != request->raw.body;
        changed.payload = edited;
        const auto fresh = provider->resign(changed, keys);
        if (!fresh || !differs)
            return;
        ++signedAnew;
        const auto verdictOn = [&](const Payload &payload) {
            changed.payload = payload;
            return provider->explain(changed, keys).verdicts.front().severity;
        };
        QVERIFY(verdictOn(edited) == Verdict::Severity::Wrong);
        QVERIFY(verdictOn(*fresh) == Verdict::Severity::Good);
    });
    QCOMPARE(signedAnew, 2); // the start and the confirmation
}

void TestQentaDemo::secretsAreNotShown()
{
    const auto provider = makeProvider();
    const Keys keys = provider->sandboxKeys();
    const QByteArray secret = accountOf(keys).secret.expose();
    watch("deposit", [&](const Message &message) {
        const Explanation explanation = provider->explain(message, keys);
        QVERIFY(!explanation.signedBytes.contains(secret));
        for (const TreeRow &row : explanation.tree)
            QVERIFY2(!row.value.contains(secret), row.name.constData());
        for (const Verdict &verdict : explanation.verdicts)
            QVERIFY(!english(verdict.what).contains(QString::fromLatin1(secret)));
    });
}

QTEST_APPLESS_MAIN(TestQentaDemo)
#include "tst_qenta_demo.moc"
