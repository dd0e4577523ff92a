// How an open page speaks, and where it goes: what it posts and calls, the handshake before a purchase, and
// the ways out of it (qvickly.md sections 1 and 6). `waiting` of the session is the exchange that a click
// waits for.
#pragma once

#include "providers/qvickly/sandbox_pages.h"

namespace kassa::qvickly::sandbox {

// The open page with this address; null when it is not open.
Session *openSession(Step &step, const QByteArray &url);
Session *sessionByHash(Step &step, const QByteArray &hash);
Payment *paymentOf(Step &step, const Session &session);

// A field as the buyer filled it in, without blanks around it.
QByteArray entered(const BuyerAction &action, const QByteArray &name);
// The tester's choice of a control "outcome.X"; empty for the others.
QByteArray chosenBy(const QByteArray &pressed);

// To the host page, as the checkout's frame says it.
void post(Step &step, const Session &session, const QByteArray &name, const Json &data = {});
void postHeight(Step &step, const Session &session);
// checkout_success, from the checkout's own page only, and once (section 1.10).
void postSuccess(Step &step, Session &session);
// The page's own call. `purpose` comes back with the answer where it is not the call's name.
void call(Step &step, const Session &session, const QByteArray &name, Fields fields = {},
          const QByteArray &purpose = {});

void showNotice(Session &session, Text notice);
// The page as it is now, to the click that waits for it; nothing when none waits.
void replyPage(Step &step, Session &session);
// A word to the buyer that stands for this one answer only.
void replyWarned(Step &step, ExchangeId exchange, Page page, Text warning);

void goWithin(Step &step, Session &session, const QByteArray &url);
void backToChoose(Step &step, Session &session);
// From a third party's page back to the checkout, which stayed open (section 1.9).
void returnToCheckout(Step &step, Session &session);
// The purchase is over: to accepturl, to cancelurl, or nowhere.
void finish(Step &step, Session &session);
void closeWindow(Step &step, Session &session, ExchangeId exchange);

void startHandshake(Step &step, Session &session);
void endHandshake(Step &step, Session &session, Text notice);
// The timer of startHandshake() has fired.
void handshakeOver(Step &step, Session &session);
void confirmNow(Step &step, Session &session);

} // namespace kassa::qvickly::sandbox
