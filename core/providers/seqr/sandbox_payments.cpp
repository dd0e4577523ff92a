#include "providers/seqr/sandbox_payments.h"

#include "providers/seqr/sandbox_certification.h"
#include "providers/seqr/sandbox_notices.h"
#include "providers/seqr/sandbox_phone.h"

#include <algorithm>

namespace kassa::seqr::sandbox {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds longestReservation = std::chrono::hours(24 * 3660);
constexpr qint64 balanceInMinorUnits = 10'100'000; // "Test Bank": 101 000 SEK or EUR (section 2)

bool wantsReservation(const Bill &bill)
{
    return bill.invoice.paymentMode.startsWith("RESERVATION");
}

bool needsAcknowledgment(const Bill &bill)
{
    const QByteArray &mode = bill.invoice.acknowledgmentMode;
    if (mode == "OPTIONAL_ACKNOWLEDGMENT")
        return bill.hasBuyerToken;
    return mode != "NO_ACKNOWLEDGMENT"; // absent: the vendor's default is REQUIRE_ACKNOWLEDGMENT
}

void waitForShop(Step &step, Bill &bill)
{
    bill.atPin = false;
    setStatus(step, bill, status::pending);
}

void takeMoney(Step &step, Bill &bill, qint64 amount)
{
    bill.ersReference = newErsReference(step);
    bill.paymentDate = paymentDateText(step.now);
    bill.paidAt = step.now;
    bill.paid = amount;
    step.state.billOfPayment.insert(bill.ersReference, bill.reference);
}

void reserve(Step &step, Bill &bill)
{
    bill.reserved = bill.total.minor;
    setStatus(step, bill, status::reserved);
    const qint64 seconds = bill.invoice.commitReservationTimeout.toLongLong();
    if (seconds > 0)
        startTimer(step, "lapse:" + bill.reference,
                   std::min(std::chrono::seconds(seconds), longestReservation),
                   TimerWeight::Background); // days: a demo does not jump over them
}

QByteArray secondsText(Duration duration)
{
    return QByteArray::number(std::chrono::duration<double>(duration).count(), 'g', 6); // "0.3", "20"
}

void openCommitWindow(Step &step, Bill &bill)
{
    bill.deadline = step.now + step.state.switches.commitWindow;
    startTimer(step, "commit:" + bill.reference, step.state.switches.commitWindow);
    startTimer(step, "second:" + bill.reference, 1s, TimerWeight::Background);
    report(step, kassa::Report::Kind::Info, "invoice " + bill.reference, "commit.open",
           KASSA_TEXT("seqr.sandbox",
                      "The shop has %1 seconds to ask for the status of invoice %2, until %3, "
                      "or the money goes back")
               .with(secondsText(step.state.switches.commitWindow))
               .with(bill.reference)
               .with(timeOfDay(bill.deadline)));
}

void closeCommitWindow(Step &step, const Bill &bill)
{
    stopTimer(step, "commit:" + bill.reference);
    stopTimer(step, "second:" + bill.reference);
}

// What follows for the reports and the phone.
void committed(Step &step, const Bill &bill, Text how)
{
    step.state.unreported.push_back(bill.reference);
    report(step, kassa::Report::Kind::Info, "invoice " + bill.reference, "committed", std::move(how));
    phonesOfBillChanged(step, bill);
}

} // namespace

void billScanned(Step &step, Bill &bill)
{
    bill.scanned = true;
    if (bill.status != status::issued || bill.acknowledged)
        return;
    if (step.state.switches.loyalty && !bill.hasBuyerToken)
        return showCard(step, bill);
    if (needsAcknowledgment(bill))
        waitForShop(step, bill);
}

void showCard(Step &step, Bill &bill)
{
    bill.hasBuyerToken = true;
    bill.tokens.push_back({"Loyalty card", step.state.ids.digits("loyalty", 16), 0, "KASSA-STAMMIS"});
    if (needsAcknowledgment(bill))
        waitForShop(step, bill);
    else
        ++bill.version; // as every new token (section 4.4)
}

