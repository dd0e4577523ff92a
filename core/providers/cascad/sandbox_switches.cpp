#include "providers/cascad/sandbox_switches.h"

#include <algorithm>

namespace kassa::cascad::sandbox {

namespace {

bool isUrlOrNothing(const QByteArray &value)
{
    return value.isEmpty() || (!originOf(value).isEmpty() && value.size() <= 2000);
}

bool areCurrencies(const QByteArray &value)
{
    const QByteArrayList codes = value.split(',');
    return codes.size() <= 100 && std::all_of(codes.begin(), codes.end(), [](const QByteArray &code) {
               return currencyOf(code).has_value();
           });
}

struct WordSwitch
{
    const char *operation;
    QByteArray Options::*option;    // of the account, or
    QByteArray Switches::*ofTester; // of the tester
    std::vector<QByteArray> values; // the first is the default; none: what `isGood` takes
    Text title, description;
    bool (*isGood)(const QByteArray &) = isUrlOrNothing;
};

struct NumberSwitch
{
    const char *operation;
    int Options::*option;
    int Switches::*ofTester;
    int least, most;
    Text title, description;
};

const std::vector<WordSwitch> &accountWords()
{
    using namespace sandboxOperation;
    static const std::vector<WordSwitch> table{
        {accountStatus,
         &Options::status,
         nullptr,
         {"active", "blocked"},
         KASSA_TEXT("cascad.sandbox", "Account"),
         KASSA_TEXT("cascad.sandbox", "A blocked account gets 403.")},
        {publicCreation,
         &Options::publicCreation,
         nullptr,
         {"allowed", "forbidden"},
         KASSA_TEXT("cascad.sandbox", "Public creation"),
         KASSA_TEXT("cascad.sandbox", "Whether links, widget and Public API may make invoices.")},
        {onlyFinal,
         &Options::onlyFinal,
         nullptr,
         {"off", "on"},
         KASSA_TEXT("cascad.sandbox", "Only final callbacks"),
         KASSA_TEXT("cascad.sandbox", "Callbacks about transitional statuses are left out.")},
        {autoReturn,
         &Options::autoReturn,
         nullptr,
         {"off", "on"},
         KASSA_TEXT("cascad.sandbox", "Automatic return"),
         KASSA_TEXT("cascad.sandbox", "The payer goes back to the shop without the status page.")},
        {sendContext,
         &Options::sendContext,
         nullptr,
         {"off", "on"},
         KASSA_TEXT("cascad.sandbox", "Context in the return address"),
         KASSA_TEXT("cascad.sandbox",
                    "Id, amount, status and more are appended to the return address, unsigned.")},
        {fee,
         &Options::fee,
         nullptr,
         {"none", "internal-direct", "internal-reverse", "external-direct", "external-reverse"},
         KASSA_TEXT("cascad.sandbox", "Fee strategy"),
         KASSA_TEXT("cascad.sandbox", "Who bears the fee, and what it is a share of.")},
        {json,
         &Options::json,
         nullptr,
         {"php", "plain"},
         KASSA_TEXT("cascad.sandbox", "JSON of callbacks"),
         KASSA_TEXT("cascad.sandbox", "As PHP writes it, with \\/ and \\u escapes, or plain.")},
        {refunds,
         &Options::refunds,
         nullptr,
         {"new", "old"},
         KASSA_TEXT("cascad.sandbox", "Answer to refunds"),
         KASSA_TEXT("cascad.sandbox", "A refund resource, or the invoice as in the older generation.")},
        {prerequest,
         &Options::prerequest,
         nullptr,
         {"attributes", "flat"},
         KASSA_TEXT("cascad.sandbox", "Answer to prerequests"),
         KASSA_TEXT("cascad.sandbox", "Services in data.attributes, or directly in data.")},
        {duplicate,
         &Options::duplicate,
         nullptr,
         {"422", "429"},
         KASSA_TEXT("cascad.sandbox", "Used reference_id"),
         KASSA_TEXT("cascad.sandbox", "HTTP status for a reference_id that is used already.")},
        {capture,
         &Options::capture,
         nullptr,
         {"off", "on"},
         KASSA_TEXT("cascad.sandbox", "Capture"),
         KASSA_TEXT("cascad.sandbox",
                    "An address for capturing authorised invoices; the real one is not published.")},
        {exchange,
         &Options::exchange,
         nullptr,
         {"off", "on"},
         KASSA_TEXT("cascad.sandbox", "Services in other currencies"),
         KASSA_TEXT("cascad.sandbox",
                    "Services of all active currencies are offered, at the sandbox's own rates.")},
        {feeBadge,
         &Options::feeBadge,
         nullptr,
         {"off", "on"},
         KASSA_TEXT("cascad.sandbox", "Badge of no fee"),
         KASSA_TEXT("cascad.sandbox", "Payment methods say \"0 %\" where the payer bears no fee.")},
        {callbackUrl,
         &Options::callbackUrl,
         nullptr,
         {},
         KASSA_TEXT("cascad.sandbox", "Callback URL"),
         KASSA_TEXT("cascad.sandbox", "Of the account: for invoices that name none.")},
        {returnUrl,
         &Options::returnUrl,
         nullptr,
         {},
         KASSA_TEXT("cascad.sandbox", "Return address"),
         KASSA_TEXT("cascad.sandbox", "Of the account: for invoices that name none.")},
        {returnSuccess,
         &Options::returnSuccess,
         nullptr,
         {},
         KASSA_TEXT("cascad.sandbox", "Return address after success"),
         KASSA_TEXT("cascad.sandbox", "Of the account; goes before the one for every result.")},
        {returnPending,
         &Options::returnPending,
         nullptr,
         {},
         KASSA_TEXT("cascad.sandbox", "Return address while pending"),
         KASSA_TEXT("cascad.sandbox", "Of the account; goes before the one for every result.")},
        {returnFail,
         &Options::returnFail,
         nullptr,
         {},
         KASSA_TEXT("cascad.sandbox", "Return address after failure"),
         KASSA_TEXT("cascad.sandbox", "Of the account; goes before the one for every result.")},
        {currencies,
         &Options::currencies,
         nullptr,
         {},
         KASSA_TEXT("cascad.sandbox", "Active currencies"),
         KASSA_TEXT("cascad.sandbox", "Of the account, such as USD,EUR. Others are refused with 422."),
         areCurrencies},
    };
    return table;
}

const std::vector<WordSwitch> &testerWords()
{
    using namespace sandboxOperation;
    static const std::vector<WordSwitch> table{
        {callbacks,
         nullptr,
         &Switches::callbacks,
         {callbackMode::normal, callbackMode::late, callbackMode::twice, callbackMode::swapped,
          callbackMode::lost, callbackMode::wrongSignature, callbackMode::wrongKey, callbackMode::apiKey,
          callbackMode::wrongAmount},
         KASSA_TEXT("cascad.sandbox", "Callbacks"),
         KASSA_TEXT("cascad.sandbox",
                    "How callbacks go wrong: late, doubled, swapped, lost, wrongly signed, with "
                    "another amount.")},
        {threeDs,
         nullptr,
         &Switches::threeDs,
         {"post", "get", "otp"},
         KASSA_TEXT("cascad.sandbox", "3-D Secure"),
         KASSA_TEXT("cascad.sandbox",
                    "By a posted form, by an address, or with a one-time password (404404 is wrong).")},
        {threeDsWindow,
         nullptr,
         &Switches::threeDsWindow,
         {"frame", "page"},
         KASSA_TEXT("cascad.sandbox", "Place of 3-D Secure"),
         KASSA_TEXT("cascad.sandbox",
                    "The bank's page comes in a frame of the card page, or in place of it.")},
        {gateway,
         nullptr,
         &Switches::gateway,
         {"get", "post"},
         KASSA_TEXT("cascad.sandbox", "Way to the gateway"),
         KASSA_TEXT("cascad.sandbox", "flow_data.method: the payer is sent by GET or by a posted form.")},
        {refundResult,
         nullptr,
         &Switches::refundResult,
         {"ok", "pending", "refunding", "error", "failed"},
         KASSA_TEXT("cascad.sandbox", "Result of refunds"),
         KASSA_TEXT("cascad.sandbox", "At once, later, after a technical error, or not at all.")},
        {moderation,
         nullptr,
         &Switches::moderation,
         {"off", "on"},
         KASSA_TEXT("cascad.sandbox", "Moderation"),
         KASSA_TEXT("cascad.sandbox", "Payments wait for a human: staff approves or declines them.")},
        {included,
         nullptr,
         &Switches::included,
         {"off", "on"},
         KASSA_TEXT("cascad.sandbox", "included in callbacks"),
         KASSA_TEXT("cascad.sandbox",
                    "The payment request, with its status in capital letters, and the customer come along.")},
    };
    return table;
}

const std::vector<NumberSwitch> &numberSwitches()
{
    using namespace sandboxOperation;
    static const std::vector<NumberSwitch> table{
        {lifetime, &Options::lifetime, nullptr, 1, 1'000'000,
         KASSA_TEXT("cascad.sandbox", "Invoice lifetime"),
         KASSA_TEXT("cascad.sandbox", "Minutes until an unpaid invoice expires; default 2880.")},
        {attempts, &Options::attempts, nullptr, 1, 100, KASSA_TEXT("cascad.sandbox", "Attempt limit"),
         KASSA_TEXT("cascad.sandbox", "The last one that fails ends the invoice; default 5.")},
        {interval, &Options::interval, nullptr, 1, 100'000,
         KASSA_TEXT("cascad.sandbox", "Interval of callbacks"),
         KASSA_TEXT("cascad.sandbox", "Seconds; the n-th retry waits n times as long. Default 60.")},
        {retries, &Options::retries, nullptr, 1, 100, KASSA_TEXT("cascad.sandbox", "Attempts of callbacks"),
         KASSA_TEXT("cascad.sandbox", "Until a callback is given up; default 100.")},
        {feeRate, &Options::feeRate, nullptr, 0, 500, KASSA_TEXT("cascad.sandbox", "Fee rate"),
         KASSA_TEXT("cascad.sandbox", "Per mille; default 30.")},
        {feeFixed, &Options::feeFixed, nullptr, 0, 100'000, KASSA_TEXT("cascad.sandbox", "Fixed fee"),
         KASSA_TEXT("cascad.sandbox", "In minor units, for each payment; default 50.")},
        {feeLeast, &Options::feeLeast, nullptr, 0, 1'000'000, KASSA_TEXT("cascad.sandbox", "Least fee"),
         KASSA_TEXT("cascad.sandbox", "In minor units, for each payment; 0: no bound.")},
        {feeMost, &Options::feeMost, nullptr, 0, 1'000'000, KASSA_TEXT("cascad.sandbox", "Greatest fee"),
         KASSA_TEXT("cascad.sandbox", "In minor units, for each payment; 0: no bound.")},
        {rateLimit, &Options::rateLimit, nullptr, 0, 100'000, KASSA_TEXT("cascad.sandbox", "Rate limit"),
         KASSA_TEXT("cascad.sandbox",
                    "Calls of an account in a minute; more are answered 429. 0: no limit. Default 0.")},
        {mergeSeconds, nullptr, &Switches::mergeSeconds, 0, 100'000,
         KASSA_TEXT("cascad.sandbox", "Merging of callbacks"),
         KASSA_TEXT("cascad.sandbox", "Changes within so many seconds become one callback; default 0.")},
    };
    return table;
}

QByteArray *targetOf(State &state, const WordSwitch &each)
{
    return each.option ? &(state.merchants.front().options.*each.option) : &(state.switches.*each.ofTester);
}

bool isGood(const WordSwitch &each, const QByteArray &value)
{
    if (!each.values.empty())
        return std::find(each.values.begin(), each.values.end(), value) != each.values.end();
    return each.isGood(value);
}

bool setNumber(State &state, const NumberSwitch &each, const QByteArray &value)
{
    bool ok = false;
    const int number = value.toInt(&ok);
    if (!ok || number < each.least || number > each.most)
        return false;
    (each.option ? state.merchants.front().options.*each.option : state.switches.*each.ofTester) = number;
    return true;
}

} // namespace

bool setSwitch(State &state, const QByteArray &operation, const QByteArray &value)
{
    for (const auto *table : {&accountWords(), &testerWords()}) {
        for (const WordSwitch &each : *table) {
            if (operation != each.operation)
                continue;
            const bool good = isGood(each, value);
            if (good)
                *targetOf(state, each) = value;
            return good;
        }
    }
    for (const NumberSwitch &each : numberSwitches()) {
        if (operation == each.operation)
            return setNumber(state, each, value);
    }
    return false;
}

std::vector<OperationInfo> switchOperations()
{
    std::vector<OperationInfo> all;
    for (const auto *table : {&testerWords(), &accountWords()}) {
        for (const WordSwitch &each : *table) {
            all.push_back(sandboxSwitch(each.operation, each.title, each.description, each.values));
            if (each.values.empty()) // which is no number
                all.back().fields.front().kind = PageField::Kind::Text;
        }
    }
    for (const NumberSwitch &each : numberSwitches())
        all.push_back(sandboxSwitch(each.operation, each.title, each.description, {}));
    return all;
}

} // namespace kassa::cascad::sandbox
