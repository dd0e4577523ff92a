#include "providers/qenta/shop_after.h"

#include "providers/qenta/flow.h"
#include "providers/qenta/test_data.h"

#include <algorithm>

namespace kassa::qenta::shop {

namespace {

struct Info
{
    const char *id;   // the shop's
    const char *name; // the provider's
    Text title, description;
    bool amount = false; // with a field "amount", in major units
};

const std::vector<Info> &infos()
{
    using namespace shopOperation;
    static const std::vector<Info> all{
        {deposit, "deposit", KASSA_TEXT("qenta", "Deposit"),
         KASSA_TEXT("qenta", "Captures what is authorised and not captured yet.")},
        {depositPart, "deposit", KASSA_TEXT("qenta", "Deposit a part"),
         KASSA_TEXT("qenta", "Captures a part; it becomes a payment of its own."), true},
        {depositReversal, "depositReversal", KASSA_TEXT("qenta", "Reverse the deposit"),
         KASSA_TEXT("qenta", "Takes the last capture back; possible until the day is closed.")},
        {approveReversal, "approveReversal", KASSA_TEXT("qenta", "Reverse the authorisation"),
         KASSA_TEXT("qenta", "Gives up what is authorised and was not captured.")},
        {refund, "refund", KASSA_TEXT("qenta", "Refund"),
         KASSA_TEXT("qenta", "Pays everything back; possible after the day was closed.")},
        {refundPart, "refund", KASSA_TEXT("qenta", "Refund a part"),
         KASSA_TEXT("qenta", "Pays a part back; several parts are possible."), true},
        {refundReversal, "refundReversal", KASSA_TEXT("qenta", "Reverse the refund"),
         KASSA_TEXT("qenta", "Takes the last refund back; possible until the day is closed.")},
        {recurPayment, "recurPayment", KASSA_TEXT("qenta", "Pay again"),
         KASSA_TEXT("qenta", "A recurring payment with the same data, without the buyer.")},
        {transferFund, "transferFund", KASSA_TEXT("qenta", "Transfer money to the buyer"),
         KASSA_TEXT("qenta", "What was captured, by SEPA to the test account; for methods without refunds.")},
        {orderDetails, "getOrderDetails", KASSA_TEXT("qenta", "Order details"),
         KASSA_TEXT("qenta", "Asks the provider for the order, its payments and credits.")},
        {institutions, "getFinancialInstitutions", KASSA_TEXT("qenta", "Financial institutions"),
         KASSA_TEXT("qenta", "Asks which banks take part in the payment method.")},
    };
    return all;
}

const Info *infoOf(const QByteArray &operation)
{
    const auto found =
        std::find_if(infos().begin(), infos().end(), [&](const Info &each) { return operation == each.id; });
    return found == infos().end() ? nullptr : &*found;
}

bool mayDo(const Purchase &purchase, const QByteArray &operation)
{
    using namespace shopOperation;
    const bool reversible = typeOf(purchase).reversible;
    if (purchase.busy)
        return false;
    if (operation == institutions)
        return true;
    if (operation == orderDetails)
        return !purchase.orderNumber.isEmpty();
    if (operation == deposit || operation == depositPart || operation == approveReversal)
        return purchase.authorised > 0;
    if (operation == depositReversal)
        return !purchase.deposits.empty() && purchase.refunded == 0 && reversible;
    if (operation == refund || operation == refundPart)
        return purchase.deposited > purchase.refunded && typeOf(purchase).refundable;
    if (operation == transferFund)
        return purchase.deposited > purchase.refunded;
    if (operation == refundReversal)
        return !purchase.credits.empty() && reversible;
    return isOneOf(purchase.state, {shopState::approved, shopState::paid});
}

Fields ownFields(const State &state, const Purchase &purchase, const Info &info, qint64 minor)
{
    using namespace shopOperation;
    const QByteArray amount = amountText({minor, purchase.asked.currency});
    const QByteArray currency = purchase.asked.currency.code;
    const QByteArray operation = info.id;
    if (operation == institutions)
        return {{"paymentType", purchase.method}, {"transactionType", "ONLINE"}};
    if (operation == recurPayment)
        return {{"sourceOrderNumber", purchase.orderNumber},
                {"orderDescription", descriptionOf(state, purchase)},
                {"amount", amount},
                {"currency", currency}};
    if (operation == transferFund)
        return {{"orderDescription", descriptionOf(state, purchase)},
                {"amount", amount},
                {"currency", currency},
                {"fundTransferType", "SEPA-CT"},
                {"bankAccountOwner", "Test Consumer"},
                {"bankBic", "PBNKDEFFXXX"},
                {"bankAccountIban", testIban()}};
    Fields fields{{"orderNumber", purchase.orderNumber}};
    if (operation == depositReversal)
        fields.emplace_back("paymentNumber", purchase.deposits.back().number);
    else if (operation == refundReversal)
        fields.emplace_back("creditNumber", purchase.credits.back().number);
    else if (isOneOf(operation, {deposit, depositPart, refund, refundPart}))
        fields.insert(fields.end(), {{"amount", amount}, {"currency", currency}});
    return fields;
}

qint64 amountOf(const Purchase &purchase, const QByteArray &operation)
{
    using namespace shopOperation;
    if (operation == deposit)
        return purchase.authorised;
    return operation == refund || operation == transferFund ? purchase.deposited - purchase.refunded
                                                            : purchase.asked.minor;
}

void refuse(Step &step, const QByteArray &code, Text why)
{
    reportShop(step, Report::Kind::Refused, code, std::move(why));
}

// What the sums say.
const char *stateOf(const Purchase &purchase)
{
    if (purchase.authorised > 0)
        return shopState::approved;
    if (purchase.deposited > purchase.refunded)
        return shopState::paid;
    return purchase.deposited > 0 ? shopState::refunded : shopState::reversed;
}

void book(Purchase &purchase, const Call &call, const Fields &answer)
{
    using namespace shopOperation;
    const QByteArray &operation = call.operation;
    if (operation == deposit || operation == depositPart) {
        purchase.deposited += call.amount;
        purchase.authorised = std::max<qint64>(purchase.authorised - call.amount, 0);
        purchase.deposits.push_back({fieldOf(answer, "paymentNumber").left(9), call.amount});
    } else if (operation == refund || operation == refundPart) {
        purchase.refunded += call.amount;
        purchase.credits.push_back({fieldOf(answer, "creditNumber").left(9), call.amount});
    } else if (operation == transferFund) {
        purchase.refunded += call.amount; // paid back, by another way
    } else if (operation == depositReversal) {
        const qint64 amount = purchase.deposits.back().amount; // the last one, see ownFields
        purchase.deposits.pop_back();
        purchase.deposited -= amount;
        purchase.authorised += amount;
    } else if (operation == approveReversal) {
        purchase.authorised = 0;
    } else if (operation == refundReversal) {
        purchase.refunded -= purchase.credits.back().amount;
        purchase.credits.pop_back();
    }
}

constexpr qsizetype longestList = 200; // bytes

// As many as there is room for, each of them whole.
QByteArray listOf(const QByteArrayList &words)
{
    QByteArray list;
    for (const QByteArray &word : words) {
        if (list.size() + word.size() > longestList)
            return list + ", …";
        list += (list.isEmpty() ? "" : ", ") + word;
    }
    return list;
}

// "payment 9000001: Payment authorised, allowed: DEPOSIT, APPROVEREVERSAL"
Text partOf(const Text &named, const Fields &part)
{
    const Text state = named.with(stateText(fieldOf(part, "state").left(64)));
    const QByteArray allowed = fieldOf(part, "operationsAllowed").left(longestList);
    return allowed.isEmpty() ? state
                             : KASSA_TEXT("qenta", "%1, allowed: %2")
                                   .with(state)
                                   .with(QByteArray(allowed).replace(",", ", "));
}

Text detailsOf(const Fields &answer)
{
    constexpr int mostParts = 20;
    const Fields order = entryOf(answer, "order.1.");
    if (order.empty())
        return KASSA_TEXT("qenta", "the provider knows no such order");
    const auto number = [](const Fields &part, const char *name) { return fieldOf(part, name).left(9); };
    Text all = partOf(KASSA_TEXT("qenta", "order %1: %2").with(number(order, "orderNumber")), order);
    const auto append = [&](const Text &part) { all = KASSA_TEXT("qenta", "%1; %2").with(all).with(part); };
    for (int i = 1; i <= std::min(fieldOf(order, "payments").toInt(), mostParts); ++i) {
        const Fields part = entryOf(answer, "payment.1." + QByteArray::number(i) + '.');
        append(partOf(KASSA_TEXT("qenta", "payment %1: %2").with(number(part, "paymentNumber")), part));
    }
    for (int i = 1; i <= std::min(fieldOf(order, "credits").toInt(), mostParts); ++i) {
        const Fields part = entryOf(answer, "credit.1." + QByteArray::number(i) + '.');
        append(partOf(KASSA_TEXT("qenta", "credit %1: %2").with(number(part, "creditNumber")), part));
    }
    return all;
}

Text saidBy(const QByteArray &operation, const Fields &answer)
{
    if (operation == shopOperation::orderDetails)
        return detailsOf(answer);
    QByteArrayList words;
    if (operation == shopOperation::institutions) {
        const QByteArray number = fieldOf(answer, "financialInstitutions").left(4);
        for (int i = 1; i <= number.toInt(); ++i)
            words.append(fieldOf(answer, "financialInstitution." + QByteArray::number(i) + ".name").left(64));
        return words.isEmpty() ? KASSA_TEXT("qenta", "there are none")
                               : KASSA_TEXT("qenta", "%1: %2").with(number).with(listOf(words));
    }
    for (const auto &[name, value] : answer)
        words.append(name + '=' + value);
    return Text::verbatim(listOf(words));
}

void done(Step &step, Purchase &purchase, const Call &call, const Fields &answer)
{
    const QByteArray &operation = call.operation;
    book(purchase, call, answer);
    if (isBought(purchase) && purchase.state != stateOf(purchase))
        setState(step, purchase, stateOf(purchase));
    report(
        step, purchase, Report::Kind::Info, operation,
        KASSA_TEXT("qenta", "%1 is done: %2").with(infoOf(operation)->title).with(saidBy(operation, answer)));
}

// What the provider does not say with 30013: the state of section 8 that the operation needs.
Text whenPossible(const QByteArray &operation)
{
    using namespace shopOperation;
    if (operation == refund || operation == refundPart)
        return KASSA_TEXT("qenta", "A refund is possible after the day was closed.");
    if (operation == depositReversal || operation == refundReversal)
        return KASSA_TEXT("qenta", "That is possible until the day is closed.");
    return {};
}

} // namespace

std::vector<OperationInfo> afterOperations()
{
    std::vector<OperationInfo> operations;
    for (const Info &info : infos()) {
        OperationInfo made{info.id, Side::Shop, info.title, info.description, {}};
        made.fields = {plainField("ref", KASSA_TEXT("qenta", "Order"))};
        if (info.amount)
            made.fields.push_back(numberField("amount", KASSA_TEXT("qenta", "Amount, such as 12.50")));
        operations.push_back(std::move(made));
    }
    return operations;
}

std::vector<OperationOffer> offersOf(const Purchase &purchase)
{
    std::vector<OperationOffer> offers;
    for (const Info &info : infos()) {
        if (!mayDo(purchase, info.id))
            continue;
        std::vector<PageField> fields;
        if (info.amount)
            fields.push_back(numberField("amount", KASSA_TEXT("qenta", "Amount, such as 12.50")));
        offers.push_back({info.id, purchase.ref, info.title, std::move(fields)});
    }
    return offers;
}

bool isAfterOperation(const QByteArray &operation)
{
    return infoOf(operation) != nullptr;
}

void operateAfter(Step &step, const Operated &operated)
{
    const Info *info = infoOf(operated.operation);
    Purchase *purchase = findPurchase(step.state, value(operated.fields, "ref"));
    if (info == nullptr || purchase == nullptr) {
        refuse(step, "ref.unknown",
               KASSA_TEXT("qenta", "There is no order %1").with(value(operated.fields, "ref").left(60)));
        return;
    }
    if (!mayDo(*purchase, info->id)) {
        refuse(step, "state",
               KASSA_TEXT("qenta", "Order %1 is in the state \"%2\", which does not allow that")
                   .with(purchase->ref)
                   .with(stateTitle(purchase->state)));
        return;
    }
    qint64 minor = amountOf(*purchase, info->id);
    if (info->amount) {
        const auto given = minorOf(value(operated.fields, "amount"), purchase->asked.currency);
        if (!given || *given <= 0) {
            refuse(step, "value", KASSA_TEXT("qenta", "That is not an amount"));
            return;
        }
        minor = *given;
    }
    purchase->busy = true;
    const Fields own = ownFields(step.state, *purchase, *info, minor);
    const QByteArray language = languageOf(step.state);
    Call call{Ask::After, 0, info->id, own, minor};
    if (step.state.switches.backend == "toolkit")
        ask(step, *purchase, std::move(call), endpoint::toolkit,
            toolkitFields(step.state.account, info->name, language, own));
    else
        ask(step, *purchase, std::move(call), endpoint::backend + QByteArray(info->name),
            backendFields(step.state.account, info->name, language, own));
}

void afterAnswered(Step &step, Purchase &purchase, const Call &call, const Result<Fields> &answer)
{
    purchase.busy = false;
    if (answer) {
        done(step, purchase, call, *answer);
        return;
    }
    const Text failed = KASSA_TEXT("qenta", "%1 failed: %2")
                            .with(infoOf(call.operation)->title)
                            .with(reasonText(answer.error()));
    const Text when = answer.error().code == "30013" ? whenPossible(call.operation) : Text();
    warn(step, purchase, answer.error().code,
         when.isEmpty() ? failed : KASSA_TEXT("qenta", "%1 %2").with(failed).with(when));
}

} // namespace kassa::qenta::shop
