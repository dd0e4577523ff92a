// Story files: what they say, and what is said of one that is wrong.
#include "stories.h"

#include "order/samples.h"
#include "story/vocabulary.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace kassa;

namespace {

const QByteArray whole = R"(# Everything that the language has.
title: {en: Whole, ru: Всё}
description: A long one
provider: qvickly
entry: checkout
locale: sv
seed: 7
start: 2027-01-02T03:04:05.000000Z
outcome: approve
order:
  currency: SEK
  country: SE
  language: sv
  items:
    - {sku: A1, title: Coffee, quantity: 2, unitPrice: 8000, vatRate: 25}
matrix:
  zip: [12345, 54321]
steps:
  - sandbox: set.callback-order
    with: {value: twice}
  - delay: {channel: callback, to: shop-server, kind: http-request, contains: Created}
    by: 5m
    as: late
    times: always
  - hold: callback
    as: held
  - corrupt: return
    from: a
    to: b
  - answer: {from: shop-server}
    status: 500
    body: no
  - drop: api
  - double: page-call
  - cut: {channel: api}
  - checkout
  - press: continue
    on: qvickly.step1
    with: {zip: "${zip}", pno: "<<person:approved>>"}
    repeat: yes
  - press: outcome.approve
  - wait: 90s
  - release: held
  - end: late
  - shop: activate
  - expect: {state: reserved, within: 2h}
  - wait: quiet
  - include: more.yaml
  - stop: {channel: callback, to: shop-server}
    which: 2
  - hold: callback
    now: yes
  - delay: callback
    by: 2m
    now: yes
  - drop: callback
    now: yes
    which: 3
  - double: callback
    now: yes
  - corrupt: callback
    from: a
    to: b
    sign: yes
    now: yes
  - release: {channel: callback}
  - deliver: api
expect:
  - {payment: Paid, total: 200.00 SEK, released: 1, page: shop.done, text: Tack}
  - message: {channel: callback}
    times: exactly once
  - {report: {kind: state, value: open}, times: at least 2}
  - {finding: {severity: wrong}, times: never}
  - sequence: [callback, {channel: return, to: shop-server}]
)";

const std::map<QString, QByteArray> beside{
    {QStringLiteral("./more.yaml"), "- wait: 1h\n- expect: {released: 1}\n"}};

// A whole story with other steps.
QByteArray withSteps(const QByteArray &steps)
{
    return "title: T\nprovider: qvickly\nsteps:\n" + steps;
}

} // namespace

class TestStoryReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysEverything();
    void outcomeAlone();
    void matrix();
    void errorsNameThePlace_data();
    void errorsNameThePlace();
    void includeOfItself();
    void everyPrefix_data();
    void everyPrefix();
    void everyByteSpoilt();
    void schemaIsTheVocabulary();

private:
    const Registry m_registry = allProviders();
};

