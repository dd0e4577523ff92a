#include "providers/kronor/flow.h"

#include "providers/kronor/flow_parts.h"
#include "providers/kronor/hosts.h"
#include "providers/kronor/ids.h"
#include "providers/kronor/messages.h"

namespace kassa::kronor {

namespace {

// Section 1.A, in its own numbers; 1.B and 1.C do the same things with other messages, so the words fit all
// that have the step.
std::vector<FlowStep> flowSteps()
{
    const Party shop = Party::ShopServer;
    const Party page = Party::ShopPage;
    const Party api = Party::ProviderServer;
    const Party hosted = Party::ProviderPage;
    const Text follows = KASSA_TEXT("kronor", "The shop follows it");
    const Text followsHow = KASSA_TEXT(
        "kronor", "It asks for the status again and again with that token, or subscribes to its changes.");
    return {
        {"1", shop, api, KASSA_TEXT("kronor", "The shop creates the order or session"),
         KASSA_TEXT("kronor", "The order's cart, addresses and national id, or what a session is for; the "
                              "idempotency key keeps a repeated request from making a second order.")},
        {"2", api, shop, KASSA_TEXT("kronor", "Kronor gives an id and a token"),
         KASSA_TEXT("kronor",
                    "The id is stored as returned; the token is good for this order or session alone.")},
        {"3", shop, api, follows, followsHow, {entry::purchaseOrder, entry::identity}},
        // The session's token is made for browsers (section 1.B).
        {"3", page, api, follows, followsHow, {entry::paymentSession}},
        {"4", api, shop, KASSA_TEXT("kronor", "Its states change"),
         KASSA_TEXT("kronor", "The status is a list of all states that hold at the moment.")},
        {"4a", api, shop, KASSA_TEXT("kronor", "Complete"),
         KASSA_TEXT("kronor", "The list holds WAITING_FOR_CAPTURE (the money may be captured) and there is a "
                              "purchase; for a session: paid, authorised or identified.")},
        {"4b", page, hosted, KASSA_TEXT("kronor", "The shopper is sent to identify or pay"),
         KASSA_TEXT("kronor", "SCA_REQUIRED (the shopper must identify) or a payment: the browser goes to "
                              "that page or app and comes back, or does not.")},
        {"4c", api, shop, KASSA_TEXT("kronor", "Rejected"),
         KASSA_TEXT("kronor",
                    "Refused because of risk, a failed identification or a failed payment. Final.")},
        {"4d",
         api,
         shop,
         KASSA_TEXT("kronor", "Kronor checks"),
         KASSA_TEXT("kronor",
                    "Kronor assesses the risk (PRE_FLIGHT_SCORING or RISK_SCORING); the shop waits."),
         {entry::purchaseOrder}},
        {"4e",
         api,
         shop,
         KASSA_TEXT("kronor", "Instalments are set up"),
         KASSA_TEXT("kronor", "Only for orders with instalments."),
         {entry::purchaseOrder}},
        {"4f", api, shop, KASSA_TEXT("kronor", "Cancelled"),
         KASSA_TEXT("kronor", "Somebody cancelled the checkout or the payment.")},
        {"5", shop, api, KASSA_TEXT("kronor", "The shop makes sure"),
         KASSA_TEXT("kronor",
                    "The browser proves nothing: the shop asks for the purchase with its own token.")},
        {"6",
         shop,
         api,
         KASSA_TEXT("kronor", "The shop cancels the checkout"),
         KASSA_TEXT("kronor", "Before completion, with the id of the order or payment."),
         {entry::purchaseOrder, entry::paymentSession}},
        {"7",
         shop,
         api,
         KASSA_TEXT("kronor", "Afterwards"),
         KASSA_TEXT("kronor", "The shop takes the money (capture), takes goods back (return) or cancels; for "
                              "payments: capture, refund, release of the reservation."),
         {entry::purchaseOrder, entry::paymentSession}},
    };
}

Requirements requirements()
{
    Requirements needs;
    needs.currencies = {"SEK", "DKK", "NOK", "EUR", "ISK", "PLN", "CHF", "CZK", "GBP", "HUF", "RON", "USD"};
    needs.countries = {"SE", "DK", "NO", "FI", "IS", "PL", "AT", "BE", "CH", "CY", "CZ",
                       "DE", "EE", "ES", "FO", "FR", "GB", "GR", "HR", "HU", "IE", "IT",
                       "LT", "LU", "LV", "MT", "NL", "PT", "RO", "SI", "SK"};
    needs.languages = {"sv", "en", "ru", "da", "no", "fi", "is", "pl", "de"};
    needs.maxText = 100;
    needs.maxTextOf = {{"street", 10'000}, {"street2", 10'000}, {"sku", 64}};
    needs.maxReference = 64;
    needs.maxTotal = 2'147'483'647; // Int of GraphQL
    needs.vatRule = VatRule::Included;
    return needs;
}

Descriptor makeDescriptor()
{
    Descriptor made;
    made.id = "kronor";
    made.number = 2;
    made.title = Text::verbatim(QByteArray("Kronor"));
    made.description = KASSA_TEXT(
        "kronor", "Nordic GraphQL API: purchase orders with BankID, payment sessions, identity, webhooks.");
    made.entries = {
        {entry::purchaseOrder,
         KASSA_TEXT("kronor", "Purchase order"),
         KASSA_TEXT("kronor", "Pay later by invoice or instalments; the shopper identifies with BankID."),
         {"redirect"}},
        {entry::paymentSession,
         KASSA_TEXT("kronor", "Payment session"),
         KASSA_TEXT("kronor", "Card, Swish, MobilePay, Vipps, PayPal, bank transfer and others."),
         {"redirect"}},
        {entry::identity,
         KASSA_TEXT("kronor", "Identity only"),
         KASSA_TEXT("kronor", "BankID tells who the shopper is; nothing is bought."),
         {"redirect"}}};
    made.outcomes = outcomes();
    made.operations = operations();
    made.states = states();
    made.flow = flowSteps();
    made.errorCodes = errorCodes();
    made.tables = {{Side::Shop, "purchases", KASSA_TEXT("kronor", "Purchases")},
                   {Side::Shop, "steps", KASSA_TEXT("kronor", "Steps")},
                   {Side::Shop, "keys", KASSA_TEXT("kronor", "Idempotency keys")},
                   {Side::Sandbox, "orders", KASSA_TEXT("kronor", "Purchase orders")},
                   {Side::Sandbox, "payments", KASSA_TEXT("kronor", "Payments")},
                   {Side::Sandbox, "effects", KASSA_TEXT("kronor", "What was really done")},
                   {Side::Sandbox, "webhooks", KASSA_TEXT("kronor", "Webhooks sent")}};
    made.fidelity = fidelity();
    made.capabilities = {"api", "callback", "page-calls", "return", "app", "sockets"};
    made.requirements = requirements();
    made.sampleOrder = "coffee";
    made.pagePathsOnApi = {"/bankId"};
    made.apiPaths = {apiPath};
    made.corsPaths = {apiPath};
    made.socketPaths = {apiPath};
    made.languages = {"sv", "en", "ru"};
    made.hosts = knownHosts();
    return made;
}

} // namespace

const Descriptor &descriptor()
{
    static const Descriptor made = makeDescriptor();
    return made;
}

} // namespace kassa::kronor
