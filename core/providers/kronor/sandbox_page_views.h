// What the hosted pages look like (kronor.md sections 6 and 11). What they do is in sandbox_pages.h.
#pragma once

#include "providers/kronor/sandbox_state.h"

namespace kassa::kronor::sandbox {

inline constexpr char closeWindow[] = "close"; // tester: the shopper goes away and nothing comes back

Page pageOf(const State &state, const Document &document);
Page appPage(const State &state, const Document &document); // of BankID or Swish
Page appDonePage(const QByteArray &language, const QByteArray &url,
                 bool approved);                             // something was pressed there
Page invalidPage(const State &state, const QByteArray &url); // its token is unknown, foreign or expired
Page closedPage(const State &state, const QByteArray &url);

} // namespace kassa::kronor::sandbox
