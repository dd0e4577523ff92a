#include "providers/cascad/words.h"

#include <map>

namespace kassa::cascad {

namespace {

Text found(const std::map<QByteArray, Text> &texts, const QByteArray &code)
{
    const auto text = texts.find(code);
    return text == texts.end() ? Text::verbatim(code) : text->second;
}

// All that section 5 lists.
const std::map<QByteArray, Text> &resolutionTexts()
{
    static const std::map<QByteArray, Text> texts{
        {"ok", KASSA_TEXT("cascad.resolution", "as planned")},
        {"insufficient_funds", KASSA_TEXT("cascad.resolution", "insufficient funds")},
        {"issuer_decline", KASSA_TEXT("cascad.resolution", "declined by the issuer")},
        {"declined", KASSA_TEXT("cascad.resolution", "declined")},
        {"general_decline", KASSA_TEXT("cascad.resolution", "declined")},
        {"fatal_decline", KASSA_TEXT("cascad.resolution", "declined for good")},
        {"card_expired", KASSA_TEXT("cascad.resolution", "the card has expired")},
        {"invalid_cvv", KASSA_TEXT("cascad.resolution", "wrong CVV")},
        {"invalid_card", KASSA_TEXT("cascad.resolution", "invalid card")},
        {"invalid_pan", KASSA_TEXT("cascad.resolution", "invalid card number")},
        {"invalid_details", KASSA_TEXT("cascad.resolution", "invalid details")},
        {"invalid_amount", KASSA_TEXT("cascad.resolution", "invalid amount")},
        {"limit_violation", KASSA_TEXT("cascad.resolution", "limit exceeded")},
        {"antifraud_error", KASSA_TEXT("cascad.resolution", "blocked by anti-fraud")},
        {"auth_3ds_required", KASSA_TEXT("cascad.resolution", "3-D Secure verification is required")},
        {"auth_otp_required", KASSA_TEXT("cascad.resolution", "a one-time password is required")},
        {"auth_fatal_error", KASSA_TEXT("cascad.resolution", "card authorisation error")},
        {"invalid_3ds_code", KASSA_TEXT("cascad.resolution", "wrong 3-D Secure code")},
        {"invalid_otp", KASSA_TEXT("cascad.resolution", "wrong one-time password")},
        {"invalid_pin", KASSA_TEXT("cascad.resolution", "wrong PIN")},
        {"invalid_card_status", KASSA_TEXT("cascad.resolution", "invalid card status")},
        {"card_is_3ds_enrolled", KASSA_TEXT("cascad.resolution", "the card is enrolled in 3-D Secure")},
        {"card_is_not_3ds_enrolled",
         KASSA_TEXT("cascad.resolution", "the card is not enrolled in 3-D Secure")},
        {"unable_to_determine_3ds_enrolment",
         KASSA_TEXT("cascad.resolution", "3-D Secure enrolment could not be determined")},
        {"lost_or_stolen_card", KASSA_TEXT("cascad.resolution", "lost or stolen card")},
        {"client_auth_failed", KASSA_TEXT("cascad.resolution", "the payer was not authenticated")},
        {"functionality_is_not_permitted", KASSA_TEXT("cascad.resolution", "this function is not permitted")},
        {"access_denied", KASSA_TEXT("cascad.resolution", "access denied")},
        {"fatal_timeout", KASSA_TEXT("cascad.resolution", "the gateway did not answer in time")},
        {"transaction_expired", KASSA_TEXT("cascad.resolution", "the time for the payment is over")},
        {"duplicated_transaction", KASSA_TEXT("cascad.resolution", "duplicate transaction")},
        {"invalid_request", KASSA_TEXT("cascad.resolution", "invalid request")},
        {"invalid_credentials", KASSA_TEXT("cascad.resolution", "invalid credentials")},
        {"provider_error", KASSA_TEXT("cascad.resolution", "error of the payment provider")},
        {"provider_fatal_error", KASSA_TEXT("cascad.resolution", "fatal error of the payment provider")},
        {"unable_to_reconcile", KASSA_TEXT("cascad.resolution", "reconciliation is not possible")},
        {"unknown", KASSA_TEXT("cascad.resolution", "unknown reason")},
        {"error", KASSA_TEXT("cascad.resolution", "error")},
        {"fatal_error", KASSA_TEXT("cascad.resolution", "fatal error")},
        {"general_fatal_error", KASSA_TEXT("cascad.resolution", "general fatal error")},
        {"fatal_invalid_card", KASSA_TEXT("cascad.resolution", "invalid card, for good")},
        {"invalid_card_type", KASSA_TEXT("cascad.resolution", "wrong type of card")},
        {"invalid_cardholder", KASSA_TEXT("cascad.resolution", "wrong cardholder")},
        {"invalid_expire_date", KASSA_TEXT("cascad.resolution", "wrong expiry date")},
        {"card_usage_limit_violation", KASSA_TEXT("cascad.resolution", "limit of the card exceeded")},
        {"card_usage_issuer_limit_violation",
         KASSA_TEXT("cascad.resolution", "the issuer's limit of the card exceeded")},
        {"invalid_otp_code", KASSA_TEXT("cascad.resolution", "wrong one-time password")},
        {"card_3ds_enrolled", KASSA_TEXT("cascad.resolution", "the card is enrolled in 3-D Secure")},
        {"card_not_3ds_enrolled", KASSA_TEXT("cascad.resolution", "the card is not enrolled in 3-D Secure")},
        {"card_lost", KASSA_TEXT("cascad.resolution", "lost card")},
        {"card_stolen", KASSA_TEXT("cascad.resolution", "stolen card")},
        {"card_restricted", KASSA_TEXT("cascad.resolution", "restricted card")},
        {"card_restricted_by_acquirer", KASSA_TEXT("cascad.resolution", "card restricted by the acquirer")},
        {"card_blocked_by_invalid_pin", KASSA_TEXT("cascad.resolution", "card blocked after a wrong PIN")},
        {"card_verification_failed", KASSA_TEXT("cascad.resolution", "the card could not be verified")},
        {"customer_blocked", KASSA_TEXT("cascad.resolution", "the payer is blocked")},
        {"card_type_not_supported", KASSA_TEXT("cascad.resolution", "this type of card is not supported")},
        {"forced_captured", KASSA_TEXT("cascad.resolution", "captured by force")},
    };
    return texts;
}

} // namespace

Text statusText(const QByteArray &status)
{
    static const std::map<QByteArray, Text> texts{
        {"created", KASSA_TEXT("cascad.status", "Created")},
        {"processing", KASSA_TEXT("cascad.status", "Being processed")},
        {"process_pending", KASSA_TEXT("cascad.status", "Pending")},
        {"process_error", KASSA_TEXT("cascad.status", "Processing error")},
        {"process_failed", KASSA_TEXT("cascad.status", "Failed")},
        {"processed", KASSA_TEXT("cascad.status", "Processed, paid")},
        {"partially_processed", KASSA_TEXT("cascad.status", "Partially paid")},
        {"verified", KASSA_TEXT("cascad.status", "Verified")},
        {"verify_failed", KASSA_TEXT("cascad.status", "Verification failed")},
        {"expired", KASSA_TEXT("cascad.status", "Expired")},
        {"terminated", KASSA_TEXT("cascad.status", "Terminated, cancelled")},
        {"refunding", KASSA_TEXT("cascad.status", "Refund in progress")},
        {"refund_pending", KASSA_TEXT("cascad.status", "Refund pending")},
        {"refund_error", KASSA_TEXT("cascad.status", "Refund error")},
        {"refund_failed", KASSA_TEXT("cascad.status", "Refund failed")},
        {"partially_refunded", KASSA_TEXT("cascad.status", "Partially refunded")},
        {"refunded", KASSA_TEXT("cascad.status", "Refunded")},
        {"charged_back", KASSA_TEXT("cascad.status", "Charged back")},
        {"partially_charged_back", KASSA_TEXT("cascad.status", "Partially charged back")},
    };
    return found(texts, status);
}

Text resolutionText(const QByteArray &resolution)
{
    return found(resolutionTexts(), resolution);
}

Text problemText(const QByteArray &title)
{
    static const std::map<QByteArray, Text> whole{
        {"The account is not active.", KASSA_TEXT("cascad.page", "The account is not active.")},
        {"Public creation of invoices is forbidden.",
         KASSA_TEXT("cascad.page", "Public creation of invoices is forbidden.")},
        {"Amount is out of the limits of the service.",
         KASSA_TEXT("cascad.page", "The amount is outside the limits of the service.")},
        {"Value of `reference_id` is already used.",
         KASSA_TEXT("cascad.page", "There is a payment with this reference_id already.")},
    };
    const qsizetype begin = title.indexOf('`') + 1;
    const QByteArray field = title.mid(begin, title.lastIndexOf('`') - begin);
    if (title.startsWith("Invalid value provided for field `"))
        return KASSA_TEXT("cascad.page", "Invalid value of the field %1.").with(field);
    if (title.startsWith("Field `") && title.endsWith("` is required."))
        return KASSA_TEXT("cascad.page", "The field %1 is required.").with(field);
    return found(whole, title);
}

Text keyTitle(const QByteArray &key)
{
    static const std::map<QByteArray, Text> titles{
        {"private-test", KASSA_TEXT("cascad", "test private key")},
        {"private-live", KASSA_TEXT("cascad", "live private key")},
        {"public-test", KASSA_TEXT("cascad", "test public key")},
        {"public-live", KASSA_TEXT("cascad", "live public key")},
        {"api-key", KASSA_TEXT("cascad", "API key")},
        {"account", KASSA_TEXT("cascad", "account id")},
    };
    return found(titles, key);
}

const std::vector<QByteArray> &knownResolutions()
{
    static const std::vector<QByteArray> all = [] {
        std::vector<QByteArray> codes;
        for (const auto &[code, text] : resolutionTexts()) {
            if (code != "ok")
                codes.push_back(code);
        }
        return codes;
    }();
    return all;
}

Text withCode(Text word, const QByteArray &code)
{
    return word == Text::verbatim(code) ? word
                                        : KASSA_TEXT("cascad", "%1 (%2)").with(std::move(word)).with(code);
}

std::vector<std::pair<QByteArray, Text>> resolutionChoices()
{
    std::vector<std::pair<QByteArray, Text>> choices;
    for (const QByteArray &code : knownResolutions())
        choices.emplace_back(code, withCode(resolutionText(code), code));
    return choices;
}

} // namespace kassa::cascad
