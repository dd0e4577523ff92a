#include "providers/qenta/explain.h"

#include "providers/parts.h"
#include "providers/qenta/lint.h"
#include "providers/qenta/published.h"
#include "providers/qenta/test_data.h"

#include <algorithm>

namespace kassa::qenta {

namespace {

constexpr char documentedIn[] = "3"; // of the dossier

QByteArray plainSegment(const QByteArray &segment)
{
    const QByteArray name = segment.toLower();
    return name.endsWith(".php") ? name.chopped(4) : name;
}

Recognised byNames(Fields fields)
{
    if (hasField(fields, "toolkitPassword"))
        return {Subject::Toolkit, operationName(fieldOf(fields, "command")), std::move(fields)};
    if (hasField(fields, "requestFingerprintOrder"))
        return {Subject::Start, {}, std::move(fields)};
    if (hasField(fields, "orderIdent"))
        return {Subject::StorageInit, {}, std::move(fields)};
    if (hasField(fields, "storageId"))
        return {Subject::StorageRead, {}, std::move(fields)};
    if (hasField(fields, "paymentState"))
        return {Subject::Confirmation, {}, std::move(fields)};
    return {};
}

// Of a file that has no address: the operation whose own fields are all there, the longest list first.
QByteArray likelyOperation(const Fields &fields)
{
    if (hasField(fields, "fundTransferType"))
        return "transferFund";
    if (hasField(fields, "sourceOrderNumber"))
        return "recurPayment";
    if (hasField(fields, "creditNumber"))
        return "refundReversal";
    if (hasField(fields, "paymentNumber"))
        return "depositReversal";
    if (hasField(fields, "amount"))
        return "deposit";
    return hasField(fields, "orderNumber") ? "getOrderDetails" : "generateOrderNumber";
}

// Answers begin with a name; scripts and pages do not.
bool isName(char first)
{
    return (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
}

Recognised ofRequest(const HttpRequest &request, Channel channel)
{
    Fields fields = readForm(request.raw.body);
    const auto head = parseRequestHead(request.raw.head);
    if (channel == Channel::Callback || (head && head->path.endsWith("/confirm")))
        return {Subject::Confirmation, {}, std::move(fields)};
    const QByteArrayList path = head ? head->path.split('/') : QByteArrayList();
    const QByteArray last = path.isEmpty() ? QByteArray() : plainSegment(path.last());
    const QByteArray folder = path.size() < 2 ? QByteArray() : plainSegment(path[path.size() - 2]);
    if (last == "store" || last == "part" || last == "fallback")
        return {Subject::Store, {}, std::move(fields)};
    if (folder == "datastorage")
        return {last == "init" ? Subject::StorageInit : Subject::StorageRead, {}, std::move(fields)};
    if (folder == "frontend" && last == "init")
        return {Subject::Start, {}, std::move(fields)};
    if (folder == "backend")
        return {Subject::Backend, operationName(last), std::move(fields)};
    if (folder == "page" && last == "toolkit")
        return {Subject::Toolkit, operationName(fieldOf(fields, "command")), std::move(fields)};
    Recognised named = byNames(fields);
    if (named.subject == Subject::None && hasField(fields, "password"))
        return {Subject::Backend, likelyOperation(fields), std::move(fields)};
    return named;
}

Text labelOf(const Recognised &message)
{
    const Fields &fields = message.fields;
    switch (message.subject) {
    case Subject::StorageInit:
        if (fieldOf(fields, "orderIdent").isEmpty())
            return KASSA_TEXT("qenta", "dataStorage/init");
        return KASSA_TEXT("qenta", "dataStorage/init for %1").with(fieldOf(fields, "orderIdent").left(64));
    case Subject::StorageRead:
        return KASSA_TEXT("qenta", "dataStorage/read");
    case Subject::Start:
        return KASSA_TEXT("qenta", "frontend/init: %1, %2 %3")
            .with(fieldOf(fields, "paymentType").left(32))
            .with(fieldOf(fields, "amount").left(20))
            .with(fieldOf(fields, "currency").left(8));
    case Subject::Backend:
        return KASSA_TEXT("qenta", "backend: %1").with(message.operation);
    case Subject::Toolkit:
        return KASSA_TEXT("qenta", "toolkit page: %1").with(message.operation);
    case Subject::Store:
        return KASSA_TEXT("qenta", "Payment data, from the browser into the data storage");
    case Subject::Confirmation:
        if (!hasField(fields, "orderNumber")) // FAILURE and CANCEL (section 7.1)
            return KASSA_TEXT("qenta", "Confirmation %1").with(fieldOf(fields, "paymentState").left(16));
        return KASSA_TEXT("qenta", "Confirmation %1 of order %2")
            .with(fieldOf(fields, "paymentState").left(16))
            .with(fieldOf(fields, "orderNumber").left(16));
    case Subject::Answer:
        break;
    case Subject::None:
        return {};
    }
    const auto errors = errorsIn(fields);
    if (!errors.empty())
        return KASSA_TEXT("qenta", "Refused: %1 %2").with(errors.front().code).with(errors.front().message);
    if (hasField(fields, "redirectUrl"))
        return KASSA_TEXT("qenta", "The payment is started");
    if (hasField(fields, "paymentInformations"))
        return KASSA_TEXT("qenta", "What the data storage holds, anonymised");
    return hasField(fields, "storageId") ? KASSA_TEXT("qenta", "A data storage is there")
                                         : KASSA_TEXT("qenta", "Answer");
}

Text noteOn(const QByteArray &name)
{
    static const std::vector<std::pair<QByteArray, Text>> notes{
        {"orderIdent",
         KASSA_TEXT("qenta", "the shop's; unique, and the same in dataStorage/init and frontend/init")},
        {"storageId",
         KASSA_TEXT("qenta", "lives 30 minutes after its last use, and dies at a successful start")},
        {"amount", KASSA_TEXT("qenta", "in major units, with a point or a comma")},
        {"requestFingerprintOrder", KASSA_TEXT("qenta", "which values are signed, in which order")},
        {"responseFingerprintOrder", KASSA_TEXT("qenta", "which values are signed, in which order")},
        {"secret", KASSA_TEXT("qenta", "never sent: the key, and one of the values as well")},
        {"pendingUrl", KASSA_TEXT("qenta", "without it pending is reported as a failure")},
        {"maskedPan", KASSA_TEXT("qenta", "anonymised: all that the shop's server may see")},
        {"paymentState", KASSA_TEXT("qenta", "SUCCESS and PENDING are signed, FAILURE and CANCEL are not")},
        {"javascriptUrl", KASSA_TEXT("qenta", "the script for the shop's page: an opaque address")},
    };
    const auto found =
        std::find_if(notes.begin(), notes.end(), [&](const auto &each) { return each.first == name; });
    return found == notes.end() ? Text() : found->second;
}

std::vector<TreeRow> treeOf(const Recognised &message, const std::optional<SignedParts> &parts,
                            const Account &account)
{
    std::vector<TreeRow> rows;
    for (const auto &[name, value] : message.fields)
        rows.push_back({0, name, value.left(4096), noteOn(name)});
    if (!parts)
        return rows;
    // The signed text with its borders, the secret masked.
    rows.push_back(
        {0, "signed", {}, KASSA_TEXT("qenta", "the values below, joined without anything between")});
    for (const Piece &piece : piecesOf(parts->fields, parts->order, account.secret))
        rows.push_back({1, piece.name, piece.isSecret ? QByteArray("<secret>") : piece.value.left(4096),
                        piece.isSecret ? noteOn("secret") : Text()});
    return rows;
}

Verdict signatureVerdict(const SignedParts &parts, const Account &account)
{
    using Severity = Verdict::Severity;
    if (parts.received.isEmpty())
        return {Severity::Wrong,
                "signature",
                KASSA_TEXT("qenta", "There is no fingerprint."),
                {},
                publishedIn(documentedIn)};
    if (fits(account, parts))
        return {Severity::Good,
                "signature",
                KASSA_TEXT("qenta", "The fingerprint fits."),
                {},
                publishedIn(documentedIn)};
    std::vector<Secret> others;
    for (const KnownAccount &known : knownAccounts()) {
        if (known.secret.expose() != account.secret.expose())
            others.push_back(known.secret);
    }
    const Diagnosis diagnosis = diagnoseFingerprint(account, parts, others);
    const Text cause = causeText(diagnosis.cause);
    return {Severity::Wrong, "signature",
            KASSA_TEXT("qenta", "The fingerprint does not fit: expected %1, received %2.")
                .with(diagnosis.expected)
                .with(parts.received.left(200)),
            cause.isEmpty() ? unexplainedText() : cause, publishedIn(documentedIn)};
}

Verdict confirmationVerdict(const Recognised &message, const Account &account)
{
    using Severity = Verdict::Severity;
    switch (checkConfirmation(account, message.fields)) {
    case ConfirmationFault::Unsigned:
        return {Severity::Wrong,
                "signature",
                KASSA_TEXT("qenta", "SUCCESS and PENDING must be signed."),
                {},
                publishedIn(documentedIn)};
    case ConfirmationFault::SecretMissing:
        return {Severity::Wrong,
                "signature",
                KASSA_TEXT("qenta", "The secret is not in responseFingerprintOrder: anybody can sign that."),
                {},
                publishedIn(documentedIn)};
    case ConfirmationFault::FieldsMissing:
        return {Severity::Wrong,
                "signature",
                KASSA_TEXT("qenta", "State, order number and payment type must be signed and not empty."),
                {},
                publishedIn(documentedIn)};
    case ConfirmationFault::UnknownState:
        return {Severity::Wrong,
                "signature",
                KASSA_TEXT("qenta", "The state is none of the four."),
                {},
                publishedIn("7")};
    case ConfirmationFault::None:
    case ConfirmationFault::WrongSignature:
        break;
    }
    if (!isSignedState(fieldOf(message.fields, "paymentState")))
        return {Severity::Note, "signature",
                KASSA_TEXT("qenta", "Not signed: only a hint, which anybody could send."),
                KASSA_TEXT("qenta", "Never undo a paid order because of one."), publishedIn(documentedIn)};
    return signatureVerdict(*signedPartsOf(message), account);
}

} // namespace

Recognised recognised(const Message &message)
{
    if (const auto *request = std::get_if<HttpRequest>(&message.payload))
        return ofRequest(*request, message.channel);
    if (const auto *response = std::get_if<HttpResponse>(&message.payload)) {
        const QByteArray &body = response->raw.body;
        const bool isList = body.contains('=') && body.size() < 1'000'000 && isName(body.front());
        if (isList && (message.channel == Channel::Api || message.channel == Channel::PageCall))
            return {Subject::Answer, {}, readForm(body)};
    }
    return {};
}

std::optional<SignedParts> signedPartsOf(const Recognised &message)
{
    const Fields &fields = message.fields;
    const QByteArray request = fieldOf(fields, "requestFingerprint");
    switch (message.subject) {
    case Subject::StorageInit:
        return SignedParts{fields, storageInitOrder(), request};
    case Subject::StorageRead:
        return SignedParts{fields, storageReadOrder(), request};
    case Subject::Start:
        return SignedParts{fields, splitOrder(fieldOf(fields, "requestFingerprintOrder")), request};
    case Subject::Backend:
        return SignedParts{fields, backendOrder(message.operation, fields), request};
    case Subject::Toolkit:
        return SignedParts{fields, toolkitOrder(message.operation, fields), request};
    case Subject::Confirmation:
        if (!isSignedState(fieldOf(fields, "paymentState")))
            return std::nullopt;
        return SignedParts{fields, splitOrder(fieldOf(fields, "responseFingerprintOrder")),
                           fieldOf(fields, "responseFingerprint")};
    case Subject::Store:
    case Subject::Answer:
    case Subject::None:
        break;
    }
    return std::nullopt;
}

std::vector<Verdict> verdictsOn(const Recognised &message, const Account &account)
{
    std::vector<Verdict> verdicts;
    const auto parts = signedPartsOf(message);
    if (message.subject == Subject::Confirmation)
        verdicts.push_back(confirmationVerdict(message, account));
    else if (parts)
        verdicts.push_back(signatureVerdict(*parts, account));
    for (Verdict &each : lintFields(message))
        verdicts.push_back(std::move(each));
    return verdicts;
}

Explanation explainMessage(const Message &message, const Keys &keys)
{
    const Account account = accountOf(keys);
    const Recognised what = recognised(message);
    const auto parts = signedPartsOf(what);
    Explanation explanation;
    explanation.label = labelOf(what);
    explanation.tree = treeOf(what, parts, account);
    if (parts)
        explanation.signedBytes = maskedMessage(piecesOf(parts->fields, parts->order, account.secret));
    explanation.verdicts = verdictsOn(what, account);
    return explanation;
}

Result<Payload> resignMessage(const Message &message, const Keys &keys)
{
    const auto *request = std::get_if<HttpRequest>(&message.payload);
    const Recognised what = recognised(message);
    const auto parts = signedPartsOf(what);
    if (request == nullptr || !parts)
        return fail(ErrorKind::State, "resign.unsigned",
                    KASSA_TEXT("error", "The message carries no fingerprint"));
    Fields fields = what.fields;
    setField(fields,
             what.subject == Subject::Confirmation ? QByteArray("responseFingerprint")
                                                   : QByteArray("requestFingerprint"),
             fingerprintOf(accountOf(keys), parts->fields, parts->order));
    HttpRequest fresh = *request;
    fresh.raw.body = buildForm(fields);
    const auto head = parseRequestHead(request->raw.head);
    if (!head)
        return fail(ErrorKind::Malformed, "http.head", KASSA_TEXT("error", "The head is not readable"));
    Headers headers = head->headers;
    std::erase_if(headers, [](const Header &each) {
        return each.first.compare("Content-Length", Qt::CaseInsensitive) == 0;
    });
    fresh.raw = buildRequest(head->method, head->target, headers, fresh.raw.body);
    return Payload(std::move(fresh));
}

} // namespace kassa::qenta
