#include "providers/qvickly/explain_words.h"

namespace kassa::qvickly {

namespace {

struct Note
{
    const char *name;
    Text words;
};
using Notes = std::vector<Note>;

const Text *noteIn(const Notes &notes, const QByteArray &name)
{
    for (const Note &note : notes) {
        if (name.compare(note.name, Qt::CaseInsensitive) == 0)
            return &note.words;
    }
    return nullptr;
}

Text noteOr(const Notes &notes, const QByteArray &name)
{
    const Text *words = noteIn(notes, name);
    return words ? *words : Text();
}

const Notes &functionNotes()
{
    static const Notes notes{
        {"initCheckout",
         KASSA_TEXT("qvickly", "Opens a checkout for an order; the answer has the address of the page")},
        {"updateCheckout", KASSA_TEXT("qvickly", "Changes the rows and sums of an open checkout")},
        {"getCheckout", KASSA_TEXT("qvickly", "Asks how an open checkout stands")},
        {"addPayment", KASSA_TEXT("qvickly", "Makes a payment without the hosted page")},
        {"getPaymentinfo", KASSA_TEXT("qvickly", "Asks for a payment: the only answer to rely on")},
        {"activatePayment", KASSA_TEXT("qvickly", "Takes the money of a reserved payment (capture)")},
        {"cancelPayment", KASSA_TEXT("qvickly", "Cancels a payment that is not activated")},
        {"creditPayment", KASSA_TEXT("qvickly", "Pays money back, all or in part (refund)")},
        {"updatePayment", KASSA_TEXT("qvickly", "Changes a payment that is not activated")},
        {"duplicatePayment", KASSA_TEXT("qvickly", "Makes a new payment like an earlier one")},
        {"getAddress", KASSA_TEXT("qvickly", "Asks for the address that belongs to a personal number")},
        {"getAccountinfo", KASSA_TEXT("qvickly", "Asks what the merchant's account may do")},
        {"getPaymentplans", KASSA_TEXT("qvickly", "Asks which part payments are offered for a sum")},
        {"getTerms", KASSA_TEXT("qvickly", "Asks for the terms of a payment method, as HTML")},
        {"getDuePayments", KASSA_TEXT("qvickly", "Asks which invoices are due")},
    };
    return notes;
}

const Notes &eventNotes()
{
    static const Notes notes{
        {"checkout_loaded", KASSA_TEXT("qvickly", "The checkout is ready; hide the loader")},
        {"content_height", KASSA_TEXT("qvickly", "The height the iframe needs, in pixels")},
        {"content_scroll_position",
         KASSA_TEXT("qvickly", "Scroll to this place below the top of the iframe, in pixels")},
        {"address_selected", KASSA_TEXT("qvickly", "The buyer's address is known or has changed")},
        {"payment_method_selected", KASSA_TEXT("qvickly", "The buyer chose a payment method")},
        {"purchase_initialized",
         KASSA_TEXT("qvickly", "The buyer pressed buy; the checkout waits for the shop")},
        {"checkout_success",
         KASSA_TEXT("qvickly", "The purchase is done; the shop shows its thank-you page")},
        {"go_to", KASSA_TEXT("qvickly", "The shop page must open this address in the top window")},
        {"show_overlay", KASSA_TEXT("qvickly", "Cover the shop page while the buyer is busy elsewhere")},
        {"hide_overlay", KASSA_TEXT("qvickly", "Remove the cover from the shop page")},
    };
    return notes;
}

const Notes &hostWordNotes()
{
    static const Notes notes{
        {"lock", KASSA_TEXT("qvickly", "Block the checkout while the shop changes the order")},
        {"update", KASSA_TEXT("qvickly", "Read the order again; the checkout unlocks itself")},
        {"unlock", KASSA_TEXT("qvickly", "Release the checkout without an update")},
        {"purchase_complete", KASSA_TEXT("qvickly", "The shop has made its order; go on with the payment")},
        {"abort_waiting",
         KASSA_TEXT("qvickly", "The shop could not make its order; let the buyer try again")},
    };
    return notes;
}

const Notes &ajaxNotes()
{
    static const Notes notes{
        {"get", KASSA_TEXT("qvickly", "The page reads the checkout")},
        {"step1", KASSA_TEXT("qvickly", "The buyer identifies: e-mail, personal number, zip code")},
        {"getCityFromZipcode", KASSA_TEXT("qvickly", "The page asks which city a zip code belongs to")},
        {"updateBillingAddress", KASSA_TEXT("qvickly", "The buyer edited the billing address")},
        {"updateShippingAddress", KASSA_TEXT("qvickly", "The buyer edited the delivery address")},
        {"updatePaymentMethod", KASSA_TEXT("qvickly", "The buyer chose a payment method")},
        {"updatePaymentPlan", KASSA_TEXT("qvickly", "The buyer chose a part payment")},
        {"validate", KASSA_TEXT("qvickly", "Dry run: could the purchase be confirmed?")},
        {"confirm", KASSA_TEXT("qvickly", "The purchase is confirmed")},
        {"checkoutStatus", KASSA_TEXT("qvickly", "The page asks whether the purchase is done")},
        {"isPaid", KASSA_TEXT("qvickly", "The page asks whether the payment has arrived")},
        {"cancel", KASSA_TEXT("qvickly", "The buyer cancels")},
        {"terms", KASSA_TEXT("qvickly", "The page asks for the terms of a method")},
    };
    return notes;
}

const Notes &memberNotes()
{
    static const Notes notes{
        {"id", KASSA_TEXT("qvickly", "merchant id")},
        {"hash", KASSA_TEXT("qvickly", "signature of data: HMAC-SHA512 in hexadecimal")},
        {"version", KASSA_TEXT("qvickly", "version of the API that the client speaks")},
        {"client", KASSA_TEXT("qvickly", "name of the shop's software")},
        {"language", KASSA_TEXT("qvickly", "language of messages and pages")},
        {"time", KASSA_TEXT("qvickly", "seconds since 1970; for logs only")},
        {"test", KASSA_TEXT("qvickly", "test mode; not signed")},
        {"logid", KASSA_TEXT("qvickly", "reference for the provider's support")},
        {"CheckoutData", KASSA_TEXT("qvickly", "how the checkout page behaves")},
        {"terms", KASSA_TEXT("qvickly", "address of the shop's terms; required in practice")},
        {"privacyPolicy", KASSA_TEXT("qvickly", "address of the shop's privacy policy")},
        {"companyView", KASSA_TEXT("qvickly", "start in company mode")},
        {"showPhoneOnDelivery", KASSA_TEXT("qvickly", "ask for a phone number for the delivery")},
        {"redirectOnSuccess",
         KASSA_TEXT("qvickly", "true: go to accepturl at the end; false: post checkout_success")},
        {"PaymentData", KASSA_TEXT("qvickly", "the payment")},
        {"currency", KASSA_TEXT("qvickly", "currency, ISO 4217")},
        {"country", KASSA_TEXT("qvickly", "country, two letters")},
        {"orderid", KASSA_TEXT("qvickly", "the shop's own order id")},
        {"autoactivate", KASSA_TEXT("qvickly", "1: take the money at once, without activatePayment")},
        {"autocancel", KASSA_TEXT("qvickly", "an unpaid payment is cancelled after so many minutes")},
        {"accepturl",
         KASSA_TEXT("qvickly", "where the browser goes after the purchase; no proof of payment")},
        {"cancelurl", KASSA_TEXT("qvickly", "where the browser goes when the buyer cancels")},
        {"callbackurl", KASSA_TEXT("qvickly", "where the server reports the result")},
        {"returnmethod",
         KASSA_TEXT("qvickly", "how the browser goes to accepturl and cancelurl: POST or GET")},
        {"method",
         KASSA_TEXT("qvickly",
                    "payment method: 1 invoice, 2 invoice service, 4 part payment, 8 card, 16 bank, "
                    "1024 Swish")},
        {"partcredit", KASSA_TEXT("qvickly", "true: only the rows below are paid back")},
        {"Customer", KASSA_TEXT("qvickly", "the buyer")},
        {"pno", KASSA_TEXT("qvickly", "personal or organisation number; hidden here")},
        {"Billing", KASSA_TEXT("qvickly", "address of the invoice")},
        {"billingAddress",
         KASSA_TEXT("qvickly", "address of the invoice as the buyer edited it; goes before Billing")},
        {"Shipping", KASSA_TEXT("qvickly", "address of the delivery; an empty list when it is the same")},
        {"shippingAddress", KASSA_TEXT("qvickly", "address of the delivery; empty when it is the same")},
        {"Articles", KASSA_TEXT("qvickly", "the rows of the order")},
        {"artnr", KASSA_TEXT("qvickly", "article number; --freetext-- marks a row of text")},
        {"quantity", KASSA_TEXT("qvickly", "number of units")},
        {"aprice", KASSA_TEXT("qvickly", "price of one without tax, in öre")},
        {"discount", KASSA_TEXT("qvickly", "discount of the row, in percent")},
        {"withouttax", KASSA_TEXT("qvickly", "sum without tax, in öre")},
        {"taxrate", KASSA_TEXT("qvickly", "tax rate, in percent")},
        {"tax", KASSA_TEXT("qvickly", "tax, in öre")},
        {"rounding", KASSA_TEXT("qvickly", "rounding, in öre; at most 50")},
        {"withtax", KASSA_TEXT("qvickly", "sum to pay with tax, in öre")},
        {"totalwithtax", KASSA_TEXT("qvickly", "sum to pay with tax, in öre")},
        {"Cart", KASSA_TEXT("qvickly", "the sums of the order")},
        {"Handling", KASSA_TEXT("qvickly", "handling fee")},
        {"status", KASSA_TEXT("qvickly", "state of the checkout or payment")},
        {"url", KASSA_TEXT("qvickly", "address of the checkout page, or of the invoice as PDF")},
        {"code", KASSA_TEXT("qvickly", "error code")},
        {"message", KASSA_TEXT("qvickly", "error in the provider's words")},
        {"number", KASSA_TEXT("qvickly", "number of the payment; from initCheckout only a temporary number")},
        {"data", KASSA_TEXT("qvickly", "what is said; this is what the signature covers")},
        {"credentials", KASSA_TEXT("qvickly", "who says it, and the signature; not signed itself")},
        {"function", KASSA_TEXT("qvickly", "what the server shall do; not signed")},
        {"eid", KASSA_TEXT("qvickly", "merchant id")},
        {"zip", KASSA_TEXT("qvickly", "zip code")},
    };
    return notes;
}

} // namespace

Text functionNote(const QByteArray &function)
{
    return noteOr(functionNotes(), function);
}

Text eventNote(const QByteArray &event)
{
    return noteOr(eventNotes(), event);
}

Text hostWordNote(const QByteArray &word)
{
    return noteOr(hostWordNotes(), word);
}

Text ajaxNote(const QByteArray &call)
{
    return noteOr(ajaxNotes(), call);
}

Text memberNote(const QByteArray &parent, const QByteArray &member)
{
    if (parent == "Cart" && member == "Shipping")
        return KASSA_TEXT("qvickly", "shipping fee");
    if ((parent == "PaymentData" || parent.isEmpty()) && member == "hash")
        return KASSA_TEXT("qvickly", "checkout hash: the name of the checkout in its address");
    return noteOr(memberNotes(), member);
}

} // namespace kassa::qvickly