void TestStoryReader::saysEverything()
{
    const auto stories = storiesIn(whole, m_registry, beside);
    QVERIFY2(stories, stories ? "" : qPrintable(english(stories.error().detail)));
    QCOMPARE(stories->size(), std::size_t(2));
    const Story &story = stories->back();
    QCOMPARE(story.name, "t [zip=54321]");
    QCOMPARE(inLanguage(story.title, "ru"), QStringLiteral("Всё"));
    QCOMPARE(inLanguage(story.description, "ru"), QStringLiteral("A long one"));
    QCOMPARE(story.locale, "sv");
    QCOMPARE(story.seed, std::optional<quint64>(7));
    QCOMPARE(toIso(*story.start), "2027-01-02T03:04:05.000000Z");
    QCOMPARE(story.order->items.front().unitPrice, 8000);
    const auto doing = [&](std::size_t i) { return story.steps.at(i).doing; };
    const auto *operation = std::get_if<OperationStep>(&story.steps[0].doing);
    QVERIFY(operation);
    QCOMPARE(operation->side, Side::Sandbox);
    QCOMPARE(operation->fields, (Fields{{"value", "twice"}}));
    Rule late;
    late.id = "late";
    late.match = {Channel::Callback, std::nullopt, Party::ShopServer, "http-request", "Created"};
    late.act = action::Delay{std::chrono::minutes(5)};
    late.times = -1;
    QVERIFY(doing(1) == StoryDoing(late));
    QVERIFY(std::get<Rule>(doing(2)).act == RuleAction(action::Hold{}));
    QVERIFY(std::get<Rule>(doing(3)).act == RuleAction(action::Replace{"a", "b"}));
    QVERIFY(std::get<Rule>(doing(4)).act == RuleAction(action::Answer{500, "text/plain", "no"}));
    QVERIFY(std::get<Rule>(doing(5)).act == RuleAction(action::Drop{}));
    QVERIFY(std::get<Rule>(doing(6)).act == RuleAction(action::Double{}));
    QVERIFY(std::get<Rule>(doing(7)).act == RuleAction(action::Cut{}));
    QVERIFY(doing(8) == StoryDoing(tale::Checkout{}));
    const BuyerStep press{
        "qvickly.step1", "continue", {{"zip", "54321"}, {"pno", "<<person:approved>>"}}, true};
    QVERIFY(doing(9) == StoryDoing(press));
    QVERIFY(doing(10) == StoryDoing(BuyerStep{{}, "outcome.approve", {}, false}));
    QVERIFY(doing(11) == StoryDoing(tale::Wait{std::chrono::seconds(90)}));
    QVERIFY(doing(12) == StoryDoing(tale::Release{"held"}));
    QVERIFY(doing(13) == StoryDoing(tale::EndRule{"late"}));
    Expectation state;
    state.value = "reserved";
    state.within = std::chrono::hours(2);
    QVERIFY(doing(15) == StoryDoing(state));
    QVERIFY(doing(16) == StoryDoing(tale::Wait{}));
    QCOMPARE(story.steps[17].place, (Place{QStringLiteral("./more.yaml"), 1, 9}));
    const Match toShop{Channel::Callback, std::nullopt, Party::ShopServer, {}, {}};
    const Match callback{Channel::Callback, std::nullopt, std::nullopt, {}, {}};
    const Match api{Channel::Api, std::nullopt, std::nullopt, {}, {}};
    QVERIFY(doing(19) == StoryDoing(tale::Stop{toShop, 2}));
    QVERIFY(doing(20) == StoryDoing(tale::ByHand{callback, action::Hold{}}));
    QVERIFY(doing(21) == StoryDoing(tale::ByHand{callback, action::Delay{std::chrono::minutes(2)}}));
    QVERIFY(doing(22) == StoryDoing(tale::ByHand{callback, action::Drop{}, 3}));
    QVERIFY(doing(23) == StoryDoing(tale::ByHand{callback, action::Double{}}));
    QVERIFY(doing(24) == StoryDoing(tale::ByHand{callback, action::Replace{"a", "b", true}}));
    QVERIFY(doing(25) == StoryDoing(tale::ByHand{callback, tale::LetGo{}}));
    QVERIFY(doing(26) == StoryDoing(tale::ByHand{api, tale::DeliverNow{}}));
    // Then, once all is quiet, the outcome's promise and what the story expects.
    QVERIFY(doing(27) == StoryDoing(tale::Wait{}));
    QCOMPARE(std::get<Expectation>(doing(28)).value, "reserved");
    QCOMPARE(std::get<Expectation>(doing(29)).of, Expectation::Of::Released);
    const auto &last = std::get<Expectation>(story.steps.back().doing);
    QCOMPARE(last.of, Expectation::Of::Sequence);
    QCOMPARE(last.messages.size(), std::size_t(2));
    QCOMPARE(last.messages[1].to, std::optional(Party::ShopServer));
}

