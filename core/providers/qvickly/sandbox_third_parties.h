// The pages of the card acquirer, Swish and BankID, and the apps of the two: what is pressed there, and what
// it means for the payment (qvickly.md sections 1.9 and 10).
#pragma once

#include "providers/qvickly/sandbox_pages.h"

namespace kassa::qvickly::sandbox {

// False where the payment does not wait for this document.
bool loadThirdParty(Step &step, Session &session, Document document);
void thirdPartyShown(Step &step, Session &session);
void pressOnThirdParty(Step &step, Session &session, Payment &payment, const BuyerAction &action);
void qrTick(Step &step, Session &session);

// App face.
void appOpened(Step &step, const QByteArray &link);
void appActs(Step &step, ExchangeId exchange, const BuyerAction &action);

} // namespace kassa::qvickly::sandbox
