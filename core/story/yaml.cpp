#include "story/yaml.h"

#include <QStringList>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <numeric>
#include <sstream>

namespace kassa {

namespace {

constexpr qsizetype mostBytes = qsizetype(1024) * 1024;
constexpr std::size_t deepest = 32;

class NotAllowed : public YAML::ParserException
{
public:
    NotAllowed(const YAML::Mark &where, Text what)
        : YAML::ParserException(where, what.source.toStdString()), words(std::move(what))
    {
    }
    Text words;
};

// What yaml-cpp says in English, in words of ours: what is wrong and what would fit.
Text syntaxWords(const YAML::Exception &error)
{
    namespace Said = YAML::ErrorMsg;
    static const std::vector<std::pair<const char *, Text>> all{
        {Said::END_OF_SEQ_FLOW,
         KASSA_TEXT("error", "a list that begins with \"[\" has no \"]\" before here")},
        {Said::END_OF_MAP_FLOW, KASSA_TEXT("error", "keys that begin with \"{\" have no \"}\" before here")},
        {Said::FLOW_END, KASSA_TEXT("error", "this \"]\" or \"}\" has no beginning")},
        {Said::END_OF_MAP, KASSA_TEXT("error", "this line is not indented like the keys above it")},
        {Said::END_OF_SEQ, KASSA_TEXT("error", "this line is not indented like the list above it")},
        {Said::BLOCK_ENTRY, KASSA_TEXT("error", "no \"-\" can stand here; is the list indented alike?")},
        {Said::MAP_KEY, KASSA_TEXT("error", "no key can stand here; are the lines indented alike?")},
        {Said::MAP_VALUE, KASSA_TEXT("error", "no \":\" can stand here; a text that has one stands in "
                                              "quotation marks")},
        {Said::TAB_IN_INDENTATION, KASSA_TEXT("error", "the line is indented by a tab; use blanks")},
        {Said::EOF_IN_SCALAR,
         KASSA_TEXT("error", "a quotation mark that opens a text has none that closes it")},
        {Said::DOC_IN_SCALAR,
         KASSA_TEXT("error", "a quotation mark that opens a text has none that closes it")},
        {Said::INVALID_ESCAPE,
         KASSA_TEXT("error",
                    "nothing that is known follows \"\\\"; in single quotation marks it stands for itself")},
        {Said::INVALID_HEX, KASSA_TEXT("error", "hexadecimal digits must follow \"\\x\" and \"\\u\"")},
        {Said::INVALID_UNICODE, KASSA_TEXT("error", "there is no character of this number")},
        {Said::UNKNOWN_TOKEN, KASSA_TEXT("error", "this character begins no text; put the text in quotation "
                                                  "marks")},
        {Said::CHAR_IN_SCALAR, KASSA_TEXT("error", "this character begins no text; put the text in quotation "
                                                   "marks")},
        {Said::UNKNOWN_ANCHOR, KASSA_TEXT("error", "aliases are not part of a story; use include")},
        {Said::ALIAS_NOT_FOUND, KASSA_TEXT("error", "aliases are not part of a story; use include")},
        {Said::CHAR_IN_ALIAS, KASSA_TEXT("error", "aliases are not part of a story; use include")},
        {Said::ANCHOR_NOT_FOUND, KASSA_TEXT("error", "anchors are not part of a story; use include")},
        {Said::CHAR_IN_ANCHOR, KASSA_TEXT("error", "anchors are not part of a story; use include")},
        {Said::CHAR_IN_BLOCK,
         KASSA_TEXT("error", "after \"|\" or \">\" the text must begin on the next line")},
        {Said::ZERO_INDENT_IN_BLOCK,
         KASSA_TEXT("error", "after \"|\" or \">\" the text must begin on the next line")},
    };
    if (const auto *own = dynamic_cast<const NotAllowed *>(&error))
        return own->words;
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto &each) {
        return error.msg.compare(0, std::char_traits<char>::length(each.first), each.first) == 0;
    });
    return found == all.end()
               ? KASSA_TEXT("error", "this is not YAML: %1").with(QByteArray::fromStdString(error.msg))
               : found->second;
}

class TreeBuilder final : public YAML::EventHandler
{
public:
    explicit TreeBuilder(QString file) : m_file(std::move(file)) {}

    void OnDocumentStart(const YAML::Mark &) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override { add(made(mark, anchor)); }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t) override
    {
        throw NotAllowed(mark, KASSA_TEXT("error", "aliases are not part of a story; use include"));
    }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        refuseTag(mark, tag);
        YamlNode node = made(mark, anchor);
        node.text = QByteArray::fromStdString(value);
        if (!node.text.isValidUtf8())
            throw NotAllowed(mark, KASSA_TEXT("error", "this is not UTF-8"));
        add(std::move(node));
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(mark, tag, anchor, YamlNode::Kind::List);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(mark, tag, anchor, YamlNode::Kind::Map);
    }
    void OnMapEnd() override { close(); }

    YamlNode take() { return std::move(m_root); }

