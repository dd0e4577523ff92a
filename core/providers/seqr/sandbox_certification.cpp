#include "providers/seqr/sandbox_certification.h"

#include "providers/seqr/result_codes.h"
#include "wire/browser.h"

#include <algorithm>

namespace kassa::seqr::sandbox {

using namespace std::chrono_literals;

namespace {

constexpr Duration promptAfter = 30s; // of polling a cashier is asked (section 8)

bool hasFullRows(const Invoice &invoice)
{
    return !invoice.rows.empty() &&
           std::all_of(invoice.rows.begin(), invoice.rows.end(), [](const InvoiceRow &row) {
               return !row.quantity.isEmpty() && row.total.has_value();
           });
}

QByteArray dateAndTime(Time time) // to the second, for people
{
    return toIso(time).left(19).replace('T', ' ') + " UTC";
}

QByteArray shown(const Tick &tick)
{
    return tick.what.isEmpty() ? dateAndTime(tick.at) : dateAndTime(tick.at) + " · " + tick.what;
}

void tick(Step &step, const char *id, const QByteArray &what)
{
    if (step.state.ticks.contains(id))
        return;
    step.state.ticks.insert(id, {step.now, what});
    const auto &all = certificationSteps();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const CertificationStep &each) { return each.id == id; });
    report(step, kassa::Report::Kind::Info, "certification", id,
           KASSA_TEXT("seqr.sandbox", "Done: %1").with(found->title));
}

void certifyStatus(Step &step, const Request &request, const Answer &answer)
{
    const QByteArray reference = request.invoiceReference.isEmpty()
                                     ? step.state.terminals.value(request.context->initiator.id).newestBill
                                     : request.invoiceReference;
    const Bill bill = step.state.bills.value(reference);
    if (answer.status == status::issued && !bill.scanned)
        tick(step, "status-issued", reference);
    if (answer.status == status::issued && step.now - bill.issued >= promptAfter)
        tick(step, "status-after-30", reference);
    if (answer.status == status::paid)
        tick(step, "status-paid", reference);
    if (answer.status == status::canceled && bill.cancelledByShop)
        tick(step, "status-canceled", reference);
}

} // namespace

const std::vector<CertificationStep> &certificationSteps()
{
    static const std::vector<CertificationStep> steps{
        {"send",
         KASSA_TEXT("seqr.sandbox", "sendInvoice with itemQuantity and itemTotalAmount in every row")},
        {"status-issued", KASSA_TEXT("seqr.sandbox", "getPaymentStatus before the scan: ISSUED")},
        {"status-paid", KASSA_TEXT("seqr.sandbox", "The buyer pays; getPaymentStatus: PAID")},
        {"status-after-30", KASSA_TEXT("seqr.sandbox", "A new invoice; getPaymentStatus after 30 seconds")},
        {"receipt", Text::verbatim(QByteArray(op::submitPaymentReceipt))},
        {"cancel", Text::verbatim(QByteArray(op::cancelInvoice))},
        {"status-canceled", KASSA_TEXT("seqr.sandbox", "getPaymentStatus after the cancellation: CANCELED")},
        {"refund", Text::verbatim(QByteArray(op::refundPayment))},
        {"period", Text::verbatim(QByteArray(op::markTransactionPeriod))},
    };
    return steps;
}

void certify(Step &step, const Request &request, const Answer &answer)
{
    if (answer.resultCode != code::success)
        return;
    const QByteArray &operation = request.operation;
    if (operation == op::sendInvoice && hasFullRows(*request.invoice))
        tick(step, "send", answer.invoiceReference);
    else if (operation == op::getPaymentStatus)
        certifyStatus(step, request, answer);
    else if (operation == op::submitPaymentReceipt)
        tick(step, "receipt", request.ersReference);
    else if (operation == op::cancelInvoice)
        tick(step, "cancel", request.invoiceReference);
    else if (operation == op::refundPayment)
        tick(step, "refund", request.ersReference);
    else if (operation == op::markTransactionPeriod)
        tick(step, "period", answer.transactionPeriodId);
}

Rows certificationRows(const State &state)
{
    Rows rows;
    rows.columns = {KASSA_TEXT("seqr.sandbox", "Step"), KASSA_TEXT("seqr.sandbox", "Done")};
    for (const CertificationStep &each : certificationSteps()) {
        const auto done = state.ticks.constFind(each.id);
        rows.rows.push_back({each.title, done == state.ticks.constEnd()
                                             ? KASSA_TEXT("seqr.sandbox", "○ not yet")
                                             : KASSA_TEXT("seqr.sandbox", "✓ %1").with(shown(*done))});
    }
    rows.total = qsizetype(rows.rows.size());
    return rows;
}

Page certificationPage(const State &state)
{
    Page page;
    page.id = page::certification;
    page.url = phoneUrl(state, certificationPath);
    page.language = state.inputs.locale == "ru" ? "ru" : "en";
    page.title = KASSA_TEXT("seqr.sandbox", "SEQR certification of a web-shop");
    const auto &steps = certificationSteps();
    page.blocks.push_back(
        {Block::Kind::Paragraph,
         KASSA_TEXT("seqr.sandbox",
                    "%1 of %2 steps are done. Open this page in your browser (↗) and save it there "
                    "as the report.")
             .with(QByteArray::number(state.ticks.size()))
             .with(QByteArray::number(steps.size())),
         {},
         {}});
    const auto row = [&](Text label, const QByteArray &value) {
        page.blocks.push_back({Block::Kind::Row, std::move(label), Text::verbatim(value), {}});
    };
    row(KASSA_TEXT("seqr.sandbox", "Reseller"), state.account.reseller);
    row(KASSA_TEXT("seqr.sandbox", "Terminal"), state.account.terminal);
    for (const CertificationStep &each : steps) {
        const auto done = state.ticks.constFind(each.id);
        page.blocks.push_back({Block::Kind::Row,
                               each.title,
                               done == state.ticks.constEnd() ? KASSA_TEXT("seqr.sandbox", "not yet")
                                                              : Text::verbatim(shown(*done)),
                               {}});
    }
    return page;
}

void openCertification(Step &step)
{
    const Navigation report{Window::New, {}, "GET", phoneUrl(step.state, certificationPath), {}};
    if (auto draft = navigate(Party::ProviderPage, report, step.state.inputs.origins))
        step.effects.emplace_back(Send{std::move(*draft), {}, {}});
}

} // namespace kassa::seqr::sandbox
