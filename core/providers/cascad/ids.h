// Stable ids of Cascad's pages, controls, outcomes, switches and states: shared by shop, sandbox, flow and
// stories.
#pragma once

namespace kassa::cascad {

namespace entry {
inline constexpr char link[] = "payment-link";
inline constexpr char widget[] = "widget";
inline constexpr char redirect[] = "redirect"; // "secure redirect", by cpi
inline constexpr char ownPage[] = "own-page";
} // namespace entry

namespace page {
inline constexpr char methods[] = "cascad.methods"; // step 1 of the hosted page
inline constexpr char fields[] = "cascad.fields";   // step 2: fields of a service
inline constexpr char card[] = "cascad.card";
inline constexpr char acs[] = "cascad.3ds";            // the issuer's page of 3-D Secure
inline constexpr char acsFrame[] = "cascad.3ds-frame"; // the page around it, of the card gateway
inline constexpr char gateway[] = "cascad.gateway";    // a wallet's or bank's own page
inline constexpr char test[] = "cascad.test";          // test payment
inline constexpr char details[] = "cascad.details";    // invoice flow: payment details
inline constexpr char status[] = "cascad.status";      // step 3
inline constexpr char problem[] = "cascad.problem";    // nothing can be paid here
inline constexpr char closed[] = "cascad.closed";
inline constexpr char shopLink[] = "shop.link";
inline constexpr char shopWidget[] = "shop.widget"; // iframe
inline constexpr char shopTab[] = "shop.tab";       // widget that opens a tab
inline constexpr char shopOwn[] = "shop.own";       // the shop's own payment page
inline constexpr char shopWaiting[] = "shop.waiting";
inline constexpr char shopThanks[] = "shop.thanks";
inline constexpr char shopEnded[] = "shop.ended";
} // namespace page

namespace control {
inline constexpr char pay[] = "pay";
inline constexpr char open[] = "open";              // shop.tab
inline constexpr char edited[] = "edited-link";     // shop.link, tester: the payer has edited the amount
inline constexpr char servicePrefix[] = "service."; // + METHOD_FLOW, without the currency
inline constexpr char search[] = "search";          // cascad.methods, field "search"
inline constexpr char groupPrefix[] = "group.";     // + all, cash, bank, electronic
inline constexpr char local[] = "local";            // local methods only, or all again
inline constexpr char proceed[] = "continue";       // cascad.fields
inline constexpr char back[] = "back";              // to the list of methods
inline constexpr char cancel[] = "cancel";
inline constexpr char check[] = "check";     // "check status"
inline constexpr char confirm[] = "confirm"; // cascad.3ds, with the one-time password
inline constexpr char refuse[] = "refuse";   // cascad.3ds
inline constexpr char toShop[] = "return";   // "return to shop"
inline constexpr char again[] = "again";     // "try again"
inline constexpr char outcomePrefix[] = "outcome.";
} // namespace control

// The tester's choices on the pages of the gateway (section 11), after control::outcomePrefix.
namespace outcome {
inline constexpr char approve[] = "approve";
inline constexpr char partly[] = "approve-partly"; // field "amount"
inline constexpr char decline[] = "decline";       // field "resolution"
inline constexpr char pending[] = "pending";
inline constexpr char error[] = "error";        // process_error, tried again a minute later
inline constexpr char testCard[] = "test-card"; // pays by the card in the field "card"
inline constexpr char close[] = "close";        // the payer closes the page
inline constexpr char timeout[] = "timeout";    // 3-D Secure: nobody enters anything
inline constexpr char remove[] = "delete";      // in a widget: the page posts that word, as the next
inline constexpr char reinit[] = "reinit";
} // namespace outcome

namespace sandboxOperation {
// Switches: field "value". Options of the account (section 11).
inline constexpr char publicCreation[] = "set.public-creation"; // allowed (default) | forbidden
inline constexpr char accountStatus[] = "set.account";          // active (default) | blocked
inline constexpr char onlyFinal[] = "set.only-final";           // off (default) | on
inline constexpr char autoReturn[] = "set.auto-return";         // off (default) | on
inline constexpr char sendContext[] = "set.context";            // off (default) | on
inline constexpr char callbackUrl[] = "set.callback-url";       // absolute URL; empty: none
inline constexpr char returnUrl[] = "set.return-url";           // the account's default; empty: none
inline constexpr char returnSuccess[] = "set.return-success";   // the same for one result; before it
inline constexpr char returnPending[] = "set.return-pending";
inline constexpr char returnFail[] = "set.return-fail";
inline constexpr char currencies[] = "set.currencies"; // active ones: "USD,EUR"
inline constexpr char lifetime[] = "set.lifetime";     // minutes, default 2880
inline constexpr char attempts[] = "set.attempts";     // default 5
inline constexpr char interval[] = "set.interval";     // seconds between callbacks, times n; default 60
inline constexpr char retries[] = "set.retries";       // default 100
inline constexpr char fee[] = "set.fee";          // none (default) | internal-direct | internal-reverse | ...
inline constexpr char feeRate[] = "set.fee-rate"; // per mille, default 30
inline constexpr char feeLeast[] = "set.fee-least";    // minor units; 0 (default): no bound
inline constexpr char feeMost[] = "set.fee-most";      // the same
inline constexpr char moderation[] = "set.moderation"; // off (default) | on
inline constexpr char feeFixed[] = "set.fee-fixed";    // minor units, default 50
inline constexpr char json[] = "set.json";             // php (default) | plain: how callbacks are written
inline constexpr char refunds[] = "set.refunds";       // new (default) | old
inline constexpr char prerequest[] = "set.prerequest"; // attributes (default) | flat
inline constexpr char duplicate[] = "set.duplicate";   // 422 (default) | 429
inline constexpr char exchange[] = "set.exchange";     // off (default) | on: services in other currencies
inline constexpr char feeBadge[] = "set.fee-badge"; // off (default) | on: "0 %" where the payer bears no fee
inline constexpr char capture[] = "set.capture"; // off (default) | on: an address that is nowhere published
// Switches of the tester.
inline constexpr char callbacks[] = "set.callbacks";
inline constexpr char mergeSeconds[] = "set.merge"; // changes within so many seconds become one callback
inline constexpr char threeDs[] = "set.3ds";        // post (default) | get | otp
inline constexpr char threeDsWindow[] = "set.3ds-window"; // frame (default) | page
inline constexpr char rateLimit[] =
    "set.rate-limit";                            // calls of an account in a minute; 0 (default): no limit
inline constexpr char gateway[] = "set.gateway"; // get (default) | post: flow_data.method
inline constexpr char refundResult[] =
    "set.refund-result";                           // ok (default) | pending | refunding | error | failed
inline constexpr char included[] = "set.included"; // off (default) | on: of callbacks
inline constexpr char fault[] =
    "fault"; // kind, times, on: create (default) | read | refund | prerequest | any
inline constexpr char resendBulk[] = "resend-all"; // hours, 1 to 48
// What the provider's staff, a bank or time does. "ref": reference_id or id of the invoice.
inline constexpr char approve[] = "approve";
inline constexpr char decline[] = "decline"; // resolution
inline constexpr char expire[] = "expire";
inline constexpr char terminate[] = "terminate";
inline constexpr char chargeback[] = "chargeback"; // amount; empty: all of it
inline constexpr char refundDone[] = "refund-done";
inline constexpr char refundFailed[] = "refund-failed";
inline constexpr char resend[] =
    "send-callback"; // the id that the panel of callbacks knows; about the present state, from the portal
} // namespace sandboxOperation

// Kinds of fault().
namespace faultKind {
inline constexpr char timeout[] = "timeout"; // processed, never answered
inline constexpr char cut[] = "cut";         // processed, the connection drops
inline constexpr char invalidJson[] = "invalid-json";
} // namespace faultKind

// Values of sandboxOperation::callbacks.
namespace callbackMode {
inline constexpr char normal[] = "normal";
inline constexpr char late[] = "late"; // an hour later
inline constexpr char twice[] = "twice";
inline constexpr char swapped[] = "swapped"; // each pair in the wrong order
inline constexpr char lost[] = "lost";
inline constexpr char wrongSignature[] = "wrong-signature";
inline constexpr char wrongKey[] = "wrong-key"; // live for test
inline constexpr char apiKey[] = "api-key";     // signed with the password of the Private API
inline constexpr char wrongAmount[] = "wrong-amount";
} // namespace callbackMode

namespace shopOperation {
inline constexpr char widget[] = "set.widget";    // iframe (default) | tab
inline constexpr char ownPage[] = "set.own-page"; // json (default) | form: how the invoice is created
inline constexpr char mode[] = "set.mode";        // test (default) | live
inline constexpr char flow[] = "set.flow";        // charge (default) | verify | authorize; Private API only
inline constexpr char service[] = "set.service";  // a service code; empty (default): the payer chooses
inline constexpr char confirm[] = "set.confirm";  // callback (default) | ask: before goods are released
inline constexpr char callbackAnswer[] =
    "set.callback-answer";                                // 200 (default), in turn: "500,204,200"; silent
inline constexpr char payLabel[] = "set.pay-label";       // pay (default) | subscribe | donate
inline constexpr char refundForm[] = "set.refund-form";   // both (default) | new | old | no-reference
inline constexpr char cancelPath[] = "set.cancel-path";   // default "/terminate"
inline constexpr char capturePath[] = "set.capture-path"; // default "/capture"
inline constexpr char look[] = "look";                    // reconciliation on demand
inline constexpr char refund[] = "refund";                // amount; empty: the remainder
inline constexpr char cancel[] = "cancel";
inline constexpr char capture[] = "capture";    // amount; empty: all
inline constexpr char list[] = "list";          // the invoices of the account, filtered (shop_list)
inline constexpr char listNext[] = "list-next"; // page, with the same filters
inline constexpr char listPrevious[] = "list-previous";
inline constexpr char details[] = "details";        // invoice: id, or an order's
inline constexpr char editWidget[] = "edit-widget"; // config: JSON
} // namespace shopOperation

// States of a shop's purchase.
namespace shopState {
inline constexpr char created[] = "created"; // the payer may begin
inline constexpr char pending[] = "pending"; // an invoice is under way
inline constexpr char paid[] = "paid";
inline constexpr char partlyPaid[] = "partly-paid";
inline constexpr char verified[] = "verified";
inline constexpr char failed[] = "failed";
inline constexpr char expired[] = "expired";
inline constexpr char cancelled[] = "cancelled";
inline constexpr char refunding[] = "refunding";
inline constexpr char partlyRefunded[] = "partly-refunded";
inline constexpr char refunded[] = "refunded";
inline constexpr char refundFailed[] = "refund-failed";
inline constexpr char partlyChargedBack[] = "partly-charged-back";
inline constexpr char chargedBack[] = "charged-back";
inline constexpr char mismatch[] = "mismatch"; // amount, currency or mode are not the order's
inline constexpr char error[] = "error";       // no invoice could be made
} // namespace shopState

} // namespace kassa::cascad
