#include "providers/parts.h"

#include "codec/http.h"

#include <algorithm>

namespace kassa {

namespace {

Text titleOf(const std::vector<FlowStep> &flow, const QByteArray &number)
{
    const auto found =
        std::find_if(flow.begin(), flow.end(), [&](const FlowStep &each) { return each.number == number; });
    return found == flow.end() ? Text() : found->title;
}

const OperationInfo *findOperation(const Descriptor &descriptor, Side side, const QByteArray &operation)
{
    const auto &all = descriptor.operations;
    const auto found = std::find_if(all.begin(), all.end(), [&](const OperationInfo &each) {
        return each.side == side && each.id == operation;
    });
    return found == all.end() ? nullptr : &*found;
}

// What the values of choices are called, those of all providers. Values of the wire ("POST", "md5",
// "IMMEDIATE_DEBIT") are not here: they are their own names.
const std::map<QByteArray, Text> &choiceTitles()
{
    static const std::map<QByteArray, Text> titles{
        {"on", KASSA_TEXT("choice", "on")},
        {"off", KASSA_TEXT("choice", "off")},
        {"yes", KASSA_TEXT("choice", "yes")},
        {"no", KASSA_TEXT("choice", "no")},
        {"none", KASSA_TEXT("choice", "none")},
        {"any", KASSA_TEXT("choice", "any")},
        {"right", KASSA_TEXT("choice", "right")},
        {"wrong", KASSA_TEXT("choice", "wrong")},
        {"normal", KASSA_TEXT("choice", "as usual")},
        {"as-asked", KASSA_TEXT("choice", "as asked for")},
        {"before", KASSA_TEXT("choice", "before the redirect")},
        {"after", KASSA_TEXT("choice", "just after the redirect")},
        {"late", KASSA_TEXT("choice", "late")},
        {"lost", KASSA_TEXT("choice", "never comes")},
        {"twice", KASSA_TEXT("choice", "twice")},
        {"swapped", KASSA_TEXT("choice", "each pair in the wrong order")},
        {"wrong-hash", KASSA_TEXT("choice", "with a wrong signature")},
        {"wrong-signature", KASSA_TEXT("choice", "with a wrong signature")},
        {"wrong-key", KASSA_TEXT("choice", "signed with another key")},
        {"api-key", KASSA_TEXT("choice", "signed with the API key")},
        {"wrong-amount", KASSA_TEXT("choice", "with another amount")},
        {"altered-amount", KASSA_TEXT("choice", "with another amount")},
        {"no-fingerprint", KASSA_TEXT("choice", "without a fingerprint")},
        {"no-secret", KASSA_TEXT("choice", "fingerprint without the secret")},
        {"legacy-hash", KASSA_TEXT("choice", "fingerprint by a legacy hash")},
        {"foreign-secret", KASSA_TEXT("choice", "fingerprint with another secret")},
        {"swapped-order", KASSA_TEXT("choice", "with another order of fields")},
        {"top-level", KASSA_TEXT("choice", "at the top level")},
        {"nested", KASSA_TEXT("choice", "inside data")},
        {"string", KASSA_TEXT("choice", "as strings")},
        {"integer", KASSA_TEXT("choice", "as integers")},
        {"number", KASSA_TEXT("choice", "as numbers")},
        {"accept", KASSA_TEXT("choice", "accept")},
        {"refuse", KASSA_TEXT("choice", "refuse")},
        {"warn", KASSA_TEXT("choice", "warn")},
        {"ignore", KASSA_TEXT("choice", "ignore")},
        {"allowed", KASSA_TEXT("choice", "allowed")},
        {"forbidden", KASSA_TEXT("choice", "forbidden")},
        {"active", KASSA_TEXT("choice", "active")},
        {"blocked", KASSA_TEXT("choice", "blocked")},
        {"open", KASSA_TEXT("choice", "can be opened")},
        {"refused", KASSA_TEXT("choice", "refused")},
        {"done", KASSA_TEXT("choice", "carried out")},
        {"chosen", KASSA_TEXT("choice", "as chosen")},
        {"order", KASSA_TEXT("choice", "the order's")},
        {"declined", KASSA_TEXT("choice", "declined")},
        {"complete", KASSA_TEXT("choice", "confirm the order")},
        {"abort", KASSA_TEXT("choice", "abort the purchase")},
        {"silent", KASSA_TEXT("choice", "do not answer")},
        {"empty", KASSA_TEXT("choice", "not given")},
        {"automatic", KASSA_TEXT("choice", "automatic")},
        {"manual", KASSA_TEXT("choice", "by hand")},
        {"by-hand", KASSA_TEXT("choice", "by hand")},
        {"closes", KASSA_TEXT("choice", "at midnight (UTC)")},
        {"captures", KASSA_TEXT("choice", "at midnight (UTC), after a capture of all")},
        {"by-amount", KASSA_TEXT("choice", "by the sum's last two digits")},
        {"after-ack", KASSA_TEXT("choice", "after connection_ack")},
        {"before-ack", KASSA_TEXT("choice", "before connection_ack")},
        {"poll", KASSA_TEXT("choice", "by polling")},
        {"socket", KASSA_TEXT("choice", "by a socket, graphql-transport-ws")},
        {"socket-old", KASSA_TEXT("choice", "by a socket, graphql-ws")},
        {"invoice", KASSA_TEXT("choice", "with an invoice")},
        {"instalments", KASSA_TEXT("choice", "with instalments")},
        {"plain", KASSA_TEXT("choice", "plain")},
        {"reference-check", KASSA_TEXT("choice", "with a check of the reference")},
        {"same-device", KASSA_TEXT("choice", "on this device")},
        {"qr", KASSA_TEXT("choice", "by a QR code")},
        {"push", KASSA_TEXT("choice", "by a push to the phone")},
        {"app", KASSA_TEXT("choice", "in the app at once")},
        {"form", KASSA_TEXT("choice", "as a form")},
        {"json", KASSA_TEXT("choice", "as JSON")},
        {"unknown-token", KASSA_TEXT("choice", "with an unknown token")},
        {"missing-fields", KASSA_TEXT("choice", "with the token only")},
        {"no-token", KASSA_TEXT("choice", "without a token")},
        {"broken-json", KASSA_TEXT("choice", "with broken JSON")},
        {"wrong-type", KASSA_TEXT("choice", "with a wrong Content-Type")},
        {"optional", KASSA_TEXT("choice", "optional")},
        {"require", KASSA_TEXT("choice", "required")},
        {"absent", KASSA_TEXT("choice", "required, but left out")},
        {"demo", KASSA_TEXT("choice", "demo")},
        {"production", KASSA_TEXT("choice", "production")},
        {"test", KASSA_TEXT("choice", "test")},
        {"live", KASSA_TEXT("choice", "live")},
        {"webshop", KASSA_TEXT("choice", "of the web shop")},
        {"registered", KASSA_TEXT("choice", "the registered cash register")},
        {"redirect", KASSA_TEXT("choice", "in this window")},
        {"popup", KASSA_TEXT("choice", "in a popup")},
        {"iframe", KASSA_TEXT("choice", "in a frame")},
        {"frame", KASSA_TEXT("choice", "in a frame")},
        {"page", KASSA_TEXT("choice", "in place of the page")},
        {"tab", KASSA_TEXT("choice", "in a new tab")},
        {"seamless", KASSA_TEXT("choice", "by the product's addresses")},
        {"toolkit", KASSA_TEXT("choice", "by the toolkit page")},
        {"charge", KASSA_TEXT("choice", "charge")},
        {"verify", KASSA_TEXT("choice", "verify the card")},
        {"authorize", KASSA_TEXT("choice", "only authorise")},
        {"callback", KASSA_TEXT("choice", "a signed callback is enough")},
        {"ask", KASSA_TEXT("choice", "ask the Private API first")},
        {"both", KASSA_TEXT("choice", "both generations")},
        {"new", KASSA_TEXT("choice", "the newer generation")},
        {"old", KASSA_TEXT("choice", "the older generation")},
        {"no-reference", KASSA_TEXT("choice", "without reference_id")},
        {"internal-direct", KASSA_TEXT("choice", "borne by the shop, of what is paid")},
        {"internal-reverse", KASSA_TEXT("choice", "borne by the shop, of what it gets")},
        {"external-direct", KASSA_TEXT("choice", "borne by the payer, of what the shop gets")},
        {"external-reverse", KASSA_TEXT("choice", "borne by the payer, of what is paid")},
        {"php", KASSA_TEXT("choice", "as PHP writes it")},
        {"attributes", KASSA_TEXT("choice", "in data.attributes")},
        {"flat", KASSA_TEXT("choice", "directly in data")},
        {"get", KASSA_TEXT("choice", "by GET")},
        {"post", KASSA_TEXT("choice", "by POST")},
        {"otp", KASSA_TEXT("choice", "by a one-time password")},
        {"ok", KASSA_TEXT("choice", "at once")},
        {"pending", KASSA_TEXT("choice", "later, refund_pending first")},
        {"refunding", KASSA_TEXT("choice", "later, refunding first")},
        {"error", KASSA_TEXT("choice", "after a technical error")},
        {"failed", KASSA_TEXT("choice", "not at all")},
    };
    return titles;
}

} // namespace

bool isOneOf(const QByteArray &word, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(), [&](const char *each) { return word == each; });
}

