#include "providers/kronor/shop_switches.h"

#include <algorithm>

namespace kassa::kronor::shop {

namespace {

constexpr qsizetype mostAnswers = 50;

OperationInfo switchInfo(const char *id, Text title, Text description, const std::vector<QByteArray> &choices)
{
    PageField field = choices.empty() ? plainField("value", title) : choiceField("value", title, choices);
    field.required = true;
    return {id, Side::Shop, std::move(title), std::move(description), {std::move(field)}};
}

template <class Enum, std::size_t Count>
bool setWord(Enum &target, const QByteArray &value, const std::pair<const char *, Enum> (&words)[Count])
{
    for (const auto &[word, meaning] : words) {
        if (value == word) {
            target = meaning;
            return true;
        }
    }
    return false;
}

constexpr std::pair<const char *, bool> flagWords[] = {{"on", true}, {"off", false}};

bool setAnswers(QByteArrayList &answers, const QByteArray &value)
{
    const QByteArrayList wanted = value.split(',');
    const auto isKnown = [](const QByteArray &each) {
        const int status = each.toInt();
        return each == "accepted" || each == "silent" || (status >= 200 && status <= 599);
    };
    if (wanted.size() > mostAnswers || !std::all_of(wanted.begin(), wanted.end(), isKnown))
        return false;
    answers = wanted;
    return true;
}

bool setMinutes(Duration &duration, const QByteArray &value)
{
    bool ok = false;
    const int minutes = value.toInt(&ok);
    if (!ok || minutes < 1 || minutes > 100'000)
        return false;
    duration = std::chrono::minutes(minutes);
    return true;
}

} // namespace

bool setSwitch(Switches &switches, const QByteArray &operation, const QByteArray &value)
{
    using namespace shopOperation;
    static constexpr std::pair<const char *, WatchBy> watchWords[] = {
        {"poll", WatchBy::Poll}, {"socket", WatchBy::Socket}, {"socket-old", WatchBy::OldSocket}};
    static constexpr std::pair<const char *, OrderVariant> variantWords[] = {
        {"invoice", OrderVariant::Invoice},
        {"instalments", OrderVariant::Instalments},
        {"plain", OrderVariant::Plain}};
    static constexpr std::pair<const char *, PayFlow> flowWords[] = {{"same-device", PayFlow::SameDevice},
                                                                     {"qr", PayFlow::Qr},
                                                                     {"push", PayFlow::Push},
                                                                     {"app", PayFlow::App}};
    static constexpr std::pair<const char *, bool> sessionWords[] = {{"plain", false},
                                                                     {"reference-check", true}};
    if (operation == payFlow)
        return setWord(switches.payFlow, value, flowWords);
    if (operation == shopOperation::session)
        return setWord(switches.referenceCheck, value, sessionWords);
    if (operation == watch)
        return setWord(switches.watch, value, watchWords);
    if (operation == variant)
        return setWord(switches.variant, value, variantWords);
    if (operation == webhooks)
        return setWord(switches.webhooks, value, flagWords);
    if (operation == freshKeys)
        return setWord(switches.freshKeys, value, flagWords);
    if (operation == successUrl)
        return setWord(switches.successUrl, value, flagWords);
    if (operation == webhookAnswer)
        return setAnswers(switches.webhookAnswers, value);
    return operation == abandonMinutes && setMinutes(switches.abandonAfter, value);
}

std::vector<OperationInfo> switchOperations()
{
    using namespace shopOperation;
    return {
        switchInfo(
            watch, KASSA_TEXT("kronor", "How the shop follows the state"),
            KASSA_TEXT("kronor",
                       "By polling, by a socket with graphql-transport-ws, or with the older graphql-ws."),
            {"poll", "socket", "socket-old"}),
        switchInfo(
            variant, KASSA_TEXT("kronor", "Creating mutation"),
            KASSA_TEXT("kronor",
                       "newPurchaseOrderWithInvoice, newPurchaseOrderWithInstalments, or the documented "
                       "newPurchaseOrder."),
            {"invoice", "instalments", "plain"}),
        switchInfo(
            webhooks, KASSA_TEXT("kronor", "Webhooks"),
            KASSA_TEXT("kronor", "The shop sets its webhook address, at once or before its first purchase."),
            {"off", "on"}),
        switchInfo(
            webhookAnswer, KASSA_TEXT("kronor", "Answer to webhooks"),
            KASSA_TEXT("kronor", "In turn, the last one is repeated: accepted, silent, or an HTTP status."),
            {}),
        switchInfo(
            abandonMinutes, KASSA_TEXT("kronor", "Patience"),
            KASSA_TEXT("kronor", "Minutes until the shop cancels an order whose shopper does not come back."),
            {}),
        switchInfo(freshKeys, KASSA_TEXT("kronor", "A new key for every attempt"),
                   KASSA_TEXT("kronor", "The mistake that makes double orders."), {"off", "on"}),
        switchInfo(payFlow, KASSA_TEXT("kronor", "How the shopper pays in an app"),
                   KASSA_TEXT("kronor",
                              "Swish, MobilePay, Vipps: on this device, by a QR code, by a push to the phone "
                              "(Swish: ecom), or in the app at once."),
                   {"same-device", "qr", "push", "app"}),
        switchInfo(shopOperation::session, KASSA_TEXT("kronor", "Payment session"),
                   KASSA_TEXT("kronor",
                              "newPaymentSession, or newPaymentSessionWithReferenceCheck: an open session of "
                              "the same reference is given again, a paid one is told."),
                   {"plain", "reference-check"}),
        switchInfo(successUrl, KASSA_TEXT("kronor", "success_url"),
                   KASSA_TEXT("kronor", "Whether the identification page is told where to return to."),
                   {"on", "off"}),
    };
}

} // namespace kassa::kronor::shop
