// resources/pages/page.js in a real page: what a person is doing there survives that the page is drawn anew.
#include "checkout/web_engine.h"
#include "session/gate.h"
#include "session/relay.h"
#include "wire/render.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWebEngineProfile>
#include <QWebEngineView>

using namespace kassa;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30000; // ms; the engine's processes start slowly on a busy machine

// One page of a form, its server and the socket that it opens.
class DrawnPage : public QObject
{
public:
    explicit DrawnPage(const Catalogue &words) : m_words(words)
    {
        HttpServerOptions how;
        how.socketPaths = {relay.path()};
        auto listening = HttpServer::listen(how);
        if (!listening)
            qFatal("%s", qPrintable(english(listening.error().detail)));
        m_server = std::move(*listening);
        m_origin = "http://127.0.0.1:" + QByteArray::number(m_server->port());
        page.id = "form";
        page.url = m_origin + "/form";
        page.language = "en";
        const auto field = [](PageField::Kind kind, const char *name) {
            PageField made;
            made.kind = kind;
            made.name = name;
            made.label = Text::verbatim(QByteArray(name));
            return made;
        };
        PageField choice = field(PageField::Kind::Choice, "kind");
        for (const char *value : {"person", "company", "school"})
            choice.choices.emplace_back(value, Text::verbatim(QByteArray(value)));
        choice.value = "person";
        PageField country = field(PageField::Kind::Choice, "country"); // too many for buttons
        for (const char *value : {"DE", "DK", "EE", "FI", "IS", "NO", "SE"})
            country.choices.emplace_back(value, Text::verbatim(QByteArray(value)));
        country.value = "SE";
        page.forms.push_back(
            {"buyer",
             {},
             {field(PageField::Kind::Email, "email"), field(PageField::Kind::Text, "town"), choice, country,
              field(PageField::Kind::Check, "news")},
             {{"confirm", Text::verbatim("Confirm"_ba), true}, {"leave", Text::verbatim("Leave"_ba), false}},
             false});
        relay.serve(*m_server, m_origin);
        connect(m_server.get(), &HttpServer::arrived, this, &DrawnPage::arrived);
        connect(&relay, &Relay::ready, this, [this](DocumentId id) { m_document = id; });
        m_view.resize(800, 600);
        m_view.show();
        m_view.load(QUrl::fromEncoded(page.url));
    }

    bool isReady() const { return m_document.has_value(); }

    // As it is now, with a line that was not there before.
    void redraw()
    {
        page.blocks.push_back({Block::Kind::Paragraph,
                               Text::verbatim("line " + QByteArray::number(page.blocks.size())),
                               {},
                               {}});
        relay.redraw(*m_document, render(page, m_words, {"/_kassa", {}}));
    }

    // What the script's last expression is, as text.
    QString run(const QString &script)
    {
        std::optional<QVariant> result;
        m_view.page()->runJavaScript(script, [&](const QVariant &told) { result = told; });
        (void)QTest::qWaitFor([&] { return result.has_value(); }, patience);
        return result ? result->toString() : u"nothing came"_s;
    }

    // Where the caret is, as a keyboard does it.
    void type(const char *text)
    {
        run(u"document.execCommand('insertText', false, '%1')"_s.arg(QLatin1String(text)));
    }
    bool shows(const char *line) { return run(u"document.body.innerText"_s).contains(QLatin1String(line)); }
    QString focused()
    {
        return run(u"document.activeElement.name === 'control' ? document.activeElement.dataset.control"
                   " : document.activeElement.name || document.activeElement.tagName"_s);
    }

    Page page;
    Relay relay;

private:
    void arrived(const std::vector<ArrivedRequest> &requests)
    {
        for (const ArrivedRequest &request : requests) {
            const auto head = parseRequestHead(request.raw.head);
            const auto fixed =
                head ? answeredAtTheGate(*head, Door::Page, Descriptor()) : std::optional<RawHttp>();
            m_server->answer(request.id, fixed ? *fixed : httpOf(Payload(page), m_words, relay.path()));
        }
    }

    const Catalogue &m_words;
    std::unique_ptr<HttpServer> m_server;
    QByteArray m_origin;
    std::optional<DocumentId> m_document;
    QWebEngineView m_view;
};

} // namespace

