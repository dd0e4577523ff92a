// Parameters of a story: the matrix, and ${name} in the rest of the file. Used inside this room.
#pragma once

#include "story/yaml.h"

#include <map>

namespace kassa {

using Parameters = std::map<QByteArray, QByteArray>;

// Takes the matrix off a story and gives each set of parameters: one without any where there is no matrix.
// Malformed ("story.shape"; "story.size" for more than 1,000).
Result<std::vector<Parameters>> takeMatrix(YamlNode &root);

// Malformed ("story.parameter") with what would fit.
Done substitute(YamlNode &node, const Parameters &parameters);

// "methods [method=card]"
QByteArray nameWith(QByteArray name, const Parameters &parameters);

} // namespace kassa
