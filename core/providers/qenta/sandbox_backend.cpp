#include "providers/qenta/sandbox_backend.h"

#include "providers/qenta/sandbox_orders.h"
#include "providers/qenta/start_fields.h"
#include "signing/mac.h"

#include <algorithm>
#include <array>

namespace kassa::qenta::sandbox {

namespace {

constexpr char demoCreditNumber[] = "14949449";
constexpr Duration longestSource = 24h * 400; // of recurPayment

// status of section 5
constexpr int statusDone = 0;
constexpr int statusParameters = 1;
constexpr int statusRefused = 2;
constexpr int statusInstitution = 3;

struct Outcome
{
    int status = statusDone;
    Fields fields;
    Errors errors;
};

Outcome done(Fields fields = {})
{
    return {statusDone, std::move(fields), {}};
}

Outcome refusedBy(int status, WireError error)
{
    return {status, {}, {std::move(error)}};
}

struct Operation
{
    Step &step;
    const Call &call;
    const Client &client;
    QByteArray name;

    QByteArray field(const char *fieldName) const { return fieldOf(call.fields, fieldName); }
    // Null when there is none, or when it is another customer's.
    Order *order(const char *fieldName = "orderNumber") const
    {
        Order *found = findOrder(step.state, field(fieldName));
        return found != nullptr && found->customerId == client.customerId ? found : nullptr;
    }
    Outcome forbidden() const { return refusedBy(statusRefused, knownError(30013, call.language)); }
    Outcome invalid(int number) const
    {
        return refusedBy(statusParameters, composedError(errorClass::invalid, number, call.language));
    }
    // Of any order that is not the sandbox's own, demo customers are told that all went well (section 10).
    bool isUntouchable(const Order *order) const
    {
        return client.mode == Mode::Demo && (order == nullptr || isDemoOrder(order->number));
    }
};

std::vector<Needed> neededFor(const QByteArray &operation)
{
    using namespace parameter;
    constexpr const char *missing = errorClass::missing;
    if (operation == "deposit" || operation == "refund")
        return {{"orderNumber", missing, orderNumber},
                {"currency", missing, currency},
                {"amount", missing, amount}};
    if (operation == "recurPayment")
        return {{"sourceOrderNumber", missing, sourceOrderNumber},
                {"orderDescription", missing, orderDescription},
                {"amount", missing, amount},
                {"currency", missing, currency}};
    if (operation == "transferFund")
        return {{"amount", missing, amount},
                {"currency", missing, currency},
                {"orderDescription", missing, orderDescription},
                {"fundTransferType", missing, fundTransferType}};
    if (operation == "depositReversal")
        return {{"orderNumber", missing, orderNumber}, {"paymentNumber", missing, paymentNumber}};
    if (operation == "refundReversal")
        return {{"orderNumber", missing, orderNumber}, {"creditNumber", missing, creditNumber}};
    if (operation == "getFinancialInstitutions")
        return {{"paymentType", missing, paymentType}};
    if (operation == "generateOrderNumber")
        return {};
    return {{"orderNumber", missing, orderNumber}};
}

// The amount in the order's currency; none when it is no amount, or another currency.
std::optional<qint64> amountIn(const Operation &operation, const Currency &currency)
{
    const auto given = currencyOf(operation.field("currency"));
    const auto minor =
        given && *given == currency ? minorOf(operation.field("amount"), currency) : std::nullopt;
    return minor && *minor > 0 ? minor : std::nullopt;
}

// Formats come before look-ups (section 11): an amount of some currency.
std::optional<Outcome> wrongFormat(const Operation &operation)
{
    const auto currency = currencyOf(operation.field("currency"));
    if (!currency)
        return operation.invalid(parameter::currency);
    if (!amountIn(operation, *currency))
        return operation.invalid(parameter::amount);
    return std::nullopt;
}

// What is wrong when amountIn() has none, or one that is too much.
Outcome wrongAmount(const Operation &operation, const Currency &currency)
{
    const auto given = currencyOf(operation.field("currency"));
    return operation.invalid(given && *given == currency ? parameter::amount : parameter::currency);
}

Outcome orderDetails(const Operation &operation)
{
    const Order *order = operation.order();
    if (order == nullptr)
        return done({{"objectsTotal", "0"}, {"orders", "0"}});
    if (order->rejected)
        return refusedBy(statusRefused, knownError(20003, operation.call.language));
    if (order->pending)
        return refusedBy(statusInstitution, knownError(30014, operation.call.language));
    Fields fields = detailsOf(*order);
    fields.insert(fields.end(), {{"objectsTotal", "1"}, {"orders", "1"}});
    return done(std::move(fields));
}

Outcome approveReversal(const Operation &operation)
{
    Order *order = operation.order();
    if (operation.isUntouchable(order))
        return done();
    if (order == nullptr)
        return operation.invalid(parameter::orderNumber);
    const auto isOpen = [&](const Payment &each) {
        return allowedOnPayment(*order, each).contains("APPROVEREVERSAL");
    };
    if (std::erase_if(order->payments, isOpen) == 0)
        return operation.forbidden();
    order->modified = operation.step.now;
    return done();
}

Outcome deposit(const Operation &operation)
{
    if (const auto wrong = wrongFormat(operation))
        return *wrong;
    Order *order = operation.order();
    if (operation.isUntouchable(order))
        return done({{"paymentNumber", operation.field("orderNumber")}});
    if (order == nullptr)
        return operation.invalid(parameter::orderNumber);
    const auto amount = amountIn(operation, order->amount.currency);
    const auto open = std::find_if(order->payments.begin(), order->payments.end(), [&](const Payment &each) {
        return allowedOnPayment(*order, each).contains("DEPOSIT");
    });
    if (open == order->payments.end())
        return operation.forbidden();
    if (!amount || *amount > open->approved)
        return wrongAmount(operation, order->amount.currency);
    open->modified = order->modified = operation.step.now;
    if (*amount == open->approved) {
        depositPayment(operation.step, *open);
        return done({{"paymentNumber", QByteArray::number(open->number)}});
    }
    open->approved -= *amount; // a part: a payment of its own
    const quint32 number = newOrderNumber(operation.step.state);
    addPayment(operation.step, *order, number, *amount, *amount);
    return done({{"paymentNumber", QByteArray::number(number)}});
}

Outcome depositReversal(const Operation &operation)
{
    Order *order = operation.order();
    if (operation.isUntouchable(order))
        return done();
    Payment *payment = order ? findPayment(*order, operation.field("paymentNumber")) : nullptr;
    if (payment == nullptr)
        return operation.invalid(order ? parameter::paymentNumber : parameter::orderNumber);
    if (!allowedOnPayment(*order, *payment).contains("DEPOSITREVERSAL"))
        return operation.forbidden();
    reverseDeposit(operation.step, *order, *payment);
    order->modified = operation.step.now;
    return done();
}

Outcome refund(const Operation &operation)
{
    if (const auto wrong = wrongFormat(operation))
        return *wrong;
    Order *order = operation.order();
    if (operation.isUntouchable(order))
        return done({{"creditNumber", demoCreditNumber}});
    if (order == nullptr)
        return operation.invalid(parameter::orderNumber);
    if (!allowedOnOrder(*order).contains("REFUND"))
        return operation.forbidden();
    const auto amount = amountIn(operation, order->amount.currency);
    if (!amount || *amount > settledOf(*order) - refundedOf(*order))
        return wrongAmount(operation, order->amount.currency);
    return done({{"creditNumber", QByteArray::number(addCredit(operation.step, *order, *amount))}});
}

Outcome refundReversal(const Operation &operation)
{
    Order *order = operation.order();
    if (operation.isUntouchable(order))
        return done();
    const Credit *credit = order ? findCredit(*order, operation.field("creditNumber")) : nullptr;
    if (credit == nullptr)
        return operation.invalid(order ? parameter::creditNumber : parameter::orderNumber);
    if (!allowedOnCredit(*order, *credit).contains("REFUNDREVERSAL"))
        return operation.forbidden();
    std::erase_if(order->credits,
                  [number = credit->number](const Credit &each) { return each.number == number; });
    order->modified = operation.step.now;
    return done();
}

Fields mandateOf(const Operation &operation, const Order &source, quint32 number)
{
    if (source.paymentType != "SEPA-DD")
        return {};
    const auto given = [&](const char *name, const QByteArray &otherwise) {
        const QByteArray value = operation.field(name);
        return value.isEmpty() ? otherwise : value;
    };
    const QByteArray today = dateText(operation.step.now);
    return {{"mandateId", given("mandateId", "M-" + QByteArray::number(number))},
            {"dueDate", given("dueDate", today)},
            {"mandateSignatureDate", given("mandateSignatureDate", today)}};
}

Outcome recurPayment(const Operation &operation)
{
    State &state = operation.step.state;
    const Order *source = operation.order("sourceOrderNumber");
    const auto currency = currencyOf(operation.field("currency"));
    const auto amount = currency ? amountIn(operation, *currency) : std::nullopt;
    if (!amount)
        return operation.invalid(currency ? parameter::amount : parameter::currency);
    if (source == nullptr && operation.client.mode != Mode::Demo)
        return operation.invalid(parameter::sourceOrderNumber);
    if (source != nullptr && (source->pending || source->rejected))
        return operation.forbidden();
    if (source != nullptr && operation.step.now - source->created > longestSource)
        return operation.forbidden();
    const QByteArray wanted = operation.field("orderNumber");
    if (!wanted.isEmpty() && !isNumber(wanted, 9))
        return refusedBy(statusParameters, composedError(errorClass::notNumeric, parameter::orderNumber,
                                                         operation.call.language));
    if (!wanted.isEmpty() && state.orders.contains(wanted.toUInt()))
        return refusedBy(statusParameters, composedError(errorClass::usedTwice, parameter::orderNumber,
                                                         operation.call.language));
    Order order;
    order.number = wanted.isEmpty() ? newOrderNumber(state) : wanted.toUInt();
    order.source = operation.field("sourceOrderNumber").toUInt();
    order.customerId = operation.client.customerId;
    order.paymentType = source ? source->paymentType : QByteArray("VPG");
    order.brand = source ? source->brand : QByteArray("VISA");
    order.description = operation.field("orderDescription");
    order.reference = operation.field("orderReference");
    order.statement = operation.field("customerStatement");
    order.amount = {*amount, *currency};
    const Fields mandate = source ? mandateOf(operation, *source, order.number) : Fields();
    const bool deposits = isYes(operation.field("autoDeposit"));
    Order &made = addOrder(operation.step, std::move(order));
    addPayment(operation.step, made, made.number, *amount, deposits ? *amount : 0);
    Fields fields{{"orderNumber", QByteArray::number(made.number)}};
    fields.insert(fields.end(), mandate.begin(), mandate.end());
    return done(std::move(fields));
}

Outcome transferFund(const Operation &operation)
{
    const QByteArray type = operation.field("fundTransferType").toUpper();
    const auto currency = currencyOf(operation.field("currency"));
    if (!currency || !amountIn(operation, *currency))
        return operation.invalid(currency ? parameter::amount : parameter::currency);
    if (type == "SEPA-CT") {
        for (const auto &[name, number] :
             {std::pair{"bankAccountOwner", parameter::accountOwner}, std::pair{"bankBic", parameter::bic},
              std::pair{"bankAccountIban", parameter::iban}}) {
            if (operation.field(name).isEmpty())
                return refusedBy(statusParameters,
                                 composedError(errorClass::missing, number, operation.call.language));
        }
        return done({{"creditNumber", operation.isUntouchable(nullptr)
                                          ? QByteArray(demoCreditNumber)
                                          : QByteArray::number(++operation.step.state.lastCredit)}});
    }
    if (type != "EXISTINGORDER")
        return operation.invalid(parameter::fundTransferType);
    Order *source = operation.order("sourceOrderNumber");
    if (operation.isUntouchable(source))
        return done({{"creditNumber", demoCreditNumber}});
    if (source == nullptr)
        return operation.invalid(parameter::sourceOrderNumber);
    if (!source->refundable)
        return operation.forbidden();
    const auto amount = amountIn(operation, source->amount.currency);
    if (!amount || *amount > settledOf(*source) - refundedOf(*source))
        return wrongAmount(operation, source->amount.currency);
    return done({{"creditNumber", QByteArray::number(addCredit(operation.step, *source, *amount))}});
}

Outcome generateOrderNumber(const Operation &operation)
{
    return done({{"orderNumber", QByteArray::number(newOrderNumber(operation.step.state))}});
}

Outcome financialInstitutions(const Operation &operation)
{
    const QByteArray type = operation.field("paymentType");
    std::vector<std::array<QByteArray, 3>> found; // id, name, country
    if (type == "EPS")
        found = {{"EPS-SO", "eps-Überweisung", "AT"}};
    else if (type == "IDL")
        found = {{"ABNAMROBANK", "ABN AMRO", "NL"},
                 {"ASNBANK", "ASN Bank", "NL"},
                 {"BUNQ", "bunq", "NL"},
                 {"INGBANK", "ING", "NL"},
                 {"KNAB", "Knab", "NL"},
                 {"RABOBANK", "Rabobank", "NL"},
                 {"SNSBANK", "SNS Bank", "NL"},
                 {"REGIOBANK", "RegioBank", "NL"},
                 {"TRIODOSBANK", "Triodos Bank", "NL"},
                 {"VANLANSCHOT", "Van Lanschot", "NL"},
                 {"REVOLT21", "Revolut", "NL"},
                 {"BITSNL2A", "Yoursafe", "NL"},
                 {"NTSBDEB1", "N26", "NL"},
                 {"NNBANL2G", "Nationale-Nederlanden", "NL"}};
    const QByteArray country = operation.field("bankCountry");
    std::erase_if(found, [&](const auto &each) { return !country.isEmpty() && each[2] != country; });
    Fields fields{{"financialInstitutions", QByteArray::number(found.size())}};
    for (std::size_t i = 0; i < found.size(); ++i) {
        const Fields each =
            prefixed("financialInstitution." + QByteArray::number(i + 1) + '.', {{"id", found[i][0]},
                                                                                 {"name", found[i][1]},
                                                                                 {"country", found[i][2]},
                                                                                 {"online", "1"},
                                                                                 {"offline", "0"},
                                                                                 {"currency", "EUR"}});
        fields.insert(fields.end(), each.begin(), each.end());
    }
    return done(std::move(fields));
}

using Handler = Outcome (*)(const Operation &);

constexpr std::pair<const char *, Handler> handlers[] = {
    {"getOrderDetails", orderDetails},
    {"approveReversal", approveReversal},
    {"deposit", deposit},
    {"depositReversal", depositReversal},
    {"refund", refund},
    {"refundReversal", refundReversal},
    {"recurPayment", recurPayment},
    {"transferFund", transferFund},
    {"generateOrderNumber", generateOrderNumber},
    {"getFinancialInstitutions", financialInstitutions},
};

Outcome performed(const Operation &operation)
{
    const auto *found = std::find_if(std::begin(handlers), std::end(handlers),
                                     [&](const auto &each) { return operation.name == each.first; });
    return found->second(operation);
}

Outcome checked(Step &step, const Call &call, const QByteArray &name, BackendWay way)
{
    using namespace parameter;
    const bool toolkit = way == BackendWay::Toolkit;
    const char *passwordField = toolkit ? "toolkitPassword" : "password";
    if (name.isEmpty()) {
        const bool isMissing = toolkit && fieldOf(call.fields, "command").isEmpty();
        return refusedBy(
            statusParameters,
            composedError(isMissing ? errorClass::missing : errorClass::invalid, command, call.language));
    }
    std::vector<Needed> needed{{"customerId", errorClass::missing, customerId},
                               {passwordField, errorClass::missing, toolkit ? toolkitPassword : password},
                               {"language", errorClass::missing, language}};
    for (Needed &each : neededFor(name))
        needed.push_back(std::move(each));
    needed.push_back({"requestFingerprint", errorClass::missing, requestFingerprint});
    Outcome outcome;
    outcome.status = statusParameters;
    outcome.errors = missingFields(call, needed);
    const Client *client = outcome.errors.empty() ? clientOf(step.state, call, outcome.errors) : nullptr;
    if (client == nullptr)
        return outcome;
    if (!equalInConstantTime(fieldOf(call.fields, passwordField), client->password.expose())) {
        outcome.errors.push_back(
            composedError(errorClass::invalid, toolkit ? toolkitPassword : password, call.language));
        return outcome;
    }
    const QByteArrayList order = toolkit ? toolkitOrder(name, call.fields) : backendOrder(name, call.fields);
    if (!checkFingerprint(step, call, *client, {order}, requestFingerprint, outcome.errors))
        return outcome;
    return performed({step, call, *client, name});
}

} // namespace

HttpResponse backendAnswer(Step &step, const Call &call, const QByteArray &operation, BackendWay way)
{
    const Outcome outcome = checked(step, call, operationName(operation), way);
    Fields fields = outcome.fields;
    if (!outcome.errors.empty()) {
        noteRefusal(step, call, outcome.errors);
        // The toolkit page answers flat (section 5).
        fields = way == BackendWay::Toolkit ? flatErrorFields(outcome.errors.front())
                                            : errorFields(outcome.errors);
    }
    fields.emplace_back("status", QByteArray::number(outcome.status));
    return formAnswer(fields);
}

} // namespace kassa::qenta::sandbox
