// Stable ids of Kronor's pages, controls, outcomes, switches and states: shared by shop, sandbox, flow and
// stories.
#pragma once

namespace kassa::kronor {

namespace entry {
inline constexpr char purchaseOrder[] = "purchase-order";
inline constexpr char paymentSession[] = "payment-session";
inline constexpr char identity[] = "identity";
} // namespace entry

inline constexpr char returnPath[] = "/return"; // of the shop: where the shopper comes back to

namespace page {
inline constexpr char sca[] = "kronor.sca";           // BankID for a purchase order
inline constexpr char bankid[] = "kronor.bankid";     // BankID for an identity session
inline constexpr char app[] = "kronor.app";           // the BankID or Swish app
inline constexpr char payment[] = "kronor.payment";   // payment page
inline constexpr char redirect[] = "kronor.redirect"; // intermediate pages of section 6.3
inline constexpr char closed[] = "kronor.closed";     // unknown, foreign or expired token
inline constexpr char shopWaiting[] = "shop.waiting";
inline constexpr char shopMethods[] = "shop.methods"; // payment session: which method?
inline constexpr char shopApp[] = "shop.app";         // QR code, "open the app", or a push was sent
inline constexpr char shopThanks[] = "shop.thanks";
inline constexpr char shopEnded[] = "shop.ended";
} // namespace page

namespace control {
inline constexpr char openApp[] = "open-app";
inline constexpr char otherDevice[] = "other-device"; // sca, bankid: show the QR code
inline constexpr char back[] = "back";                // to the shop
inline constexpr char identify[] = "identify";        // shop.waiting: to BankID once more
inline constexpr char payPrefix[] = "pay.";           // shop.methods: + a method of payment::
inline constexpr char outcomePrefix[] = "outcome.";   // + outcome::
} // namespace control

// The tester's choices (section 11, "Hosted pages work without script").
namespace outcome {
inline constexpr char approve[] = "approve";
inline constexpr char reject[] = "reject";
inline constexpr char cancel[] = "cancel";
inline constexpr char timeout[] = "timeout";
inline constexpr char wrongPerson[] = "wrong-person";
inline constexpr char pending[] = "pending";
inline constexpr char error[] = "error"; // payment page only
} // namespace outcome

namespace sandboxOperation {
// Switches: field "value".
inline constexpr char timing[] = "set.timing";                // automatic (default) | manual
inline constexpr char late[] = "set.late";                    // off | on: status follows the redirect by 3 s
inline constexpr char bigints[] = "set.bigints";              // number (default) | string
inline constexpr char keepAlive[] = "set.keep-alive";         // after-ack (default) | before-ack
inline constexpr char doublePush[] = "set.double-push";       // off | on
inline constexpr char orderWebhooks[] = "set.order-webhooks"; // off | on: purchase orders send events too
inline constexpr char signatureForm[] = "set.webhook-signature"; // hex (default) | base64 | wrong
inline constexpr char bankidSeconds[] = "set.bankid-seconds";    // default 180
inline constexpr char persona[] = "set.persona";            // 00 to 10 of section 10; by-amount (default)
inline constexpr char sockets[] = "set.sockets";            // open (default) | refused
inline constexpr char captures[] = "set.captures";          // done (default) | declined: of payments
inline constexpr char pageLanguage[] = "set.page-language"; // chosen (default) | order: its purchaseLanguage
// What the provider's staff, BankID or time does. "ref": order id, session reference or payment request.
inline constexpr char fault[] = "fault"; // operation, kind, times, milliseconds
inline constexpr char next[] = "next";   // ref, state: moves an order by hand
inline constexpr char killSockets[] = "kill-sockets";
inline constexpr char expireToken[] = "expire-token";     // ref
inline constexpr char expireOrder[] = "expire-order";     // ref; a complete one: the time to capture is over
inline constexpr char retryWebhooks[] = "retry-webhooks"; // now
inline constexpr char returnAddress[] =
    "return-address"; // of the merchant, where no success_url says another
} // namespace sandboxOperation

// Kinds of fault().
namespace faultKind {
inline constexpr char temporary[] = "temporary"; // TEMPORARY_FAILURE
inline constexpr char unavailable[] = "http-503";
inline constexpr char delay[] = "delay";
inline constexpr char cutBefore[] = "cut-before"; // nothing was processed
inline constexpr char cutAfter[] = "cut-after";   // processed, the answer is lost
} // namespace faultKind

namespace shopOperation {
inline constexpr char watch[] = "set.watch"; // poll (default) | socket | socket-old
inline constexpr char variant[] =
    "set.variant"; // invoice (default) | plain | instalments: the mutation's name
inline constexpr char webhooks[] = "set.webhooks"; // off (default) | on
inline constexpr char webhookAnswer[] =
    "set.webhook-answer"; // accepted (default) | silent | 500, in turn: "500,accepted"
inline constexpr char abandonMinutes[] = "set.abandon-minutes"; // default 30: then the shop cancels
inline constexpr char freshKeys[] = "set.fresh-keys";   // off (default) | on: the mistake of section 12, 6
inline constexpr char successUrl[] = "set.success-url"; // on (default) | off
// same-device (default) | qr | push | app: Swish mcom or ecom, userFlow of MobilePay and Vipps
inline constexpr char payFlow[] = "set.pay-flow";
inline constexpr char session[] = "set.session"; // plain (default) | reference-check: the mutation's name
inline constexpr char cancelOrder[] = "cancel-order";
inline constexpr char captureAll[] = "capture-all";
inline constexpr char captureItems[] = "capture-items";   // sku: that article alone
inline constexpr char capturePieces[] = "capture-pieces"; // sku, quantity; empty: all pieces of it
inline constexpr char returnAll[] = "return-all";
inline constexpr char returnPieces[] = "return-pieces"; // sku, quantity; empty: all pieces of it
inline constexpr char cancelPurchase[] = "cancel-purchase";
inline constexpr char capturePayment[] = "capture-payment"; // amount
inline constexpr char refund[] = "refund";                  // amount; empty: all of it
inline constexpr char release[] = "release";                // amount
inline constexpr char cancelPayment[] = "cancel-payment";   // before it is paid
inline constexpr char look[] = "look";                      // asks for the purchase order or payment anew
inline constexpr char lookUp[] = "look-up";                 // purchases by merchantReference (section 4.4)
// The idempotency lab: the purchase's creating mutation once more.
inline constexpr char sendAgain[] = "send-again";
inline constexpr char sendChanged[] = "send-changed"; // same key, other data
inline constexpr char sendNewKey[] = "send-new-key";
} // namespace shopOperation

// States of a shop's purchase.
namespace shopState {
inline constexpr char created[] = "created";         // being created at Kronor
inline constexpr char checking[] = "checking";       // scoring
inline constexpr char identifying[] = "identifying"; // the shopper is at BankID
inline constexpr char choosing[] = "choosing";       // payment session: the shopper picks a method
inline constexpr char paying[] = "paying";
inline constexpr char verifying[] = "verifying"; // told of a result, asking
inline constexpr char reserved[] = "reserved";   // WAITING_FOR_CAPTURE, AUTHORIZED
inline constexpr char partly[] = "partly-captured";
inline constexpr char captured[] = "captured";
inline constexpr char paid[] = "paid";
inline constexpr char returned[] = "returned";
inline constexpr char refunded[] = "refunded";
inline constexpr char released[] = "released";
inline constexpr char identified[] = "identified"; // identity session: verified
inline constexpr char rejected[] = "rejected";
inline constexpr char declined[] = "declined";
inline constexpr char failed[] = "failed";
inline constexpr char cancelled[] = "cancelled";
inline constexpr char error[] = "error"; // the provider refused to create it
} // namespace shopState

} // namespace kassa::kronor
