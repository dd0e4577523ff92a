// A purchase is saved, read and played again; damaged files are told apart; nothing secret is in one.
#include "order/samples.h"
#include "providers/cascad/provider.h"
#include "providers/kronor/provider.h"
#include "providers/qenta/provider.h"
#include "providers/qvickly/provider.h"
#include "providers/seqr/provider.h"
#include "purchases/open_purchase.h"
#include "session/demo.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kassa;
using namespace Qt::StringLiterals;

class TestPurchaseFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void outcomesPlayAgain_data();
    void outcomesPlayAgain();
    void codesTypedByHandAreStoodInFor();
    void halfWay();
    void notBegun();
    void aLostNationalIdIsTold();
    void otherOrigins();
    void inPagesAfterwards_data();
    void inPagesAfterwards();
    void pseudoLocaleStays();
    void nothingSecret();
    void knownTestPersonsComeBack();
    void damaged_data();
    void damaged();
    void hugeFiles();
    void ofAnotherEnvironment();
    void unwritable();
    void changedOrNot();

private:
    std::unique_ptr<OpenPurchase> purchase(const QByteArray &outcome, const Order &order,
                                           bool pages = false) const;
    QString file() const { return m_folder.filePath(u"a.kassa-purchase"_s); }
    QByteArray bytes() const;
    void write(const QByteArray &bytes) const;

    QTemporaryDir m_folder;
    std::unique_ptr<Registry> m_registry; // Qvickly
    std::unique_ptr<Registry> m_all;
    std::shared_ptr<Catalogue> m_catalogue;
};

namespace {

const Order &sampleCoffee()
{
    return findSample("coffee")->order;
}

QByteArray stateOf(const Session &session)
{
    const View view = session.view(Side::Shop);
    return view.purchases.empty() ? QByteArray() : view.purchases.back().state;
}

bool isAtRest(const Session &session)
{
    return session.doing() == Session::Doing::Finished || session.doing() == Session::Doing::AwaitsBuyer;
}

} // namespace

void TestPurchaseFile::initTestCase()
{
    std::vector<std::unique_ptr<Provider>> providers;
    providers.push_back(qvickly::makeProvider());
    m_registry = std::make_unique<Registry>(std::move(providers));
    std::vector<std::unique_ptr<Provider>> all;
    all.push_back(qvickly::makeProvider());
    all.push_back(kronor::makeProvider());
    all.push_back(seqr::makeProvider());
    all.push_back(qenta::makeProvider());
    all.push_back(cascad::makeProvider());
    m_all = std::make_unique<Registry>(std::move(all));
    m_catalogue = *Catalogue::builtIn();
}

std::unique_ptr<OpenPurchase> TestPurchaseFile::purchase(const QByteArray &outcome, const Order &order,
                                                         bool pages) const
{
    SessionOptions options;
    options.outcome = outcome;
    options.seed = 18'446'744'073'709'551'615u;
    options.pages = pages;
    auto made = OpenPurchase::create(*m_registry->find("qvickly"), options, order, "checkout", m_catalogue);
    if (!made)
        qWarning("%s", qPrintable(english(made.error().detail)));
    return made ? std::move(*made) : nullptr;
}

