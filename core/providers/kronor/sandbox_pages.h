// Hosted pages: BankID for an order or an identity session, the payment page, the redirect pages, the apps
// (kronor.md sections 6 and 11).
#pragma once

#include "providers/kronor/sandbox_state.h"

namespace kassa::kronor::sandbox {

struct Asked // a page load
{
    QByteArray url, path; // path below the origin: "/sca/"
    Fields query;
};

// False: no such page.
bool openPage(Step &step, ExchangeId exchange, const Asked &asked);
void pressed(Step &step, ExchangeId exchange, const BuyerAction &action);
// The form of section 11: <button name="outcome" value="approve">.
void posted(Step &step, ExchangeId exchange, const QByteArray &url, const QByteArray &outcome);
void documentShown(Step &step, const Page &page);
void appOpened(Step &step, const QByteArray &link);
void askInApp(Step &step, const PaymentRequest &request); // by a push to the shopper's phone
void bankidDue(Step &step, const QByteArray &bankid);     // its time is over
void qrDue(Step &step, const QByteArray &bankid);         // the next second of the animated code

std::vector<OpenPage> pagesOf(const State &state);

} // namespace kassa::kronor::sandbox
