#include "providers/seqr/flow.h"

#include "providers/seqr/flow_parts.h"
#include "providers/seqr/ids.h"
#include "providers/seqr/messages.h"
#include "providers/seqr/test_data.h"

namespace kassa::seqr {

namespace {

// Section 1, in its own numbers. An ordinary checkout begins with step 5.
std::vector<FlowStep> flowSteps()
{
    const Party shop = Party::ShopServer;
    const Party page = Party::ShopPage;
    const Party api = Party::ProviderServer;
    const Party phone = Party::App;
    const Party buyer = Party::Buyer;
    return {
        {"1", page, phone, KASSA_TEXT("seqr", "The shop shows the code"),
         KASSA_TEXT(
             "seqr",
             "It names the product and the shop. The buyer scans it, or follows a link on the same phone.")},
        {"2", phone, buyer, KASSA_TEXT("seqr", "The app shows the delivery address"),
         KASSA_TEXT("seqr", "As stored at SEQR. If the buyer goes back here, the shop never hears of it.")},
        {"3", buyer, phone, KASSA_TEXT("seqr", "The buyer confirms the address"),
         KASSA_TEXT("seqr", "It may be edited first. Without a street the app goes no further.")},
        {"4", api, shop, KASSA_TEXT("seqr", "SEQR calls createPurchase"),
         KASSA_TEXT("seqr", "SEQR sends the product's token, name and address, but no sum: the price comes "
                            "from the shop's own catalogue.")},
        {"5", shop, api, KASSA_TEXT("seqr", "The shop sends the invoice"),
         KASSA_TEXT("seqr",
                    "It has the rows, the sum and a notification address made for this purchase alone.")},
        {"5a", shop, api, KASSA_TEXT("seqr", "Meanwhile the shop asks how it stands"),
         KASSA_TEXT("seqr", "Once a second: of a payment it is told, of a cancellation it learns only so.")},
        {"5x", api, shop, KASSA_TEXT("seqr", "SEQR refuses the invoice"),
         KASSA_TEXT("seqr", "The shop answers createPurchase with an error.")},
        {"6", phone, buyer, KASSA_TEXT("seqr", "The app shows the bill"),
         KASSA_TEXT("seqr", "To whom, for what, and how much.")},
        {"6x", api, shop, KASSA_TEXT("seqr", "Cancelled"),
         KASSA_TEXT("seqr",
                    "SEQR does not notify the shop of this: it learns it only by asking for the status.")},
        {"7", buyer, phone, KASSA_TEXT("seqr", "The buyer enters the PIN"),
         KASSA_TEXT(
             "seqr",
             "The money is taken or reserved. From now on the shop has 20 seconds to ask for the status.")},
        {"7b", api, shop, KASSA_TEXT("seqr", "The bank declines"),
         KASSA_TEXT("seqr", "The shop learns this, too, only by asking for the status.")},
        {"8", api, shop, KASSA_TEXT("seqr", "SEQR notifies the shop"),
         KASSA_TEXT("seqr", "An empty message that proves nothing.")},
        {"9", shop, api, KASSA_TEXT("seqr", "The shop asks for the status of the payment"),
         KASSA_TEXT("seqr", "The answer PAID commits the payment: now the shop may keep the money.")},
        {"9x", api, shop, KASSA_TEXT("seqr", "Reversed"),
         KASSA_TEXT("seqr", "Nobody asked within 20 seconds: the money goes back, the buyer gets an SMS.")},
        {"10", shop, buyer, KASSA_TEXT("seqr", "The shop releases the goods"),
         KASSA_TEXT("seqr",
                    "Only once, however many notifications come; the buyer gets an order confirmation.")},
    };
}

Requirements requirements()
{
    Requirements needs;
    needs.currencies = {"SEK", "EUR", "USD", "GBP", "DKK", "NOK", "RON"};
    needs.languages = {"sv", "en", "ru"};
    needs.maxText = 255;
    needs.maxReference = 32; // clientReference
    needs.maxTotal = 1'000'000'000;
    needs.vatRule = VatRule::Included;
    return needs;
}

Descriptor makeDescriptor()
{
    Descriptor made;
    made.id = "seqr";
    made.number = 3;
    made.title = Text::verbatim(QByteArray("SEQR Instant Checkout"));
    made.description = KASSA_TEXT("seqr", "QR codes and a phone: SEQR calls the shop, SOAP API, the payment "
                                          "stands only if the shop asks in time.");
    made.entries = {
        {entry::instant,
         KASSA_TEXT("seqr", "Instant Checkout"),
         KASSA_TEXT("seqr", "A code beside the product; SEQR sends the buyer's address to the shop."),
         {"redirect"}},
        {entry::invoice,
         KASSA_TEXT("seqr", "Web-shop checkout"),
         KASSA_TEXT("seqr", "The shop makes an invoice first and shows its code."),
         {"redirect"}}};
    made.outcomes = outcomes();
    made.operations = allOperations();
    made.states = states();
    made.flow = flowSteps();
    made.errorCodes = errorCodes();
    made.tables = {{Side::Shop, "purchases", KASSA_TEXT("seqr", "Purchases")},
                   {Side::Shop, "steps", KASSA_TEXT("seqr", "Steps")},
                   {Side::Shop, "stock", KASSA_TEXT("seqr", "Stock")},
                   {Side::Sandbox, "invoices", KASSA_TEXT("seqr", "Invoices")},
                   {Side::Sandbox, "notifications", KASSA_TEXT("seqr", "Notifications")},
                   {Side::Sandbox, "calls", KASSA_TEXT("seqr", "SOAP calls")},
                   {Side::Sandbox, "steps", KASSA_TEXT("seqr", "Steps")},
                   {Side::Sandbox, "certification", KASSA_TEXT("seqr", "Certification")}};
    made.fidelity = fidelity();
    made.capabilities = {"api", "callback", "return", "app"};
    made.requirements = requirements();
    made.sampleOrder = "coffee";
    made.apiPaths = {servicePath};
    made.ownKeys = {createPurchaseKey};
    made.appPaths = {"/phone", "/R", "/Q", "/000/"};
    made.languages = {"sv", "en", "ru"};
    return made;
}

} // namespace

const Descriptor &descriptor()
{
    static const Descriptor made = makeDescriptor();
    return made;
}

} // namespace kassa::seqr
