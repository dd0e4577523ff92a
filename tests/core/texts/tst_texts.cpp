#include "texts/catalogue.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace kassa;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(kassa::Text)

namespace {

Money money(qint64 minor, const char *code, int exponent = 2)
{
    return {minor, Currency{code, exponent}};
}

QString lines(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? QString::fromUtf8(in.readAll()) : QString();
}

} // namespace

class TestTexts : public QObject
{
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue;

    bool runLupdate(const QStringList &more)
    {
        QProcess lupdate;
        lupdate.start(QStringLiteral(KASSA_LUPDATE),
                      QStringLiteral(KASSA_LUPDATE_OPTIONS).split(u' ') + more);
        return lupdate.waitForFinished() && lupdate.exitCode() == 0;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = Catalogue::fromFolder(QStringLiteral(KASSA_TEST_CATALOGUES));
        QVERIFY2(loaded, loaded ? "" : qPrintable(english(loaded.error().detail)));
        m_catalogue = *loaded;
    }

    void words_data()
    {
        QTest::addColumn<Text>("text");
        QTest::addColumn<QString>("en");
        QTest::addColumn<QString>("ru");

        const Text paid = KASSA_TEXT("test", "paid");
        const Text payment = KASSA_TEXT("test", "Payment %1 is %2");
        const auto payments = [](int n) {
            return KASSA_TEXT_N("test", "%n payment(s) of %1")(n).with(Text::amount(money(123450, "SEK")));
        };
        QTest::newRow("empty") << Text() << u""_s << u""_s;
        QTest::newRow("verbatim") << Text::verbatim(u"50 % rabatt, %1"_s) << u"50 % rabatt, %1"_s
                                  << u"50 % rabatt, %1"_s;
        QTest::newRow("verbatim is not translated") << Text::verbatim(u"paid"_s) << u"paid"_s << u"paid"_s;
        QTest::newRow("plain") << paid << u"paid"_s << u"оплачен"_s;
        QTest::newRow("nested") << payment.with("3600123").with(paid) << u"Payment 3600123 is paid"_s
                                << u"Состояние платежа 3600123: оплачен"_s;
        QTest::newRow("marker inside an argument")
            << payment.with("%2").with(paid) << u"Payment %2 is paid"_s << u"Состояние платежа %2: оплачен"_s;
        QTest::newRow("too few arguments")
            << payment.with("1") << u"Payment 1 is %2"_s << u"Состояние платежа 1: %2"_s;
        QTest::newRow("no translation")
            << Text("test", "unknown %1").with("x") << u"unknown x"_s << u"unknown x"_s;
        QTest::newRow("no translation in this context") << Text("other", "paid") << u"paid"_s << u"paid"_s;
        QTest::newRow("unfinished") << Text("test", "unfinished") << u"unfinished"_s << u"unfinished"_s;
        QTest::newRow("one") << payments(1) << u"1 payment of 1,234.50 SEK"_s
                             << u"1 платёж на 1\u00A0234,50\u00A0SEK"_s;
        QTest::newRow("two") << payments(2) << u"2 payments of 1,234.50 SEK"_s
                             << u"2 платежа на 1\u00A0234,50\u00A0SEK"_s;
        QTest::newRow("five") << payments(5) << u"5 payments of 1,234.50 SEK"_s
                              << u"5 платежей на 1\u00A0234,50\u00A0SEK"_s;
        QTest::newRow("twenty-one") << payments(21) << u"21 payments of 1,234.50 SEK"_s
                                    << u"21 платёж на 1\u00A0234,50\u00A0SEK"_s;
        QTest::newRow("zero") << payments(0) << u"0 payments of 1,234.50 SEK"_s
                              << u"0 платежей на 1\u00A0234,50\u00A0SEK"_s;
        QTest::newRow("amount") << Text::amount(money(5, "SEK")) << u"0.05 SEK"_s << u"0,05\u00A0SEK"_s;
        QTest::newRow("two digits") << Text("test", "%10 %1 %0 %").with("a") << u"%10 a %0 %"_s
                                    << u"%10 a %0 %"_s;
    }