Text titleIn(const std::map<QByteArray, Text> &titles, const QByteArray &word)
{
    const auto found = titles.find(word);
    return found == titles.end() ? Text::verbatim(word) : found->second;
}

QByteArray answerWord(const Payload &answer)
{
    if (const auto *response = std::get_if<HttpResponse>(&answer)) {
        const auto head = parseResponseHead(response->raw.head);
        return head ? QByteArray::number(head->status) : QByteArray("?");
    }
    const auto *failed = std::get_if<ExchangeFailed>(&answer);
    return failed ? toWord(failed->reason) : kindWord(answer);
}

Text failureTitle(ExchangeFailed::Reason reason)
{
    using Reason = ExchangeFailed::Reason;
    switch (reason) {
    case Reason::Timeout:
        return KASSA_TEXT("provider", "timed out");
    case Reason::Refused: // also a host that is not found
        return KASSA_TEXT("provider", "no connection");
    case Reason::Cut:
        return KASSA_TEXT("provider", "connection cut");
    case Reason::Tls:
        return KASSA_TEXT("provider", "TLS failed");
    case Reason::Blocked:
        return KASSA_TEXT("provider", "blocked");
    }
    return {};
}

Text answerTitle(const QByteArray &word)
{
    using Reason = ExchangeFailed::Reason;
    for (const Reason reason :
         {Reason::Timeout, Reason::Refused, Reason::Cut, Reason::Tls, Reason::Blocked}) {
        if (word == toWord(reason))
            return failureTitle(reason);
    }
    return Text::verbatim(word);
}

