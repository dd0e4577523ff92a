// What passes between the platform and a shop and means something: HTTP statuses, resolutions, and the words
// of the page in the widget.
#include "providers/cascad/flow_parts.h"
#include "providers/cascad/words.h"

namespace kassa::cascad {

namespace {

WireSign status(const char *code, Text title)
{
    return {code, std::move(title), {{}, Party::ProviderServer, {}, {}, "HTTP/1.1 " + QByteArray(code)}};
}

// Bare words (section 6.4).
WireSign word(const char *said, Text title)
{
    return {
        said, std::move(title), {Channel::PageEvent, Party::ProviderPage, Party::ShopPage, {}, said}, true};
}

} // namespace

// Section 5: business failures are no HTTP errors, but a resolution of the invoice.
std::vector<WireSign> errorCodes()
{
    std::vector<WireSign> all{
        status("400", KASSA_TEXT("cascad", "Malformed JSON, or a bad filter")),
        status("401", KASSA_TEXT("cascad", "Wrong credentials, or an unknown public key")),
        status("403", KASSA_TEXT("cascad", "The account is not active, or public creation is forbidden")),
        status("404", KASSA_TEXT("cascad", "No such invoice or address")),
        status("422", KASSA_TEXT("cascad", "The data are invalid")),
        status("429", KASSA_TEXT("cascad", "Too many requests, or a duplicate")),
        status("500", KASSA_TEXT("cascad", "Server error: nobody knows what has become of it")),
    };
    for (const QByteArray &code : knownResolutions())
        all.push_back({code,
                       resolutionText(code),
                       {{}, Party::ProviderServer, {}, {}, "\"resolution\":\"" + code + '"'}});
    return all;
}

std::vector<WireSign> pageEvents()
{
    return {
        word("rendered", KASSA_TEXT("cascad", "The payment page is drawn in its frame")),
        word("return", KASSA_TEXT("cascad", "The payer goes back to the shop")),
        word("close",
             KASSA_TEXT("cascad", "The payer closes the payment page; the widget removes the frame")),
        word("delete", KASSA_TEXT("cascad", "The page asks for the widget to be removed")),
        word("reinit", KASSA_TEXT("cascad", "The page asks for the widget to be created anew")),
    };
}

} // namespace kassa::cascad
