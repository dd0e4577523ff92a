// Documents, schemas, validation, execution and introspection of GraphQL.
#include "codec/graphql_execute.h"

#include <QTest>

using namespace kassa;
using namespace kassa::graphql;

namespace {

const char shopTypes[] = R"(
schema { query: query_root mutation: mutation_root subscription: subscription_root }
"a number of 64 bits" scalar bigint
enum State { OPEN DONE }
interface Node { id: ID! }
type Order implements Node { id: ID! sum: bigint! state: State promised: String! lines(limit: Int = 10): [Line!]! }
type Line { name: String! count: Int! }
type Other implements Node { id: ID! note: String }
union Any = Order | Other
input Filter { _and: [Filter!] state: State sum: bigint min: Int = 3 }
input New { key: String! lines: [String!]! filter: Filter }
type query_root { orders(where: Filter, first: Int): [Order!]! any: Any node: Node version: String! }
type mutation_root { add(order: New!): Order! fail: Order }
type subscription_root { orders(where: Filter): [Order!]! version: String! }
)";

Schema shopSchema()
{
    return Schema::parse(QByteArray(shopTypes) + introspectionTypes).value();
}

class ShopResolver : public Resolver
{
public:
    tl::expected<Json, FieldError> root(const QByteArray &field, const Json &arguments) override
    {
        asked << field + ' ' + arguments.toCompact();
        if (field == "fail")
            return tl::unexpected(FieldError{"no", Json::object({{"code", Json::string("unexpected")}})});
        if (field == "version")
            return Json::string("1");
        const Json order =
            Json::parse(R"({"__typename":"Order","id":"a","sum":9007199254740993,"state":"OPEN",
            "lines":[{"name":"x","count":1},{"name":"y","count":2}]})")
                .value();
        return field == "orders" ? Json::array({order}) : order;
    }
    QByteArrayList asked;
};

QByteArray answered(const QByteArray &text, const QByteArray &variables = "{}", const QByteArray &name = {})
{
    const Schema schema = shopSchema();
    const auto document = parseDocument(text);
    if (!document)
        return english(document.error().detail).toUtf8();
    if (const auto fault = validate(schema, *document))
        return fault->path + ": " + fault->message;
    const auto prepared = prepare(schema, *document, name, Json::parse(variables).value());
    if (!prepared)
        return prepared.error().path + ": " + prepared.error().message;
    ShopResolver resolver;
    return execute(schema, *document, *prepared, resolver).toJson().toCompact();
}

} // namespace

class TestGraphql : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsWhatItReads_data();
    void printsWhatItReads();
    void refusesWrongSyntax_data();
    void refusesWrongSyntax();
    void everyPrefixIsRefused();
    void namesThePlace();
    void readsStrings();
    void dedentsBlockStrings();
    void limitsHold();
    void answers_data();
    void answers();
    void numbersKeepTheirDigits();
    void variablesAreFitted();
    void schemaMustBeWhole();
    void introspects();
    void fragmentBombIsRefused();
};

void TestGraphql::printsWhatItReads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("shorthand") << QByteArray("{a}");
    QTest::newRow("query") << QByteArray(
        "query Q($a: [Int!]! = [1,2] $b: In) @d(x: 1) { k: f(a: $a, b: {c: ENUM, d: null}) }");
    QTest::newRow("several") << QByteArray("query A{a} mutation B{b(x:true,y:-1.5e3)} subscription C{c}");
    QTest::newRow("fragments") << QByteArray(
        "{...F ... on T @include(if: true) {b} ... {c}} fragment F on T {d {e}}");
    QTest::newRow("keywords") << QByteArray("{query mutation on: fragment type(input: \"\") true}");
    QTest::newRow("comments") << QByteArray("\xEF\xBB\xBF# note\n{a,,b # x\n}");
    QTest::newRow("strings") << QByteArray(R"({a(b: "q\"\\\n\u00e5", c: """x
        y""")})");
}

void TestGraphql::printsWhatItReads()
{
    QFETCH(QByteArray, text);
    const auto document = parseDocument(text);
    QVERIFY2(document, document ? "" : qPrintable(english(document.error().detail)));
    const auto again = parseDocument(print(*document));
    QVERIFY2(again, print(*document).constData());
    QVERIFY(*again == *document);
}

