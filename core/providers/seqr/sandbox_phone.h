// The phone: a page that behaves like the SEQR app (sections 1, 6 and 11). What is scanned lives at the
// code's own path on the page origin, so a browser, curl or the app's side all come to the same page.
#pragma once

#include "bench/machine.h"
#include "providers/seqr/sandbox_state.h"

namespace kassa::seqr::sandbox {

// A code was scanned, or a link followed on the phone itself. Null: it is no SEQR code.
Phone *scan(Step &step, const QByteArray &payloadOrLink, bool byLink);
// GET of the phone's pages. False: no such page.
bool openPhone(Step &step, ExchangeId exchange, const QByteArray &path);
void phonePressed(Step &step, ExchangeId exchange, const BuyerAction &action);
void codeDrawn(Step &step, const QByteArray &payload); // a page shows it: offered to be scanned

void showBill(Step &step, Phone &phone, const QByteArray &reference);
void endPhone(Step &step, Phone &phone, Text problem);
void phonesOfBillChanged(Step &step, const Bill &bill); // it came to an end: the app goes back to the shop
void stickerGotBill(Step &step, const Bill &bill);      // phones that wait at a cash register

std::vector<OpenPage> phonePages(const State &state);

} // namespace kassa::seqr::sandbox
