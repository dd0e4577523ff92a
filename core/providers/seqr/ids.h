// Stable ids of SEQR's pages, controls, outcomes, switches and states: shared by shop, sandbox, flow and
// stories.
#pragma once

namespace kassa::seqr {

namespace entry {
inline constexpr char instant[] = "instant-checkout"; // SEQR calls the shop
inline constexpr char invoice[] = "invoice";          // ordinary web-shop checkout: the shop begins
} // namespace entry

namespace page {
// The phone (Party::App).
inline constexpr char home[] = "seqr.home";       // scan
inline constexpr char address[] = "seqr.address"; // delivery address
inline constexpr char waiting[] = "seqr.waiting"; // "Requesting Amount…", "Waiting for Amount…"
inline constexpr char bill[] = "seqr.bill";
inline constexpr char pin[] = "seqr.pin";
inline constexpr char paying[] = "seqr.paying"; // paid, the shop has not asked yet
inline constexpr char receipt[] = "seqr.receipt";
inline constexpr char ended[] = "seqr.ended"; // cancelled, refused, error
// The provider's other pages.
inline constexpr char certification[] = "seqr.certification";
// The shop's.
inline constexpr char shopProduct[] = "shop.product"; // Instant Checkout QR code
inline constexpr char shopPay[] = "shop.pay";         // invoice QR code
inline constexpr char shopWaiting[] = "shop.waiting";
inline constexpr char shopThanks[] = "shop.thanks";
inline constexpr char shopEnded[] = "shop.ended";
} // namespace page

namespace control {
inline constexpr char openApp[] = "open-app";       // shop pages: the link for the same phone
inline constexpr char scan[] = "scan";              // home: field "payload"
inline constexpr char pickPrefix[] = "pick.";       // home: + invoiceReference or number of a code shown now
inline constexpr char confirm[] = "confirm";        // address, pin
inline constexpr char pay[] = "pay";                // bill: on to the PIN
inline constexpr char back[] = "back";              // address: nothing reaches the shop
inline constexpr char cancel[] = "cancel";          // bill, pin, waiting for the amount
inline constexpr char leave[] = "leave";            // the app is closed
inline constexpr char outcomePrefix[] = "outcome."; // + outcome::
} // namespace control

// The tester's choices on bill and PIN.
namespace outcome {
inline constexpr char approve[] = "approve";
inline constexpr char wrongPin[] = "wrong-pin";
inline constexpr char cancel[] = "cancel";
inline constexpr char bankDeclines[] = "bank-declines";
inline constexpr char abandon[] = "abandon";
inline constexpr char expire[] = "expire";
inline constexpr char notifyLost[] = "notify-lost";
inline constexpr char notifyLate[] = "notify-late";
inline constexpr char notifyTwice[] = "notify-twice";
inline constexpr char notifyForm[] = "notify-form";
inline constexpr char forged[] = "forged"; // a notification although nothing is paid
inline constexpr char loyaltyCard[] = "loyalty-card";
} // namespace outcome

namespace sandboxOperation {
// Switches: field "value".
inline constexpr char notification[] = "set.notification"; // normal (default) | lost | late | twice | form
inline constexpr char notifyOnCancel[] = "set.notify-on-cancel"; // off (default) | on
inline constexpr char notifyAttempts[] = "set.notify-attempts";  // 1 (default) | 3
inline constexpr char lateSeconds[] = "set.late-seconds";        // of a late notification; default 10
inline constexpr char commitSeconds[] = "set.commit-seconds";    // default 20
inline constexpr char persona[] = "set.persona";                 // test_data.h
inline constexpr char loyalty[] = "set.loyalty";                 // off (default) | on: the buyer has a card
inline constexpr char createPurchase[] = "set.create-purchase";  // callVariant::
inline constexpr char rowSum[] = "set.row-sum";                  // warn (default) | ignore | refuse
inline constexpr char currency[] = "set.currency";               // any (default) | a code
inline constexpr char lifetime[] = "set.lifetime-minutes";       // 0 (default): an invoice never expires
inline constexpr char answerDelay[] = "set.answer-milliseconds"; // 0 (default)
inline constexpr char reportSeconds[] = "set.report-seconds";    // default 4: until a report is ready
// What SEQR, time or a forger does. "ref": invoiceReference or the shop's order id.
inline constexpr char notify[] = "notify";                    // ref: a notification now, whatever the state
inline constexpr char expire[] = "expire";                    // ref
inline constexpr char reverse[] = "reverse";                  // ref: the commit window is over now
inline constexpr char fault[] = "fault";                      // operation, kind, times, milliseconds
inline constexpr char scan[] = "scan";                        // payload
inline constexpr char registerWebshop[] = "register-webshop"; // id, url
inline constexpr char blockTerminal[] = "block-terminal";     // terminal, value: on | off
inline constexpr char certificationAnew[] = "certification-anew";
inline constexpr char certificationReport[] = "certification-report"; // its page, in a window of its own
} // namespace sandboxOperation

// Variants of the call of createPurchase.
namespace callVariant {
inline constexpr char normal[] = "normal";
inline constexpr char twice[] = "twice"; // in parallel: a double scan
inline constexpr char unknownToken[] = "unknown-token";
inline constexpr char missingFields[] = "missing-fields"; // only the token
inline constexpr char noToken[] = "no-token";
inline constexpr char brokenJson[] = "broken-json";
inline constexpr char wrongType[] = "wrong-type"; // Content-Type: text/plain
} // namespace callVariant

// Kinds of fault(); or a result code, "94".
namespace faultKind {
inline constexpr char soapFault[] = "soap-fault";
inline constexpr char unavailable[] = "http-503";
inline constexpr char cut[] = "cut"; // the connection drops, nothing was done
inline constexpr char delay[] = "delay";
} // namespace faultKind

namespace shopOperation {
inline constexpr char poll[] = "set.poll-seconds";             // 1 (default); 0: never
inline constexpr char patience[] = "set.cancel-seconds";       // default 120: then the shop cancels
inline constexpr char notifyAnswer[] = "set.notify-answer";    // 200 (default) | another status | silent
inline constexpr char asksAfterNotice[] = "set.ask-on-notice"; // on (default) | off: the mistake
inline constexpr char paymentMode[] = "set.payment-mode";      // paymentMode of the schema
inline constexpr char acknowledgment[] = "set.acknowledgment"; // none (default) | optional | require | absent
inline constexpr char mode[] = "set.mode";                     // demo (default) | production: wss-dev or wss
inline constexpr char endpoint[] = "set.endpoint";             // v2 (default) | cashregister-2
inline constexpr char terminal[] = "set.terminal";             // webshop (default) | registered
inline constexpr char stock[] = "set.stock";                   // pieces of every article, default 100
inline constexpr char backUrl[] = "set.back-url";              // on (default) | off
inline constexpr char badRows[] = "set.bad-rows";              // off (default) | on: rows without VAT
// With a purchase.
inline constexpr char look[] = "look"; // getPaymentStatus
inline constexpr char cancelInvoice[] = "cancel-invoice";
inline constexpr char updateInvoice[] = "update-invoice"; // amount: the discount; empty: 10 %
inline constexpr char refund[] = "refund";                // amount; empty: what is left
inline constexpr char commit[] = "commit-reservation";    // amount; empty: all of it
inline constexpr char receipt[] = "submit-receipt";
// Without one.
inline constexpr char registerTerminal[] = "register-terminal"; // name
inline constexpr char unregisterTerminal[] = "unregister-terminal";
inline constexpr char assignSeqrId[] = "assign-seqr-id"; // seqrId
inline constexpr char markPeriod[] = "mark-period";
inline constexpr char report[] = "report"; // reportId
inline constexpr char ping[] = "ping";     // benchmarkingNop
} // namespace shopOperation

// States of a shop's purchase.
namespace shopState {
inline constexpr char shown[] = "shown";       // the code is shown, nobody has bought yet
inline constexpr char ordering[] = "ordering"; // being invoiced
inline constexpr char issued[] = "issued";
inline constexpr char acknowledging[] = "acknowledging"; // loyalty: the shop must update the invoice
inline constexpr char noticed[] = "noticed";             // told, asking: the 20 seconds run
inline constexpr char reserved[] = "reserved";
inline constexpr char paid[] = "paid";
inline constexpr char partlyRefunded[] = "partly-refunded";
inline constexpr char refunded[] = "refunded";
inline constexpr char cancelled[] = "cancelled";
inline constexpr char reversed[] = "reversed"; // paid, but the money went back
inline constexpr char mismatch[] = "mismatch"; // paid, but not what the invoice says: a person has to look
inline constexpr char failed[] = "failed";
inline constexpr char expired[] = "expired";
inline constexpr char error[] = "error"; // no invoice was made
} // namespace shopState

// Of an invoice at SEQR, as on the wire (section 8).
namespace status {
inline constexpr char issued[] = "ISSUED";
inline constexpr char pending[] = "PENDING_ISSUER_ACKNOWLEDGE";
inline constexpr char paid[] = "PAID";
inline constexpr char reserved[] = "RESERVED";
inline constexpr char canceled[] = "CANCELED";
inline constexpr char failed[] = "FAILED";
inline constexpr char expired[] = "EXPIRED";
} // namespace status

} // namespace kassa::seqr
