// What the panels of ui/flow show, without widgets: sequences, Mermaid, the layout of states, progress.
#include "flow/flow_progress.h"
#include "flow/sequence_export.h"
#include "flow/sequence_painter.h"
#include "flow/state_layout.h"
#include "flow/state_trail.h"
#include "wire/payload_json.h"

#include <QImage>
#include <QTest>

using namespace kassa;
using namespace Qt::StringLiterals;

namespace {

Entry entryOf(const Event &event)
{
    return {event.id, event.cause, event.at, kindWord(event.happening), toJson(event), {}};
}

Entry sent(quint64 ordinal, Channel channel, Party from, Party to, Payload payload, quint64 cause = 0)
{
    Message message;
    message.id = {1, ordinal};
    message.cause = {1, cause};
    message.channel = channel;
    message.from = from;
    message.to = to;
    message.payload = std::move(payload);
    return entryOf({message.id, message.cause, Time(), Sent{message}});
}

Entry happened(quint64 ordinal, Happening what, quint64 cause = 0)
{
    return entryOf({{1, ordinal}, {1, cause}, Time(), std::move(what)});
}

Entry request(quint64 ordinal)
{
    return sent(ordinal, Channel::Api, Party::ShopServer, Party::ProviderServer,
                httpRequest("POST", "http://api.example/", {}, "a=1;b#2"));
}

std::vector<Entry> conversation()
{
    return {
        happened(1, Given{Side::Shop, "start", Json::object()}),
        request(2),
        happened(3, Delivered{{1, 2}, {{Verdict::Severity::Good, "signature", {}, {}, {}}}}, 2),
        happened(4, Reported{{Report::Kind::State, "purchase WS-1", "open", Text::verbatim("open; #1"_ba)}},
                 2),
        sent(5, Channel::Api, Party::ProviderServer, Party::ShopServer, httpResponse(200, "text/plain", "ok"),
             2),
        sent(6, Channel::PageEvent, Party::ProviderPage, Party::ShopPage,
             PageEvent{"f", "http://page.example", PageEvent::Kind::Text, "ready"}),
        happened(7, Ruled{{1, 6}, Ruled::What::Dropped, {}}, 6),
        happened(8, ClockJumped{Time(std::chrono::seconds(60))}),
    };
}

StateInfo state(const char *id, std::vector<QByteArray> next, bool final = false)
{
    return {id, Side::Shop, Text::verbatim(QByteArray(id)), {}, final, std::move(next)};
}

} // namespace

class TestFlowParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rowsOfAConversation();
    void aRewindTakesRowsAndMarksBack();
    void mermaidIsExact();
    void mermaidTakesWordsAsWords();
    void picturesShowEveryRow();
    void tooLongForAPng();
    void trailFollowsTheMachines();
    void statesStandBelowWhatLeadsToThem();
    void wideLayersAreBroken();
    void progressKnowsDoneWaitingAndLeftOut();

private:
    std::unique_ptr<Language> m_language;
};

void TestFlowParts::initTestCase()
{
    m_language = std::make_unique<Language>(*Catalogue::builtIn());
}

void TestFlowParts::rowsOfAConversation()
{
    Sequence sequence;
    sequence.append(conversation());
    QCOMPARE(sequence.rows().size(), std::size_t(6)); // what was delivered and dropped are marks
    const SequenceRow &asked = sequence.rows()[1];
    QVERIFY(asked.delivered);
    QVERIFY(!asked.isAnswer);
    QCOMPARE(asked.verdict, std::optional(Verdict::Severity::Good));
    const SequenceRow &note = sequence.rows()[2];
    QCOMPARE(note.kind, SequenceRow::Kind::Note);
    QCOMPARE(note.to, std::optional(Party::ProviderServer)); // whoever was handed the cause
    QVERIFY(sequence.rows()[3].isAnswer);
    QCOMPARE(sequence.rows()[4].ruled, QByteArray("dropped"));
    QCOMPARE(sequence.rows()[5].kind, SequenceRow::Kind::Separator);
    QCOMPARE(sequence.parties(),
             (std::vector{Party::ProviderPage, Party::ShopPage, Party::ShopServer, Party::ProviderServer}));
    QCOMPARE(sequence.rowOf({1, 5}), qsizetype(3));
    QCOMPARE(sequence.rowOf({1, 3}), qsizetype(-1));
    QCOMPARE(sequence.rowOf({2, 5}), qsizetype(-1));
}