    void words()
    {
        QFETCH(Text, text);
        QFETCH(QString, en);
        QFETCH(QString, ru);
        QCOMPARE(m_catalogue->text(text, "en"), en);
        QCOMPARE(m_catalogue->text(text, "ru"), ru);
        QCOMPARE(m_catalogue->text(text, "xx"), en);
    }

    void englishNeedsNoCatalogue()
    {
        const Text state = KASSA_TEXT("test", "paid");
        QCOMPARE(english(KASSA_TEXT("test", "Payment %1 is %2").with("%2").with(state)),
                 u"Payment %2 is paid"_s);
        QCOMPARE(english(KASSA_TEXT_N("test", "%n payment(s) of %1")(3).with("x")), u"3 payment(s) of x"_s);
        QCOMPARE(english(Text::amount(money(-100, "EUR"))), u"-1.00 EUR"_s);
    }

    void pseudo_data()
    {
        QTest::addColumn<Text>("text");
        QTest::addColumn<QString>("pseudo");
        QTest::newRow("plain") << KASSA_TEXT("test", "paid") << u"[påîđ ~]"_s;
        QTest::newRow("verbatim") << Text::verbatim(u"Kassa"_s) << u"Kassa"_s;
        QTest::newRow("argument") << KASSA_TEXT("test", "Payment %1 is %2").with("3600123 n").with("%n")
                                  << u"[Påýméñţ 3600123 n îš %n ~]"_s;
        QTest::newRow("nested") << Text("test", "a%1").with(Text("test", "e")) << u"[å[é ~] ~]"_s;
        QTest::newRow("count") << KASSA_TEXT_N("test", "%n payment(s) of %1")(2).with("x")
                               << u"[2 påýméñţš öf x ~]"_s;
    }

    void pseudo()
    {
        QFETCH(Text, text);
        QTEST(m_catalogue->text(text, "qps"), "pseudo");
    }

    void pseudoWraps()
    {
        const QString longer = m_catalogue->text(
            KASSA_TEXT("cli", "Faults that give exit code 1, such as missing,plural; all (default) or none"),
            "qps");
        for (const QString &word : longer.split(u' '))
            QVERIFY2(word.size() <= 16, qPrintable(word));
    }

    void pseudoIsAThirdLonger()
    {
        const QByteArray source(100, 'x');
        QCOMPARE(m_catalogue->text(Text("test", source), "qps").size(), 130);
    }

    void amounts_data()
    {
        QTest::addColumn<qint64>("minor");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<int>("exponent");
        QTest::addColumn<QString>("en");
        QTest::addColumn<QString>("ru");
        QTest::newRow("zero") << qint64(0) << "SEK"_ba << 2 << u"0.00 SEK"_s << u"0,00_SEK"_s;
        QTest::newRow("hundreds") << qint64(99999) << "SEK"_ba << 2 << u"999.99 SEK"_s << u"999,99_SEK"_s;
        QTest::newRow("thousands") << qint64(100000) << "SEK"_ba << 2 << u"1,000.00 SEK"_s
                                   << u"1_000,00_SEK"_s;
        QTest::newRow("millions") << qint64(123456789) << "EUR"_ba << 2 << u"1,234,567.89 EUR"_s
                                  << u"1_234_567,89_EUR"_s;
        QTest::newRow("negative") << qint64(-12345) << "SEK"_ba << 2 << u"-123.45 SEK"_s << u"-123,45_SEK"_s;
        QTest::newRow("negative thousands")
            << qint64(-123456) << "SEK"_ba << 2 << u"-1,234.56 SEK"_s << u"-1_234,56_SEK"_s;
        QTest::newRow("no decimals") << qint64(1234) << "JPY"_ba << 0 << u"1,234 JPY"_s << u"1_234_JPY"_s;
        QTest::newRow("three decimals")
            << qint64(1234567) << "KWD"_ba << 3 << u"1,234.567 KWD"_s << u"1_234,567_KWD"_s;
    }

    void amounts()
    {
        QFETCH(qint64, minor);
        QFETCH(QByteArray, code);
        QFETCH(int, exponent);
        QFETCH(QString, ru);
        const Money amount = money(minor, code.constData(), exponent);
        QTEST(moneyText(amount, "en"), "en");
        QCOMPARE(moneyText(amount, "ru"), ru.replace(u'_', QChar(QChar::Nbsp)));
        QCOMPARE(moneyText(amount, "sv"), ru);
    }

