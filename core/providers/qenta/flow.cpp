#include "providers/qenta/flow.h"

#include "providers/qenta/consumer_fields.h"
#include "providers/qenta/flow_parts.h"
#include "providers/qenta/ids.h"

#include <algorithm>

namespace kassa::qenta {

namespace {

// The numbers in brackets of section 1.
std::vector<FlowStep> flowSteps()
{
    const Party shop = Party::ShopServer;
    const Party host = Party::ShopPage;
    const Party server = Party::ProviderServer;
    const Party frame = Party::ProviderPage;
    const Party buyer = Party::Buyer;
    return {
        {"1", buyer, shop, KASSA_TEXT("qenta", "The buyer goes to the checkout"),
         KASSA_TEXT("qenta", "The buyer stays on the shop's own pages.")},
        {"2", shop, server, KASSA_TEXT("qenta", "The shop asks for a data storage"),
         KASSA_TEXT("qenta", "The signed request dataStorage/init: a place for payment data at the provider. "
                             "Not needed for methods without sensitive data.")},
        {"3", server, shop, KASSA_TEXT("qenta", "The data storage is there"),
         KASSA_TEXT("qenta", "It lives 30 minutes after its last use. The answer names a script.")},
        {"4", host, server, KASSA_TEXT("qenta", "The shop's page loads the script"),
         KASSA_TEXT("qenta", "It shows its own input form, or has the script build the provider's frame.")},
        {"5", buyer, host, KASSA_TEXT("qenta", "The buyer enters payment data"),
         KASSA_TEXT("qenta",
                    "The page hands it to the script: it calls the script's function store…Information.")},
        {"6", host, server, KASSA_TEXT("qenta", "The data goes into the data storage"),
         KASSA_TEXT("qenta", "From the browser straight to the provider, past the shop's server.")},
        {"7", server, host, KASSA_TEXT("qenta", "Anonymised data comes back"),
         KASSA_TEXT("qenta", "The page may show the first six and the last four digits of the card number.")},
        {"8", shop, buyer, KASSA_TEXT("qenta", "The buyer reviews the order"),
         KASSA_TEXT("qenta", "Discounts, coupons and cross-selling may still change it.")},
        {"9", buyer, shop, KASSA_TEXT("qenta", "The buyer commits"),
         KASSA_TEXT("qenta", "If the data storage has died meanwhile, everything is collected again.")},
        {"10", shop, server, KASSA_TEXT("qenta", "The shop starts the payment"),
         KASSA_TEXT("qenta", "The request frontend/init itself lists the signed fields and their order; "
                             "success uses the data storage up.")},
        {"11", host, frame, KASSA_TEXT("qenta", "The browser goes to the provider"),
         KASSA_TEXT("qenta", "In the whole window, in a popup or in a frame.")},
        {"12", frame, frame, KASSA_TEXT("qenta", "The financial institution asks"),
         KASSA_TEXT("qenta",
                    "3-D Secure, a bank's page, PayPal; cards without 3-D Secure are booked at once.")},
        {"13",
         server,
         shop,
         KASSA_TEXT("qenta", "The provider confirms"),
         KASSA_TEXT(
             "qenta",
             "The provider's server sends a signed form to confirmUrl, before the browser comes back."),
         {},
         {Channel::Callback, {}, {}, {}, {}}}, // not the fetch of the shop's style sheet
        {"14", shop, server, KASSA_TEXT("qenta", "The shop verifies and stores"),
         KASSA_TEXT(
             "qenta",
             "Fingerprint, amount, currency and its own order number must fit; then the shop answers.")},
        {"15", frame, shop, KASSA_TEXT("qenta", "The browser comes back"),
         KASSA_TEXT("qenta", "Without parameters: nothing may depend on it.")},
        {"16", shop, buyer, KASSA_TEXT("qenta", "The shop shows its own record"),
         KASSA_TEXT("qenta", "Success, failure, cancel or pending, as confirmed.")},
        {"17", buyer, shop, KASSA_TEXT("qenta", "The buyer goes on"),
         KASSA_TEXT("qenta", "Later a pending payment may end, and the shop captures, reverses or refunds.")},
    };
}

int mostBytesOf(const char *billingName)
{
    return findConsumerField(QByteArray("consumerBilling") + billingName)->mostBytes;
}

Requirements requirements()
{
    Requirements needs;
    needs.currencies = {"EUR", "USD", "GBP", "CHF", "PLN", "CZK", "HUF", "JPY"};
    needs.maxText = 255;
    needs.maxTextOf = {{"firstName", mostBytesOf("Firstname")}, {"lastName", mostBytesOf("Lastname")},
                       {"street", mostBytesOf("Address1")},     {"street2", mostBytesOf("Address2")},
                       {"city", mostBytesOf("City")},           {"postalCode", mostBytesOf("ZipCode")},
                       {"phone", mostBytesOf("Phone")}};
    needs.lengthInBytes = true;
    needs.maxReference = 64;
    needs.vatRule = VatRule::PerUnit;
    return needs;
}

// Three generations of names, one protocol (qenta.md section 2); pages are at the same host.
std::vector<KnownHost> hosts()
{
    return {
        {"hobex", KASSA_TEXT("qenta", "hobex, since 2025"), "https://papi.hobex.at", {}},
        {"qenta", KASSA_TEXT("qenta", "QENTA, 2021 to 2025"), "https://api.qenta.com", {}},
        {"wirecard", KASSA_TEXT("qenta", "Wirecard CEE, until 2021"), "https://checkout.wirecard.com", {}},
    };
}

Descriptor makeDescriptor()
{
    Descriptor made;
    made.id = "qenta";
    made.number = 4;
    made.title = Text::verbatim(QByteArray("QENTA Checkout Seamless"));
    made.description =
        KASSA_TEXT("qenta", "Austrian payments behind the shop's own pages: card data goes past the shop "
                            "into a data storage. Formerly Wirecard CEE, today hobex.");
    made.entries = {{entry::ownForm,
                     KASSA_TEXT("qenta", "Own input form"),
                     KASSA_TEXT("qenta", "The buyer types into the shop's page; its script stores the data."),
                     {"redirect", "popup", "iframe"}},
                    {entry::iframe,
                     KASSA_TEXT("qenta", "The provider's frame"),
                     KASSA_TEXT("qenta", "Card fields are in a frame of the provider (PCI3, SAQ A)."),
                     {"redirect", "popup", "iframe"}},
                    {entry::hosted,
                     KASSA_TEXT("qenta", "Without data storage"),
                     KASSA_TEXT("qenta", "The provider's own page asks for the card."),
                     {"redirect", "popup", "iframe"}}};
    made.outcomes = outcomes();
    made.operations = operations();
    made.states = states();
    made.pageEvents = pageEvents();
    made.errorCodes = errorCodes();
    made.flow = flowSteps();
    made.tables = {{Side::Shop, "purchases", KASSA_TEXT("qenta", "Purchases")},
                   {Side::Shop, "storage", KASSA_TEXT("qenta", "Data storages as the shop sees them")},
                   {Side::Shop, "steps", KASSA_TEXT("qenta", "Steps done")},
                   {Side::Sandbox, "storages", KASSA_TEXT("qenta", "Data storages")},
                   {Side::Sandbox, "lifetimes", KASSA_TEXT("qenta", "What renewed and ended them")},
                   {Side::Sandbox, "checkouts", KASSA_TEXT("qenta", "Checkouts")},
                   {Side::Sandbox, "confirmations", KASSA_TEXT("qenta", "Confirmations")},
                   {Side::Sandbox, "steps", KASSA_TEXT("qenta", "Steps done")},
                   {Side::Sandbox, "orders", KASSA_TEXT("qenta", "Orders")},
                   {Side::Sandbox, "explainer", KASSA_TEXT("qenta", "Refused requests and remarks")}};
    made.fidelity = fidelity();
    made.capabilities = {"api", "callback", "page-events", "page-calls", "return"};
    made.requirements = requirements();
    made.sampleOrder = "coffee";
    made.pageCallPaths = {"/seamless/dataStorage/js/", "/qmore/dataStorage/js/"};
    made.corsPaths = made.pageCallPaths;
    made.languages = {"en", "de", "ru"};
    made.hosts = hosts();
    return made;
}

} // namespace

const Descriptor &descriptor()
{
    static const Descriptor made = makeDescriptor();
    return made;
}

Text stateText(const QByteArray &word)
{
    const auto &states = descriptor().states;
    const auto known = std::find_if(states.begin(), states.end(), [&](const StateInfo &state) {
        return state.side == Side::Sandbox && state.id == word;
    });
    return known == states.end() ? Text::verbatim(word) : known->title;
}

} // namespace kassa::qenta
