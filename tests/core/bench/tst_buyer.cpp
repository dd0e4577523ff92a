#include "bench/buyer.h"

#include <QTest>

using namespace kassa;

namespace {

OpenPage pageWith(const QByteArray &id, const QByteArray &control, const QByteArray &key = "A",
                  bool locked = false)
{
    OpenPage open;
    open.key = key;
    open.page.id = id;
    open.page.url = "http://localhost/" + id;
    open.page.locked = locked;
    Form form;
    form.controls.push_back({control, {}, true});
    open.page.forms.push_back(form);
    return open;
}

} // namespace

class TestBuyer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pressesInOrder();
    void waitsForPageControlAndUnlock();
    void repeatsUntilTheNextFits();
    void passesOverPagesThatDoNotCome();
    void takesTheNextThatFits();
    void takesEachOfTwoThatAreOpenAtOnce();
    void looksAtItsOwnPurchaseOnly();
};

void TestBuyer::pressesInOrder()
{
    BuyerScript script({{"one", "go", {{"a", "1"}}}, {"two", "buy", {}}});
    QCOMPARE(script.awaited()->page, "one");
    const auto first = script.next({pageWith("one", "go")});
    QVERIFY(first);
    QCOMPARE(first->action.page, "http://localhost/one");
    QCOMPARE(first->action.fields, (Fields{{"a", "1"}}));
    QVERIFY(!script.next({pageWith("one", "go")}));
    QVERIFY(script.next({pageWith("two", "buy")}));
    QVERIFY(script.isDone());
    QVERIFY(!script.awaited());
}

void TestBuyer::waitsForPageControlAndUnlock()
{
    BuyerScript script(std::vector<BuyerStep>{{"one", "go", {}}});
    QVERIFY(!script.next({}));
    QVERIFY(!script.next({pageWith("one", "other")}));
    QVERIFY(!script.next({pageWith("one", "go", "A", true)}));
    QVERIFY(script.next({pageWith("one", "go")}));
}

void TestBuyer::repeatsUntilTheNextFits()
{
    BuyerScript script({{"one", "again", {}, true}, {"two", "buy", {}}});
    QVERIFY(script.next({pageWith("one", "again")}));
    QVERIFY(script.next({pageWith("one", "again")}));
    const auto last = script.next({pageWith("one", "again"), pageWith("two", "buy")});
    QCOMPARE(last->action.control, "buy");
}

// Pages that only some ways into a purchase have: steps that may be repeated, and so not at all.
void TestBuyer::passesOverPagesThatDoNotCome()
{
    BuyerScript script({{"one", "go", {}, true},
                        {"two", "go", {}, true},
                        {"three", "go", {}, true},
                        {"four", "buy", {}},
                        {"five", "go", {}}});
    QVERIFY(!script.next({pageWith("five", "go")})); // four must come
    QCOMPARE(script.next({pageWith("three", "go")})->action.page, "http://localhost/three");
    QVERIFY(!script.next({pageWith("one", "go")})); // passed over, it does not come back
    QCOMPARE(script.next({pageWith("four", "buy")})->action.page, "http://localhost/four");
    QVERIFY(script.next({pageWith("five", "go")}));
    QVERIFY(script.isDone());
}

// Pages that were left stay open in other windows.
void TestBuyer::takesTheNextThatFits()
{
    BuyerScript script(
        std::vector<BuyerStep>{{"one", "go", {}, true}, {"two", "go", {}, true}, {"three", "go", {}, true}});
    QVERIFY(script.next({pageWith("one", "go")}));
    const auto press = script.next({pageWith("one", "go"), pageWith("three", "go")});
    QCOMPARE(press->action.page, "http://localhost/three");
}

// A card's frame and the button of the shop below it.
void TestBuyer::takesEachOfTwoThatAreOpenAtOnce()
{
    BuyerScript script(std::vector<BuyerStep>{
        {"shop", "fill", {}, true}, {"frame", "store", {}, true}, {"shop", "go", {}, true}});
    const std::vector<OpenPage> open{pageWith("frame", "store"), pageWith("shop", "go")};
    QCOMPARE(script.next(open)->action.control, "store");
    QCOMPARE(script.next(open)->action.control, "go");
    QCOMPARE(script.next(open)->action.control, "go");
}

void TestBuyer::looksAtItsOwnPurchaseOnly()
{
    BuyerScript script(std::vector<BuyerStep>{{"one", "go", {}}}, "B");
    QVERIFY(!script.next({pageWith("one", "go", "A")}));
    QVERIFY(script.next({pageWith("one", "go", "A"), pageWith("one", "go", "B")}));
}

QTEST_APPLESS_MAIN(TestBuyer)
#include "tst_buyer.moc"
