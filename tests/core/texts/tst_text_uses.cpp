// Where a source has a text, and what a file's place says of when it is spoken.
#include "text_samples.h"

#include "texts/text_search.h"
#include "texts/text_uses.h"

using namespace kassa;
using namespace Qt::StringLiterals;

class TestTextUses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void aClassHasItsOwn();
    void reasons_data();
    void reasons();
    void saidWords();
    void wordsBesideEachOther();
};

void TestTextUses::finds_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("line"); // 0: not found
    QTest::newRow("macro") << u"x;\nKASSA_TEXT(\"shop\", \"Pay now\")"_s << 2;
    QTest::newRow("in parts") << u"KASSA_TEXT(\"shop\", \"Pay \"\n   \"now\")"_s << 1;
    QTest::newRow("next line") << u"KASSA_TEXT(\"shop\",\n   \"Pay now\")"_s << 2;
    QTest::newRow("escaped") << u"KASSA_TEXT(\"shop\", \"Pay\\x20now\")"_s << 0;
    QTest::newRow("another context") << u"KASSA_TEXT(\"bank\", \"Pay now\")"_s << 0;
    QTest::newRow("comment") << u"// KASSA_TEXT(\"shop\", \"Pay now\")\n"_s << 0;
    QTest::newRow("long comment") << u"/* KASSA_TEXT(\"shop\",\n\"Pay now\") */"_s << 0;
    QTest::newRow("after a quote") << u"f('\"');\nKASSA_TEXT(\"shop\", \"Pay now\")"_s << 2;
    QTest::newRow("after digits") << u"f(1'000);\nKASSA_TEXT(\"shop\", \"Pay now\")"_s << 2;
    QTest::newRow("raw") << u"R\"(\"shop\", \"Pay now\")\";"_s << 0;
    QTest::newRow("after raw") << u"R\"x(\" a)\" b)x\";\nKASSA_TEXT(\"shop\", \"Pay now\")"_s << 2;
    QTest::newRow("not closed") << u"KASSA_TEXT(\"shop\", \"Pay now"_s << 1;
}

void TestTextUses::finds()
{
    QFETCH(QString, source);
    QFETCH(int, line);
    TextUses uses(TextIndex({tsFile(tsBytes(tsMessage("Pay now", "Оплатить")))}));
    uses.add("core/a.cpp", source);
    const auto &found = uses.of({"shop", "Pay now", {}});
    QCOMPARE(found.size(), std::size_t(line > 0 ? 1 : 0));
    if (line > 0)
        QCOMPARE(found.front(), (TextUse{"core/a.cpp", line}));
}

void TestTextUses::aClassHasItsOwn()
{
    TextUses uses(TextIndex({tsFile(tsBytes(tsMessage("Save", "Сохранить"), "ru", "kassa::Panel"))}));
    uses.add("ui/other.cpp", u"void Other::f() { tr(\"Save\"); }"_s);
    uses.add("ui/panels.cpp", u"void Panels::f() { tr(\"Save\"); }"_s);
    uses.add("ui/panel.cpp", u"void Panel::f() { tr(\"Save\"); }"_s);
    QCOMPARE(uses.of({"kassa::Panel", "Save", {}}), (std::vector<TextUse>{{"ui/panel.cpp", 1}}));
    QVERIFY(uses.of({"kassa::Panel", "Load", {}}).empty());
}

void TestTextUses::reasons_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("part");
    QTest::newRow("command line") << "app/commands/act.cpp"_ba << u"command line"_s;
    QTest::newRow("signature") << "core/providers/qvickly/signature_verdict.cpp"_ba << u"kassa verify"_s;
    QTest::newRow("lint") << "core/providers/seqr/lint.cpp"_ba << u"mistake"_s;
    QTest::newRow("refusal") << "core/providers/qvickly/sandbox_api.cpp"_ba << u"refuses"_s;
    QTest::newRow("shop") << "core/providers/kronor/shop_after.cpp"_ba << u"by the shop"_s;
    QTest::newRow("story") << "core/story/checks.cpp"_ba << u"story that fails"_s;
    QTest::newRow("audit") << "core/texts/audit.cpp"_ba << u"kassa texts"_s;
    QTest::newRow("anything") << "elsewhere.cpp"_ba << u"Nothing"_s;
}

