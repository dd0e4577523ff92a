#include "providers/cascad/test_data.h"

#include <algorithm>
#include <array>

namespace kassa::cascad {

namespace {

constexpr std::pair<const char *, const char *> byExpiry[] = {
    {"0856", "access_denied"},
    {"0755", "error"},
    {"0654", "provider_error"},
    {"0553", "unknown"},
    {"0452", "duplicated_transaction"},
    {"0351", "auth_fatal_error"},
    {"0250", "unable_to_determine_3ds_enrolment"},
    {"0149", "card_is_3ds_enrolled"},
    {"1248", "card_is_not_3ds_enrolled"},
    {"1147", "issuer_decline"},
    {"1046", "client_auth_failed"},
    {"0945", "provider_fatal_error"},
    {"0844", "invalid_details"},
    {"0743", "invalid_pin"},
    {"0642", "antifraud_error"},
    {"0541", "invalid_card"},
    {"0440", "fatal_error"},
    {"0339", "unable_to_reconcile"},
    {"0238", "invalid_amount"},
    {"0137", "limit_violation"},
    {"1236", "functionality_is_not_permitted"},
    {"1135", "invalid_request"},
    {"1034", "lost_or_stolen_card"},
    {"0933", "declined"},
    {"0832", "invalid_otp"},
    {"0731", "invalid_3ds_code"},
    {"0630", "invalid_card_status"},
    {"0529", "insufficient_funds"},
    {"0428", "card_expired"},
    {"0327", "invalid_cvv"},
    {"0226", "invalid_pan"},
    {"0125", "invalid_credentials"},
};

Keys keysOf(const char *account, const char *publicTest, const char *publicLive, const char *apiKey,
            const char *privateTest, const char *privateLive)
{
    Keys keys;
    keys.ids = {{"account", account}, {"public-test", publicTest}, {"public-live", publicLive}};
    keys.secrets = {{"api-key", Secret(apiKey)},
                    {"private-test", Secret(privateTest)},
                    {"private-live", Secret(privateLive)}};
    return keys;
}

} // namespace

Keys sandboxAccount()
{
    return keysOf("coma_AAAAAAAAAAAAAAAA", "pk_test_kassa-sandbox-AAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                  "pk_live_kassa-sandbox-AAAAAAAAAAAAAAAAAAAAAAAAAAAA", "sandboxApiKey_0123456789",
                  "sk_test_kassa-sandbox-AAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                  "sk_live_kassa-sandbox-AAAAAAAAAAAAAAAAAAAAAAAAAAAA");
}

Keys otherAccount()
{
    return keysOf("coma_BBBBBBBBBBBBBBBB", "pk_test_kassa-sandbox-BBBBBBBBBBBBBBBBBBBBBBBBBBBB",
                  "pk_live_kassa-sandbox-BBBBBBBBBBBBBBBBBBBBBBBBBBBB", "sandboxApiKey_9876543210",
                  "sk_test_kassa-sandbox-BBBBBBBBBBBBBBBBBBBBBBBBBBBB",
                  "sk_live_kassa-sandbox-BBBBBBBBBBBBBBBBBBBBBBBBBBBB");
}

const std::vector<TestCard> &testCards()
{
    static const std::vector<TestCard> cards{{"card:approved-3ds", "5123817234060000", true, true},
                                             {"card:approved", "5519283812030000", false, true},
                                             {"card:failing-3ds", "4412397212080000", true, false},
                                             {"card:failing", "4302912837020000", false, false}};
    return cards;
}

const TestCard *findTestCard(const QByteArray &number)
{
    const QByteArray digits = digitsOf(number);
    const auto &cards = testCards();
    const auto found =
        std::find_if(cards.begin(), cards.end(), [&](const TestCard &card) { return card.number == digits; });
    return found == cards.end() ? nullptr : &*found;
}

QByteArray resolutionForExpiry(const QByteArray &expiry)
{
    for (const auto &[date, resolution] : byExpiry) {
        if (expiry == date)
            return resolution;
    }
    return "general_fatal_error";
}

QByteArray digitsOf(const QByteArray &text)
{
    QByteArray digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
                 [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

bool passesLuhn(const QByteArray &digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const int digit = digits[digits.size() - 1 - i] - '0';
        const int weighted = i % 2 == 0 ? digit : 2 * digit;
        sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return !digits.isEmpty() && sum % 10 == 0;
}

} // namespace kassa::cascad
