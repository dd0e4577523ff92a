#include "providers/cascad/flow.h"

#include "providers/cascad/flow_parts.h"
#include "providers/cascad/ids.h"
#include "providers/cascad/messages.h"

namespace kassa::cascad {

namespace {

// Section 1, in its own numbers.
std::vector<FlowStep> flowSteps()
{
    const Party shop = Party::ShopServer;
    const Party page = Party::ShopPage;
    const Party api = Party::ProviderServer;
    const Party hosted = Party::ProviderPage;
    return {
        {"1", page, shop, KASSA_TEXT("cascad", "The payer puts together an order"),
         KASSA_TEXT("cascad", "The shop gives it a reference_id, unique in the account.")},
        {"2a", page, hosted, KASSA_TEXT("cascad", "Payment link"),
         KASSA_TEXT("cascad", "A link, an HTML form or a QR code with public key, amount and currency.")},
        {"2b", page, hosted, KASSA_TEXT("cascad", "Payment widget"),
         KASSA_TEXT("cascad", "A script opens the same address in a frame or in a new tab.")},
        {"2c", shop, api, KASSA_TEXT("cascad", "Secure redirection"),
         KASSA_TEXT("cascad",
                    "The shop's server makes the invoice by the Private API; the payer gets only its id.")},
        {"2d", page, api, KASSA_TEXT("cascad", "Own payment page"),
         KASSA_TEXT("cascad", "The shop's page asks which services and fields there are (prerequest) and "
                              "makes the invoice by the Public API.")},
        {"3", hosted, api, KASSA_TEXT("cascad", "The hosted page lists the services"),
         KASSA_TEXT("cascad", "It asks which services there are (prerequest), collects the payer's data and "
                              "makes the invoice.")},
        {"4", api, hosted, KASSA_TEXT("cascad", "The payment starts at the gateway"),
         KASSA_TEXT("cascad", "The invoice becomes process_pending; flow_data says where the payer is sent "
                              "next, by GET or POST.")},
        {"5",
         hosted,
         api,
         KASSA_TEXT("cascad", "The payer pays"),
         KASSA_TEXT("cascad", "With 3-D Secure or a one-time password where the bank asks."),
         {},
         {{}, {}, {}, {}, salePath}},
        {"6", api, api, KASSA_TEXT("cascad", "The gateway reports the result"),
         KASSA_TEXT("cascad",
                    "The invoice becomes processed, partially processed, failed, or stays pending.")},
        {"7", hosted, page, KASSA_TEXT("cascad", "The payer returns to the shop"),
         KASSA_TEXT(
             "cascad",
             "By way of the platform's own address and status page. What the browser brings is not signed.")},
        {"8", api, shop, KASSA_TEXT("cascad", "Callbacks"),
         KASSA_TEXT("cascad",
                    "Signed; the shop checks the signature, compares with the order, answers 200.")},
        {"9",
         shop,
         api,
         KASSA_TEXT("cascad", "Reconciliation"),
         KASSA_TEXT("cascad",
                    "The shop reads the invoice itself: callbacks may be late, doubled, out of order."),
         {},
         {{}, {}, {}, {}, "GET /"}},
        {"10",
         shop,
         api,
         KASSA_TEXT("cascad", "Afterwards"),
         KASSA_TEXT("cascad", "Refunds by the Private API; chargebacks come as callbacks."),
         {},
         {{}, {}, {}, {}, "POST /"}},
    };
}

Requirements requirements()
{
    Requirements needs;
    needs.currencies = {"USD", "EUR", "UAH", "RUB"};
    needs.languages = {"ru", "en"};
    needs.maxTotal = 10'000'000; // the smallest upper limit of the card services, in minor units
    return needs;
}

// Cascad's own host, and the platform's original (cascad.md section 2).
std::vector<KnownHost> hosts()
{
    return {
        {"cascad", Text::verbatim(QByteArray("Cascad")), "https://pay.cascad.com", {}},
        {"paycore",
         Text::verbatim(QByteArray("PayCore.io")),
         "https://com.paycore.io/api",
         {"https://com.paycore.io"}},
    };
}

Descriptor makeDescriptor()
{
    Descriptor made;
    made.id = "cascad";
    made.number = 5;
    made.title = Text::verbatim(QByteArray("Cascad Commerce Checkout"));
    made.description = KASSA_TEXT(
        "cascad",
        "A white label of PayCore (Corefy): payment link, widget, Public and Private API, signed callbacks.");
    made.entries = {
        {entry::link,
         KASSA_TEXT("cascad", "Payment link"),
         KASSA_TEXT("cascad", "The payer opens a link or scans a QR code; nothing is made before."),
         {"redirect"}},
        {entry::widget,
         KASSA_TEXT("cascad", "Payment widget"),
         KASSA_TEXT("cascad", "The payment page in a frame of the shop's page, or in a new tab."),
         {"iframe", "tab"}},
        {entry::redirect,
         KASSA_TEXT("cascad", "Secure redirection"),
         KASSA_TEXT("cascad", "The shop makes the invoice; the browser carries only its id."),
         {"redirect"}},
        {entry::ownPage,
         KASSA_TEXT("cascad", "Own payment page"),
         KASSA_TEXT("cascad", "The shop shows services and fields itself, from the prerequest."),
         {"redirect"}}};
    made.outcomes = outcomes();
    made.operations = operations();
    made.states = states();
    made.pageEvents = pageEvents();
    made.errorCodes = errorCodes();
    made.flow = flowSteps();
    made.tables = {{Side::Shop, "purchases", KASSA_TEXT("cascad", "Purchases")},
                   {Side::Shop, "steps", KASSA_TEXT("cascad", "Steps")},
                   {Side::Shop, "callbacks", KASSA_TEXT("cascad", "Callbacks received")},
                   {Side::Shop, "invoices", KASSA_TEXT("cascad", "Invoices as listed")},
                   {Side::Shop, "details", KASSA_TEXT("cascad", "Invoice in full")},
                   {Side::Shop, "history", KASSA_TEXT("cascad", "Callback history of the invoice")},
                   {Side::Shop, "linter", KASSA_TEXT("cascad", "Widget and link linter")},
                   {Side::Sandbox, "invoices", KASSA_TEXT("cascad", "Payment invoices")},
                   {Side::Sandbox, "steps", KASSA_TEXT("cascad", "Steps")},
                   {Side::Sandbox, "callbacks", KASSA_TEXT("cascad", "Callbacks sent")}};
    made.fidelity = fidelity();
    made.capabilities = {"api", "callback", "page-events", "page-calls", "return"};
    made.requirements = requirements();
    made.sampleOrder = "coffee";
    // Not the address that makes invoices: browsers post forms to the one below it.
    made.pageCallPaths = {prerequestPath, "/public-api/payment-invoices/cpi_", salePath};
    made.pagePathsOnApi = {"/hpp", "/return", "/widget/"}; // one host serves everything (section 2)
    made.corsPaths = {"/public-api/"};
    made.languages = {"ru", "en"};
    made.hosts = hosts();
    return made;
}

} // namespace

const Descriptor &descriptor()
{
    static const Descriptor made = makeDescriptor();
    return made;
}

} // namespace kassa::cascad
