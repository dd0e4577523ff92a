#include "providers/cascad/sandbox_callbacks.h"

#include "codec/php_json.h"
#include "providers/cascad/sandbox_invoices.h"
#include "providers/cascad/signature.h"
#include "providers/parts.h"

namespace kassa::cascad::sandbox {

using namespace std::chrono_literals;

namespace {

constexpr char tagPrefix[] = "callback:";
constexpr std::size_t mostLogsOfInvoice = 100;

// Total time-outs of section 7.
Duration timeoutOf(const CallbackJob &job)
{
    return job.test ? 20s : 60s;
}

// Section 4.5: related resources, whose statuses are in capital letters (section 12, 19).
Json includedOf(const Invoice &invoice)
{
    const QByteArray own = invoice.id.mid(4);
    Json all = Json::array();
    all.append(
        Json::object({{"type", str("payment-requests")},
                      {"id", str("prq_" + own)},
                      {"attributes", Json::object({{"status", str(invoice.status.toUpper())},
                                                   {"resolution", str(invoice.resolution.toUpper())}})}}));
    if (invoice.customer.isObject())
        all.append(Json::object(
            {{"type", str("customers")}, {"id", str("cus_" + own)}, {"attributes", invoice.customer}}));
    return all;
}

// The token pays by card at the gateway: whoever hears callbacks does not need it. Without it nothing in them
// is redacted, so that they can be edited and signed again.
Json withoutToken(Json flow)
{
    Json metadata = flow["metadata"];
    metadata.remove("token");
    if (metadata.isObject())
        flow.set("metadata", std::move(metadata));
    return flow;
}

QByteArray bodyOf(const State &state, const Invoice &invoice)
{
    Json resource = resourceOf(state, invoice);
    Json at = resource["attributes"];
    if (state.switches.callbacks == callbackMode::wrongAmount)
        at.set("amount", amountJson(moneyOf(invoice, invoice.amount + 1)));
    at.set("flow_data", isOpen(invoice) ? withoutToken(at["flow_data"]) : Json::array());
    at.remove("hpp_url");
    resource.set("attributes", std::move(at));
    Json document = Json::object({{"data", std::move(resource)}});
    if (state.switches.included == "on")
        document.set("included", includedOf(invoice));
    return merchantOf(state, invoice).options.json == "php" ? phpEncode(document) : document.toCompact();
}

QByteArray signatureOf(const State &state, const Invoice &invoice, const QByteArray &body)
{
    const Account &account = merchantOf(state, invoice).account;
    const QByteArray &mode = state.switches.callbacks;
    if (mode == callbackMode::wrongKey)
        return signBody(privateKey(account, !invoice.test), body);
    if (mode == callbackMode::apiKey)
        return signBody(account.apiKey, body);
    return signBody(privateKey(account, invoice.test),
                    mode == callbackMode::wrongSignature ? body + '\n' : body);
}

CallbackJob jobFor(const State &state, const Invoice &invoice)
{
    CallbackJob job;
    job.invoice = invoice.id;
    job.status = invoice.status;
    job.url = invoice.callbackUrl;
    job.test = invoice.test;
    job.body = bodyOf(state, invoice);
    job.signature = signatureOf(state, invoice, job.body);
    return job;
}

Duration pauseAfter(const State &state, const CallbackJob &job)
{
    const auto invoice = state.invoices.constFind(job.invoice);
    const int interval =
        invoice == state.invoices.constEnd() ? 60 : merchantOf(state, *invoice).options.interval;
    return std::chrono::seconds(qint64(interval) * job.attempt);
}

void send(Step &step, quint64 number)
{
    const CallbackJob &job = step.state.jobs[number];
    Send send;
    send.draft.channel = Channel::Callback;
    send.draft.from = Party::ProviderServer;
    send.draft.to = Party::ShopServer;
    send.draft.payload = callbackRequest(job.url, job.body, job.signature, job.attempt,
                                         unixSeconds(step.now + pauseAfter(step.state, job)));
    send.tag = tagPrefix + QByteArray::number(number);
    send.timeout = timeoutOf(job);
    step.effects.emplace_back(std::move(send));
}

quint64 put(Step &step, CallbackJob job)
{
    const quint64 number = ++step.state.lastJob;
    step.state.jobs.insert(number, std::move(job));
    return number;
}

void putAndSend(Step &step, CallbackJob job)
{
    send(step, put(step, std::move(job)));
}

void log(Step &step, const CallbackJob &job, const QByteArray &answer)
{
    CallbackLog entry{step.now, job.invoice, job.status, answer, job.attempt, job.body.size()};
    if (Invoice *invoice = findInvoice(step.state, job.invoice)) {
        invoice->callbacks.push_back(entry);
        if (invoice->callbacks.size() > mostLogsOfInvoice)
            invoice->callbacks.pop_front();
    }
    keep(step.state.log, std::move(entry));
}

void swap(Step &step, CallbackJob job)
{
    State &state = step.state;
    const QByteArray id = job.invoice;
    if (!state.held.contains(id)) {
        state.held.insert(id, std::move(job));
        startTimer(step, "held:" + id, 1h); // should no other follow
        return;
    }
    stopTimer(step, "held:" + id);
    putAndSend(step, std::move(job));
    putAndSend(step, state.held.take(id));
}

void dispatch(Step &step, CallbackJob job)
{
    const QByteArray &mode = step.state.switches.callbacks;
    if (mode == callbackMode::lost) {
        log(step, job, "lost");
    } else if (mode == callbackMode::late) {
        const quint64 number = put(step, std::move(job));
        startTimer(step, "late:" + QByteArray::number(number), 1h);
    } else if (mode == callbackMode::swapped) {
        swap(step, std::move(job));
    } else {
        if (mode == callbackMode::twice)
            putAndSend(step, job);
        putAndSend(step, std::move(job));
    }
}

} // namespace

void queueCallback(Step &step, const Invoice &invoice)
{
    if (originOf(invoice.callbackUrl).isEmpty())
        return;
    if (merchantOf(step.state, invoice).options.onlyFinal == "on" && !isFinal(invoice.status))
        return;
    if (const int seconds = step.state.switches.mergeSeconds; seconds > 0)
        startTimer(step, "merge:" + invoice.id, std::chrono::seconds(seconds)); // each change starts it anew
    else
        dispatch(step, jobFor(step.state, invoice));
}

bool resendLast(Step &step, const Invoice &invoice)
{
    if (originOf(invoice.callbackUrl).isEmpty())
        return false;
    putAndSend(step, jobFor(step.state, invoice));
    return true;
}

int resendSince(Step &step, Time since)
{
    int sent = 0;
    for (const QByteArray &id : QList<QByteArray>(step.state.order)) {
        const Invoice *invoice = findInvoice(step.state, id);
        if (!invoice || invoice->callbacks.empty() || invoice->callbacks.back().at < since)
            continue;
        resendLast(step, *invoice);
        ++sent;
    }
    return sent;
}

bool isCallbackTag(const QByteArray &tag)
{
    return tag.startsWith(tagPrefix);
}

void callbackAnswered(Step &step, const QByteArray &tag, const Payload &answer)
{
    const quint64 number = tag.mid(qsizetype(qstrlen(tagPrefix))).toULongLong();
    const auto found = step.state.jobs.find(number);
    if (found == step.state.jobs.end())
        return;
    const QByteArray word = answerWord(answer);
    log(step, *found, word);
    const Invoice *invoice = findInvoice(step.state, found->invoice);
    const int most = invoice ? merchantOf(step.state, *invoice).options.retries : 0;
    if (word == "200") { // 201, 204 and redirects are failures
        step.state.jobs.erase(found);
    } else if (found->attempt >= most) {
        report(step, Report::Kind::Warning, "callback", "callback.given-up",
               KASSA_TEXT("cascad.sandbox", "The callback about %1 was given up after %2 attempts")
                   .with(found->invoice)
                   .with(QByteArray::number(found->attempt)));
        step.state.jobs.erase(found);
    } else {
        // The n-th retry comes n intervals after the attempt before it (section 7).
        startTimer(step, "retry:" + QByteArray::number(number), pauseAfter(step.state, *found));
    }
}

void retryDue(Step &step, const QByteArray &job)
{
    const auto found = step.state.jobs.find(job.toULongLong());
    if (found == step.state.jobs.end())
        return;
    ++found->attempt;
    send(step, found.key());
}

void lateDue(Step &step, const QByteArray &job)
{
    if (step.state.jobs.contains(job.toULongLong()))
        send(step, job.toULongLong());
}

void mergeDue(Step &step, const QByteArray &id)
{
    if (const Invoice *invoice = findInvoice(step.state, id))
        dispatch(step, jobFor(step.state, *invoice));
}

void heldDue(Step &step, const QByteArray &id)
{
    if (step.state.held.contains(id))
        putAndSend(step, step.state.held.take(id));
}

} // namespace kassa::cascad::sandbox
