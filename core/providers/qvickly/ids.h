// Stable ids of Qvickly's pages, controls, outcomes, switches and states: shared by shop, sandbox, flow and
// stories.
#pragma once

namespace kassa::qvickly {

namespace page {
inline constexpr char step1[] = "qvickly.step1";     // who are you
inline constexpr char step2[] = "qvickly.step2";     // address, method, buy
inline constexpr char waiting[] = "qvickly.waiting"; // overlay of the purchase handshake
inline constexpr char card[] = "qvickly.card";       // fake acquirer
inline constexpr char threeDs[] = "qvickly.3ds";
inline constexpr char swish[] = "qvickly.swish";
inline constexpr char bankid[] = "qvickly.bankid";
inline constexpr char done[] = "qvickly.done";
inline constexpr char closed[] = "qvickly.closed";      // cancelled, expired or unknown checkout
inline constexpr char shopCheckout[] = "shop.checkout"; // the shop's host page with the iframe
inline constexpr char shopThanks[] = "shop.thanks";
inline constexpr char shopCancelled[] = "shop.cancelled";
inline constexpr char shopWaiting[] = "shop.waiting"; // result not known yet
inline constexpr char shopTerms[] = "shop.terms";
inline constexpr char shopPrivacy[] = "shop.privacy";
} // namespace page

// Buyer's controls, then the tester's (prefix "outcome.").
namespace control {
inline constexpr char identify[] = "continue"; // step1: email, pno, zip, phone
inline constexpr char identifyWithoutPno[] = "continue-without-pno";
inline constexpr char companyMode[] = "company-mode";
inline constexpr char personMode[] = "person-mode";
inline constexpr char selectMethod[] = "select-method"; // step2: method
inline constexpr char editAddress[] =
    "edit-address"; // step2: firstname, lastname, street, zip, city, phone, email
inline constexpr char deliveryAddress[] = "delivery-address"; // step2: the same; empty zip: same as billing
inline constexpr char buy[] = "buy";
inline constexpr char cancel[] = "cancel";          // every page: the buyer cancels
inline constexpr char payCard[] = "pay-card";       // card: cardnumber, expiry, cvv, cardholder
inline constexpr char restart[] = "restart";        // bankid: a new QR code after the old one expired
inline constexpr char openApp[] = "open-app";       // swish, bankid: same device -> go_to
inline constexpr char outcomePrefix[] = "outcome."; // + id of a tester's choice, below
} // namespace control

// The tester's choices. On step2 they stand for pressing "buy" with that end; on the later pages for what the
// app or the acquirer does.
namespace outcome {
inline constexpr char approve[] = "approve"; // step2: Created
inline constexpr char capture[] = "capture"; // step2: Paid
inline constexpr char pendingApproved[] = "pending-approved";
inline constexpr char pendingDenied[] = "pending-denied";
inline constexpr char decline[] = "decline";    // 1001, stays on the page
inline constexpr char testCard[] = "test-card"; // card page: pays by the card in the field "card"
inline constexpr char cardOk[] = "card-ok";     // card page: 3-D Secure passed or not asked
inline constexpr char cardRefused[] = "card-refused";
inline constexpr char cardAbandoned[] = "card-abandoned";
inline constexpr char threeDsOk[] = "3ds-ok";
inline constexpr char threeDsRefused[] = "3ds-refused";
inline constexpr char swishPaid[] = "swish-paid";
inline constexpr char swishCancelled[] = "swish-cancelled";
inline constexpr char swishTimeout[] = "swish-timeout";
inline constexpr char bankidOk[] = "bankid-ok";
inline constexpr char bankidCancelled[] = "bankid-cancelled";
inline constexpr char bankidFailed[] = "bankid-failed";
inline constexpr char bankidExpired[] = "bankid-expired";
inline constexpr char userCancels[] = "user-cancels"; // cancelurl
inline constexpr char userCloses[] = "user-closes";   // nothing; later autocancel or nothing
} // namespace outcome

// Operations on the sandbox: switches ("set.*" with field "value") and what Qvickly's staff or time does
// ("ref": order id or number).
namespace sandboxOperation {
inline constexpr char callbackOrder[] = "set.callback-order";       // before (default) | after | lost | twice
inline constexpr char callbackHash[] = "set.callback-hash";         // right | wrong
inline constexpr char returnData[] = "set.return-data";             // right | wrong-hash | none
inline constexpr char returnMethod[] = "set.return-method";         // as-asked | GET | POST
inline constexpr char errorShape[] = "set.error-shape";             // top-level | nested
inline constexpr char numberType[] = "set.number-type";             // string | integer
inline constexpr char slowAnswers[] = "set.slow-answers";           // milliseconds
inline constexpr char duplicateOrderid[] = "set.duplicate-orderid"; // accept | refuse
inline constexpr char identification[] = "set.bankid"; // off | on: invoice and part payment ask for BankID
inline constexpr char pendingSeconds[] = "set.pending-seconds"; // until Approved / Denied, default 5
inline constexpr char checkoutHours[] = "set.checkout-hours";   // lifetime of an unused checkout, default 24
inline constexpr char retryScale[] = "set.retry-scale";         // percent of the ladder's times, default 100
inline constexpr char preset[] = "set.outcome"; // what "buy" leads to without the tester's panel
inline constexpr char approve[] = "approve";    // a pending payment
inline constexpr char deny[] = "deny";
inline constexpr char staffCancel[] = "staff-cancel";
inline constexpr char autocancel[] = "autocancel";
inline constexpr char expireCheckout[] = "expire-checkout";
inline constexpr char sendCallback[] = "send-callback"; // once more, now
} // namespace sandboxOperation

namespace shopOperation {
inline constexpr char jsEvents[] = "set.js-events"; // on (default) | off: activateJsEvents=1
inline constexpr char redirectOnSuccess[] = "set.redirect-on-success"; // on (default) | off
inline constexpr char returnMethod[] = "set.return-method";            // POST (default) | GET | empty
inline constexpr char handshake[] = "set.handshake";                   // complete (default) | abort | silent
inline constexpr char callbackAnswer[] =
    "set.callback-answer"; // HTTP statuses in turn, "503,200"; the last one stays
inline constexpr char companyView[] = "set.company-view"; // off | on
inline constexpr char shippingByAddress[] =
    "set.shipping-by-address";                              // off (default) | on: fee depends on the zip
inline constexpr char autoActivate[] = "set.auto-activate"; // off | on
inline constexpr char autoCancel[] = "set.auto-cancel";     // minutes; empty
inline constexpr char lock[] = "lock";
inline constexpr char update[] = "update";
inline constexpr char unlock[] = "unlock";
inline constexpr char changeQuantity[] =
    "change-quantity"; // sku, quantity: shop-side change (section 1, step 5)
inline constexpr char changeShipping[] = "change-shipping"; // amount in minor units
inline constexpr char changeCurrency[] = "change-currency"; // currency: a new initCheckout (section 12, 24)
inline constexpr char activate[] = "activate";
inline constexpr char cancel[] = "cancel";
inline constexpr char credit[] = "credit";
inline constexpr char creditPart[] = "credit-part"; // sku, quantity
inline constexpr char updatePayment[] = "update-payment";
inline constexpr char duplicate[] = "duplicate";
inline constexpr char paymentInfo[] = "payment-info";
inline constexpr char getCheckout[] = "get-checkout";
inline constexpr char getAddress[] = "get-address"; // pno
inline constexpr char accountInfo[] = "account-info";
inline constexpr char paymentPlans[] = "payment-plans";
inline constexpr char terms[] = "terms";
inline constexpr char duePayments[] = "due-payments";
} // namespace shopOperation

// States of a shop's purchase.
namespace shopState {
inline constexpr char created[] = "created";       // order made, initCheckout under way
inline constexpr char open[] = "open";             // checkout shown
inline constexpr char identified[] = "identified"; // address known
inline constexpr char confirming[] = "confirming"; // purchase handshake
inline constexpr char verifying[] = "verifying";   // told of a result, getPaymentinfo under way
inline constexpr char pending[] = "pending";       // credit check by hand
inline constexpr char reserved[] = "reserved";     // Created: goods may be sent
inline constexpr char paid[] = "paid";
inline constexpr char activated[] = "activated"; // Factoring, Handling, PartPayment
inline constexpr char cancelled[] = "cancelled";
inline constexpr char denied[] = "denied";
inline constexpr char failed[] = "failed";
inline constexpr char credited[] = "credited";
inline constexpr char expired[] = "expired";
inline constexpr char error[] = "error"; // initCheckout refused
} // namespace shopState

} // namespace kassa::qvickly
