#include "providers/seqr/flow_parts.h"

#include "providers/seqr/published.h"

namespace kassa::seqr {

namespace {

constexpr Mark documented = Mark::Documented;
constexpr Mark seen = Mark::SeenInClient;
constexpr Mark assumed = Mark::Assumed;
constexpr Mark lacking = Mark::Missing;

FidelityRow row(Mark mark, const char *id, Text behaviour, const char *section, const char *test)
{
    return {mark, id, std::move(behaviour), publishedIn(section), test};
}

std::vector<FidelityRow> soapRows()
{
    return {
        row(documented, "soap.transport",
            KASSA_TEXT("seqr", "SOAP 1.1 at both paths; HTTP 200 for every result code"), "4.2",
            "tst_seqr_sandbox::bothPaths"),
        row(documented, "soap.order", KASSA_TEXT("seqr", "The shop writes the schema's order"), "4.2",
            "tst_seqr_messages::requestOrder"),
        row(seen, "soap.lenient",
            KASSA_TEXT("seqr", "Any order, prefix and blanks are read; unknown elements ignored"), "4.2",
            "tst_seqr_messages::anyOrderAndPrefix"),
        row(seen, "soap.numbers", KASSA_TEXT("seqr", "Missing, empty and non-numeric numbers are 0"), "4.2",
            "tst_seqr_messages::missingNumbersAreZero"),
        row(seen, "soap.faults",
            KASSA_TEXT("seqr", "Broken XML and unknown operations: a fault with HTTP 500"), "5",
            "tst_seqr_sandbox::faults"),
        row(assumed, "soap.foreign", KASSA_TEXT("seqr", "Operations out of scope are answered with 91"),
            "4.4", "tst_seqr_sandbox::faults"),
        row(seen, "wsdl", KASSA_TEXT("seqr", "A service description in one file, with the vendor's names"),
            "4.2", "tst_seqr_sandbox::serviceDescription"),
        row(documented, "codes", KASSA_TEXT("seqr", "Result codes and their texts"), "5",
            "tst_seqr_messages::resultCodes"),
        row(documented, "principals",
            KASSA_TEXT("seqr", "Terminal or reseller, with a password in the clear"), "3",
            "tst_seqr_sandbox::principals"),
        row(seen, "principals.joined", KASSA_TEXT("seqr", "A reseller may put its user into id"), "3",
            "tst_seqr_sandbox::principals"),
        row(assumed, "long-names",
            KASSA_TEXT("seqr", "Over-long channel, comment and reference are taken with a warning"), "11",
            "tst_seqr_sandbox::longNames"),
        row(assumed, "faults",
            KASSA_TEXT("seqr", "On demand: any result code, a fault, HTTP 503, a cut, a delay"), "11",
            "tst_seqr_sandbox::faultsOnDemand"),
        row(assumed, "validation-order",
            KASSA_TEXT("seqr", "Context, principal, its state, password, then the operation"), "11",
            "tst_seqr_sandbox::validationOrder"),
    };
}

std::vector<FidelityRow> invoiceRows()
{
    return {
        row(assumed, "invoice.checks", KASSA_TEXT("seqr", "What makes an invoice invalid (49, 64)"), "11",
            "tst_seqr_sandbox::invoiceChecks"),
        row(assumed, "invoice.row-sum",
            KASSA_TEXT("seqr", "Rows that do not add up only warn, unless switched"), "11",
            "tst_seqr_sandbox::rowSums"),
        row(seen, "acknowledgment.default",
            KASSA_TEXT("seqr", "Without acknowledgmentMode the phone waits for the amount"), "4.3",
            "tst_seqr_sandbox::acknowledgmentAbsent"),
        row(documented, "invoice.reference", KASSA_TEXT("seqr", "References have 17 and 25 digits"), "4.4",
            "tst_seqr_sandbox::references"),
        row(documented, "invoice.other-terminal", KASSA_TEXT("seqr", "54 for another terminal's invoice"),
            "4.4", "tst_seqr_sandbox::otherTerminal"),
        row(documented, "invoice.no-idempotency",
            KASSA_TEXT("seqr", "The same invoice sent again is a second one"), "11",
            "tst_seqr_sandbox::noIdempotency"),
        row(documented, "status.commit",
            KASSA_TEXT("seqr", "The first answer PAID commits; later ones are the same"), "1",
            "tst_seqr_payments::statusCommits"),
        row(documented, "status.reversal",
            KASSA_TEXT("seqr", "20 seconds without a question: reversed, CANCELED"), "1",
            "tst_seqr_payments::reversal"),
        row(assumed, "status.version", KASSA_TEXT("seqr", "Versions begin with 1 and grow by 1"), "11",
            "tst_seqr_payments::reversal"),
        row(documented, "cancel",
            KASSA_TEXT("seqr", "cancelInvoice: 0, then 95; 50 after payment; 51 at the PIN"), "9",
            "tst_seqr_payments::cancelling"),
        row(assumed, "cancel.ended", KASSA_TEXT("seqr", "55 for failed, 58 for expired invoices"), "5",
            "tst_seqr_payments::cancelling"),
        row(documented, "refund", KASSA_TEXT("seqr", "Partial and repeated refunds up to the sum (98)"), "9",
            "tst_seqr_payments::refunds"),
        row(assumed, "refund.uncommitted", KASSA_TEXT("seqr", "23 for payments that are not committed"), "11",
            "tst_seqr_payments::refunds"),
        row(documented, "receipt", KASSA_TEXT("seqr", "Receipt documents, several for one payment"), "9",
            "tst_seqr_payments::receipts"),
        row(documented, "reservation",
            KASSA_TEXT("seqr", "Reserve, then commit all or less of it; 96 otherwise"), "9",
            "tst_seqr_payments::reservations"),
        row(assumed, "reservation.more",
            KASSA_TEXT("seqr", "11 above the reserved amount; EXPIRED after the timeout"), "11",
            "tst_seqr_payments::reservations"),
        row(documented, "loyalty", KASSA_TEXT("seqr", "PENDING_ISSUER_ACKNOWLEDGE until updateInvoice"), "8",
            "tst_seqr_payments::loyalty"),
        row(assumed, "loyalty.after",
            KASSA_TEXT("seqr", "ISSUED after updateInvoice; the card's token is invented"), "8",
            "tst_seqr_payments::loyalty"),
        row(documented, "cash-register",
            KASSA_TEXT("seqr", "Registered terminals have one open invoice, found by the sticker's code too"),
            "4.4", "tst_seqr_payments::cashRegister"),
        row(documented, "reports",
            KASSA_TEXT("seqr", "Reports are not ready at once; 006 and 007 need TERMINALID"), "4.4",
            "tst_seqr_payments::reports"),
        row(assumed, "reports.rows", KASSA_TEXT("seqr", "Rows of the summaries; unknown reports give 90"),
            "4.4", "tst_seqr_payments::reports"),
        row(assumed, "lifetime", KASSA_TEXT("seqr", "Invoices live for ever, unless switched"), "8",
            "tst_seqr_payments::lifetime"),
    };
}

std::vector<FidelityRow> checkoutRows()
{
    return {
        row(documented, "purchase.body", KASSA_TEXT("seqr", "createPurchase: fields, order, headers, answer"),
            "4.1", "tst_seqr_messages::purchaseVector"),
        row(assumed, "purchase.errors",
            KASSA_TEXT("seqr", "Errors: 200 with errorCode as a sibling product, 400, 405"), "4.1",
            "tst_seqr_shop::refusals"),
        row(assumed, "purchase.required",
            KASSA_TEXT("seqr", "Only the token is indispensable; more is ignored"), "4.1",
            "tst_seqr_messages::purchaseIsReadLeniently"),
        row(assumed, "purchase.variants",
            KASSA_TEXT(
                "seqr",
                "Calls twice at once, with an unknown token, missing fields, broken JSON, another type"),
            "11", "tst_seqr_phone::createPurchaseVariants"),
        row(documented, "notice",
            KASSA_TEXT("seqr", "One empty POST when paid, none when cancelled or failed"), "7",
            "tst_seqr_phone::notifications"),
        row(assumed, "notice.attempts", KASSA_TEXT("seqr", "One attempt of 10 seconds; three by a switch"),
            "7", "tst_seqr_phone::noticeAttempts"),
        row(seen, "notice.form", KASSA_TEXT("seqr", "invoiceReference as a form, by a switch"), "7",
            "tst_seqr_phone::notifications"),
        row(documented, "notice.proof", KASSA_TEXT("seqr", "A notification proves nothing: the shop asks"),
            "3", "tst_seqr_shop::forgedNotification"),
        row(documented, "code.instant",
            KASSA_TEXT("seqr", "The Instant Checkout code of the development service"), "6.1",
            "tst_seqr_messages::instantCodes"),
        row(assumed, "code.production", KASSA_TEXT("seqr", "The production service is called wss"), "6.1",
            "tst_seqr_messages::instantCodes"),
        row(documented, "code.links", KASSA_TEXT("seqr", "Links for the same phone"), "6.2",
            "tst_seqr_messages::links"),
        row(documented, "widget",
            KASSA_TEXT("seqr", "seqrQRCode with its documented parameters, and nothing else"), "6.1",
            "tst_seqr_phone::widget"),
        row(assumed, "widget.image", KASSA_TEXT("seqr", "Our own card; the sandbox draws the code"), "6.1",
            "tst_seqr_phone::widget"),
        row(documented, "phone", KASSA_TEXT("seqr", "Scan, address, bill, PIN, receipt, SMS of the reversal"),
            "1", "tst_seqr_phone::phone"),
        row(assumed, "phone.landing",
            KASSA_TEXT("seqr", "A code's own path at the page address shows the phone with it"), "11",
            "tst_seqr_phone::scanning"),
        row(assumed, "phone.pin", KASSA_TEXT("seqr", "PIN 0000 is wrong; above 101 000 the bank declines"),
            "10", "tst_seqr_phone::pinAndBalance"),
        row(documented, "back-url",
            KASSA_TEXT("seqr", "After a link the app opens backURL; the shop asks first"), "1",
            "tst_seqr_shop::returns"),
        row(documented, "shop.once",
            KASSA_TEXT("seqr", "Goods once, stock down once and back when nothing is paid"), "1",
            "tst_seqr_shop::fulfilledOnce"),
        row(documented, "shop.status-url",
            KASSA_TEXT("seqr", "The status URL of the web-shop plug-in is served"), "6.3",
            "tst_seqr_shop::statusUrl"),
        row(seen, "shop.cancels", KASSA_TEXT("seqr", "The shop cancels after 120 s; 0 and 95 both count"),
            "12", "tst_seqr_shop::cancels"),
        row(documented, "certification", KASSA_TEXT("seqr", "The certification script as a checklist"), "10",
            "tst_seqr_payments::certification"),
        row(lacking, "plugin", KASSA_TEXT("seqr", "The script of the web-shop plug-in, seqrShop.js"), "6.3",
            ""),
        row(lacking, "siblings", KASSA_TEXT("seqr", "Invoice Service with its tokens, Unattended Payments"),
            "3", ""),
        row(lacking, "pushed-text",
            KASSA_TEXT("seqr", "Texts of the real SMS and of shop receipts on the phone"), "9", ""),
    };
}

} // namespace

std::vector<FidelityRow> fidelity()
{
    std::vector<FidelityRow> all;
    for (auto &group : {soapRows(), invoiceRows(), checkoutRows()})
        all.insert(all.end(), group.begin(), group.end());
    return all;
}

} // namespace kassa::seqr
