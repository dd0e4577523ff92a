// The three shapes that the bench's types must carry: a nested exchange, a socket, a held redirect.
#include "bench/driver.h"
#include "recorder.h"
#include "toys.h"

#include <QTest>

using namespace kassa;
using namespace kassa::test;

class TestToys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nestedExchange();
    void nestedExchangeFailsOutward();
    void socketWithSubprotocolAndCloseCode();
    void redirectHeldUntilConfirmed();
    void everyRunRewinds_data();
    void everyRunRewinds();
};

void TestToys::nestedExchange()
{
    Recorder recorder;
    Bench bench(toyInputs(), toyParts<NestedShop, NestedProvider>(&recorder));
    QVERIFY(bench.apply(step::Operate{Side::Sandbox, "scan", {}}));
    QVERIFY(Driver(bench).run());
    QCOMPARE(recorder.messages(),
             (QByteArrayList{"provider-server > shop-server POST /createPurchase",
                             "shop-server > provider-server POST /sendInvoice",
                             "provider-server > shop-server 200", "shop-server > provider-server 200"}));
    const Message answer = std::get<Sent>(recorder.path[recorder.path.size() - 3].happening).message;
    const Message create = std::get<Sent>(recorder.path[2].happening).message;
    QVERIFY(answer.exchange == create.exchange); // createPurchase's exchange ...
    QVERIFY(answer.cause != create.id);          // ... caused by sendInvoice's answer
    QCOMPARE(bench.now(), toyInputs().start);    // no timeout was waited for
}

void TestToys::nestedExchangeFailsOutward()
{
    Recorder recorder;
    Bench bench(toyInputs(), toyParts<NestedShop, NestedProvider>(&recorder));
    Match invoice;
    invoice.contains = "/sendInvoice";
    QVERIFY(bench.apply(step::AddRule{{"lost", invoice, action::Drop{}, 1}}));
    QVERIFY(bench.apply(step::Operate{Side::Sandbox, "scan", {}}));
    QVERIFY(Driver(bench).run());
    QCOMPARE(recorder.messages(), (QByteArrayList{"provider-server > shop-server POST /createPurchase",
                                                  "shop-server > provider-server POST /sendInvoice",
                                                  "provider-server > shop-server failed timeout",
                                                  "shop-server > provider-server 500"}));
    QCOMPARE(bench.now() - toyInputs().start, std::chrono::seconds(5));
}

void TestToys::socketWithSubprotocolAndCloseCode()
{
    Recorder recorder;
    Bench bench(toyInputs(), toyParts<SocketShop, SocketProvider>(&recorder));
    QVERIFY(bench.apply(step::Begin{}));
    QVERIFY(Driver(bench).run());
    QCOMPARE(recorder.messages(), (QByteArrayList{"shop-server > provider-server socket-open",
                                                  "provider-server > shop-server opened graphql-transport-ws",
                                                  "shop-server > provider-server text connection_init",
                                                  "shop-server > provider-server text subscribe",
                                                  "provider-server > shop-server text connection_ack",
                                                  "provider-server > shop-server text next 1",
                                                  "provider-server > shop-server text next 2",
                                                  "provider-server > shop-server closed 4403"}));
    const auto &last = std::get<Reported>(recorder.path.back().happening).report;
    QCOMPARE(last.value, "4403");
    QCOMPARE(bench.now(), toyInputs().start);
}

void TestToys::redirectHeldUntilConfirmed()
{
    Recorder recorder;
    Bench bench(toyInputs(), toyParts<HeldShop, HeldProvider>(&recorder));
    QVERIFY(bench.apply(step::Begin{}));
    QVERIFY(Driver(bench).run());
    QCOMPARE(recorder.messages(),
             (QByteArrayList{"shop-page > provider-server goes GET http://localhost:8443/select",
                             "provider-server > shop-server POST /confirm",
                             "shop-server > provider-server 200", "provider-server > provider-page 302",
                             "provider-page > shop-server goes GET http://127.0.0.1:8081/success",
                             "shop-server > shop-page page shop.paid"}));
    const auto &back = std::get<Sent>(recorder.path[recorder.path.size() - 4].happening).message;
    QVERIFY(back.channel == Channel::Return);
}

void TestToys::everyRunRewinds_data()
{
    QTest::addColumn<int>("toy");
    QTest::newRow("nested") << 0;
    QTest::newRow("socket") << 1;
    QTest::newRow("held") << 2;
    QTest::newRow("timers") << 3;
}

// For every step k: rewind to k and give the same steps; the canonical journal is the same.
void TestToys::everyRunRewinds()
{
    QFETCH(int, toy);
    Recorder recorder;
    Bench bench(toyInputs(), toy == 0   ? toyParts<NestedShop, NestedProvider>(&recorder)
                             : toy == 1 ? toyParts<SocketShop, SocketProvider>(&recorder)
                             : toy == 2 ? toyParts<HeldShop, HeldProvider>(&recorder)
                                        : toyParts<AskingShop, AnsweringProvider>(&recorder));
    const Step first = toy == 0 ? Step(step::Operate{Side::Sandbox, "scan", {}}) : Step(step::Begin{});
    QVERIFY(bench.apply(first));
    QVERIFY(Driver(bench).run());
    const std::vector<Step> steps = bench.history();
    const QByteArrayList expected = recorder.canonical();
    QVERIFY(steps.size() > 4);
    for (size_t k = 0; k <= steps.size(); ++k) {
        QVERIFY(bench.rewind(qsizetype(k)));
        QCOMPARE(bench.steps(), qsizetype(k));
        for (size_t i = k; i < steps.size(); ++i)
            QVERIFY(bench.apply(steps[i]));
        QCOMPARE(recorder.canonical(), expected);
    }
}

QTEST_APPLESS_MAIN(TestToys)
#include "tst_toys.moc"