void TestGraphql::refusesWrongSyntax_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"",
                             "{",
                             "{}",
                             "query",
                             "{a",
                             "{a(}",
                             "{a()}",
                             "{a(b:)}",
                             "{a(b:01)}",
                             "{a(b:1.)}",
                             "{a(b:1x)}",
                             "{a(b:\"x)}",
                             "{a(b:\"\\q\")}",
                             "{a(b:\"\\u00g0\")}",
                             "{a(b:\"\"\"x)}",
                             "{a @}",
                             "{...}",
                             "{... on}",
                             "fragment on on T {a}",
                             "fragment F {a}",
                             "query ($a) {b}",
                             "query ($a: ) {b}",
                             "query ($a: Int = $b) {b}",
                             "query () {b}",
                             "{a} }",
                             "{a;b}",
                             "{a:}",
                             "type T {a: B}",
                             "{a(b:[1}",
                             "{a(b:{c})}",
                             "{a(b:-)}",
                             "query Q Q {a}"})
        QTest::addRow("%s", text) << QByteArray(text);
}

void TestGraphql::refusesWrongSyntax()
{
    QFETCH(QByteArray, text);
    const auto document = parseDocument(text);
    QVERIFY(!document);
    QCOMPARE(document.error().code, "graphql.syntax");
}

void TestGraphql::everyPrefixIsRefused()
{
    const QByteArray whole = R"(query Q($a: [Int!]! = [1], $b: New = {key: "x\u00e5"}) @d {
  # a remark
  first: orders(where: {state: OPEN, sum: -1.5e3}, note: """block "quote" text""") { ... on Order @include(if: $a) { id } ...F }
})";
    QVERIFY(parseDocument(whole).has_value());
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY2(!parseDocument(whole.left(size)).has_value(), QByteArray::number(size).constData());
}

void TestGraphql::namesThePlace()
{
    QCOMPARE(english(parseDocument("{\n  a(\n  b: ]\n}").error().detail),
             QStringLiteral("line 3, column 6: expected a value"));
}

void TestGraphql::readsStrings()
{
    const auto document = parseDocument(R"({a(b: "\u00e5 \ud83d\ude00 \/ \t", c: "Malmö")})");
    const Arguments &arguments = document->operations[0].selections[0].arguments;
    QCOMPARE(arguments[0].second.text, QByteArray("\xC3\xA5 \xF0\x9F\x98\x80 / \t"));
    QCOMPARE(arguments[1].second.text, QByteArray("Malm\xC3\xB6"));
}

void TestGraphql::dedentsBlockStrings()
{
    const auto document =
        parseDocument("{a(b: \"\"\"\n    Hello,\n      World \\\"\"\"!\n\n    Yours\n  \"\"\")}");
    QCOMPARE(document->operations[0].selections[0].arguments[0].second.text,
             QByteArray("Hello,\n  World \"\"\"!\n\nYours"));
}

