// What a purchase begins with when its button is pressed.
#include "checkout/web_engine.h"
#include "open_window.h"

#include <QAbstractItemView>
#include <QApplication>

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
