// What a purchase begins with when its button is pressed.
#include "checkout/web_engine.h"
#include "open_window.h"
#include "order/samples.h"
#include "providers/kronor/provider.h"
#include "window/start_bar.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>

#include <set>

using namespace kassa;

namespace {

const PurchaseList *purchasesOf(const Workstation &window)
{
    for (const auto *view : window.findChildren<QAbstractItemView *>()) {
        if (const auto *purchases = qobject_cast<const PurchaseList *>(view->model()))
            return purchases;
    }
    return nullptr;
}

} // namespace

class TestStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyGuessesTheSeed();
    void thePurchaseHasALanguageOfItsOwn();
    void outcomesFollowTheOrder();
};

// The addresses of the provider's pages are made from it, and any page in the same browser may post there.
void TestStart::nobodyGuessesTheSeed()
{
    std::set<quint64> seeds;
    for (int window = 0; window < 2; ++window) {
        OpenWindow open;
        const PurchaseList *purchases = purchasesOf(open.window());
        QVERIFY(purchases);
        for (int row = 0; row < 2; ++row) {
            open.window().startPurchase();
            QVERIFY(purchases->at(row));
            seeds.insert(purchases->at(row)->session().inputs().seed);
        }
    }
    QCOMPARE(seeds.size(), std::size_t(4));
    QVERIFY(*seeds.begin() > 1000);
}

// What is not offered in the order's country is no outcome of it; an outcome that is asked for brings an
// order of its own.
void TestStart::outcomesFollowTheOrder()
{
    std::vector<std::unique_ptr<Provider>> all;
    all.push_back(kronor::makeProvider());
    const Registry providers(std::move(all));
    Language language(*Catalogue::builtIn());
    OpenWindow open; // for its environments
    StartBar bar(language, providers, open.environments());
    const Descriptor &descriptor = bar.provider()->descriptor();
    connect(&bar, &StartBar::sampleChosen, &bar, [&](const QByteArray &id) {
        bar.setOrder(adaptedTo(findSample(id)->order, descriptor.requirements));
    });
    bar.setEntry("payment-session");
    bar.setSample("norwegian");
    const auto offered = [&](const QByteArray &outcome) {
        for (const QComboBox *box : bar.findChildren<QComboBox *>())
            if (box->findData(outcome) >= 0)
                return true;
        return false;
    };
    QVERIFY(offered("vipps") && offered("card") && !offered("swish") && !offered("mobilepay"));
    bar.setSample("coffee");
    QVERIFY(offered("swish") && !offered("vipps"));
    bar.setOutcome("p24");
    QCOMPARE(bar.outcome(), QByteArray("p24"));
    QCOMPARE(bar.sample(), QByteArray("polish"));
}

void TestStart::thePurchaseHasALanguageOfItsOwn()
{
    OpenWindow open({}, std::make_unique<MemoryCredentials>(), "sv");
    open.window().startPurchase();
    const PurchaseList *purchases = purchasesOf(open.window());
    QVERIFY(purchases && purchases->at(0));
    QCOMPARE(purchases->at(0)->session().inputs().locale, QByteArray("sv"));
    QCOMPARE(open.language().code(), QByteArray("en"));
}

int main(int argc, char **argv)
{
    prepareWebEngine();
    QApplication application(argc, argv);
    TestStart test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_start.moc"
