#include "providers/qvickly/sandbox_callbacks.h"

#include "codec/php_json.h"
#include "providers/parts.h"

namespace kassa::qvickly::sandbox {

using namespace std::chrono_literals;

namespace {

constexpr Duration callbackTimeout = 30s; // not documented (section 14)
constexpr qsizetype mostJobs = 100'000;
constexpr std::size_t mostAttempts = 1000;

struct Rung
{
    int times;
    Duration apart;
};

// Section 7: every minute for 10 minutes, every hour for 10 hours, daily for 7 days, monthly for 3 months.
constexpr Rung ladder[] = {{10, 1min}, {10, 1h}, {7, 24h}, {3, 24h * 30}};

QByteArray callbackUrl(const Payment &payment)
{
    return dataOf(payment.data).at({"PaymentData", "callbackurl"}).text();
}

void attempt(Step &step, const QByteArray &key)
{
    State &state = step.state;
    CallbackJob &job = state.jobs[key];
    const auto payment = state.payments.constFind(job.payment);
    const QByteArray url = payment == state.payments.constEnd() ? QByteArray() : callbackUrl(*payment);
    if (url.isEmpty()) {
        state.jobs.remove(key);
        return;
    }
    ++job.attempt;
    const Json data = noticeOf(state, *payment, job.status);
    const QByteArray hash = state.switches.callbackHash == "wrong" ? wrongHash(state, data) : QByteArray();
    send(step, Channel::Callback, Party::ProviderServer, Party::ShopServer,
         callbackRequest(url, state.account, data, hash), key, callbackTimeout);
}

void begin(Step &step, Payment &payment, const QByteArray &status)
{
    State &state = step.state;
    if (state.jobs.size() >= mostJobs) {
        stopTimer(step, state.jobs.firstKey());
        state.jobs.erase(state.jobs.begin());
    }
    payment.noticed = status;
    const QByteArray key =
        "callback:" + QByteArray::number(payment.number) + ':' + QByteArray::number(++payment.notices);
    state.jobs.insert(key, {payment.number, status, 0});
    attempt(step, key);
}

int statusIn(const Payload &answer)
{
    const auto *response = std::get_if<HttpResponse>(&answer);
    if (response == nullptr)
        return 0;
    const auto head = parseResponseHead(response->raw.head);
    return head ? head->status : 0;
}

void keep(State &state, CallbackAttempt attempt)
{
    state.attempts.push_back(std::move(attempt));
    if (state.attempts.size() > mostAttempts)
        state.attempts.pop_front();
}

void closeJob(Step &step, const QByteArray &key, const CallbackJob &job, int status)
{
    const QByteArray subject = "payment " + QByteArray::number(job.payment);
    const auto number = QByteArray::number(job.attempt);
    if (status / 100 == 2)
        report(step, Report::Kind::Info, subject, "callback.delivered",
               KASSA_TEXT("qvickly.sandbox", "The shop took the callback %1 at attempt %2")
                   .with(job.status)
                   .with(number));
    else if (status == 404)
        report(
            step, Report::Kind::Warning, subject, "callback.given-up",
            KASSA_TEXT("qvickly.sandbox", "The shop answered 404: no more callbacks of %1").with(job.status));
    else
        report(step, Report::Kind::Warning, subject, "callback.given-up",
               KASSA_TEXT("qvickly.sandbox", "The callback %1 was given up after %2 attempts")
                   .with(job.status)
                   .with(number));
    step.state.jobs.remove(key);
}

} // namespace

std::optional<Duration> retryDelay(int made, int percent)
{
    for (const Rung &rung : ladder) {
        if (made <= rung.times)
            return rung.apart * percent / 100;
        made -= rung.times;
    }
    return std::nullopt;
}

void notify(Step &step, Payment &payment, const QByteArray &status)
{
    if (callbackUrl(payment).isEmpty()) {
        report(
            step, Report::Kind::Info, subjectOf(payment), "callback.no-address",
            KASSA_TEXT("qvickly.sandbox", "There is no callbackurl, so nothing tells the shop's server of %1")
                .with(status));
        return;
    }
    if (step.state.switches.callbackOrder == "lost") {
        payment.noticed = status;
        report(step, Report::Kind::Warning, subjectOf(payment), "callback.lost",
               KASSA_TEXT("qvickly.sandbox", "The callback %1 is lost on purpose").with(status));
        return;
    }
    begin(step, payment, status);
    if (step.state.switches.callbackOrder == "twice")
        begin(step, payment, status);
}

void notifyLater(Step &step, const Payment &payment, const QByteArray &status, Duration after)
{
    startTimer(step, "notify:" + QByteArray::number(payment.number) + ':' + status, after,
               TimerWeight::Essential);
}

bool isCallbackKey(const QByteArray &key)
{
    return key.startsWith("callback:") || key.startsWith("notify:");
}

void callbackTimer(Step &step, const QByteArray &key)
{
    if (step.state.jobs.contains(key)) {
        attempt(step, key);
        return;
    }
    const QByteArrayList parts = key.split(':');
    if (parts.size() != 3 || parts[0] != "notify")
        return;
    if (Payment *payment = findPayment(step.state, parts[1]))
        notify(step, *payment, parts[2]);
}

void callbackAnswer(Step &step, const QByteArray &key, const Payload &answer)
{
    State &state = step.state;
    const auto found = state.jobs.constFind(key);
    if (found == state.jobs.constEnd())
        return;
    CallbackJob job; // the table changes below
    job = *found;
    const int status = statusIn(answer);
    const bool over = status / 100 == 2 || status == 404;
    const auto delay = over ? std::nullopt : retryDelay(job.attempt, state.switches.retryPercent);
    const auto payment = state.payments.constFind(job.payment);
    const QByteArray orderid = payment == state.payments.constEnd() ? QByteArray() : payment->orderid;
    keep(state, {step.now, job.payment, orderid, job.status, answerWord(answer), job.attempt,
                 delay ? std::optional(step.now + *delay) : std::nullopt});
    if (!delay) {
        closeJob(step, key, job, status);
        return;
    }
    startTimer(step, key, *delay, TimerWeight::Essential);
}

Json noticeOf(const State &state, const Payment &payment, const QByteArray &status)
{
    const bool dead = isOneOf(status, {"Cancelled", "Failed", "Denied"});
    const Notice notice{QByteArray::number(payment.number), status, payment.orderid,
                        dead ? QByteArray() : invoiceUrl(state, payment.hash)};
    return noticeData(notice, state.switches.numberType == "integer");
}

QByteArray wrongHash(const State &state, const Json &data)
{
    QByteArray hash = sign(state.account.key, phpCanonical(data));
    hash[0] = hash[0] == '0' ? '1' : '0';
    return hash;
}

} // namespace kassa::qvickly::sandbox
