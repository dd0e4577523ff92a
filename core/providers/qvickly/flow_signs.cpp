#include "providers/qvickly/flow_parts.h"

namespace kassa::qvickly {

namespace {

// From the frame: {"event":"name", ...}, section 6.
WireSign fromFrame(const char *name, Text title)
{
    return {name,
            std::move(title),
            {Channel::PageEvent,
             Party::ProviderPage,
             Party::ShopPage,
             {},
             "\"event\":\"" + QByteArray(name) + '"'}};
}

// To the frame: a bare word, section 6.
WireSign toFrame(const char *name, Text title)
{
    return {
        name, std::move(title), {Channel::PageEvent, Party::ShopPage, Party::ProviderPage, {}, name}, true};
}

// Section 5. Both shapes of an error and the page's own answers have the code as a string.
WireSign error(const char *code, Text title)
{
    return {
        code, std::move(title), {{}, Party::ProviderServer, {}, {}, "\"code\":\"" + QByteArray(code) + '"'}};
}

} // namespace

std::vector<WireSign> pageEvents()
{
    return {
        fromFrame("checkout_loaded", KASSA_TEXT("qvickly", "The page is ready")),
        fromFrame("content_height", KASSA_TEXT("qvickly", "How high the frame has to be")),
        fromFrame("content_scroll_position", KASSA_TEXT("qvickly", "Where to scroll to")),
        fromFrame("address_selected", KASSA_TEXT("qvickly", "The buyer's address is known or has changed")),
        fromFrame("payment_method_selected", KASSA_TEXT("qvickly", "The buyer has chosen a method")),
        fromFrame("purchase_initialized",
                  KASSA_TEXT("qvickly",
                             "The buyer has pressed the purchase button; the checkout waits for the shop")),
        fromFrame("checkout_success",
                  KASSA_TEXT("qvickly", "The purchase is done and the browser is not sent anywhere")),
        fromFrame("go_to", KASSA_TEXT("qvickly", "The window has to open an address, an app's among them")),
        fromFrame("show_overlay", KASSA_TEXT("qvickly", "An overlay is shown")),
        fromFrame("hide_overlay", KASSA_TEXT("qvickly", "The overlay is gone")),
        toFrame("lock", KASSA_TEXT("qvickly", "The shop works, the checkout waits")),
        toFrame("update", KASSA_TEXT("qvickly", "The checkout has to read the order again")),
        toFrame("unlock", KASSA_TEXT("qvickly", "The checkout is usable again without an update")),
        toFrame("purchase_complete", KASSA_TEXT("qvickly", "The shop has its order, the purchase may go on")),
        toFrame("abort_waiting", KASSA_TEXT("qvickly", "The shop has no order, the purchase goes back")),
    };
}

// What shop and page can be refused. Codes of other ways in (paylink, tokens, fees) are left out; the words
// are ours, the sandbox sends them in English.
std::vector<WireSign> errorCodes()
{
    return {
        error("1001", KASSA_TEXT("qvickly", "Credit denied")),
        error("2203", KASSA_TEXT("qvickly", "The e-mail address is invalid")),
        error("2207", KASSA_TEXT("qvickly", "A test person cannot be used with a live account")),
        error("2402", KASSA_TEXT("qvickly", "The street does not match")),
        error("5000", KASSA_TEXT("qvickly", "The payment method is invalid")),
        error("5008", KASSA_TEXT("qvickly", "The amount is below the minimum")),
        error("5101", KASSA_TEXT("qvickly", "Identification with BankID is needed")),
        error("5198", KASSA_TEXT("qvickly", "The payment number is invalid")),
        error("5199", KASSA_TEXT("qvickly", "The order id exists already")),
        error("5200", KASSA_TEXT("qvickly", "The payment number is missing")),
        error("5201", KASSA_TEXT("qvickly", "The payment does not exist")),
        error("5202", KASSA_TEXT("qvickly", "The payment's status does not allow an update")),
        error("5204", KASSA_TEXT("qvickly", "The credited amount is not allowed")),
        error("5205", KASSA_TEXT("qvickly", "A payment that is only created cannot be credited")),
        error("5207", KASSA_TEXT("qvickly", "The payment method cannot be activated")),
        error("5208", KASSA_TEXT("qvickly", "Only a created payment can be activated")),
        error("5209", KASSA_TEXT("qvickly", "A payment that has been sent cannot be cancelled")),
        error("5210", KASSA_TEXT("qvickly", "The payment is cancelled")),
        error("5211", KASSA_TEXT("qvickly", "A cancelled payment cannot be credited")),
        error("5212", KASSA_TEXT("qvickly", "A credit invoice cannot be credited")),
        error("5213", KASSA_TEXT("qvickly", "The credit exceeds the balance")),
        error("5214", KASSA_TEXT("qvickly", "The credit exceeds the original amount")),
        error("5215", KASSA_TEXT("qvickly", "The new amount exceeds the original amount")),
        error("5216", KASSA_TEXT("qvickly", "A bank payment cannot be updated")),
        error("5220", KASSA_TEXT("qvickly", "The payment is already cancelled")),
        error("5221",
              KASSA_TEXT("qvickly", "A test person's payment cannot be activated with a live account")),
        error("5223", KASSA_TEXT("qvickly", "A credit invoice cannot be changed")),
        error("5260", KASSA_TEXT("qvickly", "The card payment could not be captured")),
        error("5261", KASSA_TEXT("qvickly", "The card payment could not be cancelled")),
        error("5290", KASSA_TEXT("qvickly", "The refund failed, try again later")),
        error("5291", KASSA_TEXT("qvickly", "The refund failed at the bank, try again later")),
        error("5292", KASSA_TEXT("qvickly", "The refund failed at the card acquirer, try again later")),
        error("6009", KASSA_TEXT("qvickly", "The order id is empty")),
        error("6022", KASSA_TEXT("qvickly", "The payment is already made")),
        error("6024", KASSA_TEXT("qvickly", "The accept URL is invalid")),
        error("6025", KASSA_TEXT("qvickly", "The cancel URL is invalid")),
        error("6026", KASSA_TEXT("qvickly", "The callback URL is invalid")),
        error("6027", KASSA_TEXT("qvickly", "The accept URL is empty")),
        error("6028", KASSA_TEXT("qvickly", "The terms URL is invalid")),
        error("6029", KASSA_TEXT("qvickly", "The privacy policy URL is invalid")),
        {"7030",
         KASSA_TEXT("qvickly", "The payment method is unknown"),
         {{}, Party::ProviderServer, {}, {}, "CODE: <b>7030</b>"}}, // in a page, section 4.7
        error("8010", KASSA_TEXT("qvickly", "The personal number was not found")),
        error("8011", KASSA_TEXT("qvickly", "The organisation number was not found")),
        error("9001", KASSA_TEXT("qvickly", "The function does not exist")),
        error("9003",
              KASSA_TEXT("qvickly", "The function is missing; check Content-Type and Content-Length")),
        error("9004", KASSA_TEXT("qvickly", "The parameters are missing")),
        error("9005", KASSA_TEXT("qvickly", "The request is invalid")),
        error("9008", KASSA_TEXT("qvickly", "An internal error")),
        error("9010", KASSA_TEXT("qvickly", "id and hash are required")),
        error("9011", KASSA_TEXT("qvickly", "The credentials are invalid")),
        error("9013", KASSA_TEXT("qvickly", "The authentication failed")),
        error("9014", KASSA_TEXT("qvickly", "The personal number is missing")),
        error("9015", KASSA_TEXT("qvickly", "The personal number is too short")),
        error("9016", KASSA_TEXT("qvickly", "The personal number is invalid")),
        error("9102", KASSA_TEXT("qvickly", "The amount differs from the computed total")),
        error("9103", KASSA_TEXT("qvickly", "Currency, language, country and orderid are required")),
        error("9104", KASSA_TEXT("qvickly", "The e-mail address is required")),
        error("9105", KASSA_TEXT("qvickly", "The amount without tax is required for every article")),
        error("9106", KASSA_TEXT("qvickly", "The totals are required")),
        error("9107", KASSA_TEXT("qvickly", "The totals do not add up")),
        error("9109", KASSA_TEXT("qvickly", "There are no articles")),
        error("9111", KASSA_TEXT("qvickly", "The totals must be whole numbers")),
        error("9112", KASSA_TEXT("qvickly", "The tax rate is required for every article")),
        error("9113", KASSA_TEXT("qvickly", "The rounding is over 50")),
        error("9114", KASSA_TEXT("qvickly", "The cart and the articles differ")),
        error("11111", KASSA_TEXT("qvickly", "The payment to duplicate does not exist")),
        error("11112", KASSA_TEXT("qvickly", "The payment cannot be duplicated")),
        error("50010", KASSA_TEXT("qvickly", "The zip code is needed")),
        error("50011", KASSA_TEXT("qvickly", "The zip code does not match the personal number")),
        error("50012", KASSA_TEXT("qvickly", "The checkout was not found")),
        error("50013", KASSA_TEXT("qvickly", "The checkout to update was not found")),
        error("50014", KASSA_TEXT("qvickly", "The terms are missing")),
        error("50015", KASSA_TEXT("qvickly", "The hash is empty")),
        error("50016", KASSA_TEXT("qvickly", "The currency is invalid")),
        error("50017", KASSA_TEXT("qvickly", "The country is invalid")),
        error("50018", KASSA_TEXT("qvickly", "The language is invalid")),
    };
}

} // namespace kassa::qvickly
