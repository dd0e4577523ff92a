#include "providers/seqr/sandbox_invoices.h"

#include "providers/seqr/result_codes.h"
#include "providers/seqr/sandbox_payments.h"
#include "providers/seqr/sandbox_phone.h"

#include <algorithm>

namespace kassa::seqr::sandbox {

namespace {

constexpr qsizetype mostBills = 100'000;

// Section 11: a positive sum in the terminal's currency.
std::optional<Money> sumOf(const State &state, const std::optional<Amount> &amount)
{
    const QByteArray &only = state.switches.currency;
    if (!amount || !isCurrencyCode(amount->currency) || (!only.isEmpty() && amount->currency != only))
        return std::nullopt;
    const auto money = moneyOf(amount);
    return money && money->minor > 0 ? money : std::nullopt;
}

// The rule is documented, a code for it is not, and old plugins break it.
int checkRowSum(Step &step, const Invoice &invoice, const Money &total)
{
    if (step.state.switches.rowSum == RowSum::Ignore || invoice.rows.empty())
        return code::success;
    const qint64 sum = sumOfRows(invoice);
    if (sum == total.minor)
        return code::success;
    if (step.state.switches.rowSum == RowSum::Refuse)
        return code::invalidInvoiceData;
    report(step, kassa::Report::Kind::Warning, "invoice", "row-sum",
           KASSA_TEXT("seqr.sandbox", "The rows add up to %1, the invoice says %2")
               .with(Text::amount({sum, total.currency}))
               .with(Text::amount(total)));
    return code::success;
}

int checkInvoice(Step &step, const std::optional<Invoice> &invoice, Money &total)
{
    const auto sum = invoice ? sumOf(step.state, invoice->total) : std::nullopt;
    if (!sum)
        return code::invalidInvoiceData;
    total = *sum;
    if (!invoice->notificationUrl.isEmpty() && !isWebAddress(invoice->notificationUrl))
        return code::invalidNotificationUrl;
    const bool alike = std::all_of(invoice->rows.begin(), invoice->rows.end(), [&](const InvoiceRow &row) {
        return !row.total || row.total->currency == invoice->total->currency;
    });
    return alike ? checkRowSum(step, *invoice, total) : code::invalidInvoiceData;
}

QByteArray newReference(Step &step)
{
    QByteArray reference;
    do {
        reference = stampText(step.now).left(8) + step.state.ids.digits("invoice", 9);
    } while (step.state.bills.contains(reference));
    return reference;
}

// 54 also means: of another terminal.
Bill *billOf(Step &step, const Caller &caller, const QByteArray &reference)
{
    const auto found = step.state.bills.find(reference);
    return found == step.state.bills.end() || found->terminal != caller.terminal ? nullptr : &*found;
}

// A cash register has one open invoice (section 4.4).
void cancelPrevious(Step &step, const QByteArray &terminal)
{
    if (!step.state.terminals.value(terminal).cashRegister)
        return;
    while (Bill *open = openBill(step.state, terminal)) {
        setStatus(step, *open, status::canceled);
        phonesOfBillChanged(step, *open);
    }
}

Receipt receiptOf(const State &state, const Bill &bill)
{
    Receipt receipt;
    receipt.terminalId = bill.terminal;
    receipt.paymentDate = bill.paymentDate;
    receipt.clientInvoiceId = bill.invoice.clientInvoiceId;
    receipt.invoiceReference = bill.reference;
    receipt.paymentReference = bill.ersReference;
    receipt.payerTerminalId = bill.payer;
    receipt.receiverName = state.account.reseller;
    Invoice echoed;
    echoed.acknowledgmentMode = bill.invoice.acknowledgmentMode;
    echoed.title = bill.invoice.title;
    echoed.rows = bill.invoice.rows;
    echoed.total = amountOf({bill.paid, bill.total.currency});
    receipt.invoice = std::move(echoed);
    return receipt;
}

int endedCode(const Bill &bill)
{
    if (bill.status == status::expired)
        return code::paymentExpired;
    return code::alreadyCancelled;
}

Bill *billOfPayment(Step &step, const Caller &caller, const QByteArray &ersReference)
{
    Bill *bill = billOf(step, caller, step.state.billOfPayment.value(ersReference));
    return bill && bill->committed ? bill : nullptr; // uncommitted or reversed: 23 (assumed)
}

} // namespace

Bill *openBill(State &state, const QByteArray &terminal)
{
    Bill *current = nullptr;
    for (Bill &bill : state.bills) {
        if (bill.terminal == terminal && isOpen(bill) && (!current || bill.issued >= current->issued))
            current = &bill;
    }
    return current;
}

int sendInvoice(Step &step, const Caller &caller, const Request &request, Answer &answer)
{
    Bill bill;
    if (const int checked = checkInvoice(step, request.invoice, bill.total); checked != code::success)
        return checked;
    if (step.state.bills.size() >= mostBills)
        return code::systemError;
    cancelPrevious(step, caller.terminal);
    bill.reference = newReference(step);
    bill.terminal = caller.terminal;
    bill.invoice = *request.invoice;
    bill.tokens = request.tokens;
    bill.issued = step.now;
    answer.invoiceReference = bill.reference;
    answer.invoiceQRCode = invoicePayload(bill.reference);
    if (step.state.switches.lifetime > Duration::zero())
        startTimer(step, "expire:" + bill.reference, step.state.switches.lifetime);
    report(step, kassa::Report::Kind::State, "invoice " + bill.reference, bill.status,
           KASSA_TEXT("seqr.sandbox", "Invoice %1 over %2 is issued for %3")
               .with(bill.reference)
               .with(Text::amount(bill.total))
               .with(bill.invoice.clientInvoiceId));
    step.state.terminals[caller.terminal].newestBill = bill.reference;
    const Bill &kept = *step.state.bills.insert(bill.reference, bill);
    stickerGotBill(step, kept);
    return code::success;
}

int updateInvoice(Step &step, const Caller &caller, const Request &request, Answer &)
{
    Bill *bill = billOf(step, caller, request.invoiceReference);
    if (!bill)
        return code::invalidInvoiceReference;
    if (bill->status == status::paid)
        return code::systemError;
    if (!isOpen(*bill) && bill->status != status::reserved)
        return endedCode(*bill);
    if (bill->atPin)
        return code::paymentInProgress;
    Money total;
    if (const int checked = checkInvoice(step, request.invoice, total); checked != code::success)
        return checked;
    Invoice changed = *request.invoice;
    if (changed.notificationUrl.isEmpty())
        changed.notificationUrl = bill->invoice.notificationUrl;
    if (changed.backUrl.isEmpty())
        changed.backUrl = bill->invoice.backUrl;
    bill->invoice = std::move(changed);
    bill->total = total;
    for (const CustomerToken &token : request.tokens) { // the shop says what it made of them
        const auto known = std::find_if(bill->tokens.begin(), bill->tokens.end(),
                                        [&](const CustomerToken &each) { return each.id == token.id; });
        if (known == bill->tokens.end())
            bill->tokens.push_back(token);
        else
            known->status = token.status;
    }
    if (bill->status == status::pending) {
        bill->acknowledged = true;
        setStatus(step, *bill, status::issued);
    } else {
        ++bill->version;
    }
    return code::success;
}

int getPaymentStatus(Step &step, const Caller &caller, const Request &request, Answer &answer)
{
    // A cash register may leave the reference out: the current invoice of the terminal (section 4.4), paid or
    // not.
    const QByteArray reference = request.invoiceReference.isEmpty()
                                     ? step.state.terminals.value(caller.terminal).newestBill
                                     : request.invoiceReference;
    Bill *bill = billOf(step, caller, reference);
    if (!bill)
        return code::invalidInvoiceReference;
    answer.status = bill->status;
    answer.version = bill->version;
    answer.customerTokens = bill->tokens;
    if (bill->status == status::paid) {
        answer.ersReference = bill->ersReference;
        answer.receipt = receiptOf(step.state, *bill);
        commitBill(step, *bill);
    }
    return code::success;
}

int cancelInvoice(Step &step, const Caller &caller, const Request &request, Answer &)
{
    Bill *bill = billOf(step, caller, request.invoiceReference);
    if (!bill)
        return code::invalidInvoiceReference;
    if (bill->status == status::paid)
        return code::cannotCancelPaid;
    if (bill->status == status::canceled)
        return code::invoiceAlreadyCanceled;
    if (bill->status == status::failed || bill->status == status::expired)
        return endedCode(*bill);
    if (bill->atPin)
        return code::cannotCancelInProgress;
    stopTimer(step, "lapse:" + bill->reference);
    bill->cancelledByShop = true;
    setStatus(step, *bill, status::canceled);
    phonesOfBillChanged(step, *bill);
    return code::success;
}

int commitReservation(Step &step, const Caller &caller, const Request &request, Answer &)
{
    Bill *bill = billOf(step, caller, request.invoiceReference);
    if (!bill)
        return code::invalidInvoiceReference;
    if (bill->status != status::reserved)
        return code::stateNotReserved;
    const auto amount = request.amount ? moneyOf(request.amount) : bill->total;
    if (!amount || amount->currency.code != bill->total.currency.code || amount->minor <= 0)
        return code::invalidInvoiceData;
    if (amount->minor > bill->reserved) // whatever an update has said since
        return code::rejectedAmount;
    captureBill(step, *bill, amount->minor);
    return code::success;
}

int submitPaymentReceipt(Step &step, const Caller &caller, const Request &request, Answer &)
{
    Bill *bill = billOfPayment(step, caller, request.ersReference);
    if (!bill)
        return code::invalidErsReference;
    ++bill->receipts;
    return code::success;
}

int refundPayment(Step &step, const Caller &caller, const Request &request, Answer &answer)
{
    Bill *bill = billOfPayment(step, caller, request.ersReference);
    if (!bill)
        return code::invalidErsReference;
    const auto amount = request.invoice ? moneyOf(request.invoice->total) : std::nullopt;
    if (!amount || amount->minor <= 0 || amount->currency.code != bill->total.currency.code)
        return code::invalidInvoiceData;
    if (amount->minor > bill->paid - refundedSum(*bill))
        return code::refundsAboveSum;
    bill->refunds.push_back({newErsReference(step), amount->minor});
    answer.ersReference = bill->refunds.back().ersReference;
    report(step, kassa::Report::Kind::Info, "invoice " + bill->reference, "refunded",
           KASSA_TEXT("seqr.sandbox", "%1 of invoice %2 go back to the buyer")
               .with(Text::amount(*amount))
               .with(bill->reference));
    return code::success;
}

} // namespace kassa::seqr::sandbox
