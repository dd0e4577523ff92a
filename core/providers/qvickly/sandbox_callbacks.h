// Server notifications: one ladder per status change (qvickly.md section 7).
#pragma once

#include "providers/qvickly/sandbox_state.h"

namespace kassa::qvickly::sandbox {

// How long to wait before the next attempt when `made` have failed; none: given up.
std::optional<Duration> retryDelay(int made, int percent);

// Tells the shop `status` now, and again until it answers 2xx or 404. The switch "lost" swallows it, "twice"
// doubles it.
void notify(Step &step, Payment &payment, const QByteArray &status);
// The same after a while: "after" and "late".
void notifyLater(Step &step, const Payment &payment, const QByteArray &status, Duration after);

// A timer or an answer whose key begins with "callback:" or "notify:".
bool isCallbackKey(const QByteArray &key);
void callbackTimer(Step &step, const QByteArray &key);
void callbackAnswer(Step &step, const QByteArray &key, const Payload &answer);

// What callback and redirect say of a payment: number, status, orderid, url (section 7).
Json noticeOf(const State &state, const Payment &payment, const QByteArray &status);
// Not the right one, for the switches that want a wrong hash.
QByteArray wrongHash(const State &state, const Json &data);

} // namespace kassa::qvickly::sandbox
