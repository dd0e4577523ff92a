// Parts of a story's file as values. Of nodes whose shape has been checked. Used inside this room.
#pragma once

#include "bench/rule.h"
#include "codec/json.h"
#include "story/yaml.h"

#include <map>

namespace kassa {

bool isYes(const QByteArray &word);
std::map<QByteArray, QString> textsOf(const YamlNode *node); // by language; "": for all; null: none
Json jsonOf(const YamlNode &node);
Match matchOf(const YamlNode &node);
Fields fieldsOf(const YamlNode *with); // null: none

// Malformed ("story.unknown") with what would fit where none of these names stands there.
Done known(const YamlNode &node, const QByteArrayList &names, const Text &what);

} // namespace kassa
