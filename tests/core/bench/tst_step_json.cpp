// Steps survive JSON: every kind, and the histories of all outcomes of every provider, which can be run
// again.
#include "bench/step_json.h"
#include "journal/journal.h"
#include "providers/qvickly/provider.h"
#include "session/demo.h"

#include <QTest>

#include <set>

using namespace kassa;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(kassa::Step)

class TestStepJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKind_data();
    void everyKind();
    void everyKindIsListed();
    void historiesOfDemos_data();
    void historiesOfDemos();
    void damaged_data();
    void damaged();
};

namespace {

const QByteArray anyBytes = "\xff\x00\"\\ <<card:visa>>"_ba;

std::vector<std::pair<const char *, Step>> examples()
{
    Order order;
    order.reference = "WS-1";
    order.currency = {"SEK", 2};
    order.items.push_back({"A", u"Å"_s, Decimal(455, 3), -100, Decimal(25), Decimal(125, 1), u"kg"_s});
    order.customer = Customer{};
    order.customer->nationalId = u"<<national-id#1>>"_s;
    const Draft draft{Channel::Callback,
                      Party::ProviderServer,
                      Party::ShopServer,
                      PageEvent{"frame", "http://localhost", PageEvent::Kind::Object, anyBytes},
                      ExchangeId{0xffffffffffffffff},
                      "queue"};
    const Rule rule{"r1",
                    {Channel::Api, Party::ShopServer, Party::ProviderServer, "http-request", anyBytes},
                    action::Hold{},
                    -1};
    const auto with = [&](RuleAction act) {
        Rule other = rule;
        other.act = std::move(act);
        return step::AddRule{other};
    };
    const auto at = Time(std::chrono::microseconds(1'767'312'000'000'006));
    return {
        {"begin", step::Begin{order, "checkout"}},
        {"operate", step::Operate{Side::Sandbox, "fail", {{"ref", "1"}, {"bytes", anyBytes}}}},
        {"press", step::Press{Party::App, {"http://p/", "confirm", {{"pin", "<<secret:x>>"}}}}},
        {"receive", step::Receive{draft}},
        {"browse", step::Browse{draft}},
        {"send-again", step::SendAgain{draft}},
        {"answer-from", step::AnswerFrom{ExchangeId{3}, SocketClosed{4000, "gone"}}},
        {"abandon", step::Abandon{ExchangeId{4}}},
        {"deliver", step::Deliver{5}},
        {"hold", step::Hold{6}},
        {"delay", step::Delay{6, Duration(1'500'000)}},
        {"release", step::Release{7}},
        {"drop", step::Drop{8}},
        {"copy", step::Copy{9}},
        {"edit", step::Edit{10, TimerFired{anyBytes}}},
        {"advance", step::Advance{at, true}},
        {"note", step::Note{{Report::Kind::Warning, "port", "v", Text("bench", "A %1").with("b"_ba)}}},
        {"add-rule", step::AddRule{rule}},
        {"add-rule delay", with(action::Delay{Duration(97'000'000)})},
        {"add-rule drop", with(action::Drop{})},
        {"add-rule double", with(action::Double{})},
        {"add-rule replace", with(action::Replace{"a", anyBytes})},
        {"add-rule replace and sign", with(action::Replace{"a", "b", true})},
        {"add-rule answer", with(action::Answer{500, {}, anyBytes})},
        {"add-rule cut", with(action::Cut{})},
        {"add-rule for all", step::AddRule{{"all", {}, action::Hold{}, 1}}},
        {"remove-rule", step::RemoveRule{"r1"}},
    };
}

Result<Step> readBack(const Step &step)
{
    const auto json = Json::parse(toJson(step).toCompact());
    return json ? stepFromJson(*json) : tl::unexpected(json.error());
}

} // namespace

void TestStepJson::everyKind_data()
{
    QTest::addColumn<Step>("step");
    for (const auto &[name, step] : examples())
        QTest::newRow(name) << step;
}

void TestStepJson::everyKind()
{
    QFETCH(Step, step);
    const auto again = readBack(step);
    QVERIFY2(again, again ? "" : qPrintable(english(again.error().detail)));
    QCOMPARE(again->index(), step.index());
    QCOMPARE(toJson(*again).toCompact(), toJson(step).toCompact());
    // Not only the same text: what the kinds with an equality of their own hold is the same.
    if (const auto *browse = std::get_if<step::Browse>(&step))
        QVERIFY(std::get<step::Browse>(*again).draft == browse->draft);
    if (const auto *add = std::get_if<step::AddRule>(&step))
        QVERIFY(std::get<step::AddRule>(*again).rule == add->rule);
    if (const auto *begin = std::get_if<step::Begin>(&step))
        QVERIFY(std::get<step::Begin>(*again).order == begin->order);
    if (const auto *press = std::get_if<step::Press>(&step))
        QVERIFY(std::get<step::Press>(*again).action == press->action);
    if (const auto *advance = std::get_if<step::Advance>(&step))
        QCOMPARE(std::get<step::Advance>(*again).to, advance->to);
    if (const auto *note = std::get_if<step::Note>(&step))
        QVERIFY(std::get<step::Note>(*again).report == note->report);
}

void TestStepJson::everyKindIsListed()
{
    std::set<std::size_t> kinds;
    for (const auto &[name, step] : examples())
        kinds.insert(step.index());
    QCOMPARE(kinds.size(), std::variant_size_v<Step>);
}

void TestStepJson::historiesOfDemos_data()
{
    QTest::addColumn<QByteArray>("outcome");
    const auto provider = qvickly::makeProvider();
    for (const Outcome &outcome : provider->descriptor().outcomes)
        QTest::addRow("%s", outcome.id.constData()) << outcome.id;
}

void TestStepJson::historiesOfDemos()
{
    QFETCH(QByteArray, outcome);
    const auto provider = qvickly::makeProvider();
    MemoryJournal journal;
    DemoOptions options;
    options.outcome = outcome;
    const auto demo = Demo::create(*provider, options, journal);
    QVERIFY(demo);
    (*demo)->run();
    QByteArrayList before, after;
    for (const Step &step : (*demo)->bench().history()) {
        before << toJson(step).toCompact();
        const auto again = readBack(step);
        QVERIFY2(again, again ? "" : qPrintable(english(again.error().detail)));
        after << toJson(*again).toCompact();
    }
    QVERIFY(before.size() > 5);
    QCOMPARE(after, before);

    // What was read is applied to a new bench of the same inputs: nothing is refused, the shop ends the same.
    const MachineSetup setup{(*demo)->bench().inputs(), provider->sandboxKeys()};
    BenchParts parts;
    parts.shop = provider->shop(setup);
    parts.sandbox = provider->sandbox(setup);
    parts.inspector = provider->inspector(setup);
    parts.redaction = std::make_shared<Redactor>(provider->sensitive(setup.keys));
    Bench bench(setup.inputs, std::move(parts));
    for (const QByteArray &text : before) {
        const auto done = bench.apply(*stepFromJson(*Json::parse(text)));
        QVERIFY2(done, done ? "" : qPrintable(english(done.error().detail)));
    }
    const auto stateOf = [](const Bench &run) {
        const View view = run.machine(Side::Shop)->view();
        return view.purchases.empty() ? QByteArray() : view.purchases.front().state;
    };
    QCOMPARE(stateOf(bench), stateOf((*demo)->bench()));
    QCOMPARE(bench.now(), (*demo)->bench().now());
}

void TestStepJson::damaged_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("not an object") << "[]"_ba
                                   << "stored.shape"_ba;
    QTest::newRow("nothing to do") << "{}"_ba
                                   << "stored.shape"_ba;
    QTest::newRow("unknown word") << "{\"do\":\"explode\"}"_ba
                                  << "stored.shape"_ba;
    QTest::newRow("negative ordinal") << "{\"do\":\"deliver\",\"ordinal\":-1}"_ba
                                      << "stored.shape"_ba;
    QTest::newRow("no order") << "{\"do\":\"begin\",\"order\":7}"_ba
                              << "order.json"_ba;
    QTest::newRow("bad time") << "{\"do\":\"advance\",\"to\":\"soon\"}"_ba
                              << "stored.shape"_ba;
    QTest::newRow("bad rule") << "{\"do\":\"add-rule\",\"rule\":{\"act\":{\"kind\":\"eat\"}}}"_ba
                              << "stored.shape"_ba;
    QTest::newRow("bad bytes") << "{\"do\":\"remove-rule\",\"id\":{\"base64\":\"%\"}}"_ba
                               << "stored.bytes"_ba;
    QTest::newRow("a field of three")
        << "{\"do\":\"operate\",\"side\":\"shop\",\"fields\":[[\"a\",\"b\",\"c\"]]}"_ba
        << "stored.shape"_ba;
}

void TestStepJson::damaged()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, code);
    const auto step = stepFromJson(*Json::parse(text));
    QVERIFY(!step);
    QCOMPARE(step.error().code, code);
}

QTEST_GUILESS_MAIN(TestStepJson)
#include "tst_step_json.moc"
