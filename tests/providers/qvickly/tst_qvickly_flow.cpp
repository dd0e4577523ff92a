// The descriptor is consistent with itself and with the pages; and whole purchases, shop and sandbox, over
// the bench.
#include "bench/driver.h"
#include "order/samples.h"
#include "providers/qvickly/flow.h"
#include "providers/qvickly/ids.h"
#include "providers/qvickly/provider.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace kassa;
using namespace kassa::qvickly;

namespace {

std::set<QByteArray> idsOfSide(Side side)
{
    std::set<QByteArray> ids;
    for (const OperationInfo &each : descriptor().operations) {
        if (each.side == side)
            ids.insert(each.id);
    }
    return ids;
}

std::set<QByteArray> statesOfSide(Side side)
{
    std::set<QByteArray> ids;
    for (const StateInfo &each : descriptor().states) {
        if (each.side == side)
            ids.insert(each.id);
    }
    return ids;
}

// Known test values by their names, as the journal's redactor does it.
class Names : public Redaction
{
public:
    explicit Names(SensitiveRules rules) : m_rules(std::move(rules)) {}
    Payload redacted(const Payload &payload) override { return payload; }
    QByteArray redacted(const QByteArray &bytes) override { return bytes; }
    Result<Payload> expanded(const Payload &payload) const override
    {
        const auto *action = std::get_if<BuyerAction>(&payload);
        if (!action)
            return payload;
        BuyerAction full = *action;
        for (auto &[name, value] : full.fields) {
            for (const KnownSensitive &known : m_rules.known)
                value.replace("<<" + known.name + ">>", known.value.expose());
        }
        return Payload(full);
    }

private:
    SensitiveRules m_rules;
};

struct Reports : EventSink
{
    std::vector<Report> all;
    void happened(const Event &event) override
    {
        if (const auto *reported = std::get_if<Reported>(&event.happening))
            all.push_back(reported->report);
    }
    QByteArray text() const
    {
        QByteArray lines;
        for (const Report &each : all)
            lines += toWord(each.kind) + ' ' + each.subject + ' ' + each.value + ": " +
                     english(each.text).toUtf8() + '\n';
        return lines;
    }
};

const Outcome &outcomeNamed(const QByteArray &id)
{
    const auto &all = descriptor().outcomes;
    return *std::find_if(all.begin(), all.end(), [&](const Outcome &each) { return each.id == id; });
}

} // namespace

class TestQvicklyFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsAreWritten();
    void idsAreUnique();
    void operationsExist();
    void pagesAndControlsExist();
    void statesLead();
    void flowIsNumbered();
    void sensitiveNamesFit();
    void sampleFits();
    void purchases_data();
    void purchases();
};

void TestQvicklyFlow::textsAreWritten()
{
    const Descriptor &all = descriptor();
    QVERIFY(!all.title.isEmpty() && !all.description.isEmpty());
    const auto check = [](const QByteArray &id, const Text &title, const Text &description) {
        QVERIFY2(!id.isEmpty() && !title.isEmpty() && !description.isEmpty(), id.constData());
    };
    for (const auto &each : all.entries)
        check(each.id, each.title, each.description);
    for (const auto &each : all.outcomes)
        check(each.id, each.title, each.description);
    for (const auto &each : all.operations) {
        check(each.id, each.title, each.description);
        for (const PageField &field : each.fields)
            QVERIFY2(!field.label.isEmpty(), each.id.constData());
    }
    for (const auto &each : all.states)
        check(each.id, each.title, each.description);
    for (const auto &each : all.flow)
        check(each.number, each.title, each.description);
    for (const auto &each : all.fidelity) {
        check(each.id, each.behaviour, each.behaviour);
        QVERIFY2(!each.source.isEmpty(), each.id.constData());
        const bool shown =
            each.mark == FidelityRow::Mark::Documented || each.mark == FidelityRow::Mark::SeenInClient;
        QVERIFY2(!shown || !each.test.isEmpty(), each.id.constData());
        QVERIFY2(each.mark != FidelityRow::Mark::Missing || each.test.isEmpty(), each.id.constData());
    }
}

void TestQvicklyFlow::idsAreUnique()
{
    const Descriptor &all = descriptor();
    std::set<QByteArray> outcomes, fidelity;
    for (const auto &each : all.outcomes)
        QVERIFY2(outcomes.insert(each.id).second, each.id.constData());
    for (const auto &each : all.fidelity)
        QVERIFY2(fidelity.insert(each.id).second, each.id.constData());
    QCOMPARE(idsOfSide(Side::Shop).size() + idsOfSide(Side::Sandbox).size(), all.operations.size());
    QCOMPARE(statesOfSide(Side::Shop).size() + statesOfSide(Side::Sandbox).size(), all.states.size());
}

void TestQvicklyFlow::operationsExist()
{
    for (const Outcome &outcome : descriptor().outcomes) {
        for (const auto *steps : {&outcome.before, &outcome.after}) {
            for (const OperationStep &step : *steps)
                QVERIFY2(idsOfSide(step.side).contains(step.operation),
                         (outcome.id + ' ' + step.operation).constData());
        }
        QVERIFY2(statesOfSide(Side::Shop).contains(outcome.shopState), outcome.id.constData());
    }
}

