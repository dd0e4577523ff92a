// The parts of the panel that need no web engine: native pages, the app's side, the message dialog.
#include "checkout/allowed_origins.h"
#include "checkout/app_side.h"
#include "checkout/flood_gate.h"
#include "checkout/page_trouble.h"
#include "checkout/send_message.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace kassa;
using namespace Qt::StringLiterals;

namespace {

Page bankPage()
{
    Page page;
    page.id = "bank";
    page.url = "http://localhost:1/app";
    page.title = Text::verbatim(u"<b>BankID</b>"_s);
    page.blocks = {{Block::Kind::Paragraph, Text::verbatim(u"Sign <i>here</i>"_s), {}, {}},
                   {Block::Kind::Row, Text::verbatim(u"Sum"_s), Text::verbatim(u"10 SEK"_s), {}},
                   {Block::Kind::Qr, Text::verbatim(u"Scan"_s), {}, "bankid.1"}};
    Form form;
    form.id = "sign";
    form.fields = {
        {PageField::Kind::Text, "pin", Text::verbatim(u"PIN"_s), {}, {}, {}, {}, true, false, {}},
        {PageField::Kind::Hidden, "token", {}, "t1", {}, {}, {}, false, false, {}},
        {PageField::Kind::Check, "agree", Text::verbatim(u"Agree"_s), {}, {}, {}, {}, false, false, {}}};
    form.controls = {{"sign", Text::verbatim(u"Sign"_s), true},
                     {"cancel", Text::verbatim(u"Cancel"_s), false}};
    Form tester;
    tester.id = "tester";
    tester.legend = Text::verbatim(u"Outcome"_s);
    tester.controls = {{"outcome.fail", Text::verbatim(u"Fail"_s), false}};
    tester.tester = true;
    page.forms = {form, tester};
    return page;
}

QPushButton *button(const QWidget &in, const QString &text)
{
    const auto all = in.findChildren<QPushButton *>();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const QPushButton *each) { return each->text() == text; });
    return found == all.end() ? nullptr : *found;
}

} // namespace

class TestCheckoutParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void originsAreExact_data();
    void originsAreExact();
    void gateClosesAndOpens();
    void misuseIsLoggedOnce();
    void nativePageShowsAsText();
    void nativePagePresses();
    void nativePageKeepsWhatIsTyped();
    void nativePageKeepsItsPlace();
    void lockedPageCannotBePressed();
    void appSideShowsLinkAndPages();
    void passwordsAreTypedAnew();
    void messagesAreChecked_data();
    void messagesAreChecked();
    void longAddressesAreShortened();
    void dialogSendsAndRemembers();

private:
    std::unique_ptr<Language> m_language;
};

void TestCheckoutParts::initTestCase()
{
    auto catalogue = Catalogue::builtIn();
    QVERIFY(catalogue);
    m_language = std::make_unique<Language>(*catalogue);
}

void TestCheckoutParts::originsAreExact_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("shop") << u"http://127.0.0.1:81/x?y#z"_s << true;
    QTest::newRow("provider") << u"http://localhost:82/"_s << true;
    QTest::newRow("socket") << u"ws://localhost:82/s"_s << true;
    QTest::newRow("other port") << u"http://127.0.0.1:82/"_s << false;
    QTest::newRow("other scheme") << u"https://127.0.0.1:81/"_s << false;
    QTest::newRow("user name") << u"http://127.0.0.1:81@localhost:82/"_s << false;
    QTest::newRow("longer host") << u"http://localhost.example:82/"_s << false;
    QTest::newRow("file") << u"file://127.0.0.1:81/etc/passwd"_s << false;
    QTest::newRow("blank") << u"about:blank"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestCheckoutParts::originsAreExact()
{
    QFETCH(const QString, url);
    QFETCH(const bool, allowed);
    AllowedOrigins origins;
    QVERIFY(!origins.allows(QUrl(url)));
    origins.set({"http://127.0.0.1:81/path", "http://LOCALHOST:82"});
    QCOMPARE(origins.shop(), QByteArray("http://127.0.0.1:81"));
    QCOMPARE(origins.allows(QUrl(url)), allowed);
}

