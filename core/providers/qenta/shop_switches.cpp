#include "providers/qenta/shop_switches.h"

#include "providers/qenta/flow.h"

#include <algorithm>

namespace kassa::qenta::shop {

namespace {

constexpr qsizetype mostAnswers = 50;

OperationInfo shopSwitch(const char *id, Text title, Text description, const std::vector<QByteArray> &choices)
{
    OperationInfo made = sandboxSwitch(id, std::move(title), std::move(description), choices);
    made.side = Side::Shop;
    if (choices.empty())
        made.fields.front().kind = PageField::Kind::Text;
    return made;
}

OperationInfo methodSwitch()
{
    OperationInfo made = shopSwitch(shopOperation::method, KASSA_TEXT("qenta", "Preselected payment method"),
                                    KASSA_TEXT("qenta", "The buyer may choose another one on the page."),
                                    {paymentTypes().front().id});
    made.fields.front().choices.clear();
    for (const PaymentType &type : paymentTypes())
        made.fields.front().choices.emplace_back(type.id, type.title);
    return made;
}

bool setFlag(bool &flag, const QByteArray &wanted, const char *on = "on", const char *off = "off")
{
    const bool known = wanted == on || wanted == off;
    flag = known ? wanted == on : flag;
    return known;
}

bool setOneOf(QByteArray &word, const QByteArray &wanted, std::initializer_list<const char *> allowed)
{
    const bool known = isOneOf(wanted, allowed);
    word = known ? wanted : word;
    return known;
}

bool setAnswers(QList<QByteArray> &answers, const QByteArray &wanted)
{
    QList<QByteArray> read;
    for (const QByteArray &each : wanted.split(',')) {
        if (!isOneOf(each.trimmed(), {"ok", "nok", "comment", "json", "blank", "500"}) ||
            read.size() >= mostAnswers)
            return false;
        read.append(each.trimmed());
    }
    answers = read;
    return true;
}

bool setMinutes(Duration &duration, const QByteArray &wanted)
{
    bool isNumber = false;
    const int minutes = wanted.toInt(&isNumber);
    const bool known = isNumber && minutes >= 0 && minutes <= 100'000;
    duration = known ? Duration(std::chrono::minutes(minutes)) : duration;
    return known;
}

bool set(State &state, const QByteArray &operation, const QByteArray &wanted)
{
    using namespace shopOperation;
    Switches &switches = state.switches;
    if (operation == window)
        return setOneOf(switches.window, wanted, {"redirect", "popup", "iframe"});
    if (operation == backend)
        return setOneOf(switches.backend, wanted, {"seamless", "toolkit"});
    if (operation == frameStyle)
        return setFlag(switches.frameStyle, wanted);
    if (operation == pendingUrl)
        return setFlag(switches.pendingUrl, wanted);
    if (operation == orderNumbers)
        return setFlag(switches.orderNumbers, wanted);
    if (operation == autoDeposit)
        return setFlag(switches.autoDeposit, wanted, "yes", "no");
    if (operation == duplicateCheck)
        return setFlag(switches.duplicateCheck, wanted);
    if (operation == basket)
        return setFlag(switches.basket, wanted);
    if (operation == readFirst)
        return setFlag(switches.readFirst, wanted);
    if (operation == wait)
        return setMinutes(switches.wait, wanted);
    if (operation == confirmAnswer)
        return setAnswers(switches.confirmAnswers, wanted);
    const bool isCurrency = wanted.isEmpty() || currencyOf(wanted).has_value();
    if (operation == currency && isCurrency) {
        switches.currency = wanted;
        return true;
    }
    if (operation == method && findPaymentType(wanted) != nullptr) {
        switches.method = wanted;
        return true;
    }
    const auto kind = operation == hash ? hashFromWord(wanted) : std::nullopt;
    state.account.hash = kind.value_or(state.account.hash);
    return kind.has_value();
}

} // namespace

std::vector<OperationInfo> switchOperations()
{
    using namespace shopOperation;
    return {
        shopSwitch(window, KASSA_TEXT("qenta", "Window of the payment"),
                   KASSA_TEXT("qenta", "Where the provider's page opens: here, in a popup, or in a frame."),
                   {"redirect", "popup", "iframe"}),
        shopSwitch(frameStyle, KASSA_TEXT("qenta", "Style of the provider's frame"),
                   KASSA_TEXT("qenta", "iframeCssUrl: the provider fetches a style sheet of the shop."),
                   {"off", "on"}),
        methodSwitch(),
        shopSwitch(currency, KASSA_TEXT("qenta", "Currency"),
                   KASSA_TEXT("qenta", "For the next orders; empty: as the order says."), {}),
        shopSwitch(hash, KASSA_TEXT("qenta", "Fingerprints of the shop"),
                   KASSA_TEXT("qenta", "HMAC-SHA-512, or a legacy hash."), {"hmac-sha512", "sha512", "md5"}),
        shopSwitch(pendingUrl, KASSA_TEXT("qenta", "pendingUrl"),
                   KASSA_TEXT("qenta", "Off: a pending payment is reported as a failure."), {"on", "off"}),
        shopSwitch(orderNumbers, KASSA_TEXT("qenta", "Order numbers in advance"),
                   KASSA_TEXT("qenta", "The shop asks generateOrderNumber first, so that it can ask for the "
                                       "order when no confirmation comes."),
                   {"off", "on"}),
        shopSwitch(autoDeposit, KASSA_TEXT("qenta", "autoDeposit"),
                   KASSA_TEXT("qenta", "Payments are captured automatically."), {"no", "yes"}),
        shopSwitch(duplicateCheck, KASSA_TEXT("qenta", "duplicateRequestCheck"),
                   KASSA_TEXT("qenta", "An identical request within 30 minutes is refused."), {"off", "on"}),
        shopSwitch(basket, KASSA_TEXT("qenta", "Basket"),
                   KASSA_TEXT("qenta", "The rows of the order are sent along."), {"on", "off"}),
        shopSwitch(readFirst, KASSA_TEXT("qenta", "dataStorage/read"),
                   KASSA_TEXT("qenta", "The shop reads the data storage before the review, which renews it."),
                   {"on", "off"}),
        shopSwitch(
            confirmAnswer, KASSA_TEXT("qenta", "Answers to confirmations"),
            KASSA_TEXT(
                "qenta",
                "In turn, the last one is repeated: ok, nok, comment, json, blank, 500. Example: 500,ok"),
            {}),
        shopSwitch(backend, KASSA_TEXT("qenta", "Way of backend operations"),
                   KASSA_TEXT("qenta", "By the product's addresses, or by the toolkit page."),
                   {"seamless", "toolkit"}),
        shopSwitch(
            wait, KASSA_TEXT("qenta", "Slow buyer, minutes"),
            KASSA_TEXT("qenta", "Minutes between pressing the button and the start of the payment, once."),
            {}),
    };
}

void setSwitch(Step &step, const QByteArray &operation, const QByteArray &wanted)
{
    if (set(step.state, operation, wanted))
        reportShop(step, Report::Kind::Info, wanted,
                   switchIsNow(descriptor(), Side::Shop, operation, wanted));
    else
        reportShop(step, Report::Kind::Refused, "value",
                   switchCannotBe(descriptor(), Side::Shop, operation, wanted));
}

} // namespace kassa::qenta::shop
