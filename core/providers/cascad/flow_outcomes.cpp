#include "providers/cascad/flow_parts.h"
#include "providers/cascad/ids.h"

namespace kassa::cascad {

namespace {

using Buyer = std::vector<BuyerStep>;
using Steps = std::vector<OperationStep>;

BuyerStep press(const char *pageId, const QByteArray &controlId, Fields fields = {})
{
    return {pageId, controlId, std::move(fields), false};
}

// Pressed where the way in has such a page, passed over where it has not.
BuyerStep ifShown(const char *pageId, const QByteArray &controlId, Fields fields = {})
{
    return {pageId, controlId, std::move(fields), true};
}

// From the shop to the payment with that service, by any of the four ways in.
Buyer choosing(const QByteArray &service, const Fields &fields = {})
{
    const QByteArray chosen = control::servicePrefix + service;
    Buyer buyer{ifShown(page::shopLink, control::pay), ifShown(page::shopTab, control::open),
                ifShown(page::shopOwn, chosen), ifShown(page::methods, chosen)};
    if (!fields.empty()) {
        buyer.insert(buyer.begin() + 3, ifShown(page::shopOwn, control::proceed, fields));
        buyer.push_back(ifShown(page::fields, control::proceed, fields));
    }
    return buyer;
}

Buyer then(Buyer first, const Buyer &more)
{
    first.insert(first.end(), more.begin(), more.end());
    return first;
}

BuyerStep card(const char *name, const char *expiry = "12/39")
{
    return press(page::card, control::pay,
                 {{"card_number", QByteArray("<<card:") + name + ">>"},
                  {"expiry", expiry},
                  {"cvv", "<<cvv:test>>"},
                  {"card_holder", "Zoe Angstrom"}});
}

const BuyerStep &goBack()
{
    static const BuyerStep step = press(page::status, control::toShop);
    return step;
}

BuyerStep decide(const char *pageId, const char *outcomeId, Fields fields = {})
{
    return press(pageId, control::outcomePrefix + QByteArray(outcomeId), std::move(fields));
}

Buyer byCard(const Buyer &more)
{
    return then(choosing("payment_card_hpp"), more);
}

Buyer paying()
{
    return byCard({card("approved"), goBack()});
}

// One failed attempt, and "try again" from the status page.
Buyer attempts(int count, const char *name, const char *expiry)
{
    Buyer buyer;
    for (int i = 0; i < count; ++i) {
        buyer.push_back(card(name, expiry));
        if (i + 1 < count)
            buyer.push_back(press(page::status, control::again));
    }
    return buyer;
}

OperationStep setSandbox(const char *operation, const char *value)
{
    return {Side::Sandbox, operation, {{"value", value}}};
}

OperationStep setShop(const char *operation, const char *value)
{
    return {Side::Shop, operation, {{"value", value}}};
}

OperationStep atShop(const char *operation, Fields fields = {})
{
    return {Side::Shop, operation, std::move(fields)};
}

OperationStep atSandbox(const char *operation, Fields fields = {})
{
    return {Side::Sandbox, operation, std::move(fields)};
}

OperationStep faultStep(const char *kind, const char *on, const char *times = "1")
{
    return {Side::Sandbox, sandboxOperation::fault, {{"kind", kind}, {"on", on}, {"times", times}}};
}

Outcome outcomeOf(const char *id, Text title, Text description, Buyer buyer, const char *state,
                  int fulfilled = 1, Steps before = {}, Steps after = {}, const char *entry = "")
{
    Outcome made;
    made.id = id;
    made.title = std::move(title);
    made.description = std::move(description);
    made.before = std::move(before);
    made.buyer = std::move(buyer);
    made.after = std::move(after);
    made.shopState = state;
    made.fulfilled = fulfilled;
    made.entry = entry;
    return made;
}

std::vector<Outcome> cards()
{
    using namespace shopState;
    using sandboxOperation::threeDs;
    const Buyer confirming = byCard({card("approved-3ds"), press(page::acs, control::confirm), goBack()});
    return {
        outcomeOf(
            "approve", KASSA_TEXT("cascad", "Paid by card"),
            KASSA_TEXT("cascad", "A card without 3-D Secure; the payer comes back from the status page."),
            paying(), paid),
        outcomeOf("3ds", KASSA_TEXT("cascad", "3-D Secure by a posted form"),
                  KASSA_TEXT("cascad", "The payer confirms at the bank's page."), confirming, paid),
        outcomeOf("3ds-get", KASSA_TEXT("cascad", "3-D Secure by an address"),
                  KASSA_TEXT("cascad", "The payer is sent to the bank's page by GET."), confirming, paid, 1,
                  {setSandbox(threeDs, "get")}),
        outcomeOf(
            "3ds-otp", KASSA_TEXT("cascad", "3-D Secure with a one-time password"),
            KASSA_TEXT("cascad", "Mistyped once, then right."),
            byCard({card("approved-3ds"), press(page::acs, control::confirm, {{"otp", "<<otp:wrong>>"}}),
                    press(page::acs, control::confirm, {{"otp", "<<otp:test>>"}}), goBack()}),
            paid, 1, {setSandbox(threeDs, "otp")}),
        outcomeOf("3ds-refused", KASSA_TEXT("cascad", "3-D Secure refused"),
                  KASSA_TEXT("cascad",
                             "The payer refuses at the bank and goes back to the shop; the invoice expires."),
                  byCard({card("approved-3ds"), press(page::acs, control::refuse), goBack()}), expired, 0),
        outcomeOf(
            "3ds-timeout", KASSA_TEXT("cascad", "3-D Secure timed out"),
            KASSA_TEXT("cascad", "Half an hour passes at the bank's page; another card works."),
            byCard({card("approved-3ds"), press(page::status, control::again), card("approved"), goBack()}),
            paid, 1, {setSandbox(sandboxOperation::threeDsWindow, "page")}),
        outcomeOf("declined-then-paid", KASSA_TEXT("cascad", "Declined, then paid"),
                  KASSA_TEXT("cascad",
                             "The first card has insufficient funds, the second works: the same invoice."),
                  byCard({card("failing", "05/29"), press(page::status, control::again), card("approved"),
                          goBack()}),
                  paid),
        outcomeOf("declined", KASSA_TEXT("cascad", "All attempts declined"),
                  KASSA_TEXT("cascad", "The fifth failure is the last one: process_failed."),
                  byCard(then(attempts(5, "failing", "05/29"), {goBack()})), failed, 0),
        outcomeOf("stuck-card", KASSA_TEXT("cascad", "Card that stays pending"),
                  KASSA_TEXT("cascad", "Expiry 07/77: the payment hangs until the invoice expires."),
                  byCard({card("approved", "07/77"), goBack()}), expired, 0),
        outcomeOf("paid-partly", KASSA_TEXT("cascad", "Paid in part"),
                  KASSA_TEXT("cascad", "Less is paid than asked: nothing is released."),
                  byCard({decide(page::card, outcome::partly, {{"amount", "10"}}), goBack()}), partlyPaid, 0),
        outcomeOf("cancelled", KASSA_TEXT("cascad", "Cancelled by the payer"),
                  KASSA_TEXT("cascad", "The payer cancels on the card page: terminated."),
                  byCard({press(page::card, control::cancel), goBack()}), cancelled, 0),
        outcomeOf("closed", KASSA_TEXT("cascad", "Page closed"),
                  KASSA_TEXT("cascad", "The payer goes away; two days later the invoice expires."),
                  byCard({decide(page::card, outcome::close)}), expired, 0),
        outcomeOf("error-recovers", KASSA_TEXT("cascad", "Technical error"),
                  KASSA_TEXT("cascad", "process_error; the platform tries again by itself and succeeds."),
                  byCard({decide(page::card, outcome::error), goBack()}), paid),
        outcomeOf("pending-paid", KASSA_TEXT("cascad", "Pending, then paid"),
                  KASSA_TEXT("cascad", "The payer is back before the bank decides; then the bank approves."),
                  byCard({decide(page::card, outcome::pending), goBack()}), paid, 1,
                  {setSandbox(sandboxOperation::lifetime, "1000000")},
                  {atSandbox(sandboxOperation::approve)}),
        outcomeOf("pending-declined", KASSA_TEXT("cascad", "Pending, then declined"),
                  KASSA_TEXT("cascad", "The payer is back before the bank decides; then the bank declines."),
                  byCard({decide(page::card, outcome::pending), goBack()}), failed, 0,
                  {setSandbox(sandboxOperation::lifetime, "1000000")},
                  {atSandbox(sandboxOperation::decline)}),
    };
}

std::vector<Outcome> otherServices()
{
    using namespace shopState;
    const Buyer wallet = then(choosing("paypal_hpp"), {press(page::gateway, control::pay), goBack()});
    const auto test = [](const char *status) {
        return then(choosing("test_test", {{"status", status}}), {press(page::test, control::pay), goBack()});
    };
    return {
        outcomeOf("wallet", KASSA_TEXT("cascad", "Electronic wallet"),
                  KASSA_TEXT("cascad", "The payer is sent to the wallet's own page by GET."), wallet, paid),
        outcomeOf("wallet-post", KASSA_TEXT("cascad", "Electronic wallet by a posted form"),
                  KASSA_TEXT("cascad", "flow_data says POST: the browser posts a form by itself."), wallet,
                  paid, 1, {setSandbox(sandboxOperation::gateway, "post")}),
        outcomeOf("test-processed", KASSA_TEXT("cascad", "Test service, processed"),
                  KASSA_TEXT("cascad", "The field \"status\" names the result."), test("processed"), paid),
        outcomeOf("test-failed", KASSA_TEXT("cascad", "Test service, failed"),
                  KASSA_TEXT("cascad", "The field \"status\" names the result."), test("process_failed"),
                  failed, 0),
        outcomeOf("bank-transfer", KASSA_TEXT("cascad", "Bank transfer"),
                  KASSA_TEXT("cascad", "The page shows payment details; the money comes later."),
                  then(choosing("swift_invoice"), {press(page::details, control::check)}), paid, 1,
                  {setSandbox(sandboxOperation::lifetime, "1000000")},
                  {atSandbox(sandboxOperation::approve)}),
        outcomeOf("bank-transfer-expired", KASSA_TEXT("cascad", "Bank transfer never made"),
                  KASSA_TEXT("cascad", "The page shows payment details; no money comes."),
                  then(choosing("swift_invoice"), {press(page::details, control::check)}), expired, 0),
    };
}

std::vector<Outcome> callbackOutcomes()
{
    using namespace shopState;
    using sandboxOperation::callbacks;
    using sandboxOperation::retries;
    const auto with = [](const char *id, Text title, Text description, const char *mode, Steps more = {}) {
        more.push_back(setSandbox(callbacks, mode));
        return outcomeOf(id, std::move(title), std::move(description), paying(), paid, 1, std::move(more));
    };
    return {
        with("callbacks-late", KASSA_TEXT("cascad", "Late callbacks"),
             KASSA_TEXT("cascad", "An hour late: the payer's return makes the shop ask."),
             callbackMode::late),
        with("callbacks-twice", KASSA_TEXT("cascad", "Doubled callbacks"),
             KASSA_TEXT("cascad", "Each comes twice; the goods are released once."), callbackMode::twice),
        with("callbacks-swapped", KASSA_TEXT("cascad", "Swapped callbacks"),
             KASSA_TEXT("cascad", "\"processed\" overtakes \"process_pending\"."), callbackMode::swapped),
        with("callbacks-lost", KASSA_TEXT("cascad", "Lost callbacks"),
             KASSA_TEXT("cascad", "None arrives: reconciliation finds the payment."), callbackMode::lost),
        outcomeOf(
            "everything-lost", KASSA_TEXT("cascad", "Lost callbacks and no return"),
            KASSA_TEXT("cascad", "The payer pays and closes the page: the shop's timer finds the payment."),
            byCard({decide(page::card, outcome::approve)}), paid, 1,
            {setSandbox(callbacks, callbackMode::lost)}),
        with("callbacks-forged", KASSA_TEXT("cascad", "Wrong signature"),
             KASSA_TEXT("cascad", "The shop refuses the callbacks and asks by itself."),
             callbackMode::wrongSignature, {setSandbox(retries, "3")}),
        with("callbacks-live-key", KASSA_TEXT("cascad", "Signed with the other mode's key"),
             KASSA_TEXT("cascad", "A test operation signed with a live key: the shop asks."),
             callbackMode::wrongKey),
        with("callbacks-api-key", KASSA_TEXT("cascad", "Signed with the API key"),
             KASSA_TEXT("cascad", "The classic mistake: refused."), callbackMode::apiKey,
             {setSandbox(retries, "3")}),
        with("callbacks-wrong-amount", KASSA_TEXT("cascad", "Callback with another amount"),
             KASSA_TEXT("cascad", "It does not match the order: the shop asks the Private API."),
             callbackMode::wrongAmount),
        outcomeOf("callbacks-merged", KASSA_TEXT("cascad", "Merged callbacks"),
                  KASSA_TEXT("cascad", "Changes that are close together become one callback."), paying(),
                  paid, 1, {setSandbox(sandboxOperation::mergeSeconds, "30")}),
        outcomeOf("callbacks-final-only", KASSA_TEXT("cascad", "Only final callbacks"),
                  KASSA_TEXT("cascad", "\"process_pending\" is never told."), paying(), paid, 1,
                  {setSandbox(sandboxOperation::onlyFinal, "on")}),
        outcomeOf("callbacks-204", KASSA_TEXT("cascad", "Shop that answers 204"),
                  KASSA_TEXT("cascad", "Only 200 counts: the callbacks come again."), paying(), paid, 1,
                  {setShop(shopOperation::callbackAnswer, "204,204,200")}),
        outcomeOf("callbacks-down", KASSA_TEXT("cascad", "Shop that is down"),
                  KASSA_TEXT("cascad", "500 three times, then silence, then 200; meanwhile the shop asks."),
                  paying(), paid, 1, {setShop(shopOperation::callbackAnswer, "500,500,500,silent,200")}),
        outcomeOf("callbacks-plain-json", KASSA_TEXT("cascad", "Callbacks without PHP escapes"),
                  KASSA_TEXT("cascad", "The signature covers the bytes, however they are written."), paying(),
                  paid, 1, {setSandbox(sandboxOperation::json, "plain")}),
        outcomeOf("ask-first", KASSA_TEXT("cascad", "Shop that asks before it believes"),
                  KASSA_TEXT("cascad", "Each result is confirmed by the Private API."), paying(), paid, 1,
                  {setShop(shopOperation::confirm, "ask")}),
    };
}

std::vector<Outcome> waysIn()
{
    using namespace shopState;
    const Steps tab{setShop(shopOperation::widget, "tab")};
    const Steps form{setShop(shopOperation::ownPage, "form")};
    return {
        outcomeOf(
            "edited-link", KASSA_TEXT("cascad", "Edited payment link"),
            KASSA_TEXT("cascad", "The payer pays 1.00 instead: the amount differs, nothing is released."),
            {press(page::shopLink, control::edited),
             press(page::methods, control::servicePrefix + QByteArray("payment_card_hpp")), card("approved"),
             goBack()},
            mismatch, 0, {}, {}, entry::link),
        outcomeOf("link-never-opened", KASSA_TEXT("cascad", "Link that nobody opens"),
                  KASSA_TEXT("cascad", "No invoice is ever made."), {}, expired, 0, {}, {}, entry::link),
        outcomeOf("link-forbidden", KASSA_TEXT("cascad", "Public creation forbidden"),
                  KASSA_TEXT("cascad", "The account allows invoices by the Private API only."),
                  {press(page::shopLink, control::pay)}, expired, 0,
                  {setSandbox(sandboxOperation::publicCreation, "forbidden")}, {}, entry::link),
        outcomeOf("widget-tab", KASSA_TEXT("cascad", "Widget in a new tab"),
                  KASSA_TEXT("cascad", "The shop's page waits and continues by itself."), paying(), paid, 1,
                  tab, {}, entry::widget),
        outcomeOf("own-page-form", KASSA_TEXT("cascad", "Own page with an HTML form"),
                  KASSA_TEXT("cascad", "The browser posts the invoice and is sent on at once."), paying(),
                  paid, 1, form, {}, entry::ownPage),
        outcomeOf("own-page-flat", KASSA_TEXT("cascad", "Prerequest in the other envelope"),
                  KASSA_TEXT("cascad", "Services directly in data."), paying(), paid, 1,
                  {setSandbox(sandboxOperation::prerequest, "flat")}, {}, entry::ownPage),
        outcomeOf("own-page-refused", KASSA_TEXT("cascad", "Services cannot be read"),
                  KASSA_TEXT("cascad", "The prerequest fails."), {}, error, 0,
                  {faultStep("500", "prerequest")}, {}, entry::ownPage),
        outcomeOf("service-named", KASSA_TEXT("cascad", "Service named by the shop"),
                  KASSA_TEXT("cascad", "The list of methods is skipped."), {card("approved"), goBack()}, paid,
                  1, {setShop(shopOperation::service, "payment_card_usd_hpp")}, {}, entry::redirect),
        outcomeOf("verify", KASSA_TEXT("cascad", "Card verification"),
                  KASSA_TEXT("cascad", "Authorised and voided: nothing is charged."), paying(), verified, 0,
                  {setShop(shopOperation::flow, "verify")}, {}, entry::redirect),
        outcomeOf("capture", KASSA_TEXT("cascad", "Authorised, then captured"),
                  KASSA_TEXT("cascad", "By an address that is nowhere published."), paying(), paid, 1,
                  {setShop(shopOperation::flow, "authorize"), setSandbox(sandboxOperation::capture, "on"),
                   setSandbox(sandboxOperation::lifetime, "1000000")},
                  {atShop(shopOperation::capture)}, entry::redirect),
        outcomeOf("cancelled-by-shop", KASSA_TEXT("cascad", "Cancelled by the shop"),
                  KASSA_TEXT("cascad", "Before anything is paid."),
                  byCard({decide(page::card, outcome::pending), goBack()}), cancelled, 0,
                  {setSandbox(sandboxOperation::lifetime, "1000000")}, {atShop(shopOperation::cancel)}),
        outcomeOf("auto-return", KASSA_TEXT("cascad", "Automatic return"),
                  KASSA_TEXT("cascad", "No status page: the payer is sent to the shop at once."),
                  byCard({card("approved")}), paid, 1, {setSandbox(sandboxOperation::autoReturn, "on")}),
        outcomeOf("return-context", KASSA_TEXT("cascad", "Return address with context"),
                  KASSA_TEXT("cascad", "Status and amount in the address: unsigned, and not believed."),
                  paying(), paid, 1, {setSandbox(sandboxOperation::sendContext, "on")}),
        outcomeOf("live", KASSA_TEXT("cascad", "Live mode"),
                  KASSA_TEXT("cascad", "Live keys: callbacks are signed with the live private key."),
                  paying(), paid, 1, {setShop(shopOperation::mode, "live")}),
        outcomeOf("fee-on-top", KASSA_TEXT("cascad", "Fee on top"),
                  KASSA_TEXT("cascad", "The payer pays the fee on top; the order's amount stays the same."),
                  paying(), paid, 1, {setSandbox(sandboxOperation::fee, "external-direct")}),
    };
}

std::vector<Outcome> faults()
{
    using namespace shopState;
    const auto with = [](const char *id, Text title, Text description, Steps before, Buyer buyer,
                         const char *state, int fulfilled) {
        return outcomeOf(id, std::move(title), std::move(description), std::move(buyer), state, fulfilled,
                         std::move(before), {}, entry::redirect);
    };
    return {
        with("create-500", KASSA_TEXT("cascad", "Server error while creating"),
             KASSA_TEXT("cascad", "Unknown outcome: the shop looks, finds nothing, creates again."),
             {faultStep("500", "create")}, paying(), paid, 1),
        with("create-timeout", KASSA_TEXT("cascad", "No answer while creating"),
             KASSA_TEXT("cascad", "The invoice exists all the same: the shop finds it by reference_id."),
             {faultStep(faultKind::timeout, "create")}, paying(), paid, 1),
        with("create-cut", KASSA_TEXT("cascad", "Connection cut while creating"),
             KASSA_TEXT("cascad", "The invoice exists all the same: the shop finds it by reference_id."),
             {faultStep(faultKind::cut, "create")}, paying(), paid, 1),
        with("create-unreadable", KASSA_TEXT("cascad", "Unreadable answer while creating"),
             KASSA_TEXT("cascad", "The beginning of a JSON document: the shop looks the invoice up."),
             {faultStep(faultKind::invalidJson, "create")}, paying(), paid, 1),
        with("create-duplicate", KASSA_TEXT("cascad", "429 while creating"),
             KASSA_TEXT("cascad", "Too many requests or a duplicate: the shop looks, then creates again."),
             {faultStep("429", "create")}, paying(), paid, 1),
        with("create-401", KASSA_TEXT("cascad", "Wrong credentials"),
             KASSA_TEXT("cascad", "Cascad refuses: nothing can be paid."), {faultStep("401", "create")}, {},
             error, 0),
        with("create-403", KASSA_TEXT("cascad", "Account blocked"),
             KASSA_TEXT("cascad", "Cascad refuses: nothing can be paid."),
             {setSandbox(sandboxOperation::accountStatus, "blocked")}, {}, error, 0),
        with("create-422", KASSA_TEXT("cascad", "Invoice refused"),
             KASSA_TEXT("cascad", "Cascad finds the data invalid."), {faultStep("422", "create")}, {}, error,
             0),
    };
}

std::vector<Outcome> afterwards()
{
    using namespace shopState;
    using sandboxOperation::refundResult;
    using shopOperation::refund;
    const OperationStep ten = atShop(refund, {{"amount", "10"}});
    const auto after = [](const char *id, Text title, Text description, const char *state, Steps before,
                          Steps steps) {
        return outcomeOf(id, std::move(title), std::move(description), paying(), state, 1, std::move(before),
                         std::move(steps));
    };
    return {
        after("refund", KASSA_TEXT("cascad", "Refund"), KASSA_TEXT("cascad", "Everything goes back."),
              refunded, {}, {atShop(refund)}),
        after("refund-old", KASSA_TEXT("cascad", "Refund, older generation"),
              KASSA_TEXT("cascad", "The answer is the invoice, not a refund."), refunded,
              {setSandbox(sandboxOperation::refunds, "old"), setShop(shopOperation::refundForm, "old")},
              {atShop(refund)}),
        after("refund-partly", KASSA_TEXT("cascad", "Partial refund"),
              KASSA_TEXT("cascad", "A part goes back."), partlyRefunded, {}, {ten}),
        after("refund-in-parts", KASSA_TEXT("cascad", "Refund in parts"),
              KASSA_TEXT("cascad", "Two partial refunds, then the rest."), refunded, {},
              {ten, ten, atShop(refund)}),
        after("refund-pending", KASSA_TEXT("cascad", "Refund that takes time"),
              KASSA_TEXT("cascad", "refund_pending; the bank carries it out later."), refunded,
              {setSandbox(refundResult, "pending")},
              {atShop(refund), atSandbox(sandboxOperation::refundDone)}),
        after("refund-failed", KASSA_TEXT("cascad", "Refund that fails"),
              KASSA_TEXT("cascad", "The money stays with the shop."), refundFailed,
              {setSandbox(refundResult, "failed")}, {atShop(refund)}),
        after("refund-without-reference", KASSA_TEXT("cascad", "Refund without reference_id"),
              KASSA_TEXT("cascad", "Refused with 422; the invoice stays paid."), paid,
              {setShop(shopOperation::refundForm, "no-reference")}, {atShop(refund)}),
        after("refund-unanswered", KASSA_TEXT("cascad", "Refund without an answer"),
              KASSA_TEXT("cascad", "The connection drops: the shop asks what became of it."), refunded,
              {faultStep(faultKind::cut, "refund")}, {atShop(refund)}),
        after("chargeback", KASSA_TEXT("cascad", "Chargeback"),
              KASSA_TEXT("cascad", "The cardholder's bank takes everything back."), chargedBack, {},
              {atSandbox(sandboxOperation::chargeback)}),
        after("chargeback-partly", KASSA_TEXT("cascad", "Partial chargeback"),
              KASSA_TEXT("cascad", "The cardholder's bank takes a part back."), partlyChargedBack, {},
              {atSandbox(sandboxOperation::chargeback, {{"amount", "10"}})}),
    };
}

} // namespace

std::vector<Outcome> outcomes()
{
    std::vector<Outcome> all;
    for (auto part : {cards(), otherServices(), callbackOutcomes(), waysIn(), faults(), afterwards()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace kassa::cascad
