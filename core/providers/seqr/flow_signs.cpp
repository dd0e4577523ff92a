#include "providers/seqr/flow_parts.h"
#include "providers/seqr/instant_checkout.h"
#include "providers/seqr/result_codes.h"

namespace kassa::seqr {

namespace {

// Section 5; HTTP 200 for every one.
WireSign result(int number, Text title)
{
    const QByteArray text = QByteArray::number(number);
    return {text,
            std::move(title),
            {Channel::Api, Party::ProviderServer, {}, {}, "<resultCode>" + text + "</resultCode>"}};
}

// Section 4.1: what a shop says to createPurchase.
WireSign refusal(const char *id, Text title)
{
    return {id,
            std::move(title),
            {Channel::Callback, Party::ShopServer, {}, {}, "\"errorCode\":\"" + QByteArray(id) + '"'}};
}

} // namespace

std::vector<WireSign> errorCodes()
{
    return {
        result(code::reportNotReady, KASSA_TEXT("seqr", "The report is not ready yet")),
        result(code::rejectedAmount, KASSA_TEXT("seqr", "The amount is refused")),
        result(code::authenticationFailed, KASSA_TEXT("seqr", "The password is wrong")),
        result(code::accessDenied,
               KASSA_TEXT("seqr", "Not for this kind of initiator, or its password is too short")),
        result(code::invalidErsReference, KASSA_TEXT("seqr", "There is no such payment")),
        result(code::invalidInitiator, KASSA_TEXT("seqr", "There is no such terminal")),
        result(code::invalidInitiatorState, KASSA_TEXT("seqr", "The terminal is blocked")),
        result(code::initiatorNotFound, KASSA_TEXT("seqr", "There is no such reseller or user")),
        result(code::paymentInProgress, KASSA_TEXT("seqr", "The buyer is paying right now")),
        result(code::invalidInvoiceData, KASSA_TEXT("seqr", "The invoice's data are invalid")),
        result(code::cannotCancelPaid, KASSA_TEXT("seqr", "A paid invoice cannot be cancelled")),
        result(code::cannotCancelInProgress,
               KASSA_TEXT("seqr", "The invoice cannot be cancelled while the buyer pays")),
        result(code::invalidSeqrId,
               KASSA_TEXT("seqr", "The SEQR ID has characters that are not allowed, or is taken")),
        result(code::invalidInvoiceReference, KASSA_TEXT("seqr", "This terminal has no such invoice")),
        result(code::alreadyCancelled, KASSA_TEXT("seqr", "The payment is over already")),
        result(code::paymentExpired, KASSA_TEXT("seqr", "The invoice has expired")),
        result(code::invalidNotificationUrl, KASSA_TEXT("seqr", "The notification URL is invalid")),
        result(code::systemError, KASSA_TEXT("seqr", "An error at SEQR")),
        result(code::systemBusy, KASSA_TEXT("seqr", "SEQR is busy")),
        result(code::serviceUnavailable, KASSA_TEXT("seqr", "The bank behind SEQR cannot be reached")),
        result(code::invoiceAlreadyCanceled, KASSA_TEXT("seqr", "The invoice is cancelled already")),
        result(code::stateNotReserved, KASSA_TEXT("seqr", "Nothing is reserved")),
        result(code::refundNotAllowed, KASSA_TEXT("seqr", "This reseller may not refund")),
        result(code::refundsAboveSum, KASSA_TEXT("seqr", "More would be refunded than was paid")),
        result(code::accountTakesNoRefund, KASSA_TEXT("seqr", "The buyer's bank takes no refund")),
        refusal(purchaseError::system, KASSA_TEXT("seqr", "The shop cannot sell this now")),
        refusal(purchaseError::invoicing, KASSA_TEXT("seqr", "The shop got no invoice from SEQR")),
        {"soap:Fault",
         KASSA_TEXT("seqr", "A SOAP fault: no XML, or no such operation"),
         {Channel::Api, Party::ProviderServer, {}, {}, "<faultcode>"}},
    };
}

} // namespace kassa::seqr
