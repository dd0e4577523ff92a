#include "providers/cascad/flow_parts.h"

namespace kassa::cascad {

namespace {

constexpr Mark documented = Mark::Documented;
constexpr Mark seen = Mark::SeenInClient;
constexpr Mark assumed = Mark::Assumed;

FidelityRow fidelityRow(Mark mark, const char *id, Text behaviour, const char *section, const char *test)
{
    return {mark, id, std::move(behaviour), QByteArray("cascad.md section ") + section, test};
}

FidelityRow missing(const char *id, Text behaviour, const char *section)
{
    return {Mark::Missing, id, std::move(behaviour), QByteArray("cascad.md section ") + section, {}};
}

std::vector<FidelityRow> signatureFidelity()
{
    return {
        fidelityRow(documented, "signature.callback",
                    KASSA_TEXT("cascad.fidelity", "X-Signature: base64 of SHA-1 over key, raw body, key"),
                    "3", "tst_cascad_vectors::signatures"),
        fidelityRow(documented, "signature.mode",
                    KASSA_TEXT("cascad.fidelity", "The private key of the operation's mode signs"), "3",
                    "tst_cascad_callbacks::signedWithTheModesKey"),
        fidelityRow(documented, "signature.basic",
                    KASSA_TEXT("cascad.fidelity", "HTTP Basic of account id and API key"), "3",
                    "tst_cascad_vectors::basicAuthorization"),
        fidelityRow(assumed, "signature.old",
                    KASSA_TEXT("cascad.fidelity", "The protocol before 2018 is only recognised"), "3",
                    "tst_cascad_vectors::oldProtocol"),
        fidelityRow(documented, "signature.token",
                    KASSA_TEXT("cascad.fidelity", "The card gateway takes a JWT that lives one hour"), "3",
                    "tst_cascad_api::saleNeedsItsToken"),
    };
}

std::vector<FidelityRow> apiFidelity()
{
    return {
        fidelityRow(documented, "api.prefixes",
                    KASSA_TEXT("cascad.fidelity", "Private API with and without /api in front"), "2",
                    "tst_cascad_api::bothPrefixes"),
        fidelityRow(documented, "api.prerequest",
                    KASSA_TEXT("cascad.fidelity",
                               "Prerequest: maps of services and methods, by mode, currency and limits"),
                    "4.1", "tst_cascad_api::prerequest"),
        fidelityRow(seen, "api.prerequest-envelopes",
                    KASSA_TEXT("cascad.fidelity", "Both envelopes of the prerequest"), "4.1",
                    "tst_cascad_api::prerequest"),
        fidelityRow(documented, "api.public-create",
                    KASSA_TEXT("cascad.fidelity", "Public creation with a flat body"), "4.2",
                    "tst_cascad_api::createsPublicly"),
        fidelityRow(assumed, "api.public-callback-url",
                    KASSA_TEXT("cascad.fidelity", "callback_url has no effect in the Public API"), "4.2",
                    "tst_cascad_api::createsPublicly"),
        fidelityRow(assumed, "api.process-form",
                    KASSA_TEXT("cascad.fidelity",
                               "The HTML form is answered by a redirect or a form that posts itself"),
                    "4.2", "tst_cascad_api::formIsRedirected"),
        fidelityRow(seen, "api.public-status",
                    KASSA_TEXT("cascad.fidelity", "Public status without a key; GET with a body"), "4.3",
                    "tst_cascad_api::getWithABody"),
        fidelityRow(assumed, "api.public-view",
                    KASSA_TEXT("cascad.fidelity", "What the public view leaves out"), "4.3",
                    "tst_cascad_api::publicStatusShowsLess"),
        fidelityRow(documented, "api.private-create",
                    KASSA_TEXT("cascad.fidelity", "Private creation, JSON:API"), "4.4",
                    "tst_cascad_api::createsPrivately"),
        fidelityRow(seen, "api.singular-type", KASSA_TEXT("cascad.fidelity", "The singular type is accepted"),
                    "4.4", "tst_cascad_api::singularTypeIsAccepted"),
        fidelityRow(documented, "api.service-at-once",
                    KASSA_TEXT("cascad.fidelity", "With a service it is process_pending"), "4.4",
                    "tst_cascad_api::servicesStartAtOnce"),
        fidelityRow(assumed, "api.expires",
                    KASSA_TEXT("cascad.fidelity", "expires and the account's lifetime: the shorter wins"),
                    "12", "tst_cascad_api::lifetimes"),
        fidelityRow(assumed, "api.validation-order",
                    KASSA_TEXT("cascad.fidelity", "Order of validation, all errors of a stage"), "11",
                    "tst_cascad_api::stagesInOrder"),
        fidelityRow(documented, "api.errors", KASSA_TEXT("cascad.fidelity", "JSON:API errors with pointers"),
                    "5", "tst_cascad_api::validates"),
        fidelityRow(assumed, "api.error-texts", KASSA_TEXT("cascad.fidelity", "Words of validation errors"),
                    "5", "tst_cascad_api::validates"),
        fidelityRow(documented, "api.duplicates",
                    KASSA_TEXT("cascad.fidelity",
                               "A used reference_id is refused, the first invoice stays untouched"),
                    "11", "tst_cascad_api::duplicates"),
        fidelityRow(assumed, "api.duplicate-status",
                    KASSA_TEXT("cascad.fidelity", "422 or 429 for a used reference_id"), "5",
                    "tst_cascad_api::duplicates"),
        fidelityRow(documented, "api.by-reference",
                    KASSA_TEXT("cascad.fidelity", "List by filter[reference_id]"), "4.6",
                    "tst_cascad_api::lists"),
        fidelityRow(seen, "api.filters",
                    KASSA_TEXT("cascad.fidelity", "Filters: lists, negation, dates; their error texts"),
                    "4.6", "tst_cascad_api::filters"),
        fidelityRow(assumed, "api.filterable", KASSA_TEXT("cascad.fidelity", "Which fields can be filtered"),
                    "4.6", "tst_cascad_api::filters"),
        fidelityRow(assumed, "api.paging",
                    KASSA_TEXT("cascad.fidelity", "page[size], page[number], links and meta.total"), "4.6",
                    "tst_cascad_api::pages"),
        fidelityRow(assumed, "api.services-account",
                    KASSA_TEXT("cascad.fidelity", "Bodies of payment-services and account"), "4.6",
                    "tst_cascad_api::servicesAndAccount"),
        fidelityRow(documented, "api.fees", KASSA_TEXT("cascad.fidelity", "Four fee strategies"), "4.5",
                    "tst_cascad_after::fees"),
        fidelityRow(documented, "api.invariants",
                    KASSA_TEXT("cascad.fidelity",
                               "payment_amount = deposit + fee, and the same of what was processed"),
                    "4.5", "tst_cascad_after::invariants"),
        fidelityRow(documented, "api.sale",
                    KASSA_TEXT("cascad.fidelity", "Card gateway: sale with auth_payload"), "4.7",
                    "tst_cascad_api::saleOfACard"),
        fidelityRow(documented, "api.faults", KASSA_TEXT("cascad.fidelity", "Faults on demand"), "11",
                    "tst_cascad_api::faults"),
        missing("api.rate-limit",
                KASSA_TEXT("cascad.fidelity", "Rate limits: their figures are not published"), "5"),
        missing("api.exchange",
                KASSA_TEXT("cascad.fidelity", "Services in another currency than the invoice's"), "4.1"),
        missing("api.balances", KASSA_TEXT("cascad.fidelity", "Balances, payouts, deposits"), "4.6"),
        missing("api.saved-cards", KASSA_TEXT("cascad.fidelity", "Tokens of saved cards"), "4.4"),
    };
}

std::vector<FidelityRow> pageFidelity()
{
    return {
        fidelityRow(documented, "page.link",
                    KASSA_TEXT("cascad.fidelity", "Payment link at /hpp, /hpp/ and /hpp/methods"), "6.1",
                    "tst_cascad_pages::linkAddresses"),
        fidelityRow(documented, "page.service-fields",
                    KASSA_TEXT("cascad.fidelity", "service_fields in both spellings"), "6.1",
                    "tst_cascad_vectors::serviceFieldsInBothSpellings"),
        fidelityRow(documented, "page.fields",
                    KASSA_TEXT("cascad.fidelity",
                               "Fields with labels in Russian, English and Ukrainian, and their patterns"),
                    "4.1", "tst_cascad_pages::labelsFollowTheLocale"),
        fidelityRow(documented, "page.smart",
                    KASSA_TEXT("cascad.fidelity", "An invoice goes on where it was"), "1",
                    "tst_cascad_pages::reloadMakesNoSecondInvoice"),
        fidelityRow(documented, "page.cards",
                    KASSA_TEXT("cascad.fidelity", "Test cards, resolution by expiry"), "10",
                    "tst_cascad_pages::declinedCards"),
        fidelityRow(assumed, "page.other-cards",
                    KASSA_TEXT("cascad.fidelity", "Other cards are refused as invalid_card"), "10",
                    "tst_cascad_pages::cards"),
        fidelityRow(documented, "page.3ds",
                    KASSA_TEXT("cascad.fidelity", "3-D Secure by GET, by a form, with a password"), "10",
                    "tst_cascad_pages::challenge"),
        fidelityRow(documented, "page.3ds-limit",
                    KASSA_TEXT("cascad.fidelity", "3-D Secure ends after 30 minutes"), "6.2",
                    "tst_cascad_pages::challengeTimesOut"),
        fidelityRow(assumed, "page.attempts",
                    KASSA_TEXT("cascad.fidelity", "A retry stays on the invoice; the fifth failure ends it"),
                    "6.2", "tst_cascad_pages::attemptsLimit"),
        fidelityRow(assumed, "page.test-service",
                    KASSA_TEXT("cascad.fidelity", "Values of the test service's status"), "10",
                    "tst_cascad_pages::testService"),
        fidelityRow(assumed, "page.cancel",
                    KASSA_TEXT("cascad.fidelity", "The payer's cancel terminates the invoice"), "11",
                    "tst_cascad_pages::outcomes"),
        fidelityRow(documented, "page.details",
                    KASSA_TEXT("cascad.fidelity", "Payment details with \"check status\""), "6.2",
                    "tst_cascad_pages::paymentDetails"),
        fidelityRow(
            documented, "page.return",
            KASSA_TEXT("cascad.fidelity", "Return address by result, then return_url, then the account's"),
            "6.3", "tst_cascad_pages::returnAddresses"),
        fidelityRow(assumed, "page.context",
                    KASSA_TEXT("cascad.fidelity", "Parameters of the return address"), "6.3",
                    "tst_cascad_pages::contextOfTheReturn"),
        fidelityRow(documented, "page.auto-return", KASSA_TEXT("cascad.fidelity", "Automatic return"), "6.3",
                    "tst_cascad_pages::autoReturn"),
        fidelityRow(documented, "page.verify",
                    KASSA_TEXT("cascad.fidelity", "Verification: authorise, then void"), "9",
                    "tst_cascad_pages::verifyFlow"),
        fidelityRow(documented, "page.expired",
                    KASSA_TEXT("cascad.fidelity", "An expired invoice cannot be paid"), "11",
                    "tst_cascad_pages::expiredPage"),
        fidelityRow(seen, "widget.url", KASSA_TEXT("cascad.fidelity", "The address that the widget builds"),
                    "6.4", "tst_cascad_vectors::widgetUrl"),
        fidelityRow(seen, "widget.refusals", KASSA_TEXT("cascad.fidelity", "What the widget refuses"), "6.4",
                    "tst_cascad_vectors::widgetRefuses"),
        fidelityRow(seen, "widget.script",
                    KASSA_TEXT("cascad.fidelity", "The widget's script, with the published configuration"),
                    "6.4", "widget_cascad"),
        fidelityRow(assumed, "widget.events",
                    KASSA_TEXT("cascad.fidelity", "The page posts rendered and return as bare words"), "6.4",
                    "tst_cascad_pages::framedPages"),
        fidelityRow(assumed, "page.attach",
                    KASSA_TEXT("cascad.fidelity", "The hosted page gives an invoice its service by itself"),
                    "6.2", "tst_cascad_pages::cpiPage"),
        missing("page.3ds-frame",
                KASSA_TEXT("cascad.fidelity", "3-D Secure in a frame: here it takes the page"), "6.2"),
        missing("page.filter",
                KASSA_TEXT("cascad.fidelity", "Search, categories, countdown and styling of the hosted page"),
                "6.2"),
    };
}

std::vector<FidelityRow> callbackFidelity()
{
    return {
        fidelityRow(documented, "callback.change",
                    KASSA_TEXT("cascad.fidelity", "One for each change of status"), "7",
                    "tst_cascad_callbacks::onEveryChange"),
        fidelityRow(documented, "callback.bytes",
                    KASSA_TEXT("cascad.fidelity", "JSON as PHP writes it, the same bytes again"), "7",
                    "tst_cascad_callbacks::sameBytesAgain"),
        fidelityRow(documented, "callback.200", KASSA_TEXT("cascad.fidelity", "Only 200 counts"), "7",
                    "tst_cascad_callbacks::exactly200"),
        fidelityRow(documented, "callback.schedule",
                    KASSA_TEXT("cascad.fidelity", "The n-th retry after n intervals, 100 attempts"), "7",
                    "tst_cascad_callbacks::schedule"),
        fidelityRow(seen, "callback.headers",
                    KASSA_TEXT("cascad.fidelity", "User-Agent, Retry-Count, Next-Retry"), "7",
                    "tst_cascad_callbacks::headers"),
        fidelityRow(documented, "callback.merge",
                    KASSA_TEXT("cascad.fidelity", "Close changes become one callback"), "7",
                    "tst_cascad_callbacks::merged"),
        fidelityRow(documented, "callback.only-final",
                    KASSA_TEXT("cascad.fidelity", "Only final ones, by option"), "7",
                    "tst_cascad_callbacks::onlyFinal"),
        fidelityRow(documented, "callback.address",
                    KASSA_TEXT("cascad.fidelity", "The invoice's address, else the account's"), "7",
                    "tst_cascad_callbacks::invoicesOwnAddress"),
        fidelityRow(assumed, "callback.created", KASSA_TEXT("cascad.fidelity", "\"created\" is not told"),
                    "7", "tst_cascad_callbacks::onEveryChange"),
        fidelityRow(assumed, "callback.logs", KASSA_TEXT("cascad.fidelity", "Shape of callback_logs"), "11",
                    "tst_cascad_callbacks::logs"),
        missing("callback.included",
                KASSA_TEXT("cascad.fidelity", "The member included is read but never sent"), "4.5"),
        missing("callback.bulk", KASSA_TEXT("cascad.fidelity", "Bulk resend from the portal"), "7"),
    };
}

std::vector<FidelityRow> afterFidelity()
{
    return {
        fidelityRow(documented, "refund.new",
                    KASSA_TEXT("cascad.fidelity", "Refund resource; reference_id is required"), "9",
                    "tst_cascad_after::refundsNew"),
        fidelityRow(documented, "refund.old",
                    KASSA_TEXT("cascad.fidelity", "The older answer: the whole invoice"), "9",
                    "tst_cascad_after::refundsOld"),
        fidelityRow(documented, "refund.pending",
                    KASSA_TEXT("cascad.fidelity", "A refund may take time or fail"), "9",
                    "tst_cascad_after::refundsThatTakeTime"),
        fidelityRow(assumed, "cancel",
                    KASSA_TEXT("cascad.fidelity", "Cancel is /terminate; its path is not published"), "9",
                    "tst_cascad_after::terminates"),
        fidelityRow(assumed, "capture",
                    KASSA_TEXT("cascad.fidelity", "Capture, behind a switch; no address is published"), "9",
                    "tst_cascad_after::captures"),
        fidelityRow(documented, "chargeback", KASSA_TEXT("cascad.fidelity", "Chargebacks, whole and partial"),
                    "8", "tst_cascad_after::chargebacks"),
    };
}

std::vector<FidelityRow> shopFidelity()
{
    return {
        fidelityRow(documented, "shop.newest",
                    KASSA_TEXT("cascad.fidelity",
                               "Callbacks in any order, doubled or with gaps end in the same state"),
                    "7", "tst_cascad_shop::allOrdersOfCallbacks"),
        fidelityRow(
            assumed, "shop.same-second",
            KASSA_TEXT("cascad.fidelity", "Within one second the later status of an invoice's life wins"),
            "7", "tst_cascad_shop::sameSecond"),
        fidelityRow(documented, "shop.compare",
                    KASSA_TEXT("cascad.fidelity", "Amount, currency, reference and mode are compared"), "12",
                    "tst_cascad_shop::differences"),
        fidelityRow(documented, "shop.raw-bytes",
                    KASSA_TEXT("cascad.fidelity", "The signature is checked over the exact bytes"), "12",
                    "tst_cascad_shop::rawBytesCount"),
        fidelityRow(assumed, "shop.403", KASSA_TEXT("cascad.fidelity", "A wrong signature is answered 403"),
                    "7", "tst_cascad_shop::refusesWrongSignatures"),
        fidelityRow(assumed, "shop.other-mode",
                    KASSA_TEXT("cascad.fidelity",
                               "Signed with the other mode's key: answered, not believed, asked about"),
                    "12", "tst_cascad_shop::keyOfTheOtherMode"),
        fidelityRow(
            documented, "shop.reconcile",
            KASSA_TEXT("cascad.fidelity", "It reads the invoice itself: on return, after a gap, by a timer"),
            "7", "tst_cascad_shop::ladderOfLooks"),
        fidelityRow(documented, "shop.lost-creation",
                    KASSA_TEXT("cascad.fidelity",
                               "After an unknown outcome it looks by reference_id before it creates again"),
                    "12", "tst_cascad_shop::lostCreation"),
        fidelityRow(documented, "shop.unknown-status",
                    KASSA_TEXT("cascad.fidelity", "Unknown statuses are pending"), "8",
                    "tst_cascad_shop::unknownStatusesArePending"),
        fidelityRow(documented, "shop.return",
                    KASSA_TEXT("cascad.fidelity", "The return address proves nothing"), "6.3",
                    "tst_cascad_shop::returnProvesNothing"),
        fidelityRow(documented, "shop.origin",
                    KASSA_TEXT("cascad.fidelity", "Messages of other origins are ignored"), "6.4",
                    "tst_cascad_shop::foreignWindowsAreIgnored"),
    };
}

} // namespace

std::vector<FidelityRow> fidelity()
{
    std::vector<FidelityRow> all;
    for (auto part : {signatureFidelity(), apiFidelity(), pageFidelity(), callbackFidelity(), afterFidelity(),
                      shopFidelity()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace kassa::cascad
