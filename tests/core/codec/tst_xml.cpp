// XML and SOAP: the writer's bytes, what the reader takes and what it refuses.
#include "codec/soap.h"

#include <QTest>

using namespace kassa;

class TestXml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads();
    void readsAnySpelling_data();
    void readsAnySpelling();
    void refuses_data();
    void refuses();
    void errorSaysWhere();
    void everyPrefixIsRefused();
    void limits();
    void writes();
    void escapes_data();
    void escapes();
    void clientEnvelope();
    void serverEnvelope();
    void faults();
    void soapRefuses_data();
    void soapRefuses();
};

namespace {

const SoapSpelling client{"soapenv", "ext", "http://external.example/", true, true};
const SoapSpelling server{"soap", "ns2", "http://external.example/", false, false};

void writeOne(XmlWriter &writer)
{
    writer.element("id", "\xc3\x85 & <b>").empty("none");
}

} // namespace

void TestXml::reads()
{
    const auto root = parseXml("<?xml version=\"1.0\"?>\n<!-- c --><p:a xmlns:p=\"urn:p\" k=\"v&amp;w\"> x"
                               "<b>1</b><![CDATA[<y>]]><p:b>2</p:b>&lt;z </p:a>\n");
    QVERIFY(root);
    QCOMPARE(root->name, "a");
    QCOMPARE(root->space, "urn:p");
    QCOMPARE(root->text, " x<y><z ");
    QCOMPARE(root->attributes.size(), std::size_t(1));
    QCOMPARE(root->attributes.front().first, "k");
    QCOMPARE(root->attributes.front().second, "v&w");
    QCOMPARE(root->children.size(), std::size_t(2));
    QCOMPARE(root->children[0].space, QByteArray());
    QCOMPARE(root->children[1].space, "urn:p");
    QCOMPARE(root->textOf("b"), "1");
    QCOMPARE(root->child("c"), nullptr);
    QCOMPARE(root->textOf("c"), QByteArray());
}

void TestXml::readsAnySpelling_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("plain") << QByteArray("<a><b>\xc3\xa5</b></a>");
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf<a><b>\xc3\xa5</b></a>");
    QTest::newRow("Latin-1") << QByteArray("<?xml version='1.0' encoding='ISO-8859-1'?><a><b>\xe5</b></a>");
    QTest::newRow("references") << QByteArray("<a><b>&#229;</b></a>");
    QTest::newRow("hexadecimal") << QByteArray("<a><b>&#xE5;</b></a>");
    QTest::newRow("blanks") << QByteArray("\n<a >\r\n <b  >\n\xc3\xa5 </b >\t</a >\n\n");
    QTest::newRow("attributes") << QByteArray("<a x='1'><b y=\"2\">\xc3\xa5</b></a>");
}

void TestXml::readsAnySpelling()
{
    QFETCH(QByteArray, text);
    const auto root = parseXml(text);
    QVERIFY2(root, root ? "" : qPrintable(english(root.error().detail)));
    QCOMPARE(root->name, "a");
    QCOMPARE(root->textOf("b"), "\xc3\xa5");
}

void TestXml::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *name, const QByteArray &text, const char *code = "xml.syntax") {
        QTest::newRow(name) << text << QByteArray(code);
    };
    row("empty", {});
    row("text", "hello");
    row("open", "<a>");
    row("crossed", "<a><b></a></b>");
    row("two roots", "<a/><b/>");
    row("behind", "<a/>x");
    row("prefix without namespace", "<p:a/>");
    row("attribute twice", "<a k='1' k='2'/>");
    row("bad UTF-8", "<a>\xff\xfe</a>");
    row("control character", "<a>\x01</a>");
    row("null character", QByteArray("<a>\0</a>", 8));
    row("unknown entity", "<a>&nbsp;</a>");
    row("unknown encoding", "<?xml version='1.0' encoding='x-nobody'?><a/>");
    row("document type", "<!DOCTYPE a><a/>", "xml.dtd");
    row("entities", "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>", "xml.dtd");
    row("outside entity", "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>", "xml.dtd");
    row("billion laughs",
        "<!DOCTYPE a [<!ENTITY b 'xx'><!ENTITY c '&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;'>]><a>&d;</a>",
        "xml.dtd");
    row("parameter entity", "<!DOCTYPE a [<!ENTITY % p '<!ENTITY e \"x\">'> %p;]><a>&e;</a>", "xml.dtd");
}

void TestXml::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, code);
    const auto root = parseXml(text);
    QVERIFY(!root);
    QCOMPARE(root.error().code, code);
    QCOMPARE(root.error().kind, ErrorKind::Malformed);
}

void TestXml::errorSaysWhere()
{
    const auto root = parseXml("<a>\n<b></c>\n</a>");
    QVERIFY(!root);
    QVERIFY2(english(root.error().detail).startsWith(QStringLiteral("line 2, column ")),
             qPrintable(english(root.error().detail)));
}

void TestXml::everyPrefixIsRefused()
{
    const QByteArray whole = soapEnvelope(client, "op", writeOne);
    QVERIFY(readSoap(whole));
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const auto read = parseXml(whole.left(size));
        QVERIFY2(!read, whole.left(size).constData());
        QCOMPARE(read.error().code, "xml.syntax");
    }
}

