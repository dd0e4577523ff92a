#include "story/vocabulary.h"

namespace kassa {

namespace {

Json typed(const char *type)
{
    Json json = Json::object();
    json.set("type", Json::string(type));
    return json;
}

Json anyOf(std::vector<Json> choices)
{
    Json json = Json::object();
    json.set("anyOf", Json::array(std::move(choices)));
    return json;
}

Json scalar()
{
    return anyOf({typed("string"), typed("number"), typed("boolean")});
}

Json words(const QByteArrayList &list)
{
    Json json = Json::array();
    for (const QByteArray &word : list)
        json.append(Json::string(word));
    Json object = Json::object();
    object.set("enum", std::move(json));
    return object;
}

Json texts(Json values)
{
    Json json = typed("object");
    json.set("additionalProperties", std::move(values));
    return json;
}

Json schemaOf(const Shape &shape);

Json objectSchema(const std::vector<Key> &keys, const QByteArray &verb = {})
{
    Json properties = Json::object();
    Json required = Json::array();
    for (const Key &key : keys) {
        Json property = schemaOf(key.shape);
        if (*key.meaning)
            property.set("description", Json::string(key.meaning));
        properties.set(key.name, std::move(property));
        if (key.required || key.name == verb)
            required.append(Json::string(key.name));
    }
    Json json = typed("object");
    json.set("properties", std::move(properties));
    if (!required.items().empty())
        json.set("required", std::move(required));
    json.set("additionalProperties", Json::boolean(false));
    return json;
}

Json stepSchema()
{
    std::vector<Json> choices;
    QByteArrayList alone;
    for (const Verb &verb : stepVerbs()) {
        std::vector<Key> keys = verb.more;
        keys.insert(keys.begin(), verb.verb);
        if (verb.alone)
            alone << verb.verb.name;
        else
            choices.push_back(objectSchema(keys, verb.verb.name));
    }
    choices.push_back(words(alone));
    return anyOf(std::move(choices));
}

Json listSchema(Json items)
{
    Json json = typed("array");
    json.set("items", std::move(items));
    return json;
}

Json plainSchemaOf(const Shape &shape)
{
    switch (shape.kind) {
    case Shape::Kind::Text:
        return scalar();
    case Shape::Kind::Words:
        return words(shape.words);
    case Shape::Kind::Whole: {
        Json json = typed("integer");
        json.set("minimum", Json::integer(0));
        return json;
    }
    case Shape::Kind::Span: {
        Json json = typed("string");
        json.set("pattern", Json::string("^[0-9]+(ms|s|m|h|d)$"));
        return json;
    }
    case Shape::Kind::Truth:
        return anyOf({typed("boolean"), words({"yes", "no"})});
    case Shape::Kind::Texts:
        return texts(scalar());
    case Shape::Kind::Map:
        return objectSchema(shape.keys);
    case Shape::Kind::List:
        return listSchema(schemaOf(shape.items.front()));
    case Shape::Kind::Line: {
        Json json = Json::object();
        json.set("$ref", Json::string("#/definitions/step"));
        return json;
    }
    case Shape::Kind::Matrix:
        return anyOf({texts(listSchema(scalar())), listSchema(texts(scalar()))});
    }
    return {};
}

Json schemaOf(const Shape &shape)
{
    Json json = plainSchemaOf(shape);
    if (!shape.orText)
        return json;
    return anyOf({shape.words.isEmpty() ? scalar() : words(shape.words), std::move(json)});
}

} // namespace

Json storySchema()
{
    Json json = Json::object();
    json.set("$schema", Json::string("http://json-schema.org/draft-07/schema#"));
    json.set("title", Json::string("A story of Kassa: one purchase"));
    const Json story = schemaOf(storyShape());
    for (const Json::Member &member : story.members())
        json.set(member.first, member.second);
    Json definitions = Json::object();
    definitions.set("step", stepSchema());
    json.set("definitions", std::move(definitions));
    return json;
}

} // namespace kassa
