// The provider's pages behind redirectUrl (qenta.md section 11): data only.
#pragma once

#include "providers/qenta/sandbox_state.h"

namespace kassa::qenta::sandbox {

Page pageOf(const State &state, const Session &session);
Page unknownPage(const State &state, const QByteArray &url);
// The document that the session's url shows: its last path segment.
const char *documentOf(const QByteArray &script);
Text methodTitle(const Session &session); // as people call its payment method

} // namespace kassa::qenta::sandbox
