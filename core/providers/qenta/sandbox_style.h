// The style sheet of a shop for the provider's frame (qenta.md section 4.1, iframeCssUrl): fetched by the
// server, without what would load anything, kept by its address. A script of the frame's own page applies it.
#pragma once

#include "providers/qenta/sandbox_state.h"

namespace kassa::qenta::sandbox {

// Without @import rules and url(); `dropped` says how many there were.
QByteArray cleanedStyle(const QByteArray &css, int &dropped);

QByteArray styleScriptUrl(const Storage &storage);
// The frame's page asks for that script; it is answered when the shop's server has answered.
void styleAsked(Step &step, ExchangeId exchange, const Storage &storage);

bool isStyleTag(const QByteArray &tag);
void styleAnswered(Step &step, const QByteArray &tag, const Payload &answer);

} // namespace kassa::qenta::sandbox
