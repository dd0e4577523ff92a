#include "providers/qvickly/sandbox_documents.h"

#include "providers/qvickly/sandbox_moves.h"
#include "providers/qvickly/sandbox_purchase.h"
#include "providers/qvickly/sandbox_third_parties.h"

namespace kassa::qvickly::sandbox {

namespace {

void prefill(const Checkout &checkout, Session &session)
{
    const Json data = dataOf(checkout.data);
    const Json &options = data["CheckoutData"];
    session.company = truthy(options["companyView"]) || truthy(options["companyview"]);
    const Json &billing = data.at({"Customer", "Billing"});
    if (billing.isObject())
        session.billing = addressFromJson(billing);
}

// The stage that a freshly loaded checkout page is in: a function of the purchase, so that a reload repeats
// nothing.
void loadCheckout(Step &step, const Checkout &checkout, Session &session, const QByteArray &url)
{
    if (session.checkoutUrl.isEmpty())
        prefill(checkout, session);
    session.checkoutUrl = url;
    session.locked = false;
    const auto query = parseForm(url.mid(url.indexOf('?') + 1));
    session.jsEvents = url.contains('?') && query && value(*query, "activateJsEvents") == "1";
    const Payment *payment = paymentOf(step, session);
    if (payment != nullptr && isWaiting(*payment) && session.stage == Stage::Confirming)
        backToChoose(step, session);
    else if (payment != nullptr && !isWaiting(*payment))
        session.stage = isDead(*payment) ? Stage::Closed : Stage::Done;
    else if (session.stage == Stage::Identify)
        setStatus(step, checkout, session, "CheckoutLoaded");
    step.state.front = session.hash;
}

} // namespace

void openDocument(Step &step, ExchangeId exchange, const QByteArray &url, Document document,
                  const QByteArray &hash)
{
    const Checkout *checkout = findCheckoutByHash(step, hash);
    const bool known =
        document == Document::Checkout ? checkout != nullptr : findPaymentByHash(step.state, hash) != nullptr;
    if (!known) {
        report(step, Report::Kind::Warning, "page", "page.unknown",
               KASSA_TEXT("qvickly.sandbox", "A page of an unknown or expired checkout was asked for"));
        reply(step, exchange, closedPage(step.state, url));
        return;
    }
    Session &session = sessionOf(step.state, hash);
    session.notice = {};
    session.errors.clear();
    session.typed.clear();
    if (document == Document::Checkout) {
        loadCheckout(step, *checkout, session, url);
    } else if (!loadThirdParty(step, session, document)) {
        reply(step, exchange, closedPage(step.state, url));
        return;
    }
    touch(step.state, session);
    session.document = document;
    session.url = url;
    if (session.led)
        session.leaving.reset();
    session.led = session.leaving.has_value();
    reply(step, exchange, pageOf(step.state, session));
}

void resetSession(Step &step, const QByteArray &hash)
{
    const Checkout *checkout = findCheckoutByHash(step, hash);
    if (checkout == nullptr || checkout->payment != 0 || !step.state.sessions.contains(hash))
        return;
    Session fresh;
    fresh.hash = hash;
    const Session &old = step.state.sessions[hash];
    fresh.used = old.used;
    fresh.document = old.document;
    fresh.url = old.url;
    fresh.jsEvents = old.jsEvents;
    fresh.waiting = old.waiting;
    step.state.sessions.insert(hash, fresh);
}

void documentShown(Step &step, const Page &page)
{
    Session *session = openSession(step, page.url);
    if (session == nullptr || page.id == page::closed)
        return;
    if (session->document == Document::Checkout) {
        call(step, *session, "get");
        return;
    }
    thirdPartyShown(step, *session);
}

} // namespace kassa::qvickly::sandbox
