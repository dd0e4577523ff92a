#include "settings/credentials.h"

#include <QTest>

using namespace kassa;
using namespace Qt::StringLiterals;

class TestCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void memoryKeeps();
    void environmentsChooseThePlace();
    void lateOnesAreAskedInOrder();
    void opensWhatThereIs();
};

namespace {

struct Answer
{
    int count = 0;
    QByteArray value, code;

    std::function<void(Result<Secret>)> take()
    {
        return [this](const Result<Secret> &secret) {
            ++count;
            value = secret ? secret->expose() : QByteArray();
            code = secret ? QByteArray() : secret.error().code;
        };
    }
    std::function<void(Done)> taken()
    {
        return [this](const Done &done) {
            ++count;
            code = done ? QByteArray() : done.error().code;
        };
    }
};

} // namespace

void TestCredentials::memoryKeeps()
{
    MemoryCredentials store;
    QCOMPARE(store.kind(), CredentialStore::Kind::Memory);
    Answer none, stored, first, second, removed, gone;
    store.fetch("qvickly-1/key", none.take());
    QCOMPARE(none.code, "credentials.none"_ba);
    store.store("qvickly-1/key", Secret("a\0b"_ba), stored.taken());
    store.store("qvickly-2/key", Secret("other"), stored.taken());
    store.fetch("qvickly-1/key", first.take());
    QCOMPARE(first.value, "a\0b"_ba);
    store.store("qvickly-1/key", Secret("new"), stored.taken());
    store.fetch("qvickly-1/key", second.take());
    QCOMPARE(second.value, "new"_ba);
    store.remove("qvickly-1/key", removed.taken());
    store.remove("qvickly-1/key", removed.taken());
    QCOMPARE(removed.count, 2);
    QVERIFY(removed.code.isEmpty());
    store.fetch("qvickly-1/key", gone.take());
    QCOMPARE(gone.code, "credentials.none"_ba);
}

void TestCredentials::environmentsChooseThePlace()
{
    class Keychain : public MemoryCredentials
    {
        Kind kind() const override { return Kind::Keychain; }
    };
    Environment inKeychain, inMemory;
    inMemory.keyPlace = Environment::KeyPlace::Memory;
    Credentials both(std::make_unique<Keychain>());
    QVERIFY(both.hasKeychain());
    QCOMPARE(both.of(inKeychain).kind(), CredentialStore::Kind::Keychain);
    QCOMPARE(both.of(inMemory).kind(), CredentialStore::Kind::Memory);
    Credentials none;
    QVERIFY(!none.hasKeychain());
    QCOMPARE(none.of(inKeychain).kind(), CredentialStore::Kind::Memory);
    QCOMPARE(none.of(inMemory).kind(), CredentialStore::Kind::Memory);
    // What is kept before it is known whether there is a keychain is found afterwards.
    auto late = std::make_unique<LateCredentials>();
    LateCredentials &keychain = *late;
    Credentials undecided(std::move(late));
    QVERIFY(undecided.hasKeychain());
    Answer stored, fetched;
    undecided.of(inKeychain).store("x/key", Secret("a"), stored.taken());
    keychain.come(std::make_unique<MemoryCredentials>());
    QVERIFY(!undecided.hasKeychain());
    undecided.of(inKeychain).fetch("x/key", fetched.take());
    QCOMPARE(fetched.value, "a"_ba);
}

// A keychain may ask its owner for a while: the window is there meanwhile.
void TestCredentials::lateOnesAreAskedInOrder()
{
    LateCredentials late;
    QCOMPARE(late.kind(), CredentialStore::Kind::Keychain); // as long as nothing else is known
    Answer stored, fetched, removed, gone;
    late.store("x/key", Secret("a"), stored.taken());
    late.fetch("x/key", fetched.take());
    late.remove("x/key", removed.taken());
    QCOMPARE(stored.count + fetched.count + removed.count, 0);
    late.come(std::make_unique<MemoryCredentials>());
    QCOMPARE(stored.count + fetched.count + removed.count, 3);
    QCOMPARE(fetched.value, "a"_ba);
    QCOMPARE(late.kind(), CredentialStore::Kind::Memory);
    late.fetch("x/key", gone.take());
    QCOMPARE(gone.code, "credentials.none"_ba);
}

// With a keychain or without one: there is a store, it says which, and it keeps what it is given.
void TestCredentials::opensWhatThereIs()
{
    const std::unique_ptr<CredentialStore> store = openCredentials();
    QVERIFY(store);
    Answer stored, fetched, removed;
    store->store("kassa-test/key", Secret("s3cret"),
                 stored.taken()); // the keychain need not have answered yet
    QTRY_COMPARE_WITH_TIMEOUT(stored.count, 1, 60'000);
    qInfo("kept in %s", store->kind() == CredentialStore::Kind::Keychain ? "the keychain" : "memory");
    QCOMPARE(stored.code, QByteArray());
    store->fetch("kassa-test/key", fetched.take());
    QTRY_COMPARE(fetched.count, 1);
    QCOMPARE(fetched.value, "s3cret"_ba);
    store->remove("kassa-test/key", removed.taken());
    QTRY_COMPARE(removed.count, 1);
}

QTEST_GUILESS_MAIN(TestCredentials)
#include "tst_credentials.moc"
