// Callbacks (cascad.md section 7): bytes built once, signed with the key of the mode, sent again byte for
// byte until the answer is exactly 200.
#pragma once

#include "providers/cascad/sandbox_state.h"

namespace kassa::cascad::sandbox {

// After a change of status.
void queueCallback(Step &step, const Invoice &invoice);
bool resendLast(Step &step, const Invoice &invoice); // false: there is no address to send it to
int resendSince(Step &step, Time since);             // how many: one of each invoice that was told since then

bool isCallbackTag(const QByteArray &tag);
void callbackAnswered(Step &step, const QByteArray &tag, const Payload &answer);
void retryDue(Step &step, const QByteArray &job);
void lateDue(Step &step, const QByteArray &job);
void mergeDue(Step &step, const QByteArray &invoice);
void heldDue(Step &step, const QByteArray &invoice);

} // namespace kassa::cascad::sandbox