QByteArray TestPurchaseFile::bytes() const
{
    QFile in(file());
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

void TestPurchaseFile::write(const QByteArray &bytes) const
{
    QFile out(file());
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(bytes);
}

void TestPurchaseFile::outcomesPlayAgain_data()
{
    QTest::addColumn<QByteArray>("outcome");
    for (const Outcome &outcome : m_registry->find("qvickly")->descriptor().outcomes)
        QTest::addRow("%s", outcome.id.constData()) << outcome.id;
}

void TestPurchaseFile::outcomesPlayAgain()
{
    QFETCH(QByteArray, outcome);
    const auto original = purchase(outcome, sampleCoffee());
    QVERIFY(original && original->begin());
    original->session().setClock(ClockMode::Jumping);
    original->session().run();
    QTRY_VERIFY(isAtRest(original->session()));
    QVERIFY(original->save(file()));

    const auto saved = loadPurchase(file(), *m_registry);
    QVERIFY2(saved, saved ? "" : qPrintable(english(saved.error().detail)));
    QCOMPARE(saved->steps.size(), original->session().history().size());
    QVERIFY(saved->order == original->order());
    auto again = OpenPurchase::create(*m_registry->find("qvickly"), saved->options(), saved->order,
                                      saved->entry, m_catalogue);
    QVERIFY(again);
    const Done played = playAgain(*saved, (*again)->session());
    QVERIFY2(played, played ? "" : qPrintable(english(played.error().detail)));
    QCOMPARE(stateOf((*again)->session()), stateOf(original->session()));
    QVERIFY((*again)->session().now() == original->session().now());
    QCOMPARE((*again)->session().inFlight().size(), original->session().inFlight().size());
    // Saved again it is the same file.
    const QByteArray first = bytes();
    QVERIFY((*again)->save(file()));
    QCOMPARE(bytes(), first);
}

// A date of expiry that nobody has published: the file does not have it, and plays to the same end.
void TestPurchaseFile::codesTypedByHandAreStoodInFor()
{
    const auto original = purchase("card-ok", sampleCoffee());
    QVERIFY(original && original->begin());
    original->session().setClock(ClockMode::Jumping);
    original->session().run();
    QTRY_VERIFY(isAtRest(original->session()));
    SavedPurchase typed = original->saved();
    int codes = 0;
    for (Step &step : typed.steps) {
        auto *press = std::get_if<step::Press>(&step);
        if (!press)
            continue;
        for (Field &field : press->action.fields) {
            if (field.second == "<<expiry:test>>") {
                field.second = "<<cvv:expiry,00/00#1>>";
                ++codes;
            }
        }
    }
    QCOMPARE(codes, 1);
    QVERIFY(
        savePurchase(file(), typed, original->session().provider().sensitive(original->session().keys())));
    const auto saved = loadPurchase(file(), *m_registry);
    QVERIFY(saved && saved->standIns);
    const auto again = OpenPurchase::create(*m_registry->find("qvickly"), saved->options(), saved->order,
                                            saved->entry, m_catalogue);
    const Done played = playAgain(*saved, (*again)->session());
    QVERIFY2(played, played ? "" : qPrintable(english(played.error().detail)));
    QCOMPARE(stateOf((*again)->session()), stateOf(original->session()));
}

void TestPurchaseFile::halfWay()
{
    const auto original = purchase({}, sampleCoffee());
    QVERIFY(original->begin());
    for (int i = 0; i < 5; ++i)
        original->session().step();
    Match callbacks;
    callbacks.channel = Channel::Callback;
    callbacks.contains = "\xe9 \"";
    original->session().setBreakpoints({{"breakpoint-1", callbacks, true}, {"breakpoint-2", {}, false}});
    QVERIFY(original->save(file()));
    const auto saved = loadPurchase(file(), *m_registry);
    QVERIFY(saved);
    const auto again = OpenPurchase::create(*m_registry->find("qvickly"), saved->options(), saved->order,
                                            saved->entry, m_catalogue);
    QVERIFY(playAgain(*saved, (*again)->session()));
    QCOMPARE((*again)->session().breakpoints(), original->session().breakpoints());
    QVERIFY((*again)->session().inFlight() == original->session().inFlight());
    QCOMPARE((*again)->session().nextStep(), original->session().nextStep());
    // And on from there.
    (*again)->session().step();
    QCOMPARE((*again)->session().history().size(), original->session().history().size() + 1);
}

void TestPurchaseFile::notBegun()
{
    Order order = findSample("mixed-vat")->order;
    order.reference = "MY-1";
    order.customer = findPersona("delivery-se")->customer;
    const auto original = purchase({}, order);
    QVERIFY(original->save(file()));
    const auto saved = loadPurchase(file(), *m_registry);
    QVERIFY(saved && saved->steps.empty());
    QVERIFY(saved->order == order);
    QCOMPARE(saved->entry, "checkout"_ba);
    QCOMPARE(saved->inputs.seed, 18'446'744'073'709'551'615u);
}

// It is not kept in files; whoever opens one hears of it.
void TestPurchaseFile::aLostNationalIdIsTold()
{
    Order order = sampleCoffee();
    order.customer = findPersona("delivery-se")->customer;
    for (const auto &[id, isLost] : {std::pair{QString(), false}, {u"19500101-0001"_s, true}}) {
        order.customer->nationalId = id;
        QVERIFY(purchase({}, order)->save(file()));
        const auto saved = loadPurchase(file(), *m_registry);
        QVERIFY(saved);
        QCOMPARE(saved->lostNationalId, isLost);
        QVERIFY(saved->order.customer->nationalId.isEmpty());
    }
}

// Ports are other ones after each start: what was pressed on a page is pressed on the same page.
void TestPurchaseFile::otherOrigins()
{
    const auto original = purchase({}, sampleCoffee(), true);
    QVERIFY(original && original->begin());
    SavedPurchase saved = original->saved();
    const QByteArray page = saved.inputs.origins.page;
    saved.steps = {step::Receive{{Channel::PageLoad,
                                  Party::Buyer,
                                  Party::ShopServer,
                                  httpRequest("GET", saved.inputs.origins.shop + "/?at=" + page, {}, {}),
                                  {},
                                  {}}}};
    QVERIFY(savePurchase(file(), saved, {}));
    const auto loaded = loadPurchase(file(), *m_registry);
    QVERIFY(loaded && loaded->pages);
    const auto again = OpenPurchase::create(*m_registry->find("qvickly"), loaded->options(), loaded->order,
                                            loaded->entry, m_catalogue);
    QVERIFY(again);
    const Origins &now = (*again)->session().inputs().origins;
    QVERIFY(now.page != page);
    QVERIFY(playAgain(*loaded, (*again)->session()));
    QVERIFY(!(*again)->session().history().empty());
    const auto &receive = std::get<step::Receive>((*again)->session().history().front());
    const auto &request = std::get<HttpRequest>(receive.draft.payload);
    QVERIFY(request.raw.head.contains(now.page));
    QVERIFY(!request.raw.head.contains(page));
    QCOMPARE(request.origin, originOf(now.shop));
    QVERIFY(request.raw.head.contains(targetOf(now.shop)));
}

// English to the provider, in pseudo-locale on the pages: also after it was opened again and saved again.
void TestPurchaseFile::inPagesAfterwards_data()
{
    QTest::addColumn<QByteArray>("provider");
    for (const auto &provider : m_all->all())
        QTest::newRow(provider->descriptor().id.constData()) << provider->descriptor().id;
}

// What was done without a window, at origins without a path, is done again where pages are shown: that is how
// a story's steps lead to a text. Addresses stand within addresses there.
void TestPurchaseFile::inPagesAfterwards()
{
    QFETCH(QByteArray, provider);
    const Provider &of = *m_all->find(provider);
    const Outcome &outcome = of.descriptor().outcomes.front();
    SessionOptions options;
    options.outcome = outcome.id;
    const auto order = demoOrder(of.descriptor(), {});
    const QByteArray entry = outcome.entry.isEmpty() ? of.descriptor().entries.front().id : outcome.entry;
    QVERIFY(order);
    const auto original = OpenPurchase::create(of, options, *order, entry, m_catalogue);
    QVERIFY(original && (*original)->begin());
    (*original)->session().setClock(ClockMode::Jumping);
    (*original)->session().run();
    QTRY_COMPARE((*original)->session().doing(), Session::Doing::Finished);

    const SavedPurchase saved = (*original)->saved();
    SessionOptions withPages = saved.options();
    withPages.pages = true;
    const auto again = OpenPurchase::create(of, withPages, saved.order, saved.entry, m_catalogue);
    QVERIFY(again);
    const Done played = playAgain(saved, (*again)->session());
    QVERIFY2(played, played ? "" : qPrintable(english(played.error().detail)));
    QCOMPARE(stateOf((*again)->session()), stateOf((*original)->session()));
    QCOMPARE((*again)->session().history().size(), (*original)->session().history().size());
}

void TestPurchaseFile::pseudoLocaleStays()
{
    SessionOptions options;
    options.locale = "qps";
    const Provider &provider = *m_registry->find("qvickly");
    auto purchase = OpenPurchase::create(provider, options, sampleCoffee(), "checkout", m_catalogue);
    QVERIFY(purchase && (*purchase)->begin());
    for (int round = 0; round < 2; ++round) {
        QVERIFY((*purchase)->save(file()));
        const auto loaded = loadPurchase(file(), *m_registry);
        QVERIFY(loaded);
        QCOMPARE(loaded->options().locale, QByteArray("qps"));
        QCOMPARE(loaded->inputs.locale, QByteArray("en"));
        purchase =
            OpenPurchase::create(provider, loaded->options(), loaded->order, loaded->entry, m_catalogue);
        QVERIFY(purchase && playAgain(*loaded, (*purchase)->session()));
    }
    options.locale = "sv";
    purchase = OpenPurchase::create(provider, options, sampleCoffee(), "checkout", m_catalogue);
    QVERIFY(purchase && (*purchase)->save(file()));
    QCOMPARE(loadPurchase(file(), *m_registry)->options().locale, QByteArray("sv"));
}

void TestPurchaseFile::nothingSecret()
{
    Order order = sampleCoffee();
    order.customer = findPersona("person-se")->customer;
    order.customer->nationalId = u"198507282399"_s;
    order.items[0].title = u"Paid with 4111 1111 1111 1111"_s;
    const auto original = purchase("approve", order);
    QVERIFY(original && original->begin());
    original->session().setClock(ClockMode::Jumping);
    original->session().run();
    QTRY_VERIFY(isAtRest(original->session()));
    QVERIFY(original->save(file()));
    const QByteArray text = bytes();
    QVERIFY(!text.contains("198507282399"));
    QVERIFY(!text.contains("4111 1111"));
    for (const auto &[name, secret] : original->session().keys().secrets)
        QVERIFY2(!text.contains(secret.expose()), name.constData());
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFile::permissions(file()) & others));
    const auto saved = loadPurchase(file(), *m_registry);
    QVERIFY(saved);
    QVERIFY(saved->order.customer->nationalId.isEmpty());
    QCOMPARE(saved->order.customer->billing.firstName, order.customer->billing.firstName);
}

