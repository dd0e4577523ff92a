// The pages of the payment itself (cascad.md sections 4.7, 6.2, 10): card, 3-D Secure, a wallet's own site,
// test payment, payment details.
#pragma once

#include "providers/cascad/sandbox_hosted.h"

namespace kassa::cascad::sandbox {

// The browser is sent to the payment of an invoice that is under way, as flow_data says.
void goToGateway(Step &step, ExchangeId exchange, const QByteArray &documentUrl, const Invoice &invoice);
bool openGateway(Step &step, ExchangeId exchange, const Asked &asked, const Navigation &navigation);
Page gatewayPage(const State &state, const Document &document);
void pressOnGateway(Step &step, Document &document, ExchangeId exchange, const BuyerAction &action);

// POST /payment/sale with the bearer token of flow_data.metadata.
HttpResponse saleAnswer(Step &step, const QByteArray &bearer, const Json &body);
// The same call made by the card page: its answer.
void saleAnswered(Step &step, Document &document, const Result<Json> &answer);

void challengeDue(Step &step, const QByteArray &invoice); // 3-D Secure has taken too long

} // namespace kassa::cascad::sandbox
