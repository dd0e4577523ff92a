// The SOAP service: envelope, faults, principals and passwords in the documented order, then the operation
// (sections 4.2 and 11).
#pragma once

#include "providers/seqr/sandbox_state.h"

namespace kassa::seqr::sandbox {

struct Caller // who asks, after the password was right
{
    QByteArray terminal; // empty: the reseller
};

// An operation: fills in what its answer adds and returns the result code.
using Handler = int (*)(Step &step, const Caller &caller, const Request &request, Answer &answer);

void answerSoap(Step &step, ExchangeId exchange, const HttpRequest &request);
void heldAnswerDue(Step &step, const QByteArray &key);

} // namespace kassa::seqr::sandbox
