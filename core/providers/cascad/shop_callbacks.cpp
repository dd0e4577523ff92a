#include "providers/cascad/shop_callbacks.h"

#include "providers/cascad/shop_result.h"
#include "providers/cascad/signature.h"

namespace kassa::cascad::shop {

namespace {

void answer(Step &step, ExchangeId exchange, int status)
{
    reply(step, exchange,
          httpResponse(status, "text/plain; charset=utf-8", status == 200 ? "OK" : "not taken"));
}

// The switch's word for this callback; the last one stays.
QByteArray nextAnswer(Switches &switches)
{
    return switches.callbackAnswers.size() > 1 ? switches.callbackAnswers.takeFirst()
                                               : switches.callbackAnswers.first();
}

const char *wordOf(Heard heard)
{
    switch (heard) {
    case Heard::Applied:
        return "applied";
    case Heard::Older:
        return "older";
    case Heard::Duplicate:
        return "duplicate";
    case Heard::Asked:
        return "asked";
    case Heard::Differs:
        break;
    }
    return "differs";
}

void note(Step &step, const InvoiceData *invoice, const QByteArray &key, const QByteArray &result)
{
    CallbackRow row{step.now, {}, {}, {}, key, result};
    if (invoice) {
        row.ref = invoice->reference;
        row.status = invoice->status;
        row.updated = QByteArray::number(invoice->updated);
    }
    keep(step.state.callbacks, std::move(row));
}

void take(Step &step, const InvoiceData &invoice, const QByteArray &key, bool isRetry)
{
    Purchase *purchase = findPurchase(step.state, invoice.reference);
    if (!purchase || invoice.reference.isEmpty()) {
        note(step, &invoice, key, "unknown");
        reportShop(step, Report::Kind::Warning, "callback.order",
                   KASSA_TEXT("cascad", "A callback is about an order that this shop does not have: %1")
                       .with(invoice.reference.left(64)));
        return;
    }
    mark(step, *purchase, "8");
    // Test operations are signed with the test key: the other key means that somebody mixed up the modes.
    if ((key == "private-test") != invoice.testMode) {
        note(step, &invoice, key, "wrong-key");
        warn(step, *purchase, "callback.key",
             KASSA_TEXT("cascad",
                        "The callback is signed with the key of the other mode; the shop asks instead"));
        look(step, *purchase);
        return;
    }
    const Heard heard = hear(step, *purchase, invoice);
    note(step, &invoice, key, wordOf(heard));
    // Something was missed before: there may be more that was never sent.
    if (isRetry || heard == Heard::Older)
        look(step, *purchase);
}

void refuse(Step &step, ExchangeId exchange, const QByteArray &body)
{
    const bool old = readOldCallback(step.state.account, body).has_value();
    note(step, nullptr, {}, "refused");
    reportShop(
        step, Report::Kind::Warning, "callback.signature",
        old ? KASSA_TEXT("cascad", "A callback of the protocol before 2018 was refused")
            : KASSA_TEXT("cascad", "A callback is not signed with one of the private keys and was refused"));
    answer(step, exchange, 403);
}

} // namespace

void callbackCame(Step &step, ExchangeId exchange, const HttpRequest &request)
{
    const auto head = parseRequestHead(request.raw.head);
    const QByteArray wanted = nextAnswer(step.state.switches);
    if (wanted == "silent")
        return; // the platform gives up after its time-out
    const int status = wanted.toInt();
    if (status >= 400) { // as a shop that has broken down
        answer(step, exchange, status);
        return;
    }
    const QByteArray signature = head ? header(head->headers, signatureHeader) : QByteArray();
    const QByteArray key = signedBy(step.state.account, signature, request.raw.body);
    if (key.isEmpty()) {
        refuse(step, exchange, request.raw.body);
        return;
    }
    const auto callback = readCallback(request.raw.body);
    if (!callback) {
        note(step, nullptr, key, "unreadable");
        answer(step, exchange, 400);
        return;
    }
    answer(step, exchange, status);
    if (callback->invoice)
        take(step, *callback->invoice, key, header(head->headers, "Retry-Count").toInt() > 1);
    else
        note(step, nullptr, key, "other-type"); // payouts go to the same address
}

} // namespace kassa::cascad::shop
