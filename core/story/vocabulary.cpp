#include "story/vocabulary.h"

#include "base/time.h"
#include "wire/words.h"

namespace kassa {

namespace {

Shape text()
{
    return {};
}

Shape oneOf(QByteArrayList words)
{
    return {Shape::Kind::Words, std::move(words), {}, {}, false};
}

Shape simple(Shape::Kind kind)
{
    return {kind, {}, {}, {}, false};
}

Shape map(std::vector<Key> keys)
{
    return {Shape::Kind::Map, {}, std::move(keys), {}, false};
}

Shape listOf(Shape items)
{
    return {Shape::Kind::List, {}, {}, {std::move(items)}, false};
}

Shape orText(Shape shape)
{
    shape.orText = true;
    return shape;
}

template <class Words>
QByteArrayList wordsIn(const Words &words)
{
    QByteArrayList list;
    for (const auto &[value, word] : words)
        list << word;
    return list;
}

Shape address()
{
    std::vector<Key> keys;
    for (const char *name : {"firstName", "lastName", "company", "street", "street2", "postalCode", "city",
                             "country", "phone", "email"})
        keys.push_back({name, text()});
    return map(std::move(keys));
}

Shape fee()
{
    return map({{"title", text()},
                {"amount", text(), "whole minor units, without VAT", true},
                {"vatRate", text(), "percent"}});
}

Shape order()
{
    const Shape item = map({{"sku", text(), "the shop's article number", true},
                            {"title", text(), "", true},
                            {"quantity", text(), "default 1"},
                            {"unitPrice", text(), "whole minor units, without VAT", true},
                            {"vatRate", text(), "percent"},
                            {"discount", text(), "percent of the row"},
                            {"unit", text()}});
    const Shape customer = map({{"kind", oneOf({"person", "company"})},
                                {"nationalId", text(), "a known test person by name: <<person:approved>>"},
                                {"customerNumber", text()},
                                {"billing", address()},
                                {"delivery", address()}});
    return map({{"reference", text(), "the shop's order id"},
                {"currency", text(), "ISO 4217", true},
                {"country", text(), "ISO 3166-1, two letters"},
                {"language", text()},
                {"items", listOf(item), "", true},
                {"shipping", fee()},
                {"handling", fee()},
                {"customer", customer}});
}

std::vector<Key> messageKeys()
{
    return {{"channel", oneOf(wordsIn(channelWords))},
            {"from", oneOf(wordsIn(partyWords))},
            {"to", oneOf(wordsIn(partyWords))},
            {"kind", oneOf(QByteArrayList(payloadWords.begin(), payloadWords.end()))},
            {"contains", text(), "bytes anywhere in it"}};
}

// A channel's word alone will do.
Shape message()
{
    Shape shape = orText(map(messageKeys()));
    shape.words = wordsIn(channelWords);
    return shape;
}

Shape expectation()
{
    return map({{"state", text(), "the shop's purchase is in this state"},
                {"payment", text(), "the provider's payment is in this state"},
                {"released", simple(Shape::Kind::Whole), "how often the shop has released the goods"},
                {"total", text(), "of the shop's purchase: \"200.00 SEK\""},
                {"page", text(), "a page of this id is open"},
                {"text", text(), "an open page shows this, in the purchase's language"},
                {"message", message(), "a message that fits has arrived"},
                {"report",
                 map({{"kind", oneOf(wordsIn(reportWords))},
                      {"subject", text(), "begins with this: \"purchase\""},
                      {"value", text(), "a state, a code"}}),
                 "one of the sides has reported it"},
                {"finding",
                 map({{"severity", oneOf(wordsIn(severityWords))},
                      {"id", text(), "begins with this: \"signature\", \"lint.sum\""}}),
                 "the inspector has found it in a message"},
                {"sequence", listOf(message()), "messages that fit have arrived in this order"},
                {"times", text(),
                 "of message, report, finding: \"once\", \"never\", \"3\", \"at least 2\", \"at most 1\"; "
                 "default: at least 1"},
                {"within", simple(Shape::Kind::Span), "of virtual time from here, at the latest"}});
}

Key which()
{
    return {"which", simple(Shape::Kind::Whole), "the so manieth that fits; default 1"};
}

// Of rules that a person's hand can do as well.
std::vector<Key> handKeys(std::vector<Key> own = {})
{
    own.push_back({"now", simple(Shape::Kind::Truth),
                   "one message that is in flight now, as by hand; no rule for later ones"});
    own.push_back(which());
    return own;
}

std::vector<Key> ruleKeys(std::vector<Key> own = {})
{
    own.push_back({"as", text(), "its name, for release and end"});
    own.push_back({"times", text(), "how often it applies: a number or \"always\"; default 1"});
    return own;
}

Key withFields()
{
    return {"with", simple(Shape::Kind::Texts), "fields; sensitive values by name: <<card:visa>>"};
}

Shape makeStory()
{
    const Shape titles = orText(simple(Shape::Kind::Texts));
    return map(
        {{"title", titles, "in each language: {en: Approved, ru: Одобрено}", true},
         {"description", titles, "likewise"},
         {"provider", text(), "an id of \"kassa providers\"", true},
         {"entry", text(), "the way into the purchase; default: the outcome's, else the first"},
         {"locale", text(), "language of the purchase; default: --locale"},
         {"seed", simple(Shape::Kind::Whole), "makes all ids; default: --seed"},
         {"start", text(), "virtual time, 2026-01-02T00:00:00.000000Z; default: that"},
         {"outcome", text(),
          "of the provider. Its promise is expected at the end; without steps its own are played"},
         {"order", orText(order()), "a sample's name or an order; default: the provider's sample"},
         {"matrix", simple(Shape::Kind::Matrix),
          "parameters, ${name} in the rest of the file: names with lists (every combination), or a list"},
         {"steps", listOf(simple(Shape::Kind::Line)), "what happens, in this order"},
         {"expect", listOf(expectation()), "once nothing is left to happen"}});
}

std::vector<Verb> makeVerbs()
{
    const Shape name = text();
    return {
        {{"checkout", text(), "the buyer goes to the checkout with the order", false}, {}, true},
        {{"press", text(), "the buyer presses this control as soon as its page is open", false},
         {{"on", text(), "id of the page; default: any"},
          withFields(),
          {"repeat", simple(Shape::Kind::Truth), "each time the page comes, until a later press fits"}},
         false},
        {{"shop", text(), "an operation or switch of the shop, by its operator", false},
         {withFields()},
         false},
        {{"sandbox", text(), "an operation or switch of the provider's sandbox", false},
         {withFields()},
         false},
        {{"wait", text(), "a duration of virtual time; \"quiet\": until nothing is left to happen", false},
         {},
         false},
        {{"hold", message(), "the next message that fits, until it is released", false},
         ruleKeys(handKeys()),
         false},
        {{"delay", message(), "", false},
         ruleKeys(handKeys({{"by", simple(Shape::Kind::Span), "virtual time", true}})),
         false},
        {{"drop", message(), "it is lost on its way", false}, ruleKeys(handKeys()), false},
        {{"double", message(), "a second copy right behind", false}, ruleKeys(handKeys()), false},
        {{"corrupt", message(), "bytes are replaced", false},
         ruleKeys(handKeys(
             {{"from", text(), "bytes", true},
              {"to", text(), "bytes", true},
              {"sign", simple(Shape::Kind::Truth), "and signed again; default: the signature stays"}})),
         false},
        {{"answer", message(), "instead of the receiver", false},
         ruleKeys({{"status", simple(Shape::Kind::Whole), "default 503"}, {"body", text()}}),
         false},
        {{"cut", message(), "the connection: of a request before, of an answer after it is processed", false},
         ruleKeys(),
         false},
        {{"release", orText(map(messageKeys())),
          "what the rule of this name holds; of a message: the one that is held or delayed", false},
         {which()},
         false},
        {{"stop", message(), "until a message that fits would be delivered next; the clock goes on", false},
         {which()},
         false},
        {{"deliver", message(), "the message in flight that fits, before older ones", false},
         {which()},
         false},
        {{"end", name, "the rule of this name", false}, {}, false},
        {{"expect", expectation(), "now, or within a time from now", false}, {}, false},
        {{"include", text(), "a file with a list of steps, beside this one", false}, {}, false},
    };
}

Text nameOf(Shape::Kind kind)
{
    switch (kind) {
    case Shape::Kind::Text:
    case Shape::Kind::Words:
        return KASSA_TEXT("error", "a text");
    case Shape::Kind::Whole:
        return KASSA_TEXT("error", "a whole number");
    case Shape::Kind::Span:
        return KASSA_TEXT("error", "a duration such as 90s, 2h or 97d");
    case Shape::Kind::Truth:
        return KASSA_TEXT("error", "yes or no");
    case Shape::Kind::Texts:
        return KASSA_TEXT("error", "names with texts");
    case Shape::Kind::Map:
        return KASSA_TEXT("error", "keys with values");
    case Shape::Kind::List:
        return KASSA_TEXT("error", "a list");
    case Shape::Kind::Line:
        return KASSA_TEXT("error", "a step");
    case Shape::Kind::Matrix:
        return KASSA_TEXT("error", "names with lists, or a list of names with texts");
    }
    return {};
}

tl::unexpected<Error> wrongShape(const YamlNode &node, const Text &wanted)
{
    return failAt(node.place, "story.shape", KASSA_TEXT("error", "expected here: %1").with(wanted));
}

QByteArrayList namesOf(const std::vector<Key> &keys)
{
    QByteArrayList names;
    for (const Key &key : keys)
        names << key.name;
    return names;
}

Done checkMap(const YamlNode &node, const std::vector<Key> &keys)
{
    for (std::size_t i = 0; i + 1 < node.items.size(); i += 2) {
        const QByteArray &name = node.items[i].text;
        const auto known =
            std::find_if(keys.begin(), keys.end(), [&](const Key &key) { return key.name == name; });
        if (known == keys.end())
            return failAt(node.items[i].place, "story.key",
                          withWhatFits(KASSA_TEXT("error", "\"%1\" is not known here").with(name), name,
                                       namesOf(keys)));
        if (Done good = checkShape(node.items[i + 1], known->shape); !good)
            return good;
    }
    for (const Key &key : keys) {
        if (key.required && !node.find(key.name))
            return failAt(node.place, "story.missing",
                          KASSA_TEXT("error", "\"%1\" is missing").with(key.name));
    }
    return {};
}

Done checkTexts(const YamlNode &node)
{
    for (std::size_t i = 1; i < node.items.size(); i += 2) {
        if (!node.items[i].isText())
            return wrongShape(node.items[i], KASSA_TEXT("error", "a text"));
    }
    return {};
}

Done checkMatrix(const YamlNode &node)
{
    if (node.isText())
        return wrongShape(node, nameOf(Shape::Kind::Matrix));
    for (std::size_t i = node.isMap() ? 1 : 0; i < node.items.size(); i += node.isMap() ? 2 : 1) {
        const YamlNode &each = node.items[i];
        if (each.items.empty() || each.isMap() == node.isMap())
            return wrongShape(each, node.isMap() ? KASSA_TEXT("error", "a list of texts")
                                                 : KASSA_TEXT("error", "names with texts"));
        for (std::size_t j = each.isMap() ? 1 : 0; j < each.items.size(); j += each.isMap() ? 2 : 1) {
            if (!each.items[j].isText())
                return wrongShape(each.items[j], KASSA_TEXT("error", "a text"));
        }
    }
    return {};
}

Done checkWord(const YamlNode &node, const QByteArrayList &words)
{
    if (node.isText() && words.contains(node.text))
        return {};
    return failAt(
        node.place, "story.word",
        withWhatFits(KASSA_TEXT("error", "\"%1\" is not known here").with(node.text), node.text, words));
}

QByteArrayList verbNames()
{
    QByteArrayList names;
    for (const Verb &verb : stepVerbs())
        names << verb.verb.name;
    return names;
}

Done checkStep(const YamlNode &node)
{
    const Verb *verb = verbOf(node);
    if (node.isList())
        return wrongShape(node, KASSA_TEXT("error", "a step"));
    if (!verb) {
        const QByteArray word = node.isText() ? node.text : node.items.empty() ? "" : node.items[0].text;
        return failAt(
            node.place, "story.word",
            withWhatFits(KASSA_TEXT("error", "no step begins with \"%1\"").with(word), word, verbNames()));
    }
    if (node.isText()) {
        if (verb->alone)
            return {};
        return failAt(node.place, "story.shape",
                      KASSA_TEXT("error", "\"%1:\" needs a value").with(node.text));
    }
    std::vector<Key> keys = verb->more;
    keys.insert(keys.begin(), verb->verb);
    return checkMap(node, keys);
}

} // namespace

const Shape &storyShape()
{
    static const Shape shape = makeStory();
    return shape;
}

const Shape &includedShape()
{
    static const Shape shape = listOf(simple(Shape::Kind::Line));
    return shape;
}

const std::vector<Verb> &stepVerbs()
{
    static const std::vector<Verb> verbs = makeVerbs();
    return verbs;
}

Done checkShape(const YamlNode &node, const Shape &shape)
{
    if (shape.orText && node.isText())
        return shape.words.isEmpty() ? Done() : checkWord(node, shape.words);
    const auto need = [&](bool good) { return good ? Done() : Done(wrongShape(node, nameOf(shape.kind))); };
    switch (shape.kind) {
    case Shape::Kind::Text:
        return need(node.isText());
    case Shape::Kind::Words:
        return checkWord(node, shape.words);
    case Shape::Kind::Whole: {
        bool whole = false;
        node.text.toULongLong(&whole);
        return need(node.isText() && whole);
    }
    case Shape::Kind::Span:
        return need(node.isText() && parseDuration(node.text));
    case Shape::Kind::Truth:
        return need(node.isText() && QByteArrayList({"yes", "no", "true", "false"}).contains(node.text));
    case Shape::Kind::Texts:
        return node.isMap() ? checkTexts(node) : need(false);
    case Shape::Kind::Map:
        return node.isMap() ? checkMap(node, shape.keys) : need(false);
    case Shape::Kind::List: {
        if (!node.isList())
            return need(false);
        for (const YamlNode &item : node.items) {
            if (Done good = checkShape(item, shape.items.front()); !good)
                return good;
        }
        return {};
    }
    case Shape::Kind::Line:
        return checkStep(node);
    case Shape::Kind::Matrix:
        return checkMatrix(node);
    }
    return {};
}

const Verb *verbOf(const YamlNode &step)
{
    const auto names = step.isText() ? QByteArrayList{step.text} : step.keys();
    for (const Verb &verb : stepVerbs()) {
        if (names.contains(verb.verb.name))
            return &verb;
    }
    return nullptr;
}

} // namespace kassa