void TestTextUses::reasons()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, part);
    const QString words = english(whyNotSeen(TextUse{file, 1}));
    QVERIFY2(words.contains(part), qPrintable(words));
}

void TestTextUses::saidWords()
{
    const TextIndex index({tsFile(tsBytes(tsMessage("%1 of %2 paid", "оплачено %1 из %2") +
                                          tsPlural("%n item(s)", {"%n товар", "%n товара", "%n товаров"}) +
                                          tsMessage("OK", "ОК")))});
    const SaidWords paid(index, 0, "ru"), items(index, 1, "ru"), ok(index, 2, "ru");
    QVERIFY(paid.areIn(u"оплачено 3 из 5"_s));
    QVERIFY(!paid.areIn(u"3 of 5 paid"_s));
    QVERIFY(paid.areIn(u"Заказ: оплачено 3 из 5 (за час)"_s)); // within another text
    QVERIFY(items.areIn(u"21 товар"_s) && items.areIn(u"5 товаров"_s));
    QVERIFY(ok.areIn(u"&ОК"_s));
    QVERIFY(!ok.areIn(u"ОКОЛО"_s)); // too short to be looked for within others
    QVERIFY(SaidWords(index, 0, "en").areIn(u"3 of 5 paid"_s));
    QVERIFY(paid.areCertainlyIn(u"оплачено 3 из 5"_s) && ok.areCertainlyIn(u"ОК"_s));
    QVERIFY(!paid.areCertainlyIn(u"Заказ: оплачено 3 из 5 (за час)"_s)); // ten letters may be another's
}

// A row of the journal: what a message means, and what is on the wire.
void TestTextUses::wordsBesideEachOther()
{
    const TextIndex index(
        {tsFile(tsBytes(tsMessage("Answer: %1", "Ответ: %1") + tsMessage("%1 %2, %3 B", "%1 %2, %3 Б") +
                        tsMessage("A refund", "Возврат денег")))});
    const TextFinder finder(index, "ru");
    QCOMPARE(finder.partsOf(u"Возврат денег · POST /x, 12 Б"_s), (std::vector<std::size_t>{2, 1}));
    QCOMPARE(finder.partsOf(u"Ответ: PAID · POST /x, 12 Б"_s), (std::vector<std::size_t>{0, 1}));
    QVERIFY(SaidWords(index, 0, "ru").areIn(u"Ответ: PAID · POST /x, 12 Б"_s));
    // What stands at a place marker, also of a text that has no letters of its own.
    QCOMPARE(finder.partsOf(u"Ответ: Возврат денег"_s), (std::vector<std::size_t>{0, 2}));
    QCOMPARE(finder.partsOf(u"Ответ: PAID"_s), (std::vector<std::size_t>{0}));
    const TextIndex joined({tsFile(tsBytes(tsMessage("%1: %2", "%1: %2") + tsMessage("WRONG", "НЕВЕРНО") +
                                           tsMessage("no field `%1`", "нет поля «%1»")))});
    const TextFinder inner(joined, "ru");
    QCOMPARE(inner.partsOf(u"НЕВЕРНО: нет поля «hash»"_s), (std::vector<std::size_t>{1, 0, 2}));
    QCOMPARE(inner.partsOf(u"line: 12"_s), std::vector<std::size_t>());
    // Beside what stands within a line.
    QCOMPARE(inner.partsOf(u"Всё НЕВЕРНО здесь: нет поля «hash»"_s), (std::vector<std::size_t>{1, 0, 2}));
    QVERIFY(!SaidWords(index, 0, "ru").areIn(u"Нет ответа · POST /x, 12 Б"_s));
}

QTEST_GUILESS_MAIN(TestTextUses)
#include "tst_text_uses.moc"