void TestFlowParts::aRewindTakesRowsAndMarksBack()
{
    Sequence sequence;
    sequence.append(conversation());
    sequence.append({entryOf({{2, 2}, {}, Time(), Rewound{{1, 2}, 1}})});
    QCOMPARE(sequence.rows().size(), std::size_t(2));
    QVERIFY(!sequence.rows()[1].delivered);
    QVERIFY(!sequence.rows()[1].verdict);
    QCOMPARE(sequence.parties(), (std::vector{Party::ShopServer, Party::ProviderServer}));
    sequence.append({happened(3, Ruled{{1, 2}, Ruled::What::Held, {}}, 2)});
    QCOMPARE(sequence.rows()[1].ruled, QByteArray("held"));
}

void TestFlowParts::mermaidIsExact()
{
    Sequence sequence;
    sequence.append(conversation());
    QCOMPARE(QString::fromUtf8(toMermaid(sequence, *m_language)),
             u"sequenceDiagram\n"
             "    participant providerpage as provider page\n"
             "    participant shoppage as shop page\n"
             "    participant shopserver as shop server\n"
             "    participant providerserver as provider server\n"
             "    Note over shopserver: shop: start\n"
             "    shopserver->>providerserver: API: POST http://api.example/, 7 B\n"
             "    Note over providerserver: purchase WS-1: open#59; #35;1\n"
             "    providerserver-->>shopserver: API: HTTP/1.1 200 OK, 2 B (on the wire)\n"
             "    providerpage-xshoppage: page event: message ready (dropped)\n"
             "    Note over providerpage,providerserver: the clock jumps to 1970-01-01T00:01:00.000000Z\n"_s);
}

// What a peer has sent is words to whoever reads the file: no HTML, no directive.
void TestFlowParts::mermaidTakesWordsAsWords()
{
    for (const auto &[said, written] :
         {std::pair<QByteArray, QString>{"a <img src=x> & b", u"a #60;img src=x#62; #38; b"_s},
          {"wrap: all", u"wrap#58; all"_s},
          {"nowrap: all", u"nowrap#58; all"_s},
          {"a wrap: b", u"a wrap: b"_s}}) {
        Sequence sequence;
        auto entries = conversation();
        entries.push_back(happened(100, Reported{{Report::Kind::Info, {}, {}, Text::verbatim(said)}}));
        sequence.append(entries);
        const QString mermaid = QString::fromUtf8(toMermaid(sequence, *m_language));
        QVERIFY2(mermaid.contains(written + u'\n'), qPrintable(mermaid));
    }
}

void TestFlowParts::picturesShowEveryRow()
{
    Sequence sequence;
    sequence.append(conversation());
    const auto svg = exported(sequence, *m_language, QFont(), DiagramFormat::Svg);
    QVERIFY(svg);
    QVERIFY(svg->contains("<svg"));
    QVERIFY(svg->contains("provider server"));
    QVERIFY(svg->contains("POST http://api.example/"));
    const auto png = exported(sequence, *m_language, QFont(), DiagramFormat::Png);
    QVERIFY(png);
    const QImage image = QImage::fromData(*png);
    const SequencePainter rows(sequence, *m_language, QFont(), QPalette(), 1400);
    QVERIFY(image.height() >= int(rows.headerHeight() + 6 * rows.rowHeight()));
}

