// The Instant Checkout service: calls createPurchase of the shop that a code names (sections 1 and 4.1).
#pragma once

#include "providers/seqr/sandbox_state.h"

namespace kassa::seqr::sandbox {

void callShop(Step &step, Phone &phone); // the buyer has confirmed the address
bool isPurchaseTag(const QByteArray &tag);
void shopAnswered(Step &step, const QByteArray &tag, const Payload &answer);

} // namespace kassa::seqr::sandbox
