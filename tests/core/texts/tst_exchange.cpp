#include "text_samples.h"
#include "texts/csv.h"
#include "texts/exchange.h"

#include <QFile>

using namespace kassa;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(kassa::ExchangeFormat)

namespace {

QByteArray ownFile(const char *language)
{
    QFile in(qEnvironmentVariable("KASSA_SOURCE_DIR") +
             u"/translations/kassa_%1.ts"_s.arg(QLatin1String(language)));
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

TextExchange through(const TextExchange &exchange, ExchangeFormat format)
{
    const auto bytes = writeExchange(exchange, format);
    if (!bytes)
        qFatal("%s", qPrintable(english(bytes.error().detail)));
    const auto back = readExchange(*bytes, format);
    if (!back)
        qFatal("%s", qPrintable(english(back.error().detail)));
    return *back;
}

// A text of every kind that has to survive.
QByteArray awkward()
{
    return tsBytes(tsMessage("Pay", "Платить") + tsMessage("Two\nlines\n", "Две\nстроки\n") +
                   tsMessage(" blanks ", " пробелы ") +
                   tsMessage("&quot;a&quot; &lt;b&gt; &amp;c \\n", "«а» \\ &amp;б\tв") +
                   tsMessage("=1+1", "=1+1") + tsMessage("&apos;quoted&apos;", "&apos;в кавычках&apos;") +
                   tsMessage("a, b; c", "а, б; в") + tsMessage("Nothing yet", "", "unfinished") +
                   tsMessage("Not sure", "Не уверен", "unfinished") + tsMessage("msgid \"x\"", "msgstr") +
                   "    <message>\n        <source>Pay</source>\n        <comment>a|b, twice</comment>\n"
                   "        <extracomment>Of the page.\nSecond line</extracomment>\n"
                   "        <translatorcomment>Кратко</translatorcomment>\n"
                   "        <translation>Опл.</translation>\n    </message>\n" +
                   tsPlural("%n card(s)", {"%n карта", "%n карты", "%n карт"}));
}

} // namespace

class TestExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formats_data()
    {
        QTest::addColumn<ExchangeFormat>("format");
        QTest::newRow("XLIFF 1.2") << ExchangeFormat::Xliff12;
        QTest::newRow("XLIFF 2.0") << ExchangeFormat::Xliff20;
        QTest::newRow("PO") << ExchangeFormat::Po;
        QTest::newRow("CSV") << ExchangeFormat::Csv;
    }

    void nothingIsLost_data() { formats_data(); }
    void nothingIsLost()
    {
        QFETCH(ExchangeFormat, format);
        const TextExchange out = exchangeOf(tsFile(awkward()));
        QCOMPARE(out.units.size(), std::size_t(12));
        const TextExchange back = through(out, format);
        QCOMPARE(back.language, out.language);
        QCOMPARE(back.sourceLanguage, out.sourceLanguage);
        QCOMPARE(back.units.size(), out.units.size());
        for (std::size_t i = 0; i < out.units.size(); ++i)
            QVERIFY2(back.units[i] == out.units[i], out.units[i].key.source.constData());
    }

    // The whole of the program's own texts out, into a file without a single translation, and all bytes are
    // back.
    void ownTextsThereAndBack_data()
    {
        QTest::addColumn<ExchangeFormat>("format");
        QTest::addColumn<QByteArray>("language");
        for (const char *language : {"en", "ru"}) {
            for (const ExchangeFormat format :
                 {ExchangeFormat::Xliff12, ExchangeFormat::Xliff20, ExchangeFormat::Po, ExchangeFormat::Csv})
                QTest::addRow("%s %s", language, idOf(format).constData()) << format << QByteArray(language);
        }
    }

    void ownTextsThereAndBack()
    {
        QFETCH(ExchangeFormat, format);
        QFETCH(QByteArray, language);
        const QByteArray bytes = ownFile(language.constData());
        const TsFile file = tsFile(bytes);
        const TextExchange back = through(exchangeOf(file), format);
        const auto onto = importInto(file.emptied(language), back);
        QVERIFY(onto);
        QVERIFY(onto->conflicts.empty());
        QCOMPARE(onto->changed.size(), file.messages().size());
        QCOMPARE(onto->file.bytes(), bytes);
        const auto again = importInto(file, back);
        QVERIFY(again);
        QVERIFY(again->changed.empty());
        QCOMPARE(again->file.bytes(), bytes);
    }

