// Notifications: SEQR tells the shop that something happened, and nothing else (section 7).
#pragma once

#include "providers/seqr/sandbox_state.h"

namespace kassa::seqr::sandbox {

// One now, as the switches say nothing about it.
void notify(Step &step, const Bill &bill, Text why);
// As the switch set.notification says, or as `how` does: normal, lost, late, twice, form.
void notifyPaid(Step &step, const Bill &bill, const QByteArray &how = {});

bool isNoticeTag(const QByteArray &tag);
void noticeAnswered(Step &step, const QByteArray &tag, const Payload &answer);
void noticeDue(Step &step, const QByteArray &key); // timer "notice:<n>"

} // namespace kassa::seqr::sandbox