class TestPageScript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void typingGoesOn_data();
    void typingGoesOn();
    void choicesStay();
    void machinesChangesAreShown();
    void buttonsKeepTheFocus();
    void aLockGivesTheFocusBack_data();
    void aLockGivesTheFocusBack();
    void anotherPageBeginsAnew();
    void countdownsFollowTheSandbox();

private:
    std::shared_ptr<Catalogue> m_catalogue;
};

void TestPageScript::initTestCase()
{
    const auto catalogue = Catalogue::builtIn();
    QVERIFY(catalogue);
    m_catalogue = *catalogue;
}

void TestPageScript::typingGoesOn_data()
{
    QTest::addColumn<QString>("field");
    QTest::newRow("email: its caret cannot be asked for") << u"email"_s;
    QTest::newRow("text") << u"town"_s;
}

void TestPageScript::typingGoesOn()
{
    QFETCH(QString, field);
    DrawnPage drawn(*m_catalogue);
    QTRY_VERIFY_WITH_TIMEOUT(drawn.isReady(), patience);
    drawn.run(u"document.querySelector('[name=%1]').focus()"_s.arg(field));
    drawn.type("anna@");
    drawn.redraw();
    QTRY_VERIFY_WITH_TIMEOUT(drawn.shows("line 0"), patience);
    QCOMPARE(drawn.focused(), field);
    drawn.type("shop.example");
    QCOMPARE(drawn.run(u"document.querySelector('[name=%1]').value"_s.arg(field)), u"anna@shop.example"_s);
    if (field != u"town")
        return;
    drawn.run(u"document.activeElement.setSelectionRange(0, 4)"_s); // what is marked stays so
    drawn.redraw();
    QTRY_VERIFY_WITH_TIMEOUT(drawn.shows("line 1"), patience);
    drawn.type("olga");
    QCOMPARE(drawn.run(u"document.activeElement.value"_s), u"olga@shop.example"_s);
}

void TestPageScript::choicesStay()
{
    DrawnPage drawn(*m_catalogue);
    QTRY_VERIFY_WITH_TIMEOUT(drawn.isReady(), patience);
    drawn.run(u"document.querySelector('[value=school]').click();"
              "document.querySelector('select').value = 'FI';"
              "document.querySelector('[name=news]').click()"_s);
    drawn.redraw();
    QTRY_VERIFY_WITH_TIMEOUT(drawn.shows("line 0"), patience);
    QCOMPARE(drawn.run(u"document.querySelector('[name=kind]:checked').value"_s), u"school"_s);
    QCOMPARE(drawn.run(u"document.querySelector('[name=kind]:checked').parentElement.innerText.trim()"_s),
             u"school"_s);
    QCOMPARE(
        drawn.run(u"Array.from(document.querySelectorAll('[name=kind]')).map((each) => each.value).join()"_s),
        u"person,company,school"_s);
    QCOMPARE(drawn.run(u"document.querySelector('select').value"_s), u"FI"_s);
    QCOMPARE(drawn.run(u"document.querySelector('[name=news]').checked"_s), u"true"_s);
}

void TestPageScript::machinesChangesAreShown()
{
    DrawnPage drawn(*m_catalogue);
    QTRY_VERIFY_WITH_TIMEOUT(drawn.isReady(), patience);
    drawn.page.forms[0].fields[1].value = "Stockholm";
    drawn.page.forms[0].fields[2].value = "company";
    drawn.page.forms[0].fields[3].value = "NO";
    drawn.page.forms[0].fields[4].value = "1";
    drawn.redraw();
    QTRY_VERIFY_WITH_TIMEOUT(drawn.shows("line 0"), patience);
    QCOMPARE(drawn.run(u"document.querySelector('[name=town]').value"_s), u"Stockholm"_s);
    QCOMPARE(drawn.run(u"document.querySelector('[name=kind]:checked').value"_s), u"company"_s);
    QCOMPARE(drawn.run(u"document.querySelector('select').value"_s), u"NO"_s);
    QCOMPARE(drawn.run(u"document.querySelector('[name=news]').checked"_s), u"true"_s);
}

void TestPageScript::buttonsKeepTheFocus()
{
    DrawnPage drawn(*m_catalogue);
    QTRY_VERIFY_WITH_TIMEOUT(drawn.isReady(), patience);
    drawn.run(u"document.querySelector('[data-control=leave]').focus()"_s);
    drawn.redraw();
    QTRY_VERIFY_WITH_TIMEOUT(drawn.shows("line 0"), patience);
    QCOMPARE(drawn.focused(), u"leave"_s);
}

