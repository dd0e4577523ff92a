// Terminals, periods and reports (section 4.4).
#pragma once

#include "providers/seqr/sandbox_soap.h"

namespace kassa::seqr::sandbox {

int registerTerminal(Step &step, const Caller &caller, const Request &request, Answer &answer);
int unregisterTerminal(Step &step, const Caller &caller, const Request &request, Answer &answer);
int assignSeqrId(Step &step, const Caller &caller, const Request &request, Answer &answer);
int markTransactionPeriod(Step &step, const Caller &caller, const Request &request, Answer &answer);
int executeReport(Step &step, const Caller &caller, const Request &request, Answer &answer);

} // namespace kassa::seqr::sandbox