void TestStoryReader::outcomeAlone()
{
    const auto stories = storiesIn("title: T\nprovider: qvickly\noutcome: capture\n", m_registry);
    QVERIFY(stories);
    const Descriptor &qvickly = m_registry.find("qvickly")->descriptor();
    const auto outcome = std::find_if(qvickly.outcomes.begin(), qvickly.outcomes.end(),
                                      [](const Outcome &each) { return each.id == "capture"; });
    std::vector<BuyerStep> presses;
    for (const StoryStep &step : stories->front().steps) {
        if (const auto *press = std::get_if<BuyerStep>(&step.doing))
            presses.push_back(*press);
    }
    QVERIFY(presses == outcome->buyer);
}

void TestStoryReader::matrix()
{
    const auto names = [&](const QByteArray &matrix) {
        QByteArrayList list;
        const auto stories =
            storiesIn("title: T\nprovider: ${provider}\noutcome: ${outcome}\nmatrix:\n" + matrix, m_registry);
        for (const Story &story : stories ? *stories : std::vector<Story>())
            list << story.name;
        return list;
    };
    QCOMPARE(names("  provider: [kronor, seqr]\n  outcome: [approve]\n"),
             (QByteArrayList{"t [provider=kronor outcome=approve]", "t [provider=seqr outcome=approve]"}));
    QCOMPARE(names("  - {outcome: approve, provider: kronor}\n  - {outcome: approve, provider: qvickly}\n"),
             (QByteArrayList{"t [provider=kronor]", "t [provider=qvickly]"}));
}