void TestCheckoutParts::gateClosesAndOpens()
{
    FloodGate gate(2, std::chrono::milliseconds(50));
    QVERIFY(gate.passes());
    QVERIFY(gate.passes());
    QVERIFY(!gate.passes());
    bool isOpen = false;
    QTRY_VERIFY((isOpen = isOpen || gate.passes()));
}

void TestCheckoutParts::misuseIsLoggedOnce()
{
    MisuseLog log;
    QTest::ignoreMessage(QtWarningMsg, "one?line");
    log.once("kind", "one\nline");
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    log.once("kind", "again");
}

void TestCheckoutParts::nativePageShowsAsText()
{
    NativePage page(*m_language, nullptr);
    page.setPage(bankPage());
    QStringList texts;
    int pictures = 0;
    for (const QLabel *each : page.findChildren<QLabel *>()) {
        texts.append(each->text());
        pictures += each->pixmap().isNull() ? 0 : 1;
        if (!each->text().isEmpty() && each->buddy() == nullptr)
            QVERIFY(each->textFormat() == Qt::PlainText);
    }
    QVERIFY(texts.contains(u"<b>BankID</b>"_s));
    QVERIFY(texts.contains(u"Sign <i>here</i>"_s));
    QVERIFY(texts.contains(u"Sum: 10 SEK"_s));
    QVERIFY(texts.contains(u"Scan"_s));
    QCOMPARE(pictures, 1);
}

void TestCheckoutParts::nativePagePresses()
{
    NativePage page(*m_language, nullptr);
    QSignalSpy pressed(&page, &NativePage::pressed);
    page.setPage(bankPage());
    button(page, u"Sign"_s)->click(); // the PIN is missing
    QCOMPARE(pressed.count(), 0);
    page.findChild<QLineEdit *>()->setText(u"12ä"_s);
    button(page, u"Sign"_s)->click();
    QCOMPARE(pressed.count(), 1);
    QCOMPARE(pressed[0][0].value<BuyerAction>(),
             (BuyerAction{"http://localhost:1/app", "sign", {{"pin", "12ä"}, {"token", "t1"}}}));
    page.findChild<QCheckBox *>()->setChecked(true);
    button(page, u"Cancel"_s)->click();
    QCOMPARE(value(pressed[1][0].value<BuyerAction>().fields, "agree"), QByteArray("1"));
    button(page, u"Fail"_s)->click();
    QCOMPARE(pressed[2][0].value<BuyerAction>(), (BuyerAction{"http://localhost:1/app", "outcome.fail", {}}));
    QTest::keyClick(page.findChild<QLineEdit *>(), Qt::Key_Return); // as in a page: what is pressed first
    QCOMPARE(pressed.count(), 4);
    QCOMPARE(pressed[3][0].value<BuyerAction>().control, QByteArray("sign"));
}

void TestCheckoutParts::nativePageKeepsWhatIsTyped()
{
    NativePage page(*m_language, nullptr);
    Page shown = bankPage();
    page.setPage(shown);
    page.findChild<QLineEdit *>()->setText(u"1234"_s);
    shown.blocks.pop_back();
    page.setPage(shown);
    QCOMPARE(page.findChild<QLineEdit *>()->text(), u"1234"_s);
    m_language->set("ru");
    QCOMPARE(page.findChild<QLineEdit *>()->text(), u"1234"_s);
    m_language->set("en");
    shown.id = "another";
    page.setPage(shown);
    QCOMPARE(page.findChild<QLineEdit *>()->text(), QString());
}

