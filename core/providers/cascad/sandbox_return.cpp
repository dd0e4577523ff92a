#include "providers/cascad/sandbox_return.h"

#include "providers/cascad/sandbox_documents.h"
#include "providers/cascad/sandbox_gateway.h"
#include "providers/cascad/words.h"

namespace kassa::cascad::sandbox {

namespace {

enum class Kind { Success, Pending, Fail };

// An attempt that failed while more are allowed: the payer is told "failed", the invoice is still pending.
bool mayTryAgain(const Invoice &invoice)
{
    return takesPayment(invoice) && invoice.attempts > 0 && invoice.resolution != "ok" &&
           !invoice.gateway.isEmpty();
}

Kind kindOf(const Invoice &invoice)
{
    if (isOneOf(invoice.status, {"process_failed", "verify_failed", "expired", "terminated"}) ||
        mayTryAgain(invoice))
        return Kind::Fail;
    return isOpen(invoice) ? Kind::Pending : Kind::Success; // refunds and chargebacks come after success
}

Text titleOf(const Invoice &invoice)
{
    if (invoice.status == "terminated")
        return KASSA_TEXT("cascad.page", "Payment cancelled");
    if (invoice.status == "expired")
        return KASSA_TEXT("cascad.page", "The time for this payment is over");
    if (invoice.status == "process_error")
        return KASSA_TEXT("cascad.page", "Payment error");
    switch (kindOf(invoice)) {
    case Kind::Success:
        return KASSA_TEXT("cascad.page", "Payment sent");
    case Kind::Pending:
        return KASSA_TEXT("cascad.page", "Payment is being processed");
    case Kind::Fail:
        break;
    }
    return KASSA_TEXT("cascad.page", "Payment failed");
}

// Appended with "?" or "&"; an existing query and fragment stay (section 6.3).
QByteArray withContext(const QByteArray &url, const Invoice &invoice)
{
    const Fields context{{"id", invoice.id},
                         {"serial_number", invoice.id.mid(4)},
                         {"amount", toDecimalText(moneyOf(invoice, invoice.amount))},
                         {"currency", invoice.currency.code},
                         {"reference_id", invoice.reference},
                         {"status", invoice.status},
                         {"resolution", invoice.resolution},
                         {"test_mode", invoice.test ? "1" : "0"}};
    const qsizetype hash = url.indexOf('#');
    const QByteArray before = hash < 0 ? url : url.left(hash);
    const QByteArray fragment = hash < 0 ? QByteArray() : url.mid(hash);
    return before + (before.contains('?') ? '&' : '?') + buildForm(context) + fragment;
}

} // namespace

QByteArray merchantUrl(const State &state, const Invoice &invoice)
{
    const Options &options = merchantOf(state, invoice).options;
    const ReturnUrls &urls = invoice.returns;
    const Kind kind = kindOf(invoice);
    const auto ofKind = [&](const QByteArray &success, const QByteArray &pending, const QByteArray &fail) {
        return kind == Kind::Success ? success : kind == Kind::Pending ? pending : fail;
    };
    QByteArray url;
    for (const QByteArray &each :
         {ofKind(urls.success, urls.pending, urls.fail), urls.one,
          ofKind(options.returnSuccess, options.returnPending, options.returnFail), options.returnUrl}) {
        if (url.isEmpty())
            url = each;
    }
    return url.isEmpty() || options.sendContext != "on" ? url : withContext(url, invoice);
}

Page statusPage(const State &state, const Document &document, const Invoice &invoice)
{
    Page page = pageFrame(document, page::status, titleOf(invoice));
    const bool failed = kindOf(invoice) == Kind::Fail;
    if (invoice.resolution != "ok" && kindOf(invoice) != Kind::Success) // it may be that of a refund
        page.blocks.push_back(
            {failed ? Block::Kind::Warning : Block::Kind::Notice,
             KASSA_TEXT("cascad.page", "Reason: %1").with(resolutionText(invoice.resolution)),
             {},
             {}});
    addRow(page, KASSA_TEXT("cascad.page", "Operation number"), Text::verbatim(invoice.id.mid(4)));
    addRow(page, KASSA_TEXT("cascad.page", "Amount"), Text::amount(moneyOf(invoice, invoice.paymentAmount)));
    const qint64 paid = invoice.processedAmount.value_or(0);
    if (paid > 0 && paid < invoice.paymentAmount)
        addRow(page, KASSA_TEXT("cascad.page", "Amount paid"), Text::amount(moneyOf(invoice, paid)));
    addRow(page, paid > 0 ? KASSA_TEXT("cascad.page", "Payment date") : KASSA_TEXT("cascad.page", "Date"),
           Text::verbatim(toIso(fromUnix(paid > 0 ? invoice.processedAt : invoice.updated)).left(10)));
    if (const QByteArray email = invoice.customer["email"].text(); !email.isEmpty())
        addRow(page, KASSA_TEXT("cascad.page", "E-mail"), Text::verbatim(email));
    if (const QByteArray mask = invoice.payload.at({"payment_card", "mask"}).text(); !mask.isEmpty())
        addRow(page, KASSA_TEXT("cascad.page", "Card number"), Text::verbatim(mask));
    Form form;
    form.id = "status";
    if (mayTryAgain(invoice))
        form.controls.push_back({control::again, KASSA_TEXT("cascad.page", "Try again"), true});
    else if (isOpen(invoice))
        form.controls.push_back({control::check, KASSA_TEXT("cascad.page", "Check status"), false});
    const bool mayLeave = document.framed || !merchantUrl(state, invoice).isEmpty();
    if (mayLeave)
        form.controls.push_back(
            {control::toShop, KASSA_TEXT("cascad.page", "Return to shop"), !mayTryAgain(invoice)});
    if (!form.controls.empty())
        page.forms = {std::move(form)};
    return page;
}

bool openReturn(Step &step, ExchangeId exchange, const Asked &asked)
{
    const Invoice *invoice = findInvoice(step.state, value(asked.query, "id"));
    if (!invoice)
        return false;
    const QByteArray target = merchantUrl(step.state, *invoice);
    if (merchantOf(step.state, *invoice).options.autoReturn == "on" && !invoice->framed &&
        !target.isEmpty()) {
        reply(step, exchange, redirectTo(target, 302));
        return true;
    }
    Document document = documentFor(step.state, *invoice, DocumentKind::Status, asked.url, invoice->framed);
    reply(step, exchange, pageOf(step.state, keepDocument(step, std::move(document))));
    return true;
}

void pressOnStatus(Step &step, Document &document, ExchangeId exchange, const QByteArray &pressed)
{
    Invoice *invoice = findInvoice(step.state, document.invoice);
    const QByteArray url = document.url;
    if (!invoice || pressed == control::check) {
        reply(step, exchange, pageOf(step.state, document));
        return;
    }
    if (pressed == control::again) {
        goToGateway(step, exchange, url, *invoice);
        return;
    }
    postToShop(step, document, "return");
    const QByteArray target = merchantUrl(step.state, *invoice);
    const bool framed = document.framed;
    step.state.documents.remove(url);
    if (framed || target.isEmpty())
        reply(step, exchange, closedPage(step.state, url)); // the shop's page takes over (section 12, 24)
    else
        reply(step, exchange, redirectTo(target, 303));
}

} // namespace kassa::cascad::sandbox
