#include "purchases/purchase_file.h"

#include "bench/order_json.h"
#include "bench/step_json.h"
#include "journal/redactor.h"
#include "settings/places.h"

#include <QFile>
#include <QUrl>

namespace kassa {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 purchaseVersion = 1;
constexpr qsizetype largestPurchase = qsizetype(64) << 20;

// A text by the name it stands under; the redactor knows a buyer's fields by their names.
QByteArray redactedText(Redaction &redaction, const QByteArray &name, const QByteArray &text)
{
    const Payload redacted = redaction.redacted(Payload(BuyerAction{{}, {}, {{name, text}}}));
    return std::get<BuyerAction>(redacted).fields.front().second;
}

// All texts in it; numbers are amounts and counts, not card numbers.
void redactTexts(Redaction &redaction, Json &json, const QByteArray &name = {})
{
    for (auto &[member, value] : json.members())
        redactTexts(redaction, value, member);
    for (Json &item : json.items())
        redactTexts(redaction, item, name);
    if (json.isString())
        json = Json::string(redactedText(redaction, name, json.text()));
}

Json redactedOrderJson(Redaction &redaction, const Order &order)
{
    Json json = toJson(order);
    redactTexts(redaction, json);
    return json;
}

Json redactedStepJson(Redaction &redaction, const Step &step)
{
    Json json = toJson(step);
    if (const auto *begin = std::get_if<step::Begin>(&step))
        json.set("order"_ba, redactedOrderJson(redaction, begin->order));
    return json;
}

QString expandedNationalId(const Redaction &redaction, const QString &stored)
{
    const auto expanded = redaction.expanded(Payload(BuyerAction{{}, {}, {{"nationalId", stored.toUtf8()}}}));
    return expanded ? QString::fromUtf8(std::get<BuyerAction>(*expanded).fields.front().second) : QString();
}

tl::unexpected<Error> badPurchase(ErrorKind kind, const char *code, const QString &file, const Text &what)
{
    return fail(kind, code, KASSA_TEXT("error", "\"%1\": %2").with(file).with(what));
}

Result<Json> readJson(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return badPurchase(ErrorKind::Storage, "purchase.read", file, Text::verbatim(in.errorString()));
    if (in.size() > largestPurchase)
        return badPurchase(ErrorKind::Limit, "purchase.size", file, KASSA_TEXT("error", "larger than 64 MB"));
    auto json = Json::parse(in.read(largestPurchase), 64, largestPurchase);
    if (!json)
        return badPurchase(ErrorKind::Malformed, "purchase.format", file, json.error().detail);
    const Json &version = (*json)["kassa-purchase"_ba];
    if (!version.isNumber())
        return badPurchase(ErrorKind::Malformed, "purchase.format", file,
                           KASSA_TEXT("error", "not a purchase of Kassa"));
    if (version.text().toLongLong() != purchaseVersion)
        return badPurchase(ErrorKind::Malformed, "purchase.version", file,
                           KASSA_TEXT("error", "version %1 of the format; this Kassa knows version %2")
                               .with(version.text())
                               .with(purchaseVersion));
    return json;
}

Json breakpointsJson(const std::vector<Breakpoint> &breakpoints)
{
    Json all = Json::array();
    for (const Breakpoint &each : breakpoints) {
        Json json = Json::object();
        json.set("id"_ba, Json::string(each.id));
        json.set("match"_ba, toJson(each.match));
        json.set("enabled"_ba, Json::boolean(each.enabled));
        all.append(std::move(json));
    }
    return all;
}

Result<SavedPurchase> purchaseOf(const Json &json)
{
    SavedPurchase purchase;
    auto inputs = sessionInputsFromJson(json["inputs"_ba]);
    if (!inputs)
        return tl::unexpected(inputs.error());
    auto order = orderFromJson(json["order"_ba]);
    if (!order)
        return tl::unexpected(order.error());
    purchase.inputs = std::move(*inputs);
    purchase.pages = json["pages"_ba].toBool();
    purchase.locale = json["locale"_ba].text();
    purchase.order = std::move(*order);
    purchase.entry = json["entry"_ba].text();
    const std::vector<Json> &steps = json["steps"_ba].items();
    purchase.steps.reserve(steps.size());
    for (std::size_t i = 0; i < steps.size(); ++i) {
        auto step = stepFromJson(steps[i]);
        if (!step)
            return fail(ErrorKind::Malformed, step.error().code,
                        KASSA_TEXT("error", "step %1: %2").with(i + 1).with(step.error().detail));
        purchase.steps.push_back(std::move(*step));
    }
    for (const Json &each : json["breakpoints"_ba].items()) {
        auto match = matchFromJson(each["match"_ba]);
        if (!match)
            return tl::unexpected(match.error());
        purchase.breakpoints.push_back(
            {each["id"_ba].text(), std::move(*match), each["enabled"_ba].toBool()});
    }
    return purchase;
}

// --- other origins

using Move = std::pair<QByteArray, QByteArray>;

// As it stands in an address, in a parameter of one, and in a parameter of such a parameter.
std::vector<Move> encodedToo(const QByteArray &before, const QByteArray &after)
{
    constexpr int deepest = 2;
    std::vector<Move> moves{{before, after}};
    for (int depth = 0; depth < deepest; ++depth)
        moves.emplace_back(moves.back().first.toPercentEncoding(), moves.back().second.toPercentEncoding());
    return moves;
}

// Ports and path prefixes are others after each start; without a window there is no prefix. In two goes, by
// way of marks: a new port may be what another origin's was.
std::vector<Move> movesBetween(const Origins &from, const Origins &to)
{
    std::vector<Move> away, back;
    const auto move = [&](const QByteArray &before, const QByteArray &after) {
        if (before == after || before.isEmpty())
            return;
        for (const Move &each : encodedToo(before, after)) {
            const QByteArray mark = "<kassa-moved-" + QByteArray::number(away.size()) + '>';
            away.emplace_back(each.first, mark);
            back.emplace_back(mark, each.second);
        }
    };
    for (const auto origin : {&Origins::shop, &Origins::api, &Origins::page}) {
        const QUrl before(QString::fromUtf8(from.*origin));
        const QUrl after(QString::fromUtf8(to.*origin));
        const QByteArray host = before.authority().toUtf8(), newHost = after.authority().toUtf8();
        if (before.path().isEmpty() && !host.isEmpty()) // an address below it; the origin alone has no path
            move(host + '/', newHost + after.path().toUtf8() + '/');
        move(host, newHost);
        move(before.path().toUtf8(), after.path().toUtf8());
    }
    away.insert(away.end(), back.begin(), back.end());
    return away;
}

void movePayload(Payload &payload, const Move &move)
{
    payload = replaced(payload, move.first, move.second);
    if (auto *request = std::get_if<HttpRequest>(&payload))
        request->origin.replace(move.first, move.second);
    if (auto *event = std::get_if<PageEvent>(&payload))
        event->origin.replace(move.first, move.second);
}

Step moved(Step step, const std::vector<Move> &moves)
{
    for (const Move &move : moves) {
        if (auto *press = std::get_if<step::Press>(&step))
            press->action.page.replace(move.first, move.second);
        else if (auto *receive = std::get_if<step::Receive>(&step))
            movePayload(receive->draft.payload, move);
        else if (auto *browse = std::get_if<step::Browse>(&step))
            movePayload(browse->draft.payload, move);
        else if (auto *again = std::get_if<step::SendAgain>(&step))
            movePayload(again->draft.payload, move);
        else if (auto *answer = std::get_if<step::AnswerFrom>(&step))
            movePayload(answer->payload, move);
        else if (auto *edit = std::get_if<step::Edit>(&step))
            movePayload(edit->payload, move);
    }
    return step;
}

} // namespace

