// Stable ids of QENTA's pages, controls, outcomes, switches and states: shared by shop, sandbox and flow.
#pragma once

namespace kassa::qenta {

namespace entry {
inline constexpr char ownForm[] = "own-form"; // card data typed into the shop's own page (section 6.1)
inline constexpr char iframe[] = "iframe";    // pci3: the provider's frame (section 6.2)
inline constexpr char hosted[] = "hosted";    // no data storage: the provider's page asks (section 4.3)
} // namespace entry

namespace page {
inline constexpr char pci3[] = "qenta.pci3";
inline constexpr char googlePay[] = "qenta.googlepay";
inline constexpr char select[] = "qenta.select";
inline constexpr char cardEntry[] = "qenta.card-entry"; // CCARD without stored data
inline constexpr char acs[] = "qenta.acs";              // 3-D Secure
inline constexpr char bank[] = "qenta.bank";            // a bank's, PayPal's, ... page
inline constexpr char over[] = "qenta.over";            // timed out, used before, unknown
inline constexpr char shopCheckout[] = "shop.checkout";
inline constexpr char shopReview[] = "shop.review";
inline constexpr char shopPay[] = "shop.pay";       // with the provider's page in a frame
inline constexpr char shopReturn[] = "shop.return"; // breaks out of frames
inline constexpr char shopResult[] = "shop.result";
inline constexpr char shopWaiting[] = "shop.waiting";
inline constexpr char shopStored[] = "shop.stored"; // returnUrl of browsers without CORS (section 6.4)
inline constexpr char shopHelp[] = "shop.help";
} // namespace page

// Buyer's controls, then the tester's (prefix "outcome.").
namespace control {
inline constexpr char chooseMethod[] = "choose-method"; // checkout: method
inline constexpr char store[] = "store";                // checkout, pci3: the payment data
inline constexpr char proceed[] = "continue";           // checkout: to the review
inline constexpr char commit[] = "commit";              // review: start the payment
inline constexpr char coupon[] = "coupon";              // review: 10 percent off
inline constexpr char addItem[] = "add-item";           // review: cross-selling
inline constexpr char changeMethod[] = "change-method"; // review: back to the methods
inline constexpr char again[] = "again";                // result: another try
inline constexpr char pay[] = "pay";                    // select, card-entry
inline constexpr char cancel[] = "cancel";
inline constexpr char confirm[] = "confirm"; // acs: password; bank
inline constexpr char refuse[] = "refuse";
inline constexpr char outcomePrefix[] = "outcome.";
} // namespace control

namespace outcome {
inline constexpr char approve[] = "approve";
inline constexpr char decline[] = "decline"; // field "code"
inline constexpr char cancel[] = "cancel";
inline constexpr char testCard[] = "test-card"; // pays by, or stores, the card in the field "card"
inline constexpr char pendingApprove[] = "pending-approve"; // then SUCCESS
inline constexpr char pendingDecline[] = "pending-decline"; // then FAILURE
inline constexpr char secured[] = "3ds-passed";
inline constexpr char notSecured[] = "3ds-failed"; // 20009
inline constexpr char notEnrolled[] = "3ds-not-enrolled";
inline constexpr char frictionless[] = "3ds-frictionless";
inline constexpr char closePaid[] = "close-paid"; // the buyer closes the window after paying
inline constexpr char closeUnpaid[] = "close-unpaid";
inline constexpr char timeOut[] = "time-out"; // 99996 on the page
} // namespace outcome

namespace sandboxOperation {
inline constexpr char confirmation[] = "set.confirmation"; // before | after | late | lost | twice
inline constexpr char dayEnd[] = "set.day-end"; // by-hand (default) | closes | captures, at midnight UTC
inline constexpr char confirmDelay[] = "set.confirm-delay"; // minutes of "late"
inline constexpr char forgery[] = "set.forgery";            // what is sent before the genuine one
inline constexpr char redelivery[] = "set.redelivery";      // minutes between attempts, "1,5,60"; empty: off
inline constexpr char pendingMinutes[] = "set.pending-minutes"; // until the final state
inline constexpr char basket[] = "set.basket";                  // warn | refuse: a basket that differs
inline constexpr char hash[] = "set.hash";                      // hmac-sha512 | sha512 | md5
inline constexpr char fault[] = "fault";                        // of the next answers: kind, times
inline constexpr char addAccount[] = "add-account";             // customerId, shopId, secret, password
inline constexpr char closeDay[] = "close-day";
inline constexpr char expireApprovals[] = "expire-approvals";
inline constexpr char expireStorage[] = "expire-storage";   // ref
inline constexpr char deliverNow[] = "deliver-now";         // ref: a confirmation that waits
inline constexpr char sendAgain[] = "send-callback";        // ref: the last confirmation
inline constexpr char forgeFailure[] = "forge-failure";     // ref: an unsigned FAILURE from nowhere
inline constexpr char approvePending[] = "approve-pending"; // ref
inline constexpr char declinePending[] = "decline-pending"; // ref
} // namespace sandboxOperation

namespace faultKind {
inline constexpr char forbidden[] = "403";
inline constexpr char serverError[] = "500";
inline constexpr char maintenance[] = "maintenance";
inline constexpr char empty[] = "empty";
inline constexpr char truncated[] = "truncated";
inline constexpr char slow[] = "slow"; // 10 seconds
inline constexpr char extraNames[] = "extra-names";
inline constexpr char shuffled[] = "shuffled";
} // namespace faultKind

namespace forgery {
inline constexpr char none[] = "none";
inline constexpr char alteredAmount[] = "altered-amount";
inline constexpr char noFingerprint[] = "no-fingerprint";
inline constexpr char noSecret[] = "no-secret"; // the list does not name it
inline constexpr char legacyHash[] = "legacy-hash";
inline constexpr char foreignSecret[] = "foreign-secret";
inline constexpr char swappedOrder[] = "swapped-order";
} // namespace forgery

namespace shopOperation {
inline constexpr char frameStyle[] = "set.frame-style";         // off (default) | on: iframeCssUrl is sent
inline constexpr char window[] = "set.window";                  // redirect | popup | iframe
inline constexpr char method[] = "set.method";                  // payment type that is preselected
inline constexpr char currency[] = "set.currency";              // of the next orders; empty: as given
inline constexpr char hash[] = "set.hash";                      // hmac-sha512 | sha512 | md5
inline constexpr char pendingUrl[] = "set.pending-url";         // on | off
inline constexpr char orderNumbers[] = "set.order-numbers";     // off | on: generateOrderNumber first
inline constexpr char autoDeposit[] = "set.auto-deposit";       // no | yes
inline constexpr char duplicateCheck[] = "set.duplicate-check"; // off | on
inline constexpr char basket[] = "set.basket";                  // on | off
inline constexpr char readFirst[] = "set.read-storage";       // on | off: dataStorage/read before the review
inline constexpr char confirmAnswer[] = "set.confirm-answer"; // ok | nok | comment | json | blank | 500, ...
inline constexpr char backend[] = "set.backend";              // seamless | toolkit
inline constexpr char wait[] = "set.wait"; // minutes that the buyer waits on the review page
inline constexpr char deposit[] = "deposit";
inline constexpr char depositPart[] = "deposit-part"; // amount
inline constexpr char depositReversal[] = "deposit-reversal";
inline constexpr char approveReversal[] = "approve-reversal";
inline constexpr char refund[] = "refund";
inline constexpr char refundPart[] = "refund-part"; // amount
inline constexpr char refundReversal[] = "refund-reversal";
inline constexpr char recurPayment[] = "recur-payment";
inline constexpr char transferFund[] = "transfer-fund";
inline constexpr char orderDetails[] = "order-details";
inline constexpr char institutions[] = "financial-institutions";
} // namespace shopOperation

// States of a shop's purchase.
namespace shopState {
inline constexpr char created[] = "created";       // dataStorage/init under way
inline constexpr char collecting[] = "collecting"; // the buyer chooses a method and types
inline constexpr char review[] = "review";
inline constexpr char starting[] = "starting"; // frontend/init under way
inline constexpr char paying[] = "paying";     // at the provider
inline constexpr char pending[] = "pending";
inline constexpr char approved[] = "approved"; // authorised: goods may be sent
inline constexpr char paid[] = "paid";         // deposited
inline constexpr char failed[] = "failed";
inline constexpr char cancelled[] = "cancelled";
inline constexpr char unknown[] = "unknown"; // no confirmation came: a person has to look
inline constexpr char reversed[] = "reversed";
inline constexpr char refunded[] = "refunded";
inline constexpr char error[] = "error"; // the storage or the payment could not be started
} // namespace shopState

} // namespace kassa::qenta
