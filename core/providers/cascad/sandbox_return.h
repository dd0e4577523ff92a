// The platform's return hop, the status page, and the way back to the shop (cascad.md sections 6.2 and 6.3).
#pragma once

#include "providers/cascad/sandbox_hosted.h"

namespace kassa::cascad::sandbox {

Page statusPage(const State &state, const Document &document, const Invoice &invoice);
bool openReturn(Step &step, ExchangeId exchange, const Asked &asked);
void pressOnStatus(Step &step, Document &document, ExchangeId exchange, const QByteArray &control);
// Where the payer goes from here; empty: the merchant has named no address.
QByteArray merchantUrl(const State &state, const Invoice &invoice);

} // namespace kassa::cascad::sandbox
