#include "providers/qenta/flow_parts.h"

#include "providers/qenta/published.h"

namespace kassa::qenta {

namespace {

FidelityRow row(Mark mark, const char *id, Text behaviour, const char *section, const char *test)
{
    return {mark, id, std::move(behaviour), publishedIn(section), test};
}

constexpr Mark asDocumented = Mark::Documented;
constexpr Mark seenInClient = Mark::SeenInClient;
constexpr Mark asAssumed = Mark::Assumed;
constexpr Mark notThere = Mark::Missing;

std::vector<FidelityRow> signing()
{
    return {
        row(asDocumented, "fingerprint.hmac",
            KASSA_TEXT("qenta", "HMAC-SHA-512 over the joined values, the secret as key and as a value"), "3",
            "tst_qenta_vectors::fingerprints"),
        row(asDocumented, "fingerprint.bytes",
            KASSA_TEXT("qenta", "Values as UTF-8 bytes: nothing trimmed, formatted or normalised"), "3",
            "tst_qenta_vectors::basketAndUnicodeForms"),
        row(seenInClient, "fingerprint.legacy",
            KASSA_TEXT("qenta", "Plain SHA-512 and MD5 for old customers"), "3",
            "tst_qenta_vectors::fingerprints"),
        row(seenInClient, "fingerprint.read",
            KASSA_TEXT("qenta",
                       "dataStorage/read is taken with and without the secret, the latter with a remark"),
            "3", "tst_qenta_sandbox::readsTheStorage"),
        row(asDocumented, "fingerprint.start-minimum",
            KASSA_TEXT("qenta", "Names that requestFingerprintOrder must hold"), "3",
            "tst_qenta_sandbox::startMustNameTheMinimum"),
        row(asDocumented, "fingerprint.explained",
            KASSA_TEXT("qenta",
                       "What the provider would not say: the signed text, and which usual mistake it is"),
            "11", "tst_qenta_sandbox::explainsWrongFingerprints"),
        row(asAssumed, "fingerprint.codes",
            KASSA_TEXT("qenta", "Wrong fingerprints are 18506, at frontend/init 18050"), "5",
            "tst_qenta_sandbox::refusesWrongFingerprints"),
    };
}

std::vector<FidelityRow> api()
{
    return {
        row(asDocumented, "api.form",
            KASSA_TEXT("qenta", "Forms in, name=value pairs out, HTTP 200 also for errors"), "4",
            "tst_qenta_vectors::exampleStorageAnswers"),
        row(seenInClient, "api.lenient",
            KASSA_TEXT("qenta", "Unencoded bodies, bare names, names in any case"), "4",
            "tst_qenta_vectors::readsWhatClientsSend"),
        row(asDocumented, "api.headers", KASSA_TEXT("qenta", "403 for a wrong set of headers"), "2",
            "tst_qenta_sandbox::wantsHeaders"),
        row(seenInClient, "api.alias", KASSA_TEXT("qenta", "/qmore is /seamless, init.php is init"), "2",
            "tst_qenta_sandbox::aliases"),
        row(seenInClient, "api.missing-order",
            KASSA_TEXT("qenta", "Missing fields together, in the recorded order"), "5",
            "tst_qenta_sandbox::missingFields"),
        row(asDocumented, "api.error-codes",
            KASSA_TEXT("qenta", "Every documented error code, composed of class and parameter or by itself"),
            "5", "tst_qenta_errors::documentedCodes"),
        row(asAssumed, "api.error-texts",
            KASSA_TEXT("qenta", "The words of codes of which only the meaning is published"), "5",
            "tst_qenta_errors::documentedCodes"),
        row(asDocumented, "api.lengths", KASSA_TEXT("qenta", "Lengths count bytes of UTF-8"), "2",
            "tst_qenta_sandbox::lengthsCountBytes"),
        row(asDocumented, "api.accounts",
            KASSA_TEXT("qenta", "The published demo and test customers, and accounts of your own"), "2",
            "tst_qenta_sandbox::accountsCanBeAdded"),
        row(asDocumented, "api.faults",
            KASSA_TEXT("qenta", "Faults on demand: eight kinds of answers that go wrong"), "11",
            "tst_qenta_sandbox::faults"),
        row(asDocumented, "api.error-language",
            KASSA_TEXT("qenta", "message in English, consumerMessage in the language asked for"), "5",
            "tst_qenta_sandbox::errorsInTheLanguage"),
        row(asAssumed, "api.german", KASSA_TEXT("qenta", "The German and Russian words of errors"), "13",
            "tst_qenta_sandbox::errorsInTheLanguage"),
        row(asAssumed, "api.check-order",
            KASSA_TEXT("qenta", "Headers, missing, account, fingerprint, formats, storage"), "11",
            "tst_qenta_sandbox::refusesWrongFingerprints"),
        row(asDocumented, "storage.life",
            KASSA_TEXT("qenta", "30 minutes after the last init, store or read"), "1",
            "tst_qenta_sandbox::storageSlides"),
        row(asDocumented, "storage.states",
            KASSA_TEXT("qenta", "Empty, filled, expired, used up; what renewed it, and for which orderIdent"),
            "8", "tst_qenta_sandbox::storageTellsItsStates"),
        row(asDocumented, "storage.consumed", KASSA_TEXT("qenta", "A successful start ends the data storage"),
            "8", "tst_qenta_sandbox::startConsumesTheStorage"),
        row(asAssumed, "storage.codes",
            KASSA_TEXT("qenta", "Unknown, expired, used up and foreign data storages are 18302"), "11",
            "tst_qenta_sandbox::startConsumesTheStorage"),
        row(asAssumed, "storage.replaced",
            KASSA_TEXT("qenta", "Storing again replaces the entry of that type"), "4.2",
            "tst_qenta_sandbox::storesAnonymised"),
        row(asDocumented, "storage.demo-cards",
            KASSA_TEXT("qenta", "Other than demo cards are 30010 in demo mode"), "10",
            "tst_qenta_sandbox::refusesOtherCards"),
        row(asAssumed, "storage.iban", KASSA_TEXT("qenta", "How an IBAN is anonymised"), "4.2",
            "tst_qenta_sandbox::storesAnonymised"),
        row(asDocumented, "start.answer", KASSA_TEXT("qenta", "redirectUrl or errors, never both"), "4.3",
            "tst_qenta_sandbox::startAnswers"),
        row(asAssumed, "start.port",
            KASSA_TEXT("qenta", "Scripts and pages have the host that was asked, but the port of pages"),
            "11", "tst_qenta_sandbox::startAnswers"),
        row(asDocumented, "start.needs", KASSA_TEXT("qenta", "What each payment method needs"), "4.3",
            "tst_qenta_sandbox::basketItemsAreWhole"),
        row(asDocumented, "start.basket", KASSA_TEXT("qenta", "All fields of a basket's item, or none"), "12",
            "tst_qenta_sandbox::basketItemsAreWhole"),
        row(asDocumented, "start.warnings",
            KASSA_TEXT(
                "qenta",
                "Warnings where the provider is silent: unsigned fields, confirmUrl, pendingUrl, basket, "
                "orderIdent, 3-D Secure 2"),
            "11", "tst_qenta_sandbox::warnsOfWhatTheProviderWouldNotTell"),
        row(seenInClient, "start.hosted-card",
            KASSA_TEXT("qenta", "CCARD without data: the provider's page asks"), "4.3",
            "tst_qenta_demo::everyEntryEndsAsPromised"),
        row(asAssumed, "start.duplicate", KASSA_TEXT("qenta", "duplicateRequestCheck refuses with 13506"),
            "11", "tst_qenta_sandbox::duplicates"),
        row(asAssumed, "start.order-number", KASSA_TEXT("qenta", "An order number used before is 13011"),
            "11", "tst_qenta_sandbox::duplicates"),
        row(seenInClient, "backend.operations",
            KASSA_TEXT("qenta", "Ten operations with their fields and answers"), "9",
            "tst_qenta_sandbox::backendLifeOfAnOrder"),
        row(asDocumented, "backend.toolkit", KASSA_TEXT("qenta", "page/toolkit.php with flat errors"), "9",
            "tst_qenta_sandbox::toolkitPage"),
        row(seenInClient, "backend.demo-orders",
            KASSA_TEXT("qenta", "The published demo orders; others are told that all went well"), "10",
            "tst_qenta_sandbox::demoOrders"),
        row(asAssumed, "backend.refusals",
            KASSA_TEXT("qenta", "Forbidden 30013, too much 18017, password 18123"), "11",
            "tst_qenta_sandbox::backendLifeOfAnOrder"),
        row(asDocumented, "backend.parts",
            KASSA_TEXT("qenta", "Captures and refunds in parts; closing the day settles them"), "8",
            "tst_qenta_sandbox::backendLifeOfAnOrder"),
        row(asDocumented, "backend.by-itself",
            KASSA_TEXT("qenta", "By a switch days close by themselves, with a night capture or without"), "8",
            "tst_qenta_sandbox::daysEnd"),
        row(asAssumed, "orders.expiry",
            KASSA_TEXT("qenta", "Where days close by themselves, an approval expires after 14 days"), "8",
            "tst_qenta_sandbox::approvalsExpireByThemselves"),
        row(asDocumented, "backend.status", KASSA_TEXT("qenta", "status 0 to 4, rejected and pending orders"),
            "9", "tst_qenta_sandbox::backendLifeOfAnOrder"),
    };
}

std::vector<FidelityRow> pages()
{
    return {
        row(asDocumented, "script.api",
            KASSA_TEXT("qenta", "dataStorage.js: methods, callback, both class names"), "6.1",
            "storage_script"),
        row(asAssumed, "script.transport", KASSA_TEXT("qenta", "The script's own request to its storage"),
            "6.1", "storage_script"),
        row(asDocumented, "script.pci3", KASSA_TEXT("qenta", "Card fields in the provider's frame"), "6.2",
            "tst_qenta_demo::everyEntryEndsAsPromised"),
        row(asAssumed, "script.messages", KASSA_TEXT("qenta", "Messages between script and frame"), "6.2",
            "tst_qenta_demo::everyEntryEndsAsPromised"),
        row(asDocumented, "script.fallback",
            KASSA_TEXT("qenta", "Browsers without CORS: response is posted to returnUrl"), "6.4",
            "tst_qenta_sandbox::fallback"),
        row(notThere, "script.leaving-fields",
            KASSA_TEXT("qenta", "The frame stores at once, not as the buyer leaves each field"), "6.2", ""),
        row(seenInClient, "script.fallback-object",
            KASSA_TEXT("qenta", "… and from there handed to the object of the documented name"), "6.4",
            "page_qenta"),
        row(asDocumented, "script.frame-fields",
            KASSA_TEXT("qenta", "Which fields the frame has, and their placeholders"), "4.1",
            "tst_qenta_sandbox::frameShowsWhatWasAsked"),
        row(asDocumented, "script.google-pay",
            KASSA_TEXT("qenta", "Google Pay: the token comes back to returnUrl"), "6.3",
            "tst_qenta_demo::everyEntryEndsAsPromised"),
        row(asDocumented, "script.css",
            KASSA_TEXT("qenta",
                       "iframeCssUrl: fetched by the server, without url() and @import, kept by address"),
            "4.1", "tst_qenta_sandbox::frameHasTheShopsStyle"),
        row(asAssumed, "script.css-way",
            KASSA_TEXT("qenta", "A script of the frame's page asks for its style sheet and applies it"), "14",
            "tst_qenta_sandbox::frameHasTheShopsStyle"),
        row(asDocumented, "page.outcomes",
            KASSA_TEXT("qenta",
                       "Approve, decline with a code, cancel, pending, 3-D Secure, closing, time-out"),
            "11", "tst_demos::endsAsPromised"),
        row(asDocumented, "page.cards",
            KASSA_TEXT("qenta",
                       "Cards without 3-D Secure are booked at once, others ask; an institution's own page"),
            "11", "tst_demos::endsAsPromised"),
        row(asDocumented, "page.session", KASSA_TEXT("qenta", "The page says until when its session lives"),
            "11", "tst_qenta_sandbox::pageSaysWhenItsSessionEnds"),
        row(asDocumented, "page.pending",
            KASSA_TEXT("qenta", "Pending, then decided after as many minutes as are wanted"), "11",
            "tst_qenta_sandbox::pendingTakesTheMinutesOfThePage"),
        row(asAssumed, "page.again", KASSA_TEXT("qenta", "A page that was used shows 99992"), "8",
            "tst_qenta_sandbox::pageIsUsedOnce"),
        row(asAssumed, "page.hook",
            KASSA_TEXT("qenta", "&outcome= decides without a browser; the sandbox's own"), "11",
            "tst_qenta_sandbox::scriptedOutcome"),
        row(asDocumented, "confirm.before-redirect",
            KASSA_TEXT("qenta",
                       "The browser is sent back when the confirmation was answered, whatever the answer"),
            "7.3", "tst_qenta_sandbox::redirectWaitsForTheConfirmation"),
        row(asDocumented, "confirm.fields",
            KASSA_TEXT("qenta", "Fields and their order, custom ones unchanged"), "7.1",
            "tst_qenta_vectors::exampleConfirmation"),
        row(asDocumented, "confirm.unsigned", KASSA_TEXT("qenta", "FAILURE and CANCEL are not signed"), "7.1",
            "tst_qenta_sandbox::failuresAreUnsigned"),
        row(asDocumented, "confirm.answers",
            KASSA_TEXT("qenta", "Tag, tag in a comment, JSON; both product names"), "7.2",
            "tst_qenta_vectors::confirmationAnswers"),
        row(asDocumented, "confirm.redelivery",
            KASSA_TEXT("qenta", "Configured intervals until OK; off by default"), "7.4",
            "tst_demos::endsAsPromised"),
        row(asDocumented, "confirm.disorder",
            KASSA_TEXT("qenta", "After the redirect, late, lost, twice, again, or now: on demand"), "11",
            "tst_demos::endsAsPromised"),
        row(asDocumented, "confirm.forged", KASSA_TEXT("qenta", "Forged in six ways before the genuine one"),
            "11", "tst_demos::endsAsPromised"),
        row(asDocumented, "page.abandoned", KASSA_TEXT("qenta", "An idle session is abandoned, then 99996"),
            "8", "tst_qenta_sandbox::idleSessionIsAbandoned"),
        row(asDocumented, "confirm.abandoned",
            KASSA_TEXT("qenta", "30 minutes after a closed window: SUCCESS or FAILURE"), "7.5",
            "tst_demos::endsAsPromised"),
        row(asAssumed, "confirm.time-out", KASSA_TEXT("qenta", "The shop has 30 seconds to answer"), "14",
            "tst_qenta_sandbox::redirectWaitsForTheConfirmation"),
        row(asAssumed, "confirm.mail",
            KASSA_TEXT("qenta", "confirmMail: the e-mail after the last attempt is told, none is sent"),
            "7.4", "tst_qenta_sandbox::whoIsWrittenTo"),
        row(asAssumed, "start.card-on-file",
            KASSA_TEXT("qenta",
                       "Other values of merchantTokenizationFlag and periodicType are remarked, not refused"),
            "4.3", "tst_qenta_sandbox::warnsOfWhatTheProviderWouldNotTell"),
        row(notThere, "limits",
            KASSA_TEXT("qenta",
                       "Limits of names and values: 12,000 parameters are read, the rest is left out"),
            "2", ""),
        row(notThere, "hosts",
            KASSA_TEXT("qenta", "Limits of TLS versions and addresses of the provider's servers"), "2", ""),
    };
}

std::vector<FidelityRow> shopRows()
{
    return {
        row(asDocumented, "shop.card-data", KASSA_TEXT("qenta", "Card data never reaches the shop's server"),
            "1", "tst_demos::shopServerNeverSeesCards"),
        row(asDocumented, "shop.verifies",
            KASSA_TEXT("qenta", "Fingerprint, list, amount, currency and own order number"), "3",
            "tst_qenta_shop::refusesForgeries"),
        row(asDocumented, "shop.idempotent", KASSA_TEXT("qenta", "Goods are released once per order number"),
            "7.5", "tst_qenta_shop::releasesOnce"),
        row(seenInClient, "shop.hints", KASSA_TEXT("qenta", "An unsigned message never undoes a paid order"),
            "12", "tst_qenta_shop::hintsDoNotUndo"),
        row(asDocumented, "shop.not-started",
            KASSA_TEXT("qenta", "An unsigned message means nothing before a payment was started"), "3",
            "tst_qenta_shop::hintsNeedAStart"),
        row(asDocumented, "shop.faults", KASSA_TEXT("qenta", "It survives every wrong answer to a start"),
            "11", "tst_qenta_shop::survivesEveryAnswer"),
        row(seenInClient, "shop.raw-body", KASSA_TEXT("qenta", "The raw body is parsed: dots in names stay"),
            "3", "tst_qenta_shop::releasesOnce"),
        row(asDocumented, "shop.collects-again",
            KASSA_TEXT("qenta", "After 30 minutes the data is collected again"), "1",
            "tst_qenta_shop::collectsAgainWhenTheStorageDied"),
        row(asAssumed, "shop.watch",
            KASSA_TEXT(
                "qenta",
                "Without a confirmation the shop asks by order number after 45 minutes, if it has one"),
            "7.5", "tst_demos::endsAsPromised"),
        row(asAssumed, "shop.own-window-form",
            KASSA_TEXT(
                "qenta",
                "In Kassa's own window the shop page's form is posted to Kassa, which plays the page's "
                "script"),
            "6.1", "tst_demos::shopServerNeverSeesCards"),
    };
}

} // namespace

std::vector<FidelityRow> fidelity()
{
    std::vector<FidelityRow> all;
    for (auto group : {signing(), api(), pages(), shopRows()})
        std::move(group.begin(), group.end(), std::back_inserter(all));
    return all;
}

} // namespace kassa::qenta