void TestXml::limits()
{
    const QByteArray three = "<a><b><c/></b></a>";
    QVERIFY(parseXml(three, {18, 3, 3}));
    QCOMPARE(parseXml(three, {17, 3, 3}).error().code, "xml.size");
    QCOMPARE(parseXml(three, {18, 2, 3}).error().code, "xml.depth");
    QCOMPARE(parseXml(three, {18, 3, 2}).error().code, "xml.elements");
    QCOMPARE(parseXml(three, {18, 3, 2}).error().kind, ErrorKind::Limit);
    QCOMPARE(parseXml(QByteArray("<a>").repeated(100'000)).error().code, "xml.depth");
    QCOMPARE(parseXml("<r>" + QByteArray("<a/>").repeated(50'000) + "</r>").error().code, "xml.elements");
}

void TestXml::writes()
{
    XmlWriter writer;
    writer.declaration().open("a", {{"xmlns:x", "urn:x"}, {"k", "1"}});
    writer.element("b", "text").element("c", {}).empty("d").empty("e", {{"f", "g"}}).close();
    QCOMPARE(writer.take(), "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                            "<a xmlns:x=\"urn:x\" k=\"1\"><b>text</b><c></c><d/><e f=\"g\"/></a>");
}

void TestXml::escapes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("inText");
    QTest::addColumn<QByteArray>("inAttribute");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &inText,
                        const QByteArray &inAttribute) {
        QTest::newRow(name) << text << inText << inAttribute;
    };
    row("marks", "a&b<c>d\"e'f", "a&amp;b&lt;c&gt;d\"e'f", "a&amp;b&lt;c&gt;d&quot;e'f");
    row("blanks", "a\tb\nc\rd", "a\tb\nc&#13;d", "a&#9;b&#10;c&#13;d");
    row("letters", "\xc3\xa5\xd0\xa7\xf0\x9f\x98\x80", "\xc3\xa5\xd0\xa7\xf0\x9f\x98\x80",
        "\xc3\xa5\xd0\xa7\xf0\x9f\x98\x80");
    const QByteArray replaced = "a\xef\xbf\xbd";
    row("control", QByteArray("a\x01", 2), replaced, replaced);
    row("stray byte", "a\x80", replaced, replaced);
    row("cut letter", "a\xc3", replaced, replaced);
    row("not a character", "a\xef\xbf\xbf", replaced + "\xef\xbf\xbd\xef\xbf\xbd",
        replaced + "\xef\xbf\xbd\xef\xbf\xbd");
}

void TestXml::escapes()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, inText);
    QFETCH(QByteArray, inAttribute);
    XmlWriter writer;
    writer.element("a", text, {{"b", text}});
    const QByteArray written = writer.take();
    QCOMPARE(written, "<a b=\"" + inAttribute + "\">" + inText + "</a>");
    const auto read = parseXml(written);
    QVERIFY2(read, read ? "" : qPrintable(english(read.error().detail)));
    if (!inText.contains("\xef\xbf\xbd")) {
        QCOMPARE(read->text, text);
        QCOMPARE(read->attributes.front().second, text);
    }
}

void TestXml::clientEnvelope()
{
    const QByteArray written = soapEnvelope(client, "op", writeOne);
    QCOMPARE(written, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\" "
                      "xmlns:ext=\"http://external.example/\"><soapenv:Header/><soapenv:Body><ext:op>"
                      "<id>\xc3\x85 &amp; &lt;b&gt;</id><none/></ext:op></soapenv:Body></soapenv:Envelope>");
    const auto read = readSoap(written);
    QVERIFY(read);
    QCOMPARE(read->name, "op");
    QCOMPARE(read->space, "http://external.example/");
    QCOMPARE(read->textOf("id"), "\xc3\x85 & <b>");
    QVERIFY(!faultOf(*read));
}

void TestXml::serverEnvelope()
{
    QCOMPARE(soapEnvelope(server, "opResponse", writeOne),
             "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
             "<ns2:opResponse xmlns:ns2=\"http://external.example/\"><id>\xc3\x85 &amp; &lt;b&gt;</id><none/>"
             "</ns2:opResponse></soap:Body></soap:Envelope>");
}

void TestXml::faults()
{
    const SoapFault fault{"Client", "what & why"};
    const auto body = readSoap(soapFault(server, fault));
    QVERIFY(body);
    QCOMPARE(faultOf(*body), std::optional(fault));
}

void TestXml::soapRefuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("code");
    const QByteArray space = " xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"";
    const auto row = [](const char *name, const QByteArray &text, const char *code) {
        QTest::newRow(name) << text << QByteArray(code);
    };
    row("no XML", "{}", "xml.syntax");
    row("no envelope", "<a/>", "soap.envelope");
    row("no namespace", "<Envelope><Body><a/></Body></Envelope>", "soap.envelope");
    row("SOAP 1.2",
        "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body><a/></s:Body></s:Envelope>",
        "soap.envelope");
    row("no body", "<s:Envelope" + space + "><s:Header/></s:Envelope>", "soap.body");
    row("empty body", "<s:Envelope" + space + "><s:Body/></s:Envelope>", "soap.body");
    row("foreign body", "<s:Envelope" + space + "><Body><a/></Body></s:Envelope>", "soap.body");
}

void TestXml::soapRefuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, code);
    const auto read = readSoap(text);
    QVERIFY(!read);
    QCOMPARE(read.error().code, code);
}

QTEST_APPLESS_MAIN(TestXml)
#include "tst_xml.moc"
