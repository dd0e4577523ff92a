// The ordered queue of webhooks, one for each URL (kronor.md sections 4.8, 7 and 11).
#pragma once

#include "providers/kronor/sandbox_state.h"

namespace kassa::kronor::sandbox {

Resolved setWebhookUrl(Step &step, const Json &input);
Resolved deleteWebhookUrl(Step &step, const Json &input);

// Queues the event for every URL that wants it. `related`: columns of the stored notification.
void queueEvent(Step &step, const QByteArray &event, Json data, const Json &related);
void retryWebhooks(Step &step); // now, also those that were given up

bool isHookTag(const QByteArray &tag);
void hookAnswered(Step &step, const QByteArray &tag, const Payload &answer);
void hookDue(Step &step, const QByteArray &url);

Json hookRow(const Hook &hook);

} // namespace kassa::kronor::sandbox
