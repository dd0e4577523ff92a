// Small parts of the journal's windows: comparing lines, taking messages apart, folding, long texts, bytes.
#include "journal/compare_dialog.h"
#include "journal/hex_view.h"
#include "journal/message_parts.h"
#include "journal/search_text.h"
#include "journal/text_pane.h"
#include "widgets/language.h"
#include "wire/payload_json.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTest>

using namespace kassa;
using namespace Qt::StringLiterals;

namespace {

Entry sentEntry(Payload payload)
{
    Message message;
    message.payload = std::move(payload);
    const Event event{{0, 1}, {}, Time(), Sent{message}};
    return {event.id, {}, event.at, "sent", toJson(event), {}};
}

} // namespace

class TestJournalParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesLines();
    void comparedLinesGiveBackBothTexts();
    void foldsLikeQString();
    void takesMessagesApart();
    void longTextsComeByPortions();
    void sizesAreInTheProgramsLanguage();
    void findsInText();
    void findsWhatIsNotShownYet();
    void bytesAsHex();
};

void TestJournalParts::comparesLines()
{
    using enum DiffLine::Mark;
    const QList<DiffLine> expected{
        {Same, "a", "a"}, {Changed, "b", "B"}, {Same, "c", "c"}, {RightOnly, {}, "d"}, {Same, "e", "e"}};
    QCOMPARE(lineDiff("a\nb\nc\ne", "a\nB\nc\nd\ne"), expected);
    QCOMPARE(lineDiff("a", "a"), (QList<DiffLine>{{Same, "a", "a"}}));
    QCOMPARE(lineDiff({}, "x"), (QList<DiffLine>{{RightOnly, {}, "x"}}));
    QCOMPARE(lineDiff({}, {}), QList<DiffLine>());
    DiffModel model(lineDiff("a\nb\nc\ne", "a\nB\nc\nd\ne"), {}, {}, nullptr);
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.differences(), 2);
    QCOMPARE(model.nextDifference(-1), 1);
    QCOMPARE(model.nextDifference(1), 3);
    QCOMPARE(model.nextDifference(3), 1);
    QCOMPARE(model.nextDifference(3, -1), 1);
    QCOMPARE(model.nextDifference(-1, -1), 3);
    QCOMPARE(model.index(1, DiffModel::SignColumn).data().toString(), u"≠"_s);
    // A long title leaves the other column its room; it can be read all the same.
    const QString title = u"#4: POST http://localhost/checkout/with/a/long/path, 1138 B"_s;
    DiffModel titled(lineDiff("a", "b"), title, {}, nullptr);
    QVERIFY(titled.headerData(DiffModel::LeftColumn, Qt::Horizontal, Qt::DisplayRole).toString().size() < 45);
    QCOMPARE(titled.headerData(DiffModel::LeftColumn, Qt::Horizontal, Qt::ToolTipRole).toString(), title);
}

void TestJournalParts::comparedLinesGiveBackBothTexts()
{
    QRandomGenerator random(5);
    const auto someLines = [&] {
        QByteArrayList lines;
        for (int i = random.bounded(1, 30); i > 0; --i)
            lines += QByteArray(1, static_cast<char>('a' + random.bounded(6)));
        return lines;
    };
    for (int round = 0; round < 300; ++round) {
        const QByteArrayList left = someLines();
        const QByteArrayList right = someLines();
        QByteArrayList leftAgain, rightAgain;
        for (const DiffLine &line : lineDiff(left.join('\n'), right.join('\n'))) {
            QCOMPARE(line.mark == DiffLine::Mark::Same, line.left == line.right);
            if (line.mark != DiffLine::Mark::RightOnly)
                leftAgain += line.left;
            if (line.mark != DiffLine::Mark::LeftOnly)
                rightAgain += line.right;
        }
        QCOMPARE(leftAgain, left);
        QCOMPARE(rightAgain, right);
    }
}

void TestJournalParts::foldsLikeQString()
{
    for (const QString &text : {u"Abc"_s, u"ÄÖÜ ẞß"_s, u"ΣΑΣ σας"_s, u"Привет"_s, u"😀 İI"_s}) {
        const QByteArray folded = SearchText::folded(text.toUtf8());
        QCOMPARE(QString::fromUtf8(folded).compare(text, Qt::CaseInsensitive), 0);
        QCOMPARE(SearchText::folded(folded), folded);
    }
    SearchText texts;
    const auto place =
        texts.add(Json::object({{"a", Json::string("ONE")}, {"b", Json::array({Json::integer(5)})}}));
    QCOMPARE(texts.at(place).toByteArray(), "\xffone\xff"
                                            "5\xff"_ba);
}