void TestStoryReader::errorsNameThePlace_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const QByteArray &yaml, const char *error) {
        QTest::newRow(name) << yaml << QString::fromUtf8(error);
    };
    row("empty", "", "t.yaml:1:1: the file is empty");
    row("open list", "title: [a\nprovider: qvickly\n",
        "t.yaml:2:9: a list that begins with \"[\" has no \"]\"");
    row("open list at the end", "title: [a\n", "t.yaml:2:1: a list that begins with \"[\" has no \"]\"");
    row("open map", "title: {a: b\n", "t.yaml:2:1: keys that begin with \"{\" have no \"}\"");
    row("closed list", "title: ]\n", "t.yaml:1:8: this \"]\" or \"}\" has no beginning");
    row("tab", "title: T\n\tprovider: qvickly\n", "t.yaml:2:1: the line is indented by a tab");
    row("colon", "title: a: b\n", "t.yaml:1:9: no \":\" can stand here");
    row("escape", "title: \"\\q\"\n", "t.yaml:1:11: nothing that is known follows \"\\\"");
    row("character", "title: @a\n", "t.yaml:1:8: this character begins no text");
    row("indented", "title: T\n  provider: qvickly\n", "t.yaml:2:11: no \":\" can stand here");
    row("out again", "a:\n    b: c\n  d: e\n",
        "t.yaml:3:3: this line is not indented like the keys above it");
    row("alias of nothing", "title: *a\n", "t.yaml:1:8: aliases are not part of a story");
    row("no map", "- a\n", "t.yaml:1:1: expected here: keys with values");
    row("unknown key", "title: T\nprovidr: qvickly\n",
        "t.yaml:2:1: \"providr\" is not known here; did you mean \"provider\"?");
    row("twice", "title: T\ntitle: T\n", "t.yaml:2:1: \"title\" stands here twice");
    row("missing", "title: T\nprovider: qvickly\n", "t.yaml:1:1: \"steps\" or \"outcome\" is missing");
    row("provider", "title: T\nprovider: quickly\noutcome: approve\n",
        "t.yaml:2:11: there is no provider \"quickly\"; did you mean \"qvickly\"?");
    row("outcome", "title: T\nprovider: qvickly\noutcome: aprove\n",
        "t.yaml:3:10: there is no outcome \"aprove\"; did you mean \"approve\"?");
    row("locale", "title: T\nprovider: qvickly\nlocale: fr\noutcome: approve\n", "known: sv, en, ru");
    row("sample", "title: T\nprovider: qvickly\norder: cofee\noutcome: approve\n",
        "t.yaml:3:8: there is no sample order \"cofee\"; did you mean \"coffee\"?");
    row("order",
        "title: T\nprovider: qvickly\noutcome: approve\norder:\n  currency: SEK\n  items:\n    - {sku: A, "
        "title: B, unitPrice: x}\n",
        "t.yaml:5:3: \"unitPrice\" must be a whole number of minor units");
    row("currency",
        "title: T\nprovider: qvickly\noutcome: approve\norder:\n  currency: JPY\n  items:\n    - {sku: A, "
        "title: B, unitPrice: 1}\n",
        "t.yaml:5:3: currency:");
    row("entry", "title: T\nprovider: kronor\nentry: identity\noutcome: approve\n", "t.yaml:3:8: ");
    row("no checkout", withSteps("  - press: a\n"),
        "t.yaml:4:3: the steps need one line \"checkout\"; here are 0");
    row("verb", withSteps("  - pres: a\n"),
        "t.yaml:4:5: no step begins with \"pres\"; did you mean \"press\"?");
    row("bare verb", withSteps("  - press\n"), "t.yaml:4:5: \"press:\" needs a value");
    row("step key", withSteps("  - press: a\n    onn: b\n"),
        "t.yaml:5:5: \"onn\" is not known here; did you mean \"on\"?");
    row("operation", withSteps("  - shop: activat\n"),
        "t.yaml:4:11: there is no operation of this side \"activat\"; did you mean \"activate\"?");
    row("field", withSteps("  - sandbox: set.callback-order\n    with: {valu: a}\n"),
        "t.yaml:5:12: there is no field \"valu\"; did you mean \"value\"?");
    row("start", "title: T\nprovider: qvickly\nstart: now\noutcome: approve\n",
        "t.yaml:3:8: expected here: a time");
    row("wait", withSteps("  - wait: soon\n"), "t.yaml:4:11: \"soon\" is neither");
    row("channel", withSteps("  - drop: calback\n"),
        "t.yaml:4:11: \"calback\" is not known here; did you mean \"callback\"?");
    row("party", withSteps("  - drop: {to: shop}\n"),
        "t.yaml:4:16: \"shop\" is not known here; known: shop-server");
    row("delay", withSteps("  - delay: callback\n"), "t.yaml:4:5: \"by\" is missing");
    row("duration", withSteps("  - delay: callback\n    by: 5x\n"), "t.yaml:5:9: expected here: a duration");
    row("rule", withSteps("  - hold: callback\n    as: one\n  - release: on\n"),
        "t.yaml:6:14: there is no rule above \"on\"; did you mean \"one\"?");
    row("rule twice", withSteps("  - hold: api\n    as: one\n  - drop: api\n    as: one\n"),
        "t.yaml:7:9: another rule is called \"one\"");
    row("times", withSteps("  - hold: api\n    times: 0\n"), "t.yaml:5:12: expected here: a number from 1");
    row("by hand, named", withSteps("  - hold: api\n    now: yes\n    as: one\n"),
        "t.yaml:6:5: \"as\" is for rules");
    row("which rule", withSteps("  - hold: api\n    which: 2\n"), "t.yaml:5:5: \"which\" needs \"now: yes\"");
    row("which", withSteps("  - stop: api\n    which: 0\n"), "t.yaml:5:12: expected here: a number from 1");
    row("state", withSteps("  - checkout\n  - expect: {state: reservd}\n"),
        "t.yaml:5:21: there is no such state \"reservd\"; did you mean \"reserved\"?");
    row("nothing expected", withSteps("  - checkout\n  - expect: {within: 1h}\n"),
        "t.yaml:5:13: nothing is expected here");
    row("counted", withSteps("  - checkout\n  - expect: {message: api, times: some}\n"),
        "t.yaml:5:35: expected here: once");
    row("released", withSteps("  - checkout\n  - expect: {released: -1}\n"),
        "t.yaml:5:24: expected here: a whole number");
    row("include", withSteps("  - include: none.yaml\n"), "t.yaml:4:14: no file ./none.yaml");
    row("parameter", "title: T\nprovider: qvickly\noutcome: ${outcom}\nmatrix: {outcome: [approve]}\n",
        "t.yaml:3:10: the matrix has no parameter \"outcom\"; did you mean \"outcome\"?");
    row("matrix", "title: T\nprovider: qvickly\nmatrix: {outcome: approve}\n",
        "t.yaml:3:19: expected here: a list of texts");
    row("alias", "title: &a T\nprovider: qvickly\n", "t.yaml:1:8: anchors are not part of a story");
    row("documents", "title: T\n---\ntitle: T\n", "t.yaml:1:1: a file is one story");
    row("not UTF-8", "title: \xff\n", "t.yaml:1:8: this is not UTF-8");
    row("deep", QByteArray(100, '['), "t.yaml:1:");
}

