// What an open page does with the answers to its own calls (qvickly.md section 6).
#pragma once

#include "providers/qvickly/sandbox_state.h"

namespace kassa::qvickly::sandbox {

bool isPageCallTag(const QByteArray &tag);
void pageCallAnswered(Step &step, const QByteArray &tag, const Payload &answer);

} // namespace kassa::qvickly::sandbox