void TestPurchaseFile::knownTestPersonsComeBack()
{
    const Provider &provider = *m_registry->find("qvickly");
    int persons = 0;
    for (const KnownSensitive &known : provider.sensitive(provider.sandboxKeys()).known) {
        if (known.kind != SensitiveClass::NationalId)
            continue;
        Order order = sampleCoffee();
        order.customer = findPersona("person-se")->customer;
        order.customer->nationalId = QString::fromUtf8(known.value.expose());
        QVERIFY(purchase({}, order)->save(file()));
        QVERIFY(!bytes().contains(known.value.expose()));
        QVERIFY(loadPurchase(file(), *m_registry)->order == order);
        ++persons;
    }
    QVERIFY(persons > 0);
}

void TestPurchaseFile::damaged_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("other version") << "\"kassa-purchase\": 1"_ba
                                   << "\"kassa-purchase\": 2"_ba
                                   << "purchase.version"_ba;
    QTest::newRow("no version") << "\"kassa-purchase\""_ba
                                << "\"other\""_ba
                                << "purchase.format"_ba;
    QTest::newRow("other provider") << "\"provider\": \"qvickly\""_ba
                                    << "\"provider\": \"none\""_ba
                                    << "purchase.provider"_ba;
    QTest::newRow("strange step") << "\"do\": \"deliver\""_ba
                                  << "\"do\": \"explode\""_ba
                                  << "purchase.format"_ba;
    QTest::newRow("no currency") << "\"currency\": \"SEK\""_ba
                                 << "\"currency\": \"\""_ba
                                 << "purchase.format"_ba;
    QTest::newRow("no start") << "\"start\""_ba
                              << "\"begun\""_ba
                              << "purchase.format"_ba;
    QTest::newRow("broken JSON") << "\"order\": {"_ba
                                 << "\"order\": ["_ba
                                 << "purchase.format"_ba;
}