// A code that changes every second must not take the page from under somebody's hands.
void TestCheckoutParts::nativePageKeepsItsPlace()
{
    NativePage page(*m_language, nullptr);
    Page shown = bankPage();
    page.setPage(shown);
    page.resize(300, 150);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    const auto place = [&] { return page.verticalScrollBar()->value(); };
    const auto isFocused = [&] { return page.isAncestorOf(QApplication::focusWidget()); };
    QTRY_VERIFY(page.verticalScrollBar()->maximum() > 40);
    button(page, u"Sign"_s)->setFocus();
    page.verticalScrollBar()->setValue(40);
    const QPushButton *before = button(page, u"Sign"_s);
    const auto code = std::ranges::find(shown.blocks, Block::Kind::Qr, &Block::kind);
    QVERIFY(code != shown.blocks.end());
    code->payload = "bankid.another";
    page.setPage(shown);
    QCOMPARE(button(page, u"Sign"_s), before);
    QVERIFY(std::ranges::any_of(page.findChildren<QLabel *>(), [](const QLabel *each) {
        return each->accessibleName().contains(u"bankid.another"_s);
    }));
    QCOMPARE(place(), 40);
    QVERIFY(isFocused());
    shown.forms.front().legend = Text::verbatim(u"Changed"_s); // more than a block
    page.setPage(shown);
    QCOMPARE(place(), 40);
    QVERIFY(isFocused() && QApplication::focusWidget() == button(page, u"Sign"_s));
    shown.url = "http://localhost:1/next";
    page.setPage(shown);
    QCOMPARE(place(), 0);
}

void TestCheckoutParts::lockedPageCannotBePressed()
{
    NativePage page(*m_language, nullptr);
    Page shown = bankPage();
    shown.locked = true;
    page.setPage(shown);
    for (const auto &text : {u"Sign"_s, u"Cancel"_s, u"Fail"_s})
        QVERIFY(!button(page, text)->isEnabled());
}

void TestCheckoutParts::appSideShowsLinkAndPages()
{
    AppSide side(*m_language, nullptr);
    QVERIFY(side.isHidden());
    side.setLink("bankid:///?<b>");
    QVERIFY(!side.isHidden());
    QCOMPARE(side.findChild<QLineEdit *>()->text(), u"bankid:///?<b>"_s); // to be scrolled and copied
    button(side, u"Close"_s)->click();
    QVERIFY(side.isHidden());
    side.setPages({{Party::ProviderPage, "WS-1", "k", bankPage()}});
    QVERIFY(side.isHidden());
    Page second = bankPage();
    second.url = "http://localhost:1/second";
    side.setPages({{Party::App, "WS-1", "k", bankPage()}, {Party::App, "WS-2", "l", second}});
    QVERIFY(!side.isHidden());
    button(side, u"Hide"_s)->click(); // the phone can be had again
    QVERIFY(!side.isHidden() && side.findChild<NativePage *>()->isHidden());
    button(side, u"Show the phone"_s)->click();
    QVERIFY(!side.findChild<NativePage *>()->isHidden());
    QSignalSpy pressed(&side, &AppSide::pressed);
    button(side, u"Cancel"_s)->click();
    QCOMPARE(pressed[0][0].value<BuyerAction>().page, second.url); // the newest
    auto *choice = side.findChild<QComboBox *>();
    QCOMPARE(choice->itemText(0), u"WS-1"_s);
    choice->setCurrentIndex(0);
    Q_EMIT choice->activated(0);
    button(side, u"Cancel"_s)->click();
    QCOMPARE(pressed[1][0].value<BuyerAction>().page, bankPage().url);
    QVERIFY(button(side, u"Take the QR code on the page"_s)->isHidden()); // there is none
    side.setCodes({"HTTP://SEQR.SE/R1"});
    button(side, u"Take the QR code on the page"_s)->click();
    QCOMPARE(side.findChild<NativePage *>()->findChild<QLineEdit *>()->text(), u"HTTP://SEQR.SE/R1"_s);
    second.forms.front().fields.push_back(second.forms.front().fields.front());
    second.forms.front().fields.back().name = "street";
    side.setPages({{Party::App, "WS-2", "l", second}}); // an address takes no code
    QVERIFY(button(side, u"Take the QR code on the page"_s)->isHidden());
    side.setPages({{Party::App, {}, "home", second}, {Party::App, "WS-2", "l", bankPage()}});
    QCOMPARE(choice->itemText(0), u"<b>BankID</b>"_s); // of no purchase: what the page calls itself
    side.setPages({});
    QVERIFY(side.isHidden());
}

