// SEQR's result codes (section 5).
#pragma once

#include <QByteArray>

#include <vector>

namespace kassa::seqr {

namespace code {
inline constexpr int success = 0;
inline constexpr int reportNotReady = 2;
inline constexpr int rejectedAmount = 11;
inline constexpr int authenticationFailed = 20;
inline constexpr int accessDenied = 21;
inline constexpr int invalidErsReference = 23;
inline constexpr int invalidInitiator = 29;
inline constexpr int invalidInitiatorState = 33;
inline constexpr int initiatorNotFound = 37;
inline constexpr int paymentInProgress = 48;
inline constexpr int invalidInvoiceData = 49;
inline constexpr int cannotCancelPaid = 50;
inline constexpr int cannotCancelInProgress = 51;
inline constexpr int invalidSeqrId = 53;
inline constexpr int invalidInvoiceReference = 54;
inline constexpr int alreadyCancelled = 55;
inline constexpr int paymentExpired = 58;
inline constexpr int invalidNotificationUrl = 64;
inline constexpr int systemError = 90;
inline constexpr int unsupportedOperation = 91;
inline constexpr int systemBusy = 93;
inline constexpr int serviceUnavailable = 94;
inline constexpr int invoiceAlreadyCanceled = 95;
inline constexpr int stateNotReserved = 96;
inline constexpr int refundNotAllowed = 97;
inline constexpr int refundsAboveSum = 98;
inline constexpr int accountTakesNoRefund = 99;
} // namespace code

// What resultDescription says: the constant's name, but a sentence for 98, and
// "UNKNOWN ERSWSResultCode = n" for a code that there is not.
QByteArray resultDescription(int resultCode);
bool isKnownResultCode(int resultCode);
std::vector<int> resultCodes(); // all that are known, in their order

} // namespace kassa::seqr
