// Matches and rules in words.
#pragma once

#include "bench/rule.h"
#include "widgets/language.h"

namespace kassa {

// "HTTP request"; of kindWord(Payload).
QString payloadKindWords(const QByteArray &kind);
const std::vector<QByteArray> &payloadKinds();
// "callback, provider server → any"; "every message" when nothing is asked for.
QString wordsOf(const Match &match, const Language &language);
// "answer with status 503".
QString wordsOf(const RuleAction &act);
// "2 h", "300 ms": what parseDuration() reads, as short as it goes.
QByteArray durationText(Duration duration);

} // namespace kassa