    void oneChangeComesBack_data() { formats_data(); }
    void oneChangeComesBack()
    {
        QFETCH(ExchangeFormat, format);
        const TsFile file = tsFile(awkward());
        TextExchange edited = through(exchangeOf(file), format);
        edited.units[0].translation.forms[0] = u"Оплатить"_s;
        const auto done = importInto(file, through(edited, format));
        QVERIFY(done);
        QVERIFY(done->conflicts.empty());
        QCOMPARE(done->changed, (std::vector<TextKey>{{"shop", "Pay", {}}}));
        QCOMPARE(done->file.bytes(), QByteArray(awkward()).replace(">Платить<", ">Оплатить<"));
    }

    void onlyWhatIsWanted()
    {
        const TsFile file = tsFile(awkward());
        const TextExchange some = exchangeOf(file, [](const TsMessage &message) {
            return message.translation.state == TextState::Unfinished;
        });
        QCOMPARE(some.units.size(), std::size_t(2));
        const auto done = importInto(file, some);
        QVERIFY(done);
        QCOMPARE(done->left, std::size_t(10));
        QCOMPARE(done->file.bytes(), awkward());
    }

    void bothSidesChanged()
    {
        const TsFile given = tsFile(awkward());
        TsFile here = given;
        here.set(0, {{u"Заплатить"_s}, TextState::Finished});
        TextExchange back = exchangeOf(given);
        back.units[0].translation.forms[0] = u"Оплатить"_s;
        const auto asked = importInto(here, back);
        QVERIFY(asked);
        QCOMPARE(asked->conflicts.size(), std::size_t(1));
        QCOMPARE(asked->conflicts[0].why, ImportConflict::Why::Diverged);
        QCOMPARE(asked->conflicts[0].theirs.forms[0], u"Оплатить"_s);
        QCOMPARE(asked->conflicts[0].ours.forms[0], u"Заплатить"_s);
        QCOMPARE(asked->file.bytes(), here.bytes());
        QCOMPARE(importInto(here, back, Prefer::Ours)->file.bytes(), here.bytes());
        QCOMPARE(importInto(here, back, Prefer::Theirs)->file.messages()[0].translation.forms[0],
                 u"Оплатить"_s);
    }

    void onlyOurSideChanged()
    {
        const TsFile given = tsFile(awkward());
        TsFile here = given;
        here.set(0, {{u"Заплатить"_s}, TextState::Finished});
        const auto done = importInto(here, exchangeOf(given));
        QVERIFY(done);
        QVERIFY(done->conflicts.empty());
        QCOMPARE(done->file.bytes(), here.bytes());
    }

    void conflictsLeaveTheFileAlone()
    {
        const TsFile file = tsFile(awkward());
        TextExchange back = exchangeOf(file);
        back.units.resize(3);
        back.units[1] = back.units[0];
        back.units[1].translation.forms[0] = u"иначе"_s; // twice
        back.units[2].key.source = "Three\nlines\n";     // unknown
        ExchangeUnit forms = exchangeOf(file).units.back();
        forms.translation.forms.pop_back();
        back.units.push_back(forms);
        const auto done = importInto(file, back);
        QVERIFY(done);
        using Why = ImportConflict::Why;
        std::vector<Why> whys;
        for (const ImportConflict &each : done->conflicts)
            whys.push_back(each.why);
        QCOMPARE(whys, (std::vector<Why>{Why::Twice, Why::Unknown, Why::Forms}));
        QCOMPARE(done->file.bytes(), awkward());
    }

    void anEmptyTranslationReplacesNone()
    {
        const TsFile file = tsFile(awkward());
        TextExchange back = exchangeOf(file);
        for (ExchangeUnit &unit : back.units)
            unit.translation = {std::vector<QString>(unit.translation.forms.size()), TextState::Unfinished};
        const auto done = importInto(file, back);
        QVERIFY(done);
        QCOMPARE(done->file.bytes(), awkward());
    }

    void anotherLanguageIsRefused()
    {
        const auto done = importInto(tsFile(awkward()), TextExchange{"de", "en", {}});
        QVERIFY(!done);
        QCOMPARE(done.error().code, "exchange.language"_ba);
    }

