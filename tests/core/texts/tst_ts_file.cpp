#include "text_samples.h"
#include "texts/plural.h"

#include <QFile>

using namespace kassa;
using namespace Qt::StringLiterals;

namespace {

QByteArray projectFile(const QString &name)
{
    QFile in(qEnvironmentVariable("KASSA_SOURCE_DIR") + u'/' + name);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

std::vector<Translation> translationsOf(const TsFile &file)
{
    std::vector<Translation> all;
    for (const TsMessage &message : file.messages())
        all.push_back(message.translation);
    return all;
}

} // namespace

class TestTsFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ownFiles_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("language");
        QTest::newRow("en") << u"translations/kassa_en.ts"_s << "en"_ba;
        QTest::newRow("ru") << u"translations/kassa_ru.ts"_s << "ru"_ba;
    }

    void ownFiles()
    {
        QFETCH(QString, name);
        const QByteArray bytes = projectFile(name);
        QVERIFY(bytes.size() > 10000);
        const TsFile file = tsFile(bytes);
        QTEST(file.language(), "language");
        QCOMPARE(qsizetype(file.messages().size()), bytes.count("<message"));
        QCOMPARE(file.bytes(), bytes);
    }

    // Every translation taken out and put back is written as lupdate wrote it.
    void everyTranslationIsWrittenAsLupdateDoes_data() { ownFiles_data(); }
    void everyTranslationIsWrittenAsLupdateDoes()
    {
        QFETCH(QString, name);
        const QByteArray bytes = projectFile(name);
        const TsFile whole = tsFile(bytes);
        TsFile empty = whole.emptied(whole.language());
        QVERIFY(empty.bytes() != bytes);
        for (const Translation &each : translationsOf(empty))
            QVERIFY(each.isEmpty());
        for (std::size_t i = 0; i < whole.messages().size(); ++i)
            empty.set(i, whole.messages()[i].translation);
        QCOMPARE(empty.bytes(), bytes);
    }

    void aChangeChangesItsLinesOnly()
    {
        const QByteArray before =
            tsBytes("    <!-- kept -->\n" + tsMessage("Pay", "Платить") +
                    tsMessage("Back &amp; on", "Назад") + tsMessage("Cancel", "Отмена"));
        TsFile file = tsFile(before);
        QVERIFY(!file.isChanged(1));
        file.set(1, {{u"<Назад> & \"дальше\" it's"_s}, TextState::Finished});
        QVERIFY(file.isChanged(1));
        QByteArray after = before;
        after.replace("<translation>Назад</translation>",
                      "<translation>&lt;Назад&gt; &amp; &quot;дальше&quot; it&apos;s</translation>");
        QCOMPARE(file.bytes(), after);
        file.set(1, file.original(1));
        QCOMPARE(file.bytes(), before);
    }

    void whatOthersWrite_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("locations, remarks, unknown elements") << tsBytes(
            "    <message>\n        <location filename=\"../a.cpp\" line=\"3\"/>\n        "
            "<source>Pay</source>\n"
            "        <comment>button</comment>\n        <extracomment>of the page</extracomment>\n"
            "        <translatorcomment>кратко</translatorcomment>\n"
            "        <translation>Платить</translation>\n        <extra-x>1</extra-x>\n    </message>\n");
        QTest::newRow("carriage returns") << tsBytes(tsMessage("Pay", "Платить")).replace("\n", "\r\n");
        QTest::newRow("byte order mark") << "\xef\xbb\xbf" + tsBytes(tsMessage("Pay", "Платить"));
        QTest::newRow("single quotation marks")
            << tsBytes(tsMessage("Pay", "Платить")).replace("language=\"ru\"", "language='ru'");
        QTest::newRow("beyond the basic plane") << tsBytes(tsMessage("Pay 🛒", "Платить 🛒"));
        QTest::newRow("gone") << tsBytes(tsMessage("Pay", "Платить", "vanished"));
        QTest::newRow("no translation element")
            << tsBytes("    <message>\n        <source>Pay</source>\n    </message>\n");
        QTest::newRow("no text at all") << tsBytes("");
    }

    void whatOthersWrite()
    {
        QFETCH(QByteArray, bytes);
        TsFile file = tsFile(bytes);
        QCOMPARE(file.language(), "ru"_ba);
        QCOMPARE(file.bytes(), bytes);
        if (file.messages().empty())
            return;
        file.set(0, {{u"Оплатить"_s}, TextState::Unfinished});
        const TsFile again = tsFile(file.bytes());
        QCOMPARE(again.messages().size(), file.messages().size());
        QCOMPARE(again.messages()[0].translation, file.messages()[0].translation);
        QCOMPARE(again.messages()[0].note, file.messages()[0].note);
        QVERIFY(file.bytes().contains("<translation type=\"unfinished\">Оплатить</translation>"));
    }

    void unheldCharacters()
    {
        TsFile file = tsFile(tsBytes(tsMessage("Pay<byte value=\"x1b\"/>", "a&#xa0;b")));
        QCOMPARE(file.messages()[0].key.source, "Pay\x1b"_ba);
        QCOMPARE(file.messages()[0].translation.forms, std::vector<QString>{u"a\u00a0b"_s});
        file.set(0, {{u"\u00a0c\x02"_s}, TextState::Finished});
        QVERIFY(file.bytes().contains("<translation>&#xa0;c<byte value=\"x2\"/></translation>"));
        QCOMPARE(tsFile(file.bytes()).messages()[0].translation, file.messages()[0].translation);
    }

    void lengthVariants()
    {
        TsFile file = tsFile(
            tsBytes("    <message>\n        <source>Pay</source>\n        <translation variants=\"yes\">\n"
                    "            <lengthvariant>Оплатить</lengthvariant>\n"
                    "            <lengthvariant>Опл.</lengthvariant>\n        </translation>\n"
                    "    </message>\n"));
        QCOMPARE(file.messages()[0].translation.forms, std::vector<QString>{u"Оплатить\u009cОпл."_s});
        file.set(0, {{u"Платить\u009cПл."_s}, TextState::Finished});
        QCOMPARE(tsFile(file.bytes()).messages()[0].translation, file.messages()[0].translation);
    }

    void wrongFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("said");
        const QByteArray good = tsBytes(tsMessage("Pay", "Платить"));
        QTest::newRow("empty") << QByteArray() << "ts.syntax"_ba << u"line 1"_s;
        QTest::newRow("cut off") << good.first(good.size() - 30) << "ts.syntax"_ba << u"line 9"_s;
        QTest::newRow("something else") << "<html/>"_ba
                                        << "ts.syntax"_ba << u"not TS"_s;
        QTest::newRow("Latin-1") << QByteArray(good).replace("Платить", "d\xe9j\xe0") << "ts.utf8"_ba
                                 << u"UTF-8"_s;
        QTest::newRow("an element in a text")
            << QByteArray(good).replace("Платить", "<b>Платить</b>") << "ts.syntax"_ba << u"<b>"_s;
        QTest::newRow("more behind the end") << good + "<TS/>"
                                             << "ts.syntax"_ba << u"line 12"_s;
    }

    void wrongFiles()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, said);
        const auto file = TsFile::parse(bytes);
        QVERIFY(!file);
        QCOMPARE(file.error().kind, ErrorKind::Malformed);
        QTEST(file.error().code, "code");
        QVERIFY2(english(file.error().detail).contains(said), qPrintable(english(file.error().detail)));
    }

    void findsByKey()
    {
        const TsFile file = tsFile(tsBytes(tsMessage("b", "2") + tsMessage("a", "1")));
        QCOMPARE(file.find({"shop", "a", {}}), 1);
        QCOMPARE(file.find({"shop", "b", {}}), 0);
        QCOMPARE(file.find({"shop", "c", {}}), -1);
        QCOMPARE(file.find({"other", "a", {}}), -1);
        QCOMPARE(file.find({"shop", "a", "comment"}), -1);
    }

    void aLanguageBegins()
    {
        const TsFile made =
            tsFile(tsBytes(tsMessage("Pay", "Платить") + tsPlural("%n card(s)", {"1", "2", "3"})))
                .emptied("ja");
        QCOMPARE(made.language(), "ja"_ba);
        QCOMPARE(made.messages().size(), std::size_t(2));
        QCOMPARE(made.messages()[0].translation, (Translation{{QString()}, TextState::Unfinished}));
        QCOMPARE(made.messages()[1].translation, (Translation{{QString()}, TextState::Unfinished}));
        QVERIFY(made.bytes().contains("language=\"ja\" sourcelanguage=\"en\""));
    }

    void pluralForms_data()
    {
        QTest::addColumn<QByteArray>("language");
        QTest::addColumn<QList<int>>("forms"); // of 0, 1, 2, 5, 11, 21, 22, 101, 111
        QTest::newRow("en") << "en"_ba << QList<int>{1, 0, 1, 1, 1, 1, 1, 1, 1};
        QTest::newRow("ru") << "ru"_ba << QList<int>{2, 0, 1, 2, 2, 0, 1, 0, 2};
        QTest::newRow("ru_RU") << "ru_RU"_ba << QList<int>{2, 0, 1, 2, 2, 0, 1, 0, 2};
        QTest::newRow("pl") << "pl"_ba << QList<int>{2, 0, 1, 2, 2, 2, 1, 2, 2};
        QTest::newRow("cs") << "cs"_ba << QList<int>{2, 0, 1, 2, 2, 2, 2, 2, 2};
        QTest::newRow("lt") << "lt"_ba << QList<int>{2, 0, 1, 1, 2, 0, 1, 0, 2};
        QTest::newRow("lv") << "lv"_ba << QList<int>{2, 0, 1, 1, 1, 0, 1, 0, 1};
        QTest::newRow("fr") << "fr"_ba << QList<int>{0, 0, 1, 1, 1, 1, 1, 1, 1};
        QTest::newRow("is") << "is"_ba << QList<int>{1, 0, 1, 1, 1, 0, 1, 0, 1};
        QTest::newRow("ja") << "ja"_ba << QList<int>{0, 0, 0, 0, 0, 0, 0, 0, 0};
        QTest::newRow("unknown") << "xx"_ba << QList<int>{1, 0, 1, 1, 1, 1, 1, 1, 1};
    }

    void pluralForms()
    {
        QFETCH(QByteArray, language);
        QList<int> forms;
        for (const int count : {0, 1, 2, 5, 11, 21, 22, 101, 111})
            forms << pluralRule(language).formOf(count);
        QTEST(forms, "forms");
        QVERIFY(*std::max_element(forms.begin(), forms.end()) < pluralRule(language).forms);
    }

    void pluralExamplesAreOfTheirForm()
    {
        QCOMPARE(pluralExamples("ru", 0), (std::vector<int>{1, 21, 101}));
        QCOMPARE(pluralExamples("ru", 1), (std::vector<int>{2, 22, 102}));
        QCOMPARE(pluralExamples("ru", 2), (std::vector<int>{5, 11, 25, 111}));
        QVERIFY(standsForOneCount("en", 0));
        QVERIFY(!standsForOneCount("en", 1));
        QVERIFY(!standsForOneCount("ru", 0));
    }

    void theIndexJoinsLanguages()
    {
        TextIndex index(
            {tsFile(tsBytes(tsPlural("%n card(s)", {"%n card", "%n cards"}), "en")),
             tsFile(tsBytes(tsMessage("Pay %1 of %2", "Платить") + tsMessage("Old", "Старое", "vanished") +
                            tsPlural("%n card(s)", {"1", "2", "3"})))});
        QCOMPARE(index.texts().size(), std::size_t(2));
        QCOMPARE(index.find({"shop", "Old", {}}), -1);
        const auto pay = std::size_t(index.find({"shop", "Pay %1 of %2", {}}));
        const auto cards = std::size_t(index.find({"shop", "%n card(s)", {}}));
        QVERIFY(!index.translation(pay, "en"));
        QCOMPARE(index.translation(pay, "ru")->forms.front(), u"Платить"_s);
        QCOMPARE(index.translation(cards, "en")->forms.size(), std::size_t(2));
        QVERIFY(index.texts()[cards].plural);
        QCOMPARE(placeMarkers(u"%2 of %1, %n and %2: 100 %"_s), (QStringList{u"%1"_s, u"%2"_s, u"%n"_s}));
        index.add(tsFile(tsBytes(tsMessage("Only here", "Nur hier"), "de")));
        QCOMPARE(index.languages(), (std::vector<QByteArray>{"en", "ru", "de"}));
        QCOMPARE(index.texts().size(), std::size_t(3));
    }
};

QTEST_GUILESS_MAIN(TestTsFile)
#include "tst_ts_file.moc"