// A PIN that was wrong is not there to be added to.
void TestCheckoutParts::passwordsAreTypedAnew()
{
    NativePage page(*m_language, nullptr);
    Page shown = bankPage();
    shown.forms.front().fields.front().kind = PageField::Kind::Password;
    shown.forms.front().fields.front().value.clear();
    page.setPage(shown);
    auto *line = page.findChild<QLineEdit *>();
    line->setText(u"0000"_s);
    QSignalSpy pressed(&page, &NativePage::pressed);
    button(page, u"Sign"_s)->click();
    QCOMPARE(pressed[0][0].value<BuyerAction>().fields.front().second, "0000");
    shown.forms.front().fields.front().error = Text::verbatim(u"Wrong"_s);
    page.setPage(shown);
    QCOMPARE(page.findChild<QLineEdit *>()->text(), QString());
}

void TestCheckoutParts::messagesAreChecked_data()
{
    QTest::addColumn<bool>("isObject");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("text") << false << QByteArray("lock") << QByteArray();
    QTest::newRow("empty") << false << QByteArray() << QByteArray("message.empty");
    QTest::newRow("long") << false << QByteArray(256 * 1024 + 1, 'x') << QByteArray("message.size");
    QTest::newRow("object") << true << QByteArray("{\"event\": \"lock\"}") << QByteArray();
    QTest::newRow("array") << true << QByteArray("[]") << QByteArray("message.object");
    QTest::newRow("broken") << true << QByteArray("{") << QByteArray("json.syntax");
}

void TestCheckoutParts::messagesAreChecked()
{
    QFETCH(const bool, isObject);
    QFETCH(const QByteArray, data);
    QFETCH(const QByteArray, code);
    const Done good = check({"f", isObject ? PageEvent::Kind::Object : PageEvent::Kind::Text, data});
    QCOMPARE(good ? QByteArray() : good.error().code, code);
}

void TestCheckoutParts::longAddressesAreShortened()
{
    const QString address = u"http://localhost/sca?token="_s + QString(900, u'x') + u"&end"_s;
    const QString words = wordsOf(PageTrouble::NotLoaded, address);
    QVERIFY(words.size() < 200);
    QVERIFY(words.contains(u"http://localhost/sca?token=x"_s) && words.contains(u"x&end"_s));
}

void TestCheckoutParts::dialogSendsAndRemembers()
{
    std::vector<FrameMessage> sent;
    bool isRefused = false;
    SendMessageDialog dialog(
        [&](const FrameMessage &message) -> Done {
            if (isRefused)
                return fail(ErrorKind::State, "test", Text::verbatim(u"Not now"_s));
            sent.push_back(message);
            return {};
        },
        nullptr);
    dialog.setFrames({"checkout", "acs"});
    auto *data = dialog.findChild<QPlainTextEdit *>();
    auto *send = button(dialog, u"&Send"_s);
    QVERIFY(!send->isEnabled());
    data->setPlainText(u"lock"_s);
    QVERIFY(send->isEnabled());
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QTest::keyClick(data, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(sent, (std::vector<FrameMessage>{{"checkout", PageEvent::Kind::Text, "lock"}}));
    const auto radios = dialog.findChildren<QRadioButton *>();
    radios.last()->setChecked(true);
    QVERIFY(!send->isEnabled()); // "lock" is no JSON
    data->setPlainText(u"{\"event\":\"x\"}"_s);
    dialog.findChild<QComboBox *>()->setCurrentText(u"acs"_s);
    dialog.setFrames({"checkout", "acs"});
    send->click();
    QCOMPARE(sent.back(), (FrameMessage{"acs", PageEvent::Kind::Object, "{\"event\":\"x\"}"}));
    auto *history = dialog.findChild<QListWidget *>();
    QCOMPARE(history->count(), 2);
    history->setCurrentRow(1);
    Q_EMIT history->itemActivated(history->currentItem());
    QCOMPARE(data->toPlainText(), u"lock"_s);
    isRefused = true;
    send->click();
    QCOMPARE(sent.size(), std::size_t(2));
}

QTEST_MAIN(TestCheckoutParts)
#include "tst_checkout_parts.moc"
