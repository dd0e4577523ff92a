#include "story/read_values.h"

namespace kassa {

bool isYes(const QByteArray &word)
{
    return word == "yes" || word == "true";
}

std::map<QByteArray, QString> textsOf(const YamlNode *node)
{
    std::map<QByteArray, QString> texts;
    if (!node)
        return texts;
    if (node->isText())
        texts[{}] = QString::fromUtf8(node->text);
    for (const QByteArray &language : node->keys())
        texts[language] = QString::fromUtf8(node->textOf(language));
    return texts;
}

Json jsonOf(const YamlNode &node)
{
    if (node.isText())
        return Json::string(node.text);
    Json json = node.isList() ? Json::array() : Json::object();
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        if (node.isList())
            json.append(jsonOf(node.items[i]));
        else if (i % 2 == 1)
            json.set(node.items[i - 1].text, jsonOf(node.items[i]));
    }
    return json;
}

Match matchOf(const YamlNode &node)
{
    Match match;
    match.channel = channelFromWord(node.isText() ? node.text : node.textOf("channel"));
    match.from = partyFromWord(node.textOf("from"));
    match.to = partyFromWord(node.textOf("to"));
    match.kind = node.textOf("kind");
    match.contains = node.textOf("contains");
    return match;
}

Fields fieldsOf(const YamlNode *with)
{
    Fields fields;
    for (const QByteArray &name : with ? with->keys() : QByteArrayList())
        fields.emplace_back(name, with->textOf(name));
    return fields;
}

Done known(const YamlNode &node, const QByteArrayList &names, const Text &what)
{
    if (names.contains(node.text))
        return {};
    return failAt(node.place, "story.unknown",
                  withWhatFits(KASSA_TEXT("error", "there is no %1 \"%2\"").with(what).with(node.text),
                               node.text, names));
}

} // namespace kassa
