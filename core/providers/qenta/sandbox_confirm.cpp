#include "providers/qenta/sandbox_confirm.h"

#include "providers/qenta/sandbox_orders.h"

#include <algorithm>

namespace kassa::qenta::sandbox {

namespace {

constexpr Duration confirmTimeout = 30s;  // not documented (section 14)
constexpr Duration afterRedirect = 300ms; // of a confirmation that comes second
constexpr qsizetype mostJobs = 100'000;

Account accountOfSession(const State &state, const Session &session)
{
    const Client *client = findClient(state, session.customerId, session.shopId);
    return client == nullptr ? Account() : accountOf(state, *client);
}

// Every name that is none of the provider's comes back unchanged (section 4.3).
bool isCustom(const QByteArray &name)
{
    static const QByteArrayList known{"customerId",
                                      "shopId",
                                      "language",
                                      "paymentType",
                                      "amount",
                                      "currency",
                                      "orderDescription",
                                      "successUrl",
                                      "cancelUrl",
                                      "failureUrl",
                                      "serviceUrl",
                                      "pendingUrl",
                                      "confirmUrl",
                                      "consumerIpAddress",
                                      "consumerUserAgent",
                                      "storageId",
                                      "orderIdent",
                                      "financialInstitution",
                                      "requestFingerprintOrder",
                                      "requestFingerprint",
                                      "orderNumber",
                                      "orderReference",
                                      "customerStatement",
                                      "duplicateRequestCheck",
                                      "windowName",
                                      "autoDeposit",
                                      "confirmMail",
                                      "transactionIdentifier",
                                      "merchantTokenizationFlag",
                                      "periodicType",
                                      "sourceOrderNumber",
                                      "mandateId",
                                      "mandateSignatureDate",
                                      "isoTransactionType",
                                      "riskSuppress",
                                      "riskConfigAlias",
                                      "noScriptInfoUrl",
                                      "cssUrl",
                                      "pluginVersion",
                                      "paymentToken",
                                      "browserData",
                                      "additionalMerchantData"};
    static const QByteArrayList prefixes{"consumer", "basketItem", "company", "display"};
    const QByteArray plain = name.toLower(); // names count without regard to case (section 4)
    return std::none_of(known.begin(), known.end(),
                        [&](const QByteArray &each) { return plain == each.toLower(); }) &&
           std::none_of(prefixes.begin(), prefixes.end(),
                        [&](const QByteArray &prefix) { return plain.startsWith(prefix.toLower()); });
}

Fields customFields(const Session &session)
{
    Fields custom;
    const Fields request = session.request();
    std::copy_if(request.begin(), request.end(), std::back_inserter(custom),
                 [](const Field &each) { return isCustom(each.first); });
    return custom;
}

void append(Fields &fields, const Fields &more)
{
    fields.insert(fields.end(), more.begin(), more.end());
}

QByteArray institutionOf(const Session &session, const PaymentType &type)
{
    if (QByteArray stored = fieldOf(session.stored, "financialInstitution"); !stored.isEmpty())
        return stored;
    // AFTERPAY may be started without one (section 4.3).
    const QByteArray asked =
        type.institutionWanted.isEmpty() ? QByteArray() : fieldOf(session.request(), "financialInstitution");
    return asked.isEmpty() ? type.institution : asked;
}

Fields paymentFields(const Step &step, const Session &session, const PaymentType &type,
                     const QByteArray &state)
{
    const bool success = state == "SUCCESS";
    Fields fields = customFields(session);
    if (success) {
        fields.emplace_back("amount", fieldOf(session.request(), "amount"));
        fields.emplace_back("currency", session.amount.currency.code);
    }
    append(fields, {{"paymentType", type.id},
                    {"financialInstitution", institutionOf(session, type)},
                    {"language", fieldOf(session.request(), "language")},
                    {"orderNumber", session.orderNumber},
                    {"paymentState", state}});
    if (!success)
        return fields;
    append(fields, methodFieldsOf(session, type, step.now));
    append(fields, {{"gatewayReferenceNumber", "DGW_" + session.orderNumber + "_RN"},
                    {"gatewayContractNumber", "DemoContractNumber123"},
                    {"avsResponseCode", "X"},
                    {"avsResponseMessage", "Demo AVS ResultMessage"},
                    {"avsProviderResultCode", "X"},
                    {"avsProviderResultMessage", "Demo AVS ProviderResultMessage"}});
    return fields;
}

Fields confirmationOf(const Step &step, const Session &session, const QByteArray &state, int code)
{
    const PaymentType *type = findPaymentType(session.paymentType);
    if (isSignedState(state) && type != nullptr)
        return signedConfirmation(accountOfSession(step.state, session),
                                  paymentFields(step, session, *type, state));
    Fields fields = customFields(session);
    fields.emplace_back("paymentState", state);
    if (state == "FAILURE")
        append(fields, errorFields({knownError(code, fieldOf(session.request(), "language"))}));
    return fields;
}

// What a forger or a careless program would send (section 11).
Fields forged(const State &state, const Session &session, Fields genuine)
{
    const QByteArray &kind = state.switches.forgery;
    Account account = accountOfSession(state, session);
    const QByteArrayList order = splitOrder(fieldOf(genuine, "responseFingerprintOrder"));
    const auto sign = [&](const QByteArrayList &list, const Account &by) {
        setField(genuine, "responseFingerprint", fingerprintOf(by, genuine, list));
    };
    if (kind == forgery::alteredAmount) {
        setField(genuine, "amount", "0.01");
    } else if (kind == forgery::noFingerprint) {
        removeField(genuine, "responseFingerprint");
        removeField(genuine, "responseFingerprintOrder");
    } else if (kind == forgery::noSecret) {
        QByteArrayList list = order;
        list.removeAll("secret");
        setField(genuine, "responseFingerprintOrder", list.join(','));
        account.secret = Secret(QByteArray());
        sign(list, account);
    } else if (kind == forgery::legacyHash) {
        account.hash = account.hash == HashKind::Sha512 ? HashKind::Md5 : HashKind::Sha512;
        sign(order, account);
    } else if (kind == forgery::foreignSecret) {
        account.secret = Secret("not-the-secret-of-this-shop");
        sign(order, account);
    } else if (order.size() > 2) {
        QByteArrayList list = order; // signed as it was, sent otherwise
        list.swapItemsAt(0, 1);
        setField(genuine, "responseFingerprintOrder", list.join(','));
    }
    return genuine;
}

Text verdictText(ConfirmationVerdict verdict)
{
    switch (verdict) {
    case ConfirmationVerdict::NotRecognised:
        return KASSA_TEXT("qenta.sandbox", "neither OK nor NOK");
    case ConfirmationVerdict::HttpError:
        return KASSA_TEXT("qenta.sandbox", "an HTTP error");
    case ConfirmationVerdict::NoAnswer:
        return KASSA_TEXT("qenta.sandbox", "no answer");
    case ConfirmationVerdict::Ok:
    case ConfirmationVerdict::Nok:
        break;
    }
    return Text::verbatim(verdictWord(verdict));
}

void attempt(Step &step, const QByteArray &tag)
{
    State &state = step.state;
    ConfirmJob &job = state.jobs[tag];
    const Session *session = findSession(state, job.sid);
    if (session == nullptr) {
        state.jobs.remove(tag);
        return;
    }
    ++job.attempt;
    job.underWay = true;
    Draft draft;
    draft.channel = Channel::Callback;
    draft.from = Party::ProviderServer;
    draft.to = Party::ShopServer;
    draft.payload = formRequest(fieldOf(session->request(), "confirmUrl"), "QENTA", job.fields);
    // Of one checkout they keep their order.
    draft.queue = "confirm " + job.sid;
    send(step, std::move(draft), tag, confirmTimeout);
}

QByteArray addJob(Step &step, Session &session, ConfirmJob job)
{
    State &state = step.state;
    while (state.jobs.size() >= mostJobs) {
        stopTimer(step, state.jobs.firstKey());
        state.jobs.erase(state.jobs.begin());
    }
    job.sid = session.sid;
    job.state = fieldOf(job.fields, "paymentState");
    QByteArray tag =
        "confirm:" + session.sid + ':' + QByteArray::number(++session.confirmations).rightJustified(4, '0');
    state.jobs.insert(tag, job);
    return tag;
}

QByteArray returnUrlOf(const Session &session, const QByteArray &state)
{
    const char *name = state == "SUCCESS"   ? "successUrl"
                       : state == "PENDING" ? "pendingUrl"
                       : state == "CANCEL"  ? "cancelUrl"
                                            : "failureUrl";
    return fieldOf(session.request(), name);
}

// Nothing is added to the address (section 6.5).
void sendOn(Step &step, Session &session)
{
    if (session.returnUrl.isEmpty())
        return;
    session.url.clear();
    if (const ExchangeId waiting = std::exchange(session.waiting, {}))
        reply(step, waiting, redirectTo(session.returnUrl));
    session.returnUrl.clear();
}

void confirm(Step &step, Session &session, const Fields &fields, bool isFirst)
{
    const Switches &switches = step.state.switches;
    session.confirmed = fields;
    if (switches.confirmation == "lost") {
        report(step, Report::Kind::Warning, "checkout " + session.orderNumber, "confirm.lost",
               KASSA_TEXT("qenta.sandbox", "The confirmation %1 is lost on purpose")
                   .with(fieldOf(fields, "paymentState")));
        return sendOn(step, session);
    }
    // PENDING has no amount that could be altered.
    const bool isForged = switches.forgery != forgery::none &&
                          (switches.forgery != forgery::alteredAmount || hasField(fields, "amount"));
    if (isForged && isSignedState(fieldOf(fields, "paymentState")))
        attempt(step, addJob(step, session, {{}, forged(step.state, session, fields), {}, 0, false, false}));
    const bool waits = isFirst && (switches.confirmation == "after" || switches.confirmation == "late");
    const QByteArray tag = addJob(step, session, {{}, fields, {}, 0, true, isFirst && !waits});
    if (waits) {
        startTimer(step, tag, switches.confirmation == "after" ? afterRedirect : switches.confirmDelay);
        return sendOn(step, session);
    }
    attempt(step, tag);
    if (switches.confirmation == "twice")
        attempt(step, addJob(step, session, {{}, fields, {}, 0, true, false}));
}

// Of redelivery: none of the attempts was answered OK. Without it: confirmUrl was not reached.
bool isGivenUp(const State &state, const ConfirmJob &job, ConfirmationVerdict verdict)
{
    const bool reached =
        verdict != ConfirmationVerdict::HttpError && verdict != ConfirmationVerdict::NoAnswer;
    const bool isLast = job.attempt > state.switches.redelivery.size();
    return job.genuine && isLast && verdict != ConfirmationVerdict::Ok &&
           (!state.switches.redelivery.isEmpty() || !reached);
}

// Those of a checkout that wait for their time.
QByteArrayList waitingJobs(const State &state, const Session &session)
{
    const QByteArray prefix = "confirm:" + session.sid + ':';
    QByteArrayList tags;
    for (auto job = state.jobs.lowerBound(prefix);
         job != state.jobs.constEnd() && job.key().startsWith(prefix); ++job) {
        if (!job->underWay)
            tags.append(job.key());
    }
    return tags;
}

// Section 7.4: one e-mail after the last attempt. It is told in the journal; none leaves this computer.
void tellByMail(Step &step, const Session &session)
{
    const QByteArray address = fieldOf(session.request(), "confirmMail");
    if (!address.isEmpty())
        report(step, Report::Kind::Info, "checkout " + session.orderNumber, "confirm.mail",
               KASSA_TEXT("qenta.sandbox",
                          "The provider would now write to %1 that the confirmation did not arrive")
                   .with(address.left(127)));
}

Stage stageOf(const QByteArray &state)
{
    if (state == "SUCCESS")
        return Stage::Success;
    if (state == "PENDING")
        return Stage::Pending;
    return state == "CANCEL" ? Stage::Cancel : Stage::Failure;
}

std::optional<Duration> nextAttempt(const Switches &switches, int made)
{
    if (made < 1 || made > switches.redelivery.size())
        return std::nullopt;
    return std::chrono::minutes(switches.redelivery[made - 1]);
}

} // namespace

void endPayment(Step &step, Session &session, const Ending &ending, ExchangeId exchange)
{
    QByteArray state = ending.state;
    int code = ending.code;
    if (state == "PENDING" && fieldOf(session.request(), "pendingUrl").isEmpty()) {
        state = "FAILURE"; // section 1: a would-be pending is reported as a failure
        code = 30014;
    }
    stopTimer(step, "session:" + session.sid);
    session.waiting = exchange;
    session.returnUrl = ending.redirects ? returnUrlOf(session, state) : QByteArray();
    setStage(step, session, stageOf(state));
    settleOrder(step, session, state);
    if (state == "PENDING") {
        session.finalState = ending.later;
        startTimer(step, "pending:" + session.sid, ending.after.value_or(step.state.switches.pending));
    }
    confirm(step, session, confirmationOf(step, session, state, code), ending.redirects);
}

void settlePending(Step &step, Session &session, const QByteArray &state)
{
    if (session.stage != Stage::Pending)
        return;
    stopTimer(step, "pending:" + session.sid);
    setStage(step, session, stageOf(state));
    settleOrder(step, session, state);
    confirm(step, session, confirmationOf(step, session, state, 20000), false);
}

bool isConfirmTag(const QByteArray &tag)
{
    return tag.startsWith("confirm:");
}

void confirmAnswered(Step &step, const QByteArray &tag, const Payload &answer)
{
    State &state = step.state;
    const auto found = state.jobs.constFind(tag);
    if (found == state.jobs.constEnd())
        return;
    ConfirmJob job = *found; // it may be removed
    Session *session = findSession(state, job.sid);
    const ConfirmationAnswer said = readConfirmationAnswer(answer);
    const auto delay = job.genuine && said.verdict != ConfirmationVerdict::Ok
                           ? nextAttempt(state.switches, job.attempt)
                           : std::nullopt;
    keep(
        state.attempts,
        {step.now, job.sid, session ? session->orderNumber : QByteArray(),
         job.genuine ? Text::verbatim(job.state) : KASSA_TEXT("qenta.sandbox", "%1 (forged)").with(job.state),
         verdictText(said.verdict), job.attempt, delay ? std::optional(step.now + *delay) : std::nullopt});
    report(step, Report::Kind::Info, "checkout " + (session ? session->orderNumber : QByteArray()),
           "confirm." + verdictWord(said.verdict),
           KASSA_TEXT("qenta.sandbox", "The shop answered the confirmation %1: %2 %3")
               .with(job.state)
               .with(verdictText(said.verdict))
               .with(said.message));
    if (delay) {
        state.jobs[tag].underWay = false;
        startTimer(step, tag, *delay);
    } else {
        state.jobs.remove(tag);
    }
    if (session != nullptr && !delay && isGivenUp(state, job, said.verdict))
        tellByMail(step, *session);
    if (session != nullptr && job.releases && job.attempt == 1)
        sendOn(step, *session); // whatever the answer was (section 7.3)
}

void confirmTimer(Step &step, const QByteArray &key)
{
    const QByteArray sid = key.mid(key.indexOf(':') + 1);
    if (isConfirmTag(key) && step.state.jobs.contains(key))
        attempt(step, key);
    else if (Session *session = key.startsWith("pending:") ? findSession(step.state, sid) : nullptr)
        settlePending(step, *session, session->finalState);
}

bool canDeliverNow(const State &state, const Session &session)
{
    return !waitingJobs(state, session).isEmpty();
}

void deliverNow(Step &step, const Session &session)
{
    const QByteArrayList tags = waitingJobs(step.state, session);
    for (const QByteArray &tag : tags) {
        stopTimer(step, tag);
        attempt(step, tag);
    }
}

void sendAgain(Step &step, Session &session)
{
    if (!session.confirmed.empty())
        attempt(step, addJob(step, session, {{}, session.confirmed, {}, 0, true, false}));
}

void forgeFailure(Step &step, Session &session)
{
    const Fields fields = confirmationOf(step, session, "FAILURE", 20000);
    attempt(step, addJob(step, session, {{}, fields, {}, 0, false, false}));
}

} // namespace kassa::qenta::sandbox
