#include "providers/qvickly/sandbox_answers.h"

#include "providers/qvickly/sandbox_ajax.h"
#include "providers/qvickly/sandbox_moves.h"
#include "providers/qvickly/sandbox_purchase.h"

namespace kassa::qvickly::sandbox {

namespace {

Text refusedText(const Json &answer)
{
    return KASSA_TEXT("qvickly.page", "Refused (%1): %2")
        .with(answer["code"].text())
        .with(answer["message"].text());
}

void selectAddress(Step &step, const Session &session)
{
    if (!session.billing.postalCode.isEmpty())
        post(step, session, "address_selected", selectedAddress(session));
}

void loaded(Step &step, Session &session)
{
    post(step, session, "checkout_loaded");
    postHeight(step, session);
    if (session.stage == Stage::Choose)
        selectAddress(step, session);
    if (session.stage != Stage::Done)
        return;
    const Payment *payment = paymentOf(step, session);
    if (payment != nullptr && !redirectsOnSuccess(dataOf(payment->data)))
        postSuccess(step, session);
}

void refreshed(Step &step, Session &session)
{
    session.locked = false;
    postHeight(step, session);
    selectAddress(step, session);
}

void identified(Step &step, Session &session, const Json &answer)
{
    const Json &refused = answer.contains("code") ? answer : answer["step1"]; // the checkout may be gone
    if (refused.contains("code")) {
        showNotice(session, refusedText(refused));
        replyPage(step, session);
        return;
    }
    session.stage = Stage::Choose;
    postHeight(step, session);
    selectAddress(step, session);
    replyPage(step, session);
}

void validated(Step &step, Session &session, const Json &answer)
{
    if (answer.contains("code")) {
        showNotice(session, refusedText(answer));
        session.chosen.clear();
        replyPage(step, session);
    } else if (session.jsEvents) {
        startHandshake(step, session);
    } else {
        confirmNow(step, session);
    }
}

void noAnswer(Step &step, Session &session)
{
    session.locked = false;
    showNotice(session, KASSA_TEXT("qvickly.page", "The page got no answer. Please try again."));
    replyPage(step, session);
}

// A call that ends the purchase has succeeded. Nothing leads back by itself when the purchase had ended
// before (createInvoiceFromOrderHash), or when the answer was not the server's own.
void ended(Step &step, Session &session)
{
    if (session.returning)
        return;
    const Payment *payment = paymentOf(step, session);
    if (payment != nullptr && !isWaiting(*payment)) {
        finish(step, session);
        return;
    }
    if (session.stage == Stage::Confirming && session.document == Document::Checkout)
        backToChoose(step, session);
    noAnswer(step, session);
}

void confirmed(Step &step, Session &session, const Json &answer)
{
    if (session.jsEvents)
        post(step, session, "hide_overlay");
    if (answer.contains("code")) {
        backToChoose(step, session);
        showNotice(session, refusedText(answer));
        replyPage(step, session);
        return;
    }
    const QByteArray status = answer["status"].text();
    if (status.startsWith("WaitingFor"))
        goWithin(step, session, answer["url"].text());
    else
        ended(step, session);
}

void cancelAnswered(Step &step, Session &session, const Json &answer)
{
    if (!answer.contains("code")) {
        ended(step, session);
        return;
    }
    showNotice(session, refusedText(answer));
    replyPage(step, session);
}

void answered(Step &step, Session &session, const QByteArray &name, const Json &answer)
{
    if (name == "get")
        loaded(step, session);
    else if (name == "refresh")
        refreshed(step, session);
    else if (name == "step1")
        identified(step, session, answer);
    else if (name == "validate")
        validated(step, session, answer);
    else if (name == "confirm")
        confirmed(step, session, answer);
    else if (name == "cancel")
        cancelAnswered(step, session, answer);
    if (name == "updateBillingAddress" || name == "updateShippingAddress")
        selectAddress(step, session);
    if (name == "updatePaymentMethod")
        post(step, session, "payment_method_selected", Json::object({{"method", str(session.method)}}));
    if (name.startsWith("update"))
        replyPage(step, session);
}

} // namespace

bool isPageCallTag(const QByteArray &tag)
{
    return tag.startsWith("ajax:");
}

void pageCallAnswered(Step &step, const QByteArray &tag, const Payload &answer)
{
    const QByteArrayList parts = tag.split(':');
    Session *session = parts.size() == 3 ? sessionByHash(step, parts[1]) : nullptr;
    if (session == nullptr)
        return;
    if (session->document == Document::None) {
        replyPage(step, *session);
        return;
    }
    const auto *response = std::get_if<HttpResponse>(&answer);
    const auto json = response == nullptr ? Result<Json>(Json()) : Json::parse(response->raw.body);
    if (response != nullptr && json && json->isObject()) {
        answered(step, *session, parts[2], *json);
        return;
    }
    if (session->stage == Stage::Confirming && parts[2] == "confirm")
        backToChoose(step, *session);
    noAnswer(step, *session);
}

} // namespace kassa::qvickly::sandbox
