#include "providers/qvickly/flow.h"

#include "providers/qvickly/flow_parts.h"

namespace kassa::qvickly {

namespace {

// Section 1, in its own numbers.
// The frame tells of many things in the same way.
Match event(const QByteArray &name)
{
    Match seen;
    seen.channel = Channel::PageEvent;
    seen.contains = '"' + name + '"';
    return seen;
}

Match calls()
{
    Match seen;
    seen.channel = Channel::PageCall; // the page itself is loaded from there as well
    return seen;
}

std::vector<FlowStep> flowSteps()
{
    const Party shop = Party::ShopServer;
    const Party host = Party::ShopPage;
    const Party api = Party::ProviderServer;
    const Party frame = Party::ProviderPage;
    return {
        {"1", shop, api, KASSA_TEXT("qvickly", "The shop asks for a checkout"),
         KASSA_TEXT(
             "qvickly",
             "The shop's server sends the order with initCheckout and gets the address of a payment page.")},
        {"2", host, api, KASSA_TEXT("qvickly", "The checkout opens"),
         KASSA_TEXT("qvickly", "The shop's page shows the payment page inside a frame.")},
        {"3",
         frame,
         host,
         KASSA_TEXT("qvickly", "The checkout says that it is ready"),
         KASSA_TEXT("qvickly", "The frame tells the shop's page that it has loaded and how high it is."),
         {},
         event("checkout_loaded")},
        {"4",
         frame,
         host,
         KASSA_TEXT("qvickly", "The buyer says who they are"),
         KASSA_TEXT("qvickly", "The buyer identifies in the frame and the shop's page learns the address."),
         {},
         event("address_selected")},
        {"4a", shop, api, KASSA_TEXT("qvickly", "The sum changes with the address"),
         KASSA_TEXT("qvickly", "The shop locks the checkout, sends the new sums with updateCheckout and has "
                               "the frame read them.")},
        {"5",
         host,
         shop,
         KASSA_TEXT("qvickly", "The buyer changes something in the shop"),
         KASSA_TEXT(
             "qvickly",
             "Quantity or shipping change on the shop's page; the checkout is updated in the same way."),
         {},
         calls()},
        {"6",
         frame,
         host,
         KASSA_TEXT("qvickly", "The buyer picks another delivery address"),
         KASSA_TEXT("qvickly",
                    "The frame reports the new address and the shop updates the sums if they depend on it."),
         {},
         event("address_selected")},
        {"7",
         frame,
         host,
         KASSA_TEXT("qvickly", "The buyer presses the purchase button"),
         KASSA_TEXT("qvickly",
                    "The checkout waits until the shop has made its order and says that it may go on."),
         {},
         event("purchase_initialized")},
        {"8",
         frame,
         host,
         KASSA_TEXT("qvickly", "The checkout confirms"),
         KASSA_TEXT("qvickly",
                    "Depending on the method it is done at once, or the buyer pays on a card page, in "
                    "Swish or with BankID."),
         {},
         event("go_to")},
        {"9", frame, shop, KASSA_TEXT("qvickly", "The buyer cancels or the payment fails"),
         KASSA_TEXT("qvickly",
                    "The browser is sent to the shop's cancel address, or the checkout simply stays open.")},
        {"10", api, frame, KASSA_TEXT("qvickly", "The order is confirmed"),
         KASSA_TEXT(
             "qvickly",
             "The provider has a payment and tells the browser and the shop's server, in either order.")},
        {"10a", frame, shop, KASSA_TEXT("qvickly", "The browser comes back"),
         KASSA_TEXT("qvickly", "The browser is sent to the shop's accept address, or the frame reports "
                               "success; neither proves payment.")},
        {"10b", api, shop, KASSA_TEXT("qvickly", "The provider calls the shop's server"),
         KASSA_TEXT("qvickly", "A signed callback tells the shop the final payment number and the status.")},
        {"11", shop, api, KASSA_TEXT("qvickly", "The shop makes sure"),
         KASSA_TEXT("qvickly",
                    "The shop checks the signature, asks getPaymentinfo and only then releases the goods.")},
        {"12", shop, api, KASSA_TEXT("qvickly", "Afterwards"),
         KASSA_TEXT("qvickly", "A pending payment is decided; the shop activates it (takes the money), "
                               "updates it, cancels it or credits it (pays back).")},
    };
}

Requirements requirements()
{
    Requirements needs;
    needs.currencies = {"SEK"}; // other Nordic ones by agreement only
    needs.countries = {"SE"};
    needs.languages = {"sv", "en"};
    needs.latin1Only = true; // section 3: anything else kills authentication
    needs.maxText = 255;
    return needs;
}

Descriptor makeDescriptor()
{
    Descriptor made;
    made.id = "qvickly";
    made.number = 1;
    made.title = Text::verbatim(QByteArray("Qvickly Checkout"));
    made.description = KASSA_TEXT(
        "qvickly",
        "Swedish checkout in a frame on the shop's page: invoice, part payment, card, Swish. Formerly "
        "Billmate Checkout.");
    made.entries = {
        {"checkout",
         KASSA_TEXT("qvickly", "Hosted checkout"),
         KASSA_TEXT("qvickly", "initCheckout makes a payment page that the shop shows in a frame."),
         {"iframe", "tab"}}};
    made.outcomes = outcomes();
    made.operations = operations();
    made.states = states();
    made.flow = flowSteps();
    made.pageEvents = pageEvents();
    made.errorCodes = errorCodes();
    made.tables = {{Side::Shop, "purchases", KASSA_TEXT("qvickly", "Purchases")},
                   {Side::Shop, "items", KASSA_TEXT("qvickly", "Rows")},
                   {Side::Shop, "steps", KASSA_TEXT("qvickly", "Steps done")},
                   {Side::Sandbox, "steps", KASSA_TEXT("qvickly", "Steps done")},
                   {Side::Sandbox, "checkouts", KASSA_TEXT("qvickly", "Checkouts")},
                   {Side::Sandbox, "payments", KASSA_TEXT("qvickly", "Payments")},
                   {Side::Sandbox, "callbacks", KASSA_TEXT("qvickly", "Callbacks")}};
    made.fidelity = fidelity();
    made.capabilities = {"api", "callback", "page-events", "page-calls", "return", "app"};
    made.requirements = requirements();
    made.sampleOrder = "coffee";
    made.pageCallPaths = {"/public/", "/ajax.php"};
    made.pagePathsOnApi = {"/swedbankpay/", "/invoice-swish/", "/bankidv6/"};
    made.languages = {"sv", "en", "ru"};
    return made;
}

} // namespace

const Descriptor &descriptor()
{
    static const Descriptor made = makeDescriptor();
    return made;
}

} // namespace kassa::qvickly
