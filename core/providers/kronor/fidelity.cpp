#include "providers/kronor/flow_parts.h"

#include "providers/kronor/published.h"

namespace kassa::kronor {

namespace {

constexpr Mark documented = Mark::Documented;
constexpr Mark seen = Mark::SeenInClient;
constexpr Mark assumed = Mark::Assumed;

FidelityRow row(Mark mark, const char *id, Text behaviour, const char *section, const char *test)
{
    return {mark, id, std::move(behaviour), publishedIn(section), test};
}

std::vector<FidelityRow> signatures()
{
    return {
        row(documented, "token.jwt", KASSA_TEXT("kronor", "Tokens are JWTs with Hasura's claims"), "3.1",
            "tst_kronor_vectors::tokens"),
        row(seen, "token.claims", KASSA_TEXT("kronor", "Claim names, fractions in iat and exp"), "3",
            "tst_kronor_vectors::tokenClaims"),
        row(assumed, "token.order",
            KASSA_TEXT("kronor", "Role and claim of an order's token, 24 hours of life"), "3.1",
            "tst_kronor_vectors::tokenOfTheSandbox"),
        row(documented, "webhook.signature", KASSA_TEXT("kronor", "HMAC-SHA256 over the unparsed body"), "3",
            "tst_kronor_vectors::webhookSignatures"),
        row(assumed, "webhook.key",
            KASSA_TEXT("kronor", "The key is the secret's text, the encoding lower-case hex"), "3",
            "tst_kronor_vectors::webhookSignatures"),
        row(documented, "return.merge", KASSA_TEXT("kronor", "Parameters of the return address are merged"),
            "3.3", "tst_kronor_vectors::returnUrls"),
        row(assumed, "return.order", KASSA_TEXT("kronor", "Their order, overriding and encoding"), "3.3",
            "tst_kronor_vectors::returnUrls"),
        row(documented, "tax", KASSA_TEXT("kronor", "The tax may differ by 1 from the exact one"), "3.4",
            "tst_kronor_vectors::taxes"),
        row(assumed, "tax.several",
            KASSA_TEXT("kronor", "With several rates the total tax is the sum of the lines' taxes"), "4.2",
            "tst_kronor_vectors::example"),
    };
}

std::vector<FidelityRow> api()
{
    return {
        row(documented, "api.transport",
            KASSA_TEXT("kronor", "One endpoint, JSON over POST, HTTP 200 also for errors"), "4.1",
            "tst_kronor_sandbox::smokeTest"),
        row(documented, "api.content-type", KASSA_TEXT("kronor", "The content type is not looked at"), "4.1",
            "tst_kronor_sandbox::anyContentType"),
        row(seen, "api.batch", KASSA_TEXT("kronor", "An array of requests; x-request-id is echoed"), "4.1",
            "tst_kronor_sandbox::batches"),
        row(seen, "api.errors", KASSA_TEXT("kronor", "Errors have the engine's messages, paths and codes"),
            "5", "tst_kronor_sandbox::engineErrors"),
        row(assumed, "api.cors",
            KASSA_TEXT("kronor", "Browsers of any origin may ask: OPTIONS gets 204, Origin is reflected"),
            "11", "tst_gate::preflight"),
        row(documented, "api.roles",
            KASSA_TEXT("kronor", "A token sees its role's fields; others do not exist"), "11",
            "tst_kronor_sandbox::roles"),
        row(assumed, "api.order-role",
            KASSA_TEXT("kronor", "An order's token reads its own order and nothing else"), "11",
            "tst_kronor_sandbox::orderTokenSeesItsOrderOnly"),
        row(documented, "api.filters", KASSA_TEXT("kronor", "where, orderBy, limit, offset, distinctOn"),
            "4.1", "tst_kronor_sandbox::filters"),
        row(seen, "api.bigint", KASSA_TEXT("kronor", "bigint is a number or a decimal string"), "4.1",
            "tst_kronor_sandbox::bigintsAsTheSwitchSays"),
        row(documented, "api.schema",
            KASSA_TEXT("kronor", "Names and types are those of the published schemas"), "4",
            "tst_kronor_schema::servedTypesAreThePublished"),
        row(seen, "api.introspection", KASSA_TEXT("kronor", "The schema can be asked for"), "11",
            "tst_kronor_sandbox::introspection"),
        row(assumed, "order.old-name",
            KASSA_TEXT("kronor", "newPurchaseOrder takes the same input as its successors"), "4.2",
            "tst_kronor_sandbox::createdOrder"),
        row(documented, "order.id", KASSA_TEXT("kronor", "The id equals the idempotency key"), "4.2",
            "tst_kronor_sandbox::createdOrder"),
        row(documented, "order.validation",
            KASSA_TEXT("kronor", "Key, lengths, countries, languages, arithmetic"), "4.2",
            "tst_kronor_sandbox::validates"),
        row(documented, "idempotency.replay", KASSA_TEXT("kronor", "The same key gives the same response"),
            "4.2", "tst_kronor_sandbox::repeatsByteForByte"),
        row(assumed, "idempotency.conflict",
            KASSA_TEXT("kronor", "Text and type of the error for other data"), "5",
            "tst_kronor_sandbox::conflictsChangeNothing"),
        row(assumed, "idempotency.kind", KASSA_TEXT("kronor", "Keys of different mutations do not meet"),
            "4.2", "tst_kronor_sandbox::keysOfDifferentMutationsDoNotMeet"),
        row(assumed, "idempotency.refused", KASSA_TEXT("kronor", "A refused request does not use up its key"),
            "4.2", "tst_kronor_sandbox::refusedRequestsUseNoKey"),
        row(assumed, "idempotency.fingerprint",
            KASSA_TEXT("kronor", "All input fields count as data; null equals absent"), "3.5",
            "tst_kronor_vectors::fingerprints"),
        row(assumed, "idempotency.running",
            KASSA_TEXT("kronor", "A repetition waits for a first answer under way"), "11",
            "tst_kronor_sandbox::slowAnswerIsWaitedFor"),
        row(assumed, "personas",
            KASSA_TEXT("kronor", "The last two digits of the amount decide what happens"), "10",
            "tst_kronor_sandbox::steps"),
        row(assumed, "faults", KASSA_TEXT("kronor", "Temporary failure, 503, cut connections, delay"), "11",
            "tst_kronor_sandbox::faults"),
    };
}

std::vector<FidelityRow> pages()
{
    return {
        row(documented, "sca.redirect", KASSA_TEXT("kronor", "status, reference and purchaseId come back"),
            "6.1", "tst_kronor_pages::approvalMovesTheOrderFirst"),
        row(assumed, "sca.success-url", KASSA_TEXT("kronor", "success_url serves failures too"), "6.1",
            "tst_kronor_pages::identificationEnds"),
        row(assumed, "sca.timeout",
            KASSA_TEXT("kronor", "BankID gives up after 180 seconds, an order after 24 hours"), "8.1",
            "tst_kronor_pages::animatedCode"),
        row(assumed, "sca.hints", KASSA_TEXT("kronor", "hintCode holds BankID's own codes"), "4.6",
            "tst_kronor_pages::identificationEnds"),
        row(assumed, "sca.token", KASSA_TEXT("kronor", "Unknown, foreign and expired tokens get a 400 page"),
            "11", "tst_kronor_pages::pagesNeedAToken"),
        row(assumed, "sca.form", KASSA_TEXT("kronor", "Pages work without script: a button named outcome"),
            "11", "tst_kronor_pages::htmlFormOutcome"),
        row(assumed, "sca.late", KASSA_TEXT("kronor", "The status may follow the redirect"), "11",
            "tst_kronor_pages::lateStatus"),
        row(documented, "identity", KASSA_TEXT("kronor", "An identity session redirects on success only"),
            "6.2", "tst_kronor_pages::identitySessions"),
        row(seen, "payment.page",
            KASSA_TEXT("kronor", "Payment page and redirect pages lead to merchantReturnUrl"), "6.3",
            "tst_kronor_after::paymentSessions"),
        row(seen, "payment.result",
            KASSA_TEXT("kronor", "resultingPaymentId comes in the same update as success"), "8.2",
            "tst_kronor_after::paymentSessions"),
        row(assumed, "payment.states", KASSA_TEXT("kronor", "Order of a payment request's states"), "8.2",
            "tst_kronor_after::requestStates"),
        row(documented, "payment.validation",
            KASSA_TEXT("kronor", "Signs, lengths, addresses and flows of sessions and payments"), "4.7",
            "tst_kronor_after::validatesSessions"),
        row(documented, "payment.reference-check",
            KASSA_TEXT("kronor", "newPaymentSessionWithReferenceCheck gives an open session again"), "4.7",
            "tst_kronor_after::checkedReferences"),
        row(documented, "payment.cancel", KASSA_TEXT("kronor", "cancelPayment, cancelSwishPayment"), "4.7",
            "tst_kronor_after::cancelsRequests"),
        row(assumed, "payment.finish",
            KASSA_TEXT("kronor", "capturePayPalPayment ends a payment; updateBankTransferFlow gives "
                                 "FLOW_COMPLETED, and PAID follows"),
            "4.7", "tst_kronor_after::finishesPayments"),
        row(documented, "payment.capture-all",
            KASSA_TEXT("kronor", "capturePaymentAll: a smaller amount gives up the rest"), "9",
            "tst_kronor_after::capturesWholePayments"),
        row(documented, "after.purchase", KASSA_TEXT("kronor", "Capture, return and cancel of a purchase"),
            "9", "tst_kronor_after::captureAndReturn"),
        row(assumed, "after.expiry",
            KASSA_TEXT("kronor",
                       "A purchase that is not captured within 30 days is cancelled; after a capture "
                       "in part they begin anew"),
            "8.1", "tst_kronor_after::purchasesExpire"),
        row(assumed, "after.capture-declined",
            KASSA_TEXT("kronor", "A declined capture: CAPTURE_DECLINED, the reservation stays"), "8.2",
            "tst_kronor_after::declinesCaptures"),
        row(documented, "after.payment", KASSA_TEXT("kronor", "Capture, refund and release of a payment"),
            "9", "tst_kronor_after::refundAndRelease"),
        row(documented, "order.cancel",
            KASSA_TEXT("kronor", "purchaseOrderCancel says whether it was cancelled"), "4.5",
            "tst_kronor_after::cancelBeforeCompletion"),
        row(documented, "webhook.queue",
            KASSA_TEXT("kronor", "One unacknowledged message holds back all later ones"), "7",
            "tst_kronor_after::webhooksKeepOrder"),
        row(assumed, "webhook.retries",
            KASSA_TEXT("kronor", "Pauses of 1 2 4 8 ... s, given up after 8 failures"), "11",
            "tst_kronor_after::webhooksAreGivenUp"),
        row(assumed, "webhook.names",
            KASSA_TEXT("kronor", "Event names other than captureStateUpdate, payloads"), "7",
            "tst_kronor_after::webhooksKeepOrder"),
    };
}

std::vector<FidelityRow> followingAndShop()
{
    return {
        row(seen, "socket.protocols", KASSA_TEXT("kronor", "graphql-transport-ws and the older graphql-ws"),
            "4.9", "tst_kronor_sockets::followsAnOrder"),
        row(seen, "socket.codes", KASSA_TEXT("kronor", "Close codes and messages of both protocols"), "4.9",
            "tst_kronor_sockets::closeCodes"),
        row(seen, "socket.live",
            KASSA_TEXT("kronor", "The first result at once, then complete results that differ"), "4.9",
            "tst_kronor_sockets::pushesOnlyDifferences"),
        row(assumed, "socket.at-once", KASSA_TEXT("kronor", "Changes are pushed at once, not once a second"),
            "4.9", "tst_kronor_sockets::pushesOnlyDifferences"),
        row(seen, "shop.retries", KASSA_TEXT("kronor", "0.5 1 2 4 8 s, six attempts, one key"), "5",
            "tst_kronor_shop::oneKeyOneOrder"),
        row(documented, "shop.proof", KASSA_TEXT("kronor", "What the browser says is never believed"), "1",
            "tst_kronor_shop::forgedReturn"),
        row(seen, "shop.reconnect", KASSA_TEXT("kronor", "Reconnects after 3 s, polls after five failures"),
            "4.9", "tst_kronor_shop::reconnects"),
        row(seen, "shop.poll",
            KASSA_TEXT("kronor", "Polls once a second, at once when a socket cannot be opened"), "4.9",
            "tst_kronor_demo::endsAsPromised"),
        row(assumed, "shop.abandon",
            KASSA_TEXT("kronor", "Without news for 30 minutes the shop cancels the order"), "1",
            "tst_kronor_demo::endsAsPromised"),
        row(documented, "shop.webhooks", KASSA_TEXT("kronor", "200 and [accepted], each event once"), "7",
            "tst_kronor_demo::endsAsPromised"),
        {Mark::Missing,
         "card-data",
         KASSA_TEXT("kronor", "The card data API (/cde/gql) is not served"),
         publishedIn("4.7"),
         {}},
        {Mark::Missing,
         "batch-captures",
         KASSA_TEXT("kronor", "Batch and range captures, edits, discounts, instalment payments"),
         publishedIn("9"),
         {}},
        {Mark::Missing,
         "rare-states",
         KASSA_TEXT("kronor", "WAITING_FOR_PROMOTION is never met"),
         publishedIn("8.2"),
         {}},
        {Mark::Missing,
         "purchase-relations",
         KASSA_TEXT("kronor", "A purchase's payments, invoice, instalments, addresses and customer"),
         publishedIn("4.4"),
         {}},
        {Mark::Missing,
         "streams",
         KASSA_TEXT("kronor", "Streaming cursors and aggregates of the engine"),
         publishedIn("4.9"),
         {}},
        {Mark::Missing,
         "web-sdk",
         KASSA_TEXT("kronor", "The web SDK could not be read"),
         publishedIn("14"),
         {}},
    };
}

} // namespace

std::vector<FidelityRow> fidelity()
{
    std::vector<FidelityRow> all;
    for (auto &group : {signatures(), api(), pages(), followingAndShop()})
        all.insert(all.end(), group.begin(), group.end());
    return all;
}

} // namespace kassa::kronor
