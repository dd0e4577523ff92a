// How a recorded story says what is done to messages. Used inside this room.
#pragma once

#include "story/story.h"
#include "story/yaml_writer.h"

namespace kassa {

// The step's verb and what belongs to it; the message is its value.
using DeedLine = std::pair<QByteArray, YamlWriter::More>;
DeedLine lineFor(const RuleAction &act);
DeedLine lineFor(const tale::ByHand::What &what); // with "now" where the verb means a rule otherwise

QByteArray inlined(const Match &match); // YAML: "{channel: callback, to: shop-server}"

} // namespace kassa