    void builtInSpeaksRussian()
    {
        const auto catalogue = Catalogue::builtIn();
        QVERIFY(catalogue);
        const Text text("page", "Continue"); // of core/wire/render.cpp
        QCOMPARE((*catalogue)->text(text, "en"), u"Continue"_s);
        QCOMPARE((*catalogue)->text(text, "ru"), u"Продолжить"_s);
        const std::vector<QByteArray> languages{"en", "ru", "qps"};
        QCOMPARE((*catalogue)->languages(), languages);
    }

    void missingCatalogueIsSaid()
    {
        const QTemporaryDir empty;
        const auto catalogue = Catalogue::fromFolder(empty.path());
        QVERIFY(!catalogue);
        QCOMPARE(catalogue.error().kind, ErrorKind::Environment);
        QCOMPARE(catalogue.error().code, "texts.missing"_ba);
        QVERIFY(english(catalogue.error().detail).contains(u"kassa_en.qm"));
    }

    void threadsShareOneCatalogue()
    {
        const Text text = KASSA_TEXT("test", "Payment %1 is %2").with("1").with(KASSA_TEXT("test", "paid"));
        const QString expected = m_catalogue->text(text, "ru");
        std::vector<std::unique_ptr<QThread>> threads;
        std::vector<int> right(4);
        for (int &count : right) {
            threads.emplace_back(QThread::create([&, catalogue = m_catalogue] {
                for (int i = 0; i < 500; ++i)
                    count += catalogue->text(text, "ru") == expected ? 1 : 0;
            }));
            threads.back()->start();
        }
        for (const auto &thread : threads)
            thread->wait();
        QCOMPARE(right, std::vector<int>(4, 500));
    }

    void lupdateFindsOurMacros()
    {
        const QTemporaryDir folder;
        const QString sources =
            qEnvironmentVariable("KASSA_SOURCE_DIR") + u"/tests/core/texts/data/sample.cpp"_s;
        const QString ru = folder.filePath(u"kassa_ru.ts"_s);
        const QString en = folder.filePath(u"kassa_en.ts"_s);
        QVERIFY(runLupdate({sources, u"-ts"_s, ru}));
        QVERIFY(runLupdate({u"-pluralonly"_s, sources, u"-ts"_s, en}));
        const QString plural = u"<message numerus=\"yes\">\n        <source>%n message(s)</source>"_s;
        QVERIFY(lines(ru).contains(u"<name>sample</name>"));
        QVERIFY(lines(ru).contains(u"<source>Two parts of one text</source>"));
        QVERIFY(lines(ru).contains(plural));
        QVERIFY(lines(en).contains(plural));
        QVERIFY(!lines(en).contains(u"Two parts"));
    }

    void updatingTwiceChangesNothing_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("en") << u"kassa_en.ts"_s << QStringList{u"-pluralonly"_s};
        QTest::newRow("ru") << u"kassa_ru.ts"_s << QStringList{};
    }

    void updatingTwiceChangesNothing()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, options);
        const QString root = qEnvironmentVariable("KASSA_SOURCE_DIR");
        const QTemporaryDir folder;
        const QString copy = folder.filePath(name);
        QVERIFY(QFile::copy(root + u"/translations/"_s + name, copy));
        const QStringList arguments =
            options + QStringList{root + u"/app"_s, root + u"/core"_s, u"-ts"_s, copy};
        QVERIFY(runLupdate(arguments));
        const QString once = lines(copy);
        QVERIFY(once.contains(u"<TS version"));
        QVERIFY(runLupdate(arguments));
        QCOMPARE(lines(copy), once);
    }

    void englishIsFinished()
    {
        const QString en = lines(qEnvironmentVariable("KASSA_SOURCE_DIR") + u"/translations/kassa_en.ts"_s);
        QVERIFY(en.contains(u"<TS version"));
        QVERIFY(!en.contains(u"unfinished"));
    }
};

QTEST_GUILESS_MAIN(TestTexts)
#include "tst_texts.moc"
