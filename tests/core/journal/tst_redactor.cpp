#include "codec/php_json.h"
#include "journal/card_number.h"
#include "journal/redactor.h"
#include "wire/payload_json.h"

#include <QTest>

using namespace kassa;
using namespace Qt::StringLiterals;

namespace {

const auto VisaCard = "4111111111111111"_ba;
const auto DemoSecret = "p/q\"r å+s%t u"_ba; // looks different in every spelling

SensitiveRules rules()
{
    return {{{SensitiveClass::Secret, "secret:demo"_ba, Secret("s3cr3t-k3y-of-demo"_ba)},
             {SensitiveClass::Secret, "secret:odd"_ba, Secret(DemoSecret)},
             {SensitiveClass::Pan, "card:visa"_ba, Secret(VisaCard)},
             {SensitiveClass::NationalId, "person:approved"_ba, Secret("195501011018"_ba)},
             {SensitiveClass::Cvv, "cvv:any"_ba, Secret("123"_ba)}},
            {{"card_no"_ba, SensitiveClass::Pan},
             {"cvv"_ba, SensitiveClass::Cvv},
             {"pno"_ba, SensitiveClass::NationalId},
             {"waitToken"_ba, SensitiveClass::Token},
             {"Authorization"_ba, SensitiveClass::Token},
             {"X-Api-Key"_ba, SensitiveClass::Secret}}};
}

HttpRequest request(const QByteArray &body, const QByteArray &type, const QByteArray &target = "/"_ba)
{
    return {"http://127.0.0.1:8081"_ba,
            {"POST " + target + " HTTP/1.1\r\nHost: 127.0.0.1:8081\r\nContent-Type: " + type +
                 "\r\nAuthorization: Bearer tok-12345\r\nx-api-key:  key one\r\n" +
                 "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n",
             body}};
}

} // namespace

class TestRedactor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytes_data();
    void bytes();
    void untouched_data();
    void untouched();
    void knownComesBack_data();
    void knownComesBack();
    void cardsAreStoodInFor();
    void lostIsRefused();
    void anEditedMessageKeepsWhatWasRedacted();
    void ordersLoseTheirPersonalNumber();
    void namesWithoutValuesCostNoSearch();
    void sameValueSameNumber();
    void numbersAreForgottenInTheEnd();
    void brands_data();
    void brands();
    void headKeepsItsShape();
    void headsOfTheAnnex_data();
    void headsOfTheAnnex();
    void aHeadIsCutBehindWhatIsReplaced();
    void formBodyEndsAtAmpersandOnly();
    void nothingSurvivesInPayloads_data();
    void nothingSurvivesInPayloads();
    void payloadsComeBack_data();
    void payloadsComeBack();
    void entryHoldsNoSecrets();
    void everyPrefixIsSafe();
};