private:
    // Flow lists and maps may come without a mark.
    YamlNode made(const YAML::Mark &mark, YAML::anchor_t anchor) const
    {
        if (anchor != 0)
            throw NotAllowed(mark, KASSA_TEXT("error", "anchors are not part of a story; use include"));
        YamlNode node;
        node.place = {m_file, std::max(mark.line, 0) + 1, std::max(mark.column, 0) + 1};
        return node;
    }
    static void refuseTag(const YAML::Mark &mark, const std::string &tag)
    {
        if (!tag.empty() && tag != "?" && tag != "!")
            throw NotAllowed(mark, KASSA_TEXT("error", "tags are not part of a story"));
    }
    void open(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, YamlNode::Kind kind)
    {
        refuseTag(mark, tag);
        if (m_open.size() >= deepest)
            throw NotAllowed(mark, KASSA_TEXT("error", "nested too deeply"));
        YamlNode node = made(mark, anchor);
        node.kind = kind;
        m_open.push_back(std::move(node));
    }
    void close()
    {
        YamlNode node = std::move(m_open.back());
        m_open.pop_back();
        add(std::move(node));
    }
    void add(YamlNode node)
    {
        if (m_open.empty())
            m_root = std::move(node);
        else
            m_open.back().items.push_back(std::move(node));
    }

    QString m_file;
    std::vector<YamlNode> m_open;
    YamlNode m_root;
};

// Every key is a text and stands once.
Done checkKeys(const YamlNode &node)
{
    if (node.isMap()) {
        QByteArrayList seen;
        for (std::size_t i = 0; i + 1 < node.items.size(); i += 2) {
            const YamlNode &key = node.items[i];
            if (!key.isText())
                return failAt(key.place, "story.syntax", KASSA_TEXT("error", "a key must be a word"));
            if (seen.contains(key.text))
                return failAt(key.place, "story.repeated",
                              KASSA_TEXT("error", "\"%1\" stands here twice").with(key.text));
            seen << key.text;
        }
    }
    for (const YamlNode &each : node.items) {
        if (Done good = checkKeys(each); !good)
            return good;
    }
    return {};
}

// Edits from one word to the other (Levenshtein).
int distance(const QByteArray &a, const QByteArray &b)
{
    std::vector<int> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i) + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const auto at = static_cast<std::size_t>(j) + 1;
            const int replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[at];
            row[at] = std::min({replaced, row[at] + 1, row[at - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

const YamlNode *YamlNode::find(QByteArrayView key) const
{
    for (std::size_t i = 0; isMap() && i + 1 < items.size(); i += 2) {
        if (items[i].text == key)
            return &items[i + 1];
    }
    return nullptr;
}

const YamlNode *YamlNode::keyNode(QByteArrayView key) const
{
    const YamlNode *value = find(key);
    return value ? value - 1 : nullptr;
}

QByteArray YamlNode::textOf(QByteArrayView key) const
{
    const YamlNode *value = find(key);
    return value ? value->text : QByteArray();
}

QByteArrayList YamlNode::keys() const
{
    QByteArrayList names;
    for (std::size_t i = 0; isMap() && i + 1 < items.size(); i += 2)
        names << items[i].text;
    return names;
}

Result<YamlNode> parseYaml(const QByteArray &bytes, const QString &file)
{
    if (bytes.size() > mostBytes)
        return fail(ErrorKind::Limit, "story.size", KASSA_TEXT("error", "%1: larger than 1 MiB").with(file));
    TreeBuilder builder(file);
    try {
        std::istringstream stream(bytes.toStdString());
        YAML::Parser parser(stream);
        if (!parser.HandleNextDocument(builder))
            return failAt({file, 1, 1}, "story.syntax", KASSA_TEXT("error", "the file is empty"));
        YamlNode root = builder.take();
        if (parser.HandleNextDocument(builder))
            return failAt({file, 1, 1}, "story.syntax",
                          KASSA_TEXT("error", "a file is one story; \"---\" begins a second"));
        if (Done good = checkKeys(root); !good)
            return tl::unexpected(good.error());
        return root;
    } catch (const YAML::Exception &error) {
        return failAt({file, std::max(error.mark.line, 0) + 1, std::max(error.mark.column, 0) + 1},
                      "story.syntax", syntaxWords(error));
    }
}

tl::unexpected<Error> failAt(const Place &place, const QByteArray &code, const Text &what)
{
    return fail(
        ErrorKind::Malformed, code,
        KASSA_TEXT("error", "%1:%2:%3: %4").with(place.file).with(place.line).with(place.column).with(what));
}

Text withWhatFits(const Text &what, const QByteArray &word, const QByteArrayList &known)
{
    if (known.isEmpty())
        return what;
    const auto near = std::min_element(known.begin(), known.end(), [&](const auto &a, const auto &b) {
        return distance(word, a) < distance(word, b);
    });
    if (distance(word, *near) <= std::max<qsizetype>(1, (word.size() + 1) / 3))
        return KASSA_TEXT("error", "%1; did you mean \"%2\"?").with(what).with(*near);
    return KASSA_TEXT("error", "%1; known: %2").with(what).with(known.join(", "));
}

} // namespace kassa