Rows selectedRows(std::vector<Text> columns, std::vector<Row> rows, qsizetype from, qsizetype count)
{
    const auto total = qsizetype(rows.size());
    const qsizetype begin = std::clamp<qsizetype>(from, 0, total);
    const qsizetype end = begin + std::clamp<qsizetype>(count, 0, total - begin);
    return {std::move(columns),
            {std::make_move_iterator(rows.begin() + begin), std::make_move_iterator(rows.begin() + end)},
            total};
}

void StepLog::mark(Time at, QByteArray ref, QByteArray number)
{
    keep(m_done, {at, std::move(ref), std::move(number)});
}

void StepLog::markUnnamed(Time at, QByteArray key, QByteArray number)
{
    keep(m_done, {at, {}, std::move(number), std::move(key)});
}

void StepLog::name(const QByteArray &key, const QByteArray &ref)
{
    for (Done &each : m_done) {
        if (!each.key.isEmpty() && each.key == key) {
            each.ref = ref;
            each.key.clear();
        }
    }
}

Rows StepLog::rows(const std::vector<FlowStep> &flow, qsizetype from, qsizetype count) const
{
    std::vector<Row> rows;
    rows.reserve(m_done.size());
    for (const Done &each : m_done)
        rows.push_back({Text::verbatim(toIso(each.at)), Text::verbatim(each.ref), Text::verbatim(each.number),
                        titleOf(flow, each.number)});
    return selectedRows({KASSA_TEXT("providers", "Time"), KASSA_TEXT("providers", "Order"),
                         KASSA_TEXT("providers", "Step"), KASSA_TEXT("providers", "What was done")},
                        std::move(rows), from, count);
}

