// The hosted pages at work: what they do when the buyer, the host page or the clock acts (qvickly.md sections
// 1 and 6).
#pragma once

#include "providers/qvickly/sandbox_pages.h"

namespace kassa::qvickly::sandbox {

void buyerActs(Step &step, ExchangeId exchange, const BuyerAction &action);
// `document`: the page it was said to; empty: the one shown last.
void hostSays(Step &step, const QByteArray &document, const PageEvent &event);
// "return:", "handshake:", "qr:" and "swish:" with the session's hash.
void pageTimer(Step &step, const QByteArray &kind, const QByteArray &hash);

} // namespace kassa::qvickly::sandbox