void TestGraphql::limitsHold()
{
    QCOMPARE(parseDocument(QByteArray("{a").repeated(40)).error().code, "graphql.depth");
    QCOMPARE(parseDocument("{a(b:" + QByteArray(10'000, '[') + ")}").error().code, "graphql.depth");
    QCOMPARE(parseDocument("query($a:" + QByteArray(1000, '[') + ") {b}").error().code, "graphql.depth");
    QCOMPARE(parseDocument("{" + QByteArray("a ").repeated(30'000) + "}").error().code, "graphql.tokens");
    QCOMPARE(parseDocument(QByteArray(300'000, ' ')).error().code, "graphql.size");
}

void TestGraphql::answers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(expected);
    };
    row("plain", "{version}", R"({"data":{"version":"1"}})");
    row("aliases and order", "{b: version a: version __typename}",
        R"({"data":{"b":"1","a":"1","__typename":"query_root"}})");
    row("nested", "{orders {lines {count name} id}}",
        R"({"data":{"orders":[{"lines":[{"count":1,"name":"x"},{"count":2,"name":"y"}],"id":"a"}]}})");
    row("fragments", "{orders {...F ... on Order {state}}} fragment F on Node {id __typename}",
        R"({"data":{"orders":[{"id":"a","__typename":"Order","state":"OPEN"}]}})");
    row("merged", "{orders {lines {name}} orders {lines {count}}}",
        R"({"data":{"orders":[{"lines":[{"name":"x","count":1},{"name":"y","count":2}]}]}})");
    row("one key in two places of the answer",
        "{a: orders {x: id lines {k: name}} b: orders {x: state lines {k: count}}}",
        R"({"data":{"a":[{"x":"a","lines":[{"k":"x"},{"k":"y"}]}],)"
        R"("b":[{"x":"OPEN","lines":[{"k":1},{"k":2}]}]}})");
    row("conflict in a merged place", "{a: orders {x: id} a: orders {x: state}}",
        "$.selectionSet.orders.selectionSet.state: inconsistent fields for 'x': same key, different field or "
        "arguments");
    row("null where a value is promised", "{orders {promised}}",
        R"({"errors":[{"message":"unexpected null value for type 'String' of field 'promised'",)"
        R"("extensions":{"path":"$","code":"unexpected"}}]})");
    row("union", "{any {... on Order {id} ... on Other {note}}}", R"({"data":{"any":{"id":"a"}}})");
    row("skip and include",
        "{version @skip(if: true) orders @include(if: true) {id @include(if: false) state}}",
        R"({"data":{"orders":[{"state":"OPEN"}]}})");
    row("a field that fails", "mutation {a: add(order: {key: \"k\", lines: \"one\"}) {id} fail {id}}",
        R"({"errors":[{"message":"no","extensions":{"code":"unexpected"}}]})");
    row("unknown field", "{x}", "$.selectionSet.x: field 'x' not found in type: 'query_root'");
    row("unknown nested field", "{orders {x}}",
        "$.selectionSet.orders.selectionSet.x: field 'x' not found in type: 'Order'");
    row("unknown argument", "{orders(x: 1) {id}}",
        "$.selectionSet.orders: 'orders' has no argument named 'x'");
    row("unknown member", "{orders(where: {x: 1}) {id}}",
        "$.selectionSet.orders.args.where.x: field 'x' not found in type: 'Filter'");
    row("unknown enum value", "{orders(where: {state: SHUT}) {id}}",
        "$.selectionSet.orders.args.where.state: expected one of the values ['OPEN', 'DONE'] for type "
        "'State', but found 'SHUT'");
    row("string for an enum", "{orders(where: {state: \"OPEN\"}) {id}}",
        "$.selectionSet.orders.args.where.state: expected a value of type 'State', but found \"OPEN\"");
    row("missing argument", "mutation {add {id}}", "$.selectionSet.add.args: missing required field 'order'");
    row("missing member", "mutation {add(order: {key: \"k\"}) {id}}",
        "$.selectionSet.add.args.order: missing required field 'lines'");
    row("null for a member", "mutation {add(order: {key: null, lines: []}) {id}}",
        "$.selectionSet.add.args.order.key: expected a value of type 'String!', but found null");
    row("too large", "{orders(first: 2147483648) {id}}",
        "$.selectionSet.orders.args.first: expected a value of type 'Int', but found 2147483648");
    row("no selection", "{orders}", "$.selectionSet.orders: missing selection set for 'Order'");
    row("selection of a scalar", "{version {x}}",
        "$.selectionSet.version: unexpected subselection set for non-object field");
    row("undefined variable", "{orders(first: $n) {id}}",
        "$.selectionSet.orders.args.first: unbound variable 'n'");
    row("unused variable", "query($n: Int) {version}", "$: variable 'n' is defined but not used");
    row("variable of no type", "query($n: Nope) {orders(first: $n) {id}}",
        "$: no such input type exists in the schema: 'Nope' of variable 'n'");
    row("unfit variable", "query($n: String) {orders(first: $n) {id}}",
        "$.selectionSet.orders.args.first: variable 'n' is declared as 'String', but used where 'Int' is "
        "expected");
    row("nullable variable", "mutation($n: New) {add(order: $n) {id}}",
        "$.selectionSet.add.args.order: variable 'n' is declared as 'New', but used where 'New!' is "
        "expected");
    row("undefined fragment", "{...F}", "$: reference to undefined fragment 'F'");
    row("circle", "{orders {...F}} fragment F on Order {...G} fragment G on Order {...F}",
        "$.selectionSet.orders: the fragment definition(s) F form a cycle");
    row("unused fragment", "{version} fragment F on Order {id}", "$: fragment 'F' is never used");
    row("impossible fragment", "{orders {... on Line {name}}}",
        "$.selectionSet.orders: fragment cannot be spread here as objects of type 'Order' can never be of "
        "type 'Line'");
    row("unknown directive", "{version @x}", "$: directive 'x' is not defined in the schema");
    row("conflict", "{a: version a: any {... on Order {id}}}",
        "$.selectionSet.any: inconsistent fields for 'a': same key, different field or arguments");
    row("two operations", "query A {version} query B {version}",
        "$: exactly one operation has to be present when operationName is not specified");
    row("two roots", "subscription {version orders {id}}",
        "$: subscriptions must select one top level field");
}

void TestGraphql::answers()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const QByteArray answer = answered(text);
    if (answer != expected && expected.contains("\"sum\""))
        qWarning() << answer;
    QCOMPARE(answer, expected);
}

void TestGraphql::numbersKeepTheirDigits()
{
    QCOMPARE(answered("{orders {sum}}"), R"({"data":{"orders":[{"sum":9007199254740993}]}})");
    const Schema schema = shopSchema();
    const auto document = parseDocument("{orders(where: {sum: 9007199254740993, state: OPEN}) {id}}").value();
    ShopResolver resolver;
    execute(schema, document, *prepare(schema, document, {}, {}), resolver);
    QCOMPARE(resolver.asked,
             QByteArrayList{R"(orders {"where":{"state":"OPEN","sum":9007199254740993,"min":3}})"});
}

void TestGraphql::variablesAreFitted()
{
    const QByteArray add = "mutation($o: New!, $n: Int = 2) {add(order: $o) {lines(limit: $n) {name}}}";
    QVERIFY(answered(add, R"({"o":{"key":"k","lines":["a"]}})").startsWith(R"({"data")"));
    QCOMPARE(answered(add), "$.variables.o: expecting a value for non-nullable variable: \"o\"");
    QCOMPARE(answered(add, R"({"o":null})"),
             "$.variables.o: expected a value of type 'New!', but found null");
    QCOMPARE(answered(add, R"({"o":{"key":1,"lines":[]}})"),
             "$.variables.o.key: expected a value of type 'String', but found 1");
    QCOMPARE(answered(add, R"({"o":{"key":"k","lines":[],"x":1}})"),
             "$.variables.o.x: field 'x' not found in type: 'New'");
    QCOMPARE(answered(add, R"({"o":{"key":"k","lines":[]},"z":1})"),
             "$: unexpected variables in variableValues: z");
    QCOMPARE(answered("query A {version} query B {__typename}", "{}", "B"),
             R"({"data":{"__typename":"query_root"}})");
    QCOMPARE(answered("query A {version}", "{}", "C"), "$: no such operation found in the document: 'C'");
}

void TestGraphql::schemaMustBeWhole()
{
    QCOMPARE(Schema::parse("type Query {a: B}").error().code, "graphql.schema");
    QCOMPARE(Schema::parse("type Query {a: Int} type Query {b: Int}").error().code, "graphql.syntax");
    QVERIFY(Schema::parse("type Query {a: Int} extend type Query {b: Int}")->type("Query")->field("b"));
    QVERIFY(!Schema::parse("type Query {a: Int}")->root(Operation::Kind::Mutation));
}

void TestGraphql::introspects()
{
    QCOMPARE(
        answered(
            R"({__type(name: "Filter") {kind name inputFields {name defaultValue type {kind name ofType {kind ofType {name}}}}}})"),
        R"({"data":{"__type":{"kind":"INPUT_OBJECT","name":"Filter","inputFields":[)"
        R"({"name":"_and","defaultValue":null,"type":{"kind":"LIST","name":null,"ofType":{"kind":"NON_NULL","ofType":{"name":"Filter"}}}},)"
        R"({"name":"state","defaultValue":null,"type":{"kind":"ENUM","name":"State","ofType":null}},)"
        R"({"name":"sum","defaultValue":null,"type":{"kind":"SCALAR","name":"bigint","ofType":null}},)"
        R"({"name":"min","defaultValue":"3","type":{"kind":"SCALAR","name":"Int","ofType":null}}]}}})");
    QVERIFY(
        answered(
            "{__schema {queryType {name} types {name fields {name args {name} type {name}} enumValues {name} "
            "possibleTypes {name} interfaces {name}} directives {name locations args {name}}}}")
            .startsWith(R"({"data":{"__schema":{"queryType":{"name":"query_root"},"types":[)"));
    QCOMPARE(answered(R"({__type(name: "Nope") {name}})"), R"({"data":{"__type":null}})");
    QVERIFY(!answered("mutation {__schema {types {name}}}").startsWith("{"));
}

// Each fragment opens the next one twice: 2^30 selections in one kilobyte.
void TestGraphql::fragmentBombIsRefused()
{
    QByteArray text = "{orders {...F0}}";
    for (int i = 0; i < 30; ++i)
        text += " fragment F" + QByteArray::number(i) + " on Order {...F" + QByteArray::number(i + 1) +
                " ...F" + QByteArray::number(i + 1) + '}';
    text += " fragment F30 on Order {id}";
    QCOMPARE(answered(text), "$: the document is too complex");
}

QTEST_APPLESS_MAIN(TestGraphql)
#include "tst_graphql.moc"