SessionOptions SavedPurchase::options() const
{
    SessionOptions options;
    options.locale = locale.isEmpty() ? inputs.locale : locale;
    options.outcome = inputs.outcome;
    options.seed = inputs.seed;
    options.start = inputs.start;
    options.pages = pages;
    return options;
}

Done savePurchase(const QString &file, const SavedPurchase &purchase, const SensitiveRules &rules)
{
    Redactor redactor(rules);
    Json steps = Json::array();
    for (const Step &step : purchase.steps)
        steps.append(redactedStepJson(redactor, step));
    Json json = Json::object();
    json.set("kassa-purchase"_ba, Json::integer(purchaseVersion));
    json.set("inputs"_ba, toJson(purchase.inputs));
    json.set("pages"_ba, Json::boolean(purchase.pages));
    if (!purchase.locale.isEmpty())
        json.set("locale"_ba, Json::string(purchase.locale));
    json.set("order"_ba, redactedOrderJson(redactor, purchase.order));
    json.set("entry"_ba, Json::string(purchase.entry));
    json.set("steps"_ba, std::move(steps));
    if (!purchase.breakpoints.empty())
        json.set("breakpoints"_ba, breakpointsJson(purchase.breakpoints));
    return writePrivately(file, json.toPretty() + '\n');
}

Result<SavedPurchase> loadPurchase(const QString &file, const Registry &providers)
{
    const auto json = readJson(file);
    if (!json)
        return tl::unexpected(json.error());
    auto purchase = purchaseOf(*json);
    if (!purchase)
        return badPurchase(ErrorKind::Malformed, "purchase.format", file, purchase.error().detail);
    purchase->standIns = standInsOf((*json)["steps"_ba].toCompact()) > 0;
    if (purchase->inputs.environment != SessionInputs().environment)
        return badPurchase(ErrorKind::State, "purchase.outside", file,
                           KASSA_TEXT("error", "a purchase at a provider's own system (\"%1\")")
                               .with(purchase->inputs.environment));
    const Provider *provider = providers.find(purchase->inputs.provider);
    if (!provider)
        return badPurchase(
            ErrorKind::NotFound, "purchase.provider", file,
            KASSA_TEXT("error", "its provider \"%1\" is not built in").with(purchase->inputs.provider));
    if (purchase->order.customer) {
        const Redactor redactor(provider->sensitive(provider->sandboxKeys()));
        QString &nationalId = purchase->order.customer->nationalId;
        const bool hadOne = !nationalId.isEmpty();
        nationalId = expandedNationalId(redactor, nationalId);
        purchase->lostNationalId = hadOne && nationalId.isEmpty();
    }
    return purchase;
}

Done playAgain(const SavedPurchase &purchase, Session &session)
{
    const std::vector<Move> moves = movesBetween(purchase.inputs.origins, session.inputs().origins);
    std::vector<Step> steps;
    steps.reserve(purchase.steps.size());
    for (const Step &step : purchase.steps)
        steps.push_back(moved(step, moves));
    session.setBreakpoints(purchase.breakpoints);
    return session.replay(steps);
}

} // namespace kassa
