// The confirmation (qenta.md section 7): what the shop's server is told, when, how often, and what the
// sandbox does wrong on purpose.
#pragma once

#include "providers/qenta/sandbox_state.h"

namespace kassa::qenta::sandbox {

struct Ending // how a payment ends
{
    QByteArray state;                   // SUCCESS, PENDING, FAILURE, CANCEL
    int code = 20000;                   // of FAILURE
    QByteArray later = {};              // of PENDING: SUCCESS or FAILURE
    bool redirects = true;              // the browser is sent back to the shop
    std::optional<Duration> after = {}; // of PENDING: until it ends; none: as the switch says
};

// Ends the payment, tells the shop's server, and sends the browser of `exchange` on when that has been
// answered; zero: there is no browser.
void endPayment(Step &step, Session &session, const Ending &ending, ExchangeId exchange);
// A pending payment becomes final.
void settlePending(Step &step, Session &session, const QByteArray &state);

bool isConfirmTag(const QByteArray &tag);
void confirmAnswered(Step &step, const QByteArray &tag, const Payload &answer);
void confirmTimer(Step &step, const QByteArray &key);
void deliverNow(Step &step, const Session &session); // what waits
bool canDeliverNow(const State &state, const Session &session);
void sendAgain(Step &step, Session &session);
void forgeFailure(Step &step, Session &session);

} // namespace kassa::qenta::sandbox
