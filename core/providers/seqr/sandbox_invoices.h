// The operations on invoices and payments (section 4.4).
#pragma once

#include "providers/seqr/sandbox_soap.h"

namespace kassa::seqr::sandbox {

int sendInvoice(Step &step, const Caller &caller, const Request &request, Answer &answer);
int updateInvoice(Step &step, const Caller &caller, const Request &request, Answer &answer);
int getPaymentStatus(Step &step, const Caller &caller, const Request &request, Answer &answer);
int cancelInvoice(Step &step, const Caller &caller, const Request &request, Answer &answer);
int commitReservation(Step &step, const Caller &caller, const Request &request, Answer &answer);
int submitPaymentReceipt(Step &step, const Caller &caller, const Request &request, Answer &answer);
int refundPayment(Step &step, const Caller &caller, const Request &request, Answer &answer);

// The open invoice of a terminal that was issued last; null when there is none.
Bill *openBill(State &state, const QByteArray &terminal);

} // namespace kassa::seqr::sandbox
