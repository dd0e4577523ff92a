#include "providers/seqr/sandbox_soap.h"

#include "providers/parts.h"
#include "providers/seqr/result_codes.h"
#include "providers/seqr/sandbox_certification.h"
#include "providers/seqr/sandbox_invoices.h"
#include "providers/seqr/sandbox_terminals.h"

#include <algorithm>

namespace kassa::seqr::sandbox {

namespace {

constexpr qsizetype shortestPassword = 4; // shorter ones of terminals give 21 (section 4.4)

const std::map<QByteArray, Handler> &served()
{
    static const std::map<QByteArray, Handler> all{
        {op::sendInvoice, sendInvoice},
        {op::updateInvoice, updateInvoice},
        {op::getPaymentStatus, getPaymentStatus},
        {op::cancelInvoice, cancelInvoice},
        {op::commitReservation, commitReservation},
        {op::submitPaymentReceipt, submitPaymentReceipt},
        {op::refundPayment, refundPayment},
        {op::registerTerminal, registerTerminal},
        {op::unregisterTerminal, unregisterTerminal},
        {op::assignSeqrId, assignSeqrId},
        {op::markTransactionPeriod, markTransactionPeriod},
        {op::executeReport, executeReport},
    };
    return all;
}

int checkTerminal(const State &state, const Context &context, Caller &caller)
{
    const auto terminal = state.terminals.constFind(context.initiator.id);
    if (terminal == state.terminals.constEnd())
        return code::invalidInitiator;
    if (terminal->blocked)
        return code::invalidInitiatorState;
    if (terminal->password.expose() != context.password.expose())
        return code::authenticationFailed;
    if (terminal->password.expose().size() < shortestPassword)
        return code::accessDenied;
    caller.terminal = terminal->id;
    return code::success;
}

// The Java sample writes "reseller/9900" into id and no userId (section 3).
int checkReseller(const State &state, const Context &context)
{
    const Account &account = state.account;
    const QByteArray joined = account.reseller + '/' + account.user;
    const bool known = context.initiator.id == joined ||
                       (context.initiator.id == account.reseller && context.initiator.userId == account.user);
    if (!known)
        return code::initiatorNotFound;
    return account.resellerPassword.expose() == context.password.expose() ? code::success
                                                                          : code::authenticationFailed;
}

// Section 11's order: context, principal, its state, password, then whether it may do this.
int checkCaller(const State &state, const Request &request, Caller &caller)
{
    if (!request.context)
        return code::invalidInitiator;
    const QByteArray &type = request.context->initiator.type;
    if (type != terminalType && type != resellerType)
        return code::invalidInitiator;
    const bool isTerminal = type == terminalType;
    const int checked =
        isTerminal ? checkTerminal(state, *request.context, caller) : checkReseller(state, *request.context);
    if (checked != code::success)
        return checked;
    return isTerminal != isOfReseller(request.operation) ? code::success : code::accessDenied;
}

void warnOfLongNames(Step &step, const Request &request)
{
    if (!request.context)
        return;
    const std::tuple<const char *, QByteArray, qsizetype> limits[] = {
        {"channel", request.context->channel, 40},
        {"clientComment", request.context->clientComment, 80},
        {"clientReference", request.context->clientReference, 32}};
    for (const auto &[name, value, most] : limits) {
        if (QString::fromUtf8(value).size() > most)
            report(step, kassa::Report::Kind::Warning, "context", QByteArray("long.") + name,
                   KASSA_TEXT("seqr.sandbox", "%1 has more than %2 characters; it is taken all the same")
                       .with(QByteArray(name))
                       .with(QByteArray::number(most)));
    }
}

void keepCall(Step &step, const Request &request, const Answer &answer)
{
    const QByteArray reference = !request.invoiceReference.isEmpty()  ? request.invoiceReference
                                 : !answer.invoiceReference.isEmpty() ? answer.invoiceReference
                                                                      : request.ersReference;
    const QByteArray principal = request.context ? request.context->initiator.id : QByteArray();
    keep(step.state.calls, {step.now, request.operation, principal, reference, answer.resultCode});
}

Answer answered(Step &step, const Request &request)
{
    Answer answer;
    answer.operation = request.operation;
    warnOfLongNames(step, request);
    const auto found = served().find(request.operation);
    if (isForeignOperation(request.operation)) {
        answer.resultCode = code::unsupportedOperation;
    } else if (found != served().end()) { // else benchmarkingNop, which asks for nothing
        Caller caller;
        answer.resultCode = checkCaller(step.state, request, caller);
        if (answer.resultCode == code::success)
            answer.resultCode = found->second(step, caller, request, answer);
    }
    answer.resultDescription = resultDescription(answer.resultCode);
    keepCall(step, request, answer);
    certify(step, request, answer);
    return answer;
}

FaultOrder *faultFor(State &state, const QByteArray &operation)
{
    const auto found = std::find_if(state.faults.begin(), state.faults.end(), [&](const FaultOrder &fault) {
        return fault.times > 0 && (fault.operation.isEmpty() || fault.operation == operation);
    });
    return found == state.faults.end() ? nullptr : &*found;
}

void giveAnswer(Step &step, ExchangeId exchange, HttpResponse response, Duration delay)
{
    if (delay <= Duration::zero())
        return reply(step, exchange, std::move(response));
    const QByteArray key = "held:" + QByteArray::number(++step.state.lastTag);
    step.state.held.insert(key, {exchange, std::move(response)});
    startTimer(step, key, delay);
}

// True: that was the answer.
bool failOnPurpose(Step &step, ExchangeId exchange, const Request &request, Duration &delay)
{
    FaultOrder *fault = faultFor(step.state, request.operation);
    if (!fault)
        return false;
    --fault->times;
    if (fault->kind == faultKind::delay) {
        delay = fault->delay;
        return false;
    }
    if (fault->kind == faultKind::soapFault) {
        reply(step, exchange, faultAnswer("Fault on demand"));
    } else if (fault->kind == faultKind::unavailable) {
        reply(step, exchange, httpResponse(503, "text/plain; charset=utf-8", "Service Unavailable\n"));
    } else if (fault->kind == faultKind::cut) {
        step.effects.emplace_back(Cut{exchange, httpResponse(200, "text/xml; charset=utf-8", "<soap"), 0});
    } else {
        Answer answer;
        answer.operation = request.operation;
        answer.resultCode = fault->kind.toInt();
        answer.resultDescription = resultDescription(answer.resultCode);
        keepCall(step, request, answer);
        giveAnswer(step, exchange, soapAnswer(answer), delay);
    }
    return true;
}

} // namespace

void answerSoap(Step &step, ExchangeId exchange, const HttpRequest &request)
{
    const auto body = readSoap(request.raw.body);
    const bool isOurs = body && body->space == ersSpace;
    const auto &known = operations();
    if (!isOurs || (!isForeignOperation(body->name) &&
                    std::find(known.begin(), known.end(), body->name) == known.end())) {
        const QByteArray why = !body ? body.error().code + ": " + english(body.error().detail).toUtf8()
                                     : "Unknown operation: " + body->name.left(100);
        report(step, kassa::Report::Kind::Warning, "soap", "fault",
               KASSA_TEXT("seqr.sandbox", "Answered with a fault: %1").with(why));
        reply(step, exchange, faultAnswer(why));
        return;
    }
    const Request read = readRequest(*body);
    Duration delay = step.state.switches.answerDelay;
    if (failOnPurpose(step, exchange, read, delay))
        return;
    giveAnswer(step, exchange, soapAnswer(answered(step, read)), delay);
}

void heldAnswerDue(Step &step, const QByteArray &key)
{
    const auto found = step.state.held.constFind(key);
    if (found == step.state.held.constEnd())
        return;
    const HeldAnswer held = *found;
    step.state.held.erase(found);
    reply(step, held.exchange, held.response);
}

} // namespace kassa::seqr::sandbox
