#include "providers/seqr/sandbox_notices.h"

#include "providers/parts.h"

namespace kassa::seqr::sandbox {

using namespace std::chrono_literals;

namespace {

// All of section 7's assumptions: no retry is documented for this API.
constexpr Duration noticeTimeout = 10s, noticeRetryPause = 10s;
constexpr char noticeTag[] = "notice:";

void keepRow(Step &step, const Notice &notice, const QByteArray &why, const QByteArray &answer)
{
    keep(step.state.noticeRows, {step.now, notice.bill, notice.url, why, answer});
}

HttpRequest noticeRequest(const Notice &notice)
{
    // Section 7: an empty body, so Content-Length: 0 and no type.
    Headers headers;
    if (!notice.body.isEmpty())
        headers.emplace_back("Content-Type", "application/x-www-form-urlencoded");
    return httpRequest("POST", notice.url, headers, notice.body);
}

void sendNotice(Step &step, const Notice &notice)
{
    const QByteArray tag = noticeTag + QByteArray::number(++step.state.lastTag);
    Send send;
    send.draft.channel = Channel::Callback;
    send.draft.from = Party::ProviderServer;
    send.draft.to = Party::ShopServer;
    send.draft.payload = noticeRequest(notice);
    send.tag = tag;
    send.timeout = noticeTimeout;
    step.effects.emplace_back(std::move(send));
    step.state.notices.insert(tag, notice);
}

void sendLater(Step &step, const Notice &notice, Duration after)
{
    const QByteArray key = noticeTag + QByteArray::number(++step.state.lastTag);
    step.state.notices.insert(key, notice);
    startTimer(step, key, after);
}

Notice noticeOf(const Bill &bill)
{
    return {bill.reference, bill.invoice.notificationUrl, {}, 1};
}

bool hasAddress(Step &step, const Bill &bill)
{
    if (!bill.invoice.notificationUrl.isEmpty())
        return true;
    report(step, kassa::Report::Kind::Warning, "invoice " + bill.reference, "notice.none",
           KASSA_TEXT("seqr.sandbox", "Invoice %1 has no notificationUrl: only polling tells the shop")
               .with(bill.reference));
    return false;
}

} // namespace

void notify(Step &step, const Bill &bill, Text why)
{
    if (!hasAddress(step, bill))
        return;
    report(step, kassa::Report::Kind::Info, "invoice " + bill.reference, "notice", std::move(why));
    keepRow(step, noticeOf(bill), "sent", {});
    sendNotice(step, noticeOf(bill));
}

void notifyPaid(Step &step, const Bill &bill, const QByteArray &how)
{
    if (!hasAddress(step, bill))
        return;
    const QByteArray way = how.isEmpty() ? step.state.switches.notification : how;
    Notice notice = noticeOf(bill);
    if (way == "form")
        notice.body = buildForm({{"invoiceReference", bill.reference}});
    keepRow(step, notice, way, {});
    if (way == "lost") {
        report(step, kassa::Report::Kind::Info, "invoice " + bill.reference, "notice.lost",
               KASSA_TEXT("seqr.sandbox", "The notification of invoice %1 is lost").with(bill.reference));
        return;
    }
    if (way == "late") {
        sendLater(step, notice, step.state.switches.late);
        return;
    }
    sendNotice(step, notice);
    if (way == "twice")
        sendNotice(step, notice);
}

bool isNoticeTag(const QByteArray &tag)
{
    return tag.startsWith(noticeTag);
}

void noticeAnswered(Step &step, const QByteArray &tag, const Payload &answer)
{
    Notice notice = step.state.notices.take(tag);
    const QByteArray word = answerWord(answer);
    keepRow(step, notice, "answered", word);
    if (word == "200" || notice.bill.isEmpty())
        return;
    report(step, kassa::Report::Kind::Warning, "invoice " + notice.bill, "notice.refused",
           KASSA_TEXT("seqr.sandbox", "The shop answered the notification of invoice %1 with: %2")
               .with(notice.bill)
               .with(word));
    if (notice.attempt < step.state.switches.notifyAttempts) {
        ++notice.attempt;
        sendLater(step, notice, noticeRetryPause);
    }
}

void noticeDue(Step &step, const QByteArray &key)
{
    if (step.state.notices.contains(key))
        sendNotice(step, step.state.notices.take(key));
}

} // namespace kassa::seqr::sandbox