bool payBill(Step &step, Bill &bill, const QByteArray &notice)
{
    if (bill.total.minor > balanceInMinorUnits) {
        declineByBank(step, bill);
        return false;
    }
    if (wantsReservation(bill)) {
        reserve(step, bill);
    } else {
        takeMoney(step, bill, bill.total.minor);
        setStatus(step, bill, status::paid);
        openCommitWindow(step, bill);
    }
    notifyPaid(step, bill, notice);
    return true;
}

void cancelByBuyer(Step &step, Bill &bill)
{
    setStatus(step, bill, status::canceled);
}

void declineByBank(Step &step, Bill &bill)
{
    setStatus(step, bill, status::failed);
}

void expireBill(Step &step, Bill &bill)
{
    stopTimer(step, "lapse:" + bill.reference);
    setStatus(step, bill, status::expired);
    phonesOfBillChanged(step, bill);
}

void commitBill(Step &step, Bill &bill)
{
    if (bill.committed)
        return;
    bill.committed = true;
    tellState(step, bill);
    closeCommitWindow(step, bill);
    committed(step, bill,
              KASSA_TEXT("seqr.sandbox",
                         "The shop has asked: the payment of invoice %1 is committed after %2 of %3 seconds")
                  .with(bill.reference)
                  .with(secondsText(step.now - bill.paidAt))
                  .with(secondsText(bill.deadline - bill.paidAt)));
}

void captureBill(Step &step, Bill &bill, qint64 amount)
{
    stopTimer(step, "lapse:" + bill.reference);
    takeMoney(step, bill, amount);
    bill.committed = true; // the shop has asked for it, so it knows
    setStatus(step, bill, status::paid);
    committed(step, bill,
              KASSA_TEXT("seqr.sandbox", "The shop has captured invoice %1: the payment is committed")
                  .with(bill.reference));
}

void commitWindowOver(Step &step, const QByteArray &reference)
{
    const auto bill = step.state.bills.find(reference);
    if (bill == step.state.bills.end() || bill->status != status::paid || bill->committed)
        return;
    closeCommitWindow(step, *bill);
    bill->reversed = true;
    step.state.steps.mark(step.now, bill->invoice.clientInvoiceId, "9x");
    step.state.billOfPayment.remove(bill->ersReference);
    setStatus(step, *bill, status::canceled);
    report(step, kassa::Report::Kind::Warning, "invoice " + reference, "reversed",
           KASSA_TEXT("seqr.sandbox",
                      "Nobody asked for the status of invoice %1 within %2 seconds: the payment is "
                      "reversed, the buyer gets an SMS")
               .with(reference)
               .with(secondsText(bill->deadline - bill->paidAt)));
    phonesOfBillChanged(step, *bill);
}

void secondPassed(Step &step, const QByteArray &reference)
{
    const auto bill = step.state.bills.constFind(reference);
    if (bill != step.state.bills.constEnd() && secondsLeft(*bill, step.now) > 0)
        startTimer(step, "second:" + reference, 1s, TimerWeight::Background);
}

void lifetimeOver(Step &step, const QByteArray &reference)
{
    const auto bill = step.state.bills.find(reference);
    if (bill != step.state.bills.end() && isOpen(*bill))
        expireBill(step, *bill);
}

void reservationLapsed(Step &step, const QByteArray &reference)
{
    const auto bill = step.state.bills.find(reference);
    if (bill != step.state.bills.end() && bill->status == status::reserved)
        expireBill(step, *bill);
}

bool isInCommitWindow(const Bill &bill)
{
    return bill.status == status::paid && !bill.committed;
}

int secondsLeft(const Bill &bill, Time now)
{
    if (!isInCommitWindow(bill) || now >= bill.deadline)
        return 0;
    return int(std::chrono::ceil<std::chrono::seconds>(bill.deadline - now).count());
}

} // namespace kassa::seqr::sandbox
