// What is wrong with a message beyond its signature: request lint (sums, Latin-1, lengths) and protocol lint,
// which remembers (lock before updateCheckout, update after its answer, no address loop; qvickly.md section
// 6).
#pragma once

#include "providers/provider.h"

namespace kassa::qvickly {

std::unique_ptr<Inspector> makeInspector(const MachineSetup &setup);
// Findings about one request's `data`, without memory: for explain() and the sandbox's explanations.
std::vector<Verdict> lintRequest(const QByteArray &function, const Json &data);

} // namespace kassa::qvickly