void TestJournalParts::takesMessagesApart()
{
    const auto request =
        httpRequest("POST", "http://h/p", {{"Content-Type", "application/json"}}, "{\"a\":[1]}");
    const MessageParts parts = partsOf(sentEntry(request));
    QCOMPARE(parts.startLine, "POST /p HTTP/1.1");
    QCOMPARE(header(parts.headers, "content-type"), "application/json");
    QCOMPARE(parts.exact, request.raw.bytes());
    QCOMPARE(prettyBody(parts), Json::parse("{\"a\":[1]}")->toPretty());
    const auto form = httpRequest(
        "POST", "http://h/p", {{"Content-Type", "application/x-www-form-urlencoded"}}, "name=%C3%85sa&x=1+2");
    QCOMPARE(prettyBody(partsOf(sentEntry(form))), "name = Åsa\nx = 1 2\n");
    const auto xml = httpResponse(200, "text/xml", "<a><b/></a>");
    QCOMPARE(prettyBody(partsOf(sentEntry(xml))), "<a><b/></a>");
    Navigation navigation;
    navigation.method = "POST";
    navigation.url = "http://h/q";
    navigation.form = {{"k", "v v"}};
    QCOMPARE(prettyText(partsOf(sentEntry(navigation))), "POST http://h/q\n\nk = v v\n");
    QCOMPARE(partsOf(sentEntry(PageEvent{{}, {}, PageEvent::Kind::Text, "hello"})).exact, "hello");
    QVERIFY(!messageOf(Entry()));
    const auto message = messageOf(sentEntry(request));
    QVERIFY(message);
    QCOMPARE(message->payload, Payload(request));
}

void TestJournalParts::longTextsComeByPortions()
{
    TextPane pane;
    pane.resize(600, 400);
    pane.show();
    const QByteArray megabytes = "{\"x\":\"" + QByteArray(3'000'000, 'y') + "å\"}";
    pane.setBytes(megabytes);
    QVERIFY(pane.shownText().size() < 100'000);
    for (const QString &line : pane.shownText().split(u'\n'))
        QVERIFY(line.size() < 5000);
    QPushButton *all = nullptr;
    for (auto *button : pane.findChildren<QPushButton *>()) {
        if (button->text() == u"Show all"_s)
            all = button;
    }
    QVERIFY(all && all->isVisible());
    all->click();
    QTRY_VERIFY(pane.shownText().endsWith(u"å\"}"_s));
    QVERIFY(!all->isVisible());
    QCOMPARE(pane.shownText().remove(u"\n⋯ "_s), QString::fromUtf8(megabytes));
    QCOMPARE(pane.bytes(), megabytes);
    pane.setBytes("short");
    QCOMPARE(pane.shownText(), u"short"_s);
}

void TestJournalParts::sizesAreInTheProgramsLanguage()
{
    Language language(*Catalogue::builtIn());
    TextPane pane;
    pane.show();
    pane.setBytes(QByteArray(3'000'000, 'y'));
    const auto isTold = [&](const QString &size) {
        const auto labels = pane.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *each) { return each->text().contains(size); });
    };
    QVERIFY(isTold(u"2.86 MiB"_s));
    language.set("ru");
    QTRY_VERIFY(isTold(QLocale(u"ru"_s).formattedDataSize(3'000'000)));
    QVERIFY(!isTold(u"2.86"_s));
    language.set("en");
    QTRY_VERIFY(isTold(u"2.86 MiB"_s));
}

void TestJournalParts::findsInText()
{
    TextPane pane;
    pane.show();
    QVERIFY(QTest::qWaitForWindowActive(&pane));
    pane.setBytes("one two one");
    auto *text = pane.findChild<QPlainTextEdit *>();
    text->setFocus();
    QTest::keyClick(text, Qt::Key_F, Qt::ControlModifier);
    auto *search = pane.findChild<QLineEdit *>();
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, u"one"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(text->textCursor().selectionStart(), 0);
    QTest::keyClick(search, Qt::Key_F3);
    QCOMPARE(text->textCursor().selectionStart(), 8);
    QTest::keyClick(search, Qt::Key_F3); // from the start again
    QCOMPARE(text->textCursor().selectionStart(), 0);
    QTest::keyClick(search, Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(text->textCursor().selectionStart(), 8);
    QTest::keyClicks(search, u"x"_s);
    QTest::keyClick(search, Qt::Key_Return);
    bool told = false;
    for (const auto *label : pane.findChildren<QLabel *>())
        told |= label->text() == u"✕ not found"_s;
    QVERIFY(told);
}

void TestJournalParts::findsWhatIsNotShownYet()
{
    TextPane pane;
    pane.show();
    pane.setBytes("start " + QByteArray("å ").repeated(100'000) + "Needle " +
                  QByteArray("y ").repeated(300'000));
    auto *text = pane.findChild<QPlainTextEdit *>();
    auto *search = pane.findChild<QLineEdit *>();
    search->setText(u"needle"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(text->textCursor().selectedText(), u"Needle"_s);
    QVERIFY(pane.shownText().size() < 400'000);
    search->setText(u"start"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(text->textCursor().selectedText(), u"start"_s);
}

void TestJournalParts::bytesAsHex()
{
    HexModel model;
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 0);
    model.setBytes("0123456789abcdef\x01z");
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, HexModel::HexColumn).data().toString(),
             u"30 31 32 33 34 35 36 37  38 39 61 62 63 64 65 66"_s);
    QCOMPARE(model.index(1, HexModel::OffsetColumn).data().toString(), u"000010"_s);
    QCOMPARE(model.index(1, HexModel::HexColumn).data().toString(), u"01 7a"_s);
    QCOMPARE(model.index(1, HexModel::CharactersColumn).data().toString(), u".z"_s);
    model.setBytes(QByteArray(8 * 1024 * 1024, 'x')); // costs nothing until it is looked at
    QCOMPARE(model.rowCount(), 8 * 1024 * 1024 / 16);
}

QTEST_MAIN(TestJournalParts)
#include "tst_journal_parts.moc"