void TestPageScript::aLockGivesTheFocusBack_data()
{
    QTest::addColumn<QString>("focused");
    QTest::addColumn<bool>("drawnWhileLocked"); // once more
    QTest::newRow("email") << u"[name=email]"_s << false;
    QTest::newRow("text, drawn again meanwhile") << u"[name=town]"_s << true;
    QTest::newRow("choice") << u"[value=person]"_s << false;
    QTest::newRow("button") << u"[data-control=leave]"_s << true;
}

void TestPageScript::aLockGivesTheFocusBack()
{
    QFETCH(QString, focused);
    QFETCH(bool, drawnWhileLocked);
    DrawnPage drawn(*m_catalogue);
    QTRY_VERIFY_WITH_TIMEOUT(drawn.isReady(), patience);
    drawn.run(u"document.querySelector('%1').focus()"_s.arg(focused));
    const bool isText = focused == u"[name=town]";
    if (isText) {
        drawn.type("Upsala");
        drawn.run(u"document.activeElement.setSelectionRange(2, 2)"_s);
    }
    drawn.page.locked = true;
    drawn.redraw();
    QTRY_VERIFY_WITH_TIMEOUT(drawn.shows("line 0"), patience);
    QCOMPARE(drawn.focused(), u"BODY"_s);
    drawn.type("x");
    if (drawnWhileLocked) {
        drawn.redraw();
        QTRY_VERIFY_WITH_TIMEOUT(drawn.shows("line 1"), patience);
    }
    drawn.page.locked = false;
    drawn.redraw();
    QTRY_COMPARE_WITH_TIMEOUT(drawn.run(u"document.activeElement.matches('%1')"_s.arg(focused)), u"true"_s,
                              patience);
    if (isText) {
        drawn.type("p");
        QCOMPARE(drawn.run(u"document.activeElement.value"_s), u"Uppsala"_s);
    }
}

void TestPageScript::anotherPageBeginsAnew()
{
    DrawnPage drawn(*m_catalogue);
    QTRY_VERIFY_WITH_TIMEOUT(drawn.isReady(), patience);
    drawn.run(u"document.querySelector('[name=town]').focus()"_s);
    drawn.type("Uppsala");
    drawn.page.id = "another form";
    drawn.redraw();
    QTRY_VERIFY_WITH_TIMEOUT(drawn.shows("line 0"), patience);
    QCOMPARE(drawn.focused(), u"BODY"_s);
    QCOMPARE(drawn.run(u"document.querySelector('[name=town]').value"_s), QString());
}

// The clock is the sandbox's: one that stands, runs at a scale or jumps is seen in the page.
void TestPageScript::countdownsFollowTheSandbox()
{
    DrawnPage drawn(*m_catalogue);
    QTRY_VERIFY_WITH_TIMEOUT(drawn.isReady(), patience);
    const auto left = [&] { return drawn.run(u"document.querySelector('[data-left]').textContent"_s); };
    const Time begin{std::chrono::hours(500'000)};
    drawn.relay.setClock(begin, 0);
    drawn.page.blocks.push_back(
        {Block::Kind::Countdown, Text::verbatim("Time left"_ba), {}, QByteArray("4000")});
    drawn.redraw();
    QTRY_COMPARE_WITH_TIMEOUT(left(), u"1 h 6 min 40 s"_s, patience);
    drawn.relay.setClock(begin + std::chrono::minutes(10), 0);
    QTRY_COMPARE_WITH_TIMEOUT(left(), u"56 min 40 s"_s, patience);
    drawn.redraw(); // the same words, the same clock
    QTRY_VERIFY_WITH_TIMEOUT(drawn.shows("line 2"), patience);
    QCOMPARE(left(), u"56 min 40 s"_s);
    drawn.relay.setClock(begin + std::chrono::minutes(10), 100);
    QTRY_VERIFY_WITH_TIMEOUT(left() != u"56 min 40 s"_s, patience);
    drawn.relay.setClock(begin + std::chrono::hours(2), 0);
    QTRY_COMPARE_WITH_TIMEOUT(left(), u"0 min 0 s"_s, patience);
}

int main(int argc, char **argv)
{
    prepareWebEngine();
    QApplication application(argc, argv);
    TestPageScript test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_page_script.moc"