void TestFlowParts::tooLongForAPng()
{
    std::vector<Entry> entries;
    for (quint64 ordinal = 1; ordinal <= 2'000; ++ordinal)
        entries.push_back(request(ordinal));
    Sequence sequence;
    sequence.append(entries);
    const auto png = exported(sequence, *m_language, QFont(), DiagramFormat::Png);
    QVERIFY(!png);
    QCOMPARE(png.error().code, QByteArray("diagram.too-long"));
}

void TestFlowParts::trailFollowsTheMachines()
{
    const auto reported = [](quint64 ordinal, const char *subject, const char *value, quint64 cause) {
        return happened(ordinal, Reported{{Report::Kind::State, subject, value, {}}}, cause);
    };
    StateTrail trail;
    trail.append({happened(1, Given{Side::Shop, "start", Json::object()}),
                  reported(2, "purchase WS-1", "created", 1), request(3),
                  reported(4, "payment 7", "Created", 3), reported(5, "purchase WS-2", "open", 1)});
    QCOMPARE(trail.passed(Side::Shop, "WS-1"), (std::set<QByteArray>{"created"}));
    QCOMPARE(trail.passed(Side::Shop, {}), (std::set<QByteArray>{"created", "open"}));
    QCOMPARE(trail.passed(Side::Sandbox, "WS-1"), (std::set<QByteArray>{"Created"}));
    trail.append({entryOf({{2, 2}, {}, Time(), Rewound{{1, 2}, 1}})});
    QCOMPARE(trail.passed(Side::Sandbox, {}), std::set<QByteArray>());
    QCOMPARE(trail.passed(Side::Shop, {}), (std::set<QByteArray>{"created"}));
}

void TestFlowParts::statesStandBelowWhatLeadsToThem()
{
    const std::vector<StateInfo> states{state("created", {"open", "error"}),
                                        state("open", {"paid", "created"}), state("paid", {"credited"}),
                                        state("credited", {}, true), state("error", {}, true)};
    const StateLayout layout = layOut(states, 4);
    QCOMPARE(layout.layers, 4);
    QCOMPARE(layout.places[1], (StatePlace{1, 0}));
    QCOMPARE(layout.places[2], (StatePlace{2, 0}));
    QCOMPARE(layout.places[3], (StatePlace{3, 0})); // ends stand together
    QCOMPARE(layout.places[4], (StatePlace{3, 1}));
    QCOMPARE(layout.inLayer(3), 2);
}

void TestFlowParts::wideLayersAreBroken()
{
    const std::vector<StateInfo> states{state("a", {}, true), state("b", {}, true), state("c", {}, true)};
    const StateLayout layout = layOut(states, 2);
    QCOMPARE(layout.layers, 2);
    QCOMPARE(layout.columns, 2);
    QCOMPARE(layout.places[2], (StatePlace{1, 0}));
    QCOMPARE(layOut({}, 2).layers, 0);
}

void TestFlowParts::progressKnowsDoneWaitingAndLeftOut()
{
    const auto step = [](const char *number, Party from, Party to) {
        return FlowStep{number, from, to, {}, {}};
    };
    const std::vector<FlowStep> flow{step("1", Party::ShopServer, Party::ProviderServer),
                                     step("2", Party::ShopPage, Party::ShopServer),
                                     step("3", Party::ShopServer, Party::ProviderServer),
                                     step("4", Party::ProviderServer, Party::ShopServer)};
    const auto row = [](const char *at, const char *order, const char *number) {
        return std::vector<Text>{Text::verbatim(QByteArray(at)), Text::verbatim(QByteArray(order)),
                                 Text::verbatim(QByteArray(number)), Text()};
    };
    StepsDone done;
    done.shop.rows = {row("t1", "WS-1", "1"), row("t2", "WS-2", "4"), row("t3", "WS-1", "1"),
                      row("t4", "WS-1", "3")};
    FlyingMessage callback;
    callback.message.from = Party::ProviderServer;
    callback.message.to = Party::ShopServer;
    callback.message.payload = httpRequest("POST", "http://shop.example/", {}, {});
    using State = StepProgress::State;
    const auto progress = progressOf(flow, done, "WS-1", {callback});
    QCOMPARE(progress[0], (StepProgress{State::Taken, 2, "t3"}));
    QCOMPARE(progress[1].state, State::LeftOut);
    QCOMPARE(progress[2], (StepProgress{State::Taken, 1, "t4"}));
    QCOMPARE(progress[3].state, State::Waiting);
    callback.message.payload = httpResponse(200, {}, {}); // an answer begins nothing
    QCOMPARE(progressOf(flow, done, "WS-1", {callback})[3].state, State::Ahead);
    // What goes between the same parties for another reason leads there no more than the answer does.
    std::vector<FlowStep> confirmed = flow;
    confirmed[3].seen.channel = Channel::Callback;
    callback.message.payload = httpRequest("GET", "http://shop.example/style.css", {}, {});
    callback.message.channel = Channel::Api;
    QCOMPARE(progressOf(confirmed, done, "WS-1", {callback})[3].state, State::Ahead);
    callback.message.channel = Channel::Callback;
    QCOMPARE(progressOf(confirmed, done, "WS-1", {callback})[3].state, State::Waiting);
    // The request of a step that the shop has just taken is not under way to a later step between the same.
    FlyingMessage request;
    request.message.from = Party::ShopServer;
    request.message.to = Party::ProviderServer;
    request.message.payload = httpRequest("POST", "http://api.example/", {}, {});
    const std::vector<FlowStep> asked{{"1", Party::ShopServer, Party::ProviderServer, {}, {}},
                                      {"4a", Party::ShopServer, Party::ProviderServer, {}, {}}};
    StepsDone first;
    first.shop.rows = {row("t1", "WS-1", "1")};
    QCOMPARE(progressOf(asked, first, "WS-1", {request})[1].state, State::Ahead);
    QCOMPARE(progressOf(asked, {}, "WS-1", {request})[0].state, State::Waiting);
    // Nor is it done before that request has arrived; another one, sent later, is no part of it.
    first.shop.rows = {row(toIso(request.message.sent).constData(), "WS-1", "1")};
    QCOMPARE(progressOf(asked, first, "WS-1", {request})[0].state, State::Waiting);
    QCOMPARE(progressOf(asked, first, "WS-1", {})[0].state, State::Taken);
    request.message.sent += std::chrono::seconds(1);
    QCOMPARE(progressOf(asked, first, "WS-1", {request})[0].state, State::Taken);
    // What is between the provider's own parties may have happened: the shop cannot know.
    StepsDone paid;
    paid.shop.rows = {row("t1", "WS-1", "2")};
    const auto atProvider = progressOf({step("1", Party::ProviderPage, Party::ProviderServer),
                                        step("2", Party::ProviderServer, Party::ShopServer)},
                                       paid, "WS-1", {});
    QCOMPARE(atProvider[0].state, State::Unseen);
    // The sandbox knows: what it did, and what was left out.
    const std::vector<FlowStep> inside{step("1", Party::ProviderPage, Party::ProviderServer),
                                       step("2", Party::App, Party::Buyer),
                                       step("3", Party::ProviderServer, Party::ShopServer),
                                       step("4", Party::ProviderPage, Party::ProviderServer)};
    StepsDone both;
    both.shop.rows = {row("t2", "WS-1", "3")};
    both.sandbox = Rows{{}, {row("t1", "WS-1", "1"), row("t1", "WS-2", "2")}, 2};
    const auto known = progressOf(inside, both, "WS-1", {});
    QCOMPARE(known[0], (StepProgress{State::Taken, 1, "t1"}));
    QCOMPARE(known[1].state, State::LeftOut);
    QCOMPARE(known[3].state, State::Ahead);
    // What was done last decides how far it is, whoever did it.
    both.sandbox->rows.push_back(row("t3", "WS-1", "4"));
    both.shop.rows.front()[1] = Text::verbatim(QByteArray("WS-2"));
    QCOMPARE(progressOf(inside, both, "WS-1", {})[2].state, State::LeftOut);
    // A step that both have done was done once.
    both.shop.rows = {row("t2", "WS-1", "3")};
    both.sandbox->rows = {row("t2", "WS-1", "3")};
    QCOMPARE(progressOf(inside, both, "WS-1", {})[2], (StepProgress{State::Taken, 1, "t2"}));
    // Of an order without a name yet: it is this one, unless it was before this one began.
    both.shop.rows = {row("t2", "WS-1", "3")};
    both.sandbox->rows = {row("t1", "", "1"), row("t2", "", "2")};
    const auto unnamed = progressOf(inside, both, "WS-1", {});
    QCOMPARE(unnamed[0].state, State::LeftOut);
    QCOMPARE(unnamed[1], (StepProgress{State::Taken, 1, "t2"}));
    // Of "4" nothing is told itself: it is done with "4b".
    const auto part = [&](const char *number) {
        return step(number, Party::ProviderServer, Party::ShopServer);
    };
    StepsDone last;
    last.shop.rows = {row("t1", "WS-1", "4b")};
    const auto whole = progressOf({part("4"), part("4a"), part("4b"), part("5")}, last, "WS-1", {});
    QCOMPARE(whole[0], (StepProgress{State::Taken, 1, "t1"}));
    QCOMPARE(whole[1].state, State::LeftOut);
    QCOMPARE(whole[3].state, State::Ahead);
    last.shop.rows = {row("t1", "WS-1", "6x")}; // cancelled before "6"
    const auto instead = progressOf({part("6"), part("6x")}, last, "WS-1", {});
    QCOMPARE(instead[0].state, State::LeftOut);
}

QTEST_MAIN(TestFlowParts)
#include "tst_flow_parts.moc"
