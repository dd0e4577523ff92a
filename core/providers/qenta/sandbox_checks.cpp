#include "providers/qenta/sandbox_checks.h"

#include <algorithm>

namespace kassa::qenta::sandbox {

namespace {

QByteArray subjectOf(const Call &call)
{
    return call.endpoint;
}

std::vector<Secret> otherSecrets(const State &state, const Client &client)
{
    std::vector<Secret> secrets;
    for (const Client &each : state.clients) {
        if (each.secret.expose() != client.secret.expose())
            secrets.push_back(each.secret);
    }
    return secrets;
}

void explainFingerprint(Step &step, const Call &call, const Account &account, const SignedParts &parts)
{
    const Diagnosis diagnosis = diagnoseFingerprint(
        account, parts,
        otherSecrets(step.state, {account.customerId, account.shopId, account.secret, {}, Mode::Demo}));
    const auto pieces = piecesOf(parts.fields, parts.order, account.secret);
    keep(step.state.explained,
         {step.now, call.endpoint, "fingerprint", Text::verbatim(borderedMessage(pieces)), diagnosis.expected,
          diagnosis.received, diagnosis.cause});
    const Text why = causeText(diagnosis.cause);
    report(step, Report::Kind::Warning, subjectOf(call), "fingerprint",
           KASSA_TEXT("qenta.sandbox", "The fingerprint does not fit. %1")
               .with(why.isEmpty() ? unexplainedText() : why));
}

} // namespace

Errors missingFields(const Call &call, const std::vector<Needed> &needed)
{
    Errors errors;
    for (const Needed &each : needed) {
        if (fieldOf(call.fields, each.field).isEmpty())
            errors.push_back(composedError(each.errorClass, each.parameter, call.language));
    }
    return errors;
}

const Client *clientOf(const State &state, const Call &call, Errors &errors)
{
    const QByteArray customerId = fieldOf(call.fields, "customerId");
    if (const Client *client = findClient(state, customerId, fieldOf(call.fields, "shopId")))
        return client;
    // Without a configuration there is no consumerMessage (section 5).
    const bool known = knowsCustomer(state, customerId);
    errors.push_back(
        composedError(errorClass::invalid, known ? parameter::shopId : parameter::customerId, {}));
    return nullptr;
}

bool checkFingerprint(Step &step, const Call &call, const Client &client,
                      const std::vector<QByteArrayList> &orders, int fingerprintParameter, Errors &errors)
{
    const Account account = accountOf(step.state, client);
    SignedParts parts{call.fields, {}, fieldOf(call.fields, "requestFingerprint")};
    for (std::size_t i = 0; i < orders.size(); ++i) {
        parts.order = orders[i];
        if (!fits(account, parts))
            continue;
        if (i > 0)
            explain(step, call, "fingerprint.other-order",
                    KASSA_TEXT("qenta.sandbox",
                               "Signed in the order of the guide's text; every client appends the secret."));
        return true;
    }
    parts.order = orders.front();
    explainFingerprint(step, call, account, parts);
    errors.push_back(composedError(errorClass::invalid, fingerprintParameter, call.language));
    return false;
}

void explain(Step &step, const Call &call, const QByteArray &code, Text text)
{
    keep(step.state.explained, {step.now, call.endpoint, code, text, {}, {}, {}});
    report(step, Report::Kind::Warning, subjectOf(call), code, std::move(text));
}

void remark(Step &step, const Call &call, const QByteArray &code, Text text)
{
    constexpr qsizetype mostRemarks = 10'000;
    QSet<QByteArray> &made = step.state.remarks;
    const QByteArray key = code + ' ' + english(text).toUtf8();
    if (made.contains(key) || made.size() >= mostRemarks)
        return;
    made.insert(key);
    explain(step, call, code, std::move(text));
}

void noteRefusal(Step &step, const Call &call, const Errors &errors)
{
    for (const WireError &error : errors)
        explain(step, call, error.code,
                KASSA_TEXT("qenta.sandbox", "%1 is refused: %2 %3")
                    .with(call.endpoint)
                    .with(error.code)
                    .with(error.message));
}

bool isUrl(const QByteArray &text)
{
    const QByteArray scheme = schemeOf(text);
    return (scheme == "https" || scheme == "http") && !originOf(text).isEmpty();
}

qsizetype lengthOf(const QByteArray &value)
{
    return value.size() - value.count('\r') - value.count('\n');
}

bool isNumber(const QByteArray &text, int mostDigits, int leastDigits)
{
    return text.size() >= leastDigits && text.size() <= mostDigits &&
           std::all_of(text.begin(), text.end(), [](char each) { return each >= '0' && each <= '9'; });
}

QByteArray withoutBlanks(const QByteArray &text)
{
    QByteArray plain;
    for (const char each : text) {
        if (each != ' ' && each != '-')
            plain += each;
    }
    return plain;
}

} // namespace kassa::qenta::sandbox
