// What the phone shows: pages as a function of the sandbox's state.
#pragma once

#include "providers/seqr/sandbox_state.h"
#include "providers/seqr/sandbox_words.h"

namespace kassa::seqr::sandbox {

inline constexpr char homePath[] = "/phone";
inline constexpr char personaControl[] = "outcome.persona";

Page homePage(const State &state);
QByteArray pickedPayload(const State &state, const QByteArray &pick); // of control pick.<pick>
Page phonePage(const State &state, const Phone &phone);

} // namespace kassa::seqr::sandbox
