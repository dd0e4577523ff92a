// Parameters of a story: the matrix, and ${name} in the rest of the file. Used inside this room.
#pragma once

#include "story/yaml.h"

#include <QByteArrayList>

#include <map>

namespace kassa {

struct Parameters
{
    std::map<QByteArray, QByteArray> values; // by name
    QByteArrayList named; // the names that tell this set from the others and stand in the story's name
};

// Takes the matrix off a story and gives each set of parameters: one without any where there is no matrix.
// Malformed ("story.shape"; "story.size" for more than 1,000).
Result<std::vector<Parameters>> takeMatrix(YamlNode &root);

// Malformed ("story.parameter") with what would fit.
Done substitute(YamlNode &node, const Parameters &parameters);

// "methods [method=card]"
QByteArray nameWith(const QByteArray &name, const Parameters &parameters);

} // namespace kassa