void TestRedactor::bytes_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QByteArray>("kept");
    const auto row = [](const char *name, const QByteArray &raw, const QByteArray &kept) {
        QTest::newRow(name) << raw << kept;
    };
    row("json string", R"({"pno":"19121212-1212","a":1})", R"({"pno":"<<national-id:pno#1>>","a":1})");
    row("json blanks", R"({ "PNO" : "1912" })", R"({ "PNO" : "<<national-id:pno#1>>" })");
    row("json number", R"({"cvv":987,"a":1})", R"({"cvv":"<<cvv:cvv,000#1>>","a":1})");
    row("json escaped quote", R"({"pno":"19\"12","a":"b"})", R"({"pno":"<<national-id:pno#1>>","a":"b"})");
    row("json array", R"({"cvv":["9","8"],"a":1})", R"({"cvv":"<<cvv:cvv#1>>","a":1})");
    row("json object", R"({"pno":{"x":"}"},"a":1})", R"({"pno":"<<national-id:pno#1>>","a":1})");
    row("json null", R"({"pno":null,"cvv":""})", R"({"pno":null,"cvv":""})");
    row("escaped name", R"({"p\u006eo":"1912"})", R"({"p\u006eo":"<<national-id:pno#1>>"})");
    row("json in json", R"({"data":"{\"pno\":\"19\\\"12\",\"a\":1}"})",
        R"({"data":"{\"pno\":\"<<national-id:pno#1>>\",\"a\":1}"})");
    row("json in form", "data=%7B%22cvv%22%3A987%7D&x=1",
        "data=%7B%22cvv%22%3A%22<<cvv:cvv,000#1>>%22%7D&x=1");
    row("form", "a=1&pno=1912&b=2", "a=1&pno=<<national-id:pno#1>>&b=2");
    row("form nested", "c[d][pno]=1912&b=2", "c[d][pno]=<<national-id:pno#1>>&b=2");
    row("form nested, spelled", "c%5Bpno%5D%5B%5D=1912&b=2", "c%5Bpno%5D%5B%5D=<<national-id:pno#1>>&b=2");
    row("form in form", "d=a%3D1%26pno%3D19%252D12%26b%3D2", "d=a%3D1%26pno%3D<<national-id:pno#1>>%26b%3D2");
    row("with a form", R"({"cvv":"05/29"})", R"({"cvv":"<<cvv:cvv,00/00#1>>"})");
    row("dotted", "card.cvv=9", "card.cvv=<<cvv:cvv,0#1>>");
    row("xml", "<ns:pno x='1'>1912</ns:pno><b>1912</b>",
        "<ns:pno x='1'><<national-id:pno#1>></ns:pno><b>1912</b>");
    row("attribute", R"(<b pno="1912" c="1">)", R"(<b pno="<<national-id:pno#1>>" c="1">)");
    row("multipart", "--b\r\nContent-Disposition: form-data; name=\"pno\"\r\n\r\n1912\r\n--b--",
        "--b\r\nContent-Disposition: form-data; name=\"pno\"\r\n\r\n<<national-id:pno#1>>\r\n--b--");
    row("graphql", R"({ q(pno: "1912", a: 1) })", R"({ q(pno: "<<national-id:pno#1>>", a: 1) })");
    row("query", "GET /x?waitToken=abc&b=1 x", "GET /x?waitToken=<<token:waittoken#1>>&b=1 x");
    row("two", R"({"pno":"1","x":{"pno":"2"},"y":{"pno":"1"}})",
        R"({"pno":"<<national-id:pno#1>>","x":{"pno":"<<national-id:pno#2>>"},"y":{"pno":"<<national-id:pno#1>>"}})");
    row("pan", "number 5555555555554444.", "number <<pan:16,luhn,mastercard#1>>.");
    row("pan in groups", "5555 5555 5555 4444 12/27", "<<pan:16,luhn,mastercard#1>> 12/27");
    row("pan behind a date", "2026-01-02 3782-822463-10005", "2026-01-02 <<pan:15,luhn,amex#1>>");
    row("pan as json number", R"({"n":5555555555554444})", R"({"n":"<<pan:16,luhn,mastercard#1>>"})");
    row("pan in form blanks", "n=5555+5555+5555+4444&a", "n=<<pan:16,luhn,mastercard#1>>&a");
    row("pan after an escape", "a%205555555555554444", "a%20<<pan:16,luhn,mastercard#1>>");
    row("named pan without luhn", R"({"card_no":"4111-1111"})", R"({"card_no":"<<pan:8,no-luhn,other#1>>"})");
    row("known", "x=s3cr3t-k3y-of-demo;", "x=<<secret:demo>>;");
    row("known card", VisaCard, "<<card:visa>>");
    row("known card in groups", "4111 1111 1111 1111", "<<card:visa|blanks>>");
    row("known card, other groups", "411111 1111111111", "<<pan:16,luhn,visa#1>>");
    row("known person", R"({"pno":"195501011018"})", R"({"pno":"<<person:approved>>"})");
    row("known number", R"({"pno":195501011018})", R"({"pno":<<person:approved>>})");
    row("known and short", R"({"cvv":"123","n":"123"})", R"({"cvv":"<<cvv:any>>","n":"123"})");
    row("already replaced", R"({"pno":"<<person:approved>>"})", R"({"pno":"<<person:approved>>"})");
    row("form value like a tag", "pno=<1912&b", "pno=<<national-id:pno#1>>&b");
    row("form value like a marker", "pno=<<x>>1912&b", "pno=<<national-id:pno#1>>&b");
    row("looks replaced", R"({"pno":"<<1912>>"})", R"({"pno":"<<national-id:pno#1>>"})");
}

void TestRedactor::bytes()
{
    QFETCH(QByteArray, raw);
    QFETCH(QByteArray, kept);
    Redactor redactor(rules());
    QCOMPARE(redactor.redacted(raw), kept);
    QCOMPARE(redactor.redacted(kept), kept);
}

void TestRedactor::untouched_data()
{
    QTest::addColumn<QByteArray>("raw");
    for (const char *raw : {"",
                            "{",
                            "\"pno\"",
                            "\"pno\":",
                            "pno",
                            "pno=",
                            "pno:",
                            "<pno",
                            "<pno>",
                            "<pno/>",
                            "pno[",
                            "pno[1",
                            "\"pno\":null",
                            "a<<b>>c",
                            "55555555555544440",
                            "05555555555554444",
                            "5555555555554445", // no Luhn
                            "1111111111111117", // Luhn, nobody's range
                            "41111111111111",
                            "0046701740605",
                            "1767323045000006",
                            "%",
                            "%4",
                            "\\",
                            "\\u00",
                            "&#;",
                            "&#99999999;",
                            "8f5555555555554444aabbccddeeff00112233445566", // part of a digest
                            "pnox=1912",
                            "xpno=1912",
                            "1955010110180"})
        QTest::newRow(raw) << QByteArray(raw);
}

void TestRedactor::untouched()
{
    QFETCH(QByteArray, raw);
    QCOMPARE(Redactor(rules()).redacted(raw), raw);
}

void TestRedactor::knownComesBack_data()
{
    QTest::addColumn<QByteArray>("raw");
    const QByteArray php = phpEncode(Json::object({{"a"_ba, Json::string(DemoSecret)}}));
    QTest::newRow("plain") << "[" + DemoSecret + "]";
    QTest::newRow("json") << Json::object({{"a"_ba, Json::string(DemoSecret)}}).toCompact();
    QTest::newRow("php") << php;
    QTest::newRow("form") << buildForm({{"a"_ba, DemoSecret}, {"b"_ba, "1"_ba}});
    QTest::newRow("percent") << "/x?" + percentEncode(DemoSecret) + "&b";
    QTest::newRow("lower") << "/x?p%2fq%22r%20%c3%a5%2bs%25t%20u&b"_ba;
    QTest::newRow("html") << "<p>p/q&quot;r å+s%t u</p>"_ba;
    QTest::newRow("hyphens") << "4111-1111-1111-1111"_ba;
    QTest::newRow("twice") << "s3cr3t-k3y-of-demos3cr3t-k3y-of-demo"_ba;
}

void TestRedactor::knownComesBack()
{
    QFETCH(QByteArray, raw);
    Redactor redactor(rules());
    const QByteArray kept = redactor.redacted(raw);
    QVERIFY(kept != raw);
    QVERIFY(!kept.contains('#'));
    const auto back = redactor.expanded(kept);
    QVERIFY(back.has_value());
    QCOMPARE(*back, raw);
}

void TestRedactor::ordersLoseTheirPersonalNumber()
{
    Redactor redactor(SensitiveRules{});
    Json order = Json::object();
    order.set("nationalId", Json::string("196408233234"));
    Event event;
    event.happening = Given{Side::Shop, "start", order};
    const QByteArray kept = redactor.entry(event).core.toCompact();
    QVERIFY2(!kept.contains("196408233234"), kept.constData());
}

// Four megabytes of names without a value; with a search to the end for each the test's time limit would
// pass.
void TestRedactor::namesWithoutValuesCostNoSearch()
{
    SensitiveRules rules;
    rules.names.emplace_back("pno", SensitiveClass::NationalId);
    Redactor redactor(rules);
    const QByteArray text = QByteArray("name=\"pno\" ").repeated(400'000);
    QCOMPARE(redactor.redacted(text), text);
}

// A card number as a number and twice more as text, spelled in two ways; what the editor adds is kept.
void TestRedactor::anEditedMessageKeepsWhatWasRedacted()
{
    Redactor redactor(rules());
    const QByteArray body = "{\"pan\":4556737586899855,\"again\":\"4556 7375 8689 9855\",\"amount\":1}";
    const Payload original = httpRequest("POST", "http://127.0.0.1/", {}, body);
    Payload shown = redactor.redacted(original);
    auto &request = std::get<HttpRequest>(shown);
    QVERIFY(!request.raw.body.contains("9855"));
    request.raw.body.replace("\"amount\":1", "\"amount\":2");
    const auto back = redactor.expanded(shown, original);
    QVERIFY(back);
    QCOMPARE(std::get<HttpRequest>(*back).raw.body, QByteArray(body).replace("\"amount\":1", "\"amount\":2"));
    const auto foreign = redactor.expanded(shown, httpRequest("POST", "http://127.0.0.1/", {}, "nothing"));
    QVERIFY(!foreign);
    QCOMPARE(foreign.error().code, "redaction.lost"_ba);
}

// A step is done again with another card or code of the same kind, never with a published one.
void TestRedactor::cardsAreStoodInFor()
{
    SensitiveRules known = rules();
    known.known.push_back({SensitiveClass::Cvv, "cvv:zeros", Secret("000")});
    known.known.push_back({SensitiveClass::Cvv, "expiry:test", Secret("12/39")});
    Redactor redactor(known);
    const auto again = [&](const QByteArray &form) {
        const Payload kept = redactor.redacted(Payload(SocketText{form}));
        const QByteArray &bytes = std::get<SocketText>(kept).bytes;
        const auto back = redactor.expanded(kept);
        return std::pair(standInsOf(bytes), back ? std::get<SocketText>(*back).bytes : back.error().code);
    };
    using Again = std::pair<qsizetype, QByteArray>;
    QCOMPARE(again("n=5555555555554444&a"), Again(1, "n=2221000000000009&a"));
    QCOMPARE(again("n=378282246310005"), Again(1, "n=340000000000009"));
    QCOMPARE(again("cvv=987&n=1"), Again(1, "cvv=001&n=1"));
    QCOMPARE(again("cvv=9876"), Again(1, "cvv=0000"));
    QCOMPARE(again("cvv=05/29"), Again(1, "cvv=12/39"));
    QCOMPARE(again("cvv=123"), Again(0, "cvv=123")); // published
    QCOMPARE(again("pno=1912"), Again(0, "redaction.lost"));
}

void TestRedactor::lostIsRefused()
{
    Redactor redactor(rules());
    const auto back = redactor.expanded(redactor.redacted("a=<<b>>&pno=1912"_ba));
    QVERIFY(!back.has_value());
    QCOMPARE(back.error().code, "redaction.lost"_ba);
    QVERIFY(!english(back.error().detail).contains(u"1912"_s));
    QVERIFY(!redactor.expanded(redactor.redacted(Payload(SocketText{"pno=1912"_ba}))).has_value());
    QCOMPARE(redactor.expanded("a<<b>>c<<"_ba).value(), "a<<b>>c<<"_ba);
}

void TestRedactor::sameValueSameNumber()
{
    Redactor redactor(rules());
    QCOMPARE(redactor.redacted("pno=19%2D12"_ba), "pno=<<national-id:pno#1>>"_ba);
    QCOMPARE(redactor.redacted("pno=7"_ba), "pno=<<national-id:pno#2>>"_ba);
    QCOMPARE(redactor.redacted(R"({"pno":"19\u002d12"})"_ba), R"({"pno":"<<national-id:pno#1>>"})"_ba);
    QCOMPARE(redactor.redacted("5555-5555-5555-4444"_ba), redactor.redacted("5555555555554444"_ba));
}

// Fresh tokens for days: what is used keeps its number, what is not gets another when it comes again.
void TestRedactor::numbersAreForgottenInTheEnd()
{
    Redactor redactor(rules());
    QCOMPARE(redactor.redacted("pno=used"_ba), "pno=<<national-id:pno#1>>"_ba);
    QCOMPARE(redactor.redacted("pno=once"_ba), "pno=<<national-id:pno#2>>"_ba);
    for (int i = 0; i < 100'000; ++i) {
        (void)redactor.redacted("pno=x" + QByteArray::number(i));
        if (i % 10'000 == 0)
            QCOMPARE(redactor.redacted("pno=used"_ba), "pno=<<national-id:pno#1>>"_ba);
    }
    QCOMPARE(redactor.redacted("pno=used"_ba), "pno=<<national-id:pno#1>>"_ba);
    QCOMPARE(redactor.redacted("pno=once"_ba), "pno=<<national-id:pno#100003>>"_ba);
}

void TestRedactor::brands_data()
{
    QTest::addColumn<QByteArray>("digits");
    QTest::addColumn<QByteArray>("brand");
    QTest::addColumn<bool>("luhn");
    QTest::newRow("visa") << "4012888888881881"_ba
                          << "visa"_ba << true;
    QTest::newRow("visa 13") << "4222222222222"_ba
                             << "visa"_ba << true;
    QTest::newRow("mastercard 2") << "2223003122003222"_ba
                                  << "mastercard"_ba << true;
    QTest::newRow("amex") << "371449635398431"_ba
                          << "amex"_ba << true;
    QTest::newRow("diners") << "30569309025904"_ba
                            << "diners"_ba << true;
    QTest::newRow("discover") << "6011111111111117"_ba
                              << "discover"_ba << true;
    QTest::newRow("jcb") << "3530111333300000"_ba
                         << "jcb"_ba << true;
    QTest::newRow("maestro") << "6304000000000000"_ba
                             << "maestro"_ba << true;
    QTest::newRow("dankort") << "5019717010103742"_ba
                             << "dankort"_ba << true;
    QTest::newRow("amex too long") << "3714496353984314"_ba
                                   << ""_ba << true;
    QTest::newRow("nobody") << "9999999999999995"_ba
                            << ""_ba << true;
    QTest::newRow("no luhn") << "4111111111111112"_ba
                             << "visa"_ba << false;
}

void TestRedactor::brands()
{
    QFETCH(QByteArray, digits);
    QFETCH(QByteArray, brand);
    QFETCH(bool, luhn);
    QCOMPARE(cardBrand(digits), brand);
    QCOMPARE(luhnHolds(digits), luhn);
    QCOMPARE(cardNumberAt(digits, 0), luhn && !brand.isEmpty() ? digits.size() : 0);
}

void TestRedactor::headKeepsItsShape()
{
    Redactor redactor(rules());
    const auto kept = std::get<HttpRequest>(
        redactor.redacted(Payload(request(R"({"pno":"1912"})", "application/json", "/a?pno=1912&b=1"))));
    QCOMPARE(kept.raw.head,
             "POST /a?pno=<<national-id:pno#1>>&b=1 HTTP/1.1\r\nHost: 127.0.0.1:8081\r\n"
             "Content-Type: application/json\r\nAuthorization: Bearer <<token:authorization#1>>\r\n"
             "x-api-key:  <<secret:x-api-key#1>>\r\nContent-Length: 14\r\n\r\n"_ba);
    QCOMPARE(kept.raw.body, R"({"pno":"<<national-id:pno#1>>"})"_ba);
}

// What a peer sent, also what was refused as malformed.
void TestRedactor::headsOfTheAnnex_data()
{
    QTest::addColumn<QByteArray>("head");
    const auto row = [](const char *name, const char *head) { QTest::newRow(name) << QByteArray(head); };
    row("whole",
        "GET / HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer 66-unseen-66\r\nX-Api-Key: 66-unseen-66\r\n\r\n");
    row("lines only", "Host: a\r\nAuthorization: Bearer 66-unseen-66\r\n");
    row("line feeds", "authorization: Bearer 66-unseen-66\nHost: a\n");
    row("no end", "GET / HTTP/1.1\r\nX-Api-Key: 66-unse");
    row("no scheme", "GET / HTTP/1.1\r\nAuthorization:66-unseen-66\r\n");
    row("blank before the colon", "GET / HTTP/1.1\r\nX-Api-Key : 66-unseen-66\r\n");
    row("blank before the name", "GET / HTTP/1.1\r\n X-Api-Key: 66-unseen-66\r\n");
    row("carriage returns", "GET / HTTP/1.1\rX-Api-Key: 66-unseen-66\r");
    row("folded", "GET / HTTP/1.1\r\nX-Api-Key: a\r\n 66-unseen-66\r\n");
    row("in the address", "GET /sca/?waitToken=66-unseen-66 HTTP/1.1\r\n");
}

void TestRedactor::headsOfTheAnnex()
{
    QFETCH(QByteArray, head);
    Json more = Json::object();
    more.set("head"_ba, Json::string(head));
    Event event;
    event.happening = ClockJumped{};
    const QByteArray kept = Redactor(rules()).entry(event, {0, {}, more}).annex.more.toCompact();
    QVERIFY2(!kept.contains("unse"), kept.constData());
    QVERIFY2(!Redactor(rules()).redactedHead(head, head.size()).contains("unse"), kept.constData());
}

void TestRedactor::aHeadIsCutBehindWhatIsReplaced()
{
    const QByteArray before = "GET / HTTP/1.1\r\nX: "_ba;
    const QByteArray whole = before + "5555 5555 5555 4444 12/27\r\nX-Api-Key: 66-unseen-66\r\n";
    for (qsizetype most = 0; most <= whole.size() + 1; ++most) {
        const QByteArray kept = Redactor(rules()).redactedHead(whole, most);
        QVERIFY2(!kept.contains("5555") && !kept.contains("66"), kept.constData());
        QVERIFY(most > before.size() || kept == whole.left(most));
    }
    QVERIFY(
        Redactor(rules()).redactedHead(whole, before.size() + 1).endsWith("<<pan:16,luhn,mastercard#1>>"));
}

void TestRedactor::formBodyEndsAtAmpersandOnly()
{
    Redactor redactor(rules());
    const Payload raw = request("pno=19 12;\"12\"&b=1", "application/x-www-form-urlencoded; charset=UTF-8");
    QCOMPARE(std::get<HttpRequest>(redactor.redacted(raw)).raw.body, "pno=<<national-id:pno#1>>&b=1"_ba);
}

namespace {

void payloadRows(const QByteArray &secret)
{
    QTest::addColumn<Payload>("payload");
    const QByteArray json = Json::object({{"pno"_ba, Json::string(secret)}}).toCompact();
    const QByteArray form = buildForm({{"a[pno]"_ba, secret}, {"j"_ba, json}});
    const QByteArray address = "http://x/?pno=" + percentEncode(secret);
    PageField named;
    named.name = "pno"_ba;
    named.value = secret;
    named.error = Text::verbatim(json);
    PageField marked;
    marked.name = "other"_ba;
    marked.value = secret;
    marked.sensitive = true;
    Form pageForm;
    pageForm.fields = {named, marked};
    Block block;
    block.value = Text::verbatim(json);
    block.payload = "pno=" + percentEncode(secret);
    Page page;
    page.url = address;
    page.title = KASSA_TEXT("t", "For %1").with("pno=" + secret);
    page.blocks = {block};
    page.forms = {pageForm};
    page.frame = Frame{{}, address, {}, {}};
    page.advance = Navigation{Window::Self, {}, "POST"_ba, "http://x/"_ba, {{"pno"_ba, secret}}};
    ExchangeFailed failed;
    failed.detail = "refused " + json;
    failed.partial = "HTTP/1.1 200 OK\r\nX-Api-Key: " + secret + "\r\n\r\n" + json;
    PageEvent event;
    event.data = json;
    const QByteArray head = "HTTP/1.1 302 Found\r\nLocation: /?pno=" + percentEncode(secret) +
                            "\r\nX-Api-Key: " + secret + "\r\n folded " + secret + "\r\n\r\n";
    QTest::newRow("request json") << Payload(request(json, "application/json"));
    QTest::newRow("request form") << Payload(request(form, "application/x-www-form-urlencoded"));
    QTest::newRow("response") << Payload(HttpResponse{{head, json}});
    QTest::newRow("failed") << Payload(failed);
    QTest::newRow("navigation") << Payload(*page.advance);
    QTest::newRow("navigation's window")
        << Payload(Navigation{Window::Named, "pno=" + percentEncode(secret), {}, {}, {}});
    QTest::newRow("form's names") << Payload(
        Navigation{Window::Self, {}, "POST"_ba, {}, {{"pno=" + percentEncode(secret), {}}}});
    QTest::newRow("page") << Payload(page);
    QTest::newRow("page event") << Payload(event);
    QTest::newRow("page event's frame") << Payload(PageEvent{json, json, PageEvent::Kind::Text, {}});
    QTest::newRow("link") << Payload(AppLink{"bankid:///?pno=" + percentEncode(secret)});
    QTest::newRow("socket open") << Payload(
        SocketOpen{"ws://x/?pno=" + percentEncode(secret), {json}, {{"X-Api-Key"_ba, secret}}});
    QTest::newRow("socket text") << Payload(SocketText{Json::string(json).toCompact()});
    QTest::newRow("socket closed") << Payload(SocketClosed{1000, json});
    QTest::newRow("action's control") << Payload(BuyerAction{{}, json, {}});
    QTest::newRow("action") << Payload(BuyerAction{
        "http://x/?pno=" + percentEncode(secret), "go"_ba, {{"c[pno]"_ba, secret}, {"x"_ba, json}}});
    QTest::newRow("timer") << Payload(TimerFired{json});
}

} // namespace

void TestRedactor::nothingSurvivesInPayloads_data()
{
    payloadRows("66-unseen-66"_ba);
}

void TestRedactor::nothingSurvivesInPayloads()
{
    QFETCH(Payload, payload);
    QVERIFY(toJson(payload).toCompact().contains("66-unseen-66"));
    const QByteArray kept = toJson(Redactor(rules()).redacted(payload)).toCompact();
    QVERIFY2(!kept.contains("unseen"), kept.constData());
    QVERIFY(kept.contains("<<national-id:pno#1>>"));
    QVERIFY(!kept.contains("tok-12345") && !kept.contains("key one"));
}

void TestRedactor::payloadsComeBack_data()
{
    payloadRows("s3cr3t-k3y-of-demo"_ba);
}

void TestRedactor::payloadsComeBack()
{
    QFETCH(Payload, payload);
    // What cannot come back, by design: the head's other secrets.
    SensitiveRules known = rules();
    known.known.push_back({SensitiveClass::Token, "token:t"_ba, Secret("tok-12345"_ba)});
    known.known.push_back({SensitiveClass::Secret, "secret:k"_ba, Secret("key one"_ba)});
    const bool folded = std::holds_alternative<HttpResponse>(payload);
    Redactor redactor(known);
    const Payload kept = redactor.redacted(payload);
    QVERIFY(!toJson(kept).toCompact().contains("s3cr3t"));
    const auto back = redactor.expanded(kept);
    QCOMPARE(back.has_value(), !folded);
    if (back)
        QCOMPARE(toJson(*back).toCompact(), toJson(payload).toCompact());
}

void TestRedactor::entryHoldsNoSecrets()
{
    Redactor redactor(rules());
    const Text text = KASSA_TEXT("t", "For %1").with("pno=1912"_ba);
    const Json order = Json::object(
        {{"pno"_ba, Json::integer(1912)}, {"list"_ba, Json::array({Json::string("pno=1912"_ba)})}});
    Message message;
    message.payload = SocketText{"pno=1912"_ba};
    message.document = "http://localhost:8104/sca/?pno=1912"_ba;
    message.lane = "frames 3>1 pno=1912"_ba;
    Verdict verdict;
    verdict.what = text;
    verdict.why = Text::verbatim("pno=1912"_ba);
    const std::vector<Happening> happenings{
        Given{Side::Shop, "start"_ba, order}, Sent{message}, Delivered{{}, {verdict}},
        Reported{{Report::Kind::Info, "pno=1912"_ba, "pno=1912"_ba, text}}};
    for (const Happening &happening : happenings) {
        const Event event{{1, 7}, {1, 6}, Time(Duration(5)), happening};
        const Entry entry = redactor.entry(event, {3, "127.0.0.1:1"_ba, order});
        QCOMPARE(entry.id, event.id);
        QCOMPARE(entry.cause, event.cause);
        QCOMPARE(entry.at, event.at);
        QCOMPARE(entry.kind, kindWord(happening));
        const QByteArray kept = entry.core.toCompact() + entry.annex.more.toCompact();
        QVERIFY2(!kept.contains("1912"), kept.constData());
        QVERIFY(entry.core.toCompact().contains("<<national-id:pno#1>>"));
    }
}

void TestRedactor::everyPrefixIsSafe()
{
    Redactor redactor(rules());
    const QByteArray whole =
        R"({"pno":{"a":["\"\u00e5\ud83d\ude00"]},"x":"<pno a='b'>1<\/pno>","y":"a%5Bpno%5D%5B0%5D=%2522&amp;&#x41;5555555555554444"})";
    for (qsizetype size = 0; size <= whole.size(); ++size) {
        const QByteArray kept = redactor.redacted(whole.left(size));
        QVERIFY(!kept.contains("5555555555554444"));
        QCOMPARE(redactor.redacted(kept), kept);
    }
}

QTEST_APPLESS_MAIN(TestRedactor)
#include "tst_redactor.moc"
