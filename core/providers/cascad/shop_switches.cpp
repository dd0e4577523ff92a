#include "providers/cascad/shop_switches.h"

#include <algorithm>

namespace kassa::cascad::shop {

namespace {

constexpr qsizetype mostAnswers = 200;

struct WordSwitch
{
    const char *operation;
    QByteArray Switches::*member;
    std::vector<QByteArray> values; // the first is the default
    Text title, description;
};

const std::vector<WordSwitch> &wordSwitches()
{
    using namespace shopOperation;
    static const std::vector<WordSwitch> table{
        {widget,
         &Switches::widget,
         {"iframe", "tab"},
         KASSA_TEXT("cascad", "Payment widget"),
         KASSA_TEXT("cascad", "The widget opens the payment page in a frame or in a new tab.")},
        {shopOperation::ownPage,
         &Switches::ownPage,
         {"json", "form"},
         KASSA_TEXT("cascad", "Invoice of the own page"),
         KASSA_TEXT("cascad", "The own payment page makes the invoice by a JSON call or by an HTML form.")},
        {mode,
         &Switches::mode,
         {"test", "live"},
         KASSA_TEXT("cascad", "Mode"),
         KASSA_TEXT("cascad", "Test or live keys of the next purchase.")},
        {flow,
         &Switches::flow,
         {"charge", "verify", "authorize"},
         KASSA_TEXT("cascad", "Payment flow"),
         KASSA_TEXT("cascad",
                    "What the Private API is asked for: charge, verify the card, or only authorise.")},
        {confirm,
         &Switches::confirm,
         {"callback", "ask"},
         KASSA_TEXT("cascad", "Confirmation"),
         KASSA_TEXT("cascad",
                    "A signed callback is enough, or the shop asks the Private API before it believes.")},
        {payLabel,
         &Switches::payLabel,
         {"pay", "subscribe", "donate"},
         KASSA_TEXT("cascad", "Words of the pay button"),
         KASSA_TEXT("cascad", "style[pay_button_label] of payment link and widget.")},
        {refundForm,
         &Switches::refundForm,
         {"both", "new", "old", "no-reference"},
         KASSA_TEXT("cascad", "Form of refunds"),
         KASSA_TEXT("cascad",
                    "Which generation of the refund call is sent; one without reference_id is refused.")},
    };
    return table;
}

struct TextSwitch
{
    const char *operation;
    QByteArray Switches::*member;
    bool (*isGood)(const QByteArray &);
    Text title, description;
};

bool isPath(const QByteArray &value)
{
    return value.startsWith('/') && value.size() <= 100 && percentEncode(value.mid(1)).size() <= 300;
}

bool isService(const QByteArray &value)
{
    return value.isEmpty() || findService(value) != nullptr;
}

const std::vector<TextSwitch> &textSwitches()
{
    using namespace shopOperation;
    static const std::vector<TextSwitch> table{
        {service, &Switches::service, isService, KASSA_TEXT("cascad", "Payment service"),
         KASSA_TEXT("cascad", "The code of the service that the shop names; empty: the payer chooses.")},
        {cancelPath, &Switches::cancelPath, isPath, KASSA_TEXT("cascad", "Path of cancel"),
         KASSA_TEXT("cascad",
                    "It is nowhere published; /terminate is what the platform calls it elsewhere.")},
        {capturePath, &Switches::capturePath, isPath, KASSA_TEXT("cascad", "Path of capture"),
         KASSA_TEXT("cascad", "It is nowhere published.")},
    };
    return table;
}

bool isAnswer(const QByteArray &word)
{
    const int status = word.toInt();
    return word == "silent" || (status >= 200 && status <= 599);
}

bool setAnswers(QByteArrayList &answers, const QByteArray &value)
{
    const QByteArrayList wanted = value.split(',');
    if (wanted.size() > mostAnswers || !std::all_of(wanted.begin(), wanted.end(), isAnswer))
        return false;
    answers = wanted;
    return true;
}

OperationInfo switchInfo(const char *id, const Text &title, const Text &description,
                         const std::vector<QByteArray> &choices)
{
    PageField field = choices.empty() ? plainField("value", title) : choiceField("value", title, choices);
    return {id, Side::Shop, title, description, {std::move(field)}};
}

} // namespace

bool setSwitch(Switches &switches, const QByteArray &operation, const QByteArray &value)
{
    for (const WordSwitch &each : wordSwitches()) {
        if (operation != each.operation)
            continue;
        const bool known = std::find(each.values.begin(), each.values.end(), value) != each.values.end();
        if (known)
            switches.*each.member = value;
        return known;
    }
    for (const TextSwitch &each : textSwitches()) {
        if (operation != each.operation)
            continue;
        const bool good = each.isGood(value);
        if (good)
            switches.*each.member = value;
        return good;
    }
    return operation == shopOperation::callbackAnswer && setAnswers(switches.callbackAnswers, value);
}

std::vector<OperationInfo> switchOperations()
{
    std::vector<OperationInfo> all;
    for (const WordSwitch &each : wordSwitches())
        all.push_back(switchInfo(each.operation, each.title, each.description, each.values));
    for (const TextSwitch &each : textSwitches())
        all.push_back(switchInfo(each.operation, each.title, each.description, {}));
    all.push_back(switchInfo(
        shopOperation::callbackAnswer, KASSA_TEXT("cascad", "Answer to callbacks"),
        KASSA_TEXT("cascad",
                   "HTTP statuses in turn, the last one is repeated: only 200 counts as taken. Or silent."),
        {}));
    return all;
}

} // namespace kassa::cascad::shop