void TestPurchaseFile::damaged()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, code);
    const auto original = purchase({}, sampleCoffee());
    QVERIFY(original->begin());
    original->session().step();
    QVERIFY(original->save(file()));
    QByteArray text = bytes();
    QVERIFY(text.contains(from));
    write(text.replace(from, to));
    const auto loaded = loadPurchase(file(), *m_registry);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, code);
    QVERIFY(english(loaded.error().detail).contains(file()));

    // Cut anywhere it is never a purchase, and never a crash.
    text = text.trimmed();
    for (qsizetype length = 0; length < text.size(); length += 1 + text.size() / 50) {
        write(text.left(length));
        QCOMPARE(loadPurchase(file(), *m_registry).error().code, "purchase.format"_ba);
    }
    write("\x89PNG\r\n\x1a\n not JSON at all");
    QCOMPARE(loadPurchase(file(), *m_registry).error().code, "purchase.format"_ba);
    QCOMPARE(loadPurchase(m_folder.filePath(u"none"_s), *m_registry).error().code, "purchase.read"_ba);
    QCOMPARE(loadPurchase(m_folder.path(), *m_registry).error().code, "purchase.read"_ba);
}

void TestPurchaseFile::hugeFiles()
{
    QFile out(file());
    QVERIFY(out.open(QIODevice::WriteOnly));
    QVERIFY(out.resize(qint64(65) << 20)); // takes no room on the disk
    out.close();
    QCOMPARE(loadPurchase(file(), *m_registry).error().code, "purchase.size"_ba);
    write(QByteArray(1 << 20, '['));
    QCOMPARE(loadPurchase(file(), *m_registry).error().code, "purchase.format"_ba);
}

