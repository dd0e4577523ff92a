#include "providers/seqr/shop_switches.h"

namespace kassa::seqr::shop {

namespace {

OperationInfo switchInfo(const char *id, Text title, Text description, const std::vector<QByteArray> &choices)
{
    PageField field = choices.empty() ? plainField("value", title) : choiceField("value", title, choices);
    field.required = true;
    return {id, Side::Shop, std::move(title), std::move(description), {std::move(field)}};
}

bool takeWord(QByteArray &word, const QByteArray &wanted, std::initializer_list<const char *> words)
{
    const bool known = isOneOf(wanted, words);
    word = known ? wanted : word;
    return known;
}

bool takeFlag(bool &flag, const QByteArray &wanted, const char *on = "on", const char *off = "off")
{
    flag = wanted == on || (wanted != off && flag);
    return wanted == on || wanted == off;
}

std::optional<int> numberIn(const QByteArray &text, int least, int most)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

bool takeSeconds(Duration &duration, const QByteArray &wanted, int least)
{
    const auto number = numberIn(wanted, least, 100'000);
    duration = number ? std::chrono::seconds(*number) : duration;
    return number.has_value();
}

bool takeStockLevel(State &state, const QByteArray &wanted)
{
    const auto number = numberIn(wanted, 0, 1'000'000);
    if (!number)
        return false;
    state.initialStock = *number;
    state.stock.clear();
    return true;
}

bool takeNotifyAnswer(QByteArray &answer, const QByteArray &wanted)
{
    if (wanted != "silent" && !numberIn(wanted, 200, 599))
        return false;
    answer = wanted;
    return true;
}

} // namespace

bool setSwitch(State &state, const QByteArray &operation, const QByteArray &wanted)
{
    using namespace shopOperation;
    Switches &switches = state.switches;
    if (operation == poll)
        return takeSeconds(switches.pollPause, wanted, 0);
    if (operation == shopOperation::patience)
        return takeSeconds(switches.patience, wanted, 1);
    if (operation == shopOperation::notifyAnswer)
        return takeNotifyAnswer(switches.notifyAnswer, wanted);
    if (operation == shopOperation::asksAfterNotice)
        return takeFlag(switches.asksAfterNotice, wanted);
    if (operation == shopOperation::paymentMode)
        return takeWord(switches.paymentMode, wanted,
                        {"IMMEDIATE_DEBIT", "RESERVATION_DESIRED", "RESERVATION_REQUIRED",
                         "RESERVATION_REQUIRED_PRELIMINARY_AMOUNT"});
    if (operation == shopOperation::acknowledgment)
        return takeWord(switches.acknowledgment, wanted, {"none", "optional", "require", "absent"});
    if (operation == shopOperation::mode)
        return takeWord(switches.mode, wanted, {"demo", "production"});
    if (operation == shopOperation::endpoint)
        return takeWord(switches.endpoint, wanted, {"v2", "cashregister-2"});
    if (operation == shopOperation::terminal)
        return takeFlag(switches.useRegistered, wanted, "registered", "webshop");
    if (operation == shopOperation::stock)
        return takeStockLevel(state, wanted);
    if (operation == shopOperation::backUrl)
        return takeFlag(switches.backUrl, wanted);
    return operation == shopOperation::badRows && takeFlag(switches.badRows, wanted);
}

std::vector<OperationInfo> switchOperations()
{
    using namespace shopOperation;
    return {
        switchInfo(
            poll, KASSA_TEXT("seqr", "Polling, seconds"),
            KASSA_TEXT("seqr", "Seconds between two questions for the status; 0: only after a notification."),
            {}),
        switchInfo(patience, KASSA_TEXT("seqr", "Patience, seconds"),
                   KASSA_TEXT("seqr", "Seconds until the shop cancels an invoice that nobody pays."), {}),
        switchInfo(notifyAnswer, KASSA_TEXT("seqr", "Answer to notifications"),
                   KASSA_TEXT("seqr", "An HTTP status, or silent."), {}),
        switchInfo(
            asksAfterNotice, KASSA_TEXT("seqr", "Question after a notification"),
            KASSA_TEXT("seqr", "Off: the mistake that makes SEQR take the payment back after 20 seconds."),
            {"on", "off"}),
        switchInfo(paymentMode, KASSA_TEXT("seqr", "Payment mode"),
                   KASSA_TEXT("seqr", "The money is taken at once, or reserved first."),
                   {"IMMEDIATE_DEBIT", "RESERVATION_DESIRED", "RESERVATION_REQUIRED",
                    "RESERVATION_REQUIRED_PRELIMINARY_AMOUNT"}),
        switchInfo(acknowledgment, KASSA_TEXT("seqr", "Acknowledgment"),
                   KASSA_TEXT("seqr",
                              "Whether the shop updates the invoice when the buyer is known; absent: the "
                              "mistake that makes the phone wait for ever."),
                   {"none", "optional", "require", "absent"}),
        switchInfo(mode, KASSA_TEXT("seqr", "Mode of the code"),
                   KASSA_TEXT("seqr", "Which service the code names: wss-dev or wss."),
                   {"demo", "production"}),
        switchInfo(endpoint, KASSA_TEXT("seqr", "Address of the service"),
                   KASSA_TEXT("seqr", "The path that the vendor's plug-ins use, or the documents' newest."),
                   {"v2", "cashregister-2"}),
        switchInfo(terminal, KASSA_TEXT("seqr", "Terminal"),
                   KASSA_TEXT("seqr", "The web-shop's terminal, or the registered cash register."),
                   {"webshop", "registered"}),
        switchInfo(stock, KASSA_TEXT("seqr", "Stock"), KASSA_TEXT("seqr", "Pieces of every article."), {}),
        switchInfo(backUrl, KASSA_TEXT("seqr", "Way back from the app"),
                   KASSA_TEXT("seqr", "Whether invoices have a backURL."), {"on", "off"}),
        switchInfo(badRows, KASSA_TEXT("seqr", "Rows that do not add up"),
                   KASSA_TEXT("seqr", "Rows without VAT, total with it: the mistake of old plug-ins."),
                   {"off", "on"}),
    };
}

} // namespace kassa::seqr::shop