    void controlCharactersAreRefused_data() { formats_data(); }
    void controlCharactersAreRefused()
    {
        QFETCH(ExchangeFormat, format);
        const auto bytes = writeExchange(
            exchangeOf(tsFile(tsBytes(tsMessage("Bell<byte value=\"x7\"/>", "Звонок")))), format);
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().code, "exchange.character"_ba);
        QVERIFY(english(bytes.error().detail).contains(u"Bell"));
    }

    void wrongFiles_data()
    {
        QTest::addColumn<ExchangeFormat>("format");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("said");
        const TextExchange all = exchangeOf(tsFile(awkward()));
        for (const auto format : {ExchangeFormat::Xliff12, ExchangeFormat::Xliff20}) {
            const QByteArray good = *writeExchange(all, format);
            QTest::addRow("%s cut off", idOf(format).constData())
                << format << good.first(good.size() / 2) << "exchange.syntax"_ba << u"line"_s;
            QTest::addRow("%s inline code", idOf(format).constData())
                << format << QByteArray(good).replace("Платить<", "<ph id=\"1\"/><") << "exchange.syntax"_ba
                << u"<ph>"_s;
            QTest::addRow("%s no language", idOf(format).constData())
                << format << QByteArray(good).replace("target-language", "x").replace("trgLang", "x")
                << "exchange.language"_ba << u"target language"_s;
        }
        QTest::newRow("not XLIFF") << ExchangeFormat::Xliff12 << awkward() << "exchange.syntax"_ba
                                   << u"not xliff"_s;
        QTest::newRow("entities are not fetched")
            << ExchangeFormat::Xliff12
            << "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><xliff><file "
               "target-language=\"ru\"><body><trans-unit><source>&e;</source></trans-unit></body></file></xliff>"_ba
            << "exchange.syntax"_ba << u"line 1"_s;
        const QByteArray po = *writeExchange(all, ExchangeFormat::Po);
        QTest::newRow("PO cut off in a text") << ExchangeFormat::Po << po.first(po.lastIndexOf("карт") + 4)
                                              << "exchange.syntax"_ba << u"PO, line"_s;
        QTest::newRow("PO without an answer")
            << ExchangeFormat::Po << po.first(po.lastIndexOf("msgid_plural")) << "exchange.syntax"_ba
            << u"msgid or msgstr"_s;
        QTest::newRow("PO without a header") << ExchangeFormat::Po << "msgid \"a\"\nmsgstr \"b\"\n"_ba
                                             << "exchange.language"_ba << u"Language"_s;
        QTest::newRow("PO nonsense") << ExchangeFormat::Po << po + "\nhello there\n"
                                     << "exchange.syntax"_ba << u"hello there"_s;
        const QByteArray csv = *writeExchange(all, ExchangeFormat::Csv);
        QTest::newRow("CSV wrong columns") << ExchangeFormat::Csv << "source,translation\na,b\n"_ba
                                           << "exchange.columns"_ba << u"source, translation"_s;
        QTest::newRow("CSV row too short") << ExchangeFormat::Csv << csv + "a,b\n"
                                           << "csv.columns"_ba << u"has 2 columns"_s;
        QTest::newRow("CSV open quotation mark") << ExchangeFormat::Csv << csv + "shop,,\"a"
                                                 << "csv.quote"_ba << u"never closed"_s;
        QTest::newRow("CSV wrong state")
            << ExchangeFormat::Csv << QByteArray(csv).replace(",finished,", ",done,") << "exchange.syntax"_ba
            << u"done"_s;
        QTest::newRow("CSV form missing") << ExchangeFormat::Csv << QByteArray(csv).replace("\"1: ", "\"2: ")
                                          << "exchange.syntax"_ba << u"form 2"_s;
        QTest::newRow("CSV Latin-1") << ExchangeFormat::Csv << csv + "\xe9"
                                     << "csv.utf8"_ba << u"UTF-8"_s;
        QTest::newRow("TS cut off") << ExchangeFormat::Ts << awkward().first(400) << "ts.syntax"_ba
                                    << u"line"_s;
    }

    void wrongFiles()
    {
        QFETCH(ExchangeFormat, format);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, said);
        const auto read = readExchange(bytes, format);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Malformed);
        QTEST(read.error().code, "code");
        QVERIFY2(english(read.error().detail).contains(said), qPrintable(english(read.error().detail)));
    }

    // What tools make of our files.
    void otherToolsWrite()
    {
        const QByteArray xliff12 =
            "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file original=\"x\" "
            "source-language=\"en\" target-language=\"ru\" datatype=\"x-ts\"><header/><body><group "
            "restype=\"x-trolltech-linguist-context\" resname=\"shop\"><trans-unit id=\"1\" "
            "approved=\"yes\"><source>Pay</source><seg-source><mrk mtype=\"seg\" "
            "mid=\"0\">Pay</mrk></seg-source>"
            "<target state=\"translated\"><mrk mtype=\"seg\" mid=\"0\">Оплатить</mrk></target><alt-trans>"
            "<source>Pay</source><target>Плати</target></alt-trans></trans-unit></group></body></file></"
            "xliff>";
        const auto one = readExchange(xliff12, ExchangeFormat::Xliff12);
        QVERIFY(one);
        QCOMPARE(one->units.size(), std::size_t(1));
        QCOMPARE(one->units[0].translation, (Translation{{u"Оплатить"_s}, TextState::Finished}));
        const QByteArray xliff20 = "<xliff version=\"2.0\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" "
                                   "srcLang=\"en\" trgLang=\"ru\">"
                                   "<file id=\"f\"><group id=\"g\" name=\"shop\"><unit id=\"1\"><segment "
                                   "state=\"final\"><source>Pay. </source>"
                                   "<target>Платите. </target></segment><segment "
                                   "state=\"final\"><source>Now.</source><target>Сейчас."
                                   "</target></segment></unit></group></file></xliff>";
        const auto two = readExchange(xliff20, ExchangeFormat::Xliff20);
        QVERIFY(two);
        QCOMPARE(two->units[0].key.source, "Pay. Now."_ba);
        QCOMPARE(two->units[0].translation.forms[0], u"Платите. Сейчас."_s);
        const QByteArray po =
            "# translator\nmsgid \"\"\nmsgstr \"\"\n\"Language: ru\\n\"\n\n#: a.cpp:3\n#, fuzzy, c-format\n"
            "#| msgid \"Old\"\nmsgctxt \"shop\"\nmsgid \"\"\n\"Pay \"\n\"now\"\nmsgstr \"Оплатить\"\n"
            "#~ msgid \"gone\"\n#~ msgstr \"нет\"\n";
        const auto three = readExchange(QByteArray(po).replace("\n", "\r\n"), ExchangeFormat::Po);
        QVERIFY2(three, three ? "" : qPrintable(english(three.error().detail)));
        QCOMPARE(three->units.size(), std::size_t(1));
        QCOMPARE(three->units[0].key, (TextKey{"shop", "Pay now", {}}));
        QCOMPARE(three->units[0].translation.state, TextState::Unfinished);
        const TextExchange some = exchangeOf(tsFile(awkward()));
        QByteArray semicolons = *writeExchange(some, ExchangeFormat::Csv);
        auto table = *parseCsv(semicolons);
        QByteArray made = table.header.join(u';').toUtf8() + "\r\n";
        for (const QStringList &row : table.rows) {
            QStringList cells;
            for (QString cell : row)
                cells << u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
            made += cells.join(u';').toUtf8() + "\r\n";
        }
        const auto four = readExchange(made, ExchangeFormat::Csv);
        QVERIFY(four);
        QCOMPARE(four->units.size(), some.units.size());
    }

    void aSpreadsheetTakesNoCellForAFormula()
    {
        const QByteArray csv = writeCsv({{u"a"_s}, {{u"=1+1"_s}, {u"'x"_s}, {u"-1"_s}, {u"plain"_s}}, {}});
        QCOMPARE(csv, "\xef\xbb\xbf"
                      "a\n'=1+1\n''x\n'-1\nplain\n"_ba);
        const auto back = parseCsv(csv);
        QVERIFY(back);
        QCOMPARE(back->rows, (std::vector<QStringList>{{u"=1+1"_s}, {u"'x"_s}, {u"-1"_s}, {u"plain"_s}}));
    }

    void namesOfFormats()
    {
        QCOMPARE(formatOfName(u"a/b.TS"_s), ExchangeFormat::Ts);
        QCOMPARE(formatOfName(u"b.xliff"_s), ExchangeFormat::Xliff12);
        QCOMPARE(formatOfName(u"b.xlf"_s), ExchangeFormat::Xliff12);
        QCOMPARE(formatOfName(u"b.po"_s), ExchangeFormat::Po);
        QCOMPARE(formatOfName(u"b.csv"_s), ExchangeFormat::Csv);
        QVERIFY(!formatOfName(u"b.doc"_s));
        QVERIFY(!formatOfName(u"b"_s));
    }
};

QTEST_GUILESS_MAIN(TestExchange)
#include "tst_exchange.moc"