void TestStoryReader::errorsNameThePlace()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, error);
    const auto stories = storiesIn(yaml, m_registry);
    QVERIFY(!stories);
    QVERIFY2(english(stories.error().detail).contains(error), qPrintable(english(stories.error().detail)));
}

void TestStoryReader::includeOfItself()
{
    const std::map<QString, QByteArray> files{{QStringLiteral("./a.yaml"), "- include: a.yaml\n"},
                                              {QStringLiteral("././a.yaml"), "- include: a.yaml\n"}};
    const auto stories =
        readStory({QStringLiteral("t.yaml"), "t", withSteps("  - include: a.yaml\n")}, m_registry,
                  [](const QString &) -> Result<QByteArray> { return "- include: a.yaml\n"; });
    QVERIFY(!stories);
    QVERIFY(english(stories.error().detail).contains(QStringLiteral("does the file include itself?")));
}

void TestStoryReader::everyPrefix_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::newRow("everything") << whole;
    for (const char *name : {"qvickly/card-3ds-ok", "qenta/deposit-in-parts", "kronor/webhooks-retried"}) {
        QFile file(QStringLiteral(":/kassa/stories/%1.yaml").arg(QString::fromUtf8(name)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QTest::newRow(name) << file.readAll();
    }
}

void TestStoryReader::everyPrefix()
{
    QFETCH(QByteArray, yaml);
    static const QRegularExpression placed(QStringLiteral("^[./a-z]+\\.yaml:\\d+:\\d+: ."));
    qsizetype refused = 0;
    for (qsizetype length = 0; length < yaml.size(); ++length) {
        const auto stories = storiesIn(yaml.left(length), m_registry, beside);
        if (stories)
            continue;
        ++refused;
        QVERIFY2(placed.match(english(stories.error().detail)).hasMatch(),
                 qPrintable(english(stories.error().detail)));
    }
    QVERIFY(refused > 0);
}

void TestStoryReader::everyByteSpoilt()
{
    static const QRegularExpression placed(QStringLiteral("^[./a-z]+\\.yaml:\\d+:\\d+: ."));
    qsizetype refused = 0;
    for (qsizetype at = 0; at < whole.size(); ++at) {
        for (const char byte : QByteArray("{[:-&\"\n\xff")) {
            QByteArray spoilt = whole;
            spoilt[at] = byte;
            const auto stories = storiesIn(spoilt, m_registry, beside);
            if (stories)
                continue;
            ++refused;
            QVERIFY2(placed.match(english(stories.error().detail)).hasMatch(),
                     qPrintable(english(stories.error().detail)));
        }
    }
    QVERIFY(refused > whole.size());
}

void TestStoryReader::schemaIsTheVocabulary()
{
    const QByteArray made = storySchema().toPretty() + '\n';
    QFile copy(qEnvironmentVariable("KASSA_BINARY_DIR") + QStringLiteral("/story.schema.json"));
    QVERIFY(copy.open(QIODevice::WriteOnly));
    copy.write(made);
    copy.close();
    QFile kept(qEnvironmentVariable("KASSA_SOURCE_DIR") +
               QStringLiteral("/resources/stories/story.schema.json"));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QVERIFY2(kept.readAll() == made, qPrintable(QStringLiteral("copy ") + copy.fileName()));
}

QTEST_GUILESS_MAIN(TestStoryReader)
#include "tst_story_reader.moc"
