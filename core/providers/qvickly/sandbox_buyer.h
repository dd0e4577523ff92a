// The hosted pages at work: what they load, post, call and do when the buyer, the host page or the clock acts
// (qvickly.md sections 1 and 6).
#pragma once

#include "providers/qvickly/sandbox_pages.h"

namespace kassa::qvickly::sandbox {

// Server face: a document is asked for.
void openDocument(Step &step, ExchangeId exchange, const QByteArray &url, Document document,
                  const QByteArray &hash);
// "{checkout}/reset": the page forgets what the buyer did.
void resetSession(Step &step, const QByteArray &hash);

// Page face.
void documentShown(Step &step, const Page &page);
void buyerActs(Step &step, ExchangeId exchange, const BuyerAction &action);
// `document`: the page it was said to; empty: the one shown last.
void hostSays(Step &step, const QByteArray &document, const PageEvent &event);
bool isPageCallTag(const QByteArray &tag);
void pageCallAnswered(Step &step, const QByteArray &tag, const Payload &answer);
// "return:", "handshake:", "qr:" and "swish:" with the session's hash.
void pageTimer(Step &step, const QByteArray &kind, const QByteArray &hash);

// App face.
void appOpened(Step &step, const QByteArray &link);
void appActs(Step &step, ExchangeId exchange, const BuyerAction &action);

} // namespace kassa::qvickly::sandbox
