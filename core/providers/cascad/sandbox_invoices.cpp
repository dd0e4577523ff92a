#include "providers/cascad/sandbox_invoices.h"

#include "providers/cascad/exchange.h"
#include "providers/cascad/link.h"
#include "providers/cascad/sandbox_callbacks.h"
#include "providers/cascad/sandbox_card.h"
#include "providers/cascad/test_data.h"
#include "providers/cascad/words.h"
#include "signing/mac.h"

namespace kassa::cascad::sandbox {

using namespace std::chrono_literals;

namespace {

constexpr qint64 tokenLife = 3600; // seconds (section 3)

// PHP prints an empty object as [].
Json phpObject(const Json &object)
{
    return object.isObject() && !object.members().empty() ? object : Json::array();
}

Json amountOrNull(const Invoice &invoice, const std::optional<qint64> &minor)
{
    return minor ? amountJson(moneyOf(invoice, *minor)) : Json();
}

Json timeOrNull(qint64 seconds)
{
    return seconds == 0 ? Json() : Json::integer(seconds);
}

Json returnUrlsJson(const ReturnUrls &urls)
{
    return Json::object({{"success", strOrNull(urls.success)},
                         {"pending", strOrNull(urls.pending)},
                         {"fail", strOrNull(urls.fail)}});
}

Json callbackLogs(const Invoice &invoice)
{
    Json logs = Json::array();
    for (const CallbackLog &log : invoice.callbacks)
        logs.append(Json::object({{"created", Json::integer(unixSeconds(log.at))},
                                  {"attempt", Json::integer(log.attempt)},
                                  {"status", str(log.status)},
                                  {"answer", str(log.answer)},
                                  {"bytes", Json::integer(log.bytes)}}));
    return logs;
}

Json relationshipsOf(const Service *service)
{
    if (!service)
        return Json::array();
    const auto named = [](const char *type, const QByteArray &id) {
        return Json::object({{"data", Json::object({{"type", str(type)}, {"id", str(id)}})}});
    };
    return Json::object({{"payment-service", named("payment-services", service->code)},
                         {"payment-method", named("payment-methods", service->method)}});
}

Json rateOf(const Invoice &invoice, const Service *service)
{
    const bool same = !service || service->currency == invoice.currency.code;
    return same ? Json() : exchangeRate(invoice.currency.code, service->currency).value_or(Json());
}

void addAmounts(Json &at, const Invoice &invoice)
{
    const auto money = [&](qint64 minor) { return amountJson(moneyOf(invoice, minor)); };
    const bool processed = invoice.processedAmount.has_value();
    at.set("fee", money(invoice.fee));
    at.set("deposit", money(invoice.deposit));
    at.set("processed", timeOrNull(invoice.processedAt));
    at.set("processed_amount", amountOrNull(invoice, invoice.processedAmount));
    const qint64 paid = invoice.processedAmount.value_or(0);
    const qint64 fee = std::min(invoice.fee, paid); // of a part, nobody pays on top
    at.set("processed_fee", processed ? money(fee) : Json());
    at.set("processed_deposit", processed ? money(paid - fee) : Json());
    at.set("refunded", timeOrNull(invoice.refundedAt));
    at.set("refunded_amount", amountOrNull(invoice, invoice.refundedAmount));
    at.set("refunded_fee", invoice.refundedAmount ? money(0) : Json());
    at.set("failed", timeOrNull(invoice.failedAt));
    at.set("charged_back_amount", amountOrNull(invoice, invoice.chargedBackAmount));
}

void addMerchants(Json &at, const Invoice &invoice)
{
    at.set("customer", phpObject(invoice.customer));
    at.set("callback_url", strOrNull(invoice.callbackUrl));
    at.set("payload", invoice.payload.isNull() ? Json() : invoice.payload);
    at.set("original_data", Json::array());
    at.set("rrn", {});
    at.set("approval_code", invoice.authorized ? str("A" + invoice.id.mid(4, 5)) : Json());
    at.set("reserved_amount", {});
    at.set("reserve_expires", {});
    at.set("unreserved", {});
    at.set("source", str(invoice.source));
    at.set("callback_logs", callbackLogs(invoice));
}

// A JWT as the card gateway takes it: HS256 with the sandbox's own key (section 3).
QByteArray gatewayToken(const Invoice &invoice, const QByteArray &gateway, qint64 now)
{
    const auto part = [](const Json &json) {
        return json.toCompact().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    const Json head = Json::object({{"typ", str("JWT")}, {"alg", str("HS256")}});
    const Json claims = Json::object({{"sid", str(gateway)},
                                      {"expires", Json::integer(invoice.expires)},
                                      {"exp", Json::integer(now + tokenLife)}});
    const QByteArray signedPart = part(head) + '.' + part(claims);
    return signedPart + '.' +
           hmac(QCryptographicHash::Sha256, Secret("cascad sandbox gateway"), signedPart)
               .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

void touch(Step &step, Invoice &invoice)
{
    invoice.updated = unixSeconds(step.now);
}

void stopExpiry(Step &step, const Invoice &invoice)
{
    stopTimer(step, "expire:" + invoice.id);
}

void book(Step &step, Invoice &invoice, qint64 amount)
{
    invoice.processedAt = unixSeconds(step.now);
    invoice.processedAmount = amount;
    change(step, invoice, amount < invoice.paymentAmount ? "partially_processed" : "processed");
}

ReturnUrls returnsIn(const Json &wish)
{
    const Json &three = wish["return_urls"];
    return {wish["return_url"].text(), three["success"].text(), three["pending"].text(),
            three["fail"].text()};
}

} // namespace

Fields fieldsIn(const Json &wish)
{
    Fields fields;
    const Json given =
        serviceFieldsOf(wish.contains("service_fields") ? wish["service_fields"] : wish["fields"]);
    for (const auto &[name, value] : given.members())
        fields.emplace_back(name, value.text());
    return fields;
}

Json flowDataOf(const State &state, const Invoice &invoice)
{
    const Service *service = findService(invoice.service);
    if (invoice.gateway.isEmpty() || !service || !isOpen(invoice))
        return Json::array();
    const QByteArray &origin = state.inputs.origins.page;
    const bool card = isCard(*service);
    const bool ownPage = card || service->flow != "hpp"; // shown by Cascad, not by a wallet's own site
    const bool post = !ownPage && state.switches.gateway == "post";
    Json params = post ? Json::object({{"session", str(invoice.gateway)}}) : Json::array();
    Json metadata =
        card ? Json::object({{"sid", str(invoice.gateway)}, {"token", str(invoice.token)}}) : Json::array();
    QByteArray action = origin + (ownPage ? "/hpp/" : "/gateway/");
    if (!post)
        action += invoice.gateway;
    return Json::object({{"action", str(action)},
                         {"method", str(post ? "POST" : "GET")},
                         {"params", std::move(params)},
                         {"metadata", std::move(metadata)}});
}

std::optional<Money> serviceAmountOf(const Invoice &invoice, qint64 minor)
{
    const Service *service = findService(invoice.service);
    const auto own = service ? currencyOf(service->currency) : tl::unexpected(Error());
    if (!own || own->code == invoice.currency.code)
        return std::nullopt;
    return exchanged(moneyOf(invoice, minor), *own);
}

Json resourceOf(const State &state, const Invoice &invoice, Seen seen)
{
    const Service *service = findService(invoice.service);
    const Json amount = amountJson(moneyOf(invoice, invoice.amount));
    const auto serviceAmount = [&](qint64 minor) {
        const auto there = serviceAmountOf(invoice, minor);
        return there ? amountJson(*there) : Json();
    };
    Json at = Json::object({{"status", str(invoice.status)},
                            {"serial_number", str(invoice.id.mid(4))},
                            {"resolution", str(invoice.resolution)},
                            {"moderation_required", Json::boolean(waitsForModeration(invoice))},
                            {"amount", amount},
                            {"payment_amount", amountJson(moneyOf(invoice, invoice.paymentAmount))},
                            {"currency", str(invoice.currency.code)},
                            {"service_amount", serviceAmount(invoice.amount)},
                            {"payment_service_amount", serviceAmount(invoice.paymentAmount)},
                            {"exchange_rate", rateOf(invoice, service)},
                            {"service_currency", service ? str(service->currency) : Json()},
                            {"reference_id", str(invoice.reference)},
                            {"test_mode", Json::boolean(invoice.test)},
                            {"description", strOrNull(invoice.description)},
                            {"descriptor", strOrNull(invoice.descriptor)}});
    addAmounts(at, invoice);
    if (seen == Seen::Private)
        at.set("metadata", phpObject(invoice.metadata)); // invisible to the payer (section 4.2)
    at.set("flow", service ? str(service->flow) : Json());
    at.set("payment_flow", str(invoice.paymentFlow));
    at.set("flow_data", flowDataOf(state, invoice));
    at.set("hpp_url", str(cpiUrl(state.inputs.origins.page + "/hpp/", invoice.id)));
    at.set("return_url", strOrNull(invoice.returns.one));
    at.set("return_urls", returnUrlsJson(invoice.returns));
    at.set("created", Json::integer(invoice.created));
    at.set("updated", Json::integer(invoice.updated));
    at.set("expires", Json::integer(invoice.expires));
    if (seen == Seen::Private)
        addMerchants(at, invoice);
    return Json::object({{"type", str("payment-invoices")},
                         {"id", str(invoice.id)},
                         {"attributes", std::move(at)},
                         {"relationships", relationshipsOf(service)},
                         {"links", Json::object({{"self", str("/api/payment-invoices/" + invoice.id)}})}});
}

Json refundResource(const Invoice &invoice, const Refund &refund)
{
    return Json::object({{"type", str("refunds")},
                         {"id", str(refund.id)},
                         {"attributes", Json::object({{"reference_id", str(refund.reference)},
                                                      {"original_id", {}},
                                                      {"description", strOrNull(refund.description)},
                                                      {"status", str(refund.status)},
                                                      {"amount", amountJson(moneyOf(invoice, refund.amount))},
                                                      {"fee", Json::integer(0)},
                                                      {"currency", str(invoice.currency.code)},
                                                      {"created", Json::integer(refund.created)}})},
                         {"links", Json::object({{"self", str("/refunds/" + refund.id)}})}});
}

Charge chargeFor(const Options &options, qint64 amount)
{
    const qint64 rate = options.feeRate; // per mille
    const qint64 fixed = options.feeFixed;
    const auto bounded = [&](qint64 fee) {
        const qint64 least = std::max<qint64>(fee, options.feeLeast);
        return options.feeMost > 0 ? std::min<qint64>(least, options.feeMost) : least;
    };
    const qint64 direct = bounded(roundedQuotient(Int128(amount) * rate, 1000) + fixed);
    if (options.fee == "internal-direct")
        return {amount, direct, amount - direct};
    if (options.fee == "internal-reverse") { // deposit = I, paid = (I + f) / (1 - r)
        const qint64 fee = bounded(roundedQuotient(Int128(amount + fixed) * 1000, 1000 - rate) - amount);
        return {amount + fee, fee, amount};
    }
    if (options.fee == "external-direct")
        return {amount + direct, direct, amount};
    if (options.fee == "external-reverse") { // deposit = (I - f) / (1 + r)
        const qint64 fee = bounded(amount - roundedQuotient(Int128(amount - fixed) * 1000, 1000 + rate));
        return {amount, fee, amount - fee};
    }
    return {amount, 0, amount};
}

Invoice &makeInvoice(Step &step, qsizetype merchant, bool test, const Json &wish, const QByteArray &source)
{
    State &state = step.state;
    const Options &options = state.merchants[std::size_t(merchant)].options;
    Invoice made;
    made.id = newId(step, "cpi_");
    made.merchant = merchant;
    made.test = test;
    made.reference = wish["reference_id"].text();
    if (made.reference.isEmpty())
        made.reference = state.ids.uuid("reference");
    made.description = wish["description"].text();
    made.descriptor = wish["descriptor"].text();
    if (const QByteArray flow = wish["flow"].text(); !flow.isEmpty())
        made.paymentFlow = flow;
    made.source = source;
    made.currency = currencyOf(wish["currency"].text()).value_or(Currency());
    made.amount = minorOf(wish["amount"], made.currency).value_or(0);
    const Charge charge = chargeFor(options, made.amount);
    made.paymentAmount = charge.paid;
    made.fee = charge.fee;
    made.deposit = charge.deposit;
    made.tokenize = wish.at({"gateway_options", "cardgate", "tokenize"}).toBool();
    made.customer = wish["customer"];
    made.metadata = wish["metadata"];
    made.returns = returnsIn(wish);
    made.callbackUrl = wish["callback_url"].text();
    if (source == "platform_public_api" || made.callbackUrl.isEmpty())
        made.callbackUrl = options.callbackUrl;
    made.created = made.updated = unixSeconds(step.now);
    // The shorter wins (section 12, 16).
    made.expires = made.created + qint64(options.lifetime) * 60;
    if (const qint64 wanted = wish["expires"].text().toLongLong(); wanted > 0)
        made.expires = std::min(made.expires, wanted);
    const QByteArray id = made.id;
    state.order.append(id);
    state.byReference.insert(referenceKey(merchant, made.reference), id);
    Invoice &kept = *state.invoices.insert(id, made);
    // A demo does not wait for it: what the payer or the tester does comes first.
    step.effects.emplace_back(
        StartTimer{"expire:" + id, fromUnix(kept.expires) - step.now, TimerWeight::Background});
    report(step, Report::Kind::State, "invoice " + id, kept.status,
           KASSA_TEXT("cascad.sandbox", "Invoice %1 of order %2: %3")
               .with(id)
               .with(kept.reference)
               .with(statusText(kept.status)));
    if (const QByteArray service = wish["service"].text(); !service.isEmpty())
        startProcessing(step, kept, service, fieldsIn(wish));
    if (const QByteArray token = wish["token"].text(); !token.isEmpty() && source == "merchant_api")
        payByToken(step, kept, token);
    return kept;
}

void startProcessing(Step &step, Invoice &invoice, const QByteArray &code, const Fields &fields)
{
    const Service *service = findService(code);
    if (!service || invoice.status != "created")
        return;
    invoice.service = code;
    for (const Field &field : fields) {
        if (field.first != "card_number") // never kept
            invoice.serviceFields.push_back(field);
    }
    invoice.gateway = newId(step, isCard(*service) ? "cgi_" : "prq_");
    step.state.byGateway.insert(invoice.gateway, invoice.id);
    renewToken(step, invoice);
    step.state.steps.mark(step.now, invoice.reference, "4");
    change(step, invoice, "process_pending");
}

void renewToken(Step &step, Invoice &invoice)
{
    if (invoice.gateway.startsWith("cgi_"))
        invoice.token = gatewayToken(invoice, invoice.gateway, unixSeconds(step.now));
}

void change(Step &step, Invoice &invoice, const QByteArray &status, const QByteArray &resolution)
{
    invoice.status = status;
    invoice.resolution = resolution;
    touch(step, invoice);
    if (!isOpen(invoice)) {
        invoice.challenged = false;
        stopExpiry(step, invoice);
        stopTimer(step, "3ds:" + invoice.id);
    }
    report(step, Report::Kind::State, "invoice " + invoice.id, status,
           KASSA_TEXT("cascad.sandbox", "Invoice %1 of order %2: %3")
               .with(invoice.id)
               .with(invoice.reference)
               .with(statusText(status)));
    queueCallback(step, invoice);
}

void approve(Step &step, Invoice &invoice, qint64 amount)
{
    if (!isOpen(invoice))
        return;
    step.state.steps.mark(step.now, invoice.reference, "6");
    if (step.state.switches.moderation == "on" && !std::exchange(invoice.moderated, true)) {
        change(step, invoice, "processing");
        report(step, Report::Kind::Info, "invoice " + invoice.id, "moderation",
               KASSA_TEXT("cascad.sandbox", "Invoice %1 waits for a human: staff approves or declines it")
                   .with(invoice.id));
        return;
    }
    if (invoice.paymentFlow == "verify") { // authorised, then voided: balances stay (section 9)
        change(step, invoice, "verified");
        return;
    }
    const bool captures = merchantOf(step.state, invoice).options.capture == "on";
    if (invoice.paymentFlow == "authorize" && captures && !invoice.authorized) {
        invoice.authorized = true;
        invoice.resolution = "ok";
        touch(step, invoice);
        report(
            step, Report::Kind::Info, "invoice " + invoice.id, "authorized",
            KASSA_TEXT("cascad.sandbox", "Invoice %1 is authorised and waits for capture").with(invoice.id));
        return;
    }
    book(step, invoice, amount);
}

void beginWork(Step &step, Invoice &invoice)
{
    if (isOneOf(invoice.status, {"created", "process_error"}))
        change(step, invoice, "processing");
}

void failAttempt(Step &step, Invoice &invoice, const QByteArray &resolution)
{
    ++invoice.attempts;
    if (invoice.attempts >= merchantOf(step.state, invoice).options.attempts) {
        decline(step, invoice, resolution);
        return;
    }
    step.state.steps.mark(step.now, invoice.reference, "6");
    invoice.resolution = resolution;
    invoice.challenged = false;
    stopTimer(step, "3ds:" + invoice.id);
    touch(step, invoice);
    report(step, Report::Kind::Info, "invoice " + invoice.id, resolution,
           KASSA_TEXT("cascad.sandbox", "Attempt %1 failed: %2")
               .with(QByteArray::number(invoice.attempts))
               .with(resolutionText(resolution)));
}

void decline(Step &step, Invoice &invoice, const QByteArray &resolution)
{
    if (!isOpen(invoice))
        return;
    step.state.steps.mark(step.now, invoice.reference, "6");
    invoice.failedAt = unixSeconds(step.now);
    change(step, invoice, invoice.paymentFlow == "verify" ? "verify_failed" : "process_failed", resolution);
}

void terminate(Step &step, Invoice &invoice)
{
    if (isOpen(invoice))
        change(step, invoice, "terminated");
}

void breakDown(Step &step, Invoice &invoice)
{
    step.state.steps.mark(step.now, invoice.reference, "6");
    change(step, invoice, "process_error", "provider_error");
    startTimer(step, "recover:" + invoice.id, 1min);
}

void recoverDue(Step &step, const QByteArray &id)
{
    Invoice *invoice = findInvoice(step.state, id);
    if (invoice && invoice->status == "process_error") {
        change(step, *invoice, "processing");
        startTimer(step, "recover:" + id, 10s);
    } else if (invoice && invoice->status == "processing") {
        approve(step, *invoice, invoice->paymentAmount);
    }
}

void expireDue(Step &step, const QByteArray &id)
{
    if (Invoice *invoice = findInvoice(step.state, id))
        expire(step, *invoice);
}

void expire(Step &step, Invoice &invoice)
{
    if (isWaiting(invoice))
        change(step, invoice, "expired", invoice.resolution);
}

qint64 remainderOf(const Invoice &invoice)
{
    return invoice.processedAmount.value_or(0) - invoice.refundedAmount.value_or(0) -
           invoice.chargedBackAmount.value_or(0);
}

const Refund &refund(Step &step, Invoice &invoice, qint64 amount, const QByteArray &reference,
                     const QByteArray &description)
{
    const QByteArray &wanted = step.state.switches.refundResult;
    invoice.refunds.push_back(
        {newId(step, "ref_"), reference, description, "pending", amount, unixSeconds(step.now)});
    if (wanted == "pending" || wanted == "refunding") {
        change(step, invoice, wanted == "pending" ? "refund_pending" : "refunding");
    } else if (wanted == "error") {
        change(step, invoice, "refund_error", "provider_error");
        startTimer(step, "refund:" + invoice.id, 1min);
    } else {
        settleRefund(step, invoice, wanted == "ok");
    }
    return invoice.refunds.back();
}

void settleRefund(Step &step, Invoice &invoice, bool done)
{
    const auto pending = std::find_if(invoice.refunds.begin(), invoice.refunds.end(),
                                      [](const Refund &each) { return each.status == "pending"; });
    if (pending == invoice.refunds.end())
        return;
    pending->status = done ? "processed" : "failed";
    stopTimer(step, "refund:" + invoice.id); // of a technical error
    if (!done) {
        change(step, invoice, "refund_failed", "declined");
        return;
    }
    invoice.refundedAmount = invoice.refundedAmount.value_or(0) + pending->amount;
    invoice.refundedAt = unixSeconds(step.now);
    change(step, invoice, remainderOf(invoice) > 0 ? "partially_refunded" : "refunded");
}

void refundRecoverDue(Step &step, const QByteArray &id)
{
    Invoice *invoice = findInvoice(step.state, id);
    if (invoice && invoice->status == "refund_error") {
        change(step, *invoice, "refund_pending");
        startTimer(step, "refund:" + id, 10s);
    } else if (invoice && invoice->status == "refund_pending") {
        settleRefund(step, *invoice, true);
    }
}

void chargeBack(Step &step, Invoice &invoice, qint64 amount)
{
    invoice.chargedBackAmount = invoice.chargedBackAmount.value_or(0) + amount;
    change(step, invoice, remainderOf(invoice) > 0 ? "partially_charged_back" : "charged_back");
}

void capture(Step &step, Invoice &invoice, qint64 amount)
{
    step.state.steps.mark(step.now, invoice.reference, "6");
    book(step, invoice, amount);
}

} // namespace kassa::cascad::sandbox
