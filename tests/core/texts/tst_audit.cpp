#include "text_samples.h"
#include "texts/audit.h"
#include "texts/catalogue.h"

#include <QFile>

using namespace kassa;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(kassa::TextFault)

namespace {

const QByteArray glossaryHead = "context,language,source,translation,forms\n";

Glossary glossary()
{
    const auto made = Glossary::parse(glossaryHead + ",ru,refund,возврат,возврат|возвращ\n"
                                                     ",ru,payment method,способ оплаты,способ оплат\n"
                                                     ",ru,method,метод,метод\n"
                                                     ",ru,invoice,счёт,\n"
                                                     "cascad,ru,invoice,инвойс,инвойс\n"
                                                     ",ru,Swish,Swish,\n");
    if (!made)
        qFatal("%s", qPrintable(english(made.error().detail)));
    return *made;
}

QByteArrayList faultsIn(const QByteArray &messages, const QByteArray &language = "ru",
                        const QByteArray &context = "shop")
{
    const TextIndex index({tsFile(tsBytes(messages, language, context))});
    QByteArrayList ids;
    for (const TextFinding &each : audit(index, language, glossary()))
        ids << idOf(each.fault);
    return ids;
}

} // namespace

class TestAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plantedFaults_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArrayList>("faults");
        const auto row = [](const char *name, const QByteArray &source, const QByteArray &words,
                            const QByteArrayList &faults) {
            QTest::newRow(name) << tsMessage(source, words) << faults;
        };
        row("right", "Pay %1 of %2", "Оплатить %1 из %2", {});
        row("markers in another order", "Pay %1 of %2", "Из %2 оплатить %1", {});
        row("missing", "Pay", "", {"missing"});
        QTest::newRow("unfinished") << tsMessage("Pay", "Оплатить", "unfinished")
                                    << QByteArrayList{"unfinished"};
        QTest::newRow("missing, marked") << tsMessage("Pay", "", "unfinished") << QByteArrayList{"missing"};
        row("same as the source", "Cancel it", "Cancel it", {"same-as-source"});
        row("names stay", "Swish, BankID, orderIdent, HTTP 503", "Swish, BankID, orderIdent, HTTP 503", {});
        row("signs stay", "%1: %2", "%1: %2", {});
        row("marker lost", "Pay %1 of %2", "Оплатить %1", {"place-marker"});
        row("marker invented", "Pay %1", "Оплатить %1 и %2", {"place-marker"});
        row("blank at the end lost", "Pay: ", "Оплатить:", {"spaces"});
        row("blank at the beginning invented", "Pay", " Оплатить", {"spaces"});
        row("abbreviations", "shop server", "серв. маг.", {});
        row("full stop lost", "It is paid.", "Оплачено", {"punctuation"});
        row("ellipsis by another sign", "Save...", "Сохранить…", {});
        row("colon for a full stop", "It is paid.", "Оплачено:", {"punctuation"});
        row("signs that are named", "after &quot;,&quot; and &quot;:&quot; it", "после «,» и «:»", {});
        row("bracket lost", "Pay (now)", "Оплатить (сейчас", {"punctuation"});
        row("access key", "&amp;Pay", "&amp;Оплатить", {});
        row("access key lost", "&amp;Pay", "Оплатить", {"accelerator"});
        row("access key invented", "Pay", "&amp;Оплатить", {"accelerator"});
        row("an ampersand is no access key", "Pay &amp;&amp; go", "Оплатить и уйти", {});
        row("too long", "Pay", "Нажмите здесь, чтобы оплатить", {"length"});
        row("term", "Make a refund", "Сделать компенсацию", {"term"});
        row("term inflected", "Refunds", "Возвратов", {});
        row("term with ё", "The invoice", "Счет", {});
        row("term left in English", "Make a refund", "Сделать refund", {"untranslated"});
        row("term as a name", "Make a refund (refund)", "Сделать возврат (refund)", {});
        row("a name is no term", "refund_id of orderRefund", "refund_id из orderRefund", {});
        row("the longer term counts", "The payment method", "Способ оплаты", {});
        QTest::newRow("plural") << tsPlural("%n card(s)", {"%n карта", "%n карты", "%n карт"})
                                << QByteArrayList{};
        QTest::newRow("plural form missing")
            << tsPlural("%n card(s)", {"%n карта", "%n карт"}) << QByteArrayList{"plural"};
        QTest::newRow("plural form empty")
            << tsPlural("%n card(s)", {"%n карта", "", "%n карт"}) << QByteArrayList{"plural"};
        QTest::newRow("plural without its number")
            << tsPlural("%n card(s)", {"одна карта", "%n карты", "%n карт"})
            << QByteArrayList{"place-marker"};
    }

    void plantedFaults()
    {
        QFETCH(QByteArray, message);
        QTEST(faultsIn(message), "faults");
    }

    void englishMayNameTheOne()
    {
        QCOMPARE(faultsIn(tsPlural("%n card(s)", {"one card", "%n cards"}), "en"), QByteArrayList{});
        QCOMPARE(faultsIn(tsPlural("%n card(s)", {"%n card", "cards"}), "en"),
                 QByteArrayList{"place-marker"});
        QCOMPARE(faultsIn(tsPlural("%n card(s)", {"%n card"}), "en"), QByteArrayList{"plural"});
    }

    void aProvidersTermIsItsOwn()
    {
        QCOMPARE(faultsIn(tsMessage("The invoice", "Инвойс"), "ru", "cascad.page"), QByteArrayList{});
        QCOMPARE(faultsIn(tsMessage("The invoice", "Счёт"), "ru", "cascad.page"), QByteArrayList{"term"});
        QCOMPARE(faultsIn(tsMessage("The invoice", "Инвойс"), "ru", "seqr"), QByteArrayList{"term"});
    }

    void accessKeysClash()
    {
        QCOMPARE(faultsIn(tsMessage("&amp;Save", "&amp;Сохранить") + tsMessage("&amp;Hide", "&amp;Скрыть")),
                 QByteArrayList{"accelerator-clash"});
        QCOMPARE(faultsIn(tsMessage("&amp;Save", "&amp;Сохранить") + tsMessage("&amp;Hide", "С&amp;крыть")),
                 QByteArrayList{});
        // The source has them in two menus.
        QCOMPARE(
            faultsIn(tsMessage("&amp;Save", "&amp;Сохранить") + tsMessage("&amp;Skip", "&amp;Следующий")),
            QByteArrayList{});
    }

    void whatOneLanguageHasAndAnotherLacks()
    {
        const TextIndex index(
            {tsFile(tsBytes(tsMessage("Pay", "Bezahlen") + tsMessage("Cancel", "Abbrechen"), "de")),
             tsFile(tsBytes(tsMessage("Pay", "Оплатить")))});
        const auto found = audit(index, "ru", glossary());
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0].fault, TextFault::Missing);
        QCOMPARE(found[0].key, (TextKey{"shop", "Cancel", {}}));
        QVERIFY(audit(index, "en", glossary()).empty());
    }

    void thePseudoLocaleKeepsWhatItMust()
    {
        const TextIndex index(
            {tsFile(tsBytes(tsMessage("&amp;Pay %1 of %12, %n", "&amp;Оплатить %1 из %12, %n")))});
        QVERIFY(audit(index, "qps", glossary()).empty());
    }

    void hardCoded_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("literal") << "button->setText(u\"Pay now\"_s);"_ba
                                 << "Pay now"_ba;
        QTest::newRow("wrapped") << "label->setToolTip(QStringLiteral(\"Pay now\"));"_ba
                                 << "Pay now"_ba;
        QTest::newRow("constructor") << "new QLabel(QString(\"Pay now\"), this)"_ba
                                     << "Pay now"_ba;
        QTest::newRow("translated") << "button->setText(tr(\"Pay now\"));"_ba << QByteArray();
        QTest::newRow("signs") << "button->setText(u\"−\"_s);"_ba << QByteArray();
        QTest::newRow("a name") << "box->setTitle(u\"JSON\"_s);"_ba << QByteArray();
        QTest::newRow("an address") << "edit->setPlaceholderText(u\"https://\"_s);"_ba << QByteArray();
        QTest::newRow("not shown") << "setObjectName(u\"pay now\"_s);"_ba << QByteArray();
        QTest::newRow("a comment") << "// button->setText(u\"Pay now\"_s);"_ba << QByteArray();
    }

    void hardCoded()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, words);
        const auto found = hardCodedWords(u"ui/a.cpp"_s, QString::fromUtf8("int a;\n    " + line + "\n"));
        QCOMPARE(found.size(), std::size_t(words.isEmpty() ? 0 : 1));
        if (words.isEmpty())
            return;
        QCOMPARE(found[0].fault, TextFault::HardCoded);
        QCOMPARE(found[0].key, (TextKey{"ui/a.cpp:2", words, {}}));
    }

    void acceptedFindings()
    {
        const TextIndex index({tsFile(tsBytes(tsMessage("It is paid.", "Оплачено")))});
        const auto found = audit(index, "ru", glossary());
        const QByteArray head = "fault,language,context,source,comment,reason\n";
        const auto fits = AcceptedFindings::parse(head + "punctuation,ru,shop,It is paid.,,a heading\n");
        QVERIFY(fits);
        QVERIFY(fits->holds(found[0]));
        QVERIFY(fits->outdated(found, "ru").empty());
        QCOMPARE(fits->outdated({}, "ru").size(), std::size_t(1));
        QCOMPARE(fits->outdated({}, "ru")[0].fault, TextFault::Outdated);
        QVERIFY(fits->outdated({}, "en").empty());
        const auto other = AcceptedFindings::parse(head + "spaces,ru,shop,It is paid.,,a heading\n");
        QVERIFY(!other->holds(found[0]));
        QCOMPARE(AcceptedFindings::parse(head + "spaces,ru,shop,It is paid.,,\n").error().code,
                 "accepted.reason"_ba);
        QCOMPARE(AcceptedFindings::parse("a,b\n").error().code, "accepted.columns"_ba);
    }

    void wrongGlossaries()
    {
        QCOMPARE(Glossary::parse("a,b\n").error().code, "glossary.columns"_ba);
        QCOMPARE(Glossary::parse(glossaryHead + ",ru,refund,,\n").error().code, "glossary.term"_ba);
        QVERIFY(english(Glossary::parse(glossaryHead + ",ru,refund,,\n").error().detail).contains(u"line 2"));
        QCOMPARE(Glossary::parse(glossaryHead + ",ru\n").error().code, "csv.columns"_ba);
    }

    void everyFaultHasAName()
    {
        QByteArrayList ids;
        for (const TextFault fault : allFaults()) {
            QVERIFY(!ids.contains(idOf(fault)));
            QVERIFY(!titleOf(fault).isEmpty());
            ids << idOf(fault);
        }
        QCOMPARE(ids.size(), int(TextFault::Outdated) + 1);
    }

    // Words that are being edited, in the catalogue at once.
    void editedWordsAreSaid()
    {
        const auto catalogue = *Catalogue::builtIn();
        const std::shared_ptr<const Catalogue> held = catalogue;
        const Text text("page", "Continue");
        QCOMPARE(held->text(text, "ru"), u"Продолжить"_s);
        TsFile file = tsFile(tsBytes(tsMessage("Continue", "Дальше") +
                                         tsPlural("%n card(s)", {"%n карта", "%n карты", "%n карт"}),
                                     "ru", "page"));
        catalogue->setWords("ru", std::make_shared<TextTable>(file));
        QCOMPARE(held->text(text, "ru"), u"Дальше"_s);
        QCOMPARE(held->text(Text("page", "%n card(s)").counted(22), "ru"), u"22 карты"_s);
        QCOMPARE(held->text(Text("page", "%n card(s)").counted(11), "ru"), u"11 карт"_s);
        QCOMPARE(held->text(Text("page", "Not there"), "ru"), u"Not there"_s);
        QCOMPARE(held->text(text, "en"), u"Continue"_s);
        catalogue->setWords("de", std::make_shared<TextTable>(file));
        QCOMPARE(held->languages(), (std::vector<QByteArray>{"en", "ru", "de", "qps"}));
        QCOMPARE(held->text(text, "de"), u"Дальше"_s);
        catalogue->setWords("ru", nullptr);
        QCOMPARE(held->text(text, "ru"), u"Продолжить"_s);
    }

    void pagesInPseudoLocale()
    {
        const auto catalogue = *Catalogue::builtIn();
        const auto pages = catalogue->pseudoEnglish();
        const Text text("page", "Continue");
        QCOMPARE(pages->text(text, "en"), catalogue->text(text, "qps"));
        QCOMPARE(pages->text(text, "ru"), u"Продолжить"_s);
        QCOMPARE(catalogue->text(text, "en"), u"Continue"_s);
    }
};

QTEST_GUILESS_MAIN(TestAudit)
#include "tst_audit.moc"
