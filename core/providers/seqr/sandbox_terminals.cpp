#include "providers/seqr/sandbox_terminals.h"

#include "providers/seqr/result_codes.h"

#include <algorithm>
#include <map>

namespace kassa::seqr::sandbox {

namespace {

constexpr qsizetype mostTerminals = 1000, mostPeriods = 1000;

bool isSeqrId(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    });
}

// The last digit of the report's number; Shop.xml is the first. 0: no such report.
int reportNumber(const QByteArray &reportId)
{
    if (reportId == "Reconciliation/Shop.xml")
        return 1;
    if (!reportId.startsWith("Reconciliation/STD_RECON_00") || !reportId.endsWith(".xml"))
        return 0;
    const int number = reportId.mid(27, 1).toInt();
    return reportId.size() == 32 && number >= 2 && number <= 7 ? number : 0;
}

QByteArray rootOf(int number)
{
    static constexpr const char *roots[] = {"ResellerTransactionSummary", "TerminalTransactionSummary",
                                            "TransactionDetails", "CashierTransactionSummary"};
    return roots[std::min(number, 4) - 1];
}

using GroupKey = std::pair<QByteArray, QByteArray>; // whose sales, and the currency

struct Group // a row of a summary
{
    qint64 sum = 0;
    int count = 0;
    Currency currency;
};

QByteArray reportAmount(qint64 minor, const Currency &currency)
{
    return amountText(Decimal(minor, currency.exponent), 5); // reports print five decimals (section 4.3)
}

void writeSummary(XmlWriter &out, const std::map<GroupKey, Group> &groups, const char *name)
{
    for (const auto &[key, group] : groups) {
        out.open("Row")
            .element(name, key.first)
            .element("SalesAmount", reportAmount(group.sum, group.currency));
        out.element("Currency", group.currency.code)
            .element("Count", QByteArray::number(group.count))
            .close();
    }
}

void writeDetails(XmlWriter &out, const std::vector<const Bill *> &bills)
{
    for (const Bill *bill : bills) {
        out.open("Row").element("TerminalId", bill->terminal).element("CashierId", bill->invoice.cashierId);
        out.element("SalesAmount", reportAmount(bill->paid, bill->total.currency));
        out.element("ErsReference", bill->ersReference).close();
    }
}

// `terminal`: whose report it is; empty: of all.
QByteArray reportXml(const State &state, const Period &period, int number, const QByteArray &terminal)
{
    std::vector<const Bill *> bills;
    for (const QByteArray &reference : period.bills) {
        const auto bill = state.bills.constFind(reference);
        if (bill != state.bills.constEnd() && (terminal.isEmpty() || bill->terminal == terminal))
            bills.push_back(&*bill);
    }
    std::map<GroupKey, Group> groups;
    for (const Bill *bill : bills) {
        const QByteArray key = number == 1   ? period.reseller
                               : number == 2 ? bill->terminal
                                             : bill->invoice.cashierId;
        Group &group = groups[{key, bill->total.currency.code}];
        group.currency = bill->total.currency;
        group.sum += bill->paid;
        ++group.count;
    }
    XmlWriter out;
    out.declaration().open(rootOf(number)).open("Meta").element("ResellerId", period.reseller);
    if (!terminal.isEmpty())
        out.element("TerminalId", terminal);
    out.element("TransactionPeriodId", period.id);
    out.element("GeneratedAt", toIso(state.now).left(16).replace('T', ' ')).close();
    if (number == 3)
        writeDetails(out, bills);
    else
        writeSummary(out, groups, number == 1 ? "ResellerId" : number == 2 ? "TerminalId" : "CashierId");
    return out.close().take();
}

} // namespace

int registerTerminal(Step &step, const Caller &, const Request &request, Answer &answer)
{
    if (step.state.terminals.size() >= mostTerminals)
        return code::systemError;
    Terminal terminal;
    terminal.id = step.state.ids.hex("terminal", 32);
    terminal.password = request.terminalPassword;
    terminal.externalId = request.externalTerminalId;
    terminal.name = request.name;
    terminal.cashRegister = true;
    step.state.terminals.insert(terminal.id, terminal);
    answer.terminalId = terminal.id;
    report(
        step, kassa::Report::Kind::Info, "terminal " + terminal.id, "registered",
        KASSA_TEXT("seqr.sandbox", "Terminal %1 is a cash register: each new invoice cancels the one before")
            .with(terminal.id));
    return code::success;
}

int unregisterTerminal(Step &step, const Caller &caller, const Request &, Answer &)
{
    step.state.terminals.remove(caller.terminal);
    report(step, kassa::Report::Kind::Info, "terminal " + caller.terminal, "unregistered",
           KASSA_TEXT("seqr.sandbox", "Terminal %1 is gone").with(caller.terminal));
    return code::success;
}

int assignSeqrId(Step &step, const Caller &caller, const Request &request, Answer &)
{
    const bool taken =
        std::any_of(step.state.terminals.cbegin(), step.state.terminals.cend(), [&](const Terminal &each) {
            return each.seqrId == request.seqrId && each.id != caller.terminal;
        });
    if (!isSeqrId(request.seqrId) || taken)
        return code::invalidSeqrId;
    step.state.terminals[caller.terminal].seqrId = request.seqrId;
    return code::success;
}

int markTransactionPeriod(Step &step, const Caller &, const Request &request, Answer &answer)
{
    if (step.state.periods.size() >= mostPeriods)
        return code::systemError;
    Period period;
    period.id = newErsReference(step);
    period.reseller = step.state.account.reseller;
    period.terminal = value(request.parameters, "TERMINALID");
    period.marked = step.now;
    period.bills = std::exchange(step.state.unreported, {});
    answer.transactionPeriodId = period.id;
    step.state.periods.insert(period.id, std::move(period));
    return code::success;
}

// STD_RECON_006 and 007 never become ready unless markTransactionPeriod was told the same terminal.
int executeReport(Step &step, const Caller &, const Request &request, Answer &answer)
{
    const int number = reportNumber(request.reportId);
    if (number == 0)
        return code::systemError;
    const auto period = step.state.periods.constFind(value(request.parameters, "transactionPeriodId"));
    const bool known = period != step.state.periods.constEnd();
    const QByteArray terminal = value(request.parameters, "TERMINALID");
    const bool ready = known && step.now >= period->marked + step.state.switches.reportDelay;
    const bool terminalFits = number < 6 || (!terminal.isEmpty() && known && terminal == period->terminal);
    if (!ready || !terminalFits)
        return code::reportNotReady;
    answer.report =
        ReportDocument{request.reportId, "text/xml",
                       reportXml(step.state, *period, number, number < 6 ? QByteArray() : terminal)};
    return code::success;
}

} // namespace kassa::seqr::sandbox