void TestQvicklyFlow::pagesAndControlsExist()
{
    const std::set<QByteArray> pages{page::step1,   page::step2, page::card,
                                     page::threeDs, page::swish, page::bankid};
    const std::set<QByteArray> controls{control::identify,    control::identifyWithoutPno,
                                        control::companyMode, control::selectMethod,
                                        control::editAddress, control::deliveryAddress,
                                        control::buy,         control::cancel,
                                        control::payCard,     control::openApp,
                                        control::restart};
    const std::set<QByteArray> choices{
        outcome::approve,       outcome::capture,        outcome::pendingApproved, outcome::pendingDenied,
        outcome::decline,       outcome::cardOk,         outcome::cardRefused,     outcome::cardAbandoned,
        outcome::threeDsOk,     outcome::threeDsRefused, outcome::swishPaid,       outcome::swishCancelled,
        outcome::swishTimeout,  outcome::bankidOk,       outcome::bankidCancelled, outcome::bankidFailed,
        outcome::bankidExpired, outcome::userCancels,    outcome::userCloses};
    const QByteArray prefix = control::outcomePrefix;
    for (const Outcome &outcome : descriptor().outcomes) {
        QVERIFY2(!outcome.buyer.empty(), outcome.id.constData());
        for (const BuyerStep &step : outcome.buyer) {
            QVERIFY2(pages.contains(step.page), outcome.id.constData());
            const bool known = step.control.startsWith(prefix)
                                   ? choices.contains(step.control.mid(prefix.size()))
                                   : controls.contains(step.control);
            QVERIFY2(known, (outcome.id + ' ' + step.control).constData());
        }
    }
}

void TestQvicklyFlow::statesLead()
{
    for (const StateInfo &state : descriptor().states) {
        for (const QByteArray &next : state.next)
            QVERIFY2(statesOfSide(state.side).contains(next), (state.id + " -> " + next).constData());
        QVERIFY2(state.final || !state.next.empty(), state.id.constData());
    }
}

void TestQvicklyFlow::flowIsNumbered()
{
    QByteArrayList numbers;
    for (const FlowStep &step : descriptor().flow) {
        numbers.append(step.number);
        QVERIFY2(step.from != step.to, step.number.constData());
    }
    QCOMPARE(numbers, (QByteArrayList{"1", "2", "3", "4", "4a", "5", "6", "7", "8", "9", "10", "10a", "10b",
                                      "11", "12"}));
}

// Every "<<name>>" in a step is a name of the redaction rules, so it is expanded before it is typed.
void TestQvicklyFlow::sensitiveNamesFit()
{
    const auto provider = makeProvider();
    std::set<QByteArray> names;
    for (const KnownSensitive &known : provider->sensitive(provider->sandboxKeys()).known)
        names.insert("<<" + known.name + ">>");
    QVERIFY(names.contains("<<secret:qvickly.demo>>"));
    int seen = 0;
    for (const Outcome &outcome : descriptor().outcomes) {
        for (const BuyerStep &step : outcome.buyer) {
            for (const auto &[name, value] : step.fields) {
                if (!value.startsWith("<<"))
                    continue;
                ++seen;
                QVERIFY2(names.contains(value), value.constData());
            }
        }
    }
    QVERIFY(seen > 0);
}

void TestQvicklyFlow::sampleFits()
{
    const SampleOrder *sample = findSample(descriptor().sampleOrder);
    QVERIFY(sample);
    Order order = adaptedTo(sample->order, descriptor().requirements);
    order.reference = "WS-1001";
    QVERIFY(check(order, descriptor().requirements).empty());
    QVERIFY(totalsOf(order)->withVat > 0);
}

void TestQvicklyFlow::purchases_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const Outcome &outcome : descriptor().outcomes)
        QTest::newRow(outcome.id.constData()) << outcome.id;
}

void TestQvicklyFlow::purchases()
{
    QFETCH(QByteArray, id);
    const Outcome &outcome = outcomeNamed(id);
    const auto provider = makeProvider();
    MachineSetup setup;
    setup.inputs.provider = "qvickly";
    setup.inputs.origins = fixedOrigins();
    setup.inputs.start = *fromIso("2026-01-02T03:04:05.000000Z");
    setup.keys = provider->sandboxKeys();

    Reports reports;
    BenchParts parts;
    parts.shop = provider->shop(setup);
    parts.sandbox = provider->sandbox(setup);
    parts.redaction = std::make_shared<Names>(provider->sensitive(setup.keys));
    parts.sink = &reports;
    Bench bench(setup.inputs, std::move(parts), History::None);
    Driver driver(bench);
    for (const OperationStep &step : outcome.before)
        QVERIFY(bench.apply(step::Operate{step.side, step.operation, step.fields}));
    driver.setBuyer(BuyerScript(outcome.buyer));
    QVERIFY(bench.apply(step::Begin{findSample("coffee")->order, {}}));
    QVERIFY(driver.run());
    const BuyerStep *awaited = driver.buyer().awaited();
    QVERIFY2(!awaited,
             awaited ? (awaited->page + ' ' + awaited->control + " never came\n" + reports.text()).constData()
                     : "");
    for (const OperationStep &step : outcome.after) {
        QVERIFY(bench.apply(step::Operate{step.side, step.operation, step.fields}));
        for (const Report &report : bench.lastReports())
            QVERIFY2(report.kind != Report::Kind::Refused, english(report.text).toUtf8().constData());
        QVERIFY(driver.run());
    }

    const auto purchases = bench.machine(Side::Shop)->view().purchases;
    QCOMPARE(purchases.size(), size_t(1));
    QVERIFY2(
        purchases.front().state == outcome.shopState,
        ("ended as " + purchases.front().state + " instead of " + outcome.shopState + '\n' + reports.text())
            .constData());
    QCOMPARE(purchases.front().fulfilled, outcome.fulfilled);
    QVERIFY(bench.inFlight().empty());
}

QTEST_APPLESS_MAIN(TestQvicklyFlow)
#include "tst_qvickly_flow.moc"
