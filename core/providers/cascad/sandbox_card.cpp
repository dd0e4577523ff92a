#include "providers/cascad/sandbox_card.h"

#include "providers/cascad/sandbox_invoices.h"
#include "providers/cascad/test_data.h"
#include "signing/mac.h"

namespace kassa::cascad::sandbox {

using namespace std::chrono_literals;

namespace {

constexpr Duration challengeLife = 30min; // section 6.2

// The month is over. Two digits of a year mean 2000 to 2099.
bool isPast(const QByteArray &expiry, Time now)
{
    const std::chrono::year_month_day today(std::chrono::floor<std::chrono::days>(now));
    const int month = expiry.left(2).toInt();
    const int year = 2000 + expiry.mid(2).toInt();
    return year < int(today.year()) || (year == int(today.year()) && month < int(unsigned(today.month())));
}

bool isDate(const QByteArray &expiry)
{
    const int month = expiry.left(2).toInt();
    return expiry.size() == 4 && month >= 1 && month <= 12;
}

QByteArray brandOf(const QByteArray &number)
{
    return number.startsWith('4') ? "visa" : "mastercard";
}

Json payloadFor(const CardData &card)
{
    const QByteArray first = card.number.left(6);
    const QByteArray last = card.number.right(4);
    Json shown = Json::object({{"last", str(last)},
                               {"mask", str(first + "******" + last)},
                               {"brand", str(brandOf(card.number))},
                               {"first", str(first)},
                               {"holder", str(card.holder.toUpper())},
                               {"expiry_year", str(card.year)},
                               {"issuer_name", str("TEST BANK")},
                               {"expiry_month", str(card.month)},
                               {"issuer_country", str("SE")}});
    return Json::object({{"token", {}},
                         {"client_ip", str("192.0.2.10")},
                         {"auth_type", str("card")},
                         {"payment_card", std::move(shown)}});
}

const TestCard *cardNamed(const QByteArray &name)
{
    const auto &cards = testCards();
    const auto found =
        std::find_if(cards.begin(), cards.end(), [&](const TestCard &card) { return card.name == name; });
    return found == cards.end() ? nullptr : &*found;
}

// What a token looks like is not published.
void saveCard(Step &step, Invoice &invoice)
{
    if (!invoice.tokenize)
        return;
    const QByteArray token = newId(step, "tok_");
    invoice.payload.set("token", str(token));
    step.state.savedCards.insert(token, {invoice.merchant, invoice.test, invoice.payload});
}

// With 07/77 an approving card stays pending.
void settle(Step &step, Invoice &invoice)
{
    const TestCard *card = cardNamed(invoice.cardName);
    if (!card || !card->approved) {
        failAttempt(step, invoice, resolutionForExpiry(invoice.cardExpiry));
    } else if (invoice.cardExpiry != stuckExpiry) {
        saveCard(step, invoice);
        approve(step, invoice, invoice.paymentAmount);
    }
}

Json claimsOf(const QByteArray &token)
{
    const QByteArrayList parts = token.split('.');
    return Json::parse(QByteArray::fromBase64(parts.value(1), QByteArray::Base64UrlEncoding))
        .value_or(Json());
}

// Empty: the card can be tried.
QByteArray refusalOf(const TestCard *card, const CardData &given, const QByteArray &expiry, Time now)
{
    if (!passesLuhn(given.number))
        return "invalid_pan";
    if (!card)
        return "invalid_card"; // only test cards are known here
    const QByteArray byTable = resolutionForExpiry(expiry);
    const bool inTable = !card->approved && byTable != "general_fatal_error"; // before "not in the past"
    if (!isDate(expiry))
        return "invalid_details";
    return !inTable && isPast(expiry, now) ? QByteArray("card_expired") : QByteArray();
}

} // namespace

void payByCard(Step &step, Invoice &invoice, const CardData &given)
{
    step.state.steps.mark(step.now, invoice.reference, "5");
    const TestCard *card = findTestCard(given.number);
    const QByteArray expiry = given.month.rightJustified(2, '0') + given.year.right(2);
    invoice.cardName = card ? card->name : QByteArray();
    invoice.cardExpiry = expiry;
    invoice.issuerSays.clear();
    if (const QByteArray refused = refusalOf(card, given, expiry, step.now); !refused.isEmpty()) {
        failAttempt(step, invoice, refused);
        return;
    }
    invoice.payload = payloadFor(given);
    if (!card->threeDs) {
        settle(step, invoice);
        return;
    }
    invoice.challenged = true;
    startTimer(step, "3ds:" + invoice.id, challengeLife);
}

void payByToken(Step &step, Invoice &invoice, const QByteArray &token)
{
    invoice.payload = step.state.savedCards.value(token).payload;
    approve(step, invoice, invoice.paymentAmount);
}

void finishChallenge(Step &step, Invoice &invoice)
{
    if (!invoice.challenged || !isOpen(invoice))
        return;
    const bool confirmed = std::exchange(invoice.issuerSays, {}) == "Y";
    invoice.challenged = false;
    stopTimer(step, "3ds:" + invoice.id);
    if (confirmed)
        settle(step, invoice);
    else
        failAttempt(step, invoice, "invalid_3ds_code");
}

bool isStuckIn3ds(const Invoice &invoice)
{
    const TestCard *card = cardNamed(invoice.cardName);
    return card && card->threeDs && card->approved && invoice.cardExpiry == stuckExpiry && isOpen(invoice);
}

QByteArray gatewayIn(const QByteArray &token)
{
    return claimsOf(token)["sid"].text();
}

bool isTokenAlive(const Invoice &invoice, const QByteArray &token, Time now)
{
    return equalInConstantTime(invoice.token, token) &&
           claimsOf(token)["exp"].text().toLongLong() >= unixSeconds(now);
}

Json saleResource(const Invoice &invoice, const Navigation &challenge)
{
    const bool open = isOpen(invoice);
    const QByteArray resolution = invoice.challenged ? QByteArray("auth_3ds_required") : invoice.resolution;
    const QByteArray payment = invoice.challenged ? QByteArray("authorize_required") : invoice.status;
    const auto active = [&](const QByteArray &status) {
        return Json::object({{"status", str(status)}, {"resolution", str(resolution)}});
    };
    Json at = Json::object({{"status", str(invoice.status)},
                            {"resolution", str(resolution)},
                            {"repeatable", Json::boolean(open && !invoice.challenged && resolution != "ok")},
                            {"active_request", active(invoice.status)},
                            {"active_payment", active(payment)},
                            {"form_data", Json::array()}});
    if (invoice.challenged) {
        Json params = Json::object();
        for (const auto &[name, value] : challenge.form)
            params.set(name, str(value));
        at.set("auth_payload", Json::object({{"action", str(challenge.url)},
                                             {"method", str(challenge.method)},
                                             {"params", params.members().empty() ? Json::array() : params}}));
    }
    return Json::object({{"data", Json::object({{"type", str("sale-operation")},
                                                {"id", str(invoice.gateway)},
                                                {"attributes", std::move(at)}})}});
}

} // namespace kassa::cascad::sandbox