// Its steps would be played in the sandbox: as something that never happened.
void TestPurchaseFile::ofAnotherEnvironment()
{
    const auto original = purchase({}, sampleCoffee());
    QVERIFY(original->begin());
    SavedPurchase saved = original->saved();
    saved.inputs.environment = "qvickly-1";
    QVERIFY(savePurchase(file(), saved, m_registry->find("qvickly")->sensitive(original->session().keys())));
    const auto loaded = loadPurchase(file(), *m_registry);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, "purchase.outside"_ba);
    QVERIFY(english(loaded.error().detail).contains(file()));
}

void TestPurchaseFile::unwritable()
{
    const auto original = purchase({}, sampleCoffee());
    QVERIFY(original->begin());
    QTRY_VERIFY(original->isChanged());
    const Done saved = original->save(m_folder.path());
    QVERIFY(!saved);
    QVERIFY(english(saved.error().detail).contains(m_folder.path()));
    QVERIFY(original->isChanged() && original->file().isEmpty());
}

void TestPurchaseFile::changedOrNot()
{
    const auto open = purchase({}, sampleCoffee());
    QSignalSpy changed(open.get(), &OpenPurchase::changed);
    QVERIFY(!open->isChanged()); // nothing has been done
    QVERIFY(open->begin());
    QTRY_VERIFY(open->isChanged());
    QVERIFY(open->save(file()));
    QVERIFY(!open->isChanged());
    open->session().setClock(ClockMode::Live, 10);
    QTest::qWait(0);
    QVERIFY(!open->isChanged());
    open->session().step();
    QTRY_VERIFY(open->isChanged());
    QVERIFY(open->save(file()));
    QVERIFY(open->session().restart());
    QTRY_VERIFY(open->isChanged());
    QVERIFY(changed.count() > 3);
    QVERIFY(!open->entries().entries().empty());
}

QTEST_MAIN(TestPurchaseFile)
#include "tst_purchase_file.moc"
