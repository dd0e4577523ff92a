#include "providers/qvickly/shop_switches.h"

#include <QByteArrayList>

namespace kassa::qvickly::shop {

namespace {

constexpr qsizetype mostAnswers = 50;

OperationInfo switchInfo(const char *id, Text title, Text description, const std::vector<QByteArray> &choices)
{
    PageField value = choices.empty() ? plainField("value", title) : choiceField("value", title, choices);
    value.required = true;
    return {id, Side::Shop, std::move(title), std::move(description), {std::move(value)}};
}

bool setFlag(bool &flag, const QByteArray &value)
{
    if (value != "on" && value != "off")
        return false;
    flag = value == "on";
    return true;
}

bool setWord(QByteArray &word, const QByteArray &value, std::initializer_list<const char *> allowed)
{
    if (!isOneOf(value, allowed))
        return false;
    word = value;
    return true;
}

bool setMinutes(QByteArray &minutes, const QByteArray &value)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (!value.isEmpty() && (!isNumber || number < 1 || number > 1'000'000))
        return false;
    minutes = value;
    return true;
}

bool setStatuses(QList<int> &statuses, const QByteArray &value)
{
    QList<int> read;
    for (const QByteArray &each : value.split(',')) {
        bool isNumber = false;
        const int status = each.trimmed().toInt(&isNumber);
        if (!isNumber || status < 200 || status > 599 || read.size() >= mostAnswers)
            return false;
        read.append(status);
    }
    statuses = read;
    return true;
}

} // namespace

std::vector<OperationInfo> switchOperations()
{
    using namespace shopOperation;
    return {
        switchInfo(
            jsEvents, KASSA_TEXT("qvickly", "Purchase handshake"),
            KASSA_TEXT("qvickly",
                       "Opens the checkout with activateJsEvents=1, so that it waits for the shop's order."),
            {"on", "off"}),
        switchInfo(
            redirectOnSuccess, KASSA_TEXT("qvickly", "Redirect on success"),
            KASSA_TEXT("qvickly", "Off: the checkout posts checkout_success and the shop's page decides."),
            {"on", "off"}),
        switchInfo(returnMethod, KASSA_TEXT("qvickly", "Return method"),
                   KASSA_TEXT("qvickly", "How the browser is sent to accepturl and cancelurl."),
                   {"POST", "GET", "empty"}),
        switchInfo(handshake, KASSA_TEXT("qvickly", "Answer to purchase_initialized"),
                   KASSA_TEXT("qvickly", "What the shop does when the buyer presses the purchase button."),
                   {"complete", "abort", "silent"}),
        switchInfo(callbackAnswer, KASSA_TEXT("qvickly", "Answer to callbacks"),
                   KASSA_TEXT("qvickly", "HTTP statuses in turn, the last one is repeated: 503,200. Unless "
                                         "it is 200, nothing is processed."),
                   {}),
        switchInfo(companyView, KASSA_TEXT("qvickly", "Company mode"),
                   KASSA_TEXT("qvickly", "The checkout begins in company mode."), {"off", "on"}),
        switchInfo(
            shippingByAddress, KASSA_TEXT("qvickly", "Shipping by address"),
            KASSA_TEXT("qvickly",
                       "The shipping fee depends on the zip code, so the sum changes with the address."),
            {"off", "on"}),
        switchInfo(autoActivate, KASSA_TEXT("qvickly", "Activate automatically"),
                   KASSA_TEXT("qvickly", "The payment is captured without activatePayment."), {"off", "on"}),
        switchInfo(autoCancel, KASSA_TEXT("qvickly", "Cancel automatically"),
                   KASSA_TEXT("qvickly", "Minutes after which an unpaid payment is cancelled; empty: never."),
                   {}),
    };
}

bool setSwitch(Switches &switches, const QByteArray &operation, const QByteArray &value)
{
    using namespace shopOperation;
    if (operation == jsEvents)
        return setFlag(switches.jsEvents, value);
    if (operation == redirectOnSuccess)
        return setFlag(switches.redirectOnSuccess, value);
    if (operation == returnMethod)
        return setWord(switches.returnMethod, value == "empty" ? QByteArray("") : value, {"POST", "GET", ""});
    if (operation == handshake)
        return setWord(switches.handshake, value, {"complete", "abort", "silent"});
    if (operation == callbackAnswer)
        return setStatuses(switches.callbackAnswers, value);
    if (operation == companyView)
        return setFlag(switches.companyView, value);
    if (operation == shippingByAddress)
        return setFlag(switches.shippingByAddress, value);
    if (operation == autoActivate)
        return setFlag(switches.autoActivate, value);
    return operation == autoCancel && setMinutes(switches.autoCancel, value);
}

} // namespace kassa::qvickly::shop
