// The lines of a recorded story around its steps. Used inside this room.
#pragma once

#include "story/recorded_acts.h"
#include "story/yaml_writer.h"

#include "session/session.h"
#include "wire/session_inputs.h"

namespace kassa {

// Titles, provider, outcome, order: what the run began with.
void writeHead(YamlWriter &out, const SessionInputs &inputs, const std::vector<Act> &acts,
               const Descriptor &descriptor, const Catalogue &catalogue);
// What came of it, as far as its outcome does not promise that already. `session`: at its end.
void writeEnd(YamlWriter &out, const SessionInputs &inputs, Session &session,
              const std::vector<Entry> &journal, const Catalogue &catalogue);

} // namespace kassa