PageField plainField(const char *name, Text label)
{
    PageField field;
    field.name = name;
    field.label = std::move(label);
    return field;
}

PageField numberField(const char *name, Text label)
{
    PageField field = plainField(name, std::move(label));
    field.kind = PageField::Kind::Number;
    return field;
}

PageField choiceField(const char *name, Text label, const std::vector<QByteArray> &choices)
{
    PageField field = plainField(name, std::move(label));
    field.kind = PageField::Kind::Choice;
    field.value = choices.front();
    for (const QByteArray &choice : choices)
        field.choices.emplace_back(choice, titleIn(choiceTitles(), choice));
    return field;
}

bool isSwitch(const QByteArray &operation)
{
    return operation.startsWith("set.");
}

std::vector<FlowStep> flowOf(const Descriptor &descriptor, const QByteArray &entry)
{
    const QByteArray way =
        entry.isEmpty() && !descriptor.entries.empty() ? descriptor.entries.front().id : entry;
    std::vector<FlowStep> steps = descriptor.flow;
    std::erase_if(steps, [&](const FlowStep &step) {
        const auto &ways = step.entries;
        return !ways.empty() && std::find(ways.begin(), ways.end(), way) == ways.end();
    });
    return steps;
}

OperationInfo sandboxSwitch(const char *id, Text title, Text description,
                            const std::vector<QByteArray> &choices)
{
    PageField field = choices.empty() ? numberField("value", title) : choiceField("value", title, choices);
    return {id, Side::Sandbox, std::move(title), std::move(description), {std::move(field)}};
}

Text operationTitle(const Descriptor &descriptor, Side side, const QByteArray &operation)
{
    const OperationInfo *info = findOperation(descriptor, side, operation);
    return info ? info->title : Text::verbatim(operation);
}

Text switchIsNow(const Descriptor &descriptor, Side side, const QByteArray &operation,
                 const QByteArray &wanted)
{
    Text shown = Text::verbatim(wanted);
    if (const OperationInfo *info = findOperation(descriptor, side, operation);
        info && !info->fields.empty()) {
        for (const auto &[choice, title] : info->fields.front().choices) {
            if (choice == wanted)
                shown = title;
        }
    }
    return KASSA_TEXT("choice", "%1 is now %2")
        .with(operationTitle(descriptor, side, operation.left(60)))
        .with(std::move(shown));
}

Text switchCannotBe(const Descriptor &descriptor, Side side, const QByteArray &operation,
                    const QByteArray &wanted)
{
    return KASSA_TEXT("choice", "%1 cannot be %2")
        .with(operationTitle(descriptor, side, operation.left(60)))
        .with(wanted.left(60));
}

std::vector<PageField> fieldsBesideRef(const Descriptor &descriptor, Side side, const QByteArray &operation)
{
    const OperationInfo *info = findOperation(descriptor, side, operation);
    std::vector<PageField> fields = info ? info->fields : std::vector<PageField>();
    std::erase_if(fields, [](const PageField &each) { return each.name == "ref"; });
    return fields;
}

std::vector<OperationOffer> standingOffers(const Descriptor &descriptor, Side side)
{
    std::vector<OperationOffer> offers;
    for (const OperationInfo &info : descriptor.operations) {
        const bool namesPurchase = std::any_of(info.fields.begin(), info.fields.end(),
                                               [](const PageField &each) { return each.name == "ref"; });
        if (info.side == side && !namesPurchase && !isSwitch(info.id))
            offers.push_back({info.id, {}, info.title, info.fields});
    }
    return offers;
}

} // namespace kassa
